import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.signal import resample_poly

from moviefactory.sound.curves import drawn_out
from moviefactory.sound.limiter import (
    STEP_OF_PEAKS_FRAMES,
    Limiter,
    PeakFollower,
    highest_steps,
    limiter_curve,
)


def peaks_of(samples, cuts=(), wanted=None):
    follower = PeakFollower(wanted)
    for part in np.split(samples.astype(np.float32), sorted(cuts)):
        follower.feed(part)
    return follower.peaks()


def stereo(wave):
    return np.stack([wave, 0.5 * wave], axis=1)


def noise(frame_count=20_000, seed=2):
    return np.random.default_rng(seed).standard_normal((frame_count, 2)) * 0.2


@pytest.mark.parametrize("hz", [100, 997, 6000, 12_000, 16_000])
@pytest.mark.parametrize("phase", [0.0, 0.25, 0.7])
def test_a_peak_between_samples_is_found(hz, phase):
    time = np.arange(24_000) / 48000
    tone = np.sin(2 * np.pi * hz * time + phase * np.pi) * np.sin(np.pi * time * 2) ** 2
    assert peaks_of(stereo(0.5 * tone)).max() == pytest.approx(0.5, rel=0.04)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.integers(0, 5000), max_size=5), st.integers(1, 5000))
def test_however_the_stream_is_cut_the_peaks_are_the_same(cuts, length):
    sound = noise(length)
    peaks = peaks_of(sound)
    assert len(peaks) == -(-length // STEP_OF_PEAKS_FRAMES)
    assert np.array_equal(peaks_of(sound, [cut for cut in cuts if cut < length]), peaks)


@pytest.mark.parametrize("gain_db", [0.0, 6.0, 20.0])
@pytest.mark.parametrize("kind", ["noise", "impulses", "bass", "steps"])
def test_what_is_limited_stays_below_the_ceiling(kind, gain_db):
    time = np.arange(48_000) / 48000
    sounds = {
        "noise": noise(48_000),
        "impulses": stereo((np.arange(48_000) % 4801 == 50) * 0.9),
        "bass": stereo(0.8 * np.sin(2 * np.pi * 60 * time)),
        "steps": stereo(0.7 * np.sign(np.sin(2 * np.pi * 3 * time))),
    }
    sound = sounds[kind]
    curve = limiter_curve(peaks_of(sound), gain_db, -1.7)
    drawn = drawn_out(curve, STEP_OF_PEAKS_FRAMES, 0, len(sound))
    limited = sound * drawn[:, None] * 10 ** (gain_db / 20)
    truth = np.abs(resample_poly(limited, 8, 1, axis=0)).max()
    assert 20 * np.log10(truth) < -1.2
    assert drawn.max() <= 1.0 and np.abs(np.diff(drawn)).max() < 0.02


def test_sound_below_the_ceiling_is_left_alone():
    assert np.array_equal(limiter_curve(np.full(50, 0.5), 0.0, -1.7), np.ones(51))
    assert np.array_equal(limiter_curve(np.zeros(0), 0.0, -1.7), np.ones(1))


def test_a_long_film_s_curve_goes_on_where_its_last_part_ended(monkeypatch):
    peaks = np.abs(noise(3000, seed=4)[:, 0]) * 5
    whole = limiter_curve(peaks, 3.0, -1.7)
    monkeypatch.setattr("moviefactory.sound.limiter.POINTS_OF_PART", 512)
    assert np.array_equal(limiter_curve(peaks, 3.0, -1.7), whole) and len(whole) == 3001


def test_the_gain_comes_back_after_a_peak():
    peaks = np.full(1000, 0.1)
    peaks[300] = 2.0
    curve = limiter_curve(peaks, 0.0, 0.0)
    assert curve[290] == 1.0 and curve[300] <= 0.5
    assert 0.5 < curve[340] < 0.9 and curve[999] == pytest.approx(1.0, abs=0.002)


def test_only_the_steps_that_matter_need_to_be_measured():
    sound = noise()
    peaks = peaks_of(sound)
    wanted = highest_steps(Limiter(peaks, 0.0, 0.0))
    assert 0 < wanted.sum() < len(wanted) / 10
    assert peaks_of(sound, [7, 5000], wanted).max() == peaks.max()
