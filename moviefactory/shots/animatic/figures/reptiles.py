"""Draw a tyrannosaurus, a brontosaurus and a snake. Knows scaly bodies, their steps and coils."""

from __future__ import annotations

import math

import skia

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.contract import Look, Pose
from moviefactory.shots.animatic.figures.fliers import bird_eye
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.shapes import (
    bent,
    blob,
    curve,
    polygon,
    ribbon,
    turned,
    wave,
)
from moviefactory.shots.animatic.light import Color, color, mix

INK: Color = color("#141218")
TOOTH: Color = color("#f2ead8")
_TEMPO = {Action.WALK: 0.7, Action.RUN: 1.2, Action.FIGHT: 1.0, Action.DANCE: 0.9}
STRIDE = 0.13


def ground_pace(action: Action) -> float:
    """Return how fast the ground passes under a walking dinosaur, in heights per second."""
    return 4 * STRIDE * _TEMPO[action] if action in (Action.WALK, Action.RUN) else 0.0


def _step(turns: float, walking: bool) -> tuple[float, float]:
    """Return how far ahead a foot is and how high it is lifted."""
    if not walking:
        return 0.0, 0.0
    u = turns % 1.0
    if u < 0.5:
        return STRIDE * (1 - 4 * u), 0.0
    share = (u - 0.5) * 2
    return -STRIDE * math.cos(math.pi * share), 0.10 * math.sin(math.pi * share)


