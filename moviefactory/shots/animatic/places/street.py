"""A street at eye level: house fronts and shops that run to the light, awnings, signs, lamps, setts."""

from __future__ import annotations

from moviefactory.shots.animatic.layers import Layer
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.fronts import houses, kerbs, painted, street_lamps
from moviefactory.shots.animatic.sky import flock, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import ground, land_layer
from moviefactory.shots.animatic.towns import towers, window_layers
from moviefactory.shots.animatic.vista import vista
from moviefactory.shots.animatic.weather import lightning

STONE = color("#7a7672")


def build(stage: Stage) -> Scene:
    """Return one of: a narrow street of tall houses; a broad street with low shops."""
    palette, broad, u = stage.palette, stage.variant(2) == 1, stage.unit
    layers: list[Layer] = [*sky(stage, clouds=0.8), *lightning(stage)]
    view = vista(stage, least_units=120)
    block = towers(stage, "far", 0.10, view.y + 20 * u, 190, 40, (view.x, 0.04 * stage.width))
    tone = palette.tone(0.24, STONE)
    layers.append(land_layer(stage, block.land, 0.10, [(0, tone), (1, mix(tone, palette.haze, 0.6))], fade_units=180, spill=0.4, extra=block.path, from_y=block.top))  # fmt: skip
    if stage.dark:
        layers += window_layers(stage, block, "farwin", 0.10, share=0.3, alpha=0.5)
    layers += flock(stage, count=4)
    across = (0.50 if broad else 0.40) * stage.width
    fronts = [*houses(stage, view, -across, broad), *houses(stage, view, across, broad)]
    road = ground(stage, "street", 1)
    floor_tone = mix(palette.local(STONE), palette.near, 0.34)
    stops = [(0.0, mix(floor_tone, palette.haze, 0.55)), (0.3, mix(floor_tone, palette.light, 0.14)), (1.0, mix(floor_tone, palette.near, 0.72))]  # fmt: skip
    road.ys[:] = view.y + 3 * u
    layers.append(land_layer(stage, road, 1.0, stops, fade_units=(stage.height - view.y) / stage.scenery, spill=0.16))  # fmt: skip
    layers += kerbs(stage, view, across, floor_tone)
    for front in sorted(fronts, key=lambda one: -one.far):
        layers += painted(stage, front)
    layers += street_lamps(stage, view, across)
    return Scene(tuple(layers), lambda x: stage.staging.ground_y, False)
