"""Draw what rolls on the road: car, bicycle with its rider. Knows wheels, lamps and windows."""

from __future__ import annotations

from dataclasses import replace

import skia

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.contract import AIRBORNE, Pose
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.people import draw_body
from moviefactory.shots.animatic.figures.shapes import (
    bent,
    blob,
    curve,
    oval,
    placed,
    reached,
    spokes,
    turned,
    wave,
)
from moviefactory.shots.animatic.figures.skeleton import ADULT, Limb, Proportions, Stance, assemble
from moviefactory.shots.animatic.light import Color, color, mix

INK: Color = color("#15131a")
RUBBER: Color = color("#26242b")
STEEL: Color = color("#b9bfc8")
BRASS: Color = color("#c99a4a")
GLASS: Color = color("#24344a")

PARKED = frozenset(
    {Action.STAND, Action.SIT, Action.SLEEP, Action.LOOK_UP, Action.WAVE, Action.HOLD}
)
RIDER = Proportions(
    head=ADULT.head * 0.86, neck=ADULT.neck * 0.86, torso=ADULT.torso * 0.86,
    upper_arm=ADULT.upper_arm * 0.86, forearm=ADULT.forearm * 0.86, thigh=ADULT.thigh * 0.86,
    shin=ADULT.shin * 0.86, ankle=ADULT.ankle * 0.86, shoulder=ADULT.shoulder * 0.86, girth=0.86,
)  # fmt: skip


def rolled(action: Action, seconds: float) -> float:
    """Return how far a vehicle has rolled, in its own heights."""
    speed = {Action.WALK: 0.6, Action.RUN: 2.6, Action.FLOAT: 0.3}.get(action, 1.7)
    return 0.0 if action in PARKED else speed * seconds


def lift(action: Action, seconds: float) -> complex:
    """Return where the wheels stand: on the ground, or below a body that floats."""
    if action in AIRBORNE:
        return complex(0.0, 0.5 + 0.012 * wave(seconds * 0.2))
    return 0j


def wheel(
    painter: Painter, at: complex, radius: float, angle: float, count: int, tone: Color, rim: Color
) -> None:
    """Draw a wheel of `count` spokes that has turned by `angle` radians."""
    painter.fill(oval(at, radius, radius), tone, outline=True)
    painter.mark(oval(at, radius * 0.62, radius * 0.62), rim, 0.7)
    painter.mark(oval(at, radius * 0.52, radius * 0.52), mix(tone, rim, 0.25), 0.4)
    painter.line(spokes(at, radius * 0.58, angle, count), rim, radius * 0.10, share=0.65)
    painter.mark(oval(at, radius * 0.16, radius * 0.16), rim, 0.8)


