"""The top of an iceberg: blue-white ice to stand on, other bergs and floes far below in the sea."""

from __future__ import annotations

import numpy as np

from moviefactory.lexicon.vocabulary import Time, Weather
from moviefactory.shots.animatic.falls import ripples
from moviefactory.shots.animatic.layers import Layer
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.crags import facets, top_of_rock
from moviefactory.shots.animatic.pieces.heavens import aurora
from moviefactory.shots.animatic.pieces.ice import bergs, sheets
from moviefactory.shots.animatic.rays import motes
from moviefactory.shots.animatic.sky import flock, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import Ridge, land_layer, solid
from moviefactory.shots.animatic.weather import lightning

ICE, DEEP, WATER = color("#eef6ff"), color("#6fc4ec"), color("#1f5f86")


def build(stage: Stage) -> Scene:
    """Return one of: a narrow tip of ice; a long sloping back that rises to a wall."""
    palette, u, w = stage.palette, stage.unit, stage.width
    tip, horizon = stage.variant(2) == 0, stage.horizon_y
    room = max(stage.height - horizon, 200 * u)
    own = 0.18 if stage.time is Time.NIGHT else 0.5
    white = mix(mix(palette.local(ICE), ICE, own), palette.light, 0.10)
    blue = mix(mix(palette.local(DEEP), DEEP, 0.8 * own), palette.sky[1], 0.25)
    layers: list[Layer] = [*sky(stage, clouds=0.7), *lightning(stage)]
    if stage.time is Time.NIGHT and stage.weather is Weather.CLEAR:
        layers.append(aurora(stage))
    sea = mix(mix(palette.local(WATER), palette.sky[2], 0.25), palette.near, 0.12)
    edge = Ridge(np.array([-9 * w, 10.0 * w]), np.array([horizon, horizon]))
    stops = [(0.0, mix(sea, palette.sky[4], 0.6)), (0.25, mix(sea, palette.sky[3], 0.25)), (1.0, mix(sea, palette.near, 0.5))]  # fmt: skip
    layers.append(solid(stage, edge, stage.gradient(horizon, stage.height, stops, 0.12, spill=0.4), 0.12))  # fmt: skip
    left, _, right, _ = stage.reach(0.3)
    layers.append(ripples(stage, "sea", (left, horizon + 4 * u, right, stage.height), 0.3, mix(sea, mix(palette.light, (1, 1, 1), 0.4), 0.6), count=120, alpha=0.5))  # fmt: skip
    dice = stage.dice("bergs")
    for index, (depth, share, tall) in enumerate(((0.14, 0.04, 90), (0.24, 0.22, 120), (0.34, 0.55, 110))):  # fmt: skip
        layers += bergs(stage, index, depth, horizon + room * share, tall, (white, blue), dice)
    layers += sheets(stage, horizon, room, (white, blue), 44)
    layers += flock(stage, count=8)
    go = stage.staging.facing
    slopes = (0.95, 0.95) if tip else (-0.75, 1.4) if go > 0 else (1.4, -0.75)
    floor = top_of_rock(stage, slopes)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(white, palette.light, 0.25)), (0.2, mix(white, blue, 0.25)), (0.6, blue), (1, mix(blue, palette.near, 0.45))], spill=0.16))  # fmt: skip
    layers += facets(stage, floor, mix(blue, white, 0.4))
    layers.append(motes(stage, "glint", 0.9, count=30, box=(0, 0.2 * stage.height, w, stage.height), colour=mix(palette.light, (1, 1, 1), 0.5), size_units=2.2, rise_units=-22, drift_units=34, alpha=0.8))  # fmt: skip
    return Scene(tuple(layers), floor.y, False)
