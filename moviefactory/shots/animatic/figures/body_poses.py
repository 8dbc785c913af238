"""How a body leaps, crouches, clings and bows at the height of each. Knows joints; no tools.

A still shows one moment, so every pose stays near the most telling one. Units: hands in arm lengths
from the chest.
"""

from __future__ import annotations

from moviefactory.shots.animatic.figures.motions import Gesture, grasping
from moviefactory.shots.animatic.figures.shapes import wave
from moviefactory.shots.animatic.figures.skeleton import Proportions, Stance
from moviefactory.shots.animatic.figures.work_poses import WorkPose


def squatting(
    near: complex, far: complex, *, spine: float = 0.55, curl: float = 0.22, nod: float = 0.20,
    near_sway: complex = 0j, far_sway: complex = 0j,
) -> WorkPose:  # fmt: skip
    """Return a body deep down on both feet, knees far ahead."""

    def pose(body: Proportions, t: float, phase: float) -> Gesture:
        beat = wave(t * 0.5)
        stance = Stance(
            pelvis=complex(-0.17, -0.44 * body.leg - 0.004 * beat), near_foot=complex(-0.06, -body.ankle), far_foot=complex(0.05, -body.ankle),
            near_pitch=0.35, spine=spine, curl=curl, nod=nod + 0.02 * beat, turn=0.30,
        )  # fmt: skip
        return Gesture(
            grasping(body, stance, near=near + near_sway * beat, far=far + far_sway * beat)
        )

    return pose


def on_one_knee(
    near: complex, far: complex, *, spine: float = 0.06, curl: float = 0.08, nod: float = 0.10,
    near_sway: complex = 0j, far_sway: complex = 0j,
) -> WorkPose:  # fmt: skip
    """Return a body on one knee, the other foot set ahead."""

    def pose(body: Proportions, t: float, phase: float) -> Gesture:
        beat = wave(t * 0.5)
        stance = Stance(
            pelvis=complex(-0.10, -body.shin - 0.5 * body.ankle - 0.02), near_foot=complex(-0.12 - 0.72 * body.shin, -0.04),
            far_foot=complex(0.14, -body.ankle), near_pitch=2.8, spine=spine, curl=curl, nod=nod, turn=0.26,
        )  # fmt: skip
        return Gesture(
            grasping(body, stance, near=near + near_sway * beat, far=far + far_sway * beat)
        )

    return pose


def leaping(body: Proportions, t: float, phase: float) -> Gesture:
    """Fly over a gap in a split, one arm flung ahead and the other behind."""
    hang = wave(t * 0.4)
    lift = 0.17 + 0.012 * hang
    stance = Stance(
        pelvis=complex(0.0, -body.hip_height - lift + 0.05), near_foot=complex(-0.86 * body.leg, -0.56 * body.leg - lift),
        far_foot=complex(0.84 * body.leg, -0.52 * body.leg - lift), near_pitch=1.5, far_pitch=-0.35, spine=0.20, curl=-0.04, nod=0.24,
        turn=0.34, near_arm=(1.75, 0.10), far_arm=(-1.55, -0.10),
    )  # fmt: skip
    return Gesture(stance)


def clinging(body: Proportions, t: float, phase: float) -> Gesture:
    """Press the whole body to a wall ahead, fingers high up, a foot that has lost its hold."""
    slip = wave(t * 0.5)
    stance = Stance(
        pelvis=complex(0.02, -body.hip_height - 0.10), near_foot=complex(-0.03 + 0.02 * slip, -body.ankle - 0.04),
        far_foot=complex(0.15, -body.ankle - 0.30), near_pitch=0.7, far_pitch=-0.2, spine=0.12, curl=0.06, nod=0.42, turn=0.24,
    )  # fmt: skip
    return Gesture(grasping(body, stance, near=complex(0.40, -0.90), far=complex(0.66, -0.52)))


