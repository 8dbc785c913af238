"""A coffee house: the street behind its window, counter, machine and cakes, tables, steam. Knows no place."""

from __future__ import annotations

import math

import skia

from moviefactory.shots.animatic.air import plumes
from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.soft import SoftLight
from moviefactory.shots.animatic.stage import Stage

WOOD, STEEL, CHINA = color("#8a5a38"), color("#c0c4c8"), color("#f4ecdc")
HOUSES = tuple(map(color, ("#c88a6a", "#d8c098", "#8fa4a0", "#b87868", "#a8a0b8", "#d0a878")))
AWNINGS = tuple(map(color, ("#c8434a", "#3f7a6a", "#d89a3a", "#4a6a9a")))
CAKES = tuple(map(color, ("#e08a9a", "#f0d8a8", "#8a5238", "#e8b04a", "#c84a50")))


def street_seen(stage: Stage, low: float, tall: float) -> list[Layer]:
    """Return house fronts across a street with shops and awnings, and people who walk past."""
    dice, palette, u = stage.dice("across"), stage.palette, stage.unit
    left, _, right, _ = stage.reach(0.3)
    layers: list[Layer] = []
    panes, lit, road = skia.Path(), skia.Path(), skia.Path()
    walls = [skia.Path() for _ in HOUSES]
    cloths = [skia.Path() for _ in AWNINGS]
    x = left - 60 * u
    while x < right + 60 * u:
        wide, high = dice.uniform(190, 300) * u, tall * dice.uniform(0.72, 1.2)
        walls[dice.randrange(len(walls))].addRect(skia.Rect(x, low - high, x + wide, low))
        columns = 3 if wide > 240 * u else 2
        y = low - high + 30 * u
        while y < low - 190 * u:
            for column in range(columns):
                at = x + wide * (column + 0.5) / columns
                pane = skia.Rect(at - 24 * u, y, at + 24 * u, y + 70 * u)
                (lit if stage.dark and dice.random() < 0.5 else panes).addRect(pane)
            y += 112 * u
        (lit if stage.dark else panes).addRect(skia.Rect(x + 20 * u, low - 120 * u, x + wide - 20 * u, low - 22 * u))  # fmt: skip
        a, b = x + 10 * u, x + wide - 10 * u
        add_polygon(cloths[dice.randrange(len(cloths))], [(a + 10 * u, low - 150 * u), (b - 10 * u, low - 150 * u), (b, low - 104 * u), (a, low - 104 * u)])  # fmt: skip
        x += wide
    road.addRect(skia.Rect(left - 60 * u, low - 20 * u, right + 60 * u, low + 400 * u))
    for tint, path in zip(HOUSES, walls, strict=True):
        layers.append(Flat(path, ink(mix(mix(palette.local(tint), palette.near, 0.16), palette.haze, 0.35)), 0.3))  # fmt: skip
    glow = mix(palette.accent, (1, 1, 1), 0.25)
    layers += [
        Flat(panes, ink(mix(mix(palette.near, palette.sky[2], 0.4), palette.haze, 0.4)), 0.3),
        Flat(lit, ink(glow), 0.3),
    ]
    for tint, path in zip(AWNINGS, cloths, strict=True):
        layers.append(Flat(path, ink(mix(mix(palette.local(tint), palette.near, 0.1), palette.haze, 0.25)), 0.3))  # fmt: skip
    layers.append(Flat(road, ink(mix(palette.tone(0.4, color("#8a8c92")), palette.haze, 0.2)), 0.3))
    return [*layers, passers_by(stage, low + 34 * u, left, right)]


def passers_by(stage: Stage, y: float, left: float, right: float) -> Layer:
    """Return people in coats who go by on the pavement, pale behind the glass, with umbrellas or hats."""
    dice, u = stage.dice("passers"), stage.unit
    palette, span = stage.palette, right - left + 400 * u
    walkers = [(dice.random() * span, dice.choice((-1, 1)) * dice.uniform(50, 95) * u, dice.choice(HOUSES + AWNINGS), dice.uniform(0.85, 1.1)) for _ in range(7)]  # fmt: skip
    tones = [ink(mix(mix(palette.local(tint), palette.near, 0.42), palette.haze, 0.25)) for _, _, tint, _ in walkers]  # fmt: skip

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        for (start, speed, _, size), tone in zip(walkers, tones, strict=True):
            x = left - 200 * u + (start + speed * seconds) % span
            k, stride = 250 * u * size, math.sin(7 * seconds + start)
            body = skia.Path()
            add_polygon(body, [(x - 0.10 * k, y - 0.82 * k), (x + 0.10 * k, y - 0.82 * k), (x + 0.17 * k, y - 0.34 * k), (x - 0.17 * k, y - 0.34 * k)])  # fmt: skip
            for leg in (-1, 1):
                add_polygon(body, [(x - 0.04 * k, y - 0.36 * k), (x + 0.04 * k, y - 0.36 * k), (x + leg * stride * 0.16 * k + 0.03 * k, y), (x + leg * stride * 0.16 * k - 0.03 * k, y)])  # fmt: skip
            body.addCircle(x, y - 0.91 * k, 0.085 * k)
            canvas.drawPath(body, tone)

    return Live(draw, 0.34)


