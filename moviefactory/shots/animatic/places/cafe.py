"""Cafe: a wide window on a street where people pass, tables with steaming cups, a counter with cakes."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.coffeehouses import (
    cake_counter,
    menu,
    street_seen,
    tables,
)
from moviefactory.shots.animatic.pieces.taverns import glasses
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
    sunlight,
    wall,
    window_bars,
)
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.weather import outdoors_seen

WALLS = tuple(map(color, ("#c8946a", "#7f9a8a", "#b8785f", "#8a90a8")))
TILES, LINEN, LAMP = color("#c8a888"), color("#f0e0c8"), color("#ffcf8a")


def build(stage: Stage) -> Scene:
    """Return one of: the window beside the counter; the window in the middle, tables before it."""
    stage = lamplit(stage)
    palette, u, w, h = stage.palette, stage.unit, stage.width, stage.height
    dice, side, floor_y = stage.dice("cafe"), stage.staging.facing, floor_line(stage)
    span, wide_one = min(w, 2.1 * h), stage.variant(2) == 1
    tone = mix(palette.local(dice.choice(WALLS)), palette.near, 0.40 if stage.dark else 0.14)
    half = (0.27 if wide_one else 0.21) * span
    x = 0.5 * w + (0.04 if wide_one else 0.16) * side * span
    box = skia.Rect(x - half, floor_y - 0.66 * h, x + half, floor_y - 0.15 * h)
    layers = outside(stage, box.bottom(), 0.3 * box.height())
    layers += street_seen(stage, box.bottom() - 0.06 * h, 0.62 * h)
    layers += outdoors_seen(stage)
    layers.append(wall(stage, tone, floor_y, (x, box.centerY()), holes=[rect(box)], glow=palette.light if not stage.dark else LAMP, power=0.36, corner=0.36))  # fmt: skip
    frame = mix(palette.local(color("#5a3a2a")), palette.near, 0.25)
    layers.append(window_bars(stage, box, 4 if wide_one else 3, 1, frame, 0.6))
    layers.append(window_bars(stage, skia.Rect(box.left(), box.top(), box.right(), box.top() + 0.10 * h), 8 if wide_one else 6, 1, frame, 0.6))  # fmt: skip
    away = x - side * (half + 0.16 * span)
    if abs(away - 0.5 * w) < 0.55 * w:
        layers += menu(stage, skia.Rect(away - 150 * u, floor_y - 0.66 * h, away + 150 * u, floor_y - 0.44 * h))  # fmt: skip
        layers += shelves(stage, "tins", (away - 170 * u, floor_y - 0.40 * h, away + 170 * u, floor_y - 0.30 * h), 1, 0.64, "jars", wood=frame, shade=0.15)[1:]  # fmt: skip
    layers += floor(stage, floor_y, mix(palette.local(TILES), palette.near, 0.26), x, tiles=True, glow=palette.light if not stage.dark else LAMP, power=0.34)  # fmt: skip
    layers += sunlight(stage, box, floor_y, panes=3)
    ends = sorted((away + side * 0.13 * span, away - side * 0.22 * span))
    layers += cake_counter(stage, ends[0], ends[1], floor_y, LAMP)
    cloth = mix(palette.local(LINEN), palette.near, 0.12)
    spots = [(x + side * out * span, floor_y + 44 * u) for out in ((-0.07, 0.24) if wide_one else (0.02, 0.27))]  # fmt: skip
    layers += tables(stage, spots, cloth)
    lamps = [(spot, floor_y - 0.53 * h - 16 * u * (n % 2)) for n, spot in enumerate((spots[0][0], spots[1][0], away - 90 * u, away + 90 * u))]  # fmt: skip
    layers.append(pendants(stage, lamps, 0.88, LAMP, size_units=46, lit=True, reach=5.0))
    layers.append(shafts(stage, (x, box.top()), 0.97 * h, palette.light, 0.0 if stage.dark else 0.22, 0.8, count=3, spread_units=420, width_units=120))  # fmt: skip
    layers.append(motes(stage, "dust", 0.9, count=24, box=(0.1 * w, 0.1 * h, 0.9 * w, h), colour=mix(LAMP, (1, 1, 1), 0.4), size_units=2.0, rise_units=6, drift_units=18, alpha=0.45))  # fmt: skip
    return room(stage, [*layers, *glasses(stage)])
