"""A lonely station on the ice: huts on legs, a mast with its lamp, a dome, a flag, nothing else."""

from __future__ import annotations

from moviefactory.lexicon.vocabulary import Time, Weather
from moviefactory.shots.animatic.air import plumes
from moviefactory.shots.animatic.layers import Layer
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.masonry import banners
from moviefactory.shots.animatic.pieces.heavens import aurora
from moviefactory.shots.animatic.pieces.outposts import ORANGE, RED, dome, drums, mast, module
from moviefactory.shots.animatic.rays import motes
from moviefactory.shots.animatic.sky import sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import ground, land_layer, ridge
from moviefactory.shots.animatic.weather import lightning

SNOW, ICE = color("#f2f7ff"), color("#9fc4e2")


def build(stage: Stage) -> Scene:
    """Return one of: red huts in a row by the mast; one orange hut with a dome on a rise."""
    palette, u, w, go = stage.palette, stage.unit, stage.width, stage.staging.facing
    horizon, ground_y = stage.horizon_y, stage.staging.ground_y
    room = max(ground_y - horizon, 90 * u)
    layers: list[Layer] = [*sky(stage, clouds=0.5), *lightning(stage)]
    if stage.time is Time.NIGHT and stage.weather is Weather.CLEAR:
        layers.append(aurora(stage))
    white = mix(palette.local(SNOW), palette.light, 0.12)
    shade = mix(palette.local(ICE), palette.near, 0.16)
    for index, (depth, tall) in enumerate(((0.07, 120), (0.16, 40), (0.40, 26))):
        land = ridge(stage, f"ice{index}", depth, horizon + room * (0.08, 0.22, 0.52)[index], tall * stage.scenery, period_units=900, roughness=0.50 if index == 0 else 0.3)  # fmt: skip
        far = 0.55 - 0.2 * index
        top = mix(white, palette.haze, far)
        layers.append(land_layer(stage, land, depth, [(0, top), (0.4, mix(top, shade, 0.3)), (1, mix(mix(shade, white, 0.4), palette.haze, far))], fade_units=max(90, tall), spill=0.25))  # fmt: skip
    x, y, size = w * (0.5 + 0.20 * go), horizon + 0.62 * room, 190 * stage.scenery
    lonely = stage.variant(2) == 1
    lead = stage.staging.lead
    if lead and abs(x - lead.x) < 0.16 * w:
        x = lead.x + go * 0.24 * w
    size = min(size, 0.30 * stage.height, 0.16 * w)
    layers += mast(stage, x - go * 2.0 * size, y, 2.6 * size, 0.5)
    if lonely:
        layers += dome(stage, x - go * 1.0 * size, y, 0.62 * size, 0.52, white)
        layers += module(stage, x + go * 0.8 * size, y + 6 * u, 1.1 * size, 0.55, white, ORANGE)
    else:
        layers += module(stage, x + go * 2.2 * size, y - 8 * u, 0.8 * size, 0.5, white, RED)
        layers += module(stage, x, y + 8 * u, size, 0.56, white, RED)
    roof = (x + go * 0.7 * size, y - 1.0 * size, 1.1 * size)
    layers.append(plumes(stage, "smoke", [roof], 0.56, mix(palette.haze, white, 0.5), alpha=0.28, wind=0.6))  # fmt: skip
    layers.append(banners(stage, "flag", [(x - go * 1.1 * size, y - 1.15 * size, 0.42 * size)], 0.57, color("#2f5fa8")))  # fmt: skip
    near = ridge(stage, "drift", 0.7, horizon + 0.86 * room, 22 * u, period_units=700, roughness=0.3)  # fmt: skip
    layers.append(land_layer(stage, near, 0.7, [(0, white), (0.5, mix(white, shade, 0.5)), (1, shade)], fade_units=140, spill=0.2))  # fmt: skip
    floor = ground(stage, "floor", 10)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(white, palette.light, 0.18)), (0.22, mix(white, shade, 0.4)), (1, mix(shade, palette.near, 0.45))], spill=0.16))  # fmt: skip
    spot = w * (0.5 - 0.36 * go)
    layers += drums(stage, spot, floor.y(spot) + 10 * u, 96 * u, mix(white, shade, 0.15))
    layers.append(motes(stage, "drift", 0.95, count=50, box=(0, 0.35 * stage.height, w, stage.height), colour=mix(palette.light, (1, 1, 1), 0.6), size_units=2.4, rise_units=-14, drift_units=90, alpha=0.7))  # fmt: skip
    return Scene(tuple(layers), floor.y, False)
