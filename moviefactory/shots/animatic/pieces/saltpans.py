"""White cracked ground in perspective, a film of water on it, hills that float in hot air. Knows no place."""

from __future__ import annotations

import math

import numpy as np
import skia

from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, ink
from moviefactory.shots.animatic.light import Color, mix
from moviefactory.shots.animatic.stage import Stage
from moviefactory.shots.animatic.terrain import Ridge
from moviefactory.shots.animatic.vista import Vista


def plates(stage: Stage, view: Vista, tone: Color, line: Color, *, size_units: float = 190.0) -> list[Layer]:  # fmt: skip
    """Return the ridges between plates of dried ground, six-sided and uneven, smaller far out."""
    dice, size = stage.dice("plates"), size_units * stage.unit
    seams, lips = skia.Path(), skia.Path()
    near = max(0.25, view.drop / (1.12 * stage.height - view.y))
    left, _, right, _ = stage.reach(1.0)
    row, far = 0, near
    while far < 9:
        step = size / view.drop * far * 0.86
        half = max(abs(left - view.x), abs(right - view.x)) * far + size
        columns = math.ceil(min(half, 9 * stage.width) / size)
        for column in range(-columns, columns + 1):
            across = (column + (0.5 if row % 2 else 0.0)) * size
            a = (across + size * dice.uniform(-0.12, 0.12), 0.0, far * dice.uniform(0.985, 1.015))
            for da, df in ((0.5, 1 / 3), (-0.5, 1 / 3), (0.0, -2 / 3)):
                b = (across + da * size, 0.0, max(near * 0.6, far + df * step))
                _seam(seams, lips, view, a, b, size)
        far += step
        row += 1
    return [Flat(lips, ink(tone, 0.55), 0.95), Flat(seams, ink(line, 0.55), 0.95)]


def _seam(
    seams: skia.Path, lips: skia.Path, view: Vista, a: tuple[float, float, float], b: tuple[float, float, float], size: float
) -> None:  # fmt: skip
    """Add one seam with its raised lip, thinner the farther it lies."""
    (ax, ay), (bx, by) = view.at(*a), view.at(*b)
    thick = 0.018 * size / ((a[2] + b[2]) / 2)
    for path, down, half in ((lips, -1.2 * thick, 0.9 * thick), (seams, 0.0, thick)):
        add_polygon(path, [(ax - 0.6 * half, ay + down - 0.5 * half), (bx - 0.6 * half, by + down - 0.5 * half), (bx + 0.6 * half, by + down + 0.5 * half), (ax + 0.6 * half, ay + down + 0.5 * half)])  # fmt: skip


def mirage(stage: Stage, land: Ridge, y: float, depth: float, tone: Color, shine: Color) -> Layer:
    """Return the far hills' image and a band of shimmer below them, trembling as hot air does."""
    u = stage.unit
    left, _, right, _ = stage.reach(depth)
    xs = land.xs[:: max(1, len(land.xs) // 160)]
    ups = np.array([y - land.y(float(x)) for x in xs])

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        image = [(float(x), y + 0.42 * float(up) + 1.6 * u * math.sin(0.05 * float(x) / u + 5 * seconds)) for x, up in zip(xs, ups, strict=True)]  # fmt: skip
        path = skia.Path()
        add_polygon(path, [(left, y), *image, (right, y)])
        canvas.drawPath(path, ink(tone, 0.55))
        bands = skia.Path()
        for band in range(5):
            level = y + (3 + 5.5 * band) * u
            wave = [(left + (right - left) * s / 40, level + 1.5 * u * math.sin(0.9 * s + 3.1 * seconds + 2 * band)) for s in range(41)]  # fmt: skip
            add_polygon(bands, [*wave, *[(px, py + 1.8 * u) for px, py in reversed(wave)]])
        canvas.drawPath(bands, ink(shine, 0.8))

    return Live(draw, depth)


def mirrored(stage: Stage, horizon: float, tone: Color) -> Layer:
    """Return thin water that holds the whole sky upside down, brightest under the light."""
    x, u = stage.staging.light_x, stage.unit
    glow = mix(stage.palette.light, (1, 1, 1), 0.3)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        path = skia.Path()
        y, step = horizon + 4 * u, 0
        while y < stage.height * 1.1:
            half = (60 + 0.30 * (y - horizon) / u) * u * (1 + 0.45 * math.sin(2.2 * seconds + 4.7 * step))  # fmt: skip
            at = x + 0.25 * half * math.sin(9.1 * step)
            path.addOval(skia.Rect(at - half, y, at + half, y + (1.4 + 0.010 * (y - horizon) / u) * u))  # fmt: skip
            y += (9 + 0.05 * (y - horizon) / u) * u
            step += 1
        canvas.drawPath(path, ink(mix(tone, glow, 0.8), 0.38))

    return Live(draw, 0.6)