def cake_counter(stage: Stage, left: float, right: float, floor_y: float, glow: Color) -> list[Layer]:  # fmt: skip
    """Return a counter with a glass case of cakes, a till, a machine that steams and cups stacked on it."""
    palette, u, dice = stage.palette, stage.unit, stage.dice("cakes")
    body, boards, top, case, shelf, machine, dark, cups = (skia.Path() for _ in range(8))
    y, low = floor_y - 175 * u, floor_y + 26 * u
    body.addRect(skia.Rect(left, y, right, low))
    x = left + 14 * u
    while x < right - 20 * u:
        boards.addRect(skia.Rect(x, y + 22 * u, x + 5 * u, low - 16 * u))
        x += 42 * u
    top.addRect(skia.Rect(left - 16 * u, y - 14 * u, right + 16 * u, y + 8 * u))
    middle = left + 0.52 * (right - left)
    case.addRRect(skia.RRect.MakeRectXY(skia.Rect(middle, y - 184 * u, right - 20 * u, y - 14 * u), 16 * u, 16 * u))  # fmt: skip
    goods = [skia.Path() for _ in CAKES]
    for row in (0, 1):
        line = y - (20 + 84 * row) * u
        shelf.addRect(skia.Rect(middle + 6 * u, line, right - 26 * u, line + 6 * u))
        at = middle + 22 * u
        while at < right - 80 * u:
            wide, tall = dice.uniform(34, 60) * u, dice.uniform(22, 48) * u
            path = goods[dice.randrange(len(goods))]
            if dice.random() < 0.5:
                path.addArc(skia.Rect(at, line - 2 * tall, at + wide, line + 2 * tall - tall), 180, 180)  # fmt: skip
                path.addRect(skia.Rect(at, line - 0.5 * tall, at + wide, line))
            else:
                path.addRect(skia.Rect(at, line - tall, at + wide, line))
                goods[0].addCircle(at + wide / 2, line - tall - 6 * u, 8 * u)
            at += wide + 12 * u
    mx = left + 0.24 * (right - left)
    machine.addRRect(skia.RRect.MakeRectXY(skia.Rect(mx - 120 * u, y - 176 * u, mx + 120 * u, y - 100 * u), 18 * u, 18 * u))  # fmt: skip
    machine.addRect(skia.Rect(mx - 112 * u, y - 34 * u, mx + 112 * u, y - 14 * u))
    dark.addRect(skia.Rect(mx - 96 * u, y - 100 * u, mx + 96 * u, y - 34 * u))
    for spout in (-56, 56):
        machine.addRect(skia.Rect(mx + spout * u - 22 * u, y - 100 * u, mx + spout * u + 22 * u, y - 82 * u))  # fmt: skip
        cups.addRect(skia.Rect(mx + spout * u - 18 * u, y - 62 * u, mx + spout * u + 18 * u, y - 36 * u))  # fmt: skip
    for stack in range(5):
        for cup in range(2 + stack % 2):
            cx = mx + (stack - 2) * 44 * u
            add_polygon(cups, [(cx - 18 * u, y - (202 + 22 * cup) * u), (cx + 18 * u, y - (202 + 22 * cup) * u), (cx + 13 * u, y - (178 + 22 * cup) * u), (cx - 13 * u, y - (178 + 22 * cup) * u)])  # fmt: skip
    wood = mix(palette.local(WOOD), palette.near, 0.22)
    light = SoftLight.of(240 * u, glow)
    return [
        Flat(body, ink(wood), 0.84),
        Flat(boards, ink(mix(wood, palette.near, 0.35)), 0.84),
        Flat(case, ink(mix(glow, palette.local(CHINA), 0.5), 0.75), 0.84),
        Live(lambda canvas, seconds: light.draw(canvas, (middle + right) / 2, y - 100 * u, 0.45), 0.84),
        Flat(shelf, ink(mix(wood, palette.light, 0.4)), 0.84),
        *(Flat(path, ink(mix(palette.local(tint), palette.near, 0.06)), 0.84) for tint, path in zip(CAKES, goods, strict=True)),
        Flat(case, pen(mix(palette.local(STEEL), palette.near, 0.2), 6 * u), 0.84),
        Flat(dark, ink(mix(palette.near, palette.haze, 0.15)), 0.84),
        Flat(machine, ink(mix(palette.local(STEEL), palette.near, 0.16)), 0.84),
        Flat(cups, ink(mix(palette.local(CHINA), palette.near, 0.10)), 0.84),
        Flat(top, ink(mix(wood, glow, 0.40)), 0.84),
        plumes(stage, "machine", [(mx - 56 * u, y - 110 * u, 230 * u), (mx + 70 * u, y - 110 * u, 180 * u)], 0.85, (1.0, 1.0, 1.0), alpha=0.24, wind=0.15),
    ]  # fmt: skip


