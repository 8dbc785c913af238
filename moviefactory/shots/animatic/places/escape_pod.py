"""Escape pod: a tight round cabin, one porthole, padded walls, seats, straps that sway, a red lamp."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.globes import globe
from moviefactory.shots.animatic.layers import Flat, Layer, pen
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.capsules import padding, seats, shell, straps
from moviefactory.shots.animatic.pieces.hatches import signal_panel
from moviefactory.shots.animatic.pieces.heavens import crosses, gas
from moviefactory.shots.animatic.pieces.machinery import ALARM, beacons
from moviefactory.shots.animatic.pieces.spacecraft import SIGNALS, deck
from moviefactory.shots.animatic.rooms import floor_line, room, wall
from moviefactory.shots.animatic.sky import stars
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.worlds import world_of

PADS = tuple(map(color, ("#b08a6a", "#8f98a4", "#a8a08c")))


def build(stage: Stage) -> Scene:
    """Return one of: the porthole behind the lead's shoulder, a world in it; the porthole high in the middle."""
    high, u, w, h, dice = stage.variant(2) == 1, stage.unit, stage.width, stage.height, stage.dice("pod")  # fmt: skip
    palette, span, side = stage.palette, min(stage.width, 1.42 * stage.height), stage.staging.facing
    floor_y, x = floor_line(stage), 0.5 * w
    glow = mix(dice.choice(SIGNALS[:2]), palette.light, 0.3)
    tone = mix(mix(mix(dice.choice(PADS), palette.near, 0.46), palette.sky[1], 0.16), glow, 0.08)
    radius = min(0.24 * h, 0.22 * span) * (0.8 if high else 1.0)
    port = (x, floor_y - 0.52 * h) if high else (x + 0.24 * span * side, floor_y - 0.40 * h)
    hole = skia.Path()
    hole.addCircle(*port, radius)
    layers: list[Layer] = [gas(stage), *stars(stage, count=420, low_y=h, depth=0.02), *crosses(stage)]  # fmt: skip
    world = world_of(stage.words, stage.film_seed)
    layers += globe(stage, "world", world.globe, port[0] + 0.4 * radius * side, port[1] + 0.75 * radius, 0.95 * radius, 0.08)  # fmt: skip
    layers.append(wall(stage, tone, floor_y, port, holes=[hole], glow=mix(glow, palette.sky[3], 0.4), power=0.5, corner=0.30))  # fmt: skip
    layers += padding(stage, port, radius, tone)
    layers += [Flat(hole, pen(mix(tone, palette.near, 0.55), 34 * u), 0.62), Flat(hole, pen(glow, 4 * u, 0.9), 0.62)]  # fmt: skip
    layers += deck(stage, floor_y, tone, glow, x)
    out = 0.33 * span
    layers.append(signal_panel(stage, x - side * 0.16 * span, floor_y - 0.52 * h, 50 * u, 0.66, SIGNALS[0]))  # fmt: skip
    layers.append(beacons(stage, [(x - side * out * 0.9, floor_y - 0.60 * h)], 0.68, ALARM, 24))
    layers += seats(stage, (x - out, x + out), floor_y + 0.03 * h, tone)
    layers.append(straps(stage, [x - 0.30 * span, x - 0.13 * span, x + 0.16 * span, x + 0.31 * span], mix(color("#d8a040"), palette.near, 0.35)))  # fmt: skip
    return room(stage, [*layers, *shell(stage, span)])
