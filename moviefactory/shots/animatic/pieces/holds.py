"""What a hold is full of: crates in piles, barrels, nets, a hook that swings. Knows no place."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.stage import Stage

PAINTS = tuple(map(color, ("#c8863c", "#7f8f5a", "#5f7f96", "#b8553a", "#a89a82")))
"""What crates are painted."""


def crates(
    stage: Stage,
    name: str,
    spots: Sequence[tuple[float, float, int]],
    foot_y: float,
    depth: float,
    *,
    shade: float = 0.2,
) -> list[Layer]:
    """Return piles of crates at (x, size, how many high), ribbed or braced, no two alike."""
    dice, near, light = stage.dice(name), stage.palette.near, stage.palette.light
    fronts, lids, marks, ribs = [skia.Path() for _ in PAINTS], [skia.Path() for _ in PAINTS], skia.Path(), skia.Path()  # fmt: skip
    for x, size, high in spots:
        y = foot_y
        for level in range(high):
            wide, tall = size * dice.uniform(0.85, 1.15), size * dice.uniform(0.62, 0.86)
            at, paint = x + dice.uniform(-0.08, 0.08) * size * (level > 0), dice.randrange(len(PAINTS))  # fmt: skip
            box = skia.Rect(at - wide / 2, y - tall, at + wide / 2, y)
            fronts[paint].addRect(box)
            add_polygon(lids[paint], [(box.left(), box.top()), (box.left() + 0.10 * wide, box.top() - 0.12 * tall), (box.right() - 0.10 * wide, box.top() - 0.12 * tall), (box.right(), box.top())])  # fmt: skip
            _face(dice, box, ribs, marks)
            y -= 1.12 * tall
    layers: list[Layer] = []
    for tint, front, lid in zip(PAINTS, fronts, lids, strict=True):
        tone = mix(stage.palette.local(tint), near, shade)
        layers += [Flat(front, ink(tone), depth), Flat(lid, ink(mix(tone, light, 0.35)), depth)]
    layers.append(Flat(marks, ink(mix(light, near, 0.2), 0.75), depth))
    return [*layers, Flat(ribs, pen(near, max(1.0, 4.5 * stage.unit), 0.55), depth)]


def _face(dice: random.Random, box: skia.Rect, ribs: skia.Path, marks: skia.Path) -> None:
    """Add what one crate's front shows: a frame with a brace, ribs, or an arrow that says which way is up."""
    wide, tall, kind = box.width(), box.height(), dice.randrange(3)
    left, top, right, low = box.left() + 0.07 * wide, box.top() + 0.08 * tall, box.right() - 0.07 * wide, box.bottom() - 0.08 * tall  # fmt: skip
    add_polygon(ribs, [(left, top), (right, top), (right, low), (left, low)])
    if kind == 0:
        add_polygon(ribs, [(left, top), (right, low)], close=False)
        add_polygon(ribs, [(left, low), (right, top)], close=False)
    elif kind == 1:
        for bar in range(1, 6):
            x = left + (right - left) * bar / 6
            add_polygon(ribs, [(x, top), (x, low)], close=False)
    else:
        x, y, k = box.centerX(), box.centerY(), 0.22 * tall
        add_polygon(marks, [(x, y - 1.3 * k), (x + k, y - 0.2 * k), (x + 0.4 * k, y - 0.2 * k), (x + 0.4 * k, y + k), (x - 0.4 * k, y + k), (x - 0.4 * k, y - 0.2 * k), (x - k, y - 0.2 * k)])  # fmt: skip
        marks.addRect(skia.Rect(x - k, y + 1.15 * k, x + k, y + 1.35 * k))


