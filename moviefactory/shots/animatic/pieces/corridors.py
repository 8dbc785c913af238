"""A corridor of a ship: six-sided frames that recede, doors, strips of light. Knows no place."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import pairwise

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, Live, ink, pen
from moviefactory.shots.animatic.light import Color, mix
from moviefactory.shots.animatic.soft import SoftLight
from moviefactory.shots.animatic.stage import Stage
from moviefactory.shots.animatic.vista import Spot, Vista

FRAMES = (7.0, 5.2, 3.9, 2.9, 2.15, 1.6, 1.18, 0.86, 0.62, 0.44)
"""How far off the frames stand. Units: the lead's distance."""
SECTION = ((-0.72, 0.0), (-1.0, 0.24), (-1.0, 0.74), (-0.66, 1.0), (0.66, 1.0), (1.0, 0.74), (1.0, 0.24), (0.72, 0.0))  # fmt: skip
"""The cross-section from the floor's left edge round to its right: across and up, as shares."""
SHADES = (0.50, 0.26, 0.38, 0.62, 0.38, 0.26, 0.50, 0.56)
"""How dark each face is, from the lower left bevel round, the floor last."""


def tube(
    stage: Stage, view: Vista, across: float, high: float, tone: Color, glow: Color, depth: float
) -> list[Layer]:
    """Return the corridor's faces, frames, doors and lights; light runs along the strips towards us."""
    u, near, dice = stage.unit, stage.palette.near, stage.dice("tube")
    corners = [(x * across, y * high) for x, y in SECTION]
    faces, ribs, doors, lamps = [skia.Path() for _ in corners], skia.Path(), skia.Path(), skia.Path()  # fmt: skip
    far_faces = [skia.Path() for _ in corners]
    for index, (far, close) in enumerate(pairwise(FRAMES)):
        for number, (one, other) in enumerate(zip(corners, [*corners[1:], corners[0]], strict=True)):  # fmt: skip
            face = (far_faces if index < 4 else faces)[number]
            view.add(face, (*one, far), (*other, far), (*other, close), (*one, close))
        rim = 1 + 0.045
        back = 1 - 0.05
        view.add(ribs, *((x, y, close) for x, y in corners), *((x, y, close) for x, y in corners[:1]), *((x * back, y * back + 0.01 * high, close * rim) for x, y in reversed(corners)))  # fmt: skip
        span = far - close
        if dice.random() < 0.55:
            side = dice.choice((-1, 1))
            view.wall(doors, side * across, (far - 0.2 * span, close + 0.2 * span), (0.26 * high, 0.72 * high))  # fmt: skip
        for side in (-1, 1):
            view.add(lamps, *_strip(side, across, high, far - 0.08 * span, close + 0.08 * span))
    layers: list[Layer] = []
    for paths, pale in ((far_faces, 0.30), (faces, 0.0)):
        for path, shade in zip(paths, SHADES, strict=True):
            layers.append(Flat(path, ink(mix(mix(tone, near, shade), glow, pale * 0.6)), depth))
    layers += [
        Flat(doors, ink(mix(tone, near, 0.62)), depth),
        Flat(doors, pen(mix(glow, near, 0.25), max(1.0, 4 * u)), depth),
        Flat(ribs, ink(mix(tone, near, 0.68)), depth),
        Flat(ribs, pen(mix(tone, stage.palette.light, 0.25), max(0.8, 2 * u), 0.5), depth),
        Flat(lamps, ink(mix(glow, (1.0, 1.0, 1.0), 0.55)), depth),
        Live(_pulses(stage, view, across, high, glow), depth),
    ]
    return layers


def _strip(side: int, across: float, high: float, far: float, close: float) -> Sequence[Spot]:
    """Return a strip of light along the upper bevel."""
    a, b = 0.90, 0.80
    up = [0.74 + 0.26 * (1 - share) / 0.34 for share in (a, b)]
    return ((side * a * across, up[0] * high, far), (side * b * across, up[1] * high, far), (side * b * across, up[1] * high, close), (side * a * across, up[0] * high, close))  # fmt: skip


def _pulses(
    stage: Stage, view: Vista, across: float, high: float, glow: Color
) -> Callable[[skia.Canvas, float], None]:
    """Return lights that run along both edges of the floor."""
    light = SoftLight.of(120 * stage.unit, glow)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        for pulse in range(4):
            share = (0.22 * seconds + pulse / 4) % 1.0
            far = FRAMES[0] * (FRAMES[-1] / FRAMES[0]) ** share
            for side in (-1, 1):
                x, y = view.at(side * 0.86 * across, 0.02 * high, far)
                light.draw(canvas, x, y, 0.75 * math.sin(math.pi * share))

    return draw
