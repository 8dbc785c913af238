"""How a human body does each action over time. Knows rhythm and weight; not clothes or light.

One function per action gives the stance at a time.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.chores import CHORES
from moviefactory.shots.animatic.figures.deeds import DEEDS
from moviefactory.shots.animatic.figures.manners import MANNERS
from moviefactory.shots.animatic.figures.motions import Gesture, at_mouth, grasping, held, stand
from moviefactory.shots.animatic.figures.shapes import lerp, smooth, turned, wave
from moviefactory.shots.animatic.figures.skeleton import Proportions, Stance
from moviefactory.shots.animatic.figures.strides import run, walk


def gesture(action: Action, body: Proportions, seconds: float, phase: float) -> Gesture:
    """Return what `body` does at a time; `phase` (0 to 1) shifts the cycle."""
    return GESTURES[action](body, seconds + phase * 7.3, phase)


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
            turn=0.66,
            nod=0.12,
            spine=-0.05,
            curl=-0.03,
            far_arm=(2.48 + 0.12 * swing, 0.30 + 0.46 * swing),
            near_arm=(-0.22, 0.30),
        )
    )


def _look_up(body: Proportions, t: float, phase: float) -> Gesture:
    """Lift the chin; a hand comes up to shade the eyes, stays a while and sinks."""
    drift, shade = wave(t * 0.12), held(t * 0.16 + 0.16, 0.14, 0.66)
    stance = replace(
        stand(body, t, phase).stance,
        spine=-0.03,
        curl=-0.05,
        nod=0.34 + 0.04 * drift,
        turn=0.42,
        near_arm=(-0.20, 0.12),
    )
    rest, brow = complex(0.30, 0.92), at_mouth(body, stance, 0.08, -0.50)
    return Gesture(grasping(body, stance, far=rest + (brow - rest) * shade))


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
    """Lunge out of a deep guard: back, then far ahead with the whole arm."""
    strike, guard = held(t * 0.62, 0.14, 0.30), wave(t * 1.5)
    stance = Stance(
        pelvis=complex(lerp(-0.07, 0.045, strike), -body.hip_height + 0.085 + 0.006 * guard),
        near_foot=complex(-0.225, -body.ankle),
        far_foot=complex(lerp(0.150, 0.245, strike), -body.ankle),
        near_pitch=0.40 * strike,
        spine=lerp(-0.06, 0.30, strike),
        curl=0.08,
        nod=0.06,
        turn=lerp(0.58, 0.15, strike),
        near_arm=(lerp(0.05, 1.62, strike), lerp(2.05, 0.06, strike)),
        far_arm=(lerp(1.05, 0.25, strike), lerp(1.15, 2.0, strike)),
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


def _stumble(body: Proportions, t: float, phase: float) -> Gesture:
    """Trip, fall forward and lie; then push up on both arms, look about and sink again.

    The fall is over in a second from the start of `t`: nobody falls twice in a shot.
    """
    gone = smooth((t - 0.25) / 0.75) ** 1.4
    up = held((t - 1.5) * 0.30, 0.25, 0.35) if t > 1.5 else 0.0
    roll = 0.10 + 1.38 * gone
    hips = body.hip_height - body.ankle
    flail = math.sin(math.pi * gone)
    stance = Stance(
        pelvis=0j,
        near_foot=complex(-0.05 - 0.05 * flail, hips - 0.10 * flail),
        far_foot=complex(0.06 + 0.12 * flail * (1 - gone), hips - 0.16 * flail - 0.03 * up),
        near_pitch=0.5 * flail + 0.9 * gone,
        far_pitch=0.4 * flail + 0.9 * gone,
        spine=0.06 - 0.48 * up,
        curl=0.04 - 0.16 * up,
        nod=0.05 + 0.12 * gone + 0.24 * up + 0.05 * wave(t * 0.3) * gone,
        turn=0.30,
        near_arm=(lerp(-0.3, 1.75, gone) - 0.10 * up, lerp(0.6, 0.9, gone) - 0.85 * up),
        far_arm=(lerp(0.6, 2.15, gone) - 0.30 * up, lerp(0.5, 0.7, gone) - 0.60 * up),
    )
    feet = (turned(stance.near_foot, roll).imag, turned(stance.far_foot, roll).imag)
    low = max(0.62 * body.head, max(feet) + body.ankle * math.cos(roll))
    drift = complex(body.hip_height * math.sin(roll) - lerp(0.28, 0.47, gone), -low)
    return Gesture(stance, roll=roll, drift=drift)


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
        **CHORES,
        **DEEDS,
        **MANNERS,
        Action.STAND: stand,
        Action.WALK: walk,
        Action.RUN: run,
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
        Action.STUMBLE: _stumble,
    }
)
