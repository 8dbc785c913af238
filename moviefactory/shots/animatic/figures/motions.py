"""What a gesture is, and how a body stands at ease. Knows one stance."""

from __future__ import annotations

from dataclasses import dataclass

from moviefactory.shots.animatic.figures.shapes import wave
from moviefactory.shots.animatic.figures.skeleton import Proportions, Stance


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
