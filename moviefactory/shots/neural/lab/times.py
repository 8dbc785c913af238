"""When each frame of the film falls among a base's frames. Knows exact fractions; no picture."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from moviefactory.errors import MovieError


class TooFewFrames(MovieError):
    """The base filmed fewer frames than the shot needs at its rate."""

    def __init__(self, got: int, needed: int, source_fps: Fraction) -> None:
        super().__init__(got, needed, source_fps)
        self.got, self.needed, self.source_fps = got, needed, source_fps

    def __str__(self) -> str:
        return (
            f"the base filmed {self.got} frames at {self.source_fps} fps, and the shot needs "
            f"{self.needed}: film more frames, or make the shot shorter"
        )


@dataclass(frozen=True, slots=True)
class Moment:
    """A point between frame `before` and the next one. Units: `part` of the way, 0 to below 1."""

    before: int
    part: Fraction


def moments(source_fps: Fraction, fps: Fraction, frame_count: int) -> Iterator[Moment]:
    """Yield where each of `frame_count` frames at `fps` falls among frames at `source_fps`."""
    for index in range(frame_count):
        place = index * source_fps / fps
        before = place.numerator // place.denominator
        yield Moment(before, place - before)


def frames_needed(source_fps: Fraction, fps: Fraction, frame_count: int) -> int:
    """Return the fewest frames at `source_fps` that show `frame_count` frames at `fps`.

    The last of them is held until the next one would come, which is how long a frame is seen.
    """
    place = (frame_count - 1) * source_fps / fps
    return place.numerator // place.denominator + 1
