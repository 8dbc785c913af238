"""Locker room: rows of steel lockers, a bench of slats, strip lights one of which flickers, steam."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.air import plumes
from moviefactory.shots.animatic.layers import Flat, ink
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.changing_rooms import (
    bench,
    locker_walls,
    lockers,
    tubes,
)
from moviefactory.shots.animatic.pieces.passages import passage, shell
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

STEELS = tuple(map(color, ("#3f7fa8", "#c8503f", "#4f9a78", "#d89a3f")))
TILE, TUBE = color("#d0dad4"), color("#e8f4ff")


def build(stage: Stage) -> Scene:
    """Return one of: a row of lockers straight on below high windows; an aisle of lockers to the showers."""
    stage = lamplit(stage)
    return _aisle(stage) if stage.variant(2) else _row(stage)


def _row(stage: Stage) -> Scene:
    palette, u, w, h = stage.palette, stage.unit, stage.width, stage.height
    dice, floor_y = stage.dice("locker room"), floor_line(stage)
    tone = mix(palette.local(TILE), palette.near, 0.44 if stage.dark else 0.16)
    steel = mix(palette.local(dice.choice(STEELS)), palette.near, 0.30 if stage.dark else 0.12)
    left, _, right, _ = stage.reach(0.66)
    top = floor_y - 0.50 * h
    panes = [skia.Rect(x - 170 * u, top - 0.20 * h, x + 170 * u, top - 0.06 * h) for x in (0.5 * w + out * 520 * u for out in (-2, -1, 0, 1, 2))]  # fmt: skip
    layers = outside(stage, top, 0.2 * h)
    layers.append(wall(stage, tone, floor_y, (0.5 * w, 0.1 * h), holes=[rect(p) for p in panes], glow=TUBE, power=0.36))  # fmt: skip
    layers += [window_bars(stage, pane, 4, 1, mix(tone, palette.near, 0.45), 0.6) for pane in panes]
    start = left + dice.random() * 118 * u - 118 * u
    layers += lockers(stage, start, right + 240 * u, top, floor_y - 6 * u, steel, 0.66)
    layers += floor(stage, floor_y, mix(palette.local(TILE), palette.near, 0.36), 0.5 * w, tiles=True, glow=TUBE, power=0.30)  # fmt: skip
    x = 0.5 * w - stage.staging.facing * 0.16 * w
    layers += bench(stage, x - min(0.24 * w, 620 * u), x + min(0.24 * w, 620 * u), floor_y + 62 * u, 0.9)  # fmt: skip
    layers.append(tubes(stage, [(0.5 * w + out * min(0.3 * w, 640 * u), 0.075 * h, 190 * u) for out in (-1, 0, 1)], 0.8, TUBE))  # fmt: skip
    return room(stage, layers)


def _aisle(stage: Stage) -> Scene:
    palette, u, h = stage.palette, stage.unit, stage.height
    way = passage(stage, far=3.4, wide_units=800, up_units=1080)
    tone = mix(palette.local(TILE), palette.near, 0.44 if stage.dark else 0.18)
    steel = mix(palette.local(stage.dice("locker room").choice(STEELS)), palette.near, 0.30 if stage.dark else 0.12)  # fmt: skip
    end, view = way.end, way.view
    layers = [wall(stage, tone, way.floor_y, (view.x, end.centerY()), glow=TUBE, power=0.5, reach=0.6 * h)]  # fmt: skip
    door = skia.Path()
    door.addRect(skia.Rect(view.x - 0.16 * end.width(), end.bottom() - 0.62 * end.height(), view.x + 0.16 * end.width(), end.bottom()))  # fmt: skip
    layers.append(Flat(door, ink(mix(TUBE, palette.light, 0.4)), 0.61))
    layers += floor(stage, way.floor_y, mix(palette.local(TILE), palette.near, 0.36), view.x, tiles=True, glow=TUBE, power=0.30)  # fmt: skip
    layers += shell(stage, way, tone)
    layers += locker_walls(stage, way, steel)
    planks, legs, seat = skia.Path(), skia.Path(), 92 * u
    view.add(planks, (-84 * u, seat, 0.9), (84 * u, seat, 0.9), (84 * u, seat, 2.9), (-84 * u, seat, 2.9))  # fmt: skip
    view.add(planks, (-84 * u, seat, 0.9), (84 * u, seat, 0.9), (84 * u, seat - 16 * u, 0.9), (-84 * u, seat - 16 * u, 0.9))  # fmt: skip
    for far in (2.7, 1.7, 0.98):
        for x in (-70 * u, 58 * u):
            view.add(legs, (x, 0, far), (x, seat, far), (x + 12 * u, seat, far), (x + 12 * u, 0, far))  # fmt: skip
    layers.append(Flat(legs, ink(mix(palette.near, palette.haze, 0.2)), 0.8))
    layers.append(Flat(planks, ink(mix(palette.local(color("#b08050")), palette.near, 0.2)), 0.8))
    layers.append(plumes(stage, "steam", [(view.x, end.bottom(), 0.7 * end.height())], 0.7, (1.0, 1.0, 1.0), alpha=0.20, wind=0.1))  # fmt: skip
    layers.append(tubes(stage, [(*view.at(0, way.up - 10 * u, far), 200 * u / far) for far in (1.3, 1.8, 2.6)], 0.75, TUBE))  # fmt: skip
    return room(stage, layers)
