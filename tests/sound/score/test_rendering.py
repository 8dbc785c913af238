"""Laws of playing: exact length, ending, levels, streams, instruments in tune."""

import tracemalloc
from pathlib import Path

import numpy as np
import pytest

from moviefactory.grammar import Mood
from moviefactory.media import SAMPLE_RATE_HZ
from moviefactory.sound.dsp import Wave
from moviefactory.sound.dsp_level import integrated_lufs
from moviefactory.sound.score import render
from moviefactory.sound.score.compose import NAMES, ScoreOrder, compose
from moviefactory.sound.score.instruments import INSTRUMENTS, STRUCK, hz_of
from moviefactory.sound.score.moods import STYLES
from moviefactory.sound.score.render import Players, score_blocks
from moviefactory.sound.score.score import score_film
from moviefactory.sound.wav import read_wav

ORDER = ScoreOrder(
    14 * SAMPLE_RATE_HZ + 11, ((0, Mood.WONDER), (8 * SAMPLE_RATE_HZ, Mood.STRUGGLE)), 7
)
UNTUNED = {"taiko", "boom", "shaker", "tick", "block", "frame", "snare", "swell"}


def played(order: ScoreOrder) -> Wave:
    return np.concatenate(list(score_blocks(compose(order))))


@pytest.fixture(scope="module")
def music() -> Wave:
    return played(ORDER)


def level_db(samples: Wave) -> float:
    return float(10 * np.log10((samples**2).mean() + 1e-20))


def test_music_is_exactly_as_long_as_the_film(music: Wave) -> None:
    assert music.shape == (ORDER.frame_count, 2)
    assert music.dtype == np.float32
    assert np.isfinite(music).all()


@pytest.mark.parametrize("frame_count", [1, 999, 24_000, 100_001])
def test_any_length_is_played(frame_count: int) -> None:
    assert played(ScoreOrder(frame_count, ((0, Mood.CALM),), 1)).shape == (frame_count, 2)


def test_music_is_clean(music: Wave) -> None:
    assert 0.1 < np.abs(music).max() <= 0.95
    assert np.abs(music.mean(axis=0)).max() < 0.01 * music.std()
    assert level_db(music.mean(axis=1)) - level_db(music) > -2.5, "too much is lost in mono"
    bend = np.abs(np.diff(music, 2, axis=0)).max()
    assert bend < 0.5 * np.abs(music).max(), "something clicks"
    left, right = (level_db(music[:, side]) for side in (0, 1))
    assert abs(left - right) < 2


def test_music_dies_away_at_its_end(music: Wave) -> None:
    last = music[-round(0.3 * SAMPLE_RATE_HZ) :]
    assert level_db(last) < level_db(music) - 40
    assert np.abs(music[-100:]).max() < 1e-5
    before = music[-4 * SAMPLE_RATE_HZ : -2 * SAMPLE_RATE_HZ]
    assert level_db(before) > level_db(music) - 12, "the last chord is not heard"


def test_music_leaves_room_for_the_voice(music: Wave) -> None:
    power = np.abs(np.fft.rfft(music.mean(axis=1))) ** 2
    hz = np.fft.rfftfreq(len(music), 1 / SAMPLE_RATE_HZ)
    speech = power[(hz > 1_000) & (hz < 4_000)].sum() / power.sum()
    assert 0.001 < speech < 0.25


@pytest.mark.parametrize("mood", [Mood.CALM, Mood.ANGER, Mood.DREAD])
def test_a_mood_is_as_loud_as_its_style_says(mood: Mood) -> None:
    samples = played(ScoreOrder(12 * SAMPLE_RATE_HZ, ((0, mood),), 3))
    assert integrated_lufs(samples.T) == pytest.approx(STYLES[mood].lufs, abs=2.5)


