import base64
import dataclasses
import json
import pickle
import re
import subprocess
import sys

import numpy as np
import pytest

from moviefactory.ffmpeg import run_ffmpeg
from moviefactory.grammar import Mood
from moviefactory.media import Audio
from moviefactory.sound import aac
from moviefactory.sound.aac import encode_aac
from moviefactory.sound.loudness import LoudnessMeter, integrated_lufs
from moviefactory.sound.mixing import MixStems, WrongLength, mix_film
from moviefactory.sound.wav import WavWriter, read_wav, write_wav

SECONDS = 7
FRAMES = SECONDS * 48000 + 123
TIME = np.arange(FRAMES) / 48000
SPANS = ((3 * 48000, 5 * 48000),)


def both(wave):
    return np.stack([wave, wave], axis=1).astype(np.float32)


def noise(gain=0.1, seed=1):
    return (np.random.default_rng(seed).standard_normal((FRAMES, 2)) * gain).astype(np.float32)


def chord(gain=0.1):
    return both(gain * sum(np.sin(2 * np.pi * hz * TIME + hz) for hz in (110, 220, 331, 440)))


def speech_like():
    """Bursts of harmonics, four syllables a second, in SPANS only."""
    tone = sum(np.sin(2 * np.pi * 120 * k * TIME) / k for k in range(1, 20))
    syllables = np.sin(np.pi * ((TIME * 4) % 1)) ** 2
    return both(0.1 * tone * syllables * (TIME >= 3) * (TIME < 5))


SOUNDS = {
    "sine": both(0.2 * np.sin(2 * np.pi * 997 * TIME)),
    "quiet sine": both(0.001 * np.sin(2 * np.pi * 440 * TIME)),
    "noise": noise(),
    "drums": both(
        sum(
            np.exp(-((TIME + off) % 0.25) / 0.03) * np.sin(2 * np.pi * hz * ((TIME + off) % 0.25))
            for off, hz in ((0.0, 90), (0.12, 240))
        )
        * 0.6
    ).clip(-1, 1),
    "impulses": both((np.arange(FRAMES) % 24 == 0) * 0.8),
    "ends at full scale": both(np.where(TIME > 6.9, 1.0, 0.1) * np.sin(2 * np.pi * 300 * TIME)),
}


def mixed(folder, *, target_lufs=-16.0, spans=(), **stems):
    paths = {}
    for name, samples in stems.items():
        paths[name] = folder / f"{name}.wav"
        write_wav(paths[name], Audio(samples))
    return mix_film(
        MixStems(**paths),
        frame_count=FRAMES,
        speech_spans=spans,
        target_lufs=target_lufs,
        out=folder / "mix.wav",
    )


def measured(path):
    """Return (integrated loudness, true peak) as ffmpeg measures them, not we."""
    said = run_ffmpeg(
        [
            *("-nostats", *(("-f", "wav") if path.suffix == ".wav" else ()), "-i", str(path)),
            *("-af", "ebur128=peak=true:framelog=quiet", "-f", "null", "-"),
        ],
        doing="measuring",
    ).rpartition("Summary:")[2]
    return tuple(float(re.search(rf"{key}:\s+(-?[\d.]+)", said)[1]) for key in ("I", "Peak"))


@pytest.mark.parametrize("target_lufs", [-16.0, -14.0])
@pytest.mark.parametrize("kind", sorted(SOUNDS))
def test_a_mix_is_as_loud_as_asked_and_never_peaks(tmp_path, kind, target_lufs):
    report = mixed(tmp_path, music=SOUNDS[kind], target_lufs=target_lufs)
    loudness, peak = measured(tmp_path / "mix.wav")
    assert loudness == pytest.approx(target_lufs, abs=0.3)
    assert report.integrated_lufs == pytest.approx(loudness, abs=0.11)
    assert peak <= -1.0 and peak - 0.6 < report.true_peak_dbtp < -1.0
    assert len(report.short_term_lufs) == SECONDS


def test_peaks_are_not_crushed_to_reach_a_loudness(tmp_path):
    clicks = both((np.arange(FRAMES) % 48000 == 24000) * 0.9)
    report = mixed(tmp_path, effects=clicks)
    assert report.short_of_target_lu > 10 and report.limited_db < 12.1
    assert measured(tmp_path / "mix.wav")[1] <= -1.0


