"""Jungle growth: broad leaves in storeys, the roof of leaves, palms. Knows no place."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.foliage import broad_leaf, palm, plant
from moviefactory.shots.animatic.layers import Flat, Layer, ink
from moviefactory.shots.animatic.light import Color, mix
from moviefactory.shots.animatic.stage import Floor, Stage


def level_floor(y: float) -> Floor:
    """Return a floor that is level at `y`."""
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
