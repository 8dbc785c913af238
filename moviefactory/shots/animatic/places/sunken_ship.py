"""Sunken ship: a wreck on the sea bed in shafts of light, weed on her, fish that pass in and out."""

from __future__ import annotations

from moviefactory.shots.animatic.layers import Layer
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.reefs import (
    DEPTHS,
    bed_corals,
    school,
    shoal,
    water,
    weed,
)
from moviefactory.shots.animatic.pieces.wrecks import galleon, steamer
from moviefactory.shots.animatic.rays import motes, shafts
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import ground, land_layer, ridge

SAND = color("#c8bc98")
IRON = (
    "steam",
    "liner",
    "titanic",
    "submarine",
    "freighter",
    "warship",
    "battleship",
    "轮船",
    "战舰",
    "客轮",
)
WOOD = ("galleon", "pirate", "treasure", "古船", "海盗", "宝")


def build(stage: Stage) -> Scene:
    """Return one of: a galleon that leans in the sand; the bow of a steamer that looms over it."""
    w, h, u = stage.width, stage.height, stage.unit
    iron = stage.says(IRON) or (stage.variant(2) == 1 and not stage.says(WOOD))
    top, high, low, deep = (mix(color(c), stage.palette.sky[i], 0.16) for i, c in enumerate(DEPTHS[stage.time]))  # fmt: skip
    sun, side = (stage.staging.light_x, -0.05 * h), stage.staging.facing
    layers: list[Layer] = [water(stage, (top, mix(high, low, 0.3), mix(low, deep, 0.25), deep), sun)]  # fmt: skip
    layers.append(school(stage, mix(deep, low, 0.35)))
    span, bed = min(w, 2.2 * h), min(stage.staging.ground_y, 0.86 * h)
    for index, (depth, foot, tall) in enumerate(((0.12, bed - 0.02 * h, 150), (0.34, bed + 0.04 * h, 90))):  # fmt: skip
        land = ridge(stage, f"bed{index}", depth, foot, tall * stage.scenery, period_units=640, roughness=0.5)  # fmt: skip
        tone = mix(low, deep, 0.30 + 0.24 * index)
        layers.append(land_layer(stage, land, depth, [(0, mix(tone, top, 0.14)), (0.4, tone), (1, mix(tone, deep, 0.4))], fade_units=tall))  # fmt: skip
    x = 0.5 * w + 0.13 * span * side
    tones = (mix(high, low, 0.45), deep)
    if iron:
        layers += steamer(stage, x - 0.04 * span * side, bed + 0.03 * h, min(0.60 * h, 0.62 * span), side, tones, 0.60)  # fmt: skip
    else:
        layers += galleon(
            stage,
            x,
            bed - 0.005 * h,
            min(1.30 * h, max(0.80 * span, 1.2 * min(w, 0.62 * h))),
            side,
            tones,
            0.60,
        )
    layers.append(shafts(stage, sun, 0.98 * h, top, 0.36, 0.64, count=5, spread_units=1300, width_units=100))  # fmt: skip
    layers.append(shoal(stage, 1, 0.70, deep))
    mound = ridge(stage, "drift", 0.72, bed + 0.09 * h, 60 * u, period_units=420, roughness=0.42)
    sand = mix(mix(SAND, low, 0.52), deep, 0.24)
    layers.append(land_layer(stage, mound, 0.72, [(0, mix(sand, deep, 0.12)), (1, mix(sand, deep, 0.5))], fade_units=90))  # fmt: skip
    floor = ground(stage, "sand", 18)
    layers += weed(stage, mound.y, mix(low, deep, 0.6), 0.74, 13, 190)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(sand, top, 0.2)), (0.4, sand), (1, deep)], fade_units=220))  # fmt: skip
    layers += bed_corals(stage, floor, low, deep)
    layers += weed(stage, floor.y, mix(low, deep, 0.5), 0.97, 5, 120)
    layers.append(motes(stage, "bubbles", 0.9, count=30, box=(0, 0, w, h), colour=mix(top, (1, 1, 1), 0.5), size_units=5.0, rise_units=66, alpha=0.55, ring=True))  # fmt: skip
    layers += weed(stage, lambda _: h * 1.02, mix(deep, (0, 0, 0), 0.45), 1.3, 11, 290, sides=True)
    return Scene(tuple(layers), floor.y)
