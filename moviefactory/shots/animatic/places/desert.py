"""Desert: dunes with a lit and a shaded face, or mesas; blown sand, heat, a far caravan."""

from __future__ import annotations

import math

import numpy as np
import skia

from moviefactory.lexicon.vocabulary import Time
from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, ink, pen
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.sky import flock, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import Ridge, ground, land_layer
from moviefactory.shots.animatic.weather import lightning

SAND, RED = color("#e2a45c"), color("#c4663a")


def build(stage: Stage) -> Scene:
    """Return one of: a sea of dunes; red mesas over flat sand."""
    palette, mesas, u = stage.palette, stage.variant(2) == 1, stage.unit
    horizon, ground_y = stage.horizon_y, stage.staging.ground_y
    room = max(ground_y - horizon, 70 * u)
    layers: list[Layer] = [*sky(stage, clouds=0.5), *lightning(stage)]
    sand = mix(SAND, RED, 0.35 if mesas else 0.0)
    if mesas:
        for index, (depth, tall) in enumerate(((0.09, 190.0), (0.18, 260.0))):
            tone = palette.tone(0.30 + 0.17 * index, RED)
            path, land = mesa(
                stage, f"mesa{index}", depth, horizon + room * (0.10 + 0.10 * index), tall
            )
            layers.append(land_layer(stage, land, depth, [(0, tone), (1, mix(tone, palette.haze, 0.5))], fade_units=160, spill=0.25, extra=path))  # fmt: skip
    for index, depth in enumerate((0.14, 0.26, 0.44, 0.70)):
        base = horizon + room * (0.16 + 0.21 * index)
        rise = (110, 120, 110, 90)[index] * stage.scenery * (0.32 if mesas else 1.0)
        crest = dune(stage, f"dune{index}", depth, base, rise, 640 + 160 * index)
        near = 0.26 + 0.14 * index
        lit = mix(palette.tone(near, sand), palette.light, 0.20 * (1 - index / 5))
        layers.append(land_layer(stage, crest, depth, [(0, lit), (0.5, mix(lit, palette.haze, 0.25)), (1, mix(lit, palette.haze, 0.5 - 0.1 * index))], fade_units=190, spill=0.30 - 0.06 * index))  # fmt: skip
        layers.append(Flat(shade_faces(stage, crest, rise), ink(mix(lit, palette.near, 0.40), 0.72), depth))  # fmt: skip
    if not stage.staging.players:
        layers += flock(stage, count=5)
    floor = ground(stage, "floor", 20)
    tone = mix(palette.tone(0.62, sand), palette.near, 0.12 if stage.time is Time.DAY else 0.3)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(tone, palette.light, 0.14)), (0.22, tone), (1, mix(tone, palette.near, 0.72))], fade_units=250, spill=0.14))  # fmt: skip
    layers += ripples(stage, floor, mix(tone, palette.near, 0.35))
    layers.append(blown_sand(stage))
    hump = dune(stage, "near", 1.3, stage.height * 1.03, 95 * u, 1500)
    layers.append(Flat(hump.path(stage.height * 1.4), ink(mix(palette.near, tone, 0.10)), 1.3))
    return Scene(tuple(layers), floor.y)


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
