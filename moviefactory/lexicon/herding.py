"""Tell who drives beasts along on foot, and which go along with whom. Knows mentions; not places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from moviefactory.lexicon.modifiers import CLAUSE_MARKS, DEMOTING
from moviefactory.lexicon.sexes import SEXED
from moviefactory.lexicon.units import Unit
from moviefactory.lexicon.vocabulary import Action, Subject
from moviefactory.lexicon.words import Token

BEASTS: Final = frozenset(
    {
        Subject.HORSE, Subject.COW, Subject.SHEEP, Subject.PIG, Subject.CAMEL, Subject.SWAN, Subject.BIRD,
        Subject.ELEPHANT, Subject.DEER, Subject.DOG, Subject.CAT, Subject.WOLF, Subject.FOX, Subject.BEAR,
        Subject.LION, Subject.TIGER, Subject.MONKEY, Subject.RABBIT, Subject.ZEBRA, Subject.GIRAFFE,
    }
)  # fmt: skip
LIVING: Final = BEASTS | {
    Subject.MOUSE, Subject.OWL, Subject.EAGLE, Subject.PENGUIN, Subject.SEAGULL, Subject.CROW, Subject.DOLPHIN, Subject.WHALE,
    Subject.SHARK, Subject.OCTOPUS, Subject.TURTLE, Subject.SNAKE, Subject.DRAGON, Subject.FISH, Subject.CRAB,
}  # fmt: skip
"""Who does a deed that is not that of the people named after it."""
_HERDED: Final = BEASTS - {Subject.DOG, Subject.CAT}
_DRIVING: Final = (
    "driv",
    "drove",
    "float",
    "herd",
    "lead",
    "led",
    "coax",
    "goad",
    "prod",
    "urg",
    "赶",
    "牵",
)
"""How words begin that say it; German has one word for driving a herd and for drifting."""
_FLOCK: Final = 3


@dataclass(slots=True)
class Mention:
    """One subject where a text names it: how many, what they do, women or men."""

    unit: Unit
    subject: Subject
    count: int
    demoted: bool
    action: Action | None = None
    sex: str = ""
    young: bool = False
    age: str = ""
    """What is told of the age of somebody in armour or a space suit, whose figure has none of its own."""
    described: bool = False
    """Whether the action is only told by an adjective: a laughing girl."""


def drives_beasts(
    tokens: Sequence[Token], deed: Unit, mentions: Sequence[Mention]
) -> Mention | None:
    """Return the beasts that a deed says somebody drives along: drives her goats, 赶着羊群."""
    if not deed.word.startswith(_DRIVING):
        return None
    after = next((one for one in mentions if one.unit.start >= deed.end), None)
    if after is None or after.subject not in _HERDED:
        return None
    between = {token.text for token in tokens[deed.end : after.unit.start]}
    if between & (DEMOTING | CLAUSE_MARKS):
        return None
    if after.unit.word == "sheep" and after.count == 1 and not between & {"a", "one"}:
        after.count = _FLOCK
    return after


def go_along(tokens: Sequence[Token], one: Mention, following: Mention) -> None:
    """Let a beast that nothing else is said of walk or run with whoever leads it or goes with it."""
    if one.subject not in SEXED or one.action not in (Action.WALK, Action.RUN):
        return
    between = {token.text for token in tokens[one.unit.end : following.unit.start]}
    apart = between & (DEMOTING | CLAUSE_MARKS) - {"with"}
    if following.action is None and following.subject in BEASTS and not apart:
        following.action = one.action