@pytest.mark.parametrize("name", ["ambience", "effects"])
def test_sounds_step_back_before_speech_too(tmp_path, name):
    bed = noise(0.05)
    mixed(tmp_path, **{name: bed}, spans=SPANS)
    mix = read_wav(tmp_path / "mix.wav").samples

    def gain_db(start, end):
        part = slice(int(start * 48000), int(end * 48000))
        return 10 * np.log10((mix[part] ** 2).mean() / (bed[part] ** 2).mean())

    level = gain_db(0.5, 2.5)
    assert gain_db(3.0, 3.1) - level == pytest.approx(-4.5, abs=0.3)
    assert gain_db(3.2, 4.9) - level == pytest.approx(-4.5, abs=0.3)
    assert gain_db(6.2, 6.9) - level == pytest.approx(0, abs=0.3)


def test_ambience_and_effects_keep_the_balance_they_were_laid_in(tmp_path):
    report = mixed(tmp_path, ambience=noise(0.01), effects=noise(0.04, seed=2), music=chord())
    assert report.stem_lufs["effects"] - report.stem_lufs["ambience"] == pytest.approx(
        12.04, abs=0.1
    )


def test_what_the_report_says_is_so(tmp_path):
    steps = np.where(TIME < 3.5, 0.02, 0.2)[:, None]
    stems = {"voice": speech_like(), "music": (chord() * steps).astype(np.float32)}
    report = mixed(tmp_path, **stems, spans=SPANS)
    said = run_ffmpeg(
        ["-nostats", "-i", str(tmp_path / "mix.wav"), "-af", "ebur128=framelog=quiet", "-f", "null", "-"],
        doing="measuring",
    )  # fmt: skip
    span = float(re.findall(r"LRA:\s+([\d.]+)", said)[-1])
    assert report.loudness_range_lu == pytest.approx(span, abs=1.0)
    assert len(report.momentary_lufs) == len(report.short_term_lufs) == SECONDS
    assert max(report.momentary_lufs) >= max(report.short_term_lufs)
    assert report.dialogue_over_music_lu >= 8
    assert set(report.waveforms) == {"voice", "music", "mix"}
    levels = {
        name: np.frombuffer(base64.b64decode(packed), np.int8).reshape(-1, 2)
        for name, packed in report.waveforms.items()
    }
    at = np.arange(len(levels["voice"])) * FRAMES / len(levels["voice"]) / 48000
    quiet = (at < 2.9) | (at > 5.1)
    assert not levels["voice"][quiet].any() and levels["voice"][~quiet].any()
    mix = read_wav(tmp_path / "mix.wav").samples
    assert levels["mix"].max() == round(127 * np.sqrt(mix.max()))
    json.dumps(dataclasses.asdict(report), allow_nan=False)


def test_a_soft_line_lies_over_the_music_though_a_loud_one_is_near(tmp_path):
    lines = ((3 * 48000, 4 * 48000), (4 * 48000 + 4800, 5 * 48000))
    voice = speech_like() * np.where(TIME < 4.05, 0.2, 1.0)[:, None]
    report = mixed(tmp_path, voice=voice.astype(np.float32), music=chord(), spans=lines)
    assert report.dialogue_over_music_lu >= 8


def test_music_makes_room_for_speech_before_it_begins_and_comes_back(tmp_path):
    music = chord()
    report = mixed(tmp_path, music=music, spans=SPANS)
    gain = np.abs(read_wav(tmp_path / "mix.wav").samples[:, 0]) / np.maximum(
        np.abs(music[:, 0]), 1e-9
    )

    def gain_db(start, end):
        part = slice(int(start * 48000), int(end * 48000))
        return 20 * np.log10(np.median(gain[part]))

    level = gain_db(0.5, 2.5)
    assert gain_db(3.0, 3.02) - level == pytest.approx(-9, abs=1)
    assert gain_db(3.5, 4.9) - level == pytest.approx(-9, abs=1)
    assert gain_db(6.2, 6.9) - level == pytest.approx(0, abs=0.5)
    assert report.ducked_seconds == 2.0


