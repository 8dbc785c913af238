"""Draw an owl and a penguin. Knows birds that stand upright."""

from __future__ import annotations

import skia

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.contract import Pose
from moviefactory.shots.animatic.figures.fliers import ON_FEET, bird_eye
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.shapes import blob, curve, oval, turned, wave
from moviefactory.shots.animatic.light import Color, color, mix

INK: Color = color("#15111a")
ORANGE: Color = color("#e8913a")
_MOVING = frozenset({Action.WALK, Action.RUN, Action.DANCE, Action.FIGHT})


def draw_owl(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw an owl: a round face turned to us, tufted ears, soft broad wings."""
    painter = Painter(canvas, pose.light, pose.facing)
    t, look = pose.seconds + pose.phase * 3.7, pose.look
    flying = pose.action not in ON_FEET
    beat = wave(t * 1.1)
    base = (
        complex(0.0, 0.47 + 0.03 * wave(t * 1.1 + 0.3))
        if flying
        else complex(0.0, -0.06 * abs(wave(t * 1.1)) * (pose.action in _MOVING))
    )
    breath = 0.006 * wave(t * 0.3)
    dark = mix(look.primary, INK, 0.3)
    if flying:
        for side, far in ((1.0, 0.4), (-1.0, 0.1)):
            root = base + complex(side * 0.16, -0.52)
            tip = root + complex(side * 0.50, -0.20 * beat - 0.06)
            shape = [
                root - 0.08j,
                root + complex(side * 0.26, -0.14 * beat - 0.14),
                tip,
                tip + complex(-side * 0.06, 0.14),
                root + complex(side * 0.30, 0.16 - 0.06 * beat),
                root + complex(side * 0.16, 0.24),
                root + 0.20j,
            ]
            painter.fill(blob(shape, 0.14), look.primary, far=far, seam=0.2)
            for k in range(3):
                painter.line(
                    curve(
                        [
                            root + complex(side * 0.10, 0.05 * k - 0.02),
                            root + complex(side * (0.40 - 0.06 * k), 0.06 * k - 0.16 * beat),
                        ]
                    ),
                    dark,
                    0.012,
                    share=0.4,
                )
    tail = [base + p for p in (-0.10 - 0.16j, -0.13 + 0.0j, 0.0 + 0.01j, 0.13 + 0.0j, 0.10 - 0.16j)]
    painter.fill(blob(tail, 0.1), dark)
    body = [
        base + p
        for p in (
            0.0 - 0.70j,
            0.22 - 0.62j,
            complex(0.27 + breath, -0.38),
            0.20 - 0.14j,
            0.0 - 0.06j,
            -0.20 - 0.14j,
            complex(-0.27 - breath, -0.38),
            -0.22 - 0.62j,
        )
    ]
    painter.fill(blob(body), look.primary)
    breast = [
        base + p
        for p in (
            0.0 - 0.58j,
            0.15 - 0.50j,
            0.17 - 0.30j,
            0.0 - 0.12j,
            -0.17 - 0.30j,
            -0.15 - 0.50j,
        )
    ]
    painter.fill(blob(breast), look.secondary, outline=False, relief=0.7)
    for row in range(3):
        for k in range(-1, 2):
            at = base + complex(0.08 * k + 0.04 * (row % 2), -0.44 + 0.10 * row)
            painter.line(curve([at - 0.03, at + 0.03j, at + 0.03]), dark, 0.014, share=0.45)
    if not flying:
        for side in (-1, 1):
            fold = [
                base + complex(side * x, y)
                for x, y in (
                    (0.20, -0.60),
                    (0.29, -0.40),
                    (0.27, -0.18),
                    (0.17, -0.05),
                    (0.16, -0.30),
                )
            ]
            painter.fill(blob(fold), dark, seam=0.3)
    for x in (-0.09, 0.09):
        for k in (-1, 0, 1):
            toe = base + complex(x + 0.03 * k, -0.02)
            painter.fill(oval(toe, 0.018, 0.035), mix(ORANGE, look.accent, 0.4))
    nod = 0.22 * wave(t * 0.19) if pose.action is not Action.LOOK_UP else 0.35 * wave(t * 0.3)
    head = base + complex(0.0, -0.755)

    def put(x: float, y: float) -> complex:
        return head + turned(complex(x, y), nod)

    for side in (-1, 1):
        painter.fill(
            blob(
                [put(side * 0.08, -0.16), put(side * 0.20, -0.245), put(side * 0.215, -0.08)], 0.1
            ),
            look.primary,
        )
    painter.orb(oval(head, 0.25, 0.215, nod), head, 0.25, look.primary)
    shut = pose.action is Action.SLEEP or (t % 4.1) < 0.12
    for side in (-1, 1):
        at = put(side * 0.098, 0.0)
        painter.fill(oval(at, 0.108, 0.120), look.secondary, outline=False, relief=0.5)
        if shut:
            painter.line(curve([at - 0.05, at + 0.025j, at + 0.05]), INK, 0.016, share=0.3)
        else:
            painter.mark(oval(at, 0.066, 0.066), mix(color("#f0b83a"), look.accent, 0.3), 1.0)
            bird_eye(painter, at, 0.038)
    painter.fill(
        blob([put(-0.03, 0.01), put(0.03, 0.01), put(0.0, 0.10)], 0.08), ORANGE, outline=False
    )
    painter.finish()


def draw_penguin(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a penguin: it waddles upright, and flies under water."""
    painter = Painter(canvas, pose.light, pose.facing)
    t, look = pose.seconds + pose.phase * 3.7, pose.look
    wet = pose.action not in ON_FEET
    asleep = pose.action is Action.SLEEP
    waddle = wave(t * 0.9) if pose.action in _MOVING else 0.12 * wave(t * 0.2)
    roll = 1.35 + 0.08 * wave(t * 0.5) if wet else 0.10 * waddle
    origin = -0.5j if wet else 0j

    def put(x: float, y: float) -> complex:
        return turned(complex(x, y) - origin, roll) + (
            complex(0.0, 0.02 * wave(t * 0.5)) if wet else 0j
        )

    stroke = wave(t * 1.2) if wet else 0.4 * abs(waddle) + 0.10 * wave(t * 0.4)
    beak = mix(ORANGE, look.accent, 0.3)
    for x, sign in ((0.09, 1), (-0.04, -1)):
        lift = 0.05 * max(0.0, sign * waddle)
        foot = [
            put(x - 0.05, -0.01 - lift),
            put(x + 0.02, -0.05 - lift),
            put(x + 0.14, -0.012 - lift),
            put(x + 0.02, 0.0 - lift),
        ]
        painter.fill(blob(foot, 0.1), beak, far=0.4 if sign > 0 else 0.0)
    painter.fill(blob([put(-0.16, -0.16), put(-0.30, -0.02), put(-0.10, -0.05)], 0.1), look.primary)
    body = [
        put(x, y)
        for x, y in (
            (0.06, -0.80),
            (0.18, -0.66),
            (0.25, -0.40),
            (0.20, -0.14),
            (0.05, -0.035),
            (-0.12, -0.06),
            (-0.21, -0.25),
            (-0.21, -0.48),
            (-0.13, -0.70),
        )
    ]
    painter.fill(blob(body), look.primary)
    belly = [
        put(x, y)
        for x, y in (
            (0.12, -0.74),
            (0.19, -0.62),
            (0.245, -0.40),
            (0.20, -0.16),
            (0.08, -0.06),
            (0.0, -0.22),
            (0.02, -0.48),
        )
    ]
    painter.fill(blob(belly), look.secondary, outline=False, relief=0.8)
    nod = 0.45 if asleep else -0.35 if pose.action is Action.LOOK_UP else 0.10 * wave(t * 0.21)
    head = put(0.05, -0.845)

    def face(x: float, y: float) -> complex:
        return head + turned(complex(x, y), nod + (roll - 0.9 if wet else roll))

    painter.fill(blob([face(0.09, -0.05), face(0.27, 0.005), face(0.10, 0.045)], 0.1), beak)
    painter.orb(oval(head, 0.15, 0.14), head, 0.15, look.primary)
    painter.mark(oval(face(0.0, 0.05), 0.07, 0.05), mix(look.secondary, color("#f0b43c"), 0.5), 0.8)
    if asleep:
        painter.line(
            curve([face(0.03, -0.03), face(0.06, -0.015), face(0.09, -0.03)]),
            look.secondary,
            0.012,
            share=0.8,
        )
    else:
        painter.mark(oval(face(0.065, -0.035), 0.032, 0.032), look.secondary, 0.9)
        bird_eye(painter, face(0.065, -0.035), 0.022)
    root = put(-0.02, -0.66)
    angle = roll + 0.25 + 0.6 * stroke
    flipper = [
        root + turned(p, angle)
        for p in (0.06 + 0.0j, 0.05 + 0.22j, -0.02 + 0.40j, -0.07 + 0.22j, -0.06 + 0.02j)
    ]
    painter.fill(blob(flipper), mix(look.primary, INK, 0.15), seam=0.5)
    painter.finish()
