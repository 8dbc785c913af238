"""Who is said to be in a boat is in the boat, in every format; who is not, is not."""

from dataclasses import replace

import pytest
from filming import change, frames_of, lens, order, reading
from hypothesis import given, settings
from hypothesis import strategies as st

from moviefactory.grammar import Move, ShotSize
from moviefactory.lexicon import Action, Place, Subject, Time, Weather
from moviefactory.media import Size
from moviefactory.shots.animatic.crew import SEATS, board
from moviefactory.shots.animatic.staging import seen_box, stage_shot

BOAT = (Subject.BOAT, Action.SAIL, 1)
FORMATS = [Size(3072, 1280), Size(1080, 1080), Size(1080, 1920)]


def at_sea(*subjects, place=Place.SEA):
    return reading(place, Time.DUSK, Weather.CLEAR, *subjects)


@pytest.mark.parametrize("action", [Action.SIT, Action.SAIL, Action.HOLD, Action.STAND])
def test_a_person_and_a_boat_are_one_group(action):
    staging = stage_shot(order(), at_sea((Subject.ELDER, action, 1), BOAT), lens())
    (boat,) = staging.players
    (rider,) = boat.crew
    assert (boat.subject, rider.subject) == (Subject.BOAT, Subject.ELDER)
    assert rider.action is (Action.STAND if action is Action.STAND else Action.SIT)


def test_whoever_runs_on_the_shore_is_not_in_the_boat():
    assert board(at_sea((Subject.CHILD, Action.RUN, 1), BOAT).subjects, Place.SEA) is None


def test_only_who_sails_a_ship_makes_a_boat_of_it():
    ship = (Subject.SHIP, Action.SAIL, 1)
    looks = at_sea((Subject.PERSON, Action.LOOK_UP, 1), ship)
    sails = at_sea((Subject.PERSON, Action.SAIL, 1), ship)
    assert board(looks.subjects, Place.SEA) is None
    assert board(sails.subjects, Place.SEA)[0].subject is Subject.BOAT


def test_a_crew_is_as_large_as_the_boat_has_seats():
    crew = board(at_sea((Subject.PERSON, Action.SIT, 9), BOAT).subjects, Place.SEA)[1]
    assert len(crew) == len(SEATS)
    assert len({rider.x for rider in crew}) == len(SEATS)


@given(
    st.sampled_from(FORMATS),
    st.sampled_from(ShotSize),
    st.sampled_from(Move),
    st.sampled_from([Action.SIT, Action.STAND]),
    st.integers(1, 3),
)
@settings(max_examples=30, deadline=None)
def test_no_crew_is_cut_by_the_frame(size, shot_size, move, action, count):
    read = at_sea((Subject.PERSON, action, count), BOAT)
    staging = stage_shot(replace(order(frames=96), size=size), read, lens(move, size=shot_size))
    left, top, right, bottom = seen_box(staging.players, staging.rig)
    assert left >= 0 and top >= 0 and right <= size.width and bottom <= size.height


def test_the_crew_is_drawn_with_its_own_look():
    shot = order(width=256, height=108, looks=(("Ada", "a bright red coat"),))
    read = at_sea((Subject.PERSON, Action.STAND, 1), BOAT)
    ada = replace(read, subjects=(replace(read.subjects[0], cast="Ada"), read.subjects[1]))
    camera = lens(size=ShotSize.CLOSE)
    (red,) = frames_of(shot, ada, camera, (6,))
    (green,) = frames_of(replace(shot, looks=(("Ada", "a green coat"),)), ada, camera, (6,))
    (nobody,) = frames_of(shot, at_sea(BOAT), camera, (6,))
    assert change(red, green) > 0.1
    assert change(red, nobody) > 1


def test_a_line_that_names_a_colour_gets_it():
    shot = order(width=256, height=108)
    read = reading(Place.SKY, Time.DAY, Weather.CLEAR, (Subject.BALLOON, Action.FLOAT, 1))
    told = [
        replace(read, subjects=(replace(read.subjects[0], detail=tint),))
        for tint in ("red", "green")
    ]
    (red,), (green,) = (frames_of(shot, one, lens(size=ShotSize.CLOSE), (6,)) for one in told)
    assert change(red, green) > 1
