"""Asteroid belt: rocks of every size and depth that drift past one another, craters in the hard light."""

from __future__ import annotations

import math
import random

from moviefactory.shots.animatic.globes import globe
from moviefactory.shots.animatic.layers import Layer
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.asteroids import rocks
from moviefactory.shots.animatic.pieces.heavens import crosses, flare, gas
from moviefactory.shots.animatic.rays import motes
from moviefactory.shots.animatic.sky import stars
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.worlds import world_of

Spot = tuple[float, float, float]
DUST = color("#d8c0a0")
RANKS = ((0.08, 120, 3, 9, 0.34), (0.18, 46, 9, 24, 0.26), (0.36, 18, 24, 58, 0.12), (0.62, 8, 50, 110, 0.0))  # fmt: skip
"""Of each rank of rocks: how near, how many, how large at least and at most in units, how dim."""


def build(stage: Stage) -> Scene:
    """Return one of: a belt aslant across the sky; a great cratered rock; a belt about a far world."""
    w, h, u, kind = stage.width, stage.height, stage.unit, stage.variant(3)
    dice, side = stage.dice("belt"), -1 if stage.staging.light_x > w / 2 else 1
    layers: list[Layer] = [gas(stage), *stars(stage, count=520, low_y=h, depth=0.02), *crosses(stage)]  # fmt: skip
    if kind == 2:
        world = world_of(stage.words, stage.film_seed)
        layers += globe(stage, "world", world.globe, w * (0.5 + 0.30 * side), 0.34 * h, 0.26 * min(h, 1.2 * w), 0.06)  # fmt: skip
    lean = dice.uniform(0.10, 0.20) * side * h / w
    lead = stage.staging.lead
    for rank, (depth, count, least, most, dim) in enumerate(RANKS):
        spots = _belt(stage, dice, rank, kind, lean, (depth, count, least, most))
        if lead and depth > 0.3:
            spots = [one for one in spots if abs(one[0] - lead.x) > 0.5 * lead.width + one[2] + 0.03 * w or abs(one[1] - lead.y) > 0.55 * lead.height + one[2]]  # fmt: skip
        if kind == 1 and rank == 2:
            layers.append(rocks(stage, "giant", [(w * (0.5 + 0.40 * side), 0.62 * h, 0.44 * min(h, 1.1 * w))], 0.30, speed_units=3))  # fmt: skip
        layers.append(rocks(stage, f"rocks{rank}", spots, depth, dim=dim, speed_units=4 + 22 * depth))  # fmt: skip
    layers.append(motes(stage, "grit", 0.9, count=46, box=(0, 0, w, h), colour=mix(DUST, stage.palette.light, 0.4), size_units=2.6, rise_units=4, drift_units=30, alpha=0.6))  # fmt: skip
    layers.append(flare(stage))
    a, z = stage.sides(1.25)
    edge, low = (a, z)[side > 0], (z, a)[side > 0]
    near = [(edge + side * 30 * u, 0.96 * h, 190 * u), (low - side * 10 * u, 0.05 * h, 130 * u)]
    layers.append(rocks(stage, "near", near, 1.25, dim=0.66, speed_units=2))
    return Scene(tuple(layers), lambda _: stage.staging.ground_y)


def _belt(
    stage: Stage, dice: random.Random, rank: int, kind: int, lean: float, about: tuple[float, int, int, int]
) -> list[Spot]:  # fmt: skip
    """Return where a rank's rocks are: along a line aslant, or along the arc of a ring."""
    depth, count, least, most = about
    left, _, right, _ = stage.reach(depth)
    w, h, spots = stage.width, stage.height, []
    for _ in range(max(4, int(count * min(1.4, max(0.7, (right - left) / (1.9 * h)))))):
        x = dice.uniform(left, right)
        off = (x - w / 2) / w
        middle = h * (0.52 + lean * off * w / h) if kind != 2 else h * (0.78 - 0.9 * off * off)
        y = middle + dice.gauss(0, (0.13, 0.18, 0.25, 0.34)[rank] * h * (0.7 if kind == 2 else 1.0))
        size = least + (most - least) * dice.random() ** 2.2
        spots.append((x, y, size * stage.unit * math.sqrt(stage.staging.scenery)))
    return spots
