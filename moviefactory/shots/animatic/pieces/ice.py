"""Icebergs, floes and blocks of ice. Knows no place."""

from __future__ import annotations

import random

import numpy as np
import skia

from moviefactory.shots.animatic.layers import Flat, Layer, add_polygon, ink
from moviefactory.shots.animatic.light import Color, mix
from moviefactory.shots.animatic.noise import midpoint_line
from moviefactory.shots.animatic.stage import Stage


def bergs(
    stage: Stage,
    index: int,
    depth: float,
    y: float,
    tall: float,
    tones: tuple[Color, Color],
    dice: random.Random,
) -> list[Layer]:
    """Return icebergs: ragged tops, a lit and a shaded face, their image in the water."""
    palette, k = stage.palette, stage.scenery
    body, lit, mirror = skia.Path(), skia.Path(), skia.Path()
    side = 1 if stage.staging.light_x > stage.width / 2 else -1
    lead = stage.staging.lead
    for number in range((5, 2, 2)[index]):
        share = (number + 0.5 + dice.uniform(-0.3, 0.3)) / (5, 2, 2)[index]
        x = stage.width * share
        if lead and index == 2 and abs(x - lead.x) < 0.16 * stage.width:
            x = lead.x + stage.staging.facing * 0.34 * stage.width
        half, high = tall * k * dice.uniform(0.6, 1.5), tall * k * dice.uniform(0.6, 1.1)
        line = midpoint_line(stage.noise_seed(f"berg{index}{number}"), 5, 0.75).tolist()
        rim = []
        for step, value in enumerate(line):
            t = step / (len(line) - 1)
            shape = min(1.0, 5 * t, 5 * (1 - t)) * (0.55 + 0.45 * (1 - abs(2 * t - 0.8)))
            rim.append((x + half * (2 * t - 1), y - high * shape * (0.8 + 0.55 * value)))
        add_polygon(body, [(x - half, y + 4), *rim, (x + half, y + 4)])
        add_polygon(mirror, [(x - half, y), *[(px, y + 0.35 * (y - py)) for px, py in rim], (x + half, y)])  # fmt: skip
        part = rim[len(rim) // 2 :] if side > 0 else rim[: len(rim) // 2 + 1]
        ridge_x = x + 0.1 * half * side
        inner = [(ridge_x, y - 0.1 * high), (x + 0.25 * side * half, y - 0.35 * high)]
        foot = (x + side * half, y + 2)
        add_polygon(lit, [*part, foot, *inner] if side > 0 else [foot, *part, *reversed(inner)])
    white, blue = (mix(tone, palette.haze, 0.34 - 0.14 * index) for tone in tones)
    return [
        Flat(mirror, ink(mix(white, palette.sky[2], 0.3), 0.28), depth),
        Flat(body, ink(mix(blue, white, 0.18)), depth),
        Flat(lit, ink(mix(white, palette.light, 0.15)), depth),
    ]


def sheets(
    stage: Stage, horizon: float, room: float, tones: tuple[Color, Color], count: int
) -> list[Layer]:
    """Return floes of ice on the water, flat and broken, larger towards us."""
    dice, u, side_path, top = stage.dice("floes"), stage.unit, skia.Path(), skia.Path()
    left, _, right, _ = stage.reach(0.6)
    for _ in range(int(count * (right - left) / (2400 * u)) + 8):
        share = dice.random() ** 0.8
        x, y = dice.uniform(left, right), horizon + room * (0.05 + 0.95 * share)
        half, flat = u * (14 + 130 * share) * dice.uniform(0.4, 1.0), 0.13
        rim = []
        for step in range(9):
            a = 6.2832 * step / 9
            far = half * dice.uniform(0.7, 1.05)
            rim.append((x + far * np.cos(a), y + flat * far * np.sin(a)))
        add_polygon(top, rim)
        add_polygon(side_path, [(px, py + 0.07 * half) for px, py in rim])
    white, blue = tones
    return [
        Flat(side_path, ink(mix(blue, stage.palette.near, 0.2)), 0.6),
        Flat(top, ink(mix(white, stage.palette.haze, 0.12)), 0.6),
    ]


def blocks(stage: Stage, tones: tuple[Color, Color]) -> list[Layer]:
    """Return pressed-up blocks of ice at the lower corners, in shade, their edges catching light."""
    dice, u, h = stage.dice("blocks"), stage.unit, stage.height
    body, rim = skia.Path(), skia.Path()
    for edge, side in zip(stage.sides(1.3), (1, -1), strict=True):
        for number in range(6):
            size = dice.uniform(60, 170) * u * (1 - 0.12 * number)
            x, y = edge + side * 62 * number * u, h * 1.03
            top = [(x - 0.8 * size, y - dice.uniform(0.3, 0.6) * size), (x - 0.1 * size, y - dice.uniform(0.8, 1.2) * size), (x + 0.7 * size, y - dice.uniform(0.3, 0.7) * size)]  # fmt: skip
            add_polygon(body, [(x - size, y + size), *top, (x + size, y + size)])
            add_polygon(rim, [*top, (x + 0.55 * size, top[2][1] + 0.06 * size), (x - 0.1 * size, top[1][1] + 0.12 * size)])  # fmt: skip
    white, blue = tones
    near = stage.palette.near
    return [
        Flat(body, ink(mix(blue, near, 0.66)), 1.3),
        Flat(rim, ink(mix(white, near, 0.42)), 1.3),
    ]
