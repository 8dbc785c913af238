"""What was seen in a take, as values with frame numbers. Knows no pictures and no sounds.

All values are rounded: two takes in which the same happens at the same frames are equal here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Any

from moviefactory.media import samples_at

SEEN_VERSION = "2"
PLACES_PER_SECOND = 4
MIDDLE = 0.5


class Happening(StrEnum):
    """What kind of thing happens at a frame."""

    FLASH = "flash"
    HIT = "hit"
    PASS = "pass"
    CUT = "cut"


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that happens at one frame of a take.

    A flash lights up at `frame`; a hit stops, starts or turns what moves; a pass is where motion is
    at its height; at a cut another picture begins. `strength` is 1 for the strongest of its kind
    that is usual. Units: `x` from 0, left, to 1, right.
    """

    frame: int
    happening: Happening
    strength: float
    x: float = MIDDLE


@dataclass(frozen=True, slots=True)
class Seen:
    """What was measured in a take.

    `steps` are the frames on which what moves with a rhythm comes down. `places` say where the
    motion lies, each for a quarter of a second: from 0, left, to 1, right. `motion` is how much of
    the picture moves by itself, from 0 to 1; `brightness` its mean light.
    """

    fps: Fraction
    frame_count: int
    moments: tuple[Moment, ...] = ()
    steps: tuple[int, ...] = ()
    places: tuple[float, ...] = ()
    motion: float = 0.0
    brightness: float = 0.0

    def of(self, *kinds: Happening) -> tuple[Moment, ...]:
        """Return the moments of these kinds, in the order of time."""
        return tuple(moment for moment in self.moments if moment.happening in kinds)

    def sample_at(self, frame: int) -> int:
        """Return the sample frame at which a frame of the take begins (48 kHz)."""
        return samples_at(frame, self.fps)

    def x_at(self, frame: int) -> float:
        """Return where the motion lies at a frame, between the places before and after it."""
        if not self.places:
            return MIDDLE
        at = min(
            max(float(frame / self.fps) * PLACES_PER_SECOND - 0.5, 0.0), len(self.places) - 1.0
        )
        left = int(at)
        right = min(left + 1, len(self.places) - 1)
        return self.places[left] + (at - left) * (self.places[right] - self.places[left])

    def as_facts(self) -> dict[str, Any]:
        """Return it as plain values for a manifest."""
        return {
            "fps": str(self.fps),
            "frame_count": self.frame_count,
            "moments": [
                [one.frame, one.happening.value, one.strength, one.x] for one in self.moments
            ],
            "steps": list(self.steps),
            "places": list(self.places),
            "motion": self.motion,
            "brightness": self.brightness,
        }

    @staticmethod
    def from_facts(facts: Mapping[str, Any]) -> Seen:
        """Return what `as_facts` gave."""
        return Seen(
            fps=Fraction(facts["fps"]),
            frame_count=facts["frame_count"],
            moments=tuple(
                Moment(frame, Happening(name), strength, x)
                for frame, name, strength, x in facts["moments"]
            ),
            steps=tuple(facts["steps"]),
            places=tuple(facts["places"]),
            motion=facts["motion"],
            brightness=facts["brightness"],
        )
