"""Desert: dunes with a lit and a shaded face, or mesas; blown sand, heat, a far caravan."""

from __future__ import annotations

from moviefactory.lexicon.vocabulary import Time
from moviefactory.shots.animatic.layers import Flat, Layer, ink
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.dunes import (
    SAND,
    blown_sand,
    dune,
    mesa,
    ripples,
    shade_faces,
)
from moviefactory.shots.animatic.sky import flock, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import ground, land_layer
from moviefactory.shots.animatic.weather import lightning

RED = color("#c4663a")


def build(stage: Stage) -> Scene:
    """Return one of: a sea of dunes; red mesas over flat sand."""
    palette, mesas, u = stage.palette, stage.variant(2) == 1, stage.unit
    horizon, ground_y = stage.horizon_y, stage.staging.ground_y
    room = max(ground_y - horizon, 70 * u)
    layers: list[Layer] = [*sky(stage, clouds=0.5), *lightning(stage)]
    sand = mix(SAND, RED, 0.35 if mesas else 0.0)
    if mesas:
        for index, (depth, tall) in enumerate(((0.09, 190.0), (0.18, 260.0))):
            tone = palette.tone(0.30 + 0.17 * index, RED)
            path, land = mesa(
                stage, f"mesa{index}", depth, horizon + room * (0.10 + 0.10 * index), tall
            )
            layers.append(land_layer(stage, land, depth, [(0, tone), (1, mix(tone, palette.haze, 0.5))], fade_units=160, spill=0.25, extra=path))  # fmt: skip
    for index, depth in enumerate((0.14, 0.26, 0.44, 0.70)):
        base = horizon + room * (0.16 + 0.21 * index)
        rise = (110, 120, 110, 90)[index] * stage.scenery * (0.32 if mesas else 1.0)
        crest = dune(stage, f"dune{index}", depth, base, rise, 640 + 160 * index)
        near = 0.26 + 0.14 * index
        lit = mix(palette.tone(near, sand), palette.light, 0.20 * (1 - index / 5))
        layers.append(land_layer(stage, crest, depth, [(0, lit), (0.5, mix(lit, palette.haze, 0.25)), (1, mix(lit, palette.haze, 0.5 - 0.1 * index))], fade_units=190, spill=0.30 - 0.06 * index))  # fmt: skip
        layers.append(Flat(shade_faces(stage, crest, rise), ink(mix(lit, palette.near, 0.40), 0.72), depth))  # fmt: skip
    if not stage.staging.players:
        layers += flock(stage, count=5)
    floor = ground(stage, "floor", 20)
    tone = mix(palette.tone(0.62, sand), palette.near, 0.12 if stage.time is Time.DAY else 0.3)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(tone, palette.light, 0.14)), (0.22, tone), (1, mix(tone, palette.near, 0.72))], fade_units=250, spill=0.14))  # fmt: skip
    layers += ripples(stage, floor, mix(tone, palette.near, 0.35))
    layers.append(blown_sand(stage))
    hump = dune(stage, "near", 1.3, stage.height * 1.03, 95 * u, 1500)
    layers.append(Flat(hump.path(stage.height * 1.4), ink(mix(palette.near, tone, 0.10)), 1.3))
    return Scene(tuple(layers), floor.y)
