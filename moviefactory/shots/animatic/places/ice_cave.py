"""An ice cave: walls of blue ice in smooth scoops, light that comes through them, icicles, a bright mouth."""

from __future__ import annotations

import skia

from moviefactory.lexicon.vocabulary import Time
from moviefactory.shots.animatic.falls import ripples
from moviefactory.shots.animatic.layers import Backdrop, Flat, Layer, add_polygon, ink
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.pieces.caves import brow, mouth, teeth
from moviefactory.shots.animatic.pieces.icicles import blocks_of_ice, scoops
from moviefactory.shots.animatic.rays import motes, shafts
from moviefactory.shots.animatic.sky import sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import ground, land_layer, ridge

ICE, DEEP, PALE = color("#7fd0f5"), color("#1f6fb5"), color("#eaf8ff")
LOWS = {Time.DAWN: color("#ffd0b0"), Time.DUSK: color("#ffb088")}
"""What colour a low sun has that shines in through the ice."""


def build(stage: Stage) -> Scene:
    """Return one of: a vault with light through its ice; a tunnel whose mouth shows the snow outside."""
    palette, w, h = stage.palette, stage.width, stage.height
    night, tunnel = stage.time is Time.NIGHT, stage.variant(2) == 1
    x = 0.5 * w + 0.8 * (stage.staging.light_x - 0.5 * w)
    y = stage.staging.ground_y - (0.30 if tunnel else 0.36) * h
    light = mix(mix(PALE, palette.light, 0.35), LOWS.get(stage.time, PALE), 0.55)
    light = mix(light, palette.sky[2], 0.55) if night else light
    dark = 0.45 if night else 0.0
    ice, deep = (mix(mix(tone, palette.sky[1], 0.18), palette.near, dark) for tone in (ICE, DEEP))
    layers = _outside(stage, ice) if tunnel else _glow(stage, mix(light, ice, 0.20))
    depths = (0.20, 0.36, 0.56, 0.78)
    reaches = [(0.17 + 0.105 * index) * min(1.15 * w, 1.9 * h) * (0.9 if tunnel else 1.15) for index in range(4)]  # fmt: skip
    walls = [mouth(stage, index, depths[index], x, y, reaches[index]) for index in range(4)]
    for index, depth in enumerate(depths):
        near = (0.10, 0.36, 0.62, 0.86)[index]
        tone = mix(mix(light, ice, min(1.0, 0.45 + near)), deep, near * 0.9)
        layers.append(Flat(walls[index], ink(tone), depth))
        layers += scoops(stage, index, depth, walls, (mix(tone, light, 0.34), mix(tone, deep, 0.5)))
        if index in (1, 2):
            layers += teeth(stage, index, depth, mix(tone, light, 0.30), x)
        if index == 0:
            layers.append(shafts(stage, (x, -0.1 * h), 0.98 * h, light, 0.14 if night else 0.34, 0.3, count=5, spread_units=700, width_units=90))  # fmt: skip
    floor = ground(stage, "floor", 8)
    tone = mix(ice, deep, 0.35)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(tone, light, 0.62)), (0.2, mix(tone, light, 0.25)), (1, mix(deep, palette.near, 0.45))], spill=0.2))  # fmt: skip
    layers += _gleam(stage, x, light)
    layers += blocks_of_ice(stage, (mix(ice, light, 0.5), mix(deep, palette.near, 0.2)))
    layers.append(motes(stage, "frost", 0.95, count=44, box=(0, 0.1 * h, w, h), colour=mix(light, (1, 1, 1), 0.6), size_units=2.6, rise_units=-9, drift_units=18, alpha=0.8))  # fmt: skip
    layers.append(brow(stage, mix(mix(deep, palette.near, 0.62), (0.0, 0.0, 0.0), 0.2)))
    return Scene(tuple(layers), floor.y, False)


def _outside(stage: Stage, ice: Color) -> list[Layer]:
    """Return the snow country and its sky, seen through the mouth."""
    layers, y = sky(stage, clouds=0.7), stage.staging.ground_y - 0.10 * stage.height
    palette = stage.palette
    for index, (depth, tall) in enumerate(((0.08, 260), (0.14, 120))):
        land = ridge(stage, f"range{index}", depth, y + 20 * index * stage.unit, tall * stage.scenery, period_units=520, roughness=0.56)  # fmt: skip
        tone = mix(mix(palette.local(PALE), ice, 0.30), palette.haze, 0.4 - 0.25 * index)
        layers.append(land_layer(stage, land, depth, [(0, mix(tone, (1, 1, 1), 0.4)), (0.4, tone), (1, mix(tone, palette.haze, 0.5))], fade_units=tall, spill=0.3))  # fmt: skip
    return layers


def _glow(stage: Stage, tone: Color) -> list[Layer]:
    """Return the bright end of the vault, where day comes through the ice itself."""
    stops = [(0.0, mix(tone, (1, 1, 1), 0.25)), (0.6, tone), (1.0, mix(tone, stage.palette.near, 0.12))]  # fmt: skip
    return [Backdrop(stage.gradient(0, stage.height, stops, 0.0, spill=0.5, box_top_y=-1))]


def _gleam(stage: Stage, x: float, light: Color) -> list[Layer]:
    """Return the light's path on the smooth floor, which glints as we look."""
    y, u, path = stage.staging.ground_y, stage.unit, skia.Path()
    add_polygon(path, [(x - 30 * u, y), (x + 30 * u, y), (x + 260 * u, stage.height * 1.1), (x - 260 * u, stage.height * 1.1)])  # fmt: skip
    glints = ripples(stage, "gleam", (x - 420 * u, y + 4 * u, x + 420 * u, stage.height), 1.0, mix(light, (1, 1, 1), 0.5), count=46, alpha=0.5)  # fmt: skip
    return [Flat(path, ink(light, 0.16), 1.0), glints]
