from fractions import Fraction
from itertools import repeat

import numpy as np
import pytest

from moviefactory.ffmpeg import FfmpegFailed
from moviefactory.shots.neural.lab.interpolator import load_interpolator
from moviefactory.shots.neural.lab.settings import INTERPOLATORS, WITH_WEIGHTS, LabSetup
from moviefactory.shots.neural.lab.times import TooFewFrames, frames_needed

PLAIN = sorted(set(INTERPOLATORS) - WITH_WEIGHTS)
FILM = Fraction(24)


def ball(place, height=64, width=160):
    """Return a bright ball, `place` pixels from the left."""
    down, across = np.mgrid[:height, :width]
    near = np.exp(-((across - place) ** 2 + (down - height / 2) ** 2) / 128)
    return np.repeat((40 + 200 * near)[..., None], 3, axis=2).astype(np.uint8)


def place_of(frame):
    bright = np.clip(frame[..., 0].astype(float) - 60, 0, None)
    return float((bright.sum(axis=0) * np.arange(frame.shape[1])).sum() / bright.sum())


def retime(name, frames, source_fps, frame_count):
    interpolator = load_interpolator(LabSetup(interpolator=name))
    return interpolator.retime(frames, source_fps=source_fps, fps=FILM, frame_count=frame_count)


@pytest.mark.parametrize("name", PLAIN)
@pytest.mark.parametrize("source_fps", [Fraction(8), Fraction(16), Fraction(30)])
@pytest.mark.parametrize("frame_count", [1, 2, 25])
def test_frames_come_out_in_number_and_those_of_the_base_are_kept(name, source_fps, frame_count):
    frames = [ball(30 + 3 * index) for index in range(frames_needed(source_fps, FILM, frame_count))]
    found = list(retime(name, iter(frames), source_fps, frame_count))
    assert len(found) == frame_count
    for index, frame in enumerate(found):
        assert frame.shape == frames[0].shape
        place = index * source_fps / FILM
        if place.denominator == 1:
            np.testing.assert_array_equal(frame, frames[int(place)])


@pytest.mark.parametrize("name", PLAIN)
def test_a_moving_ball_is_where_it_should_be_at_every_moment(name):
    source_fps, speed = Fraction(16), 6.0
    frames = (ball(30 + speed * index) for index in range(16))
    for index, frame in enumerate(retime(name, frames, source_fps, 20)):
        assert place_of(frame) == pytest.approx(
            30 + speed * float(index * source_fps / FILM), abs=1
        )


@pytest.mark.parametrize("name", PLAIN)
def test_a_source_that_ends_early_is_an_error_and_one_that_goes_on_is_left(name):
    with pytest.raises(TooFewFrames):
        list(retime(name, (ball(40) for _ in range(3)), Fraction(16), 24))
    assert len(list(retime(name, repeat(ball(40)), Fraction(16), 12))) == 12


def test_motion_is_moved_and_not_mixed():
    middle = list(retime("minterpolate", (ball(30 + 16 * n) for n in range(6)), Fraction(12), 6))[3]
    mixed = list(retime("blend", (ball(30 + 16 * n) for n in range(6)), Fraction(12), 6))[3]
    truth = ball(30 + 16 * 1.5).astype(float)
    assert np.abs(middle - truth).mean() < 0.5 * np.abs(mixed - truth).mean()


def test_an_ffmpeg_that_refuses_says_why():
    with pytest.raises(FfmpegFailed, match="making frames between frames"):
        list(retime("minterpolate", (ball(4, 8, 8) for _ in range(9)), Fraction(16), 12))
