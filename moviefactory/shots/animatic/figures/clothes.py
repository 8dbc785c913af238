"""Dress a skeleton: trunk, skirts, sleeves, trousers, boots, scarf, cape. Knows cloth on joints."""

from __future__ import annotations

import cmath

import skia

from moviefactory.shots.animatic.figures.contract import Look
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.shapes import (
    DOWN,
    between,
    blob,
    curve,
    lerp,
    limb,
    oval,
    placed,
    ribbon,
    turned,
    wave,
)
from moviefactory.shots.animatic.figures.skeleton import Limb, Skeleton
from moviefactory.shots.animatic.light import Color, color, mix

LEATHER: Color = color("#3b2a24")
INK: Color = color("#1c1620")
APRON: Color = color("#f0ece2")
STOUT = 1.2
"""From what build on somebody has a belly."""

_TRUNK = (
    (0.060, -0.10), (0.056, 0.18), (0.052, 0.36), (0.064, 0.58), (0.070, 0.76), (0.056, 0.94),
    (0.024, 1.055), (-0.012, 1.085), (-0.046, 1.02), (-0.070, 0.86), (-0.072, 0.66), (-0.056, 0.40),
    (-0.054, 0.20), (-0.064, -0.02), (-0.058, -0.12),
)  # fmt: skip

_HER_TRUNK = (
    (0.064, -0.10), (0.058, 0.16), (0.043, 0.38), (0.056, 0.56), (0.080, 0.72), (0.060, 0.92),
    (0.024, 1.055), (-0.012, 1.085), (-0.044, 1.02), (-0.064, 0.86), (-0.062, 0.66), (-0.044, 0.40),
    (-0.054, 0.18), (-0.068, -0.02), (-0.062, -0.12),
)  # fmt: skip

_SHOE = blob(
    (-0.036 + 0.036j, -0.040 + 0.012j, -0.030 - 0.022j, -0.026 - 0.052j, 0.026 - 0.052j,
     0.028 - 0.014j, 0.058 + 0.006j, 0.090 + 0.014j, 0.100 + 0.030j, 0.090 + 0.0365j, 0.02 + 0.0345j)
)  # fmt: skip

_SOLE = blob(
    (-0.038 + 0.037j, -0.036 + 0.027j, 0.03 + 0.027j, 0.10 + 0.028j, 0.098 + 0.037j, 0.03 + 0.037j)
)

_HAND = blob(
    (-0.016 - 0.004j, -0.019 + 0.020j, -0.014 + 0.042j, 0.0 + 0.052j, 0.012 + 0.044j, 0.017 + 0.026j,
     0.029 + 0.022j, 0.030 + 0.012j, 0.018 + 0.004j, 0.014 - 0.006j)
)  # fmt: skip


def widened(turn: float) -> float:
    """Return how broad a trunk looks that is turned towards us by `turn`."""
    return 0.92 + 0.42 * turn


def trunk(bones: Skeleton, girth: float, fullness: float = 1.0, *, her: bool = False) -> skia.Path:
    """Return the outline of the upper body; `her` has a waist."""
    width = girth * widened(bones.turn) * fullness
    return blob([bones.on_trunk(forward * width, up) for forward, up in (_HER_TRUNK if her else _TRUNK)])  # fmt: skip


def draw_belly(painter: Painter, bones: Skeleton, look: Look, girth: float, cloth: Color) -> None:
    """Add the belly of who is stout."""
    if look.build > STOUT:
        wide = widened(bones.turn)
        middle = bones.on_trunk(0.042 * girth * wide, 0.24)
        painter.fill(oval(middle, 0.112 * look.build * wide, 0.125), cloth)


def draw_neck(painter: Painter, bones: Skeleton, look: Look, head: float) -> None:
    """Add the neck under a head of that height."""
    top = bones.neck + turned(complex(0.0, -0.22 * head), bones.head_angle)
    root = between(bones.chest, bones.neck, -0.4)
    painter.fill(ribbon([root, bones.neck, top], (0.036, 0.026, 0.026)), look.skin, far=0.3)


def along(leg: Limb, length: float) -> complex:
    """Return the point `length` down a leg."""
    thigh = abs(leg.joint - leg.root)
    if length <= thigh:
        return between(leg.root, leg.joint, length / thigh)
    shin = abs(leg.end - leg.joint)
    return between(leg.joint, leg.end, min(1.0, (length - thigh) / shin))


