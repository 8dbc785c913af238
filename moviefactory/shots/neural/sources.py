"""A clip that a shot is made from, as a base is told of it: whole windows, or frame by frame.

Knows treatments and files; no base.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from moviefactory.errors import BadRequest
from moviefactory.grammar import Treatment
from moviefactory.shots.neural.control import lines_of
from moviefactory.shots.neural.pictures import (
    read_clip,
    read_clip_with_room,
    read_mask,
    stream_clip,
    stream_clip_with_room,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from moviefactory.media import Size
    from moviefactory.storyboard import ShotOrder


class NeedsMask(BadRequest):
    """A clip is to be painted into, and nothing says where."""

    def __init__(self, shot_id: str) -> None:
        super().__init__(shot_id)
        self.shot_id = shot_id

    def __str__(self) -> str:
        return (
            f"shot {self.shot_id} paints into a clip, and has no mask: add `mask:`, a picture that "
            "is white where to paint and black elsewhere"
        )


def window_source(
    order: ShotOrder, path: Path, size: Size, fps: Fraction, frame_count: int
) -> dict[str, Any]:
    """Return what a window's order says of the start of a clip. Raises: UnreadableFile; NeedsMask."""
    if order.treatment is Treatment.OUTPAINT:
        video, mask = read_clip_with_room(path, size, fps, frame_count)
        return {"video": video, "mask": mask, "strength": 1.0}
    video = read_clip(path, size, fps, frame_count)
    if order.treatment is Treatment.CONTROL:
        return {"control": np.stack([lines_of(frame) for frame in video])}
    if order.treatment is Treatment.INPAINT:
        mask = np.repeat(read_mask(_mask(order), size)[None], frame_count, axis=0)
        return {"video": video, "mask": mask, "strength": 1.0}
    return {"video": video, "strength": order.strength}


def stream_lines(
    path: Path, size: Size, fps: Fraction, frame_count: int
) -> Iterator[NDArray[np.uint8]]:
    """Yield the lines of a clip's frames, from the disk. Raises: UnreadableFile."""
    return (lines_of(frame) for frame in stream_clip(path, size, fps, frame_count))


def stream_painted(
    order: ShotOrder, path: Path, size: Size, fps: Fraction, frame_count: int
) -> Iterator[tuple[NDArray[np.uint8], NDArray[np.bool_]]]:
    """Yield a clip's frames from the disk, and where each is painted. Raises: UnreadableFile; NeedsMask."""
    if order.treatment is Treatment.OUTPAINT:
        yield from stream_clip_with_room(path, size, fps, frame_count)
        return
    mask = read_mask(_mask(order), size)
    for frame in stream_clip(path, size, fps, frame_count):
        yield frame, mask


def _mask(order: ShotOrder) -> Path:
    if order.mask is None:
        raise NeedsMask(order.shot_id)
    return order.mask
