"""Laws of the human body: feet that stand, limbs that keep their length."""

import itertools
import math

import numpy as np
import pytest

from moviefactory.lexicon.vocabulary import Action, Subject
from moviefactory.shots.animatic.figures import gaits
from moviefactory.shots.animatic.figures import ground_speed as pace_of
from moviefactory.shots.animatic.figures.contract import AIRBORNE
from moviefactory.shots.animatic.figures.fittings import BESIDE
from moviefactory.shots.animatic.figures.gestures import gesture
from moviefactory.shots.animatic.figures.people import posed
from moviefactory.shots.animatic.figures.props import palm
from moviefactory.shots.animatic.figures.shapes import turned
from moviefactory.shots.animatic.figures.skeleton import ADULT, CHILD, SUITED, assemble
from moviefactory.shots.animatic.figures.strides import ground_speed
from moviefactory.shots.animatic.figures.tools import IN_HAND, haft

BODIES = pytest.mark.parametrize("body", [ADULT, CHILD, SUITED], ids=["adult", "child", "suited"])


@BODIES
@pytest.mark.parametrize(
    "action", [Action.WALK, Action.RUN, Action.LUG, Action.PUSH], ids=lambda a: a.value
)
def test_a_foot_on_the_ground_passes_at_the_speed_of_the_ground(body, action):
    step = 1 / 200
    speeds = []
    for k in range(400):
        a = gesture(action, body, k * step, 0.0).stance
        b = gesture(action, body, (k + 1) * step, 0.0).stance
        flat = abs(a.near_pitch) < 0.01 and abs(b.near_pitch) < 0.01
        low = abs(a.near_foot.imag + body.ankle) < 1e-6
        if flat and low:
            speeds.append((a.near_foot.real - b.near_foot.real) / step)
    assert len(speeds) > 20
    wanted = ground_speed(action, body.leg)
    assert all(abs(speed - wanted) < 0.02 * wanted for speed in speeds)


@BODIES
@pytest.mark.parametrize("action", list(Action), ids=lambda a: a.value)
def test_limbs_keep_their_length(body, action):
    for k in range(24):
        bones = assemble(body, gesture(action, body, k * 0.17, 0.0).stance)
        for leg in (bones.near_leg, bones.far_leg):
            assert abs(leg.joint - leg.root) == pytest.approx(body.thigh, rel=1e-6)
            assert abs(leg.end - leg.joint) == pytest.approx(body.shin, rel=0.02)
        for arm in (bones.near_arm, bones.far_arm):
            assert abs(arm.joint - arm.root) == pytest.approx(body.upper_arm, rel=1e-6)
            assert abs(arm.end - arm.joint) == pytest.approx(body.forearm, rel=1e-6)


@BODIES
def test_one_foot_is_on_the_ground_while_walking_and_none_below_it(body):
    for k in range(60):
        stance = gesture(Action.WALK, body, k / 50, 0.0).stance
        lowest = max(stance.near_foot.imag, stance.far_foot.imag)
        assert -body.ankle - 0.05 < lowest < 0.0


