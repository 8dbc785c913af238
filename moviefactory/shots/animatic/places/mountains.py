"""Mountains: ranges behind ranges in paling air, spruces in front."""

from moviefactory.lexicon.vocabulary import Time
from moviefactory.shots.animatic.layers import Flat, Layer, ink
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.sky import flock, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import forest, ground, ridge, solid

ROCK = color("#6d7f92")
WOOD = color("#3f6b54")


def build(stage: Stage) -> Scene:
    """Return one of: a high range over valleys; two near flanks that open on a far peak."""
    palette, u, k = stage.palette, stage.unit, stage.scenery
    deep = stage.variant(2)
    layers: list[Layer] = sky(stage)
    horizon, ground_y = stage.horizon_y, stage.staging.ground_y
    room = max(ground_y - horizon, 60 * u)
    ranges = [(0.10, -0.10, 330), (0.20, 0.02, 230), (0.34, 0.20, 150), (0.52, 0.42, 105), (0.74, 0.70, 80)]  # fmt: skip
    for index, (depth, share, tall) in enumerate(ranges):
        nearness = 0.10 + 0.78 * index / len(ranges)
        base = horizon + room * share
        amplitude = tall * k * (0.75 if deep and index == 0 else 0.55) * (1.0 if index else 1.35)
        land = ridge(stage, f"range{index}", depth, base, amplitude, roughness=0.53 if index < 2 else 0.46, period_units=1100 if index < 2 else 760)  # fmt: skip
        top = palette.tone(nearness, mix(ROCK, WOOD, min(1.0, index / 3)))
        if index < 2 and stage.time is not Time.NIGHT:
            top = mix(top, palette.sky[2], 0.25)
        mist = mix(top, palette.haze, 0.72 - 0.10 * index)
        fill = stage.gradient(land.top, land.top + (300 - 30 * index) * k, [(0, top), (0.25, top), (1, mist)], depth, spill=0.34 - 0.06 * index)  # fmt: skip
        trees = None
        if index >= 2:
            trees = forest(stage, land, f"wood{index}", depth, count=(0, 0, 190, 150, 80)[index], height_units=(0, 0, 26, 46, 84)[index], clumps=0.9)  # fmt: skip
        layers.append(solid(stage, land, fill, depth, trees))
    if not stage.staging.players or stage.dice("birds").random() < 0.5:
        layers += flock(stage)
    floor = ground(stage, "floor", 26)
    dark = palette.tone(0.93, WOOD)
    fill = stage.gradient(floor.top, floor.top + 260 * u, [(0, dark), (1, palette.near)], 1.0)
    layers.append(solid(stage, floor, fill, 1.0))
    layers += frame_of_trees(stage, floor.y)
    return Scene(tuple(layers), floor.y)


def frame_of_trees(stage: Stage, floor_y: object) -> list[Layer]:
    """Return nearest spruces, almost black, at the sides, that leave the middle to the picture."""
    staging = stage.staging
    lead = staging.lead
    middle = lead.x if lead else stage.width * 0.5
    half = max(0.27 * stage.width, (lead.width * 0.8 + 0.1 * stage.width) if lead else 0)
    bank = ridge(stage, "bank", 1.3, stage.height * 1.0, 26 * stage.unit, period_units=500)
    trees = forest(stage, bank, "frame", 1.3, count=26, height_units=330, gap=(middle - half, middle + half), clumps=0.2)  # fmt: skip
    path = bank.path(stage.reach(1.3)[3] + stage.height * 0.1)
    path.addPath(trees)
    return [Flat(path, ink(mix(stage.palette.near, stage.palette.sky[0], 0.05)), 1.3)]
