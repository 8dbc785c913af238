"""Draw tank, sledge and motorcycle. Knows tracks, runners and saddles."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

import skia

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.contract import Look, Pose
from moviefactory.shots.animatic.figures.motors import exhaust, jolt
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.people import draw_body
from moviefactory.shots.animatic.figures.shapes import (
    bent,
    blob,
    box,
    curve,
    oval,
    placed,
    polygon,
    reached,
    ribbon,
    turned,
    wave,
)
from moviefactory.shots.animatic.figures.skeleton import Limb, Stance, assemble
from moviefactory.shots.animatic.figures.wheels import (
    BRASS,
    INK,
    PARKED,
    RIDER,
    RUBBER,
    STEEL,
    lift,
    rolled,
    wheel,
)
from moviefactory.shots.animatic.light import color, mix


def _held(root: complex, hand: complex) -> Limb:
    end = reached(root, hand, (RIDER.upper_arm + RIDER.forearm) * 0.999)
    return Limb(root, bent(root, end, RIDER.upper_arm, RIDER.forearm, -1.0), end)


def draw_tank(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a tank: a turret whose gun sways over tracks that run."""
    painter, look = Painter(canvas, pose.light, pose.facing), pose.look
    t = pose.seconds + pose.phase * 3.1
    far, base = rolled(pose.action, t), lift(pose.action, t)
    up = base + jolt(pose, t) * 1.2
    exhaust(painter, base + complex(-0.86, -0.50), t)
    aim = -0.06 + 0.05 * wave(t * 0.17)
    turret = up + complex(-0.06, -0.74)
    kick = -0.05 * max(0.0, wave(t * 0.6)) ** 8 if pose.action.value == "fight" else 0.0
    barrel = [turret + turned(complex(x + kick, -0.06), aim) for x in (0.30, 0.80, 1.18)]
    painter.fill(ribbon(barrel, (0.055, 0.042, 0.038)), mix(look.primary, INK, 0.15))
    painter.fill(
        ribbon([barrel[2] - 0.05, barrel[2] + 0.04], (0.055, 0.055)), mix(look.primary, INK, 0.25)
    )
    painter.fill(
        blob(
            [
                turret + p
                for p in (
                    -0.46 + 0.12j,
                    -0.44 - 0.10j,
                    -0.26 - 0.20j,
                    0.14 - 0.21j,
                    0.38 - 0.10j,
                    0.44 + 0.12j,
                )
            ],
            0.08,
        ),
        look.primary,
    )
    painter.fill(
        placed(box(-0.22, -0.27, 0.04, -0.18, 0.02), turret), mix(look.primary, INK, 0.2), seam=0.3
    )
    painter.line(
        curve([turret - 0.34 - 0.14j, turret + complex(-0.42 + 0.015 * wave(t * 1.3), -0.26)]),
        INK,
        0.012,
        outline=True,
    )
    star = [
        turret
        + turned(complex(0.075 if k % 2 == 0 else 0.03, 0.0), k * math.pi / 5 - math.pi / 2)
        - 0.02j
        for k in range(10)
    ]
    painter.mark(polygon(star), look.accent, 0.8)
    hull = [
        up + p
        for p in (
            -1.04 - 0.40j,
            -0.96 - 0.60j,
            0.72 - 0.62j,
            1.08 - 0.44j,
            0.98 - 0.30j,
            -0.98 - 0.30j,
        )
    ]
    painter.fill(polygon(hull), look.primary, seam=0.2)
    tracks = [
        base + p
        for p in (
            -0.96 - 0.40j,
            -1.10 - 0.24j,
            -0.92 - 0.01j,
            0.86 - 0.01j,
            1.10 - 0.26j,
            0.96 - 0.40j,
        )
    ]
    painter.fill(blob(tracks, 0.08), mix(look.secondary, INK, 0.6))
    for k in range(14):
        x = -0.98 + ((k / 14 + far * 0.12) % 1.0) * 1.94
        painter.line(
            curve([base + complex(x, -0.02), base + complex(x + 0.03, -0.07)]),
            STEEL,
            0.018,
            share=0.4,
        )
    for k in range(6):
        wheel(
            painter,
            base + complex(-0.80 + 0.32 * k, -0.18),
            0.125,
            far / 0.125,
            5,
            mix(look.secondary, INK, 0.35),
            mix(look.secondary, STEEL, 0.4),
        )
    painter.finish()


