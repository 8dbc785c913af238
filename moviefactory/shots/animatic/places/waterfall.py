"""Waterfall: a cliff in mist, white water that pours into a pool, wet rocks, ferns; a rainbow by day."""

from __future__ import annotations

import numpy as np
import skia

from moviefactory.lexicon.vocabulary import Time, Weather
from moviefactory.shots.animatic.falls import mist, ripples, sheet
from moviefactory.shots.animatic.layers import Flat, Layer, Live, argb, ink
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.noise import midpoint_line
from moviefactory.shots.animatic.places.forest import ferns
from moviefactory.shots.animatic.places.jungle import growth
from moviefactory.shots.animatic.sky import flock, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import (  # fmt: skip
    Ridge,
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
    layers += pool(stage, pool_y, middle, water)
    if stage.time in (Time.DAY, Time.DAWN) and stage.weather is Weather.CLEAR:
        layers.append(rainbow(stage, middle, pool_y, 0.42 * min(w, h)))
    layers += flock(stage, count=5)
    floor = ground(stage, "bank", 22)
    tone = mix(palette.local(mix(ROCK, MOSS, 0.45)), palette.near, 0.38)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(tone, palette.light, 0.18)), (0.3, tone), (1, mix(tone, palette.near, 0.75))], spill=0.12))  # fmt: skip
    layers += ferns(stage, floor.y, mix(tone, palette.near, 0.3), 0.99, 30, 44)
    if warm:
        return Scene((*layers, *growth(stage, "edge", lambda x: 1.04 * h, mix(palette.near, palette.local(MOSS), 0.12), 1.3, 26, 760, sides=True)), floor.y)  # fmt: skip
    return Scene((*layers, *frame_of_trees(stage, floor)), floor.y)


def cliff(
    stage: Stage, name: str, depth: float, top: float, foot: float, middle: float, half: float
) -> Ridge:
    """Return the edge of a cliff: highest on both sides of a notch through which the water comes."""
    xs = stage.line(depth, 7.0)
    line = midpoint_line(stage.noise_seed(name), 10, 0.56)
    rough = np.interp(np.abs((xs / (1500 * stage.unit)) % 2 - 1) * (len(line) - 1), np.arange(len(line)), line)  # fmt: skip
    away = np.abs(xs - middle)
    notch = np.clip((away - half) / (0.10 * stage.width), 0, 1) ** 0.7
    lower = np.clip((away - 0.30 * stage.width) / (0.5 * stage.width), 0, 1)
    ys = top + (1 - notch) * 34 * stage.unit - 44 * stage.unit * rough * notch
    return Ridge(xs, ys + lower * 0.45 * (foot - top))


def cracks(stage: Stage, face: Ridge, foot: float, tone: Color) -> Layer:
    """Return ledges and clefts down the cliff's face."""
    dice, u = stage.dice("cracks"), stage.unit
    left, _, right, _ = stage.reach(0.30)
    path = skia.Path()
    for _ in range(int(70 * (right - left) / (2400 * u)) + 12):
        x = dice.uniform(left, right)
        y, wide = face.y(x) + dice.random() * max(40 * u, foot - face.y(x)), dice.uniform(5, 16) * u
        high, lean = dice.uniform(40, 170) * u, dice.uniform(-14, 14) * u
        low = min(y + high, foot)
        path.addPoly([skia.Point(x, y), skia.Point(x + wide, y + 8 * u), skia.Point(x + lean + 0.4 * wide, low), skia.Point(x + lean, low)], True)  # fmt: skip
    return Flat(path, ink(tone, 0.42), 0.30)


def pool(stage: Stage, top_y: float, middle: float, water: Color) -> list[Layer]:
    """Return the pool that the water falls into, bright below the fall, rings running out."""
    palette, u = stage.palette, stage.unit
    left, _, right, _ = stage.reach(0.6)
    edge = Ridge(np.array([left - 10, right + 10]), np.array([top_y, top_y]))
    stops = [(0.0, mix(water, palette.haze, 0.5)), (0.3, water), (1.0, mix(water, palette.near, 0.55))]  # fmt: skip
    layers: list[Layer] = [solid(stage, edge, stage.gradient(top_y, stage.height, stops, 0.6, spill=0.22), 0.6)]  # fmt: skip
    bright = mix(water, mix(palette.light, (1, 1, 1), 0.4), 0.6)
    layers.append(ripples(stage, "pool", (left, top_y + 4 * u, right, stage.staging.ground_y + 80 * u), 0.6, bright, count=90, flow=14))  # fmt: skip
    return layers


def rainbow(stage: Stage, x: float, y: float, radius: float) -> Layer:
    """Return a faint bow in the spray."""
    paint = skia.Paint(Dither=True, BlendMode=skia.BlendMode.kScreen, AntiAlias=True)
    hues = ("#000000", "#7a3fd0", "#3f7ad0", "#3fc07a", "#e0d04a", "#e08a3a", "#d04a4a", "#000000")
    stops = [argb(color(hue), 0.0 if hue == "#000000" else 0.30) for hue in hues]
    at = [0.86, 0.88, 0.90, 0.92, 0.94, 0.96, 0.98, 1.0]
    paint.setShader(skia.GradientShader.MakeRadial(skia.Point(x, y), radius, stops, at))

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        canvas.clipRect(skia.Rect(x - radius, y - radius, x + radius, y))
        canvas.drawCircle(x, y, radius, paint)

    return Live(draw, 0.4)
