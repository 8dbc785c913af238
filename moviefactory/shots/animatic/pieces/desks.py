"""What offices and shops are furnished with: desks, screens, chairs, cabinets, a till, goods. Knows no place."""

from __future__ import annotations

import math

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.soft import SoftLight
from moviefactory.shots.animatic.stage import Stage
from moviefactory.shots.animatic.towns import towers, window_layers

GREY, WOOD, PAPER = color("#9aa4ac"), color("#a87850"), color("#f4f0e4")
TOWERS = (color("#9aa8b8"), color("#7f8ea4"))
FRUIT = tuple(map(color, ("#d8453a", "#e8a83a", "#6aa84a", "#e8d04a", "#8a4a8a", "#f0e0c0")))


def skyline_seen(stage: Stage, low: float) -> list[Layer]:
    """Return two rows of towers as they are seen from high up, their windows lit in the dark."""
    palette = stage.palette
    layers: list[Layer] = []
    for index, (depth, tall, wide) in enumerate(((0.14, 420, 90), (0.26, 300, 130))):
        block = towers(stage, f"seen{index}", depth, low + 90 * index * stage.unit, tall, wide, (0.0, 0.0))  # fmt: skip
        body = skia.Path(block.path)
        left, _, right, bottom = stage.reach(depth)
        body.addRect(skia.Rect(left - 20, low + 80 * index * stage.unit, right + 20, bottom))
        tone = mix(palette.tone(0.30 + 0.18 * index, TOWERS[index]), palette.haze, 0.30 - 0.1 * index)  # fmt: skip
        layers.append(Flat(body, ink(tone), depth))
        layers += window_layers(stage, block, f"seen{index}", depth, share=0.4 if stage.dark else 0.6, alpha=0.9 if stage.dark else 0.25, pitch_units=22)  # fmt: skip
    return layers


def desk(stage: Stage, x: float, y: float, side: int, depth: float, wood: Color) -> list[Layer]:
    """Return a desk with a bright screen, papers in heaps, a cup, and a chair on castors behind it."""
    palette, u, dice = stage.palette, stage.unit, stage.dice(f"desk{x:.0f}")
    top, body, dark, sheets, chair = (skia.Path() for _ in range(5))
    surface = y - 185 * u
    top.addRect(skia.Rect(x - 240 * u, surface, x + 240 * u, surface + 18 * u))
    a, b = sorted((x + side * 100 * u, x + side * 224 * u))
    body.addRect(skia.Rect(a, surface + 18 * u, b, y))
    body.addRect(skia.Rect(x - side * 224 * u - 8 * u, surface + 18 * u, x - side * 224 * u + 8 * u, y))  # fmt: skip
    for row in range(3):
        dark.addRect(skia.Rect(a + 30 * u, surface + (44 + 50 * row) * u, b - 30 * u, surface + (50 + 50 * row) * u))  # fmt: skip
    at = x - side * 30 * u
    screen = skia.Rect(at - 104 * u, surface - 190 * u, at + 104 * u, surface - 54 * u)
    dark.addRRect(skia.RRect.MakeRectXY(screen.makeOutset(8 * u, 8 * u), 6 * u, 6 * u))
    dark.addRect(skia.Rect(at - 10 * u, surface - 54 * u, at + 10 * u, surface))
    dark.addRect(skia.Rect(at - 46 * u, surface - 8 * u, at + 46 * u, surface))
    heap = x + side * 160 * u
    for sheet in range(dice.randrange(4, 9)):
        slip = dice.uniform(-10, 10) * u
        sheets.addRect(skia.Rect(heap - 56 * u + slip, surface - (sheet + 1) * 10 * u, heap + 56 * u + slip, surface - sheet * 10 * u - 2 * u))  # fmt: skip
    sheets.addRect(skia.Rect(x - side * 190 * u - 17 * u, surface - 42 * u, x - side * 190 * u + 17 * u, surface))  # fmt: skip
    cx = x - side * 20 * u
    chair.addRRect(skia.RRect.MakeRectXY(skia.Rect(cx - 78 * u, surface - 150 * u, cx + 78 * u, surface + 40 * u), 26 * u, 26 * u))  # fmt: skip
    chair.addRect(skia.Rect(cx - 7 * u, surface + 40 * u, cx + 7 * u, y - 20 * u))
    add_polygon(chair, [(cx - 70 * u, y), (cx, y - 34 * u), (cx + 70 * u, y), (cx, y - 14 * u)])
    blue = color("#8fd0ff")
    glow = SoftLight.of(300 * u, blue)
    lines = [dice.uniform(0.3, 0.9) for _ in range(7)]

    def shine(canvas: skia.Canvas, seconds: float) -> None:
        canvas.drawRect(screen, ink(mix(blue, (0.1, 0.2, 0.35), 0.45)))
        for row, long in enumerate(lines):
            line = screen.top() + (row + 0.7) * screen.height() / 8
            typed = min(1.0, (0.35 * seconds + row * 0.4) % 3.2)
            canvas.drawRect(skia.Rect(screen.left() + 14 * u, line, screen.left() + 14 * u + long * typed * (screen.width() - 28 * u), line + 7 * u), ink(mix(blue, (1, 1, 1), 0.6)))  # fmt: skip
        glow.draw(canvas, at, screen.centerY(), (0.40 if stage.dark else 0.20) + 0.02 * wobble(3 * seconds, 1))  # fmt: skip

    return [
        Flat(chair, ink(mix(palette.near, palette.haze, 0.22)), depth),
        Flat(body, ink(mix(wood, palette.near, 0.25)), depth),
        Flat(top, ink(mix(wood, palette.light, 0.15)), depth),
        Flat(dark, ink(mix(palette.near, palette.haze, 0.10)), depth),
        Flat(sheets, ink(mix(palette.local(PAPER), palette.near, 0.10)), depth),
        Live(shine, depth),
    ]


