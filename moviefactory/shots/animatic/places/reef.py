"""Reef: banks of coral in all colours, fans that sway, shoals of bright fish, sun on the sand."""

from __future__ import annotations

from moviefactory.shots.animatic.layers import Layer
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.reefs import (
    DEPTHS,
    bank,
    bank_corals,
    school,
    shoal,
    water,
    weed,
)
from moviefactory.shots.animatic.rays import motes, shafts
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import ground, land_layer

SAND = color("#ead9a8")


def build(stage: Stage) -> Scene:
    """Return one of: banks of coral on both sides of a sandy way; one great bank at one side."""
    w, h, one_bank = stage.width, stage.height, stage.variant(2) == 1
    top, high, low, deep = (mix(color(c), stage.palette.sky[i], 0.12) for i, c in enumerate(DEPTHS[stage.time]))  # fmt: skip
    sun = (stage.staging.light_x, -0.06 * h)
    layers: list[Layer] = [water(stage, (top, high, mix(high, low, 0.6), low), sun)]
    layers.append(school(stage, mix(deep, low, 0.35)))
    for index, (depth, foot, tall) in enumerate(((0.14, 0.74, 170), (0.30, 0.82, 190), (0.54, 0.90, 190), (0.78, 0.97, 130))):  # fmt: skip
        lean = (1 if stage.staging.facing > 0 else -1) * (0.9 if one_bank else 0.0)
        land = bank(stage, index, depth, h * foot, tall * stage.scenery, lean)
        air = mix(high, low, 0.4)
        tone = mix(mix(air, low, 0.5), deep, 0.16 * index)
        layers += bank_corals(stage, land, index, depth, air, deep)
        layers.append(land_layer(stage, land, depth, [(0, mix(tone, top, 0.16)), (0.4, tone), (1, mix(tone, deep, 0.35))], fade_units=150))  # fmt: skip
        if index == 1:
            layers.append(shafts(stage, sun, 0.98 * h, top, 0.40, 0.3, count=6, spread_units=1300, width_units=100))  # fmt: skip
        if index in (1, 2):
            layers.append(shoal(stage, index, depth + 0.04, deep))
    floor = ground(stage, "sand", 16)
    sand = mix(mix(SAND, high, 0.35), deep, 0.16)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(sand, top, 0.3)), (0.4, sand), (1, mix(sand, deep, 0.7))], fade_units=230))  # fmt: skip
    layers += bank_corals(stage, floor, 4, 0.99, mix(high, low, 0.5), deep)
    layers.append(motes(stage, "bubbles", 0.9, count=30, box=(0, 0, w, h), colour=mix(top, (1, 1, 1), 0.5), size_units=5.0, rise_units=66, alpha=0.55, ring=True))  # fmt: skip
    layers += weed(stage, lambda x: h * 1.02, mix(deep, (0, 0, 0), 0.45), 1.3, 10, 260, sides=True)
    return Scene(tuple(layers), floor.y)
