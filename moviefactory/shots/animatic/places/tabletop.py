"""A table top from close by: grain of wood, a steaming cup, paper and pen, a window, by dark a candle."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.floors import Pool, floor_layers
from moviefactory.shots.animatic.lamps import FAIR, bokeh, flames
from moviefactory.shots.animatic.layers import Flat, Layer, ink
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.tableware import PAPER, book, cup, grain, shadow, sheet
from moviefactory.shots.animatic.rays import motes
from moviefactory.shots.animatic.rooms import lamplit, outside, rect, sunlight, wall, window_bars
from moviefactory.shots.animatic.stage import Scene, Stage

WOOD, BRASS = color("#9a6238"), color("#d0a04a")
ROOMS = tuple(map(color, ("#6a5038", "#4a5a5f", "#5f4450")))


def build(stage: Stage) -> Scene:
    """Return one of: a cup and a book; a letter, a pen and ink. The window tells the hour."""
    stage = lamplit(stage)
    palette, w, h = stage.palette, stage.width, stage.height
    dice, letter = stage.dice("table"), stage.variant(2) == 1
    edge_y = stage.staging.ground_y - 0.24 * h
    side, tone = stage.staging.facing, mix(palette.local(dice.choice(ROOMS)), palette.near, 0.36)
    if not stage.dark:
        tone = mix(palette.local(dice.choice(ROOMS)), (1.0, 1.0, 1.0), 0.25)
    half = 0.17 * min(w, 1.8 * h)
    x = min(w - 1.3 * half, max(1.3 * half, stage.staging.light_x))
    window = skia.Rect(x - half, 0.05 * h, x + half, edge_y - 0.07 * h)
    layers: list[Layer] = outside(stage, window.bottom(), window.height())
    lit = (window.centerX(), window.centerY())
    layers.append(wall(stage, tone, edge_y, lit, holes=[rect(window)]))
    frame = mix(palette.local(color("#f0e8d8")), palette.near, 0.2)
    layers.append(window_bars(stage, window, 2, 2, frame, 0.6))
    tints = (palette.accent, mix(palette.accent, (1, 1, 1), 0.4), palette.sky[3]) if not stage.dark else (*FAIR[:3], palette.accent)  # fmt: skip
    layers.append(bokeh(stage, "far", (0, 0.04 * h, w, edge_y), 0.1, count=26, tints=tints, size_units=78, alpha=0.20))  # fmt: skip
    wood = mix(palette.local(WOOD), palette.near, 0.22)
    stops = [(0.0, mix(wood, palette.light, 0.34)), (0.2, wood), (1.0, mix(wood, palette.near, 0.62))]  # fmt: skip
    pool = Pool(x, edge_y + 0.2 * h, 0.34 * w, 0.20 * h, palette.light, 0.42)
    layers += floor_layers(stage, edge_y, 0.9, stops, pool, grain(stage, edge_y, wood))
    layers += sunlight(stage, window, edge_y, 0.9)
    layers += things(stage, edge_y + 0.07 * h, side, letter=letter)
    layers.append(motes(stage, "dust", 1.0, count=26, box=(0, 0, w, h), colour=mix(palette.light, (1, 1, 1), 0.4), size_units=2.6, rise_units=5, drift_units=20, alpha=0.5))  # fmt: skip
    layers.append(bokeh(stage, "near", (0, 0.7 * h, w, 1.1 * h), 1.3, count=5, tints=tints, size_units=130, alpha=0.08))  # fmt: skip
    ground_y = stage.staging.ground_y
    return Scene(tuple(layers), lambda _: ground_y, False)


def things(stage: Stage, y: float, side: int, *, letter: bool) -> list[Layer]:
    """Return what lies and stands on the table, large, off the middle."""
    palette, u, w = stage.palette, stage.unit, stage.width
    x = w * (0.5 + 0.24 * side)
    layers: list[Layer] = [*shadow(stage, x, y + 8 * u, 190 * u), *cup(stage, x, y, 210 * u)]
    low = y + 130 * u
    told = [*(sheet(stage, w * (0.5 + 0.02 * side), low) if letter else book(stage, w * (0.5 - 0.06 * side), low))]  # fmt: skip
    if not stage.dark or any(one.figure == "candle" for one in stage.staging.players):
        return [*layers, *told]
    other = w * (0.5 - 0.37 * side)
    layers += shadow(stage, other, y + 30 * u, 120 * u)
    wax = skia.Path()
    wax.addRRect(skia.RRect.MakeRectXY(skia.Rect(other - 42 * u, y - 220 * u, other + 42 * u, y + 30 * u), 12 * u, 12 * u))  # fmt: skip
    dish = skia.Path()
    dish.addOval(skia.Rect(other - 110 * u, y + 8 * u, other + 110 * u, y + 52 * u))
    layers += [
        Flat(dish, ink(mix(palette.local(BRASS), palette.near, 0.25)), 0.96),
        Flat(wax, ink(mix(palette.local(PAPER), palette.accent, 0.22)), 0.97),
        flames(stage, "candle", [(other, y - 224 * u, 92 * u)], 0.97),
    ]
    return [*layers, *told]
