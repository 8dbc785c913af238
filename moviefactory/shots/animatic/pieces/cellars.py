"""What stands below a house: arches, barrels, racks of bottles, stairs, a bare bulb, pipes. Knows no place."""

from __future__ import annotations

import math

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.rooms import arch
from moviefactory.shots.animatic.soft import SoftLight
from moviefactory.shots.animatic.stage import Stage

OAK, HOOP, STAIR = color("#8a5a34"), color("#4a4a50"), color("#7a5a3c")


def vaults(stage: Stage, x: float, floor_y: float, tone: Color) -> list[Layer]:
    """Return two arches of cut stones before the back wall, each nearer one darker."""
    palette, u, h = stage.palette, stage.unit, stage.height
    layers: list[Layer] = []
    for depth, half, rise, low, shade in ((0.66, 0.52, 0.60, 0.02, 0.30), (0.74, 0.66, 0.80, 0.12, 0.55)):  # fmt: skip
        half *= min(stage.width, 2.0 * h)
        foot = floor_y + low * (h - floor_y)
        left, top, right, _ = stage.reach(depth)
        ring, stones = skia.Path(), skia.Path()
        ring.setFillType(skia.PathFillType.kEvenOdd)
        ring.addRect(skia.Rect(left - 20, top - 20, right + 20, foot))
        crown, wide = foot - rise * h, 0.72 * (rise * h)
        ring.moveTo(x - half, foot + 1)
        ring.lineTo(x - half, crown + wide)
        ring.cubicTo(x - half, crown + 0.35 * wide, x - 0.55 * half, crown, x, crown)
        ring.cubicTo(x + 0.55 * half, crown, x + half, crown + 0.35 * wide, x + half, crown + wide)
        ring.lineTo(x + half, foot + 1)
        ring.close()
        for step in range(19):
            turn = math.pi * (step + 0.5) / 19
            ax, ay = x - half * math.cos(turn), crown + wide - wide * math.sin(turn) ** 0.8
            go = 46 * u
            stones.moveTo(ax, ay)
            stones.lineTo(ax - go * math.cos(turn), ay - go * math.sin(turn))
        dark = mix(tone, palette.near, shade)
        layers += [
            Flat(ring, ink(dark), depth),
            Flat(stones, pen(mix(dark, palette.near, 0.45), 4 * u), depth),
        ]
    return layers


def barrels(stage: Stage, x: float, y: float, count: int, size: float, depth: float) -> list[Layer]:
    """Return casks that lie side by side with their heads to us, fewer on top of them."""
    palette, dice = stage.palette, stage.dice(f"casks{x:.0f}")
    staves, heads, seams, hoops, taps = (skia.Path() for _ in range(5))
    for row, many in enumerate((count, count - 1)):
        for number in range(many):
            cx = x + (number - (many - 1) / 2) * 2.06 * size
            cy = y - size - row * 1.76 * size
            staves.addCircle(cx, cy, size)
            heads.addCircle(cx, cy, 0.84 * size)
            for line in (-0.5, -0.17, 0.17, 0.5):
                reach = 0.84 * size * math.sqrt(1 - line * line)
                seams.addRect(skia.Rect(cx + 0.84 * size * line - 0.012 * size, cy - reach, cx + 0.84 * size * line + 0.012 * size, cy + reach))  # fmt: skip
            hoops.addCircle(cx, cy, 0.93 * size)
            if dice.random() < 0.5:
                taps.addRect(skia.Rect(cx - 0.06 * size, cy + 0.42 * size, cx + 0.06 * size, cy + 0.70 * size))  # fmt: skip
                taps.addRect(skia.Rect(cx - 0.15 * size, cy + 0.36 * size, cx + 0.15 * size, cy + 0.44 * size))  # fmt: skip
    staves.addRect(skia.Rect(x - 1.1 * count * size, y - 0.12 * size, x + 1.1 * count * size, y + 0.10 * size))  # fmt: skip
    oak = mix(palette.local(OAK), palette.near, 0.22)
    return [
        Flat(staves, ink(mix(oak, palette.near, 0.42)), depth),
        Flat(heads, ink(oak), depth),
        Flat(seams, ink(mix(oak, palette.near, 0.5)), depth),
        Flat(hoops, pen(mix(palette.local(HOOP), palette.near, 0.35), 0.07 * size), depth),
        Flat(taps, ink(mix(palette.local(color("#d8a850")), palette.near, 0.2)), depth),
    ]


def bottle_rack(stage: Stage, box: skia.Rect, depth: float) -> list[Layer]:
    """Return a rack of crossed boards with the ends of bottles in it."""
    palette, u, dice = stage.palette, stage.unit, stage.dice(f"rack{box.left():.0f}")
    case, bars, ends, shine = skia.Path(), skia.Path(), skia.Path(), skia.Path()
    case.addRect(box)
    pitch = 74 * u
    columns, rows = max(1, round(box.width() / pitch)), max(1, round(box.height() / pitch))
    for column in range(columns):
        for row in range(rows):
            cell = skia.Rect.MakeXYWH(box.left() + box.width() * column / columns, box.top() + box.height() * row / rows, box.width() / columns, box.height() / rows)  # fmt: skip
            add_polygon(bars, [(cell.left(), cell.top()), (cell.right(), cell.bottom())], close=False)  # fmt: skip
            add_polygon(bars, [(cell.right(), cell.top()), (cell.left(), cell.bottom())], close=False)  # fmt: skip
            for dx, dy in ((0.5, 0.17), (0.5, 0.83), (0.17, 0.5), (0.83, 0.5)):
                if dice.random() < 0.72:
                    at = (cell.left() + dx * cell.width(), cell.top() + dy * cell.height())
                    ends.addCircle(*at, 11 * u)
                    shine.addCircle(at[0] - 3 * u, at[1] - 3 * u, 3 * u)
    wood = mix(palette.local(OAK), palette.near, 0.35)
    return [
        Flat(case, ink(mix(wood, palette.near, 0.7)), depth),
        Flat(ends, ink(mix(palette.local(color("#5a8a5f")), palette.near, 0.25)), depth),
        Flat(shine, ink(mix(palette.light, (1, 1, 1), 0.3), 0.7), depth),
        Flat(bars, pen(wood, 7 * u), depth),
    ]


