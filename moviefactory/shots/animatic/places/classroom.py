"""Class room: a blackboard with chalk on it, rows of desks, tall windows, a globe, a clock that runs."""

from __future__ import annotations

import skia

from moviefactory.lexicon.vocabulary import Weather
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.schoolrooms import (
    WOOD,
    blackboard,
    desks,
    teacher,
    wall_things,
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
    sunlight,
    wall,
    window_bars,
)
from moviefactory.shots.animatic.stage import Scene, Stage

WALL = color("#d8cba8")


def build(stage: Stage) -> Scene:
    """Return one of: windows left of the board; windows right of it."""
    stage = lamplit(stage)
    palette, u, w, h = stage.palette, stage.unit, stage.width, stage.height
    side, floor_y = (1 if stage.variant(2) else -1), floor_line(stage)
    tone = mix(palette.local(WALL), palette.near, 0.36 if stage.dark else 0.10)
    span = min(w, 2.0 * h)
    board = skia.Rect(0.5 * w - side * 0.10 * span - 0.24 * span, floor_y - 0.54 * h, 0.5 * w - side * 0.10 * span + 0.24 * span, floor_y - 0.24 * h)  # fmt: skip
    panes: list[skia.Rect] = []
    x = (board.right() if side > 0 else board.left()) + side * 70 * u
    while -0.3 * w < x < 1.3 * w and len(panes) < 4:
        a, b = min(x, x + side * 190 * u), max(x, x + side * 190 * u)
        panes.append(skia.Rect(a, floor_y - 0.64 * h, b, floor_y - 0.18 * h))
        x += side * 240 * u
    lit_x = panes[0].centerX()
    layers = outside(stage, floor_y - 0.18 * h, 0.4 * h)
    layers.append(wall(stage, tone, floor_y, (lit_x, floor_y - 0.45 * h), holes=[rect(p) for p in panes]))  # fmt: skip
    frame = mix(palette.local(color("#f0e8d8")), palette.near, 0.22)
    layers += [window_bars(stage, pane, 2, 3, frame, 0.6) for pane in panes]
    layers += blackboard(stage, board)
    layers += floor(stage, floor_y, mix(palette.local(WOOD), palette.near, 0.25), lit_x)
    for pane in panes[:3]:
        layers += sunlight(stage, pane, floor_y)
    layers += wall_things(stage, board, side)
    layers += teacher(stage, board.centerX() - side * 0.15 * span, floor_y + 12 * u)
    shine = (0.42 if not stage.dark else 0.12) * (stage.weather is Weather.CLEAR)
    layers.append(shafts(stage, (lit_x + side * 60 * u, floor_y - 0.62 * h), 0.97 * h, palette.light, shine, 0.8, count=4, spread_units=420, width_units=110))  # fmt: skip
    layers.append(motes(stage, "chalk", 0.9, count=36, box=(0.1 * w, 0.2 * h, 0.9 * w, h), colour=mix(palette.light, (1, 1, 1), 0.5), size_units=2.2, rise_units=-6, drift_units=18, alpha=0.55))  # fmt: skip
    if stage.dark:
        layers.append(pendants(stage, [(0.28 * w, 0.14 * h), (0.72 * w, 0.14 * h)], 0.8, mix(palette.accent, (1, 1, 1), 0.4), size_units=60))  # fmt: skip
    layers += desks(stage, floor_y)
    return room(stage, layers)
