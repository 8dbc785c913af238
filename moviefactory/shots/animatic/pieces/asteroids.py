"""Rocks that drift in space: lumps with craters, lit on one side. Knows no place."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import skia

from moviefactory.shots.animatic.layers import Layer, Live, ink, recorded
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.stage import Stage

STONES = tuple(map(color, ("#8f7f70", "#7f7a78", "#a08468")))
PITTED, GREAT = 9.0, 300.0
"""From how large on a rock shows craters, and many of them. Units: units."""


Draw = Callable[[skia.Canvas], None]


@dataclass(frozen=True, slots=True)
class _Rock:
    draw: Draw
    x: float
    y: float
    phase: float
    speed: float


def _outline(dice: random.Random, radius: float) -> skia.Path:
    """Return a lump: round, then knocked about."""
    turns = [(dice.uniform(0, math.tau), dice.uniform(0.02, 0.13), n) for n in (2, 3, 5)]
    count, points = 36, []
    for step in range(count):
        a = math.tau * step / count
        far = 1 + sum(amount * math.sin(n * a + turn) for turn, amount, n in turns)
        far *= dice.uniform(0.95, 1.03)
        points.append(skia.Point(radius * far * math.cos(a), 0.86 * radius * far * math.sin(a)))
    path = skia.Path()
    path.addPoly(points, True)
    return path


def _painted(
    dice: random.Random, radius: float, unit: float, tones: tuple[Color, Color, Color], toward: tuple[float, float]
) -> Draw:  # fmt: skip
    """Return one rock: its night, its day, a bright rim, and craters."""
    dark, day, rim = tones
    body, (lx, ly) = _outline(dice, radius), toward
    bright, deep, great = skia.Path(), skia.Path(), radius > GREAT * unit
    for _ in range(
        dice.randrange(12, 18) if great else dice.randrange(3, 7) if radius > PITTED * unit else 0
    ):
        a, far = dice.uniform(0, math.tau), radius * dice.uniform(0.0, 0.80)
        x, y, size = far * math.cos(a), 0.86 * far * math.sin(a), radius * dice.uniform(0.03, 0.12 if great else 0.24)  # fmt: skip
        hole = skia.Rect(x - size, y - 0.8 * size, x + size, y + 0.8 * size)
        deep.addOval(hole)
        bright.addOval(hole.makeOffset(-lx * 0.16 * size, -ly * 0.16 * size))

    def within(path: skia.Path) -> skia.Path:
        # Cut once: to clip each frame anew costs more than all that is drawn.
        return skia.Op(body, path, skia.PathOp.kIntersect_PathOp)

    def shifted(by: float) -> skia.Path:
        moved = skia.Path()
        body.transform(skia.Matrix.Translate(lx * by * radius, ly * by * radius), moved)
        return within(moved)

    parts = [
        (body, ink(rim)), (shifted(-0.07), ink(day)), (shifted(-0.46), ink(mix(day, dark, 0.5))),
        (shifted(-0.66), ink(dark)), (within(bright), ink(rim, 0.45)), (within(deep), ink(mix(dark, day, 0.30))),
    ]  # fmt: skip
    drawn = [(path, paint) for path, paint in parts if not path.isEmpty()]

    def draw(canvas: skia.Canvas) -> None:
        for path, paint in drawn:
            canvas.drawPath(path, paint)

    return draw


def _kept(draw: Draw) -> Draw:
    """Return the same drawing, recorded once."""
    picture = recorded([draw])
    return lambda canvas: canvas.drawPicture(picture)


def rocks(
    stage: Stage,
    name: str,
    spots: Sequence[tuple[float, float, float]],
    depth: float,
    *,
    dim: float = 0.0,
    speed_units: float = 10.0,
) -> Layer:
    """Return rocks at (x, y, radius) that drift and rock; `dim` is how much of them the dark takes."""
    dice, u, palette = stage.dice(name), stage.unit, stage.palette
    left, _, right, _ = stage.reach(depth)
    base = mix(dice.choice(STONES), palette.light, 0.12)
    night = mix(mix(palette.near, palette.sky[0], 0.4), (0.02, 0.02, 0.04), 0.6)
    go, reach, herd = -stage.staging.facing, right - left, []
    for x, y, radius in spots:
        dx, dy = stage.staging.light_x - x, stage.staging.light_y - y
        long = math.hypot(dx, dy) or 1.0
        stone = mix(base, dice.choice(STONES), dice.uniform(0.0, 0.5))
        tones = (mix(stone, night, 0.80), mix(stone, night, 0.12 + dim), mix(mix(stone, palette.light, 0.55), night, dim))  # fmt: skip
        one = _painted(dice, radius, u, tones, (dx / long, dy / long))
        if stage.look.plain:
            # A look colours what is drawn stroke by stroke, and so needs the strokes.
            one = _kept(one)
        herd.append(_Rock(one, x, y, dice.random(), speed_units * u * dice.uniform(0.5, 1.2)))  # fmt: skip
    spare = max((radius for _, _, radius in spots), default=0.0) * 1.4

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        for rock in herd:
            x = left - spare + (rock.x - left + spare + go * rock.speed * seconds) % (reach + 2 * spare)  # fmt: skip
            canvas.save()
            canvas.translate(x, rock.y + 5 * u * wobble(0.5 * seconds, rock.phase))
            canvas.rotate(9 * wobble(0.35 * seconds, rock.phase + 3))
            rock.draw(canvas)
            canvas.restore()

    return Live(draw, depth)
