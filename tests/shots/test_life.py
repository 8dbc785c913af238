"""Clear air is not empty: something lives, drifts, sets or lights up in a shot without weather."""

from itertools import pairwise

import numpy as np
import pytest
from filming import change, frames_of, lens, order, reading

from moviefactory.grammar import Mood, Move, ShotSize
from moviefactory.lexicon import Action, Place, Subject, Time, Weather, read_camera
from moviefactory.lexicon.places import INDOORS
from moviefactory.shots.animatic.drawing import set_stage
from moviefactory.shots.animatic.layers import Moment
from moviefactory.shots.animatic.lens import surface_on
from moviefactory.shots.animatic.life import GRASSY, SANDY, clear_air, flare
from moviefactory.shots.animatic.palette import MOODS, luma, palette_for
from moviefactory.shots.animatic.rig import View


def stage_of(read, size=ShotSize.WIDE):
    return set_stage(order(width=192, height=80), read, lens(size=size))[0]


@pytest.mark.parametrize("place", sorted(GRASSY | SANDY))
@pytest.mark.parametrize("time", [Time.DAY, Time.NIGHT])
def test_something_drifts_over_open_land_and_nothing_in_weather(place, time):
    assert place not in INDOORS
    assert clear_air(stage_of(reading(place, time)))
    assert not clear_air(stage_of(reading(place, time, Weather.RAIN)))


def test_a_fire_throws_embers():
    fire = reading(Place.FOREST, Time.NIGHT, Weather.CLEAR, (Subject.CAMPFIRE, Action.STAND, 1))
    assert clear_air(stage_of(fire)) and not clear_air(stage_of(reading(Place.FOREST, Time.NIGHT)))


def test_only_a_low_bare_sun_flares():
    assert flare(stage_of(reading(Place.MOUNTAINS, Time.DUSK)))
    for read in (
        reading(Place.MOUNTAINS, Time.NIGHT),
        reading(Place.MOUNTAINS, Time.DUSK, Weather.FOG),
        reading(Place.LIBRARY, Time.DUSK),
        reading(Place.SPACE, Time.DUSK),
    ):
        assert not flare(stage_of(read))


def test_ghosts_run_against_the_sun_as_the_camera_turns():
    shown = stage_of(reading(Place.MOUNTAINS, Time.DUSK))
    (ghosts,) = flare(shown)
    centres = []
    for pan in (-30.0, 30.0):
        frame = np.zeros((80, 192, 4), np.uint8)
        canvas = surface_on(frame).getCanvas()
        ghosts.draw(canvas, Moment(0.0, 0.0, View(pan_x=pan), shown.staging.rig))
        weight = frame[..., :3].sum(axis=(0, 2)).astype(float)
        centres.append(float((weight * np.arange(192)).sum() / weight.sum()))
    sun = [
        shown.staging.rig.on_screen(ghosts.x, 0, 0.0, View(pan_x=pan))[0] for pan in (-30.0, 30.0)
    ]
    assert sun[1] < sun[0] and centres[1] > centres[0]


@pytest.mark.parametrize(("time", "way"), [(Time.DUSK, 1), (Time.DAWN, -1)])
def test_the_sun_sets_at_dusk_and_rises_at_dawn(time, way):
    shot = order(width=384, height=160, frames=96)
    first, last = frames_of(shot, reading(Place.DESERT, time), lens(size=ShotSize.WIDE), (0, 95))
    stage = set_stage(shot, reading(Place.DESERT, time), lens(size=ShotSize.WIDE))[0]
    x = round(stage.staging.light_x)

    def brightest(frame):
        column = frame[: round(stage.horizon_y), x - 6 : x + 6, :3].astype(float).mean(axis=(1, 2))
        rows = np.flatnonzero(column > column.max() - 4)
        return rows.mean()

    assert way * (brightest(last) - brightest(first)) > 1


def test_windows_light_up_while_one_looks():
    shot = order(width=384, height=160, frames=96)
    first, last = frames_of(shot, reading(Place.CITY, Time.NIGHT), lens(Move.STATIC), (0, 95))
    assert change(first, last) > 0.05


@pytest.mark.parametrize("place", sorted(set(Place)))
def test_no_place_stands_still(place):
    shot = order(width=192, height=80, frames=48)
    first, last = frames_of(shot, reading(place, Time.DAY), lens(Move.STATIC), (0, 47))
    assert change(first, last) > 0.02


def test_a_colour_script_follows_the_mood():
    light = {
        mood: sum(map(luma, palette_for(Time.DAY, Weather.CLEAR, mood, "", 0).sky))
        for mood in MOODS
    }
    assert light[Mood.JOY] > light[Mood.SUSPENSE] > light[Mood.DREAD]
    warm = {
        mood: palette_for(Time.DAY, Weather.CLEAR, mood, "", 0).haze[0]
        - palette_for(Time.DAY, Weather.CLEAR, mood, "", 0).haze[2]
        for mood in MOODS
    }
    assert warm[Mood.NOSTALGIC] > warm[Mood.CALM] > warm[Mood.MELANCHOLY]


def test_neighbours_without_camera_words_differ_in_size_or_angle():
    read = reading(Place.MEADOW, Time.DAY, Weather.CLEAR, (Subject.PERSON, Action.WALK, 1))
    setups = []
    for index in range(10):
        shot = order(width=192, height=80, index=index, camera="")
        staging = set_stage(shot, read, read_camera(""))[0].staging
        setups.append((staging.size, staging.angle))
    assert all(one != other for one, other in pairwise(setups))
