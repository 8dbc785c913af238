"""Find the picture inside black borders. Knows grey frames; no files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from moviefactory.shots.neural.dataset.reading import Crop

if TYPE_CHECKING:
    from numpy.typing import NDArray

FLAT = 6.0
LEAST_SHARE = 0.3


def find_picture(frames: Sequence[NDArray[np.uint8]], level: float) -> Crop:
    """Return the part of the picture that is not border in all of `frames`, at even lines.

    A border is a row or column at the edge that is dark (its mean up to `level`, 0 to 255) and flat
    (its standard deviation up to 6, which a night sky's grain or a subtitle exceeds). Where less
    than 0.3 of a side would be left, the scene is dark and nothing is cropped.

    Shape: frames (height, width), of one size.
    """
    height, width = frames[0].shape
    rows = _dark_and_flat(frames, 1, level)
    top, bottom = _picture_ends(rows)
    if top == bottom:
        return Crop(0, 0, width // 2 * 2, height // 2 * 2)
    inside = [frame[top:bottom] for frame in frames]
    columns = _dark_and_flat(inside, 0, level)
    left, right = _picture_ends(columns)
    if bottom - top < LEAST_SHARE * height or right - left < LEAST_SHARE * width:
        top, bottom, left, right = 0, height, 0, width
    # Inwards to even lines, where colour is stored: no line of border may come back.
    left, top = left + left % 2, top + top % 2
    return Crop(left, top, (right - left) // 2 * 2, (bottom - top) // 2 * 2)


def _dark_and_flat(
    frames: Sequence[NDArray[np.uint8]], axis: int, level: float
) -> NDArray[np.bool_]:
    """Return for each line whether it is a border in all frames."""
    found = np.ones(frames[0].shape[1 - axis], dtype=np.bool_)
    for frame in frames:
        grey = frame.astype(np.float32)
        found &= (grey.mean(axis=axis) <= level) & (grey.std(axis=axis) <= FLAT)
    return found


def _picture_ends(is_border: NDArray[np.bool_]) -> tuple[int, int]:
    """Return where the picture starts and ends; nothing if all is border."""
    inside = np.flatnonzero(~is_border)
    return (int(inside[0]), int(inside[-1]) + 1) if inside.size else (0, 0)
