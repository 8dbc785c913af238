"""Draw what flies by wings: bird and dragon. Knows feathers, membranes and their beat."""

from __future__ import annotations

import math

import skia

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.contract import Look, Pose
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

INK: Color = color("#15111a")
BEAK: Color = color("#e8a33d")
ON_FEET = frozenset(Action) - {Action.FLOAT, Action.FLY, Action.SWIM, Action.FALL, Action.SAIL}


def draw_bird(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a bird: in flight with beating wings, or perched on its feet."""
    painter = Painter(canvas, pose.light, pose.facing)
    t = pose.seconds + pose.phase * 3.7
    if pose.action in ON_FEET:
        _perched(painter, pose.look, pose.action, t)
    else:
        _flying(painter, pose.look, pose.action, t)
    painter.finish()


_SIDE = 0.10 - 0.40j
"""Where the far wing points when it is level: we look at a bird from a little above."""


def wing(
    root: complex, beat: float, late: float, span: float, chord: float, side: float
) -> list[complex]:
    """Return a wing's outline: `beat` from -1 (down) to 1 (up); the tip follows with `late`.

    `side` is +1 for the far wing and -1 for the near one.
    """

    def reach(angle: float) -> complex:
        return _SIDE * side * math.cos(angle) - 1j * math.sin(angle)

    elbow = root + reach(0.95 * beat) * span * 0.45 + 0.06 * span
    wrist = elbow + reach(0.85 * late) * span * 0.22 - 0.05 * span
    tip = wrist + reach(0.75 * late) * span * 0.42 - 0.30 * span
    heel = root + complex(-chord, 0.03)
    edge = [between(tip, heel, share) for share in (0.20, 0.42, 0.64, 0.84)]
    back = complex(-chord * 0.30, 0.0)
    trail = [p + back * swell for p, swell in zip(edge, (0.7, 1.0, 0.9, 0.4), strict=True)]
    lead = chord * 0.30
    return [root + lead, elbow + lead * 0.9, wrist + lead * 0.5, tip, *trail, heel]


def _flying(painter: Painter, look: Look, action: Action, t: float) -> None:
    glide = 0.5 + 0.5 * wave(t * 0.11) if action is Action.FLOAT else 0.0
    cycle = t * 1.7
    beat = wave(cycle) * (1 - 0.75 * glide) + 0.22
    late = wave(cycle - 0.09) * (1 - 0.75 * glide) + 0.16
    rise = complex(0.0, 0.035 * wave(cycle + 0.28) * (1 - glide) + 0.04)
    tilt = 0.7 if action is Action.FALL else -0.06
    pale = mix(look.primary, look.secondary, 0.6)

    def at(x: float, y: float) -> complex:
        return turned(complex(x, y), tilt) + rise

    far = wing(at(0.08, -0.045), beat * 0.92, late, 0.53, 0.25, 1.0)
    painter.fill(blob(far, 0.13), mix(look.primary, INK, 0.15), far=0.45)
    tail = [
        at(-0.24, -0.03),
        at(-0.52, -0.085),
        at(-0.62, -0.03),
        at(-0.56, 0.0),
        at(-0.62, 0.035),
        at(-0.50, 0.055),
        at(-0.22, 0.06),
    ]
    painter.fill(blob(tail, 0.13), pale)
    body = [
        at(0.50, -0.075),
        at(0.40, -0.145),
        at(0.28, -0.115),
        at(0.06, -0.095),
        at(-0.20, -0.055),
        at(-0.34, 0.0),
        at(-0.20, 0.075),
        at(0.05, 0.115),
        at(0.26, 0.075),
        at(0.42, 0.005),
    ]
    beak = [at(0.475, -0.10), at(0.62, -0.055), at(0.585, -0.035), at(0.47, -0.035)]
    painter.fill(blob(beak, 0.08), mix(BEAK, look.accent, 0.3))
    painter.fill(blob(body), look.primary)
    belly = [at(0.34, -0.01), at(0.20, 0.075), at(0.02, 0.108), at(-0.18, 0.07), at(0.02, 0.04)]
    pale_belly = mix(look.secondary, color("#ffffff"), 0.25)
    painter.fill(blob(belly), pale_belly, outline=False, relief=0.5)
    bird_eye(painter, at(0.425, -0.09), 0.021)
    near = wing(at(0.06, -0.02), beat, late, 0.55, 0.28, -1.0)
    painter.fill(blob(near, 0.13), look.primary, seam=0.4)
    covert = [
        between(near[0], p, 0.72) for p in (near[0], near[1], near[2], near[5], near[7], near[8])
    ]
    painter.mark(blob(covert, 0.13), mix(look.primary, pale, 0.5), 0.6)


def bird_eye(painter: Painter, at: complex, radius: float) -> None:
    """Draw a round eye with its gleam."""
    painter.mark(oval(at, radius, radius), INK, 0.15)
    painter.highlight(oval(at + complex(0.3, -0.35) * radius, radius * 0.32, radius * 0.32), 0.85)


def _perched(painter: Painter, look: Look, action: Action, t: float) -> None:
    hop = (
        abs(wave(t * 1.1))
        if action in (Action.WALK, Action.RUN, Action.DANCE, Action.FIGHT)
        else 0.0
    )
    peck = 0.10 * max(0.0, wave(t * 0.37)) ** 6
    cock = 0.16 * wave(t * 0.23) if action is not Action.LOOK_UP else -0.45
    if action is Action.SLEEP:
        cock, peck = 0.55, 0.0
    up = complex(0.0, -0.10 * hop)
    sit = 0.10 if action in (Action.SIT, Action.SLEEP) else 0.0
    breath = 0.012 * wave(t * 0.3)
    low = complex(0.0, sit + breath) + up
    for x, far in ((0.06, 0.5), (-0.01, 0.0)):
        foot = complex(x + 0.03, -0.012) + up * 0.9
        painter.line(
            curve([complex(x - 0.01, -0.30) + low, complex(x - 0.03, -0.14) + low * 0.7, foot]),
            mix(BEAK, INK, 0.25 + 0.3 * far),
            0.026,
            outline=True,
        )
        toes = curve([foot + 0.09 + 0.004j, foot, foot - 0.06 + 0.004j])
        painter.line(toes, mix(BEAK, INK, 0.25 + 0.3 * far), 0.022)
    tail = [
        -0.20 - 0.40j,
        -0.52 - 0.20j,
        -0.62 - 0.10j,
        -0.56 - 0.06j,
        -0.42 - 0.14j,
        -0.12 - 0.24j,
    ]
    painter.fill(blob([p + low for p in tail], 0.12), mix(look.primary, look.secondary, 0.5))
    neck = 0.20 - 0.70j + low + complex(0.06 * peck, 0.5 * peck)
    body = [
        0.34 - 0.60j,
        0.30 - 0.40j,
        0.16 - 0.25j,
        -0.06 - 0.20j,
        -0.26 - 0.28j,
        -0.26 - 0.44j,
        -0.06 - 0.62j,
        0.10 - 0.78j,
    ]
    painter.fill(blob([p + low for p in body]), look.primary)
    breast = [0.33 - 0.58j, 0.28 - 0.40j, 0.15 - 0.27j, -0.02 - 0.23j, 0.12 - 0.42j, 0.22 - 0.58j]
    warm = mix(look.secondary, look.accent, 0.35)
    painter.fill(blob([p + low for p in breast]), warm, outline=False, relief=0.8)
    head = neck + complex(0.02, -0.07)

    def put(p: complex) -> complex:
        return head + turned(p, cock)

    painter.fill(
        blob([put(p) for p in (0.13 - 0.07j, 0.33 + 0.01j, 0.30 + 0.045j, 0.12 + 0.06j)], 0.08),
        mix(BEAK, look.accent, 0.3),
    )
    painter.orb(oval(head, 0.165, 0.155), head, 0.17, look.primary)
    if action is Action.SLEEP:
        painter.line(
            curve([put(0.03 + 0.0j), put(0.06 + 0.02j), put(0.09 + 0.0j)]), INK, 0.016, share=0.3
        )
    else:
        bird_eye(painter, put(0.07 - 0.03j), 0.032)
    flap = 0.25 * max(0.0, wave(t * 1.6)) * hop
    wing = [
        0.12 - 0.60j,
        0.10 - 0.42j,
        -0.10 - 0.30j,
        -0.40 - 0.24j,
        -0.46 - 0.20j,
        -0.34 - 0.38j,
        -0.10 - 0.58j,
    ]
    pivot = 0.10 - 0.58j
    painter.fill(
        blob([pivot + turned(p - pivot, flap) + low for p in wing], 0.13),
        mix(look.primary, INK, 0.12),
        seam=0.45,
    )
    for i in range(2):
        feather = curve(
            [
                pivot + turned(p - pivot, flap) + low
                for p in (
                    complex(0.02, -0.44 + 0.06 * i),
                    complex(-0.16, -0.34 + 0.04 * i),
                    complex(-0.38, -0.255 + 0.02 * i),
                )
            ]
        )
        painter.line(feather, mix(look.primary, INK, 0.45), 0.010, share=0.4)
