"""Hospital: beds on wheels under white sheets, a drip, a heart's beat on a screen, curtains on rails."""

from __future__ import annotations

import skia

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.layers import Flat, Layer, ink
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.changing_rooms import tubes
from moviefactory.shots.animatic.pieces.wards import STEEL, bed, bed_curtain, drip, monitor
from moviefactory.shots.animatic.rays import shafts
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

WALLS = tuple(map(color, ("#d8ece6", "#dce8f0", "#ece8dc")))
SHEETS = tuple(map(color, ("#8fc4d0", "#a8d0b8", "#b8c8e4")))
TUBE, VINYL = color("#f0faff"), color("#c4d4d4")


def build(stage: Stage) -> Scene:
    """Return one of: one bed by a wide window; a ward with a curtain between two beds."""
    stage = lamplit(stage)
    palette, u, w, h = stage.palette, stage.unit, stage.width, stage.height
    dice, ward, side = stage.dice("hospital"), stage.variant(2) == 1, -stage.staging.facing
    floor_y, span = floor_line(stage), min(w, 2.0 * h)
    tone = mix(palette.local(dice.choice(WALLS)), palette.near, 0.44 if stage.dark else 0.08)
    x = 0.5 * w - side * (0.22 * span if w > h else 0.10 * w)
    middle = 0.5 * w + side * 0.10 * span
    wide, tall = (0.20 if ward else 0.32) * span, 0.40 * h
    box = skia.Rect(middle - wide / 2, floor_y - 0.24 * h - tall, middle + wide / 2, floor_y - 0.24 * h)  # fmt: skip
    layers: list[Layer] = outside(stage, box.bottom(), tall)
    layers.append(wall(stage, tone, floor_y, (middle, box.centerY()), holes=[rect(box)], glow=TUBE, power=0.40, corner=0.42))  # fmt: skip
    left, _, right, _ = stage.reach(0.6)
    band = skia.Path()
    for a, b in ((left - 20, box.left() - 12 * u), (box.right() + 12 * u, right + 20)):
        band.addRect(skia.Rect(a, floor_y - 300 * u, b, floor_y - 270 * u))
    low = skia.Path()
    low.addRect(skia.Rect(left - 20, floor_y - 0.20 * h, right + 20, floor_y))
    sheet = mix(palette.local(dice.choice(SHEETS)), palette.near, 0.12)
    layers += [Flat(low, ink(mix(tone, sheet, 0.55)), 0.6), Flat(band, ink(mix(sheet, palette.near, 0.15)), 0.6)]  # fmt: skip
    slats = skia.Path()
    for row in range(9):
        slats.addRect(skia.Rect(box.left(), box.top() + row * 0.055 * tall, box.right(), box.top() + (row + 0.45) * 0.055 * tall))  # fmt: skip
    layers.append(Flat(slats, ink(mix(tone, palette.light, 0.4)), 0.6))
    layers.append(window_bars(stage, box, 2, 1, mix(tone, palette.near, 0.3), 0.6))
    layers += floor(stage, floor_y, mix(palette.local(VINYL), palette.near, 0.28), middle, tiles=True, seams=0.14, glow=TUBE, power=0.40)  # fmt: skip
    layers += sunlight(stage, box, floor_y)
    frame = mix(palette.local(STEEL), palette.near, 0.25)
    size, head = min(225 * u, 0.23 * w), floor_y + 34 * u
    asleep = any(one.action is Action.SLEEP for one in stage.staging.players)
    for number, at in enumerate((x, x + side * 0.60 * span) if ward else (x,)):
        layers += bed_curtain(stage, at - side * (1.75 * size + 40 * u), at - side * (1.75 * size + (170 if number else 250) * u), floor_y - 0.62 * h, floor_y + 6 * u, sheet, 0.80)  # fmt: skip
        layers.append(monitor(stage, at - side * 1.1 * size, floor_y - 290 * u, 0.82))
        layers.append(drip(stage, at - side * 1.72 * size, head, 0.84))
        if number or not asleep:
            layers += bed(stage, at, head, size, -side, 0.86, sheet, frame, wheels=True)
    layers.append(tubes(stage, [(0.5 * w + out * min(0.28 * w, 600 * u), 0.06 * h, 180 * u) for out in (-1, 1)], 0.8, TUBE))  # fmt: skip
    layers.append(shafts(stage, (middle, box.top()), 0.97 * h, palette.light, 0.0 if stage.dark else 0.22, 0.8, count=3, spread_units=360, width_units=120))  # fmt: skip
    return room(stage, layers)
