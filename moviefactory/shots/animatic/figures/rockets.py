"""Draw what flies on fire: rocket and spacecraft. Knows hulls, fins, portholes and exhaust."""

from __future__ import annotations

from collections.abc import Callable

import skia

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.contract import AIRBORNE, Pose
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.shapes import (
    blob,
    curve,
    oval,
    placed,
    ribbon,
    turned,
    wave,
)
from moviefactory.shots.animatic.light import Color, color, mix

INK: Color = color("#17131c")
COLD: Color = color("#8fd0ff")
VAPOUR: Color = color("#f2eeea")
Put = Callable[[complex], complex]

_BODY = blob(
    (0.0 - 1.0j, 0.040 - 0.94j, 0.095 - 0.80j, 0.128 - 0.60j, 0.132 - 0.40j, 0.112 - 0.20j, 0.085 - 0.135j,
     -0.085 - 0.135j, -0.112 - 0.20j, -0.132 - 0.40j, -0.128 - 0.60j, -0.095 - 0.80j, -0.040 - 0.94j)
)  # fmt: skip
_NOSE = blob(
    (
        0.0 - 1.0j,
        0.040 - 0.94j,
        0.088 - 0.815j,
        0.092 - 0.795j,
        0.0 - 0.775j,
        -0.092 - 0.795j,
        -0.088 - 0.815j,
        -0.040 - 0.94j,
    ),
    0.14,
)
_FIN = blob(
    (0.105 - 0.38j, 0.17 - 0.28j, 0.225 - 0.14j, 0.235 - 0.005j, 0.19 - 0.05j, 0.085 - 0.14j), 0.12
)
_FIN_BACK = blob(
    (-0.105 - 0.38j, -0.17 - 0.28j, -0.225 - 0.14j, -0.235 - 0.005j, -0.19 - 0.05j, -0.085 - 0.14j),
    0.12,
)
_FIN_MIDDLE = blob(
    (-0.004 - 0.40j, 0.022 - 0.30j, 0.024 - 0.12j, 0.006 - 0.01j, -0.014 - 0.12j, -0.018 - 0.30j),
    0.12,
)
_BELL = blob((-0.055 - 0.14j, 0.055 - 0.14j, 0.078 - 0.065j, -0.078 - 0.065j), 0.05)
_BAND = blob(
    (-0.129 - 0.47j, 0.0 - 0.45j, 0.129 - 0.47j, 0.132 - 0.41j, 0.0 - 0.39j, -0.132 - 0.41j), 0.14
)


