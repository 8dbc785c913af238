"""Draw what happens to a thing: flames, smoke, steam, dust, streaks, rings of sound. Knows no words.

All is drawn in the figure's own space: y down, 1 is its height, its anchor at 0; `top` is its upper
edge and `low` its lower one there, `half` half its width.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import skia

from moviefactory.shots.animatic.layers import ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.soft import puff_of

WHITE: Color = (1.0, 1.0, 1.0)
FLAME = (color("#e8541e"), color("#f79a2a"), color("#ffe28a"))
PUFF_REACH = 1.3
"""How large a puff is drawn that is half as thick at 1 as in its middle."""
RUST = (color("#8a4a26"), color("#6a3218"))
SMOKE, EMBER = color("#3a3438"), color("#ff8a2a")
SINK_SHARE, SINK_DEGREES = 0.13, 19.0
"""How deep a ship has gone down, of its height, and how steeply."""
LOOP_SCALE = 0.55
"""How large who loops the loop is drawn, so that the loop is seen too."""
LONG = 0.6
"""How wide, of its height, half a thing is that rolls over rather than topples."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a figure is in its own space, which way it looks, and the picture's light and haze."""

    half: float
    top: float
    low: float
    facing: int
    light: Color
    haze: Color
    seconds: float


def bend(canvas: skia.Canvas, happens: frozenset[str], spot: Spot) -> None:
    """Turn the canvas as what happens tilts the figure."""
    t = spot.seconds
    if "sinking" in happens:
        canvas.translate(0, SINK_SHARE + 0.03 * t)
        canvas.rotate(spot.facing * (SINK_DEGREES + 1.5 * t) * -1)
    if "toppling" in happens and "sinking" not in happens:
        if spot.half > LONG:
            # A lorry lies on its roof.
            canvas.translate(0, spot.low + spot.top)
            canvas.rotate(180 - spot.facing * 5.0)
            return
        # Over its foremost lower corner.
        corner = spot.facing * 0.5 * spot.half
        canvas.translate(corner, spot.low)
        canvas.rotate(spot.facing * min(80.0, 52.0 + 6 * t))
        canvas.translate(-corner, -spot.low)
    if "swinging" in happens:
        canvas.translate(0, spot.top)
        canvas.rotate(9.0 * math.sin(2.6 * t + 1.1))
        canvas.translate(0, -spot.top)
    if "looping" in happens:
        canvas.scale(LOOP_SCALE, LOOP_SCALE)
        canvas.rotate(spot.facing * (-128.0 - 14.0 * math.sin(0.5 * t)))
    if "rising" in happens:
        canvas.rotate(spot.facing * -14.0)
    if "skidding" in happens:
        canvas.translate(spot.facing * 0.5 * spot.half, spot.low)
        canvas.rotate(spot.facing * 3.2)
        canvas.translate(-spot.facing * 0.5 * spot.half, -spot.low)


def draw_behind(canvas: skia.Canvas, happens: frozenset[str], spot: Spot) -> None:
    """Draw what is seen behind the figure: skid marks, streaks, smoke, a glow."""
    if "looping" in happens:
        _loop(canvas, spot)
    if "slinging" in happens:
        _slung(canvas, spot)
    if "skidding" in happens:
        _skid_marks(canvas, spot)
    if "speeding" in happens:
        _streaks(canvas, spot)
    if "afire" in happens or "smoking" in happens:
        _smoke(canvas, spot, dark=0.75 if "afire" in happens else 0.5)
    if "flashing" in happens:
        _rays(canvas, spot)
    if "beaconing" in happens:
        _beacon(canvas, spot)


def _loop(canvas: skia.Canvas, spot: Spot) -> None:
    """Draw the round trail of smoke of who loops the loop, from the tail back."""
    radius, white = 0.85 * spot.half, mix(spot.haze, WHITE, 0.7)
    for k in range(58):
        turn = 0.55 + 0.078 * k
        x, y = -spot.facing * radius * math.sin(turn), radius * (math.cos(turn) - 1.0)
        size = spot.half * (0.035 + 0.0016 * k)
        canvas.drawCircle(x, y, size, ink(white, 0.85 - 0.011 * k))


