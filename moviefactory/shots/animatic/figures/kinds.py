"""Kinds that have a build of their own within a subject: the mule among horses. Knows words of kinds.

What somebody reads as a horse, whose word is `mule`, does what horses do but is drawn as a mule.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from moviefactory.lexicon.vocabulary import Subject, SubjectReading
from moviefactory.lexicon.words import forms
from moviefactory.shots.animatic.figures.consists import CONSISTS
from moviefactory.shots.animatic.figures.cousins import COUSINS
from moviefactory.shots.animatic.figures.craft import CRAFT
from moviefactory.shots.animatic.figures.critters import CRITTERS
from moviefactory.shots.animatic.figures.engines import ENGINES
from moviefactory.shots.animatic.figures.erected import ERECTED
from moviefactory.shots.animatic.figures.household import HOUSEHOLD
from moviefactory.shots.animatic.figures.inserts import INSERTS
from moviefactory.shots.animatic.figures.keepsakes import KEEPSAKES
from moviefactory.shots.animatic.figures.kind_rows import Kind
from moviefactory.shots.animatic.figures.plumage import PLUMAGE
from moviefactory.shots.animatic.figures.rarer import RARER
from moviefactory.shots.animatic.figures.rides import RIDES
from moviefactory.shots.animatic.figures.sea_cousins import SEA_COUSINS
from moviefactory.shots.animatic.figures.stands import STANDS
from moviefactory.shots.animatic.figures.teams import TEAMS
from moviefactory.shots.animatic.figures.trinkets import TRINKETS
from moviefactory.shots.animatic.figures.vessels import VESSELS
from moviefactory.shots.animatic.figures.waysides import EFFIGIES, WAYSIDES
from moviefactory.shots.animatic.figures.wild import WILD

PEOPLE = frozenset(
    {Subject.PERSON, Subject.CHILD, Subject.ELDER, Subject.ASTRONAUT, Subject.KNIGHT}
)

SPACEBORNE = frozenset({Subject.SPACECRAFT, Subject.ROCKET})

_OF_BIRDS_ALONE = frozenset({"chick", "hen"})
OWN_NAMES = ("企鹅", "天鹅", "station wagon", "station wagons")
"""Names that end like a kind's and are none: a penguin is no goose, a station wagon no horse's."""

TABLES: tuple[Mapping[str, Kind], ...] = (
    WILD, CRITTERS, PLUMAGE, RARER, SEA_COUSINS, COUSINS, ENGINES, TEAMS, STANDS, VESSELS, CRAFT,
    HOUSEHOLD, ERECTED, KEEPSAKES, TRINKETS, RIDES, WAYSIDES, EFFIGIES, INSERTS,
    CONSISTS,
)  # fmt: skip
"""No name and no word stands in two rows: only the last would be drawn."""

KINDS: Mapping[str, Kind] = MappingProxyType(
    {name: kind for table in TABLES for name, kind in table.items()}
)
"""By name."""


@lru_cache(maxsize=1)
def _words() -> Mapping[str, str]:
    named = {name: name for name in KINDS}
    named |= {word: name for name, kind in KINDS.items() for word in kind.words}
    return MappingProxyType(named)


@lru_cache(maxsize=1024)
def kind_of(subject: Subject, word: str) -> str:
    """Return the name of the kind that a word means; "" where the subject's own figure shows it."""
    if subject in PEOPLE:
        return ""
    word = word.casefold().replace("-", " ")
    if word.endswith(OWN_NAMES):
        return ""
    if not word.isascii():
        known = [said for said in _words() if not said.isascii() and word.endswith(said)]
        found = _words()[max(known, key=len)] if known else ""
        return "" if found == "eastern dragon" and subject is not Subject.DRAGON else found
    tokens = word.split()
    for start in range(len(tokens)):
        head = tokens[start:-1]
        for base, _ in forms(tokens[-1]):
            named = _words().get(" ".join([*head, base]))
            if named in _OF_BIRDS_ALONE and subject is not Subject.BIRD:
                return ""  # A penguin chick is no hen's.
            if named:
                # A freighter among the stars is no ship of the sea.
                aloft = named in VESSELS and subject in SPACEBORNE
                return "space freighter" if aloft else named
    return ""


def figure_of(one: SubjectReading) -> str:
    """Return the figure that shows a subject: its kind's own, or the subject's."""
    return kind_of(one.subject, one.word) or one.subject
