"""Draw what stands in a picture: tree, lighthouse, house, campfire, ball. Knows one piece each."""

from __future__ import annotations

import math
import random
from functools import lru_cache

import skia

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.contract import AIRBORNE, Pose
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.shapes import (
    between,
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

INK: Color = color("#17131c")
PALE: Color = color("#f1ece6")


def _lift(action: Action, seconds: float) -> complex:
    if action in AIRBORNE:
        return complex(0.0, 0.5 + 0.012 * wave(seconds * 0.17))
    return 0j


@lru_cache(maxsize=128)
def _crown(seed: int) -> tuple[tuple[complex, float], ...]:
    """Return the clumps of a tree's foliage, back to front: centre and radius."""
    pick = random.Random(seed)
    clumps: list[tuple[complex, float]] = []
    for ring, count, spread, size in (
        (0, 8, 0.255, 0.125),
        (1, 6, 0.165, 0.130),
        (2, 3, 0.07, 0.120),
    ):
        for k in range(count):
            angle = math.tau * (k + 0.7 * pick.random()) / count + ring
            reach = spread * (0.85 + 0.3 * pick.random())
            centre = complex(
                math.cos(angle) * reach * 1.10, -0.655 + math.sin(angle) * reach * 0.90
            )
            clumps.append((centre, size * (0.8 + 0.35 * pick.random())))
    clumps.sort(key=lambda clump: clump[0].imag - clump[0].real * 0.1)
    return tuple(clumps)


@lru_cache(maxsize=256)
def _leaves(seed: int, index: int, radius: float) -> tuple[complex, ...]:
    pick = random.Random(seed * 31 + index)
    count = 13
    return tuple(
        turned(radius * (0.88 + 0.24 * pick.random()) + 0j, math.tau * k / count)
        for k in range(count)
    )


def draw_tree(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a broad tree that sways, grown differently for each look and phase."""
    painter = Painter(canvas, pose.light, pose.facing)
    t = pose.seconds + pose.phase * 5.9
    look = pose.look
    seed = look.seed % 9973 * 1000 + round(pose.phase * 999)
    base = _lift(pose.action, t)
    gust = {Action.DANCE: 2.2, Action.RUN: 2.2, Action.FIGHT: 2.6, Action.FALL: 2.0}.get(
        pose.action, 1.0
    )
    lean = 0.05 * (random.Random(seed).random() - 0.5)

    def sway(p: complex) -> complex:
        high = -p.imag
        bend = (0.012 * wave(t * 0.19) + 0.006 * wave(t * 0.47 + p.real)) * gust + lean
        return base + complex(p.real + bend * high**1.5, p.imag)

    bark = look.secondary
    branches = (
        (-0.01 - 0.30j, -0.12 - 0.44j, -0.23 - 0.58j), (0.01 - 0.34j, 0.12 - 0.47j, 0.24 - 0.55j),
        (0.0 - 0.40j, 0.04 - 0.58j, 0.03 - 0.78j),
    )  # fmt: skip
    clumps = _crown(seed)
    for index, (centre, radius) in enumerate(clumps[:6]):
        _clump(
            painter, sway(centre), radius * 1.02, _leaves(seed, index, radius), look.primary, 0.45
        )
    for points in branches:
        painter.fill(ribbon([sway(p) for p in points], (0.030, 0.020, 0.008)), bark)
    trunk = [
        -0.085 + 0.0j,
        -0.045 - 0.05j,
        -0.036 - 0.22j,
        -0.040 - 0.42j,
        0.030 - 0.44j,
        0.030 - 0.22j,
        0.042 - 0.05j,
        0.095 + 0.0j,
        0.03 - 0.012j,
        -0.03 - 0.010j,
    ]
    painter.fill(blob([sway(p) for p in trunk], 0.14), bark)
    for x, top in ((-0.012, -0.34), (0.014, -0.28)):
        painter.line(
            curve(
                [sway(complex(x, -0.04)), sway(complex(x * 0.8, top * 0.6)), sway(complex(x, top))]
            ),
            mix(bark, INK, 0.4),
            0.005,
            share=0.4,
        )
    for index, (centre, radius) in enumerate(clumps[6:], start=6):
        tone = mix(look.primary, look.accent, 0.10 * (index % 3))
        _clump(painter, sway(centre), radius, _leaves(seed, index, radius), tone, 0.0)
    painter.finish()


def _clump(
    painter: Painter,
    at: complex,
    radius: float,
    leaves: tuple[complex, ...],
    tone: Color,
    far: float,
) -> None:
    shape = blob([at + p for p in leaves], 0.20)
    painter.orb(shape, at, radius * 1.05, mix(tone, INK, 0.35 * far))


def draw_lighthouse(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a lighthouse on its rock, its beam going round."""
    painter = Painter(canvas, pose.light, pose.facing)
    t = pose.seconds + pose.phase * 5.9
    look = pose.look
    base = _lift(pose.action, t)
    angle = t * 0.9

    def at(x: float, y: float) -> complex:
        return base + complex(x, y)

    lamp = at(0.0, -0.845)
    for turn in (angle, angle + math.pi):
        depth = math.sin(turn)
        if depth < 0:
            _beam(painter, lamp, turn)
    rock = [
        at(-0.30, 0.0),
        at(-0.27, -0.055),
        at(-0.19, -0.10),
        at(-0.08, -0.125),
        at(0.09, -0.12),
        at(0.19, -0.085),
        at(0.26, -0.05),
        at(0.31, 0.0),
    ]
    painter.fill(blob(rock, 0.12), mix(look.accent, color("#6b665f"), 0.5))
    lower, upper = (0.105, -0.11), (0.062, -0.755)

    def half(y: float) -> float:
        return lower[0] + (upper[0] - lower[0]) * (y - lower[1]) / (upper[1] - lower[1])

    tower = [
        at(-lower[0], lower[1]),
        at(-half(-0.3) + 0.004, -0.3),
        at(-upper[0], upper[1]),
        at(upper[0], upper[1]),
        at(half(-0.3) - 0.004, -0.3),
        at(lower[0], lower[1]),
    ]
    painter.fill(blob(tower, 0.03), look.primary, seam=0.2)
    for top, foot in ((-0.255, -0.13), (-0.50, -0.385), (-0.72, -0.625)):
        stripe = [
            at(-half(foot), foot),
            at(0.0, foot + 0.012),
            at(half(foot), foot),
            at(half(top), top),
            at(0.0, top + 0.010),
            at(-half(top), top),
        ]
        painter.fill(blob(stripe, 0.04), look.secondary, outline=False)
    painter.mark(
        placed(
            blob(
                (-0.026 + 0.0j, -0.026 - 0.055j, 0.0 - 0.078j, 0.026 - 0.055j, 0.026 + 0.0j), 0.08
            ),
            at(0.02, -0.125),
        ),
        INK,
        0.5,
    )
    for y in (-0.34, -0.56):
        painter.lamp(placed(box(-0.013, -0.026, 0.013, 0.020, 0.012), at(0.005, y)), 0.9)
        painter.glow(at(0.005, y), 0.05, 0.3)
    painter.fill(placed(box(-0.095, -0.785, 0.095, -0.752, 0.008), base), look.accent, seam=0.3)
    for x in (-0.088, -0.045, 0.0, 0.045, 0.088):
        painter.line(curve([at(x, -0.785), at(x, -0.83)]), look.accent, 0.006, share=0.6)
    painter.line(curve([at(-0.09, -0.83), at(0.09, -0.83)]), look.accent, 0.006, share=0.6)
    painter.lamp(placed(box(-0.050, -0.90, 0.050, -0.787, 0.006), base), 0.95)
    for x in (-0.050, -0.018, 0.018, 0.050):
        painter.line(curve([at(x, -0.90), at(x, -0.787)]), look.accent, 0.006, share=0.5)
    dome = [
        at(-0.072, -0.895),
        at(-0.05, -0.94),
        at(0.0, -0.968),
        at(0.05, -0.94),
        at(0.072, -0.895),
    ]
    painter.fill(blob(dome, 0.12), look.secondary)
    painter.fill(ribbon([at(0.0, -0.955), at(0.0, -0.995)], (0.008, 0.004)), look.accent)
    for turn in (angle, angle + math.pi):
        if math.sin(turn) >= 0:
            _beam(painter, lamp, turn)
    facing_us = max(0.0, math.sin(angle) ** 12)
    painter.glow(lamp, 0.15 + 0.05 * facing_us, 0.65 + 0.35 * facing_us)
    painter.finish()


def _beam(painter: Painter, lamp: complex, turn: float) -> None:
    reach = 0.60 * math.cos(turn)
    wide = 0.035 + 0.055 * abs(math.sin(turn)) + 0.035
    end = lamp + complex(reach, 0.02 * math.sin(turn))
    if abs(reach) < 0.03:
        return
    cone = [lamp + 0.014j, lamp - 0.014j, end - complex(0.0, wide), end + complex(0.0, wide)]
    painter.beam(polygon(cone), lamp, end, 0.55)


def draw_house(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a cottage with lit windows and a smoking chimney."""
    painter = Painter(canvas, pose.light, pose.facing)
    t = pose.seconds + pose.phase * 5.9
    look = pose.look
    base = _lift(pose.action, t)

    def at(x: float, y: float) -> complex:
        return base + complex(x, y)

    def shape(points: tuple[tuple[float, float], ...], tension: float = 0.0) -> skia.Path:
        return blob([at(x, y) for x, y in points], tension)

    for k in range(6):
        age = (t * 0.16 + k / 6) % 1.0
        puff = at(0.235 - 0.16 * age + 0.03 * wave(age * 1.2 + k * 0.4), -0.90 - 0.19 * age)
        painter.mist(puff, 0.030 + 0.055 * age, PALE, 0.55 * (1 - age) * min(1.0, age * 6))
    painter.fill(
        shape(((0.19, -0.58), (0.19, -0.87), (0.28, -0.87), (0.28, -0.58))),
        mix(look.secondary, INK, 0.2),
    )
    painter.mark(
        shape(((0.18, -0.90), (0.18, -0.86), (0.29, -0.86), (0.29, -0.90))),
        mix(look.secondary, INK, 0.35),
        0.6,
    )
    painter.fill(
        shape(((-0.16, 0.0), (-0.16, -0.44), (0.49, -0.44), (0.49, 0.0))), look.primary, far=0.15
    )
    painter.fill(
        shape(((-0.49, 0.0), (-0.49, -0.42), (-0.285, -0.84), (-0.08, -0.42), (-0.08, 0.0))),
        look.primary,
        seam=0.2,
    )
    roof = ((-0.285, -0.875), (0.36, -0.80), (0.56, -0.385), (-0.06, -0.385))
    painter.fill(shape(roof, 0.02), look.secondary, seam=0.25)
    for k in range(1, 5):
        share = k / 5
        a = between(at(-0.285, -0.875), at(-0.06, -0.385), share)
        b = between(at(0.36, -0.80), at(0.56, -0.385), share)
        painter.line(
            curve([a, between(a, b, 0.5) + 0.006j, b]),
            mix(look.secondary, INK, 0.35),
            0.006,
            share=0.4,
        )
    painter.fill(
        shape(((-0.285, -0.90), (-0.265, -0.84), (-0.53, -0.36), (-0.565, -0.385))),
        mix(look.secondary, INK, 0.15),
        seam=0.2,
    )
    painter.fill(
        shape(((-0.285, -0.90), (-0.305, -0.84), (-0.065, -0.36), (-0.025, -0.385))),
        mix(look.secondary, INK, 0.25),
        seam=0.3,
    )
    door = blob(
        [
            at(x, y)
            for x, y in (
                (-0.355, 0.0),
                (-0.355, -0.19),
                (-0.285, -0.25),
                (-0.215, -0.19),
                (-0.215, 0.0),
            )
        ],
        0.06,
    )
    painter.fill(door, look.accent, outline=False, seam=0.2)
    painter.lamp(oval(at(-0.235, -0.105), 0.008, 0.008), 0.8)
    flicker = 1 + 0.03 * wave(t * 1.7) + 0.02 * wave(t * 2.9)
    for left, top, right, foot in (
        (0.00, -0.32, 0.15, -0.15),
        (0.26, -0.32, 0.41, -0.15),
        (-0.335, -0.545, -0.235, -0.42),
    ):
        painter.mark(
            shape(
                (
                    (left - 0.014, top - 0.014),
                    (right + 0.014, top - 0.014),
                    (right + 0.014, foot + 0.014),
                    (left - 0.014, foot + 0.014),
                )
            ),
            look.accent,
            0.5,
        )
        painter.lamp(
            shape(((left, top), (right, top), (right, foot), (left, foot))),
            min(1.0, 0.95 * flicker),
        )
        middle = (left + right) / 2
        painter.line(curve([at(middle, top), at(middle, foot)]), look.accent, 0.010, share=0.4)
        painter.line(
            curve([at(left, (top + foot) / 2), at(right, (top + foot) / 2)]),
            look.accent,
            0.010,
            share=0.4,
        )
        painter.glow(at(middle, (top + foot) / 2), 0.17, 0.40 * flicker)
    bush = [
        at(x, y)
        for x, y in (
            (0.14, 0.0),
            (0.145, -0.06),
            (0.19, -0.10),
            (0.25, -0.085),
            (0.31, -0.115),
            (0.37, -0.085),
            (0.43, -0.10),
            (0.50, -0.06),
            (0.52, 0.0),
        )
    ]
    painter.fill(blob(bush), color("#4d6b45"), seam=0.25)
    painter.finish()


def draw_campfire(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a camp fire: crossed logs, tongues of flame, sparks, warm air."""
    painter = Painter(canvas, pose.light, pose.facing)
    t = pose.seconds + pose.phase * 5.9
    look = pose.look
    base = _lift(pose.action, t)
    breath = 1 + 0.05 * wave(t * 1.9) + 0.04 * wave(t * 3.3)
    painter.glow(base - 0.34j, 0.70 * breath, 0.42)
    for x, y, r in (
        (-0.43, -0.045, 0.075),
        (-0.30, -0.030, 0.065),
        (0.31, -0.035, 0.070),
        (0.45, -0.050, 0.078),
    ):
        painter.fill(oval(base + complex(x, y), r, r * 0.72), color("#6d6a6c"), relief=1.0)
    for a, b in ((-0.36 - 0.05j, 0.20 - 0.21j), (0.36 - 0.05j, -0.20 - 0.21j)):
        painter.fill(ribbon([base + a, base + b], (0.062, 0.052)), look.primary)
    for x, height, width, rate in (
        (-0.15, 0.44, 0.13, 1.9),
        (0.15, 0.48, 0.13, 2.3),
        (-0.05, 0.66, 0.16, 1.5),
        (0.04, 0.78, 0.19, 1.7),
    ):
        _tongue(painter, base + complex(x, -0.07), height, width, t * rate + x * 7, None)
    for x, height, width, rate in ((-0.07, 0.36, 0.09, 2.6), (0.06, 0.42, 0.10, 2.1)):
        _tongue(
            painter, base + complex(x, -0.07), height, width, t * rate + x * 9, (1.0, 0.93, 0.70)
        )
    for a, b in ((-0.24 - 0.035j, 0.30 - 0.095j), (0.25 - 0.03j, -0.28 - 0.10j)):
        painter.fill(ribbon([base + a, base + b], (0.055, 0.046)), look.secondary, seam=0.5)
        for p in (a, b):
            painter.mark(
                oval(base + p, 0.026, 0.040), mix(look.primary, color("#d9b184"), 0.5), 0.5
            )
    for k in range(9):
        age = (t * (0.33 + 0.03 * (k % 4)) + k / 9) % 1.0
        drift = 0.16 * wave(k * 0.37 + age * 0.8) + 0.05 * (k % 3 - 1)
        spark = base + complex(drift, -0.30 - 0.74 * age)
        painter.lamp(oval(spark, 0.011 * (1 - 0.7 * age), 0.011 * (1 - 0.7 * age)), 1.0)
        painter.glow(spark, 0.035, 0.5 * (1 - age))
    painter.glow(base - 0.22j, 0.34 * breath, 0.55)
    painter.finish()


def _tongue(
    painter: Painter, root: complex, height: float, width: float, turns: float, tint: Color | None
) -> None:
    tall = height * (1 + 0.13 * wave(turns) + 0.07 * wave(turns * 1.7))
    a, b = 0.30 * width * wave(turns * 0.8), 0.65 * width * wave(turns * 0.8 - 0.2)
    points = [
        root + complex(-width * 0.55, 0.0), root + complex(-width * 0.72 + a * 0.3, -tall * 0.26),
        root + complex(-width * 0.34 + a, -tall * 0.58), root + complex(b, -tall),
        root + complex(width * 0.40 + a, -tall * 0.55), root + complex(width * 0.72 + a * 0.3, -tall * 0.24),
        root + complex(width * 0.55, 0.0),
    ]  # fmt: skip
    painter.flame(blob(points, 0.17), root - complex(0.0, tall * 0.10), tall * 1.05, tint)


def draw_ball(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a striped ball that rolls."""
    painter = Painter(canvas, pose.light, pose.facing)
    t = pose.seconds + pose.phase * 2.0
    look = pose.look
    flying = pose.action in AIRBORNE
    speed = {
        Action.WALK: 0.9,
        Action.RUN: 2.6,
        Action.DRIVE: 2.0,
        Action.FALL: 1.6,
        Action.FLY: 1.8,
    }
    turn = speed[pose.action] * t if pose.action in speed else 0.35 * wave(t * 0.25)
    if pose.action in (Action.FLOAT, Action.SWIM):
        turn = 0.4 * t
    centre = complex(0.0, 0.0 if flying else -0.5)
    painter.ball(centre, 0.495, look.secondary, gloss=0.35)
    pole = turned(0.20 + 0.0j, turn)
    for k in range(6):
        if k % 2:
            continue
        tone = (look.primary, look.accent, mix(look.primary, look.accent, 0.5))[k // 2]
        rim = [turned(0.495 + 0j, turn + math.tau * (k + s / 4) / 6) for s in range(5)]
        left = between(pole, rim[0], 0.5) + (rim[0] - pole) * 1j * 0.10
        right = between(pole, rim[-1], 0.5) + (rim[-1] - pole) * 1j * 0.10
        path = skia.Path()
        path.moveTo((centre + pole).real, (centre + pole).imag)
        path.quadTo(
            (centre + left).real,
            (centre + left).imag,
            (centre + rim[0]).real,
            (centre + rim[0]).imag,
        )
        for p in rim[1:]:
            path.lineTo((centre + p).real, (centre + p).imag)
        path.quadTo(
            (centre + right).real, (centre + right).imag, (centre + pole).real, (centre + pole).imag
        )
        path.close()
        painter.orb(path, centre, 0.495, tone, gloss=0.35, outline=False)
    painter.mark(oval(centre + pole, 0.05, 0.05), mix(look.secondary, PALE, 0.5), 0.8)
    gleam = centre + painter.toward * 0.27
    painter.highlight(oval(gleam, 0.085, 0.055, 0.5), 0.55)
    painter.finish()
