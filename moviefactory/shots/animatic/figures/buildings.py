"""Draw what people built to stay: lighthouse, house. Knows walls, windows, lamps and smoke."""

from __future__ import annotations

import math

import skia

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.contract import AIRBORNE, Look, Pose
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.shapes import (
    between,
    blob,
    box,
    curve,
    oval,
    placed,
    polygon,
    ribbon,
    wave,
)
from moviefactory.shots.animatic.light import Color, color, mix

INK: Color = color("#17131c")
PALE: Color = color("#f1ece6")


def lift(action: Action, seconds: float) -> complex:
    """Return where the foot of a thing is: on the ground, or below a thing that floats."""
    if action in AIRBORNE:
        return complex(0.0, 0.5 + 0.012 * wave(seconds * 0.17))
    return 0j


def draw_lighthouse(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a lighthouse on its rock, its beam going round."""
    painter = Painter(canvas, pose.light, pose.facing)
    t = pose.seconds + pose.phase * 5.9
    look = pose.look
    base = lift(pose.action, t)
    angle = t * 0.9
    lamp = base - 0.845j
    for turn in (angle, angle + math.pi):
        depth = math.sin(turn)
        if depth < 0:
            _beam(painter, lamp, turn)
    painter.still(_lighthouse, look, base)
    for turn in (angle, angle + math.pi):
        if math.sin(turn) >= 0:
            _beam(painter, lamp, turn)
    facing_us = max(0.0, math.sin(angle) ** 12)
    painter.glow(lamp, 0.15 + 0.05 * facing_us, 0.65 + 0.35 * facing_us)
    painter.finish()


def _lighthouse(painter: Painter, look: Look) -> None:
    """Add rock, tower, gallery and lamp house."""
    rock = [
        complex(-0.30, 0.0),
        complex(-0.27, -0.055),
        complex(-0.19, -0.10),
        complex(-0.08, -0.125),
        complex(0.09, -0.12),
        complex(0.19, -0.085),
        complex(0.26, -0.05),
        complex(0.31, 0.0),
    ]
    painter.fill(blob(rock, 0.12), mix(look.accent, color("#6b665f"), 0.5))
    lower, upper = (0.105, -0.11), (0.062, -0.755)

    def half(y: float) -> float:
        return lower[0] + (upper[0] - lower[0]) * (y - lower[1]) / (upper[1] - lower[1])

    tower = [
        complex(-lower[0], lower[1]),
        complex(-half(-0.3) + 0.004, -0.3),
        complex(-upper[0], upper[1]),
        complex(upper[0], upper[1]),
        complex(half(-0.3) - 0.004, -0.3),
        complex(lower[0], lower[1]),
    ]
    painter.fill(blob(tower, 0.03), look.primary, seam=0.2)
    for top, foot in ((-0.255, -0.13), (-0.50, -0.385), (-0.72, -0.625)):
        stripe = [
            complex(-half(foot), foot),
            complex(0.0, foot + 0.012),
            complex(half(foot), foot),
            complex(half(top), top),
            complex(0.0, top + 0.010),
            complex(-half(top), top),
        ]
        painter.fill(blob(stripe, 0.04), look.secondary, outline=False)
    painter.mark(
        placed(
            blob(
                (-0.026 + 0.0j, -0.026 - 0.055j, 0.0 - 0.078j, 0.026 - 0.055j, 0.026 + 0.0j), 0.08
            ),
            complex(0.02, -0.125),
        ),
        INK,
        0.5,
    )
    for y in (-0.34, -0.56):
        painter.lamp(placed(box(-0.013, -0.026, 0.013, 0.020, 0.012), complex(0.005, y)), 0.9)
        painter.glow(complex(0.005, y), 0.05, 0.3)
    painter.fill(box(-0.095, -0.785, 0.095, -0.752, 0.008), look.accent, seam=0.3)
    for x in (-0.088, -0.045, 0.0, 0.045, 0.088):
        painter.line(curve([complex(x, -0.785), complex(x, -0.83)]), look.accent, 0.006, share=0.6)
    painter.line(
        curve([complex(-0.09, -0.83), complex(0.09, -0.83)]), look.accent, 0.006, share=0.6
    )
    painter.lamp(box(-0.050, -0.90, 0.050, -0.787, 0.006), 0.95)
    for x in (-0.050, -0.018, 0.018, 0.050):
        painter.line(curve([complex(x, -0.90), complex(x, -0.787)]), look.accent, 0.006, share=0.5)
    dome = [
        complex(-0.072, -0.895),
        complex(-0.05, -0.94),
        complex(0.0, -0.968),
        complex(0.05, -0.94),
        complex(0.072, -0.895),
    ]
    painter.fill(blob(dome, 0.12), look.secondary)
    painter.fill(ribbon([complex(0.0, -0.955), complex(0.0, -0.995)], (0.008, 0.004)), look.accent)


def _beam(painter: Painter, lamp: complex, turn: float) -> None:
    reach = 0.60 * math.cos(turn)
    wide = 0.035 + 0.055 * abs(math.sin(turn)) + 0.035
    end = lamp + complex(reach, 0.02 * math.sin(turn))
    if abs(reach) < 0.03:
        return
    cone = [lamp + 0.014j, lamp - 0.014j, end - complex(0.0, wide), end + complex(0.0, wide)]
    painter.beam(polygon(cone), lamp, end, 0.55)


def draw_house(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a cottage with lit windows and a smoking chimney."""
    painter = Painter(canvas, pose.light, pose.facing)
    t = pose.seconds + pose.phase * 5.9
    look = pose.look
    base = lift(pose.action, t)

    def at(x: float, y: float) -> complex:
        return base + complex(x, y)

    def shape(points: tuple[tuple[float, float], ...], tension: float = 0.0) -> skia.Path:
        return blob([at(x, y) for x, y in points], tension)

    for k in range(6):
        age = (t * 0.16 + k / 6) % 1.0
        puff = at(0.235 - 0.16 * age + 0.03 * wave(age * 1.2 + k * 0.4), -0.90 - 0.19 * age)
        painter.mist(puff, 0.030 + 0.055 * age, PALE, 0.55 * (1 - age) * min(1.0, age * 6))
    painter.still(_cottage, look, base)
    flicker = 1 + 0.03 * wave(t * 1.7) + 0.02 * wave(t * 2.9)
    for left, top, right, foot in (
        (0.00, -0.32, 0.15, -0.15),
        (0.26, -0.32, 0.41, -0.15),
        (-0.335, -0.545, -0.235, -0.42),
    ):
        painter.mark(
            shape(
                (
                    (left - 0.014, top - 0.014),
                    (right + 0.014, top - 0.014),
                    (right + 0.014, foot + 0.014),
                    (left - 0.014, foot + 0.014),
                )
            ),
            look.accent,
            0.5,
        )
        painter.lamp(
            shape(((left, top), (right, top), (right, foot), (left, foot))),
            min(1.0, 0.95 * flicker),
        )
        middle = (left + right) / 2
        painter.line(curve([at(middle, top), at(middle, foot)]), look.accent, 0.010, share=0.4)
        painter.line(
            curve([at(left, (top + foot) / 2), at(right, (top + foot) / 2)]),
            look.accent,
            0.010,
            share=0.4,
        )
        painter.glow(at(middle, (top + foot) / 2), 0.17, 0.40 * flicker)
    painter.finish()


def _cottage(painter: Painter, look: Look) -> None:
    """Add walls, roof, door and hedge."""
    painter.fill(
        _shape(((0.19, -0.58), (0.19, -0.87), (0.28, -0.87), (0.28, -0.58))),
        mix(look.secondary, INK, 0.2),
    )
    painter.mark(
        _shape(((0.18, -0.90), (0.18, -0.86), (0.29, -0.86), (0.29, -0.90))),
        mix(look.secondary, INK, 0.35),
        0.6,
    )
    painter.fill(
        _shape(((-0.16, 0.0), (-0.16, -0.44), (0.49, -0.44), (0.49, 0.0))), look.primary, far=0.15
    )
    painter.fill(
        _shape(((-0.49, 0.0), (-0.49, -0.42), (-0.285, -0.84), (-0.08, -0.42), (-0.08, 0.0))),
        look.primary,
        seam=0.2,
    )
    roof = ((-0.285, -0.875), (0.36, -0.80), (0.56, -0.385), (-0.06, -0.385))
    painter.fill(_shape(roof, 0.02), look.secondary, seam=0.25)
    for k in range(1, 5):
        share = k / 5
        a = between(complex(-0.285, -0.875), complex(-0.06, -0.385), share)
        b = between(complex(0.36, -0.80), complex(0.56, -0.385), share)
        painter.line(
            curve([a, between(a, b, 0.5) + 0.006j, b]),
            mix(look.secondary, INK, 0.35),
            0.006,
            share=0.4,
        )
    painter.fill(
        _shape(((-0.285, -0.90), (-0.265, -0.84), (-0.53, -0.36), (-0.565, -0.385))),
        mix(look.secondary, INK, 0.15),
        seam=0.2,
    )
    painter.fill(
        _shape(((-0.285, -0.90), (-0.305, -0.84), (-0.065, -0.36), (-0.025, -0.385))),
        mix(look.secondary, INK, 0.25),
        seam=0.3,
    )
    door = blob(
        [
            complex(x, y)
            for x, y in (
                (-0.355, 0.0),
                (-0.355, -0.19),
                (-0.285, -0.25),
                (-0.215, -0.19),
                (-0.215, 0.0),
            )
        ],
        0.06,
    )
    painter.fill(door, look.accent, outline=False, seam=0.2)
    painter.lamp(oval(complex(-0.235, -0.105), 0.008, 0.008), 0.8)
    bush = [
        complex(x, y)
        for x, y in (
            (0.14, 0.0),
            (0.145, -0.06),
            (0.19, -0.10),
            (0.25, -0.085),
            (0.31, -0.115),
            (0.37, -0.085),
            (0.43, -0.10),
            (0.50, -0.06),
            (0.52, 0.0),
        )
    ]
    painter.fill(blob(bush), color("#4d6b45"), seam=0.25)


def _shape(points: tuple[tuple[float, float], ...], tension: float = 0.0) -> skia.Path:
    return blob([complex(x, y) for x, y in points], tension)
