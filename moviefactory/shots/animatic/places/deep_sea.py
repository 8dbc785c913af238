"""Deep sea: black water, snow that sinks, jellies and lures that glow, vents that smoke, a whale's ribs."""

from __future__ import annotations

from moviefactory.lexicon.vocabulary import Time
from moviefactory.shots.animatic.layers import Flat, Layer, ink
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.pieces.abyss import (
    BLUE,
    GLOWS,
    INK,
    anemones,
    chimneys,
    jellies,
    lures,
    ribs,
    smoke,
    trench_wall,
)
from moviefactory.shots.animatic.pieces.reefs import lit_water
from moviefactory.shots.animatic.rays import motes, shafts
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import ground, land_layer, ridge

BLACK = color("#01060f")
TRENCHES = ("trench", "canyon", "chasm", "海沟", "fosa", "fosse", "graben", "海溝")
SURFACE = {Time.DAY: 0.85, Time.DAWN: 0.6, Time.DUSK: 0.5, Time.NIGHT: 0.16}


def build(stage: Stage) -> Scene:
    """Return one of: smoking vents on a ridge; the ribs of a whale on a plain; a trench, if one is said."""
    if stage.says(TRENCHES):
        return trench(stage)
    w, h, u, vents = stage.width, stage.height, stage.unit, stage.variant(2) == 0
    dice, light = stage.dice("deep"), SURFACE[stage.time]
    blue = mix(BLUE, stage.palette.sky[1], 0.25)
    layers: list[Layer] = [dark_water(stage, blue, light)]
    glow = dice.choice(GLOWS)
    for index, (depth, foot, tall) in enumerate(((0.12, 0.78, 230), (0.28, 0.87, 200), (0.55, 0.96, 150))):  # fmt: skip
        land = ridge(stage, f"ridge{index}", depth, h * foot, tall * stage.scenery, period_units=560, roughness=0.62)  # fmt: skip
        tone = mix(mix(blue, INK, 0.35 + 0.25 * index), BLACK, 0.22 * index + 0.15 * (1 - light))
        extra = chimneys(stage, land, index, depth) if vents else None
        if vents and index == 1:
            layers += smoke(stage, land, depth, mix(blue, (1, 1, 1), 0.12), color("#ff8a4a"))
        layers.append(land_layer(stage, land, depth, [(0, mix(tone, blue, 0.45)), (0.5, tone), (1, mix(tone, BLACK, 0.5))], fade_units=tall, extra=extra))  # fmt: skip
        layers.append(jellies(stage, index, depth + 0.05))
        layers.append(lures(stage, index, depth + 0.03))
    if not vents:
        layers += ribs(stage, w * (0.5 + 0.24 * stage.staging.facing), blue)
    floor = ground(stage, "floor", 16)
    mud = mix(mix(blue, INK, 0.4), color("#5a6a70"), 0.18)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(mud, glow, 0.20)), (0.3, mud), (1, BLACK)], fade_units=200))  # fmt: skip
    layers += anemones(stage, floor, glow)
    layers.append(motes(stage, "snow", 0.9, count=80, box=(0, 0, w, h), colour=mix(blue, (1, 1, 1), 0.6), size_units=2.6, rise_units=-15, drift_units=16, alpha=0.6))  # fmt: skip
    layers.append(motes(stage, "near snow", 1.2, count=16, box=(0, 0, w, h), colour=mix(glow, (1, 1, 1), 0.5), size_units=6, rise_units=-20, drift_units=26, alpha=0.22))  # fmt: skip
    rocks = ridge(stage, "near", 1.3, h * 1.05, 120 * u, period_units=420, roughness=0.6)
    layers.append(Flat(rocks.path(1.4 * h), ink(BLACK), 1.3))
    return Scene(tuple(layers), floor.y, False)


def trench(stage: Stage) -> Scene:
    """Return walls of rock that fall into the dark on both sides, a last light between them."""
    w, h, light = stage.width, stage.height, SURFACE[stage.time]
    blue = mix(BLUE, stage.palette.sky[1], 0.25)
    layers: list[Layer] = [dark_water(stage, mix(blue, color("#4ab0d8"), 0.35), min(1.0, 1.25 * light))]  # fmt: skip
    sun = (0.5 * w, -0.05 * h)
    rows = ((0.12, 0.15), (0.30, 0.24), (0.56, 0.35), (0.82, 0.45))
    for index, (depth, gap) in enumerate(rows):
        tone = mix(mix(blue, INK, 0.30 + 0.22 * index), BLACK, 0.12 + 0.16 * index)
        layers += trench_wall(stage, index, depth, gap, tone, mix(tone, blue, 0.55 * light + 0.2))
        if index < 3:
            layers += [jellies(stage, index, depth + 0.05), lures(stage, index, depth + 0.03)]
        if index == 1:
            layers.append(shafts(stage, sun, 0.95 * h, mix(blue, (0.7, 0.95, 1.0), 0.6), 0.30 * light + 0.06, 0.4, count=3, spread_units=380, width_units=130))  # fmt: skip
    floor = ground(stage, "floor", 16)
    if any(one.anchor == "ground" for one in stage.staging.players):
        layers.append(land_layer(stage, floor, 1.0, [(0, mix(INK, blue, 0.45)), (0.3, INK), (1, BLACK)], fade_units=200))  # fmt: skip
    layers.append(motes(stage, "snow", 0.9, count=80, box=(0, 0, w, h), colour=mix(blue, (1, 1, 1), 0.6), size_units=2.6, rise_units=-15, drift_units=16, alpha=0.6))  # fmt: skip
    layers += trench_wall(stage, 4, 1.3, 0.62, BLACK, mix(BLACK, blue, 0.25))
    return Scene(tuple(layers), floor.y, False)


def dark_water(stage: Stage, blue: Color, light: float) -> Layer:
    """Return water that loses its light downward; a last gleam from far above."""
    stops = [(0.0, mix(BLACK, blue, 0.25 + 0.75 * light)), (0.35, mix(INK, blue, 0.30 + 0.4 * light)), (0.8, mix(INK, BLACK, 0.35)), (1.0, BLACK)]  # fmt: skip
    sun, tint = (stage.staging.light_x, -0.25 * stage.height), mix(blue, stage.palette.light, 0.35)
    return lit_water(stage, stops, sun, tint, ((1.25, 0.55 * light), (0.7, 0.5 * light)))
