"""Road through land: tarmac that runs to the horizon, its broken line, poles with wires, far ranges."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, ink
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.ways import SAND, carriageway, poles
from moviefactory.shots.animatic.sky import flock, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import forest, grass, ground, land_layer, ridge
from moviefactory.shots.animatic.vista import vista
from moviefactory.shots.animatic.weather import lightning

GREEN, ROCK = color("#8aa052"), color("#7a7f96")
DRY = ("desert", "sand", "dusty", "route", "沙漠", "荒漠", "戈壁")


def build(stage: Stage) -> Scene:
    """Return one of: a road through open green land; a road through dry land to red ranges."""
    palette, u = stage.palette, stage.unit
    dry = stage.variant(2) == 1 or any(word in DRY for word in stage.words)
    soil, horizon = SAND if dry else GREEN, stage.horizon_y
    layers: list[Layer] = [*sky(stage, clouds=1.2), *lightning(stage)]
    for index, depth in enumerate((0.06, 0.11, 0.17)):
        land = ridge(stage, f"range{index}", depth, horizon + 10 * u, (230, 130, 46)[index] * stage.scenery, period_units=800, roughness=0.54 if index < 2 else 0.4)  # fmt: skip
        tone = palette.tone(0.20 + 0.12 * index, mix(ROCK, soil, 0.4 * index))
        trees = forest(stage, land, "wood", depth, count=120, height_units=16, kind="leafy", clumps=0.8) if index == 2 and not dry else None  # fmt: skip
        layers.append(land_layer(stage, land, depth, [(0, tone), (1, mix(tone, palette.haze, 0.6))], fade_units=190, spill=0.34, extra=trees))  # fmt: skip
    floor = ground(stage, "plain", 3)
    view = vista(stage, least_units=150)
    plain = ridge(stage, "flat", 0.5, view.y + 4 * u, 3 * u, roughness=0.2)
    tone = palette.tone(0.58, soil)
    layers.append(land_layer(stage, plain, 0.5, [(0, mix(tone, palette.haze, 0.55)), (0.25, mix(tone, palette.light, 0.10)), (1, mix(tone, palette.near, 0.5))], fade_units=0.9 * (stage.height - view.y) / stage.scenery, spill=0.2))  # fmt: skip
    layers += carriageway(stage, view)
    layers += poles(stage, view)
    layers += flock(stage, count=5)
    blades = grass(stage, floor, "verge", 1.25, 60, 120)
    lowered = skia.Path()
    blades.offset(0, stage.height * 1.01 - stage.staging.ground_y, lowered)
    layers.append(Flat(lowered, ink(mix(palette.near, palette.local(soil), 0.12)), 1.25, sway=0.03, root_y=stage.height))  # fmt: skip
    return Scene(tuple(layers), lambda x: stage.staging.ground_y, False)