def _slung(canvas: skia.Canvas, spot: Spot) -> None:
    """Draw the crate that hangs under what flies with it, and the ropes that hold it."""
    high, wide, tall = spot.low + 0.22, 0.26, 0.34
    middle = 0.5 * (spot.top + spot.low) + 0.12
    canvas.save()
    canvas.rotate(2.5 * math.sin(1.6 * spot.seconds))
    rope = pen(mix(spot.haze, color("#241c1c"), 0.85), 0.018)
    for side in (-1, 1):
        canvas.drawLine(0.12 * side, middle, wide * side, high, rope)
    wood, dark = mix(color("#b98548"), spot.haze, 0.15), mix(color("#6e4824"), spot.haze, 0.15)
    canvas.drawRect(skia.Rect(-wide, high, wide, high + tall), ink(wood, 1.0))
    edge = pen(dark, 0.022)
    canvas.drawRect(skia.Rect(-wide, high, wide, high + tall), edge)
    canvas.drawLine(-wide, high + 0.5 * tall, wide, high + 0.5 * tall, edge)
    canvas.drawLine(0, high, 0, high + tall, edge)
    canvas.restore()


def clip_to_water(canvas: skia.Canvas, spot: Spot) -> None:
    """Leave out what of a sinking ship lies below the water."""
    canvas.clipRect(skia.Rect(-3 * spot.half, -3.0, 3 * spot.half, 0.02), True)


def begin_rust(canvas: skia.Canvas, spot: Spot) -> None:
    """Begin to draw a figure that `end_rust` stains."""
    canvas.saveLayer(skia.Rect(-1.4 * spot.half, spot.top - 0.4, 1.4 * spot.half, spot.low + 0.4))


def end_rust(canvas: skia.Canvas, spot: Spot) -> None:
    """Stain what was drawn, and nothing beside it, with blotches of rust."""
    for k in range(26):
        x = spot.half * (-0.96 + 0.077 * k)
        y = spot.top + (0.20 + 0.62 * ((k * 7) % 11) / 11) * (spot.low - spot.top)
        size = 0.025 + 0.04 * ((k * 5) % 7) / 7
        stain = ink(RUST[k % 2], 0.72)
        stain.setBlendMode(skia.BlendMode.kSrcATop)
        blotch = skia.Path()
        for n in range(9):
            reach = size * (0.75 + 0.5 * ((n * 5 + k * 3) % 7) / 7)
            turn = math.tau * n / 9
            (blotch.lineTo if n else blotch.moveTo)(x + 1.5 * reach * math.cos(turn), y + reach * math.sin(turn))  # fmt: skip
        blotch.close()
        canvas.drawPath(blotch, stain)
    canvas.restore()


def draw_before(canvas: skia.Canvas, happens: frozenset[str], spot: Spot) -> None:
    """Draw what is seen before the figure: flames, steam, dust, arcs, drops, shards, water."""
    if "afire" in happens:
        _flames(canvas, spot)
    if "steaming" in happens:
        _steam(canvas, spot)
    if "skidding" in happens or "speeding" in happens:
        _dust(canvas, spot)
    if "spinning" in happens:
        _arrows(canvas, spot)
    if "sounding" in happens:
        _sound(canvas, spot)
    if "swinging" in happens or "toppling" in happens:
        _sweep(canvas, spot, over="toppling" in happens)
    if "dripping" in happens:
        _drops(canvas, spot)
    if "broken" in happens:
        _shards(canvas, spot)
    if "sinking" in happens:
        _foam(canvas, spot)


