"""Where the joints of a human body are. Knows proportions and angles; not clothes or light.

Figure space: y down, origin between the feet, height 1. A body faces +x and turns by `turn` to us.
"""

from __future__ import annotations

from dataclasses import dataclass

from moviefactory.shots.animatic.figures.shapes import bent, hanging, reached, turned

UP = -1j


@dataclass(frozen=True, slots=True)
class Proportions:
    """Lengths of a body of height 1. `girth` multiplies its widths."""

    head: float = 0.152
    neck: float = 0.030
    torso: float = 0.288
    upper_arm: float = 0.152
    forearm: float = 0.135
    thigh: float = 0.250
    shin: float = 0.238
    ankle: float = 0.036
    shoulder: float = 0.098
    girth: float = 1.0

    @property
    def leg(self) -> float:
        """The length of a stretched leg down to the ankle."""
        return self.thigh + self.shin

    @property
    def hip_height(self) -> float:
        """How high the pelvis stands."""
        return self.leg * 0.995 + self.ankle


ADULT = Proportions()
CHILD = Proportions(
    head=0.225, neck=0.018, torso=0.272, upper_arm=0.128, forearm=0.112, thigh=0.208, shin=0.198,
    ankle=0.040, shoulder=0.090, girth=1.06,
)  # fmt: skip
TEEN = Proportions(
    head=0.164, neck=0.025, torso=0.254, upper_arm=0.136, forearm=0.121, thigh=0.220, shin=0.208,
    ankle=0.036, shoulder=0.086, girth=0.90,
)  # fmt: skip
SUITED = Proportions(
    head=0.210, neck=0.000, torso=0.300, upper_arm=0.150, forearm=0.135, thigh=0.222, shin=0.210,
    ankle=0.050, shoulder=0.118, girth=1.62,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stance:
    """The joint angles of one moment, in radians; 0 stands upright with hanging arms.

    `pelvis` is where the hips are and feet are where the ankles are, in heights. `spine` leans the
    trunk forward, `curl` bends its upper half further. `nod` lifts the chin. Arms are (shoulder,
    elbow). `near` is on our side.
    """

    pelvis: complex
    near_foot: complex
    far_foot: complex
    near_pitch: float = 0.0
    far_pitch: float = 0.0
    spine: float = 0.0
    curl: float = 0.0
    nod: float = 0.0
    turn: float = 0.35
    near_arm: tuple[float, float] = (0.08, 0.2)
    far_arm: tuple[float, float] = (-0.02, 0.25)
    knees: float = 1.0


@dataclass(frozen=True, slots=True)
class Limb:
    """The three joints of an arm or leg."""

    root: complex
    joint: complex
    end: complex


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The joints of one moment."""

    pelvis: complex
    waist: complex
    chest: complex
    neck: complex
    head_angle: float
    spine: float
    near_arm: Limb
    far_arm: Limb
    near_leg: Limb
    far_leg: Limb
    near_pitch: float
    far_pitch: float
    turn: float

    def moved(self, about: complex, angle: float, to: complex) -> Skeleton:
        """Return the skeleton turned clockwise about a point that then lies at `to`."""

        def at(point: complex) -> complex:
            return to + turned(point - about, angle)

        def of(limb: Limb) -> Limb:
            return Limb(at(limb.root), at(limb.joint), at(limb.end))

        return Skeleton(
            pelvis=at(self.pelvis),
            waist=at(self.waist),
            chest=at(self.chest),
            neck=at(self.neck),
            head_angle=self.head_angle + angle,
            spine=self.spine + angle,
            near_arm=of(self.near_arm),
            far_arm=of(self.far_arm),
            near_leg=of(self.near_leg),
            far_leg=of(self.far_leg),
            near_pitch=self.near_pitch + angle,
            far_pitch=self.far_pitch + angle,
            turn=self.turn,
        )

    def on_trunk(self, forward: float, up: float) -> complex:
        """Return a point of the trunk: `up` 0 is the pelvis and 1 the shoulders."""
        if up <= 0.5:
            base = self.pelvis + (self.waist - self.pelvis) * (up * 2)
            axis = self.waist - self.pelvis
        else:
            base = self.waist + (self.chest - self.waist) * (up * 2 - 1)
            axis = self.chest - self.waist
        return base + axis / abs(axis) * 1j * forward


def assemble(body: Proportions, stance: Stance) -> Skeleton:
    """Return where all joints of `body` are in `stance`."""
    half = body.torso / 2
    waist = stance.pelvis + turned(UP, stance.spine) * half
    upper = stance.spine + stance.curl
    chest = waist + turned(UP, upper) * half
    neck = chest + turned(UP, upper + stance.curl * 0.3) * body.neck
    side = body.shoulder * (0.12 + 0.88 * stance.turn)
    shoulder = turned(complex(side, body.torso * 0.09), upper)
    hip = turned(complex(body.shoulder * 0.58 * (0.15 + 0.85 * stance.turn), 0.0), stance.spine)
    near_shoulder = chest + complex(-shoulder.real, shoulder.imag)
    return Skeleton(
        pelvis=stance.pelvis,
        waist=waist,
        chest=chest,
        neck=neck,
        head_angle=(stance.spine + stance.curl) * 0.35 - stance.nod,
        spine=upper,
        near_arm=_arm(body, near_shoulder, stance.near_arm, upper),
        far_arm=_arm(body, chest + shoulder, stance.far_arm, upper),
        near_leg=_leg(body, stance.pelvis - hip, stance.near_foot, stance.knees),
        far_leg=_leg(body, stance.pelvis + hip, stance.far_foot, stance.knees),
        near_pitch=stance.near_pitch,
        far_pitch=stance.far_pitch,
        turn=stance.turn,
    )


def _arm(body: Proportions, root: complex, angles: tuple[float, float], lean: float) -> Limb:
    shoulder, elbow = angles
    joint = root + hanging(shoulder - lean * 0.5) * body.upper_arm
    return Limb(root, joint, joint + hanging(shoulder - lean * 0.5 + elbow) * body.forearm)


def _leg(body: Proportions, root: complex, foot: complex, side: float) -> Limb:
    end = reached(root, foot, body.leg * 0.9995)
    return Limb(root, bent(root, end, body.thigh, body.shin, side), end)
