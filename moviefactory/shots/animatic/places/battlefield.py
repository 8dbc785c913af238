"""Battlefield: torn banners and spears in the ground, columns of smoke, fires far off, crows, embers."""

from __future__ import annotations

from moviefactory.lexicon.vocabulary import Weather
from moviefactory.shots.animatic.air import plumes
from moviefactory.shots.animatic.lamps import flames
from moviefactory.shots.animatic.layers import Flat, Layer, ink
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.strongholds import MUD, near_arms, spears, wreck
from moviefactory.shots.animatic.rays import motes
from moviefactory.shots.animatic.sky import flock, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import ground, land_layer, ridge
from moviefactory.shots.animatic.weather import lightning

MODERN = ("trench", "front", "war zone", "tank", "soldier", "no man", "战壕", "士兵", "坦克")


def build(stage: Stage) -> Scene:
    """Return one of: a field of spears and banners; a field of craters, stumps and wire."""
    modern = stage.says(MODERN)
    palette, u, w = stage.palette, stage.unit, stage.width
    horizon, room = stage.horizon_y, max(stage.staging.ground_y - stage.horizon_y, 80 * u)
    layers: list[Layer] = [*sky(stage, clouds=1.6), *lightning(stage)]
    fires, smoke, dice = [], [], stage.dice("field")
    for index, depth in enumerate((0.08, 0.18, 0.36, 0.64)):
        land = ridge(stage, f"land{index}", depth, horizon + room * (0.08 + 0.24 * index), (110, 70, 44, 34)[index] * stage.scenery, period_units=700, roughness=0.56)  # fmt: skip
        tone = mix(palette.tone(0.26 + 0.14 * index, MUD), palette.near, 0.06 * index)
        for _ in range(3 if index < 3 else 0):
            x = dice.uniform(0.02, 0.98) * w
            high = (260, 330, 260)[index] * stage.scenery
            smoke.append((x, land.y(x), high, depth))
            if index == 2:
                fires.append((x, land.y(x) + 4, 34 * stage.scenery))
        arms = spears(stage, land, index, depth, modern=modern)
        layers.append(Flat(arms, ink(mix(tone, palette.near, 0.5)), depth))
        layers.append(land_layer(stage, land, depth, [(0, tone), (0.4, mix(tone, palette.haze, 0.15)), (1, mix(tone, palette.haze, 0.55))], fade_units=150, spill=0.32 - 0.06 * index))  # fmt: skip
        if index in (1, 2):
            mouths = [(x, y, high) for x, y, high, d in smoke if d == depth]
            layers.append(plumes(stage, f"smoke{index}", mouths, depth, mix(palette.near, palette.haze, 0.45), alpha=0.42, wind=0.4 * stage.staging.facing, puffs=12))  # fmt: skip
    layers.append(flames(stage, "fires", fires, 0.37))
    layers += flock(stage, count=12)
    floor = ground(stage, "floor", 22)
    tone = mix(palette.local(MUD), palette.near, 0.42)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(tone, palette.light, 0.16)), (0.3, tone), (1, palette.near)], spill=0.12))  # fmt: skip
    layers += wreck(stage, floor, dice, modern=modern)
    if stage.weather is Weather.CLEAR:
        layers.append(motes(stage, "embers", 1.1, count=46, box=(0, 0.2 * stage.height, w, stage.height), colour=mix(palette.accent, color("#ff7a3a"), 0.5), size_units=3.0, rise_units=34, drift_units=40, alpha=0.9))  # fmt: skip
    return Scene((*layers, *near_arms(stage, modern=modern)), floor.y)
