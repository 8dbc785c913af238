"""Engine room: a core of light, turbines that turn, pipes, boilers with their fires, steam."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.air import plumes
from moviefactory.shots.animatic.layers import Layer
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.laboratories import panels
from moviefactory.shots.animatic.pieces.machinery import (
    ALARM,
    FIRE,
    beacons,
    boiler,
    near_valve,
    pipes,
    reactor,
    turbine,
)
from moviefactory.shots.animatic.pieces.spacecraft import deck
from moviefactory.shots.animatic.rays import motes
from moviefactory.shots.animatic.rooms import floor_line, lamplit, room, wall
from moviefactory.shots.animatic.stage import Scene, Stage

CORES = tuple(map(color, ("#ffb04a", "#ff7a3a", "#4ad8ff")))
STEELS = tuple(map(color, ("#a88a70", "#9a8478", "#8a94a0")))
STEAM_SHIPS = ("steam", "boiler", "vapor", "dampf", "蒸汽", "锅炉", "蒸気", "ボイラ")


def build(stage: Stage) -> Scene:
    """Return one of: a reactor between turbines; a hall of turbines; a row of boilers with fires."""
    kind = 2 if stage.says(STEAM_SHIPS) else stage.variant(3)
    stage = lamplit(stage)
    palette, u, w, h, dice = stage.palette, stage.unit, stage.width, stage.height, stage.dice("engine")  # fmt: skip
    floor_y, span = floor_line(stage), min(w, 2.0 * h)
    glow = FIRE if kind == 2 else mix(dice.choice(CORES[:2] if kind else CORES), palette.light, 0.12)  # fmt: skip
    tone = mix(mix(palette.local(dice.choice(STEELS)), palette.near, 0.46 if stage.dark else 0.36), glow, 0.14)  # fmt: skip
    side = stage.staging.facing
    x = min(w - 0.17 * span, max(0.17 * span, 0.5 * w + 0.20 * side * span))
    layers: list[Layer] = [wall(stage, tone, floor_y, (x, floor_y - 0.34 * h), glow=glow, power=0.55, corner=0.36)]  # fmt: skip
    layers += panels(stage, floor_y, tone, skia.Rect(0, 0, 0, 0))
    layers += pipes(stage, "far pipes", ((0.20 * h, 34 * u), (0.27 * h, 22 * u), (floor_y - 0.16 * h, 26 * u)), 0.62, tone, floor_y)  # fmt: skip
    if kind == 0:
        for out in (-1, 1):
            for far in (0.0, 0.44):
                layers += turbine(stage, x + out * (0.24 + far) * span, floor_y - 0.27 * h, 0.14 * span * (0.82 if far else 1.0), tone, glow, 0.64)  # fmt: skip
        layers += reactor(stage, x, floor_y, 0.045 * span, glow, tone, 0.66)
    elif kind == 1:
        start = x - 1.5 * 0.46 * span
        for index in range(-1, 5):
            layers += turbine(stage, start + index * 0.46 * span, floor_y - 0.31 * h, 0.19 * span, tone, glow, 0.64)  # fmt: skip
    else:
        start = x - 2 * 0.34 * span
        for index in range(-1, 6):
            layers += boiler(stage, start + index * 0.34 * span, floor_y, 0.145 * span, mix(tone, palette.local(color("#b08a5a")), 0.4), 0.64)  # fmt: skip
    layers += pipes(stage, "pipes", ((0.07 * h, 52 * u), (0.13 * h, 30 * u)), 0.70, mix(tone, palette.local(color("#c07a48")), 0.35), 0.13 * h)  # fmt: skip
    mouths = [(x + out * 0.36 * span, floor_y - 4 * u, 0.5 * h) for out in (-1.15, -0.4, 0.45, 1.2)]
    layers.append(plumes(stage, "steam", mouths, 0.74, mix(glow, (1, 1, 1), 0.72), alpha=0.26, wind=0.12))  # fmt: skip
    layers += deck(stage, floor_y, tone, glow, x)
    layers.append(beacons(stage, [(x - 0.24 * span, 0.185 * h), (x + 0.24 * span, 0.185 * h)], 0.71, ALARM, 15))  # fmt: skip
    layers.append(motes(stage, "sparks", 0.92, count=26, box=(x - 0.4 * span, 0.1 * h, x + 0.4 * span, h), colour=mix(glow, (1, 1, 0.8), 0.5), size_units=2.8, rise_units=34, drift_units=20, alpha=0.8))  # fmt: skip
    return room(stage, [*layers, *near_valve(stage, tone)])
