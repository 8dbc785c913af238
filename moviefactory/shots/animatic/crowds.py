"""Crowds seen from behind: heads, shoulders, arms that go up. Knows silhouettes; no occasion."""

from __future__ import annotations

import math

import skia

from moviefactory.shots.animatic.layers import Layer, Live, ink, pen
from moviefactory.shots.animatic.light import Color
from moviefactory.shots.animatic.stage import Stage


def near_crowd(
    stage: Stage,
    *,
    tone: Color | None = None,
    depth: float = 1.3,
    name: str = "near crowd",
    hands: float = 0.3,
    rise_units: float = 0.0,
    size_units: float = 27.0,
) -> Layer:
    """Return the nearest spectators from behind, along the lower edge, lower in the middle.

    `hands` is the share that waves, `rise_units` how much higher than the edge they all stand.
    """
    dice, u, h = stage.dice(name), stage.unit, stage.height
    left, _, right, _ = stage.reach(depth)
    people, x = [], left
    while x < right:
        edge = min(1.0, abs(x - stage.width / 2) / (0.5 * stage.width))
        y = h - (4 + rise_units + 46 * edge**2) * u * dice.uniform(0.6, 1.2)
        people.append((x, y, size_units * u * dice.uniform(0.88, 1.15), dice.random(), dice.random() < hands))  # fmt: skip
        x += size_units * u * dice.uniform(2.2, 3.5)
    base = stage.palette.near if tone is None else tone
    paint, arm = ink(base), pen(base, 0.55 * size_units * u)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        for px, py, size, phase, waves in people:
            rise = 5 * u * math.sin(2.6 * seconds + 6 * phase)
            canvas.drawCircle(px, py + rise, size, paint)
            canvas.drawOval(skia.Rect(px - size * 1.9, py + size * 0.8 + rise, px + size * 1.9, py + size * 5 + rise), paint)  # fmt: skip
            if waves:
                swing = 0.6 * size * math.sin(4.2 * seconds + 6 * phase)
                side = 1 if phase > 0.5 else -1
                canvas.drawLine(px + side * size * 1.3, py + size * 1.6 + rise, px + side * size * 1.5 + swing, py - size * 1.9 + rise, arm)  # fmt: skip

    return Live(draw, depth)
