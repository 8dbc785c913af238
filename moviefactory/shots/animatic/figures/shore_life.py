"""Draw turtle and crab. Knows shells, flippers and claws."""

from __future__ import annotations

import skia

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.contract import Pose
from moviefactory.shots.animatic.figures.fliers import bird_eye
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.sea_life import swim_time
from moviefactory.shots.animatic.figures.shapes import (
    blob,
    curve,
    oval,
    polygon,
    ribbon,
    turned,
    wave,
)
from moviefactory.shots.animatic.light import Color, color, mix

INK: Color = color("#11131c")
_BUSY = frozenset({Action.RUN, Action.FIGHT, Action.DANCE, Action.SWIM, Action.WALK})

LANDED = frozenset(Action) - {Action.FLOAT, Action.FLY, Action.SWIM, Action.FALL, Action.SAIL}
"""The actions in which a turtle or a crab stands on the ground."""


def draw_turtle(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a turtle: a domed shell of plates, flippers that row or legs that plod."""
    painter, t, look = Painter(canvas, pose.light, pose.facing), swim_time(pose), pose.look
    afoot = pose.action in LANDED
    row = wave(t * (0.7 if pose.action in _BUSY else 0.35))
    skin = look.secondary
    asleep = pose.action is Action.SLEEP
    base = complex(0.0, -0.42) if afoot else complex(0.0, 0.03 * wave(t * 0.35))
    tilt = 0.0 if afoot else -0.10 + 0.04 * row

    def put(x: float, y: float) -> complex:
        return base + turned(complex(x, y), tilt)

    def limb(x: float, y: float, long: float, angle: float, far: float) -> None:
        root = put(x, y)
        if afoot:
            foot = complex(root.real + 0.12 * angle, -0.03 - 0.06 * max(0.0, angle))
            painter.fill(
                ribbon(
                    [root, (root + foot) / 2 + 0.03, foot, foot + 0.07], (0.14, 0.12, 0.09, 0.05)
                ),
                skin,
                far=far,
            )
            return
        flipper = [
            root + turned(p * long, angle)
            for p in (
                0.10 - 0.10j,
                0.14 + 0.30j,
                0.0 + 0.62j,
                -0.26 + 0.92j,
                -0.20 + 0.55j,
                -0.12 + 0.0j,
            )
        ]
        painter.fill(blob(flipper), skin, far=far, seam=0.3 * (1 - far))

    limb(0.46, 0.10, 0.52, (-row if afoot else -0.2 + 0.6 * row), 0.5)
    limb(-0.50, 0.10, 0.34, (row if afoot else 0.7 - 0.3 * row), 0.5)
    painter.fill(blob([put(-0.66, 0.06), put(-0.90, 0.14), put(-0.68, 0.15)], 0.1), skin)
    stretch = -0.10 if asleep else 0.03 * wave(t * 0.2)
    raised = -0.12 if pose.action is Action.LOOK_UP else 0.0
    neck = [
        put(0.52, 0.06),
        put(0.74 + stretch, -0.02 + raised * 0.5),
        put(0.90 + stretch, -0.12 + raised),
    ]
    painter.fill(ribbon(neck, (0.15, 0.10, 0.11)), skin)
    skull = [
        neck[2] + p
        for p in (
            -0.10 - 0.08j,
            0.04 - 0.14j,
            0.18 - 0.08j,
            0.25 + 0.02j,
            0.20 + 0.08j,
            0.0 + 0.10j,
        )
    ]
    painter.fill(blob(skull), skin, seam=0.2)
    painter.line(curve([neck[2] + 0.23 + 0.035j, neck[2] + 0.10 + 0.045j]), INK, 0.014, share=0.35)
    if asleep:
        painter.line(
            curve([neck[2] + 0.06 - 0.04j, neck[2] + 0.09 - 0.025j, neck[2] + 0.12 - 0.04j]),
            INK,
            0.014,
            share=0.3,
        )
    else:
        bird_eye(painter, neck[2] + 0.09 - 0.045j, 0.026)
    shell = [
        put(x, y)
        for x, y in (
            (-0.76, 0.12),
            (-0.62, -0.18),
            (-0.30, -0.40),
            (0.06, -0.44),
            (0.40, -0.30),
            (0.62, -0.02),
            (0.68, 0.12),
            (0.30, 0.20),
            (-0.40, 0.20),
        )
    ]
    painter.fill(blob(shell), look.primary, seam=0.3)
    rimmed = [
        put(x, y)
        for x, y in (
            (-0.76, 0.11),
            (-0.30, 0.10),
            (0.30, 0.10),
            (0.68, 0.11),
            (0.30, 0.20),
            (-0.40, 0.20),
        )
    ]
    painter.mark(blob(rimmed, 0.1), mix(look.primary, look.secondary, 0.55), 0.55)
    dark = mix(look.primary, INK, 0.4)
    for x in (-0.30, 0.06, 0.36):
        plate = [
            put(x - 0.15, -0.10),
            put(x - 0.09, -0.28 + 0.10 * abs(x)),
            put(x + 0.08, -0.28 + 0.12 * abs(x)),
            put(x + 0.15, -0.10),
            put(x + 0.07, 0.05),
            put(x - 0.08, 0.05),
        ]
        painter.mark(polygon(plate), mix(look.primary, look.accent, 0.35), 0.65)
        painter.line(curve([*plate, plate[0]], 0.0), dark, 0.014, share=0.4)
    limb(0.40, 0.14, 0.50, (row if afoot else -0.45 - 0.75 * row), 0.0)
    limb(-0.48, 0.12, 0.40, (-row if afoot else 0.85 + 0.35 * row), 0.0)
    painter.finish()


def draw_crab(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a crab: a broad shell, eyes on stalks, claws that open, legs that tiptoe."""
    painter, t, look = Painter(canvas, pose.light, pose.facing), swim_time(pose), pose.look
    afloat = pose.action in frozenset({Action.FLY, Action.FALL, Action.SWIM, Action.FLOAT})
    base = complex(0.02 * wave(t * 0.9), 0.12 if afloat else -0.36) + 0.012j * wave(t * 1.8)
    floor = 0.49 if afloat else -0.01
    rate = 1.6 if pose.action in _BUSY else 0.45
    for side in (-1, 1):
        for k in range(3):
            step = wave(t * rate + k * 0.33 + side * 0.25)
            root = base + complex(side * (0.24 + 0.10 * k), 0.08)
            knee = base + complex(side * (0.52 + 0.15 * k), -0.16 + 0.09 * k - 0.02 * step)
            foot = complex(
                base.real + side * (0.62 + 0.19 * k) + 0.03 * step,
                floor - 0.04 * max(0.0, step) - 0.03 * (2 - k) * 0.2,
            )
            painter.line(
                curve([root, knee, foot], 0.10),
                mix(look.primary, INK, 0.18),
                0.055,
                outline=True,
                share=0.5,
            )
    for side, far in ((1, 0.0), (-1, 0.15)):
        lift = 0.07 * wave(t * 0.8 + side * 0.2) + (
            0.10 if pose.action in (Action.FIGHT, Action.WAVE) else 0.0
        )
        elbow = base + complex(side * 0.60, -0.10)
        wrist = base + complex(side * 0.66, -0.30 - lift)
        painter.fill(
            ribbon([base + complex(side * 0.36, 0.0), elbow, wrist], (0.06, 0.07, 0.06)),
            look.primary,
            far=far,
        )
        gape = 0.16 + 0.14 * wave(t * 0.7 + side * 0.3)
        for sign in (-1, 1):
            jaw = [
                wrist + turned(complex(p.real * side, p.imag), side * sign * gape)
                for p in (
                    0.10 + 0.03j,
                    0.13 - 0.12j,
                    0.02 - 0.29j,
                    complex(0.01 if sign > 0 else -0.02, -0.12),
                    -0.06 + 0.02j,
                )
            ]
            if sign < 0:
                jaw = [
                    wrist + turned(complex(-p.real * side, p.imag), side * sign * gape)
                    for p in (0.10 + 0.03j, 0.14 - 0.12j, 0.04 - 0.29j, 0.02 - 0.12j, -0.06 + 0.02j)
                ]
            painter.fill(blob(jaw, 0.13), look.primary, far=far, seam=0.3)
    for x in (-0.12, 0.12):
        stalk = [base + complex(x, -0.18), base + complex(x * 1.15, -0.34 + 0.01 * wave(t * 0.5))]
        painter.line(curve(stalk), look.primary, 0.040, outline=True)
        if pose.action is not Action.SLEEP:
            painter.mark(
                oval(stalk[1], 0.058, 0.058), mix(look.secondary, color("#ffffff"), 0.6), 0.9
            )
            bird_eye(painter, stalk[1] + 0.01, 0.034)
    shell = [
        base + complex(x, y)
        for x, y in (
            (-0.50, -0.04),
            (-0.36, -0.22),
            (0.0, -0.28),
            (0.36, -0.22),
            (0.50, -0.04),
            (0.36, 0.16),
            (0.0, 0.22),
            (-0.36, 0.16),
        )
    ]
    painter.fill(blob(shell), look.primary, seam=0.3)
    painter.mark(
        blob(
            [
                base + complex(x, y)
                for x, y in (
                    (-0.36, 0.08),
                    (0.0, 0.06),
                    (0.36, 0.08),
                    (0.28, 0.16),
                    (0.0, 0.21),
                    (-0.28, 0.16),
                )
            ]
        ),
        look.secondary,
        0.55,
    )
    for x in (-0.24, -0.06, 0.14):
        painter.mark(
            oval(base + complex(x, -0.12), 0.035, 0.025), mix(look.primary, look.accent, 0.5), 0.6
        )
    painter.finish()