def net(
    stage: Stage, x: float, foot_y: float, half: float, tall: float, depth: float, tone: Color
) -> list[Layer]:
    """Return a net of cords drawn tight over a heap of goods, hooked to the floor."""
    cords, edge, phase = skia.Path(), skia.Path(), stage.dice("net").random()

    def at(share: float, level: float) -> tuple[float, float]:
        share = max(-1.0, min(1.0, share))
        crown = 0.78 + 0.14 * math.sin(4 * share + 6 * phase) - 0.42 * abs(share) ** 3
        return x + half * share * (1.12 - 0.14 * level), foot_y - tall * crown * level

    for index in range(-13, 14):
        for lean in (-0.5, 0.5):
            add_polygon(cords, [at(index / 7 + lean * (t / 8 - 0.5), t / 8) for t in range(9)], close=False)  # fmt: skip
    add_polygon(edge, [(x - 1.2 * half, foot_y), *(at(s / 12, 1.0) for s in range(-12, 13)), (x + 1.2 * half, foot_y)])  # fmt: skip
    thin, rope = max(0.8, 2.6 * stage.unit), mix(tone, stage.palette.light, 0.25)
    return [
        Flat(edge, ink(mix(tone, stage.palette.near, 0.6), 0.30), depth),
        Flat(cords, pen(rope, thin, 0.75), depth),
        Flat(edge, pen(rope, 2.2 * thin, 0.9), depth),
    ]


def hook(stage: Stage, x: float, y: float, size: float, depth: float, tint: Color) -> list[Layer]:
    """Return a crane's beam under the roof, and its hook that swings on a chain."""
    left, _, right, _ = stage.reach(depth)
    beam, near, phase = skia.Path(), stage.palette.near, stage.dice("hook").random()
    beam_y = 0.055 * stage.height
    beam.addRect(skia.Rect(left - 10, beam_y - 0.34 * size, right + 10, beam_y + 0.34 * size))
    add_polygon(beam, [(x - 1.2 * size, beam_y + 0.3 * size), (x + 1.2 * size, beam_y + 0.3 * size), (x + 0.8 * size, beam_y + size), (x - 0.8 * size, beam_y + size)])  # fmt: skip
    dark = mix(near, tint, 0.22)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        canvas.save()
        canvas.translate(x, beam_y)
        canvas.rotate(3.4 * math.sin(1.1 * seconds + 6 * phase) + 0.6 * wobble(seconds, phase))
        long = y - beam_y
        for side in (-0.16, 0.16):
            canvas.drawLine(side * size, 0, side * size, long, pen(dark, 0.10 * size))
        block, claw = skia.Path(), skia.Path()
        block.addRRect(skia.RRect.MakeRectXY(skia.Rect(-0.5 * size, long - 0.2 * size, 0.5 * size, long + 0.8 * size), 0.2 * size, 0.2 * size))  # fmt: skip
        claw.moveTo(0, long + 0.8 * size)
        claw.lineTo(0, long + 1.2 * size)
        claw.addArc(skia.Rect(-0.5 * size, long + 1.15 * size, 0.5 * size, long + 2.1 * size), 270, 230)  # fmt: skip
        canvas.drawPath(block, ink(mix(tint, near, 0.18)))
        canvas.drawPath(claw, pen(dark, 0.26 * size))
        canvas.restore()

    return [Flat(beam, ink(mix(near, tint, 0.30)), depth), Live(draw, depth)]


def near_crate(stage: Stage) -> list[Layer]:
    """Return the corner of a near crate with its rope, dark, at one side."""
    u, h, side = stage.unit, stage.height, -stage.staging.facing
    edge = stage.sides(1.3)[0 if side < 0 else 1]
    tone = mix(stage.palette.near, (0.0, 0.0, 0.0), 0.4)
    body, rope, lit = skia.Path(), skia.Path(), skia.Path()
    inner, top = edge - side * 150 * u, h - 250 * u
    add_polygon(body, [(edge + side * 500 * u, top), (inner, top), (inner - side * 10 * u, 1.25 * h), (edge + side * 500 * u, 1.25 * h)])  # fmt: skip
    add_polygon(lit, [(edge + side * 500 * u, top - 7 * u), (inner, top - 7 * u), (inner, top + 4 * u), (edge + side * 500 * u, top + 4 * u)])  # fmt: skip
    rope.moveTo(inner + side * 66 * u, top)
    rope.lineTo(inner + side * 60 * u, 1.2 * h)
    rim = mix(tone, stage.palette.light, 0.25)
    return [Flat(body, ink(tone), 1.3), Flat(lit, ink(rim, 0.7), 1.3), Flat(rope, pen(rim, 12 * u, 0.5), 1.3)]  # fmt: skip