def cabinets(stage: Stage, x: float, y: float, depth: float, count: int) -> list[Layer]:
    """Return filing cabinets side by side, a drawer pulled out, binders and a pot plant on top."""
    palette, u, dice = stage.palette, stage.unit, stage.dice("files")
    body, seams, grips, plant, pot = (skia.Path() for _ in range(5))
    binders = [skia.Path() for _ in FRUIT]
    wide, tall = 150 * u, 420 * u
    left = x - count * wide / 2
    body.addRect(skia.Rect(left, y - tall, left + count * wide, y))
    for number in range(count):
        for row in range(4):
            a, b = left + number * wide, y - tall + row * tall / 4
            seams.addRect(skia.Rect(a + 8 * u, b + 6 * u, a + wide - 8 * u, b + 9 * u))
            seams.addRect(skia.Rect(a - 2 * u, b, a + 2 * u, b + tall / 4))
            grips.addRect(skia.Rect(a + 54 * u, b + 46 * u, a + 96 * u, b + 56 * u))
    at = left + 10 * u
    while at < left + (count - 0.8) * wide:
        thick, high = dice.uniform(22, 34) * u, dice.uniform(90, 112) * u
        binders[dice.randrange(len(binders))].addRect(skia.Rect(at, y - tall - high, at + thick, y - tall))  # fmt: skip
        at += thick + 2 * u
    px, top = left + (count - 0.35) * wide, y - tall
    add_polygon(pot, [(px - 34 * u, top - 54 * u), (px + 34 * u, top - 54 * u), (px + 24 * u, top), (px - 24 * u, top)])  # fmt: skip
    for leaf in range(7):
        turn = -math.pi / 2 + (leaf - 3) * 0.36
        tip = (px + 120 * u * math.cos(turn), top - 54 * u + 120 * u * math.sin(turn))
        plant.moveTo(px - 8 * u, top - 50 * u)
        plant.quadTo(px + 60 * u * math.cos(turn) - 16 * u, top - 54 * u + 90 * u * math.sin(turn), *tip)  # fmt: skip
        plant.quadTo(px + 60 * u * math.cos(turn) + 18 * u, top - 50 * u + 60 * u * math.sin(turn), px + 8 * u, top - 50 * u)  # fmt: skip
    steel = mix(palette.local(GREY), palette.near, 0.24)
    return [
        Flat(body, ink(steel), depth),
        Flat(seams, ink(mix(steel, palette.near, 0.5)), depth),
        Flat(grips, ink(mix(steel, palette.light, 0.4)), depth),
        *(Flat(path, ink(mix(palette.local(tint), palette.near, 0.28)), depth) for tint, path in zip(FRUIT, binders, strict=True)),
        Flat(plant, ink(mix(palette.local(color("#5f9a5a")), palette.near, 0.2)), depth, sway=0.01, root_y=top),
        Flat(pot, ink(mix(palette.local(color("#b8704a")), palette.near, 0.2)), depth),
    ]  # fmt: skip


