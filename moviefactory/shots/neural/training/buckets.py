"""Choose which part of a clip is trained on: shape, size, rate, length. Knows numbers; no pixels.

Clips keep about their shape: each goes to the nearest of a few shapes, filmed at the base's own
number of pixels, so that one adapter learns ultrawide and vertical pictures alike.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import log
from typing import TYPE_CHECKING, Final

from moviefactory.media import Size
from moviefactory.shots.neural.training.clips import TrainingClip

if TYPE_CHECKING:
    from moviefactory.shots.neural.bases.record import BaseRecord

SHAPES: Final[Mapping[str, Size]] = {
    "ultrawide": Size(3072, 1280),
    "wide": Size(1920, 1080),
    "square": Size(1080, 1080),
    "vertical": Size(1080, 1920),
}
MOST_WINDOWS: Final = 4
"""Consecutive windows that are taken of one clip."""
MOST_STILLS: Final = 8
"""Single frames that are taken of one clip."""


@dataclass(frozen=True, slots=True)
class Cut:
    """What is taken of a clip: the frames at `places`, counted at `fps`, of `size`.

    `still_frames` None: together they are one window. Else each is a sample of its own, repeated
    so often, since some bases encode no single frame.
    """

    clip: TrainingClip
    size: Size
    fps: Fraction
    places: tuple[int, ...]
    still_frames: int | None = None


def nearest_shape(clip: TrainingClip) -> Size:
    """Return the shape that needs the least cropping of `clip`."""
    ratio = log(clip.width / clip.height)
    return min(SHAPES.values(), key=lambda size: abs(log(size.width / size.height) - ratio))


def cut_windows(
    clip: TrainingClip, record: BaseRecord, *, takes_fps: bool, window_frames: int | None
) -> tuple[Cut, ...]:
    """Return the windows that the temporal stage sees of a clip; none if it is too short.

    A base that takes no frame rate sees every clip at its own, so that things move at true speed.
    """
    size = record.window_size(nearest_shape(clip))
    fps = clip.fps if takes_fps else record.fps
    there = clip.frames_at(fps)
    most = min(there, window_frames or record.window_frames, record.window_frames)
    units = (most - record.frame_remainder) // record.frame_multiple
    count = units * record.frame_multiple + record.frame_remainder
    if units < 1 or count < 2:
        return ()
    windows = min(MOST_WINDOWS, there // count)
    starts = (number * count for number in range(windows))
    return tuple(Cut(clip, size, fps, tuple(range(one, one + count))) for one in starts)


def cut_stills(clip: TrainingClip, record: BaseRecord, *, takes_fps: bool) -> Cut:
    """Return the single frames that the spatial stage sees of a clip, evenly over its length."""
    count = min(MOST_STILLS, clip.frame_count)
    places = tuple((2 * number + 1) * clip.frame_count // (2 * count) for number in range(count))
    size = record.window_size(nearest_shape(clip))
    told = clip.fps if takes_fps else record.fps  # what the base is told; nothing moves in a still
    return Cut(clip, size, told, places, record.window_length(1))