def draw_tyrannosaurus(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a tyrannosaurus: a huge head, tiny arms, a heavy tail; it opens its jaws."""
    painter, look = Painter(canvas, pose.light, pose.facing), pose.look
    t = pose.seconds + pose.phase * 3.3
    tempo = _TEMPO.get(pose.action, 0.0)
    turns = t * tempo
    asleep = pose.action is Action.SLEEP
    low = 0.24 if asleep or pose.action is Action.SIT else 0.0
    bob = complex(0.0, low + 0.012 * wave(turns * 2) + 0.006 * wave(t * 0.3))
    hip = complex(-0.08, -0.56) + bob
    for far, shift in ((0.45, 0.5), (0.0, 0.0)):
        if far == 0.0:
            _tyrant_trunk(painter, look, pose.action, t, bob)
        ahead, lift = _step(turns + shift, tempo > 0)
        foot = complex(-0.05 + ahead + 0.04 * (far > 0), -0.05 - lift)
        root = hip + complex(0.02 + 0.05 * (far > 0), 0.04)
        hock = foot + complex(-0.08, -0.13)
        knee = bent(root, hock, 0.24, 0.22, 1.0)
        painter.fill(
            ribbon(
                [root, (root + knee) / 2, knee, (knee + hock) / 2, hock, foot],
                (0.15, 0.145, 0.085, 0.055, 0.042, 0.04),
            ),
            look.primary,
            far=far,
            seam=0.3 * (1 - far),
        )
        toes = [
            foot + p
            for p in (
                -0.06 + 0.0j,
                -0.02 - 0.04j,
                0.10 - 0.02j,
                0.17 + 0.035j,
                0.0 + 0.045j,
                -0.06 + 0.045j,
            )
        ]
        painter.fill(blob(toes, 0.12), look.primary, far=far)
        for k in range(3):
            at = foot + complex(0.06 + 0.05 * k, 0.02)
            painter.mark(polygon([at, at + 0.045 + 0.024j, at - 0.01 + 0.024j]), TOOTH, 0.8)
    painter.finish()


def _tyrant_trunk(painter: Painter, look: Look, action: Action, t: float, bob: complex) -> None:
    sway = wave(t * 0.3)
    dark = mix(look.primary, INK, 0.3)
    tail = [
        complex(-0.05, -0.58) + bob,
        complex(-0.30, -0.58) + bob,
        complex(-0.54, -0.55 + 0.02 * sway) + bob * 0.7,
        complex(-0.78, -0.57 + 0.05 * sway) + bob * 0.4,
        complex(-0.98, -0.62 + 0.08 * sway),
    ]
    body = [complex(-0.05, -0.58) + bob, complex(0.12, -0.64) + bob, complex(0.26, -0.74) + bob]
    up = -0.22 if action is Action.LOOK_UP else 0.30 if action is Action.SLEEP else 0.0
    head = complex(0.36, -0.82 + up * 0.3) + bob + 0.01j * wave(t * 0.4)
    arm = complex(0.24, -0.56) + bob
    painter.line(
        curve([arm, arm + complex(0.10, 0.05), arm + complex(0.15, 0.0 + 0.01 * sway)]),
        dark,
        0.034,
        outline=True,
    )
    painter.fill(ribbon(tail, (0.165, 0.125, 0.085, 0.05, 0.012)), look.primary)
    painter.fill(ribbon([*body, head], (0.17, 0.18, 0.135, 0.105)), look.primary)
    belly = [
        complex(x, y) + bob
        for x, y in (
            (0.34, -0.66),
            (0.26, -0.50),
            (0.10, -0.44),
            (-0.08, -0.43),
            (0.06, -0.52),
            (0.22, -0.62),
        )
    ]
    painter.fill(blob(belly), look.secondary, outline=False, relief=0.7)
    for k in range(5):
        p = complex(-0.34 + 0.11 * k, -0.71 - 0.012 * k) + bob
        painter.mark(
            blob([p, p + 0.045, p + complex(0.03, 0.13), p + complex(0.0, 0.13)]), look.accent, 0.5
        )
    roar = action in (Action.FIGHT, Action.WAVE, Action.RUN, Action.STAND)
    gape = (
        0.0
        if action is Action.SLEEP
        else (0.20 + 0.18 * max(0.0, wave(t * 0.35))) * (1.0 if roar else 0.5)
    )
    turn = up * 0.9 - gape * 0.35

    def put(x: float, y: float, angle: float = 0.0) -> complex:
        return head + turned(complex(x, y), turn + angle)

    jaw = [
        put(0.0, 0.04, gape),
        put(0.20, 0.05, gape),
        put(0.40, 0.02, gape),
        put(0.42, 0.06, gape),
        put(0.30, 0.13, gape),
        put(0.10, 0.15, gape),
        put(-0.06, 0.10, gape),
    ]
    painter.fill(blob(jaw, 0.13), dark)
    for k in range(5):
        at = put(0.18 + 0.05 * k, 0.045, gape)
        painter.mark(
            polygon(
                [at, at + turned(0.03 + 0j, turn + gape), at + turned(0.015 - 0.035j, turn + gape)]
            ),
            TOOTH,
            0.8,
        )
    skull = [
        put(x, y)
        for x, y in (
            (-0.12, 0.08),
            (-0.13, -0.06),
            (0.0, -0.155),
            (0.14, -0.165),
            (0.22, -0.12),
            (0.40, -0.10),
            (0.475, -0.04),
            (0.46, 0.03),
            (0.26, 0.06),
            (0.06, 0.08),
        )
    ]
    painter.fill(blob(skull), look.primary, seam=0.3)
    for k in range(6):
        at = put(0.15 + 0.05 * k, 0.045)
        painter.mark(
            polygon([at, at + turned(0.034 + 0j, turn), at + turned(0.017 + 0.045j, turn)]),
            TOOTH,
            0.9,
        )
    painter.mark(blob([put(0.42, -0.075), put(0.45, -0.06), put(0.42, -0.05)]), INK, 0.3)
    if action is Action.SLEEP:
        painter.line(
            curve([put(0.10, -0.08), put(0.13, -0.065), put(0.16, -0.08)]), INK, 0.012, share=0.3
        )
    else:
        bird_eye(painter, put(0.13, -0.085), 0.022)
    painter.line(
        curve([put(0.08, -0.12), put(0.14, -0.125), put(0.19, -0.10)]), dark, 0.02, share=0.4
    )
    near = complex(0.17, -0.55) + bob
    claw = near + complex(0.13, -0.005 + 0.015 * sway)
    painter.fill(
        ribbon([near, near + complex(0.07, 0.065), claw], (0.035, 0.028, 0.018)),
        look.primary,
        seam=0.6,
    )


def draw_brontosaurus(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a long-necked dinosaur on four pillars of legs."""
    painter, look = Painter(canvas, pose.light, pose.facing), pose.look
    t = pose.seconds + pose.phase * 3.3
    tempo = _TEMPO.get(pose.action, 0.0) * 0.8
    turns = t * tempo
    asleep = pose.action is Action.SLEEP
    low = 0.16 if asleep or pose.action is Action.SIT else 0.0
    bob = complex(0.0, low + 0.008 * wave(turns * 2) + 0.004 * wave(t * 0.3))

    def leg(x: float, shift: float, far: float) -> None:
        ahead, lift = _step(turns + shift, tempo > 0)
        root = complex(x, -0.36) + bob
        foot = complex(x + ahead * 0.8, -0.03 - lift * 0.6)
        painter.fill(
            ribbon([root, (root + foot) / 2 + 0.015, foot - 0.02j], (0.095, 0.070, 0.062)),
            look.primary,
            far=far,
            seam=0.2 * (1 - far),
        )
        pad = [foot + p for p in (-0.065 - 0.03j, 0.06 - 0.03j, 0.085 + 0.028j, -0.07 + 0.028j)]
        painter.fill(blob(pad, 0.1), look.primary, far=far)

    leg(0.26, 0.5, 0.5)
    leg(-0.22, 0.0, 0.5)
    sway = wave(t * 0.22)
    tail = [
        complex(-0.20, -0.42) + bob,
        complex(-0.46, -0.36) + bob,
        complex(-0.70, -0.24 + 0.02 * sway),
        complex(-0.92, -0.18 + 0.06 * sway),
        complex(-1.10, -0.20 + 0.10 * sway),
    ]
    painter.fill(ribbon(tail, (0.17, 0.10, 0.055, 0.028, 0.008)), look.primary)
    reach = (
        0.46
        if asleep
        else 0.30 * max(0.0, wave(t * 0.1))
        if pose.action in (Action.STAND, Action.SIT)
        else 0.0
    )
    neck = [
        complex(0.22, -0.46) + bob,
        complex(0.42, -0.56) + bob,
        complex(0.58, -0.70 + reach * 0.4) + bob,
        complex(0.70 + 0.01 * sway, -0.84 + reach) + bob,
        complex(0.80 + 0.02 * sway, -0.925 + reach * 1.2) + bob,
    ]
    painter.fill(ribbon(neck, (0.16, 0.095, 0.062, 0.050, 0.048)), look.primary)
    body = [
        complex(x, y) + bob
        for x, y in (
            (0.40, -0.50),
            (0.20, -0.60),
            (-0.06, -0.62),
            (-0.32, -0.52),
            (-0.38, -0.36),
            (-0.18, -0.24),
            (0.10, -0.22),
            (0.36, -0.30),
        )
    ]
    painter.fill(blob(body), look.primary)
    belly = [
        complex(x, y) + bob
        for x, y in (
            (0.36, -0.33),
            (0.10, -0.29),
            (-0.20, -0.30),
            (-0.30, -0.30),
            (-0.16, -0.235),
            (0.10, -0.215),
            (0.33, -0.27),
        )
    ]
    painter.fill(blob(belly), look.secondary, outline=False, relief=0.7)
    for x, y in (
        (-0.22, -0.50),
        (-0.08, -0.54),
        (0.07, -0.53),
        (0.20, -0.49),
        (-0.15, -0.42),
        (0.0, -0.45),
    ):
        spot = complex(x, y) + bob
        painter.mark(
            blob([spot + turned(0.032 + 0j, k * 1.25) for k in range(5)]), look.accent, 0.5
        )
    head, tilt = (
        neck[-1],
        0.15 + (0.2 if asleep else 0.05 * sway) - (0.4 if pose.action is Action.LOOK_UP else 0.0),
    )
    skull = [
        head + turned(p, tilt)
        for p in (
            -0.06 - 0.02j,
            -0.02 - 0.068j,
            0.06 - 0.06j,
            0.16 - 0.03j,
            0.185 + 0.02j,
            0.14 + 0.045j,
            0.0 + 0.05j,
        )
    ]
    painter.fill(blob(skull), look.primary, seam=0.3)
    painter.line(
        curve([head + turned(p, tilt) for p in (0.17 + 0.02j, 0.10 + 0.022j, 0.05 + 0.01j)]),
        INK,
        0.008,
        share=0.35,
    )
    if not asleep:
        bird_eye(painter, head + turned(0.045 - 0.022j, tilt), 0.016)
    leg(0.16, 0.0, 0.0)
    leg(-0.32, 0.5, 0.0)
    painter.finish()


def draw_snake(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a snake that raises its head over its coils and flicks its tongue."""
    painter, look = Painter(canvas, pose.light, pose.facing), pose.look
    t = pose.seconds + pose.phase * 3.3
    wet = pose.action in frozenset({Action.SWIM, Action.FLOAT, Action.FLY, Action.FALL})
    base = 0.44j + 0.02j * wave(t * 0.4) if wet else 0j
    moving = 1.0 if pose.action in _TEMPO or wet else 0.3
    low = 0.52 if pose.action is Action.SLEEP else 0.0
    spine: list[complex] = []
    for k in range(13):
        share = k / 12
        bump = (
            0.075 * wave(share * 1.9 - t * 0.5 * moving) * math.sin(math.pi * min(1.0, share * 1.1))
        )
        spine.append(base + complex(-1.00 + 1.35 * share, -0.09 - max(-0.02, bump) * 1.6))
    lift = 1 - low
    sway = 0.05 * wave(t * 0.35)
    spine += [
        base + complex(0.50, -0.20 * lift - 0.06),
        base + complex(0.46 + sway * 0.5, -0.45 * lift - 0.06),
        base + complex(0.50 + sway, -0.68 * lift - 0.07),
        base + complex(0.62 + sway, -0.80 * lift - 0.09),
    ]
    radii = [0.012 + 0.075 * min(1.0, k / 6) for k in range(13)] + [0.088, 0.080, 0.070, 0.062]
    painter.fill(ribbon(spine, radii), look.primary, seam=0.2)
    for k in range(2, len(spine) - 1):
        way = (spine[k + 1] - spine[k - 1]) / abs(spine[k + 1] - spine[k - 1])
        r = radii[k]
        band = [
            spine[k] - way * 0.028 - way * 1j * r * 0.9,
            spine[k] + way * 0.028 - way * 1j * r * 0.9,
            spine[k] + way * 0.012 + way * 1j * r * 0.4,
            spine[k] - way * 0.012 + way * 1j * r * 0.4,
        ]
        painter.mark(blob(band), look.accent if k % 2 else look.secondary, 0.55)
    head = spine[-1]
    flick = max(0.0, wave(t * 0.8)) ** 3
    tongue = [head + 0.19 + 0.02j, head + complex(0.20 + 0.13 * flick, 0.03)]
    painter.line(curve(tongue), mix(color("#b8303a"), look.accent, 0.2), 0.014, share=0.7)
    skull = [
        head + p
        for p in (
            -0.07 - 0.04j,
            0.02 - 0.095j,
            0.13 - 0.07j,
            0.22 + 0.0j,
            0.18 + 0.045j,
            0.04 + 0.065j,
            -0.06 + 0.04j,
        )
    ]
    painter.fill(blob(skull), look.primary, seam=0.3)
    bird_eye(painter, head + 0.09 - 0.03j, 0.022)
    painter.finish()
