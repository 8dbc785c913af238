from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moviefactory.sound.curves import drawn_out
from moviefactory.sound.ducking import (
    STEP_OF_CURVE_FRAMES,
    duck_curve,
    joined_spans,
    music_depths_db,
)

SECOND = 48000
spans = st.lists(
    st.tuples(st.integers(-SECOND, 12 * SECOND), st.integers(0, 4 * SECOND)).map(
        lambda pair: (pair[0], pair[0] + pair[1])
    ),
    max_size=6,
)


def gain_db(points, second):
    return 20 * np.log10(
        drawn_out(points, STEP_OF_CURVE_FRAMES, 0, 12 * SECOND)[int(second * SECOND)]
    )


def test_the_music_is_down_before_the_first_syllable_and_comes_back():
    points = duck_curve([(4 * SECOND, 6 * SECOND)], [9.0], 12 * SECOND)
    assert gain_db(points, 3.7) == pytest.approx(0, abs=0.1)
    for second in (4.0, 5.0, 5.99, 6.3):
        assert gain_db(points, second) == pytest.approx(-9, abs=0.1)
    assert gain_db(points, 7.0) == pytest.approx(0, abs=0.2)


def test_it_moves_without_a_step():
    points = duck_curve([(4 * SECOND, 6 * SECOND), (8 * SECOND, 9 * SECOND)], [9, 20], 12 * SECOND)
    curve = drawn_out(points, STEP_OF_CURVE_FRAMES, 0, 12 * SECOND)
    assert np.abs(np.diff(curve)).max() < 0.001


@settings(max_examples=60, deadline=None)
@given(spans)
def test_speech_is_always_ducked_and_never_deeper_than_asked(spans):
    length = 12 * SECOND
    joined = joined_spans(spans, length)
    points = duck_curve(joined, [9.0] * len(joined), length)
    curve = drawn_out(points, STEP_OF_CURVE_FRAMES, 0, length)
    low = 10 ** (-9 / 20)
    assert curve.min() >= low * 0.999 and curve.max() <= 1.0
    for start, end in spans:
        inside = curve[max(start, 0) : max(min(end, length), 0)]
        assert not len(inside) or inside.max() <= low * 1.01
    for (_, end), (start, _) in pairwise(joined):
        assert start > end


def test_a_curve_drawn_in_parts_is_the_curve():
    points = duck_curve([(SECOND, 2 * SECOND)], [9.0], 4 * SECOND)
    whole = drawn_out(points, STEP_OF_CURVE_FRAMES, 0, 4 * SECOND - 7)
    parts = [
        drawn_out(points, STEP_OF_CURVE_FRAMES, start, min(SECOND, 4 * SECOND - 7 - start))
        for start in range(0, 4 * SECOND - 7, SECOND)
    ]
    assert np.array_equal(np.concatenate(parts), whole)


def test_loud_music_steps_further_back():
    voice = np.full(40, 0.01)
    quiet, loud = np.full(40, 0.001), np.full(40, 0.1)
    span = [(0, 4 * SECOND)]
    assert music_depths_db(span, span, voice, quiet) == (9.0,)
    assert music_depths_db(span, span, voice, loud) == (19.0,)
    assert music_depths_db(span, span, voice * 0, loud) == (9.0,)
