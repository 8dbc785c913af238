"""A stem's outline, small enough to be kept: the lowest and highest of each stretch. Knows samples.

Does not know files, or how it is drawn.
"""

from __future__ import annotations

import base64
from bisect import bisect_left, bisect_right

import numpy as np
from numpy.typing import NDArray

from moviefactory.media import CHANNELS

COLUMNS = 600
LEVELS = 127


class Waveform:
    """Keep the outline of a sound of known length while it streams by, in any order of blocks."""

    def __init__(self, frame_count: int) -> None:
        columns = max(1, min(COLUMNS, frame_count))
        self._starts = [column * frame_count // columns for column in range(columns)]
        self._low = np.zeros(columns, np.float32)
        self._high = np.zeros(columns, np.float32)

    def feed(self, samples: NDArray[np.float32], start_frame: int) -> None:
        """Take a block at its place. Shape: (frames, 2)."""
        first = bisect_right(self._starts, start_frame) - 1
        last = bisect_left(self._starts, start_frame + len(samples))
        edges = [max(start - start_frame, 0) * CHANNELS for start in self._starts[first:last]]
        flat = samples.reshape(-1)
        reach = slice(first, last)
        np.minimum(self._low[reach], np.minimum.reduceat(flat, edges), out=self._low[reach])
        np.maximum(self._high[reach], np.maximum.reduceat(flat, edges), out=self._high[reach])

    def packed(self, gain: float = 1.0) -> str:
        """Return the outline under a gain, as text: (lowest, highest) of each column in turn.

        Units: bytes from -127 to 127, which is full scale, in base64: roots of amplitudes, so that
        what is soft can be seen beside what is loud.
        """
        pairs = np.stack([self._low, self._high], axis=1) * gain
        roots = np.sign(pairs) * np.sqrt(np.minimum(np.abs(pairs), 1.0))
        levels = np.rint(roots * LEVELS).astype(np.int8)
        return base64.b64encode(levels.tobytes()).decode("ascii")
