"""Draw shark, dolphin, octopus, jellyfish, turtle and crab. Knows one body each."""

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
_BUSY = frozenset({Action.RUN, Action.FIGHT, Action.DANCE, Action.SWIM, Action.WALK})

LANDED = frozenset(Action) - {Action.FLOAT, Action.FLY, Action.SWIM, Action.FALL, Action.SAIL}
"""The actions in which a turtle or a crab stands on the ground."""


def _time(pose: Pose) -> float:
    return (pose.seconds + pose.phase * 2.9) * (0.6 if pose.action in _CALM else 1.0)


def draw_shark(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a shark: a tall fin on the back, a sickle of a tail, gills and teeth."""
    painter, t, look = Painter(canvas, pose.light, pose.facing), _time(pose), pose.look
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
    painter, t, look = Painter(canvas, pose.light, pose.facing), _time(pose), pose.look
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
    painter, t, look = Painter(canvas, pose.light, pose.facing), _time(pose), pose.look
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
    painter, t, look = Painter(canvas, pose.light, pose.facing), _time(pose), pose.look
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


def draw_turtle(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a turtle: a domed shell of plates, flippers that row or legs that plod."""
    painter, t, look = Painter(canvas, pose.light, pose.facing), _time(pose), pose.look
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
    painter, t, look = Painter(canvas, pose.light, pose.facing), _time(pose), pose.look
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
