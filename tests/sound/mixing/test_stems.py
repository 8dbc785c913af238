import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moviefactory.media import Audio, Speech, Word
from moviefactory.sound.stems import (
    BLOCK_FRAMES,
    Piece,
    lay_stem,
    speech_spans,
)
from moviefactory.sound.wav import read_wav, write_wav


def ones(frame_count, level=0.25):
    return Audio(np.full((frame_count, 2), level, np.float32))


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(st.integers(-3000, 9000), st.integers(0, 5000)), max_size=5),
    st.integers(0, 8000),
)
def test_a_stem_is_as_long_as_the_film_and_the_sum_of_its_pieces(places, frame_count):
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "stem.wav")
        pieces = [Piece(start, ones(length, 0.125)) for start, length in places]
        assert lay_stem(pieces, frame_count, out) == 0.0
        samples = read_wav(out).samples
    assert len(samples) == frame_count
    expected = np.zeros(frame_count)
    for start, length in places:
        expected[max(start, 0) : max(start + length, 0)] += 0.125
    away = 240  # the film's two edges cut pieces with a short fade
    inner = slice(away, max(frame_count - away, away))
    assert np.allclose(samples[inner, 0], expected[inner], atol=1e-6)


def test_a_file_lies_at_its_sample_across_blocks(tmp_path):
    sound = np.random.default_rng(1).uniform(-0.5, 0.5, (5000, 2)).astype(np.float32)
    write_wav(tmp_path / "a.wav", Audio(sound))
    start = BLOCK_FRAMES - 2500
    lay_stem([Piece(start, tmp_path / "a.wav")], BLOCK_FRAMES + 9000, tmp_path / "stem.wav")
    stem = read_wav(tmp_path / "stem.wav").samples
    assert np.array_equal(stem[start : start + 5000], read_wav(tmp_path / "a.wav").samples)
    assert not stem[:start].any() and not stem[start + 5000 :].any()


def test_crossfaded_noises_stay_as_loud(tmp_path):
    rng = np.random.default_rng(2)
    one, two = (Audio(rng.normal(0, 0.1, (48000, 2)).astype(np.float32)) for _ in range(2))
    fade = 12_000
    lay_stem(
        [Piece(0, one, fade_out_frames=fade), Piece(48000 - fade, two, fade_in_frames=fade)],
        2 * 48000 - fade,
        tmp_path / "stem.wav",
    )
    stem = read_wav(tmp_path / "stem.wav").samples
    power = np.square(stem[:84000]).reshape(-1, 3000, 2).mean(axis=(1, 2))
    assert 10 * np.log10(power.max() / power.min()) < 0.6


def test_gain_is_in_decibels(tmp_path):
    lay_stem([Piece(0, ones(1000, 0.5), gain_db=-6.0206)], 1000, tmp_path / "stem.wav")
    assert read_wav(tmp_path / "stem.wav").samples[500] == pytest.approx(0.25, abs=1e-5)


def test_pieces_that_add_up_to_too_much_are_turned_down_together(tmp_path):
    pieces = [Piece(1000, ones(2000, 0.9)), Piece(2000, ones(2000, 0.9)), Piece(6000, ones(9, 0.9))]
    gain_db = lay_stem(pieces, 9000, tmp_path / "stem.wav")
    samples = read_wav(tmp_path / "stem.wav").samples
    assert gain_db == pytest.approx(20 * np.log10(0.97 / 1.8), abs=0.01)
    assert samples[2500, 0] == pytest.approx(0.97, abs=1e-4)
    assert samples[1500, 0] == pytest.approx(0.485, abs=1e-4)


def test_what_the_film_cuts_off_ends_without_a_click(tmp_path):
    lay_stem([Piece(500, ones(48000, 0.8))], 10_000, tmp_path / "stem.wav")
    samples = read_wav(tmp_path / "stem.wav").samples[:, 0]
    assert np.abs(np.diff(samples[1000:])).max() < 0.02 and abs(samples[-1]) < 0.02


def test_a_stem_without_pieces_is_silence_and_two_stems_are_equal_bytes(tmp_path):
    for name in ("a.wav", "b.wav"):
        lay_stem([], 4321, tmp_path / name)
    samples = read_wav(tmp_path / "a.wav").samples
    assert samples.shape == (4321, 2) and not samples.any()
    assert (tmp_path / "a.wav").read_bytes() == (tmp_path / "b.wav").read_bytes()


def test_the_voice_stem_takes_speech_and_files_and_knows_when_they_speak(tmp_path):
    words = (Word("one", 0.1, 0.3), Word("two", 0.4, 0.5))
    speech = Speech(ones(24_000), words)
    write_wav(tmp_path / "line.wav", ones(24_000))
    pieces = [Piece(48_000, speech.audio), Piece(96_000, tmp_path / "line.wav")]
    lay_stem(pieces, 144_000, tmp_path / "voice.wav")
    samples = read_wav(tmp_path / "voice.wav").samples[:, 0]
    assert samples[60_000] == samples[110_000] == 0.25 and samples[80_000] == 0
    assert speech_spans([(48_000, words), (96_000, ())]) == ((52_800, 72_000),)
