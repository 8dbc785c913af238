"""Caves: walls and mouths of rock, stone teeth, crystals, a still pool. Knows no place."""

from __future__ import annotations

import math
import random

import numpy as np
import skia

from moviefactory.shots.animatic import lens
from moviefactory.shots.animatic.falls import ripples
from moviefactory.shots.animatic.layers import (
    Backdrop,
    Flat,
    Layer,
    Live,
    add_polygon,
    glow_paint,
    ink,
)
from moviefactory.shots.animatic.light import Color, mix
from moviefactory.shots.animatic.measures import uprightness
from moviefactory.shots.animatic.noise import midpoint_line, wobble
from moviefactory.shots.animatic.soft import SoftLight
from moviefactory.shots.animatic.stage import Stage, vertical


def hall(stage: Stage, x: float, y: float, light: Color, rock: Color) -> Layer:
    """Return the far wall of a hall, lit by what glows in it."""
    dark = mix(mix(rock, light, 0.24), stage.palette.near, 0.45)

    def paint(canvas: skia.Canvas) -> None:
        lens.pour(canvas, vertical(0, stage.height, [(0.0, mix(dark, stage.palette.near, 0.5)), (0.6, dark), (1.0, mix(dark, stage.palette.near, 0.6))]))  # fmt: skip
        for reach, alpha in ((0.9 * stage.height, 0.55), (0.4 * stage.height, 0.55)):
            canvas.drawCircle(x, y, reach, glow_paint(x, y, reach, light, alpha))

    return Backdrop(stage.texture(stage.box_below(-1, 0.0), paint, corner=0.4))


def mouth(stage: Stage, index: int, depth: float, x: float, y: float, reach: float) -> skia.Path:
    """Return rock with a ragged opening about (x, y), wider than high, open below."""
    left, top, right, bottom = stage.reach(depth)
    path = skia.Path()
    path.setFillType(skia.PathFillType.kEvenOdd)
    path.addRect(skia.Rect(left - 40, top - 40, right + 40, bottom + 40))
    line = midpoint_line(stage.noise_seed(f"mouth{index}"), 7, 0.6)
    line = line - np.linspace(line[0], line[-1], len(line))
    # Who walks on comes past more of them.
    pitch = max(1.3 * stage.width, 2.8 * reach)
    first, last = math.ceil((left - x) / pitch - 0.5), math.floor((right - x) / pitch + 0.5)
    for number in range(first, last + 1):
        hole = []
        for step, value in enumerate(line.tolist()):
            turn = math.tau * step / (len(line) - 1)
            far = reach * (1.0 + 0.34 * value * (1 if number % 2 == 0 else -1))
            tall = (0.95 if math.sin(turn) < 0 else 0.80) * (1 + 0.55 * uprightness(stage.size))
            hole.append((x + number * pitch + far * math.cos(turn), y + tall * min(far, 0.62 * stage.height) * math.sin(turn)))  # fmt: skip
        add_polygon(path, hole)
    return path


def brow(stage: Stage, tone: Color) -> Layer:
    """Return the nearest rock: a ragged brow above and a sill below, thicker away from the middle."""
    xs, h, w = stage.line(1.28, 12.0), stage.height, stage.width
    path = skia.Path()
    side = np.clip(np.abs(xs - w / 2) / (0.5 * w), 0, 1.05) ** 3.0
    for name, edge, go, least, most in (("brow", 0.0, 1, 0.05, 0.34), ("sill", float(h), -1, 0.02, 0.22)):  # fmt: skip
        line = midpoint_line(stage.noise_seed(name), 10, 0.58)
        rough = np.interp(np.abs((xs / (1300 * stage.unit)) % 2 - 1) * (len(line) - 1), np.arange(len(line)), line)  # fmt: skip
        ys = edge + go * h * np.maximum(0.0, least + most * side + 0.07 * rough)
        far = edge - go * 0.5 * h
        add_polygon(path, [(float(xs[0]), far), *zip(xs.tolist(), ys.tolist(), strict=True), (float(xs[-1]), far)])  # fmt: skip
    return Flat(path, ink(tone), 1.28)


