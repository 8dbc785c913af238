"""A workbench, tools in their order, wheels that turn, bare bricks. Knows no place."""

from __future__ import annotations

import math
import random

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, ink
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.stage import Stage

WOOD = color("#9a6a3f")
IRON = color("#6f7880")
BRASS = color("#d0a04a")


def bricks(stage: Stage, floor_y: float, box: skia.Rect, tone: tuple[float, float, float]) -> Layer:
    """Return bare bricks here and there in the wall."""
    dice, u, path = stage.dice("bricks"), stage.unit, skia.Path()
    left, top, right, _ = stage.reach(0.6)
    for _ in range(int(120 * (right - left) / (2400 * u)) + 20):
        x, y = dice.uniform(left, right), top + dice.random() * (floor_y - top)
        y = round(y / (26 * u)) * 26 * u
        if y < floor_y and not (box.left() - 70 * u < x < box.right() + 70 * u and y < box.bottom()):  # fmt: skip
            path.addRect(skia.Rect(x, y - 22 * u, x + 52 * u, y))
    return Flat(path, ink(mix(tone, stage.palette.near, 0.35), 0.35), 0.6)


def tools(stage: Stage, x: float, y: float) -> list[Layer]:
    """Return a board with saws, hammers, spanners and chisels in order of size."""
    dice, u, palette = stage.dice("tools"), stage.unit, stage.palette
    board, iron, grips = skia.Path(), skia.Path(), skia.Path()
    board.addRect(skia.Rect(x - 250 * u, y - 120 * u, x + 250 * u, y + 130 * u))
    at = x - 225 * u
    while at < x + 190 * u:
        at += _tool(iron, grips, at, y + dice.choice((-90, 16)) * u, u, dice)
    return [
        Flat(board, ink(mix(palette.local(WOOD), palette.near, 0.5)), 0.62),
        Flat(grips, ink(mix(palette.local(color("#c0603a")), palette.near, 0.2)), 0.62),
        Flat(iron, ink(mix(palette.local(IRON), palette.light, 0.25)), 0.62),
    ]


def _tool(
    iron: skia.Path, grips: skia.Path, x: float, y: float, u: float, dice: random.Random
) -> float:
    """Add one tool that hangs from (x, y); return its width."""
    kind, long = dice.randrange(4), dice.uniform(80, 104) * u
    if kind == 0:
        add_polygon(iron, [(x, y + 24 * u), (x + 22 * u, y + 20 * u), (x + 58 * u, y + long), (x + 46 * u, y + long)])  # fmt: skip
        grips.addRRect(skia.RRect.MakeRectXY(skia.Rect(x - 8 * u, y - 8 * u, x + 28 * u, y + 26 * u), 8 * u, 8 * u))  # fmt: skip
        return 84 * u
    if kind == 1:
        grips.addRect(skia.Rect(x + 18 * u, y + 18 * u, x + 27 * u, y + long))
        iron.addRect(skia.Rect(x - 4 * u, y, x + 50 * u, y + 22 * u))
        return 76 * u
    if kind == 2:
        iron.addRect(skia.Rect(x + 8 * u, y + 14 * u, x + 20 * u, y + long))
        iron.addCircle(x + 14 * u, y + 10 * u, 17 * u)
        iron.addCircle(x + 14 * u, y + long, 14 * u)
        return 54 * u
    grips.addRRect(skia.RRect.MakeRectXY(skia.Rect(x + 4 * u, y, x + 18 * u, y + 0.45 * long), 5 * u, 5 * u))  # fmt: skip
    add_polygon(iron, [(x + 7 * u, y + 0.45 * long), (x + 15 * u, y + 0.45 * long), (x + 17 * u, y + long), (x + 5 * u, y + 0.92 * long)])  # fmt: skip
    return 40 * u


