"""Graveyard: leaning stones and crosses in mist, bare trees, a chapel on the hill, iron railings, crows."""

from __future__ import annotations

from moviefactory.shots.animatic.falls import mist
from moviefactory.shots.animatic.layers import Layer
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.graves import bare_trees, railings, stones
from moviefactory.shots.animatic.pieces.villages import church
from moviefactory.shots.animatic.sky import flock, lamp, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import grass, ground, land_layer, ridge
from moviefactory.shots.animatic.weather import lightning

GRASS, MOSS = color("#6f8060"), color("#5f7048")


def build(stage: Stage) -> Scene:
    """Return one of: stones below a chapel; stones round one great dead tree."""
    palette, chapel, u, w = stage.palette, stage.variant(2) == 0, stage.unit, stage.width
    horizon, room = stage.horizon_y, max(stage.staging.ground_y - stage.horizon_y, 80 * u)
    layers: list[Layer] = [*sky(stage, clouds=1.3), *lightning(stage)]
    dice = stage.dice("trees")
    for index, depth in enumerate((0.10, 0.24, 0.46, 0.74)):
        land = ridge(stage, f"hill{index}", depth, horizon + room * (0.10 + 0.25 * index), (110, 80, 44, 26)[index] * stage.scenery, period_units=900, roughness=0.42)  # fmt: skip
        tone = mix(palette.tone(0.26 + 0.15 * index, GRASS), palette.haze, 0.10)
        if index == 1 and chapel:
            layers += church(stage, land, depth, 0.42)
        layers += bare_trees(stage, land, index, depth, mix(tone, palette.near, 0.35 + 0.1 * index), great=not chapel, dice=dice)  # fmt: skip
        blades = grass(stage, land, f"g{index}", depth, 6 + 8 * index, 150)
        layers.append(land_layer(stage, land, depth, [(0, tone), (0.4, mix(tone, palette.haze, 0.2)), (1, mix(tone, palette.haze, 0.6))], fade_units=130, spill=0.26, extra=blades))  # fmt: skip
        if index >= 1:
            layers += stones(stage, land, index, depth)
            layers.append(mist(stage, w * (0.25 + 0.5 * (index % 2)), land.y(0.5 * w) + 26 * u, (0.26 + 0.05 * index) * w, depth + 0.02, 0.42))  # fmt: skip
    layers += flock(stage, count=9)
    floor = ground(stage, "floor", 14)
    tone = mix(palette.local(GRASS), palette.near, 0.44)
    blades = grass(stage, floor, "blades", 1.0, 34, 320)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(tone, palette.light, 0.13)), (0.3, tone), (1, palette.near)], spill=0.10, extra=blades))  # fmt: skip
    layers += stones(stage, floor, 4, 0.99)
    if stage.dark:
        x = w * (0.5 + 0.33 * stage.staging.facing)
        layers.append(lamp(stage, x, floor.y(x) - 14 * u, 170 * u, 0.995, "grave light", alpha=0.75))  # fmt: skip
    layers.append(mist(stage, 0.5 * w, stage.staging.ground_y + 40 * u, 0.6 * w, 1.05, 0.34))
    return Scene((*layers, *railings(stage)), floor.y)
