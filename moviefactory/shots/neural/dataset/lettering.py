"""Measure how much of a picture lies under lines of text. Knows one grey frame; reads no letter.

This is a measure of form, not a reader: close strokes of even height in rows. It takes barcodes and
railings for text now and then, and misses single big words and letters on a busy ground.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

CONTRAST: Final = 60
LOWEST_LINE: Final = 0.014
HIGHEST_LINE: Final = 0.14
LEAST_LENGTH: Final = 2.5
STROKES_PER_HEIGHT: Final = (0.6, 6.0)
INK: Final = (0.12, 0.75)


def text_share(frame: NDArray[np.uint8]) -> float:
    """Return the share of the picture under boxes that look like lines of text, 0 to 1.

    Strokes are where lightness changes much within a few pixels; those close beside each other are
    joined to lines. A line counts if it is long and low, is filled with ink about as letters are,
    and as many strokes stand in it as letters of its height have.

    Shape: (height, width), the long side some 512 pixels.
    """
    height, width = frame.shape
    change = cv2.morphologyEx(frame, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8))
    strokes = (change >= CONTRAST).astype(np.uint8)
    reach = max(3, round(width * 0.014)) | 1
    joined = cv2.morphologyEx(strokes, cv2.MORPH_CLOSE, np.ones((1, reach), np.uint8))
    joined = cv2.morphologyEx(joined, cv2.MORPH_OPEN, np.ones((1, reach), np.uint8))
    covered = 0
    count, _, boxes, _ = cv2.connectedComponentsWithStats(joined, connectivity=4)
    for box in range(1, count):
        left, top, wide, high = (int(value) for value in boxes[box, :4])
        if not LOWEST_LINE * height <= high <= HIGHEST_LINE * height:
            continue
        if wide < LEAST_LENGTH * high:
            continue
        part = strokes[top : top + high, left : left + wide]
        # The middle rows cross the stems of most letters.
        middle = part[high // 4 : max(high // 4 + 1, high - high // 4)]
        starts = float((np.diff(middle.astype(np.int8), axis=1) == 1).sum(axis=1).mean())
        per_height = starts * high / wide
        if (
            INK[0] <= float(part.mean()) <= INK[1]
            and STROKES_PER_HEIGHT[0] <= per_height <= STROKES_PER_HEIGHT[1]
        ):
            covered += wide * high
    return min(1.0, covered / float(height * width))
