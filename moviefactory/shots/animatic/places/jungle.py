"""Jungle: walls of broad leaves in green mist, lianas, light that falls in shafts, bright birds."""

from __future__ import annotations

from moviefactory.lexicon.vocabulary import Time, Weather
from moviefactory.shots.animatic.foliage import lianas
from moviefactory.shots.animatic.layers import Layer
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.jungles import growth, level_floor, palms, roof
from moviefactory.shots.animatic.pieces.woods import clearing, trunks
from moviefactory.shots.animatic.rays import motes, shafts
from moviefactory.shots.animatic.sky import flock
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import ground, land_layer
from moviefactory.shots.animatic.weather import lightning

LEAF, DEEP, EARTH, BARK = color("#58b04a"), color("#1f6a4a"), color("#5a5a32"), color("#6a5238")


def build(stage: Stage) -> Scene:
    """Return one of: a clearing under giant trees; a thicket of palms."""
    palette, thicket, w, h = stage.palette, stage.variant(2) == 1, stage.width, stage.height
    night = stage.time is Time.NIGHT
    glade = mix(mix(palette.sky[4], palette.haze, 0.3), palette.local(color("#a8e070")), 0.55)
    if stage.weather is Weather.STORM:
        glade = mix(glade, palette.near, 0.55)
    layers: list[Layer] = [clearing(stage, glade)]
    sun = (stage.staging.light_x + 0.10 * w, -0.1 * h)
    room = stage.staging.ground_y - stage.horizon_y
    for index, depth in enumerate((0.14, 0.28, 0.48, 0.74)):
        near = (index + 0.7) / 4.6
        green = mix(palette.local(LEAF), palette.local(DEEP), near)
        tone = mix(mix(glade, green, 0.35 + 0.62 * near), palette.near, 0.55 * near**2)
        foot = stage.horizon_y + room * (0.25 + 0.2 * index)
        if index in (0, 1, 2) and not (thicket and index == 1):
            layers += trunks(stage, f"trunks{index}", depth, 5 - index, 24 + 26 * index, mix(mix(tone, palette.local(BARK), 0.35), palette.near, 0.25), old=True)  # fmt: skip
        if thicket and index in (1, 2):
            layers += palms(stage, index, depth, foot, tone)
        layers += growth(stage, f"growth{index}", level_floor(foot), tone, depth, 27 - 3 * index, 240 + 60 * index)  # fmt: skip
        layers += roof(stage, index, depth, mix(tone, palette.near, 0.15))
        if index == 1:
            layers += lightning(stage)
            shine = {Weather.CLEAR: 0.42, Weather.STORM: 0.03}.get(stage.weather, 0.14)
            layers.append(shafts(stage, sun, 0.95 * h, mix(palette.light, glade, 0.4), shine * (0.5 if night else 1.0), 0.3, count=6, spread_units=1200, width_units=64))  # fmt: skip
            layers += lianas(stage, "far lianas", 0.36, mix(tone, palette.near, 0.25), 9)
            layers += flock(stage, count=5, depth=0.34)
    floor = ground(stage, "floor", 16)
    soil = mix(palette.local(EARTH), palette.near, 0.40)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(soil, glade, 0.30)), (0.3, soil), (1, palette.near)], spill=0.10, fade_units=200))  # fmt: skip
    warm = palette.accent if stage.dark else mix(palette.light, glade, 0.3)
    layers.append(motes(stage, "spores", 0.9, count=40, box=(0, 0.2 * h, w, 0.95 * h), colour=mix(warm, (1, 1, 1), 0.3), size_units=2.8, rise_units=10, drift_units=26, alpha=0.8))  # fmt: skip
    layers += lianas(stage, "lianas", 1.2, palette.near, 8)
    layers += growth(stage, "edge", lambda x: 1.04 * h, mix(palette.near, palette.local(DEEP), 0.10), 1.3, 26, 760, sides=True)  # fmt: skip
    return Scene(tuple(layers), floor.y)
