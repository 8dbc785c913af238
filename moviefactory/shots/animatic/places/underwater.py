"""Underwater: light from above in shafts, reefs in blue air, weed that sways, a school of fish."""

from __future__ import annotations

from moviefactory.shots.animatic.layers import Layer
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.reefs import DEPTHS, bed_corals, school, water, weed
from moviefactory.shots.animatic.rays import motes, shafts
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import ground, land_layer, ridge


def build(stage: Stage) -> Scene:
    """Return one of: a coral reef in the light; a kelp forest; a drop into the deep."""
    kind, w, h = stage.variant(3), stage.width, stage.height
    top, high, low, deep = (mix(color(c), stage.palette.sky[i], 0.18) for i, c in enumerate(DEPTHS[stage.time]))  # fmt: skip
    if kind == 2:
        top, high, low = mix(top, high, 0.5), mix(high, low, 0.4), mix(low, deep, 0.3)
    sun = (stage.staging.light_x, -0.05 * h)
    layers: list[Layer] = [water(stage, (top, high, low, deep), sun)]
    for index, (depth, foot, tall) in enumerate(((0.12, 0.80, 210), (0.30, 0.90, 190), (0.58, 1.0, 170))):  # fmt: skip
        land = ridge(stage, f"reef{index}", depth, h * foot, tall * stage.scenery * (1.5 if kind == 2 else 1.0), period_units=560, roughness=0.62)  # fmt: skip
        tone = mix(low, deep, 0.15 + 0.32 * index)
        layers.append(land_layer(stage, land, depth, [(0, mix(tone, top, 0.16)), (0.3, tone), (1, mix(tone, low, 0.4))], fade_units=tall))  # fmt: skip
        if index == 0:
            layers.append(school(stage, mix(deep, low, 0.35)))
        if index == 1:
            layers.append(shafts(stage, sun, h * 0.98, top, 0.34 if kind != 2 else 0.22, 0.3, count=5, spread_units=1300, width_units=105))  # fmt: skip
    floor = ground(stage, "sand", 20)
    sand = mix(mix(color("#d8c79a"), low, 0.55), deep, 0.25)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(sand, top, 0.2)), (0.4, sand), (1, deep)], fade_units=220))  # fmt: skip
    if kind == 0:
        layers += bed_corals(stage, floor, low, deep)
    layers += weed(stage, floor.y, mix(low, deep, 0.55), 0.97, 17 if kind == 1 else 6, 420 if kind == 1 else 150)  # fmt: skip
    layers.append(motes(stage, "bubbles", 0.9, count=34, box=(0, 0, w, h), colour=mix(top, (1, 1, 1), 0.5), size_units=5.5, rise_units=70, alpha=0.55, ring=True))  # fmt: skip
    layers += weed(stage, lambda x: h * 1.02, mix(deep, (0, 0, 0), 0.45), 1.3, 12, 330, sides=True)
    return Scene(tuple(layers), floor.y)
