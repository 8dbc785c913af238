"""Every place shows itself, in every light."""

from functools import cache
from importlib.util import find_spec
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from filming import change, frames_of, in_turn, lens, order, reading

from moviefactory.grammar import Mood
from moviefactory.lexicon import Action, Place, Subject, Time, Weather
from moviefactory.lexicon.places import INDOORS
from moviefactory.shots.animatic import drawing, places
from moviefactory.shots.animatic.layers import Moment, draw_all
from moviefactory.shots.animatic.lens import surface_on
from moviefactory.shots.animatic.mirrors import Mirror, with_mirrors
from moviefactory.shots.animatic.palette import MOODS, palette_for
from moviefactory.shots.animatic.places import PLACES
from moviefactory.shots.animatic.staging import stage_shot


@cache
def still(place, time=Time.DUSK, weather=Weather.CLEAR, seed=1):
    (frame,) = frames_of(order(seed=seed), reading(place, time, weather), lens(), (12,))
    return frame


def test_every_place_of_the_vocabulary_has_a_row():
    assert set(PLACES) == set(Place)
    assert set(MOODS) == set(Mood)


def test_a_place_is_a_recipe_of_set_pieces_in_under_a_hundred_lines():
    for module in PLACES.values():
        source = Path(find_spec(f"{places.__name__}.{module}").origin)
        assert len(source.read_text(encoding="utf-8").splitlines()) < 100, module


@pytest.mark.parametrize("time", Time)
@pytest.mark.parametrize("place", in_turn(Place))
def test_a_place_without_a_subject_is_a_picture(place, time):
    frame = still(place, time)[..., :3]
    colours = np.unique(frame.reshape(-1, 3) // 8, axis=0)
    assert len(colours) > 40
    assert frame.std() > 8


@pytest.mark.parametrize("place", Place)
def test_night_is_darker_than_day(place):
    day, night = still(place, Time.DAY), still(place, Time.NIGHT)
    assert change(day, night) > 8
    if place is not Place.SPACE:
        assert night[..., :3].mean() < day[..., :3].mean()


def test_places_differ_visibly():
    stills = {place: still(place, Time.DAY) for place in Place}
    for one, other in combinations(Place, 2):
        assert change(stills[one], stills[other]) > 6, (one, other)


@pytest.mark.parametrize("place", in_turn(Place))
def test_takes_compose_a_place_anew(place):
    pictures = [still(place, seed=seed) for seed in (1, 2, 3)]
    assert min(change(a, b) for a, b in combinations(pictures, 2)) > 1.5


@pytest.mark.parametrize("place", in_turn(place for place in Place if place not in INDOORS))
def test_weather_is_seen_outdoors(place):
    clear = still(place)
    for weather in (Weather.RAIN, Weather.STORM, Weather.SNOW, Weather.FOG):
        assert change(clear, still(place, Time.DUSK, weather)) > 2, weather


@pytest.mark.parametrize("deed", [(Subject.BOAT, Action.SAIL, 1), (Subject.CHILD, Action.SWIM, 1)])
@pytest.mark.parametrize("place", [Place.RIVER, Place.WATERFALL, Place.SEA])
def test_who_floats_has_water_round_about_and_below(place, deed):
    shot, read = order(width=384, height=160), reading(place, Time.DAY, Weather.CLEAR, deed)
    (frame,) = frames_of(shot, read, lens(), (0,))
    lead = stage_shot(shot, read, lens()).lead
    left, _, right, low = lead.box(0.0)
    row = int(min(157, low + 4))
    for x in (left - 12, (left + right) / 2, right + 12):
        red, green, blue = (int(level) for level in frame[row, int(x), :3])
        assert blue > green > red, (x, row)


@pytest.mark.parametrize("weather", sorted(set(Weather) - {Weather.CLEAR}))
def test_weather_moves(weather, monkeypatch):
    """Weather itself is in motion, whatever else moves in the same air."""
    shot = order(width=384, height=160, frames=72)
    read = reading(Place.MEADOW, Time.DAY, weather)
    # No lightning strikes so early: what moves is what falls or drifts.
    quarter_second = (0, 6)
    with_it = list(frames_of(shot, read, lens(), quarter_second))
    monkeypatch.setattr(drawing, "weather_layers", lambda stage: ([], []))
    without = list(frames_of(shot, read, lens(), quarter_second))
    added, later = (a.astype(int) - b for a, b in zip(with_it, without, strict=True))
    assert np.abs(later - added)[..., :3].mean() > 0.2
    assert change(*with_it) > 1.5 * change(*without)


@pytest.mark.parametrize("style", ["old sepia film", "vivid", "warm golden light", "cold steel"])
def test_a_style_grades_the_palette(style):
    plain = palette_for(Time.DAY, Weather.CLEAR, Mood.CALM, "", 0)
    styled = palette_for(Time.DAY, Weather.CLEAR, Mood.CALM, style, 0)
    assert styled.sky != plain.sky


def test_moods_tint_the_palette_each_its_own_way():
    skies = {mood: palette_for(Time.DUSK, Weather.CLEAR, mood, "", 0).sky for mood in Mood}
    assert len(set(skies.values())) >= len(Mood) - 1


def test_a_mirror_shows_who_stands_before_it():
    read = reading(
        Place.HALL_OF_MIRRORS, Time.DAY, Weather.CLEAR, (Subject.PERSON, Action.STAND, 1)
    )
    stage, scene, actors = drawing.set_stage(order(width=384, height=160), read, lens())
    rig, shown = stage.staging.rig, []
    for players in (scene.layers, with_mirrors(scene.layers, actors)):
        frame = np.zeros((160, 384, 4), np.uint8)
        glasses = [one for one in players if isinstance(one, Mirror)]
        draw_all(surface_on(frame).getCanvas(), glasses, Moment(0.0, 0.5, rig.at(0.0), rig))
        shown.append(int((frame[..., 3] > 0).sum()))
    assert shown[0] == 0
    assert shown[1] > 0.01 * 160 * 384
