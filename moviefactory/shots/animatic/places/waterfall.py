"""Waterfall: a cliff in mist, white water that pours into a pool, wet rocks, ferns; a rainbow by day."""

from __future__ import annotations

from moviefactory.lexicon.vocabulary import Time, Weather
from moviefactory.shots.animatic.falls import mist, sheet
from moviefactory.shots.animatic.layers import Flat, Layer, ink
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.cliffs import cliff, cracks, pool, rainbow
from moviefactory.shots.animatic.pieces.jungles import growth
from moviefactory.shots.animatic.pieces.woods import ferns
from moviefactory.shots.animatic.sky import flock, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import (
    forest,
    frame_of_trees,
    ground,
    land_layer,
    ridge,
    solid,
)
from moviefactory.shots.animatic.weather import lightning

ROCK, MOSS, POOL = color("#6f7a84"), color("#4f8a52"), color("#2f8a96")
WARM = ("jungle", "rainforest", "tropical", "丛林", "雨林")


def build(stage: Stage) -> Scene:
    """Return one of: one broad fall; a tall narrow fall with a smaller one beside it."""
    palette, u, w, h = stage.palette, stage.unit, stage.width, stage.height
    narrow, warm = stage.variant(2) == 1, any(word in WARM for word in stage.words)
    pool_y = stage.horizon_y + 0.30 * (stage.staging.ground_y - stage.horizon_y)
    middle = 0.5 * w + 0.45 * (stage.staging.light_x - 0.5 * w) + 0.05 * w * stage.staging.facing
    half = (0.055 if narrow else 0.12) * min(w, 1.9 * h)
    layers: list[Layer] = [*sky(stage, clouds=0.7), *lightning(stage)]
    for index, depth in enumerate((0.08, 0.14)):
        land = ridge(stage, f"far{index}", depth, pool_y - 0.16 * h, (0.40 - 0.1 * index) * h, period_units=900)  # fmt: skip
        tone = palette.tone(0.18 + 0.1 * index, ROCK)
        layers.append(land_layer(stage, land, depth, [(0, tone), (1, mix(tone, palette.haze, 0.6))], fade_units=200, spill=0.35))  # fmt: skip
    top = max(0.10 * h, pool_y - (0.62 if narrow else 0.50) * h)
    face = cliff(stage, "cliff", 0.30, top, pool_y, middle, half)
    stone = palette.tone(0.42, mix(ROCK, MOSS, 0.2))
    wood = forest(stage, face, "wood", 0.30, count=120, height_units=52, kind="leafy" if warm else "pine", gap=(middle - half, middle + half))  # fmt: skip
    layers.append(Flat(wood, ink(mix(palette.tone(0.5, MOSS), palette.near, 0.18)), 0.30))
    fill = stage.gradient(top - 40 * u, pool_y, [(0, mix(stone, palette.local(MOSS), 0.4)), (0.5, stone), (1, mix(stone, palette.haze, 0.45))], 0.30, spill=0.20)  # fmt: skip
    layers.append(solid(stage, face, fill, 0.30))
    layers.append(cracks(stage, face, pool_y, mix(stone, palette.near, 0.30)))
    water = mix(palette.local(POOL), palette.sky[3], 0.30)
    layers += sheet(stage, "fall", (middle - half, face.y(middle), middle + half, pool_y), 0.31, water)  # fmt: skip
    if narrow:
        x = middle - stage.staging.facing * 0.17 * min(w, 1.6 * h)
        layers += sheet(stage, "second", (x - 0.25 * half, face.y(x) + 60 * u, x + 0.25 * half, pool_y), 0.31, water)  # fmt: skip
    layers.append(mist(stage, middle, pool_y, 3.2 * half + 160 * u, 0.34, 0.75))
    layers += pool(stage, pool_y, water)
    if stage.time in (Time.DAY, Time.DAWN) and stage.weather is Weather.CLEAR:
        layers.append(rainbow(middle, pool_y, 0.42 * min(w, h)))
    layers += flock(stage, count=5)
    if stage.afloat:
        return Scene(tuple(layers), lambda x: stage.staging.ground_y, False)
    floor = ground(stage, "bank", 22)
    tone = mix(palette.local(mix(ROCK, MOSS, 0.45)), palette.near, 0.38)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(tone, palette.light, 0.18)), (0.3, tone), (1, mix(tone, palette.near, 0.75))], spill=0.12))  # fmt: skip
    layers += ferns(stage, floor.y, mix(tone, palette.near, 0.3), 0.99, 30, 44)
    if warm:
        return Scene((*layers, *growth(stage, "edge", lambda x: 1.04 * h, mix(palette.near, palette.local(MOSS), 0.12), 1.3, 26, 760, sides=True)), floor.y)  # fmt: skip
    return Scene((*layers, *frame_of_trees(stage, floor)), floor.y)
