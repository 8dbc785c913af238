"""Bare room: boards, a window without curtains, plaster that peels off bricks or laths, a bulb on a wire."""

from __future__ import annotations

import skia

from moviefactory.lexicon.vocabulary import Weather
from moviefactory.shots.animatic.layers import Flat, ink
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.bare_walls import door_ajar, peeled
from moviefactory.shots.animatic.pieces.cellars import bare_bulb
from moviefactory.shots.animatic.rays import motes, shafts
from moviefactory.shots.animatic.rooms import (
    floor,
    floor_line,
    lamplit,
    outside,
    rect,
    room,
    sunlight,
    wall,
    window_bars,
)
from moviefactory.shots.animatic.stage import Scene, Stage

PLASTERS = tuple(map(color, ("#b8b09c", "#9aaca4", "#b8a0a0", "#a8b0c0")))
BOARDS, BULB = color("#9a7858"), color("#ffd08a")


def build(stage: Stage) -> Scene:
    """Return one of: one tall window with a patch of bare bricks; two windows and a door left ajar."""
    stage = lamplit(stage)
    palette, u, w, h = stage.palette, stage.unit, stage.width, stage.height
    dice, pair, side = (
        stage.dice("bare"),
        stage.variant(2) == 1 and stage.width > stage.height,
        stage.staging.facing,
    )
    floor_y, span = floor_line(stage), min(w, 2.0 * h)
    tone = mix(palette.local(dice.choice(PLASTERS)), palette.near, 0.40 if stage.dark else 0.10)
    x = min(0.68 * w, max(0.32 * w, stage.staging.light_x))
    wide, tall = max(0.15 * span, 250 * u), min(0.50 * h, 620 * u)
    spots = (x - 0.75 * wide, x + 0.75 * wide) if pair else (x,)
    panes = [skia.Rect(at - wide / 2, floor_y - 0.16 * h - tall, at + wide / 2, floor_y - 0.16 * h) for at in spots]  # fmt: skip
    layers = outside(stage, panes[0].bottom(), tall)
    layers.append(wall(stage, tone, floor_y, (x, panes[0].centerY()), holes=[rect(pane) for pane in panes], power=0.18 if stage.dark else 0.45, reach=0.9 * h))  # fmt: skip
    reach = (len(spots) * 0.75 + 0.1) * wide
    for number, out in enumerate((-1, 1, -2.1, 2.3)):
        at = x + out * (reach + 150 * u)
        layers += peeled(stage, f"peel{number}", at, floor_y - dice.uniform(0.10, 0.50) * h, dice.uniform(70, 150) * u, tone)  # fmt: skip
    frame = mix(mix(palette.local(color("#e0dccc")), palette.near, 0.30), tone, 0.3)
    layers += [window_bars(stage, pane, 2, 3, frame, 0.6) for pane in panes]
    layers += door_ajar(stage, x - side * (reach + 0.20 * span), floor_y, mix(tone, palette.local(BOARDS), 0.45))  # fmt: skip
    layers += floor(stage, floor_y, mix(palette.local(BOARDS), palette.near, 0.28), x, boards=40, seams=0.6)  # fmt: skip
    for pane in panes:
        layers += sunlight(stage, pane, floor_y)
    shine = (0.46 if not stage.dark else 0.14) * (stage.weather is Weather.CLEAR)
    layers.append(shafts(stage, (x, panes[0].top() + 0.1 * tall), 0.98 * h, mix(palette.light, palette.sky[3], 0.25), shine, 0.8, count=4, spread_units=320, width_units=120))  # fmt: skip
    layers.append(motes(stage, "dust", 0.9, count=60, box=(x - 3 * wide, 0.15 * h, x + 3 * wide, h), colour=mix(palette.light, (1, 1, 1), 0.4), size_units=2.5, rise_units=-7, drift_units=18, alpha=0.65))  # fmt: skip
    bulb_x = x + side * (reach + 0.10 * span)
    if stage.dark:
        layers.append(bare_bulb(stage, bulb_x, 0.22 * h, BULB))
    else:
        wire = skia.Path()
        wire.addRect(skia.Rect(bulb_x - 2 * u, -0.3 * h, bulb_x + 2 * u, 0.20 * h))
        wire.addCircle(bulb_x, 0.22 * h, 18 * u)
        layers.append(Flat(wire, ink(mix(palette.near, tone, 0.2)), 0.8, sway=0.012, root_y=-0.1 * h))  # fmt: skip
    return room(stage, layers)