def _puff(
    canvas: skia.Canvas, x: float, y: float, radius: float, tone: Color, alpha: float
) -> None:
    # To blur a shape anew costs a hundred times more.
    puff_of(tone).draw(canvas, x, y, PUFF_REACH * radius, alpha)


def _halo(canvas: skia.Canvas, box: skia.Rect, tone: Color, alpha: float) -> None:
    """Draw a soft light that fills a box and fades out around it."""
    wide, tall = PUFF_REACH * box.width() / 2, box.height() / box.width()
    puff_of(tone).draw(canvas, box.centerX(), box.centerY(), wide, alpha, tall)


def _smoke(canvas: skia.Canvas, spot: Spot, dark: float) -> None:
    tone = mix(mix(WHITE, SMOKE, dark), spot.haze, 0.15)
    for k in range(9):
        age = (k / 9 + 0.16 * spot.seconds) % 1.0
        size = (0.06 + 0.20 * age) * max(0.6, min(1.2, spot.half * 1.4))
        x = -spot.facing * (0.1 + 0.9 * age**1.3) * 0.7 + 0.05 * math.sin(9 * k)
        _puff(canvas, x, spot.top + 0.12 - 0.85 * age, size, tone, 0.62 * (1 - age) + 0.08)


def _flames(canvas: skia.Canvas, spot: Spot) -> None:
    count = max(5, min(11, round(10 * spot.half)))
    _halo(
        canvas, skia.Rect(-0.8 * spot.half, spot.top - 0.1, 0.8 * spot.half, spot.low), EMBER, 0.30
    )
    for k in range(count):
        share = (k + 0.5) / count
        x = (2 * share - 1) * 0.72 * spot.half
        foot = spot.low - (0.22 + 0.30 * ((k * 5) % 3) / 2) * (spot.low - spot.top)
        tall = (0.26 + 0.18 * ((k * 7) % 4) / 3) * (1 + 0.10 * math.sin(9 * spot.seconds + 2.4 * k))
        lean = 0.05 * math.sin(6 * spot.seconds + 1.7 * k)
        for tone, size in zip(FLAME, (1.0, 0.68, 0.36), strict=True):
            path, wide, high = skia.Path(), 0.30 * tall * size, tall * size
            path.moveTo(x - wide, foot - 0.12 * high)
            path.cubicTo(x - wide, foot - 0.5 * high, x - 0.2 * wide, foot - 0.5 * high, x + lean, foot - high)  # fmt: skip
            path.cubicTo(x + 0.5 * wide, foot - 0.55 * high, x + wide, foot - 0.45 * high, x + wide, foot - 0.12 * high)  # fmt: skip
            path.cubicTo(x + 0.8 * wide, foot + 0.10 * high, x - 0.8 * wide, foot + 0.10 * high, x - wide, foot - 0.12 * high)  # fmt: skip
            canvas.drawPath(path, ink(tone, 0.94))


def _steam(canvas: skia.Canvas, spot: Spot) -> None:
    tone = mix(spot.light, WHITE, 0.8)
    for k, x in enumerate((-0.34, 0.0, 0.34)):
        path, base = skia.Path(), spot.top - 0.02
        sway = 0.05 * math.sin(2 * spot.seconds + 2 * k)
        left = x * spot.half
        path.moveTo(left, base)
        path.cubicTo(left + 0.11, base - 0.12, left - 0.11 + sway, base - 0.22, left + sway, base - 0.34)  # fmt: skip
        path.cubicTo(left + 0.09, base - 0.42, left - 0.03, base - 0.47, left + 0.03, base - 0.52)
        paint = pen(tone, 0.045, 0.62)
        paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 0.010))
        canvas.drawPath(path, paint)


def _dust(canvas: skia.Canvas, spot: Spot) -> None:
    tone = mix(mix(spot.light, color("#cbb394"), 0.5), WHITE, 0.2)
    for k in range(8):
        age = (k / 8 + 0.7 * spot.seconds) % 1.0
        x = -spot.facing * spot.half * (0.55 + 0.75 * age)
        _puff(canvas, x, spot.low - 0.07 - 0.10 * age * ((k % 3) + 0.5), 0.07 + 0.13 * age, tone, 0.62 * (1 - 0.8 * age))  # fmt: skip


