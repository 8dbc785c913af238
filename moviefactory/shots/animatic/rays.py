"""Shafts of light, and what hangs in them: dust, embers, bubbles. Knows air; no place."""

from __future__ import annotations

import math
from dataclasses import dataclass

import skia

from moviefactory.shots.animatic.layers import Layer, Live, argb, ink
from moviefactory.shots.animatic.light import Color
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.stage import Stage

SHOULDER = 0.16
"""How far down a beam is brightest: above, it swells from nothing, so that it has no edge."""


@dataclass(frozen=True, slots=True)
class _Shaft:
    head: float
    foot: float
    half_head: float
    half_foot: float
    strength: float
    phase: float


def shafts(
    stage: Stage,
    source: tuple[float, float],
    low_y: float,
    colour: Color,
    alpha: float,
    depth: float,
    *,
    count: int = 6,
    spread_units: float = 900.0,
    width_units: float = 60.0,
) -> Layer:
    """Return soft beams from a source down to `low_y`, each breathing at its own pace."""
    dice, u = stage.dice(f"shafts{depth}"), stage.unit
    x0, y0 = source
    beams = []
    for index in range(count):
        lean = (index + 0.5 + dice.uniform(-0.35, 0.35)) / count - 0.5
        half = width_units * u * dice.uniform(0.5, 1.2)
        beams.append(_Shaft(x0 + lean * 0.35 * spread_units * u, x0 + lean * spread_units * u * 1.7, half * 0.35, half * 1.5, dice.uniform(0.5, 1.0), dice.random()))  # fmt: skip
    paint = skia.Paint(BlendMode=skia.BlendMode.kPlus, Dither=True)
    strip = skia.Vertices.VertexMode.kTriangles_VertexMode

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        points: list[skia.Point] = []
        colours: list[int] = []
        for beam in beams:
            power = alpha * beam.strength * (0.75 + 0.25 * wobble(seconds * 0.6, beam.phase))
            bright, none = argb(colour, power), argb(colour, 0.0)
            sway = beam.half_foot * 0.3 * wobble(seconds * 0.35, beam.phase + 2)
            for side in (-1, 1):
                foot = beam.foot + sway
                x, y = beam.head + SHOULDER * (foot - beam.head), y0 + SHOULDER * (low_y - y0)
                shoulder = skia.Point(x, y)
                edge = skia.Point(x + side * 1.6 * beam.half_head, y)
                points += [skia.Point(beam.head, y0), edge, shoulder]
                points += [shoulder, edge, skia.Point(foot, low_y)]
                colours += [none, none, bright, bright, none, none]
        mesh = skia.Vertices(strip, points, [skia.Point(0, 0)] * len(points), colours)
        canvas.drawVertices(mesh, paint, skia.BlendMode.kDst)

    return Live(draw, depth)


def motes(
    stage: Stage,
    name: str,
    depth: float,
    *,
    count: int,
    box: tuple[float, float, float, float],
    colour: Color,
    size_units: float,
    rise_units: float,
    drift_units: float = 10.0,
    alpha: float = 0.8,
    ring: bool = False,
) -> Layer:
    """Return specks that rise (or sink) and sway for ever inside `box`, fading at its ends.

    Units: `box` is left, top, right, bottom in pixels; speeds in units a second.
    """
    dice, u = stage.dice(name), stage.unit
    left, top, right, bottom = box
    specks = [(dice.uniform(left, right), dice.random(), dice.random(), size_units * u * dice.uniform(0.4, 1.0) ** 1.5) for _ in range(count)]  # fmt: skip
    high = max(1.0, bottom - top)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        # Three brightnesses, one path each, are cheaper than one call for each speck.
        paths = [skia.Path() for _ in range(3)]
        for x, start, phase, radius in specks:
            speed = rise_units * u * (0.6 + 0.8 * phase)
            share = (start - speed * seconds / high) % 1.0
            sway = drift_units * u * (math.sin(seconds * (0.5 + phase) + 6 * phase) + 0.5 * seconds * (phase - 0.5))  # fmt: skip
            fade = min(share, 1 - share) * 5
            group = 2 if fade > 0.7 else 1 if fade > 0.3 else 0
            paths[group].addCircle(
                x + sway, top + share * high, max(0.5, radius * min(1.0, fade * 2))
            )
        for group, path in enumerate(paths):
            paint = ink(colour, alpha * (0.35, 0.7, 1.0)[group])
            if ring:
                paint.setStyle(skia.Paint.kStroke_Style)
                paint.setStrokeWidth(max(0.8, 0.9 * u))
            canvas.drawPath(path, paint)

    return Live(draw, depth)