@pytest.mark.parametrize("breed", [gaits.DOG, gaits.HORSE, gaits.BEAR], ids=lambda b: b.kind)
@pytest.mark.parametrize("action", [Action.WALK, Action.RUN], ids=lambda a: a.value)
def test_paws_on_the_ground_pass_at_the_speed_of_the_ground(breed, action):
    step, speeds = 1 / 200, []
    for k in range(300):
        a = gaits.body_in(breed, action, k * step).feet[0]
        b = gaits.body_in(breed, action, (k + 1) * step).feet[0]
        if a.imag == 0.0 and b.imag == 0.0:
            speeds.append((a.real - b.real) / step)
    assert len(speeds) > 20
    assert sorted(speeds)[len(speeds) // 2] == pytest.approx(gaits.ground_speed(breed, action))


def test_whoever_walks_knows_a_pace():
    for subject in (Subject.PERSON, Subject.CHILD, Subject.DOG, Subject.HORSE, Subject.ROBOT):
        assert 0 < pace_of(subject, Action.WALK) < pace_of(subject, Action.RUN) < 6
    assert pace_of(Subject.ELDER, Action.WALK) < pace_of(Subject.PERSON, Action.WALK)
    assert pace_of(Subject.CAR, Action.DRIVE) > 0 == pace_of(Subject.CAR, Action.STAND)
    assert pace_of(Subject.HOUSE, Action.WALK) == 0


@BODIES
def test_who_looks_up_lifts_the_chin_and_does_not_break_the_neck(body):
    for k in range(40):
        standing = assemble(body, gesture(Action.STAND, body, k * 0.25, 0.0).stance)
        looking = assemble(body, gesture(Action.LOOK_UP, body, k * 0.25, 0.0).stance)
        lifted = math.degrees(standing.head_angle - looking.head_angle)
        assert 14 < lifted < 27
        leant = math.degrees(standing.spine - looking.spine)
        assert 0 < leant < 8


def joints(action, seconds):
    """Where the joints are that tell a pose, from the pelvis, in heights."""
    bones = posed(ADULT, gesture(action, ADULT, seconds, 0.0))
    limbs = (bones.near_arm, bones.far_arm, bones.near_leg, bones.far_leg)
    points = [bones.chest, *(point for limb in limbs for point in (limb.joint, limb.end))]
    return np.array([point - bones.pelvis for point in points] + [bones.pelvis])


SECONDS = [0.05 + 0.22 * k for k in range(24)]
TRACKS = {action: np.array([joints(action, t) for t in SECONDS]) for action in Action}


@pytest.mark.parametrize("action", list(Action), ids=lambda a: a.value)
def test_every_action_moves_its_joints_and_none_of_them_jumps(action):
    assert np.abs(np.diff(TRACKS[action], axis=0)).max() > 0.001
    step = [joints(action, 0.7 + k / 48) for k in range(96)]
    assert np.abs(np.diff(step, axis=0)).max() < 0.12, "a joint jumps between frames"


ALIKE = ({Action.HOLD, Action.SAIL, Action.STAND}, {Action.SIT, Action.ROW})
"""What is told by a place, a boat or the thing that is held."""


def test_no_two_actions_are_done_in_the_same_poses():
    for one, other in itertools.combinations(Action, 2):
        if {one in IN_HAND or one in BESIDE, other in IN_HAND or other in BESIDE} == {True, False}:
            continue
        if any({one, other} <= kin for kin in ALIKE):
            continue
        apart = np.abs(TRACKS[one][:, None] - TRACKS[other][None]).max(axis=2)
        nearest = float(np.median(apart.min(axis=1)))
        assert nearest > 0.05, (one, other, round(nearest, 3))


@BODIES
@pytest.mark.parametrize("action", [a for a in Action if a not in AIRBORNE], ids=lambda a: a.value)
def test_feet_are_on_the_ground_unless_an_action_leaves_it(body, action):
    if action in (Action.SLEEP, Action.DRIVE, Action.CLIMB):
        pytest.skip("lies, rides or hangs")
    lowest = []
    for seconds in SECONDS:
        bones = posed(body, gesture(action, body, seconds, 0.0))
        feet = (bones.near_leg.end.imag, bones.far_leg.end.imag)
        assert max(feet) < 0.012, "a foot is in the ground"
        lowest.append(max(feet))
    ever = max(lowest) if action in (Action.RUN, Action.JUMP) else min(lowest)
    assert ever > -body.ankle - 0.075


@BODIES
def test_the_haft_of_a_broom_lies_in_both_hands(body):
    for seconds in SECONDS:
        bones = posed(body, gesture(Action.SWEEP, body, seconds, 0.0))
        top, foot = haft(bones, 0.1)
        for hand in (palm(bones.near_arm), palm(bones.far_arm)):
            off = ((hand - top) / (foot - top)).imag * abs(foot - top)
            assert abs(off) < 0.06


@pytest.mark.parametrize("action", [Action.EAT, Action.DRINK, Action.TRUMPET, Action.SING])
def test_what_is_for_the_mouth_comes_to_it(action):
    near = []
    for seconds in SECONDS:
        bones = posed(ADULT, gesture(action, ADULT, seconds, 0.0))
        mouth = bones.neck + turned(complex(0.06, -0.035), bones.head_angle)
        near.append(min(abs(palm(arm) - mouth) for arm in (bones.near_arm, bones.far_arm)))
    assert min(near) < 0.11
