"""Level floors: a plane that runs towards us, its marks, and a pool of light on it. Knows no room."""

from __future__ import annotations

from dataclasses import dataclass

import skia

from moviefactory.shots.animatic import lens
from moviefactory.shots.animatic.layers import Flat, Layer, Solid, argb
from moviefactory.shots.animatic.light import Color
from moviefactory.shots.animatic.stage import Stage, Stops, vertical


@dataclass(frozen=True, slots=True)
class Pool:
    """Light on the floor. Units: pixels of the drawing; `alpha` from 0 to 1."""

    x: float
    y: float
    half_width: float
    half_height: float
    colour: Color
    alpha: float


def floor_layers(
    stage: Stage,
    top_y: float,
    depth: float,
    stops: Stops,
    pool: Pool,
    marks: list[tuple[skia.Path, skia.Paint]],
) -> list[Layer]:
    """Return the floor from `top_y` down, coloured through `stops`, with its marks upon it."""
    left, _, right, bottom = stage.reach(depth)
    shader = vertical(top_y, stage.height, stops)
    glow = skia.Paint(BlendMode=skia.BlendMode.kScreen, Dither=True)
    shades = [argb(pool.colour, pool.alpha), argb(pool.colour, 0.0)]
    glow.setShader(skia.GradientShader.MakeRadial(skia.Point(0, 0), 1.0, shades))

    def paint(canvas: skia.Canvas) -> None:
        lens.pour(canvas, shader)
        canvas.save()
        canvas.translate(pool.x, pool.y)
        canvas.scale(pool.half_width, pool.half_height)
        canvas.drawCircle(0, 0, 1, glow)
        canvas.restore()

    path = skia.Path()
    path.addRect(skia.Rect(left - 20, top_y, right + 20, bottom + 40))
    fill = stage.texture(stage.box_below(top_y, depth), paint)
    plane = Solid(path, fill, depth, solid_y=top_y + 0.01 * stage.width)
    return [plane, *(Flat(mark, brush, depth) for mark, brush in marks)]
