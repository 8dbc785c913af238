"""A great crater before us: its far rim, its terraced walls, the peak in its middle. Knows no place."""

from __future__ import annotations

import math

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, add_polygon, ink
from moviefactory.shots.animatic.light import Color, mix
from moviefactory.shots.animatic.noise import midpoint_line
from moviefactory.shots.animatic.stage import Stage

CRATERS = ("crater", "陨石坑", "环形山")
"""What a line says that has a crater to show."""
DEPTH = 0.62
TERRACES = (1.0, 0.80, 0.55)


def bowl(stage: Stage, low_y: float, soil: Color) -> list[Layer]:
    """Return the crater on whose near rim we stand: it opens from its far rim down to `low_y`."""
    palette, w, h, side = stage.palette, stage.width, stage.height, -1 if stage.staging.light_x > stage.width / 2 else 1  # fmt: skip
    tall = low_y - (stage.horizon_y - 0.10 * h)
    wide, x = max(0.66 * w, 1.5 * tall), 0.5 * w - 0.04 * w * stage.staging.facing
    lines = [midpoint_line(stage.noise_seed(f"rim{one}"), 7, 0.62).tolist() for one in TERRACES]

    def arc(share: float, lift: float, rough: float) -> list[tuple[float, float]]:
        """Return the upper half of a ring of the bowl, `share` of its width, from left to right."""
        points, line = [], lines[TERRACES.index(share)]
        for step, off in enumerate(line):
            a = math.pi * (1 + step / (len(line) - 1))
            px = x + share * wide * math.cos(a) + 1.2 * rough * off
            py = low_y + share**1.35 * tall * math.sin(a) - lift * -math.sin(a) + rough * off
            points.append((px, py))
        return points

    tone = mix(palette.local(soil), palette.near, 0.16)
    layers: list[Layer] = []
    outer, crest = skia.Path(), skia.Path()
    add_polygon(outer, [(x - 1.16 * wide, low_y + 0.1 * h), *arc(1.0, 0.055 * h, 0.020 * h), (x + 1.16 * wide, low_y + 0.1 * h)])  # fmt: skip
    add_polygon(crest, [*arc(1.0, 0.060 * h, 0.020 * h), *reversed(arc(1.0, 0.038 * h, 0.016 * h))])
    layers.append(Flat(outer, ink(mix(tone, palette.haze, 0.18)), DEPTH))
    layers.append(Flat(crest, ink(mix(tone, palette.light, 0.45)), DEPTH))
    for index, share in enumerate(TERRACES):
        ring, lit = skia.Path(), skia.Path()
        edge = arc(share, 0.0, (0.020 if index == 0 else 0.042) * h)
        add_polygon(ring, [*edge, (x + share * wide, low_y + 0.1 * h), (x - share * wide, low_y + 0.1 * h)])  # fmt: skip
        half = [one for one in edge if (one[0] - x) * side > -0.2 * share * wide]
        inner = [(x + (px - x) * (1 - 0.10 * thick), low_y + (py - low_y) * (1 - 0.16 * thick)) for px, py in half for thick in (max(0.0, side * (px - x) / (share * wide) + 0.2),)]  # fmt: skip
        add_polygon(lit, [*half, *reversed(inner)])
        dark = 0.34 + 0.17 * index
        layers.append(Flat(ring, ink(mix(tone, palette.near, dark)), DEPTH))
        layers.append(Flat(lit, ink(mix(tone, palette.light, 0.22), 0.62), DEPTH))
    peak, face = skia.Path(), skia.Path()
    top = (x + 0.05 * wide, low_y - 0.46 * tall)
    add_polygon(peak, [(x - 0.12 * wide, low_y + 0.1 * h), (x - 0.03 * wide, low_y - 0.28 * tall), top, (x + 0.10 * wide, low_y - 0.2 * tall), (x + 0.2 * wide, low_y + 0.1 * h)])  # fmt: skip
    add_polygon(face, [top, (x - 0.03 * wide, low_y - 0.28 * tall), (x - 0.12 * wide, low_y + 0.1 * h), (x + 0.03 * wide, low_y + 0.1 * h)] if side > 0 else [top, (x + 0.10 * wide, low_y - 0.2 * tall), (x + 0.2 * wide, low_y + 0.1 * h), (x + 0.07 * wide, low_y + 0.1 * h)])  # fmt: skip
    layers.append(Flat(peak, ink(mix(tone, palette.near, 0.62)), DEPTH))
    return [*layers, Flat(face, ink(mix(tone, palette.light, 0.10)), DEPTH)]
