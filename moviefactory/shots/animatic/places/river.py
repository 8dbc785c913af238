"""River: water that winds towards us out of the hills, wooded banks, reeds, light on the current.

Where somebody floats or swims, it is seen from its middle.
"""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.falls import ripples, winding
from moviefactory.shots.animatic.foreground import stone
from moviefactory.shots.animatic.layers import Flat, Layer, Live, ink
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.fields import RIVER_GREEN, reeds
from moviefactory.shots.animatic.pieces.rivers import WATER, wide_river
from moviefactory.shots.animatic.sky import flock, sky
from moviefactory.shots.animatic.stage import Scene, Stage, vertical
from moviefactory.shots.animatic.terrain import forest, ground, land_layer, ridge
from moviefactory.shots.animatic.weather import lightning

STONE = color("#8d8a86")


def build(stage: Stage) -> Scene:
    """Return one of: a river through hills; a river through woods that reach its banks."""
    palette, wooded, u, w = stage.palette, stage.variant(2) == 1, stage.unit, stage.width
    horizon = min(stage.horizon_y, stage.staging.ground_y - 0.24 * stage.height)
    room = stage.staging.ground_y - horizon
    layers: list[Layer] = [*sky(stage), *lightning(stage)]
    for index, depth in enumerate((0.08, 0.15, 0.24)):
        tall = (300, 190, 90)[index] * stage.scenery * (0.6 if wooded else 1.0)
        land = ridge(stage, f"hill{index}", depth, horizon + 14 * u * index, tall, period_units=800, roughness=0.5)  # fmt: skip
        tone = palette.tone(0.20 + 0.13 * index, RIVER_GREEN)
        trees = forest(stage, land, f"wood{index}", depth, count=160, height_units=14 + 12 * index, kind="leafy", clumps=0.4)  # fmt: skip
        layers.append(land_layer(stage, land, depth, [(0, tone), (1, mix(tone, palette.haze, 0.55))], fade_units=170, spill=0.34, extra=trees))  # fmt: skip
    top = horizon + 20 * u
    if stage.afloat:
        layers += wide_river(stage, top, wooded=wooded)
        return Scene(tuple(layers), lambda x: stage.staging.ground_y, False)
    plain = ridge(stage, "plain", 0.5, top + 8 * u, 8 * u, roughness=0.3)
    grass = palette.tone(0.52, RIVER_GREEN)
    layers.append(land_layer(stage, plain, 0.5, [(0, mix(grass, palette.haze, 0.35)), (0.3, mix(grass, palette.light, 0.12)), (1, mix(grass, palette.near, 0.45))], fade_units=420, spill=0.2))  # fmt: skip
    layers += stream(stage, top)
    banks = skia.Path()
    for index, (depth, tall) in enumerate(((0.5, 80), (0.72, 150))):
        land = ridge(stage, f"bank{index}", depth, top + room * (0.10 + 0.30 * index), 10 * u, roughness=0.3)  # fmt: skip
        middle = w * (0.5 + 0.10 * stage.staging.facing)
        gap = (middle - (0.14 + 0.14 * index) * w, middle + (0.14 + 0.14 * index) * w)
        path = forest(stage, land, f"trees{index}", depth, count=30 if wooded else 14, height_units=tall, kind="leafy", gap=gap, clumps=0.5)  # fmt: skip
        layers.append(Flat(path, ink(mix(palette.tone(0.55 + 0.1 * index, RIVER_GREEN), palette.near, 0.2 + 0.1 * index)), depth, sway=0.003, root_y=top + room))  # fmt: skip
    layers += flock(stage, count=6)
    floor = ground(stage, "floor", 16)
    tone = mix(palette.local(RIVER_GREEN), palette.near, 0.38)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(tone, palette.light, 0.16)), (0.3, tone), (1, mix(tone, palette.near, 0.75))], spill=0.12, extra=banks))  # fmt: skip
    return Scene((*layers, *reeds(stage)), floor.y)


def stream(stage: Stage, top: float) -> list[Layer]:
    """Return the river's bed with the sky in it, stones in the current and light that runs along."""
    palette, u, w = stage.palette, stage.unit, stage.width
    near_x = w * (0.5 + 0.22 * stage.staging.facing)
    low = stage.staging.ground_y + 70 * u
    bed, spots = winding(stage, "bed", (w * (0.5 + 0.05 * stage.staging.facing), top), (near_x, low, 0.30 * w), 0.16)  # fmt: skip
    water = palette.local(WATER)
    far, near = mix(mix(palette.sky[4], palette.light, 0.35), water, 0.22), mix(mix(palette.sky[2], water, 0.5), palette.near, 0.18)  # fmt: skip
    fill = skia.Paint(AntiAlias=True, Dither=True)
    fill.setShader(vertical(top, low, [(0.0, far), (0.35, mix(far, near, 0.5)), (1.0, near)]))
    shore = skia.Path(bed)
    rim = ink(mix(palette.local(color("#b8a882")), palette.near, 0.25))
    rim.setStyle(skia.Paint.kStroke_Style)
    rim.setStrokeWidth(7 * u)
    body, lit, dark = skia.Path(), skia.Path(), skia.Path()
    dice = stage.dice("stones")
    for x, y, half in spots[14:34]:
        if dice.random() < 0.7:
            size = (3 + 0.10 * half) * dice.uniform(0.5, 1.2)
            stone((body, lit, dark), x + half * dice.choice((-0.95, -0.6, 0.55, 0.95)), y, size, 1, dice)  # fmt: skip
    left, right = min(x - half for x, _, half in spots), max(x + half for x, _, half in spots)
    marks = ripples(stage, "current", (left, top, right, low), 0.5, mix(far, (1, 1, 1), 0.35), count=190, flow=40 * stage.staging.facing)  # fmt: skip

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        canvas.drawPath(shore, rim)
        canvas.drawPath(bed, fill)
        canvas.clipPath(bed, skia.ClipOp.kIntersect, True)
        marks.paint(canvas, seconds)

    rock = mix(palette.local(STONE), palette.near, 0.3)
    return [
        Live(draw, 0.5),
        Flat(dark, ink(palette.near, 0.25), 0.5),
        Flat(body, ink(rock), 0.5),
        Flat(lit, ink(mix(rock, palette.light, 0.3)), 0.5),
    ]
