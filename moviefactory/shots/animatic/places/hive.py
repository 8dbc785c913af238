"""Inside a hive: combs of wax in amber light, cells of honey, bees that crawl and fly, drops that hang."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic import lens
from moviefactory.shots.animatic.lamps import bokeh
from moviefactory.shots.animatic.layers import Backdrop, Layer, glow_paint
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.combs import GOLD, HONEY, bees, comb, drips
from moviefactory.shots.animatic.rays import motes, shafts
from moviefactory.shots.animatic.stage import Scene, Stage, vertical
from moviefactory.shots.animatic.terrain import ground, land_layer

WAX, BROWN = color("#e0a040"), color("#5a2f10")


def build(stage: Stage) -> Scene:
    """Return one of: combs that hang on both sides of a way; one comb that fills the view."""
    palette, w, h, lone = stage.palette, stage.width, stage.height, stage.variant(2) == 1
    day = 0.42 if stage.dark else 0.10
    x, y = stage.staging.light_x, 0.36 * h
    light, dark = mix(GOLD, palette.light, 0.3), mix(BROWN, palette.near, 0.35 + day)

    def paint(canvas: skia.Canvas) -> None:
        lens.pour(canvas, vertical(0, h, [(0.0, mix(dark, WAX, 0.16)), (0.6, mix(dark, WAX, 0.42 - day * 0.5)), (1.0, dark)]))  # fmt: skip
        for reach, alpha in ((0.95 * h, 0.75 - day), (0.42 * h, 0.7 - day)):
            canvas.drawCircle(x, y, reach, glow_paint(x, y, reach, light, alpha))

    layers: list[Layer] = [Backdrop(stage.texture(stage.box_below(-1, 0.0), paint, corner=0.4))]
    layers.append(bokeh(stage, "far", (0, 0, w, 0.8 * h), 0.06, count=16, tints=(GOLD, HONEY), size_units=60, alpha=0.14))  # fmt: skip
    for index, depth in enumerate((0.22, 0.44, 0.72)):
        near = (index + 0.5) / 3.2
        tone = mix(mix(WAX, light, 0.40 * (1 - near)), dark, 0.12 + (0.62 + 0.5 * day) * near)
        gap = (0.05, 0.17, 0.31)[index] * w * (1.0 if not lone else (0.0, 0.9, 1.1)[index])
        layers += comb(stage, index, depth, tone, light, gap, (42, 62, 92)[index] * stage.scenery)
        if index == 0:
            layers.append(shafts(stage, (x, -0.12 * h), 0.95 * h, light, 0.32 - 0.4 * day, 0.3, count=5, spread_units=800, width_units=80))  # fmt: skip
        layers.append(bees(stage, index, depth + 0.02, dark))
    floor = ground(stage, "wax", 20)
    tone = mix(WAX, dark, 0.40 + 0.4 * day)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(tone, light, 0.45)), (0.2, tone), (1, mix(dark, palette.near, 0.4))], fade_units=220, spill=0.16))  # fmt: skip
    layers.append(motes(stage, "pollen", 0.95, count=50, box=(0, 0, w, h), colour=mix(light, (1, 1, 1), 0.4), size_units=3.0, rise_units=10, drift_units=26, alpha=0.75))  # fmt: skip
    layers += drips(stage, mix(HONEY, dark, 0.25 + day))
    return Scene(tuple(layers), floor.y, False)
