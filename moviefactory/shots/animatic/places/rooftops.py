"""Rooftops: chimneys, tanks and aerials above the town, washing on a line, a ledge to stand on."""

from __future__ import annotations

from moviefactory.shots.animatic.air import plumes
from moviefactory.shots.animatic.layers import Layer
from moviefactory.shots.animatic.light import mix
from moviefactory.shots.animatic.pieces.roofs import SLATE, own_roof, row, washing
from moviefactory.shots.animatic.sky import flock, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import land_layer
from moviefactory.shots.animatic.towns import towers, window_layers
from moviefactory.shots.animatic.weather import lightning


def build(stage: Stage) -> Scene:
    """Return one of: tiled gables of an old town; flat roofs with tanks before towers."""
    palette, old, u = stage.palette, stage.variant(2) == 0, stage.unit
    ground_y, horizon = stage.staging.ground_y, stage.horizon_y
    room = max(ground_y - horizon, 90 * u)
    layers: list[Layer] = [*sky(stage, clouds=1.0), *lightning(stage)]
    for index, (depth, tall) in enumerate(((0.06, 240), (0.12, 190))):
        block = towers(stage, f"far{index}", depth, horizon + (12 + 26 * index) * u, tall * (0.55 if old else 1.0), 46, (stage.staging.light_x, 0.10 * stage.width))  # fmt: skip
        tone = palette.tone(0.22 + 0.14 * index, SLATE)
        layers.append(land_layer(stage, block.land, depth, [(0, tone), (1, mix(tone, palette.haze, 0.6))], fade_units=200, spill=0.35, extra=block.path, from_y=block.top))  # fmt: skip
        if stage.dark:
            layers += window_layers(stage, block, f"win{index}", depth, share=0.34, alpha=0.4 + 0.2 * index)  # fmt: skip
    mouths: list[tuple[float, float, float]] = []
    for index, depth in enumerate((0.22, 0.38, 0.62)):
        y = horizon + room * (0.20 + 0.26 * index)
        layers += row(stage, index, depth, y, old, mouths)
    layers.append(plumes(stage, "chimneys", mouths[::2][:6], 0.5, mix(palette.haze, palette.sky[3], 0.4), alpha=0.30))  # fmt: skip
    layers += flock(stage, count=8)
    layers.append(washing(stage))
    layers += own_roof(stage, old)
    return Scene(tuple(layers), lambda x: ground_y, False)
