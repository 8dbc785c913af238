"""Moored boats that ride the swell, and a harbour crane. Knows no place."""

from __future__ import annotations

import math
import random

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.stage import Stage

WOOD = color("#7a5238")
HULLS = tuple(map(color, ("#2f5f8f", "#a8382f", "#e8e0d0", "#2f6f5a", "#d8962f")))
FRUIT = tuple(map(color, ("#e8a02f", "#c8382f", "#6fa83a", "#f0d04a", "#8f4a8f")))


def hull(path: skia.Path, x: float, y: float, size: float, *, rise: float = 0.30) -> None:
    """Add a boat's hull, its waterline at `y`."""
    path.moveTo(x - 1.25 * size, y - rise * 1.25 * size)
    path.quadTo(x - 0.4 * size, y - 0.72 * rise * size, x + 0.2 * size, y - 0.80 * rise * size)
    path.quadTo(x + 0.8 * size, y - 0.9 * rise * size, x + 1.3 * size, y - 1.7 * rise * size)
    path.quadTo(x + 1.12 * size, y - 0.2 * size, x + 0.86 * size, y + 0.05 * size)
    path.lineTo(x - 0.95 * size, y + 0.05 * size)
    path.close()


def _boat(
    stage: Stage, parts: list[tuple[skia.Path, skia.Paint]], x: float, y: float, size: float, depth: float, phase: float
) -> Layer:  # fmt: skip
    """Return a boat made of parts that rides the swell, its shadow on the water below."""
    shade = ink(stage.palette.near, 0.28)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        canvas.drawOval(skia.Rect(x - 1.2 * size, y - 0.02 * size, x + 1.1 * size, y + 0.16 * size), shade)  # fmt: skip
        canvas.translate(x, y + 0.02 * size * math.sin(1.1 * seconds + 6 * phase))
        canvas.rotate(1.5 * math.sin(0.8 * seconds + 6 * phase + 1))
        canvas.translate(-x, -y)
        for path, paint in parts:
            canvas.drawPath(path, paint)

    return Live(draw, depth)


def _tones(stage: Stage, depth: float, tint: Color) -> tuple[Color, Color]:
    """Return a boat's colour and its shaded side, paled by the air."""
    tone = mix(stage.palette.local(tint), stage.palette.haze, 0.5 * (1 - depth))
    return tone, mix(tone, stage.palette.near, 0.5)


def fishing_boat(
    stage: Stage, x: float, y: float, size: float, depth: float, dice: random.Random
) -> Layer:
    """Return a moored boat with a cabin and one or two masts with rigging."""
    tone, shade = _tones(stage, depth, dice.choice(HULLS))
    body, cabin, masts, line, glass = (skia.Path() for _ in range(5))
    hull(body, x, y, size)
    stripe = skia.Path()
    hull(stripe, x, y + 0.02 * size, 0.98 * size, rise=0.16)
    cabin.addRect(skia.Rect(x - 0.7 * size, y - 0.66 * size, x - 0.12 * size, y - 0.22 * size))
    cabin.addRect(skia.Rect(x - 0.76 * size, y - 0.70 * size, x - 0.06 * size, y - 0.64 * size))
    for at in (-0.6, -0.36):
        glass.addRect(skia.Rect(x + at * size, y - 0.58 * size, x + (at + 0.16) * size, y - 0.42 * size))  # fmt: skip
    for mx, tall in ((0.25, dice.uniform(1.5, 2.2)), (-0.9, dice.uniform(0.9, 1.3))):
        masts.addRect(skia.Rect(x + (mx - 0.02) * size, y - tall * size, x + (mx + 0.02) * size, y - 0.2 * size))  # fmt: skip
        add_polygon(masts, [(x + mx * size, y - 0.42 * size), (x + (mx + 0.75) * size, y - 0.66 * size), (x + (mx + 0.75) * size, y - 0.62 * size), (x + mx * size, y - 0.36 * size)])  # fmt: skip
        for end in (-1.2, 1.25):
            line.moveTo(x + mx * size, y - tall * size)
            line.lineTo(x + end * size, y - 0.38 * size)
    white = mix(stage.palette.local((0.95, 0.93, 0.88)), stage.palette.haze, 0.4 * (1 - depth))
    pane = mix(stage.palette.accent, (1, 1, 1), 0.2) if stage.dark else mix(shade, stage.palette.sky[2], 0.3)  # fmt: skip
    parts = [
        (line, pen(shade, max(0.7, 0.012 * size), 0.7)),
        (masts, ink(mix(shade, stage.palette.local(WOOD), 0.4))),
        (cabin, ink(mix(white, stage.palette.near, 0.12))),
        (glass, ink(pane)),
        (body, ink(tone)),
        (stripe, ink(shade)),
    ]
    return _boat(stage, parts, x, y, size, depth, dice.random())


def sampan(
    stage: Stage, x: float, y: float, size: float, depth: float, dice: random.Random
) -> Layer:
    """Return a flat boat heaped with fruit under a canopy."""
    tone, shade = _tones(stage, depth, WOOD)
    body, roof, posts = skia.Path(), skia.Path(), skia.Path()
    hull(body, x, y, size, rise=0.24)
    roof.moveTo(x - 0.75 * size, y - 0.62 * size)
    roof.quadTo(x - 0.25 * size, y - 1.05 * size, x + 0.25 * size, y - 0.62 * size)
    roof.close()
    for post in (-0.68, 0.18):
        posts.addRect(skia.Rect(x + post * size, y - 0.62 * size, x + (post + 0.03) * size, y - 0.2 * size))  # fmt: skip
    parts = [(posts, ink(shade))]
    for tint in FRUIT:
        heap, cx = skia.Path(), x + dice.uniform(-0.8, 0.75) * size
        for _ in range(9):
            heap.addCircle(cx + dice.gauss(0, 0.11) * size, y - (0.22 + 0.10 * dice.random()) * size, 0.055 * size)  # fmt: skip
        parts.append((heap, ink(_tones(stage, depth, tint)[0])))
    cloth = _tones(stage, depth, dice.choice(HULLS))[0]
    parts += [(body, ink(mix(tone, stage.palette.near, 0.15))), (roof, ink(cloth))]
    return _boat(stage, parts, x, y, size, depth, dice.random())


def crane(stage: Stage, x: float, y: float) -> list[Layer]:
    """Return a harbour crane on legs, far across the basin."""
    k, go = stage.scenery, -stage.staging.facing
    path = skia.Path()
    for a, b in (((-40, 0), (-22, -230)), ((40, 0), (22, -230)), ((-34, -80), (34, -80)), ((-30, -230), (30, -230)), ((0, -230), (0, -320)), ((-60 * go, -250), (230 * go, -330)), ((0, -320), (230 * go, -330)), ((0, -320), (-60 * go, -250)), ((214 * go, -326), (214 * go, -190))):  # fmt: skip
        path.moveTo(x + a[0] * k, y + a[1] * k)
        path.lineTo(x + b[0] * k, y + b[1] * k)
    path.addRect(skia.Rect(x - 34 * k, y - 262 * k, x + 30 * k, y - 226 * k))
    tone = mix(stage.palette.tone(0.5, color("#b8603a")), stage.palette.near, 0.25)
    return [Flat(path, pen(tone, 6 * k), 0.45)]
