"""Find where a picture leaves room for a title. Knows pixels; not type or time.

Whole numbers all the way, so that every machine finds the same place.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from moviefactory.edit.type.measures import Zone

if TYPE_CHECKING:
    from numpy.typing import NDArray

SMALL_SIDE = 160
EDGE_LEVELS = 22
MARGIN = 0.07
MOST_ROWS = 13
COLUMNS = (0.5, 0.36, 0.64, 0.28, 0.72)


@dataclass(frozen=True, slots=True)
class _Sums:
    """Sums over every rectangle that starts at the corner: light, its square, edges."""

    light: NDArray[np.int64]
    square: NDArray[np.int64]
    edges: NDArray[np.int64]


def quiet_centre(
    picture: NDArray[np.uint8], width: float, height: float, zone: Zone
) -> tuple[float, float]:
    """Return the centre of the place where a title reads best: even, dark, free of outlines.

    The middle of the frame's width is preferred where it is about as quiet as its sides.

    Shape:   picture (height, width, 3), uint8.
    Units:   all shares of the frame; `width` and `height` are the title's.
    """
    sums = _sums(picture)
    columns = [x for x in COLUMNS if abs(x - 0.5) + width / 2 + MARGIN <= 0.5] or [0.5]
    first, last = zone.top + height / 2, zone.bottom - height / 2
    if first < last:
        rows = [first + (last - first) * step / (MOST_ROWS - 1) for step in range(MOST_ROWS)]
    else:
        rows = [(zone.top + zone.bottom) / 2]
    return min(
        ((round(x, 4), round(y, 4)) for x in columns for y in rows),
        key=lambda centre: _unrest(sums, centre, width * 1.1, height * 1.35),
    )


def _sums(picture: NDArray[np.uint8]) -> _Sums:
    step = max(1, min(picture.shape[:2]) // SMALL_SIDE)
    small = picture[::step, ::step].astype(np.int64)
    grey = (77 * small[..., 0] + 150 * small[..., 1] + 29 * small[..., 2]) >> 8
    across = np.abs(np.diff(grey, axis=1, append=grey[:, -1:]))
    down = np.abs(np.diff(grey, axis=0, append=grey[-1:]))
    edges = (across + down > EDGE_LEVELS).astype(np.int64)
    return _Sums(
        *(np.pad(part, ((1, 0), (1, 0))).cumsum(0).cumsum(1) for part in (grey, grey**2, edges))
    )


def _unrest(sums: _Sums, centre: tuple[float, float], width: float, height: float) -> float:
    rows, columns = sums.light.shape[0] - 1, sums.light.shape[1] - 1
    left = min(max(0, int((centre[0] - width / 2) * columns)), columns - 1)
    right = max(left + 1, min(columns, int((centre[0] + width / 2) * columns)))
    top = min(max(0, int((centre[1] - height / 2) * rows)), rows - 1)
    bottom = max(top + 1, min(rows, int((centre[1] + height / 2) * rows)))

    def total(part: NDArray[np.int64]) -> int:
        corners = part[bottom, right] - part[top, right] - part[bottom, left] + part[top, left]
        return int(corners)

    count = int((right - left) * (bottom - top))
    mean = total(sums.light) / count
    variance = max(0.0, total(sums.square) / count - mean * mean)
    outlines = total(sums.edges) / count
    aside = abs(centre[0] - 0.5) + 0.4 * abs(centre[1] - 0.35)
    uneven, bright = math.sqrt(variance) / 128, (mean / 255) * (mean / 255)
    return 5.0 * outlines + uneven + 0.8 * bright + 0.35 * aside
