"""Gym: punching bags before a boxing ring and weights; or a sports hall with wall bars, ropes and a hoop."""

from __future__ import annotations

import skia

from moviefactory.lexicon.vocabulary import Weather
from moviefactory.shots.animatic.layers import Layer
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.changing_rooms import bench, tubes
from moviefactory.shots.animatic.pieces.gymnasiums import (
    boxing_ring,
    climbing_ropes,
    hoop,
    punching_bag,
    vaulting_box,
    wall_bars,
    weights,
)
from moviefactory.shots.animatic.pieces.workbenches import bricks
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

BRICK, PLASTER, PARQUET, RUBBER = color("#a8705a"), color("#d8c8a0"), color("#c89058"), color("#6a7078")  # fmt: skip
TUBE = color("#fff4d8")
BOXING = ("box", "punch", "weight", "fitness", "boxeo", "boxe", "拳", "健身")
HALL = ("gymnasium", "sports hall", "school gym", "basketball", "体育馆")


def build(stage: Stage) -> Scene:
    """Return one of: a boxers' cellar of bricks with bags, ring and weights; a bright hall with wall bars."""
    stage = lamplit(stage)
    palette, u, w, h = stage.palette, stage.unit, stage.width, stage.height
    boxers = stage.says(BOXING) or (stage.variant(2) == 0 and not stage.says(HALL))
    floor_y, side, span = floor_line(stage), stage.staging.facing, min(w, 2.1 * h)
    tone = mix(palette.local(BRICK if boxers else PLASTER), palette.near, 0.44 if stage.dark else 0.18)  # fmt: skip
    top = floor_y - (0.66 if boxers else 0.74) * h
    panes = [skia.Rect(x - 130 * u, top, x + 130 * u, top + 0.20 * h) for x in (0.5 * w + (n - 3) * 330 * u for n in range(7))]  # fmt: skip
    layers: list[Layer] = outside(stage, top + 0.2 * h, 0.2 * h)
    layers.append(wall(stage, tone, floor_y, (0.5 * w, 0.15 * h), holes=[rect(p) for p in panes], glow=palette.light, power=0.34, corner=0.34))  # fmt: skip
    if boxers:
        layers.append(bricks(stage, floor_y, skia.Rect(-9, -9, -8, -8), tone))
    layers += [window_bars(stage, pane, 3, 2, mix(tone, palette.near, 0.5), 0.6) for pane in panes]
    x = 0.5 * w + 0.05 * side * span
    wood = mix(palette.local(RUBBER if boxers else PARQUET), palette.near, 0.26)
    if boxers:
        layers += boxing_ring(stage, x + side * 0.20 * span, floor_y + 2 * u, 0.50 * span, 0.66)
    else:
        for out in (-0.40, -0.27, -0.14):
            layers += wall_bars(stage, x - side * (out - 0.05) * span, floor_y, 0.115 * span, 0.44 * h, 0.64)  # fmt: skip
        layers += hoop(stage, x - side * 0.18 * span, floor_y - 0.40 * h, 0.64)
    layers += floor(stage, floor_y, wood, x, tiles=boxers, seams=0.24 if boxers else 0.42, glow=palette.light if not stage.dark else TUBE, power=0.34)  # fmt: skip
    if boxers:
        layers += weights(stage, x - side * 0.34 * span, floor_y + 26 * u, 0.92, 0.86)
        layers += [punching_bag(stage, x + side * out * span, floor_y - 0.16 * h, 105 * u, 0.84) for out in (0.32, 0.06, -0.14)]  # fmt: skip
    else:
        layers += bench(stage, x + side * 0.16 * span, x + side * 0.16 * span + 520 * u, floor_y + 18 * u, 0.86)  # fmt: skip
        layers += vaulting_box(stage, x - side * 0.36 * span, floor_y + 40 * u, 0.9)
        layers.append(climbing_ropes(stage, [x + side * (0.05 + 0.05 * n) * span for n in range(3)], floor_y - 0.12 * h, 0.72))  # fmt: skip
    layers.append(tubes(stage, [(0.5 * w + out * min(0.3 * w, 640 * u), 0.045 * h, 190 * u) for out in (-1, 0, 1)], 0.8, TUBE))  # fmt: skip
    shine = (0.36 if not stage.dark else 0.06) * (stage.weather is Weather.CLEAR)
    layers.append(shafts(stage, (x, top), 0.97 * h, palette.light, shine, 0.8, count=5, spread_units=900, width_units=130))  # fmt: skip
    layers.append(motes(stage, "dust", 0.9, count=34, box=(0.1 * w, 0.1 * h, 0.9 * w, h), colour=mix(palette.light, (1, 1, 1), 0.4), size_units=2.2, rise_units=-6, drift_units=18, alpha=0.5))  # fmt: skip
    return room(stage, layers)
