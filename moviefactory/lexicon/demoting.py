"""Tell which nouns hang on a preposition or another noun. Knows small grammar; not who is there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from moviefactory.lexicon.modifiers import CLAUSE_MARKS, DEMOTING, MODIFIER_SPAN
from moviefactory.lexicon.naming import describes, is_said_apart
from moviefactory.lexicon.units import ARTICLES, Unit
from moviefactory.lexicon.words import Token, word_set

_SETTING_CHARS: Final = frozenset("的旁边后下里上中外内前")
_SIDES: Final = word_set(
    "front top middle foot side edge end back bottom bow stern prow deck roof rim shadow shade glow light "
    "midst heart cockpit cab saddle shoulders lap hollow belly"
)
_JOINING: Final = word_set(
    "and or to of who that while as when where whose which until but because though"
)
"""Behind which no preposition reaches."""
_HOURS: Final = word_set("noon dawn dusk night midnight day morning sunset sunrise")


def is_demoted(tokens: Sequence[Token], units: Sequence[Unit], index: int) -> bool:
    """Whether a noun hangs on a preposition, owns what follows, or stands for the setting."""
    unit = units[index]
    if tokens[unit.start].is_cjk:
        after = tokens[unit.end].text if unit.end < len(tokens) else ""
        before = [token.text for token in tokens[max(0, unit.start - 3) : unit.start]]
        return after in _SETTING_CHARS or bool(
            {"在", "从", "向", "朝", "对", "跟", "把", "往", "替"} & set(before)
        )
    if tokens[unit.end - 1].possessive or _is_attribute(tokens, units, index):
        return True
    articled = False
    for at in range(unit.start - 1, max(-1, unit.start - 2 - MODIFIER_SPAN), -1):
        text = tokens[at].text
        if text in DEMOTING:
            return True
        if articled and text in _HOURS:
            return False  # At noon a fishmonger: no noun goes on after its article.
        articled = articled or text in ARTICLES
        inside = next((other for other in units if other.start <= at < other.end), None)
        if inside and is_said_apart(tokens, inside, unit):
            return False
        if text == "of" and _is_fronted(tokens, units, at):
            return True
        if text == "of" and (_is_owned(units, at) or tokens[at - 1].text in _SIDES):
            return True
        if text in CLAUSE_MARKS | _JOINING:
            return False
        if inside and (inside.cast or inside.first("subject")):
            return False
        if inside and inside.first("action") and not describes(tokens, inside):
            return False
    return False


def _is_fronted(tokens: Sequence[Token], units: Sequence[Unit], of: int) -> bool:
    """Whether the first of two nouns joined by "of" hangs on a preposition: `through the porthole of a ship`."""
    if any(unit.end == of and unit.first("subject") for unit in units):
        return False
    before = [token.text for token in tokens[max(0, of - 3) : of]]
    return len(before) > 1 and before[-2] in ARTICLES and of > 2 and before[0] in DEMOTING


def _is_owned(units: Sequence[Unit], of: int) -> bool:
    """Whether somebody stands before "of": the cat of the baker, but not a crowd of people."""
    owned = next((unit for unit in units if unit.end == of), None)
    sense = owned.first("subject") if owned else None
    return sense is not None and sense.count < 2


def _is_attribute(tokens: Sequence[Token], units: Sequence[Unit], index: int) -> bool:
    """Whether a noun only says what kind the next one is: the taxi of a taxi window."""
    unit = units[index]
    if unit.plural or index + 1 == len(units) or units[index + 1].start != unit.end:
        return False
    following = units[index + 1]
    if tokens[following.start].text in DEMOTING or tokens[following.start].is_cjk:
        return False
    return following.first("action") is None and bool(
        following.first("place", weak=True) or following.first("place")
    )
