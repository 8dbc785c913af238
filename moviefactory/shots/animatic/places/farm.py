"""Farm: a red barn and its silo, rows of crops that run to the hills, a fence, a wind pump that turns."""

from __future__ import annotations

import math

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, ink, pen
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.places.village import fence
from moviefactory.shots.animatic.sky import flock, lamp, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import forest, ground, land_layer, ridge
from moviefactory.shots.animatic.vista import Vista, vista
from moviefactory.shots.animatic.weather import lightning

RED, ROOF, TIN, CROP, SOIL = color("#b8402f"), color("#5a5048"), color("#b8c0c4"), color("#8ab04a"), color("#8a6238")  # fmt: skip
WHEAT = color("#dcb64f")


def build(stage: Stage) -> Scene:
    """Return one of: green crop rows by a barn; ripe wheat by a barn with a wind pump."""
    palette, ripe, u, w = stage.palette, stage.variant(2) == 1, stage.unit, stage.width
    horizon, room = stage.horizon_y, max(stage.staging.ground_y - stage.horizon_y, 90 * u)
    layers: list[Layer] = [*sky(stage, clouds=1.3), *lightning(stage)]
    crop = WHEAT if ripe else CROP
    for index, depth in enumerate((0.09, 0.18)):
        land = ridge(stage, f"hill{index}", depth, horizon + 12 * u * (index + 1), (100, 60)[index] * stage.scenery, period_units=1000, roughness=0.36)  # fmt: skip
        tone = palette.tone(0.28 + 0.14 * index, crop if index else CROP)
        wood = forest(stage, land, f"wood{index}", depth, count=60, height_units=14 + 8 * index, kind="leafy", clumps=0.95)  # fmt: skip
        layers.append(Flat(wood, ink(mix(tone, palette.near, 0.25)), depth))
        layers.append(land_layer(stage, land, depth, [(0, mix(tone, palette.light, 0.18)), (0.3, tone), (1, mix(tone, palette.haze, 0.4))], fade_units=150, spill=0.3))  # fmt: skip
    x, foot = w * (0.5 + 0.26 * stage.staging.facing), horizon + 0.42 * room
    field = ridge(stage, "field", 0.5, horizon + 0.16 * room, 6 * u, roughness=0.3)
    tone = palette.tone(0.56, SOIL if not ripe else crop)
    layers.append(land_layer(stage, field, 0.5, [(0, mix(tone, palette.haze, 0.3)), (0.4, tone), (1, mix(tone, palette.near, 0.4))], fade_units=380, spill=0.18))  # fmt: skip
    layers += rows(stage, vista(stage), horizon + 0.16 * room, mix(palette.tone(0.58, crop), palette.near, 0.10))  # fmt: skip
    layers += barn(stage, x, foot, min(150 * stage.scenery, 0.15 * w))
    pump = x - stage.staging.facing * 250 * stage.scenery
    layers.append(wind_pump(stage, pump, foot, 250 * stage.scenery))
    layers += flock(stage, count=7)
    floor = ground(stage, "yard", 12)
    tone = mix(palette.local(mix(SOIL, crop, 0.5)), palette.near, 0.36)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(tone, palette.light, 0.18)), (0.3, tone), (1, mix(tone, palette.near, 0.72))], spill=0.13))  # fmt: skip
    return Scene((*layers, *fence(stage)), floor.y)


def rows(stage: Stage, view: Vista, top_y: float, tone: tuple[float, float, float]) -> list[Layer]:
    """Return rows of crops that run towards us and widen."""
    path = skia.Path()
    first, last = view.drop / max(4.0, stage.height - view.y), view.drop / max(4.0, top_y - view.y)
    gap = 78 * stage.unit
    for row in range(-44, 45):
        left, right = gap * (row - 0.30), gap * (row + 0.30)
        view.add(path, (left, 0, last), (right, 0, last), (right, 0, first), (left, 0, first))
    return [Flat(path, ink(tone, 0.85), 0.6)]


