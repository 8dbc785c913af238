"""Mars: rust plains and mesas in a butter sky, a base of domes with lit ports, a mast that blinks."""

from __future__ import annotations

import math

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, ink, pen
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.other_worlds import world
from moviefactory.shots.animatic.soft import SoftLight
from moviefactory.shots.animatic.stage import Scene, Stage

HULL = color("#e6ddd2")
DEPTH = 0.5


def build(stage: Stage) -> Scene:
    """Return one of: the open plain; the plain with a base of domes."""
    words = ("base", "dome", "colony", "station", "基地")
    settled = stage.variant(2) == 0 or stage.says(words)
    return world(stage, 0, base if settled else None)


def base(stage: Stage, y: float) -> list[Layer]:
    """Return three domes joined by tubes, solar panels and a mast."""
    k, palette, side = stage.scenery, stage.palette, stage.staging.facing
    x = stage.width * (0.5 + 0.22 * side)
    shell, glass, ribs, panels = (skia.Path() for _ in range(4))
    ports = []
    for out, size in ((0, 96), (-150, 62), (126, 54)):
        cx = x + out * k
        shell.addRect(skia.Rect(cx - size * k, y - 16 * k, cx + size * k, y + 6 * k))
        glass.addArc(skia.Rect(cx - 0.92 * size * k, y - 14 * k - 0.8 * size * k, cx + 0.92 * size * k, y - 14 * k + 0.8 * size * k), 180, 180)  # fmt: skip
        for turn in (-0.5, 0.0, 0.5):
            ribs.addArc(skia.Rect(cx - abs(turn) * 1.84 * size * k - 0.5, y - 14 * k - 0.8 * size * k, cx + abs(turn) * 1.84 * size * k + 0.5, y - 14 * k + 0.8 * size * k), 270 if turn > 0 else 180, 90)  # fmt: skip
        ports.append((cx, y - 14 * k - 0.28 * size * k, size * k))
    shell.addRect(skia.Rect(x - 150 * k, y - 20 * k, x + 126 * k, y + 2 * k))
    for panel in range(3):
        px = x - (230 + 52 * panel) * k
        add_polygon(panels, [(px, y - 34 * k), (px + 44 * k, y - 44 * k), (px + 40 * k, y - 14 * k), (px - 4 * k, y - 4 * k)])  # fmt: skip
    mast = skia.Path()
    mast.moveTo(x + 200 * k, y)
    mast.lineTo(x + 200 * k, y - 190 * k)
    mast.moveTo(x + 178 * k, y - 150 * k)
    mast.lineTo(x + 222 * k, y - 160 * k)
    hull = mix(palette.local(HULL), palette.haze, 0.25)
    glow = SoftLight.of(150 * k, palette.accent)
    beacon = SoftLight.of(40 * k, (1.0, 0.25, 0.2))

    def lights(canvas: skia.Canvas, seconds: float) -> None:
        if stage.dark:
            for px, py, size in ports:
                glow.draw(canvas, px, py, 0.007 * size / k)
        power = max(0.0, math.sin(2.2 * seconds)) ** 4
        beacon.draw(canvas, x + 200 * k, y - 190 * k, 0.2 + 0.8 * power)

    pane = mix(palette.accent, hull, 0.35) if stage.dark else mix(palette.sky[3], hull, 0.35)
    return [
        Flat(panels, ink(mix(palette.local(color("#34486e")), palette.haze, 0.2)), DEPTH),
        Flat(glass, ink(pane), DEPTH),
        Flat(ribs, pen(mix(hull, palette.near, 0.3), 2.4 * k), DEPTH),
        Flat(shell, ink(mix(hull, palette.near, 0.12)), DEPTH),
        Flat(mast, pen(mix(hull, palette.near, 0.4), 3 * k), DEPTH),
        Live(lights, DEPTH),
    ]
