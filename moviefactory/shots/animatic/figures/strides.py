"""How a human body walks and runs. Knows feet and weight; a foot on the ground stays where it stands."""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.motions import Gesture
from moviefactory.shots.animatic.figures.shapes import lerp, smooth, turned, wave
from moviefactory.shots.animatic.figures.skeleton import Proportions, Stance

WALK_HERTZ = 0.92
RUN_HERTZ = 1.42
WALK_STEP = 0.40
"""How far a foot reaches ahead of the hips, in leg lengths."""
WALK_LIFT = 0.15
"""How high a walker's foot is lifted as it passes the other, in leg lengths: no still takes it for standing."""
RUN_STEP = 0.44
WALK_CONTACT = 0.6
"""The share of its cycle in which a foot is on the ground."""
RUN_CONTACT = 0.36

WALKED: Mapping[Action, float] = MappingProxyType(
    {Action.WALK: 1.0, Action.LUG: 0.8, Action.PUSH: 0.7, Action.PULL: 0.6}
)
"""What is done at a walk, and how fast, against walking freely."""


def ground_speed(action: Action, leg: float) -> float:
    """Return how fast the ground passes under walking or running feet, in heights per second."""
    if action in WALKED:
        return WALKED[action] * 2 * WALK_STEP * leg / WALK_CONTACT * WALK_HERTZ
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


def walk(body: Proportions, t: float, phase: float) -> Gesture:
    """Walk; a foot stays where it stands."""
    cycle = t * WALK_HERTZ
    step = WALK_STEP * body.leg
    near, near_pitch = _foot(cycle, WALK_CONTACT, step, WALK_LIFT * body.leg, body)
    far, far_pitch = _foot(cycle + 0.5, WALK_CONTACT, step, WALK_LIFT * body.leg, body)
    bob = 0.014 * math.cos((cycle - 0.3) * 2 * math.tau)
    swing = _quick(math.cos((cycle - 0.02) * math.tau))
    stance = Stance(
        pelvis=complex(0.0, -body.hip_height + 0.032 - bob),
        near_foot=near,
        far_foot=far,
        near_pitch=near_pitch,
        far_pitch=far_pitch,
        spine=0.08 + 0.012 * wave(cycle * 2),
        curl=0.02,
        nod=0.02 + 0.02 * wave(cycle * 2 + 0.2),
        turn=0.30 + 0.10 * swing,
        near_arm=(0.04 - 0.48 * swing, 0.30 + 0.16 * (1 - swing)),
        far_arm=(0.04 + 0.48 * swing, 0.30 + 0.16 * (1 + swing)),
    )
    return Gesture(stance)


def run(body: Proportions, t: float, phase: float) -> Gesture:
    """Run, leaning forward, both feet off the ground between strides."""
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


def _quick(swing: float) -> float:
    """Return a swing that is quick through its middle, so that arms rarely hang."""
    return math.copysign(abs(swing) ** 0.6, swing)


def _kick(u: float, contact: float, body: Proportions) -> complex:
    """Return how far the swinging foot of a runner trails behind."""
    share = max(0.0, u % 1.0 - contact) / (1 - contact)
    return complex(-0.30 * body.leg * math.sin(math.pi * share) ** 2 * (1 - share), 0.0)
