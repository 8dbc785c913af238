"""The city: towers in haze, a street with lamps and trees, cars that pass, a bridge or a park."""

from __future__ import annotations

from moviefactory.lexicon.vocabulary import Time
from moviefactory.shots.animatic.layers import Flat, Layer, ink
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.downtown import cars, panes, shade_sides, street_furniture
from moviefactory.shots.animatic.sky import flock, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import forest, ground, land_layer, ridge
from moviefactory.shots.animatic.towns import towers
from moviefactory.shots.animatic.weather import lightning

CONCRETE, GLASS, BRICK, ASPHALT, LEAF = color("#a9a8a4"), color("#7f9db5"), color("#a8694f"), color("#5d6068"), color("#5f8a55")  # fmt: skip


def build(stage: Stage) -> Scene:
    """Return one of: a canyon of a street that opens on the light; a skyline behind a park."""
    palette, park, u = stage.palette, stage.variant(2) == 1, stage.unit
    ground_y, horizon = stage.staging.ground_y, stage.horizon_y
    base = horizon + 0.55 * (ground_y - horizon)
    layers: list[Layer] = [*sky(stage, clouds=0.8), *lightning(stage)]
    rows = ((0.09, 300, 46, CONCRETE, 0.0), (0.18, 380, 58, GLASS, 0.06), (0.34, 400, 84, BRICK, 0.15), (0.56, 430, 124, CONCRETE, 0.26))  # fmt: skip
    for index, (depth, tall, wide, wall, gap) in enumerate(rows[: 3 if park else 4]):
        near = 0.24 + 0.15 * index
        block = towers(stage, f"row{index}", depth, base + index * 8 * u, tall, wide, (stage.staging.light_x, gap * stage.width))  # fmt: skip
        tone = palette.tone(near, wall)
        fade = (base - block.top) / stage.scenery
        layers.append(land_layer(stage, block.land, depth, [(0, tone), (0.35, tone), (1, mix(tone, palette.haze, 0.72 - 0.1 * index))], fade_units=fade, spill=0.30 - 0.06 * index, extra=block.path, from_y=block.top))  # fmt: skip
        layers += shade_sides(stage, block.fronts, depth, mix(tone, palette.near, 0.35))
        if stage.dark or index:
            lit = 0.38 if stage.dark else 0.75
            layers += panes(stage, block, index, depth, lit)
    if not stage.staging.players or stage.time is Time.DAY:
        layers += flock(stage, count=6)
    street = ground(stage, "street", 2)
    between = ground_y - base
    if park:
        lawn = ridge(stage, "lawn", 0.6, base + 0.14 * between, 4 * u, roughness=0.2)
        green = palette.tone(0.56, LEAF)
        layers.append(land_layer(stage, lawn, 0.6, [(0, mix(green, palette.haze, 0.35)), (1, mix(green, palette.near, 0.15))], fade_units=between / stage.scenery, spill=0.14))  # fmt: skip
    else:
        # What lies between the towers and the street is low houses, not bare ground.
        low = between / stage.scenery
        block = towers(stage, "blocks", 0.72, ground_y, 2.2 * low + 40, 110, (stage.staging.light_x, 0.0))  # fmt: skip
        tone = palette.tone(0.70, BRICK)
        layers.append(land_layer(stage, block.land, 0.72, [(0, tone), (1, mix(tone, palette.near, 0.3))], fade_units=low, spill=0.08, extra=block.path, from_y=block.top))  # fmt: skip
        layers += panes(stage, block, 3, 0.72, 0.5 if stage.dark else 0.75)
    if park:
        trees = forest(
            stage, street, "park", 0.7, count=44, height_units=110, kind="leafy", clumps=0.7
        )
        layers.append(Flat(trees, ink(mix(palette.tone(0.62, LEAF), palette.near, 0.30)), 0.7))
    layers.append(cars(stage, ground_y - 16 * u))
    tone = mix(palette.local(ASPHALT), palette.near, 0.30)
    kerb = mix(tone, palette.light, 0.22)
    layers.append(land_layer(stage, street, 1.0, [(0, kerb), (0.10, kerb), (0.13, tone), (1, mix(tone, palette.near, 0.75))], fade_units=200, spill=0.12))  # fmt: skip
    layers += street_furniture(stage, ground_y)
    return Scene(tuple(layers), street.y)
