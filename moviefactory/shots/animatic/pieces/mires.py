"""Swamps: trees that stand in water on their roots, moss that hangs, black water, hummocks. Knows no place."""

from __future__ import annotations

import random

import numpy as np
import skia

from moviefactory.shots.animatic.falls import ripples
from moviefactory.shots.animatic.layers import Flat, Layer, add_polygon, ink
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.shore import standing_span
from moviefactory.shots.animatic.stage import Stage
from moviefactory.shots.animatic.terrain import Ridge, grass, land_layer, solid

PAD, PEAT, REED = color("#6f9a4a"), color("#4f5a34"), color("#8a9a4a")


def water_trees(
    stage: Stage, name: str, depth: float, foot: float, count: int, wide: float, tones: tuple[Color, Color]
) -> list[Layer]:  # fmt: skip
    """Return trunks that spread on stilted roots, with their images in the water and moss on their boughs.

    `tones` are bark and moss.
    """
    dice, u = stage.dice(name), stage.unit
    left, top, right, _ = stage.reach(depth)
    trunks, images, moss = skia.Path(), skia.Path(), skia.Path()
    lead = stage.staging.lead
    middle = lead.x if lead else stage.staging.light_x
    wanted = max(2, round(count * (right - left) / (2400 * u)))
    for number in range(wanted):
        x = left + (right - left) * (number + dice.uniform(0.1, 0.9)) / wanted
        half = wide * u * dice.uniform(0.35, 0.6)
        if depth > 0.4 and abs(x - middle) < 0.13 * stage.width + 2 * half:
            continue
        lean = _stilted(trunks, x, foot, top - 20, half, dice)
        add_polygon(images, [(x - 1.6 * half, foot), (x + 1.6 * half, foot), (x + 0.6 * half, foot + 3 * half), (x - 0.6 * half, foot + 3 * half)])  # fmt: skip
        for _ in range(dice.randrange(2, 4)):
            side, reach = dice.choice((-1, 1)), half * dice.uniform(4, 8)
            by = top + (foot - top) * dice.uniform(0.08, 0.5)
            bx = x + lean * (foot - by) / (foot - top)
            tip = (bx + side * reach, by - dice.uniform(-0.1, 0.3) * reach)
            _same_way(trunks, [(bx, by + 0.4 * half), (bx + side * 0.5 * reach, by + 0.08 * reach), tip, (bx + side * 0.45 * reach, by - 0.03 * reach), (bx, by - 0.3 * half)])  # fmt: skip
            hang(moss, (bx + side * half, by), tip, (foot - top) * 0.26, dice, u)
    bark, green = tones
    return [
        Flat(images, ink(mix(bark, stage.palette.near, 0.6), 0.55), depth),
        Flat(trunks, ink(bark), depth),
        Flat(moss, ink(green, 0.92), depth, sway=0.012, root_y=top, phase=3 * depth),
    ]


def _stilted(path: skia.Path, x: float, foot: float, top: float, half: float, dice: random.Random) -> float:  # fmt: skip
    """Add a leaning trunk on roots, arched clear of the water; return how far its top leans."""
    lean, knee = dice.gauss(0, 1.6) * half, foot - 3.4 * half
    _same_way(path, [(x - 0.8 * half, knee + half), (x + lean - 0.55 * half, top), (x + lean + 0.55 * half, top), (x + 0.8 * half, knee + half)])  # fmt: skip
    for root in (-1.0, -0.5, 0.05, 0.5, 1.0):
        out = root * half * dice.uniform(2.2, 3.2)
        outer, inner = [], []
        for step in range(7):
            t = step / 6
            y = knee - 1.6 * half * (1 - t) + (foot + 3 - knee) * t
            at = x + 0.5 * root * half + (out - 0.5 * root * half) * t**1.5
            thick = half * (0.34 - 0.16 * t) * min(1.0, 4 * t)
            outer.append((at + thick, y))
            inner.append((at - thick, y))
        _same_way(path, [*outer, *reversed(inner)])
    return lean


def _same_way(path: skia.Path, points: list[tuple[float, float]]) -> None:
    """Add a polygon that turns as all others do, so that none cuts a hole into another."""
    pairs = zip(points, points[1:] + points[:1], strict=True)
    turn = sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)
    add_polygon(path, points if turn > 0 else points[::-1])


def hang(
    path: skia.Path,
    start: tuple[float, float],
    end: tuple[float, float],
    long: float,
    dice: random.Random,
    unit: float,
) -> None:
    """Add beards of moss that hang from a bough, ragged and tapering."""
    run = end[0] - start[0]
    count = max(2, int(abs(run) / (20 * unit)))
    for beard in range(count):
        t = (beard + dice.random()) / count
        x, y = start[0] + run * t, start[1] + (end[1] - start[1]) * t
        half, deep = dice.uniform(7, 16) * unit, long * dice.uniform(0.25, 1.0)
        bend = dice.uniform(-0.8, 0.8) * half
        add_polygon(path, [(x - half, y - 4 * unit), (x + half, y - 4 * unit), (x + 0.7 * half + bend, y + 0.4 * deep), (x + 0.35 * half + bend, y + 0.5 * deep), (x + bend, y + deep), (x - 0.4 * half + bend, y + 0.62 * deep), (x - 0.8 * half, y + 0.5 * deep)])  # fmt: skip


