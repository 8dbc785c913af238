"""How a human body does deeds of the hands and heart. Knows rhythm; one function per action."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.motions import Gesture, at_mouth, grasping, held, stand
from moviefactory.shots.animatic.figures.shapes import lerp, wave
from moviefactory.shots.animatic.figures.skeleton import Proportions, Stance


def _kneel(body: Proportions, t: float, phase: float) -> Gesture:
    breath = wave(t * 0.25)
    pelvis = complex(-0.06, -body.shin - 0.5 * body.ankle - 0.02)
    stance = Stance(
        pelvis=pelvis, near_foot=complex(-0.06 - 0.72 * body.shin, -0.04), far_foot=complex(0.16, -body.ankle),
        near_pitch=2.8, spine=0.06, curl=0.14 + 0.02 * breath, nod=-0.10 + 0.05 * wave(t * 0.13), turn=0.25,
        near_arm=(0.55 + 0.03 * breath, 0.75), far_arm=(0.70 + 0.03 * breath, 0.65),
    )  # fmt: skip
    return Gesture(stance)


def _read(body: Proportions, t: float, phase: float) -> Gesture:
    """Hold a book before the face; now and then a page is turned."""
    turn = max(0.0, wave(t * 0.2)) ** 6
    stance = replace(
        stand(body, t, phase).stance, nod=-0.14 + 0.05 * wave(t * 0.15), curl=0.08, turn=0.35
    )
    page = complex(0.70, 0.08 + 0.02 * wave(t * 0.2))
    return Gesture(
        grasping(
            body, stance, near=page + complex(0.10 * turn - 0.06, 0.08 - 0.12 * turn), far=page
        )
    )


def _write(body: Proportions, t: float, phase: float) -> Gesture:
    """Bend over a board that one hand holds at the waist, the other hand writing."""
    stroke = wave(t * 1.1)
    stance = replace(
        stand(body, t, phase).stance,
        nod=-0.32 + 0.03 * wave(t * 0.2),
        curl=0.26,
        spine=0.06,
        turn=0.32,
    )
    sheet = complex(0.66, 0.72)
    return Gesture(
        grasping(
            body,
            stance,
            near=sheet + complex(-0.10, 0.12),
            far=sheet + complex(0.06 * stroke, 0.02 * wave(t * 0.5)),
        )
    )


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
    swing *= 2 - abs(swing)  # Leg far ahead or far behind in most stills.
    ahead, behind = max(0.0, swing), max(0.0, -swing)
    reach = complex(
        0.06 + 0.34 * ahead - 0.26 * behind, -body.ankle - 0.04 - 0.30 * ahead**2 - 0.14 * behind
    )
    stance = Stance(
        pelvis=complex(-0.03, -body.hip_height + 0.045), near_foot=reach, far_foot=complex(-0.02, -body.ankle),
        near_pitch=0.75 * behind - 0.55 * ahead, spine=-0.20 * swing, curl=0.06, nod=-0.10, turn=0.30,
        near_arm=(-1.15 * swing, 0.4), far_arm=(1.25 * swing, 0.35),
    )  # fmt: skip
    return Gesture(stance)


def _climb(body: Proportions, t: float, phase: float) -> Gesture:
    """Hang on a wall ahead; hand and foot of one side reach up while the others hold."""
    a = wave(t * 0.45)
    near_up, far_up = 0.5 + 0.5 * a, 0.5 - 0.5 * a
    stance = Stance(
        pelvis=complex(-0.035, -body.hip_height - 0.02 + 0.02 * wave(t * 0.9)),
        near_foot=complex(0.115, -body.ankle - 0.04 - 0.26 * near_up), far_foot=complex(0.125, -body.ankle - 0.04 - 0.26 * far_up),
        near_pitch=-0.25, far_pitch=-0.25, spine=0.10, curl=0.02, nod=0.34, turn=0.22,
    )  # fmt: skip
    return Gesture(
        grasping(
            body,
            stance,
            near=complex(0.56, -0.12 - 0.66 * far_up),
            far=complex(0.62, -0.12 - 0.66 * near_up),
        )
    )


def _jump(body: Proportions, t: float, phase: float) -> Gesture:
    high = (0.5 - 0.5 * math.cos(math.tau * t * 0.62)) ** 0.5
    crouch = (1 - high) ** 3
    lift = complex(0.0, -0.10 * high)
    stance = Stance(
        pelvis=complex(-0.03 * crouch, -body.hip_height + 0.09 + 0.07 * crouch - 0.06 * high) + lift,
        near_foot=complex(-0.09 - 0.15 * high, -body.ankle - 0.12 * high) + lift, far_foot=complex(0.09 + 0.13 * high, -body.ankle - 0.14 * high) + lift,
        near_pitch=1.0 * high, far_pitch=-0.2 * high, spine=0.14 * crouch - 0.04 * high, curl=0.05, nod=0.12 + 0.12 * high, turn=0.5,
        near_arm=(lerp(-0.6, -1.95, high), -0.2), far_arm=(lerp(0.5, 2.05, high), 0.25),
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
    """Stand bent, both hands before the face, shoulders shaking."""
    sob = wave(t * 1.1)
    stance = replace(
        stand(body, t, phase).stance,
        spine=0.12,
        curl=0.28 + 0.02 * sob,
        nod=-0.36 + 0.04 * sob,
        turn=0.34,
    )
    eyes = at_mouth(body, stance, 0.06, -0.16 + 0.02 * sob)
    return Gesture(
        grasping(body, stance, near=eyes + complex(0.02, 0.14), far=eyes + complex(0.08, 0.06))
    )


def _laugh(body: Proportions, t: float, phase: float) -> Gesture:
    """Bend back and hold the belly, the other hand slapping the air."""
    shake = wave(t * 1.6)
    stance = stand(body, t, phase).stance
    stance = replace(stance, pelvis=stance.pelvis + complex(0.03, 0.012 * shake + 0.016), spine=-0.22 + 0.03 * shake, curl=-0.08,
                     nod=0.44 + 0.07 * shake, turn=0.50)  # fmt: skip
    return Gesture(
        grasping(
            body,
            stance,
            near=complex(0.38, 0.62 + 0.03 * shake),
            far=complex(0.72, 0.50 + 0.10 * shake),
        )
    )


def _work(body: Proportions, t: float, phase: float) -> Gesture:
    """Hammer on a bench what the other hand holds."""
    strike = held(t * 0.8, 0.34, 0.02)
    stance = replace(
        stand(body, t, phase).stance, spine=0.10 + 0.05 * strike, curl=0.16, nod=-0.20, turn=0.34
    )
    return Gesture(
        grasping(
            body,
            stance,
            near=complex(0.60, 0.84),
            far=complex(0.66 + 0.06 * strike, 0.02 + 0.52 * strike),
        )
    )


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