def _skid_marks(canvas: skia.Canvas, spot: Spot) -> None:
    for low in (-0.012, 0.028):
        back, front = -spot.facing * 1.55 * spot.half, spot.facing * 0.55 * spot.half
        canvas.drawLine(back, spot.low + low, front, spot.low + low, pen(color("#17151a"), 0.022, 0.75))  # fmt: skip


def _streaks(canvas: skia.Canvas, spot: Spot) -> None:
    tone = mix(spot.light, WHITE, 0.75)
    for k in range(6):
        y = spot.top + (0.14 + 0.14 * k) * (spot.low - spot.top)
        start = -spot.facing * spot.half * (0.86 + 0.08 * ((k * 5) % 3))
        run = 0.30 + 0.22 * ((k * 7) % 4) / 3 + 0.04 * math.sin(20 * spot.seconds + k)
        canvas.drawLine(start, y, start - spot.facing * run, y, pen(tone, 0.016, 0.55))


def _arrows(canvas: skia.Canvas, spot: Spot) -> None:
    """Draw two bent arrows that go round the figure."""
    tone, middle = mix(spot.light, WHITE, 0.85), (spot.top + spot.low) / 2
    tall = (spot.low - spot.top) / 2
    reach_x, reach_y = spot.half + 0.10, tall + 0.06
    for start in (200, 20):
        turn = 24 * math.sin(1.1 * spot.seconds)
        oval = skia.Rect(-reach_x, middle - reach_y, reach_x, middle + reach_y)
        path = skia.Path()
        path.addArc(oval, start + turn, 62)
        canvas.drawPath(path, pen(tone, 0.015, 0.7))
        end = math.radians(start + turn + 62)
        x, y = reach_x * math.cos(end), middle + reach_y * math.sin(end)
        along = math.atan2(reach_y * math.cos(end), -reach_x * math.sin(end))
        head = skia.Path()
        for bend_by in (2.5, -2.5):
            head.moveTo(x, y)
            head.lineTo(x + 0.075 * math.cos(along + bend_by), y + 0.075 * math.sin(along + bend_by))  # fmt: skip
        canvas.drawPath(head, pen(tone, 0.015, 0.7))


def _sound(canvas: skia.Canvas, spot: Spot) -> None:
    tone, y = mix(spot.light, WHITE, 0.85), spot.top + 0.32 * (spot.low - spot.top)
    for k in range(3):
        reach = 0.12 + 0.09 * k + 0.02 * math.sin(8 * spot.seconds + k)
        for side, start in ((1, -38), (-1, 142)):
            x = side * 0.82 * spot.half
            path = skia.Path()
            path.addArc(skia.Rect(x - reach, y - reach, x + reach, y + reach), start, 76)
            canvas.drawPath(path, pen(tone, 0.018, 0.8 - 0.18 * k))


def _sweep(canvas: skia.Canvas, spot: Spot, *, over: bool) -> None:
    """Draw arcs along the way that the far end swings or falls."""
    tone = mix(spot.light, WHITE, 0.85)
    tall = spot.low - spot.top
    pivot = spot.low if over else spot.top
    for k in range(2):
        reach = tall * (0.86 + 0.12 * k)
        oval = skia.Rect(-reach, pivot - reach, reach, pivot + reach)
        spans = ((-88, 40),) if over else ((48, 22), (110, 22))
        for start, sweep in spans:
            if spot.facing < 0 and over:
                start = -180 - start - sweep
            path = skia.Path()
            path.addArc(oval, start, sweep)
            canvas.drawPath(path, pen(tone, 0.018, 0.6))


