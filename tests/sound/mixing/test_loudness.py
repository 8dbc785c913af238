import math
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moviefactory.sound.loudness import (
    LoudnessMeter,
    integrated_lufs,
    loudness_range_lu,
    momentary_lufs,
    short_term_lufs,
)


def steps_of(samples, cuts=()):
    meter = LoudnessMeter()
    for part in np.split(samples, sorted(cuts)):
        meter.feed(part.astype(np.float32))
    return meter.steps()


def sine(frame_count, hz=997.0, gain=1.0):
    wave = gain * np.sin(2 * np.pi * hz * np.arange(frame_count) / 48000)
    return np.stack([wave, wave], axis=1)


def test_a_full_scale_tone_in_both_channels_reads_zero():
    assert integrated_lufs(steps_of(sine(48000 * 3))) == pytest.approx(0.0, abs=0.02)


@pytest.mark.parametrize(("hz", "expected"), [(25, -11.1), (100, -1.8), (10_000, 3.3)])
def test_the_ear_weighs_frequencies(hz, expected):
    """Against 997 Hz: a second-order high pass at 38 Hz, Q 0.5, and a shelf of 4 dB."""
    assert integrated_lufs(steps_of(sine(48000 * 3, hz))) == pytest.approx(expected, abs=0.2)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.integers(0, 30_000), max_size=5))
def test_however_the_stream_is_cut_the_steps_are_the_same(cuts):
    sound = np.random.default_rng(5).uniform(-0.5, 0.5, (30_000, 2))
    assert np.allclose(steps_of(sound, cuts), steps_of(sound), rtol=1e-9)


def test_silence_between_sounds_does_not_count():
    tone = sine(48000 * 4, gain=0.2)
    gapped = np.concatenate([tone, np.zeros((48000 * 8, 2)), tone])
    assert integrated_lufs(steps_of(gapped)) == pytest.approx(
        integrated_lufs(steps_of(tone)), abs=0.2
    )


def test_silence_has_no_loudness():
    assert integrated_lufs(steps_of(np.zeros((48000, 2)))) == -math.inf
    assert integrated_lufs(steps_of(np.zeros((0, 2)))) == -math.inf


def test_a_sound_shorter_than_a_block_is_measured():
    assert integrated_lufs(steps_of(sine(9600))) == pytest.approx(0.0, abs=0.3)


def test_the_curve_has_one_value_a_second_and_follows_the_sound():
    sound = np.concatenate([sine(48000 * 8, gain=0.01), sine(48000 * 8, gain=0.5)])
    curve = short_term_lufs(steps_of(sound))
    assert len(curve) == 16
    assert curve[2] == pytest.approx(-40, abs=0.3) and curve[13] == pytest.approx(-6, abs=0.3)


def test_the_momentary_curve_catches_what_is_short():
    sound = np.concatenate(
        [sine(48000 * 4, gain=0.01), sine(24000, gain=0.5), sine(168_000, gain=0.01)]
    )
    momentary, short_term = momentary_lufs(steps_of(sound)), short_term_lufs(steps_of(sound))
    assert len(momentary) == len(short_term) == 8
    assert momentary[4] == pytest.approx(-6, abs=0.3) and short_term[4] < -9
    assert momentary_lufs(steps_of(np.zeros((100, 2)))) == (-math.inf,)
    uneven = momentary_lufs(steps_of(sine(48000 * 3 + 9600)))
    assert uneven == pytest.approx((0, 0, 0, 0), abs=0.1)


def test_the_range_is_how_far_loud_and_soft_lie_apart():
    sound = np.concatenate([sine(48000 * 20, gain=0.05), sine(48000 * 20, gain=0.2)])
    assert loudness_range_lu(steps_of(sound)) == pytest.approx(12.04, abs=0.2)
    assert loudness_range_lu(steps_of(sine(48000 * 5))) == pytest.approx(0, abs=0.01)
    assert loudness_range_lu(steps_of(np.zeros((48000, 2)))) == 0


def test_a_long_silence_after_a_sound_is_measured_as_fast_as_sound():
    """What dies out in a filter ends in numbers that processors are slow with."""
    silence = np.zeros((48000 * 40, 2), np.float32)
    silence[:4800] = sine(4800)
    noise = np.random.default_rng(1).standard_normal(silence.shape).astype(np.float32)
    took = []
    for sound in (noise, silence):
        began = time.process_time()
        LoudnessMeter().feed(sound)
        took.append(time.process_time() - began)
    assert took[1] < 2 * took[0]
