"""Petals, stamens and the floor of a flower, seen from within. Knows no place."""

from __future__ import annotations

import math

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, Live, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.stage import Stage, vertical

POLLEN = color("#ffb52a")
STALK = color("#c8e07a")


def petals(
    stage: Stage,
    index: int,
    depth: float,
    foot: tuple[float, float],
    tone: Color,
    heart: Color,
    *,
    cup: bool,
) -> list[Layer]:
    """Return one whorl of petals with veins and bright edges, breathing a little."""
    dice = stage.dice(f"petals{index}")
    span = min(stage.width, 2.0 * stage.height)
    reach = (0.62 + 0.13 * index) * (stage.height if cup else 0.55 * max(span, 1.6 * stage.height))
    groups = [(skia.Path(), skia.Path()) for _ in range(2)]
    count = (5, 6, 6, 6)[index]
    for petal in range(count):
        share = (petal + 0.5) / count - 0.5
        turn = -math.pi / 2 + share * (1.7 + 0.42 * index if cup else 3.5) + dice.gauss(0, 0.05)
        if index >= 2 and abs(turn + math.pi / 2) < 0.32 + 0.16 * index:
            continue
        long = reach * dice.uniform(0.9, 1.1)
        _petal(*groups[petal % 2], foot, turn, long, 0.25 * long)
    edge = mix(tone, heart, 0.35)
    brushes = (None, pen(mix(tone, stage.palette.near, 0.22), 2.0 * stage.unit, 0.5), pen(edge, 3.0 * stage.unit, 0.8))  # fmt: skip
    layers: list[Layer] = []
    for number, (body, veins) in enumerate(groups):
        fill = ink(mix(tone, stage.palette.near, 0.10 * number))
        for path, brush in zip((body, veins, body), brushes, strict=True):
            layers.append(Flat(path, brush or fill, depth, sway=0.004, root_y=foot[1], phase=1.3 * index))  # fmt: skip
    return layers


def _petal(
    body: skia.Path, veins: skia.Path, foot: tuple[float, float], turn: float, long: float, half: float
) -> None:  # fmt: skip
    """Add a petal from `foot` outward, broadest near its round tip, and its veins."""
    cos, sin = math.cos(turn), math.sin(turn)

    def at(along: float, across: float) -> tuple[float, float]:
        return foot[0] + along * cos - across * sin, foot[1] + along * sin + across * cos

    body.moveTo(*at(0, -0.2 * half))
    body.cubicTo(*at(0.35 * long, -1.5 * half), *at(0.85 * long, -1.5 * half), *at(long, -0.12 * half))  # fmt: skip
    body.quadTo(*at(0.985 * long, 0), *at(long, 0.12 * half))
    body.cubicTo(*at(0.85 * long, 1.5 * half), *at(0.35 * long, 1.5 * half), *at(0, 0.2 * half))
    body.close()
    for side in (-0.75, -0.4, 0.0, 0.4, 0.75):
        veins.moveTo(*at(0.08 * long, 0.1 * side * half))
        veins.quadTo(*at(0.5 * long, 1.0 * side * half), *at((0.92 - 0.1 * abs(side)) * long, 0.75 * side * half))  # fmt: skip


