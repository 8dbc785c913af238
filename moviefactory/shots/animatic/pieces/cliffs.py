"""A cliff with its clefts, the pool below a fall, a bow in its spray. Knows no place."""

from __future__ import annotations

import numpy as np
import skia

from moviefactory.shots.animatic.falls import ripples
from moviefactory.shots.animatic.layers import Flat, Layer, Live, argb, ink
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.noise import midpoint_line
from moviefactory.shots.animatic.stage import Stage
from moviefactory.shots.animatic.terrain import Ridge, solid


def cliff(
    stage: Stage, name: str, depth: float, top: float, foot: float, middle: float, half: float
) -> Ridge:
    """Return the edge of a cliff: highest on both sides of a notch through which the water comes."""
    xs = stage.line(depth, 7.0)
    line = midpoint_line(stage.noise_seed(name), 10, 0.56)
    rough = np.interp(np.abs((xs / (1500 * stage.unit)) % 2 - 1) * (len(line) - 1), np.arange(len(line)), line)  # fmt: skip
    away = np.abs(xs - middle)
    notch = np.clip((away - half) / (0.10 * stage.width), 0, 1) ** 0.7
    lower = np.clip((away - 0.30 * stage.width) / (0.5 * stage.width), 0, 1)
    ys = top + (1 - notch) * 34 * stage.unit - 44 * stage.unit * rough * notch
    return Ridge(xs, ys + lower * 0.45 * (foot - top))


def cracks(stage: Stage, face: Ridge, foot: float, tone: Color) -> Layer:
    """Return ledges and clefts down the cliff's face."""
    dice, u = stage.dice("cracks"), stage.unit
    left, _, right, _ = stage.reach(0.30)
    path = skia.Path()
    for _ in range(int(70 * (right - left) / (2400 * u)) + 12):
        x = dice.uniform(left, right)
        y, wide = face.y(x) + dice.random() * max(40 * u, foot - face.y(x)), dice.uniform(5, 16) * u
        high, lean = dice.uniform(40, 170) * u, dice.uniform(-14, 14) * u
        low = min(y + high, foot)
        path.addPoly([skia.Point(x, y), skia.Point(x + wide, y + 8 * u), skia.Point(x + lean + 0.4 * wide, low), skia.Point(x + lean, low)], True)  # fmt: skip
    return Flat(path, ink(tone, 0.42), 0.30)


def pool(stage: Stage, top_y: float, water: Color) -> list[Layer]:
    """Return the pool that the water falls into, bright below the fall, rings running out."""
    palette, u = stage.palette, stage.unit
    left, _, right, _ = stage.reach(0.6)
    edge = Ridge(np.array([left - 10, right + 10]), np.array([top_y, top_y]))
    stops = [(0.0, mix(water, palette.haze, 0.5)), (0.3, water), (1.0, mix(water, palette.near, 0.55))]  # fmt: skip
    layers: list[Layer] = [solid(stage, edge, stage.gradient(top_y, stage.height, stops, 0.6, spill=0.22), 0.6)]  # fmt: skip
    bright = mix(water, mix(palette.light, (1, 1, 1), 0.4), 0.6)
    layers.append(ripples(stage, "pool", (left, top_y + 4 * u, right, stage.staging.ground_y + 80 * u), 0.6, bright, count=90, flow=14))  # fmt: skip
    return layers


def rainbow(x: float, y: float, radius: float) -> Layer:
    """Return a faint bow in the spray."""
    paint = skia.Paint(Dither=True, BlendMode=skia.BlendMode.kScreen, AntiAlias=True)
    hues = ("#000000", "#7a3fd0", "#3f7ad0", "#3fc07a", "#e0d04a", "#e08a3a", "#d04a4a", "#000000")
    stops = [argb(color(hue), 0.0 if hue == "#000000" else 0.30) for hue in hues]
    at = [0.86, 0.88, 0.90, 0.92, 0.94, 0.96, 0.98, 1.0]
    paint.setShader(skia.GradientShader.MakeRadial(skia.Point(x, y), radius, stops, at))

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        canvas.clipRect(skia.Rect(x - radius, y - radius, x + radius, y))
        canvas.drawCircle(x, y, radius, paint)

    return Live(draw, 0.4)
