"""What steers a shot that follows a clip: its lines, black on white. Knows pixels; no clip and no base.

The lines are what Wan VACE calls a scribble: black on white paper, here where the light changes. Each
frame's are found by fixed thresholds, so that they don't jump from frame to frame.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from scipy.ndimage import gaussian_filter, gaussian_gradient_magnitude

if TYPE_CHECKING:
    from numpy.typing import NDArray

LUMA: Final = (0.2126, 0.7152, 0.0722)
GRAIN_PIXELS: Final = 1.2
"""How wide the edges are that count: finer ones are noise and texture."""
SURROUND_PIXELS: Final = 12.0
FAINT, CLEAR = 0.25, 0.7
"""From where an edge is drawn at all, and where in full black, relative to its surround's contrast."""
FLOOR: Final = 6.0
"""The contrast, in levels of 255, below which a surround is plain: its edges are not drawn up."""


def lines_of(frame: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return the lines of a picture. Shape: (height, width, 3), uint8, in and out; grey out."""
    light = frame.astype(np.float32) @ np.array(LUMA, np.float32)
    edges = gaussian_gradient_magnitude(light, GRAIN_PIXELS, mode="nearest")
    surround = np.sqrt(gaussian_filter(edges**2, SURROUND_PIXELS, mode="nearest"))
    strength = edges / (2.0 * np.maximum(surround, FLOOR))
    drawn = np.clip((strength - FAINT) / (CLEAR - FAINT), 0.0, 1.0)
    paper = np.rint(255.0 * (1.0 - drawn)).astype(np.uint8)
    return np.repeat(paper[..., None], 3, axis=2)
