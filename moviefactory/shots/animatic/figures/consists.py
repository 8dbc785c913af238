"""Trains by the number of their coaches. A table; draws nothing itself."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from moviefactory.shots.animatic.figures.kind_rows import Kind
from moviefactory.shots.animatic.figures.rows import WHEELED, on_wheels, row
from moviefactory.shots.animatic.figures.train import MOST, train_of, train_width

_NUMBERS: Final = ("one", "two", "three", "four", "five", "six")
_CALLED: Final = ("car", "carriage", "coach", "unit")


def train_word(coaches: int) -> str:
    """Return the name of the kind that is a train of so many coaches."""
    return f"train {min(coaches, MOST)}"


CONSISTS: Mapping[str, Kind] = MappingProxyType(
    {
        train_word(number): Kind(
            row(train_of(number), 4.2, train_width(number), WHEELED, on_wheels),
            words=tuple(f"{said} {coach} train" for coach in _CALLED),
        )
        for number, said in enumerate(_NUMBERS[:MOST], 1)
    }
)
"""By name: a train of one coach to one of six."""
