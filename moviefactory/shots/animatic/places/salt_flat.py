"""A salt flat: white ground cracked into plates to the horizon, far hills that float in hot air."""

from __future__ import annotations

import numpy as np

from moviefactory.lexicon.vocabulary import Time
from moviefactory.shots.animatic.layers import Layer
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.saltpans import mirage, mirrored, plates
from moviefactory.shots.animatic.rays import motes
from moviefactory.shots.animatic.sky import sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import Ridge, land_layer, ridge, solid
from moviefactory.shots.animatic.vista import vista
from moviefactory.shots.animatic.weather import lightning

SALT, HILL = color("#fbfaf4"), color("#8f7a86")
WET = ("wet", "mirror", "rain", "flooded", "espejo", "miroir", "spiegel", "天空之镜", "鏡", "uyuni")


def build(stage: Stage) -> Scene:
    """Return one of: dry plates under floating hills; a film of water that mirrors the sky."""
    palette, u, h = stage.palette, stage.unit, stage.height
    wet = stage.says(WET) or stage.variant(3) == 2
    horizon, ground_y = stage.horizon_y, stage.staging.ground_y
    layers: list[Layer] = [*sky(stage, clouds=0.5), *lightning(stage)]
    view = vista(stage, least_units=120)
    edge_y = view.y + 2 * u
    own = 0.10 if stage.time is Time.NIGHT else 0.42
    white = mix(mix(palette.local(SALT), SALT, own), palette.light, 0.10)
    far = mix(white, mix(palette.haze, palette.sky[4], 0.6), 0.45)
    for index, (depth, tall) in enumerate(((0.06, 120), (0.09, 66))):
        hills = ridge(stage, f"hills{index}", depth, edge_y - 7 * u, tall * stage.scenery, period_units=620, roughness=0.50)  # fmt: skip
        tone = palette.tone(0.30 + 0.10 * index, HILL)
        layers.append(land_layer(stage, hills, depth, [(0, tone), (1, mix(tone, palette.haze, 0.5))], fade_units=tall, spill=0.3))  # fmt: skip
    edge = Ridge(np.array([-9.0 * stage.width, 10.0 * stage.width]), np.array([edge_y, edge_y]))
    shade = mix(white, palette.near, 0.34 if stage.time is Time.DAY else 0.46)
    stops = [(0.0, far), (0.12, mix(far, white, 0.6)), (0.45, white), (1.0, shade)]
    if wet:
        top, low = mix(palette.sky[4], white, 0.25), mix(palette.sky[1], white, 0.22)
        stops = [(0.0, top), (0.3, mix(palette.sky[3], white, 0.22)), (0.6, mix(palette.sky[2], white, 0.22)), (1.0, low)]  # fmt: skip
    layers.append(solid(stage, edge, stage.gradient(edge_y, h, stops, 0.1, spill=0.35), 0.1))
    layers.append(mirage(stage, hills, edge_y, 0.09, mix(tone, far, 0.35), mix(far, (1, 1, 1), 0.4)))  # fmt: skip
    if wet:
        layers.append(mirrored(stage, edge_y + 20 * u, mix(palette.sky[3], white, 0.3)))
    line = mix(white, palette.near, 0.40 if not wet else 0.25)
    layers += plates(stage, view, mix(white, (1, 1, 1), 0.45), line)
    layers.append(motes(stage, "glint", 0.9, count=30, box=(0, horizon, stage.width, h), colour=mix(palette.light, (1, 1, 1), 0.5), size_units=2.4, rise_units=4, drift_units=22, alpha=0.8))  # fmt: skip
    return Scene(tuple(layers), lambda x: ground_y, False)
