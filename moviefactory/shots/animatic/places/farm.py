"""Farm: a red barn and its silo, rows of crops that run to the hills, a fence, a wind pump that turns."""

from __future__ import annotations

from moviefactory.shots.animatic.layers import Flat, Layer, ink
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.fields import barn, crop_rows, wind_pump
from moviefactory.shots.animatic.pieces.villages import fence
from moviefactory.shots.animatic.sky import flock, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import forest, ground, land_layer, ridge
from moviefactory.shots.animatic.vista import vista
from moviefactory.shots.animatic.weather import lightning

CROP, SOIL = color("#8ab04a"), color("#8a6238")
WHEAT = color("#dcb64f")


def build(stage: Stage) -> Scene:
    """Return one of: green crop rows by a barn; ripe wheat by a barn with a wind pump."""
    palette, ripe, u, w = stage.palette, stage.variant(2) == 1, stage.unit, stage.width
    horizon, room = stage.horizon_y, max(stage.staging.ground_y - stage.horizon_y, 90 * u)
    layers: list[Layer] = [*sky(stage, clouds=1.3), *lightning(stage)]
    crop = WHEAT if ripe else CROP
    for index, depth in enumerate((0.09, 0.18)):
        land = ridge(stage, f"hill{index}", depth, horizon + 12 * u * (index + 1), (100, 60)[index] * stage.scenery, period_units=1000, roughness=0.36)  # fmt: skip
        tone = palette.tone(0.28 + 0.14 * index, crop if index else CROP)
        wood = forest(stage, land, f"wood{index}", depth, count=60, height_units=14 + 8 * index, kind="leafy", clumps=0.95)  # fmt: skip
        layers.append(Flat(wood, ink(mix(tone, palette.near, 0.25)), depth))
        layers.append(land_layer(stage, land, depth, [(0, mix(tone, palette.light, 0.18)), (0.3, tone), (1, mix(tone, palette.haze, 0.4))], fade_units=150, spill=0.3))  # fmt: skip
    x, foot = w * (0.5 + 0.26 * stage.staging.facing), horizon + 0.42 * room
    field = ridge(stage, "field", 0.5, horizon + 0.16 * room, 6 * u, roughness=0.3)
    tone = palette.tone(0.56, SOIL if not ripe else crop)
    layers.append(land_layer(stage, field, 0.5, [(0, mix(tone, palette.haze, 0.3)), (0.4, tone), (1, mix(tone, palette.near, 0.4))], fade_units=380, spill=0.18))  # fmt: skip
    layers += crop_rows(stage, vista(stage), horizon + 0.16 * room, mix(palette.tone(0.58, crop), palette.near, 0.10))  # fmt: skip
    layers += barn(stage, x, foot, min(150 * stage.scenery, 0.15 * w))
    pump = x - stage.staging.facing * 250 * stage.scenery
    layers.append(wind_pump(stage, pump, foot, 250 * stage.scenery))
    layers += flock(stage, count=7)
    floor = ground(stage, "yard", 12)
    tone = mix(palette.local(mix(SOIL, crop, 0.5)), palette.near, 0.36)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(tone, palette.light, 0.18)), (0.3, tone), (1, mix(tone, palette.near, 0.72))], spill=0.13))  # fmt: skip
    return Scene((*layers, *fence(stage)), floor.y)
