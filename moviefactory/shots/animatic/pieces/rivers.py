"""Rivers for who floats: broad water between banks that recede. Knows banks and trees; no boat."""

from __future__ import annotations

import math

from moviefactory.shots.animatic.layers import Flat, Layer, Solid, ink, polygon
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.fields import RIVER_GREEN
from moviefactory.shots.animatic.shore import jetty
from moviefactory.shots.animatic.sky import flock
from moviefactory.shots.animatic.stage import Stage
from moviefactory.shots.animatic.terrain import forest, ridge
from moviefactory.shots.animatic.water import Glitter, open_water

WATER, SAND = color("#3f8aa0"), color("#b8a882")
BANK_DEPTH = 0.45


def wide_river(stage: Stage, top: float, *, wooded: bool) -> list[Layer]:
    """Return a river seen from its middle: it widens from `top` until its banks leave the frame."""
    palette, u, w = stage.palette, stage.unit, stage.width
    deep = 0.44 * (stage.height - top)
    players = stage.staging.players
    middle = sum(one.x for one in players) / len(players)
    water = open_water(stage, top, WATER, rough=0.35)
    layers: list[Layer] = [*water[:-1], Glitter(stage, top, stage.height, 0.5)]
    left, _, right, _ = stage.reach(BANK_DEPTH)
    grass = palette.tone(0.55, RIVER_GREEN)
    shades = [(0.0, mix(grass, palette.haze, 0.35)), (1.0, mix(grass, palette.near, 0.35))]
    for side, edge in ((-1, left - 40 * u), (1, right + 40 * u)):
        dice = stage.dice(f"shore{side}")
        line = []
        for step in range(25):
            t = step / 24
            ragged = 1 + 0.10 * dice.uniform(-1, 1) * (1 - t)
            line.append((middle + side * w * half_width(t) * ragged, top + deep * t))
        outside = polygon([(edge, top - 6 * u), *line, (edge, top + deep)])
        rim = polygon([*line, *((x - side * (1 + 9 * k / 24) * u, y + (1 + 5 * k / 24) * u) for k, (x, y) in reversed(list(enumerate(line))))])  # fmt: skip
        layers.append(Flat(rim, ink(mix(palette.local(SAND), palette.near, 0.35)), BANK_DEPTH))  # fmt: skip
        layers.append(Solid(outside, stage.gradient(top, top + deep, shades, BANK_DEPTH, spill=0.2), BANK_DEPTH))  # fmt: skip
    for index, (share, tall) in enumerate(((0.02, 60), (0.28, 110), (0.55, 170))):
        land = ridge(stage, f"bank{index}", BANK_DEPTH, top + deep * share, 4 * u, roughness=0.3)
        clear = (half_width(share) + 0.05) * w
        trees = forest(stage, land, f"trees{index}", BANK_DEPTH, count=44 if wooded else 20, height_units=tall, kind="leafy", gap=(middle - clear, middle + clear), clumps=0.5)  # fmt: skip
        shade = mix(palette.tone(0.5 + 0.08 * index, RIVER_GREEN), palette.near, 0.15 + 0.1 * index)
        layers.append(Flat(trees, ink(shade), BANK_DEPTH, sway=0.003, root_y=top + deep))
    layers += flock(stage, count=6)
    layers.append(water[-1])
    if any(one.anchor == "ground" for one in players):
        layers += jetty(stage)
    return layers


def half_width(share: float) -> float:
    """Return how far a bank is from the middle of a river seen along it. Units: widths of the frame."""
    return 0.09 + 0.62 * share * math.sqrt(share)
