"""Kelp: stalks as tall as trees, hung with blades and bladders, that sway with the swell. Knows no place."""

from __future__ import annotations

import math

import skia

from moviefactory.shots.animatic.layers import Layer, Live, add_polygon, ink
from moviefactory.shots.animatic.light import Color
from moviefactory.shots.animatic.stage import Stage

STEPS = 12


def kelp(
    stage: Stage, index: int, depth: float, foot_y: float, top_y: float, tones: tuple[Color, Color], count: int
) -> Layer:  # fmt: skip
    """Return a row of stalks from `foot_y` to `top_y`, blades on both sides; clear of the lead when near.

    Units: pixels; `tones` are of stalks and of blades.
    """
    dice, u, lead = stage.dice(f"kelp{index}"), stage.unit, stage.staging.lead
    left, _, right, _ = stage.reach(depth)
    number = max(4, int(count * (right - left) / (2400 * u)))
    size, stalks = (26 + 44 * depth) * u * math.sqrt(stage.staging.scenery), []
    for place in range(number):
        x = left + (right - left) * (place + dice.uniform(0.15, 0.85)) / number
        if lead and depth > 0.5 and abs(x - lead.x) < 0.5 * lead.width + 0.04 * stage.width:
            continue
        high = (foot_y - top_y) * (dice.uniform(0.55, 0.9) if dice.random() < 0.25 else 1.1)
        stalks.append((x, high, size * dice.uniform(0.75, 1.2), dice.random()))
    stem, leaf = ink(tones[0]), ink(tones[1])

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        stems, leaves = skia.Path(), skia.Path()
        for x, high, big, phase in stalks:
            spine = []
            for step in range(STEPS + 1):
                share = step / STEPS
                bend = math.sin(0.8 * seconds + 6.3 * phase - 3.2 * share) * 1.1 * big * (0.25 + share)  # fmt: skip
                spine.append((x + bend + 1.6 * big * (phase - 0.5) * share, foot_y - high * share))
            half = 0.075 * big
            add_polygon(stems, [(px - half, py) for px, py in spine] + [(px + half, py) for px, py in reversed(spine)])  # fmt: skip
            for step in range(1, STEPS + 1):
                px, py = spine[step]
                for side in (-1, 1):
                    at = py + 0.5 * side * high / STEPS * 0.6
                    droop = 0.35 + 0.18 * math.sin(1.1 * seconds + 5 * phase + step + side)
                    tip = (px + side * 1.9 * big, at - big * droop)
                    leaves.moveTo(px, at)
                    leaves.quadTo(px + side * 0.9 * big, at - big * (droop + 0.55), *tip)
                    leaves.quadTo(px + side * 0.9 * big, at - big * (droop - 0.30), px, at)
                    leaves.addCircle(px + side * 0.16 * big, at - 0.05 * big, 0.12 * big)
        canvas.drawPath(leaves, leaf)
        canvas.drawPath(stems, stem)

    return Live(draw, depth)