def stairs(stage: Stage, x: float, floor_y: float, side: int, glow: Color) -> list[Layer]:
    """Return wooden stairs that climb along the wall to a bright door out of which light falls."""
    palette, u = stage.palette, stage.unit
    steps, treads, rail, door = (skia.Path() for _ in range(4))
    count, rise, run = 9, 56 * u, 62 * u
    for number in range(count):
        ax, top = x + side * number * run, floor_y - (number + 1) * rise
        a, b = min(ax, ax + side * run), max(ax, ax + side * run)
        steps.addRect(skia.Rect(a, top, b + (1 if side > 0 else 0), floor_y + 4 * u))
        treads.addRect(skia.Rect(a - 6 * u, top - 5 * u, b + 6 * u, top + 8 * u))
        if number % 2 == 0:
            rail.addRect(skia.Rect((a + b) / 2 - 4 * u, top - 120 * u, (a + b) / 2 + 4 * u, top))
    head = (x + side * count * run, floor_y - count * rise)
    wide = skia.Rect(min(head[0], head[0] + side * 190 * u), head[1] - 330 * u, max(head[0], head[0] + side * 190 * u), head[1])  # fmt: skip
    door.addRect(wide)
    steps.addRect(skia.Rect(wide.left() - 40 * u, head[1], wide.right() + 40 * u, floor_y + 4 * u))
    add_polygon(rail, [(x, floor_y - rise - 126 * u), (head[0], head[1] - rise - 70 * u), (head[0], head[1] - rise - 56 * u), (x, floor_y - rise - 112 * u)])  # fmt: skip
    wood = mix(palette.local(STAIR), palette.near, 0.30)
    light = SoftLight.of(420 * u, glow)

    def shine(canvas: skia.Canvas, seconds: float) -> None:
        canvas.drawPath(door, ink(mix(glow, (1, 1, 1), 0.45)))
        light.draw(canvas, wide.centerX() - side * 60 * u, wide.centerY() + 60 * u, 0.55 + 0.03 * wobble(seconds, 1))  # fmt: skip

    return [
        Live(shine, 0.62),
        Flat(steps, ink(mix(wood, palette.near, 0.42)), 0.64),
        Flat(treads, ink(mix(wood, glow, 0.18)), 0.64),
        Flat(rail, ink(mix(wood, palette.near, 0.2)), 0.64),
    ]


def bare_bulb(stage: Stage, x: float, y: float, tint: Color, depth: float = 0.8) -> Layer:
    """Return a bulb on a wire that swings a little, alight, with its glow in the room."""
    u, top = stage.unit, stage.reach(depth)[1]
    wide, small = SoftLight.of(0.62 * stage.height, tint), SoftLight.of(130 * u, tint)
    dark = mix(stage.palette.near, stage.palette.sky[1], 0.10)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        at = x + 0.05 * (y - top) * math.sin(1.5 * seconds)
        power = 1 + 0.05 * wobble(4 * seconds, 0.3)
        wide.draw(canvas, at, y, 0.42 * power)
        small.draw(canvas, at, y, 0.85 * power)
        canvas.drawLine(x, top - 10, at, y - 30 * u, pen(dark, 4 * u))
        canvas.drawRect(skia.Rect(at - 9 * u, y - 46 * u, at + 9 * u, y - 18 * u), ink(dark))
        canvas.drawCircle(at, y, 22 * u, ink(mix(tint, (1, 1, 1), 0.75)))

    return Live(draw, depth)


def hatch(stage: Stage, x: float, y: float, wide: float) -> skia.Path:
    """Return the opening of a low window under the ceiling."""
    return arch(skia.Rect(x - wide / 2, y - 0.55 * wide, x + wide / 2, y))


def pipes(stage: Stage, y: float, floor_y: float, tone: Color) -> list[Layer]:
    """Return pipes that run under the ceiling and bend down a wall, one of which drips and steams."""
    palette, u, dice = stage.palette, stage.unit, stage.dice("pipes")
    left, _, right, _ = stage.reach(0.68)
    runs, bands = skia.Path(), skia.Path()
    turn = stage.width * dice.uniform(0.12, 0.2)
    for number, out in enumerate((0.0, 52.0, 92.0)):
        line = y + out * u
        if number == 1:
            runs.moveTo(left - 20, line)
            runs.lineTo(turn - 40 * u, line)
            runs.quadTo(turn, line, turn, line + 40 * u)
            runs.lineTo(turn, floor_y)
        else:
            runs.moveTo(left - 20, line)
            runs.lineTo(right + 20, line)
        at = left + dice.random() * 200 * u
        while at < right:
            bands.addRect(skia.Rect(at, line - 17 * u, at + 12 * u, line + 17 * u))
            at += dice.uniform(300, 520) * u
    tint = mix(palette.local(tone), palette.near, 0.35)
    return [Flat(runs, pen(tint, 26 * u), 0.68), Flat(bands, ink(mix(tint, palette.light, 0.25)), 0.68)]  # fmt: skip
