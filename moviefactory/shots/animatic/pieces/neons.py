"""Neon: signs, their glow and their reflections, cables, lanes of flying lights. Knows no place."""

from __future__ import annotations

import math
import random
from collections.abc import Callable

import skia

from moviefactory.shots.animatic import lens
from moviefactory.shots.animatic.layers import (
    Flat,
    Layer,
    Live,
    Sprite,
    add_polygon,
    glow_paint,
    ink,
    pen,
)
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.soft import SoftLight
from moviefactory.shots.animatic.stage import Stage, vertical
from moviefactory.shots.animatic.towns import Towers

NEONS = (color("#ff2f86"), color("#19d8ff"), color("#ffa51f"), color("#a24dff"), color("#2dffb0"), color("#ff4b33"))  # fmt: skip
Sign = tuple[float, float, float, float, Color]
"""x, y, width and height of a sign, and its colour."""


def hang_signs(
    stage: Stage, block: Towers, depth: float, dice: random.Random, count: int
) -> list[Sign]:
    """Return signs on the fronts that can be seen: upright boards and wide panels."""
    u = stage.unit * (0.6 + 0.4 * stage.staging.scenery)
    fronts = [f for f in block.fronts if f[2] > 0 and f[0] < stage.width and f[2] - f[0] > 30 * u]
    dice.shuffle(fronts)
    signs = []
    for left, top, right, bottom in fronts[:count]:
        upright = dice.random() < 0.7
        wide = (46 if upright else 150) * u * dice.uniform(0.7, 1.15) * (0.55 + 0.75 * depth)
        tall = wide * (dice.uniform(2.4, 4.4) if upright else dice.uniform(0.4, 0.6))
        x = dice.uniform(left, right)
        y = min(bottom - tall, max(tall * 0.6, top) + dice.uniform(0.15, 0.55) * (bottom - top))
        signs.append((x, y, wide, tall, dice.choice(NEONS)))
    return signs


def glows(signs: list[Sign], depth: float) -> list[Layer]:
    """Return the light round each sign, painted once."""
    add = skia.Paint(BlendMode=skia.BlendMode.kPlus)
    layers: list[Layer] = []
    for x, y, wide, tall, tube in signs:
        reach = 0.5 * max(wide, tall) + 1.3 * min(wide, tall)
        side = max(4, round(2 * reach))
        light = lens.raster(side, side, opaque=False)
        light.getCanvas().drawPaint(glow_paint(reach, reach, reach, tube, 0.8))
        layers.append(Sprite(light.makeImageSnapshot(), x - reach, y - reach, depth, paint=add))
    return layers


def neon_signs(signs: list[Sign], seed: float) -> Callable[[skia.Canvas, float], None]:
    """Return the drawing of signs: dark boards, tubes, strokes like writing, a glow round all."""
    dice = random.Random(seed)
    parts = []
    for x, y, wide, tall, tube in signs:
        strokes, thick = skia.Path(), min(wide, tall)
        columns, rows = max(1, round(wide / thick)), max(1, round(tall / thick))
        for cell in range(columns * rows):
            column, row = cell % columns, cell // columns
            middle = (x - wide / 2 + wide * (column + 0.5) / columns, y - tall / 2 + tall * (row + 0.5) / rows)  # fmt: skip
            size = 0.27 * thick
            for _ in range(4):
                a, b = dice.choice((-1, 0, 1)), dice.choice((-1, 0, 1))
                flat = dice.random() < 0.5
                strokes.moveTo(middle[0] + (-size if flat else a * size), middle[1] + (b * size if flat else -size))  # fmt: skip
                strokes.lineTo(middle[0] + (size if flat else a * size), middle[1] + (b * size if flat else size))  # fmt: skip
        box = skia.Rect(x - wide / 2, y - tall / 2, x + wide / 2, y + tall / 2)
        parts.append((box, strokes, tube, thick, dice.random() < 0.22, dice.random()))

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        for box, strokes, tube, thick, nervous, phase in parts:
            power = 0.93 + 0.07 * wobble(seconds * 2, phase)
            if nervous:
                power *= 0.66 + 0.34 * math.tanh(3 * wobble(seconds * 2.2, phase) + 1.6)
            canvas.drawRoundRect(
                box, thick * 0.1, thick * 0.1, ink(mix(tube, (0, 0, 0.03), 0.84), 0.9)
            )
            canvas.drawRoundRect(box, thick * 0.1, thick * 0.1, pen(mix(tube, (1, 1, 1), 0.15), thick * 0.07, power))  # fmt: skip
            canvas.drawPath(strokes, pen(mix(tube, (1, 1, 1), 0.62), thick * 0.075, power))

    return draw