def skirt(
    bones: Skeleton, girth: float, length: float, flare: float, seconds: float, trail: float
) -> skia.Path:
    """Return a coat's or dress's skirt from the waist over the legs down to `length`.

    `flare` widens the hem; `trail` drags it behind a body in motion.
    """
    width = girth * widened(bones.turn)
    ahead = (bones.on_trunk(1.0, 0.0) - bones.pelvis) / abs(bones.on_trunk(1.0, 0.0) - bones.pelvis)
    legs = (bones.near_leg, bones.far_leg)

    def forward(leg: Limb) -> float:
        reach = along(leg, length) - bones.pelvis
        return reach.real * ahead.real + reach.imag * ahead.imag

    front, back = (legs[0], legs[1]) if forward(legs[0]) > forward(legs[1]) else (legs[1], legs[0])
    sway = 0.010 * wave(seconds * 0.6)
    out = ahead * (0.052 * width + flare)
    hem_front = along(front, length) + out * 0.92 + ahead * (sway - trail * 0.4)
    hem_back = along(back, length) - out + ahead * (sway - trail)
    middle = between(hem_front, hem_back, 0.5)
    fall = (middle - bones.pelvis) / (abs(middle - bones.pelvis) or 1.0)
    thigh_front = along(front, length * 0.5) + ahead * (0.060 * width + flare * 0.4)
    thigh_back = along(back, length * 0.5) - ahead * (0.062 * width + flare * 0.45)
    ripple = 0.012 * wave(seconds * 0.8 + 0.3)
    points = [
        bones.on_trunk(0.055 * width, 0.42), bones.on_trunk(0.064 * width, 0.05), thigh_front, hem_front,
        between(hem_front, hem_back, 0.18) + fall * (0.010 + ripple * 0.5),
        middle + fall * (0.008 - ripple * 0.4),
        between(hem_front, hem_back, 0.82) + fall * (0.012 + ripple * 0.4),
        hem_back, thigh_back, bones.on_trunk(-0.066 * width, 0.02), bones.on_trunk(-0.056 * width, 0.40),
    ]  # fmt: skip
    return blob(points, 0.15)


def leg_path(leg: Limb, girth: float, cuff: float = 1.0) -> skia.Path:
    """Return a leg in trousers."""
    g = girth
    return limb(
        leg.root, leg.joint, leg.end, (0.054 * g, 0.049 * g, 0.037 * g, 0.036 * g, 0.025 * g * cuff)
    )


def sleeve(arm: Limb, girth: float, cuff: float = 1.0) -> skia.Path:
    """Return an arm in a sleeve."""
    g = girth
    return limb(
        arm.root,
        arm.joint,
        arm.end,
        (0.035 * g, 0.033 * g, 0.0275 * g, 0.0255 * g, 0.0195 * g * cuff),
    )


def forearm_angle(arm: Limb) -> float:
    """Return how a hand is turned from hanging straight down."""
    return cmath.phase((arm.end - arm.joint) / DOWN)


def draw_leg(
    painter: Painter,
    leg: Limb,
    pitch: float,
    girth: float,
    cloth: Color,
    shoe: Color,
    size: float,
    far: float,
    shape: skia.Path | None = None,
) -> None:
    """Draw a leg in trousers and a boot, or a shoe of another shape."""
    boot = placed(_SHOE if shape is None else shape, leg.end, pitch, size)
    painter.fill(leg_path(leg, girth), cloth, far=far, seam=0.15 * (1 - far))
    painter.fill(boot, shoe, far=far)
    if shape is not None:
        return
    painter.mark(placed(_SOLE, leg.end, pitch, size), mix(shoe, INK, 0.6), 0.3 * (1 - far))


def draw_arm(
    painter: Painter, arm: Limb, girth: float, cloth: Color, skin: Color, size: float, far: float
) -> None:
    """Draw an arm in a sleeve and its hand."""
    angle = forearm_angle(arm)
    hand = placed(_HAND, between(arm.joint, arm.end, 0.97), angle, size)
    painter.fill(hand, skin, far=far)
    painter.fill(sleeve(arm, girth), cloth, far=far, seam=0.45 * (1 - far))
    cuff = between(arm.joint, arm.end, 0.93)
    across = (arm.end - arm.joint) / abs(arm.end - arm.joint) * 1j * 0.021 * girth
    painter.line(
        curve([cuff - across, cuff + across]), mix(cloth, INK, 0.4), 0.006, share=0.4 * (1 - far)
    )