def black_water(stage: Stage, top_y: float, glade: Color) -> list[Layer]:
    """Return still dark water that holds the light far out, with pads and slow rings."""
    palette, u, dice = stage.palette, stage.unit, stage.dice("pads")
    left, _, right, bottom = stage.reach(0.7)
    edge = Ridge(np.array([left - 10, right + 10]), np.array([top_y, top_y]))
    dark = mix(mix(palette.near, (0.02, 0.05, 0.04), 0.5), glade, 0.10)
    fill = stage.gradient(top_y, stage.height, [(0, mix(glade, dark, 0.15)), (0.2, mix(glade, dark, 0.6)), (0.6, dark), (1, mix(dark, (0, 0, 0), 0.3))], 0.7, spill=0.2)  # fmt: skip
    pads, room = skia.Path(), min(bottom, stage.height) - top_y
    for _ in range(int(70 * (right - left) / (2400 * u))):
        share = dice.random() ** 0.8
        x, y, half = dice.uniform(left, right), top_y + room * share, (8 + 34 * share) * u
        if dice.random() < 0.75:
            path = skia.Path()
            path.addArc(skia.Rect(x - half, y - 0.3 * half, x + half, y + 0.3 * half), dice.uniform(0, 360), 320)  # fmt: skip
            path.lineTo(x, y)
            path.close()
            pads.addPath(path)
    return [
        solid(stage, edge, fill, 0.7),
        ripples(stage, "rings", (left, top_y + 6 * u, right, stage.height), 0.7, mix(glade, (1, 1, 1), 0.2), count=60, flow=4, alpha=0.35),
        Flat(pads, ink(mix(palette.local(PAD), palette.near, 0.35), 0.9), 0.7),
    ]  # fmt: skip


def hummock(stage: Stage, glade: Color) -> tuple[list[Layer], Ridge]:
    """Return the island of peat that people stand on, grown with sedge, and its floor."""
    xs, u = stage.line(1.0, 8.0), stage.unit
    grounded = any(one.anchor == "ground" for one in stage.staging.players)
    middle = 0.5 * stage.width
    left, right = standing_span(stage) if grounded else (middle - 240 * u, middle + 240 * u)
    away = np.maximum(np.maximum(left - 150 * u - xs, xs - right - 150 * u), 0.0)
    bumps = 5 * u * np.sin(xs / (47 * u)) + 4 * u * np.sin(xs / (23 * u) + 1)
    # Beyond its edge it lies under the water.
    floor = Ridge(xs, stage.staging.ground_y + bumps + 0.9 * away**0.92)
    soil = mix(stage.palette.local(PEAT), stage.palette.near, 0.35)
    sedge = grass(stage, floor, "sedge", 1.0, 62, 420)
    tone = mix(stage.palette.local(REED), stage.palette.near, 0.38)
    return [
        Flat(sedge, ink(tone), 1.0),
        land_layer(stage, floor, 1.0, [(0, mix(soil, glade, 0.25)), (0.15, soil), (1, mix(soil, stage.palette.near, 0.8))], spill=0.10),
    ], floor  # fmt: skip


def reeds(stage: Stage) -> list[Layer]:
    """Return near reeds with their brown heads at both sides, dark before the picture."""
    dice, u, h = stage.dice("reeds"), stage.unit, stage.height
    blades, heads = skia.Path(), skia.Path()
    for edge, side in zip(stage.sides(1.25), (1, -1), strict=True):
        for _ in range(26):
            x = edge + side * dice.random() ** 1.5 * 0.15 * stage.width
            tall = dice.uniform(130, 420) * u * (1 - 0.5 * abs(x - edge) / (0.15 * stage.width))
            bend = side * dice.uniform(-0.05, 0.25) * tall
            add_polygon(blades, [(x - 7 * u, 1.05 * h), (x + 0.4 * bend, h - 0.6 * tall), (x + bend, h - tall), (x + 0.4 * bend + 7 * u, h - 0.6 * tall), (x + 7 * u, 1.05 * h)])  # fmt: skip
            if dice.random() < 0.3:
                heads.addRRect(skia.RRect.MakeRectXY(skia.Rect(x + bend - 9 * u, h - tall - 6 * u, x + bend + 9 * u, h - tall + 70 * u), 9 * u, 9 * u))  # fmt: skip
    near = stage.palette.near
    return [
        Flat(blades, ink(mix(near, stage.palette.local(REED), 0.10)), 1.25, sway=0.014, root_y=h),
        Flat(heads, ink(mix(near, color("#6a4a2a"), 0.2)), 1.25, sway=0.014, root_y=h),
    ]
