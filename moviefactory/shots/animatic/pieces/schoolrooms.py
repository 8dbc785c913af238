"""A blackboard, posters, and the desks of teacher and pupils. Knows no place."""

from __future__ import annotations

import math
import random

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, Live, ink, pen
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.rooms import rect
from moviefactory.shots.animatic.stage import Stage

BOARD = color("#2f5a4a")
WOOD = color("#b07a48")
CHALK = color("#eef2e6")
POSTERS = tuple(map(color, ("#e0564a", "#4a8fc0", "#f0c04a", "#6ab06a")))


def blackboard(stage: Stage, box: skia.Rect) -> list[Layer]:
    """Return the board in its frame, with sums, a triangle and a curve in chalk."""
    palette, u, dice = stage.palette, stage.unit, stage.dice("chalk")
    frame, chalk, face = skia.Path(), skia.Path(), rect(box)
    frame.addRect(skia.Rect(box.left() - 14 * u, box.top() - 14 * u, box.right() + 14 * u, box.bottom() + 14 * u))  # fmt: skip
    frame.addRect(skia.Rect(box.left() - 20 * u, box.bottom() + 10 * u, box.right() + 20 * u, box.bottom() + 26 * u))  # fmt: skip
    for row in range(5):
        y, x = box.top() + box.height() * (0.16 + 0.16 * row), box.left() + 0.06 * box.width()
        end = box.left() + box.width() * dice.uniform(0.34, 0.5)
        while x < end:
            x += _sign(chalk, x, y, 24 * u, dice)
    x, y, size = box.left() + 0.66 * box.width(), box.bottom() - 0.14 * box.height(), 0.5 * box.height()  # fmt: skip
    chalk.moveTo(x, y)
    chalk.lineTo(x + 1.1 * size, y)
    chalk.lineTo(x, y - size)
    chalk.close()
    chalk.moveTo(x, y - 0.14 * size)
    chalk.lineTo(x + 0.14 * size, y - 0.14 * size)
    chalk.lineTo(x + 0.14 * size, y)
    chalk.moveTo(box.left() + 0.58 * box.width(), box.top() + 0.34 * box.height())
    chalk.cubicTo(box.left() + 0.7 * box.width(), box.top(), box.left() + 0.8 * box.width(), box.top() + 0.6 * box.height(), box.right() - 0.05 * box.width(), box.top() + 0.16 * box.height())  # fmt: skip
    green = mix(palette.local(BOARD), palette.near, 0.28)
    return [
        Flat(frame, ink(mix(palette.local(WOOD), palette.near, 0.30)), 0.62),
        Flat(face, ink(green), 0.62),
        Flat(chalk, pen(mix(green, palette.local(CHALK), 0.8), 3.4 * u, 0.85), 0.62),
    ]


def _sign(path: skia.Path, x: float, y: float, size: float, dice: random.Random) -> float:
    """Add one sign that looks like a figure from afar; return its width."""
    kind = dice.randrange(5)
    if kind == 0:
        path.addOval(skia.Rect(x, y - size, x + 0.6 * size, y))
    elif kind == 1:
        path.moveTo(x, y - 0.5 * size)
        path.lineTo(x + 0.6 * size, y - 0.5 * size)
        path.moveTo(x + 0.3 * size, y - 0.8 * size)
        path.lineTo(x + 0.3 * size, y - 0.2 * size)
    elif kind == 2:
        for up in (0.35, 0.65):
            path.moveTo(x, y - up * size)
            path.lineTo(x + 0.6 * size, y - up * size)
    elif kind == 3:
        path.moveTo(x + 0.3 * size, y)
        path.lineTo(x + 0.3 * size, y - size)
        path.lineTo(x + 0.1 * size, y - 0.75 * size)
    else:
        path.moveTo(x, y - size)
        path.lineTo(x + 0.55 * size, y - size)
        path.quadTo(x + 0.2 * size, y - 0.6 * size, x + 0.25 * size, y)
    return size * (1.0 if kind in (1, 2) else 0.82)


