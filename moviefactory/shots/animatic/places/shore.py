"""A long empty shore: sand and surf to the horizon, old posts that run into the sea, driftwood, dune grass."""

from __future__ import annotations

import numpy as np

from moviefactory.lexicon.vocabulary import Weather
from moviefactory.shots.animatic.layers import Layer
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.strands import driftwood, grown_dune, groyne, long_beach
from moviefactory.shots.animatic.sky import flock, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import ridge, solid
from moviefactory.shots.animatic.water import Glitter, open_water
from moviefactory.shots.animatic.weather import lightning

WATER, HEADLAND = color("#4f8696"), color("#6f8078")


def build(stage: Stage) -> Scene:
    """Return one of: a dune with grass and a row of posts; bare sand with driftwood and a headland."""
    palette, u, w, go = stage.palette, stage.unit, stage.width, stage.staging.facing
    dunes, horizon = stage.variant(2) == 0, stage.horizon_y
    layers: list[Layer] = [*sky(stage, clouds=1.2), *lightning(stage)]
    if not dunes:
        land = ridge(stage, "headland", 0.08, horizon + 8 * u, 96 * u, period_units=900, roughness=0.42)  # fmt: skip
        # It ends in the sea: only one side of the bay is seen.
        land.ys[:] += (horizon + 8 * u - land.ys) * np.clip(0.5 - go * (land.xs / w - 0.62), 0, 1)
        tone = palette.tone(0.28, HEADLAND)
        layers.append(solid(stage, land, stage.gradient(land.top, horizon, [(0, tone), (1, mix(tone, palette.haze, 0.6))], 0.08, spill=0.3), 0.08))  # fmt: skip
    rough = {Weather.STORM: 3.0, Weather.RAIN: 1.5}.get(stage.weather, 1.0)
    water = open_water(stage, horizon, WATER, rough=rough)
    layers += [*water[:2], Glitter(stage, horizon, stage.height, 0.5)]
    layers += flock(stage, count=9)
    strand, floor = long_beach(stage)
    layers += strand
    if dunes:
        layers += groyne(stage, w * (0.5 + 0.24 * go), floor, horizon)
        layers += grown_dune(stage, -go, floor)
    else:
        x = w * (0.5 - 0.30 * go)
        layers += driftwood(stage, x, floor.y(x) + 8 * u, 150 * u)
    return Scene(tuple(layers), floor.y, False)
