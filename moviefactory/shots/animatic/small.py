"""A small canvas: what is drawn on it as on the frame comes out a cell of pixels to a pixel. Knows no layer."""

from __future__ import annotations

from typing import Any

import numpy as np
import skia

from moviefactory.shots.animatic import lens

SMOOTH = skia.SamplingOptions(skia.FilterMode.kLinear)
SHRINKING = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)


class Small:
    """A canvas for all that is drawn in pixels of the frame; its own are `cell` times larger.

    It begins `shift` pixels left of and above the frame. Images are made small once and kept.
    Shape: `pixels` is (height, width, 4), BGRA, always opaque where something opaque was drawn.
    """

    def __init__(self, width: int, height: int, cell: int, shift: float) -> None:
        self.cell = cell
        self.pixels = np.zeros((height, width, 4), np.uint8)
        self.pixels[..., 3] = 255
        self._surface = lens.surface_on(self.pixels)
        self.below = self._surface.getCanvas()
        self._onto = skia.Matrix.MakeAll(1 / cell, 0, shift / cell, 0, 1 / cell, shift / cell, 0, 0, 1)  # fmt: skip
        self._back = skia.Matrix.MakeAll(cell, 0, -shift, 0, cell, -shift, 0, 0, 1)
        self.below.setMatrix(self._onto)
        self._images: dict[int, skia.Image] = {}

    def __getattr__(self, name: str) -> Any:
        return getattr(self.below, name)

    def resetMatrix(self) -> None:  # noqa: N802
        """Go back to the pixels of the frame."""
        self.below.setMatrix(self._onto)

    def getTotalMatrix(self) -> skia.Matrix:  # noqa: N802
        """Return how what is drawn lies on the frame."""
        return skia.Matrix.Concat(self._back, self.below.getTotalMatrix())

    def getDeviceClipBounds(self) -> skia.IRect:  # noqa: N802
        """Return what the clip leaves of the frame, and of what is around it."""
        return self._back.mapRect(skia.Rect(self.below.getDeviceClipBounds())).roundOut()

    def drawImage(self, image: skia.Image, x: float, y: float, sampling: Any = None, paint: Any = None) -> None:  # fmt: skip  # noqa: N802
        """Draw an image that is as large as it is on the frame."""
        key = image.uniqueID()
        if key not in self._images:
            self._images[key] = self._shrunk(image)
        self.lay(self._images[key], x, y, paint)

    def lay(self, picture: skia.Image, x: float, y: float, paint: Any = None) -> None:
        """Draw a picture that is already small."""
        box = skia.Rect.MakeXYWH(x, y, picture.width() * self.cell, picture.height() * self.cell)
        self.below.drawImageRect(picture, box, SMOOTH, paint)

    def _shrunk(self, image: skia.Image) -> skia.Image:
        width, height = -(-image.width() // self.cell), -(-image.height() // self.cell)
        surface = lens.raster(width, height, opaque=image.isOpaque())
        canvas = surface.getCanvas()
        canvas.scale(1 / self.cell, 1 / self.cell)
        canvas.drawImage(image, 0, 0, SHRINKING)
        return surface.makeImageSnapshot()
