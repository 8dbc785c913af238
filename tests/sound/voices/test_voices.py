"""Laws of the embedded voices; what every engine keeps is in test_engines.py."""

import os
import pickle
import signal
import subprocess
import sys
import threading
from itertools import pairwise

import numpy as np
import pytest

from moviefactory.sound.loudness import LoudnessMeter, integrated_lufs
from moviefactory.sound.voices.espeak import EspeakEngine
from moviefactory.sound.voices.voice import (
    NoSuchLanguage,
    NoSuchVoice,
    UnreadableScript,
    VoiceFailed,
    choose_voice,
    list_voices,
    load_voice_engine,
)

LINES = {
    "en": "She had counted every sunrise. This was the last.",
    "cmn": "她数过每一次日出，这是最后一次。",
    "fr": "Elle avait compté chaque lever de soleil.",
    "ru": "Она считала каждый рассвет.",
}


@pytest.fixture(scope="module", params=["espeak"])
def engine(request):
    with load_voice_engine(request.param)() as engine:
        yield engine


@pytest.fixture(scope="module")
def espeak():
    with EspeakEngine() as engine:
        yield engine


def loudness_of(speech):
    meter = LoudnessMeter()
    meter.feed(speech.audio.samples)
    return integrated_lufs(meter.steps())


@pytest.mark.parametrize("language", sorted(LINES))
def test_words_are_in_order_inside_the_sound_and_sound(engine, language):
    spec = choose_voice("", language)
    speech = engine.speak(LINES[language], voice=spec.name, language=spec.language)
    joined = "".join(word.text for word in speech.words)
    assert joined.replace(" ", "") == LINES[language].replace(" ", "")
    samples = speech.audio.samples
    edge = 0.0
    for word in speech.words:
        assert edge <= word.start_seconds < word.end_seconds <= speech.audio.duration_seconds
        edge = word.end_seconds
        first, last = int(word.start_seconds * 48000), int(word.end_seconds * 48000)
        assert np.abs(samples[first:last]).max() > 0.02
    assert loudness_of(speech) == pytest.approx(-20, abs=0.6)
    assert np.abs(samples).max() < 0.42
    assert abs(samples.mean()) < 1e-3


def test_the_left_and_the_right_survive_as_one(engine):
    samples = engine.speak(LINES["en"], voice="narrator", language="en").audio.samples
    sides, middle = np.square(samples).mean(), np.square(samples.mean(axis=1)).mean()
    assert middle > 0.85 * sides
    assert not np.array_equal(samples[:, 0], samples[:, 1])


def test_the_same_line_is_the_same_sound_whatever_was_said_before(engine):
    def say(text):
        return engine.speak(text, voice="f", language="en")

    first = say(LINES["en"])
    say("Something else came between.")
    again = say(LINES["en"])
    assert np.array_equal(first.audio.samples, again.audio.samples)
    assert first.words == again.words


def test_voices_differ(engine):
    sounds = [
        engine.speak(LINES["en"], voice=voice, language="en").audio.samples
        for voice in ("narrator", "f", "m", "gb")
    ]
    spectra = [np.abs(np.fft.rfft(sound[: 3 * 48000, 0]))[:9000] for sound in sounds]
    for index, one in enumerate(spectra):
        for other in spectra[index + 1 :]:
            assert np.corrcoef(one, other)[0, 1] < 0.8


def test_faster_speech_is_shorter(engine):
    def seconds(pace):
        speech = engine.speak(LINES["en"], voice="narrator", language="en", words_per_minute=pace)
        return speech.words[-1].end_seconds

    assert seconds(190) < seconds(130) < seconds(95)


@pytest.mark.parametrize("text", ["", "   ", "...", "🚀👩‍🚀", "\x00\x01\x1b", "—!?"])
def test_nothing_to_say_is_no_sound_and_no_words(engine, text):
    speech = engine.speak(text, voice="narrator", language="en")
    assert speech.audio.frame_count == 0 and speech.words == ()


@pytest.mark.parametrize(
    "text",
    ["<break time='5s'/> go", "<speak><break time='9000ms'/></speak> go", "[[h@l'oU]] go"],
)
def test_markup_is_text(engine, text):
    speech = engine.speak(text, voice="narrator", language="en")
    words = speech.words
    pauses = [b.start_seconds - a.end_seconds for a, b in pairwise(words)]
    assert max(pauses, default=0) < 1.0
    assert words[-1].text == "go"