def wall_clock(stage: Stage, x: float, y: float, radius: float, depth: float) -> Layer:
    """Return a clock whose second hand goes round."""
    palette = stage.palette
    face, rim = mix(palette.local(PAPER), palette.near, 0.08), mix(palette.near, palette.haze, 0.1)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        canvas.drawCircle(x, y, radius, ink(face))
        canvas.drawCircle(x, y, radius, pen(rim, 0.12 * radius))
        for angle, long, thick in ((2.1, 0.5, 0.10), (4.9 + 0.002 * seconds, 0.76, 0.07), (math.tau * math.floor(seconds) / 60, 0.82, 0.03)):  # fmt: skip
            canvas.drawLine(x, y, x + long * radius * math.sin(angle), y - long * radius * math.cos(angle), pen(rim, thick * radius))  # fmt: skip

    return Live(draw, depth)


def stalls(stage: Stage, left: float, right: float, y: float, depth: float) -> list[Layer]:
    """Return sloping boxes of fruit in rows before the shelves."""
    palette, u, dice = stage.palette, stage.unit, stage.dice("fruit")
    boxes, slats = skia.Path(), skia.Path()
    heaps = [skia.Path() for _ in FRUIT]
    x, wide = left, 190 * u
    while x < right - wide / 2:
        for up in (230, 120):
            low = y - (up - 90) * u
            top = y - up * u
            path = heaps[dice.randrange(len(heaps))]
            for line in range(2):
                for ball in range(5):
                    path.addCircle(x + (24 + 35 * ball + 12 * (line % 2)) * u, top - (8 + 22 * line) * u, 21 * u)  # fmt: skip
            boxes.addRect(skia.Rect(x, top, x + wide - 10 * u, low))
            slats.addRect(skia.Rect(x, top + 26 * u, x + wide - 10 * u, top + 34 * u))
        boxes.addRect(skia.Rect(x + 10 * u, y - 60 * u, x + 22 * u, y))
        boxes.addRect(skia.Rect(x + wide - 34 * u, y - 60 * u, x + wide - 22 * u, y))
        x += wide
    wood = mix(palette.local(WOOD), palette.near, 0.26)
    return [
        *(Flat(path, ink(mix(palette.local(tint), palette.near, 0.10)), depth) for tint, path in zip(FRUIT, heaps, strict=True)),
        Flat(boxes, ink(wood), depth),
        Flat(slats, ink(mix(wood, palette.near, 0.4)), depth),
    ]  # fmt: skip


def till(stage: Stage, x: float, y: float, side: int, depth: float, wood: Color) -> list[Layer]:
    """Return a counter with a till, scales and sweets in jars."""
    palette, u = stage.palette, stage.unit
    body, top, machine, bright = (skia.Path() for _ in range(4))
    body.addRect(skia.Rect(x - 260 * u, y - 190 * u, x + 260 * u, y + 20 * u))
    top.addRect(skia.Rect(x - 278 * u, y - 206 * u, x + 278 * u, y - 186 * u))
    mx, surface = x - side * 60 * u, y - 206 * u
    add_polygon(machine, [(mx - 80 * u, surface), (mx - 80 * u, surface - 70 * u), (mx - 30 * u, surface - 120 * u), (mx + 66 * u, surface - 120 * u), (mx + 80 * u, surface)])  # fmt: skip
    machine.addRect(skia.Rect(mx - 10 * u, surface - 186 * u, mx + 66 * u, surface - 120 * u))
    bright.addRect(skia.Rect(mx, surface - 176 * u, mx + 56 * u, surface - 140 * u))
    for key in range(8):
        bright.addCircle(mx + (-44 + 22 * (key % 4)) * u, surface - (46 + 24 * (key // 4)) * u, 7 * u)  # fmt: skip
    jars = [skia.Path() for _ in FRUIT]
    for number in range(3):
        jx = x + side * (90 + 66 * number) * u
        jars[number].addRRect(skia.RRect.MakeRectXY(skia.Rect(jx - 27 * u, surface - 82 * u, jx + 27 * u, surface), 10 * u, 10 * u))  # fmt: skip
        machine.addRect(skia.Rect(jx - 22 * u, surface - 96 * u, jx + 22 * u, surface - 82 * u))
    return [
        Flat(body, ink(mix(wood, palette.near, 0.22)), depth),
        Flat(top, ink(mix(wood, palette.light, 0.25)), depth),
        *(Flat(path, ink(mix(palette.local(tint), palette.light, 0.15)), depth) for tint, path in zip(FRUIT, jars, strict=True)),
        Flat(machine, ink(mix(palette.local(color("#5a4a48")), palette.near, 0.3)), depth),
        Flat(bright, ink(mix(palette.local(PAPER), palette.accent, 0.3)), depth),
    ]  # fmt: skip
