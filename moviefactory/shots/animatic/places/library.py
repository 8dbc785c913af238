"""Library: walls of books that run to a tall window, ladders, a reading table with green lamps, dust."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.bookcases import WOOD, gallery, near_stack, stacks
from moviefactory.shots.animatic.rays import motes, shafts
from moviefactory.shots.animatic.rooms import (
    arch,
    floor,
    floor_line,
    lamplit,
    outside,
    pendants,
    room,
    wall,
    window_bars,
)
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.vista import vista

PLASTER = color("#a08468")


def build(stage: Stage) -> Scene:
    """Return one of: an aisle between two walls of books; a hall with a gallery and reading tables."""
    stage = lamplit(stage)
    palette, aisle = stage.palette, stage.variant(2) == 0
    w, h = stage.width, stage.height
    wood = mix(palette.local(WOOD), palette.near, 0.30)
    tone = mix(palette.local(PLASTER), palette.near, 0.34 if stage.dark else 0.16)
    view, floor_y = vista(stage, least_units=150, to_light=0.45), floor_line(stage)
    if aisle:
        floor_y = view.at(0, 0, 4.2)[1]
    wide = (0.15 if aisle else 0.20) * min(w, 1.7 * h)
    low = floor_y - (0.10 if aisle else 0.30) * h
    box = skia.Rect(view.x - wide / 2, max(0.06 * h, low - 0.52 * h), view.x + wide / 2, low)
    layers = outside(stage, low, 0.4 * h)
    layers.append(wall(stage, tone, floor_y, (box.centerX(), box.centerY()), holes=[arch(box)], power=0.5))  # fmt: skip
    layers.append(window_bars(stage, skia.Rect(box.left(), box.top() + wide / 2, box.right(), low), 3, 4, mix(wood, palette.near, 0.2), 0.6))  # fmt: skip
    layers += floor(stage, floor_y, mix(wood, palette.local(color("#b07848")), 0.3), view.x)
    layers += stacks(stage, view, wood) if aisle else gallery(stage, box, floor_y, wood)
    shine = 0.40 if not stage.dark else 0.16
    layers.append(shafts(stage, (box.centerX(), box.top()), 0.96 * h, palette.light, shine, 0.8, count=4, spread_units=360, width_units=100))  # fmt: skip
    layers.append(motes(stage, "dust", 0.9, count=44, box=(0.2 * w, 0.1 * h, 0.8 * w, h), colour=mix(palette.light, (1, 1, 1), 0.4), size_units=2.4, rise_units=-6, drift_units=18, alpha=0.6))  # fmt: skip
    lamp_y = 0.24 * h
    xs = [view.x + out * 0.20 * min(w, 1.7 * h) for out in ((-1, 1) if aisle else (-1.7, 1.7))]
    layers.append(pendants(stage, [(x, lamp_y) for x in xs], 0.8, mix(palette.accent, (1, 0.9, 0.7), 0.3)))  # fmt: skip
    return room(stage, [*layers, *near_stack(stage)])