def wall_things(stage: Stage, board: skia.Rect, side: int) -> list[Layer]:
    """Return a clock above the board and posters beside it."""
    palette, u = stage.palette, stage.unit
    cx, cy = board.centerX(), max(0.07 * stage.height, board.top() - 74 * u)
    layers: list[Layer] = []
    for index, tint in enumerate(POSTERS):
        path = skia.Path()
        x = (board.left() if side > 0 else board.right()) - side * (90 + 150 * (index // 2)) * u
        y = board.top() + (20 + 190 * (index % 2)) * u
        path.addRect(skia.Rect(x - 55 * u, y, x + 55 * u, y + 150 * u))
        layers.append(Flat(path, ink(mix(palette.local(tint), palette.near, 0.25)), 0.61))
    face, rim = ink(mix(palette.local((0.97, 0.96, 0.92)), palette.near, 0.12)), pen(mix(palette.near, palette.sky[1], 0.1), 6 * u)  # fmt: skip

    def clock(canvas: skia.Canvas, seconds: float) -> None:
        canvas.drawCircle(cx, cy, 42 * u, face)
        canvas.drawCircle(cx, cy, 42 * u, rim)
        for turn, long, wide in ((-1.1, 22, 5), (0.7 + 0.02 * seconds, 32, 4), (math.tau * seconds / 60, 34, 1.6)):  # fmt: skip
            canvas.drawLine(cx, cy, cx + long * u * math.sin(turn), cy - long * u * math.cos(turn), pen(palette.near, wide * u))  # fmt: skip

    return [*layers, Live(clock, 0.62)]


def teacher(stage: Stage, x: float, y: float) -> list[Layer]:
    """Return the teacher's desk with a globe, books and an apple."""
    palette, u = stage.palette, stage.unit
    desk, books, globe, land, apple = (skia.Path() for _ in range(5))
    desk.addRect(skia.Rect(x - 180 * u, y - 140 * u, x + 180 * u, y - 122 * u))
    desk.addRect(skia.Rect(x - 168 * u, y - 124 * u, x + 168 * u, y))
    for index in range(3):
        books.addRect(skia.Rect(x + (60 - 4 * index) * u, y - (158 + 17 * index) * u, x + (150 - 6 * index) * u, y - (142 + 17 * index) * u))  # fmt: skip
    globe.addCircle(x - 104 * u, y - 200 * u, 46 * u)
    for dx, dy, size in ((-118, -214, 20), (-92, -190, 17), (-112, -178, 12)):
        land.addOval(skia.Rect(x + (dx - size) * u, y + (dy - 0.7 * size) * u, x + (dx + size) * u, y + (dy + 0.7 * size) * u))  # fmt: skip
    desk.addRect(skia.Rect(x - 108 * u, y - 160 * u, x - 100 * u, y - 138 * u))
    apple.addCircle(x + 10 * u, y - 155 * u, 15 * u)
    wood = mix(palette.local(WOOD), palette.near, 0.32)
    return [
        Flat(desk, ink(wood), 0.8),
        Flat(books, ink(mix(palette.local(POSTERS[1]), palette.near, 0.3)), 0.8),
        Flat(globe, ink(mix(palette.local(color("#4a9fd0")), palette.near, 0.2)), 0.8),
        Flat(land, ink(mix(palette.local(color("#7ab05a")), palette.near, 0.2)), 0.8),
        Flat(apple, ink(mix(palette.local(POSTERS[0]), palette.near, 0.1)), 0.8),
    ]


def desks(stage: Stage, floor_y: float) -> list[Layer]:
    """Return rows of pupils' desks and chairs from behind, the nearest almost black."""
    palette, u, lead = stage.palette, stage.unit, stage.staging.lead
    layers: list[Layer] = []
    rows = ((0.94, floor_y + 70 * u, 0.8), (1.28, stage.height + 60 * u, 1.5))
    for depth, y, size in rows:
        left, _, right, _ = stage.reach(depth)
        path, x = skia.Path(), left - 30 * u
        while x < right:
            near_lead = lead is not None and depth < 1 and abs(x + 90 * size * u - lead.x) < 0.11 * stage.width  # fmt: skip
            if not near_lead:
                _desk(path, x, y, size * u)
            x += 330 * size * u
        tone = mix(palette.local(WOOD), palette.near, 0.52) if depth < 1 else palette.near
        layers.append(Flat(path, ink(tone), depth))
    return layers


def _desk(path: skia.Path, x: float, y: float, k: float) -> None:
    path.addRect(skia.Rect(x, y - 120 * k, x + 200 * k, y - 106 * k))
    for leg in (10, 180):
        path.addRect(skia.Rect(x + leg * k, y - 110 * k, x + (leg + 9) * k, y))
    path.addRRect(skia.RRect.MakeRectXY(skia.Rect(x + 50 * k, y - 160 * k, x + 150 * k, y - 116 * k), 12 * k, 12 * k))  # fmt: skip
    for leg in (56, 136):
        path.addRect(skia.Rect(x + leg * k, y - 120 * k, x + (leg + 7) * k, y + 10 * k))
