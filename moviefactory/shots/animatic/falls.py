"""Falling and running water: sheets that pour over an edge, spray, streams. Knows motion; no cliff."""

from __future__ import annotations

import math

import numpy as np
import skia

from moviefactory.lexicon.vocabulary import Time
from moviefactory.shots.animatic import lens
from moviefactory.shots.animatic.air import plumes
from moviefactory.shots.animatic.layers import Layer, Live, argb, ink
from moviefactory.shots.animatic.light import Color, mix
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.stage import Stage, vertical
from moviefactory.shots.animatic.water import stroke

RIPPLE_GROUPS = 6


def sheet(
    stage: Stage, name: str, box: tuple[float, float, float, float], depth: float, tone: Color
) -> list[Layer]:
    """Return a fall of water in `box`: a body, threads that race down it, spray at its foot."""
    dice, u = stage.dice(name), stage.unit
    left, top, right, foot = box
    wide, high = right - left, foot - top
    white = mix(stage.palette.local((1.0, 1.0, 1.0)), stage.palette.light, 0.35)
    if stage.time is not Time.NIGHT:
        white = mix(white, (1.0, 1.0, 1.0), 0.35)
    edge_left, edge_right = [], []
    for step in range(13):
        t = step / 12
        spread = 0.06 * wide * t
        edge_left.append((left - spread + 0.03 * wide * dice.uniform(-1, 1), top + high * t))
        edge_right.append((right + spread + 0.03 * wide * dice.uniform(-1, 1), top + high * t))
    body = skia.Path()
    body.addPoly([skia.Point(*p) for p in (*edge_left, *reversed(edge_right))], True)
    fill = skia.Paint(AntiAlias=True, Dither=True)
    fill.setShader(vertical(top, foot, [(0.0, mix(tone, white, 0.55)), (0.25, mix(tone, white, 0.25)), (1.0, mix(tone, white, 0.7))]))  # fmt: skip
    threads = []
    for _ in range(int(26 + wide / (5 * u))):
        threads.append((dice.uniform(left, right), dice.random(), high * dice.uniform(0.10, 0.30), u * dice.uniform(0.8, 3.4), dice.uniform(0.7, 1.1), dice.random() < 0.25))  # fmt: skip
    shade = mix(tone, stage.palette.near, 0.25)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        canvas.drawPath(body, fill)
        canvas.save()
        canvas.clipPath(body, skia.ClipOp.kIntersect, True)
        bright, dark = skia.Path(), skia.Path()
        for x, start, long, half, speed, is_dark in threads:
            share = (start + 0.62 * speed * seconds) % 1.25 - 0.2
            # Water gains speed as it falls: threads stretch.
            y = top + high * max(-0.2, share) ** 1 * (0.6 + 0.4 * max(0.0, share))
            stretch = long * (0.6 + max(0.0, share))
            (dark if is_dark else bright).addOval(skia.Rect(x - half, y, x + half, y + stretch))
        canvas.drawPath(dark, ink(shade, 0.30))
        canvas.drawPath(bright, ink(white, 0.62))
        canvas.restore()

    mouths = [(left + wide * (i + 0.5) / 5, foot + 6 * u, 0.30 * high + 0.25 * wide) for i in range(5)]  # fmt: skip
    spray = plumes(stage, f"{name} spray", mouths, depth, mix(white, stage.palette.haze, 0.3), alpha=0.20, wind=0.12)  # fmt: skip
    return [Live(draw, depth), spray]


