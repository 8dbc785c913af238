"""Snow land: white ridges, laden spruces, ice, a cabin's window; northern lights in the night."""

from __future__ import annotations

from moviefactory.lexicon.vocabulary import Time, Weather
from moviefactory.shots.animatic.layers import Layer
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.frozen import frozen_lake
from moviefactory.shots.animatic.pieces.heavens import aurora
from moviefactory.shots.animatic.pieces.woods import spruces
from moviefactory.shots.animatic.rays import motes
from moviefactory.shots.animatic.sky import lamp, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import frame_of_trees, ground, land_layer, ridge
from moviefactory.shots.animatic.towns import cabin
from moviefactory.shots.animatic.weather import lightning

SNOW, ICE, SPRUCE = color("#f3f7ff"), color("#a9cfe6"), color("#4a6a76")
LAKES = ("frozen lake", "frozen pond", "frozen river", "frozen canal", "frozen stream", "结冰", "冰封", "冰湖", "冰面")  # fmt: skip
"""Words of ice that lies flat from shore to shore."""


def build(stage: Stage) -> Scene:
    """Return one of: a wooded valley with a cabin; peaks over a white plain; a frozen lake."""
    palette, valley, u = stage.palette, stage.variant(2) == 0, stage.unit
    lake = stage.says(LAKES)
    horizon, ground_y = stage.horizon_y, stage.staging.ground_y
    room = max(ground_y - horizon, 70 * u)
    layers: list[Layer] = [*sky(stage), *lightning(stage)]
    if stage.time is Time.NIGHT and stage.weather is Weather.CLEAR:
        layers.append(aurora(stage))
    white = mix(palette.local(SNOW), palette.sky[3], 0.16)
    shade = mix(mix(palette.local(ICE), palette.sky[1], 0.40), palette.near, 0.10)
    lands = ((0.10, 330), (0.22, 190), (0.42, 100), (0.70, 64))
    for index, (depth, tall) in enumerate(lands[:2] if lake else lands):
        peak = tall * stage.scenery * (1.0 if not valley or index else 0.7)
        land = ridge(stage, f"range{index}", depth, horizon + room * (0.12 + 0.22 * index), peak, period_units=760, roughness=0.57 if index < 2 else 0.40)  # fmt: skip
        far = 0.62 - 0.17 * index
        top, low = mix(white, palette.haze, far * 0.5), mix(shade, palette.haze, far)
        stops = [
            (0, top),
            (0.3, mix(top, low, 0.55)),
            (0.62, low),
            (1, mix(low, palette.haze, 0.4)),
        ]
        if index >= 2:
            stops = [(0, mix(white, palette.light, 0.12)), (0.35, mix(white, shade, 0.45)), (1, mix(shade, white, 0.3))]  # fmt: skip
        layers.append(
            land_layer(stage, land, depth, stops, fade_units=max(90, tall * 0.9), spill=0.26)
        )
        if index >= 1:
            layers += spruces(stage, land, index, depth, mix(mix(palette.local(SPRUCE), palette.haze, far * 0.8), palette.near, 0.22 * index))  # fmt: skip
        if index == 2 and valley:
            x = stage.width * (0.5 + 0.30 * stage.staging.facing)
            layers += cabin(stage, x, land.y(x) + 6 * u, 66 * stage.scenery, depth, white)
            layers.append(
                lamp(stage, x - 8 * u, land.y(x) - 14 * stage.scenery, 110 * u, depth, "cabin")
            )
    if lake:
        return Scene(
            (*layers, *frozen_lake(stage, white)),
            lambda _: stage.staging.ground_y,
            open_ground=False,
        )
    floor = ground(stage, "floor", 18)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(white, palette.light, 0.18)), (0.22, mix(white, shade, 0.35)), (1, mix(shade, palette.near, 0.42))], fade_units=280, spill=0.16))  # fmt: skip
    layers.append(motes(stage, "glint", 0.9, count=26, box=(0, 0.2 * stage.height, stage.width, stage.height), colour=mix(palette.light, (1, 1, 1), 0.5), size_units=2.2, rise_units=-26, drift_units=26, alpha=0.8))  # fmt: skip
    layers += frame_of_trees(stage, floor, height_units=470, count=10)
    return Scene(tuple(layers), floor.y)
