"""Leaves of warm lands and bare wood: palms, broad leaves, lianas, acacias, winter trees. No place."""

from __future__ import annotations

import math
import random

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, add_polygon, ink
from moviefactory.shots.animatic.light import Color
from moviefactory.shots.animatic.stage import Stage


def broad_leaf(
    path: skia.Path, x: float, y: float, size: float, angle: float, dice: random.Random
) -> None:
    """Add a long leaf that bends under its weight, split here and there. Units: radians."""
    cos, sin = math.cos(angle), math.sin(angle)
    droop = size * dice.uniform(0.15, 0.4)
    wide = size * dice.uniform(0.11, 0.18)
    spine = []
    for step in range(7):
        t = step / 6
        spine.append((x + size * t * cos, y + size * t * sin + droop * t * t))
    upper, lower = [], []
    for step, (px, py) in enumerate(spine):
        t = step / 6
        half = wide * math.sin(math.pi * min(1.0, 0.08 + 0.95 * t)) ** 0.8
        half *= 0.72 if 2 <= step <= 4 and dice.random() < 0.3 else 1.0
        upper.append((px - sin * half, py + cos * half))
        lower.append((px + sin * half, py - cos * half))
    add_polygon(path, [*upper, *reversed(lower)])


def plant(
    path: skia.Path, x: float, y: float, size: float, dice: random.Random, *, leaves: int = 9
) -> None:
    """Add a plant of broad leaves that fan out from its root."""
    for leaf in range(leaves):
        spread = (leaf + 0.5) / leaves - 0.5
        angle = -math.pi / 2 + 2.5 * spread + dice.gauss(0, 0.12)
        broad_leaf(path, x, y, size * dice.uniform(0.6, 1.0) * (1 - 0.3 * abs(spread)), angle, dice)


def palm(
    trunk: skia.Path, crown: skia.Path, x: float, y: float, height: float, dice: random.Random
) -> None:
    """Add a palm: a bent trunk with rings, a crown of feathered fronds."""
    lean = height * dice.uniform(0.12, 0.34) * dice.choice((-1, 1))
    half = 0.026 * height
    left, right = [], []
    for step in range(11):
        t = step / 10
        px, py = x + lean * t**1.7, y - height * t
        thick = half * (1.35 - 0.75 * t) * (1.12 if step % 2 else 0.94)
        left.append((px - thick, py))
        right.append((px + thick, py))
    add_polygon(trunk, [*left, *reversed(right)])
    top_x, top_y = x + lean, y - height
    for frond in range(9):
        angle = -math.pi / 2 + (frond - 4) * 0.62 + dice.gauss(0, 0.10)
        long = height * dice.uniform(0.30, 0.42)
        edge, back = [], []
        for step in range(15):
            t = step / 14
            px = top_x + long * t * math.cos(angle)
            py = top_y + long * t * math.sin(angle) + 0.62 * long * t * t
            out = 0.17 * long * math.sin(math.pi * min(1, 0.1 + 0.9 * t)) * (1.0 if step % 2 else 0.45)  # fmt: skip
            edge.append((px, py - 0.10 * out))
            back.append((px - 0.25 * out * math.cos(angle), py + out))
        add_polygon(crown, [*edge, *reversed(back)])


def acacia(path: skia.Path, x: float, y: float, height: float, dice: random.Random) -> None:
    """Add an umbrella thorn: a forked trunk under a flat, ragged crown."""
    half, lean = 0.028 * height, height * dice.uniform(-0.14, 0.14)
    fork = (x + lean * 0.5, y - 0.42 * height)
    add_polygon(path, [(x - 1.5 * half, y + 4), (fork[0] - half, fork[1]), (fork[0] + half, fork[1]), (x + 1.5 * half, y + 4)])  # fmt: skip
    wide = height * dice.uniform(0.55, 0.8)
    for limb in range(5):
        out = (limb - 2) / 2 * 0.72 * wide + lean
        add_polygon(path, [(fork[0] - half, fork[1]), (x + out, y - 0.86 * height), (x + out + 0.6 * half, y - 0.86 * height), (fork[0] + half, fork[1] + 0.02 * height)])  # fmt: skip
    for _ in range(15):
        along = dice.uniform(-1, 1)
        size = wide * dice.uniform(0.16, 0.30) * (1 - 0.45 * abs(along))
        level = y - height * (0.90 + 0.07 * (1 - along * along)) + dice.gauss(0, 0.02) * height
        px = x + lean + along * 0.86 * wide
        path.addOval(skia.Rect(px - 1.5 * size, level - 0.36 * size, px + 1.5 * size, level + 0.34 * size))  # fmt: skip


def bare_tree(
    path: skia.Path, x: float, y: float, height: float, dice: random.Random, *, forks: int = 5
) -> None:
    """Add a leafless tree: crooked limbs that fork `forks` times."""

    def grow(px: float, py: float, angle: float, long: float, half: float, level: int) -> None:
        bend = angle + dice.gauss(0, 0.16)
        mx, my = px + 0.5 * long * math.cos(angle), py + 0.5 * long * math.sin(angle)
        tx, ty = mx + 0.5 * long * math.cos(bend), my + 0.5 * long * math.sin(bend)
        thin = half * 0.62
        add_polygon(path, [(px - half, py), (mx - 0.8 * half, my), (tx - thin, ty), (tx + thin, ty), (mx + 0.8 * half, my), (px + half, py)])  # fmt: skip
        if level == 0:
            return
        for side in (-1, 1) if dice.random() < 0.75 else (-1, 0, 1):
            turn = side * dice.uniform(0.28, 0.75)
            grow(tx, ty, bend + turn, long * dice.uniform(0.58, 0.8), thin, level - 1)

    grow(x, y + 4, -math.pi / 2 + dice.gauss(0, 0.08), 0.34 * height, 0.034 * height, forks)


def lianas(stage: Stage, name: str, depth: float, tone: Color, count: int) -> list[Layer]:
    """Return creepers that hang from above the frame, with leaves, swaying."""
    dice, u = stage.dice(name), stage.unit
    left, top, right, _ = stage.reach(depth)
    cords = skia.Path()
    lead = stage.staging.lead
    middle = lead.x if lead else stage.staging.light_x
    for _ in range(int(count * (right - left) / (2400 * u)) + 2):
        x, long = dice.uniform(left, right), dice.uniform(140, 520) * u
        if abs(x - middle) < 0.16 * stage.width:
            long *= 0.4
        bow, half = dice.uniform(-60, 60) * u, dice.uniform(1.6, 4.0) * u
        for side in (-1, 1):
            (cords.moveTo if side < 0 else cords.lineTo)(x + side * half, top - 10)
            if side < 0:
                cords.quadTo(x + bow - half, top + 0.6 * long, x + 0.4 * bow, top + long)
                cords.quadTo(x + bow + half, top + 0.6 * long, x + half, top - 10)
        cords.close()
        for step in range(int(long / (34 * u))):
            t = step * 34 * u / long
            px = x + 2 * t * (1 - t) * bow + 0.4 * bow * t * t
            broad_leaf(cords, px, top + long * t, dice.uniform(14, 30) * u, dice.choice((0.5, 2.6)), dice)  # fmt: skip
    return [Flat(cords, ink(tone), depth, sway=0.012, root_y=top)]
