"""Savanna: an endless plain of gold grass, flat-crowned acacias, herds far off, a great low sun."""

from __future__ import annotations

import skia

from moviefactory.lexicon.vocabulary import Time
from moviefactory.shots.animatic.layers import Flat, Layer, add_polygon, ink
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.fields import acacias, herd
from moviefactory.shots.animatic.rays import motes
from moviefactory.shots.animatic.sky import flock, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import Ridge, forest, grass, ground, land_layer, ridge
from moviefactory.shots.animatic.weather import lightning

GOLD, OLIVE, BLUE = color("#dcae52"), color("#7f7a3a"), color("#7a86a0")


def build(stage: Stage) -> Scene:
    """Return one of: the open plain below a lone mountain; a plain of many acacias."""
    palette, wooded, u = stage.palette, stage.variant(2) == 1, stage.unit
    horizon, room = stage.horizon_y, max(stage.staging.ground_y - stage.horizon_y, 80 * stage.unit)
    layers: list[Layer] = [*sky(stage, clouds=0.7), *lightning(stage)]
    if not wooded:
        layers += mountain(stage, horizon + 6 * u)
    for index, depth in enumerate((0.10, 0.24, 0.46, 0.72)):
        land = ridge(stage, f"plain{index}", depth, horizon + room * (0.06 + 0.23 * index), (26, 22, 26, 28)[index] * stage.scenery, period_units=1300, roughness=0.34)  # fmt: skip
        tone = palette.tone(0.32 + 0.13 * index, GOLD)
        dark = mix(mix(tone, palette.local(OLIVE), 0.35), palette.near, 0.30 + 0.12 * index)
        if index < 2:
            bush = forest(stage, land, f"bush{index}", depth, count=110, height_units=9 + 7 * index, kind="leafy", clumps=0.9)  # fmt: skip
            layers.append(Flat(bush, ink(mix(dark, palette.haze, 0.3)), depth))
        layers += acacias(stage, land, index, depth, dark, 9 if wooded else 4)
        if index == 2:
            layers.append(herd(stage, land, depth, mix(dark, palette.near, 0.4)))
        blades = grass(stage, land, f"g{index}", depth, 10 + 9 * index, 240)
        layers.append(land_layer(stage, land, depth, [(0, mix(tone, palette.light, 0.22)), (0.3, tone), (1, mix(tone, palette.haze, 0.4))], fade_units=140, spill=0.32 - 0.06 * index, extra=blades))  # fmt: skip
    floor = ground(stage, "floor", 14)
    tone = mix(palette.local(GOLD), palette.near, 0.36)
    blades = grass(stage, floor, "blades", 1.0, 46, 460)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(tone, palette.light, 0.2)), (0.3, tone), (1, mix(tone, palette.near, 0.72))], fade_units=200, spill=0.16, extra=blades))  # fmt: skip
    if not stage.staging.players or stage.time is not Time.NIGHT:
        layers += flock(stage, count=6)
    layers.append(motes(stage, "chaff", 1.1, count=30, box=(0, 0.4 * stage.height, stage.width, stage.height), colour=mix(palette.light, palette.accent, 0.3), size_units=2.4, rise_units=9, drift_units=46, alpha=0.7))  # fmt: skip
    edge = Ridge(stage.line(1.3), stage.line(1.3) * 0 + stage.height * 1.02)
    near = grass(stage, edge, "near", 1.3, 170, 150)
    layers.append(Flat(near, ink(mix(palette.near, palette.local(GOLD), 0.14)), 1.3, sway=0.04, root_y=stage.height))  # fmt: skip
    return Scene(tuple(layers), floor.y)


def mountain(stage: Stage, y: float) -> list[Layer]:
    """Return one broad mountain far off, its top white."""
    k, palette = stage.scenery, stage.palette
    x = stage.width * (0.5 + 0.16 * stage.staging.facing)
    body, cap = skia.Path(), skia.Path()
    add_polygon(body, [(x - 620 * k, y), (x - 330 * k, y - 76 * k), (x - 120 * k, y - 190 * k), (x - 60 * k, y - 206 * k), (x + 50 * k, y - 200 * k), (x + 110 * k, y - 184 * k), (x + 340 * k, y - 70 * k), (x + 650 * k, y)])  # fmt: skip
    add_polygon(cap, [(x - 120 * k, y - 190 * k), (x - 60 * k, y - 206 * k), (x + 50 * k, y - 200 * k), (x + 110 * k, y - 184 * k), (x + 74 * k, y - 168 * k), (x + 40 * k, y - 178 * k), (x + 8 * k, y - 160 * k), (x - 30 * k, y - 178 * k), (x - 70 * k, y - 164 * k), (x - 96 * k, y - 180 * k)])  # fmt: skip
    tone = palette.tone(0.20, BLUE)
    return [
        Flat(body, ink(tone), 0.06),
        Flat(cap, ink(mix(tone, palette.local((1.0, 1.0, 1.0)), 0.5)), 0.06),
    ]
