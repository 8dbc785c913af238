"""A table top from close by: grain of wood, a steaming cup, a candle, paper and pen, lights out of focus."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic import lens
from moviefactory.shots.animatic.air import plumes
from moviefactory.shots.animatic.floors import Pool, floor_layers
from moviefactory.shots.animatic.lamps import FAIR, bokeh, flames
from moviefactory.shots.animatic.layers import (  # fmt: skip
    Backdrop,
    Flat,
    Layer,
    add_polygon,
    glow_paint,
    ink,
    pen,
)
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.noise import midpoint_line
from moviefactory.shots.animatic.rays import motes
from moviefactory.shots.animatic.rooms import lamplit
from moviefactory.shots.animatic.stage import Scene, Stage, vertical

WOOD, CLAY, PAPER, BRASS = color("#9a6238"), color("#3f6f8a"), color("#f0e6d0"), color("#d0a04a")
ROOMS = tuple(map(color, ("#6a5038", "#4a5a5f", "#5f4450")))


def build(stage: Stage) -> Scene:
    """Return one of: a cup, a book and a candle; a letter, ink and a lamp."""
    stage = lamplit(stage)
    palette, w, h = stage.palette, stage.width, stage.height
    dice, letter = stage.dice("table"), stage.variant(2) == 1
    edge_y = stage.staging.ground_y - 0.24 * h
    side, tone = stage.staging.facing, mix(palette.local(dice.choice(ROOMS)), palette.near, 0.36)
    x, y = stage.staging.light_x, 0.35 * h

    def paint(canvas: skia.Canvas) -> None:
        lens.pour(canvas, vertical(0, edge_y, [(0.0, mix(tone, palette.near, 0.55)), (0.7, tone), (1.0, mix(tone, palette.near, 0.3))]))  # fmt: skip
        for reach, alpha in ((0.95 * h, 0.5), (0.4 * h, 0.5)):
            canvas.drawCircle(x, y, reach, glow_paint(x, y, reach, palette.light, alpha))

    layers: list[Layer] = [Backdrop(stage.texture(stage.box_below(-1, 0.0), paint, corner=0.4))]
    tints = (palette.accent, mix(palette.accent, (1, 1, 1), 0.4), palette.sky[3]) if not stage.dark else (*FAIR[:3], palette.accent)  # fmt: skip
    layers.append(bokeh(stage, "far", (0, 0.04 * h, w, edge_y), 0.1, count=26, tints=tints, size_units=78, alpha=0.20))  # fmt: skip
    wood = mix(palette.local(WOOD), palette.near, 0.22)
    stops = [(0.0, mix(wood, palette.light, 0.34)), (0.2, wood), (1.0, mix(wood, palette.near, 0.62))]  # fmt: skip
    pool = Pool(x, edge_y + 0.2 * h, 0.34 * w, 0.20 * h, palette.light, 0.42)
    layers += floor_layers(stage, edge_y, 0.9, stops, pool, grain(stage, edge_y, wood))
    layers += things(stage, edge_y + 0.07 * h, side, letter=letter)
    layers.append(motes(stage, "dust", 1.0, count=26, box=(0, 0, w, h), colour=mix(palette.light, (1, 1, 1), 0.4), size_units=2.6, rise_units=5, drift_units=20, alpha=0.5))  # fmt: skip
    layers.append(bokeh(stage, "near", (0, 0.7 * h, w, 1.1 * h), 1.3, count=5, tints=tints, size_units=130, alpha=0.08))  # fmt: skip
    ground_y = stage.staging.ground_y
    return Scene(tuple(layers), lambda _: ground_y, False)


def grain(
    stage: Stage, top: float, tone: tuple[float, float, float]
) -> list[tuple[skia.Path, skia.Paint]]:
    """Return the boards' joints and the wavering lines of the wood."""
    u, h = stage.unit, stage.height
    left, _, right, _ = stage.reach(0.9)
    joints, lines = skia.Path(), skia.Path()
    y, step, number = top + 26 * u, 44 * u, 0
    while y < 1.2 * h:
        joints.addRect(skia.Rect(left, y, right, y + 0.05 * step))
        for row in range(3):
            at = y + step * (0.25 + 0.25 * row)
            line = midpoint_line(stage.noise_seed(f"grain{number}{row}"), 5, 0.5)
            for index, value in enumerate(line.tolist()):
                px, py = left + (right - left) * index / (len(line) - 1), at + 0.09 * step * value
                (lines.lineTo if index else lines.moveTo)(px, py)
        y, step, number = y + step, step * 1.45, number + 1
    dark = mix(tone, stage.palette.near, 0.6)
    return [(lines, pen(dark, 1.5 * u, 0.35)), (joints, ink(dark, 0.8))]


