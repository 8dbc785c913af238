"""Draw a dragon: bat wings, long neck and tail, fire. Knows one creature."""

from __future__ import annotations

import math
from collections.abc import Callable

import skia

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.contract import AIRBORNE, Look, Pose
from moviefactory.shots.animatic.figures.marked import FIERY
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.shapes import (
    bent,
    between,
    blob,
    curve,
    lerp,
    oval,
    ribbon,
    turned,
    wave,
)
from moviefactory.shots.animatic.light import Color, color, mix

INK: Color = color("#14101a")
HORN: Color = color("#d9c9a4")
FURTHER_HEADS = (
    (frozenset({"two heads", "three heads"}), (0.02 - 0.30j, 1.3)),
    (frozenset({"three heads"}), (0.24 + 0.26j, 2.4)),
)
"""Where the necks of further heads lead from the first, and how much later they sway."""


def draw_dragon(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a dragon: on the wing, or on its four feet with wings half raised."""
    painter = Painter(canvas, pose.light, pose.facing)
    t = pose.seconds + pose.phase * 4.7
    flying = pose.action in AIRBORNE
    look = pose.look
    rest = pose.action in (Action.SLEEP, Action.SIT)
    cycle = t * (0.62 if flying else 0.18)
    beat, late = wave(cycle) * 0.85 + 0.15, wave(cycle - 0.08) * 0.85 + 0.15
    if not flying:
        beat = late = 0.78 + 0.06 * wave(cycle)
    if rest:
        beat = late = 0.25 + 0.03 * wave(cycle)
    base = complex(0.0, 0.04 * wave(cycle + 0.27) + 0.07) if flying else complex(0.0, -0.40)
    if pose.action is Action.SLEEP:
        base = complex(0.0, -0.175)
    elif pose.action is Action.SIT:
        base = complex(0.0, -0.30)
    shoulder, hip = base + complex(0.24, -0.05), base + complex(-0.28, 0.0)
    _wing(painter, shoulder + complex(0.05, -0.03), beat * 0.94, late * 0.94, 1.0, look, 0.5)
    _tail(painter, hip, look, t, pose.action)
    for x, far in ((-0.20, 0.5), (0.26, 0.5), (-0.30, 0.0), (0.16, 0.0)):
        _leg(painter, base, x, far, look, t, pose.action)
    _body(painter, shoulder, hip, look)
    _necks_and_heads(painter, shoulder, look, t, pose.action)
    _wing(painter, shoulder + complex(-0.04, -0.02), beat, late, -1.0, look, 0.0)
    painter.finish()


def _wing(
    painter: Painter, root: complex, beat: float, late: float, side: float, look: Look, far: float
) -> None:
    """Draw a bat's wing: arm, wrist, four fingers, skin; `beat` from -1 (down) to 1 (up).

    The fingers follow with `late`; `side` is +1 for the far wing and -1 for the near one.
    """

    def reach(angle: float) -> complex:
        level = complex(0.08, -0.33) * side
        return level * math.cos(angle) + complex(-0.18, -0.90) * math.sin(angle)

    elbow = root + reach(0.85 * beat) * 0.19 - 0.10
    wrist = elbow + reach(0.80 * late + 0.12) * 0.21 + 0.07
    first = reach(0.75 * late) * 0.37 - 0.14 - 0.20 * math.cos(late)
    last = complex(-0.50, 0.05) + reach(0.6 * late) * 0.10
    tips = [
        wrist + between(first, last, share) * bulge
        for share, bulge in ((0.0, 1.0), (0.36, 1.14), (0.70, 1.14), (1.0, 1.0))
    ]
    end = root + complex(-0.30, 0.10)
    path = skia.Path()
    path.moveTo(root.real, root.imag)
    path.quadTo(elbow.real, elbow.imag, wrist.real, wrist.imag)
    previous = tips[0]
    path.lineTo(previous.real, previous.imag)
    for tip in [*tips[1:], end]:
        inner = between(between(previous, tip, 0.5), wrist, 0.26)
        path.quadTo(inner.real, inner.imag, tip.real, tip.imag)
        previous = tip
    path.close()
    skin = mix(look.secondary, look.primary, 0.25)
    painter.fill(path, skin, far=far, seam=0.3 * (1 - far), relief=0.9)
    for tip in tips:
        bow = between(wrist, tip, 0.5) + (tip - wrist) * 1j * 0.04
        painter.line(
            curve([wrist, bow, tip]), mix(look.primary, INK, 0.25), 0.011, share=0.55 * (1 - far)
        )
    arm = ribbon([root, elbow, wrist], (0.045, 0.028, 0.018))
    painter.fill(arm, look.primary, far=far, seam=0.4 * (1 - far))
    claw = ribbon([wrist, wrist + complex(0.03, -0.045)], (0.012, 0.003))
    painter.fill(claw, HORN, far=far)


def _tail(painter: Painter, hip: complex, look: Look, t: float, action: Action) -> None:
    spine = [hip + 0.10]
    point = hip
    droop = 0.0 if action in AIRBORNE else (0.42 if action is not Action.SLEEP else 0.10)
    for i in range(7):
        angle = (
            math.pi
            - droop * max(0.0, 1 - i / 3.2)
            + 0.28 * wave(t * 0.33 - i * 0.12) * (0.35 + i * 0.12)
        )
        point = point + complex(math.cos(angle), math.sin(angle)) * 0.102
        point = complex(point.real, min(point.imag, -0.03)) if action not in AIRBORNE else point
        spine.append(point)
    radii = [0.125, 0.105, 0.080, 0.060, 0.045, 0.033, 0.024, 0.016]
    painter.fill(ribbon(spine, radii), look.primary)
    for i in range(1, 7):
        _spike(painter, spine[i], spine[i + 1], radii[i], look)
    way = (spine[7] - spine[6]) / abs(spine[7] - spine[6])
    spade = [
        spine[7] + way * x + way * 1j * y
        for x, y in (
            (-0.02, 0.0),
            (0.0, 0.055),
            (0.05, 0.035),
            (0.12, 0.0),
            (0.05, -0.035),
            (0.0, -0.055),
        )
    ]
    painter.fill(blob(spade, 0.10), look.accent)


def _spike(painter: Painter, a: complex, b: complex, radius: float, look: Look) -> None:
    way = (b - a) / abs(b - a)
    out = way * 1j if (way * 1j).imag < 0 else -way * 1j
    base = between(a, b, 0.4) + out * radius * 0.86
    height = 0.020 + radius * 0.45
    painter.fill(
        blob([base - way * 0.026, base + out * height + way * 0.016, base + way * 0.026], 0.06),
        look.accent,
    )


def _leg(
    painter: Painter, base: complex, x: float, far: float, look: Look, t: float, action: Action
) -> None:
    root = base + complex(x, 0.06)
    hind = x < 0
    if action in AIRBORNE:
        foot = root + complex(-0.27 if hind else -0.12, 0.10 + 0.012 * wave(t * 0.6 + x))
    else:
        moving = {Action.WALK: 0.9, Action.RUN: 1.7}.get(action, 0.0)
        cycle = t * moving + (0.0 if hind else 0.5) + far
        swing = complex(0.09 * wave(cycle), -0.05 * max(0.0, wave(cycle + 0.25))) if moving else 0j
        foot = complex(root.real + (0.02 if hind else 0.04), -0.022) + swing
    upper = 0.20 if hind else 0.18
    knee = bent(root, foot, upper, upper * 0.98, 1.0 if hind else -1.0)
    g = 1.25 if hind else 1.0
    spine = [root, between(root, knee, 0.5), knee, between(knee, foot, 0.5), foot]
    painter.fill(
        ribbon(spine, (0.085 * g, 0.075 * g, 0.045 * g, 0.032, 0.030)),
        look.primary,
        far=far,
        seam=0.2 * (1 - far),
    )
    sole = blob(
        [
            foot + p
            for p in (
                -0.04 + 0.02j,
                -0.03 - 0.02j,
                0.03 - 0.03j,
                0.085 + 0.0j,
                0.10 + 0.02j,
                0.03 + 0.022j,
            )
        ]
    )
    painter.fill(sole, look.primary, far=far)
    for k in range(3):
        claw = foot + complex(0.045 + 0.022 * k, 0.014)
        painter.fill(
            blob([claw + 0.0 - 0.010j, claw + 0.026 + 0.006j, claw + 0.008j], 0.08),
            HORN,
            far=far,
            outline=False,
        )


def _body(painter: Painter, shoulder: complex, hip: complex, look: Look) -> None:
    trunk = ribbon(
        [hip - 0.03, between(hip, shoulder, 0.45) + 0.02j, shoulder + 0.03 + 0.02j],
        (0.120, 0.145, 0.150),
    )
    painter.fill(trunk, look.primary)
    belly = [
        hip + 0.02 + 0.095j,
        between(hip, shoulder, 0.5) + 0.155j,
        shoulder + 0.06 + 0.165j,
        shoulder + 0.15 + 0.06j,
        shoulder + 0.10 + 0.07j,
        between(hip, shoulder, 0.5) + 0.08j,
    ]
    painter.fill(blob(belly), look.secondary, outline=False, relief=0.8)
    for k in range(3):
        a, b = between(hip, shoulder, 0.1 + 0.3 * k), between(hip, shoulder, 0.3 + 0.3 * k)
        _spike(painter, a - 0.005j, b - 0.005j, 0.125, look)


def _necks_and_heads(
    painter: Painter, shoulder: complex, look: Look, t: float, action: Action
) -> None:
    """Draw the neck and head of a dragon, the farther of several first."""
    for heads, (lean, late) in FURTHER_HEADS:
        if heads & look.features:
            _neck_and_head(painter, shoulder, look, t + late, action, lean)
    _neck_and_head(painter, shoulder, look, t, action)


def _neck_and_head(
    painter: Painter,
    shoulder: complex,
    look: Look,
    t: float,
    action: Action,
    lean: complex = 0j,
) -> None:
    sway = 0.03 * wave(t * 0.31)
    if action is Action.SLEEP:
        spine = [
            shoulder + 0.02,
            shoulder + 0.16 - 0.02j,
            shoulder + 0.30 + 0.06j,
            shoulder + 0.42 + 0.12j,
        ]
        tilt = 0.10
    elif action in AIRBORNE:
        spine = [
            shoulder,
            shoulder + complex(0.16, -0.06),
            shoulder + complex(0.27, -0.18 + sway),
            shoulder + complex(0.38, -0.25 + sway * 1.6),
        ]
        tilt = 0.12 + sway * 2
    else:
        lift = -0.10 if action is Action.LOOK_UP else 0.0
        spine = [
            shoulder,
            shoulder + complex(0.15, -0.10),
            shoulder + complex(0.18, -0.25 + sway * 0.6),
            shoulder + complex(0.26, -0.385 + sway + lift * 0.3),
        ]
        tilt = 0.16 + sway * 2 + lift * 5
    spine = [point + lean * k / 3 for k, point in enumerate(spine)]
    painter.fill(ribbon(spine, (0.130, 0.092, 0.070, 0.060)), look.primary, seam=0.1)
    for i in range(3):
        _spike(painter, spine[i], spine[i + 1], lerp(0.11, 0.06, i / 2), look)
    at = spine[3]
    fire = 0.0
    if action is Action.FIGHT:
        fire = max(0.0, wave(t * 0.30 + 0.05)) ** 0.6
    if FIERY in look.features:
        fire = max(0.8, fire)

    def put(p: complex) -> complex:
        return at + turned(p, tilt)

    gape = 0.05 + 0.28 * fire + 0.02 * wave(t * 0.4)
    jaw = [put(p) for p in (-0.02 + 0.03j, 0.10 + 0.045j)] + [
        put(turned(p, gape)) for p in (0.225 + 0.035j, 0.24 + 0.055j, 0.12 + 0.085j, 0.0 + 0.08j)
    ]
    painter.fill(blob(jaw), mix(look.primary, look.secondary, 0.4))
    for far, shift in ((0.4, 0.03 + 0.0j), (0.0, 0j)):
        horn = ribbon(
            [
                put(p + shift)
                for p in (-0.01 - 0.055j, -0.09 - 0.10j, -0.185 - 0.105j, -0.235 - 0.075j)
            ],
            (0.024, 0.019, 0.012, 0.003),
        )
        painter.fill(horn, HORN, far=far)
    skull = [
        put(p)
        for p in (
            -0.075 + 0.04j,
            -0.065 - 0.045j,
            0.0 - 0.078j,
            0.075 - 0.070j,
            0.13 - 0.035j,
            0.21 - 0.040j,
            0.262 - 0.015j,
            0.265 + 0.025j,
            0.22 + 0.045j,
            0.10 + 0.052j,
            0.0 + 0.075j,
        )
    ]
    painter.fill(blob(skull), look.primary, seam=0.25)
    frill = [
        put(p)
        for p in (
            -0.05 + 0.0j,
            -0.13 + 0.0j,
            -0.16 + 0.045j,
            -0.11 + 0.05j,
            -0.12 + 0.095j,
            -0.045 + 0.075j,
        )
    ]
    painter.fill(blob(frill, 0.10), look.accent, seam=0.3)
    painter.mark(oval(put(0.238 - 0.005j), 0.009, 0.007), INK, 0.2)
    eye = put(0.075 - 0.030j)
    if action is Action.SLEEP:
        painter.line(curve([eye - 0.02, eye + 0.005j, eye + 0.02]), INK, 0.007, share=0.3)
    else:
        painter.lamp(oval(eye, 0.020, 0.014, tilt + 0.25), 1.0)
        painter.mark(oval(eye, 0.005, 0.013, tilt), INK, 0.0)
        painter.glow(eye, 0.06, 0.45)
    if fire > 0.02:
        breathe_fire(painter, put, fire, t)


def breathe_fire(
    painter: Painter, put: Callable[[complex], complex], power: float, t: float
) -> None:
    """Draw the fire from a dragon's mouth; `put` takes points of the head to where they are."""
    mouth = put(0.24 + 0.05j)
    length = 0.36 * power
    flutter = 0.02 * wave(t * 3.3)
    jet = [
        put(0.23 + 0.045j + p)
        for p in (
            0j,
            complex(length * 0.4, -0.035 * power + flutter),
            complex(length * 0.8, -0.07 * power - flutter),
            complex(length, 0.03 + flutter),
            complex(length * 0.75, 0.11 * power + flutter),
            complex(length * 0.35, 0.06 * power - flutter),
        )
    ]
    painter.glow(mouth + length * 0.5, 0.30, 0.6 * power)
    painter.flame(blob(jet), mouth, length * 1.15)