def traffic(stage: Stage, y: float) -> Layer:
    """Return flying lights in lanes, white one way and red the other."""
    dice, u, w = stage.dice("traffic"), stage.unit, stage.width
    lights = [(dice.uniform(0, 1.3), y - lane * 52 * u + dice.uniform(-8, 8) * u, lane) for lane in (0, 1, 2) for _ in range(7)]  # fmt: skip

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        for start, level, lane in lights:
            go = 1 if lane % 2 else -1
            x = ((start + go * seconds * (0.030 + 0.012 * lane)) % 1.3 - 0.15) * w
            tint = (1.0, 0.32, 0.22) if go > 0 else (1.0, 0.95, 0.8)
            canvas.drawLine(x, level, x - go * 46 * u, level, pen(tint, 2.8 * u, 0.4))
            canvas.drawCircle(x, level, 3.4 * u, ink(mix(tint, (1, 1, 1), 0.3)))

    return Live(draw, 0.3)


def reflections(stage: Stage, floor_y: float, signs: list[Sign], dice: random.Random) -> Layer:
    """Return the signs in the wet street: long soft streaks below them, broken and trembling."""
    u, low = stage.unit, stage.height
    streaks = []
    for x, _, wide, tall, tube in signs:
        long = min(low - floor_y, 0.8 * tall + 130 * u)
        streaks.append((x, max(14 * u, 0.55 * wide), long, tube, dice.random()))
    paints = []
    for _, _, long, tube, _ in streaks:
        paint = skia.Paint(BlendMode=skia.BlendMode.kScreen, Dither=True)
        paint.setShader(vertical(floor_y, floor_y + long, [(0.0, tube), (1.0, (0.0, 0.0, 0.0))]))
        paint.setAlphaf(0.55)
        paints.append(paint)
    rows = 15

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        for (x, half, long, _, phase), paint in zip(streaks, paints, strict=True):
            path = skia.Path()
            for row in range(rows):
                share = row / rows
                y = floor_y + long * share + 3 * u
                wave = half * wobble(seconds * 1.3 + row * 5.3, phase + row)
                spread = half * (0.35 + 0.75 * share + 0.4 * abs(math.sin(row * 12.9 + phase * 78)))
                spread *= 0.85 + 0.15 * math.sin(seconds * 2.1 + row * 2 + phase * 6)
                tall = long / rows * 0.5
                path.addOval(skia.Rect(x - spread + wave, y, x + spread + wave, y + tall))
            canvas.drawPath(path, paint)

    return Live(draw, 1.0)


def overhang(stage: Stage, dice: random.Random, lit: Color) -> list[Layer]:
    """Return the corners of two near houses, and cables above the street."""
    u, w, h = stage.unit, stage.width, stage.height
    left, top, right, bottom = stage.reach(1.35)
    path = skia.Path()
    first, last = stage.sides(1.35)
    for outside, edge in ((left, first + 0.020 * w), (right, last - 0.014 * w)):
        path.addRect(skia.Rect(min(outside, edge), top, max(outside, edge), bottom))
    cables = skia.Path()
    for _ in range(3):
        y = h * dice.uniform(0.02, 0.12)
        cables.moveTo(left, y)
        cables.quadTo(w * dice.uniform(0.3, 0.7), y + h * dice.uniform(0.06, 0.16), right, y * 1.2)
    tone = mix(stage.palette.near, lit, 0.07)
    return [
        Flat(cables, pen(mix(tone, (0.0, 0.0, 0.0), 0.3), 3.0 * u), 1.2),
        Flat(path, ink(tone), 1.35),
    ]


def neon_glass(stage: Stage, x: float, y: float, tint: Color) -> Layer:
    """Return a cocktail glass in neon on the wall."""
    k = 1.2 * stage.unit
    tube = skia.Path()
    add_polygon(tube, [(x - 60 * k, y - 70 * k), (x + 60 * k, y - 70 * k), (x, y)], close=True)
    tube.moveTo(x, y)
    tube.lineTo(x, y + 64 * k)
    tube.moveTo(x - 34 * k, y + 66 * k)
    tube.lineTo(x + 34 * k, y + 66 * k)
    tube.moveTo(x + 10 * k, y - 30 * k)
    tube.lineTo(x + 62 * k, y - 104 * k)
    tube.addCircle(x - 16 * k, y - 52 * k, 12 * k)
    glow = SoftLight.of(260 * k, tint)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        power = 0.9 + 0.1 * math.tanh(4 * wobble(1.7 * seconds, 0.4))
        glow.draw(canvas, x, y - 10 * k, 0.55 * power)
        canvas.drawPath(tube, pen(tint, 9 * k, 0.5 * power))
        canvas.drawPath(tube, pen(mix(tint, (1, 1, 1), 0.6), 4 * k, power))

    return Live(draw, 0.62)