def things(stage: Stage, y: float, side: int, *, letter: bool) -> list[Layer]:
    """Return what lies and stands on the table, large, off the middle."""
    palette, u, w = stage.palette, stage.unit, stage.width
    x = w * (0.5 + 0.24 * side)
    layers: list[Layer] = [*shadow(stage, x, y + 8 * u, 190 * u), *cup(stage, x, y, 210 * u)]
    other = w * (0.5 - 0.37 * side)
    layers += shadow(stage, other, y + 30 * u, 120 * u)
    wax = skia.Path()
    wax.addRRect(skia.RRect.MakeRectXY(skia.Rect(other - 42 * u, y - 220 * u, other + 42 * u, y + 30 * u), 12 * u, 12 * u))  # fmt: skip
    dish = skia.Path()
    dish.addOval(skia.Rect(other - 110 * u, y + 8 * u, other + 110 * u, y + 52 * u))
    layers += [
        Flat(dish, ink(mix(palette.local(BRASS), palette.near, 0.25)), 0.96),
        Flat(wax, ink(mix(palette.local(PAPER), palette.accent, 0.22)), 0.97),
        flames(stage, "candle", [(other, y - 224 * u, 92 * u)], 0.97),
    ]
    low = y + 130 * u
    if letter:
        return [*layers, *sheet(stage, w * (0.5 + 0.02 * side), low)]
    return [*layers, *book(stage, w * (0.5 - 0.06 * side), low)]


def shadow(stage: Stage, x: float, y: float, half: float) -> list[Layer]:
    """Return a soft shade on the table."""
    path = skia.Path()
    path.addOval(skia.Rect(x - 1.2 * half, y - 0.16 * half, x + 1.2 * half, y + 0.24 * half))
    return [Flat(path, ink(stage.palette.near, 0.35), 0.95)]


def cup(stage: Stage, x: float, y: float, size: float) -> list[Layer]:
    """Return a cup on its saucer, lit from the light's side, steaming."""
    palette, go = stage.palette, 1 if stage.staging.light_x > x else -1
    body, shine, drink, ear, plate = (skia.Path() for _ in range(5))
    plate.addOval(skia.Rect(x - 0.95 * size, y - 0.12 * size, x + 0.95 * size, y + 0.16 * size))
    top, low = y - 0.92 * size, y + 0.02 * size
    body.moveTo(x - 0.62 * size, top)
    body.cubicTo(x - 0.60 * size, y - 0.2 * size, x - 0.42 * size, low, x - 0.3 * size, low)
    body.lineTo(x + 0.3 * size, low)
    body.cubicTo(x + 0.42 * size, low, x + 0.60 * size, y - 0.2 * size, x + 0.62 * size, top)
    body.close()
    body.addOval(skia.Rect(x - 0.62 * size, top - 0.14 * size, x + 0.62 * size, top + 0.14 * size))
    drink.addOval(skia.Rect(x - 0.53 * size, top - 0.09 * size, x + 0.53 * size, top + 0.10 * size))
    shine.moveTo(x + go * 0.50 * size, top + 0.14 * size)
    shine.cubicTo(x + go * 0.50 * size, y - 0.3 * size, x + go * 0.38 * size, y - 0.1 * size, x + go * 0.27 * size, low - 0.03 * size)  # fmt: skip
    shine.cubicTo(x + go * 0.30 * size, y - 0.3 * size, x + go * 0.34 * size, y - 0.5 * size, x + go * 0.30 * size, top + 0.16 * size)  # fmt: skip
    shine.close()
    ear.addOval(skia.Rect(x - go * 0.62 * size - 0.24 * size, top + 0.16 * size, x - go * 0.62 * size + 0.24 * size, top + 0.64 * size))  # fmt: skip
    tone = mix(palette.local(CLAY), palette.near, 0.18)
    return [
        Flat(plate, ink(mix(tone, palette.light, 0.22)), 0.96),
        Flat(ear, pen(mix(tone, palette.near, 0.15), 0.09 * size), 0.96),
        Flat(body, ink(tone), 0.97),
        Flat(shine, ink(mix(tone, palette.light, 0.5), 0.7), 0.97),
        Flat(drink, ink(mix(color("#4a2a18"), palette.near, 0.2)), 0.97),
        plumes(stage, "steam", [(x - 0.15 * size, top, 1.5 * size), (x + 0.18 * size, top, 1.3 * size)], 0.97, mix(palette.light, (1, 1, 1), 0.5), alpha=0.16, wind=0.10),
    ]  # fmt: skip


