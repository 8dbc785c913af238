"""Seat people beside each other where a line has them in one row of seats. Knows benches; draws nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from moviefactory.lexicon.sexes import SEXED
from moviefactory.lexicon.vocabulary import Action, Place, SubjectReading

_SHARED_SEAT: Final = re.compile(
    r"\b(?:bench|bus|tram|carriage|subway|metro)\b|长椅|长凳|车厢|公交|地铁"
)
_BESIDE: Final = re.compile(
    r"\b(?:next to|beside|near|side by side|alongside|opposite|neighbou?r)\b|旁边|身旁|身边|邻座"
)
_UPRIGHT_IN_SEATS: Final = frozenset(
    {Action.STAND, Action.READ, Action.HOLD, Action.TALK, Action.LOOK_UP}
)


def side_by_side(told: Sequence[SubjectReading], place: Place, said: str) -> list[SubjectReading]:
    """Return whoever is beside somebody who sits or sleeps in a train or on a bench as sitting too."""
    seats = place is Place.TRAIN or _SHARED_SEAT.search(said.casefold())
    rests = any(one.subject in SEXED and one.action in (Action.SIT, Action.SLEEP) for one in told)
    if not (seats and rests and _BESIDE.search(said.casefold())):
        return list(told)
    return [
        replace(one, action=Action.SIT)
        if one.subject in SEXED and one.action in _UPRIGHT_IN_SEATS
        else one
        for one in told
    ]