@pytest.mark.parametrize("music_gain", [0.01, 0.2])
def test_dialogue_lies_above_the_music_while_it_speaks(tmp_path, music_gain):
    swelling = chord() * np.where((TIME > 2.5) & (TIME < 5.5), 2.0, 0.3)[:, None] * music_gain
    report = mixed(tmp_path, voice=speech_like(), music=swelling.astype(np.float32), spans=SPANS)
    with_music = read_wav(tmp_path / "mix.wav").samples
    assert report.integrated_lufs == pytest.approx(-16, abs=0.3)
    apart = {}
    for name, other in (("voice", "music"), ("music", "voice")):
        # Each stem's part of the mix, by least squares over the span: the mix is linear there.
        part = slice(*SPANS[0])
        stems = [
            read_wav(tmp_path / f"{stem}.wav").samples[part, 0].astype(float)
            for stem in (name, other)
        ]
        weights = np.linalg.lstsq(np.stack(stems, 1), with_music[part, 0], rcond=None)[0]
        meter = LoudnessMeter()
        meter.feed(both(weights[0] * stems[0]))
        apart[name] = integrated_lufs(meter.steps())
    assert apart["voice"] - apart["music"] >= 8


def test_the_mix_has_exactly_the_film_s_samples_and_is_the_same_each_time(tmp_path):
    mixed(tmp_path, voice=speech_like(), effects=noise(0.05), music=chord(), spans=SPANS)
    first = (tmp_path / "mix.wav").read_bytes()
    assert read_wav(tmp_path / "mix.wav").frame_count == FRAMES
    mixed(tmp_path, voice=speech_like(), effects=noise(0.05), music=chord(), spans=SPANS)
    assert (tmp_path / "mix.wav").read_bytes() == first


@pytest.mark.parametrize("stems", [{}, {"music": np.zeros((FRAMES, 2), np.float32)}])
def test_a_silent_film_gets_silence(tmp_path, stems):
    report = mixed(tmp_path, **stems)
    mix = read_wav(tmp_path / "mix.wav")
    assert mix.frame_count == FRAMES and not mix.samples.any()
    assert report.is_silent and report.short_of_target_lu == 0
    assert report.integrated_lufs == -70 and set(report.short_term_lufs) == {-70}
    json.dumps(report.stem_lufs, allow_nan=False)
    encode_aac(tmp_path / "mix.wav", tmp_path / "mix.m4a")


def test_speech_without_a_voice_stem_still_ducks(tmp_path):
    assert mixed(tmp_path, effects=noise(), spans=SPANS).ducked_seconds == 2.0


def test_a_stem_of_another_length_is_refused(tmp_path):
    with pytest.raises(WrongLength) as caught:
        mixed(tmp_path, music=noise()[:-1])
    assert caught.value.frame_count == FRAMES - 1
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


@pytest.mark.parametrize(
    "kind", ["bursts", *(pytest.param(name, marks=pytest.mark.slow) for name in ("speech", "tone"))]
)
def test_peaks_stay_below_the_ceiling_after_encoding(tmp_path, kind):
    bursts = (noise(0.3) * np.exp(-(TIME % 0.5) / 0.05)[:, None]).clip(-1, 1)
    sounds = {
        "bursts": {"effects": bursts.astype(np.float32)},
        "speech": {"voice": speech_like(), "music": chord(), "spans": SPANS},
        # So regular that ffmpeg takes the file for another format, unless told.
        "tone": {"music": both(0.3 * np.sin(2 * np.pi * 12000 * TIME + 0.7))},
    }
    mixed(tmp_path, target_lufs=-14.0, **sounds[kind])
    encoded = encode_aac(tmp_path / "mix.wav", tmp_path / "mix.m4a")
    assert measured(tmp_path / "mix.m4a")[1] == encoded.true_peak_dbtp <= -1.0
    first = (tmp_path / "mix.m4a").read_bytes()
    encode_aac(tmp_path / "mix.wav", tmp_path / "mix.m4a")
    assert (tmp_path / "mix.m4a").read_bytes() == first


def test_a_peak_that_no_encoding_gets_below_the_ceiling_is_told(tmp_path, monkeypatch):
    hot = both(0.999 * np.sign(np.sin(2 * np.pi * 440 * TIME[:24_000])))
    write_wav(tmp_path / "mix.wav", Audio(hot.astype(np.float32)))
    monkeypatch.setattr(aac, "MOST_ENCODINGS", 1)
    over = encode_aac(tmp_path / "mix.wav", tmp_path / "mix.m4a")
    assert over.true_peak_dbtp > -1
    assert f"{over.true_peak_dbtp:.1f} dBTP" in over.notes[0] and "--loudness" in over.notes[0]
    monkeypatch.undo()
    lower = encode_aac(tmp_path / "mix.wav", tmp_path / "mix.m4a")
    assert lower.true_peak_dbtp <= -1 and lower.notes == ()


