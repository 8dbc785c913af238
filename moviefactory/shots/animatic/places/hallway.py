"""Hallway: a corridor that runs far away between doors, with a lamp or two and a light at its end."""

from __future__ import annotations

import skia

from moviefactory.lexicon.vocabulary import Weather
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.passages import (
    carpet,
    chequers,
    doors,
    passage,
    row_of_lamps,
    shell,
)
from moviefactory.shots.animatic.rays import motes, shafts
from moviefactory.shots.animatic.rooms import (
    floor,
    lamplit,
    outside,
    rect,
    room,
    wall,
    window_bars,
)
from moviefactory.shots.animatic.stage import Scene, Stage

WALLS = tuple(map(color, ("#b8a27a", "#8a9a8c", "#a88078", "#8c90a8")))
LEAVES = tuple(map(color, ("#7a4f34", "#e0d6c0", "#4f6a6a")))
CLOTHS = tuple(map(color, ("#a8433c", "#3f5f7a", "#5a6a4a")))
GOLD, BOARDS = color("#d8b060"), color("#8a5f40")
SPANS = ((0.60, 0.82), (1.12, 1.52), (2.05, 2.75), (3.35, 3.95))


def build(stage: Stage) -> Scene:
    """Return one of: a carpet between doors to a window; a chequered floor to a door that stands open."""
    stage = lamplit(stage)
    palette, w, h = stage.palette, stage.width, stage.height
    dice, window = stage.dice("hallway"), stage.variant(2) == 0
    way = passage(stage, far=dice.uniform(4.2, 5.2))
    shade = 0.34 if stage.dark else 0.12
    tone = mix(palette.local(dice.choice(WALLS)), palette.near, shade)
    leaf = mix(palette.local(dice.choice(LEAVES)), palette.near, shade)
    end, glow = way.end, mix(palette.accent, (1.0, 0.9, 0.7), 0.4)
    wide, low = (0.46 if window else 0.34) * end.width(), (0.30 if window else 0.0) * end.height()
    hole = skia.Rect(end.centerX() - wide / 2, end.bottom() - (0.84 if window else 0.66) * end.height(), end.centerX() + wide / 2, end.bottom() - low)  # fmt: skip
    layers = outside(stage, end.bottom(), end.height())
    layers.append(wall(stage, tone, way.floor_y, (hole.centerX(), hole.centerY()), holes=[rect(hole)], power=0.5, glow=palette.light, reach=0.6 * h))  # fmt: skip
    if window:
        layers.append(window_bars(stage, hole, 2, 3, mix(leaf, palette.light, 0.3), 0.6))
    boards = mix(palette.local(BOARDS), palette.near, 0.3)
    layers += floor(stage, way.floor_y, boards, way.view.x, power=0.32, glow=palette.light if not stage.dark else glow)  # fmt: skip
    if window:
        layers += carpet(stage, way, mix(palette.local(dice.choice(CLOTHS)), palette.near, 0.2), mix(palette.local(GOLD), palette.near, 0.2))  # fmt: skip
    else:
        layers.append(chequers(stage, way, palette.near))
    layers += shell(stage, way, tone, dado=mix(tone, leaf, 0.55))
    for side in (-1, 1):
        layers += doors(stage, way, side, SPANS, leaf)
    layers.append(row_of_lamps(stage, way, (1.5, 2.6, 4.0) if stage.dark else (1.8,), glow, lit=stage.dark or stage.weather is not Weather.CLEAR))  # fmt: skip
    shine = (0.40 if not stage.dark else 0.12) * (stage.weather is Weather.CLEAR)
    layers.append(shafts(stage, (hole.centerX(), hole.top()), 0.97 * h, palette.light, shine, 0.8, count=4, spread_units=460, width_units=120))  # fmt: skip
    layers.append(motes(stage, "dust", 0.9, count=34, box=(0.3 * w, 0.15 * h, 0.7 * w, h), colour=mix(palette.light, (1, 1, 1), 0.4), size_units=2.2, rise_units=-6, drift_units=16, alpha=0.55))  # fmt: skip
    return room(stage, layers)
