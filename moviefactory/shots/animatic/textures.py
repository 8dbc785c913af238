"""Textures: soft, opaque pictures, painted once, as far down as a shot shows them. Knows no place."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import skia

from moviefactory.shots.animatic import lens
from moviefactory.shots.animatic.easel import plain
from moviefactory.shots.animatic.pixels import PIXELS
from moviefactory.shots.animatic.small import Small

if TYPE_CHECKING:
    from numpy.typing import NDArray

ROWS_AT_ONCE = 64


class Texture:
    """A picture whose rows are painted when they are first seen; most of it nearer land hides.

    Units: pixels of the picture; `paint` draws on a canvas whose top left is the picture's own.
    What it draws at a pixel must not depend on which rows are asked for: soft things only, as the
    hard edge of a shape is a little different where a clip cuts it. `finish(pixels, top)` then
    changes rows of pixels in place (a look's colours and paper), each row once.
    """

    def __init__(
        self,
        width: int,
        height: int,
        paint: Callable[[skia.Canvas], None],
        finish: Callable[[NDArray[np.uint8], int], None] | None = None,
    ) -> None:
        self._pixels = np.empty((height, width, 4), np.uint8)
        info = skia.ImageInfo.Make(width, height, PIXELS, skia.kOpaque_AlphaType)
        self._surface = skia.Surface.MakeRasterDirect(info, self._pixels, 4 * width)
        # It shares the pixels without holding them, so it never leaves this object.
        self._image = skia.Image.fromarray(self._pixels, PIXELS, skia.kOpaque_AlphaType, copy=False)
        self._paint, self._finish = paint, finish
        self._from, self._to = 0, 0
        self._small: dict[int, skia.Image] = {}

    def draw(self, canvas: skia.Canvas, x: int, y: int, scale: float = 1.0) -> None:
        """Draw with the top left at (x, y) of the frame, so much larger; the canvas has no matrix."""
        if isinstance(canvas, Small):
            canvas.lay(self._in_cells(canvas.cell), x, y)
            return
        seen = canvas.getDeviceClipBounds()
        if seen.isEmpty():
            return
        self._show(math.floor((seen.top() - y) / scale), math.ceil((seen.bottom() - y) / scale))
        if scale == 1.0:
            plain(canvas).drawImage(self._image, x, y)
            return
        height, width = self._pixels.shape[:2]
        box = skia.Rect.MakeXYWH(x, y, width * scale, height * scale)
        plain(canvas).drawImageRect(self._image, box, skia.SamplingOptions())

    @property
    def painted_rows(self) -> int:
        """How many rows are painted at full size."""
        return self._to - self._from

    def _in_cells(self, cell: int) -> skia.Image:
        """Return the picture a cell to a pixel, painted so: at its own size nobody sees it."""
        if cell not in self._small:
            height, width = self._pixels.shape[:2]
            small = lens.raster(-(-width // cell), -(-height // cell))
            canvas = small.getCanvas()
            canvas.scale(1 / cell, 1 / cell)
            self._paint(canvas)
            self._small[cell] = small.makeImageSnapshot()
        return self._small[cell]

    def _show(self, top: int, bottom: int) -> None:
        """Paint what is not yet painted of the rows from `top` to `bottom`."""
        top = max(0, top) // ROWS_AT_ONCE * ROWS_AT_ONCE
        bottom = min(len(self._pixels), -(-bottom // ROWS_AT_ONCE) * ROWS_AT_ONCE)
        if top >= bottom:
            return
        if self._from == self._to:
            self._from = self._to = top
        self._add(top, self._from)
        self._add(self._to, bottom)
        self._from, self._to = min(top, self._from), max(bottom, self._to)

    def _add(self, top: int, bottom: int) -> None:
        if top >= bottom:
            return
        canvas = self._surface.getCanvas()
        canvas.save()
        canvas.clipRect(skia.Rect(0, top, self._pixels.shape[1], bottom))
        self._paint(canvas)
        canvas.restore()
        if self._finish is not None:
            self._finish(self._pixels[top:bottom], top)
