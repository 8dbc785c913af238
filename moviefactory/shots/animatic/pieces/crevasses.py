"""A glacier's face: towers of broken ice, clefts that go down into the blue. Knows no place."""

from __future__ import annotations

import math

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, ink
from moviefactory.shots.animatic.light import Color, mix
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.stage import Stage, vertical
from moviefactory.shots.animatic.vista import Vista


def seracs(
    stage: Stage, name: str, depth: float, base_y: float, tall: float, tones: tuple[Color, Color]
) -> list[Layer]:
    """Return towers of ice side by side, leaning, each with a lit and a blue face."""
    dice, faces, lit = stage.dice(name), skia.Path(), skia.Path()
    left, _, right, _ = stage.reach(depth)
    sun = 1 if stage.staging.light_x > stage.width / 2 else -1
    x, phase = left, dice.uniform(0, 6)
    while x < right:
        swell = 0.55 + 0.45 * math.sin(x / (2.6 * tall) + phase)
        high, wide = tall * swell * dice.uniform(0.6, 1.0), tall * dice.uniform(0.5, 1.0)
        lean, cut = dice.uniform(-0.25, 0.25) * high, dice.uniform(-0.2, 0.2) * wide
        a, b = (x + lean, base_y - high), (x + wide + lean, base_y - high * dice.uniform(0.45, 1.0))
        middle = (x + 0.5 * wide + lean + cut, min(a[1], b[1]) - dice.uniform(0.08, 0.34) * high)
        add_polygon(faces, [(x, base_y + 9), a, middle, b, (x + wide, base_y + 9)])
        foot = (x + 0.5 * wide + cut, base_y + 9)
        side = (b, (x + wide, base_y + 9)) if sun > 0 else (a, (x, base_y + 9))
        add_polygon(lit, [middle, side[0], side[1], foot])
        x += wide * dice.uniform(0.55, 0.9)
    white, blue = tones
    return [Flat(faces, ink(blue), depth), Flat(lit, ink(white), depth)]


def clefts(stage: Stage, view: Vista, tones: tuple[Color, Color], keep: tuple[float, float]) -> list[Layer]:  # fmt: skip
    """Return crevasses that run away from us: a lit lip, one wall of pale blue, the dark between.

    `tones` are lip and depth; none comes between the x positions of `keep` at our feet.
    """
    dice, u = stage.dice("clefts"), stage.unit
    layers: list[Layer] = []
    runs = [(side, near, out) for near, out in ((4.0, 300), (2.5, 620), (1.5, 820), (0.72, 240)) for side in (-1, 1)]  # fmt: skip
    for side, near, out in runs:
        edge = (keep[1] if side > 0 else keep[0]) - view.x
        start = edge + side * (dice.uniform(0.7, 1.3) * out + (60 if near < 1 else 0)) * u
        sweep = side * dice.uniform(0.6, 1.6) * 900 * u * near**0.5
        half, far = dice.uniform(60, 96) * u * (1.7 if near > 2 else 1.0), near * dice.uniform(3.0, 4.4)  # fmt: skip
        left, inner, right = [], [], []
        for step in range(15):
            s = step / 14
            away = near * (far / near) ** s
            wide = half * (0.15 + (4 * s * (1 - s)) ** 0.6) * away**0.35
            at = start + sweep * s**1.3 + dice.uniform(-0.4, 0.4) * half
            left.append(view.at(at - wide, 0, away))
            right.append(view.at(at + wide, 0, away))
            inner.append(view.at(at + side * (1 - 0.9 * dice.uniform(0.7, 1.1)) * wide, 0, away))
        hole, wall, lip = skia.Path(), skia.Path(), skia.Path()
        outer, edge_line = (right, left) if side > 0 else (left, right)
        add_polygon(hole, [*left, *reversed(right)])
        add_polygon(wall, [*outer, *reversed(inner)])
        add_polygon(lip, [*outer, *[(px + side * 9 * u, py - 3 * u) for px, py in reversed(outer)]])
        add_polygon(lip, [*edge_line, *[(px - side * 5 * u, py) for px, py in reversed(edge_line)]])
        top, low = min(p[1] for p in left), max(p[1] for p in left)
        dark = mix(tones[1], stage.palette.near, 0.62)
        paint = skia.Paint(AntiAlias=True, Dither=True)
        paint.setShader(
            vertical(
                top,
                low,
                [(0.0, mix(tones[0], tones[1], 0.35)), (1.0, mix(tones[0], tones[1], 0.85))],
            )
        )
        depth = min(1.0, 1.4 / (near + far))
        layers += [
            Flat(hole, ink(dark), depth),
            Flat(wall, paint, depth),
            Flat(lip, ink(mix(tones[0], (1, 1, 1), 0.4)), depth),
        ]
    return layers


def ice_dust(stage: Stage, y: float, depth: float, tone: Color) -> Layer:
    """Return powder that falls from the ice now and again, drifting off."""
    dice, u = stage.dice("powder"), stage.unit
    spots = [(dice.uniform(0, stage.width), dice.random()) for _ in range(4)]

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        for x, phase in spots:
            age = (0.16 * seconds + phase) % 1.0
            for grain in range(6):
                size = (5 + 24 * age) * u * (0.6 + 0.1 * grain)
                px = x + (12 * grain + 60 * age) * u + 8 * u * wobble(seconds, phase + grain)
                canvas.drawCircle(px, y + (90 * age + 9 * grain) * u, size, ink(tone, 0.16 * (1 - age)))  # fmt: skip

    return Live(draw, depth)
