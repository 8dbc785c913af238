"""Meadow: rolling hills, a windmill or a lone tree, flowers in the wind, pollen in the light."""

from __future__ import annotations

from moviefactory.lexicon.vocabulary import Time
from moviefactory.shots.animatic.layers import Flat, Layer, ink
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.fields import (
    GREEN,
    flowers,
    lone_tree,
    near_grass,
    windmill,
)
from moviefactory.shots.animatic.rays import motes
from moviefactory.shots.animatic.sky import flock, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import forest, grass, ground, land_layer, ridge
from moviefactory.shots.animatic.weather import lightning

WHEAT = color("#d9b65a")


def build(stage: Stage) -> Scene:
    """Return one of: green hills with a windmill; wheat and a great lone tree."""
    palette, wheat, u = stage.palette, stage.variant(2) == 1, stage.unit
    horizon, ground_y = stage.horizon_y, stage.staging.ground_y
    room = max(ground_y - horizon, 80 * u)
    layers: list[Layer] = [*sky(stage, clouds=1.3), *lightning(stage)]
    tones = (GREEN, WHEAT if wheat else GREEN, GREEN, WHEAT if wheat else GREEN)
    for index, depth in enumerate((0.09, 0.19, 0.36, 0.64)):
        land = ridge(stage, f"hill{index}", depth, horizon + room * (0.14 + 0.24 * index), (130, 110, 86, 60)[index] * stage.scenery, period_units=1000, roughness=0.36)  # fmt: skip
        tone = palette.tone(0.30 + 0.13 * index, tones[index])
        lit = mix(tone, palette.light, 0.20)
        count, height = ((60, 12), (60, 20), (34, 34), (13, 60))[index]
        trees = forest(stage, land, f"wood{index}", depth, count=count, height_units=height, kind="leafy", clumps=0.97)  # fmt: skip
        dark = mix(tone, palette.near, 0.28)
        layers.append(Flat(trees, ink(dark), depth))
        if index == 2:
            tall = 150 * stage.scenery
            x = stage.clear_x(stage.width * (0.5 + 0.27 * stage.staging.facing), 0.7 * tall)
            if x is not None:
                layers += lone_tree(stage, land, x, depth, dark) if wheat else windmill(stage, x, land.y(x) + 8 * u, tall, depth)  # fmt: skip
        layers.append(land_layer(stage, land, depth, [(0, lit), (0.3, tone), (1, mix(tone, palette.haze, 0.42))], fade_units=150, spill=0.30 - 0.05 * index))  # fmt: skip
    if not stage.staging.players or stage.time is not Time.NIGHT:
        layers += flock(stage, count=7)
    floor = ground(stage, "floor", 20)
    tone = mix(palette.local(tones[3]), palette.near, 0.36)
    blades = grass(stage, floor, "blades", 1.0, 30, 420)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(tone, palette.light, 0.18)), (0.3, tone), (1, mix(tone, palette.near, 0.7))], fade_units=190, spill=0.14, extra=blades))  # fmt: skip
    layers += flowers(stage, lambda x: floor.y(x), 0.99, 70, 26, 0.30)
    pollen = palette.accent if stage.dark else mix(palette.light, (1, 1, 1), 0.3)
    layers.append(motes(stage, "pollen", 1.1, count=34, box=(0, 0.4 * stage.height, stage.width, stage.height), colour=pollen, size_units=3.2, rise_units=13, drift_units=36, alpha=0.75))  # fmt: skip
    layers += near_grass(stage)
    layers += flowers(stage, lambda x: stage.height * 1.0, 1.25, 26, 86, 0.62)
    return Scene(tuple(layers), floor.y)