def draw_scarf(
    painter: Painter, bones: Skeleton, cloth: Color, seconds: float, speed: float, floor: float
) -> None:
    """Draw a scarf round the neck whose end flutters behind; `speed` (0 to 1) lifts it.

    No part hangs lower than `floor`.
    """
    root = bones.neck + turned(complex(-0.035, 0.012), bones.spine)
    spine = [root]
    for i in range(1, 6):
        flutter = (
            wave(seconds * (0.5 + 0.7 * speed) - i * 0.17) * (0.006 + 0.006 * i) * (0.5 + speed)
        )
        drop = lerp(0.040, 0.008, speed) * i
        end = root + complex(-(0.012 + 0.030 * speed) * i - 0.008, drop + flutter)
        spine.append(complex(end.real, min(end.imag, floor)))
    painter.fill(ribbon(spine, (0.014, 0.020, 0.021, 0.022, 0.024, 0.022)), cloth, seam=0.3)
    wrap = [
        (-0.050, -0.006),
        (-0.040, -0.034),
        (0.005, -0.030),
        (0.048, -0.022),
        (0.056, 0.008),
        (0.012, 0.026),
        (-0.036, 0.020),
    ]
    collar = blob([bones.neck + turned(complex(x, y + 0.004), bones.spine) for x, y in wrap])
    painter.fill(collar, cloth, seam=0.3)
    fold = curve(
        [
            bones.neck + turned(complex(x, y), bones.spine)
            for x, y in ((-0.04, 0.0), (0.01, 0.008), (0.05, -0.004))
        ]
    )
    painter.line(fold, mix(cloth, INK, 0.4), 0.005, share=0.4)


def draw_cape(
    painter: Painter,
    bones: Skeleton,
    cloth: Color,
    seconds: float,
    speed: float,
    length: float,
    floor: float,
) -> None:
    """Draw a cape that hangs from the shoulders and billows as `speed` (0 to 1) grows, down to `floor`."""
    width = widened(bones.turn)
    top_front = bones.on_trunk(0.030 * width, 1.04)
    top_back = bones.on_trunk(-0.060 * width, 1.0)
    down = lerp(1.0, 0.80, speed)
    left: list[complex] = []
    right: list[complex] = []
    for i in range(1, 5):
        share = i / 4
        billow = (0.020 + 0.17 * speed) * share + 0.014 * wave(
            seconds * (0.4 + speed) - share * 0.6
        )
        y = length * share * down
        back = top_back + complex(-billow - 0.05 * share, y)
        front = top_front + complex(-billow * 0.75 + 0.012 * share, y * 1.02)
        left.append(complex(back.real, min(back.imag, floor)))
        right.append(complex(front.real, min(front.imag, floor)))
    painter.fill(blob([top_front, top_back, *left, *right[::-1]]), cloth, far=0.15)


def draw_backpack(painter: Painter, bones: Skeleton, cloth: Color) -> None:
    """Draw a rucksack with a rolled blanket."""
    width = widened(bones.turn)
    x = -0.062 * width
    pack = [
        bones.on_trunk(x + 0.02, 0.95), bones.on_trunk(x - 0.045, 0.98), bones.on_trunk(x - 0.082, 0.78),
        bones.on_trunk(x - 0.088, 0.42), bones.on_trunk(x - 0.060, 0.22), bones.on_trunk(x + 0.02, 0.24),
    ]  # fmt: skip
    painter.fill(blob(pack), cloth)
    pocket = [
        bones.on_trunk(x - 0.040, 0.56), bones.on_trunk(x - 0.098, 0.56), bones.on_trunk(x - 0.104, 0.36),
        bones.on_trunk(x - 0.086, 0.26), bones.on_trunk(x - 0.040, 0.28),
    ]  # fmt: skip
    painter.fill(blob(pocket), mix(cloth, INK, 0.15), seam=0.25)
    roll = ribbon(
        [bones.on_trunk(x + 0.005, 1.07), bones.on_trunk(x - 0.075, 1.05)], (0.030, 0.030)
    )
    painter.fill(roll, mix(cloth, color("#d9c39a"), 0.55), seam=0.3)


def draw_strap(painter: Painter, bones: Skeleton, cloth: Color) -> None:
    """Draw the strap of a rucksack over the near shoulder."""
    width = widened(bones.turn)
    strap = curve(
        [
            bones.on_trunk(-0.045 * width, 1.02),
            bones.on_trunk(-0.004, 0.94),
            bones.on_trunk(0.006, 0.7),
            bones.on_trunk(-0.05 * width, 0.4),
        ]
    )
    painter.line(strap, mix(cloth, INK, 0.2), 0.016, share=0.6)


def draw_apron(painter: Painter, bones: Skeleton, look: Look, width: float) -> None:
    """Draw an apron over the front of a trunk: white, or of the colour that the look tells."""
    outline = [
        *(bones.on_trunk(across * width, up) for across, up in ((0.066, 0.82), (0.01, 0.84), (-0.01, 0.3))),
        bones.on_trunk(-0.01, -0.35),
        *(bones.on_trunk(across * width, up) for across, up in ((0.075, -0.35), (0.06, 0.3))),
    ]  # fmt: skip
    tone = look.accent if "hued apron" in look.features else APRON
    painter.fill(blob(outline), tone, outline=False)
