"""A catacomb: low vaults under the ground, niches full of skulls and bones, torches."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.lamps import flames
from moviefactory.shots.animatic.layers import Flat, Layer, ink
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.masonry import courses
from moviefactory.shots.animatic.pieces.ossuaries import niche, vault
from moviefactory.shots.animatic.rays import motes
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import ground, land_layer

STONE, FIRE = color("#9a8c78"), color("#ffb060")


def build(stage: Stage) -> Scene:
    """Return one of: a passage that goes on, vault behind vault; a wall of niches."""
    palette, u, w, h = stage.palette, stage.unit, stage.width, stage.height
    foot, passage = stage.staging.ground_y - 60 * u, stage.variant(2) == 0
    fire = mix(FIRE, palette.accent, 0.4)
    stone = mix(mix(mix(palette.local(STONE), STONE, 0.25), palette.near, 0.42), fire, 0.10)
    x = w * (0.5 + 0.20 * stage.staging.facing)
    half, tall = 150 * u, min(470 * u, 0.72 * foot)
    back = skia.Path()
    left, top, right, bottom = stage.reach(0.4)
    back.addRect(skia.Rect(left - 40, top - 40, right + 40, bottom + 40))
    layers: list[Layer] = [Flat(back, ink(mix(stone, fire, 0.42)), 0.4)]
    for index, depth in enumerate((0.44, 0.50, 0.56)):
        share = 0.46 + 0.22 * index
        arch = vault(stage, x, foot - (40 - 18 * index) * u, share * half, share * tall, depth)
        layers.append(Flat(arch, ink(mix(stone, fire, 0.30 - 0.10 * index)), depth))
    shut = vault(stage, x, foot + 20 * u, half if passage else 0.1 * u, tall if passage else 0.2 * u, 0.6)  # fmt: skip
    layers.append(Flat(shut, ink(stone), 0.6))
    first, _, last, _ = stage.reach(0.6)
    layers.append(courses(stage, "stones", (first, -0.1 * h, last, foot), 0.6, stone, share=0.35))
    torches, step = [], 2 * half + 130 * u
    count = int((last - first) / step) + 2
    for number in range(-count, count + 1):
        at = x + number * step
        if first - half < at < last + half and not (passage and number == 0):
            layers += niche(stage, f"niche{number}", at, foot - 70 * u, 0.72 * half, 0.86 * tall, stone)  # fmt: skip
        if number % 2 == 0:
            torches += [(at + side * (0.5 * step), foot - 0.66 * tall, 70 * u) for side in (-1, 1)]
    layers.append(flames(stage, "torches", [one for one in torches if -0.1 * w < one[0] < 1.1 * w], 0.62))  # fmt: skip
    floor = ground(stage, "floor", 4)
    floor.ys[:] -= 56 * u
    soil = mix(stone, palette.near, 0.2)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(soil, palette.near, 0.3)), (0.1, mix(soil, fire, 0.30)), (0.35, soil), (1, mix(soil, palette.near, 0.7))], spill=0.05))  # fmt: skip
    layers.append(motes(stage, "dust", 0.95, count=34, box=(0, 0.1 * h, w, h), colour=mix(fire, (1, 1, 1), 0.4), size_units=2.4, rise_units=6, drift_units=14, alpha=0.6))  # fmt: skip
    brow = vault(stage, 0.5 * w, 1.5 * h, 0.62 * w, 1.47 * h, 1.25)
    layers.append(Flat(brow, ink(mix(palette.near, (0, 0, 0), 0.35)), 1.25))
    return Scene(tuple(layers), lambda px: stage.staging.ground_y, False)
