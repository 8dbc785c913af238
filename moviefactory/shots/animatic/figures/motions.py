"""What a gesture is, how a body stands at ease and how hands come to a point. Knows one stance."""

from __future__ import annotations

import cmath
import math
from dataclasses import dataclass, replace

from moviefactory.shots.animatic.figures.shapes import bent, reached, smooth, turned, wave
from moviefactory.shots.animatic.figures.skeleton import Limb, Proportions, Stance, assemble


@dataclass(frozen=True, slots=True)
class Gesture:
    """A stance and how the whole body is turned: `roll` clockwise in radians, about the pelvis.

    `centred` puts the middle of the body at the origin instead of the feet.
    """

    stance: Stance
    roll: float = 0.0
    centred: bool = False
    drift: complex = 0j


def stand(body: Proportions, t: float, phase: float) -> Gesture:
    """Stand at ease, breathing."""
    breath = wave(t * 0.27)
    shift = wave(t * 0.09)
    stance = Stance(
        pelvis=complex(0.004 + 0.007 * shift, -body.hip_height + 0.004),
        near_foot=complex(-0.040, -body.ankle),
        far_foot=complex(0.048, -body.ankle),
        spine=-0.015 + 0.006 * shift,
        curl=0.015 - 0.012 * breath,
        nod=0.02 + 0.03 * wave(t * 0.13 + 0.3),
        turn=0.50 + 0.05 * shift,
        near_arm=(-0.10 + 0.03 * breath, 0.22 + 0.03 * breath),
        far_arm=(0.12 - 0.03 * breath, 0.26 + 0.04 * breath),
    )
    return Gesture(stance)


def grasping(
    body: Proportions, stance: Stance, *, near: complex | None = None, far: complex | None = None
) -> Stance:
    """Return the stance with its wrists at the points given, elbows back.

    Units:   arm lengths from the chest; a point out of reach is approached as far as the arm goes.
    """
    bones = assemble(body, stance)
    reach = body.upper_arm + body.forearm
    if near is not None:
        stance = replace(stance, near_arm=_to(body, bones.near_arm, bones.chest + near * reach, bones.spine))  # fmt: skip
    if far is not None:
        stance = replace(stance, far_arm=_to(body, bones.far_arm, bones.chest + far * reach, bones.spine))  # fmt: skip
    return stance


def at_mouth(body: Proportions, stance: Stance, forward: float, down: float) -> complex:
    """Return a point before the mouth as `grasping` takes it. Units: `forward`, `down` in heads."""
    bones = assemble(body, stance)
    mouth = bones.neck + turned(complex(0.40 + forward, -0.22 + down) * body.head, bones.head_angle)
    return (mouth - bones.chest) / (body.upper_arm + body.forearm)


def held(t: float, rise: float, stay: float) -> float:
    """Return 0 to 1 and back once a turn: `rise` of it each way, `stay` of it at 1."""
    u = t % 1.0
    return smooth(u / rise) * (1 - smooth((u - rise - stay) / rise))


def _to(body: Proportions, arm: Limb, target: complex, lean: float) -> tuple[float, float]:
    end = reached(arm.root, target, (body.upper_arm + body.forearm) * 0.999)
    joint = bent(arm.root, end, body.upper_arm, body.forearm, -1.0)
    upper, fore = _angle(joint - arm.root), _angle(end - joint)
    return upper + lean * 0.5, (fore - upper + math.pi) % math.tau - math.pi


def _angle(way: complex) -> float:
    """Return the angle of a limb as `shapes.hanging` counts it."""
    return cmath.phase(complex(way.imag, way.real))
