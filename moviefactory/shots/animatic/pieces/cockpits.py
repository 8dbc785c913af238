"""A cockpit: panes between struts, a dashboard, switches overhead, the pilots' seats. Knows no place."""

from __future__ import annotations

import math

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.pieces.spacecraft import SIGNALS
from moviefactory.shots.animatic.soft import SoftLight
from moviefactory.shots.animatic.stage import Stage

LEATHER = color("#6a4a3a")
Outline = list[tuple[float, float]]


def windscreen(x: float, top: float, low: float, half: float) -> Outline:
    """Return the outline of a wide windscreen, narrower above."""
    tall = low - top
    return [(x - half, low), (x - 0.98 * half, top + 0.50 * tall), (x - 0.70 * half, top), (x + 0.70 * half, top), (x + 0.98 * half, top + 0.50 * tall), (x + half, low)]  # fmt: skip


def struts(stage: Stage, x: float, top: float, low: float, half: float, tone: Color) -> list[Layer]:
    """Return the struts between the panes, spread like a fan, lit on their edges."""
    bars = skia.Path()
    for share in (-0.56, -0.19, 0.19, 0.56):
        add_polygon(bars, [(x + 0.72 * share * half, top), (x + 1.04 * share * half, low)], close=False)  # fmt: skip
    near, u = stage.palette.near, stage.unit
    return [
        Flat(bars, pen(mix(tone, near, 0.55), 22 * u), 0.52),
        Flat(bars, pen(mix(tone, stage.palette.light, 0.25), 4 * u, 0.7), 0.52),
    ]


def overhead(stage: Stage, x: float, low: float, half: float, tone: Color, depth: float) -> list[Layer]:  # fmt: skip
    """Return the panel overhead, rows of switches and lamps that come on and go out."""
    dice, u, near = stage.dice("overhead"), stage.unit, stage.palette.near
    top, panel, switches = stage.reach(depth)[1], skia.Path(), skia.Path()
    add_polygon(panel, [(x - 1.2 * half, top - 10), (x - half, low), (x + half, low), (x + 1.2 * half, top - 10)])  # fmt: skip
    lamps = []
    for row in range(4):
        y = low - (24 + 34 * row) * u
        at = x - 0.92 * half
        while at < x + 0.92 * half:
            if dice.random() < 0.55:
                switches.addRRect(skia.RRect.MakeRectXY(skia.Rect(at - 6 * u, y - 10 * u, at + 6 * u, y + 6 * u), 3 * u, 3 * u))  # fmt: skip
            else:
                lamps.append((at, y, dice.choice(SIGNALS), dice.random()))
            at += 32 * u

    def blink(canvas: skia.Canvas, seconds: float) -> None:
        for px, py, tint, phase in lamps:
            lit = 0.5 + 0.5 * math.tanh(4 * wobble(seconds * (0.7 + phase), phase))
            canvas.drawCircle(px, py, 5.5 * u, ink(tint, 0.22 + 0.78 * lit))

    return [
        Flat(panel, ink(mix(tone, near, 0.62)), depth),
        Flat(panel, pen(mix(tone, stage.palette.light, 0.1), 3 * u, 0.6), depth),
        Flat(switches, ink(mix(tone, stage.palette.light, 0.3)), depth),
        Live(blink, depth),
    ]


