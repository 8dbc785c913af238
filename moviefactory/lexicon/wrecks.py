"""Find a wreck that somebody dives to. Knows what lives under water; draws nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from moviefactory.lexicon.places import broad
from moviefactory.lexicon.units import Unit
from moviefactory.lexicon.vocabulary import Action, Place, Subject
from moviefactory.lexicon.words import Token, word_set

_WRECKED: Final = word_set("wreck wrecks shipwreck shipwrecks wreckage")
_HULLS: Final = frozenset({Subject.SHIP, Subject.BOAT, Subject.PLANE})
_WET: Final = frozenset({Place.SEA, Place.DEEP_SEA, Place.UNDERWATER, Place.REEF})
_OF_TOKENS: Final = 5


def find_wreck(tokens: Sequence[Token], units: Sequence[Unit]) -> frozenset[int]:
    """Return the units that name a wreck under water: the ship that it was is no other one."""
    hulls = {
        index
        for index, unit in enumerate(units)
        if (sense := unit.first("subject")) is not None and sense.value in _HULLS
    }
    wreck = frozenset(index for index in hulls if _is_wreck(tokens, units[index]))
    senses = [one for at, unit in enumerate(units) if at not in hulls for one in unit.senses]
    ashore = any(one.kind == "place" and not one.weak and one.value not in _WET for one in senses)
    below = any(
        one.value == Action.SWIM
        or (one.kind == "place" and broad(Place(one.value)) is Place.UNDERWATER)
        for one in senses
    )
    return wreck if below and not ashore else frozenset()


def _is_wreck(tokens: Sequence[Token], unit: Unit) -> bool:
    """Whether a hull is called a wreck, or was what a wreck is of: the wreck of a galleon."""
    if any(token.text in _WRECKED for token in tokens[unit.start : unit.end]):
        return True
    before = [token.text for token in tokens[max(0, unit.start - _OF_TOKENS) : unit.start]]
    return "of" in before and not _WRECKED.isdisjoint(before[: before.index("of")])
