"""What an empty room has: plaster that peels off its bricks, a door that stands ajar. Knows no place."""

from __future__ import annotations

import math

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, add_polygon, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.stage import Stage

BRICK = color("#a06a54")


def peeled(stage: Stage, name: str, x: float, y: float, size: float, tone: Color) -> list[Layer]:
    """Return a patch where the plaster fell off the bricks, its edge curling, and a crack above it."""
    dice, palette = stage.dice(name), stage.palette
    edge = [(x + size * (1.5 * math.cos(turn)) * dice.uniform(0.7, 1.15), y + size * math.sin(turn) * dice.uniform(0.7, 1.15)) for turn in (math.tau * k / 13 for k in range(13))]  # fmt: skip
    patch, lip, joints, crack = (skia.Path() for _ in range(4))
    add_polygon(patch, edge)
    add_polygon(lip, [(a, b - 0.07 * size) for a, b in edge])
    for row in range(-4, 5):
        line = y + row * 0.24 * size
        joints.addRect(skia.Rect(x - 1.8 * size, line, x + 1.8 * size, line + 0.04 * size))
        for column in range(-5, 6):
            at = x + (column + 0.5 * (row % 2)) * 0.62 * size
            joints.addRect(skia.Rect(at, line, at + 0.04 * size, line + 0.24 * size))
    inside = skia.Op(joints, patch, skia.PathOp.kIntersect_PathOp)
    points = [(x + 0.3 * size, y - 0.9 * size)]
    for _ in range(6):
        points.append((points[-1][0] + dice.uniform(-0.2, 0.34) * size, points[-1][1] - dice.uniform(0.2, 0.4) * size))  # fmt: skip
    add_polygon(crack, points, close=False)
    brick = mix(mix(palette.local(BRICK), palette.near, 0.34), tone, 0.2)
    dark = mix(tone, palette.near, 0.4)
    return [
        Flat(lip, ink(mix(tone, palette.light, 0.4)), 0.6),
        Flat(patch, ink(brick), 0.6),
        Flat(inside, ink(mix(brick, tone, 0.4)), 0.6),
        Flat(crack, pen(dark, 0.03 * size, 0.8), 0.6),
    ]


def door_ajar(stage: Stage, x: float, floor_y: float, tone: Color) -> list[Layer]:
    """Return a door that stands ajar on the dark."""
    u, near = stage.unit, stage.palette.near
    frame, dark, leaf = skia.Path(), skia.Path(), skia.Path()
    frame.addRect(skia.Rect(x - 138 * u, floor_y - 578 * u, x + 138 * u, floor_y))
    dark.addRect(skia.Rect(x - 116 * u, floor_y - 556 * u, x + 116 * u, floor_y))
    add_polygon(leaf, [(x - 116 * u, floor_y), (x - 116 * u, floor_y - 556 * u), (x + 30 * u, floor_y - 532 * u), (x + 30 * u, floor_y + 24 * u)])  # fmt: skip
    return [
        Flat(frame, ink(mix(tone, near, 0.2)), 0.6),
        Flat(dark, ink(mix(near, tone, 0.1)), 0.6),
        Flat(leaf, ink(mix(tone, stage.palette.light, 0.12)), 0.6),
    ]
