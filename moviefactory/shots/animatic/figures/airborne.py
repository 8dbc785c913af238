"""Draw plane, helicopter and UFO. Knows wings and rotors."""

from __future__ import annotations

import math

import skia

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.contract import Pose
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.shapes import (
    blob,
    box,
    curve,
    oval,
    placed,
    polygon,
    ribbon,
    turned,
    wave,
)
from moviefactory.shots.animatic.light import Color, color, mix

INK: Color = color("#15131a")
STEEL: Color = color("#b9bfc8")
GLASS: Color = color("#2a3d55")
LANDED = frozenset(
    {Action.STAND, Action.SIT, Action.SLEEP, Action.WALK, Action.LOOK_UP, Action.DRIVE}
)


def draw_plane(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a propeller plane that banks gently."""
    painter, look = Painter(canvas, pose.light, pose.facing), pose.look
    t = pose.seconds + pose.phase * 3.1
    landed = pose.action in LANDED
    bank = 0.0 if landed else wave(t * 0.16)
    base = complex(0.0, -0.50) if landed else complex(0.0, 0.02 * wave(t * 0.3))
    nose = -0.10 if landed else 0.14 if pose.action is Action.FALL else -0.07 + 0.04 * wave(t * 0.2)

    def put(x: float, y: float) -> complex:
        return base + turned(complex(x, y), nose)

    wing_up = 0.05 * bank
    far = [
        put(0.30, -0.04),
        put(0.18, -0.28 - wing_up),
        put(0.06, -0.50 - wing_up),
        put(-0.14, -0.50 - wing_up),
        put(-0.16, -0.04),
    ]
    painter.fill(blob(far, 0.06), look.secondary, far=0.5)
    painter.fill(
        blob([put(-0.78, -0.02), put(-0.92, -0.18), put(-1.04, -0.18), put(-0.98, 0.0)], 0.06),
        look.secondary,
        far=0.5,
    )
    fin = [put(-0.74, -0.10), put(-0.96, -0.42), put(-1.10, -0.44), put(-1.06, -0.04)]
    painter.fill(blob(fin, 0.06), look.accent)
    if landed:
        for x in (0.34, -0.94):
            r = 0.10 if x > 0 else 0.06
            foot = complex(x, 0.0 - r)
            painter.line(curve([put(x, 0.1 if x > 0 else 0.02), foot]), STEEL, 0.03, outline=True)
            painter.fill(oval(foot, r, r), INK)
    hull = [
        put(x, y)
        for x, y in (
            (0.86, -0.02),
            (0.80, -0.14),
            (0.52, -0.20),
            (0.10, -0.22),
            (-0.50, -0.15),
            (-1.08, -0.07),
            (-1.10, 0.0),
            (-0.60, 0.12),
            (0.0, 0.18),
            (0.52, 0.17),
            (0.80, 0.11),
        )
    ]
    painter.fill(blob(hull), look.primary)
    stripe = [
        put(x, y)
        for x, y in (
            (0.84, 0.0),
            (0.30, -0.01),
            (-1.06, -0.04),
            (-1.07, -0.01),
            (0.30, 0.06),
            (0.84, 0.05),
        )
    ]
    painter.mark(polygon(stripe), look.accent, 0.7)
    canopy = [put(x, y) for x, y in ((0.46, -0.19), (0.36, -0.31), (0.16, -0.33), (0.02, -0.21))]
    painter.fill(blob(canopy, 0.1), GLASS, seam=0.4)
    painter.highlight(
        blob([put(x, y) for x, y in ((0.36, -0.23), (0.30, -0.29), (0.22, -0.30), (0.22, -0.24))]),
        0.35,
    )
    near = [
        put(0.34, 0.06),
        put(0.26, 0.26 + wing_up),
        put(0.10, 0.47 + wing_up),
        put(-0.22, 0.49 + wing_up),
        put(-0.20, 0.26),
        put(-0.12, 0.06),
    ]
    painter.fill(blob(near, 0.06), look.secondary, seam=0.6)
    painter.mark(oval(put(-0.02, 0.32 + wing_up), 0.075, 0.065), look.accent, 0.75)
    tail = [put(-0.80, 0.0), put(-0.92, 0.15), put(-1.08, 0.16), put(-1.02, 0.0)]
    painter.fill(blob(tail, 0.06), look.secondary, seam=0.5)
    hub = put(0.90, -0.01)
    painter.fill(
        blob([put(0.84, -0.09), put(0.97, -0.01), put(0.84, 0.08)], 0.12),
        mix(look.accent, INK, 0.3),
    )
    for k in range(2):
        blade = 0.33 * abs(math.cos(t * 9.7 + k * 1.9)) + 0.08
        painter.fill(
            ribbon(
                [
                    hub + turned(complex(0.0, -blade), nose),
                    hub,
                    hub + turned(complex(0.0, blade), nose),
                ],
                (0.012, 0.022, 0.012),
            ),
            mix(STEEL, INK, 0.3),
            outline=False,
        )
    painter.mist(hub, 0.32, STEEL, 0.22)
    painter.finish()


def draw_helicopter(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a helicopter under its turning rotor."""
    painter, look = Painter(canvas, pose.light, pose.facing), pose.look
    t = pose.seconds + pose.phase * 3.1
    landed = pose.action in LANDED
    base = complex(0.0, -0.5) if landed else complex(0.0, 0.02 * wave(t * 0.35))
    tip = 0.0 if landed else 0.07 + 0.05 * wave(t * 0.2)

    def put(x: float, y: float) -> complex:
        return base + turned(complex(x, y), tip)

    boom = [put(-0.20, -0.06), put(-0.70, -0.13), put(-1.06, -0.18)]
    painter.fill(ribbon(boom, (0.15, 0.065, 0.035)), look.primary)
    painter.fill(
        blob([put(-0.98, -0.17), put(-1.10, -0.42), put(-1.18, -0.42), put(-1.12, -0.12)], 0.06),
        look.secondary,
    )
    tail = put(-1.12, -0.22)
    spin = t * 13.0
    for k in range(2):
        blade = turned(complex(0.17, 0.0), spin + k * math.pi / 2)
        painter.line(curve([tail - blade, tail + blade]), STEEL, 0.022)
    body = [
        put(x, y)
        for x, y in (
            (0.70, 0.08),
            (0.64, -0.08),
            (0.40, -0.26),
            (0.05, -0.30),
            (-0.26, -0.20),
            (-0.30, 0.04),
            (-0.10, 0.20),
            (0.30, 0.26),
            (0.60, 0.20),
        )
    ]
    painter.fill(blob(body), look.primary, seam=0.3)
    glass = [
        put(x, y)
        for x, y in (
            (0.68, 0.06),
            (0.60, -0.09),
            (0.40, -0.22),
            (0.24, -0.22),
            (0.24, 0.05),
            (0.50, 0.10),
        )
    ]
    painter.fill(blob(glass, 0.10), GLASS, outline=False, seam=0.2)
    painter.highlight(
        blob([put(x, y) for x, y in ((0.54, -0.08), (0.40, -0.17), (0.32, -0.16), (0.44, -0.04))]),
        0.4,
    )
    painter.mark(
        placed(box(-0.12, -0.18, 0.14, 0.08, 0.03), put(0.02, 0.0)),
        mix(look.primary, GLASS, 0.55),
        0.5,
    )
    painter.mark(
        polygon([put(x, y) for x, y in ((-0.28, 0.10), (0.62, 0.13), (0.56, 0.19), (-0.22, 0.16))]),
        look.secondary,
        0.7,
    )
    for x in (-0.10, 0.36):
        painter.line(curve([put(x, 0.22), put(x + 0.02, 0.40)]), STEEL, 0.024, outline=True)
    painter.line(
        curve([put(-0.34, 0.42), put(0.50, 0.42), put(0.62, 0.36)]), STEEL, 0.034, outline=True
    )
    mast = put(0.08, -0.30)
    painter.fill(ribbon([mast, put(0.08, -0.42)], (0.045, 0.03)), mix(STEEL, INK, 0.3))
    hub = put(0.08, -0.44)
    for k in range(2):
        reach = 1.06 * math.cos(t * 8.3 + k * math.pi / 2)
        sweep = [
            hub - turned(complex(reach, 0.03), tip),
            hub,
            hub + turned(complex(reach, -0.03), tip),
        ]
        painter.fill(ribbon(sweep, (0.010, 0.018, 0.010)), mix(STEEL, INK, 0.45))
    painter.fill(placed(oval(0j, 1.05, 0.022), hub, tip), mix(STEEL, look.secondary, 0.3), far=0.2)
    blink = 0.5 + 0.5 * wave(t * 0.8)
    painter.lamp(oval(put(0.20, 0.27), 0.025, 0.025), 0.3 + 0.7 * blink)
    painter.glow(put(0.20, 0.27), 0.16, 0.5 * blink)
    painter.finish()


def draw_ufo(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a flying saucer: a dome, a ring of lamps that run round, a beam below."""
    painter, look = Painter(canvas, pose.light, pose.facing), pose.look
    t = pose.seconds + pose.phase * 3.1
    base = complex(0.0, -0.10 + 0.02 * wave(t * 0.4))
    tilt = 0.08 * wave(t * 0.23)
    flick = 0.85 + 0.15 * wave(t * 0.9)
    cone = [base + p for p in (-0.22 + 0.14j, 0.22 + 0.14j, 0.52 + 0.60j, -0.52 + 0.60j)]
    painter.beam(polygon(cone), base + 0.10j, base + 0.62j, 0.55 * flick)

    def put(x: float, y: float) -> complex:
        return base + turned(complex(x, y), tilt)

    dome = [
        put(x, y)
        for x, y in (
            (-0.38, -0.08),
            (-0.34, -0.26),
            (-0.18, -0.38),
            (0.0, -0.41),
            (0.18, -0.38),
            (0.34, -0.26),
            (0.38, -0.08),
        )
    ]
    painter.fill(blob(dome), mix(GLASS, look.secondary, 0.35))
    head = put(0.0, -0.18)
    painter.mark(oval(head, 0.085, 0.105, tilt), mix(look.accent, INK, 0.3), 0.7)
    for x in (-0.035, 0.035):
        painter.mark(oval(head + complex(x, 0.0), 0.022, 0.034), INK, 0.2)
    painter.highlight(
        blob(
            [put(x, y) for x, y in ((-0.26, -0.16), (-0.22, -0.28), (-0.12, -0.33), (-0.18, -0.20))]
        ),
        0.45,
    )
    disc = [
        put(x, y)
        for x, y in (
            (-1.08, 0.02),
            (-0.70, -0.10),
            (-0.30, -0.15),
            (0.30, -0.15),
            (0.70, -0.10),
            (1.08, 0.02),
            (0.70, 0.11),
            (0.25, 0.17),
            (-0.25, 0.17),
            (-0.70, 0.11),
        )
    ]
    painter.fill(blob(disc), look.primary, seam=0.3)
    under = [
        put(x, y)
        for x, y in (
            (-0.98, 0.05),
            (0.0, 0.06),
            (0.98, 0.05),
            (0.66, 0.115),
            (0.25, 0.17),
            (-0.25, 0.17),
            (-0.66, 0.115),
        )
    ]
    painter.mark(blob(under, 0.12), mix(look.primary, look.secondary, 0.6), 0.4)
    for k in range(7):
        x = -0.78 + 0.26 * k
        lamp = put(x, 0.0 + 0.045 * (1 - (x / 0.9) ** 2))
        lit = 0.35 + 0.65 * max(0.0, wave(t * 0.7 - k / 7)) ** 2
        painter.lamp(oval(lamp, 0.042, 0.034), lit)
        painter.glow(lamp, 0.10, 0.6 * lit)
    painter.lamp(oval(put(0.0, 0.16), 0.16, 0.028), flick)
    painter.glow(put(0.0, 0.17), 0.28, 0.6)
    painter.finish()
