"""Office: desks with screens before a wide window on towers, cabinets, blinds, a clock whose hand goes round."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, ink
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.changing_rooms import tubes
from moviefactory.shots.animatic.pieces.desks import (
    WOOD,
    cabinets,
    desk,
    skyline_seen,
    wall_clock,
)
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
    window_bars,
)
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.weather import outdoors_seen

WALLS = tuple(map(color, ("#d8dcdc", "#c8d0c4", "#d0c8bc")))
CARPET, TUBE = color("#6f7f90"), color("#f0f8ff")


def build(stage: Stage) -> Scene:
    """Return one of: a wall of glass high above a city; a room with blinds, cabinets and a clock."""
    stage = lamplit(stage)
    palette, u, w, h = stage.palette, stage.unit, stage.width, stage.height
    high, side = stage.variant(2) == 0, stage.staging.facing
    floor_y, span = floor_line(stage), min(w, 2.0 * h)
    tone = mix(palette.local(stage.dice("office").choice(WALLS)), palette.near, 0.44 if stage.dark else 0.12)  # fmt: skip
    x = 0.5 * w + (0.0 if high else 0.14 * side * span)
    left, _, right, _ = stage.reach(0.6)
    half = 0.5 * (right - left) + 40 if high else 0.19 * span
    box = skia.Rect(x - half, floor_y - 0.68 * h, x + half, floor_y - (0.10 if high else 0.24) * h)
    layers: list[Layer] = outside(stage, box.bottom(), 0.3 * h)
    layers += [*skyline_seen(stage, box.bottom() - 0.06 * h), *outdoors_seen(stage)]
    layers.append(wall(stage, tone, floor_y, (x, box.centerY()), holes=[rect(box)], glow=TUBE if stage.dark else palette.light, power=0.30, corner=0.38))  # fmt: skip
    frame = mix(palette.local(color("#7a828a")), palette.near, 0.40)
    layers.append(window_bars(stage, box, 9 if high else 3, 1, frame, 0.6))
    if not high:
        slats = skia.Path()
        for row in range(14):
            y = box.top() + row * 0.036 * box.height()
            slats.addRect(skia.Rect(box.left(), y, box.right(), y + 0.018 * box.height()))
        layers.append(Flat(slats, ink(mix(tone, palette.light, 0.4)), 0.6))
        layers += cabinets(stage, x - side * 0.42 * span, floor_y + 4 * u, 0.66, 3)
        layers.append(wall_clock(stage, x - side * 0.28 * span, floor_y - 0.56 * h, 58 * u, 0.62))
    layers += floor(stage, floor_y, mix(palette.local(CARPET), palette.near, 0.30), x, tiles=True, seams=0.14, glow=TUBE if stage.dark else palette.light, power=0.30)  # fmt: skip
    layers += sunlight(stage, box, floor_y, panes=3)
    wood = mix(palette.local(WOOD), palette.near, 0.20)
    reach = min(0.30 * span, 600 * u)
    for out in (-1.25, 0.12, 1.4) if high else (-0.62, 0.95):
        layers += desk(stage, 0.5 * w + side * out * reach, floor_y + 26 * u, side, 0.85, wood)
    layers.append(tubes(stage, [(0.5 * w + out * min(0.3 * w, 640 * u), 0.055 * h, 190 * u) for out in (-1, 0, 1)], 0.8, TUBE))  # fmt: skip
    layers.append(shafts(stage, (x, box.top()), 0.97 * h, palette.light, 0.0 if stage.dark else 0.20, 0.8, count=3, spread_units=460, width_units=120))  # fmt: skip
    layers.append(motes(stage, "dust", 0.9, count=18, box=(0.1 * w, 0.1 * h, 0.9 * w, h), colour=mix(palette.light, (1, 1, 1), 0.4), size_units=2.0, rise_units=-6, drift_units=18, alpha=0.4))  # fmt: skip
    return room(stage, layers)
