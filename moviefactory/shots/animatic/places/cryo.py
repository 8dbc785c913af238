"""Cryo chamber: rows of glass pods with sleepers in blue light, frost on the panes, mist on the floor."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.air import plumes
from moviefactory.shots.animatic.layers import Flat, Layer, ink
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.laboratories import panels
from moviefactory.shots.animatic.pieces.sleepers import pods
from moviefactory.shots.animatic.pieces.spacecraft import deck, near_frame
from moviefactory.shots.animatic.rays import motes, shafts
from moviefactory.shots.animatic.rooms import floor_line, lamplit, room, wall
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.vista import vista

COLDS = tuple(map(color, ("#5ac8ff", "#6fb4ff", "#66e6e8")))
HULLS = tuple(map(color, ("#8fa4b4", "#9aa6b0")))
FAR_ROWS = (4.2, 2.9, 2.0, 1.4)


def build(stage: Stage) -> Scene:
    """Return one of: a row of pods along the wall; two rows of pods that meet far off."""
    aisle = stage.variant(2) == 1
    stage = lamplit(stage)
    palette, u, w, h, dice = stage.palette, stage.unit, stage.width, stage.height, stage.dice("cryo")  # fmt: skip
    floor_y, span = floor_line(stage), min(w, 2.0 * h)
    glow = mix(dice.choice(COLDS), palette.light, 0.10)
    tone = mix(mix(palette.local(dice.choice(HULLS)), palette.near, 0.52 if stage.dark else 0.42), glow, 0.18)  # fmt: skip
    view = vista(stage, least_units=150, to_light=0.4)
    x = view.x if aisle else 0.5 * w
    if aisle:
        floor_y = view.at(0, 0, FAR_ROWS[0])[1]
    layers: list[Layer] = [wall(stage, tone, floor_y, (x, floor_y - 0.3 * h), glow=glow, power=0.46, corner=0.34)]  # fmt: skip
    layers += panels(stage, floor_y, tone, skia.Rect(0, 0, 0, 0))
    if aisle:
        layers += deck(stage, floor_y, tone, glow, x)
        across, tall = 0.58 * span, min(0.90 * h, 1.2 * span)
        for index, far in enumerate(FAR_ROWS):
            spots = []
            for out in (-1, 1):
                px, foot = view.at(out * across, 0, far)
                spots.append((px, foot, tall / far))
            layers += pods(stage, spots, 0.66 + 0.06 * index, mix(tone, palette.haze, 0.10 * (3 - index)), glow, f"pods{index}")  # fmt: skip
    else:
        tall = min(0.60 * h, 0.46 * span)
        pitch, shift = 0.56 * tall, 0.28 * tall
        left, _, right, _ = stage.reach(0.66)
        count = int((right - left) / pitch) + 2
        middle = (stage.staging.lead.x if stage.staging.lead else x) + shift
        rail = skia.Path()
        rail.addRect(skia.Rect(left, floor_y - 1.06 * tall, right, floor_y - 1.02 * tall))
        layers.append(Flat(rail, ink(mix(tone, palette.near, 0.5)), 0.64))
        for row in range(2 if h > 1.4 * w else 1):
            foot = floor_y + 6 * u - row * 1.12 * tall
            layers += pods(stage, [(middle + (index - count // 2) * pitch, foot, tall) for index in range(count)], 0.66, tone, glow, f"row{row}")  # fmt: skip
        layers += deck(stage, floor_y, tone, glow, x)
    layers.append(shafts(stage, (x, -0.1 * h), 0.96 * h, glow, 0.12, 0.8, count=4, spread_units=900, width_units=110))  # fmt: skip
    mouths = [(w * share, stage.staging.ground_y + 0.02 * h, 0.26 * h) for share in (0.04, 0.22, 0.40, 0.60, 0.79, 0.96)]  # fmt: skip
    layers.append(plumes(stage, "cold", mouths, 0.94, mix(glow, (1, 1, 1), 0.62), alpha=0.20, wind=0.9))  # fmt: skip
    layers.append(motes(stage, "ice", 0.95, count=44, box=(0, 0, w, h), colour=mix(glow, (1, 1, 1), 0.7), size_units=2.6, rise_units=-9, drift_units=16, alpha=0.7))  # fmt: skip
    return room(stage, [*layers, *near_frame(stage)])
