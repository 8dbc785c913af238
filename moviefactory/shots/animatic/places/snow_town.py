"""Snow town: gabled houses under thick snow, warm windows, a church, a lit fir, lamps along the lane."""

from __future__ import annotations

import skia

from moviefactory.lexicon.vocabulary import Time
from moviefactory.shots.animatic.layers import Flat, Layer, ink
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.villages import (
    FIR,
    chimney_smoke,
    church,
    drifts,
    lantern_post,
    lit_windows,
    thick,
    tree_of_lights,
)
from moviefactory.shots.animatic.sky import lamp, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import forest, ground, land_layer, ridge
from moviefactory.shots.animatic.towns import gabled_row
from moviefactory.shots.animatic.weather import lightning

SNOW, ICE, TIMBER, BRICK = color("#f3f7ff"), color("#9fc0dc"), color("#8a5a40"), color("#b0604a")


def build(stage: Stage) -> Scene:
    """Return one of: a lane between houses with a lit fir; a town that climbs to its church."""
    palette, square, u, w = stage.palette, stage.variant(2) == 0, stage.unit, stage.width
    horizon, room = stage.horizon_y, max(stage.staging.ground_y - stage.horizon_y, 80 * u)
    white = mix(palette.local(SNOW), palette.sky[3], 0.14)
    shade = mix(mix(palette.local(ICE), palette.sky[1], 0.35), palette.near, 0.10)
    layers: list[Layer] = [*sky(stage, clouds=0.8), *lightning(stage)]
    for index, (depth, tall) in enumerate(((0.08, 300), (0.16, 150))):
        land = ridge(stage, f"peak{index}", depth, horizon + room * 0.10, tall * stage.scenery, period_units=800, roughness=0.54)  # fmt: skip
        top = mix(white, palette.haze, 0.45 - 0.15 * index)
        low = mix(shade, palette.haze, 0.55 - 0.15 * index)
        wood = forest(stage, land, f"w{index}", depth, count=150 * index, height_units=22, clumps=0.8)  # fmt: skip
        if index:
            layers.append(Flat(wood, ink(mix(palette.tone(0.42, FIR), palette.haze, 0.2)), depth))
        layers.append(land_layer(stage, land, depth, [(0, top), (0.4, mix(top, low, 0.6)), (1, low)], fade_units=tall, spill=0.28))  # fmt: skip
    gap_x = stage.staging.light_x
    for index, (depth, tall, foot, gap) in enumerate(((0.28, 74, 0.16, 0.03), (0.48, 112, 0.40, 0.12), (0.74, 176, 0.68, 0.25 if square else 0.20))):  # fmt: skip
        climb = (0 if square else 60 * (2 - index)) * stage.scenery
        base = ridge(stage, f"base{index}", depth, horizon + room * foot + 14 * u, 20 * stage.scenery + climb, period_units=600, roughness=0.3)  # fmt: skip
        near = 0.42 + 0.15 * index
        if index == 0:
            layers += church(stage, base, depth, near)
        walls, roofs, fronts = gabled_row(stage, f"row{index}", depth, base, tall, (gap_x, gap * w))
        layers.append(Flat(walls, ink(palette.tone(near, BRICK if index % 2 else TIMBER)), depth))
        laden = thick(roofs, 7 * stage.scenery * (0.4 + depth))
        eaves = skia.Path(laden)
        eaves.offset(0, 9 * stage.scenery * (0.4 + depth))
        layers.append(Flat(eaves, ink(palette.tone(near + 0.15, TIMBER)), depth))
        layers.append(Flat(laden, ink(mix(mix(white, (1.0, 1.0, 1.0), 0.0 if stage.time is Time.NIGHT else 0.35), palette.haze, 0.12 - 0.05 * index)), depth))  # fmt: skip
        layers += lit_windows(stage, fronts, f"win{index}", depth)
        if stage.dark:
            for number, front in enumerate(fronts[:: 3 - min(index, 1)][:5]):
                layers.append(lamp(stage, (front[0] + front[2]) / 2, (front[1] + front[3]) / 2, 1.2 * (front[2] - front[0]), depth, f"glow{index}{number}", alpha=0.30))  # fmt: skip
        layers.append(land_layer(stage, base, depth, [(0, mix(white, palette.light, 0.1)), (1, mix(shade, palette.haze, 0.3))], fade_units=90, spill=0.18))  # fmt: skip
        layers.append(chimney_smoke(stage, fronts, f"smoke{index}", depth))
    floor = ground(stage, "lane", 10)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(white, palette.light, 0.16)), (0.22, mix(white, shade, 0.35)), (1, mix(shade, palette.near, 0.45))], fade_units=260, spill=0.16))  # fmt: skip
    side = stage.staging.facing
    if square:
        layers += tree_of_lights(stage, w * (0.5 + 0.24 * side), floor.y(w * (0.5 + 0.24 * side)) + 6 * u, 420 * stage.scenery, white)  # fmt: skip
    for share in (0.40, -0.36):
        x = w * (0.5 + share * side)
        layers += lantern_post(stage, x, floor.y(x), 330 * u) if stage.dark else []
    return Scene((*layers, *drifts(stage, mix(shade, palette.near, 0.35))), floor.y)
