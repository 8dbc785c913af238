"""High rock: sharp peaks with a lit and a shaded face, and the bare top underfoot. Knows no place."""

from __future__ import annotations

import math

import numpy as np
import skia

from moviefactory.shots.animatic.layers import Flat, Layer, add_polygon, ink
from moviefactory.shots.animatic.light import Color, mix
from moviefactory.shots.animatic.noise import midpoint_line
from moviefactory.shots.animatic.shore import standing_span
from moviefactory.shots.animatic.stage import Stage
from moviefactory.shots.animatic.terrain import Ridge

Peak = tuple[float, float, float]
"""Where a peak stands from side to side, its height and its half width. Units: pixels."""


def peaks(
    stage: Stage, name: str, depth: float, base_y: float, tops: list[Peak], tones: tuple[Color, Color, Color]
) -> list[Layer]:  # fmt: skip
    """Return peaks whose one face is lit; `tones` are lit rock, shaded rock and what lies on top."""
    layers, dice = list[Layer](), stage.dice(name)
    sun = 1 if stage.staging.light_x > stage.width / 2 else -1
    for index, (x, tall, half) in enumerate(tops):
        lit, shade, cap = skia.Path(), skia.Path(), skia.Path()
        line = midpoint_line(stage.noise_seed(f"{name}{index}"), 5, 0.7)
        rough = line - np.linspace(line[0], line[-1], len(line))
        steps, apex = len(line) - 1, (x, base_y - tall)

        def flank(side: int, rough: np.ndarray = rough, steps: int = steps, x: float = x, tall: float = tall, half: float = half) -> list[tuple[float, float]]:  # fmt: skip
            found = []
            for step in range(steps + 1):
                t = step / steps
                drop = tall * (t**0.82 + 0.07 * float(rough[step]) * math.sin(math.pi * t))
                found.append((x + side * half * t, base_y - tall + max(0.0, drop)))
            return found

        spine = [(x + sun * 0.16 * half * float(rough[s]) * 3 - sun * 0.22 * half * s / steps, base_y - tall + tall * s / steps) for s in range(0, steps + 1, 3)]  # fmt: skip
        right, left = flank(1), flank(-1)
        bright, dark = (right, left) if sun > 0 else (left, right)
        add_polygon(shade, [*dark, (x, base_y + 4), *reversed(spine), apex])
        add_polygon(lit, [*bright, (x, base_y + 4), *reversed(spine), apex])
        count = max(2, steps // 3)
        teeth = []
        for tooth in range(1, 8):
            at = left[count][0] + (right[count][0] - left[count][0]) * tooth / 8
            level = (left[count][1] + right[count][1]) / 2
            hang = dice.uniform(0.02, 0.16) if tooth % 2 else -dice.uniform(0.0, 0.08)
            teeth.append((at + 0.03 * half * dice.uniform(-1, 1), level + hang * tall))
        add_polygon(cap, [apex, *right[1:count], *reversed(teeth), *reversed(left[1:count])])
        faces = ((shade, tones[1]), (lit, tones[0]), (cap, tones[2]))
        layers += [Flat(face, ink(tone), depth) for face, tone in faces]
    return layers


def top_of_rock(stage: Stage, slopes: tuple[float, float], room_units: float = 90.0) -> Ridge:
    """Return bare rock that is level where people stand, and goes off to both sides by `slopes`.

    A slope of 1 falls as far as it goes; one below 0 rises.
    """
    xs, u = stage.line(1.0, 6.0), stage.unit
    middle = stage.width * (0.5 - 0.06 * stage.staging.facing)
    on_ground = any(one.anchor == "ground" for one in stage.staging.players)
    left, right = standing_span(stage) if on_ground else (middle - 60 * u, middle + 60 * u)
    left, right = left - room_units * u, right + room_units * u
    line = midpoint_line(stage.noise_seed("top"), 10, 0.60)
    rough = np.interp(np.abs((xs / (1500 * u)) % 2 - 1) * (len(line) - 1), np.arange(len(line)), line)  # fmt: skip
    away = np.stack([np.maximum(left - xs, 0.0), np.maximum(xs - right, 0.0)])
    far = away.sum(axis=0)
    fall = slopes[0] * away[0] + slopes[1] * away[1]
    broken = 70 * u * (rough - 0.5) * np.minimum(1.0, far / (90 * u))
    ledges = 0.55 * np.sin(far / (46 * u)) * 20 * u * np.minimum(1.0, far / (60 * u))
    return Ridge(xs, stage.staging.ground_y + fall + broken + ledges)


def facets(stage: Stage, floor: Ridge, tone: Color) -> list[Layer]:
    """Return the faces of the rock below its edge, lit and dark, and its clefts."""
    dice, u, h = stage.dice("facets"), stage.unit, stage.height
    lit, dark, cleft = skia.Path(), skia.Path(), skia.Path()
    sun = 1 if stage.staging.light_x > stage.width / 2 else -1
    left, _, right, bottom = stage.reach(1.0)
    x = left
    while x < right:
        wide = dice.uniform(60, 150) * u
        y, end = floor.y(x), floor.y(x + wide)
        deep = dice.uniform(50, 150) * u
        foot = x + wide * dice.uniform(0.2, 0.8)
        bright = (end - y) * sun < -2 * u or (abs(end - y) < 10 * u and dice.random() < 0.4)
        add_polygon(lit if bright else dark, [(x, y + 5 * u), (x + wide, end + 5 * u), (foot, max(y, end) + deep)])  # fmt: skip
        low = max(y, end) + deep * dice.uniform(0.6, 1.4)
        while low < min(bottom, 1.1 * h):
            size, lean = dice.uniform(70, 220) * u, dice.uniform(-0.25, 0.25)
            px = x + dice.uniform(-0.5, 1.0) * wide
            add_polygon(lit if dice.random() < 0.4 else dark, [(px, low), (px + size, low + lean * size), (px + 0.8 * size, low + (lean + 0.22) * size), (px + 0.3 * size, low + 0.34 * size)])  # fmt: skip
            low += dice.uniform(90, 200) * u
        add_polygon(cleft, [(foot, max(y, end) + 10 * u), (foot + 7 * u, max(y, end) + 12 * u), (foot + dice.uniform(-40, 40) * u, max(y, end) + deep * 1.9)])  # fmt: skip
        x += wide * dice.uniform(0.8, 1.2)
    palette = stage.palette
    return [
        Flat(dark, ink(mix(tone, palette.near, 0.55), 0.30), 1.0),
        Flat(lit, ink(mix(tone, palette.light, 0.45), 0.26), 1.0),
        Flat(cleft, ink(palette.near, 0.45), 1.0),
    ]


def cairn(stage: Stage, x: float, y: float, size: float, tone: Color) -> list[Layer]:
    """Return flat stones heaped up where the way ends."""
    dice, stones, tops = stage.dice("cairn"), skia.Path(), skia.Path()
    for row, count in enumerate((4, 3, 3, 2, 1)):
        for number in range(count):
            px = x + (number - (count - 1) / 2) * 0.42 * size + dice.uniform(-0.09, 0.09) * size
            py, half = y - 0.20 * size * row, size * dice.uniform(0.17, 0.30)
            stones.addRRect(skia.RRect.MakeRectXY(skia.Rect(px - half, py - 0.21 * size, px + half, py + 4), 0.09 * size, 0.08 * size))  # fmt: skip
            tops.addRRect(skia.RRect.MakeRectXY(skia.Rect(px - 0.85 * half, py - 0.20 * size, px + 0.85 * half, py - 0.14 * size), 0.03 * size, 0.03 * size))  # fmt: skip
    palette = stage.palette
    return [
        Flat(stones, ink(mix(tone, palette.near, 0.22)), 0.99),
        Flat(tops, ink(mix(tone, palette.light, 0.35)), 0.99),
    ]
