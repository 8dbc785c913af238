"""Warehouse: racks of boxes up to the roof on both sides of an aisle, a rolling door, lamps high up."""

from __future__ import annotations

import skia

from moviefactory.lexicon.vocabulary import Weather
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.cellars import bare_bulb, barrels
from moviefactory.shots.animatic.pieces.passages import passage, row_of_lamps, shell
from moviefactory.shots.animatic.pieces.storerooms import (
    pallet,
    racks,
    rolling_door,
    wall_of_racks,
)
from moviefactory.shots.animatic.rays import motes, shafts
from moviefactory.shots.animatic.rooms import (
    floor,
    floor_line,
    lamplit,
    outside,
    rect,
    room,
    wall,
)
from moviefactory.shots.animatic.stage import Scene, Stage

WALL, FLOOR, LAMP = color("#8f9896"), color("#9a9a94"), color("#fff0c8")
BEHIND = ("back room", "后屋", "里屋")
SMALL = (*BEHIND, "store room", "storeroom", "storage", "pantry", "stock", "储藏", "贮藏", "库房")


def build(stage: Stage) -> Scene:
    """Return one of: a long aisle of racks to a door; a store room with shelves, crates and a bulb."""
    stage = lamplit(stage)
    return _store(stage) if stage.says(SMALL) or stage.variant(3) == 2 else _aisle(stage)


def _aisle(stage: Stage) -> Scene:
    palette, w, h = stage.palette, stage.width, stage.height
    way = passage(stage, far=4.0, wide_units=860, up_units=1500)
    tone = mix(palette.local(WALL), palette.near, 0.40 if stage.dark else 0.16)
    end = way.end
    box = skia.Rect(end.centerX() - 0.30 * end.width(), end.bottom() - 0.46 * end.height(), end.centerX() + 0.30 * end.width(), end.bottom())  # fmt: skip
    raised = stage.dice("door").uniform(0.55, 0.95)
    hole = skia.Rect(box.left(), box.bottom() - raised * box.height(), box.right(), box.bottom())
    layers = outside(stage, end.bottom(), end.height())
    layers.append(wall(stage, tone, way.floor_y, (box.centerX(), box.centerY()), holes=[rect(hole)], glow=palette.light, power=0.5, reach=0.5 * h))  # fmt: skip
    layers += rolling_door(stage, box, raised, tone)
    layers += floor(stage, way.floor_y, mix(palette.local(FLOOR), palette.near, 0.30), way.view.x, tiles=True, seams=0.2, glow=palette.light, power=0.30)  # fmt: skip
    layers += shell(stage, way, mix(tone, palette.near, 0.3))
    layers += racks(stage, way)
    layers.append(row_of_lamps(stage, way, (1.3, 1.9, 2.7, 3.7), LAMP, lit=True, drop_units=190))
    shine = (0.40 if not stage.dark else 0.10) * (1 if stage.weather is Weather.CLEAR else 0.3)
    layers.append(shafts(stage, (box.centerX(), box.top()), 0.97 * h, palette.light, shine, 0.8, count=4, spread_units=480, width_units=120))  # fmt: skip
    layers.append(motes(stage, "dust", 0.9, count=30, box=(0.2 * w, 0.1 * h, 0.8 * w, h), colour=mix(palette.light, (1, 1, 1), 0.4), size_units=2.2, rise_units=-6, drift_units=16, alpha=0.5))  # fmt: skip
    return room(stage, layers)


def _store(stage: Stage) -> Scene:
    palette, u, w, h = stage.palette, stage.unit, stage.width, stage.height
    floor_y, side, span = floor_line(stage), stage.staging.facing, min(w, 2.0 * h)
    tone = mix(palette.local(WALL), palette.near, 0.46 if stage.dark else 0.24)
    x, wide = 0.5 * w + 0.12 * side * span, 0.15 * span
    box = skia.Rect(x - wide, floor_y - 0.62 * h, x + wide, floor_y)
    raised = stage.dice("door").uniform(0.25, 0.7)
    behind = stage.says(BEHIND)
    hole = skia.Rect(box.left(), box.bottom() - raised * box.height(), box.right(), box.bottom())
    layers = outside(stage, floor_y - 8 * u, 0.4 * h)
    layers.append(wall(stage, tone, floor_y, (0.5 * w, 0.2 * h), holes=[] if behind else [rect(hole)], glow=LAMP, power=0.36, corner=0.30))  # fmt: skip
    layers += [] if behind else rolling_door(stage, box, raised, tone)
    left, _, right, _ = stage.reach(0.66)
    for a, b in ((left - 20, box.left() - 70 * u), (box.right() + 70 * u, right + 20)):
        if b - a > 160 * u:
            layers += wall_of_racks(stage, (a, floor_y - 0.76 * h, b, floor_y + 6 * u), 4, 0.66, full=0.5 if stage.says(("empty",)) else 0.92)  # fmt: skip
    layers += floor(stage, floor_y, mix(palette.local(FLOOR), palette.near, 0.36), 0.5 * w, tiles=True, seams=0.2, glow=LAMP, power=0.30)  # fmt: skip
    layers += barrels(stage, x, floor_y + 30 * u, 3, 92 * u, 0.86) if behind else []
    layers += pallet(stage, x - side * 0.40 * span, floor_y + 36 * u, 120 * u, 0.9)
    layers.append(bare_bulb(stage, 0.5 * w - 0.06 * side * w, 0.19 * h, LAMP))
    layers.append(motes(stage, "dust", 0.9, count=30, box=(0.1 * w, 0.1 * h, 0.9 * w, h), colour=mix(LAMP, (1, 1, 1), 0.4), size_units=2.2, rise_units=-6, drift_units=16, alpha=0.5))  # fmt: skip
    return room(stage, layers)
