"""Draw birds by their kind: eagle, seagull, crow, swan. Knows necks, beaks and wings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import skia

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.contract import Look, Pose
from moviefactory.shots.animatic.figures.fliers import ON_FEET, bird_eye, wing
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.shapes import blob, curve, oval, ribbon, turned, wave
from moviefactory.shots.animatic.figures.soaring import draw_soaring
from moviefactory.shots.animatic.light import Color, color, mix

INK: Color = color("#15111a")
LONG_NECK = 0.2
ORANGE: Color = color("#e8913a")
_MOVING = frozenset({Action.WALK, Action.RUN, Action.DANCE, Action.FIGHT})
_RESTING = frozenset({Action.SIT, Action.SLEEP})


@dataclass(frozen=True, slots=True)
class Fowl:
    """The proportions of a bird in its own height; `hook` bends the beak down."""

    neck: float
    head: float
    beak: float
    hook: float
    span: float
    chord: float
    legs: float
    hood: bool
    tips: bool


EAGLE = Fowl(0.10, 0.110, 0.17, 0.08, 0.57, 0.42, 0.20, hood=True, tips=False)
SEAGULL = Fowl(0.09, 0.115, 0.17, 0.03, 0.57, 0.16, 0.22, hood=False, tips=True)
CROW = Fowl(0.08, 0.130, 0.24, 0.03, 0.50, 0.30, 0.24, hood=False, tips=False)
SWAN = Fowl(0.46, 0.075, 0.13, 0.02, 0.57, 0.30, 0.10, hood=False, tips=False)


def fowl(kind: Fowl) -> Callable[[skia.Canvas, Pose], None]:
    """Return what draws a bird of a kind: in flight, or on its feet."""

    def draw(canvas: skia.Canvas, pose: Pose) -> None:
        painter = Painter(canvas, pose.light, pose.facing)
        t = pose.seconds + pose.phase * 3.7
        if pose.action in ON_FEET or (kind is SWAN and pose.action in (Action.SWIM, Action.FLOAT)):
            _standing(painter, kind, pose.look, pose.action, t)
        elif pose.action is Action.FLOAT and kind.neck < LONG_NECK:
            draw_soaring(
                painter, pose.look, t, hooded=kind.hood, pale_wings=kind is SEAGULL, dark_beak=kind is CROW
            )  # fmt: skip
        else:
            _flying(painter, kind, pose.look, pose.action, t)
        painter.finish()

    return draw


def _head(painter: Painter, kind: Fowl, look: Look, at: complex, angle: float, shut: bool) -> None:
    size = kind.head

    def put(x: float, y: float) -> complex:
        return at + turned(complex(x, y), angle)

    long = kind.beak
    beak = [put(size * 0.55, -size * 0.45), put(size * 0.9 + long * 0.6, -size * 0.30), put(size * 0.8 + long, kind.hook),
            put(size * 0.8 + long * 0.75, size * 0.12 + kind.hook * 0.4), put(size * 0.5, size * 0.45)]  # fmt: skip
    tone = mix(INK, look.primary, 0.25) if kind is CROW else mix(ORANGE, look.accent, 0.4)
    painter.fill(blob(beak, 0.08), tone)
    coat = look.secondary if kind.hood else look.primary
    painter.orb(oval(at, size * 1.08, size), at, size * 1.1, coat)
    if kind is SWAN:
        painter.mark(
            blob(
                [
                    put(size * 0.5, -size * 0.5),
                    put(size * 1.1, -size * 0.1),
                    put(size * 0.6, size * 0.3),
                ]
            ),
            INK,
            0.3,
        )
    if shut:
        painter.line(
            curve([put(0.01, 0.0), put(0.04, 0.015), put(0.07, 0.0)]), INK, 0.014, share=0.3
        )
    else:
        if kind is CROW:
            painter.mark(
                oval(put(size * 0.35, -size * 0.2), 0.034, 0.034),
                mix(look.accent, color("#ffffff"), 0.3),
                0.9,
            )
        bird_eye(painter, put(size * 0.35, -size * 0.2), 0.024)


def _flying(painter: Painter, kind: Fowl, look: Look, action: Action, t: float) -> None:
    glide = 0.65 if action is Action.FLOAT else 0.25
    cycle = t * (1.05 if kind.span > 0.52 else 1.6)
    beat = 0.85 * wave(cycle) * (1 - glide) + 0.42
    late = 0.85 * wave(cycle - 0.09) * (1 - glide) + 0.40
    rise = complex(0.0, 0.03 * wave(cycle + 0.28) + 0.04)
    tilt = 0.7 if action is Action.FALL else -0.05

    def at(x: float, y: float) -> complex:
        return turned(complex(x, y), tilt) + rise

    span, chord = kind.span * 0.92, kind.chord
    far = wing(at(0.10, -0.05), beat * 0.92, late, span, chord * 0.9, 1.0)
    painter.fill(blob(far, 0.13), mix(look.primary, INK, 0.2), far=0.45)
    if kind is SWAN:
        for dy in (0.02, 0.05):
            painter.line(curve([at(-0.20, dy), at(-0.42, dy + 0.02)]), INK, 0.02, share=0.4)
    tail = [at(-0.22, -0.04), at(-0.48, -0.09), at(-0.52, 0.0), at(-0.47, 0.06), at(-0.20, 0.05)]
    painter.fill(blob(tail, 0.12), look.secondary if kind.hood else look.primary)
    neck = [at(0.18, 0.0), at(0.30, -0.05), at(0.34 + kind.neck * 0.7, -0.07 - kind.neck * 0.06)]
    painter.fill(
        ribbon(neck, (0.105, 0.085 - kind.neck * 0.07, 0.075 - kind.neck * 0.06)), look.primary
    )
    body = [
        at(0.30, -0.10),
        at(0.06, -0.11),
        at(-0.20, -0.06),
        at(-0.32, 0.0),
        at(-0.18, 0.08),
        at(0.06, 0.12),
        at(0.27, 0.07),
    ]
    painter.fill(blob(body), look.primary)
    belly = [at(0.26, 0.03), at(0.05, 0.11), at(-0.16, 0.07), at(0.03, 0.05)]
    painter.mark(blob(belly), mix(look.primary, look.secondary, 0.5), 0.4)
    _head(painter, kind, look, neck[-1] + 0.02, 0.0, shut=False)
    near = wing(at(0.08, -0.03), beat, late, kind.span, chord, -1.0)
    tone = look.secondary if kind in (SEAGULL, SWAN) else look.primary
    painter.fill(blob(near, 0.13), tone, seam=0.4)
    if kind.tips:
        painter.mark(blob([near[2], near[3], near[4], near[5]], 0.1), INK, 0.4)
    for k in (4, 5, 6, 7):
        painter.line(
            curve([near[1] + (near[k] - near[1]) * 0.35, near[1] + (near[k] - near[1]) * 0.92]),
            mix(tone, INK, 0.35),
            0.010,
            share=0.4,
        )


def _standing(painter: Painter, kind: Fowl, look: Look, action: Action, t: float) -> None:
    step = wave(t * 1.1) if action in _MOVING else 0.0
    afloat = kind is SWAN and action in (Action.SWIM, Action.FLOAT)
    legs = 0.02 if action in _RESTING or afloat else kind.legs
    sink = complex(0.0, 0.35 if afloat else 0.0)
    breath = complex(0.0, 0.008 * wave(t * 0.3) + (0.012 * wave(t * 0.4) if afloat else 0.0))
    drop = complex(0.0, 0.22 - legs) + breath + sink + complex(0.0, -0.03 * abs(step))
    if not afloat:
        for x, far, sign in ((0.05, 0.5, 1), (-0.03, 0.0, -1)):
            foot = complex(x + 0.03 + 0.09 * sign * step, -0.012 - 0.05 * max(0.0, sign * step))
            leg = mix(mix(ORANGE, look.accent, 0.4), INK, 0.2 + 0.3 * far + 0.4 * (kind is CROW))
            painter.line(
                curve([complex(x, -0.24) + drop, foot - 0.10j * legs * 3, foot]),
                leg,
                0.024,
                outline=True,
            )
            painter.line(curve([foot + 0.09 + 0.004j, foot, foot - 0.05 + 0.004j]), leg, 0.022)

    def put(x: float, y: float) -> complex:
        return complex(x, y) + drop

    long = 1.15 if kind is SWAN else 1.0
    tail = [
        put(-0.24, -0.44),
        put(-0.52 * long, -0.34 - 0.10 * (kind is SWAN)),
        put(-0.56 * long, -0.26 - 0.12 * (kind is SWAN)),
        put(-0.40, -0.27),
        put(-0.15, -0.26),
    ]
    painter.fill(blob(tail, 0.12), look.secondary if kind.hood else look.primary)
    cock = 0.14 * wave(t * 0.23) - (0.4 if action is Action.LOOK_UP else 0.0)
    asleep = action is Action.SLEEP
    if kind is SWAN:
        bend = 0.03 * wave(t * 0.2)
        low = 0.24 if asleep else 0.0
        neck = [
            put(0.22, -0.36),
            put(0.36 + bend, -0.46),
            put(0.34, -0.62 + low * 0.5),
            put(0.24 + bend, -0.76 + low),
            put(0.26, -0.90 + low),
            put(0.36, -0.94 + low),
        ]
        radii = (0.10, 0.062, 0.046, 0.042, 0.044, 0.05)
    else:
        low = 0.10 if asleep else 0.0
        neck = [put(0.12, -0.48), put(0.20, -0.62 + low), put(0.22, -0.66 - kind.neck + low)]
        radii = (0.17, 0.13, 0.10)  # type: ignore[assignment]
    head = neck[-1] + complex(0.02, -0.01)
    painter.fill(ribbon(neck, radii), look.secondary if kind.hood else look.primary)
    body = [
        put(0.30, -0.50),
        put(0.28, -0.34),
        put(0.12, -0.21),
        put(-0.12, -0.19),
        put(-0.32, -0.27),
        put(-0.34, -0.40),
        put(-0.12, -0.53),
        put(0.12, -0.60),
    ]
    painter.fill(blob(body), look.primary)
    _head(painter, kind, look, head, cock + (0.5 if asleep else 0.0), shut=asleep)
    flap = 0.18 * max(0.0, wave(t * 1.4)) * abs(step)
    pivot = put(0.12, -0.54)
    shape = (
        0.04 + 0.0j,
        0.05 + 0.14j,
        -0.10 + 0.27j,
        -0.36 + 0.28j,
        -0.58 + 0.20j,
        -0.46 + 0.10j,
        -0.16 - 0.01j,
    )
    tone = look.secondary if kind in (SEAGULL, SWAN) else look.primary
    painter.fill(
        blob([pivot + turned(p, flap) for p in shape], 0.13), mix(tone, INK, 0.10), seam=0.45
    )
    for k in range(2):
        feather = [
            pivot + turned(p, flap)
            for p in (
                complex(-0.06, 0.12 + 0.06 * k),
                complex(-0.24, 0.19 + 0.03 * k),
                complex(-0.46, 0.21 + 0.02 * k),
            )
        ]
        painter.line(curve(feather), mix(tone, INK, 0.45), 0.010, share=0.4)
    if kind.tips:
        painter.mark(
            blob([pivot + turned(p, flap) for p in (-0.42 + 0.26j, -0.58 + 0.20j, -0.46 + 0.14j)]),
            INK,
            0.4,
        )
