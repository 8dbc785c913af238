"""In a close shot what is far is soft, who is near is sharp, and no frame pops."""

from itertools import pairwise

import numpy as np
import pytest
from filming import change, frames_of, lens, order, reading
from hypothesis import given, settings
from hypothesis import strategies as st

from moviefactory.grammar import Move, ShotSize
from moviefactory.lexicon import Action, Place, Subject, Time, Weather
from moviefactory.shots.animatic import drawing
from moviefactory.shots.animatic.defocus import SHALLOW, Defocus, softened

READ = reading(Place.CITY, Time.NIGHT, Weather.CLEAR, (Subject.PERSON, Action.STAND, 1))
SHOT = order(width=480, height=200, frames=8)


def close(at):
    return list(frames_of(SHOT, READ, lens(Move.PUSH_IN, size=ShotSize.CLOSE), at))


def grain_of(frame, left, right):
    """Return how much neighbouring pixels differ in some columns of the upper half."""
    part = frame[:100, left:right, :3].astype(float)
    return np.abs(np.diff(part, axis=1)).mean()


def test_the_far_is_soft_and_the_subject_as_sharp_as_ever(monkeypatch):
    (soft,) = close((6,))
    monkeypatch.setattr(drawing, "with_focus", lambda stage, layers: layers)
    (sharp,) = close((6,))
    stage, _, _ = drawing.set_stage(SHOT, READ, lens(Move.PUSH_IN, size=ShotSize.CLOSE))
    left, top, right, bottom = (int(side) for side in stage.staging.lead.box(0.5))
    assert grain_of(soft, 0, left) < 0.75 * grain_of(sharp, 0, left)
    middle = (left + right) // 2
    body = (slice((top + bottom) // 2, bottom - 40), slice(middle - 5, middle + 5))
    assert np.array_equal(soft[body], sharp[body])


def test_soft_frames_follow_one_another_without_a_pop():
    steps = [change(a, b) for a, b in pairwise(close(tuple(range(8))))]
    assert max(steps) < 2 * np.median(steps) + 1.0


@pytest.mark.parametrize("size", ShotSize)
def test_only_a_close_shot_of_somebody_is_shallow(size):
    for read in (READ, reading(Place.CITY, Time.NIGHT)):
        staged = drawing.set_stage(SHOT, read, lens(size=size))
        is_soft = any(isinstance(layer, Defocus) for layer in drawing.all_layers(*staged))
        assert is_soft == (size in SHALLOW and bool(read.subjects))


@given(st.integers(1, 40), st.integers(1, 40), st.sampled_from([2, 4, 8]), st.integers(0, 255))
@settings(max_examples=30, deadline=None)
def test_an_even_tone_stays_what_it_is(rows, columns, cell, tone):
    pixels = np.full((rows + cell, columns + cell, 4), tone, np.uint8)
    soft = softened(pixels, cell)
    assert (soft == tone).all()
    assert soft.shape == ((rows + cell) // cell, -(-(columns + cell) // cell), 4)
