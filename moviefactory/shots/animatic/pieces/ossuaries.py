"""Walls of niches with skulls and bones, under a vault. Knows no place."""

from __future__ import annotations

import random

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, ink
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.stage import Stage

BONE = color("#d8c8a4")


def niche(
    stage: Stage, name: str, x: float, y: float, half: float, tall: float, stone: Color
) -> list[Layer]:
    """Return an arched niche whose foot is at (x, y), with rows of skulls on long bones."""
    dice, palette = stage.dice(name), stage.palette
    frame, hole, bones, skulls, holes = (skia.Path() for _ in range(5))
    _arch(frame, x, y + 0.06 * half, 1.16 * half, 1.10 * tall)
    _arch(hole, x, y, half, tall)
    size = 0.23 * half
    row_y = y - 0.9 * size
    while row_y > y - 0.74 * tall:
        inside = half - (0.10 if row_y > y - 0.5 * tall else 0.34) * half
        at = x - inside + size
        while at < x + inside - 0.5 * size:
            _skull(skulls, holes, at, row_y, size * dice.uniform(0.85, 1.0), dice)
            at += 2.05 * size
        at = x - inside + 0.5 * size
        while at < x + inside:
            bones.addOval(skia.Rect(at - 0.26 * size, row_y + 0.95 * size, at + 0.26 * size, row_y + 1.4 * size))  # fmt: skip
            at += 0.56 * size
        row_y -= 2.3 * size
    bone = mix(palette.local(BONE), palette.near, 0.30)
    return [
        Flat(frame, ink(mix(stone, palette.light, 0.14)), 0.6),
        Flat(hole, ink(mix(palette.near, stone, 0.12)), 0.6),
        Flat(bones, ink(mix(bone, palette.near, 0.30)), 0.6),
        Flat(skulls, ink(bone), 0.6),
        Flat(holes, ink(mix(palette.near, (0, 0, 0), 0.3)), 0.6),
    ]


def _arch(path: skia.Path, x: float, y: float, half: float, tall: float) -> None:
    path.moveTo(x - half, y)
    path.lineTo(x - half, y - tall + half)
    path.arcTo(skia.Rect(x - half, y - tall, x + half, y - tall + 2 * half), 180, 180, False)
    path.lineTo(x + half, y)
    path.close()


def _skull(skulls: skia.Path, holes: skia.Path, x: float, y: float, size: float, dice: random.Random) -> None:  # fmt: skip
    """Add a skull that faces us, a little turned."""
    turn = dice.uniform(-0.12, 0.12) * size
    skulls.addOval(skia.Rect(x - size, y - size, x + size, y + 0.75 * size))
    skulls.addRect(skia.Rect(x - 0.5 * size + turn, y + 0.4 * size, x + 0.5 * size + turn, y + 1.05 * size))  # fmt: skip
    for side in (-1, 1):
        holes.addOval(skia.Rect(x + turn + side * 0.42 * size - 0.26 * size, y - 0.18 * size, x + turn + side * 0.42 * size + 0.26 * size, y + 0.36 * size))  # fmt: skip
    holes.addOval(skia.Rect(x + turn - 0.1 * size, y + 0.4 * size, x + turn + 0.1 * size, y + 0.62 * size))  # fmt: skip


def vault(stage: Stage, x: float, y: float, half: float, tall: float, depth: float) -> skia.Path:
    """Return masonry with one arched passage through it."""
    left, top, right, bottom = stage.reach(depth)
    path = skia.Path()
    path.setFillType(skia.PathFillType.kEvenOdd)
    path.addRect(skia.Rect(left - 40, top - 40, right + 40, bottom + 40))
    _arch(path, x, y, half, tall)
    return path
