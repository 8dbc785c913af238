"""The open sea: rows of waves under a wide sky, islands or cliffs, and a rock for who must stand."""

import numpy as np

from moviefactory.lexicon.vocabulary import Weather
from moviefactory.shots.animatic.layers import Flat, Layer, ink
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.sky import flock, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import Ridge, ground, ridge, solid
from moviefactory.shots.animatic.water import Glitter, open_water
from moviefactory.shots.animatic.weather import lightning

WATER = color("#2f7f96")
ISLE = color("#5f7f86")
ROCK = color("#5d564f")


def build(stage: Stage) -> Scene:
    """Return one of: islands on the horizon; a headland at one side; nothing but water."""
    palette, u, kind = stage.palette, stage.unit, stage.variant(3)
    horizon = stage.horizon_y
    layers: list[Layer] = [*sky(stage, clouds=1.4), *lightning(stage)]
    if kind < 2:
        for index, (tall, depth) in enumerate(((46, 0.07), (30, 0.10))):
            land = ridge(stage, f"isle{index}", depth, horizon + 12 * u, tall * u * (1.9 if kind else 1.0), period_units=420, roughness=0.5)  # fmt: skip
            tone = palette.tone(0.22 + 0.14 * index, ISLE)
            fill = stage.gradient(land.top, horizon, [(0, tone), (1, mix(tone, palette.haze, 0.6))], depth, spill=0.3)  # fmt: skip
            layers.append(solid(stage, land, fill, depth))
    rough = {Weather.STORM: 2.7, Weather.RAIN: 1.3}.get(stage.weather, 0.8)
    lead = stage.staging.lead
    waterline = stage.staging.ground_y
    rows = open_water(stage, horizon, WATER, rough=rough)
    glitter = Glitter(stage, horizon, stage.height, 0.5)
    layers += rows[:3]
    layers.append(glitter)
    layers += rows[3:]
    if not stage.staging.players or stage.dice("gulls").random() < 0.4:
        layers += flock(stage, count=7)
    if lead is not None and any(p.anchor == "ground" for p in stage.staging.players):
        floor = islet(stage)
        path = floor.path(stage.height * 1.4)
        layers.append(Flat(path, ink(mix(palette.local(ROCK), palette.near, 0.6)), 1.0))
        return Scene(tuple(layers), floor.y)
    return Scene(tuple(layers), lambda x: waterline)


def islet(stage: Stage) -> Ridge:
    """Return a rock under those who stand, which sinks into the water on both sides."""
    rock = ground(stage, "rock", 9)
    standing = [p for p in stage.staging.players if p.anchor == "ground"]
    left = min(p.x - 0.5 * abs(p.travel_x) - 0.9 * p.width for p in standing) - 30 * stage.unit
    right = max(p.x + 0.5 * abs(p.travel_x) + 0.9 * p.width for p in standing) + 30 * stage.unit
    away = np.maximum(np.maximum(left - rock.xs, rock.xs - right), 0.0)
    return Ridge(rock.xs, rock.ys + np.minimum(0.9 * away, 1.2 * stage.height))
