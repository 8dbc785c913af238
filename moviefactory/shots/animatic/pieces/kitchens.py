"""A kitchen's tiles, counter, stove, fridge and table. Knows no place."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.air import plumes
from moviefactory.shots.animatic.layers import Flat, Layer, add_polygon, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.stage import Stage

STEEL = color("#8f989c")
COPPER = color("#c8743f")
TOP = color("#7a5238")
FRUIT = tuple(map(color, ("#d8503a", "#e8b03a", "#8fb04a")))


def tiles(stage: Stage, floor_y: float, box: skia.Rect, tone: Color) -> Layer:
    """Return the joints of the tiles behind the counter."""
    left, _, right, _ = stage.reach(0.6)
    path, pitch = skia.Path(), 46 * stage.unit
    top, low = floor_y - 0.34 * stage.height, floor_y
    for index in range(int(left / pitch) - 1, int(right / pitch) + 2):
        x = index * pitch
        start = box.bottom() + 14 * stage.unit if box.left() - 8 < x < box.right() + 8 else top
        path.addRect(skia.Rect(x, max(top, start), x + 1.6 * stage.unit, low))
    y = low
    while y > top:
        if y > box.bottom() + 14 * stage.unit:
            path.addRect(skia.Rect(left, y, right, y + 1.6 * stage.unit))
        y -= pitch
    faint = ink(mix(tone, stage.palette.near, 0.5), 0.32)
    return Flat(path, faint, 0.6)


def units(stage: Stage, floor_y: float, tone: Color, sink_x: float) -> list[Layer]:
    """Return the counter along the wall: doors with knobs, a worktop, the sink's tap."""
    palette, u = stage.palette, stage.unit
    left, _, right, _ = stage.reach(0.75)
    body, doors, knobs, top, tap = (skia.Path() for _ in range(5))
    high, low = floor_y - 170 * u, floor_y + 14 * u
    body.addRect(skia.Rect(left - 20, high, right + 20, low))
    x = left
    while x < right:
        doors.addRRect(skia.RRect.MakeRectXY(skia.Rect(x + 8 * u, high + 22 * u, x + 122 * u, low - 20 * u), 5 * u, 5 * u))  # fmt: skip
        knobs.addCircle(x + 106 * u, high + 70 * u, 6 * u)
        x += 130 * u
    top.addRect(skia.Rect(left - 20, high - 14 * u, right + 20, high + 8 * u))
    tap.moveTo(sink_x, high - 12 * u)
    tap.lineTo(sink_x, high - 66 * u)
    tap.quadTo(sink_x + 4 * u, high - 92 * u, sink_x + 34 * u, high - 84 * u)
    tap.lineTo(sink_x + 36 * u, high - 66 * u)
    return [
        Flat(body, ink(mix(tone, palette.near, 0.35)), 0.75),
        Flat(doors, ink(tone), 0.75),
        Flat(knobs, ink(mix(palette.local(COPPER), palette.light, 0.3)), 0.75),
        Flat(top, ink(mix(palette.local(TOP), palette.light, 0.22)), 0.75),
        Flat(tap, pen(mix(palette.local(STEEL), palette.light, 0.35), 8 * u), 0.75),
    ]


