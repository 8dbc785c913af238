"""How far a shot lets one hear: gain, air, room, by the size of the shot. Knows decibels; no waves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from moviefactory.grammar import ShotSize

NO_AIR_HZ = 20_000.0


@dataclass(frozen=True, slots=True)
class Perspective:
    """How a shot's size changes what happens in it.

    `wet` multiplies the room's answer. `width` is how far a subject at the frame's edge lies to the
    side: 1 is all the way. Units: dB; Hz above which the air swallows 6 dB an octave.
    """

    gain_db: float
    air_hz: float
    wet: float
    width: float


PERSPECTIVES: Mapping[ShotSize, Perspective] = MappingProxyType(
    {
        ShotSize.EXTREME_WIDE: Perspective(-9.0, 3_500.0, 2.4, 0.8),
        ShotSize.WIDE: Perspective(-5.0, 6_500.0, 1.7, 0.75),
        ShotSize.MEDIUM: Perspective(0.0, NO_AIR_HZ, 1.0, 0.65),
        ShotSize.CLOSE: Perspective(2.0, NO_AIR_HZ, 0.6, 0.5),
        ShotSize.INSERT: Perspective(3.0, NO_AIR_HZ, 0.4, 0.4),
    }
)


def perspective(size: ShotSize) -> Perspective:
    """Return how a shot of this size lets one hear what happens in it."""
    return PERSPECTIVES[size]


def side(x: float, view: Perspective) -> float:
    """Return where a sound lies, 0 left to 1 right, whose maker is seen at `x` of the frame."""
    return 0.5 + (min(max(x, 0.0), 1.0) - 0.5) * view.width
