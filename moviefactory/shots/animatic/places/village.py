"""Village: gabled houses along a lane, a church spire, smoke, windows that are lit at dusk."""

from __future__ import annotations

from moviefactory.shots.animatic.layers import Flat, Layer, ink
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.villages import (
    PLASTER,
    SLATE,
    chimney_smoke,
    church,
    fence,
    lantern_post,
    lit_windows,
)
from moviefactory.shots.animatic.sky import flock, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import forest, ground, land_layer, ridge
from moviefactory.shots.animatic.towns import gabled_row
from moviefactory.shots.animatic.weather import lightning

TILE, GREEN, LANE = color("#a5523c"), color("#6f8f55"), color("#b59a76")


def build(stage: Stage) -> Scene:
    """Return one of: a village on a hillside round its church; a lane between two rows of houses."""
    palette, lane, u = stage.palette, stage.variant(2) == 1, stage.unit
    horizon, ground_y = stage.horizon_y, stage.staging.ground_y
    room = max(ground_y - horizon, 80 * u)
    layers: list[Layer] = [*sky(stage), *lightning(stage)]
    for index, depth in enumerate((0.09, 0.18)):
        land = ridge(stage, f"hill{index}", depth, horizon + room * 0.10, (130 - 40 * index) * stage.scenery, period_units=900, roughness=0.44)  # fmt: skip
        tone = palette.tone(0.26 + 0.15 * index, GREEN)
        layers.append(land_layer(stage, land, depth, [(0, tone), (1, mix(tone, palette.haze, 0.6))], fade_units=150, spill=0.3, extra=forest(stage, land, f"w{index}", depth, count=90, height_units=16, kind="leafy")))  # fmt: skip
    light_x = stage.staging.light_x
    rows = (
        (0.30, 58, 0.20, 0.02),
        (0.50, 92, 0.44, 0.10),
        (0.76, 148, 0.70, 0.20 if lane else 0.26),
    )
    for index, (depth, tall, foot, gap) in enumerate(rows):
        base = ridge(stage, f"base{index}", depth, horizon + room * foot + 14 * u, 22 * stage.scenery, period_units=500, roughness=0.3)  # fmt: skip
        near = 0.44 + 0.15 * index
        grass = palette.tone(near, GREEN)
        if index == 0:
            layers += church(stage, base, depth, near)
        walls, roofs, fronts = gabled_row(stage, f"row{index}", depth, base, tall, (light_x, gap * stage.width))  # fmt: skip
        layers.append(Flat(walls, ink(palette.tone(near, PLASTER)), depth))
        layers.append(
            Flat(roofs, ink(palette.tone(near + 0.06, TILE if index % 2 else SLATE)), depth)
        )
        layers += lit_windows(stage, fronts, f"win{index}", depth)
        layers.append(land_layer(stage, base, depth, [(0, grass), (1, mix(grass, palette.haze, 0.3))], fade_units=120, spill=0.16))  # fmt: skip
        layers.append(chimney_smoke(stage, fronts, f"smoke{index}", depth))
    floor = ground(stage, "lane", 10)
    tone = mix(palette.local(LANE), palette.near, 0.36)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(tone, palette.light, 0.14)), (0.3, tone), (1, mix(tone, palette.near, 0.75))], fade_units=200, spill=0.10))  # fmt: skip
    if not stage.staging.players:
        layers += flock(stage, count=7)
    layers += fence(stage)
    if stage.dark:
        x = stage.width * (0.5 + 0.26 * stage.staging.facing)
        layers += lantern_post(stage, x, floor.y(x), 330 * u)
    return Scene(tuple(layers), floor.y)
