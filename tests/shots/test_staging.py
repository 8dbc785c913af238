"""Who is in the shot is in the frame, in every format; neighbouring shots differ."""

from dataclasses import replace
from itertools import pairwise

import pytest
from filming import change, frames_of, lens, order, reading
from hypothesis import given, settings
from hypothesis import strategies as st

from moviefactory.grammar import Angle, Move, Pace, ShotSize
from moviefactory.lexicon import Action, CameraReading, Place, Subject, Time, Weather
from moviefactory.lexicon.vocabulary import SubjectReading
from moviefactory.media import Size
from moviefactory.shots.animatic.boarding import LONG_BOATS
from moviefactory.shots.animatic.crew import SEATS
from moviefactory.shots.animatic.drawing import set_stage
from moviefactory.shots.animatic.figures import figure_facts
from moviefactory.shots.animatic.figures.at_work import spread_of
from moviefactory.shots.animatic.framed import seen_box
from moviefactory.shots.animatic.pairs import HALVES, apart, joined_in
from moviefactory.shots.animatic.staging import stage_shot

FORMATS = [Size(3072, 1280), Size(1920, 1080), Size(1080, 1080), Size(1080, 1920)]


def staged(read, camera, size=FORMATS[0], **asked):
    return stage_shot(replace(order(frames=96, **asked), size=size), read, camera)


@given(
    st.sampled_from(Subject),
    st.sampled_from(Action),
    st.sampled_from(Place),
    st.integers(1, 12),
    st.sampled_from(FORMATS),
    st.sampled_from(Move),
    st.sampled_from(ShotSize),
    st.sampled_from(Angle),
    st.integers(0, 1000),
)
@settings(max_examples=60, deadline=None)
def test_the_subject_is_never_cut_by_the_frame(
    subject, action, place, count, size, move, shot_size, angle, seed
):
    read = reading(place, Time.DAY, Weather.CLEAR, (subject, action, count))
    camera = CameraReading(shot_size, angle, move, Pace.NORMAL)
    staging = staged(read, camera, size, seed=seed, index=seed % 7)
    left, top, right, bottom = seen_box(staging.players, staging.rig)
    assert left >= 0 and top >= 0
    assert right <= size.width and bottom <= size.height
    aboard = [rider for player in staging.players for rider in player.crew]
    if aboard:
        # Who rows or rides is in the boat or on the horse, as many as it seats; a larger crew has a longer boat.
        afloat = staging.players[0].subject is Subject.BOAT
        seats = max(LONG_BOATS.values()) if afloat else len(SEATS)
        assert len(staging.players) == 1 and len(aboard) == min(count, seats)
    else:
        assert len(staging.players) == count


@pytest.mark.parametrize("size", FORMATS, ids=str)
def test_two_subjects_fit_and_stand_apart(size):
    read = reading(
        Place.MEADOW, Time.DAY, Weather.CLEAR, (Subject.CHILD, Action.WALK, 1), (Subject.DOG, Action.RUN, 1)
    )  # fmt: skip
    staging = staged(read, lens(), size)
    dog, child = staging.players
    assert staging.lead is child
    assert abs(dog.x - child.x) > 0.4 * (dog.width + child.width)
    left, top, right, bottom = seen_box(staging.players, staging.rig)
    assert left >= 0 and top >= 0 and right <= size.width and bottom <= size.height


@given(
    st.sampled_from(Subject),
    st.sampled_from(Action),
    st.sampled_from(Subject),
    st.sampled_from(Action),
    st.sampled_from(FORMATS),
    st.sampled_from(ShotSize),
)
@settings(max_examples=60, deadline=None)
def test_two_subjects_are_both_large_enough_to_be_seen(one, does, other, too, size, shot_size):
    read = reading(Place.MEADOW, Time.DAY, Weather.CLEAR, (one, does, 1), (other, too, 1))
    staging = staged(read, lens(Move.PUSH_IN, size=shot_size), size)
    side = min(size.width, size.height)
    for player in staging.players:
        assert max(player.width, player.height) > 0.028 * side
    assert max(staging.lead.width, staging.lead.height) > 0.07 * side


@pytest.mark.parametrize("deed", HALVES)
def test_where_one_begins_a_deed_of_two_the_other_does_its_other_half(deed):
    two = (
        SubjectReading(Subject.PERSON, Action.HOLD, 1, "man", "", deed),
        SubjectReading(Subject.PERSON, Action.STAND, 1, "woman", "", ""),
    )
    told = joined_in(two)
    assert HALVES[deed].deed in told[1].detail
    assert apart(told[0]) is not None


