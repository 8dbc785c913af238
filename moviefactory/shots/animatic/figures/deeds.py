"""How a human body does deeds of the hands and heart. Knows rhythm; one function per action."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.motions import Gesture, stand
from moviefactory.shots.animatic.figures.shapes import lerp, wave
from moviefactory.shots.animatic.figures.skeleton import Proportions, Stance


def _kneel(body: Proportions, t: float, phase: float) -> Gesture:
    breath = wave(t * 0.25)
    pelvis = complex(-0.06, -body.shin - 0.5 * body.ankle - 0.02)
    stance = Stance(
        pelvis=pelvis, near_foot=complex(-0.06 - 0.72 * body.shin, -0.03), far_foot=complex(0.16, -body.ankle),
        near_pitch=1.2, spine=0.06, curl=0.14 + 0.02 * breath, nod=-0.10 + 0.05 * wave(t * 0.13), turn=0.25,
        near_arm=(0.55 + 0.03 * breath, 0.75), far_arm=(0.70 + 0.03 * breath, 0.65),
    )  # fmt: skip
    return Gesture(stance)


def _read(body: Proportions, t: float, phase: float) -> Gesture:
    stance = stand(body, t, phase).stance
    turn = max(0.0, wave(t * 0.2)) ** 6
    return Gesture(replace(stance, nod=-0.24 + 0.05 * wave(t * 0.15), curl=0.08, turn=0.35,
                           far_arm=(0.62, 1.25 + 0.03 * wave(t * 0.2)), near_arm=(0.50 + 0.2 * turn, 1.30)))  # fmt: skip


def _write(body: Proportions, t: float, phase: float) -> Gesture:
    stance = stand(body, t, phase).stance
    stroke = wave(t * 1.1)
    return Gesture(replace(stance, nod=-0.22, curl=0.12, turn=0.32, near_arm=(0.62, 1.05),
                           far_arm=(0.58 + 0.03 * stroke, 1.10 + 0.05 * stroke)))  # fmt: skip


def _play(body: Proportions, t: float, phase: float) -> Gesture:
    stance = stand(body, t, phase).stance
    beat = wave(t * 0.9)
    return Gesture(replace(stance, spine=-0.02 + 0.03 * beat, curl=0.03, nod=0.02 + 0.10 * beat, turn=0.42,
                           near_arm=(0.12 + 0.04 * beat, 1.35 + 0.22 * wave(t * 1.8)), far_arm=(0.75, 1.10)))  # fmt: skip


def _cook(body: Proportions, t: float, phase: float) -> Gesture:
    stance = stand(body, t, phase).stance
    toss = wave(t * 0.55)
    return Gesture(replace(stance, curl=0.06, nod=-0.08 + 0.06 * toss, turn=0.36,
                           far_arm=(0.52 + 0.10 * toss, 1.0 + 0.08 * toss), near_arm=(0.30, 0.75)))  # fmt: skip


def _kick(body: Proportions, t: float, phase: float) -> Gesture:
    u = (t * 0.55) % 1.0
    swing = math.sin(math.tau * u - 0.6)
    reach = complex(
        0.10 + 0.24 * swing,
        -body.ankle - 0.05 - 0.16 * max(0.0, swing) ** 2 - 0.05 * max(0.0, -swing),
    )
    stance = Stance(
        pelvis=complex(-0.01, -body.hip_height + 0.045), near_foot=reach, far_foot=complex(-0.02, -body.ankle),
        near_pitch=-0.35 * swing, spine=-0.10 * swing, curl=0.06, nod=-0.06, turn=0.30,
        near_arm=(-0.75 * swing, 0.5), far_arm=(0.85 * swing, 0.45),
    )  # fmt: skip
    return Gesture(stance)


def _climb(body: Proportions, t: float, phase: float) -> Gesture:
    a = wave(t * 0.45)
    rise = complex(0.0, 0.015 * wave(t * 0.9))
    stance = Stance(
        pelvis=complex(-0.04, -body.hip_height + 0.07) + rise,
        near_foot=complex(0.10, -body.ankle - 0.14 - 0.10 * a), far_foot=complex(0.12, -body.ankle - 0.14 + 0.10 * a),
        near_pitch=-0.2, far_pitch=-0.2, spine=0.16, curl=0.02, nod=0.30, turn=0.20,
        near_arm=(2.15 - 0.40 * a, 0.40 + 0.25 * a), far_arm=(2.15 + 0.40 * a, 0.40 - 0.25 * a),
    )  # fmt: skip
    return Gesture(stance)


def _jump(body: Proportions, t: float, phase: float) -> Gesture:
    high = 0.5 - 0.5 * math.cos(math.tau * t * 0.62)
    crouch = (1 - high) ** 3
    lift = complex(0.0, -0.10 * high)
    stance = Stance(
        pelvis=complex(-0.03 * crouch, -body.hip_height + 0.09 + 0.07 * crouch - 0.06 * high) + lift,
        near_foot=complex(-0.09 - 0.06 * high, -body.ankle - 0.06 * high) + lift, far_foot=complex(0.09 + 0.05 * high, -body.ankle - 0.10 * high) + lift,
        near_pitch=0.7 * high, far_pitch=0.3 * high, spine=0.14 * crouch - 0.04 * high, curl=0.05, nod=0.12 + 0.12 * high, turn=0.5,
        near_arm=(lerp(-0.6, -2.3, high), -0.2), far_arm=(lerp(0.5, 2.4, high), 0.25),
    )  # fmt: skip
    return Gesture(stance)


def _point(body: Proportions, t: float, phase: float) -> Gesture:
    stance = stand(body, t, phase).stance
    sway = wave(t * 0.4)
    return Gesture(
        replace(
            stance,
            spine=0.04,
            nod=0.08,
            turn=0.30,
            far_arm=(1.62 + 0.04 * sway, 0.03),
            near_arm=(-0.2, 0.3),
        )
    )


def _cry(body: Proportions, t: float, phase: float) -> Gesture:
    stance = stand(body, t, phase).stance
    sob = wave(t * 1.1)
    return Gesture(replace(stance, spine=0.08, curl=0.24 + 0.02 * sob, nod=-0.34 + 0.04 * sob, turn=0.45,
                           near_arm=(0.62 + 0.02 * sob, 2.15), far_arm=(0.95 + 0.02 * sob, 2.10)))  # fmt: skip


def _laugh(body: Proportions, t: float, phase: float) -> Gesture:
    stance = stand(body, t, phase).stance
    shake = wave(t * 1.6)
    return Gesture(replace(stance, pelvis=stance.pelvis + complex(0.0, 0.006 * shake + 0.008), spine=-0.12 + 0.02 * shake, curl=-0.06,
                           nod=0.34 + 0.06 * shake, turn=0.55, near_arm=(0.12, 1.75 + 0.06 * shake), far_arm=(0.62, 1.55 + 0.06 * shake)))  # fmt: skip


def _work(body: Proportions, t: float, phase: float) -> Gesture:
    stance = stand(body, t, phase).stance
    stroke, press = wave(t * 0.8), wave(t * 0.8 + 0.3)
    return Gesture(replace(stance, spine=0.05, curl=0.12 + 0.02 * stroke, nod=-0.20 + 0.03 * press, turn=0.34,
                           near_arm=(0.24 + 0.13 * stroke, 1.12 + 0.10 * press), far_arm=(0.40 - 0.11 * stroke, 1.02 - 0.10 * press)))  # fmt: skip


def _juggle(body: Proportions, t: float, phase: float) -> Gesture:
    stance = stand(body, t, phase).stance
    toss = wave(t * 1.0)
    return Gesture(replace(stance, nod=0.22, turn=0.55, near_arm=(-0.05 + 0.10 * toss, 1.55 + 0.28 * toss),
                           far_arm=(0.35 - 0.10 * toss, 1.30 - 0.28 * toss)))  # fmt: skip


DEEDS: Mapping[Action, Callable[[Proportions, float, float], Gesture]] = MappingProxyType(
    {
        Action.KNEEL: _kneel,
        Action.READ: _read,
        Action.WRITE: _write,
        Action.PLAY: _play,
        Action.COOK: _cook,
        Action.KICK: _kick,
        Action.CLIMB: _climb,
        Action.JUMP: _jump,
        Action.POINT: _point,
        Action.CRY: _cry,
        Action.LAUGH: _laugh,
        Action.WORK: _work,
        Action.JUGGLE: _juggle,
    }
)