def clasping(body: Proportions, t: float, phase: float) -> Gesture:
    """Hold fast to a post with both arms, the legs swept from under the body."""
    gust = wave(t * 0.6)
    stance = Stance(
        pelvis=complex(-0.16, -body.hip_height + 0.04), near_foot=complex(-0.42 - 0.02 * gust, -body.ankle - 0.10 - 0.03 * gust),
        far_foot=complex(-0.30 - 0.02 * gust, -body.ankle - 0.03), near_pitch=0.9, far_pitch=0.7, spine=0.46, curl=-0.04, nod=0.20, turn=0.24,
    )  # fmt: skip
    return Gesture(grasping(body, stance, near=complex(0.52, -0.22), far=complex(0.46, 0.16)))


def plunging(body: Proportions, t: float, phase: float) -> Gesture:
    """Dive head first, straight as an arrow, arms ahead."""
    hang = wave(t * 0.5)
    stance = Stance(
        pelvis=0j, near_foot=complex(-0.05, 0.96 * body.leg), far_foot=complex(0.0, 0.98 * body.leg), near_pitch=1.3, far_pitch=1.3,
        spine=-0.03, curl=0.05, nod=0.10, turn=0.32, near_arm=(3.0, 0.05), far_arm=(3.1, 0.05),
    )  # fmt: skip
    return Gesture(stance, roll=2.30, drift=complex(-0.02, -0.56 + 0.01 * hang))


def sliding(body: Proportions, t: float, phase: float) -> Gesture:
    """Slide down on the seat of the trousers, legs ahead and arms flung up."""
    sway = wave(t * 0.5)
    stance = Stance(
        pelvis=complex(-0.14, -0.085), near_foot=complex(-0.14 + 0.86 * body.leg, -body.ankle - 0.05), far_foot=complex(-0.14 + 0.92 * body.leg, -body.ankle - 0.12),
        near_pitch=-0.6, far_pitch=-0.6, spine=-0.42, curl=0.10, nod=0.20, turn=0.32, near_arm=(-2.30 + 0.1 * sway, -0.2), far_arm=(2.30 + 0.1 * sway, 0.3),
    )  # fmt: skip
    return Gesture(stance)


def balancing(body: Proportions, t: float, phase: float) -> Gesture:
    """Stand on one leg, the other lifted aside, the arms out like wings."""
    sway = wave(t * 0.45)
    stance = Stance(
        pelvis=complex(0.01 * sway, -body.hip_height + 0.006), near_foot=complex(-0.34, -body.ankle - 0.26), far_foot=complex(0.03, -body.ankle),
        near_pitch=0.7, spine=0.06 * sway, nod=0.06, turn=0.62, near_arm=(-1.62 - 0.12 * sway, 0.08), far_arm=(1.62 - 0.12 * sway, 0.08),
    )  # fmt: skip
    return Gesture(stance)


def kicking_high(body: Proportions, t: float, phase: float) -> Gesture:
    """Kick as high as the head from one leg, the fists in guard."""
    sway = wave(t * 0.5)
    stance = Stance(
        pelvis=complex(-0.06, -body.hip_height + 0.01), near_foot=complex(-0.03, -body.ankle), far_foot=complex(0.40, -0.86 + 0.02 * sway),
        far_pitch=-1.1, spine=-0.34, curl=0.14, nod=-0.04, turn=0.30,
    )  # fmt: skip
    return Gesture(grasping(body, stance, near=complex(0.34, 0.10), far=complex(0.10, 0.45)))


def on_tiptoe(near: complex, far: complex) -> WorkPose:
    """Return a body stretched up on its toes."""

    def pose(body: Proportions, t: float, phase: float) -> Gesture:
        sway = wave(t * 0.4)
        lift = 0.045 + 0.005 * sway
        stance = Stance(
            pelvis=complex(0.02, -body.hip_height - lift), near_foot=complex(-0.07, -body.ankle - lift), far_foot=complex(0.03, -body.ankle - lift),
            near_pitch=0.60, far_pitch=0.60, spine=0.04, curl=-0.04, nod=0.36, turn=0.30,
        )  # fmt: skip
        return Gesture(grasping(body, stance, near=near, far=far))

    return pose
