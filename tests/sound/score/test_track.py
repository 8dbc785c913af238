"""Laws of a user's music: exact length, right pitch, no seam, and clear words about bad files."""

from pathlib import Path

import numpy as np
import pytest
import soundfile

from moviefactory.errors import UnreadableFile
from moviefactory.ffmpeg import run_ffmpeg
from moviefactory.media import SAMPLE_RATE_HZ
from moviefactory.sound.score import track
from moviefactory.sound.score.track import check_track, fit_track, track_beats
from moviefactory.sound.wav import read_wav


def tone(seconds: float, rate_hz: int = SAMPLE_RATE_HZ, hz: float = 440.0) -> np.ndarray:
    at = np.arange(round(seconds * rate_hz)) / rate_hz
    left = 0.5 * np.sin(2 * np.pi * hz * at)
    return np.stack([left, 0.6 * left], axis=1)


def written(path: Path, sound: np.ndarray, rate_hz: int = SAMPLE_RATE_HZ) -> Path:
    soundfile.write(path, sound, rate_hz)
    return path


def fitted(path: Path, frame_count: int) -> np.ndarray:
    out = path.with_name("fitted.wav")
    fit_track(path, frame_count, out)
    return read_wav(out).samples


@pytest.mark.parametrize("name", ["a.wav", "a.flac", "a.ogg", "a.mp3", "a.m4a"])
@pytest.mark.parametrize("rate_hz", [44_100, 48_000])
def test_every_kind_of_file_gets_the_exact_length(tmp_path: Path, name: str, rate_hz: int) -> None:
    path = tmp_path / name
    if path.suffix == ".m4a":
        wav = written(tmp_path / "a.source.wav", tone(2.2, rate_hz), rate_hz)
        run_ffmpeg(["-i", str(wav), "-c:a", "aac", str(path)], doing="a test")
    else:
        written(path, tone(2.2, rate_hz), rate_hz)
    check_track(path)
    for frame_count in (77_777, 300_001):
        samples = fitted(path, frame_count)
        assert samples.shape == (frame_count, 2)
        middle = samples[20_000:60_000, 0]
        power = np.abs(np.fft.rfft(middle * np.hanning(middle.size)))
        assert power.argmax() * SAMPLE_RATE_HZ / middle.size == pytest.approx(440, abs=2)


@pytest.mark.parametrize("rate_hz", [8_000, 22_050, 44_100, 96_000])
def test_another_rate_is_brought_over_without_a_seam(tmp_path: Path, rate_hz: int) -> None:
    samples = fitted(
        written(tmp_path / "a.wav", tone(8.2, rate_hz, 1_000), rate_hz), 8 * SAMPLE_RATE_HZ
    )
    plain = samples[SAMPLE_RATE_HZ : 5 * SAMPLE_RATE_HZ, 0]
    assert np.abs(plain).max() == pytest.approx(0.5, abs=0.01)
    power = np.abs(np.fft.rfft(plain * np.hanning(plain.size))) ** 2
    peak = int(power.argmax())
    assert peak * SAMPLE_RATE_HZ / plain.size == pytest.approx(1_000, abs=1)
    rest = power.sum() - power[peak - 5 : peak + 6].sum()
    assert rest < 1e-5 * power.sum(), "a seam, an alias or a click"


def test_a_long_track_is_cut_and_fades_out(tmp_path: Path) -> None:
    samples = fitted(written(tmp_path / "a.wav", tone(9)), 5 * SAMPLE_RATE_HZ)
    level = np.abs(samples[:, 0]).reshape(50, -1).max(axis=1)
    assert level[1:29] == pytest.approx(0.5, abs=0.01)
    assert (np.diff(level[30:]) < 0).all()
    assert level[-1] < 0.01
    assert np.abs(samples[0]).max() < 0.01