def stamens(
    stage: Stage, foot: tuple[float, float], heart: Color, dark: Color, night: float
) -> Layer:
    """Return stamens that bow outward with heads of pollen, and sway."""
    dice, h = stage.dice("stamens"), stage.height
    stalks = []
    for number in range(15):
        share = (number + dice.random()) / 15 - 0.5
        stalks.append((1.5 * share, h * dice.uniform(0.42, 0.72) * (1 - 0.4 * abs(share)), dice.random()))  # fmt: skip
    stalk = pen(mix(mix(STALK, heart, 0.4), dark, 0.10 + night), 7 * stage.unit)
    grain = ink(mix(POLLEN, dark, 0.10 + night))
    lit = ink(mix(mix(POLLEN, (1, 1, 0.9), 0.45), dark, night))

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        lines, heads, shine = skia.Path(), skia.Path(), skia.Path()
        for lean, long, phase in stalks:
            turn = lean + 0.03 * wobble(0.8 * seconds, phase)
            tx, ty = foot[0] + long * math.sin(turn), foot[1] - long * math.cos(turn)
            lines.moveTo(*foot)
            lines.quadTo(foot[0] + 0.35 * long * math.sin(0.3 * turn), foot[1] - 0.6 * long, tx, ty)
            size = 0.034 * h
            heads.addOval(skia.Rect(tx - 1.3 * size, ty - 0.8 * size, tx + 1.3 * size, ty + 0.6 * size))  # fmt: skip
            for dot in range(4):
                shine.addCircle(tx + (dot - 1.5) * 0.55 * size, ty - 0.45 * size + 0.2 * size * (dot % 2), 0.2 * size)  # fmt: skip
        canvas.drawPath(lines, stalk)
        canvas.drawPath(heads, grain)
        canvas.drawPath(shine, lit)

    return Live(draw, 0.5)


def throne(stage: Stage, x: float, y: float, tone: Color, heart: Color) -> list[Layer]:
    """Return the flower's floor: one broad petal underfoot with veins and drops of dew."""
    dice, u = stage.dice("dew"), stage.unit
    left, _, right, bottom = stage.reach(1.0)
    body, veins = skia.Path(), skia.Path()
    body.moveTo(left - 20, y + 70 * u)
    body.quadTo(x, y - 76 * u, right + 20, y + 70 * u)
    body.lineTo(right + 20, bottom + 60)
    body.lineTo(left - 20, bottom + 60)
    body.close()
    for number in range(-12, 13):
        veins.moveTo(x + 44 * number * u, y - 2 * u + 1.1 * abs(number) * u)
        veins.quadTo(x + 90 * number * u, y + 110 * u, x + 190 * number * u, bottom + 40)
    drops, gleams = skia.Path(), skia.Path()
    for _ in range(16):
        dx, size = dice.uniform(left, right), dice.uniform(8, 30) * u
        dy = y + dice.uniform(50, 150) * u
        drops.addOval(skia.Rect(dx - size, dy - 0.8 * size, dx + size, dy + 0.6 * size))
        gleams.addOval(skia.Rect(dx - 0.55 * size, dy - 0.6 * size, dx - 0.1 * size, dy - 0.25 * size))  # fmt: skip
    fill = skia.Paint(AntiAlias=True, Dither=True)
    fill.setShader(vertical(y - 10 * u, stage.height, [(0.0, mix(tone, heart, 0.45)), (0.3, tone), (1.0, mix(tone, stage.palette.near, 0.55))]))  # fmt: skip
    return [
        Flat(body, fill, 1.0),
        Flat(veins, pen(mix(tone, stage.palette.near, 0.3), 2.4 * u, 0.5), 1.0),
        Flat(drops, ink(mix(heart, stage.palette.sky[3], 0.5), 0.55), 1.0),
        Flat(gleams, ink((1.0, 1.0, 1.0), 0.85), 1.0),
    ]


def near_petals(stage: Stage, tone: Color, chance: float) -> list[Layer]:
    """Return the tips of the nearest petals, out of focus and dark, at the lower corners."""
    path, veins = skia.Path(), skia.Path()
    for side, edge in zip((1, -1), stage.sides(1.3), strict=True):
        foot = (edge - side * 0.04 * stage.width, 1.25 * stage.height)
        for lean in (0.10 + 0.1 * chance, 0.55):
            _petal(path, veins, foot, -math.pi / 2 + side * lean, 0.52 * min(stage.height, 1.6 * stage.width), 0.11 * min(stage.height, 1.2 * stage.width))  # fmt: skip
    return [Flat(path, ink(tone), 1.3, sway=0.005, root_y=stage.height)]
