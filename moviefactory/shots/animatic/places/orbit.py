"""Orbit: the world's great limb below, its air a thin blue line, cities on its night, a station."""

from __future__ import annotations

import math

import skia

from moviefactory.lexicon.vocabulary import Time
from moviefactory.shots.animatic.globes import globe
from moviefactory.shots.animatic.layers import Dots, Flat, Layer, add_polygon, ink, pen
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.measures import uprightness
from moviefactory.shots.animatic.places.space import flare, gas
from moviefactory.shots.animatic.sky import stars
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.worlds import GLOBES, said_of, world_of

PANEL, HULL = color("#2f4f8f"), color("#d8dce4")


def build(stage: Stage) -> Scene:
    """Return one of: the limb across the frame's foot; the world filling one side."""
    w, h, aside = stage.width, stage.height, stage.variant(2) == 1
    side = -1 if stage.staging.light_x > w / 2 else 1
    low = stage.staging.ground_y
    layers: list[Layer] = [gas(stage), *stars(stage, count=620, low_y=h, depth=0.02)]
    named = said_of(stage.words, ("planet", "world", "mars", "星球", "行星"))
    world = world_of(stage.words, stage.film_seed).globe if named else GLOBES["blue"]
    if aside:
        radius = max(1.15 * h, 0.5 * w)
        x, y = w * (0.5 + 0.30 * side) + 0.80 * side * radius, 0.62 * h + 0.45 * radius
    else:
        radius = max(1.9 * h, 0.85 * w)
        x, y = w * (0.5 + 0.10 * side), 0.66 * low + radius
    layers += globe(stage, "world", world, x, y, radius, 0.10)
    if stage.time in (Time.NIGHT, Time.DUSK):
        layers += shadow(stage, x, y, radius)
        layers += cities(stage, x, y, radius)
    layers += station(
        stage, w * (0.5 + 0.27 * stage.staging.facing), (0.26 - 0.14 * uprightness(stage.size)) * h
    )
    layers.append(flare(stage))
    return Scene(tuple(layers), lambda _: stage.staging.ground_y)


def shadow(stage: Stage, x: float, y: float, radius: float) -> list[Layer]:
    """Return the night on the ground below, which leaves a bright rim of day."""
    away = 0.016 if stage.time is Time.NIGHT else 0.06
    deep = 0.80 if stage.time is Time.NIGHT else 0.62
    layers: list[Layer] = []
    for step in range(4):
        path = skia.Path()
        path.addCircle(x, y + away * radius * (1 + 0.6 * step), radius * (1 - 0.002 * step))
        layers.append(Flat(path, ink(mix(stage.palette.near, (0.0, 0.01, 0.04), 0.6), 1 - (1 - deep) ** 0.25), 0.10))  # fmt: skip
    return layers


def cities(stage: Stage, x: float, y: float, radius: float) -> list[Layer]:
    """Return the lights of towns on the ground below, in clusters and along coasts."""
    dice = stage.dice("cities")
    points: list[skia.Point] = []
    for _ in range(34):
        far, turn = radius * dice.uniform(0.55, 0.96), -math.pi / 2 + dice.gauss(0, 0.5)
        cx, cy, spread = x + far * math.cos(turn), y + far * math.sin(turn), radius * dice.uniform(0.006, 0.03)  # fmt: skip
        for _ in range(dice.randrange(5, 26)):
            px, py = cx + dice.gauss(0, spread), cy + 0.5 * dice.gauss(0, spread)
            if math.hypot(px - x, py - y) < 0.985 * radius:
                points.append(skia.Point(px, py))
    warm = mix(stage.palette.accent, (1.0, 0.9, 0.7), 0.5)
    return [
        Dots(points[::2], warm, 0.75, max(1.0, 2.0 * stage.unit), 0.10, 0.25, 0.0),
        Dots(points[1::2], warm, 0.5, max(1.0, 1.4 * stage.unit), 0.10, 0.4, 2.0),
    ]


def station(stage: Stage, x: float, y: float) -> list[Layer]:
    """Return a space station with wings of solar cells, a truss and a docked capsule."""
    k, palette = (0.8 - 0.3 * uprightness(stage.size)) * stage.scenery, stage.palette
    wings, cells, truss, hull, shade = (skia.Path() for _ in range(5))
    for side in (-1, 1):
        for index in (0, 1):
            cx = x + side * (120 + 92 * index) * k
            for up in (-1, 1):
                top, low = y + up * 16 * k, y + up * 104 * k
                wings.addRect(skia.Rect(cx - 32 * k, min(top, low), cx + 32 * k, max(top, low)))
                for line in range(1, 6):
                    at = min(top, low) + 88 * k * line / 6
                    cells.moveTo(cx - 32 * k, at)
                    cells.lineTo(cx + 32 * k, at)
                cells.moveTo(cx, min(top, low))
                cells.lineTo(cx, max(top, low))
    truss.addRect(skia.Rect(x - 250 * k, y - 5 * k, x + 250 * k, y + 5 * k))
    for left, top, right, low in ((-62, -22, 62, 22), (-22, -70, 22, 66), (26, 22, 58, 74)):
        box = skia.Rect(x + left * k, y + top * k, x + right * k, y + low * k)
        hull.addRRect(skia.RRect.MakeRectXY(box, 12 * k, 12 * k))
        shade.addRRect(skia.RRect.MakeRectXY(skia.Rect(box.left(), box.centerY(), box.right(), box.bottom()), 10 * k, 10 * k))  # fmt: skip
    add_polygon(hull, [(x - 20 * k, y + 64 * k), (x + 20 * k, y + 64 * k), (x + 10 * k, y + 98 * k), (x - 10 * k, y + 98 * k)])  # fmt: skip
    for path in (wings, cells, truss, hull, shade):
        turn = skia.Matrix()
        turn.setRotate(-14, x, y)
        path.transform(turn)
    blue = mix(PANEL, palette.near, 0.18)
    white = mix(HULL, palette.sky[2], 0.15)
    return [
        Flat(truss, ink(mix(white, palette.near, 0.45)), 0.3),
        Flat(wings, ink(blue), 0.3),
        Flat(cells, pen(mix(blue, white, 0.4), 1.4 * k, 0.8), 0.3),
        Flat(hull, ink(white), 0.3),
        Flat(shade, ink(mix(white, palette.near, 0.6), 0.7), 0.3),
    ]
