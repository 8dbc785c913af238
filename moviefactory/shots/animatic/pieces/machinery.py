"""Pipes, reactors, turbines, boilers, dials, lamps that warn. Knows no place."""

from __future__ import annotations

import math
from collections.abc import Sequence

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, glow_paint, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.soft import Disc, SoftLight
from moviefactory.shots.animatic.stage import Stage

WHITE = (1.0, 1.0, 1.0)
ALARM = color("#ff5a3c")
FIRE = color("#ff9a3a")


def pipes(
    stage: Stage, name: str, runs: Sequence[tuple[float, float]], depth: float, tone: Color, foot_y: float
) -> list[Layer]:  # fmt: skip
    """Return pipes at (y, thickness) right across, flanged, some of which turn down to `foot_y`."""
    dice, u = stage.dice(name), stage.unit
    left, _, right, _ = stage.reach(depth)
    body, shine, rings = skia.Path(), skia.Path(), skia.Path()
    for y, thick in runs:
        half = thick / 2
        body.addRect(skia.Rect(left - 20, y - half, right + 20, y + half))
        shine.addRect(skia.Rect(left - 20, y - 0.55 * half, right + 20, y - 0.15 * half))
        x = left + dice.uniform(40, 260) * u
        while x < right:
            rings.addRect(skia.Rect(x - 8 * u, y - 1.45 * half, x + 8 * u, y + 1.45 * half))
            if dice.random() < 0.34:
                down = x + 60 * u
                body.addRect(skia.Rect(down - 0.8 * half, y, down + 0.8 * half, foot_y))
                shine.addRect(skia.Rect(down - 0.45 * half, y + half, down - 0.1 * half, foot_y))
                rings.addRect(skia.Rect(down - 1.3 * half, y + half, down + 1.3 * half, y + half + 14 * u))  # fmt: skip
                middle = y + (foot_y - y) * dice.uniform(0.35, 0.7)
                rings.addRect(skia.Rect(down - 1.3 * half, middle, down + 1.3 * half, middle + 14 * u))  # fmt: skip
            x += dice.uniform(260, 460) * u
    near = stage.palette.near
    return [
        Flat(body, ink(mix(tone, near, 0.28)), depth),
        Flat(shine, ink(mix(tone, stage.palette.light, 0.4), 0.7), depth),
        Flat(rings, ink(mix(tone, near, 0.48)), depth),
    ]


def reactor(
    stage: Stage, x: float, floor_y: float, half: float, glow: Color, tone: Color, depth: float
) -> list[Layer]:
    """Return a great upright core: a column of light in a cage, rings of fire that climb in it."""
    u, near = stage.unit, stage.palette.near
    top, cap, foot = stage.reach(depth)[1], 0.14 * stage.height, floor_y - 0.13 * stage.height
    drum, dark, bolts = skia.Path(), skia.Path(), skia.Path()
    add_polygon(drum, [(x - 1.9 * half, floor_y + 12 * u), (x - 1.5 * half, foot), (x + 1.5 * half, foot), (x + 1.9 * half, floor_y + 12 * u)])  # fmt: skip
    add_polygon(drum, [(x - 2.0 * half, top - 10), (x - 1.4 * half, cap), (x + 1.4 * half, cap), (x + 2.0 * half, top - 10)])  # fmt: skip
    for side in (-1, 1):
        add_polygon(dark, [(x + side * 1.12 * half, cap), (x + side * 1.30 * half, cap), (x + side * 1.30 * half, foot), (x + side * 1.12 * half, foot)])  # fmt: skip
    for share in (0.0, 0.5, 1.0):
        y = cap + (foot - cap) * share
        dark.addRect(skia.Rect(x - 1.55 * half, y - 9 * u, x + 1.55 * half, y + 9 * u))
    for index in range(7):
        bolts.addCircle(x + (index - 3) * 0.42 * half, foot + 34 * u, 6 * u)
    light, heart = SoftLight.of(5.2 * half, glow), mix(glow, WHITE, 0.65)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        beat = 0.5 + 0.5 * math.sin(2.4 * seconds)
        light.draw(canvas, x, (cap + foot) / 2, 0.62 + 0.2 * beat)
        canvas.drawRect(skia.Rect(x - half, cap, x + half, foot), ink(mix(glow, near, 0.35)))
        canvas.drawRect(skia.Rect(x - 0.66 * half, cap, x + 0.66 * half, foot), ink(glow))
        canvas.drawRect(skia.Rect(x - (0.30 + 0.06 * beat) * half, cap, x + (0.30 + 0.06 * beat) * half, foot), ink(heart))  # fmt: skip
        for ring in range(6):
            share = (0.28 * seconds + ring / 6) % 1.0
            y = foot - (foot - cap) * share
            canvas.drawOval(skia.Rect(x - 0.95 * half, y - 15 * u, x + 0.95 * half, y + 15 * u), pen(heart, 7 * u, 0.85 * math.sin(math.pi * share)))  # fmt: skip

    return [
        Live(draw, depth),
        Flat(dark, ink(mix(tone, near, 0.55)), depth),
        Flat(drum, ink(mix(tone, near, 0.40)), depth),
        Flat(bolts, ink(mix(glow, tone, 0.4), 0.8), depth),
    ]


