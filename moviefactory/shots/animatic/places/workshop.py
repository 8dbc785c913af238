"""Workshop: a bench under a window, tools on the wall, wheels and gears, a bulb, shavings in the light."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.workbenches import (
    WOOD,
    bench,
    bricks,
    gears,
    near_things,
    tools,
)
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

BRICK = color("#a8765a")


def build(stage: Stage) -> Scene:
    """Return one of: the bench below a wide window; the bench beside a tall one, wheels on the wall."""
    stage = lamplit(stage)
    palette, u, w, h = stage.palette, stage.unit, stage.width, stage.height
    wheels, floor_y = stage.variant(2) == 1, floor_line(stage)
    span = min(w, 1.9 * h)
    wide, tall = (0.15 if wheels else 0.28) * span, (0.46 if wheels else 0.30) * h
    x = min(w - 0.6 * wide, max(0.6 * wide, stage.staging.light_x))
    box = skia.Rect(x - wide / 2, floor_y - 0.26 * h - tall, x + wide / 2, floor_y - 0.26 * h)
    tone = mix(palette.local(BRICK), palette.near, 0.36 if stage.dark else 0.22)
    layers = outside(stage, box.bottom(), tall)
    layers.append(wall(stage, tone, floor_y, (x, box.centerY()), holes=[rect(box)]))
    layers.append(bricks(stage, floor_y, box, tone))
    wood = mix(palette.local(WOOD), palette.near, 0.32)
    layers.append(window_bars(stage, box, 3, 3, mix(wood, palette.near, 0.3), 0.6))
    layers += floor(stage, floor_y, mix(wood, palette.near, 0.2), x)
    side = -1 if x > w / 2 else 1
    board = x + side * (wide / 2 + 330 * u)
    layers += tools(stage, board, floor_y - 0.40 * h)
    other = x - side * (wide / 2 + 280 * u)
    layers += shelves(stage, "tins", (other - 200 * u, floor_y - 0.56 * h, other + 200 * u, floor_y - 0.26 * h), 3, 0.62, "jars", wood=wood, shade=0.3)[1:]  # fmt: skip
    layers.append(gears(stage, board if wheels else other, floor_y - 0.66 * h, 0.9 if wheels else 0.55))  # fmt: skip
    layers += bench(stage, x, floor_y)
    beam = mix(palette.light, palette.sky[3], 0.2)
    layers.append(shafts(stage, (x, box.top()), 0.97 * h, beam, 0.46 if not stage.dark else 0.12, 0.8, count=4, spread_units=420, width_units=110))  # fmt: skip
    layers.append(motes(stage, "sawdust", 0.9, count=60, box=(x - span / 2, 0.1 * h, x + span / 2, h), colour=mix(beam, (1, 0.95, 0.8), 0.4), size_units=2.4, rise_units=-8, drift_units=22, alpha=0.65))  # fmt: skip
    layers.append(pendants(stage, [(0.5 * w + (0.5 * w - x) * 0.4, 0.22 * h)], 0.86, mix(palette.accent, (1, 0.9, 0.7), 0.3), size_units=56))  # fmt: skip
    return room(stage, [*layers, *near_things(stage)])
