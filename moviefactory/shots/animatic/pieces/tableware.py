"""What lies on a table, seen near: wood, cup, book, letter. Knows no place."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.air import plumes
from moviefactory.shots.animatic.layers import Flat, Layer, add_polygon, ink, pen
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.noise import midpoint_line
from moviefactory.shots.animatic.stage import Stage

CLAY = color("#3f6f8a")
PAPER = color("#f0e6d0")


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
