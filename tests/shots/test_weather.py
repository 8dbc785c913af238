"""Laws of what weather and hour do to a picture."""

from dataclasses import replace

import numpy as np
import pytest
from filming import Pixels, frames_of, lens, order, reading

from moviefactory.grammar import Mood
from moviefactory.lexicon import Action, Place, Subject, Time, Weather, read_picture
from moviefactory.shots.animatic.drawing import set_stage
from moviefactory.shots.animatic.layers import Moment
from moviefactory.shots.animatic.lens import surface_on
from moviefactory.shots.animatic.palette import palette_for
from moviefactory.shots.animatic.sky import disc
from moviefactory.shots.animatic.weather import lightning


def shot(place: Place, time: Time, weather: Weather) -> Pixels:
    return next(
        frames_of(order(width=240, height=100), reading(place, time, weather), lens(), (0,))
    )


@pytest.mark.parametrize("weather", [Weather.RAIN, Weather.SNOW, Weather.STORM])
@pytest.mark.parametrize("time", [Time.DAY, Time.NIGHT])
def test_no_sun_and_no_moon_stands_where_something_falls(weather, time):
    stage, _, _ = set_stage(order(), reading(Place.MEADOW, time, weather), lens())
    assert disc(stage, 1.0) == []


@pytest.mark.parametrize("time", [Time.DAY, Time.NIGHT])
@pytest.mark.parametrize("place", [Place.VILLAGE, Place.TEMPLE, Place.GRAVEYARD, Place.ROAD])
def test_snow_lies_on_the_ground(place, time):
    ground = slice(70, 92)
    bare = shot(place, time, Weather.CLEAR)[ground, ..., :3].astype(float)
    white = shot(place, time, Weather.SNOW)[ground, ..., :3].astype(float)
    assert white.mean() > bare.mean() * 1.15


@pytest.mark.parametrize(
    "line",
    ["After the snowfall, a fox walks through the forest", "雪后的森林里，一只狐狸走过"],
)
def test_snow_lies_once_it_has_fallen(line):
    stage, _, _ = set_stage(order(), read_picture(line), lens())
    assert stage.weather is Weather.CLEAR
    assert stage.snow_lies


@pytest.mark.parametrize(
    ("line", "hard"),
    [
        ("A man walks home through a downpour", True),
        ("暴雨中，一个男人走回家", True),
        ("Bei strömendem Regen geht ein Mann nach Hause", True),
        ("A man walks home in a light rain", False),
    ],
)
def test_a_downpour_is_more_than_rain(line, hard):
    stage, _, _ = set_stage(order(), read_picture(line), lens())
    assert stage.weather is Weather.RAIN
    assert stage.pours is hard


@pytest.mark.parametrize("time", [Time.DAY, Time.DUSK, Time.NIGHT])
def test_a_frozen_lake_lies_flat(time):
    read = replace(read_picture("A wolf crosses the frozen lake"), time=time)
    _, scene, _ = set_stage(order(), read, lens())
    assert len({scene.floor(x) for x in range(0, 400, 40)}) == 1


@pytest.mark.parametrize("time", [Time.DAY, Time.NIGHT])
def test_fog_veils_what_is_far_by_night_as_by_day(time):
    def contrast(weather: Weather) -> float:
        return float(
            np.ptp(np.percentile(shot(Place.STREET, time, weather)[10:55, ..., :3], (5, 95)))
        )

    assert contrast(Weather.FOG) < 0.6 * contrast(Weather.CLEAR)


@pytest.mark.parametrize("variant", range(3))
def test_dawn_is_cooler_than_dusk(variant):
    def warmth(time: Time, weather: Weather) -> float:
        red, _, blue = palette_for(time, weather, Mood.CALM, "", variant).sky[4]
        return red - blue

    assert warmth(Time.DAWN, Weather.CLEAR) + 0.15 < warmth(Time.DUSK, Weather.CLEAR)
    # Under cloud, too, a low sun colours the horizon.
    assert warmth(Time.DUSK, Weather.RAIN) > 0.15


def test_rain_is_seen_on_a_trains_windows_by_night():
    dry, wet = (shot(Place.TRAIN, Time.NIGHT, weather) for weather in (Weather.CLEAR, Weather.RAIN))
    panes = slice(26, 60)
    brighter = wet[panes, ..., :3].astype(int) - dry[panes, ..., :3].astype(int)
    assert (brighter.max(axis=-1) > 12).mean() > 0.01


def test_whoever_stands_in_a_room_is_half_as_tall_as_the_frame():
    read = reading(Place.KITCHEN, Time.DAY, Weather.CLEAR, (Subject.PERSON, Action.STAND, 1))
    stage, _, _ = set_stage(order(width=480, height=200), read, lens())
    lead = stage.staging.lead
    assert lead is not None
    assert lead.height > 0.44 * stage.height


@pytest.mark.parametrize("place", [Place.CLASSROOM, Place.INTERIOR, Place.KITCHEN])
@pytest.mark.parametrize("weather", [Weather.RAIN, Weather.SNOW])
def test_what_falls_outside_is_seen_moving_behind_the_panes_of_a_room(place, weather):
    def moved(weather: Weather) -> float:
        one, other = frames_of(
            order(width=240, height=100), reading(place, Time.DAY, weather), lens(), (0, 4)
        )
        changed = np.abs(one[:70, ..., :3].astype(int) - other[:70, ..., :3].astype(int)).max(-1)
        return float((changed > 8).mean())

    assert moved(weather) > 2 * moved(Weather.CLEAR) + 0.004


def test_light_tells_the_hour_on_a_table():
    night, dawn, day = (
        shot(Place.TABLETOP, time, Weather.CLEAR)[..., :3].astype(float)
        for time in (Time.NIGHT, Time.DAWN, Time.DAY)
    )
    assert dawn.mean() > 1.8 * night.mean() and day.mean() > 1.8 * night.mean()


def test_half_of_all_frames_of_a_storm_show_lightning():
    seen = []
    for seed in range(6):
        stage, _, _ = set_stage(
            order(seed=seed, frames=96), reading(Place.MEADOW, Time.DAY, Weather.STORM), lens()
        )
        (bolts,) = lightning(stage)
        rig = stage.staging.rig
        for at in np.arange(0.1, 3.9, 0.2).tolist():
            picture = np.zeros((stage.height, stage.width, 4), np.uint8)
            bolts.draw(surface_on(picture).getCanvas(), Moment(at, at / 4, rig.at(at), rig))
            seen.append(bool(picture[..., :3].max() > 40))
    assert 0.4 < np.mean(seen) < 0.8


@pytest.mark.parametrize("seed", range(6))
def test_a_platform_stands_only_where_the_line_names_a_station(seed):
    def seen(line: str) -> Pixels:
        there = replace(read_picture(line), place=Place.RAILWAY, subjects=())
        return next(frames_of(order(line, seed=seed), there, lens(), (0,))).astype(int)

    open_country = seen("A train crosses the plain")
    assert np.array_equal(open_country, seen("A train crosses the valley"))
    assert np.abs(open_country - seen("A train stops at the station platform")).mean() > 2
