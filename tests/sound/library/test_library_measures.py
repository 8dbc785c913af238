"""Laws of measuring: what is known of a sound by how it was made is read from it."""

import math

import numpy as np
import pytest

from moviefactory.grammar import Mood
from moviefactory.media import SAMPLE_RATE_HZ
from moviefactory.sound.library.measure import SoundMeter, measure
from moviefactory.sound.library.record import Measures
from moviefactory.sound.orders import ScoreOrder
from moviefactory.sound.score.compose import compose
from moviefactory.sound.score.render import score_blocks


def clicks(bpm: float, seconds: float = 16.0, first: float = 0.25) -> np.ndarray:
    rng = np.random.default_rng(0)
    sound = 1e-4 * rng.standard_normal((round(seconds * SAMPLE_RATE_HZ), 2)).astype(np.float32)
    length = 960
    shape = np.exp(-np.arange(length) / 120)
    for beat in np.arange(first, seconds - 0.1, 60 / bpm):
        start = round(beat * SAMPLE_RATE_HZ)
        sound[start : start + length] += (0.5 * rng.standard_normal(length) * shape)[:, None]
    return sound.astype(np.float32)


def arpeggio(pitches: tuple[int, ...], seconds: float = 8.0, step: float = 0.25) -> np.ndarray:
    time = np.arange(round(step * SAMPLE_RATE_HZ)) / SAMPLE_RATE_HZ
    notes = []
    for index in range(round(seconds / step)):
        hz = 440 * 2 ** ((pitches[index % len(pitches)] - 69) / 12)
        tone = sum(np.sin(2 * np.pi * hz * part * time) / part for part in (1, 2, 3))
        notes.append(0.3 * tone * np.exp(-6 * time))
    return np.repeat(np.concatenate(notes)[:, None], 2, axis=1).astype(np.float32)


def hiss(seconds: float = 8.0, gain: float = 0.1) -> np.ndarray:
    rng = np.random.default_rng(1)
    frames = round(seconds * SAMPLE_RATE_HZ)
    return (gain * rng.standard_normal((frames, 2))).astype(np.float32)


@pytest.mark.parametrize("bpm", [60, 77, 90, 120, 128, 150.5])
def test_a_click_track_reads_its_tempo_and_its_beats(bpm: float) -> None:
    read = measure([clicks(bpm)])
    assert read.tempo_bpm == pytest.approx(bpm, rel=0.002)
    assert read.onset_rate_hz == pytest.approx(bpm / 60, rel=0.08)
    truth = np.arange(0.25, 15.9, 60 / bpm)
    beats = np.array(read.beats_seconds)
    assert len(beats) >= 0.85 * len(truth)
    assert np.abs(beats[:, None] - truth).min(axis=1).max() < 0.05


@pytest.mark.parametrize(
    ("pitches", "key"),
    [
        ((57, 60, 64, 69), "A minor"), ((60, 64, 67, 72), "C major"),
        ((54, 58, 61, 66), "F# major"), ((62, 65, 69, 74), "D minor"),
        ((63, 67, 70, 75), "Eb major"), ((58, 61, 65, 70), "Bb minor"),
    ],
)  # fmt: skip
def test_an_arpeggio_reads_its_key(pitches: tuple[int, ...], key: str) -> None:
    assert measure([arpeggio(pitches)]).key == key


def test_a_transposed_sound_reads_a_transposed_key() -> None:
    names = ("C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")
    for up in (0, 3, 7):
        read = measure([arpeggio(tuple(57 + up + step for step in (0, 3, 7, 12)), seconds=4)])
        assert read.key == f"{names[(9 + up) % 12]} minor"


def test_noise_has_no_beat_no_key_and_no_onsets() -> None:
    read = measure([hiss()])
    assert (read.tempo_bpm, read.key, read.beats_seconds) == (None, None, ())
    assert read.onset_rate_hz < 0.3
    assert read.centroid_hz == pytest.approx(12_000, rel=0.02), "white noise up to 24 kHz"


def test_gain_moves_the_loudness_and_nothing_else() -> None:
    sound = clicks(96) + 0.2 * arpeggio((57, 60, 64, 69), 16.0)
    loud, soft = measure([sound]), measure([sound * np.float32(0.1)])
    assert loud.lufs - soft.lufs == pytest.approx(20, abs=0.1)
    assert soft.tempo_bpm == pytest.approx(loud.tempo_bpm, rel=1e-3)
    assert soft.key == loud.key
    assert soft.energy == pytest.approx(loud.energy, abs=0.02)
    assert soft.centroid_hz == pytest.approx(loud.centroid_hz, rel=1e-3)


def test_a_sound_is_measured_alike_however_it_is_cut() -> None:
    sound = arpeggio((57, 60, 64, 69), 6.0)
    whole = measure([sound])
    for size in (999, 48_000):
        pieces = measure(sound[at : at + size] for at in range(0, len(sound), size))
        assert pieces.tempo_bpm == whole.tempo_bpm
        assert pieces.key == whole.key
        assert pieces.lufs == pytest.approx(whole.lufs, abs=0.01)
        assert pieces.centroid_hz == pytest.approx(whole.centroid_hz, rel=1e-3)


def test_the_loudness_is_that_of_a_known_tone() -> None:
    time = np.arange(5 * SAMPLE_RATE_HZ) / SAMPLE_RATE_HZ
    tone = 10 ** (-23 / 20) * np.sin(2 * np.pi * 997 * time)
    read = measure([np.repeat(tone[:, None], 2, axis=1).astype(np.float32)])
    assert read.lufs == pytest.approx(-23.0, abs=0.1), "EBU Tech 3341, case 1, by its peak"
    assert read.centroid_hz == pytest.approx(997, rel=0.1)


def test_the_energy_curve_follows_the_sound() -> None:
    quiet, loud = hiss(4.0, 0.01), hiss(4.0, 0.1)
    curve = measure([quiet, loud]).energy_curve
    assert len(curve) == 32
    assert max(curve) == 1.0
    assert np.mean(curve[:15]) == pytest.approx(1 - 20 / 36, abs=0.03)
    assert min(curve[17:]) > 0.95


def test_fast_bright_music_has_more_energy_than_slow_dark_music() -> None:
    def energy(mood: Mood) -> float:
        read = measure(score_blocks(compose(ScoreOrder(6 * SAMPLE_RATE_HZ, ((0, mood),), 3))))
        return read.energy

    lively = [energy(mood) for mood in (Mood.URGENT, Mood.JOY)]
    still = [energy(mood) for mood in (Mood.DREAD, Mood.CALM)]
    assert min(lively) > max(still)


def test_the_composer_tempo_is_read_from_its_music() -> None:
    composed = compose(ScoreOrder(16 * SAMPLE_RATE_HZ, ((0, Mood.JOY),), 3))
    read = measure(score_blocks(composed))
    assert read.tempo_bpm == pytest.approx(composed.sections[0].bpm, rel=0.005)


def test_nothing_and_silence_are_measured_too() -> None:
    for sound in (np.zeros((0, 2), np.float32), np.zeros((SAMPLE_RATE_HZ, 2), np.float32)):
        read = measure([sound])
        assert read.lufs == -math.inf
        assert read.tempo_bpm is None and read.key is None and read.beats_seconds == ()
        assert isinstance(read, Measures)
    meter = SoundMeter()
    meter.feed(np.full((4_800, 2), 1e-4, np.float32))
    assert meter.is_silent
