"""At the top of a waterfall: the river slides over its lip at our feet into mist, the land far below."""

from __future__ import annotations

import numpy as np
import skia

from moviefactory.lexicon.vocabulary import Time, Weather
from moviefactory.shots.animatic.falls import mist, sheet
from moviefactory.shots.animatic.layers import Flat, Layer, ink
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.pieces.cliffs import rainbow
from moviefactory.shots.animatic.pieces.crags import facets, top_of_rock
from moviefactory.shots.animatic.sky import flock, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import Ridge, forest, land_layer, ridge
from moviefactory.shots.animatic.weather import lightning

WATER, ROCK, GREEN = color("#3a94a8"), color("#6f7a7c"), color("#4f8a52")


def build(stage: Stage) -> Scene:
    """Return one of: the lip across the whole frame; a wall of wood at one side of it."""
    palette, u, w, go = stage.palette, stage.unit, stage.width, stage.staging.facing
    horizon, ground_y = stage.horizon_y, stage.staging.ground_y
    lip = ground_y - 74 * u
    room = max(lip - horizon, 60 * u)
    layers: list[Layer] = [*sky(stage, clouds=0.9), *lightning(stage)]
    for index, (depth, share, tall) in enumerate(((0.07, 0.10, 130), (0.12, 0.45, 60), (0.18, 0.95, 44))):  # fmt: skip
        land = ridge(stage, f"land{index}", depth, horizon + room * share + 20 * u, tall * u, period_units=900, roughness=0.45)  # fmt: skip
        tone = palette.tone(0.20 + 0.12 * index, GREEN)
        wood = forest(stage, land, f"wood{index}", depth, count=190, height_units=(8, 14, 22)[index], kind="leafy", clumps=0.6)  # fmt: skip
        layers.append(land_layer(stage, land, depth, [(0, tone), (1, mix(tone, palette.haze, 0.6))], fade_units=130, spill=0.3, extra=wood))  # fmt: skip
    layers += flock(stage, count=6)
    own = mix(palette.local(WATER), palette.sky[3], 0.30)
    layers += _far_side(stage, own)
    if stage.time in (Time.DAY, Time.DAWN) and stage.weather is Weather.CLEAR:
        layers.append(rainbow(w * (0.5 + 0.10 * go), stage.height, 0.42 * min(w, stage.height)))
    # Our own side: the river comes from behind us to the same lip, past the rock we stand on.
    floor = top_of_rock(stage, (0.10, 2.0) if go > 0 else (2.0, 0.10), 70.0)
    tone = mix(palette.local(mix(ROCK, GREEN, 0.15)), palette.near, 0.30)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(tone, palette.light, 0.22)), (0.3, tone), (1, mix(tone, palette.near, 0.7))], spill=0.14))  # fmt: skip
    layers += facets(stage, floor, tone)
    end = float(floor.xs[floor.ys < ground_y + 40 * u][-1 if go > 0 else 0])
    inner = end - go * 70 * u
    fall = (min(end, inner), ground_y + 4 * u, max(end, inner), 1.15 * stage.height)
    layers += sheet(stage, "near", fall, 1.0, own) if stage.variant(2) == 1 else []
    layers.append(mist(stage, w * (0.5 + 0.36 * go), stage.height, 520 * u, 1.1, 0.55))
    return Scene(tuple(layers), floor.y, False)


def _far_side(stage: Stage, own: Color) -> list[Layer]:
    """Return the other side of the lip: the river that pours over the rock into the mist below."""
    palette, u, w, go = stage.palette, stage.unit, stage.width, stage.staging.facing
    lead, dice = stage.staging.lead, stage.dice("far side")
    near = (lead.x if lead else 0.45 * w) + go * (0.5 * (lead.width if lead else 0) + 0.06 * w)
    near = 0.5 * w + go * max(-0.1 * w, min(0.2 * w, (near - 0.5 * w) * go))
    end = stage.sides(0.5)[1 if go > 0 else 0] + go * 0.1 * w
    top = stage.horizon_y + 0.20 * (stage.staging.ground_y - stage.horizon_y)
    xs = stage.line(0.5, 10.0)
    inside = np.clip((xs - near) * go / (0.04 * w), 0, 1)
    ys = np.where(inside > 0, top + 5 * u * np.sin(xs / (60 * u)) + (1 - inside) * 90 * u, 3e3)
    land, stone = Ridge(xs, ys), mix(palette.tone(0.48, ROCK), palette.near, 0.10)
    bank = Ridge(xs, np.where(inside > 0.4, top - 14 * u, 3e3))
    wood = forest(stage, bank, "wood", 0.5, count=150, height_units=74, kind="leafy")
    river, white = skia.Path(), mix(own, (1, 1, 1), 0.35)
    mouth = near + go * 0.035 * w
    river.addRect(skia.Rect(min(mouth, end), top - 18 * u, max(mouth, end), top + 10 * u))
    layers: list[Layer] = [
        Flat(wood, ink(mix(palette.tone(0.48, GREEN), palette.near, 0.18)), 0.5),
        Flat(land.path(1.3 * stage.height), ink(stone), 0.5),
        Flat(river, ink(white), 0.5),
    ]
    at, foot = near + go * 0.05 * w, 1.02 * stage.height
    while (end - at) * go > 0:
        wide = dice.uniform(0.15, 0.26) * min(w, 1.8 * stage.height)
        layers += sheet(stage, f"fall{at:.0f}", (min(at, at + go * wide), top, max(at, at + go * wide), foot), 0.5, own)  # fmt: skip
        at += go * (wide + dice.uniform(0.012, 0.04) * w)
    for bank_at in range(4):
        layers.append(mist(stage, near + go * 0.16 * w * bank_at, foot - 20 * u, 380 * u, 0.55, 0.75))  # fmt: skip
    return layers
