"""Bar: a counter under hanging lamps, lit shelves of bottles behind it, stools, taps, a neon sign."""

from __future__ import annotations

import math

import skia

from moviefactory.shots.animatic.lamps import bokeh
from moviefactory.shots.animatic.layers import Flat, Layer, Live, SoftLight, add_polygon, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.rays import motes
from moviefactory.shots.animatic.rooms import floor, floor_line, pendants, room, shelves, wall
from moviefactory.shots.animatic.stage import Scene, Stage

WALLS = tuple(map(color, ("#6a3f34", "#34505a", "#5a3a52")))
WOOD, BRASS, AMBER = color("#7a4628"), color("#d8a850"), color("#ffb85a")
NEONS = (color("#ff4a7a"), color("#3ad8ff"), color("#ffb03a"))


def build(stage: Stage) -> Scene:
    """Return one of: the counter straight on; the counter at one side of a room of small tables."""
    palette, u, w, h = stage.palette, stage.unit, stage.width, stage.height
    dice, tables = stage.dice("bar"), stage.variant(2) == 1
    floor_y, side = floor_line(stage), stage.staging.facing
    # A bar has its own light, and keeps it by day.
    glow = mix(AMBER, palette.accent, 0.4)
    tone = mix(mix(palette.local(dice.choice(WALLS)), palette.near, 0.40), glow, 0.06)
    x = w * (0.5 + (0.22 * side if tables else 0.08 * side))
    wide = min(0.36 * w if tables else 0.44 * w, 900 * u)
    layers: list[Layer] = [wall(stage, tone, floor_y, (x, floor_y - 0.45 * h), glow=glow, power=0.55 if stage.dark else 0.42, corner=0.34)]  # fmt: skip
    wood = mix(palette.local(WOOD), palette.near, 0.25)
    layers += back_bar(stage, (x - wide, floor_y - 0.60 * h, x + wide, floor_y - 0.22 * h), glow, wood)  # fmt: skip
    layers.append(neon(stage, w * (0.5 - 0.30 * side), floor_y - 0.50 * h, dice.choice(NEONS)))
    layers += floor(stage, floor_y, mix(wood, tone, 0.3), x, tiles=tables, glow=glow, power=0.36)
    layers += counter(stage, x - 1.04 * wide, x + 1.04 * wide, floor_y, wood, glow)
    lamps = [(x + out * wide, floor_y - 0.50 * h + 26 * u * (i % 2)) for i, out in enumerate((-0.8, -0.4, 0.0, 0.4, 0.8))]  # fmt: skip
    layers.append(pendants(stage, lamps, 0.86, glow, size_units=40, lit=True, reach=5.5))
    if tables:
        layers += small_tables(stage, floor_y, w * (0.5 - 0.26 * side), glow)
    layers.append(motes(stage, "smoke", 0.95, count=30, box=(0, 0.1 * h, w, h), colour=mix(glow, (1, 1, 1), 0.3), size_units=2.2, rise_units=6, drift_units=22, alpha=0.5))  # fmt: skip
    layers.append(bokeh(stage, "near", (0, 0.55 * h, w, h), 1.35, count=7, tints=(*NEONS, glow), size_units=46, alpha=0.10))  # fmt: skip
    return room(stage, [*layers, *glasses(stage)])


def back_bar(
    stage: Stage, box: tuple[float, float, float, float], glow: Color, wood: Color
) -> list[Layer]:
    """Return shelves of bottles in three bays, lit from behind, under a cornice."""
    palette, u = stage.palette, stage.unit
    left, top, right, bottom = box
    frame, light = skia.Path(), skia.Path()
    layers: list[Layer] = []
    for bay in range(3):
        a, b = left + (right - left) * (bay + 0.03) / 3, left + (right - left) * (bay + 0.97) / 3
        light.addRect(skia.Rect(a, top, b, bottom))
    frame.addRect(skia.Rect(left - 30 * u, top - 40 * u, right + 30 * u, bottom + 90 * u))
    frame.addRect(skia.Rect(left - 50 * u, top - 54 * u, right + 50 * u, top - 34 * u))
    fill = skia.Paint(Dither=True)
    shades = [int(skia.Color4f(*mix(glow, wood, share), 1).toColor()) for share in (0.55, 0.12, 0.5)]  # fmt: skip
    fill.setShader(skia.GradientShader.MakeLinear([skia.Point(0, top), skia.Point(0, bottom)], shades))  # fmt: skip
    layers += [Flat(frame, ink(mix(wood, palette.near, 0.45)), 0.64), Flat(light, fill, 0.64)]
    for bay in range(3):
        a, b = left + (right - left) * (bay + 0.04) / 3, left + (right - left) * (bay + 0.96) / 3
        case = shelves(stage, f"bay{bay}", (a, top, b, bottom), 3, 0.64, "bottles", wood=wood, shade=0.16, full=0.92)  # fmt: skip
        layers += case[1:]
    return layers


