"""Round doors of locks, suits that hang beside them. Knows no place."""

from __future__ import annotations

import math

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.soft import SoftLight
from moviefactory.shots.animatic.stage import Stage

VISOR = color("#e8a13c")


def round_door(
    stage: Stage, x: float, y: float, radius: float, tone: Color, depth: float, *, pane: float
) -> list[Layer]:
    """Return a heavy round door with bolts, spokes and a wheel that turns a little; `pane` is its window's share."""
    near, light = stage.palette.near, stage.palette.light
    ring, bolts, spokes, plate = skia.Path(), skia.Path(), skia.Path(), skia.Path()
    plate.setFillType(skia.PathFillType.kEvenOdd)
    plate.addCircle(x, y, radius)
    plate.addCircle(x, y - 0.34 * radius, pane * radius)
    ring.addCircle(x, y, radius)
    for bolt in range(12):
        a = math.tau * bolt / 12
        bolts.addCircle(x + 1.10 * radius * math.cos(a), y + 1.10 * radius * math.sin(a), 0.045 * radius)  # fmt: skip
    for arm in range(8):
        a = math.tau * (arm + 0.5) / 8
        for turn in (-0.04, 0.04):
            add_polygon(spokes, [(x + 0.55 * radius * math.cos(a + turn), y + 0.55 * radius * math.sin(a + turn)), (x + 0.93 * radius * math.cos(a + 0.6 * turn), y + 0.93 * radius * math.sin(a + 0.6 * turn))], close=False)  # fmt: skip
    hub_y, rim = y + 0.28 * radius, 0.30 * radius
    steel, dark = mix(tone, light, 0.22), mix(tone, near, 0.62)

    def wheel(canvas: skia.Canvas, seconds: float) -> None:
        canvas.save()
        canvas.translate(x, hub_y)
        canvas.rotate(22 * math.sin(0.7 * seconds))
        canvas.drawCircle(0, 0, rim, pen(dark, 0.085 * radius))
        canvas.drawCircle(0, 0, rim, pen(mix(VISOR, near, 0.2), 0.045 * radius))
        for arm in range(4):
            a = math.tau * arm / 4
            canvas.drawLine(0, 0, rim * math.cos(a), rim * math.sin(a), pen(dark, 0.06 * radius))
        canvas.drawCircle(0, 0, 0.09 * radius, ink(steel))
        canvas.restore()

    window = skia.Path()
    window.addCircle(x, y - 0.34 * radius, pane * radius)
    return [
        Flat(ring, pen(mix(tone, near, 0.46), 0.30 * radius), depth),
        Flat(plate, ink(mix(tone, near, 0.06)), depth),
        Flat(ring, pen(dark, 0.035 * radius), depth),
        Flat(bolts, ink(steel), depth),
        Flat(spokes, pen(mix(tone, near, 0.40), 0.03 * radius), depth),
        Flat(window, pen(dark, 0.07 * radius), depth),
        Live(wheel, depth),
    ]


def suits(stage: Stage, xs: list[float], foot_y: float, tall: float, depth: float) -> list[Layer]:
    """Return empty pressure suits on their hooks: helmets with golden visors over limp sleeves."""
    near, cloth = stage.palette.near, mix(stage.palette.local(color("#e8e4dc")), stage.palette.near, 0.14)  # fmt: skip
    bodies, visors, trims, bay = skia.Path(), skia.Path(), skia.Path(), skia.Path()
    for x in xs:
        y, k = foot_y - tall, tall
        bay.addRRect(skia.RRect.MakeRectXY(skia.Rect(x - 0.30 * k, y - 0.10 * k, x + 0.30 * k, foot_y), 0.08 * k, 0.08 * k))  # fmt: skip
        bodies.addCircle(x, y + 0.14 * k, 0.14 * k)
        bodies.addRRect(skia.RRect.MakeRectXY(skia.Rect(x - 0.17 * k, y + 0.26 * k, x + 0.17 * k, y + 0.62 * k), 0.07 * k, 0.07 * k))  # fmt: skip
        for side in (-1, 1):
            add_polygon(bodies, [(x + side * 0.13 * k, y + 0.28 * k), (x + side * 0.24 * k, y + 0.34 * k), (x + side * 0.26 * k, y + 0.66 * k), (x + side * 0.18 * k, y + 0.66 * k)])  # fmt: skip
            add_polygon(bodies, [(x + side * 0.02 * k, y + 0.58 * k), (x + side * 0.17 * k, y + 0.58 * k), (x + side * 0.15 * k, y + 0.96 * k), (x + side * 0.03 * k, y + 0.96 * k)])  # fmt: skip
            trims.addRect(skia.Rect(x + side * 0.09 * k - 0.065 * k, y + 0.90 * k, x + side * 0.09 * k + 0.065 * k, y + 0.96 * k))  # fmt: skip
        visors.addOval(skia.Rect(x - 0.10 * k, y + 0.06 * k, x + 0.10 * k, y + 0.22 * k))
        trims.addRect(skia.Rect(x - 0.08 * k, y + 0.36 * k, x + 0.08 * k, y + 0.46 * k))
    return [
        Flat(bay, ink(near, 0.42), depth),
        Flat(bodies, ink(cloth), depth),
        Flat(trims, ink(mix(VISOR, near, 0.35)), depth),
        Flat(visors, ink(mix(VISOR, near, 0.15)), depth),
    ]


def signal_panel(stage: Stage, x: float, y: float, k: float, depth: float, tint: Color) -> Layer:
    """Return the panel by a door: a lit gauge that falls and rises, and a row of lamps."""
    near, light = stage.palette.near, SoftLight.of(3 * k, tint)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        box = skia.Rect(x - 0.6 * k, y - k, x + 0.6 * k, y + k)
        canvas.drawRoundRect(box, 0.12 * k, 0.12 * k, ink(mix(near, tint, 0.10)))
        light.draw(canvas, x, y, 0.35)
        level = 0.5 + 0.4 * math.sin(0.9 * seconds)
        for bar in range(7):
            lit = bar / 7 < level
            top = y + 0.72 * k - 0.2 * k * bar
            canvas.drawRect(skia.Rect(x - 0.42 * k, top - 0.13 * k, x + 0.14 * k, top), ink(tint, 0.95 if lit else 0.22))  # fmt: skip
        for lamp in range(3):
            canvas.drawCircle(x + 0.38 * k, y - 0.5 * k + 0.5 * k * lamp, 0.11 * k, ink(tint, 0.3 + 0.7 * ((int(2 * seconds) + lamp) % 3 == 0)))  # fmt: skip

    return Live(draw, depth)
