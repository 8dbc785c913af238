"""Prison: a cell of stone with a barred window high up, bunk and tallies; or a gallery of barred doors."""

from __future__ import annotations

import skia

from moviefactory.lexicon.vocabulary import Weather
from moviefactory.shots.animatic.layers import Layer
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.masonry import courses
from moviefactory.shots.animatic.pieces.cells import barred_doors, barred_wall, bunk, tallies
from moviefactory.shots.animatic.pieces.changing_rooms import tubes
from moviefactory.shots.animatic.pieces.passages import passage, shell
from moviefactory.shots.animatic.rays import motes, shafts
from moviefactory.shots.animatic.rooms import (
    floor,
    floor_line,
    lamplit,
    outside,
    rect,
    room,
    wall,
    window_bars,
)
from moviefactory.shots.animatic.stage import Scene, Stage

STONES = tuple(map(color, ("#98948a", "#8a949a", "#a09080")))
TUBE, CONCRETE = color("#e8f0e0"), color("#8a8c88")
GALLERY = ("corridor", "block", "guard", "row", "走廊")


def build(stage: Stage) -> Scene:
    """Return one of: a cell; a gallery between barred cells."""
    stage = lamplit(stage)
    return _gallery(stage) if stage.says(GALLERY) or stage.variant(3) == 2 else _cell(stage)


def _cell(stage: Stage) -> Scene:
    palette, u, w, h = stage.palette, stage.unit, stage.width, stage.height
    floor_y, side, span = floor_line(stage), stage.staging.facing, min(w, 2.0 * h)
    tone = mix(palette.local(stage.dice("prison").choice(STONES)), palette.near, 0.56 if stage.dark else 0.40)  # fmt: skip
    x = 0.5 * w + side * 0.06 * span
    half = 0.075 * span
    box = skia.Rect(x - half, floor_y - 0.66 * h, x + half, floor_y - 0.47 * h)
    layers: list[Layer] = outside(stage, box.bottom(), box.height())
    layers.append(wall(stage, tone, floor_y, (x, box.centerY()), holes=[rect(box)], glow=palette.light, power=0.26 if stage.dark else 0.40, corner=0.22, reach=0.7 * h))  # fmt: skip
    left, top, right, _ = stage.reach(0.6)
    for low, high, a, b in ((top, box.top() - 12 * u, left, right), (box.bottom() + 12 * u, floor_y, left, right)):  # fmt: skip
        layers.append(courses(stage, f"stones{low:.0f}", (a, low, b, high), 0.6, tone, share=0.55))
    layers.append(window_bars(stage, box, 5, 1, mix(palette.near, tone, 0.15), 0.6))
    away = x - side * 0.30 * span
    layers.append(tallies(stage, away - 150 * u, floor_y - 0.50 * h, tone, 0.61))
    layers += floor(stage, floor_y, mix(mix(palette.local(CONCRETE), tone, 0.4), palette.near, 0.30), x, tiles=True, seams=0.3, glow=palette.light, power=0.14 if stage.dark else 0.34)  # fmt: skip
    layers += bunk(stage, away, floor_y + 20 * u, min(0.16 * span, 300 * u), 0.84)
    edge = x + side * 0.24 * span
    ends = sorted((edge, edge + side * 0.9 * w))
    layers += barred_wall(stage, ends[0], ends[1], -0.1 * h, floor_y + 0.16 * (h - floor_y), 0.88)
    shine = (0.60 if not stage.dark else 0.26) * (1.0 if stage.weather is Weather.CLEAR else 0.4)
    layers.append(shafts(stage, (x, box.top()), 0.97 * h, palette.light, shine, 0.8, count=3, spread_units=260, width_units=110))  # fmt: skip
    layers.append(motes(stage, "dust", 0.9, count=44, box=(x - 0.2 * span, 0.1 * h, x + 0.2 * span, h), colour=mix(palette.light, (1, 1, 1), 0.4), size_units=2.4, rise_units=-7, drift_units=16, alpha=0.6))  # fmt: skip
    return room(stage, layers)


def _gallery(stage: Stage) -> Scene:
    palette, u, h = stage.palette, stage.unit, stage.height
    way = passage(stage, far=4.2, wide_units=720, up_units=1150)
    end, view = way.end, way.view
    tone = mix(palette.local(stage.dice("prison").choice(STONES)), palette.near, 0.52 if stage.dark else 0.34)  # fmt: skip
    box = skia.Rect(view.x - 0.14 * end.width(), end.top() + 0.16 * end.height(), view.x + 0.14 * end.width(), end.top() + 0.42 * end.height())  # fmt: skip
    layers: list[Layer] = outside(stage, box.bottom(), box.height())
    layers.append(wall(stage, tone, way.floor_y, (view.x, box.centerY()), holes=[rect(box)], glow=palette.light, power=0.44, reach=0.5 * h))  # fmt: skip
    layers.append(window_bars(stage, box, 4, 1, mix(palette.near, tone, 0.15), 0.6))
    layers += floor(stage, way.floor_y, mix(mix(palette.local(CONCRETE), tone, 0.4), palette.near, 0.26), view.x, tiles=True, seams=0.2, glow=TUBE, power=0.30)  # fmt: skip
    layers += shell(stage, way, tone, dado=mix(tone, palette.local(color("#5f7a6a")), 0.5))
    for side in (-1, 1):
        layers += barred_doors(stage, way, side, ((0.58, 0.86), (1.04, 1.5), (1.86, 2.5), (3.0, 3.8)))  # fmt: skip
    layers.append(tubes(stage, [(*view.at(0, way.up - 10 * u, far), 150 * u / far) for far in (1.4, 2.1, 3.2)], 0.75, TUBE))  # fmt: skip
    return room(stage, layers)
