"""Dressing room: a mirror framed in bulbs over a make-up table, a rail of costumes, a folding screen."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, add_polygon, ink
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.pieces.changing_rooms import (
    BULB,
    bulb_mirror,
    costume_rail,
    make_up_table,
)
from moviefactory.shots.animatic.pieces.parlours import stripes
from moviefactory.shots.animatic.rays import motes
from moviefactory.shots.animatic.rooms import floor, floor_line, lamplit, room, wall
from moviefactory.shots.animatic.stage import Scene, Stage

WALLS = tuple(map(color, ("#8a4a5a", "#4f5a8a", "#3f7a78", "#a8705a")))
BOARDS = color("#8a5f40")


def build(stage: Stage) -> Scene:
    """Return one of: one wide mirror beside a rail of costumes; two mirrors with a screen between."""
    stage = lamplit(stage)
    palette, u, w, h = stage.palette, stage.unit, stage.width, stage.height
    dice, pair, side = stage.dice("dressing room"), stage.variant(2) == 1, stage.staging.facing
    floor_y, span = floor_line(stage), min(w, 2.1 * h)
    tone = mix(palette.local(dice.choice(WALLS)), palette.near, 0.44 if stage.dark else 0.20)
    x = 0.5 * w + 0.14 * side * span
    layers: list[Layer] = [wall(stage, tone, floor_y, (x, floor_y - 0.4 * h), glow=BULB, power=0.40, corner=0.32)]  # fmt: skip
    layers.append(stripes(stage, skia.Rect(-9, -9, -8, -8), tone, floor_y))
    low = floor_y - 262 * u
    wide = min(0.115 if pair else 0.17, 0.30) * span
    spots = (x - 1.35 * wide, x + 1.35 * wide) if pair else (x,)
    for spot in spots:
        layers += bulb_mirror(stage, skia.Rect(spot - wide, low - (430 if pair else 390) * u, spot + wide, low), 0.66)  # fmt: skip
    layers += floor(stage, floor_y, mix(palette.local(BOARDS), palette.near, 0.30), x, glow=BULB, power=0.40)  # fmt: skip
    reach = 1.35 * wide + wide if pair else 1.25 * wide
    layers += make_up_table(stage, x - reach, x + reach, floor_y + 20 * u, 0.8)
    away = x - side * (reach + 130 * u)
    ends = sorted((away, away - side * min(0.30 * span, 620 * u)))
    layers += costume_rail(stage, ends[0], ends[1], floor_y + 34 * u, 0.82)
    other = x + side * (reach + 190 * u)
    layers += _screen(stage, other, floor_y + 30 * u, side, mix(tone, palette.local(color("#e0c890")), 0.6))  # fmt: skip
    layers.append(motes(stage, "powder", 0.9, count=40, box=(0.15 * w, 0.1 * h, 0.85 * w, h), colour=mix(BULB, (1, 1, 1), 0.4), size_units=2.2, rise_units=-6, drift_units=18, alpha=0.55))  # fmt: skip
    return room(stage, layers)


def _screen(stage: Stage, x: float, y: float, side: int, tone: Color) -> list[Layer]:
    """Return a folding screen of three leaves with a gown thrown over it."""
    u, near = stage.unit, stage.palette.near
    light, dark, cloth = skia.Path(), skia.Path(), skia.Path()
    for leaf in range(3):
        a, b = x + side * leaf * 120 * u, x + side * (leaf + 1) * 120 * u
        up, down = (0, 24 * u) if leaf % 2 else (24 * u, 0)
        add_polygon(dark if leaf % 2 else light, [(a, y - up), (a, y - 520 * u - up), (b, y - 520 * u - down), (b, y - down)])  # fmt: skip
    a = x + side * 60 * u
    add_polygon(cloth, [(a - 46 * u, y - 540 * u), (a + 46 * u, y - 540 * u), (a + 62 * u, y - 300 * u), (a, y - 270 * u), (a - 62 * u, y - 310 * u)])  # fmt: skip
    return [
        Flat(light, ink(mix(tone, near, 0.12)), 0.7),
        Flat(dark, ink(mix(tone, near, 0.34)), 0.7),
        Flat(cloth, ink(mix(stage.palette.local(color("#c8434a")), near, 0.2)), 0.7, sway=0.003, root_y=y - 540 * u),
    ]  # fmt: skip
