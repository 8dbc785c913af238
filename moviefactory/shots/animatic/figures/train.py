"""Draw a steam train: engine, tender, coaches, steam. Knows rods, wheels and lit windows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import skia

from moviefactory.shots.animatic.figures.contract import Look, Pose
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.shapes import (
    blob,
    box,
    curve,
    oval,
    placed,
    polygon,
    turned,
    wave,
)
from moviefactory.shots.animatic.figures.wheels import (
    BRASS,
    INK,
    PARKED,
    RUBBER,
    STEEL,
    lift,
    rolled,
    wheel,
)
from moviefactory.shots.animatic.light import color, mix

FRONT_COACH, COACH_STEP = -1.02, 1.26
"""Where the foremost coach of a train of two begins, and how far behind it the next, in heights."""
USUAL = 2
MOST = 6
"""How many coaches a train has of which nobody says how many, and at most."""


def draw_train(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a steam train: engine, tender, two coaches with lit windows, a trail of steam."""
    _draw(canvas, pose, USUAL)


def train_of(coaches: int) -> Callable[[skia.Canvas, Pose], None]:
    """Return what draws a steam train with so many coaches."""
    return lambda canvas, pose: _draw(canvas, pose, coaches)


def train_width(coaches: int) -> float:
    """Return how long a train of so many coaches is. Units: its heights."""
    return 4.65 + COACH_STEP * (coaches - USUAL)


def _draw(canvas: skia.Canvas, pose: Pose, coaches: int) -> None:
    canvas.save()
    canvas.translate(COACH_STEP * (coaches - USUAL) / 2, 0)
    painter = Painter(canvas, pose.light, pose.facing)
    t = pose.seconds + pose.phase * 3.1
    look = pose.look
    way = rolled(pose.action, t)
    base = lift(pose.action, t)
    jolt = complex(0.0, 0.004 * wave(way * 0.9))
    for k in reversed(range(coaches)):
        _coach(painter, base + (jolt if k % 2 else -jolt), FRONT_COACH - COACH_STEP * k, look, way)
    _tender(painter, base - jolt, look, way)
    _steam(painter, base, t, pose.action not in PARKED)
    _engine(painter, base + jolt, look, way)
    painter.finish()
    canvas.restore()


def _bogie(painter: Painter, base: complex, x: float, radius: float, way: float) -> None:
    wheel(
        painter,
        base + complex(x, -radius),
        radius,
        way / radius,
        4,
        mix(RUBBER, STEEL, 0.15),
        STEEL,
    )


def _coach(painter: Painter, base: complex, left: float, look: Look, way: float) -> None:
    right = left + 1.20
    painter.fill(placed(box(left - 0.04, -0.24, right + 0.06, -0.17, 0.02), base), INK)
    for x in (left + 0.18, left + 0.42, right - 0.42, right - 0.18):
        _bogie(painter, base, x, 0.085, way)
    seen = round((left - FRONT_COACH) / COACH_STEP) % 2
    painter.still(_COACHES[seen], look, base + left)


def _coach_body(painter: Painter, look: Look, empty: int) -> None:
    left, right, tone = 0.0, 1.20, look.secondary
    painter.fill(box(left, -0.72, right, -0.20, 0.05), tone)
    roof = (
        complex(left - 0.03, -0.70),
        complex(left + 0.06, -0.775),
        complex(left + 0.6, -0.795),
        complex(right - 0.06, -0.775),
        complex(right + 0.03, -0.70),
    )
    painter.fill(blob(roof, 0.12), mix(look.primary, INK, 0.35), seam=0.3)
    painter.mark(box(left + 0.02, -0.375, right - 0.02, -0.345), look.accent, 0.7)
    for k in range(5):
        x = left + 0.12 + 0.205 * k
        painter.mark(box(x - 0.012, -0.652, x + 0.152, -0.418, 0.03), mix(tone, INK, 0.45), 0.4)
        painter.lamp(box(x, -0.64, x + 0.14, -0.43, 0.022), 0.92)
        if (k + empty) % 3 == 1:
            head = placed(
                blob(
                    (
                        0.03 - 0.43j,
                        0.035 - 0.50j,
                        0.055 - 0.515j,
                        0.05 - 0.565j,
                        0.085 - 0.565j,
                        0.085 - 0.515j,
                        0.105 - 0.50j,
                        0.11 - 0.43j,
                    )
                ),
                x,
            )
            painter.mark(head, INK, 0.25)
        painter.line(
            curve([complex(x + 0.07, -0.64), complex(x + 0.07, -0.43)]),
            mix(tone, INK, 0.4),
            0.008,
            share=0.4,
        )
    painter.glow(complex(left + 0.6, -0.53), 0.36, 0.18)


def _coach_with(empty: int) -> Callable[[Painter, Look], None]:
    return lambda painter, look: _coach_body(painter, look, empty)


_COACHES: Final = (_coach_with(0), _coach_with(1))
"""Two coaches that differ in who sits where."""


def _tender(painter: Painter, base: complex, look: Look, way: float) -> None:
    painter.fill(placed(box(0.22, -0.24, 0.82, -0.17, 0.02), base), INK)
    for x in (0.34, 0.54, 0.72):
        _bogie(painter, base, x, 0.085, way)
    painter.still(_tender_body, look, base)


