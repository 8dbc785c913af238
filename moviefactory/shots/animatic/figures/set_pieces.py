"""Draw what stands or lies in a picture: tree, campfire, ball. Knows one piece each."""

from __future__ import annotations

import math
import random
from functools import lru_cache

import skia

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.buildings import lift
from moviefactory.shots.animatic.figures.contract import AIRBORNE, Pose
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.shapes import (
    between,
    blob,
    curve,
    oval,
    ribbon,
    turned,
    wave,
)
from moviefactory.shots.animatic.figures.trees import draw_kind, tree_light
from moviefactory.shots.animatic.light import Color, color, mix

INK: Color = color("#17131c")
PALE: Color = color("#f1ece6")


@lru_cache(maxsize=128)
def _crown(seed: int) -> tuple[tuple[complex, float], ...]:
    """Return the clumps of a tree's foliage, back to front: centre and radius."""
    pick = random.Random(seed)
    clumps: list[tuple[complex, float]] = []
    for count, wide, high, size in (
        (9, 0.36, 0.20, 0.100),
        (7, 0.25, 0.14, 0.110),
        (4, 0.12, 0.08, 0.100),
    ):
        for k in range(count):
            angle = math.tau * (k + 0.8 * (pick.random() - 0.5)) / count
            reach = 0.82 + 0.36 * pick.random()
            x, y = math.cos(angle) * wide * reach, math.sin(angle) * high * reach
            low = -0.10 if y > 0.08 and abs(x) < 0.12 else 0.0
            clumps.append((complex(x, -0.655 + y + low), size * (0.75 + 0.45 * pick.random())))
    return tuple(clumps)


@lru_cache(maxsize=256)
def _leaves(seed: int, index: int, radius: float) -> tuple[complex, ...]:
    pick = random.Random(seed * 31 + index)
    count = 17
    return tuple(
        turned(radius * (0.80 + 0.38 * pick.random()) + 0j, math.tau * k / count)
        for k in range(count)
    )


def draw_tree(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a broad tree that sways, grown differently for each look and phase."""
    painter = Painter(canvas, tree_light(pose), pose.facing)
    t = pose.seconds + pose.phase * 5.9
    look = pose.look
    seed = look.seed % 9973 * 1000 + round(pose.phase * 999)
    if draw_kind(painter, look, seed, t):
        return
    base = lift(pose.action, t)
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
        (-0.01 - 0.24j, -0.13 - 0.40j, -0.30 - 0.55j), (0.01 - 0.27j, 0.15 - 0.42j, 0.33 - 0.53j),
        (0.0 - 0.34j, 0.05 - 0.56j, 0.03 - 0.78j), (-0.01 - 0.34j, -0.08 - 0.52j, -0.12 - 0.72j),
    )  # fmt: skip
    clumps = _crown(seed)
    for index, (centre, radius) in enumerate(clumps[:9]):
        _clump(
            painter, sway(centre), radius * 1.02, _leaves(seed, index, radius), look.primary, 0.45
        )
    for points in branches:
        painter.fill(ribbon([sway(p) for p in points], (0.036, 0.024, 0.010)), bark)
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
    for index, (centre, radius) in enumerate(clumps[9:], start=9):
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
    # Light from above: one soft gradient over all of a crown, not a ball for each of its clumps.
    high = min(1.0, max(0.0, (-at.imag - 0.45) / 0.45))
    painter.fill(shape, mix(tone, INK, 0.35 * far + 0.22 * (1 - high)), relief=0.35)


def draw_campfire(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a camp fire: crossed logs, tongues of flame, sparks, warm air."""
    painter = Painter(canvas, pose.light, pose.facing)
    t = pose.seconds + pose.phase * 5.9
    look = pose.look
    base = lift(pose.action, t)
    breath = 1 + 0.05 * wave(t * 1.9) + 0.04 * wave(t * 3.3)
    painter.glow(base - 0.34j, 0.60 * breath, 0.42)
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
        _tongue(painter, base + complex(x, -0.07), height, width, t * rate + x * 7, 0.0)
    for x, height, width, rate in ((-0.07, 0.36, 0.09, 2.6), (0.06, 0.42, 0.10, 2.1)):
        _tongue(painter, base + complex(x, -0.07), height, width, t * rate + x * 9, 0.6)
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
    painter: Painter, root: complex, height: float, width: float, turns: float, heat: float
) -> None:
    tall = height * (1 + 0.13 * wave(turns) + 0.07 * wave(turns * 1.7))
    a, b = 0.30 * width * wave(turns * 0.8), 0.65 * width * wave(turns * 0.8 - 0.2)
    points = [
        root + complex(-width * 0.55, 0.0), root + complex(-width * 0.72 + a * 0.3, -tall * 0.26),
        root + complex(-width * 0.34 + a, -tall * 0.58), root + complex(b, -tall),
        root + complex(width * 0.40 + a, -tall * 0.55), root + complex(width * 0.72 + a * 0.3, -tall * 0.24),
        root + complex(width * 0.55, 0.0),
    ]  # fmt: skip
    painter.flame(blob(points, 0.17), root - complex(0.0, tall * 0.10), tall * 1.05, heat=heat)


def _patches(painter: Painter, centre: complex, turn: float) -> None:
    """Draw a football's leather: white, with dark patches that turn with it."""
    dark = color("#26262c")
    painter.ball(centre, 0.495, color("#f2f0ea"), gloss=0.35)
    for k in range(5):
        way = turned(0.36 + 0j, turn + math.tau * k / 5)
        painter.mark(oval(centre + way, 0.075, 0.12, turn + math.tau * k / 5), dark, 0.9)
        painter.line(curve([centre + way * 0.42, centre + way * 0.85]), dark, 0.016, share=0.7)
    painter.mark(oval(centre, 0.14, 0.14), dark, 0.9)


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
    if "football" in look.features:
        _patches(painter, centre, turn)
        painter.finish()
        return
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
