"""Mountains: ranges behind ranges in paling air, spruces in front."""

from moviefactory.lexicon.vocabulary import Time
from moviefactory.shots.animatic.layers import Layer
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.sky import flock, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import forest, frame_of_trees, ground, land_layer, ridge
from moviefactory.shots.animatic.weather import lightning

ROCK = color("#7186a0")
WOOD = color("#3f6b54")
SNOWCAP = color("#f6f8ff")


def build(stage: Stage) -> Scene:
    """Return one of: a high white range over valleys; soft blue ranges that go on for ever."""
    palette, alpine = stage.palette, stage.variant(2) == 0
    horizon, ground_y = stage.horizon_y, stage.staging.ground_y
    room = max(ground_y - horizon, 70 * stage.unit)
    layers: list[Layer] = [*sky(stage), *lightning(stage)]
    tall = (430, 210, 120, 80, 56) if alpine else (250, 210, 160, 110, 70)
    feet = (0.12, 0.22, 0.36, 0.56, 0.80)
    for index, (depth, foot) in enumerate(zip((0.10, 0.20, 0.34, 0.52, 0.74), feet, strict=True)):
        period = 900 if index < 2 else 640
        land = ridge(
            stage, f"range{index}", depth, horizon + room * foot,
            tall[index] * stage.scenery, period_units=period,
            roughness=0.56 if index < 2 else 0.47,
        )  # fmt: skip
        nearness = 0.16 + 0.70 * index / 5
        tone = palette.tone(nearness, mix(ROCK, WOOD, min(1.0, index / 3)))
        mist = mix(tone, mix(palette.haze, palette.sky[4], 0.5), 0.78 - 0.10 * index)
        stops = [(0.0, tone), (0.22, tone), (1.0, mist)]
        if alpine and index == 0:
            cap = mix(palette.local(SNOWCAP), palette.haze, 0.35)
            stops = [(0.0, cap), (0.16, mix(cap, tone, 0.25)), (0.34, tone), (1.0, mist)]
        trees = None
        if index >= 2:
            count, height = ((190, 24), (150, 44), (90, 78))[index - 2]
            trees = forest(stage, land, f"wood{index}", depth, count=count, height_units=height, clumps=0.9)  # fmt: skip
        glow = 0.42 - 0.07 * index if stage.time is not Time.NIGHT else 0.2
        layers.append(land_layer(stage, land, depth, stops, fade_units=max(110, tall[index]), spill=glow, extra=trees))  # fmt: skip
    if not stage.staging.players or stage.dice("birds").random() < 0.5:
        layers += flock(stage)
    floor = ground(stage, "floor", 24)
    dark = palette.tone(0.90, WOOD)
    layers.append(land_layer(stage, floor, 1.0, [(0.0, mix(dark, palette.light, 0.05)), (0.3, dark), (1.0, palette.near)]))  # fmt: skip
    layers += frame_of_trees(stage, floor)
    return Scene(tuple(layers), floor.y)