def _tender_body(painter: Painter, look: Look) -> None:
    coal = (
        0.27 - 0.52j,
        0.34 - 0.63j,
        0.45 - 0.60j,
        0.54 - 0.66j,
        0.66 - 0.61j,
        0.72 - 0.52j,
    )
    painter.fill(blob(coal), color("#2a282e"))
    painter.fill(box(0.24, -0.55, 0.76, -0.20, 0.03), look.primary, seam=0.3)
    painter.mark(box(0.28, -0.50, 0.72, -0.485), look.accent, 0.7)
    painter.mark(box(0.28, -0.275, 0.72, -0.26), look.accent, 0.7)


def _engine_body(painter: Painter, look: Look) -> None:
    painter.fill(box(0.80, -0.27, 2.16, -0.19, 0.02), INK)
    boiler = box(1.18, -0.62, 2.06, -0.24, 0.10)
    chimney = polygon(
        (1.88 - 0.60j, 1.865 - 0.76j, 1.84 - 0.85j, 2.00 - 0.85j, 1.975 - 0.76j, 1.96 - 0.60j)
    )
    painter.fill(chimney, INK)
    painter.mark(box(1.83, -0.865, 2.01, -0.835, 0.01), look.accent, 0.7)
    for x, r in ((1.40, 0.075), (1.65, 0.060)):
        painter.orb(
            oval(complex(x, -0.625), r, r * 1.1),
            complex(x, -0.63),
            r,
            BRASS,
            gloss=0.5,
        )
    painter.fill(boiler, look.primary, seam=0.25)
    for x in (1.34, 1.56, 1.78):
        painter.mark(box(x, -0.62, x + 0.022, -0.24), look.accent, 0.65)
    painter.orb(
        box(1.98, -0.61, 2.10, -0.25, 0.06),
        complex(2.04, -0.43),
        0.2,
        mix(INK, STEEL, 0.2),
    )
    cab = blob((0.82 - 0.20j, 0.82 - 0.80j, 1.20 - 0.80j, 1.22 - 0.20j), 0.02)
    painter.fill(cab, look.primary, seam=0.25)
    painter.lamp(box(0.90, -0.70, 1.11, -0.48, 0.03), 0.95)
    driver = blob(
        (
            0.94 - 0.48j,
            0.95 - 0.55j,
            0.985 - 0.575j,
            0.97 - 0.635j,
            1.0 - 0.665j,
            1.04 - 0.655j,
            1.045 - 0.60j,
            1.025 - 0.57j,
            1.065 - 0.54j,
            1.07 - 0.48j,
        )
    )
    painter.mark(driver, INK, 0.25)
    roof = blob(
        (0.76 - 0.79j, 0.82 - 0.86j, 1.02 - 0.885j, 1.22 - 0.86j, 1.28 - 0.79j),
        0.12,
    )
    painter.fill(roof, mix(look.primary, INK, 0.4), seam=0.3)
    guard = polygon((2.06 - 0.24j, 2.16 - 0.24j, 2.29 - 0.035j, 2.06 - 0.035j))
    painter.fill(guard, look.secondary)
    for k in range(3):
        painter.line(
            curve([complex(2.10 + 0.025 * k, -0.22), complex(2.12 + 0.055 * k, -0.04)]),
            mix(look.secondary, INK, 0.5),
            0.010,
            share=0.4,
        )


def _engine(painter: Painter, base: complex, look: Look, way: float) -> None:
    painter.still(_engine_body, look, base)
    drivers = (1.02, 1.36, 1.70)
    for x in drivers:
        wheel(
            painter,
            base + complex(x, -0.155),
            0.155,
            way / 0.155,
            8,
            mix(RUBBER, look.secondary, 0.35),
            STEEL,
        )
    _bogie(painter, base, 1.97, 0.085, way)
    crank = turned(0.085 + 0j, way / 0.155)
    pins = [base + complex(x, -0.155) + crank for x in drivers]
    painter.line(curve([pins[0], pins[2]]), STEEL, 0.026, share=0.8)
    piston = base + complex(1.99 + crank.real * 0.5, -0.20)
    painter.line(curve([pins[1], piston]), STEEL, 0.020, share=0.7)
    painter.fill(
        placed(box(1.88, -0.275, 2.10, -0.155, 0.03), base), mix(look.primary, INK, 0.3), seam=0.3
    )
    lamp = base + complex(2.12, -0.56)
    painter.fill(oval(lamp - 0.02, 0.055, 0.055), BRASS)
    painter.lamp(oval(lamp, 0.038, 0.045), 1.0)
    painter.glow(lamp, 0.25, 0.75)


def _steam(painter: Painter, base: complex, t: float, moving: bool) -> None:
    pale = color("#f2eeea")
    for k in range(9):
        age = (t * 0.9 + k / 9) % 1.0
        drift = -1.5 * age if moving else -0.25 * age
        rise = 0.12 * age**0.6 if moving else 0.16 * age
        at = base + complex(1.92 + drift, -0.86 - rise + 0.02 * wave(age * 1.4 + k * 0.37))
        painter.mist(at, 0.055 + 0.075 * age, pale, 0.75 * (1 - age) ** 0.8 * min(1.0, age * 9))
