"""Temple: sweeping roofs above a stair, lanterns and cherry trees in mist; or white columns on a hill."""

from __future__ import annotations

from moviefactory.shots.animatic.layers import Layer
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.shrines import (
    MARBLE,
    STONE,
    braziers,
    columns,
    near_tree,
    pagoda,
    stair,
    stone_lanterns,
)
from moviefactory.shots.animatic.sky import flock, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import forest, ground, land_layer, ridge
from moviefactory.shots.animatic.weather import lightning

WOOD = color("#5f8a62")
WEST = ("greek", "roman", "column", "marble", "acropolis", "parthenon", "ruin", "athen", "zeus", "希腊", "罗马")  # fmt: skip


def build(stage: Stage) -> Scene:
    """Return a pagoda and its hall in the hills, or a temple of columns where the line names one."""
    west = stage.says(WEST)
    palette, u, w = stage.palette, stage.unit, stage.width
    horizon, room = stage.horizon_y, max(stage.staging.ground_y - stage.horizon_y, 80 * u)
    layers: list[Layer] = [*sky(stage), *lightning(stage)]
    green = mix(WOOD, color("#b8a060"), 0.6 if west else 0.0)
    for index, depth in enumerate((0.07, 0.13, 0.22)):
        land = ridge(stage, f"hill{index}", depth, horizon + room * (0.06 + 0.10 * index), (330, 210, 110)[index] * stage.scenery, period_units=700, roughness=0.5)  # fmt: skip
        tone = palette.tone(0.18 + 0.12 * index, green)
        trees = forest(stage, land, f"wood{index}", depth, count=130, height_units=12 + 12 * index, kind="leafy" if west else "pine", clumps=0.7)  # fmt: skip
        layers.append(land_layer(stage, land, depth, [(0, tone), (1, mix(tone, palette.haze, 0.75))], fade_units=160, spill=0.36, extra=trees))  # fmt: skip
    layers += flock(stage, count=6)
    x, foot = w * (0.5 + 0.20 * stage.staging.facing), horizon + 0.40 * room
    k = min(stage.scenery, 0.0011 * w + 0.35 * stage.scenery)
    layers += columns(stage, x, foot, k) if west else pagoda(stage, x, foot, k)
    terrace = ridge(stage, "terrace", 0.6, foot + 8 * u, 5 * u, roughness=0.2)
    stone = palette.tone(0.58, mix(STONE, MARBLE, 0.4 if west else 0.0))
    layers.append(land_layer(stage, terrace, 0.6, [(0, mix(stone, palette.light, 0.14)), (0.4, stone), (1, mix(stone, palette.near, 0.4))], fade_units=240, spill=0.2))  # fmt: skip
    layers += stair(stage, x, foot + 6 * u, k, stone)
    floor = ground(stage, "court", 5)
    tone = mix(palette.local(mix(STONE, green, 0.25)), palette.near, 0.36)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(tone, palette.light, 0.18)), (0.3, tone), (1, mix(tone, palette.near, 0.74))], spill=0.14))  # fmt: skip
    layers += braziers(stage, floor.y(0.5 * w)) if west else stone_lanterns(stage, floor.y(0.5 * w))
    return Scene((*layers, *near_tree(stage, blossom=not west)), floor.y)
