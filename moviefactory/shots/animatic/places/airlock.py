"""Airlock: a heavy round door with its window on the stars, lamps that warn, suits on hooks, hissing air."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.air import plumes
from moviefactory.shots.animatic.layers import Flat, Layer, ink, pen
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.hatches import round_door, signal_panel, suits
from moviefactory.shots.animatic.pieces.heavens import crosses, gas
from moviefactory.shots.animatic.pieces.laboratories import panels
from moviefactory.shots.animatic.pieces.machinery import ALARM, beacons, near_valve, stripes
from moviefactory.shots.animatic.pieces.spacecraft import deck
from moviefactory.shots.animatic.rooms import floor_line, lamplit, room, wall
from moviefactory.shots.animatic.sky import stars
from moviefactory.shots.animatic.stage import Scene, Stage

AMBER, ICE = color("#ffb03a"), color("#8adcff")
HULLS = tuple(map(color, ("#b4bcc4", "#a8b4b0", "#b8b0a4")))


def build(stage: Stage) -> Scene:
    """Return one of: the round door shut, red lamps; the door rolled aside, the stars in its ring."""
    outer, is_open = stage, stage.variant(2) == 1
    stage = lamplit(stage)
    palette, u, w, h, dice = stage.palette, stage.unit, stage.width, stage.height, stage.dice("lock")  # fmt: skip
    floor_y, span, side = floor_line(stage), min(w, 2.0 * h), stage.staging.facing
    tone = mix(palette.local(dice.choice(HULLS)), palette.near, 0.42 if stage.dark else 0.24)
    radius = min(0.29 * h, max(0.25 * span, 0.36 * w))
    x, y = 0.5 * w + 0.17 * span * side, floor_y - 1.12 * radius
    tint = ALARM if is_open else dice.choice((ALARM, AMBER))
    hole = skia.Path()
    if is_open:
        hole.addCircle(x, y, radius)
    else:
        hole.addCircle(x, y - 0.34 * radius, 0.26 * radius)
    layers: list[Layer] = [gas(outer), *stars(outer, count=420, low_y=h, depth=0.02), *crosses(outer)]  # fmt: skip
    layers.append(wall(stage, tone, floor_y, (x, y), holes=[hole], glow=mix(tint, ICE, 0.6), power=0.34))  # fmt: skip
    layers += panels(stage, floor_y, tone, skia.Rect(x - 1.3 * radius, 0, x + 1.3 * radius, 1))
    rail = skia.Path()
    left, _, right, _ = stage.reach(0.66)
    rail.addRect(skia.Rect(left, floor_y - 0.47 * h, x - 1.2 * radius, floor_y - 0.455 * h))
    rail.addRect(skia.Rect(x + 1.2 * radius, floor_y - 0.47 * h, right, floor_y - 0.455 * h))
    layers.append(Flat(rail, ink(mix(AMBER, palette.near, 0.35)), 0.6))
    if is_open:
        ring = skia.Path()
        ring.addCircle(x, y, radius)
        layers.append(Flat(ring, pen(mix(tone, palette.near, 0.46), 0.30 * radius), 0.62))
        layers.append(Flat(ring, pen(mix(tint, palette.near, 0.15), 0.04 * radius), 0.62))
        layers += round_door(stage, x - side * 1.55 * radius, y, 0.94 * radius, tone, 0.64, pane=0.26)  # fmt: skip
    else:
        layers += round_door(stage, x, y, radius, tone, 0.62, pane=0.26)
    layers += stripes(stage, skia.Rect(x - 1.3 * radius, floor_y - 24 * u, x + 1.3 * radius, floor_y), 0.64, AMBER)  # fmt: skip
    start, tall = x - side * (2.9 if is_open else 1.75) * radius, min(0.36 * h, 0.42 * span)
    layers += suits(stage, [start - side * index * 0.72 * tall for index in range(4)], floor_y - 0.02 * h, tall, 0.64)  # fmt: skip
    layers.append(signal_panel(stage, x + side * 1.55 * radius, floor_y - 0.30 * h, 60 * u, 0.64, tint))  # fmt: skip
    layers += deck(stage, floor_y, tone, mix(tint, ICE, 0.5), x)
    lamps = [(x - 1.28 * radius, y - 0.98 * radius), (x + 1.28 * radius, y - 0.98 * radius)]
    layers.append(beacons(stage, lamps, 0.68, tint, 22))
    mouths = [(x + out * 1.25 * radius, floor_y + 4 * u, 0.36 * h) for out in (-1, 1)]
    layers.append(plumes(stage, "hiss", mouths, 0.86, mix(ICE, (1, 1, 1), 0.8), alpha=0.42, wind=0.25 * side))  # fmt: skip
    return room(stage, [*layers, *near_valve(stage, tone)])
