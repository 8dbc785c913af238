"""Laboratory: benches of glass in which bright liquids boil, coils, screens, cold light on white tiles."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.laboratories import (
    BREWS,
    STEEL,
    bench,
    coil,
    near_glass,
    panels,
    screens,
)
from moviefactory.shots.animatic.rooms import (
    floor,
    floor_line,
    outside,
    rect,
    room,
    shelves,
    wall,
    window_bars,
)
from moviefactory.shots.animatic.stage import Scene, Stage

WHITE = color("#cfe0e4")


def build(stage: Stage) -> Scene:
    """Return one of: a bright modern room with screens; an old one with a great coil and jars."""
    palette, u, w, h = stage.palette, stage.unit, stage.width, stage.height
    dice, old, floor_y = stage.dice("lab"), stage.variant(2) == 1, floor_line(stage)
    glow = mix(dice.choice(BREWS[:2]), palette.light, 0.35)
    tone = mix(mix(palette.local(color("#7f8a86") if old else WHITE), palette.near, 0.40 if stage.dark or old else 0.22), glow, 0.10)  # fmt: skip
    x, side = 0.5 * w + 0.10 * w * stage.staging.facing, stage.staging.facing
    span = min(w, 2.0 * h)
    wide = 0.5 * min(0.20 * span, 400 * u)
    middle = x + 0.34 * side * span
    window = skia.Rect(middle - wide, floor_y - 0.66 * h, middle + wide, floor_y - 0.27 * h)
    layers = outside(stage, window.bottom(), window.height())
    layers.append(wall(stage, tone, floor_y, (x, floor_y - 0.40 * h), holes=[rect(window)], glow=glow, power=0.42, corner=0.36))  # fmt: skip
    layers += panels(stage, floor_y, tone, window)
    layers.append(window_bars(stage, window, 2, 2, mix(tone, palette.near, 0.45), 0.6))
    cx = x - 0.34 * side * span
    layers += shelves(stage, "jars", (cx - 190 * u, floor_y - 0.62 * h, cx + 190 * u, floor_y - 0.30 * h), 3, 0.62, "jars", wood=mix(palette.local(STEEL), palette.near, 0.35), shade=0.22, full=0.9)  # fmt: skip
    if old:
        layers.append(coil(stage, x, floor_y, glow))
    else:
        layers.append(screens(stage, x, floor_y - 0.44 * h, glow))
    layers += floor(stage, floor_y, mix(palette.local(STEEL), palette.near, 0.42), x, tiles=True, glow=glow, power=0.30)  # fmt: skip
    layers += bench(stage, x - side * 0.02 * w, floor_y, dice)
    return room(stage, [*layers, *near_glass(stage)])