def turbine(
    stage: Stage, x: float, y: float, radius: float, tone: Color, glow: Color, depth: float
) -> list[Layer]:
    """Return a great wheel of blades that turns in its housing, light behind it."""
    u, near = stage.unit, stage.palette.near
    blades, ring = skia.Path(), skia.Path()
    for blade in range(9):
        a = math.tau * blade / 9
        add_polygon(blades, [(0.20 * radius * math.cos(a), 0.20 * radius * math.sin(a)), (0.84 * radius * math.cos(a + 0.10), 0.84 * radius * math.sin(a + 0.10)), (0.84 * radius * math.cos(a + 0.46), 0.84 * radius * math.sin(a + 0.46))])  # fmt: skip
    for bolt in range(16):
        a = math.tau * bolt / 16
        ring.addCircle(x + 0.94 * radius * math.cos(a), y + 0.94 * radius * math.sin(a), 0.03 * radius)  # fmt: skip
    back, steel, dark = mix(glow, near, 0.42), mix(tone, near, 0.34), mix(tone, near, 0.66)

    def light(canvas: skia.Canvas) -> None:
        canvas.drawPaint(ink(back))
        canvas.drawCircle(0, 0, 0.9 * radius, glow_paint(0, 0, 0.9 * radius, glow, 0.9))

    lit = Disc.of(radius, light)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        lit.draw(canvas, x, y)
        canvas.save()
        canvas.translate(x, y)
        canvas.rotate(75 * seconds)
        canvas.drawPath(blades, ink(dark))
        canvas.restore()
        canvas.drawCircle(x, y, 0.94 * radius, pen(steel, 0.15 * radius))
        canvas.drawCircle(x, y, 1.02 * radius, pen(dark, 4 * u))
        canvas.drawCircle(x, y, 0.24 * radius, ink(steel))
        canvas.drawCircle(x, y, 0.10 * radius, ink(mix(glow, WHITE, 0.3)))
        canvas.drawPath(ring, ink(dark))

    return [Live(draw, depth)]


def boiler(
    stage: Stage, x: float, floor_y: float, half: float, tone: Color, depth: float
) -> list[Layer]:
    """Return a round boiler with its rivets, its fire behind a grate and its pipe upward."""
    u, near = stage.unit, stage.palette.near
    y, mouth = floor_y - 1.02 * half, floor_y - 0.52 * half
    shell, rivets, grate = skia.Path(), skia.Path(), skia.Path()
    shell.addCircle(x, y, half)
    shell.addRect(skia.Rect(x - 0.8 * half, y + 0.5 * half, x + 0.8 * half, floor_y + 10 * u))
    shell.addRect(skia.Rect(x - 0.20 * half, stage.reach(depth)[1] - 10, x + 0.20 * half, y))
    for index in range(26):
        a = math.tau * index / 26
        rivets.addCircle(x + 0.88 * half * math.cos(a), y + 0.88 * half * math.sin(a), 0.026 * half)
    for bar in range(6):
        bx = x + (bar - 2.5) * 0.15 * half
        grate.addRect(skia.Rect(bx - 0.02 * half, mouth - 0.24 * half, bx + 0.02 * half, mouth + 0.24 * half))  # fmt: skip
    light, phase = SoftLight.of(1.7 * half, FIRE), stage.dice(f"boiler{x:.0f}").random()

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        power = 0.75 + 0.25 * wobble(4 * seconds, phase)
        box = skia.Rect(x - 0.44 * half, mouth - 0.24 * half, x + 0.44 * half, mouth + 0.24 * half)
        canvas.drawRoundRect(
            box, 0.12 * half, 0.12 * half, ink(mix(FIRE, (1, 0.9, 0.6), 0.4 * power))
        )
        canvas.drawPath(grate, ink(mix(tone, near, 0.8)))
        canvas.drawRoundRect(box, 0.12 * half, 0.12 * half, pen(mix(tone, near, 0.6), 0.06 * half))
        light.draw(canvas, x, mouth, 0.6 * power)
        turn = -2.2 + 0.5 * wobble(2 * seconds, phase)
        cy = y - 0.42 * half
        canvas.drawCircle(x, cy, 0.20 * half, ink(mix(stage.palette.light, tone, 0.2)))
        canvas.drawCircle(x, cy, 0.20 * half, pen(mix(tone, near, 0.6), 0.04 * half))
        canvas.drawLine(x, cy, x + 0.15 * half * math.cos(turn), cy + 0.15 * half * math.sin(turn), pen(ALARM, 0.03 * half))  # fmt: skip

    return [
        Flat(shell, ink(mix(tone, near, 0.42)), depth),
        Flat(rivets, ink(mix(tone, stage.palette.light, 0.22)), depth),
        Live(draw, depth),
    ]


