"""A lake under ice: a sheet from shore to shore, its gleams and cracks. Knows no place."""

from __future__ import annotations

import numpy as np
import skia

from moviefactory.lexicon.vocabulary import Time
from moviefactory.shots.animatic.falls import ripples
from moviefactory.shots.animatic.layers import Flat, Layer, add_polygon, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.rays import motes
from moviefactory.shots.animatic.stage import Stage
from moviefactory.shots.animatic.terrain import Ridge, solid

SNOW, ICE = color("#f3f7ff"), color("#a9cfe6")


def frozen_lake(stage: Stage, white: Color) -> list[Layer]:
    """Return a sheet of ice from the far shore to the viewer's feet, cracked and swept by snow."""
    palette, u = stage.palette, stage.unit
    # Ice keeps its own colours longer than land does when the light turns warm.
    own = 0.15 if stage.time is Time.NIGHT else 0.55
    ice = mix(mix(palette.local(ICE), ICE, own), palette.sky[1], 0.22)
    pale = mix(white, mix(ice, SNOW, 0.6), own)
    top = stage.horizon_y + 0.32 * max(stage.staging.ground_y - stage.horizon_y, 70 * u)
    shore = Ridge(np.array([-9 * stage.width, 10.0 * stage.width]), np.array([top, top]))
    stops = [(0.0, mix(pale, palette.sky[4], 0.25)), (0.4, mix(pale, ice, 0.7)), (1.0, mix(ice, palette.near, 0.16))]  # fmt: skip
    ice_sheet = solid(stage, shore, stage.gradient(top, stage.height, stops, 0.3, spill=0.3), 0.3)
    left, _, right, _ = stage.reach(0.5)
    box = (left, top + 4 * u, right, float(stage.height))
    bright = mix(pale, (1, 1, 1), 0.5)
    return [
        ice_sheet,
        ripples(stage, "gleams", box, 0.5, bright, count=70, alpha=0.7),
        _cracks(stage, top, mix(ice, palette.near, 0.35)),
        motes(stage, "glint", 0.9, count=26, box=(0, 0.2 * stage.height, stage.width, stage.height), colour=bright, size_units=2.2, rise_units=-8, drift_units=46, alpha=0.8),
    ]  # fmt: skip


def _cracks(stage: Stage, top: float, tone: Color) -> Layer:
    """Return cracks in the ice, flatter and finer towards the far shore."""
    dice, path = stage.dice("cracks"), skia.Path()
    left, _, right, _ = stage.reach(1.0)
    for _ in range(9):
        x, share = dice.uniform(left, right), dice.uniform(0.12, 1.0)
        y = top + share * (stage.height - top)
        points = [(x, y)]
        for _ in range(5):
            x += dice.choice((-1, 1, 1)) * dice.uniform(30, 90) * stage.scenery * share
            y += dice.uniform(-4, 12) * stage.scenery * share
            points.append((x, y))
        add_polygon(path, points, close=False)
    return Flat(path, pen(tone, 1.6 * stage.scenery, 0.5), 1.0)