def draw_rocket(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a rocket: on its fins, or climbing on a flame that flickers."""
    painter = Painter(canvas, pose.light, pose.facing)
    t = pose.seconds + pose.phase * 4.1
    flying = pose.action in (
        Action.FLY,
        Action.FLOAT,
        Action.SWIM,
        Action.FALL,
        Action.RUN,
        Action.SAIL,
        Action.DRIVE,
    )
    centred = pose.action in (Action.FLY, Action.FLOAT, Action.SWIM, Action.FALL)
    lean = 0.16 + 0.012 * wave(t * 0.7) if centred else 0.0
    if pose.action is Action.FALL:
        lean = 2.95
    scale = 0.84 if centred else 1.0
    foot = turned(complex(0.0, 0.40), lean) if centred else 0j
    shake = complex(0.002 * wave(t * 6.1), 0.002 * wave(t * 7.3)) if flying else 0j
    at = foot + shake

    def put(path: skia.Path) -> skia.Path:
        return placed(path, at, lean, scale)

    def point(p: complex) -> complex:
        return at + turned(p * scale, lean)

    look = pose.look
    if flying and pose.action is not Action.FALL:
        _exhaust(painter, point, scale, t, 1.0 if centred else 0.5)
    if not flying:
        for k in range(6):
            age = (t * 0.22 + k / 6) % 1.0
            side = -1 if k % 2 else 1
            vapour = complex(side * (0.06 + 0.17 * age), -0.06 - 0.02 * wave(age + k * 0.3))
            painter.mist(vapour, 0.03 + 0.07 * age, VAPOUR, 0.6 * (1 - age) * min(1.0, age * 6))
    painter.fill(put(_FIN_BACK), look.secondary, far=0.15)
    painter.fill(put(_FIN), look.secondary)
    painter.fill(put(_BELL), look.accent)
    painter.fill(put(_BODY), look.primary, seam=0.15)
    painter.fill(put(_NOSE), look.secondary, outline=False)
    painter.fill(put(_BAND), look.secondary, outline=False)
    painter.fill(put(_FIN_MIDDLE), look.secondary, outline=False, seam=0.5)
    for y, radius in ((-0.66, 0.050), (-0.535, 0.030)):
        centre = point(complex(0.0, y))
        painter.mark(oval(centre, radius * scale * 1.28, radius * scale * 1.28), look.accent, 0.55)
        painter.lamp(oval(centre, radius * scale, radius * scale), 0.9)
        painter.glow(centre, radius * 3, 0.30)
        painter.highlight(
            oval(centre + painter.toward * radius * 0.4, radius * 0.28, radius * 0.20), 0.7
        )
    sheen = curve([point(p) for p in (-0.075 - 0.78j, -0.100 - 0.60j, -0.098 - 0.34j)])
    painter.line_light(sheen, 0.012 * scale, 0.35)
    painter.finish()


def _exhaust(painter: Painter, point: Put, scale: float, t: float, power: float) -> None:
    length = (0.20 + 0.030 * wave(t * 5.3) + 0.020 * wave(t * 8.7)) * (0.5 + 0.5 * power)
    sway = 0.010 * wave(t * 3.1)
    root = point(-0.05j)
    painter.glow(root, 0.30 * scale, 0.55 * (0.6 + 0.4 * power))
    outer = [
        point(p)
        for p in (
            -0.070 - 0.085j,
            0.070 - 0.085j,
            complex(0.085, 0.02),
            complex(0.045 + sway, length * 0.6),
            complex(sway * 2, length),
            complex(-0.045 + sway, length * 0.6),
            complex(-0.085, 0.02),
        )
    ]
    painter.flame(blob(outer), root, length * 1.15)
    core = [
        point(p)
        for p in (
            -0.035 - 0.08j,
            0.035 - 0.08j,
            complex(0.030, 0.02),
            complex(sway, length * 0.62),
            complex(-0.030, 0.02),
        )
    ]
    painter.flame(blob(core), root, length * 0.9, heat=1.0)


_FUSELAGE = (
    1.28 + 0.06j, 1.06 - 0.06j, 0.72 - 0.19j, 0.30 - 0.27j, -0.30 - 0.27j, -0.86 - 0.20j, -1.04 - 0.16j,
    -1.06 + 0.16j, -0.80 + 0.22j, -0.20 + 0.25j, 0.50 + 0.22j, 1.00 + 0.15j,
)  # fmt: skip
_CANOPY = (0.86 - 0.135j, 0.66 - 0.285j, 0.40 - 0.335j, 0.18 - 0.285j, 0.30 - 0.215j, 0.62 - 0.155j)
_FIN_UP = (-0.36 - 0.22j, -0.78 - 0.47j, -1.10 - 0.50j, -1.04 - 0.34j, -0.92 - 0.16j)
_WING_NEAR = (
    0.34 + 0.06j,
    -0.16 + 0.20j,
    -0.86 + 0.46j,
    -1.16 + 0.44j,
    -1.02 + 0.28j,
    -0.72 + 0.08j,
    -0.20 + 0.02j,
)
_NACELLE = (
    -0.46 + 0.16j,
    -0.52 + 0.06j,
    -0.80 + 0.04j,
    -1.12 + 0.08j,
    -1.14 + 0.24j,
    -0.84 + 0.28j,
    -0.52 + 0.26j,
)


def draw_spacecraft(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a space ship: lit cockpit, swept wing, two engines; on legs when it has landed."""
    painter = Painter(canvas, pose.light, pose.facing)
    t = pose.seconds + pose.phase * 4.1
    landed = pose.action in LANDED
    bank = 0.0 if landed else -0.03 + 0.025 * wave(t * 0.13)
    if pose.action is Action.FALL:
        bank = 0.09
    base = complex(0.0, -0.52) if landed else complex(0.0, 0.02 * wave(t * 0.19))
    look = pose.look

    def point(p: complex) -> complex:
        return base + turned(p, bank)

    def shape(points: tuple[complex, ...], tension: float = 1 / 6) -> skia.Path:
        return blob([point(p) for p in points], tension)

    power = 0.0 if landed else 1.0
    if landed:
        for x, far in ((0.62, 0.4), (-0.50, 0.4), (0.48, 0.0), (-0.62, 0.0)):
            leg = ribbon([point(complex(x, 0.18)), complex(x + 0.10, -0.03)], (0.030, 0.022))
            painter.fill(leg, look.secondary, far=far)
            pad = ribbon([complex(x + 0.02, -0.02), complex(x + 0.18, -0.02)], (0.022, 0.022))
            painter.fill(pad, mix(look.secondary, INK, 0.3), far=far)
    far_wing = tuple(complex(p.real + 0.10, -p.imag * 0.62 - 0.10) for p in _WING_NEAR)
    painter.fill(shape(far_wing, 0.10), look.secondary, far=0.5)
    for y, size in ((-0.10, 0.10), (0.16, 0.13)):
        _engine(painter, point, complex(-1.08, y), size, t + size, power)
    painter.fill(shape(_FIN_UP, 0.10), look.secondary)
    painter.fill(shape(_FUSELAGE), look.primary, seam=0.15)
    stripe = (
        1.02 + 0.03j,
        0.40 + 0.0j,
        -0.30 - 0.02j,
        -1.04 - 0.03j,
        -1.04 + 0.03j,
        -0.30 + 0.04j,
        0.40 + 0.06j,
    )
    painter.mark(shape(stripe, 0.12), look.accent, 0.65)
    for x in (0.10, -0.22, -0.56):
        seam = curve(
            [point(complex(x, -0.262)), point(complex(x - 0.03, 0.0)), point(complex(x, 0.235))]
        )
        painter.line(seam, mix(look.primary, INK, 0.45), 0.006, share=0.45)
    painter.fill(shape(_CANOPY), mix(look.secondary, INK, 0.5), seam=0.2)
    glass = shape(
        tuple(complex(0.52, -0.235) + (p - complex(0.52, -0.235)) * 0.82 for p in _CANOPY)
    )
    painter.lamp(glass, 0.85)
    painter.glow(point(0.55 - 0.24j), 0.22, 0.35)
    for x in (-0.02, -0.14, -0.26, -0.38):
        painter.lamp(oval(point(complex(x, -0.13)), 0.026, 0.022), 0.9)
    painter.fill(shape(_NACELLE), mix(look.primary, look.secondary, 0.4), seam=0.35)
    painter.fill(shape(_WING_NEAR, 0.10), mix(look.primary, look.secondary, 0.55), seam=0.4)
    blink = max(0.0, wave(t * 0.7)) ** 4
    for p, tint in ((-1.12 + 0.43j, (1.0, 0.35, 0.3)), (-1.06 - 0.49j, (0.6, 1.0, 0.7))):
        painter.lamp(oval(point(p), 0.018, 0.018), 0.3 + 0.7 * blink, tint)
        painter.glow(point(p), 0.12, 0.65 * blink, tint)
    painter.finish()


def _engine(painter: Painter, point: Put, at: complex, size: float, t: float, power: float) -> None:
    bell = [point(at + p * size) for p in (0.5 - 0.8j, -0.25 - 1.0j, -0.25 + 1.0j, 0.5 + 0.8j)]
    painter.fill(blob(bell, 0.05), INK)
    if power <= 0:
        return
    length = size * (1.55 + 0.18 * wave(t * 5.9) + 0.12 * wave(t * 9.1))
    root = point(at - 0.2 * size)
    painter.glow(root, size * 2.3, 0.6, COLD)
    jet = [
        point(at + p)
        for p in (
            complex(-0.2 * size, -0.85 * size),
            complex(-length * 0.55, -0.42 * size),
            complex(-length, 0.0),
            complex(-length * 0.55, 0.42 * size),
            complex(-0.2 * size, 0.85 * size),
        )
    ]
    painter.flame(blob(jet), root, length * 1.05, tint=COLD)


LANDED = (
    frozenset(Action)
    - AIRBORNE
    - {Action.SAIL, Action.DRIVE, Action.RUN, Action.FIGHT, Action.DANCE}
)
"""What a spacecraft does on the ground."""
