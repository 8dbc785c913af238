"""What the sea leaves and breaks on: groynes, driftwood, grass on dunes, stacks with their foam. Knows no place."""

from __future__ import annotations

import math

import numpy as np
import skia

from moviefactory.shots.animatic.falls import mist
from moviefactory.shots.animatic.layers import Flat, Layer, Live, Solid, add_polygon, ink, pen
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.noise import midpoint_line
from moviefactory.shots.animatic.stage import Stage
from moviefactory.shots.animatic.terrain import Ridge, grass, land_layer

WOOD, SAND, SEDGE, ROCK = color("#8a7a6a"), color("#dcc79a"), color("#a8a860"), color("#6f747e")


def groyne(stage: Stage, x: float, floor: Ridge, horizon: float) -> list[Layer]:
    """Return a row of old posts that runs from the strand out into the sea, smaller and smaller."""
    posts, tops, u, side = skia.Path(), skia.Path(), stage.unit, stage.staging.facing
    near_y = floor.y(x) - 20 * u
    for step in range(13):
        away = 1.26**step
        px = x + side * 260 * u * (1 - 1 / away)
        y = horizon + (near_y - horizon) / away
        half, tall = 17 * u / away, (150 + 22 * math.sin(2.3 * step)) * u / away
        posts.addRRect(skia.RRect.MakeRectXY(skia.Rect(px - half, y - tall, px + half, y + 0.1 * tall), 0.4 * half, 0.4 * half))  # fmt: skip
        tops.addOval(skia.Rect(px - half, y - tall - 0.3 * half, px + half, y - tall + 0.5 * half))
    wood = mix(stage.palette.local(WOOD), stage.palette.near, 0.40)
    return [
        Flat(posts, ink(wood), 0.98),
        Flat(tops, ink(mix(wood, stage.palette.light, 0.35)), 0.98),
    ]


def long_beach(stage: Stage) -> tuple[list[Layer], Ridge]:
    """Return a beach that runs from our feet along the sea to the horizon, with its surf, and its floor."""
    palette, u, w, go = stage.palette, stage.unit, stage.width, stage.staging.facing
    horizon, ground_y = stage.horizon_y, stage.staging.ground_y
    far, end = w * (0.5 - 0.30 * go), stage.sides(1.0)[1 if go > 0 else 0] + go * 0.2 * w
    back = stage.sides(1.0)[0 if go > 0 else 1] - go * 0.2 * w
    low = ground_y - 54 * u

    def shore_at(t: float, out: float = 0.0) -> tuple[float, float]:
        bend = 5 * u * math.sin(9 * t) * t
        return far + (end - far) * t**1.25, horizon + 2 * u + (low - horizon) * t**0.8 + (bend - out) * t  # fmt: skip

    edge = [shore_at(step / 40) for step in range(41)]
    path = skia.Path()
    add_polygon(path, [(back, horizon + 12 * u), (far, horizon + 2 * u), *edge, (end, 1.4 * stage.height), (back, 1.4 * stage.height)])  # fmt: skip
    sand = mix(palette.local(SAND), palette.near, 0.20)
    wet = mix(mix(sand, palette.near, 0.30), palette.sky[3], 0.30)
    stops = [(0.0, mix(sand, palette.haze, 0.5)), (0.35, mix(sand, palette.light, 0.12)), (1.0, mix(sand, palette.near, 0.45))]  # fmt: skip
    fill = stage.gradient(horizon, stage.height, stops, 1.0, spill=0.2)
    band = skia.Path()
    add_polygon(band, [*edge, *[(x - 26 * u * go * k / 40, y + (1 + 35 * k / 40) * u) for k, (x, y) in reversed(list(enumerate(edge)))]])  # fmt: skip
    white = mix(palette.local((1.0, 1.0, 1.0)), palette.light, 0.2)

    def surf(canvas: skia.Canvas, seconds: float) -> None:
        for number, (out, alpha) in enumerate(((4, 0.85), (30, 0.55), (64, 0.45), (112, 0.3))):
            run = (out + 9 * math.sin(0.8 * seconds - 1.3 * number)) * u
            upper = [shore_at(step / 40, run + 3 * u * math.sin(1.7 * step + number)) for step in range(41)]  # fmt: skip
            lower = [(x, y + (1 + 9 * k / 40) * u) for k, (x, y) in enumerate(upper)]
            foam = skia.Path()
            add_polygon(foam, [*upper, *reversed(lower)])
            canvas.drawPath(foam, ink(white, alpha))

    xs = stage.line(1.0, 30.0)
    return [
        Solid(path, fill, 1.0),
        Flat(band, ink(wet, 0.7), 1.0),
        Live(surf, 1.0),
    ], Ridge(xs, 0 * xs + ground_y)


