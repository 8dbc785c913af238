"""Draw what swims: fish and whale. Knows how a body undulates from head to tail."""

from __future__ import annotations

import math

import skia

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.contract import Pose
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.shapes import (
    between,
    blob,
    curve,
    oval,
    turned,
    wave,
)
from moviefactory.shots.animatic.light import Color, color, mix

INK: Color = color("#11131c")
_CALM = frozenset(
    {Action.SLEEP, Action.STAND, Action.SIT, Action.FLOAT, Action.HOLD, Action.LOOK_UP}
)


def _tempo(action: Action) -> float:
    if action in _CALM:
        return 0.55
    return 1.7 if action in (Action.RUN, Action.FIGHT, Action.DANCE) else 1.0


def _tilt(action: Action) -> float:
    return {Action.LOOK_UP: -0.05, Action.FALL: 0.12, Action.FLY: -0.02}.get(action, 0.0)


class Spine:
    """The wave that runs down a swimming body. `x` runs from the tail (-1) to the nose (+1)."""

    def __init__(self, half_length: float, swing: float, turns: float, tilt: float) -> None:
        self._half = half_length
        self._swing = swing
        self._turns = turns
        self._tilt = tilt

    def at(self, x: float, off: float = 0.0) -> complex:
        """Return the point at share `x` of the body and `off` heights below its spine."""
        tail = (1 - x) / 2
        bend = self._swing * tail**1.8 * wave(self._turns - tail * 0.55)
        slope = -self._swing * 1.8 * tail**0.8 * wave(self._turns - tail * 0.55) * 0.5 / self._half
        point = complex(x * self._half, bend) + turned(complex(0.0, off), math.atan(-slope) * 0.5)
        return turned(point, self._tilt)


