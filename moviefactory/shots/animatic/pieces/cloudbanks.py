"""Banks of cloud, heap on heap, lit along their tops. Knows no place."""

from __future__ import annotations

import math
import random

import numpy as np
import skia

from moviefactory.shots.animatic.stage import Stage

Oval = tuple[float, float, float, float]
"""Middle x, middle y, half width, half height. Units: pixels."""
RIM_POINTS = 16


def bank(
    stage: Stage, name: str, depth: float, y: float, size: float, *, tower: bool
) -> tuple[skia.Path, float]:
    """Return a bank of cloud, heaps of every size on a swell, and its highest point."""
    dice = stage.dice(name)
    left, _, right, bottom = stage.reach(depth)
    run = 14 * stage.unit * (stage.staging.rig.seconds + 2)
    left, right = left - run - size, right + run + size
    phase, x = dice.uniform(0, 6), left
    bodies: list[Oval] = []
    puffs: list[Oval] = []
    light_x = stage.staging.light_x
    while x < right:
        swell = 0.5 + 0.5 * math.sin(x / (5.5 * size) + phase)
        radius = size * dice.uniform(0.3, 0.7) * (0.5 + 0.7 * swell)
        high = 0.0
        if tower:
            away = min(1.0, (abs(x - light_x) / (0.36 * stage.width)) ** 2)
            high = max(0.0, math.sin(x / (7 * size) + phase)) ** 2 * size * 3.0 * away
        level = y - swell * size * 0.45
        step = 0.0
        while step <= high:
            body, more = heap(x + dice.gauss(0, 0.3) * step, level - step, radius * (1 - 0.35 * step / (high + 1)), dice, stage.unit)  # fmt: skip
            bodies.append(body)
            puffs += more
            step += radius * 0.75
        upper, lower = level - radius * 0.3, y + size
        bodies.append((x, (upper + lower) / 2, radius * 1.5, (lower - upper) / 2))
        x += radius * dice.uniform(0.9, 1.7)
    path = skia.Path()
    path.addRect(skia.Rect(left, y, right, bottom + 0.2 * stage.height))
    for middle_x, middle_y, half, tall in [*bodies, *standing_out(puffs, bodies, y)]:
        path.addOval(skia.Rect(middle_x - half, middle_y - tall, middle_x + half, middle_y + tall))
    return path, min(y, *(one[1] - one[3] for one in puffs))


def heap(
    x: float, y: float, radius: float, dice: random.Random, unit: float
) -> tuple[Oval, list[Oval]]:
    """Return one heap of cloud: its body, and the puffs round it (few if it is small)."""
    puffs: list[Oval] = []
    for _ in range(9 if radius > 22 * unit else 3):
        angle = dice.uniform(math.pi * 0.95, math.pi * 2.05)
        puff = radius * dice.uniform(0.16, 0.52)
        px = x + 1.15 * (radius - 0.5 * puff) * math.cos(angle)
        py = y + 0.8 * (radius - 0.5 * puff) * math.sin(angle)
        puffs.append((px, py, puff, puff))
    return (x, y + 0.14 * radius, radius, 0.86 * radius), puffs


def standing_out(puffs: list[Oval], bodies: list[Oval], low_y: float) -> list[Oval]:
    """Return the puffs that show: not those whose rim lies in bodies, or below `low_y`.

    What nobody sees costs as much to draw as the rest.
    """
    turn = np.linspace(0, 2 * math.pi, RIM_POINTS, endpoint=False)
    all_x, all_y, wide, tall = (side[:, None] for side in np.array(puffs).T)
    # A little outside, so that what lies between the points is inside as well.
    rim_x = all_x + 1.03 * wide * np.cos(turn)
    rim_y = all_y + 1.03 * tall * np.sin(turn)
    within = rim_y > low_y
    for x, y, half, high in bodies:
        within |= ((rim_x - x) / half) ** 2 + ((rim_y - y) / high) ** 2 < 1
    hidden = within.all(axis=1)
    return [puff for puff, gone in zip(puffs, hidden.tolist(), strict=True) if not gone]
