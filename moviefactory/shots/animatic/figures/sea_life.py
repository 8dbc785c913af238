"""Draw shark, dolphin, octopus and jellyfish. Knows one body each."""

from __future__ import annotations

import math

import skia

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.contract import Pose
from moviefactory.shots.animatic.figures.fliers import bird_eye
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.shapes import (
    blob,
    curve,
    oval,
    polygon,
    ribbon,
    turned,
    wave,
)
from moviefactory.shots.animatic.figures.swimmers import Spine
from moviefactory.shots.animatic.light import Color, color, mix

INK: Color = color("#11131c")
_CALM = frozenset({Action.SLEEP, Action.STAND, Action.SIT, Action.FLOAT})

LANDED = frozenset(Action) - {Action.FLOAT, Action.FLY, Action.SWIM, Action.FALL, Action.SAIL}
"""The actions in which a turtle or a crab stands on the ground."""


def swim_time(pose: Pose) -> float:
    """Return the time by which a body moves: slower at rest."""
    return (pose.seconds + pose.phase * 2.9) * (0.6 if pose.action in _CALM else 1.0)


def draw_shark(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a shark: a tall fin on the back, a sickle of a tail, gills and teeth."""
    painter, t, look = Painter(canvas, pose.light, pose.facing), swim_time(pose), pose.look
    spine = Spine(1.30, 0.15, t * 0.75, 0.0)
    root, way = spine.at(-0.86), spine.at(-0.86) - spine.at(-0.70)
    way /= abs(way)

    def tail(x: float, y: float) -> complex:
        return root + way * x + way * 1j * y

    fluke = [
        tail(-0.06, 0.06),
        tail(0.10, 0.22),
        tail(0.22, 0.34),
        tail(0.14, 0.06),
        tail(0.20, -0.14),
        tail(0.40, -0.44),
        tail(0.14, -0.26),
        tail(-0.06, -0.06),
    ]
    painter.fill(blob(fluke, 0.10), look.primary)
    far = [spine.at(0.34, 0.14), spine.at(0.16, 0.36), spine.at(-0.02, 0.42), spine.at(0.12, 0.16)]
    painter.fill(blob(far, 0.1), look.primary, far=0.5)
    fin = [
        spine.at(0.22, -0.20),
        spine.at(0.06, -0.42),
        spine.at(-0.10, -0.52),
        spine.at(-0.10, -0.34),
        spine.at(-0.14, -0.18),
    ]
    painter.fill(blob(fin, 0.1), look.primary)
    for fin in (
        [spine.at(-0.52, -0.10), spine.at(-0.64, -0.22), spine.at(-0.66, -0.08)],
        [spine.at(-0.46, 0.12), spine.at(-0.58, 0.24), spine.at(-0.60, 0.09)],
    ):
        painter.fill(blob(fin, 0.1), look.primary)
    upper = (
        (1.0, -0.02),
        (0.86, -0.13),
        (0.56, -0.235),
        (0.20, -0.25),
        (-0.20, -0.20),
        (-0.60, -0.10),
        (-0.90, -0.055),
    )
    lower = (
        (-0.90, 0.055),
        (-0.60, 0.10),
        (-0.20, 0.20),
        (0.20, 0.245),
        (0.56, 0.21),
        (0.80, 0.125),
        (0.95, 0.055),
    )
    painter.fill(blob([spine.at(x, y) for x, y in upper + lower]), look.primary, seam=0.2)
    belly = (
        (0.93, 0.05),
        (0.70, 0.07),
        (0.30, 0.09),
        (-0.30, 0.07),
        (-0.80, 0.05),
        (-0.60, 0.095),
        (-0.20, 0.19),
        (0.20, 0.235),
        (0.56, 0.20),
        (0.80, 0.12),
    )
    painter.fill(
        blob([spine.at(x, y) for x, y in belly]), look.secondary, outline=False, relief=0.6
    )
    for k in range(4):
        x = 0.44 - 0.055 * k
        painter.line(
            curve([spine.at(x, -0.10), spine.at(x - 0.03, 0.0), spine.at(x, 0.08)]),
            mix(look.primary, INK, 0.55),
            0.014,
            share=0.4,
        )
    mouth = [
        spine.at(0.88, 0.08),
        spine.at(0.76, 0.09),
        spine.at(0.62, 0.045),
        spine.at(0.74, 0.14),
    ]
    painter.mark(blob(mouth, 0.1), INK, 0.2)
    for k in range(4):
        x = 0.70 + 0.045 * k
        painter.mark(
            polygon([spine.at(x, 0.07), spine.at(x + 0.03, 0.075), spine.at(x + 0.015, 0.115)]),
            mix(look.secondary, color("#ffffff"), 0.6),
            0.9,
        )
    bird_eye(painter, spine.at(0.72, -0.06), 0.026)
    near = [
        spine.at(0.40, 0.10),
        spine.at(0.30, 0.20),
        spine.at(0.06, 0.50 + 0.03 * wave(t * 0.6)),
        spine.at(0.02, 0.46),
        spine.at(0.14, 0.16),
    ]
    painter.fill(blob(near, 0.1), look.primary, seam=0.5)
    painter.finish()


def draw_dolphin(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a dolphin, bent as in a leap, that beats its tail up and down."""
    painter, t, look = Painter(canvas, pose.light, pose.facing), swim_time(pose), pose.look
    beat = wave(t * 0.9)
    leap = 0.34 if pose.action in (Action.FLY, Action.RUN, Action.DANCE) else 0.20

    def at(x: float, off: float = 0.0) -> complex:
        arch = leap * (x * x - 0.4) + 0.10 * beat * max(0.0, -x) ** 1.5 + 0.02 * beat
        slope = 2 * leap * x / 1.05
        return complex(x * 0.98, arch) + turned(complex(0.0, off), math.atan(slope))

    tail = at(-0.90)
    droop = 0.10 * wave(t * 0.9 - 0.15)
    for rise, far in ((-0.10, 0.4), (0.08, 0.0)):
        fluke = [
            tail + 0.10,
            tail + complex(-0.08, rise * 0.6 - 0.04),
            tail + complex(-0.24, rise * 1.6 + droop),
            tail + complex(-0.14, rise * 0.9 + 0.05),
            tail + complex(0.04, 0.05),
        ]
        painter.fill(blob(fluke, 0.12), look.primary, far=far)
    fin = [at(0.14, -0.19), at(-0.04, -0.34), at(-0.18, -0.40), at(-0.14, -0.26), at(-0.16, -0.15)]
    painter.fill(blob(fin, 0.12), look.primary)
    upper = (
        (1.04, -0.005),
        (0.90, -0.045),
        (0.80, -0.06),
        (0.70, -0.16),
        (0.45, -0.21),
        (0.10, -0.21),
        (-0.30, -0.15),
        (-0.65, -0.07),
        (-0.92, -0.04),
    )
    lower = (
        (-0.92, 0.04),
        (-0.60, 0.07),
        (-0.25, 0.15),
        (0.15, 0.21),
        (0.50, 0.19),
        (0.74, 0.10),
        (0.90, 0.055),
        (1.04, 0.035),
    )
    painter.fill(blob([at(x, y) for x, y in upper + lower], 0.15), look.primary, seam=0.2)
    belly = (
        (1.0, 0.03),
        (0.76, 0.03),
        (0.40, 0.07),
        (-0.10, 0.07),
        (-0.70, 0.05),
        (-0.25, 0.145),
        (0.15, 0.20),
        (0.50, 0.18),
        (0.76, 0.09),
    )
    painter.fill(blob([at(x, y) for x, y in belly]), look.secondary, outline=False, relief=0.6)
    painter.line(
        curve([at(1.0, 0.015), at(0.82, 0.035), at(0.70, 0.02)]),
        mix(look.primary, INK, 0.6),
        0.012,
        share=0.4,
    )
    bird_eye(painter, at(0.66, -0.035), 0.024)
    near = [
        at(0.42, 0.12),
        at(0.28, 0.26),
        at(0.14, 0.37 + 0.02 * beat),
        at(0.12, 0.30),
        at(0.22, 0.14),
    ]
    painter.fill(blob(near, 0.1), mix(look.primary, INK, 0.1), seam=0.5)
    painter.finish()


def draw_octopus(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw an octopus: a round head, large eyes, eight arms that curl."""
    painter, t, look = Painter(canvas, pose.light, pose.facing), swim_time(pose), pose.look
    pulse = wave(t * 0.5)
    head = complex(0.0, -0.18 - 0.02 * pulse)
    for k in (0, 7, 1, 6, 2, 5, 3, 4):
        spread = (k - 3.5) / 3.5
        far = 0.35 if k % 2 else 0.0
        at, angle = head + complex(0.15 * spread, 0.18), spread * 0.95
        spine = [at]
        for i in range(1, 8):
            angle += (0.16 * spread + 0.34 * wave(t * 0.45 - i * 0.13 + k * 0.37)) * (
                0.5 + i * 0.10
            )
            at += complex(math.sin(angle), math.cos(angle)) * 0.083
            spine.append(complex(max(-0.66, min(0.66, at.real)), min(at.imag, 0.50)))
        radii = [0.070 * (1 - 0.11 * i) for i in range(8)]
        painter.fill(ribbon(spine, radii), look.primary, far=far, seam=0.35)
        if not far:
            for i in (2, 3, 4, 5):
                painter.mark(
                    oval(spine[i] + 0.012, radii[i] * 0.38, radii[i] * 0.38), look.secondary, 0.7
                )
    dome = [
        (0.17, 0.16),
        (0.16, 0.02),
        (0.26 + 0.01 * pulse, -0.12),
        (0.18, -0.29),
        (0.0, -0.335),
        (-0.18, -0.29),
        (-0.26 - 0.01 * pulse, -0.12),
        (-0.16, 0.02),
        (-0.17, 0.16),
        (0.0, 0.20),
    ]
    painter.fill(blob([head + complex(x, y) for x, y in dome]), look.primary, seam=0.25)
    for x, y, r in ((-0.12, -0.19, 0.034), (-0.02, -0.25, 0.024), (-0.17, -0.10, 0.022)):
        painter.mark(
            oval(head + complex(x, y), r, r * 0.8), mix(look.primary, look.accent, 0.6), 0.6
        )
    shut = pose.action is Action.SLEEP
    for x in (-0.045, 0.125):
        eye = head + complex(x, 0.02)
        if shut:
            painter.line(curve([eye - 0.05, eye + 0.025j, eye + 0.05]), INK, 0.014, share=0.3)
            continue
        painter.mark(oval(eye, 0.062, 0.070), mix(look.secondary, color("#ffffff"), 0.6), 0.9)
        bird_eye(painter, eye + 0.012, 0.034)
    painter.finish()


def draw_jellyfish(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a jellyfish: a bell that pulses and glows, ruffled arms, long threads."""
    painter, t, look = Painter(canvas, pose.light, pose.facing), swim_time(pose), pose.look
    pulse = wave(t * 0.45)
    wide, top = 0.33 - 0.035 * pulse, -0.47 - 0.02 * pulse
    rim = -0.14 - 0.02 * pulse
    painter.glow(
        complex(0.0, -0.26),
        0.55,
        0.30,
        mix(look.primary, color("#ffffff"), 0.3) if pose.light.exposure > 0 else None,
    )
    for k in range(9):
        x = (k - 4) / 4.2
        thread = [complex(x * wide * 0.92, rim)]
        for i in range(1, 6):
            sway = 0.035 * i * wave(t * 0.4 - i * 0.13 + k * 0.21)
            thread.append(
                complex(x * wide * (0.95 - 0.05 * i) + sway, rim + (0.105 + 0.02 * (k % 3)) * i)
            )
        painter.line(
            curve([complex(p.real, min(p.imag, 0.52)) for p in thread]),
            mix(look.primary, look.secondary, 0.4),
            0.012,
            share=0.7,
            outline=True,
        )
    for k in range(4):
        x = (k - 1.5) * 0.11
        spine = [
            complex(x + 0.03 * i * wave(t * 0.45 - i * 0.15 + k * 0.3), rim - 0.02 + 0.085 * i)
            for i in range(6)
        ]
        painter.fill(
            ribbon(spine, (0.035, 0.050, 0.042, 0.040, 0.026, 0.006)),
            look.secondary,
            far=0.15,
            seam=0.3,
        )
    bell = [
        complex(-wide, rim + 0.02),
        complex(-wide * 1.02, -0.24),
        complex(-wide * 0.72, top + 0.07),
        complex(0.0, top),
        complex(wide * 0.72, top + 0.07),
        complex(wide * 1.02, -0.24),
        complex(wide, rim + 0.02),
    ]
    frill = [
        complex(wide * x, rim + (0.035 if k % 2 else -0.01))
        for k, x in enumerate((0.75, 0.5, 0.25, 0.0, -0.25, -0.5, -0.75))
    ]
    painter.fill(blob([*bell, *frill]), look.primary, seam=0.4)
    for x in (-0.6, -0.2, 0.2, 0.6):
        painter.line(
            curve(
                [
                    complex(wide * x * 0.4, top + 0.06),
                    complex(wide * x * 1.05, -0.28),
                    complex(wide * x * 1.1, rim),
                ]
            ),
            mix(look.primary, look.secondary, 0.5),
            0.012,
            share=0.7,
        )
    painter.highlight(oval(complex(-wide * 0.40, top + 0.13), 0.07, 0.035, -0.6), 0.4)
    painter.finish()