def draw_fish(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a fish with bars, fins and a fan of a tail."""
    painter = Painter(canvas, pose.light, pose.facing)
    t = (pose.seconds + pose.phase * 2.9) * _tempo(pose.action)
    spine = Spine(0.78, 0.085, t * 1.1, _tilt(pose.action))
    look = pose.look
    fold = 0.72 + 0.28 * wave(t * 1.1 - 0.55)
    fin = mix(look.primary, look.secondary, 0.35)
    root = spine.at(-0.72)
    sweep = spine.at(-0.85) - spine.at(-0.60)
    way = sweep / abs(sweep)

    def tail(x: float, y: float) -> complex:
        return root + way * x * (0.55 + 0.45 * fold) + way * 1j * y

    caudal = [
        tail(-0.06, 0.07),
        tail(0.14, 0.22),
        tail(0.40, 0.36),
        tail(0.46, 0.34),
        tail(0.36, 0.15),
        tail(0.30, 0.0),
        tail(0.36, -0.15),
        tail(0.46, -0.34),
        tail(0.40, -0.36),
        tail(0.14, -0.22),
        tail(-0.06, -0.07),
    ]
    painter.fill(blob(caudal, 0.14), fin)
    for y in (-0.20, -0.10, 0.0, 0.10, 0.20):
        painter.line(
            curve([tail(0.04, y * 0.3), tail(0.30, y)]), mix(fin, INK, 0.35), 0.008, share=0.5
        )
    sway = 0.03 * wave(t * 0.9)
    dorsal = [
        spine.at(0.42, -0.27),
        spine.at(0.22, complex(0, 0).real - 0.47),
        spine.at(-0.05, -0.46 + sway),
        spine.at(-0.38, -0.34 + sway),
        spine.at(-0.42, -0.22),
        spine.at(0.0, -0.26),
    ]
    painter.fill(blob(dorsal), fin)
    anal = [
        spine.at(-0.10, 0.25),
        spine.at(-0.34, 0.42 + sway),
        spine.at(-0.50, 0.36 + sway),
        spine.at(-0.46, 0.16),
    ]
    painter.fill(blob(anal), fin)
    upper = (
        (0.98, -0.015),
        (0.86, -0.13),
        (0.60, -0.26),
        (0.25, -0.325),
        (-0.15, -0.29),
        (-0.50, -0.165),
        (-0.76, -0.075),
    )
    lower = ((-0.76, 0.075), (-0.50, 0.17), (-0.15, 0.30), (0.25, 0.33), (0.60, 0.25), (0.86, 0.12))
    painter.fill(blob([spine.at(x, y) for x, y in upper + lower]), look.primary, seam=0.2)
    belly = (
        (0.90, 0.06),
        (0.60, 0.19),
        (0.20, 0.27),
        (-0.20, 0.25),
        (-0.60, 0.11),
        (-0.20, 0.13),
        (0.30, 0.12),
        (0.70, 0.06),
    )
    painter.fill(
        blob([spine.at(x, y) for x, y in belly]), look.secondary, outline=False, relief=0.6
    )
    for x, half, width in ((0.30, 0.315, 0.055), (-0.16, 0.285, 0.050), (-0.56, 0.135, 0.035)):
        bar = [
            spine.at(x + width, -half * 0.93),
            spine.at(x - width, -half * 0.95),
            spine.at(x - width * 2.0, 0.0),
            spine.at(x - width, half * 0.95),
            spine.at(x + width, half * 0.93),
            spine.at(x - width * 0.2, 0.0),
        ]
        painter.mark(blob(bar), mix(look.secondary, color("#ffffff"), 0.3), 0.62)
        painter.line(
            curve(
                [
                    spine.at(x + width, -half * 0.9),
                    spine.at(x - width * 0.2, 0.0),
                    spine.at(x + width, half * 0.9),
                ]
            ),
            look.accent,
            0.014,
            share=0.5,
        )
    gill = curve([spine.at(0.56, -0.17), spine.at(0.47, 0.0), spine.at(0.55, 0.16)])
    painter.line(gill, mix(look.primary, INK, 0.45), 0.013, share=0.45)
    flap = 0.35 * wave(t * 0.8)
    hinge = spine.at(0.40, 0.07)
    pectoral = [
        hinge + turned(p, flap)
        for p in (
            0.03 - 0.04j,
            -0.10 - 0.02j,
            -0.26 + 0.09j,
            -0.24 + 0.17j,
            -0.08 + 0.13j,
            0.02 + 0.06j,
        )
    ]
    painter.fill(blob(pectoral), fin, seam=0.45)
    eye = spine.at(0.74, -0.075)
    painter.mark(oval(eye, 0.066, 0.070), color("#f6efe0"), 0.85)
    painter.mark(oval(eye + 0.012, 0.040, 0.044), INK, 0.1)
    painter.highlight(oval(eye + complex(0.022, -0.022), 0.014, 0.014), 0.9)
    painter.line(
        curve([spine.at(0.955, 0.035), spine.at(0.90, 0.05), spine.at(0.855, 0.04)]),
        mix(look.primary, INK, 0.55),
        0.014,
        share=0.4,
    )
    painter.finish()


def draw_whale(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a humpback whale: slow flukes, long fins, pleated throat."""
    painter = Painter(canvas, pose.light, pose.facing)
    t = (pose.seconds + pose.phase * 7.7) * _tempo(pose.action)
    spine = Spine(1.55, 0.16, t * 0.22, _tilt(pose.action) - 0.02)
    look = pose.look
    paddle = 0.30 * wave(t * 0.22 + 0.35)
    far_hinge = spine.at(0.48, 0.16)
    far_fin = [
        far_hinge + turned(p, paddle * 0.6 + 0.10)
        for p in (
            0.08 - 0.02j,
            -0.14 - 0.06j,
            -0.58 + 0.16j,
            -0.70 + 0.26j,
            -0.42 + 0.24j,
            0.0 + 0.10j,
        )
    ]
    painter.fill(blob(far_fin), look.primary, far=0.55)
    stem = spine.at(-0.93)
    sweep = spine.at(-0.98) - spine.at(-0.86)
    way = sweep / abs(sweep)
    beat = wave(t * 0.22 - 0.62)

    def fluke(x: float, y: float) -> complex:
        return stem + way * x + way * 1j * y * (0.57 + 0.20 * beat)

    flukes = [
        fluke(-0.10, 0.05),
        fluke(0.06, 0.16),
        fluke(0.22, 0.38),
        fluke(0.40, 0.52),
        fluke(0.42, 0.46),
        fluke(0.36, 0.22),
        fluke(0.27, 0.03),
        fluke(0.36, -0.16),
        fluke(0.44, -0.38),
        fluke(0.41, -0.44),
        fluke(0.22, -0.32),
        fluke(0.06, -0.13),
        fluke(-0.10, -0.05),
    ]
    painter.fill(blob(flukes, 0.14), mix(look.primary, INK, 0.12))
    upper = (
        (1.0, 0.03),
        (0.90, -0.12),
        (0.62, -0.235),
        (0.25, -0.30),
        (-0.10, -0.275),
        (-0.22, -0.30),
        (-0.30, -0.355),
        (-0.36, -0.32),
        (-0.42, -0.235),
        (-0.70, -0.12),
        (-0.97, -0.050),
    )
    lower = (
        (-0.97, 0.050),
        (-0.70, 0.11),
        (-0.35, 0.21),
        (0.05, 0.325),
        (0.42, 0.375),
        (0.72, 0.315),
        (0.92, 0.17),
    )
    painter.fill(blob([spine.at(x, y) for x, y in upper + lower]), look.primary, seam=0.15)
    throat = (
        (0.985, 0.07),
        (0.80, 0.10),
        (0.55, 0.13),
        (0.25, 0.19),
        (-0.10, 0.24),
        (-0.30, 0.21),
        (0.05, 0.315),
        (0.42, 0.365),
        (0.72, 0.305),
        (0.92, 0.16),
    )
    painter.fill(
        blob([spine.at(x, y) for x, y in throat]), look.secondary, outline=False, relief=0.7
    )
    for k in range(5):
        share = (k + 0.6) / 5
        groove = [
            between(spine.at(x, a), spine.at(x, b), share)
            for x, a, b in (
                (0.93, 0.08, 0.16),
                (0.70, 0.12, 0.31),
                (0.40, 0.165, 0.365),
                (0.08, 0.22, 0.31),
            )
        ]
        painter.line(curve(groove), mix(look.secondary, look.primary, 0.75), 0.007, share=0.45)
    jaw = curve(
        [spine.at(0.985, 0.065), spine.at(0.80, 0.085), spine.at(0.62, 0.10), spine.at(0.50, 0.155)]
    )
    painter.line(jaw, mix(look.primary, INK, 0.55), 0.012, share=0.35)
    eye = spine.at(0.535, 0.065)
    painter.mark(oval(eye, 0.026, 0.022), INK, 0.1)
    painter.highlight(oval(eye + complex(0.008, -0.008), 0.008, 0.008), 0.9)
    painter.line(
        curve(
            [
                eye + complex(-0.036, -0.018),
                eye + complex(0.0, -0.036),
                eye + complex(0.036, -0.020),
            ]
        ),
        mix(look.primary, INK, 0.4),
        0.008,
        share=0.4,
    )
    for x, y, r in (
        (0.90, -0.03, 0.012),
        (0.83, -0.075, 0.014),
        (0.75, -0.06, 0.010),
        (0.80, -0.01, 0.009),
        (0.68, -0.13, 0.011),
        (0.58, -0.12, 0.009),
    ):
        painter.mark(oval(spine.at(x, y), r, r), mix(look.primary, look.secondary, 0.45), 0.65)
    hinge = spine.at(0.40, 0.22)
    fin = [
        hinge + turned(p, paddle + 0.22)
        for p in (
            0.12 - 0.03j,
            -0.08 - 0.08j,
            -0.45 + 0.04j,
            -0.82 + 0.20j,
            -0.90 + 0.28j,
            -0.60 + 0.26j,
            -0.20 + 0.20j,
            0.06 + 0.10j,
        )
    ]
    painter.fill(blob(fin), mix(look.primary, look.secondary, 0.15), seam=0.45)
    painter.finish()