def test_how_the_stream_is_cut_changes_nothing(
    music: Wave, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(render, "BLOCK_FRAMES", 3 * SAMPLE_RATE_HZ + 7)
    assert np.abs(played(ORDER) - music).max() < 2e-5


def test_memory_does_not_grow_with_the_film() -> None:
    def peak_bytes(seconds: int) -> int:
        composition = compose(ScoreOrder(seconds * SAMPLE_RATE_HZ, ((0, Mood.GRIEF),), 5))
        tracemalloc.start()
        for block in score_blocks(composition):
            assert len(block)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return peak

    assert peak_bytes(70) < 1.2 * peak_bytes(35) < 240_000_000


def test_the_score_is_written_with_its_beats(tmp_path: Path, music: Wave) -> None:
    facts = score_film(ORDER, tmp_path / "music.wav")
    assert np.abs(read_wav(tmp_path / "music.wav").samples - music).max() < 2**-22
    assert [section["mood"] for section in facts["sections"]] == ["wonder", "struggle"]
    assert facts["sections"][1]["start"] == 8
    assert facts["beats"][0] == 0
    assert len(facts["beats"]) == sum(
        round(section["seconds"] * section["bpm"] / 60) for section in facts["sections"]
    )
    assert "Apache-2.0" in facts["sections"][0]["licence"]


@pytest.mark.parametrize("name", [name for name in NAMES if name not in UNTUNED])
@pytest.mark.parametrize("pitch", [45, 69])
def test_an_instrument_is_in_tune_and_ends(name: str, pitch: int) -> None:
    wave = Players().play(name, pitch, SAMPLE_RATE_HZ, 0.8, 0)
    assert wave.shape[0] == 2
    assert np.isfinite(wave).all()
    assert np.abs(wave[:, -24:]).max() < 0.02 * np.abs(wave).max()
    assert np.abs(wave[:, 0]).max() < 0.05 * np.abs(wave).max()
    size = 2**17
    power = np.abs(np.fft.rfft(wave.mean(axis=0) * np.hanning(wave.shape[1]), size)) ** 2
    hz = np.fft.rfftfreq(size, 1 / SAMPLE_RATE_HZ)
    wanted = hz_of(pitch)
    near = (hz > wanted * 0.94) & (hz < wanted * 1.06)
    found = float((hz[near] * power[near]).sum() / power[near].sum())
    cents = 1200 * np.log2(found / wanted)
    assert abs(cents) < 15
    between = (hz > wanted * 1.2) & (hz < wanted * 1.7)
    assert power[near].sum() > 5 * power[between].sum()


@pytest.mark.parametrize("name", sorted(UNTUNED))
def test_a_drum_stroke_starts_at_once_and_ends(name: str) -> None:
    wave = INSTRUMENTS[name].play(60, 24_000, 0.8, 1)
    assert np.isfinite(wave).all()
    assert 0.1 < np.abs(wave).max() < 6
    assert np.abs(wave[:, -3:]).max() < 0.01
    assert (wave == INSTRUMENTS[name].play(60, 24_000, 0.8, 1)).all()


@pytest.mark.parametrize("name", sorted(STRUCK))
def test_a_struck_note_dies(name: str) -> None:
    wave = Players().play(name, 60, SAMPLE_RATE_HZ // 2, 0.8, 0)
    third = wave.shape[1] // 3
    assert level_db(wave[:, -third:]) < level_db(wave[:, :third]) - 6


def test_louder_notes_are_brighter() -> None:
    def brightness(velocity: float) -> float:
        wave = Players().play("strings", 57, SAMPLE_RATE_HZ, velocity, 0)
        power = np.abs(np.fft.rfft(wave[0])) ** 2
        hz = np.fft.rfftfreq(wave.shape[1], 1 / SAMPLE_RATE_HZ)
        return float((hz * power).sum() / power.sum())

    assert brightness(0.2) < brightness(0.95)


@pytest.mark.parametrize("name", STRUCK)
def test_a_struck_note_ends_and_its_partials_end_without_a_click(name: str) -> None:
    for pitch, held in ((45, 0.4), (64, 1.0), (80, 3.0)):
        wave = Players().play(name, pitch, round(held * SAMPLE_RATE_HZ), 0.9, 1)
        jump = np.abs(np.diff(wave, 2, axis=1)).max(axis=0)
        # Highs die first: whatever jumps later than the stroke was not played.
        windows = jump[: jump.size // 2_400 * 2_400].reshape(-1, 2_400).max(axis=1)
        assert (windows[2:] <= 1.3 * windows[1:-1] + 1e-4).all(), (name, pitch)
