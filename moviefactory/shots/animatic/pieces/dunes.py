"""Dry land: dunes and their shaded faces, mesas, ripples, blown sand. Knows no place."""

from __future__ import annotations

import math

import numpy as np
import skia

from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, pen
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.stage import Stage
from moviefactory.shots.animatic.terrain import Ridge

SAND = color("#e2a45c")


def dune(stage: Stage, name: str, depth: float, base_y: float, tall: float, period: float) -> Ridge:
    """Return a line of dunes: a long rise, a sharp crest, a steep fall."""
    xs, dice = stage.line(depth, 6.0), stage.dice(name)
    phase, second = dice.random(), dice.random()
    turns = xs / (period * stage.scenery) + phase
    part = turns % 1.0
    wave = np.where(part < 0.68, part / 0.68, (1 - part) / 0.32)
    wave = wave**1.25 * (0.6 + 0.4 * np.sin(2.4 * np.floor(turns) + 6 * second))
    swell = 0.35 * np.sin(xs / (1.9 * period * stage.scenery) * 6.28 + 6 * second)
    return Ridge(xs, base_y - tall * (wave + swell))


def shade_faces(stage: Stage, crest: Ridge, tall: float) -> skia.Path:
    """Return the faces of the dunes that are turned from the light."""
    path, side = skia.Path(), 1 if stage.staging.light_x > stage.width / 2 else -1
    ys, xs = crest.ys, crest.xs
    peaks = [i for i in range(6, len(xs) - 6) if ys[i] < ys[i - 5] and ys[i] <= ys[i + 5] and ys[i] == ys[i - 5 : i + 6].min()]  # fmt: skip
    for peak in peaks:
        end = peak
        while 0 < end < len(xs) - 1 and ys[end - side] >= ys[end] - 1e-9 and abs(xs[end] - xs[peak]) < 4 * tall:  # fmt: skip
            end -= side
        rim = [(float(xs[i]), float(ys[i]) - 0.6) for i in range(peak, end, -side)]
        if len(rim) < 3:
            continue
        foot = (rim[-1][0], rim[-1][1])
        low = float(xs[peak]) + side * 0.10 * tall
        path.moveTo(*rim[0])
        for point in rim[1:]:
            path.lineTo(*point)
        path.quadTo((foot[0] + low) / 2 - side * 0.3 * tall, foot[1] + 0.25 * tall, low - side * 0.35 * tall, rim[0][1] + 1.5 * tall)  # fmt: skip
        path.quadTo(low + side * 0.25 * tall, rim[0][1] + 0.7 * tall, *rim[0])
        path.close()
    return path


def mesa(
    stage: Stage, name: str, depth: float, base_y: float, tall: float
) -> tuple[skia.Path, Ridge]:
    """Return table mountains with ragged walls and a skirt of rubble, and the plain below them."""
    dice, k = stage.dice(name), stage.scenery
    left, _, right, _ = stage.reach(depth)
    path, x = skia.Path(), left - 100 * k
    while x < right:
        wide, high = dice.uniform(60, 330) * k, tall * k * dice.uniform(0.45, 1.0)
        top, foot = base_y - high, base_y + 30 * k
        skirt = high * 0.42
        points = [
            (x - skirt, foot),
            (x, base_y - high * 0.42),
            (x + 4 * k, top + 12 * k),
            (x + 10 * k, top),
        ]
        steps = max(2, int(wide / (40 * k)))
        points += [
            (x + 10 * k + (wide - 20 * k) * i / steps, top + dice.uniform(-4, 7) * k)
            for i in range(1, steps)
        ]
        points += [(x + wide - 10 * k, top), (x + wide - 3 * k, top + 15 * k), (x + wide, base_y - high * 0.42), (x + wide + skirt, foot)]  # fmt: skip
        add_polygon(path, points)
        x += wide + dice.uniform(120, 620) * k
    xs = np.array([left - 10, right + 10])
    return path, Ridge(xs, np.array([base_y, base_y]))


def ripples(stage: Stage, floor: Ridge, tone: tuple[float, float, float]) -> list[Layer]:
    """Return the wind's lines on the near sand."""
    dice, u = stage.dice("ripples"), stage.unit
    left, _, right, _ = stage.reach(1.0)
    path = skia.Path()
    for _ in range(int(46 * (right - left) / (2400 * u))):
        x, long = dice.uniform(left, right), dice.uniform(60, 300) * u
        y = floor.y(x) + dice.random() ** 1.4 * 190 * u + 8 * u
        path.moveTo(x, y)
        path.cubicTo(x + long * 0.3, y - 6 * u, x + long * 0.6, y + 7 * u, x + long, y - 2 * u)
    return [Flat(path, pen(tone, 1.7 * u, 0.5), 1.0)]


def blown_sand(stage: Stage) -> Layer:
    """Return low streaks of sand that the wind carries over the ground."""
    dice, u, w = stage.dice("blown"), stage.unit, stage.width
    streaks = [(dice.random(), stage.staging.ground_y + dice.uniform(-46, 60) * u, dice.uniform(50, 190) * u, dice.random()) for _ in range(26)]  # fmt: skip
    paint = pen(mix(stage.palette.light, stage.palette.local(SAND), 0.4), 1.8 * u, 0.32)
    go = stage.staging.facing

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        path = skia.Path()
        for start, y, long, phase in streaks:
            x = ((start + go * seconds * (0.13 + 0.10 * phase)) % 1.2 - 0.1) * w
            rise = 6 * u * math.sin(2 * seconds + 6 * phase)
            path.moveTo(x, y + rise)
            path.quadTo(x - go * long * 0.5, y + rise - 7 * u, x - go * long, y + rise + 3 * u)
        canvas.drawPath(path, paint)

    return Live(draw, 1.02)
