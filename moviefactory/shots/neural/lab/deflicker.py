"""Take the flicker out of a shot's brightness and colour. Knows whole-frame means; not objects.

Each frame's channels are brought to the line that its neighbours' means draw, weighted by an
exponential that falls with their distance in time (both ways, so a fade does not lag) and by how
alike the brightness is about there (so a flash, a cut or a lamp switched on stays where it is).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

REACH: Final = 16
"""How many frames are looked at on either side, and held in memory at once."""
FALL: Final = 0.95
"""How much less a frame counts than the one before it."""
ALIKE: Final = 0.05
"""How far the brightness about a neighbour may be off (a share of this frame's) and count well."""
FLASH: Final = 0.16
"""What is further off than this is no flicker: a flash, a cut, a lamp switched on."""
DARKEST: Final = 2.0
UNSEEN: Final = 0.001
LUMA: Final = (0.2126, 0.7152, 0.0722)


def deflicker(frames: Iterable[NDArray[np.uint8]]) -> Iterator[NDArray[np.uint8]]:
    """Yield `frames`, each under one gain per channel; a steady frame passes untouched.

    Shape:   (height, width, 3), uint8, in and out.
    """
    waiting: deque[NDArray[np.uint8]] = deque()
    means: deque[NDArray[np.float64]] = deque(maxlen=2 * REACH + 1)
    for frame in frames:
        waiting.append(frame)
        means.append(frame.mean(axis=(0, 1)))
        if len(waiting) > REACH:
            yield _steadied(waiting, means)
    while waiting:
        yield _steadied(waiting, means)


def _steadied(
    waiting: deque[NDArray[np.uint8]], means: deque[NDArray[np.float64]]
) -> NDArray[np.uint8]:
    """Return the first of `waiting`, which has as many means after it as frames wait behind it."""
    near = np.array(means)
    at = len(near) - len(waiting)
    gain = gains(near[max(0, at - REACH) :], min(at, REACH))
    frame = waiting.popleft()
    if np.abs(gain - 1).max() < UNSEEN:
        return frame
    table = np.arange(256)[:, None] * gain
    looked_up = np.clip(np.rint(table), 0, 255).astype(np.uint8)
    return np.stack([looked_up[frame[..., channel], channel] for channel in range(3)], axis=-1)


def gains(means: NDArray[np.float64], at: int) -> NDArray[np.float64]:
    """Return what frame `at` is multiplied by. Shape: `means` (frames, 3), 0 to 255; gains (3,)."""
    here = means[at]
    luma = means @ np.array(LUMA)
    if luma[at] < DARKEST:
        return np.ones(3)
    distance = np.arange(len(means)) - at
    edged = np.pad(luma, 1, mode="edge")
    about = (edged[:-2] + 2 * luma + edged[2:]) / 4  # without the flicker from frame to frame
    unlike = (about - about[at]) / about[at]
    weight = FALL ** np.abs(distance) * np.exp(-0.5 * (unlike / ALIKE) ** 2)
    weight *= np.abs(luma - luma[at]) < FLASH * luma[at]
    # The line of least squares through the neighbours, read at this frame (distance 0).
    total, lean, spread = (float((weight * distance**power).sum()) for power in range(3))
    across = total * spread - lean**2
    if across < 1e-6 * total**2:
        return np.ones(3)
    share = weight * (spread - lean * distance) / across
    line: NDArray[np.float64] = share @ means
    return np.where(here < DARKEST, 1.0, np.maximum(line, 0.0) / np.maximum(here, DARKEST))
