"""How a human body works with a tool and moves loads. Knows rhythm; one function per action."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.motions import Gesture, grasping, held, stand
from moviefactory.shots.animatic.figures.shapes import lerp, wave
from moviefactory.shots.animatic.figures.skeleton import Proportions, Stance
from moviefactory.shots.animatic.figures.strides import WALKED, walk

ROW_HERTZ = 0.42
"""Strokes of an oar in a second."""


def _row(body: Proportions, t: float, phase: float) -> Gesture:
    """Sit and pull an oar: out with the back bent, in with the chest open."""
    turn = t * ROW_HERTZ * math.tau
    out, high = math.cos(turn), math.sin(turn)
    stance = Stance(
        pelvis=complex(-0.13, -0.085), near_foot=complex(-0.13 + 0.70 * body.leg, -body.ankle),
        far_foot=complex(-0.13 + 0.78 * body.leg, -body.ankle), spine=0.12 + 0.30 * out, curl=0.08 + 0.06 * out,
        nod=0.10 * out, turn=0.30,
    )  # fmt: skip
    hand = complex(0.72 + 0.24 * out, 0.50 - 0.24 * high)
    return Gesture(grasping(body, stance, near=hand, far=hand + complex(0.06, -0.05)))


def _sweep(body: Proportions, t: float, phase: float) -> Gesture:
    """Bend over a broom and draw it to and fro."""
    stroke = wave(t * 0.5)
    stance = Stance(
        pelvis=complex(-0.05 + 0.012 * stroke, -body.hip_height + 0.025), near_foot=complex(-0.12, -body.ankle),
        far_foot=complex(0.10, -body.ankle), spine=0.20 + 0.03 * stroke, curl=0.20, nod=-0.12, turn=0.36,
    )  # fmt: skip
    return Gesture(grasping(body, stance, near=complex(0.46 - 0.08 * stroke, 0.30),
                            far=complex(0.72 + 0.20 * stroke, 0.94)))  # fmt: skip


def _fish(body: Proportions, t: float, phase: float) -> Gesture:
    """Hold a rod over the water; now and then it is drawn up a little."""
    stance = stand(body, t, phase).stance
    tug = held(t * 0.28, 0.12, 0.10)
    stance = replace(stance, spine=-0.03 - 0.06 * tug, curl=0.06, nod=-0.08, turn=0.28)
    butt = complex(0.42 - 0.06 * tug, 0.74 + 0.02 * wave(t * 0.4))
    return Gesture(grasping(body, stance, near=butt, far=butt + complex(0.36, -0.24 - 0.10 * tug)))


def _dig(body: Proportions, t: float, phase: float) -> Gesture:
    """Drive a spade down, then lift it and throw the earth ahead."""
    lift = held(t * 0.45, 0.28, 0.10)
    stance = Stance(
        pelvis=complex(-0.07, -body.hip_height + 0.055 - 0.02 * lift), near_foot=complex(-0.17, -body.ankle),
        far_foot=complex(0.12, -body.ankle), near_pitch=0.2, spine=lerp(0.42, 0.16, lift), curl=0.18, nod=-0.05, turn=0.34,
    )  # fmt: skip
    return Gesture(grasping(body, stance, near=complex(0.30, lerp(0.50, 0.62, lift)),
                            far=complex(lerp(0.55, 0.82, lift), lerp(1.02, 0.62, lift))))  # fmt: skip


def _push(body: Proportions, t: float, phase: float) -> Gesture:
    """Walk bent behind the shafts of a barrow."""
    stance = walk(body, t * WALKED[Action.PUSH], phase).stance
    stance = replace(
        stance,
        pelvis=stance.pelvis + complex(-0.05, 0.02),
        spine=0.34,
        curl=0.12,
        nod=0.20,
        turn=0.28,
    )
    return Gesture(grasping(body, stance, near=complex(0.40, 0.96), far=complex(0.46, 0.93)))  # fmt: skip


def _pull(body: Proportions, t: float, phase: float) -> Gesture:
    """Walk bent before a load, its rope over the shoulder."""
    stance = walk(body, t * WALKED[Action.PULL], phase).stance
    stance = replace(
        stance,
        pelvis=stance.pelvis + complex(0.02, 0.025),
        spine=0.50,
        curl=0.16,
        nod=0.30,
        turn=0.28,
    )
    return Gesture(grasping(body, stance, near=complex(0.44, 0.24), far=complex(0.50, 0.30)))


def _carry(body: Proportions, t: float, phase: float) -> Gesture:
    """Walk under a sack that lies on the far shoulder."""
    stance = walk(body, t * WALKED[Action.LUG], phase).stance
    stance = replace(stance, spine=0.18, curl=0.10, nod=0.02)
    return Gesture(grasping(body, stance, far=complex(0.30, -0.42)))


def _paint(body: Proportions, t: float, phase: float) -> Gesture:
    """Stand at an easel with a brush; the other hand holds the palette."""
    stance = replace(
        stand(body, t, phase).stance, curl=0.04, nod=0.02 + 0.03 * wave(t * 0.3), turn=0.30
    )
    brush = complex(0.86 + 0.05 * wave(t * 0.8), 0.06 + 0.22 * wave(t * 0.55))
    return Gesture(grasping(body, stance, near=complex(0.52, 0.62), far=brush))


CHORES: Mapping[Action, Callable[[Proportions, float, float], Gesture]] = MappingProxyType(
    {
        Action.ROW: _row,
        Action.SWEEP: _sweep,
        Action.FISH: _fish,
        Action.DIG: _dig,
        Action.PUSH: _push,
        Action.PULL: _pull,
        Action.LUG: _carry,
        Action.PAINT: _paint,
    }
)