def book(stage: Stage, x: float, y: float) -> list[Layer]:
    """Return an open book with lines on its pages."""
    u, palette = stage.unit, stage.palette
    cover, left, right, lines = (skia.Path() for _ in range(4))
    add_polygon(cover, [(x - 330 * u, y + 30 * u), (x - 270 * u, y - 62 * u), (x + 270 * u, y - 62 * u), (x + 330 * u, y + 30 * u)])  # fmt: skip
    for side, page in ((-1, left), (1, right)):
        page.moveTo(x, y + 16 * u)
        page.cubicTo(x + side * 80 * u, y - 14 * u, x + side * 220 * u, y - 6 * u, x + side * 312 * u, y + 18 * u)  # fmt: skip
        page.lineTo(x + side * 256 * u, y - 68 * u)
        page.cubicTo(x + side * 170 * u, y - 92 * u, x + side * 60 * u, y - 96 * u, x, y - 66 * u)
        page.close()
        for row in range(6):
            level, out = y - (62 - 12 * row) * u, (190 + 12 * row) * u
            lines.moveTo(x + side * (34 + 2 * row) * u, level - 8 * u)
            lines.quadTo(x + side * 0.6 * out, level - 18 * u, x + side * out, level)
    white = mix(palette.local(PAPER), palette.near, 0.12)
    return [
        *shadow(stage, x, y + 24 * u, 300 * u),
        Flat(cover, ink(mix(palette.local(color("#8a3038")), palette.near, 0.25)), 0.98),
        Flat(left, ink(mix(white, palette.near, 0.10)), 0.98),
        Flat(right, ink(white), 0.98),
        Flat(lines, pen(palette.near, 2.4 * u, 0.45), 0.98),
    ]


def sheet(stage: Stage, x: float, y: float) -> list[Layer]:
    """Return a letter with written lines, a pen across it, a pot of ink."""
    u, palette, dice = stage.unit, stage.palette, stage.dice("letter")
    page, lines, quill, pot = (skia.Path() for _ in range(4))
    add_polygon(page, [(x - 300 * u, y + 46 * u), (x - 210 * u, y - 84 * u), (x + 190 * u, y - 84 * u), (x + 240 * u, y + 46 * u)])  # fmt: skip
    for row in range(6):
        t = row / 5
        at, end = x - (190 + 60 * t) * u, x + (130 + 30 * t) * u - dice.random() * 90 * u
        level = y - (66 - 90 * t) * u
        lines.moveTo(at, level)
        while at < end:
            at += dice.uniform(12, 26) * u
            lines.quadTo(at - 8 * u, level - 9 * u, at, level)
    add_polygon(quill, [(x + 40 * u, y + 10 * u), (x + 250 * u, y - 150 * u), (x + 300 * u, y - 170 * u), (x + 268 * u, y - 128 * u), (x + 46 * u, y + 14 * u)])  # fmt: skip
    pot.addRRect(skia.RRect.MakeRectXY(skia.Rect(x + 330 * u, y - 100 * u, x + 430 * u, y - 8 * u), 16 * u, 16 * u))  # fmt: skip
    pot.addRect(skia.Rect(x + 356 * u, y - 128 * u, x + 404 * u, y - 96 * u))
    white = mix(palette.local(PAPER), palette.near, 0.10)
    return [
        *shadow(stage, x, y + 40 * u, 270 * u),
        Flat(page, ink(white), 0.98),
        Flat(lines, pen(palette.near, 2.6 * u, 0.7), 0.98),
        Flat(quill, ink(mix(white, palette.sky[1], 0.35)), 0.98),
        Flat(pot, ink(mix(palette.near, palette.sky[1], 0.25)), 0.98),
    ]