@pytest.mark.parametrize("size", FORMATS, ids=str)
@pytest.mark.parametrize("deed", ["milking", "striking a great bell", "climbing down a wall"])
def test_what_a_deed_is_drawn_with_is_in_the_frame(deed, size):
    read = replace(
        reading(Place.MEADOW, Time.DAY, Weather.CLEAR),
        subjects=(SubjectReading(Subject.PERSON, Action.WORK, 1, "man", "", deed),),
    )
    (player,) = staged(read, lens(), size).players
    _, ahead, above = spread_of(deed)
    reach = player.x + player.facing * ahead * player.height
    assert 0 <= reach <= size.width and ahead > 0.62
    assert player.y - above * player.height >= 0


def test_a_house_does_not_fall():
    read = reading(Place.VILLAGE, Time.DAY, Weather.CLEAR, (Subject.HOUSE, Action.FALL, 1))
    assert staged(read, lens()).lead.action is Action.STAND


def test_closer_shots_show_the_subject_larger():
    read = reading(Place.MEADOW, Time.DAY, Weather.CLEAR, (Subject.PERSON, Action.STAND, 1))
    sizes = (ShotSize.EXTREME_WIDE, ShotSize.WIDE, ShotSize.MEDIUM, ShotSize.CLOSE)
    heights = [staged(read, lens(size=size)).lead.height for size in sizes]
    assert heights == sorted(heights) and heights[-1] > 3 * heights[0]


def test_even_the_widest_shot_can_be_read_at_thumbnail_size():
    for subject in Subject:
        action = Action.STAND if Action.STAND in figure_facts(subject).can else Action.FLOAT
        read = reading(Place.MEADOW, Time.DAY, Weather.CLEAR, (subject, action, 1))
        lead = staged(read, lens(size=ShotSize.EXTREME_WIDE)).lead
        assert max(lead.height, lead.width) > 0.09 * 1280, subject


@pytest.mark.parametrize("film_seed", range(4))
def test_neighbouring_shots_differ_in_size_angle_and_side(film_seed):
    read = reading(Place.MEADOW, Time.DAY, Weather.CLEAR, (Subject.PERSON, Action.STAND, 1))
    shots = [
        stage_shot(
            replace(order(index=index, seed=index), film_seed=film_seed),
            read,
            CameraReading(None, None, Move.PUSH_IN, Pace.SLOW),
        )
        for index in range(9)
    ]
    for one, other in pairwise(shots):
        assert one.size is not other.size
        assert one.angle is not other.angle
        assert (one.lead.facing, one.light_x > one.lead.x) != (other.lead.facing, other.light_x > other.lead.x)  # fmt: skip


def test_the_subject_looks_into_the_picture():
    for index in range(6):
        read = reading(Place.MEADOW, Time.DAY, Weather.CLEAR, (Subject.FOX, Action.STAND, 1))
        lead = staged(read, lens(size=ShotSize.WIDE), index=index, seed=index).lead
        assert (3072 / 2 - lead.x) * lead.facing > 0


def test_nobody_stands_in_space():
    read = reading(Place.SPACE, Time.NIGHT, Weather.CLEAR, (Subject.ASTRONAUT, Action.WALK, 1))
    assert staged(read, lens()).lead.action is Action.FLOAT


def test_the_hero_looks_the_same_in_every_take_and_another_look_looks_different():
    hero = (Subject.PERSON, Action.STAND, 1)
    shot = order("Ada stands in the meadow", width=256, height=108, looks=(("Ada", "a red coat"),))
    other = replace(shot, looks=(("Ada", "a bright green cloak and a yellow hat"),))
    read = reading(Place.MEADOW, Time.DAY, Weather.CLEAR, hero)
    cast = replace(read, subjects=(replace(read.subjects[0], cast="Ada"),))
    (red,) = frames_of(shot, cast, lens(size=ShotSize.CLOSE), (6,))
    (green,) = frames_of(other, cast, lens(size=ShotSize.CLOSE), (6,))
    assert change(red, green) > 0.5


def test_two_of_one_cast_member_are_no_twins():
    shot = order(width=256, height=108, looks=(("friends", "two old friends, in a red coat"),))
    hero = (Subject.ELDER, Action.STAND, 2)
    read = reading(Place.MEADOW, Time.DAY, Weather.CLEAR, hero)
    cast = replace(read, subjects=(replace(read.subjects[0], cast="friends"),))
    _, _, actors = set_stage(shot, cast, lens())
    one, two = (actor.look for actor in actors._cast)
    assert one.primary != two.primary


@pytest.mark.parametrize("place", Place)
def test_the_subject_is_seen(place):
    """Where the staging says the subject is, the picture differs from the place without it."""
    subject = (Subject.PERSON, Action.STAND, 1)
    shot = order(width=256, height=108)
    read = reading(place, Time.DAY, Weather.CLEAR, subject)
    camera = lens(size=ShotSize.MEDIUM)
    staging = stage_shot(shot, read, camera)
    (with_it,) = frames_of(shot, read, camera, (12,))
    left, top, right, bottom = (int(side) for side in seen_box(staging.players, staging.rig))
    box = with_it[top:bottom, left:right, :3].astype(int)
    assert box.std() > 10
