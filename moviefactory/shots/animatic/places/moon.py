"""The moon: grey dust in black sky, the home planet above, a lander that stands on its legs."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, add_polygon, ink, pen
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.other_worlds import world
from moviefactory.shots.animatic.stage import Scene, Stage

FOIL, WHITE = color("#d9a441"), color("#e8eaf0")
DEPTH = 0.62


def build(stage: Stage) -> Scene:
    """Return one of: the bare plain; the plain with a lander and its flag."""
    landed = stage.variant(2) == 0 or stage.says(["lander"])
    return world(stage, 1, lander if landed else None)


def lander(stage: Stage, y: float) -> list[Layer]:
    """Return a lander: foil below, a white cabin above, four legs, a flag beside it."""
    k, palette = stage.scenery, stage.palette
    x = stage.width * (0.5 + 0.24 * stage.staging.facing)
    legs, foil, cabin, lit, dark = (skia.Path() for _ in range(5))
    for side in (-1, 1):
        for out in (96, 58):
            add_polygon(legs, [(x + side * 40 * k, y - 96 * k), (x + side * 48 * k, y - 96 * k), (x + side * (out + 4) * k, y), (x + side * (out - 4) * k, y)])  # fmt: skip
            legs.addRect(skia.Rect(x + side * out * k - 15 * k, y - 4 * k, x + side * out * k + 15 * k, y + 2 * k))  # fmt: skip
    add_polygon(foil, [(x - 62 * k, y - 118 * k), (x - 56 * k, y - 58 * k), (x + 56 * k, y - 58 * k), (x + 62 * k, y - 118 * k)])  # fmt: skip
    add_polygon(cabin, [(x - 50 * k, y - 118 * k), (x - 56 * k, y - 160 * k), (x - 26 * k, y - 196 * k), (x + 30 * k, y - 196 * k), (x + 54 * k, y - 158 * k), (x + 48 * k, y - 118 * k)])  # fmt: skip
    side = 1 if stage.staging.light_x > x else -1
    add_polygon(lit, [(x + side * 10 * k, y - 196 * k), (x + side * 28 * k, y - 196 * k), (x + side * 55 * k, y - 159 * k), (x + side * 49 * k, y - 118 * k), (x + side * 22 * k, y - 118 * k)])  # fmt: skip
    for out in (-22, 14):
        add_polygon(dark, [(x + out * k, y - 172 * k), (x + (out + 16) * k, y - 172 * k), (x + (out + 8) * k, y - 148 * k)])  # fmt: skip
    cabin.addRect(skia.Rect(x - 2 * k, y - 232 * k, x + 2 * k, y - 190 * k))
    cabin.addOval(skia.Rect(x - 16 * k, y - 240 * k, x + 16 * k, y - 228 * k))
    pole, flag = skia.Path(), skia.Path()
    fx = x - stage.staging.facing * 170 * k
    pole.moveTo(fx, y + 4 * k)
    pole.lineTo(fx, y - 120 * k)
    add_polygon(flag, [(fx, y - 120 * k), (fx + 66 * k, y - 116 * k), (fx + 64 * k, y - 80 * k), (fx, y - 82 * k)])  # fmt: skip
    white = palette.local(WHITE)
    shade = ink(mix(palette.near, white, 0.10), 0.9)
    return [
        Flat(legs, ink(mix(palette.local(FOIL), palette.near, 0.45)), DEPTH),
        Flat(foil, ink(mix(palette.local(FOIL), palette.near, 0.15)), DEPTH),
        Flat(cabin, ink(mix(white, palette.near, 0.42)), DEPTH),
        Flat(lit, ink(mix(white, palette.near, 0.08)), DEPTH),
        Flat(dark, shade, DEPTH),
        Flat(pole, pen(mix(white, palette.near, 0.3), 3 * k), DEPTH),
        Flat(flag, ink(mix(palette.local(color("#d8503c")), white, 0.08)), DEPTH),
    ]
