"""Small lights: strings of bulbs, torches, bokeh, paper lanterns. Knows glow and flicker; no place."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

import skia

from moviefactory.shots.animatic.layers import Layer, Live, add_polygon, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.soft import SoftLight
from moviefactory.shots.animatic.stage import Stage

FAIR = (color("#ffd27a"), color("#ff7a5c"), color("#7ad0ff"), color("#ffb0d8"), color("#b8ff9a"))
FLAME, EMBER = color("#ffb04a"), color("#ff6a2a")
Points = Sequence[tuple[float, float]]


def string_lights(
    stage: Stage,
    name: str,
    hooks: Points,
    depth: float,
    *,
    every_units: float = 46.0,
    bulb_units: float = 5.0,
    foot_y: float | None = None,
) -> Layer:
    """Return bulbs on a cord that sags from hook to hook, each breathing; glowing when it is dark.

    Units: masts stand below the hooks down to `foot_y`, in pixels, where it is given.
    """
    dice, u = stage.dice(name), stage.unit
    cord, bulbs, masts = skia.Path(), [], skia.Path()
    for x, y in hooks if foot_y is not None else ():
        masts.moveTo(x, y - 6 * u)
        masts.lineTo(x, foot_y)
    for (x0, y0), (x1, y1) in pairwise(hooks):
        sag = 0.16 * math.hypot(x1 - x0, y1 - y0)
        cord.moveTo(x0, y0)
        cord.quadTo((x0 + x1) / 2, (y0 + y1) / 2 + 2 * sag, x1, y1)
        count = max(2, int(math.hypot(x1 - x0, y1 - y0) / (every_units * u)))
        for step in range(1, count):
            t = step / count
            y = y0 + (y1 - y0) * t + 4 * sag * t * (1 - t) + bulb_units * u
            bulbs.append((x0 + (x1 - x0) * t, y, dice.randrange(len(FAIR)), dice.random()))
    lit = stage.dark
    glows = [SoftLight.of(max(3.0, 7 * bulb_units * u), tint) for tint in FAIR] if lit else []
    wire = pen(mix(stage.palette.near, stage.palette.sky[1], 0.15), 1.8 * u)
    inks = [ink(mix(t, (1, 1, 1), 0.45) if lit else stage.palette.local(t)) for t in FAIR]

    mast = pen(mix(stage.palette.near, stage.palette.haze, 0.25), 5 * u)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        canvas.drawPath(masts, mast)
        canvas.drawPath(cord, wire)
        for x, y, tint, phase in bulbs:
            if lit:
                glows[tint].draw(canvas, x, y, 0.55 + 0.2 * wobble(seconds * 1.6, phase))
            canvas.drawCircle(x, y, max(0.8, bulb_units * u), inks[tint])

    return Live(draw, depth)


def flames(
    stage: Stage, name: str, fires: Sequence[tuple[float, float, float]], depth: float
) -> Layer:
    """Return fires at (x, y, height) that lick upward, each with its glow (torches, pyres, candles)."""
    phases = [stage.dice(f"{name}{i}").random() for i in range(len(fires))]
    glows = [SoftLight.of(max(4.0, 3.2 * tall), FLAME) for _, _, tall in fires]
    heart = mix(FLAME, (1.0, 1.0, 0.9), 0.6)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        for (x, y, tall), phase, glow in zip(fires, phases, glows, strict=True):
            glow.draw(canvas, x, y - 0.5 * tall, 0.7 + 0.15 * wobble(3 * seconds, phase))
            for size, tone in ((1.0, EMBER), (0.7, FLAME), (0.4, heart)):
                high = tall * size * (1 + 0.14 * wobble(5 * seconds, phase + size))
                lean = 0.16 * tall * wobble(3.3 * seconds, phase + 3 + size)
                path, half = skia.Path(), 0.26 * tall * size
                path.moveTo(x - half, y)
                path.cubicTo(x - 1.3 * half, y - 0.5 * high, x + lean - 0.2 * half, y - 0.6 * high, x + lean, y - high)  # fmt: skip
                path.cubicTo(x + lean + 0.3 * half, y - 0.6 * high, x + 1.3 * half, y - 0.5 * high, x + half, y)  # fmt: skip
                path.quadTo(x, y + 0.3 * half, x - half, y)
                canvas.drawPath(path, ink(tone))

    return Live(draw, depth)


def lanterns(
    stage: Stage, name: str, spots: Sequence[tuple[float, float, float]], depth: float, tint: Color
) -> Layer:
    """Return paper lanterns at (x, y, size) that swing on a cord across the picture; lit in the dark."""
    phases = [stage.dice(f"{name}{i}").random() for i in range(len(spots))]
    lit = stage.dark
    body = mix(tint, (1.0, 0.95, 0.8), 0.35) if lit else stage.palette.local(tint)
    rib = mix(body, stage.palette.near, 0.45)
    glows = [SoftLight.of(max(4.0, 3.4 * size), mix(tint, FLAME, 0.4)) for _, _, size in spots]
    left, _, right, _ = stage.reach(depth)
    ends = [(left, spots[0][1] - 40 * stage.unit), *((x, y) for x, y, _ in spots), (right, spots[-1][1] - 40 * stage.unit)]  # fmt: skip
    cord = skia.Path()
    for (x0, y0), (x1, y1) in pairwise(ends):
        cord.moveTo(x0, y0)
        cord.quadTo((x0 + x1) / 2, (y0 + y1) / 2 + 0.10 * abs(x1 - x0), x1, y1)
    wire = pen(rib, 2.4 * stage.unit)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        canvas.drawPath(cord, wire)
        for (x, y, size), phase, glow in zip(spots, phases, glows, strict=True):
            canvas.save()
            canvas.translate(x, y)
            canvas.rotate(4 * wobble(0.9 * seconds, phase))
            canvas.translate(-x, -y)
            low = y + 1.5 * size
            if lit:
                glow.draw(canvas, x, low, 0.6 + 0.1 * wobble(2 * seconds, phase))
            canvas.drawLine(x, y, x, low, pen(rib, 0.07 * size))
            canvas.drawOval(skia.Rect(x - 0.72 * size, low - 0.62 * size, x + 0.72 * size, low + 0.62 * size), ink(body))  # fmt: skip
            for share in (-0.36, 0.0, 0.36):
                canvas.drawLine(x + share * size, low - 0.5 * size, x + share * size, low + 0.5 * size, pen(rib, 0.035 * size, 0.5))  # fmt: skip
            path = skia.Path()
            for side in (-1, 1):
                path.addRect(skia.Rect(x - 0.3 * size, low + side * 0.62 * size - 0.08 * size, x + 0.3 * size, low + side * 0.62 * size + 0.08 * size))  # fmt: skip
            add_polygon(path, [(x - 0.06 * size, low + 0.6 * size), (x, low + 1.2 * size), (x + 0.06 * size, low + 0.6 * size)])  # fmt: skip
            canvas.drawPath(path, ink(rib))
            canvas.restore()

    return Live(draw, depth)


def bokeh(
    stage: Stage,
    name: str,
    box: tuple[float, float, float, float],
    depth: float,
    *,
    count: int,
    tints: Sequence[Color],
    size_units: float = 40.0,
    alpha: float = 0.35,
) -> Layer:
    """Return lights far out of focus: soft discs that drift and breathe inside `box`."""
    dice, u = stage.dice(name), stage.unit
    left, top, right, bottom = box
    discs = [(dice.uniform(left, right), dice.uniform(top, bottom), size_units * u * dice.uniform(0.35, 1.0), dice.choice(tints), dice.random()) for _ in range(count)]  # fmt: skip

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        for x, y, radius, tint, phase in discs:
            power = alpha * (0.75 + 0.25 * wobble(0.8 * seconds, phase))
            sway = 6 * u * wobble(0.3 * seconds, phase + 4)
            canvas.drawCircle(x + sway, y, radius, ink(tint, power))
            canvas.drawCircle(x + sway, y, radius, pen(mix(tint, (1, 1, 1), 0.4), 0.06 * radius, 0.6 * power))  # fmt: skip

    return Live(draw, depth)