def dashboard(stage: Stage, x: float, y: float, half: float, tone: Color, glow: Color) -> list[Layer]:  # fmt: skip
    """Return the dashboard under the windscreen: screens, dials that waver, two control sticks."""
    u, near, dice = stage.unit, stage.palette.near, stage.dice("dash")
    left, _, right, _ = stage.reach(0.80)
    body, lip, sticks = skia.Path(), skia.Path(), skia.Path()
    foot = y + 190 * u
    add_polygon(body, [(left - 20, y + 40 * u), (x - half, y), (x + half, y), (right + 20, y + 40 * u), (right + 20, foot), (left - 20, foot)])  # fmt: skip
    add_polygon(lip, [(left - 20, y + 40 * u), (x - half, y), (x + half, y), (right + 20, y + 40 * u)], close=False)  # fmt: skip
    gauges: list[tuple[float, float, int, Color, float]] = []
    at = x - 1.25 * half
    while at < x + 1.25 * half:
        gauges.append((at, y + (92 + 16 * dice.random()) * u, dice.randrange(3), dice.choice((glow, *SIGNALS[:2], SIGNALS[3])), dice.random()))  # fmt: skip
        at += dice.uniform(104, 150) * u
    for out in (-0.42, 0.42):
        sx = x + out * half
        add_polygon(sticks, [(sx - 9 * u, foot), (sx - 6 * u, y + 30 * u), (sx + 6 * u, y + 30 * u), (sx + 9 * u, foot)])  # fmt: skip
        for side in (-1, 1):
            sticks.addRRect(skia.RRect.MakeRectXY(skia.Rect(sx + side * 52 * u - 12 * u, y - 26 * u, sx + side * 52 * u + 12 * u, y + 44 * u), 11 * u, 11 * u))  # fmt: skip
        sticks.addRect(skia.Rect(sx - 56 * u, y + 24 * u, sx + 56 * u, y + 42 * u))
    light = SoftLight.of(110 * u, glow)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        for px, py, kind, tint, phase in gauges:
            light.draw(canvas, px, py, 0.30)
            if kind == 0:
                turn = -2.4 + 1.1 * wobble(1.1 * seconds, phase)
                canvas.drawCircle(px, py, 38 * u, ink(mix(near, tint, 0.10)))
                canvas.drawCircle(px, py, 38 * u, pen(tint, 4 * u, 0.9))
                canvas.drawLine(px, py, px + 30 * u * math.cos(turn), py + 30 * u * math.sin(turn), pen(tint, 4 * u))  # fmt: skip
                continue
            box = skia.Rect(px - 50 * u, py - 34 * u, px + 50 * u, py + 34 * u)
            canvas.drawRoundRect(box, 7 * u, 7 * u, ink(mix(near, tint, 0.22)))
            marks = skia.Path()
            for step in range(7):
                gx = box.left() + (step + 0.7) * 12.6 * u
                high = (14 + 40 * (0.5 + 0.5 * wobble(1.5 * seconds + step, phase))) * u
                if kind == 1:
                    marks.addRect(skia.Rect(gx, box.bottom() - 7 * u - high, gx + 7 * u, box.bottom() - 7 * u))  # fmt: skip
                else:
                    marks.addRect(skia.Rect(box.left() + 9 * u, box.top() + (6 + 8 * step) * u, box.left() + 9 * u + 1.5 * high, box.top() + (10 + 8 * step) * u))  # fmt: skip
            canvas.drawPath(marks, ink(tint, 0.9))

    return [
        Flat(body, ink(mix(tone, near, 0.50)), 0.80),
        Flat(lip, pen(mix(tone, stage.palette.light, 0.3), 6 * u), 0.80),
        Live(draw, 0.80),
        Flat(sticks, ink(mix(near, tone, 0.12)), 0.80),
    ]


def pilots_seats(stage: Stage, xs: tuple[float, float], foot_y: float, depth: float) -> list[Layer]:
    """Return the backs of two seats with their head rests."""
    u, near, backs, seams = stage.unit, stage.palette.near, skia.Path(), skia.Path()
    for x in xs:
        backs.addRRect(skia.RRect.MakeRectXY(skia.Rect(x - 96 * u, foot_y - 330 * u, x + 96 * u, foot_y), 56 * u, 56 * u))  # fmt: skip
        backs.addRRect(skia.RRect.MakeRectXY(skia.Rect(x - 54 * u, foot_y - 420 * u, x + 54 * u, foot_y - 320 * u), 34 * u, 34 * u))  # fmt: skip
        for share in (-0.4, 0.0, 0.4):
            add_polygon(seams, [(x + share * 150 * u, foot_y - 290 * u), (x + share * 150 * u, foot_y - 30 * u)], close=False)  # fmt: skip
    hide = mix(mix(LEATHER, stage.palette.sky[2], 0.12), near, 0.34)
    return [
        Flat(backs, ink(hide), depth),
        Flat(seams, pen(near, 5 * u, 0.5), depth),
        Flat(backs, pen(mix(hide, stage.palette.light, 0.35), 4 * u, 0.8), depth),
    ]
