"""Shop: shelves full of jars and bottles, boxes of fruit, a counter with a till, a window on the street."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.layers import Layer
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.coffeehouses import street_seen
from moviefactory.shots.animatic.pieces.desks import WOOD, stalls, till
from moviefactory.shots.animatic.pieces.storerooms import wall_of_racks
from moviefactory.shots.animatic.rays import motes
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

WALLS = tuple(map(color, ("#c8b48a", "#8fa890", "#b89078", "#90a0b0")))
TILES, LAMP = color("#c0a888"), color("#ffd89a")


def build(stage: Stage) -> Scene:
    """Return one of: the window beside the counter; shelves right across, the counter before them."""
    stage = lamplit(stage)
    palette, u, w, h = stage.palette, stage.unit, stage.width, stage.height
    side, window, floor_y = stage.staging.facing, stage.variant(2) == 0, floor_line(stage)
    span = min(w, 2.1 * h)
    tone = mix(palette.local(stage.dice("shop").choice(WALLS)), palette.near, 0.42 if stage.dark else 0.16)  # fmt: skip
    x, half = 0.5 * w + side * 0.20 * span, 0.17 * span
    box = skia.Rect(x - half, floor_y - 0.64 * h, x + half, floor_y - 0.12 * h)
    layers: list[Layer] = []
    if window:
        layers += outside(stage, box.bottom(), 0.3 * h)
        layers += [*street_seen(stage, box.bottom() - 0.06 * h, 0.60 * h), *outdoors_seen(stage)]
    layers.append(wall(stage, tone, floor_y, (0.5 * w, floor_y - 0.4 * h), holes=[rect(box)] if window else (), glow=LAMP, power=0.36, corner=0.36))  # fmt: skip
    wood = mix(palette.local(WOOD), palette.near, 0.28)
    left, _, right, _ = stage.reach(0.66)
    gap = (box.left() - 50 * u, box.right() + 50 * u) if window else (0.5 * w, 0.5 * w)
    if window:
        layers.append(window_bars(stage, box, 3, 1, mix(wood, palette.near, 0.3), 0.6))
    number, at = 0, left - 40 * u
    while at < right:
        stop = at + 300 * u
        if stop < gap[0] or at > gap[1] or not window:
            stock = ("jars", "bottles", "jars")[number % 3]
            layers += shelves(stage, f"goods{number}", (at, floor_y - 0.70 * h, stop, floor_y + 4 * u), 5, 0.66, stock, wood=wood, shade=0.16, full=0.94)  # fmt: skip
        at = stop + 24 * u
        number += 1
    if not window:
        layers += wall_of_racks(stage, (left - 20, -0.1 * h, right + 20, floor_y - 0.71 * h), 1, 0.67, full=0.8)  # fmt: skip
    layers += floor(stage, floor_y, mix(palette.local(TILES), palette.near, 0.28), 0.5 * w, tiles=True, glow=LAMP, power=0.36)  # fmt: skip
    if window:
        layers += sunlight(stage, box, floor_y, panes=3)
    away = 0.5 * w - side * min(0.27 * span, 560 * u)
    layers += till(stage, away, floor_y + 20 * u, side, 0.85, wood)
    start = 0.5 * w + side * 0.14 * span
    ends = sorted((start, start + side * 0.34 * span))
    layers += stalls(stage, ends[0], ends[1], floor_y + 30 * u, 0.86)
    lamps = [(0.5 * w + out * span, floor_y - 0.60 * h - 14 * u * (n % 2)) for n, out in enumerate((-0.34, -0.12, 0.12, 0.34))]  # fmt: skip
    layers.append(pendants(stage, lamps, 0.88, LAMP, size_units=46, lit=True, reach=5.0))
    layers.append(motes(stage, "dust", 0.9, count=22, box=(0.1 * w, 0.1 * h, 0.9 * w, h), colour=mix(LAMP, (1, 1, 1), 0.4), size_units=2.0, rise_units=6, drift_units=18, alpha=0.45))  # fmt: skip
    return room(stage, layers)