def test_control_characters_do_not_command_the_engine(engine):
    plain = engine.speak("hello 90 there", voice="narrator", language="en")
    bad = engine.speak("hello\x0190 there\x00", voice="narrator", language="en")
    assert np.array_equal(plain.audio.samples, bad.audio.samples)


def test_digits_are_one_word_and_mixed_scripts_are_read(espeak):
    speech = espeak.speak("1999年，NASA的火箭", voice="narrator", language="zh")
    assert [word.text for word in speech.words] == ["1999", "年，", "NASA", "的", "火", "箭"]
    assert speech.words[0].end_seconds - speech.words[0].start_seconds > 0.8
    mixed = espeak.speak("hello 日本 Привет", voice="narrator", language="en")
    alone = espeak.speak("hello", voice="narrator", language="en")
    assert mixed.audio.duration_seconds < alone.audio.duration_seconds + 2.5


def test_kanji_are_refused_with_a_way_out(espeak):
    with pytest.raises(UnreadableScript, match="kana") as caught:
        espeak.speak("宇宙へ", voice="narrator", language="ja")
    assert caught.value.characters == "宇宙"
    espeak.check("うちゅうへ", espeak.find("", "ja-JP"))
    assert espeak.speak("うちゅうへ", voice="narrator", language="ja").words


def test_every_listed_voice_is_found_by_its_own_name():
    listed = [spec for spec in list_voices() if spec.engine == "espeak"]
    assert len({(spec.name, spec.language) for spec in listed}) == len(listed)
    for spec in listed:
        assert choose_voice(spec.name, spec.language) == spec


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        *(("zh", "cmn"), ("zh-CN", "cmn"), ("zh-Hant-TW", "cmn"), ("zh-HK", "yue")),
        *(("en", "en-us"), ("en-GB", "en-gb"), ("fr-FR", "fr"), ("pt_BR", "pt-br")),
        *(("no", "nb"), ("de-AT", "de"), ("ja-JP", "ja"), ("es-MX", "es-419")),
    ],
)
def test_language_tags_are_understood(tag, language):
    assert choose_voice("", tag).language == language


def test_unknown_names_are_errors_that_list_near_ones():
    with pytest.raises(NoSuchLanguage, match="near it: de"):
        choose_voice("", "germn")
    with pytest.raises(NoSuchVoice, match="narrator, f, m, f2"):
        choose_voice("brian", "en")


@pytest.mark.slow
def test_every_language_speaks(espeak):
    spoken = {spec.language for spec in list_voices() if spec.engine == "espeak"}
    assert len(spoken) > 130
    for language in sorted(spoken):
        speech = espeak.speak("hello", voice="narrator", language=language)
        assert 0.3 < speech.audio.duration_seconds < 6, language


def test_a_worker_killed_between_lines_is_started_again():
    with EspeakEngine() as engine:
        before = engine.speak("hello", voice="narrator", language="en")
        os.kill(engine.worker_id, signal.SIGKILL)
        after = engine.speak("hello", voice="narrator", language="en")
        assert np.array_equal(before.audio.samples, after.audio.samples)


def test_a_worker_killed_while_it_speaks_costs_nothing_but_time():
    text = "The rain did not stop, and nobody came. " * 8
    with EspeakEngine() as engine:
        whole = engine.speak(text, voice="narrator", language="en")
        killer = threading.Timer(0.005, os.kill, (engine.worker_id, signal.SIGKILL))
        killer.start()
        again = engine.speak(text, voice="narrator", language="en")
        killer.join()
        assert np.array_equal(whole.audio.samples, again.audio.samples)
        assert engine.speak("go on", voice="narrator", language="en").words


def test_a_worker_that_cannot_live_is_a_clear_error_and_the_next_line_is_spoken(monkeypatch):
    with EspeakEngine() as engine:
        monkeypatch.setattr(sys, "executable", "/bin/false")
        with pytest.raises(VoiceFailed, match="stopped") as caught:
            engine.speak("hello there", voice="narrator", language="en")
        assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
        monkeypatch.undo()
        assert engine.speak("hello there", voice="narrator", language="en").words


def test_the_worker_ends_with_its_engine():
    with EspeakEngine() as engine:
        engine.speak("hello", voice="narrator", language="en")
        worker = engine.worker_id
    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)


def test_listing_voices_loads_no_numpy():
    script = (
        "import sys; from moviefactory.sound.voices.voice import list_voices; list_voices()\n"
        "print(any(name in sys.modules for name in ('numpy', 'scipy', 'soundfile')))"
    )
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True)
    assert done.stdout.strip() == b"False"
