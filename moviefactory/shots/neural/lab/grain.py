"""Film grain that is the same on every run. Knows one plate of noise and where it lies each frame."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from moviefactory.media import Size

FINE_AT: Final = 900
"""How many lines a picture has whose grains are one pixel; larger pictures have larger grains."""
SPARE: Final = 128
"""How much larger than the picture the plate is: so many places it can lie at, each way."""


class Grain:
    """Noise added to each frame of a shot: one plate, moved and turned over from frame to frame."""

    def __init__(self, size: Size, strength: float, seed: int) -> None:
        """Make the plate. Units: `strength` is the standard deviation, a share of full scale."""
        self._size, self._seed = size, seed
        height, width = size.height + SPARE, size.width + SPARE
        scale = max(1.0, min(size.width, size.height) / FINE_AT)
        small = (round(height / scale), round(width / scale))
        noise = np.random.default_rng(seed).standard_normal(small, dtype=np.float32)
        if scale > 1:
            larger = Image.fromarray(noise).resize((width, height), Image.Resampling.BICUBIC)
            noise = np.asarray(larger)
        levels = np.clip(noise / noise.std() * strength * 255, -60, 60)
        self._plate = np.rint(levels).astype(np.int8)

    def add(self, frame: NDArray[np.uint8], index: int) -> NDArray[np.uint8]:
        """Return frame number `index` with its grain. Shape: (height, width, 4), RGBA."""
        place = np.random.default_rng((self._seed, index))
        top, left, flip, mirror = (int(place.integers(most)) for most in (SPARE, SPARE, 2, 2))
        plate = self._plate[top : top + self._size.height, left : left + self._size.width]
        plate = plate[:: 1 - 2 * flip, :: 1 - 2 * mirror]
        lighter = np.maximum(plate, 0).astype(np.uint8)
        darker = np.maximum(-plate, 0).astype(np.uint8)
        grainy = np.empty_like(frame)
        grainy[..., 3] = 255
        for channel in range(3):
            # Saturating, in bytes: no wider copy of a frame of millions of pixels.
            values = frame[..., channel]
            values = values + np.minimum(lighter, 255 - values)
            grainy[..., channel] = values - np.minimum(darker, values)
        return grainy
