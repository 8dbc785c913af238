"""Kelp forest: stalks as tall as trees that sway between the sand and the light, fish among them."""

from __future__ import annotations

from moviefactory.shots.animatic.layers import Layer
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.kelp import kelp
from moviefactory.shots.animatic.pieces.reefs import DEPTHS, bed_corals, school, shoal, water, weed
from moviefactory.shots.animatic.rays import motes, shafts
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import ground, land_layer, ridge

SAND, GREEN, GOLD = color("#b8b088"), color("#5f8a3a"), color("#b0a03c")
RANKS = ((0.12, 30), (0.30, 20), (0.56, 13), (0.80, 8))
"""Of each row of stalks: how near, how many."""


def build(stage: Stage) -> Scene:
    """Return one of: a dense green forest from sand to surface; a golden one over a bed of rocks."""
    w, h, rocky = stage.width, stage.height, stage.variant(2) == 1
    top, high, low, deep = (mix(color(c), stage.palette.sky[i], 0.14) for i, c in enumerate(DEPTHS[stage.time]))  # fmt: skip
    sea = tuple(mix(tone, GREEN, share) for tone, share in ((top, 0.10), (high, 0.24), (low, 0.28), (deep, 0.20)))  # fmt: skip
    top, high, low, deep = sea
    sun = (stage.staging.light_x, -0.05 * h)
    layers: list[Layer] = [water(stage, sea, sun), school(stage, mix(deep, low, 0.35))]
    plant = mix(GOLD if rocky else GREEN, stage.palette.light, 0.10)
    for index, (depth, count) in enumerate(RANKS):
        foot = h * (0.80 + 0.07 * index)
        tall = (150 if rocky else 60) * stage.scenery
        land = ridge(stage, f"bed{index}", depth, foot, tall, period_units=480, roughness=0.6 if rocky else 0.42)  # fmt: skip
        air = 0.62 - 0.17 * index
        leaf = mix(mix(mix(plant, deep, 0.18 + 0.10 * index), low, air), high, 0.22 * air)
        stalk = mix(leaf, deep, 0.45)
        layers.append(kelp(stage, index, depth, foot, -0.12 * h, (stalk, leaf), count))
        tone = mix(low, deep, 0.25 + 0.18 * index)
        layers.append(land_layer(stage, land, depth, [(0, mix(tone, high, 0.16)), (0.4, tone), (1, mix(tone, deep, 0.5))], fade_units=140))  # fmt: skip
        if index == 1:
            layers.append(shafts(stage, sun, 0.98 * h, top, 0.42, 0.4, count=6, spread_units=1300, width_units=90))  # fmt: skip
        if index in (1, 2):
            layers.append(shoal(stage, index, depth + 0.04, deep))
    floor = ground(stage, "sand", 20)
    sand = mix(mix(SAND, low, 0.55), deep, 0.28)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(sand, top, 0.18)), (0.4, sand), (1, deep)], fade_units=220))  # fmt: skip
    if rocky:
        layers += bed_corals(stage, floor, low, deep)
    layers += weed(stage, floor.y, mix(GREEN, deep, 0.6), 0.97, 9, 110)
    layers.append(motes(stage, "bubbles", 0.9, count=34, box=(0, 0, w, h), colour=mix(top, (1, 1, 1), 0.5), size_units=5.0, rise_units=66, alpha=0.5, ring=True))  # fmt: skip
    layers += weed(stage, lambda _: h * 1.02, mix(deep, (0, 0, 0), 0.5), 1.3, 10, 520, sides=True)
    return Scene(tuple(layers), floor.y)
