"""What is soft, painted once and laid often: lights, discs, balls of smoke. Knows no place and no layer.

A picture as large as it is seen is only copied: a gradient, a blur or an enlarged image costs ten
times more.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import skia

from moviefactory.shots.animatic import lens
from moviefactory.shots.animatic.layers import argb, glow_paint
from moviefactory.shots.animatic.light import Color
from moviefactory.shots.animatic.pixels import PIXELS

DISC_SPARE = 1.25
"""How much larger a round is painted than it is: the lens may come nearer."""
PUFF_PIXELS = 320
"""As large as a puff is seen, so that it need not be smoothed when it is enlarged, which costs much."""

PUFF_RADII = 1.35
"""How far a puff reaches until nothing is left of it. Units: its radii."""


@dataclass(frozen=True, slots=True)
class SoftLight:
    """A small light painted once, wide and faint: a copy costs a fraction of a gradient."""

    image: skia.Image
    radius: float

    @staticmethod
    def of(radius: float, base: Color) -> SoftLight:
        """Return the light at its full power. Units: pixels."""
        side = max(2, math.ceil(2 * radius))
        info = skia.ImageInfo.Make(side, side, PIXELS, skia.kPremul_AlphaType)
        surface = skia.Surface.MakeRaster(info)
        surface.getCanvas().drawPaint(glow_paint(side / 2, side / 2, radius, base, 1.0))
        return SoftLight(surface.makeImageSnapshot(), side / 2)

    def draw(self, canvas: skia.Canvas, x: float, y: float, power: float) -> None:
        """Draw it round a point, at the nearest whole pixel; what is soft shows no step."""
        paint = skia.Paint(BlendMode=skia.BlendMode.kScreen)
        paint.setAlphaf(min(1.0, power))
        _lay(canvas, self.image, x, y, self.radius, paint)


@dataclass(frozen=True, slots=True)
class Disc:
    """A round of soft opaque colours painted once, seen through a rim that is exact."""

    image: skia.Image
    radius: float

    @staticmethod
    def of(radius: float, draw: Callable[[skia.Canvas], None]) -> Disc:
        """Return what `draw` paints about (0, 0), as far as any move shows. Units: pixels."""
        reach = math.ceil(radius * DISC_SPARE)
        surface = lens.raster(2 * reach, 2 * reach)
        surface.getCanvas().translate(reach, reach)
        draw(surface.getCanvas())
        return Disc(surface.makeImageSnapshot(), radius)

    def draw(self, canvas: skia.Canvas, x: float, y: float) -> None:
        """Draw it round a point."""
        rim = skia.Path()
        rim.addCircle(x, y, self.radius)
        canvas.save()
        canvas.clipPath(rim, skia.ClipOp.kIntersect, True)
        _lay(canvas, self.image, x, y, self.image.width() / 2, skia.Paint())
        canvas.restore()


def _lay(
    canvas: skia.Canvas, image: skia.Image, x: float, y: float, reach: float, paint: skia.Paint
) -> None:
    """Draw an image round a point of the drawing, at the nearest whole pixel of the frame."""
    seen = canvas.getTotalMatrix().mapXY(x, y)
    left, top = round(seen.x() - reach), round(seen.y() - reach)
    canvas.save()
    canvas.resetMatrix()
    canvas.drawImage(image, left, top, skia.SamplingOptions(), paint)
    canvas.restore()


class Puff:
    """One soft ball of smoke, painted once; every puff of a plume is a copy of it."""

    def __init__(self, tone: Color) -> None:
        surface = lens.raster(PUFF_PIXELS, PUFF_PIXELS, opaque=False)
        half, paint = PUFF_PIXELS / 2, skia.Paint(Dither=True)
        stops = [argb(tone, 1.0), argb(tone, 0.72), argb(tone, 0.25), argb(tone, 0.0)]
        paint.setShader(skia.GradientShader.MakeRadial(skia.Point(half, half), half, stops, [0.0, 0.4, 0.72, 1.0]))  # fmt: skip
        surface.getCanvas().drawPaint(paint)
        self._image = surface.makeImageSnapshot()
        self._paint = skia.Paint()
        self._sampling = skia.SamplingOptions()

    def draw(
        self,
        canvas: skia.Canvas,
        x: float,
        y: float,
        radius: float,
        alpha: float,
        tall: float = 1.0,
    ) -> None:
        """Draw it about a point, so large and so thick, `tall` times as high as it is wide.

        It stands upright however the canvas is turned: an image aslant costs twenty times more.
        """
        self._paint.setAlphaf(min(1.0, alpha))
        wide, high = PUFF_RADII * radius, PUFF_RADII * radius * tall
        matrix = canvas.getTotalMatrix()
        turned = bool(matrix.getSkewX() or matrix.getSkewY())
        if turned:
            middle = matrix.mapXY(x, y)
            x, y = middle.x(), middle.y()
            wide *= math.hypot(matrix.getScaleX(), matrix.getSkewY())
            high *= math.hypot(matrix.getSkewX(), matrix.getScaleY())
            canvas.save()
            canvas.resetMatrix()
        box = skia.Rect(x - wide, y - high, x + wide, y + high)
        canvas.drawImageRect(self._image, box, self._sampling, self._paint)
        if turned:
            canvas.restore()


@lru_cache(maxsize=16)
def puff_of(tone: Color) -> Puff:
    """Return the puff of a colour, for what is drawn anew on every frame."""
    return Puff(tone)
