from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moviefactory.shots.neural.lab.interpolator import retime_by_pairs
from moviefactory.shots.neural.lab.times import TooFewFrames, frames_needed, moments

RATES = st.sampled_from(
    [Fraction(8), Fraction(16), Fraction(24), Fraction(24000, 1001), Fraction(30)]
)


@settings(max_examples=60, deadline=None)
@given(source_fps=RATES, fps=RATES, frame_count=st.integers(1, 200))
def test_every_frame_is_shown_at_its_own_time(source_fps, fps, frame_count):
    found = list(moments(source_fps, fps, frame_count))
    assert len(found) == frame_count
    for index, moment in enumerate(found):
        assert 0 <= moment.part < 1
        assert (moment.before + moment.part) / source_fps == index / fps
    assert frames_needed(source_fps, fps, frame_count) == found[-1].before + 1


@settings(max_examples=40, deadline=None)
@given(source_fps=RATES, fps=RATES, frame_count=st.integers(1, 60))
def test_pairs_give_exactly_the_frames_asked_for_and_a_ramp_stays_a_ramp(
    source_fps, fps, frame_count
):
    needed = frames_needed(source_fps, fps, frame_count)
    ramp = (np.full((1, 1, 3), index, np.float64) for index in range(needed + 1))
    found = list(
        retime_by_pairs(
            ramp,
            lambda before, after, part: before * (1 - part) + after * part,
            source_fps=source_fps,
            fps=fps,
            frame_count=frame_count,
        )
    )
    assert len(found) == frame_count
    expected = [float(index * source_fps / fps) for index in range(frame_count)]
    np.testing.assert_allclose([frame[0, 0, 0] for frame in found], expected, atol=1e-9)


def test_too_few_frames_are_an_error_that_counts_them():
    frames = (np.zeros((2, 2, 3), np.uint8) for _ in range(3))
    timed = retime_by_pairs(
        frames, lambda before, _after, _part: before,
        source_fps=Fraction(16), fps=Fraction(24), frame_count=10,
    )  # fmt: skip
    with pytest.raises(TooFewFrames) as caught:
        list(timed)
    assert (caught.value.got, caught.value.needed) == (3, 7)
