"""Laws of the human body: feet that stand, limbs that keep their length."""

import math

import pytest

from moviefactory.lexicon.vocabulary import Action, Subject
from moviefactory.shots.animatic.figures import gaits
from moviefactory.shots.animatic.figures import ground_speed as pace_of
from moviefactory.shots.animatic.figures.gestures import gesture, ground_speed
from moviefactory.shots.animatic.figures.skeleton import ADULT, CHILD, SUITED, assemble

BODIES = pytest.mark.parametrize("body", [ADULT, CHILD, SUITED], ids=["adult", "child", "suited"])


@BODIES
@pytest.mark.parametrize("action", [Action.WALK, Action.RUN], ids=lambda a: a.value)
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