def draw_car(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a small round car with turning wheels and shining headlights."""
    painter = Painter(canvas, pose.light, pose.facing)
    t = pose.seconds + pose.phase * 3.1
    look = pose.look
    far = rolled(pose.action, t)
    base = lift(pose.action, t)
    if pose.action is Action.FALL:
        base += 0.02
    parked = pose.action in PARKED
    bounce = complex(0.0, 0.010 * wave(t * 1.9) + 0.006 * wave(t * 3.1))
    if parked:
        bounce = complex(0.0, 0.003 * wave(t * 5.3))
    nose = 0.25 if pose.action is Action.FALL else 0.0

    def at(x: float, y: float) -> complex:
        return base + bounce + turned(complex(x, y + 0.5), nose) - 0.5j

    def shape(points: tuple[tuple[float, float], ...], tension: float = 1 / 6) -> skia.Path:
        return blob([at(x, y) for x, y in points], tension)

    tyre = mix(RUBBER, look.secondary, 0.35)
    for k in range(4):
        age = (t * 0.5 + k / 4) % 1.0
        puff = base + complex(-1.16 - 0.20 * age, -0.16 - 0.08 * age)
        painter.mist(puff, 0.03 + 0.07 * age, STEEL, 0.4 * (1 - age) * min(1.0, age * 6))
    for x in (-0.62, 0.70):
        painter.fill(oval(base + complex(x + 0.05, -0.20), 0.19, 0.19), tyre, far=0.6)
    body = (
        (-1.13, -0.30), (-1.12, -0.50), (-1.00, -0.60), (-0.74, -0.66), (-0.56, -0.86), (-0.30, -0.985),
        (0.04, -0.995), (0.28, -0.90), (0.50, -0.655), (0.86, -0.59), (1.06, -0.48), (1.13, -0.32),
        (1.10, -0.19), (0.40, -0.165), (-0.30, -0.165), (-1.06, -0.19),
    )  # fmt: skip
    painter.fill(shape(body, 0.15), look.primary)
    lit_inside = mix(GLASS, look.accent, 0.1)
    for window in (
        ((-0.62, -0.66), (-0.48, -0.83), (-0.28, -0.92), (-0.10, -0.93), (-0.10, -0.655)),
        ((-0.02, -0.655), (-0.02, -0.935), (0.12, -0.92), (0.24, -0.84), (0.39, -0.655)),
    ):
        painter.mark(shape(window, 0.05), lit_inside, 0.55)
        gleam = tuple(
            (x * 0.5 + window[1][0] * 0.5, y * 0.5 + window[1][1] * 0.5) for x, y in window[:3]
        )
        painter.highlight(shape(gleam, 0.05), 0.22)
    painter.mark(
        shape(((0.10, -0.655), (0.09, -0.77), (0.135, -0.815), (0.19, -0.77), (0.19, -0.655))),
        mix(look.skin, INK, 0.35),
        0.4,
    )
    painter.mark(
        shape(
            (
                (-1.13, -0.345),
                (-0.3, -0.36),
                (0.6, -0.36),
                (1.13, -0.345),
                (1.13, -0.30),
                (0.6, -0.315),
                (-0.3, -0.315),
                (-1.13, -0.30),
            ),
            0.1,
        ),
        mix(look.primary, look.accent, 0.8),
        0.6,
    )
    painter.line(
        curve([at(-0.06, -0.63), at(-0.08, -0.40), at(-0.06, -0.20)]),
        mix(look.primary, INK, 0.4),
        0.010,
        share=0.45,
    )
    painter.line(
        curve([at(0.44, -0.62), at(0.40, -0.40), at(0.36, -0.20)]),
        mix(look.primary, INK, 0.4),
        0.010,
        share=0.45,
    )
    painter.line(curve([at(0.02, -0.50), at(0.12, -0.50)]), look.accent, 0.022, share=0.8)
    for x in (-0.62, 0.70):
        arch = placed(
            blob((-0.27 + 0.06j, -0.24 - 0.12j, 0.0 - 0.25j, 0.24 - 0.12j, 0.27 + 0.06j)),
            at(x, -0.21),
        )
        painter.mark(arch, mix(look.primary, INK, 0.75), 0.3)
        wheel(
            painter,
            base + complex(x, -0.205),
            0.205,
            far / 0.205,
            5,
            tyre,
            mix(look.accent, STEEL, 0.5),
        )
    painter.mark(
        shape(((-1.16, -0.26), (-1.0, -0.275), (-0.9, -0.22), (-1.0, -0.18), (-1.16, -0.20))),
        STEEL,
        0.7,
    )
    painter.mark(
        shape(((1.16, -0.26), (1.0, -0.275), (0.95, -0.22), (1.0, -0.18), (1.16, -0.20))),
        STEEL,
        0.7,
    )
    lamp = at(1.065, -0.425)
    painter.mark(oval(lamp, 0.062, 0.085), STEEL, 0.75)
    painter.lamp(oval(lamp + 0.012, 0.045, 0.068), 1.0)
    painter.glow(lamp + 0.03, 0.27, 0.75)
    tail = at(-1.105, -0.42)
    painter.lamp(oval(tail, 0.026, 0.050), 0.9, (0.95, 0.22, 0.16))
    painter.glow(tail, 0.13, 0.45, (0.95, 0.22, 0.16))
    painter.finish()


def draw_bicycle(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a bicycle and its rider, who pedals."""
    painter = Painter(canvas, pose.light, pose.facing)
    t = pose.seconds + pose.phase * 3.1
    base = lift(pose.action, t)
    way = rolled(pose.action, t)
    radius = 0.195
    rear, front = base + complex(-0.285, -radius), base + complex(0.305, -radius)
    crank_at = base + complex(-0.02, -0.185)
    saddle, bars = base + complex(-0.135, -0.475), base + complex(0.225, -0.545)
    pedal = turned(0.072 + 0j, way / radius * 0.35)
    look = pose.look
    body = replace(RIDER, head=1.22 * RIDER.head) if "young" in look.features else RIDER
    parked = pose.action in PARKED
    stance = Stance(
        pelvis=saddle + complex(0.005, -0.030),
        near_foot=base + complex(0.02, -body.ankle)
        if parked
        else crank_at + pedal + complex(-0.015, -0.040),
        far_foot=crank_at - pedal + complex(-0.015, -0.040),
        near_pitch=0.12 - 0.2 * pedal.real / 0.072,
        far_pitch=0.12 + 0.2 * pedal.real / 0.072,
        spine=0.30,
        curl=0.16 - 0.03 * wave(t * 0.27),
        nod=0.20 + 0.06 * wave(t * 0.19) + (0.3 if pose.action is Action.LOOK_UP else 0.0),
        turn=0.16,
    )
    bones = assemble(body, stance)
    wave_now = pose.action is Action.WAVE
    bones = replace(
        bones,
        near_arm=_held(body, bones.near_arm.root, bars + 0.008),
        far_arm=_held(body, bones.far_arm.root, base + complex(0.20, -0.98 + 0.03 * wave(t)))
        if wave_now
        else _held(body, bones.far_arm.root, bars + 0.03),
    )
    for hub in (rear, front):
        painter.line(oval(hub, radius - 0.012, radius - 0.012), RUBBER, 0.024, outline=True)
        painter.line(spokes(hub, radius - 0.02, way / radius, 8), STEEL, 0.003, share=0.6)
    painter.line(curve([crank_at, crank_at - pedal]), STEEL, 0.012, share=0.3)
    frame = mix(look.accent, look.primary, 0.2)
    head = base + complex(0.195, -0.455)
    tubes = [
        (rear, crank_at),
        (rear, saddle + 0.04j),
        (crank_at, saddle),
        (crank_at, head + 0.05j),
        (saddle + 0.05j, head),
        (head - 0.05j, front),
    ]
    if "riderless" not in look.features:
        draw_body(painter, pose, body, bones)
    for a, b in tubes:
        painter.line(curve([a, b]), frame, 0.019, share=0.75, outline=True)
    painter.line(
        curve([head - 0.05j, bars - 0.02, bars + 0.03 + 0.005j]),
        STEEL,
        0.016,
        share=0.7,
        outline=True,
    )
    painter.fill(
        blob(
            [
                saddle + p
                for p in (
                    -0.055 - 0.012j,
                    0.0 - 0.018j,
                    0.065 - 0.008j,
                    0.0 + 0.008j,
                    -0.05 + 0.010j,
                )
            ]
        ),
        INK,
    )
    painter.mark(oval(crank_at, 0.036, 0.036), STEEL, 0.6)
    painter.line(curve([crank_at, crank_at + pedal]), STEEL, 0.014, share=0.8)
    painter.line(curve([crank_at + pedal - 0.03, crank_at + pedal + 0.03]), INK, 0.012, share=0.5)
    lamp = base + complex(0.275, -0.47)
    painter.lamp(oval(lamp, 0.016, 0.016), 1.0)
    painter.glow(lamp, 0.12, 0.55)
    painter.finish()


def _held(body: Proportions, root: complex, hand: complex) -> Limb:
    end = reached(root, hand, (body.upper_arm + body.forearm) * 0.999)
    return Limb(root, bent(root, end, body.upper_arm, body.forearm, -1.0), end)