def counter(
    stage: Stage, left: float, right: float, floor_y: float, wood: Color, glow: Color
) -> list[Layer]:
    """Return the counter with panels, a bright top, taps, a foot rail and stools before it."""
    palette, u, dice = stage.palette, stage.unit, stage.dice("counter")
    top, low = floor_y - 170 * u, floor_y + 26 * u
    body, panels, bright, brass, stools = (skia.Path() for _ in range(5))
    body.addRect(skia.Rect(left, top, right, low))
    x = left + 20 * u
    while x < right - 100 * u:
        panels.addRect(skia.Rect(x, top + 34 * u, x + 120 * u, low - 30 * u))
        x += 146 * u
    bright.addRect(skia.Rect(left - 16 * u, top - 12 * u, right + 16 * u, top + 10 * u))
    brass.addRect(skia.Rect(left, low - 22 * u, right, low - 15 * u))
    middle = (left + right) / 2 + dice.uniform(-0.2, 0.2) * (right - left)
    for tap in range(3):
        tx = middle + (tap - 1) * 40 * u
        brass.addRect(skia.Rect(tx - 5 * u, top - 78 * u, tx + 5 * u, top - 10 * u))
        brass.addRect(skia.Rect(tx - 5 * u, top - 62 * u, tx + 26 * u, top - 54 * u))
        brass.addOval(skia.Rect(tx - 9 * u, top - 104 * u, tx + 9 * u, top - 72 * u))
    x, lead = left + 70 * u, stage.staging.lead
    while x < right - 60 * u:
        if not lead or abs(x - lead.x) > 0.10 * stage.width:
            stools.addRRect(skia.RRect.MakeRectXY(skia.Rect(x - 44 * u, low - 122 * u, x + 44 * u, low - 102 * u), 10 * u, 10 * u))  # fmt: skip
            stools.addRect(skia.Rect(x - 5 * u, low - 104 * u, x + 5 * u, low + 34 * u))
            stools.addOval(skia.Rect(x - 40 * u, low + 26 * u, x + 40 * u, low + 42 * u))
        x += 176 * u
    return [
        Flat(body, ink(mix(wood, palette.near, 0.22)), 0.86),
        Flat(panels, ink(mix(wood, palette.near, 0.45)), 0.86),
        Flat(bright, ink(mix(wood, glow, 0.55)), 0.86),
        Flat(brass, ink(mix(mix(palette.local(BRASS), glow, 0.3), palette.near, 0.12)), 0.86),
        Flat(stools, ink(mix(wood, palette.near, 0.68)), 0.93),
    ]


def neon(stage: Stage, x: float, y: float, tint: Color) -> Layer:
    """Return a cocktail glass in neon on the wall."""
    k = 1.2 * stage.unit
    tube = skia.Path()
    add_polygon(tube, [(x - 60 * k, y - 70 * k), (x + 60 * k, y - 70 * k), (x, y)], close=True)
    tube.moveTo(x, y)
    tube.lineTo(x, y + 64 * k)
    tube.moveTo(x - 34 * k, y + 66 * k)
    tube.lineTo(x + 34 * k, y + 66 * k)
    tube.moveTo(x + 10 * k, y - 30 * k)
    tube.lineTo(x + 62 * k, y - 104 * k)
    tube.addCircle(x - 16 * k, y - 52 * k, 12 * k)
    glow = SoftLight.of(260 * k, tint)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        power = 0.9 + 0.1 * math.tanh(4 * wobble(1.7 * seconds, 0.4))
        glow.draw(canvas, x, y - 10 * k, 0.55 * power)
        canvas.drawPath(tube, pen(tint, 9 * k, 0.5 * power))
        canvas.drawPath(tube, pen(mix(tint, (1, 1, 1), 0.6), 4 * k, power))

    return Live(draw, 0.62)


def small_tables(stage: Stage, floor_y: float, x: float, glow: Color) -> list[Layer]:
    """Return round tables with a candle each."""
    u, path = stage.unit, skia.Path()
    layers: list[Layer] = []
    for out in (-150, 130):
        tx, y = x + out * u, floor_y + 40 * u
        path.addOval(skia.Rect(tx - 90 * u, y - 134 * u, tx + 90 * u, y - 110 * u))
        path.addRect(skia.Rect(tx - 6 * u, y - 122 * u, tx + 6 * u, y))
        path.addOval(skia.Rect(tx - 46 * u, y - 8 * u, tx + 46 * u, y + 6 * u))
        light = SoftLight.of(150 * u, glow)

        def draw(canvas: skia.Canvas, seconds: float, tx: float = tx, y: float = y, light: SoftLight = light) -> None:  # fmt: skip
            light.draw(canvas, tx, y - 146 * u, 0.6 + 0.1 * wobble(4 * seconds, tx))
            canvas.drawRect(skia.Rect(tx - 9 * u, y - 146 * u, tx + 9 * u, y - 122 * u), ink(mix(glow, (1, 1, 1), 0.5)))  # fmt: skip

        layers.append(Live(draw, 0.9))
    return [Flat(path, ink(mix(stage.palette.local(WOOD), stage.palette.near, 0.6)), 0.9), *layers]


def glasses(stage: Stage) -> list[Layer]:
    """Return glasses and a bottle on a near table's edge, dark, at one lower corner."""
    u, h, side = stage.unit, stage.height, -stage.staging.facing
    edge = stage.sides(1.3)[0 if side < 0 else 1]
    path, x = skia.Path(), edge - side * 30 * u
    path.addRect(skia.Rect(min(edge + side * 400 * u, x - side * 330 * u), h - 46 * u, max(edge + side * 400 * u, x - side * 330 * u), h * 1.2))  # fmt: skip
    for out, wide, tall in ((40, 44, 110), (150, 34, 150), (250, 40, 96)):
        gx = x - side * out * u
        add_polygon(path, [(gx - wide * u, h - (46 + tall) * u), (gx + wide * u, h - (46 + tall) * u), (gx + 0.7 * wide * u, h - 46 * u), (gx - 0.7 * wide * u, h - 46 * u)])  # fmt: skip
    return [Flat(path, ink(stage.palette.near, 0.96), 1.3)]
