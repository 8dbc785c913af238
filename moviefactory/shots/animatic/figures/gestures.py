"""How a human body does each action over time. Knows rhythm, weight and feet; not clothes or light.

One function per action gives the stance at a time; a walking foot stays where it stands.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.deeds import DEEDS
from moviefactory.shots.animatic.figures.motions import Gesture, stand
from moviefactory.shots.animatic.figures.shapes import lerp, smooth, turned, wave
from moviefactory.shots.animatic.figures.skeleton import Proportions, Stance

WALK_HERTZ = 0.92
RUN_HERTZ = 1.42
WALK_STEP = 0.35
"""How far a foot reaches ahead of the hips, in leg lengths."""
RUN_STEP = 0.44
WALK_CONTACT = 0.6
"""The share of its cycle in which a foot is on the ground."""
RUN_CONTACT = 0.36


def gesture(action: Action, body: Proportions, seconds: float, phase: float) -> Gesture:
    """Return what `body` does at a time; `phase` (0 to 1) shifts the cycle."""
    return GESTURES[action](body, seconds + phase * 7.3, phase)


def ground_speed(action: Action, leg: float) -> float:
    """Return how fast the ground passes under walking or running feet, in heights per second."""
    if action is Action.WALK:
        return 2 * WALK_STEP * leg / WALK_CONTACT * WALK_HERTZ
    if action is Action.RUN:
        return 2 * RUN_STEP * leg / RUN_CONTACT * RUN_HERTZ
    return 0.0


def _foot(
    u: float, contact: float, step: float, lift: float, body: Proportions
) -> tuple[complex, float]:
    """Return where the ankle is at share `u` of its cycle, and how far the heel is raised."""
    u %= 1.0
    toe = 0.075
    if u < contact:
        share = u / contact
        x = step * (1 - 2 * share)
        pitch = -0.30 * (1 - smooth(share / 0.16)) + 0.80 * smooth((share - 0.55) / 0.45)
        height = 0.0
    else:
        share = (u - contact) / (1 - contact)
        x = lerp(-step, step, smooth(share))
        pitch = lerp(0.80, -0.30, smooth(share / 0.8))
        height = lift * math.sin(math.pi * smooth(share)) ** 1.0
    ball = complex(x + toe, -height)
    flat = complex(-toe, -body.ankle)
    if pitch >= 0:
        return ball + turned(flat, pitch), pitch
    heel = complex(x - 0.03, -height)
    return heel + turned(complex(0.03, -body.ankle), pitch), pitch


def _walk(body: Proportions, t: float, phase: float) -> Gesture:
    cycle = t * WALK_HERTZ
    step = WALK_STEP * body.leg
    near, near_pitch = _foot(cycle, WALK_CONTACT, step, 0.075 * body.leg, body)
    far, far_pitch = _foot(cycle + 0.5, WALK_CONTACT, step, 0.075 * body.leg, body)
    bob = 0.014 * math.cos((cycle - 0.3) * 2 * math.tau)
    swing = math.cos((cycle - 0.02) * math.tau)
    stance = Stance(
        pelvis=complex(0.0, -body.hip_height + 0.026 - bob),
        near_foot=near,
        far_foot=far,
        near_pitch=near_pitch,
        far_pitch=far_pitch,
        spine=0.05 + 0.012 * wave(cycle * 2),
        curl=0.02,
        nod=0.02 + 0.02 * wave(cycle * 2 + 0.2),
        turn=0.30 + 0.10 * swing,
        near_arm=(0.04 - 0.48 * swing, 0.30 + 0.16 * (1 - swing)),
        far_arm=(0.04 + 0.48 * swing, 0.30 + 0.16 * (1 + swing)),
    )
    return Gesture(stance)


def _run(body: Proportions, t: float, phase: float) -> Gesture:
    cycle = t * RUN_HERTZ
    step = RUN_STEP * body.leg
    near, near_pitch = _foot(cycle, RUN_CONTACT, step, 0.40 * body.leg, body)
    far, far_pitch = _foot(cycle + 0.5, RUN_CONTACT, step, 0.40 * body.leg, body)
    near += _kick(cycle, RUN_CONTACT, body)
    far += _kick(cycle + 0.5, RUN_CONTACT, body)
    bob = 0.022 * math.cos((cycle - 0.43) * 2 * math.tau)
    swing = math.cos((cycle - 0.02) * math.tau)
    stance = Stance(
        pelvis=complex(0.0, -body.hip_height + 0.052 - bob),
        near_foot=near,
        far_foot=far,
        near_pitch=near_pitch,
        far_pitch=far_pitch,
        spine=0.20,
        curl=0.08,
        nod=0.10,
        turn=0.30 + 0.16 * swing,
        near_arm=(0.02 - 0.85 * swing, 1.45 - 0.30 * swing),
        far_arm=(0.02 + 0.85 * swing, 1.45 + 0.30 * swing),
    )
    return Gesture(stance)


def _kick(u: float, contact: float, body: Proportions) -> complex:
    """Return how far the swinging foot of a runner trails behind."""
    share = max(0.0, u % 1.0 - contact) / (1 - contact)
    return complex(-0.30 * body.leg * math.sin(math.pi * share) ** 2 * (1 - share), 0.0)


def _sit(body: Proportions, t: float, phase: float) -> Gesture:
    breath = wave(t * 0.25)
    stance = Stance(
        pelvis=complex(-0.13, -0.085),
        near_foot=complex(-0.13 + 0.66 * body.leg, -body.ankle),
        far_foot=complex(-0.13 + 0.80 * body.leg, -body.ankle),
        spine=0.10,
        curl=0.22 + 0.02 * breath,
        nod=0.16 + 0.05 * wave(t * 0.11),
        turn=0.25,
        near_arm=(0.86 + 0.02 * breath, 0.42),
        far_arm=(0.98 + 0.02 * breath, 0.40),
    )
    return Gesture(stance)


def _sleep(body: Proportions, t: float, phase: float) -> Gesture:
    breath = wave(t * 0.2)
    stance = Stance(
        pelvis=complex(0.0, 0.0),
        near_foot=complex(-0.09, 0.60 * body.leg),
        far_foot=complex(-0.09, 0.86 * body.leg),
        near_pitch=0.1,
        far_pitch=0.3,
        spine=0.02,
        curl=0.14 + 0.012 * breath,
        nod=-0.12,
        turn=0.15,
        near_arm=(-0.12 + 0.03 * breath, 0.72),
        far_arm=(0.05, 0.85),
    )
    return Gesture(stance, roll=-math.pi / 2, drift=complex(0.02, -0.095 - 0.002 * breath))


def _wave(body: Proportions, t: float, phase: float) -> Gesture:
    stance = stand(body, t, phase).stance
    swing = wave(t * 1.15)
    return Gesture(
        replace(
            stance,
            turn=0.62,
            nod=0.10,
            curl=-0.03,
            far_arm=(2.15 + 0.10 * swing, 0.62 + 0.42 * swing),
            near_arm=(-0.16, 0.25),
        )
    )


def _look_up(body: Proportions, t: float, phase: float) -> Gesture:
    stance = stand(body, t, phase).stance
    drift = wave(t * 0.12)
    return Gesture(
        replace(
            stance,
            spine=-0.03,
            curl=-0.05,
            nod=0.34 + 0.04 * drift,
            turn=0.42,
            near_arm=(-0.20, 0.12),
            far_arm=(0.02, 0.2),
        )
    )


def _hold(body: Proportions, t: float, phase: float) -> Gesture:
    stance = stand(body, t, phase).stance
    sway = wave(t * 0.3)
    return Gesture(
        replace(
            stance,
            curl=0.04,
            nod=0.03,
            turn=0.40,
            far_arm=(0.95 + 0.04 * sway, 0.62 + 0.03 * sway),
            near_arm=(-0.06, 0.22),
        )
    )


def _dance(body: Proportions, t: float, phase: float) -> Gesture:
    beat = t * 0.62
    sway, bounce = wave(beat), math.cos(beat * 2 * math.tau)
    lift_near, lift_far = max(0.0, sway) ** 2, max(0.0, -sway) ** 2
    stance = Stance(
        pelvis=complex(0.045 * sway, -body.hip_height + 0.038 + 0.018 * bounce),
        near_foot=complex(-0.085 - 0.05 * lift_near, -body.ankle - 0.13 * lift_near),
        far_foot=complex(0.095 + 0.05 * lift_far, -body.ankle - 0.13 * lift_far),
        near_pitch=0.7 * lift_near,
        far_pitch=0.5 * lift_far,
        spine=-0.07 * sway,
        curl=0.16 * sway,
        nod=0.14 + 0.1 * sway,
        turn=0.72,
        near_arm=(-1.55 - 0.75 * sway, -0.55 - 0.35 * wave(beat + 0.15)),
        far_arm=(1.55 - 0.75 * sway, 0.55 - 0.35 * wave(beat + 0.15)),
    )
    return Gesture(stance)


def _fight(body: Proportions, t: float, phase: float) -> Gesture:
    beat = (t * 0.75) % 1.0
    strike = smooth(beat / 0.16) * (1 - smooth((beat - 0.28) / 0.3))
    guard = wave(t * 1.5)
    stance = Stance(
        pelvis=complex(-0.02 + 0.075 * strike, -body.hip_height + 0.062 + 0.006 * guard),
        near_foot=complex(-0.175, -body.ankle - 0.01 * strike),
        far_foot=complex(0.165 + 0.05 * strike, -body.ankle),
        near_pitch=0.25 * strike,
        spine=0.06 + 0.16 * strike,
        curl=0.08,
        nod=0.02,
        turn=lerp(0.55, 0.15, strike),
        near_arm=(lerp(0.25, 1.36, strike), lerp(1.85, 0.12, strike)),
        far_arm=(lerp(0.80, 0.35, strike), lerp(1.35, 1.75, strike)),
    )
    return Gesture(stance)


def _float(body: Proportions, t: float, phase: float) -> Gesture:
    a, b = wave(t * 0.11 + phase), wave(t * 0.083 + 0.3)
    stance = Stance(
        pelvis=complex(0.0, 0.0),
        near_foot=complex(-0.15 + 0.03 * a, 0.84 * body.leg),
        far_foot=complex(0.08 - 0.03 * b, 0.90 * body.leg),
        near_pitch=0.75,
        far_pitch=0.55,
        spine=0.02 * b,
        curl=0.05 * a,
        nod=0.10 + 0.06 * b,
        turn=0.68 + 0.10 * a,
        near_arm=(-0.95 - 0.14 * a, -0.55 + 0.16 * b),
        far_arm=(1.35 + 0.14 * b, 0.40 + 0.18 * a),
    )
    roll = 0.26 + 0.16 * wave(t * 0.06 + 0.1)
    return Gesture(stance, roll=roll, centred=True, drift=complex(0.0, 0.012 * wave(t * 0.17)))


def _fly(body: Proportions, t: float, phase: float) -> Gesture:
    a = wave(t * 0.45)
    stance = Stance(
        pelvis=complex(0.0, 0.0),
        near_foot=complex(-0.10 + 0.01 * a, 0.93 * body.leg),
        far_foot=complex(0.02 - 0.01 * a, 0.78 * body.leg),
        near_pitch=1.1,
        far_pitch=1.0,
        spine=-0.04,
        curl=-0.10,
        nod=0.42,
        turn=0.25,
        near_arm=(-0.35 + 0.05 * a, -0.10),
        far_arm=(2.45 + 0.05 * a, 0.20),
    )
    return Gesture(stance, roll=1.02 + 0.05 * a, centred=True, drift=complex(-0.025, 0.015 * a))


def _swim(body: Proportions, t: float, phase: float) -> Gesture:
    stroke = t * 0.62
    kick = wave(t * 1.5)
    near = (stroke % 1.0) * math.tau
    far = ((stroke + 0.5) % 1.0) * math.tau
    stance = Stance(
        pelvis=complex(0.0, 0.0),
        near_foot=complex(0.10 * kick - 0.03, 0.92 * body.leg),
        far_foot=complex(-0.10 * kick - 0.03, 0.92 * body.leg),
        near_pitch=1.15,
        far_pitch=1.15,
        spine=-0.02,
        curl=-0.05,
        nod=0.30 + 0.08 * wave(stroke * 2),
        turn=0.30,
        near_arm=(math.pi - near, 0.25 + 0.35 * (1 - math.cos(near))),
        far_arm=(math.pi - far, 0.25 + 0.35 * (1 - math.cos(far))),
    )
    return Gesture(stance, roll=1.12 + 0.04 * kick, centred=True, drift=complex(-0.01, 0.01 * kick))


def _fall(body: Proportions, t: float, phase: float) -> Gesture:
    a, b = wave(t * 0.8), wave(t * 0.63 + 0.3)
    stance = Stance(
        pelvis=complex(0.0, 0.0),
        near_foot=complex(0.22 + 0.03 * a, 0.72 * body.leg),
        far_foot=complex(0.05 + 0.03 * b, 0.85 * body.leg),
        near_pitch=0.6,
        far_pitch=0.5,
        spine=0.12,
        curl=0.12,
        nod=0.05,
        turn=0.55,
        near_arm=(1.55 + 0.22 * a, 0.35 + 0.2 * b),
        far_arm=(2.05 + 0.22 * b, 0.30 + 0.2 * a),
    )
    roll = -1.15 + 0.14 * wave(t * 0.21)
    return Gesture(stance, roll=roll, centred=True)


def _drive(body: Proportions, t: float, phase: float) -> Gesture:
    """Sit astride or on a bench, the hands before one: reins, a wheel, keys."""
    breath, steer = wave(t * 0.25), wave(t * 0.55)
    pelvis = complex(-0.06, -0.72 * body.leg)
    stance = Stance(
        pelvis=pelvis,
        near_foot=complex(0.10, -body.ankle - 0.02),
        far_foot=complex(0.14, -body.ankle - 0.03),
        spine=0.06,
        curl=0.06 + 0.02 * breath,
        nod=0.04 + 0.05 * wave(t * 0.13),
        turn=0.25,
        near_arm=(0.62 + 0.07 * steer, 0.75),
        far_arm=(0.74 - 0.07 * steer, 0.70),
    )
    return Gesture(stance)


def _sail(body: Proportions, t: float, phase: float) -> Gesture:
    held = _hold(body, t, phase)
    return Gesture(replace(held.stance, spine=0.03 * wave(t * 0.22), curl=-0.03))


GESTURES: Mapping[Action, Callable[[Proportions, float, float], Gesture]] = MappingProxyType(
    {
        **DEEDS,
        Action.STAND: stand,
        Action.WALK: _walk,
        Action.RUN: _run,
        Action.SIT: _sit,
        Action.SLEEP: _sleep,
        Action.FLOAT: _float,
        Action.FLY: _fly,
        Action.SWIM: _swim,
        Action.SAIL: _sail,
        Action.DRIVE: _drive,
        Action.LOOK_UP: _look_up,
        Action.WAVE: _wave,
        Action.HOLD: _hold,
        Action.DANCE: _dance,
        Action.FIGHT: _fight,
        Action.FALL: _fall,
    }
)
