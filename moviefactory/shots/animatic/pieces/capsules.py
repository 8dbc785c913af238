"""The inside of a capsule: quilted pads, seats with belts, straps, the round rim. Knows no place."""

from __future__ import annotations

import math

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.stage import Stage


def padding(stage: Stage, port: tuple[float, float], radius: float, tone: Color) -> list[Layer]:
    """Return rings of quilted pads about the porthole."""
    seams, rings = skia.Path(), skia.Path()
    for index in range(1, 6):
        rings.addCircle(*port, radius + index * 0.62 * radius)
    for arm in range(16):
        a = math.tau * arm / 16
        add_polygon(seams, [(port[0] + 1.2 * radius * math.cos(a), port[1] + 1.2 * radius * math.sin(a)), (port[0] + 5 * radius * math.cos(a), port[1] + 5 * radius * math.sin(a))], close=False)  # fmt: skip
    line = pen(mix(tone, stage.palette.near, 0.5), 5 * stage.unit, 0.6)
    lit = pen(mix(tone, stage.palette.light, 0.4), 3 * stage.unit, 0.35)
    return [Flat(rings, line, 0.6), Flat(seams, line, 0.6), Flat(rings, lit, 0.605)]


def seats(stage: Stage, xs: tuple[float, float], foot_y: float, tone: Color) -> list[Layer]:
    """Return two padded seats, back to the wall, with crossed belts."""
    u, body, belts = stage.unit, skia.Path(), skia.Path()
    for x in xs:
        body.addRRect(skia.RRect.MakeRectXY(skia.Rect(x - 92 * u, foot_y - 390 * u, x + 92 * u, foot_y - 90 * u), 54 * u, 54 * u))  # fmt: skip
        body.addRRect(skia.RRect.MakeRectXY(skia.Rect(x - 56 * u, foot_y - 470 * u, x + 56 * u, foot_y - 380 * u), 34 * u, 34 * u))  # fmt: skip
        body.addRRect(skia.RRect.MakeRectXY(skia.Rect(x - 112 * u, foot_y - 130 * u, x + 112 * u, foot_y), 34 * u, 34 * u))  # fmt: skip
        for lean in (-1, 1):
            add_polygon(belts, [(x + lean * 58 * u, foot_y - 380 * u), (x - lean * 66 * u, foot_y - 120 * u)], close=False)  # fmt: skip
    near = stage.palette.near
    return [
        Flat(body, ink(mix(mix(tone, color("#c8553a"), 0.4), near, 0.30)), 0.90),
        Flat(body, pen(mix(tone, near, 0.7), 5 * u), 0.90),
        Flat(belts, pen(mix(near, tone, 0.2), 17 * u), 0.90),
    ]


def straps(stage: Stage, xs: list[float], tint: Color) -> Layer:
    """Return straps that hang from above and sway, each with its buckle."""
    u, top = stage.unit, stage.reach(0.94)[1]
    steel = mix(tint, (1.0, 1.0, 1.0), 0.5)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        for index, x in enumerate(xs):
            low, sway = (0.20 + 0.05 * (index % 2)) * stage.height, 26 * u * wobble(0.8 * seconds, index)  # fmt: skip
            strap = skia.Path()
            strap.moveTo(x, top - 10)
            strap.quadTo(x, 0.5 * low, x + sway, low)
            canvas.drawPath(strap, pen(tint, 15 * u))
            canvas.drawRect(skia.Rect(x + sway - 15 * u, low - 6 * u, x + sway + 15 * u, low + 34 * u), ink(steel))  # fmt: skip

    return Live(draw, 0.94)


def shell(stage: Stage, span: float) -> list[Layer]:
    """Return the pod's round rim that we look in through, black, with its bolts."""
    left, top, right, bottom = stage.reach(1.3)
    u, x, y, shell, rim = stage.unit, 0.5 * stage.width, 0.50 * stage.height, skia.Path(), skia.Path()  # fmt: skip
    half, tall = min(0.60 * span, right - x - 4), 0.64 * stage.height
    shell.setFillType(skia.PathFillType.kEvenOdd)
    shell.addRect(skia.Rect(left - 20, top - 20, right + 20, bottom + 20))
    shell.addOval(skia.Rect(x - half, y - tall, x + half, y + tall))
    rim.addOval(skia.Rect(x - half, y - tall, x + half, y + tall))
    black = mix(stage.palette.near, (0.0, 0.0, 0.0), 0.55)
    return [Flat(shell, ink(black), 1.3), Flat(rim, pen(mix(black, stage.palette.sky[2], 0.22), 15 * u), 1.3)]  # fmt: skip
