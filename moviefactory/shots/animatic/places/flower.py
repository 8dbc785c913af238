"""Inside a flower: petals like walls of coloured light, stamens heavy with pollen, dew, a great world."""

from __future__ import annotations

import math

import skia

from moviefactory.lexicon.vocabulary import Time
from moviefactory.shots.animatic import lens
from moviefactory.shots.animatic.lamps import bokeh
from moviefactory.shots.animatic.layers import Backdrop, Flat, Layer, Live, glow_paint, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.rays import motes
from moviefactory.shots.animatic.stage import Scene, Stage, vertical

PETALS = tuple(map(color, ("#ff5f8f", "#ff9a3c", "#b07aff", "#ff4a5a", "#5a8aff")))
HEART, POLLEN, STALK = color("#ffe07a"), color("#ffb52a"), color("#c8e07a")


def build(stage: Stage) -> Scene:
    """Return one of: petals that open upward like a cup; petals that radiate from behind the lead."""
    palette, w, h = stage.palette, stage.width, stage.height
    cup, dice = stage.variant(2) == 0, stage.dice("flower")
    tint = PETALS[stage.film_noise_seed("petal") % 5]
    night = 0.34 if stage.time is Time.NIGHT else 0.16 if stage.dark else 0.0
    x = stage.staging.light_x
    y = 0.30 * h if cup else 0.52 * h
    heart = mix(mix(HEART, palette.light, 0.3), palette.near, 0.5 * night)

    def paint(canvas: skia.Canvas) -> None:
        sky = [(0.0, palette.sky[1]), (0.5, palette.sky[3]), (1.0, mix(palette.sky[4], tint, 0.3))]
        lens.pour(canvas, vertical(0, h, sky))
        for reach, alpha in ((0.9 * h, 0.6), (0.4 * h, 0.6)):
            canvas.drawCircle(x, y, reach, glow_paint(x, y, reach, heart, alpha * (1 - 0.5 * night)))  # fmt: skip

    layers: list[Layer] = [Backdrop(stage.texture(stage.box_below(-1, 0.0), paint, corner=0.45))]
    layers.append(bokeh(stage, "far", (0, 0, w, 0.6 * h), 0.06, count=14, tints=(STALK, heart, palette.sky[4]), size_units=90, alpha=0.22))  # fmt: skip
    foot = (x, stage.staging.ground_y + (0.20 * h if cup else 0.02 * h))
    for index, depth in enumerate((0.24, 0.42, 0.64, 0.84)):
        near = (index + 0.4) / 4.2
        tone = mix(mix(mix(tint, palette.local(tint), 0.5), heart, 0.46 * (1 - near)), palette.near, (0.10 + night) * (0.5 + near))  # fmt: skip
        layers += petals(stage, index, depth, foot, tone, heart, cup=cup)
        if index == 1:
            layers.append(stamens(stage, foot, heart, mix(palette.near, tint, 0.3), night))
    floor_y = stage.staging.ground_y
    tone = mix(mix(tint, heart, 0.35), palette.near, 0.20 + 0.8 * night)
    layers += throne(stage, foot[0], floor_y, tone, heart)
    layers.append(motes(stage, "pollen", 0.95, count=70, box=(0, 0, w, h), colour=mix(POLLEN, (1, 1, 1), 0.35), size_units=4.2, rise_units=14, drift_units=34, alpha=0.85))  # fmt: skip
    layers += near_petals(stage, mix(mix(tint, palette.near, 0.62), palette.near, night), dice.random())  # fmt: skip
    return Scene(tuple(layers), lambda _: floor_y, False)


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