def _rays(canvas: skia.Canvas, spot: Spot) -> None:
    middle, tall = (spot.top + spot.low) / 2, (spot.low - spot.top) / 2
    tone = color("#ffe9a8")
    box = skia.Rect(-1.15 * spot.half, middle - 1.2 * tall, 1.15 * spot.half, middle + 1.2 * tall)
    _halo(canvas, box, tone, 0.30 + 0.08 * math.sin(7 * spot.seconds))
    for k in range(12):
        angle = math.tau * k / 12
        c, s = math.cos(angle), math.sin(angle)
        near, far = 1.12, 1.30 + 0.08 * (k % 2)
        canvas.drawLine(near * spot.half * c, middle + near * tall * s, far * spot.half * c, middle + far * tall * s, pen(tone, 0.016, 0.7))  # fmt: skip


def _beacon(canvas: skia.Canvas, spot: Spot) -> None:
    """Draw the lamp on the roof as it flashes."""
    tone, y = color("#ffd27a"), spot.top + 0.02
    for size, alpha in ((0.34, 0.35), (0.16, 0.7)):
        _puff(canvas, 0, y, size, tone, alpha)
    for k in range(7):
        angle = math.pi * (1 + k / 6)
        c, s = math.cos(angle), math.sin(angle)
        canvas.drawLine(0.18 * c, y + 0.18 * s, 0.40 * c, y + 0.40 * s, pen(tone, 0.020, 0.8))


def _drops(canvas: skia.Canvas, spot: Spot) -> None:
    tone = mix(spot.light, color("#cfe6f4"), 0.6)
    for k in range(5):
        age = (k / 5 + 0.5 * spot.seconds) % 1.0
        x, y = spot.half * (-0.5 + 0.25 * k), spot.top + (0.25 + 0.75 * age) * (spot.low - spot.top)
        drop = skia.Path()
        drop.moveTo(x, y - 0.05)
        drop.cubicTo(x + 0.035, y, x + 0.02, y + 0.03, x, y + 0.03)
        drop.cubicTo(x - 0.02, y + 0.03, x - 0.035, y, x, y - 0.05)
        canvas.drawPath(drop, ink(tone, 0.9))


def _shards(canvas: skia.Canvas, spot: Spot) -> None:
    tone = mix(spot.light, WHITE, 0.4)
    crack = skia.Path()
    tall = spot.low - spot.top
    crack.moveTo(-0.25 * spot.half, spot.top + 0.08 * tall)
    for x, y in ((0.02, 0.28), (-0.16, 0.42), (0.12, 0.60), (-0.06, 0.78)):
        crack.lineTo(x * 2 * spot.half, spot.top + y * tall)
    canvas.drawPath(crack, pen(color("#17151a"), 0.018, 0.85))
    for k in range(7):
        x, y = spot.half * (-1.15 + 0.38 * k), spot.low - 0.03 * ((k * 3) % 4)
        shard = skia.Path()
        size = 0.045 + 0.02 * (k % 3)
        shard.moveTo(x - size, y)
        shard.lineTo(x + 0.2 * size, y - 1.5 * size)
        shard.lineTo(x + size, y - 0.1 * size)
        shard.close()
        canvas.drawPath(shard, ink(mix(tone, spot.haze, 0.2 * (k % 3)), 0.9))


def _foam(canvas: skia.Canvas, spot: Spot) -> None:
    tone = mix(spot.light, WHITE, 0.6)
    for k in range(9):
        x = spot.half * (-0.8 + 0.2 * k) + 0.02 * math.sin(3 * spot.seconds + k)
        rise = 0.03 + 0.03 * ((k * 5) % 3) / 2
        canvas.drawOval(skia.Rect(x - 0.11, 0.02 - rise, x + 0.11, 0.04), ink(tone, 0.75))
    for reach in (1.0, 1.3):
        canvas.drawLine(-reach * spot.half, 0.05 * reach, reach * spot.half, 0.05 * reach, pen(tone, 0.012, 0.5))  # fmt: skip
