"""Draw what rolls: car, train, bicycle with its rider. Knows wheels, lamps and windows."""

from __future__ import annotations

import math
from dataclasses import replace

import skia

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.contract import AIRBORNE, Look, Pose
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

_PARKED = frozenset(
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
    return 0.0 if action in _PARKED else speed * seconds


def _lift(action: Action, seconds: float) -> complex:
    if action in AIRBORNE:
        return complex(0.0, 0.5 + 0.012 * wave(seconds * 0.2))
    return 0j


def _wheel(
    painter: Painter, at: complex, radius: float, angle: float, spokes: int, tone: Color, rim: Color
) -> None:
    painter.fill(oval(at, radius, radius), tone, outline=True)
    painter.mark(oval(at, radius * 0.62, radius * 0.62), rim, 0.7)
    painter.mark(oval(at, radius * 0.52, radius * 0.52), mix(tone, rim, 0.25), 0.4)
    for k in range(spokes):
        way = turned(1.0 + 0j, angle + k * math.tau / spokes)
        painter.line(curve([at, at + way * radius * 0.58]), rim, radius * 0.10, share=0.65)
    painter.mark(oval(at, radius * 0.16, radius * 0.16), rim, 0.8)


def draw_car(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a small round car with turning wheels and shining headlights."""
    painter = Painter(canvas, pose.light, pose.facing)
    t = pose.seconds + pose.phase * 3.1
    look = pose.look
    far = rolled(pose.action, t)
    base = _lift(pose.action, t)
    if pose.action is Action.FALL:
        base += 0.02
    bounce = (
        0j
        if pose.action in _PARKED
        else complex(0.0, 0.010 * wave(t * 1.9) + 0.006 * wave(t * 3.1))
    )
    nose = 0.25 if pose.action is Action.FALL else 0.0

    def at(x: float, y: float) -> complex:
        return base + bounce + turned(complex(x, y + 0.5), nose) - 0.5j

    def shape(points: tuple[tuple[float, float], ...], tension: float = 1 / 6) -> skia.Path:
        return blob([at(x, y) for x, y in points], tension)

    for x in (-0.62, 0.70):
        painter.fill(oval(base + complex(x + 0.05, -0.20), 0.19, 0.19), RUBBER, far=0.6)
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
        0.85,
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
        _wheel(
            painter,
            base + complex(x, -0.205),
            0.205,
            far / 0.205,
            5,
            RUBBER,
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


def draw_train(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a steam train: engine, tender, two coaches with lit windows, a trail of steam."""
    painter = Painter(canvas, pose.light, pose.facing)
    t = pose.seconds + pose.phase * 3.1
    look = pose.look
    way = rolled(pose.action, t)
    base = _lift(pose.action, t)
    jolt = complex(0.0, 0.004 * wave(way * 0.9))
    coach = look.secondary
    for left in (-2.28, -1.02):
        _coach(painter, base + jolt * (1 if left < -2 else -1), left, coach, look, way)
    _tender(painter, base - jolt, look, way)
    _steam(painter, base, look, t, way > 0)
    _engine(painter, base + jolt, look, way, t)
    painter.finish()


def _bogie(painter: Painter, base: complex, x: float, radius: float, way: float) -> None:
    _wheel(
        painter,
        base + complex(x, -radius),
        radius,
        way / radius,
        4,
        mix(RUBBER, STEEL, 0.15),
        STEEL,
    )


def _coach(
    painter: Painter, base: complex, left: float, tone: Color, look: Look, way: float
) -> None:
    right = left + 1.20
    painter.fill(placed(box(left - 0.04, -0.24, right + 0.06, -0.17, 0.02), base), INK)
    for x in (left + 0.18, left + 0.42, right - 0.42, right - 0.18):
        _bogie(painter, base, x, 0.085, way)
    painter.fill(placed(box(left, -0.72, right, -0.20, 0.05), base), tone)
    roof = [
        base + p
        for p in (
            complex(left - 0.03, -0.70),
            complex(left + 0.06, -0.775),
            complex(left + 0.6, -0.795),
            complex(right - 0.06, -0.775),
            complex(right + 0.03, -0.70),
        )
    ]
    painter.fill(blob(roof, 0.12), mix(look.primary, INK, 0.35), seam=0.3)
    painter.mark(placed(box(left + 0.02, -0.375, right - 0.02, -0.345), base), look.accent, 0.7)
    for k in range(5):
        x = left + 0.12 + 0.205 * k
        painter.mark(
            placed(box(x - 0.012, -0.652, x + 0.152, -0.418, 0.03), base), mix(tone, INK, 0.45), 0.4
        )
        painter.lamp(placed(box(x, -0.64, x + 0.14, -0.43, 0.022), base), 0.92)
        if (k + round(left * 10)) % 3 == 1:
            head = placed(
                blob(
                    (
                        0.03 - 0.43j,
                        0.035 - 0.50j,
                        0.055 - 0.515j,
                        0.05 - 0.565j,
                        0.085 - 0.565j,
                        0.085 - 0.515j,
                        0.105 - 0.50j,
                        0.11 - 0.43j,
                    )
                ),
                base + x,
            )
            painter.mark(head, INK, 0.25, 0.8)
        painter.line(
            placed(curve([complex(x + 0.07, -0.64), complex(x + 0.07, -0.43)]), base),
            mix(tone, INK, 0.4),
            0.008,
            share=0.4,
        )
    painter.glow(base + complex(left + 0.6, -0.53), 0.42, 0.16)


def _tender(painter: Painter, base: complex, look: Look, way: float) -> None:
    painter.fill(placed(box(0.22, -0.24, 0.82, -0.17, 0.02), base), INK)
    for x in (0.34, 0.54, 0.72):
        _bogie(painter, base, x, 0.085, way)
    coal = [
        base + p
        for p in (
            0.27 - 0.52j,
            0.34 - 0.63j,
            0.45 - 0.60j,
            0.54 - 0.66j,
            0.66 - 0.61j,
            0.72 - 0.52j,
        )
    ]
    painter.fill(blob(coal), color("#2a282e"))
    painter.fill(placed(box(0.24, -0.55, 0.76, -0.20, 0.03), base), look.primary, seam=0.3)
    painter.mark(placed(box(0.28, -0.50, 0.72, -0.485), base), look.accent, 0.7)
    painter.mark(placed(box(0.28, -0.275, 0.72, -0.26), base), look.accent, 0.7)


def _engine(painter: Painter, base: complex, look: Look, way: float, t: float) -> None:
    painter.fill(placed(box(0.80, -0.27, 2.16, -0.19, 0.02), base), INK)
    boiler = box(1.18, -0.62, 2.06, -0.24, 0.10)
    chimney = polygon(
        (1.88 - 0.60j, 1.865 - 0.76j, 1.84 - 0.85j, 2.00 - 0.85j, 1.975 - 0.76j, 1.96 - 0.60j)
    )
    painter.fill(placed(chimney, base), INK)
    painter.mark(placed(box(1.83, -0.865, 2.01, -0.835, 0.01), base), look.accent, 0.7)
    for x, r in ((1.40, 0.075), (1.65, 0.060)):
        painter.orb(
            oval(base + complex(x, -0.625), r, r * 1.1),
            base + complex(x, -0.63),
            r,
            BRASS,
            gloss=0.5,
        )
    painter.fill(placed(boiler, base), look.primary, seam=0.25)
    for x in (1.34, 1.56, 1.78):
        painter.mark(placed(box(x, -0.62, x + 0.022, -0.24), base), look.accent, 0.65, 0.9)
    painter.orb(
        placed(box(1.98, -0.61, 2.10, -0.25, 0.06), base),
        base + complex(2.04, -0.43),
        0.2,
        mix(INK, STEEL, 0.2),
    )
    cab = blob([base + p for p in (0.82 - 0.20j, 0.82 - 0.80j, 1.20 - 0.80j, 1.22 - 0.20j)], 0.02)
    painter.fill(cab, look.primary, seam=0.25)
    painter.lamp(placed(box(0.90, -0.70, 1.11, -0.48, 0.03), base), 0.95)
    driver = blob(
        [
            base + p
            for p in (
                0.94 - 0.48j,
                0.95 - 0.55j,
                0.985 - 0.575j,
                0.97 - 0.635j,
                1.0 - 0.665j,
                1.04 - 0.655j,
                1.045 - 0.60j,
                1.025 - 0.57j,
                1.065 - 0.54j,
                1.07 - 0.48j,
            )
        ]
    )
    painter.mark(driver, INK, 0.25, 0.85)
    roof = blob(
        [base + p for p in (0.76 - 0.79j, 0.82 - 0.86j, 1.02 - 0.885j, 1.22 - 0.86j, 1.28 - 0.79j)],
        0.12,
    )
    painter.fill(roof, mix(look.primary, INK, 0.4), seam=0.3)
    guard = polygon([base + p for p in (2.06 - 0.24j, 2.16 - 0.24j, 2.29 - 0.035j, 2.06 - 0.035j)])
    painter.fill(guard, look.secondary)
    for k in range(3):
        painter.line(
            curve(
                [base + complex(2.10 + 0.025 * k, -0.22), base + complex(2.12 + 0.055 * k, -0.04)]
            ),
            mix(look.secondary, INK, 0.5),
            0.010,
            share=0.4,
        )
    drivers = (1.02, 1.36, 1.70)
    for x in drivers:
        _wheel(
            painter,
            base + complex(x, -0.155),
            0.155,
            way / 0.155,
            8,
            mix(RUBBER, look.secondary, 0.35),
            STEEL,
        )
    _bogie(painter, base, 1.97, 0.085, way)
    crank = turned(0.085 + 0j, way / 0.155)
    pins = [base + complex(x, -0.155) + crank for x in drivers]
    painter.line(curve([pins[0], pins[2]]), STEEL, 0.026, share=0.8)
    piston = base + complex(1.99 + crank.real * 0.5, -0.20)
    painter.line(curve([pins[1], piston]), STEEL, 0.020, share=0.7)
    painter.fill(
        placed(box(1.88, -0.275, 2.10, -0.155, 0.03), base), mix(look.primary, INK, 0.3), seam=0.3
    )
    lamp = base + complex(2.12, -0.56)
    painter.fill(oval(lamp - 0.02, 0.055, 0.055), BRASS)
    painter.lamp(oval(lamp, 0.038, 0.045), 1.0)
    painter.glow(lamp, 0.25, 0.75)


def _steam(painter: Painter, base: complex, look: Look, t: float, moving: bool) -> None:
    pale = color("#f2eeea")
    for k in range(9):
        age = (t * 0.9 + k / 9) % 1.0
        drift = -1.5 * age if moving else -0.25 * age
        rise = 0.20 * age**0.6 if moving else 0.24 * age
        at = base + complex(1.92 + drift, -0.87 - rise + 0.02 * wave(age * 1.4 + k * 0.37))
        painter.mist(at, 0.055 + 0.10 * age, pale, 0.75 * (1 - age) ** 0.8 * min(1.0, age * 9))


def draw_bicycle(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a bicycle and its rider, who pedals."""
    painter = Painter(canvas, pose.light, pose.facing)
    t = pose.seconds + pose.phase * 3.1
    base = _lift(pose.action, t)
    way = rolled(pose.action, t) * 0.62
    radius = 0.195
    rear, front = base + complex(-0.285, -radius), base + complex(0.305, -radius)
    crank_at = base + complex(-0.02, -0.185)
    saddle, bars = base + complex(-0.135, -0.475), base + complex(0.225, -0.545)
    pedal = turned(0.072 + 0j, way / radius * 0.55)
    look = pose.look
    body = RIDER
    stance = Stance(
        pelvis=saddle + complex(0.005, -0.030),
        near_foot=crank_at + pedal + complex(-0.015, -0.040),
        far_foot=crank_at - pedal + complex(-0.015, -0.040),
        near_pitch=0.12 - 0.2 * pedal.real / 0.072,
        far_pitch=0.12 + 0.2 * pedal.real / 0.072,
        spine=0.30,
        curl=0.16,
        nod=0.20 + (0.3 if pose.action is Action.LOOK_UP else 0.0),
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
        for k in range(8):
            spoke = turned(radius - 0.02 + 0j, way / radius + k * math.tau / 8)
            painter.line(curve([hub, hub + spoke]), STEEL, 0.003, share=0.6)
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
