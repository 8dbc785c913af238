"""Jungle: walls of broad leaves in green mist, lianas, light that falls in shafts, bright birds."""

from __future__ import annotations

import skia

from moviefactory.lexicon.vocabulary import Time, Weather
from moviefactory.shots.animatic.foliage import broad_leaf, lianas, palm, plant
from moviefactory.shots.animatic.layers import Flat, Layer, ink
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.places.forest import clearing, trunks
from moviefactory.shots.animatic.rays import motes, shafts
from moviefactory.shots.animatic.sky import flock
from moviefactory.shots.animatic.stage import Floor, Scene, Stage
from moviefactory.shots.animatic.terrain import ground, land_layer

LEAF, DEEP, EARTH, BARK = color("#58b04a"), color("#1f6a4a"), color("#5a5a32"), color("#6a5238")


def build(stage: Stage) -> Scene:
    """Return one of: a clearing under giant trees; a thicket of palms."""
    palette, thicket, w, h = stage.palette, stage.variant(2) == 1, stage.width, stage.height
    night = stage.time is Time.NIGHT
    glade = mix(mix(palette.sky[4], palette.haze, 0.3), palette.local(color("#a8e070")), 0.55)
    layers: list[Layer] = [clearing(stage, glade)]
    sun = (stage.staging.light_x + 0.10 * w, -0.1 * h)
    room = stage.staging.ground_y - stage.horizon_y
    for index, depth in enumerate((0.14, 0.28, 0.48, 0.74)):
        near = (index + 0.7) / 4.6
        green = mix(palette.local(LEAF), palette.local(DEEP), near)
        tone = mix(mix(glade, green, 0.35 + 0.62 * near), palette.near, 0.55 * near**2)
        foot = stage.horizon_y + room * (0.25 + 0.2 * index)
        if index in (0, 1, 2) and not (thicket and index == 1):
            layers += trunks(stage, f"trunks{index}", depth, 5 - index, 24 + 26 * index, mix(mix(tone, palette.local(BARK), 0.35), palette.near, 0.25), old=True)  # fmt: skip
        if thicket and index in (1, 2):
            layers += palms(stage, index, depth, foot, tone)
        layers += growth(stage, f"growth{index}", _level(foot), tone, depth, 27 - 3 * index, 240 + 60 * index)  # fmt: skip
        layers += roof(stage, index, depth, mix(tone, palette.near, 0.15))
        if index == 1:
            shine = 0.42 if stage.weather is Weather.CLEAR else 0.14
            layers.append(shafts(stage, sun, 0.95 * h, mix(palette.light, glade, 0.4), shine * (0.5 if night else 1.0), 0.3, count=6, spread_units=1200, width_units=64))  # fmt: skip
            layers += lianas(stage, "far lianas", 0.36, mix(tone, palette.near, 0.25), 9)
            layers += flock(stage, count=5, depth=0.34)
    floor = ground(stage, "floor", 16)
    soil = mix(palette.local(EARTH), palette.near, 0.40)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(soil, glade, 0.30)), (0.3, soil), (1, palette.near)], spill=0.10, fade_units=200))  # fmt: skip
    warm = palette.accent if stage.dark else mix(palette.light, glade, 0.3)
    layers.append(motes(stage, "spores", 0.9, count=40, box=(0, 0.2 * h, w, 0.95 * h), colour=mix(warm, (1, 1, 1), 0.3), size_units=2.8, rise_units=10, drift_units=26, alpha=0.8))  # fmt: skip
    layers += lianas(stage, "lianas", 1.2, palette.near, 8)
    layers += growth(stage, "edge", lambda x: 1.04 * h, mix(palette.near, palette.local(DEEP), 0.10), 1.3, 26, 760, sides=True)  # fmt: skip
    return Scene(tuple(layers), floor.y)


def _level(y: float) -> Floor:
    return lambda x: y


def growth(
    stage: Stage, name: str, floor: Floor, tone: Color, depth: float, count: int, tall: float, *, sides: bool = False
) -> list[Layer]:  # fmt: skip
    """Return plants of broad leaves in a row, a lighter one before each darker; they stir."""
    dice, u = stage.dice(name), stage.scenery if not sides else stage.unit
    left, _, right, _ = stage.reach(depth)
    lead = stage.staging.lead
    middle = lead.x if lead else stage.staging.light_x
    dark, lit = skia.Path(), skia.Path()
    for index in range(int(count * (right - left) / (2400 * stage.unit)) + 4):
        x = dice.uniform(left, right)
        away = abs(x - middle) / stage.width
        if sides and away < 0.30:
            continue
        size = tall * u * dice.uniform(0.5, 1.0) * (0.55 + min(0.6, 1.3 * away))
        plant((dark, lit)[index % 2], x, floor(x) + 0.1 * size, size, dice, leaves=6 + index % 4)
    bright = mix(tone, stage.palette.light, 0.10 if not sides else 0.02)
    root = floor(middle)
    bank = skia.Path()
    bank.addRect(skia.Rect(left, root - 0.02 * tall * u, right, 1.4 * stage.height))
    return [
        Flat(bank, ink(mix(tone, stage.palette.near, 0.16)), depth),
        Flat(dark, ink(mix(tone, stage.palette.near, 0.22)), depth, sway=0.008, root_y=root),
        Flat(lit, ink(bright), depth, sway=0.012, root_y=root, phase=1.4),
    ]


def roof(stage: Stage, index: int, depth: float, tone: Color) -> list[Layer]:
    """Return the leaves of the storey overhead, thick at the sides, open where the light falls."""
    dice, u, path = stage.dice(f"roof{index}"), stage.unit, skia.Path()
    left, top, right, _ = stage.reach(depth)
    middle = stage.staging.light_x
    for _ in range(int((38 - 6 * index) * (right - left) / (2400 * u))):
        x = dice.uniform(left, right)
        away = min(1.0, abs(x - middle) / (0.5 * stage.width))
        low = top + (30 + (250 + 40 * index) * away**1.4) * u * dice.random()
        size = (70 + 44 * index) * u * dice.uniform(0.6, 1.0)
        for leaf in range(5):
            broad_leaf(path, x, low - 0.4 * size, size, 0.35 + 0.6 * leaf + dice.gauss(0, 0.2), dice)  # fmt: skip
        path.addOval(skia.Rect(x - size, top - 2 * size, x + size, low))
    return [Flat(path, ink(tone), depth, sway=0.006, root_y=top, phase=index)]


def palms(stage: Stage, index: int, depth: float, foot: float, tone: Color) -> list[Layer]:
    """Return palms that stand up out of the thicket."""
    dice = stage.dice(f"palms{index}")
    left, _, right, _ = stage.reach(depth)
    trunk, crown = skia.Path(), skia.Path()
    for _ in range(int(6 * (right - left) / (2400 * stage.unit)) + 1):
        palm(trunk, crown, dice.uniform(left, right), foot, (330 + 110 * index) * stage.scenery * dice.uniform(0.7, 1.1), dice)  # fmt: skip
    return [
        Flat(trunk, ink(mix(tone, stage.palette.near, 0.4)), depth),
        Flat(crown, ink(mix(tone, stage.palette.near, 0.12)), depth, sway=0.006, root_y=foot),
    ]
