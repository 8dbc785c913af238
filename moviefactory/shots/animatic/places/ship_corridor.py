"""Corridor of a ship: six-sided frames that recede, doors, running lights, a window or a hatch at its end."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.air import plumes
from moviefactory.shots.animatic.layers import Flat, Layer, add_polygon, pen
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.corridors import FRAMES, SECTION, tube
from moviefactory.shots.animatic.pieces.hatches import round_door
from moviefactory.shots.animatic.pieces.heavens import crosses, gas
from moviefactory.shots.animatic.pieces.machinery import ALARM, beacons
from moviefactory.shots.animatic.pieces.spacecraft import SIGNALS
from moviefactory.shots.animatic.rays import motes
from moviefactory.shots.animatic.rooms import lamplit, room, wall
from moviefactory.shots.animatic.sky import stars
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.vista import vista

HULLS = tuple(map(color, ("#b0bac4", "#b8b0a4", "#a4b4b0")))


def build(stage: Stage) -> Scene:
    """Return one of: a window on the stars at the end; a round hatch there, lamps that warn beside it."""
    outer, hatch = stage, stage.variant(2) == 1
    stage = lamplit(stage)
    palette, u, w, h, dice = stage.palette, stage.unit, stage.width, stage.height, stage.dice("corridor")  # fmt: skip
    span = min(w, 1.9 * h)
    glow = mix(dice.choice(SIGNALS[:2]), palette.light, 0.35)
    tone = mix(palette.local(dice.choice(HULLS)), palette.near, 0.34 if stage.dark else 0.14)
    view = vista(stage, least_units=170, to_light=0.3)
    across, high = 0.52 * span, view.drop + max(0.60 * h, 0.72 * span)
    corners = [view.at(x * across, y * high, FRAMES[0]) for x, y in SECTION]
    end = skia.Path()
    add_polygon(end, corners)
    left, top, right, low = corners[1][0], corners[3][1], corners[5][0], corners[0][1]
    middle = ((left + right) / 2, (top + low) / 2)
    layers: list[Layer] = [gas(outer), *stars(outer, count=420, low_y=h, depth=0.02), *crosses(outer)]  # fmt: skip
    if hatch:
        layers.append(wall(stage, mix(tone, palette.near, 0.3), low, middle, glow=glow, power=0.6))
        layers += round_door(stage, *middle, 0.36 * (low - top), tone, 0.62, pane=0.26)
        layers.append(beacons(stage, [(left + 0.12 * (right - left), top + 0.2 * (low - top)), (right - 0.12 * (right - left), top + 0.2 * (low - top))], 0.64, ALARM, 8))  # fmt: skip
    layers += tube(stage, view, across, high, tone, glow, 0.80)
    layers.append(Flat(end, pen(mix(glow, palette.near, 0.2), 6 * u), 0.80))
    mouths = [(view.at(side * 0.8 * across, 0, 1.5)[0], view.at(0, 0, 1.5)[1], 0.26 * h) for side in (-1, 1)]  # fmt: skip
    layers.append(plumes(stage, "hiss", mouths, 0.86, mix(glow, (1, 1, 1), 0.8), alpha=0.24, wind=0.2))  # fmt: skip
    layers.append(motes(stage, "dust", 0.95, count=24, box=(0, 0, w, h), colour=mix(glow, (1, 1, 1), 0.5), size_units=2.2, rise_units=-6, drift_units=14, alpha=0.5))  # fmt: skip
    return room(stage, layers)