def test_a_short_track_comes_again_without_a_hole(tmp_path: Path) -> None:
    rng = np.random.default_rng(1)
    samples = fitted(
        written(tmp_path / "a.wav", 0.1 * rng.standard_normal((3 * SAMPLE_RATE_HZ, 2))),
        14 * SAMPLE_RATE_HZ,
    )
    level = np.sqrt((samples[: 11 * SAMPLE_RATE_HZ] ** 2).mean(axis=1).reshape(110, -1).mean(1))
    assert level[1:].min() > 0.085
    assert level.max() < 0.12


@pytest.mark.parametrize("seconds", [0.5, 0.7, 1.0, 2.1, 4.3])
def test_any_track_fills_a_film(tmp_path: Path, seconds: float) -> None:
    samples = fitted(written(tmp_path / "a.wav", tone(seconds)), 400_003)
    assert samples.shape == (400_003, 2)
    level = np.sqrt((samples[:288_000, 0] ** 2).reshape(60, -1).mean(axis=1))
    assert level[1:].min() > 0.02


def test_a_track_at_full_scale_that_comes_again_does_not_clip(tmp_path: Path) -> None:
    samples = fitted(written(tmp_path / "a.wav", np.clip(tone(3, hz=100) * 9, -1, 1)), 500_000)
    assert np.abs(samples).max() <= 0.981


def test_what_is_too_long_to_be_kept_decoded_sounds_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path / "a.mp3", tone(3.2, 44_100), 44_100)
    kept = fitted(path, 400_003)
    monkeypatch.setattr(track, "LONGEST_KEPT_SECONDS", 1.0)
    monkeypatch.setattr(track, "_decoded", lambda *_: pytest.fail("it was kept"))
    assert (fitted(path, 400_003) == kept).all()


def test_mono_and_surround_become_stereo(tmp_path: Path) -> None:
    mono = fitted(written(tmp_path / "a.wav", tone(1)[:, 0]), 40_000)
    assert (mono[:, 0] == mono[:, 1]).all()
    six = np.repeat(tone(1), 3, axis=1)
    assert fitted(written(tmp_path / "b.wav", six), 40_000).shape == (40_000, 2)


def bad_file(tmp_path: Path, kind: str) -> Path:
    path = tmp_path / f"{kind.replace(' ', '-')}.wav"
    if kind == "folder":
        path.mkdir()
    elif kind == "empty":
        path.write_bytes(b"")
    elif kind == "blip":
        written(path, tone(0.02))
    elif kind == "text":
        path.write_text("this is no music")
    elif kind == "no frames":
        soundfile.write(path, np.zeros((0, 2)), SAMPLE_RATE_HZ)
    elif kind == "silent":
        soundfile.write(path, np.zeros((SAMPLE_RATE_HZ, 2)), SAMPLE_RATE_HZ)
    elif kind == "cut wav":
        written(path, tone(2))
        path.write_bytes(path.read_bytes()[:100_000])
    elif kind == "cut flac":
        path = written(path.with_suffix(".flac"), tone(4))
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    elif kind == "cut m4a":
        path = path.with_suffix(".m4a")
        path.write_bytes(b"\0\0\0\x18ftypM4A \0\0\0\0")
    elif kind == "not a number":
        soundfile.write(path, np.full((4_800, 2), np.nan), SAMPLE_RATE_HZ, subtype="FLOAT")
    return path


@pytest.mark.parametrize(
    "kind",
    ["missing", "folder", "empty", "text", "no frames", "silent", "blip", "cut wav", "cut flac",
     "cut m4a", "not a number"],
)  # fmt: skip
def test_a_bad_file_is_named_with_a_way_out(tmp_path: Path, kind: str) -> None:
    path = bad_file(tmp_path, kind)
    for attempt in (check_track, lambda path: fit_track(path, 1000, tmp_path / "out.wav")):
        with pytest.raises(UnreadableFile) as caught:
            attempt(path)
        assert path.name in str(caught.value)
        assert "or leave --music out" in str(caught.value)


