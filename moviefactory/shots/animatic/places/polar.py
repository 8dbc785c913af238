"""Ice and polar sea: bergs in dark water, floes, a white shelf to stand on; northern lights at night."""

from __future__ import annotations

import numpy as np

from moviefactory.lexicon.vocabulary import Time, Weather
from moviefactory.shots.animatic.falls import ripples
from moviefactory.shots.animatic.layers import Layer
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.heavens import aurora
from moviefactory.shots.animatic.pieces.ice import bergs, blocks, sheets
from moviefactory.shots.animatic.rays import motes
from moviefactory.shots.animatic.sky import flock, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import Ridge, ground, land_layer, ridge, solid
from moviefactory.shots.animatic.weather import lightning

ICE, DEEP, WATER = color("#eef6ff"), color("#8fd4f0"), color("#2f6f8f")


def build(stage: Stage) -> Scene:
    """Return one of: towering bergs in open water; a sea of floes below a wall of ice."""
    palette, u, w = stage.palette, stage.unit, stage.width
    floes, dice = stage.variant(2) == 1, stage.dice("bergs")
    horizon, room = stage.horizon_y, max(stage.staging.ground_y - stage.horizon_y, 80 * stage.unit)
    # Ice keeps its own colours longer than land does when the light turns warm.
    own = 0.18 if stage.time is Time.NIGHT else 0.5
    white = mix(mix(palette.local(ICE), ICE, own), mix(palette.light, palette.sky[3], 0.5), 0.16)
    blue = mix(mix(palette.local(DEEP), DEEP, 0.8 * own), palette.sky[1], 0.34)
    layers: list[Layer] = [*sky(stage, clouds=0.8), *lightning(stage)]
    if stage.time is Time.NIGHT and stage.weather is Weather.CLEAR:
        layers.append(aurora(stage))
    far = ridge(stage, "coast", 0.07, horizon + 6 * u, (150 if floes else 90) * stage.scenery, period_units=700, roughness=0.58)  # fmt: skip
    pale = mix(white, palette.haze, 0.55)
    layers.append(land_layer(stage, far, 0.07, [(0, pale), (0.5, mix(mix(blue, palette.haze, 0.5), pale, 0.4)), (1, mix(blue, palette.haze, 0.5))], fade_units=140, spill=0.32))  # fmt: skip
    sea = mix(mix(palette.local(WATER), palette.sky[2], 0.30), palette.near, 0.10)
    edge = Ridge(np.array([-9 * w, 10.0 * w]), np.array([horizon, horizon]))
    stops = [(0.0, mix(sea, palette.sky[4], 0.6)), (0.25, mix(sea, palette.sky[3], 0.3)), (1.0, mix(sea, palette.near, 0.45))]  # fmt: skip
    layers.append(solid(stage, edge, stage.gradient(horizon, stage.height, stops, 0.12, spill=0.4), 0.12))  # fmt: skip
    left, _, right, _ = stage.reach(0.3)
    layers.append(ripples(stage, "sea", (left, horizon + 4 * u, right, stage.staging.ground_y + 60 * u), 0.3, mix(sea, mix(palette.light, (1, 1, 1), 0.4), 0.6), count=110, alpha=0.55))  # fmt: skip
    for index, (depth, share, tall) in enumerate(((0.14, 0.05, 130), (0.26, 0.16, 230), (0.50, 0.44, 120))):  # fmt: skip
        layers += bergs(stage, index, depth, horizon + room * share, tall * (0.7 if floes else 1.0), (white, blue), dice)  # fmt: skip
    layers += sheets(stage, horizon, room, (white, blue), 60 if floes else 22)
    layers += flock(stage, count=6)
    floor = ground(stage, "shelf", 10)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(white, palette.light, 0.2)), (0.18, mix(white, blue, 0.3)), (0.5, blue), (1, mix(blue, palette.near, 0.5))], fade_units=260, spill=0.16))  # fmt: skip
    layers.append(motes(stage, "glint", 0.9, count=30, box=(0, 0.2 * stage.height, w, stage.height), colour=mix(palette.light, (1, 1, 1), 0.5), size_units=2.2, rise_units=-22, drift_units=34, alpha=0.8))  # fmt: skip
    return Scene((*layers, *blocks(stage, (white, blue))), floor.y)
