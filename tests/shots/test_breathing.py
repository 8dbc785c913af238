"""A locked shot of somebody by night is never still: its light breathes, softly and without a pop."""

from itertools import pairwise

import numpy as np
import pytest
from filming import change, frames_of, lens, order, reading

from moviefactory.grammar import Move, ShotSize
from moviefactory.lexicon import Action, Place, Subject, Time, Weather
from moviefactory.shots.animatic import drawing
from moviefactory.shots.animatic.breathing import breathing_light

SHOT = order(frames=96)
QUARTERS = tuple(range(0, 96, 6))
LOCKED = lens(size=ShotSize.CLOSE)


def somebody(place, time=Time.NIGHT, weather=Weather.CLEAR):
    return reading(place, time, weather, (Subject.PERSON, Action.STAND, 1))


def changes(place, at):
    return [change(a, b) for a, b in pairwise(frames_of(SHOT, somebody(place), LOCKED, at))]


@pytest.mark.parametrize("place", [Place.VILLAGE, Place.FOREST])
def test_every_quarter_of_a_second_outdoors_is_seen_to_differ(place):
    assert min(changes(place, QUARTERS)) > 0.7


@pytest.mark.parametrize("place", [Place.INTERIOR])
def test_lamplight_wavers_in_a_room(place, monkeypatch):
    wavering = changes(place, QUARTERS)
    monkeypatch.setattr(drawing, "breathing_light", lambda stage: [])
    assert np.mean(wavering) > np.mean(changes(place, QUARTERS)) + 0.3


@pytest.mark.parametrize("place", [Place.VILLAGE, Place.INTERIOR])
def test_the_light_never_jumps(place):
    steps = changes(place, tuple(range(24, 48)))
    assert max(steps) < 2 * np.median(steps) + 0.5


def layers_of(read, camera):
    stage, _, _ = drawing.set_stage(SHOT, read, camera)
    return breathing_light(stage)


def test_only_a_locked_clear_night_with_somebody_in_it_breathes():
    assert layers_of(somebody(Place.VILLAGE), LOCKED)
    for read in (
        reading(Place.VILLAGE, Time.NIGHT),
        somebody(Place.VILLAGE, Time.DAY),
        somebody(Place.VILLAGE, weather=Weather.SNOW),
        somebody(Place.SPACE),
    ):
        assert not layers_of(read, LOCKED)
    assert not layers_of(somebody(Place.VILLAGE), lens(Move.PUSH_IN, size=ShotSize.CLOSE))