def barn(stage: Stage, x: float, y: float, size: float) -> list[Layer]:
    """Return a barn with a broken roof, white trim, a lit loft, and a silo at its side."""
    palette = stage.palette
    wall, roof, trim, door, silo, dome = (skia.Path() for _ in range(6))
    wide, eaves = 0.95 * size, 0.78 * size
    outline = [(x - wide, y), (x - wide, y - eaves), (x - 0.66 * wide, y - 1.28 * size), (x, y - 1.56 * size), (x + 0.66 * wide, y - 1.28 * size), (x + wide, y - eaves), (x + wide, y)]  # fmt: skip
    add_polygon(wall, outline)
    add_polygon(roof, outline[1:6], close=False)
    go = -stage.staging.facing
    long = [(x + go * wide, y), (x + go * wide, y - eaves), (x + go * 2.3 * size, y - 0.86 * eaves), (x + go * 2.3 * size, y)]  # fmt: skip
    add_polygon(wall, long)
    lid, top = skia.Path(), [(x, y - 1.56 * size), (x + go * 0.66 * wide, y - 1.28 * size), (x + go * wide, y - eaves)]  # fmt: skip
    add_polygon(lid, [*top, (x + go * 2.36 * size, y - 0.84 * eaves), (x + go * 2.2 * size, y - 1.12 * size), (x + go * 1.9 * size, y - 1.34 * size)])  # fmt: skip
    door.addRect(skia.Rect(x - 0.34 * size, y - 0.62 * size, x + 0.34 * size, y))
    for a, b in (((-0.34, -0.62), (0.34, 0)), ((0.34, -0.62), (-0.34, 0))):
        trim.moveTo(x + a[0] * size, y + a[1] * size)
        trim.lineTo(x + b[0] * size, y + b[1] * size)
    trim.addRect(skia.Rect(x - 0.34 * size, y - 0.62 * size, x + 0.34 * size, y))
    trim.addRect(skia.Rect(x - 0.15 * size, y - 1.16 * size, x + 0.15 * size, y - 0.90 * size))
    sx = x - go * 1.45 * size
    silo.addRect(skia.Rect(sx - 0.36 * size, y - 1.75 * size, sx + 0.36 * size, y))
    dome.addArc(skia.Rect(sx - 0.38 * size, y - 2.1 * size, sx + 0.38 * size, y - 1.4 * size), 180, 180)  # fmt: skip
    bands = skia.Path()
    for row in range(1, 8):
        bands.addRect(skia.Rect(sx - 0.36 * size, y - 0.22 * row * size, sx + 0.36 * size, y - 0.22 * row * size + 0.012 * size))  # fmt: skip
    red, tin = mix(palette.local(RED), palette.haze, 0.14), mix(palette.local(TIN), palette.haze, 0.2)  # fmt: skip
    white, dark = mix(palette.local((0.96, 0.94, 0.9)), palette.haze, 0.1), mix(palette.local(ROOF), palette.haze, 0.12)  # fmt: skip
    layers: list[Layer] = [
        Flat(silo, ink(tin), 0.5),
        Flat(dome, ink(mix(tin, palette.near, 0.2)), 0.5),
        Flat(bands, ink(palette.near, 0.3), 0.5),
        Flat(wall, ink(red), 0.5),
        Flat(lid, ink(dark), 0.5),
        Flat(door, ink(mix(red, palette.near, 0.35)), 0.5),
        Flat(roof, pen(white, 0.05 * size), 0.5),
        Flat(trim, pen(white, 0.03 * size), 0.5),
    ]
    if stage.dark:
        layers.append(lamp(stage, x, y - 1.03 * size, 1.3 * size, 0.5, "loft"))
    return layers


def wind_pump(stage: Stage, x: float, y: float, tall: float) -> Layer:
    """Return a wind pump: a lattice mast, a wheel of many blades that turns, a vane."""
    tone = ink(mix(stage.palette.tone(0.55, TIN), stage.palette.near, 0.35))
    line = pen(mix(stage.palette.tone(0.55, TIN), stage.palette.near, 0.35), 0.014 * tall)
    mast = skia.Path()
    for side in (-1, 1):
        mast.moveTo(x + side * 0.13 * tall, y)
        mast.lineTo(x + side * 0.015 * tall, y - tall)
    for row in range(6):
        a, b = 0.13 - 0.019 * row, 0.13 - 0.019 * (row + 1)
        mast.moveTo(x - a * tall, y - tall * row / 6)
        mast.lineTo(x + b * tall, y - tall * (row + 1) / 6)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        canvas.drawPath(mast, line)
        wheel, hub = skia.Path(), (x, y - tall)
        for blade in range(14):
            turn = 0.9 * seconds + blade * math.tau / 14
            cos, sin = math.cos(turn), math.sin(turn)
            add_polygon(wheel, [(hub[0] + tall * (a * cos - b * sin), hub[1] + tall * (a * sin + b * cos)) for a, b in ((0.05, -0.008), (0.20, -0.026), (0.20, 0.022), (0.05, 0.008))])  # fmt: skip
        go = -stage.staging.facing
        add_polygon(wheel, [(x, y - tall), (x + go * 0.26 * tall, y - 1.07 * tall), (x + go * 0.30 * tall, y - 0.95 * tall), (x, y - 0.985 * tall)])  # fmt: skip
        canvas.drawPath(wheel, tone)

    return Live(draw, 0.5)
