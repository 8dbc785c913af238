"""Honeycomb, the bees on it, honey that drips. Knows no place."""

from __future__ import annotations

import math

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.stage import Stage

HONEY = color("#ffb42a")
GOLD = color("#ffd878")
FUR = color("#f0b030")
STRIPE = color("#33200f")


def comb(
    stage: Stage, index: int, depth: float, tone: Color, light: Color, gap: float, size: float
) -> list[Layer]:
    """Return walls of six-sided cells, open about the light: some empty, some full, some sealed."""
    dice = stage.dice(f"comb{index}")
    left, top, right, bottom = stage.reach(depth)
    walls, full, sealed, empty, gleam = (skia.Path() for _ in range(5))
    middle, row, y = stage.staging.light_x, 0, top - size
    seen = (0.40 * stage.width, 0.58 * stage.width, math.inf)[index]
    low = stage.staging.ground_y + 60 * stage.unit if index < 2 else bottom
    while y < low:
        x = left - size + (0.866 * size if row % 2 else 0.0)
        while x < right + size:
            bulge = gap * (0.75 + 0.35 * math.sin(5 * y / stage.height + index) + 0.10 * dice.random())  # fmt: skip
            # What nearer combs hide is left out.
            if bulge < abs(x - middle) < seen:
                _cell(walls, x, y, 1.02 * size)
                kind = dice.random()
                inner = full if kind < 0.42 else sealed if kind < 0.62 else empty
                _cell(inner, x, y, 0.80 * size)
                if inner is full and index:
                    add_polygon(gleam, [(x - 0.44 * size, y + 0.10 * size), (x - 0.46 * size, y - 0.24 * size), (x - 0.10 * size, y - 0.50 * size), (x - 0.36 * size, y - 0.20 * size)])  # fmt: skip
            x += 1.732 * size
        y += 1.5 * size
        row += 1
    under = mix(tone, stage.palette.near, 0.52)
    honey = mix(mix(HONEY, light, 0.2), tone, 0.30 + 0.12 * index)
    return [
        Flat(walls, ink(tone), depth),
        Flat(empty, ink(under), depth),
        Flat(full, ink(honey), depth),
        Flat(sealed, ink(mix(tone, light, 0.16)), depth),
        Flat(gleam, ink(mix(honey, (1, 1, 1), 0.6), 0.8), depth),
    ]


def _cell(path: skia.Path, x: float, y: float, size: float) -> None:
    add_polygon(path, [(x + size * math.sin(a * math.pi / 3), y - size * math.cos(a * math.pi / 3)) for a in range(6)])  # fmt: skip


def bees(stage: Stage, index: int, depth: float, dark: Color) -> Layer:
    """Return bees: some crawl on the comb, some hover in the light, wings a blur."""
    dice, w, h = stage.dice(f"bees{index}"), stage.width, stage.height
    size = (13, 20, 32)[index] * stage.scenery
    lead = stage.staging.lead
    flock = []
    for _ in range((9, 6, 3)[index]):
        x = dice.uniform(0.03, 0.97) * w
        if lead and index == 2 and abs(x - lead.x) < 0.14 * w:
            x = lead.x + stage.staging.facing * 0.33 * w
        flock.append((x, dice.uniform(0.10, 0.72) * h, dice.choice((-1, 1)), dice.random(), dice.random() < 0.6))  # fmt: skip
    gold, black = mix(FUR, dark, 0.12 + 0.10 * index), mix(STRIPE, dark, 0.3)
    wing = mix(GOLD, (1, 1, 1), 0.6)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        for x0, y0, go, phase, flies in flock:
            x = x0 + (60 if flies else 16) * stage.unit * wobble(0.5 * seconds, phase)
            y = y0 + (40 if flies else 9) * stage.unit * wobble(0.6 * seconds, phase + 3)
            canvas.save()
            canvas.translate(x, y)
            canvas.scale(go, 1)
            beat = 0.5 + 0.5 * math.sin(23 * seconds + 6 * phase) if flies else 0.2
            for lean in (-0.5, 0.25):
                wings = skia.Path()
                wings.addOval(skia.Rect((lean - 0.55) * size, (-1.6 + 0.5 * beat) * size, (lean + 0.45) * size, -0.35 * size))  # fmt: skip
                canvas.drawPath(wings, ink(wing, 0.42))
            canvas.drawOval(skia.Rect(-1.25 * size, -0.52 * size, 0.55 * size, 0.52 * size), ink(gold))  # fmt: skip
            bands = skia.Path()
            for at in (-0.95, -0.50, -0.05):
                bands.addRRect(skia.RRect.MakeRectXY(skia.Rect(at * size, -0.5 * size * (1 - abs(at + 0.4) * 0.3), (at + 0.2) * size, 0.5 * size * (1 - abs(at + 0.4) * 0.3)), 0.1 * size, 0.1 * size))  # fmt: skip
            canvas.drawPath(bands, ink(black))
            canvas.drawCircle(0.62 * size, -0.04 * size, 0.36 * size, ink(black))
            legs = skia.Path()
            for at in (-0.5, -0.1, 0.3):
                legs.moveTo(at * size, 0.4 * size)
                legs.lineTo((at + 0.08) * size, 0.85 * size)
            legs.moveTo(0.8 * size, -0.3 * size)
            legs.lineTo(1.15 * size, -0.7 * size)
            canvas.drawPath(legs, pen(black, 0.09 * size))
            canvas.restore()

    return Live(draw, depth)


def drips(stage: Stage, tone: Color) -> list[Layer]:
    """Return honey that hangs in ropes from above, near us, at the sides, and swells as it drips."""
    dice, u = stage.dice("drips"), stage.unit
    left, top, right, _ = stage.reach(1.25)
    ropes = []
    for _ in range(int(16 * (right - left) / (2400 * u)) + 4):
        x = dice.uniform(left, right)
        edge = abs(x - stage.width / 2) / (0.5 * stage.width)
        ropes.append((x, (40 + 300 * edge**2) * u * dice.uniform(0.4, 1.0), dice.uniform(12, 26) * u, dice.random()))  # fmt: skip

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        body, shine = skia.Path(), skia.Path()
        body.addRect(skia.Rect(left, top - 60 * u, right, top + 12 * u))
        for x, long, half, phase in ropes:
            low = top + long * (1 + 0.10 * wobble(0.35 * seconds, phase))
            body.moveTo(x - 2.2 * half, top + 8 * u)
            body.cubicTo(
                x - half, top + 20 * u, x - 0.5 * half, low - 3 * half, x - half, low - half
            )
            body.cubicTo(x - 1.1 * half, low + 0.6 * half, x + 1.1 * half, low + 0.6 * half, x + half, low - half)  # fmt: skip
            body.cubicTo(x + 0.5 * half, low - 3 * half, x + half, top + 20 * u, x + 2.2 * half, top + 8 * u)  # fmt: skip
            body.close()
            shine.addOval(skia.Rect(x - 0.55 * half, low - 1.5 * half, x - 0.1 * half, low - 0.4 * half))  # fmt: skip
        canvas.drawPath(body, ink(tone))
        canvas.drawPath(shine, ink(mix(GOLD, (1, 1, 1), 0.6), 0.7))

    return [Live(draw, 1.25)]