def test_encoded_sound_starts_and_ends_with_the_picture(tmp_path):
    frame_count = 6 * 48000
    sound = np.zeros((frame_count, 2), np.float32)
    beeps = (0, 2 * 48000, 287_000)
    for at in beeps:
        time = np.arange(1000) / 48000
        sound[at : at + 1000] = both(0.5 * np.sin(2 * np.pi * 3000 * time))[: frame_count - at]
    write_wav(tmp_path / "mix.wav", Audio(sound))
    encode_aac(tmp_path / "mix.wav", tmp_path / "mix.m4a")
    picture = ["-f", "lavfi", "-i", "color=s=64x64:r=24:d=6", "-c:v", "libx264", "-bf", "0"]
    run_ffmpeg([*picture, str(tmp_path / "picture.mp4")], doing="making a picture")
    run_ffmpeg(
        [
            *("-i", str(tmp_path / "picture.mp4"), "-i", str(tmp_path / "mix.m4a")),
            *("-map", "0:v", "-map", "1:a", "-c", "copy", "-movflags", "+faststart"),
            *("-fflags", "+bitexact", str(tmp_path / "film.mp4")),
        ],
        doing="joining",
    )
    run_ffmpeg(
        [
            *("-i", str(tmp_path / "film.mp4"), "-map", "0:a"),
            *("-c:a", "pcm_s24le", str(tmp_path / "back.wav")),
        ],
        doing="decoding",
    )
    back = read_wav(tmp_path / "back.wav").samples[:, 0].astype(float)
    assert len(back) == frame_count
    for at in beeps:
        window = back[max(at - 500, 0) : at + 1500]
        beep = sound[at : at + 1000, 0].astype(float)
        found = int(np.argmax(np.correlate(window, beep, "valid"))) + max(at - 500, 0)
        assert abs(found - at) <= 48
    said = run_ffmpeg(["-i", str(tmp_path / "film.mp4"), "-f", "null", "-"], doing="probing")
    assert "Duration: 00:00:06.00" in said


MOODS = (Mood.ANGER, Mood.TRIUMPH, Mood.CALM)


@pytest.mark.slow
@pytest.mark.parametrize("voice", ["m3", "f2"])
@pytest.mark.parametrize("mood", MOODS)
def test_every_voice_lies_over_every_mood(tmp_path, voice, mood):
    from moviefactory.sound.orders import ScoreOrder
    from moviefactory.sound.score.score import score_film
    from moviefactory.sound.stems import Piece, lay_stem
    from moviefactory.sound.voices.voice import choose_voice, load_voice_engine

    spec = choose_voice(voice, "en")
    with load_voice_engine(spec.engine)() as engine:
        speech = engine.speak(
            "She had counted every sunrise. This was the last.",
            voice=spec.name, language=spec.language, words_per_minute=150,
        )  # fmt: skip
    frame_count = 12 * 48000
    lay_stem([Piece(4 * 48000, speech.audio)], frame_count, tmp_path / "voice.wav")
    score_film(ScoreOrder(frame_count, ((0, mood),), 7), tmp_path / "music.wav")
    report = mix_film(
        MixStems(voice=tmp_path / "voice.wav", music=tmp_path / "music.wav"),
        frame_count=frame_count,
        speech_spans=[(4 * 48000, 4 * 48000 + speech.audio.frame_count)],
        target_lufs=-16.0,
        out=tmp_path / "mix.wav",
    )
    assert report.dialogue_over_music_lu >= 8
    assert report.integrated_lufs == pytest.approx(-16, abs=0.3)


PEAK_MEMORY = """
import resource, sys
from pathlib import Path
from moviefactory.sound.mixing import MixStems, mix_film
folder, frame_count = Path(sys.argv[1]), int(sys.argv[2])
mix_film(MixStems(music=folder / "long.wav", effects=folder / "long.wav"), frame_count=frame_count,
         speech_spans=((48000, 96000),), target_lufs=-16.0, out=folder / "mix.wav")
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


@pytest.mark.slow
def test_memory_does_not_grow_with_the_film(tmp_path):
    peaks = []
    second = chord()[:48000]
    for minutes in (1, 6):
        with WavWriter(tmp_path / "long.wav") as writer:
            for _ in range(minutes * 60):
                writer.write(second)
        done = subprocess.run(
            [sys.executable, "-c", PEAK_MEMORY, str(tmp_path), str(minutes * 60 * 48000)],
            check=True,
            capture_output=True,
        )
        peaks.append(int(done.stdout))
    assert peaks[1] < 1.1 * peaks[0]