def teeth(stage: Stage, index: int, depth: float, tone: Color, x: float) -> list[Layer]:
    """Return stone teeth that hang from the roof and grow from the floor, none before the light."""
    dice, k, path = stage.dice(f"teeth{index}"), stage.scenery, skia.Path()
    left, top, right, _ = stage.reach(depth)
    room = stage.staging.ground_y - stage.horizon_y
    for number in range(int(26 * (right - left) / (2400 * stage.unit)) + 6):
        px, high = dice.uniform(left, right), dice.uniform(60, 330) * k * (0.5 + 0.5 * depth)
        if abs(px - x) < 0.10 * stage.width:
            high *= 0.35
        half = high * dice.uniform(0.08, 0.14)
        if number % 3:
            _tooth(path, px, top - 10, half, high + 0.10 * stage.height, dice)
        else:
            _tooth(path, px, stage.horizon_y + room * (0.4 + 0.25 * index), half, -0.55 * high, dice)  # fmt: skip
    return [Flat(path, ink(tone), depth)]


def _tooth(
    path: skia.Path, x: float, y: float, half: float, long: float, dice: random.Random
) -> None:
    a, b, lean = dice.uniform(0.45, 0.7), dice.uniform(0.45, 0.7), dice.gauss(0, 0.25) * half
    add_polygon(path, [(x - 1.7 * half, y), (x - a * half, y + 0.4 * long), (x + lean, y + long), (x + b * half, y + 0.45 * long), (x + 1.7 * half, y)])  # fmt: skip


def crystals(stage: Stage, gem: Color, x: float, depth: float) -> list[Layer]:
    """Return clusters of crystals that glow and breathe."""
    dice, k = stage.dice(f"gems{depth}"), stage.scenery * (0.8 + 0.5 * depth)
    body, lit, dark = skia.Path(), skia.Path(), skia.Path()
    spots = []
    foot = stage.staging.ground_y + 12 * stage.unit if depth > 0.9 else stage.horizon_y + 0.3 * (stage.staging.ground_y - stage.horizon_y)  # fmt: skip
    for _ in range(2 if depth > 0.9 else 5):
        cx = x + dice.uniform(-1, 1) * (0.06 if depth > 0.9 else 0.30) * stage.width
        for _ in range(6):
            turn, long = dice.gauss(0, 0.42), dice.uniform(40, 150) * k * dice.uniform(0.6, 1.0)
            half, sin, cos = 0.13 * long, math.sin(turn), math.cos(turn)
            tip = (cx + long * sin, foot - long * cos)
            side = (cx + 0.78 * long * sin, foot - 0.78 * long * cos)
            add_polygon(body, [(cx - half * cos, foot), (side[0] - half * cos, side[1] - half * sin), tip, (side[0] + half * cos, side[1] + half * sin), (cx + half * cos, foot)])  # fmt: skip
            add_polygon(lit, [(cx, foot), side, tip, (side[0] + half * cos, side[1] + half * sin), (cx + half * cos, foot)])  # fmt: skip
        spots.append((cx, foot - 60 * k, dice.random()))
    glow = SoftLight.of(280 * k, gem)

    def shine(canvas: skia.Canvas, seconds: float) -> None:
        for cx, cy, phase in spots:
            glow.draw(canvas, cx, cy, 0.55 + 0.15 * wobble(0.9 * seconds, phase))

    return [
        Live(shine, depth),
        Flat(dark, ink(stage.palette.near), depth),
        Flat(body, ink(mix(gem, stage.palette.near, 0.42)), depth),
        Flat(lit, ink(mix(gem, (1, 1, 1), 0.38)), depth),
    ]


def pool(stage: Stage, x: float, light: Color) -> list[Layer]:
    """Return a pool of still water in the floor that holds the light."""
    u, y, path = stage.unit, stage.staging.ground_y + 54 * stage.unit, skia.Path()
    half = 0.17 * stage.width
    path.addOval(skia.Rect(x - half, y - 24 * u, x + half, y + 30 * u))
    water = mix(mix(light, stage.palette.near, 0.5), stage.palette.sky[1], 0.2)
    rings = ripples(stage, "pool", (x - half, y - 22 * u, x + half, y + 26 * u), 1.0, mix(light, (1, 1, 1), 0.3), count=26, alpha=0.55)  # fmt: skip

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        canvas.drawPath(path, ink(water))
        canvas.clipPath(path, skia.ClipOp.kIntersect, True)
        rings.paint(canvas, seconds)

    return [Live(draw, 1.0)]
