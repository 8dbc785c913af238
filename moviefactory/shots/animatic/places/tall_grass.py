"""Tall grass: blades as high as a breast on all sides, that run in waves under the wind."""

from __future__ import annotations

import numpy as np

from moviefactory.lexicon.vocabulary import Time
from moviefactory.shots.animatic.layers import Flat, Layer, ink
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.fields import lone_tree
from moviefactory.shots.animatic.rays import motes
from moviefactory.shots.animatic.sky import flock, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import Ridge, grass, land_layer, ridge
from moviefactory.shots.animatic.weather import lightning

GREEN, GOLD = color("#7fae4a"), color("#d8b85a")


def build(stage: Stage) -> Scene:
    """Return one of: green grass before low hills; a golden plain with a lone tree."""
    palette, u, w = stage.palette, stage.unit, stage.width
    gold, horizon = stage.variant(2) == 1, stage.horizon_y
    room = max(stage.staging.ground_y - horizon, 90 * u)
    own = GOLD if gold else GREEN
    layers: list[Layer] = [*sky(stage, clouds=1.1), *lightning(stage)]
    for index, depth in enumerate((0.09, 0.20)):
        land = ridge(stage, f"hill{index}", depth, horizon + room * (0.06 + 0.08 * index), (90, 46)[index] * stage.scenery, period_units=1100, roughness=0.36)  # fmt: skip
        tone = palette.tone(0.28 + 0.13 * index, own)
        if index == 1 and gold:
            layers += lone_tree(stage, land, w * (0.5 + 0.3 * stage.staging.facing), depth, mix(tone, palette.near, 0.35))  # fmt: skip
        layers.append(land_layer(stage, land, depth, [(0, mix(tone, palette.light, 0.2)), (1, mix(tone, palette.haze, 0.4))], fade_units=150, spill=0.3))  # fmt: skip
    layers += flock(stage, count=6)
    for index, (depth, share, tall) in enumerate(((0.32, 0.22, 70), (0.48, 0.40, 110), (0.68, 0.62, 170), (0.88, 0.86, 250))):  # fmt: skip
        near = 0.40 + 0.13 * index
        layers += _row(stage, f"row{index}", depth, horizon + room * share, tall, mix(palette.tone(min(0.6, near), own), palette.near, 0.06 * index))  # fmt: skip
    lead = stage.staging.lead
    high = min(0.26 * lead.height / u, 190.0) if lead else 150.0
    y = stage.staging.ground_y
    layers += _row(stage, "feet", 1.0, y + 2 * u, high * 0.9, mix(palette.local(own), palette.near, 0.22))  # fmt: skip
    layers += _row(stage, "before", 1.04, y + 26 * u, high, mix(palette.local(own), palette.near, 0.32))  # fmt: skip
    layers += _row(stage, "close", 1.14, y + 90 * u, high * 1.1, mix(palette.local(own), palette.near, 0.52))  # fmt: skip
    glow = palette.accent if stage.dark else mix(palette.light, (1, 1, 1), 0.3)
    layers.append(motes(stage, "seeds", 1.1, count=40, box=(0, 0.3 * stage.height, w, stage.height), colour=glow, size_units=3.2, rise_units=9 if stage.time is Time.NIGHT else -5, drift_units=60, alpha=0.75))  # fmt: skip
    return Scene(tuple(layers), lambda x: y, False)


def _row(stage: Stage, name: str, depth: float, y: float, tall: float, tone: tuple[float, float, float]) -> list[Layer]:  # fmt: skip
    """Return one row of grass in two parts that lean one after another as a gust passes."""
    u, xs = stage.unit, stage.line(depth, 24.0)
    land = Ridge(xs, y + 9 * u * np.sin(xs / (210 * u) + 7 * depth))
    layers: list[Layer] = []
    for part in range(2):
        blades = grass(stage, land, f"{name}{part}", depth, tall, int(165 - 50 * depth))
        lit = mix(tone, stage.palette.light, (0.0, 0.20)[part])
        layers.append(Flat(blades, ink(lit), depth, sway=0.035, root_y=y, phase=1.3 * part + 5 * depth))  # fmt: skip
    body = land_layer(stage, land, depth, [(0, tone), (0.3, mix(tone, stage.palette.near, 0.10)), (1, mix(tone, stage.palette.near, 0.35))], fade_units=150, spill=0.12)  # fmt: skip
    return [*layers, body] if depth < 1.1 else [*layers, Flat(land.path(stage.height * 1.4), ink(tone), depth)]  # fmt: skip