def gears(stage: Stage, x: float, y: float, size: float) -> Layer:
    """Return two toothed wheels on the wall that turn each other."""
    u, palette = size * stage.unit, stage.palette
    brass = ink(mix(mix(palette.local(BRASS), palette.near, 0.30), palette.light, 0.08))
    dark = ink(mix(palette.local(BRASS), palette.near, 0.62))

    def wheel(cx: float, cy: float, radius: float, teeth: int, turn: float) -> skia.Path:
        path, points = skia.Path(), []
        path.setFillType(skia.PathFillType.kEvenOdd)
        for tooth in range(teeth):
            for part, far in ((0.0, 1.0), (0.12, 1.16), (0.38, 1.16), (0.5, 1.0)):
                a = turn + math.tau * (tooth + part) / teeth
                points.append((cx + far * radius * math.cos(a), cy + far * radius * math.sin(a)))
        add_polygon(path, points)
        for hole in range(5):
            a = turn + math.tau * hole / 5
            path.addCircle(cx + 0.58 * radius * math.cos(a), cy + 0.58 * radius * math.sin(a), 0.22 * radius)  # fmt: skip
        path.addCircle(cx, cy, 0.14 * radius)
        return path

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        canvas.drawPath(wheel(x + 116 * u, y + 60 * u, 58 * u, 12, -0.6 * seconds + 0.13), dark)
        canvas.drawPath(wheel(x - 30 * u, y, 96 * u, 20, 0.36 * seconds), brass)

    return Live(draw, 0.62)


def bench(stage: Stage, x: float, floor_y: float) -> list[Layer]:
    """Return the bench: a thick top, a vise, wood being worked, a stool, curls of shavings."""
    u, palette, dice = stage.unit, stage.palette, stage.dice("bench")
    top, body, iron, work, curls = (skia.Path() for _ in range(5))
    y = floor_y - 150 * u
    top.addRect(skia.Rect(x - 520 * u, y - 22 * u, x + 520 * u, y + 8 * u))
    for leg in (-490, -20, 450):
        body.addRect(skia.Rect(x + leg * u, y, x + (leg + 40) * u, floor_y + 24 * u))
    body.addRect(skia.Rect(x - 480 * u, y + 96 * u, x + 480 * u, y + 114 * u))
    for drawer in (-420, -230):
        body.addRect(skia.Rect(x + drawer * u, y + 6 * u, x + (drawer + 170) * u, y + 60 * u))
    iron.addRect(skia.Rect(x + 360 * u, y - 80 * u, x + 400 * u, y - 22 * u))
    iron.addRect(skia.Rect(x + 420 * u, y - 80 * u, x + 450 * u, y - 22 * u))
    iron.addRect(skia.Rect(x + 340 * u, y - 44 * u, x + 500 * u, y - 36 * u))
    iron.addRect(skia.Rect(x + 494 * u, y - 66 * u, x + 501 * u, y - 14 * u))
    add_polygon(work, [(x - 300 * u, y - 22 * u), (x - 310 * u, y - 60 * u), (x + 40 * u, y - 74 * u), (x + 46 * u, y - 22 * u)])  # fmt: skip
    work.addRect(skia.Rect(x + 110 * u, y - 54 * u, x + 250 * u, y - 22 * u))
    for _ in range(34):
        cx, cy = x + dice.gauss(0, 320) * u, floor_y + dice.uniform(10, 80) * u
        curls.addArc(skia.Rect(cx - 12 * u, cy - 9 * u, cx + 12 * u, cy + 9 * u), dice.uniform(0, 360), 240)  # fmt: skip
    wood = mix(palette.local(WOOD), palette.near, 0.25)
    return [
        Flat(body, ink(mix(wood, palette.near, 0.42)), 0.84),
        Flat(top, ink(mix(wood, palette.light, 0.14)), 0.84),
        Flat(work, ink(mix(palette.local(color("#d8b078")), palette.near, 0.2)), 0.84),
        Flat(iron, ink(mix(palette.local(IRON), palette.near, 0.25)), 0.84),
        Flat(curls, ink(mix(palette.local(color("#e0bc84")), palette.near, 0.25), 0.8), 0.9),
    ]


def near_things(stage: Stage) -> list[Layer]:
    """Return planks leaning at one side and a barrel at the other, nearly black."""
    u, h, path = stage.unit, stage.height, skia.Path()
    first, last = stage.sides(1.3)
    for index in range(4):
        x = first + (index * 44 - 70) * u
        add_polygon(path, [(x, 1.1 * h), (x - 60 * u, h - (560 - 70 * index) * u), (x - 28 * u, h - (566 - 70 * index) * u), (x + 36 * u, 1.1 * h)])  # fmt: skip
    path.addRRect(skia.RRect.MakeRectXY(skia.Rect(last - 120 * u, h - 190 * u, last + 140 * u, 1.2 * h), 30 * u, 60 * u))  # fmt: skip
    return [Flat(path, ink(stage.palette.near), 1.3)]