MOTORCYCLE_SEAT = (-0.20, -0.16, 1.06)
"""Where the ground of a motorcycle's rider is, and how tall a grown one is beside it."""
SLEDGE_SEAT = (-0.16, 0.06, 1.45)
"""The same of who sits on a sledge."""


def draw_motorcycle(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a motorcycle and its helmeted rider; nobody sits on one that stands."""
    _motorcycle(canvas, pose, ridden=pose.action is not Action.STAND)


def draw_motorcycle_alone(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a motorcycle that somebody else is to be drawn on."""
    _motorcycle(canvas, pose, ridden=False)


def _motorcycle(canvas: skia.Canvas, pose: Pose, *, ridden: bool) -> None:
    painter, look = Painter(canvas, pose.light, pose.facing), pose.look
    t = pose.seconds + pose.phase * 3.1
    base, way = lift(pose.action, t), rolled(pose.action, t)
    up = base + jolt(pose, t)
    rear, front = base + complex(-0.42, -0.20), base + complex(0.46, -0.20)
    exhaust(painter, base + complex(-0.60, -0.16), t, 0.7)
    seat, bars = up + complex(-0.12, -0.46), up + complex(0.26, -0.62)
    lean = 0.55 if pose.action not in PARKED else 0.28
    stance = Stance(
        pelvis=seat + complex(-0.02, -0.035), near_foot=up + complex(0.06, -0.17), far_foot=up + complex(0.10, -0.17),
        spine=lean, curl=0.10 + 0.02 * wave(t * 0.3), nod=0.20 + lean * 0.4 + 0.04 * wave(t * 0.21), turn=0.16,
    )  # fmt: skip
    bones = assemble(RIDER, stance)
    bones = replace(
        bones,
        near_arm=_held(bones.near_arm.root, bars),
        far_arm=_held(bones.far_arm.root, bars + 0.03),
    )
    dressed = replace(
        pose,
        look=replace(
            look,
            features=(look.features | {"helmet", "jacket"}) - {"dress", "coat", "cloak", "hat"},
        ),
    )
    for hub in (rear, front):
        wheel(painter, hub, 0.20, way / 0.20, 7, RUBBER, STEEL)
    painter.line(curve([rear, up + complex(0.0, -0.26)]), STEEL, 0.05, outline=True)
    painter.line(curve([front, up + complex(0.28, -0.58), bars]), STEEL, 0.036, outline=True)
    engine = [up + p for p in (-0.16 - 0.14j, -0.18 - 0.32j, 0.18 - 0.36j, 0.20 - 0.16j)]
    painter.fill(blob(engine, 0.08), mix(STEEL, INK, 0.35))
    for k in range(3):
        painter.line(
            curve([up + complex(-0.12, -0.18 - 0.05 * k), up + complex(0.15, -0.20 - 0.05 * k)]),
            STEEL,
            0.014,
            share=0.8,
        )
    if ridden:
        draw_body(painter, dressed, RIDER, bones)
    tank = [up + p for p in (-0.08 - 0.40j, 0.0 - 0.50j, 0.18 - 0.54j, 0.27 - 0.48j, 0.20 - 0.38j)]
    tint = look.paint or look.accent
    painter.fill(blob(tank), tint, seam=0.5)
    saddle = [
        up + p for p in (-0.56 - 0.50j, -0.40 - 0.45j, -0.10 - 0.42j, -0.04 - 0.38j, -0.34 - 0.38j)
    ]
    painter.fill(blob(saddle), INK, seam=0.3)
    painter.fill(
        ribbon([up + 0.02 - 0.13j, up - 0.30 - 0.13j, up - 0.58 - 0.17j], (0.025, 0.028, 0.036)),
        STEEL,
        seam=0.3,
    )
    for hub in (rear, front):
        guard = [hub + turned(0.225 + 0j, math.radians(a)) for a in (200, 240, 280, 325)]
        painter.line(curve(guard), tint, 0.035, outline=True, share=0.8)
    lamp = up + complex(0.36, -0.58)
    painter.fill(oval(lamp, 0.055, 0.06), STEEL)
    painter.lamp(oval(lamp + 0.02, 0.038, 0.045), 1.0)
    painter.glow(lamp + 0.04, 0.20, 0.7)
    painter.mark(oval(rear, 0.03, 0.03), BRASS, 0.7)
    painter.finish()


def draw_sledge(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a sledge on curled runners, with a sack and a blanket, that jolts over the snow."""
    _sledge(canvas, pose, laden=True)


def draw_sledge_alone(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a sledge that somebody sits on."""
    _sledge(canvas, pose, laden=False)


def _sledge(canvas: skia.Canvas, pose: Pose, *, laden: bool) -> None:
    painter, look = Painter(canvas, pose.light, pose.facing), pose.look
    t = pose.seconds + pose.phase * 3.1
    base = lift(pose.action, t)
    busy = pose.action not in PARKED
    up = base + complex(0.0, (0.02 if busy else 0.008) * wave(t * (1.3 if busy else 0.4)))
    tip = 0.03 * wave(t * 0.8) * busy

    def put(x: float, y: float) -> complex:
        return up + turned(complex(x, y), tip)

    for far, dy in ((0.5, -0.05), (0.0, 0.0)):
        runner = [
            put(-0.98, -0.05 + dy),
            put(-0.40, -0.03 + dy),
            put(0.55, -0.03 + dy),
            put(0.92, -0.12 + dy),
            put(1.03, -0.34 + dy),
            put(0.92, -0.46 + dy),
            put(0.82, -0.38 + dy),
        ]
        painter.line(
            curve(runner), mix(look.accent, INK, 0.2 + 0.4 * far), 0.05, outline=True, share=0.6
        )
        for x in (-0.62, 0.0, 0.50):
            painter.line(
                curve([put(x, -0.04 + dy), put(x + 0.03, -0.32)]),
                mix(look.secondary, INK, 0.3 * far),
                0.05,
                outline=True,
            )
    painter.fill(
        blob(
            [
                put(-0.92, -0.30),
                put(-1.02, -0.86),
                put(-0.90, -0.90),
                put(-0.74, -0.44),
                put(0.40, -0.42),
                put(0.66, -0.62),
                put(0.76, -0.58),
                put(0.66, -0.30),
            ],
            0.10,
        ),
        look.primary,
        seam=0.3,
    )
    if laden:
        _load(painter, look, put)
    for k in range(8):
        age = (t * (0.9 if busy else 0.2) + k / 8) % 1.0
        painter.mist(
            base + complex(-0.98 - 0.12 * age, -0.05 - 0.14 * age * (1 + k % 3) / 2),
            0.03 + 0.05 * age,
            color("#f4f7fb"),
            0.6 * (1 - age),
        )
    painter.finish()


def _load(painter: Painter, look: Look, put: Callable[[float, float], complex]) -> None:
    sack = [
        put(-0.66, -0.40),
        put(-0.76, -0.70),
        put(-0.52, -0.90),
        put(-0.36, -0.96),
        put(-0.30, -0.88),
        put(-0.06, -0.72),
        put(0.0, -0.42),
    ]
    painter.fill(blob(sack), mix(look.secondary, look.accent, 0.4), seam=0.3)
    painter.line(curve([put(-0.44, -0.88), put(-0.30, -0.86)]), BRASS, 0.025)
    painter.fill(
        blob([put(0.02, -0.42), put(0.06, -0.60), put(0.34, -0.60), put(0.38, -0.42)], 0.08),
        look.secondary,
        seam=0.3,
    )
    painter.line(curve([put(0.20, -0.60), put(0.21, -0.42)]), look.accent, 0.03)
