"""An oasis: palms and green round a clear pool, dunes on all sides."""

from __future__ import annotations

from moviefactory.shots.animatic.layers import Flat, Layer, ink
from moviefactory.shots.animatic.light import mix
from moviefactory.shots.animatic.pieces.dunes import SAND, dune, shade_faces
from moviefactory.shots.animatic.pieces.dunes import ripples as sand_lines
from moviefactory.shots.animatic.pieces.oases import GREEN, grove, palm_pool
from moviefactory.shots.animatic.sky import flock, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import Ridge, grass, ground, land_layer
from moviefactory.shots.animatic.weather import lightning


def build(stage: Stage) -> Scene:
    """Return one of: palms on both sides of the pool; one great grove beyond it."""
    palette, u, w = stage.palette, stage.unit, stage.width
    horizon, ground_y = stage.horizon_y, stage.staging.ground_y
    room = max(ground_y - horizon, 90 * u)
    layers: list[Layer] = [*sky(stage, clouds=0.4), *lightning(stage)]
    for index, depth in enumerate((0.10, 0.20, 0.34)):
        rise = (150, 130, 90)[index] * stage.scenery
        crest = dune(stage, f"dune{index}", depth, horizon + room * (0.10 + 0.13 * index), rise, 700 + 160 * index)  # fmt: skip
        lit = mix(palette.tone(0.28 + 0.13 * index, SAND), palette.light, 0.16)
        layers.append(land_layer(stage, crest, depth, [(0, lit), (0.5, mix(lit, palette.haze, 0.25)), (1, mix(lit, palette.haze, 0.45))], fade_units=190, spill=0.28))  # fmt: skip
        layers.append(Flat(shade_faces(stage, crest, rise), ink(mix(lit, palette.near, 0.40), 0.72), depth))  # fmt: skip
    layers += flock(stage, count=5)
    floor = ground(stage, "floor", 12)
    tone = mix(palette.tone(0.62, SAND), palette.near, 0.16)
    floor_layer = land_layer(stage, floor, 1.0, [(0, mix(tone, palette.light, 0.14)), (0.3, tone), (1, mix(tone, palette.near, 0.70))], spill=0.14)  # fmt: skip
    middle = 0.5 * w + 0.16 * w * stage.staging.facing
    y, half = horizon + 0.60 * room, 0.34 * max(w, 0.9 * stage.height)
    shore = Ridge(stage.line(0.6, 20.0), 0 * stage.line(0.6, 20.0) + horizon + 0.30 * room)
    bank = mix(palette.tone(0.52, SAND), palette.light, 0.08)
    layers.append(land_layer(stage, shore, 0.6, [(0, mix(bank, palette.haze, 0.3)), (1, mix(bank, palette.near, 0.2))], fade_units=200, spill=0.2))  # fmt: skip
    sides = (-1, 1) if stage.variant(2) == 0 else (0,)
    spots = [(middle + side * 0.62 * half, 5 if side else 9) for side in sides]
    layers += grove(stage, spots, horizon + 0.34 * room, half, far=True)
    layers += palm_pool(stage, middle, y, half, 0.40 * room, horizon + 0.34 * room)
    near, lead = middle - stage.staging.facing * 1.12 * half, stage.staging.lead
    if lead and abs(near - lead.x) < 0.14 * w:
        near = lead.x - stage.staging.facing * 0.17 * w
    layers += grove(stage, [(near, 2)], ground_y - 0.10 * room, half, far=False)  # fmt: skip
    layers += [floor_layer, *sand_lines(stage, floor, mix(tone, palette.near, 0.35))]
    layers.append(Flat(grass(stage, floor, "tufts", 1.0, 46, 60), ink(mix(palette.local(GREEN), palette.near, 0.35)), 1.0))  # fmt: skip
    return Scene(tuple(layers), floor.y)