def mist(stage: Stage, x: float, y: float, reach: float, depth: float, alpha: float = 0.5) -> Layer:
    """Return a bank of spray that hangs and breathes about (x, y)."""
    tone = mix(stage.palette.haze, stage.palette.light, 0.35)
    wide, high = max(8, round(2.1 * reach)), max(6, round(0.76 * reach))
    bank = lens.raster(wide, high, opaque=False)
    canvas = bank.getCanvas()
    canvas.translate(wide / 2, high / 2)
    canvas.scale(reach, 0.36 * reach)
    gradient = skia.Paint(Dither=True)
    stops = [argb(tone, alpha), argb(tone, 0.5 * alpha), argb(tone, 0.0)]
    gradient.setShader(skia.GradientShader.MakeRadial(skia.Point(0, 0), 1.0, stops, [0.0, 0.45, 1.0]))  # fmt: skip
    canvas.drawCircle(0, 0, 1, gradient)
    picture, breath = bank.makeImageSnapshot(), skia.Paint()

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        seen = canvas.getTotalMatrix().mapXY(x + 0.03 * reach * wobble(0.5 * seconds, 0.3), y)
        breath.setAlphaf(0.88 + 0.12 * wobble(0.7 * seconds, 0.7))
        canvas.resetMatrix()
        canvas.drawImage(picture, round(seen.x() - wide / 2), round(seen.y() - high / 2), skia.SamplingOptions(), breath)  # fmt: skip

    return Live(draw, depth)


def ripples(
    stage: Stage,
    name: str,
    bounds: tuple[float, float, float, float],
    depth: float,
    tone: Color,
    *,
    count: int = 60,
    flow: float = 0.0,
    alpha: float = 0.5,
) -> Live:
    """Return strokes of light on still or running water inside `bounds`; `flow` is how fast they run.

    Units: `bounds` is left, top, right, bottom in pixels; `flow` in units a second.
    """
    dice, u = stage.dice(name), stage.unit
    left, top, right, bottom = bounds
    marks = []
    for _ in range(count):
        share = dice.random() ** 1.4
        marks.append((dice.uniform(left, right), top + (bottom - top) * share, u * (12 + 110 * share) * dice.uniform(0.4, 1.0), u * (0.6 + 2.6 * share), dice.uniform(-1, 1)))  # fmt: skip
    span = max(1.0, right - left)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        groups = [skia.Path() for _ in range(RIPPLE_GROUPS)]
        swells = [0.5 + 0.5 * math.sin((0.9 + 0.17 * g) * seconds + 2.4 * g) for g in range(RIPPLE_GROUPS)]  # fmt: skip
        for index, (x, y, half, thin, lean) in enumerate(marks):
            at = left + (x - left + flow * u * seconds * (0.5 + (y - top) / (bottom - top + 1))) % span  # fmt: skip
            swell = swells[index % RIPPLE_GROUPS]
            stroke(groups[index % RIPPLE_GROUPS], at, y, half * (0.7 + 0.3 * swell), thin, lean)
        for path, swell in zip(groups, swells, strict=True):
            canvas.drawPath(path, ink(tone, alpha * (0.2 + 0.8 * swell)))

    return Live(draw, depth)


def winding(
    stage: Stage,
    name: str,
    far: tuple[float, float],
    near: tuple[float, float, float],
    swing: float,
) -> tuple[skia.Path, list[tuple[float, float, float]]]:
    """Return a river's bed from a far spot (x, y) to us at (x, y, half width), and its middle line.

    `swing` is how far it winds, as a share of the frame's width. Each spot is x, y and half width.
    """
    dice = stage.dice(name)
    phase, go = dice.uniform(0, 6.28), dice.choice((-1, 1))
    spots = []
    for t in np.linspace(0, 1, 48).tolist():
        away = 34.0 ** (1 - t)
        bend = go * swing * stage.width * math.sin(phase + 2.3 * math.log(away)) / away**0.62
        x = far[0] + (near[0] - far[0]) / away + bend
        spots.append((x, far[1] + (near[1] - far[1]) / away, 1.5 * stage.unit + near[2] / away))
    path = skia.Path()
    path.addPoly([skia.Point(x - half, y) for x, y, half in spots] + [skia.Point(x + half, y) for x, y, half in reversed(spots)], True)  # fmt: skip
    return path, spots
