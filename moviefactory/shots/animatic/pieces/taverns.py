"""A bar's bottles, counter, small tables and glasses. Knows no place."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, ink
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.rooms import shelves
from moviefactory.shots.animatic.soft import SoftLight
from moviefactory.shots.animatic.stage import Stage

WOOD = color("#7a4628")
BRASS = color("#d8a850")


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
