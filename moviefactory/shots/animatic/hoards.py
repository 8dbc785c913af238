"""Draw the heap of gold that a dragon lies on. Knows coins, cups and gems; not who lies there."""

from __future__ import annotations

import math
import random
from typing import Final

import skia

from moviefactory.shots.animatic.layers import ink
from moviefactory.shots.animatic.light import Color, mix
from moviefactory.shots.animatic.perch_shapes import Seat

GOLD, DEEP, BRIGHT = "#e2ac34", "#9a6a1c", "#ffe28a"
GEMS: Final = ("#d0304a", "#2f8ad0", "#3aa860", "#9a4fc0")
COINS: Final = 230
_SHINE: Final = 0.45
_LEAST: Final = 0.17
"""How deep the heap is at least. Units: frame heights."""


def hoard(seat: Seat) -> None:
    """Draw a broad heap of coins, with cups and gems among them."""
    half = max(0.72 * seat.span, 0.24 * seat.stage.width)
    # Where the frame leaves no room to lie higher, the heap runs out before who lies on it.
    foot = max(seat.ground + 0.02 * seat.stage.height, seat.top + _LEAST * seat.stage.height)
    deep = foot - seat.top
    top = seat.top - 0.05 * deep
    path = skia.Path()
    path.moveTo(seat.x - 1.16 * half, foot)
    path.cubicTo(seat.x - 0.9 * half, foot - 0.2 * deep, seat.x - 0.8 * half, top, seat.x - 0.4 * half, top)  # fmt: skip
    path.lineTo(seat.x + 0.4 * half, top)
    path.cubicTo(seat.x + 0.8 * half, top, seat.x + 0.9 * half, foot - 0.2 * deep, seat.x + 1.16 * half, foot)  # fmt: skip
    path.close()
    gold, dark = seat.tone(GOLD, 0.0), seat.tone(DEEP, 0.1)
    bright = mix(seat.tone(BRIGHT, 0.0), seat.stage.palette.light, _SHINE)
    seat.canvas.drawPath(path, ink(mix(gold, dark, 0.45)))
    size = max(0.030 * half, 0.008 * seat.stage.height)
    seat.canvas.save()
    seat.canvas.clipPath(path, True)
    dice = random.Random(7)
    for k in range(COINS):
        x = seat.x + half * dice.uniform(-1.15, 1.15)
        y = top + (foot - top) * math.sqrt((k + 0.5) / COINS)
        _coin(seat.canvas, x, y, size, dice.uniform(0.35, 0.9), dark, mix(gold, bright, 0.7 * dice.random()))  # fmt: skip
    seat.canvas.restore()
    for at, name in zip((-0.86, -0.52, 0.58, 0.90), GEMS, strict=True):
        x, y = seat.x + at * half, foot - 0.32 * deep
        gem = ((x, y - 1.5 * size), (x + 1.3 * size, y), (x, y + 1.5 * size), (x - 1.3 * size, y))
        seat.shape(gem, seat.tone(name, 0.0))
        seat.shape((*gem[:2], (x, y)), mix(seat.tone(name, 0.0), bright, 0.5))
    for side in (-1, 1):
        _cup(seat, seat.x + 0.98 * side * half, foot - 0.05 * deep, 3.2 * size)


def _coin(canvas: skia.Canvas, x: float, y: float, size: float, flat: float, edge: Color, face: Color) -> None:  # fmt: skip
    rim = skia.Rect(x - size, y - flat * size, x + size, y + (flat + 0.35) * size)
    canvas.drawOval(rim, ink(edge))
    canvas.drawOval(skia.Rect(x - size, y - flat * size, x + size, y + flat * size), ink(face))


def _cup(seat: Seat, x: float, foot: float, high: float) -> None:
    tone, dark = seat.tone(GOLD, 0.0), seat.tone(DEEP, 0.0)
    seat.box(x - 0.06 * high, foot - 0.6 * high, x + 0.06 * high, foot, dark)
    seat.box(x - 0.26 * high, foot - 0.08 * high, x + 0.26 * high, foot, tone)
    brim = foot - high
    bowl = ((x - 0.36 * high, brim), (x + 0.36 * high, brim), (x + 0.26 * high, foot - 0.6 * high), (x, foot - 0.48 * high), (x - 0.26 * high, foot - 0.6 * high))  # fmt: skip
    seat.shape(bowl, tone)
    seat.shape((bowl[1], bowl[2], bowl[3], (x + 0.1 * high, brim)), mix(tone, dark, 0.4))