def tables(stage: Stage, spots: list[tuple[float, float]], cloth: Color) -> list[Layer]:
    """Return round tables at (x, foot y) with bent-wood chairs, and cups that steam on them."""
    palette, u = stage.palette, stage.unit
    chairs, top, foot, cups = (skia.Path() for _ in range(4))
    loops, steam = skia.Path(), []
    for x, y in spots:
        for side in (-1, 1):
            cx = x + side * 158 * u
            chairs.addRRect(skia.RRect.MakeRectXY(skia.Rect(cx - 58 * u, y - 118 * u, cx + 58 * u, y - 104 * u), 7 * u, 7 * u))  # fmt: skip
            for leg in (-48, 48):
                add_polygon(chairs, [(cx + leg * u - 5 * u, y - 106 * u), (cx + leg * u + 5 * u, y - 106 * u), (cx + 1.12 * leg * u + 4 * u, y + 6 * u), (cx + 1.12 * leg * u - 4 * u, y + 6 * u)])  # fmt: skip
            back = cx + side * 52 * u
            loops.moveTo(back - side * 4 * u, y - 110 * u)
            loops.cubicTo(back + side * 2 * u, y - 300 * u, back + side * 30 * u, y - 300 * u, back + side * 10 * u, y - 110 * u)  # fmt: skip
        top.addOval(skia.Rect(x - 112 * u, y - 178 * u, x + 112 * u, y - 150 * u))
        foot.addRect(skia.Rect(x - 8 * u, y - 164 * u, x + 8 * u, y))
        foot.addOval(skia.Rect(x - 60 * u, y - 10 * u, x + 60 * u, y + 10 * u))
        for out in (-46, 40):
            at = x + out * u
            add_polygon(cups, [(at - 20 * u, y - 198 * u), (at + 20 * u, y - 198 * u), (at + 13 * u, y - 168 * u), (at - 13 * u, y - 168 * u)])  # fmt: skip
            cups.addOval(skia.Rect(at - 30 * u, y - 172 * u, at + 30 * u, y - 163 * u))
            steam.append((at, y - 198 * u, 110 * u))
    wood = mix(palette.local(WOOD), palette.near, 0.42)
    return [
        Flat(loops, pen(wood, 9 * u), 0.9),
        Flat(chairs, ink(wood), 0.9),
        Flat(foot, ink(mix(palette.near, palette.haze, 0.12)), 0.9),
        Flat(top, ink(cloth), 0.9),
        Flat(cups, ink(mix(palette.local(CHINA), palette.near, 0.08)), 0.9),
        plumes(stage, "cups", steam, 0.91, (1.0, 1.0, 1.0), alpha=0.20, wind=0.1, puffs=6),
    ]


def menu(stage: Stage, box: skia.Rect) -> list[Layer]:
    """Return a black slate with a chalk cup and lines of writing with prices."""
    palette, u, dice = stage.palette, stage.unit, stage.dice("menu")
    slate, chalk = skia.Path(), skia.Path()
    slate.addRect(box)
    x, y, size = box.centerX(), box.top() + 0.30 * box.height(), 0.13 * box.height()
    chalk.addArc(skia.Rect(x - size, y - size, x + size, y + size), 0, 180)
    chalk.moveTo(x - size, y)
    chalk.lineTo(x + size, y)
    chalk.addArc(skia.Rect(x + 0.8 * size, y, x + 1.5 * size, y + 0.6 * size), 270, 180)
    for curl in (-0.4, 0.0, 0.4):
        chalk.moveTo(x + curl * size, y - 0.3 * size)
        chalk.cubicTo(x + (curl - 0.3) * size, y - 0.6 * size, x + (curl + 0.3) * size, y - 0.8 * size, x + curl * size, y - 1.2 * size)  # fmt: skip
    for row in range(4):
        line = box.top() + (0.56 + 0.11 * row) * box.height()
        at, stop = box.left() + 0.12 * box.width(), box.left() + dice.uniform(0.5, 0.66) * box.width()  # fmt: skip
        chalk.moveTo(at, line)
        while at < stop:
            step = dice.uniform(7, 14) * u
            chalk.quadTo(at + step / 2, line - dice.uniform(4, 15) * u, at + step, line)
            at += step
        chalk.addRect(skia.Rect(box.right() - 0.22 * box.width(), line - 9 * u, box.right() - 0.10 * box.width(), line))  # fmt: skip
    return [
        Flat(slate, ink(mix(palette.local(color("#2c3230")), palette.near, 0.3)), 0.62),
        Flat(chalk, pen(mix(palette.local(CHINA), palette.near, 0.2), 3.5 * u), 0.62),
        Flat(slate, pen(mix(palette.local(WOOD), palette.near, 0.25), 12 * u), 0.62),
    ]
