"""What rises: smoke, steam, spray. Knows puffs that grow and fade; not what burns."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

import skia

from moviefactory.shots.animatic import lens
from moviefactory.shots.animatic.layers import Live, argb
from moviefactory.shots.animatic.light import Color
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.stage import Stage

PUFF_PIXELS = 320
"""As large as a puff is seen, so that it need not be smoothed when it is enlarged, which costs much."""

PUFF_RADII = 1.35
"""How far a puff reaches until nothing is left of it. Units: its radii."""


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


def plumes(
    stage: Stage,
    name: str,
    mouths: Sequence[tuple[float, float, float]],
    depth: float,
    tone: Color,
    *,
    alpha: float = 0.36,
    wind: float = 0.5,
    puffs: int = 8,
) -> Live:
    """Return plumes from mouths at (x, y, height): puffs that grow, lean with the wind and fade."""
    dice = stage.dice(name)
    phases = [dice.random() for _ in mouths]
    soft = Puff(tone)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        for (x, y, high), phase in zip(mouths, phases, strict=True):
            for puff in range(puffs):
                age = (seconds * 0.14 + puff / puffs + phase) % 1.0
                radius = high * (0.05 + 0.19 * age)
                fade = min(1.0, 5 * age) * (1 - age) ** 1.2
                sway = 0.08 * high * wobble(0.7 * seconds + puff, phase)
                soft.draw(canvas, x + wind * high * age**1.3 + sway * age, y - high * age, radius, alpha * fade)  # fmt: skip

    return Live(draw, depth)