def driftwood(stage: Stage, x: float, y: float, size: float) -> list[Layer]:
    """Return a bleached trunk with its roots, half in the sand."""
    trunk, roots, shade = skia.Path(), skia.Path(), skia.Path()
    go = stage.staging.facing
    add_polygon(trunk, [(x - go * size, y + 0.02 * size), (x + go * 0.7 * size, y - 0.20 * size), (x + go * 0.78 * size, y - 0.02 * size), (x - go * 0.9 * size, y + 0.10 * size)])  # fmt: skip
    for turn in (-1.2, -0.7, -0.2, 0.3):
        roots.moveTo(x + go * 0.7 * size, y - 0.10 * size)
        roots.quadTo(x + go * 0.95 * size, y - 0.10 * size + 0.1 * turn * size, x + go * (1.0 + 0.1 * turn) * size, y + 0.26 * turn * size)  # fmt: skip
    shade.addOval(skia.Rect(x - size, y, x + size, y + 0.14 * size))
    bleached = mix(stage.palette.local(color("#c8bba8")), stage.palette.near, 0.18)
    return [
        Flat(shade, ink(stage.palette.near, 0.28), 1.0),
        Flat(roots, pen(mix(bleached, stage.palette.near, 0.2), 0.05 * size), 1.0),
        Flat(trunk, ink(bleached), 1.0),
    ]


def grown_dune(stage: Stage, side: int, floor: Ridge) -> list[Layer]:
    """Return a dune at one side with grass that leans in the wind."""
    xs, u = stage.line(1.0, 12.0), stage.unit
    edge = stage.sides(1.0)[0 if side < 0 else 1]
    near = np.clip(1 - np.abs(xs - edge) / (0.30 * stage.width), 0, 1) ** 1.4
    base = np.interp(xs, floor.xs, floor.ys)
    land = Ridge(xs, base + 60 * u - 240 * u * near + 5 * u * np.sin(xs / (60 * u)) * near)
    sand = mix(stage.palette.local(SAND), stage.palette.near, 0.24)
    blades = mix(stage.palette.local(SEDGE), stage.palette.near, 0.30)
    tufts = grass(stage, Ridge(xs, np.where(near > 0.12, land.ys, 9e4)), "sedge", 1.0, 96, 520)
    return [
        Flat(tufts, ink(blades), 0.99, sway=0.05, root_y=float(land.ys.min())),
        land_layer(stage, land, 1.0, [(0, mix(sand, stage.palette.light, 0.2)), (0.3, sand), (1, mix(sand, stage.palette.near, 0.5))], spill=0.14),
    ]  # fmt: skip


def stacks(stage: Stage, horizon: float, room: float) -> list[Layer]:
    """Return black rocks that stand in the sea, with foam about their feet and spray."""
    dice, u, palette = stage.dice("stacks"), stage.unit, stage.palette
    layers: list[Layer] = []
    lead, go = stage.staging.lead, stage.staging.facing
    for index, (share, tall, depth) in enumerate(((0.06, 110, 0.16), (0.10, 190, 0.22), (0.22, 240, 0.36), (0.44, 300, 0.55))):  # fmt: skip
        x = stage.width * (0.5 + go * (0.06 + 0.13 * index) * (1 if index != 1 else -1.8))
        if lead and abs(x - lead.x) < 0.13 * stage.width:
            x = lead.x + go * 0.2 * stage.width
        y, high, half = horizon + room * share, tall * u * dice.uniform(0.8, 1.1), tall * u * dice.uniform(0.34, 0.6)  # fmt: skip
        line = midpoint_line(stage.noise_seed(f"stack{index}"), 5, 0.7)
        rim = []
        for step, rough in enumerate(line.tolist()):
            t = step / (len(line) - 1)
            shape = min(1.0, 4.5 * t, 4.5 * (1 - t)) ** 0.7
            rim.append((x + half * (2 * t - 1), y - high * shape * (0.72 + 0.4 * rough)))
        body, lit = skia.Path(), skia.Path()
        add_polygon(body, [(x - half, y + 3), *rim, (x + half, y + 3)])
        sun = stage.staging.light_x > x
        part = rim[2 * len(rim) // 3 :] if sun else rim[: len(rim) // 3]
        add_polygon(lit, [*part, (part[-1][0], y), (part[0][0], y)])
        tone = mix(palette.tone(0.42 + 0.1 * index, ROCK), palette.near, 0.15)
        layers += [Flat(body, ink(tone), depth), Flat(lit, ink(mix(tone, palette.light, 0.22)), depth)]  # fmt: skip
        layers += [_collar(stage, x, y, half, depth, dice.random()), mist(stage, x, y - 10 * u, 1.5 * half, depth, 0.35)]  # fmt: skip
    return layers


def _collar(stage: Stage, x: float, y: float, half: float, depth: float, phase: float) -> Layer:
    """Return the foam that rises and falls about a rock's foot."""
    white, u = mix(stage.palette.local((1.0, 1.0, 1.0)), stage.palette.light, 0.2), stage.unit

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        swell = 0.5 + 0.5 * math.sin(1.1 * seconds + 6.3 * phase)
        path = skia.Path()
        for number in range(7):
            at = x + half * (number / 3 - 1) * 1.12
            size = (8 + 9 * ((number * 0.37 + phase) % 1.0)) * u * (0.7 + 0.5 * swell)
            path.addOval(skia.Rect(at - 2.6 * size, y - size - 5 * u * swell, at + 2.6 * size, y + 0.5 * size))  # fmt: skip
        canvas.drawPath(path, ink(white, 0.55 + 0.3 * swell))

    return Live(draw, depth)
