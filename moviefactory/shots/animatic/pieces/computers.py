"""Racks of computers with their lamps, bundles of cable. Knows no place."""

from __future__ import annotations

from collections.abc import Sequence

import skia

from moviefactory.shots.animatic.layers import Dots, Flat, Layer, Live, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.stage import Stage
from moviefactory.shots.animatic.vista import Vista

LAMPS = (color("#4dff9a"), color("#4ad0ff"), color("#ffb84a"), color("#ff5a5a"))
STEEL = color("#5a6876")


def racks(
    stage: Stage, xs: Sequence[float], foot_y: float, wide: float, tall: float, depth: float, name: str
) -> list[Layer]:  # fmt: skip
    """Return cabinets side by side, full of drawers, vents and lamps that blink."""
    dice, near, u = stage.dice(name), stage.palette.near, stage.unit
    bodies, drawers, vents, edges = (skia.Path() for _ in range(4))
    lamps: list[list[skia.Point]] = [[] for _ in range(3 * len(LAMPS))]
    for x in xs:
        box = skia.Rect(x - wide / 2, foot_y - tall, x + wide / 2, foot_y)
        bodies.addRect(box)
        edges.addRect(skia.Rect(box.left(), box.top(), box.left() + 5 * u, box.bottom()))
        y = box.top() + 0.03 * tall
        while y < foot_y - 0.06 * tall:
            high = tall * dice.choice((0.030, 0.030, 0.045, 0.085))
            drawers.addRect(skia.Rect(box.left() + 0.08 * wide, y, box.right() - 0.08 * wide, y + 0.82 * high))  # fmt: skip
            if high > 0.08 * tall:
                for slot in range(5):
                    vents.addRect(skia.Rect(box.left() + 0.16 * wide, y + high * (0.12 + 0.13 * slot), box.left() + 0.62 * wide, y + high * (0.17 + 0.13 * slot)))  # fmt: skip
            for lamp in range(dice.randrange(2, 7)):
                at = skia.Point(box.right() - wide * (0.14 + 0.075 * lamp), y + 0.41 * high)
                lamps[dice.choice((0, 0, 0, 1, 1, 1, 1, 2, 3)) * 3 + dice.randrange(3)].append(at)
            y += high
    steel = mix(stage.palette.local(STEEL), near, 0.40)
    layers: list[Layer] = [
        Flat(bodies, ink(mix(steel, near, 0.50)), depth),
        Flat(drawers, ink(mix(steel, near, 0.10)), depth),
        Flat(vents, ink(near, 0.7), depth),
        Flat(edges, ink(mix(steel, LAMPS[1], 0.40), 0.8), depth),
    ]
    return [*layers, *_lit(lamps, max(1.4, 0.020 * wide), depth)]


def _lit(lamps: list[list[skia.Point]], size: float, depth: float) -> list[Layer]:
    """Return the lamps by colour and rhythm, with a soft halo each."""
    layers: list[Layer] = []
    for index, points in enumerate(lamps):
        if points:
            tint, phase = LAMPS[index // 3], 2.1 * (index % 3) + index
            layers.append(Dots(points, tint, 0.20, 3.4 * size, depth, 0.9, phase))
            layers.append(Dots(points, mix(tint, (1, 1, 1), 0.25), 1.0, size, depth, 0.85, phase))
    return layers


def aisle(stage: Stage, view: Vista, across: float, high: float, depth: float) -> list[Layer]:
    """Return two walls of cabinets that meet far off, every door with its columns of lamps."""
    dice, near = stage.dice("aisle"), stage.palette.near
    steel = mix(stage.palette.local(STEEL), near, 0.40)
    bodies, doors, seams = skia.Path(), skia.Path(), skia.Path()
    lamps: list[list[skia.Point]] = [[] for _ in range(3 * len(LAMPS))]
    near_lamps: list[list[skia.Point]] = [[] for _ in range(3 * len(LAMPS))]
    for side in (-1, 1):
        x = side * across
        view.wall(bodies, x, (0.36, 5.0), (0, high))
        far = 0.40
        while far < 4.7:
            step = 0.30
            view.wall(doors, x, (far + 0.03, far + step - 0.03), (0.04 * high, 0.95 * high))
            for row in range(1, 16):
                y = high * (0.04 + 0.91 * row / 16)
                view.wall(seams, x, (far + 0.03, far + step - 0.03), (y - 0.004 * high, y + 0.004 * high))  # fmt: skip
                for lamp in range(dice.randrange(1, 5)):
                    at = skia.Point(*view.at(x, y - 0.028 * high, far + 0.08 + 0.045 * lamp))
                    group = dice.choice((0, 0, 0, 1, 1, 1, 1, 2, 3)) * 3 + dice.randrange(3)
                    (near_lamps if far < 1.3 else lamps)[group].append(at)
            far += step
    layers: list[Layer] = [
        Flat(bodies, ink(mix(steel, near, 0.58)), depth),
        Flat(doors, ink(mix(steel, near, 0.16)), depth),
        Flat(seams, ink(near, 0.6), depth),
    ]
    size = max(1.3, 0.0085 * high)
    return [*layers, *_lit(lamps, 0.6 * size, depth), *_lit(near_lamps, 1.1 * size, depth)]


def cables(stage: Stage, y: float, depth: float, tints: Sequence[Color]) -> list[Layer]:
    """Return bundles of cable that sag under the ceiling; sparks of light run along some."""
    dice, u = stage.dice("cables"), stage.unit
    left, _, right, _ = stage.reach(depth)
    runs = []
    for index in range(7):
        path, x, tint = skia.Path(), left - 20, tints[index % len(tints)]
        top = y + 9 * u * index
        path.moveTo(x, top)
        while x < right:
            step = dice.uniform(240, 420) * u
            path.quadTo(x + step / 2, top + dice.uniform(30, 110) * u, x + step, top)
            x += step
        runs.append((path, mix(stage.palette.near, tint, 0.34)))
    measures = [skia.PathMeasure(path, False) for path, _ in runs[::3]]

    def pulses(canvas: skia.Canvas, seconds: float) -> None:
        for index, measure in enumerate(measures):
            for spark in range(3):
                at = (seconds * 420 * u + spark * measure.getLength() / 3 + 300 * u * index) % measure.getLength()  # fmt: skip
                point, _ = measure.getPosTan(at)
                canvas.drawCircle(point.x(), point.y(), 5 * u, ink(LAMPS[1], 0.9))

    return [*(Flat(path, pen(tone, 7 * u), depth) for path, tone in runs), Live(pulses, depth)]