def stove(stage: Stage, x: float, floor_y: float) -> list[Layer]:
    """Return a stove with steaming pots, its hood above, and copper pans on a rail."""
    palette, u = stage.palette, stage.unit
    top = floor_y - 184 * u
    body, door, hood, pots, pans = (skia.Path() for _ in range(5))
    body.addRect(skia.Rect(x - 150 * u, top, x + 150 * u, floor_y + 18 * u))
    door.addRRect(skia.RRect.MakeRectXY(skia.Rect(x - 110 * u, top + 56 * u, x + 110 * u, floor_y - 16 * u), 10 * u, 10 * u))  # fmt: skip
    add_polygon(hood, [(x - 160 * u, top - 270 * u), (x - 70 * u, top - 350 * u), (x - 60 * u, -50 * u), (x + 60 * u, -50 * u), (x + 70 * u, top - 350 * u), (x + 160 * u, top - 270 * u), (x + 160 * u, top - 250 * u), (x - 160 * u, top - 250 * u)])  # fmt: skip
    mouths = []
    for out, half, tall in ((-70, 54, 84), (74, 44, 56)):
        px = x + out * u
        pots.addRRect(skia.RRect.MakeRectXY(skia.Rect(px - half * u, top - tall * u, px + half * u, top), 8 * u, 8 * u))  # fmt: skip
        pots.addRect(skia.Rect(px - (half + 22) * u, top - 0.72 * tall * u, px + (half + 22) * u, top - 0.60 * tall * u))  # fmt: skip
        mouths.append((px, top - tall * u, 190 * u))
    rail_y = top - 196 * u
    pans.addRect(skia.Rect(x - 170 * u, rail_y - 4 * u, x + 170 * u, rail_y + 2 * u))
    for index, size in enumerate((30, 24, 34, 26)):
        px = x + (index - 1.5) * 88 * u
        pans.addRect(skia.Rect(px - 3 * u, rail_y, px + 3 * u, rail_y + 46 * u))
        pans.addCircle(px, rail_y + (46 + size) * u, size * u)
    steel = mix(palette.local(STEEL), palette.near, 0.25)
    heat = mix(palette.accent, steel, 0.35 if stage.dark else 0.8)
    return [
        Flat(hood, ink(mix(steel, palette.near, 0.22)), 0.72),
        Flat(pans, ink(mix(palette.local(COPPER), palette.near, 0.12)), 0.73),
        Flat(body, ink(mix(steel, palette.near, 0.40)), 0.78),
        Flat(door, ink(mix(heat, palette.near, 0.35)), 0.78),
        Flat(pots, ink(mix(steel, palette.light, 0.18)), 0.78),
        plumes(stage, "steam", mouths, 0.78, mix(palette.light, (1, 1, 1), 0.5), alpha=0.22, wind=0.12),
    ]  # fmt: skip


def fridge(stage: Stage, x: float, floor_y: float) -> list[Layer]:
    """Return a tall round-cornered fridge with notes on its door."""
    palette, u, dice = stage.palette, stage.unit, stage.dice("notes")
    body, line, notes = skia.Path(), skia.Path(), skia.Path()
    body.addRRect(skia.RRect.MakeRectXY(skia.Rect(x - 120 * u, floor_y - 460 * u, x + 120 * u, floor_y + 16 * u), 26 * u, 26 * u))  # fmt: skip
    line.addRect(skia.Rect(x - 118 * u, floor_y - 312 * u, x + 118 * u, floor_y - 307 * u))
    for low, high in ((-430, -340), (-280, -160)):
        line.addRect(skia.Rect(x + 86 * u, floor_y + low * u, x + 94 * u, floor_y + high * u))
    for _ in range(4):
        nx, ny = x + dice.uniform(-90, 30) * u, floor_y - dice.uniform(180, 290) * u
        notes.addRect(skia.Rect(nx, ny, nx + 34 * u, ny + 30 * u))
    tone = mix(palette.local(color("#c9dcd6")), palette.near, 0.26)
    return [
        Flat(body, ink(tone), 0.78),
        Flat(line, ink(mix(tone, palette.near, 0.45)), 0.78),
        Flat(notes, ink(mix(palette.local(color("#f0d86a")), palette.near, 0.1)), 0.78),
    ]


def near_table(stage: Stage) -> list[Layer]:
    """Return a near table's edge with a bowl of fruit and a bottle, at one side."""
    palette, u, h, side = stage.palette, stage.unit, stage.height, stage.staging.facing
    edge = stage.sides(1.28)[0 if side < 0 else 1]
    x = edge - side * 150 * u
    table, bowl = skia.Path(), skia.Path()
    table.addRect(skia.Rect(min(edge + side * 400 * u, edge - side * 380 * u), h - 60 * u, max(edge + side * 400 * u, edge - side * 380 * u), 1.3 * h))  # fmt: skip
    bowl.addArc(skia.Rect(x - 110 * u, h - 180 * u, x + 110 * u, h - 50 * u), 0, 180)
    bowl.addRect(skia.Rect(x + 150 * u, h - 190 * u, x + 196 * u, h - 58 * u))
    bowl.addRect(skia.Rect(x + 164 * u, h - 250 * u, x + 182 * u, h - 180 * u))
    layers: list[Layer] = []
    for index, tint in enumerate(FRUIT):
        heap = skia.Path()
        for step in range(2):
            heap.addCircle(x + (index - 1) * 58 * u + step * 26 * u, h - (132 + 26 * step) * u, 34 * u)  # fmt: skip
        layers.append(Flat(heap, ink(mix(palette.local(tint), palette.near, 0.55)), 1.28))
    return [
        *layers,
        Flat(bowl, ink(mix(palette.near, palette.sky[1], 0.08)), 1.28),
        Flat(table, ink(palette.near), 1.28),
    ]
