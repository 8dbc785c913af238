"""Kitchen: tiles and cupboards, a stove whose pots steam, pans on a rail, a window over the sink."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.kitchens import TOP, fridge, near_table, stove, tiles, units
from moviefactory.shots.animatic.rays import motes, shafts
from moviefactory.shots.animatic.rooms import (
    floor,
    floor_line,
    lamplit,
    outside,
    pendants,
    rect,
    room,
    shelves,
    wall,
    window_bars,
)
from moviefactory.shots.animatic.stage import Scene, Stage

WALLS = tuple(map(color, ("#e0cda8", "#b8cfc6", "#d8b8a0")))
CUPBOARDS = tuple(map(color, ("#5f8a86", "#c98f5a", "#7a8fb0")))


def build(stage: Stage) -> Scene:
    """Return one of: stove left of the window and fridge right of it; the other way about."""
    stage = lamplit(stage)
    palette, u, w, h = stage.palette, stage.unit, stage.width, stage.height
    dice, floor_y = stage.dice("kitchen"), floor_line(stage)
    side = (1 if stage.variant(2) else -1) * 1.0
    tone = mix(palette.local(dice.choice(WALLS)), palette.near, 0.36 if stage.dark else 0.10)
    cup = mix(palette.local(dice.choice(CUPBOARDS)), palette.near, 0.26)
    wide, x = 0.20 * min(w, 1.8 * h), min(0.66 * w, max(0.34 * w, stage.staging.light_x))
    box = skia.Rect(x - wide, floor_y - 0.56 * h, x + wide, floor_y - 0.28 * h)
    layers = outside(stage, box.bottom(), box.height())
    layers.append(wall(stage, tone, floor_y, (x, box.centerY()), holes=[rect(box)], power=0.42 if not stage.dark else 0.2))  # fmt: skip
    layers.append(tiles(stage, floor_y, box, tone))
    layers.append(window_bars(stage, box, 2, 2, mix(palette.local(color("#f0e8d8")), palette.near, 0.18), 0.6))  # fmt: skip
    layers += floor(stage, floor_y, mix(palette.local(color("#b08a68")), palette.near, 0.25), x, tiles=True)  # fmt: skip
    stove_x, fridge_x = x + side * (wide + 190 * u), x - side * (wide + 230 * u)
    layers += units(stage, floor_y, cup, x)
    for number, cx in enumerate((x + side * (wide + 460 * u), x - side * (wide + 20 * u))):
        layers += shelves(stage, f"shelf{number}", (cx - 120 * u, floor_y - 0.55 * h, cx + 120 * u, floor_y - 0.34 * h), 2, 0.66, "jars", wood=mix(palette.local(TOP), palette.near, 0.2), shade=0.2)[1:]  # fmt: skip
    layers += stove(stage, stove_x, floor_y)
    layers += fridge(stage, fridge_x, floor_y)
    layers.append(shafts(stage, (x, box.top()), 0.97 * h, palette.light, 0.34 if not stage.dark else 0.10, 0.8, count=3, spread_units=260, width_units=110))  # fmt: skip
    glow = mix(palette.accent, (1, 0.9, 0.7), 0.35)
    layers.append(pendants(stage, [(x + out * u, floor_y - 0.52 * h) for out in (-230, 230)], 0.88, glow, size_units=52))  # fmt: skip
    layers.append(motes(stage, "dust", 0.9, count=20, box=(x - 2 * wide, 0.2 * h, x + 2 * wide, h), colour=mix(palette.light, (1, 1, 1), 0.4), size_units=2.0, rise_units=5, drift_units=18, alpha=0.45))  # fmt: skip
    return room(stage, [*layers, *near_table(stage)])
