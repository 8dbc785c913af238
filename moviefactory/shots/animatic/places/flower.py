"""Inside a flower: petals like walls of coloured light, stamens heavy with pollen, dew, a great world."""

from __future__ import annotations

import skia

from moviefactory.lexicon.vocabulary import Time
from moviefactory.shots.animatic import lens
from moviefactory.shots.animatic.lamps import bokeh
from moviefactory.shots.animatic.layers import Backdrop, Layer, glow_paint
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.blossoms import (
    POLLEN,
    STALK,
    near_petals,
    petals,
    stamens,
    throne,
)
from moviefactory.shots.animatic.rays import motes
from moviefactory.shots.animatic.stage import Scene, Stage, vertical

PETALS = tuple(map(color, ("#ff5f8f", "#ff9a3c", "#b07aff", "#ff4a5a", "#5a8aff")))
HEART = color("#ffe07a")


def build(stage: Stage) -> Scene:
    """Return one of: petals that open upward like a cup; petals that radiate from behind the lead."""
    palette, w, h = stage.palette, stage.width, stage.height
    cup, dice = stage.variant(2) == 0, stage.dice("flower")
    tint = PETALS[stage.film_noise_seed("petal") % 5]
    night = 0.34 if stage.time is Time.NIGHT else 0.16 if stage.dark else 0.0
    x = stage.staging.light_x
    y = 0.30 * h if cup else 0.52 * h
    heart = mix(mix(HEART, palette.light, 0.3), palette.near, 0.5 * night)

    def paint(canvas: skia.Canvas) -> None:
        sky = [(0.0, palette.sky[1]), (0.5, palette.sky[3]), (1.0, mix(palette.sky[4], tint, 0.3))]
        lens.pour(canvas, vertical(0, h, sky))
        for reach, alpha in ((0.9 * h, 0.6), (0.4 * h, 0.6)):
            canvas.drawCircle(x, y, reach, glow_paint(x, y, reach, heart, alpha * (1 - 0.5 * night)))  # fmt: skip

    layers: list[Layer] = [Backdrop(stage.texture(stage.box_below(-1, 0.0), paint, corner=0.45))]
    layers.append(bokeh(stage, "far", (0, 0, w, 0.6 * h), 0.06, count=14, tints=(STALK, heart, palette.sky[4]), size_units=90, alpha=0.22))  # fmt: skip
    foot = (x, stage.staging.ground_y + (0.20 * h if cup else 0.02 * h))
    for index, depth in enumerate((0.24, 0.42, 0.64, 0.84)):
        near = (index + 0.4) / 4.2
        tone = mix(mix(mix(tint, palette.local(tint), 0.5), heart, 0.46 * (1 - near)), palette.near, (0.10 + night) * (0.5 + near))  # fmt: skip
        layers += petals(stage, index, depth, foot, tone, heart, cup=cup)
        if index == 1:
            layers.append(stamens(stage, foot, heart, mix(palette.near, tint, 0.3), night))
    floor_y = stage.staging.ground_y
    tone = mix(mix(tint, heart, 0.35), palette.near, 0.20 + 0.8 * night)
    layers += throne(stage, foot[0], floor_y, tone, heart)
    layers.append(motes(stage, "pollen", 0.95, count=70, box=(0, 0, w, h), colour=mix(POLLEN, (1, 1, 1), 0.35), size_units=4.2, rise_units=14, drift_units=34, alpha=0.85))  # fmt: skip
    layers += near_petals(stage, mix(mix(tint, palette.near, 0.62), palette.near, night), dice.random())  # fmt: skip
    return Scene(tuple(layers), lambda _: floor_y, False)
