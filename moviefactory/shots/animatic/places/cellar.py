"""Cellar: stone arches over casks and racks of bottles; or a bare basement of bricks, pipes and stairs."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.masonry import courses
from moviefactory.shots.animatic.pieces.cellars import (
    bare_bulb,
    barrels,
    bottle_rack,
    hatch,
    pipes,
    stairs,
    vaults,
)
from moviefactory.shots.animatic.pieces.workbenches import bricks
from moviefactory.shots.animatic.rays import motes, shafts
from moviefactory.shots.animatic.rooms import (
    floor,
    floor_line,
    lamplit,
    outside,
    room,
    shelves,
    wall,
    window_bars,
)
from moviefactory.shots.animatic.stage import Scene, Stage

STONE, BRICK, RUST = color("#9a8c78"), color("#9a6a54"), color("#8a7464")
BULB = color("#ffc878")
BASEMENT = ("basement", "bare", "empty", "boiler", "地下室")
WINE = ("wine", "vault", "barrel", "cask", "酒窖")


def build(stage: Stage) -> Scene:
    """Return one of: a vault of stone with casks and bottles; a basement of bricks with pipes and shelves."""
    stage = lamplit(stage)
    palette, u, w, h = stage.palette, stage.unit, stage.width, stage.height
    bare = stage.says(BASEMENT) or (stage.variant(2) == 1 and not stage.says(WINE))
    floor_y, side = floor_line(stage), stage.staging.facing
    span = min(w, 2.0 * h)
    tone = mix(mix(palette.local(BRICK if bare else STONE), palette.near, 0.52 if stage.dark else 0.40), BULB, 0.05)  # fmt: skip
    x = 0.5 * w - 0.04 * side * w
    window = (x - side * (0.05 if bare else 0.02) * span, floor_y - 0.44 * h)
    hole = hatch(stage, *window, 0.13 * span)
    layers = outside(stage, window[1], 0.3 * h)
    layers.append(wall(stage, tone, floor_y, (x, floor_y - 0.42 * h), holes=[hole], glow=BULB, power=0.40, corner=0.24, reach=0.62 * span))  # fmt: skip
    left, top, right, _ = stage.reach(0.6)
    layers.append(bricks(stage, floor_y, hole.getBounds(), tone) if bare else courses(stage, "stones", (left, top, right, floor_y), 0.6, tone, share=0.34))  # fmt: skip
    layers.append(
        window_bars(stage, hole.getBounds(), 5, 1, mix(palette.near, palette.sky[1], 0.1), 0.6)
    )
    layers += stairs(stage, x + side * 0.16 * span, floor_y, side, mix(BULB, palette.light, 0.4))
    away = x - side * 0.30 * span
    if bare:
        layers += pipes(stage, floor_y - 0.66 * h, floor_y, RUST)
        layers += shelves(stage, "jars", (away - 150 * u, floor_y - 0.42 * h, away + 150 * u, floor_y + 4 * u), 4, 0.66, "jars", wood=mix(palette.local(color("#7a5a3c")), palette.near, 0.4), full=0.8)  # fmt: skip
    else:
        layers += vaults(stage, x, floor_y, tone)
        layers += bottle_rack(stage, skia.Rect(x - 0.15 * span - 20 * u, floor_y - 0.30 * h, x + 0.10 * span, floor_y + 2 * u), 0.65)  # fmt: skip
    layers += floor(stage, floor_y, mix(mix(palette.local(STONE), tone, 0.5), palette.near, 0.30), x, tiles=not bare, glow=BULB, power=0.42)  # fmt: skip
    if not bare:
        layers += barrels(stage, away - 30 * u, floor_y + 40 * u, 3, 96 * u, 0.88)
    layers.append(bare_bulb(stage, x + 0.02 * w * side, 0.20 * h, BULB))
    layers.append(shafts(stage, (window[0], window[1] - 0.05 * h), 0.95 * h, palette.light, 0.10 if stage.dark else 0.34, 0.8, count=3, spread_units=300, width_units=70))  # fmt: skip
    layers.append(motes(stage, "dust", 0.9, count=30, box=(0.15 * w, 0.1 * h, 0.85 * w, h), colour=mix(BULB, (1, 1, 1), 0.4), size_units=2.2, rise_units=-6, drift_units=16, alpha=0.5))  # fmt: skip
    return room(stage, layers)