def song(seconds: float, bpm: float = 120.0, start: float = 0.31) -> np.ndarray:
    """Return drums in four, a low one on each bar, and a high tone at the very end."""
    rng = np.random.default_rng(3)
    count = round(seconds * SAMPLE_RATE_HZ)
    sound = 0.004 * rng.standard_normal(count)
    time = np.arange(12_000) / SAMPLE_RATE_HZ
    for beat in range(int((seconds - 3 - start) * bpm / 60)):
        at = round((start + beat * 60 / bpm) * SAMPLE_RATE_HZ)
        hz, level = (80, 0.7) if beat % 4 == 0 else (320, 0.35)
        sound[at : at + 12_000] += level * np.sin(2 * np.pi * hz * time) * np.exp(-time / 0.05)
    last = np.arange(2 * SAMPLE_RATE_HZ) / SAMPLE_RATE_HZ
    sound[-len(last) :] += 0.4 * np.sin(2 * np.pi * 2_000 * last) * (1 - last / 2)
    return np.repeat(sound[:, None], 2, axis=1).astype(np.float32)


@pytest.mark.parametrize("seconds", [14.2, 45.0])
def test_a_song_is_cut_on_its_bars_and_keeps_its_ending(tmp_path: Path, seconds: float) -> None:
    path, count = written(tmp_path / "song.wav", song(22)), round(seconds * SAMPLE_RATE_HZ)
    beats = fit_track(path, count, tmp_path / "out.wav")
    samples = read_wav(tmp_path / "out.wav").samples
    assert len(samples) == count
    assert beats == track_beats(path, count)
    high = np.abs(np.diff(samples[:, 0], 2))[-4 * SAMPLE_RATE_HZ :]
    assert high.max() > 0.01, "the track's own ending is not heard"
    gaps = np.diff(beats)
    assert np.median(gaps) == pytest.approx(0.5, abs=0.02)
    assert (np.abs(gaps - 0.5) < 0.08).mean() > 0.94
    level = np.abs(samples[:, 0])
    for beat in beats[2:-8]:
        at = round(beat * SAMPLE_RATE_HZ)
        assert level[max(at - 2_000, 0) : at + 4_000].max() > 0.15, "a beat that nobody hears"
    # Bars stay bars over every joint: each fourth stroke is the low one, and no other.
    spans = [samples[round(beat * 48_000) - 600 :][:6_000, 0] for beat in beats[2:-8]]
    low = [abs(np.fft.rfft(span)[10]) > abs(np.fft.rfft(span)[40]) for span in spans]
    first = low.index(True)
    assert np.mean([is_low == ((i - first) % 4 == 0) for i, is_low in enumerate(low)]) > 0.95


def test_a_song_of_the_film_s_length_is_played_as_it_is(tmp_path: Path) -> None:
    sound = song(20)
    samples = fitted(written(tmp_path / "song.wav", sound), 20 * SAMPLE_RATE_HZ + 5_000)
    middle = slice(SAMPLE_RATE_HZ, 19 * SAMPLE_RATE_HZ)
    assert np.abs(samples[middle] - sound[middle]).max() < 1e-3


@pytest.mark.parametrize(("inside", "name"), [("flac", "song.mp3"), ("wav", "song.m4a")])
def test_a_file_with_another_kind_s_name_is_read_by_what_is_in_it(
    tmp_path: Path, inside: str, name: str
) -> None:
    path = written(tmp_path / f"real.{inside}", tone(1.5)).rename(tmp_path / name)
    assert np.abs(fitted(path, 60_000)).max() == pytest.approx(0.5, abs=0.02)


def test_a_telephone_s_eight_kilohertz_in_six_channels_fills_a_film(tmp_path: Path) -> None:
    six = np.repeat(tone(3, 8_000), 3, axis=1)
    samples = fitted(written(tmp_path / "a.wav", six, 8_000), 200_000)
    assert samples.shape == (200_000, 2)
    assert np.abs(samples).max() > 0.1
