"""Bedroom: a bed under a blanket, a lamp beside it, a window with curtains, a wardrobe, a rug."""

from __future__ import annotations

import skia

from moviefactory.lexicon.vocabulary import Action, Weather
from moviefactory.shots.animatic.layers import Flat, ink
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.parlours import frost, stripes, window_frame
from moviefactory.shots.animatic.pieces.wards import WOOD, bed, night_table, wardrobe
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
)
from moviefactory.shots.animatic.stage import Scene, Stage

WALLS = tuple(map(color, ("#a8b8c8", "#c8a8a0", "#a8bca0", "#b8a8c4")))
CLOTHS = tuple(map(color, ("#4f7fb0", "#b8505a", "#5f9a7a", "#d8a04a")))
RUG = color("#c87a6a")


def build(stage: Stage) -> Scene:
    """Return one of: the window above the bed; the window beside it, the wardrobe at the bed's foot."""
    stage = lamplit(stage)
    palette, u, w, h = stage.palette, stage.unit, stage.width, stage.height
    dice, beside, side = stage.dice("bedroom"), stage.variant(2) == 1, -stage.staging.facing
    floor_y, span, night = floor_line(stage), min(w, 2.0 * h), stage.dark
    tone = mix(palette.local(dice.choice(WALLS)), palette.near, 0.36 if night else 0.06)
    x = 0.5 * w - side * (0.20 * span if w > h else 0.10 * w)
    middle = x + side * (0.40 if beside else 0.02) * span
    wide, tall = 0.24 * span, 0.42 * h
    window = skia.Rect(middle - wide / 2, floor_y - 0.27 * h - tall, middle + wide / 2, floor_y - 0.27 * h)  # fmt: skip
    layers = outside(stage, window.bottom(), tall)
    layers.append(wall(stage, tone, floor_y, (middle, window.centerY()), holes=[rect(window)], glow=palette.light, power=0.16 if night else 0.4, reach=0.85 * h))  # fmt: skip
    layers.append(stripes(stage, window, tone, floor_y))
    layers += [*frost(stage, window), *window_frame(stage, window, tone)]
    wood = mix(palette.local(WOOD), palette.near, 0.26)
    size = min(230 * u, 0.23 * w)
    layers += wardrobe(stage, x + side * (0.70 if beside else 0.46) * span, floor_y + 8 * u, 0.66, wood)  # fmt: skip
    layers += floor(stage, floor_y, mix(wood, palette.local(color("#c09060")), 0.4), middle, seams=0.5)  # fmt: skip
    layers += sunlight(stage, window, floor_y)
    rug = skia.Path()
    rug.addOval(skia.Rect(0.5 * w - 0.30 * span, floor_y + 0.34 * (h - floor_y), 0.5 * w + 0.30 * span, floor_y + 0.92 * (h - floor_y)))  # fmt: skip
    layers.append(Flat(rug, ink(mix(palette.local(RUG), palette.near, 0.35), 0.7), 0.86))
    cloth = mix(palette.local(dice.choice(CLOTHS)), palette.near, 0.14)
    layers += night_table(stage, x - side * 1.52 * size - side * 110 * u, floor_y + 16 * u, 0.84, wood)  # fmt: skip
    if all(one.action is not Action.SLEEP for one in stage.staging.players):
        layers += bed(stage, x, floor_y + 34 * u, size, -side, 0.86, cloth, mix(wood, palette.near, 0.2))  # fmt: skip
    shine = (0.40 if stage.weather is Weather.CLEAR else 0.05) * (0.5 if night else 1.0)
    layers.append(shafts(stage, (middle, window.top() + 0.1 * tall), 0.98 * h, mix(palette.light, palette.sky[3], 0.25), shine, 0.8, count=4, spread_units=300, width_units=110))  # fmt: skip
    layers.append(motes(stage, "dust", 0.9, count=34, box=(middle - 1.3 * wide, window.top(), middle + 1.3 * wide, h), colour=mix(palette.light, (1, 1, 1), 0.4), size_units=2.3, rise_units=-7, drift_units=18, alpha=0.55))  # fmt: skip
    return room(stage, layers)
