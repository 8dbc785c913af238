"""Attic: rafters that meet above, a window in the gable, trunks and boxes, dust in a shaft of light."""

from __future__ import annotations

import skia

from moviefactory.lexicon.vocabulary import Weather
from moviefactory.shots.animatic.layers import Flat, ink
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.cellars import bare_bulb
from moviefactory.shots.animatic.pieces.lofts import (
    cobweb,
    crates,
    loft,
    roof,
    sheeted,
    trunk,
)
from moviefactory.shots.animatic.rays import motes, shafts
from moviefactory.shots.animatic.rooms import (
    arch,
    floor,
    lamplit,
    outside,
    rect,
    room,
    wall,
    window_bars,
)
from moviefactory.shots.animatic.stage import Scene, Stage

WOOD, BOARDS = color("#9a7450"), color("#a07850")
BULB = color("#ffc070")


def build(stage: Stage) -> Scene:
    """Return one of: a round-headed window in the gable; a round one above heaps of boxes."""
    stage = lamplit(stage)
    palette, u, w, h = stage.palette, stage.unit, stage.width, stage.height
    round_one, side, way = stage.variant(2) == 1, stage.staging.facing, loft(stage)
    wood = mix(palette.local(WOOD), palette.near, 0.34 if stage.dark else 0.18)
    top, low = way.spot(0, way.far)[1], way.floor_y
    tall = low - top
    wide, x = 0.30 * tall, way.view.x
    box = skia.Rect(x - wide / 2, top + 0.34 * tall, x + wide / 2, top + (0.34 * tall + wide if round_one else 0.84 * tall))  # fmt: skip
    hole = skia.Path()
    if round_one:
        hole.addOval(box)
    else:
        hole = arch(box)
    layers = outside(stage, box.bottom(), box.height())
    layers.append(wall(stage, wood, low, (x, box.centerY()), holes=[hole], glow=palette.light, power=0.20 if stage.dark else 0.5, reach=0.5 * h))  # fmt: skip
    layers.append(window_bars(stage, box, 2, 2, mix(wood, palette.near, 0.45), 0.6))
    planks = skia.Path()
    for plank in range(-14, 15):
        at = x + plank * 74 * u
        for start, end in ((top, box.top()), (box.bottom(), low)) if abs(at - x) < wide / 2 else ((top, low),):  # fmt: skip
            planks.addPath(rect(skia.Rect(at, start, at + 3 * u, end)))
    layers.append(Flat(planks, ink(mix(wood, palette.near, 0.5), 0.5), 0.6))
    glow = palette.light if not stage.dark else BULB
    layers += floor(stage, low, mix(palette.local(BOARDS), palette.near, 0.30), x, boards=40, seams=0.5, glow=glow, power=0.34)  # fmt: skip
    layers += roof(stage, way, wood)
    foot = low + 0.22 * (h - low)
    reach = min(0.34 * w, 620 * u)
    layers += crates(stage, "boxes", x - side * 0.92 * reach, foot, 150 * u, 0.86, 3)
    layers += sheeted(stage, x + side * 1.02 * reach, foot, 130 * u, 0.86)
    layers += trunk(stage, x - side * 0.42 * reach, foot + 20 * u, 104 * u, 0.88, open_lid=round_one)  # fmt: skip
    layers += [cobweb(stage, way.spot(out * 0.98, 1.28), -out, 190 * u, 0.74) for out in (-1, 1)]
    shine = (0.62 if not stage.dark else 0.16) * (1.0 if stage.weather is Weather.CLEAR else 0.3)
    beam = mix(palette.light, (1.0, 0.9, 0.7), 0.4)
    layers.append(shafts(stage, (x, box.top() + 0.2 * tall), 0.98 * h, beam, shine, 0.9, count=4, spread_units=340, width_units=150))  # fmt: skip
    layers.append(motes(stage, "dust", 0.95, count=80, box=(x - 420 * u, 0.15 * h, x + 420 * u, h), colour=mix(beam, (1, 1, 1), 0.4), size_units=2.8, rise_units=-8, drift_units=20, alpha=0.75))  # fmt: skip
    if stage.dark:
        layers.append(bare_bulb(stage, x + side * 0.16 * w, 0.24 * h, BULB))
    return room(stage, layers)