def beacons(
    stage: Stage, spots: Sequence[tuple[float, float]], depth: float, tint: Color, size_units: float = 20.0
) -> Layer:  # fmt: skip
    """Return lamps that warn: each turns, and throws its light round the walls."""
    u, near = stage.unit, stage.palette.near
    size = size_units * u
    light = SoftLight.of(15 * size, tint)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        for index, (x, y) in enumerate(spots):
            power = 0.5 + 0.5 * math.cos(3.6 * seconds + 1.9 * index)
            light.draw(canvas, x, y, 0.25 + 0.55 * power)
            canvas.drawRect(skia.Rect(x - 1.2 * size, y + 0.7 * size, x + 1.2 * size, y + 1.3 * size), ink(mix(near, tint, 0.12)))  # fmt: skip
            dome = skia.Path()
            dome.addRRect(skia.RRect.MakeRectXY(skia.Rect(x - 0.85 * size, y - size, x + 0.85 * size, y + 0.8 * size), 0.8 * size, 0.8 * size))  # fmt: skip
            canvas.drawPath(dome, ink(mix(tint, near, 0.25 * (1 - power))))
            canvas.drawCircle(x, y - 0.1 * size, (0.25 + 0.25 * power) * size, ink(mix(tint, WHITE, 0.75)))  # fmt: skip

    return Live(draw, depth)


def stripes(stage: Stage, box: skia.Rect, depth: float, tint: Color) -> list[Layer]:
    """Return a band of slanting stripes that warn."""
    band, bars = skia.Path(), skia.Path()
    band.addRect(box)
    high, x = box.height(), box.left()
    while x + high < box.right():
        add_polygon(bars, [(x, box.bottom()), (x + high, box.top()), (min(box.right(), x + 1.9 * high), box.top()), (x + 0.9 * high, box.bottom())])  # fmt: skip
        x += 1.9 * high
    near = stage.palette.near
    return [Flat(band, ink(mix(near, tint, 0.10)), depth), Flat(bars, ink(mix(tint, near, 0.16)), depth)]  # fmt: skip


def near_valve(stage: Stage, tone: Color) -> list[Layer]:
    """Return a near pipe with the wheel of its valve, dark, at one side."""
    u, h, side = stage.unit, stage.height, -stage.staging.facing
    edge = stage.sides(1.3)[0 if side < 0 else 1]
    _, top, _, bottom = stage.reach(1.3)
    x, y, pipe, wheel = edge - side * 46 * u, 0.62 * h, skia.Path(), skia.Path()
    pipe.addRect(skia.Rect(x - 44 * u, top - 10, x + 44 * u, bottom + 10))
    for at in (0.30, 0.78):
        pipe.addRect(skia.Rect(x - 62 * u, at * h, x + 62 * u, at * h + 34 * u))
    hub = (x - side * 96 * u, y)
    wheel.addOval(skia.Rect(hub[0] - 36 * u, y - 104 * u, hub[0] + 36 * u, y + 104 * u))
    for arm in range(3):
        a = math.pi * arm / 3 + 0.3
        wheel.moveTo(hub[0] - 36 * u * math.cos(a), y - 104 * u * math.sin(a))
        wheel.lineTo(hub[0] + 36 * u * math.cos(a), y + 104 * u * math.sin(a))
    wheel.moveTo(x, y)
    wheel.lineTo(*hub)
    near = mix(mix(stage.palette.near, tone, 0.10), (0.0, 0.0, 0.0), 0.45)
    return [Flat(pipe, ink(near), 1.3), Flat(wheel, pen(near, 15 * u), 1.3)]
