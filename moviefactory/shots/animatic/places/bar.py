"""Bar: a counter under hanging lamps, lit shelves of bottles behind it, stools, taps, a neon sign."""

from __future__ import annotations

import skia

from moviefactory.lexicon.vocabulary import Time, Weather
from moviefactory.shots.animatic.lamps import bokeh
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.neons import neon_glass
from moviefactory.shots.animatic.pieces.taverns import (
    WOOD,
    back_bar,
    counter,
    glasses,
    small_tables,
)
from moviefactory.shots.animatic.rays import motes
from moviefactory.shots.animatic.rooms import (
    floor,
    floor_line,
    outside,
    pendants,
    rect,
    room,
    sunlight,
    wall,
    window_bars,
)
from moviefactory.shots.animatic.stage import Scene, Stage

WALLS = tuple(map(color, ("#6a3f34", "#34505a", "#5a3a52")))
AMBER = color("#ffb85a")
NEONS = (color("#ff4a7a"), color("#3ad8ff"), color("#ffb03a"))


def outside_told(stage: Stage) -> bool:
    """Return whether a window has something to tell: another time than night, or weather."""
    return stage.time is not Time.NIGHT or stage.weather is not Weather.CLEAR


def build(stage: Stage) -> Scene:
    """Return one of: the counter straight on; the counter at one side of a room of small tables."""
    palette, u, w, h = stage.palette, stage.unit, stage.width, stage.height
    dice, tables = stage.dice("bar"), stage.variant(2) == 1 or outside_told(stage)
    floor_y, side = floor_line(stage), stage.staging.facing
    # A bar has its own light, and keeps it by day.
    glow = mix(AMBER, palette.accent, 0.4)
    tone = mix(mix(palette.local(dice.choice(WALLS)), palette.near, 0.40), glow, 0.06)
    x = w * (0.5 + (0.22 * side if tables else 0.08 * side))
    wide = min(0.36 * w if tables else 0.44 * w, 900 * u)
    wet = stage.weather is not Weather.CLEAR
    middle, half = w * (0.5 - 0.33 * side), 0.5 * min((0.21 if wet else 0.15) * w, 420 * u)
    window = skia.Rect(middle - half, floor_y - 0.66 * h, middle + half, floor_y - 0.20 * h)
    bright = outside_told(stage) and abs(middle - x) - half > wide
    layers = outside(stage, window.bottom(), window.height()) if bright else []
    layers.append(wall(stage, tone, floor_y, (x, floor_y - 0.45 * h), holes=[rect(window)] if bright else (), glow=glow, power=0.55 if stage.dark else 0.42, corner=0.34))  # fmt: skip
    if bright:
        layers.append(window_bars(stage, window, 2, 2, mix(tone, palette.near, 0.5), 0.6))
        layers += sunlight(stage, window, floor_y)
    wood = mix(palette.local(WOOD), palette.near, 0.25)
    layers += back_bar(stage, (x - wide, floor_y - 0.60 * h, x + wide, floor_y - 0.22 * h), glow, wood)  # fmt: skip
    tint = dice.choice(NEONS)
    if not bright:
        layers.append(neon_glass(stage, w * (0.5 - 0.30 * side), floor_y - 0.50 * h, tint))
    layers += floor(stage, floor_y, mix(wood, tone, 0.3), x, tiles=tables, glow=glow, power=0.36)
    layers += counter(stage, x - 1.04 * wide, x + 1.04 * wide, floor_y, wood, glow)
    lamps = [(x + out * wide, floor_y - 0.50 * h + 26 * u * (i % 2)) for i, out in enumerate((-0.8, -0.4, 0.0, 0.4, 0.8))]  # fmt: skip
    layers.append(pendants(stage, lamps, 0.86, glow, size_units=40, lit=True, reach=5.5))
    if tables:
        layers += small_tables(stage, floor_y, w * (0.5 - 0.26 * side), glow)
    layers.append(motes(stage, "smoke", 0.95, count=30, box=(0, 0.1 * h, w, h), colour=mix(glow, (1, 1, 1), 0.3), size_units=2.2, rise_units=6, drift_units=22, alpha=0.5))  # fmt: skip
    layers.append(bokeh(stage, "near", (0, 0.55 * h, w, h), 1.35, count=7, tints=(*NEONS, glow), size_units=46, alpha=0.10))  # fmt: skip
    return room(stage, [*layers, *glasses(stage)])
