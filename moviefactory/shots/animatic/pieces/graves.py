"""Headstones, railings and bare trees. Knows no place."""

from __future__ import annotations

import random

import skia

from moviefactory.shots.animatic.foliage import bare_tree
from moviefactory.shots.animatic.layers import Flat, Layer, add_polygon, ink
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.stage import Stage
from moviefactory.shots.animatic.terrain import Ridge

STONE = color("#9a9c9e")


def headstone(path: skia.Path, x: float, y: float, size: float, dice: random.Random) -> None:
    """Add one stone: round-headed, pointed, a cross, or an obelisk; leaning as old stones do."""
    part, kind = skia.Path(), dice.choice((0, 0, 0, 1, 2, 2, 3))
    half = 0.34 * size
    if kind == 0:
        part.addRect(skia.Rect(x - half, y - 0.72 * size, x + half, y + 0.1 * size))
        part.addCircle(x, y - 0.72 * size, half)
    elif kind == 1:
        add_polygon(part, [(x - half, y), (x - half, y - 0.8 * size), (x, y - 1.1 * size), (x + half, y - 0.8 * size), (x + half, y)])  # fmt: skip
    elif kind == 2:
        part.addRect(skia.Rect(x - 0.1 * size, y - 1.25 * size, x + 0.1 * size, y))
        part.addRect(skia.Rect(x - 0.38 * size, y - 0.98 * size, x + 0.38 * size, y - 0.78 * size))
        part.addRect(skia.Rect(x - 0.32 * size, y - 0.16 * size, x + 0.32 * size, y + 0.1 * size))
    else:
        add_polygon(part, [(x - 0.24 * size, y), (x - 0.15 * size, y - 1.4 * size), (x, y - 1.6 * size), (x + 0.15 * size, y - 1.4 * size), (x + 0.24 * size, y)])  # fmt: skip
        part.addRect(skia.Rect(x - 0.36 * size, y - 0.2 * size, x + 0.36 * size, y + 0.1 * size))
    lean = skia.Matrix()
    lean.setRotate(dice.gauss(0, 5), x, y)
    part.transform(lean)
    path.addPath(part)


def stones(stage: Stage, land: Ridge, index: int, depth: float) -> list[Layer]:
    """Return a row of headstones, their side to the light a little brighter."""
    dice, k, palette = stage.dice(f"stones{index}"), stage.scenery, stage.palette
    left, _, right, _ = stage.reach(depth)
    lead, size = stage.staging.lead, (0, 34, 52, 78, 104)[index] * k
    body, lit = skia.Path(), skia.Path()
    x = left
    while x < right:
        x += size * dice.uniform(1.2, 3.0)
        if lead and index >= 3 and abs(x - lead.x) < 0.6 * lead.width + 0.8 * size:
            continue
        tall, at = size * dice.uniform(0.75, 1.15), dice.getstate()
        headstone(body, x, land.y(x) + 4, tall, dice)
        dice.setstate(at)
        side = 1 if stage.staging.light_x > x else -1
        headstone(lit, x + side * 0.05 * tall, land.y(x) + 4, 0.96 * tall, dice)
    tone = mix(palette.tone(0.30 + 0.12 * index, STONE), palette.near, 0.30 if index < 4 else 0.42)
    return [
        Flat(lit, ink(mix(tone, palette.light, 0.36)), depth),
        Flat(body, ink(mix(tone, palette.near, 0.12)), depth),
    ]


def bare_trees(
    stage: Stage,
    land: Ridge,
    index: int,
    depth: float,
    tone: tuple[float, float, float],
    *,
    great: bool,
    dice: random.Random,
) -> list[Layer]:
    """Return leafless trees on the land; one of them great, where the place has one."""
    left, _, right, _ = stage.reach(depth)
    path, lead = skia.Path(), stage.staging.lead
    for _ in range(int((9, 6, 4, 2)[index] * (right - left) / (2400 * stage.unit)) + 1):
        x = dice.uniform(left, right)
        if lead and index >= 2 and abs(x - lead.x) < 0.13 * stage.width:
            continue
        bare_tree(path, x, land.y(x), (80, 150, 240, 330)[index] * stage.scenery * dice.uniform(0.7, 1.1), dice, forks=(3, 3, 4, 5)[index])  # fmt: skip
    if great and index == 3:
        x = stage.width * (0.5 + 0.27 * stage.staging.facing)
        bare_tree(path, x, land.y(x) + 10, 560 * stage.scenery, dice)
    return [Flat(path, ink(tone), depth, sway=0.003, root_y=land.foot)]


def railings(stage: Stage) -> list[Layer]:
    """Return iron railings with spear heads along the lower edge, broken here and there."""
    dice, u, h = stage.dice("rails"), stage.unit, stage.height
    left, _, right, _ = stage.reach(1.3)
    path, x = skia.Path(), left
    path.addRect(skia.Rect(left, h - 74 * u, right, h - 67 * u))
    path.addRect(skia.Rect(left, h - 14 * u, right, h - 7 * u))
    while x < right:
        if dice.random() < 0.93:
            lean = dice.gauss(0, 1.5) * u
            add_polygon(path, [(x - 3 * u, 1.2 * h), (x - 3 * u + lean, h - 96 * u), (x - 8 * u + lean, h - 98 * u), (x + lean, h - 126 * u), (x + 8 * u + lean, h - 98 * u), (x + 3 * u + lean, h - 96 * u), (x + 3 * u, 1.2 * h)])  # fmt: skip
        x += 46 * u
    return [Flat(path, ink(stage.palette.near), 1.3)]
