"""Inside a ship: a bridge with one great window on space, ribs of light, consoles that blink."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.globes import globe
from moviefactory.shots.animatic.layers import Flat, Layer, add_polygon, pen
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.cockpits import (
    dashboard,
    overhead,
    pilots_seats,
    struts,
    windscreen,
)
from moviefactory.shots.animatic.pieces.heavens import crosses, gas
from moviefactory.shots.animatic.pieces.spacecraft import (
    SIGNALS,
    consoles,
    deck,
    near_frame,
    port,
    ribs,
    wall,
)
from moviefactory.shots.animatic.sky import stars
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.worlds import world_of

HULLS = (color("#8a97a8"), color("#a39a90"), color("#7f8a94"))
COCKPITS = ("cockpit", "驾驶舱")


def build(stage: Stage) -> Scene:
    """Return one of: a wide bridge window; a round port at the end of a corridor of ribs; a cockpit, if said."""
    if stage.says(COCKPITS):
        return cockpit(stage)
    corridor, u, w, h = stage.variant(2) == 1, stage.unit, stage.width, stage.height
    palette, dice = stage.palette, stage.dice("ship")
    hull = mix(mix(dice.choice(HULLS), palette.near, 0.55), palette.sky[1], 0.22)
    glow = mix(dice.choice(SIGNALS[:2]), palette.light, 0.3)
    x = min(0.64 * w, max(0.36 * w, stage.staging.light_x))
    floor_y = min(stage.staging.ground_y - 0.05 * h, 0.82 * h)
    middle_y, half = 0.42 * h, min(0.40 * w, 0.82 * h) * (0.62 if corridor else 1.0)
    tall = 0.36 * h if corridor else 0.31 * h
    hole = port(x, middle_y, half, tall, corners=corridor)
    layers: list[Layer] = [
        gas(stage),
        *stars(stage, count=600, low_y=h, depth=0.02),
        *crosses(stage),
    ]
    world = world_of(stage.words, stage.film_seed)
    layers += globe(stage, "world", world.globe, x + dice.choice((-0.5, 0.5)) * half, middle_y + 0.9 * tall, 0.95 * tall, 0.08, ring=world.ringed)  # fmt: skip
    layers.append(wall(stage, hole, hull, glow, (x, middle_y), floor_y))
    outline = skia.Path()
    add_polygon(outline, hole)
    layers.append(Flat(outline, pen(mix(hull, palette.near, 0.55), 26 * u), 0.5))
    layers.append(Flat(outline, pen(glow, 3.4 * u, 0.85), 0.5))
    layers += ribs(stage, hole, (x, middle_y), hull, glow)
    layers += deck(stage, floor_y, hull, glow, x)
    layers += consoles(stage, floor_y, hull, x, half)
    layers += near_frame(stage)
    ground_y = stage.staging.ground_y
    return Scene(tuple(layers), lambda _: ground_y)


def cockpit(stage: Stage) -> Scene:
    """Return a windscreen between struts over a dashboard, two seats, switches overhead."""
    low, u, w, h = stage.variant(2) == 1, stage.unit, stage.width, stage.height
    palette, dice, ground_y = stage.palette, stage.dice("ship"), stage.staging.ground_y
    hull = mix(mix(dice.choice(HULLS), palette.near, 0.50), palette.sky[1], 0.22)
    glow = mix(dice.choice(SIGNALS[:2]), palette.light, 0.3)
    x, span, floor_y = 0.5 * w, min(w, 1.9 * h), min(ground_y - 0.05 * h, 0.82 * h)
    half, sill = 0.46 * span, floor_y - 0.20 * h
    top = sill - min(0.50 * h, 0.62 * span) * (1.0 if low else 0.9)
    hole, outline = windscreen(x, top, sill, half), skia.Path()
    layers: list[Layer] = [gas(stage), *stars(stage, count=600, low_y=h, depth=0.02), *crosses(stage)]  # fmt: skip
    world = world_of(stage.words, stage.film_seed)
    aside = 0.5 * half * (-1 if stage.staging.facing > 0 else 1)
    layers += globe(stage, "world", world.globe, x - aside, sill - (0.02 if low else 0.34) * h, (0.36 if low else 0.13) * min(h, w), 0.08, ring=world.ringed)  # fmt: skip
    layers.append(wall(stage, hole, hull, glow, (x, sill), floor_y))
    add_polygon(outline, hole)
    layers += struts(stage, x, top, sill, half, hull)
    layers.append(Flat(outline, pen(mix(hull, palette.near, 0.55), 26 * u), 0.52))
    layers.append(Flat(outline, pen(glow, 3.4 * u, 0.85), 0.52))
    layers += overhead(stage, x, top + 0.01 * h, 0.62 * half, hull, 0.62)
    layers += deck(stage, floor_y, hull, glow, x)
    layers += dashboard(stage, x, sill + 6 * u, half, hull, glow)
    lead = stage.staging.lead
    at = lead.x if lead else x
    out = max(0.27 * span, 210 * u)
    layers += pilots_seats(stage, (at - out, at + out), 0.5 * (floor_y + ground_y) + 10 * u, 0.93)
    layers += near_frame(stage)
    return Scene(tuple(layers), lambda _: ground_y)
