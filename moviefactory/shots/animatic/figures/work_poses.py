"""How a body stands, sits, kneels and swings at its work. Knows joints and rhythm; no tools.

Each function makes a pose from where the hands are. Units: hands in arm lengths from the chest.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.motions import Gesture, at_mouth, grasping, held
from moviefactory.shots.animatic.figures.shapes import lerp, wave
from moviefactory.shots.animatic.figures.skeleton import Proportions, Stance
from moviefactory.shots.animatic.figures.strides import WALKED, walk

WorkPose = Callable[[Proportions, float, float], Gesture]


def standing(
    near: complex, far: complex, *, near_sway: complex = 0j, far_sway: complex = 0j, hertz: float = 0.6,
    spine: float = 0.10, curl: float = 0.10, nod: float = -0.08, apart: float = 0.0, turn: float = 0.34,
) -> WorkPose:  # fmt: skip
    """Return a body on its feet, `apart` wider than at ease, whose hands sway about two points."""

    def pose(body: Proportions, t: float, phase: float) -> Gesture:
        beat = wave(t * hertz)
        stance = Stance(
            pelvis=complex(-0.03 - 0.25 * max(0.0, spine), -body.hip_height + 0.010 + 0.10 * apart), near_foot=complex(-0.07 - apart, -body.ankle),
            far_foot=complex(0.07 + apart, -body.ankle), spine=spine, curl=curl, nod=nod + 0.02 * beat, turn=turn,
        )  # fmt: skip
        return Gesture(
            grasping(body, stance, near=near + near_sway * beat, far=far + far_sway * beat)
        )

    return pose


def seated(
    near: complex, far: complex, *, near_sway: complex = 0j, far_sway: complex = 0j, hertz: float = 0.5,
    spine: float = 0.06, curl: float = 0.14, nod: float = -0.14, height: float = 0.52,
) -> WorkPose:  # fmt: skip
    """Return a body on a seat; `height` of the seat in legs."""

    def pose(body: Proportions, t: float, phase: float) -> Gesture:
        beat = wave(t * hertz)
        pelvis = complex(-0.12, -height * body.leg)
        knee = complex(pelvis.real + 0.52 * body.leg, -body.ankle - 0.5 * max(0.0, height - 0.52) * body.leg)  # fmt: skip
        stance = Stance(
            pelvis=pelvis, near_foot=knee - 0.02, far_foot=knee + 0.04, spine=spine, curl=curl, nod=nod + 0.02 * beat, turn=0.30,
        )  # fmt: skip
        return Gesture(
            grasping(body, stance, near=near + near_sway * beat, far=far + far_sway * beat)
        )

    return pose


def kneeling(
    near: complex, far: complex, *, near_sway: complex = 0j, far_sway: complex = 0j, hertz: float = 0.6,
    spine: float = 0.55, curl: float = 0.25, nod: float = 0.10,
) -> WorkPose:  # fmt: skip
    """Return a body on both knees, bent over what lies before it."""

    def pose(body: Proportions, t: float, phase: float) -> Gesture:
        beat, shin = wave(t * hertz), 0.80 * body.shin
        stance = Stance(
            pelvis=complex(-0.22, -0.30 * body.shin - 0.62 * body.thigh), near_foot=complex(-0.14 - shin, -0.040),
            far_foot=complex(-0.10 - shin, -0.040), near_pitch=2.9, far_pitch=2.9, spine=spine, curl=curl, nod=nod, turn=0.28,
        )  # fmt: skip
        return Gesture(
            grasping(body, stance, near=near + near_sway * beat, far=far + far_sway * beat)
        )

    return pose


def striking(raised: complex, down: complex, *, stay: float = 0.45, hertz: float = 0.5) -> WorkPose:
    """Return a body that raises both hands with a tool and strikes."""

    def pose(body: Proportions, t: float, phase: float) -> Gesture:
        lift = held(t * hertz, 0.22, stay)
        stance = Stance(
            pelvis=complex(-0.06 + 0.02 * lift, -body.hip_height + 0.045), near_foot=complex(-0.17, -body.ankle),
            far_foot=complex(0.14, -body.ankle), spine=lerp(0.40, -0.10, lift), curl=lerp(0.20, -0.04, lift), nod=-0.06, turn=0.32,
        )  # fmt: skip
        hands = down + (raised - down) * lift
        return Gesture(grasping(body, stance, near=hands, far=hands + complex(0.10, 0.02)))

    return pose


def hammering(near: complex, *, stay: float = 0.5) -> WorkPose:
    """Return a body that holds something with the near hand and strikes it with the far one."""

    def pose(body: Proportions, t: float, phase: float) -> Gesture:
        strike = 1 - held(t * 0.8, 0.22, stay)
        stance = Stance(
            pelvis=complex(-0.05, -body.hip_height + 0.02), near_foot=complex(-0.10, -body.ankle), far_foot=complex(0.09, -body.ankle),
            spine=0.10 + 0.06 * strike, curl=0.15, nod=-0.16, turn=0.34,
        )  # fmt: skip
        return Gesture(grasping(body, stance, near=near, far=complex(0.62 + 0.10 * strike, -0.62 + 1.15 * strike)))  # fmt: skip

    return pose


def walking(near: complex, far: complex, *, spine: float = 0.08, sway: complex = 0j) -> WorkPose:
    """Return a body that walks with its hands held at two points."""

    def pose(body: Proportions, t: float, phase: float) -> Gesture:
        stance = replace(walk(body, t * WALKED[Action.WALK], phase).stance, spine=spine, turn=0.34)
        beat = wave(t * 0.7)
        return Gesture(grasping(body, stance, near=near, far=far + sway * beat))

    return pose


def playing_to_the_mouth(reach: complex, *, apart: complex = complex(0.26, 0.08)) -> WorkPose:
    """Return a body that holds a pipe to its mouth; `reach` is where it begins, in arm lengths from there."""

    def pose(body: Proportions, t: float, phase: float) -> Gesture:
        tune = wave(t * 0.35)
        stance = Stance(
            pelvis=complex(0.0, -body.hip_height + 0.006), near_foot=complex(-0.05, -body.ankle), far_foot=complex(0.06, -body.ankle),
            spine=-0.02 + 0.02 * tune, nod=0.05 * tune, turn=0.34,
        )  # fmt: skip
        mouth = at_mouth(body, stance, 0.28, 0.10) + reach
        return Gesture(grasping(body, stance, near=mouth, far=mouth + apart))

    return pose


def diving(body: Proportions, t: float, phase: float) -> Gesture:
    """Fling the whole body along the ground through the air, both arms ahead."""
    hang = wave(t * 0.5)
    stance = Stance(
        pelvis=0j, near_foot=complex(-0.16, 0.86 * body.leg), far_foot=complex(0.06, 0.96 * body.leg), near_pitch=1.0,
        far_pitch=1.1, spine=-0.06, curl=-0.10, nod=0.34, turn=0.40, near_arm=(2.65, 0.15), far_arm=(2.95, 0.08),
    )  # fmt: skip
    return Gesture(stance, roll=1.22, drift=complex(-0.06, -0.36 + 0.01 * hang))


def crawling(body: Proportions, t: float, phase: float) -> Gesture:
    """Go on hands and knees, one hand and the other knee ahead."""
    step = wave(t * 0.6)
    stance = Stance(
        pelvis=complex(-0.20, -0.98 * body.thigh), near_foot=complex(-0.40 + 0.05 * step, -0.03), far_foot=complex(-0.36 - 0.05 * step, -0.03),
        near_pitch=2.4, far_pitch=2.4, spine=1.30, curl=0.04, nod=0.95, turn=0.26,
    )  # fmt: skip
    reach = body.upper_arm + body.forearm
    down = (body.thigh * 1.14) / reach
    return Gesture(grasping(body, stance, near=complex(0.05 + 0.22 * step, down), far=complex(0.25 - 0.22 * step, down)))  # fmt: skip


def climbing(body: Proportions, t: float, phase: float) -> Gesture:
    """Hang on what stands ahead; one hand and one foot reach up while the others hold."""
    up = 0.5 + 0.5 * wave(t * 0.45)
    stance = Stance(
        pelvis=complex(-0.03, -body.hip_height - 0.02), near_foot=complex(0.12, -body.ankle - 0.06 - 0.24 * up), far_foot=complex(0.14, -body.ankle - 0.06 - 0.24 * (1 - up)),
        near_pitch=-0.25, far_pitch=-0.25, spine=0.08, nod=0.34, turn=0.24,
    )  # fmt: skip
    return Gesture(grasping(body, stance, near=complex(0.60, -0.10 - 0.60 * (1 - up)), far=complex(0.66, -0.10 - 0.60 * up)))  # fmt: skip


def pressing_up(body: Proportions, t: float, phase: float) -> Gesture:
    """Lie on stretched arms and toes, straight as a board."""
    low = 0.5 + 0.5 * wave(t * 0.5)
    stance = Stance(
        pelvis=complex(-0.10, -0.20 + 0.05 * low), near_foot=complex(-0.55, -0.05), far_foot=complex(-0.53, -0.05),
        near_pitch=1.2, far_pitch=1.2, spine=1.30, nod=0.7, turn=0.24,
    )  # fmt: skip
    return Gesture(grasping(body, stance, near=complex(0.0, 0.92 - 0.15 * low), far=complex(0.10, 0.92 - 0.15 * low)))  # fmt: skip


def gliding(body: Proportions, t: float, phase: float) -> Gesture:
    """Glide on one leg, the other stretched behind, the arms out."""
    sway = wave(t * 0.35)
    stance = Stance(
        pelvis=complex(0.0, -body.hip_height + 0.07), near_foot=complex(-0.30, -body.ankle - 0.20 - 0.03 * sway), far_foot=complex(0.05, -body.ankle - 0.02),
        near_pitch=0.9, spine=0.34, curl=-0.04, nod=0.24, turn=0.42, near_arm=(-1.25 - 0.1 * sway, 0.1), far_arm=(1.55 + 0.1 * sway, 0.1),
    )  # fmt: skip
    return Gesture(stance)


def crouching(near: tuple[float, float], far: tuple[float, float], lift: float) -> WorkPose:
    """Return a body low on bent knees, as on a board or on skis that lie `lift` over the ground."""

    def pose(body: Proportions, t: float, phase: float) -> Gesture:
        sway = wave(t * 0.4)
        stance = Stance(
            pelvis=complex(-0.08, -0.74 * body.leg - lift + 0.01 * sway), near_foot=complex(-0.13, -body.ankle - lift),
            far_foot=complex(0.11, -body.ankle - lift), spine=0.42 + 0.04 * sway, curl=0.06, nod=0.20, turn=0.38,
            near_arm=(near[0] + 0.08 * sway, near[1]), far_arm=(far[0] + 0.08 * sway, far[1]),
        )  # fmt: skip
        return Gesture(stance)

    return pose


def at_rest(spine: float, nod: float, near: complex, far: complex) -> WorkPose:
    """Return a sleeper on a seat, sunk as far as `spine` and `nod` say, who only breathes."""
    return seated(near, far, spine=spine, curl=0.16, nod=nod, hertz=0.2)
