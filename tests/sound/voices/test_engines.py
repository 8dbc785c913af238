"""The contract of every voice engine, on the loading path of a user's own files."""

import importlib.util
import pickle
from pathlib import Path

import numpy as np
import pytest
from tiny_voices import save_kokoro, save_piper, save_vits, speech_server, tone_wav

from moviefactory.errors import BadRequest, MissingExtra, UnreadableFile
from moviefactory.sound.loudness import LoudnessMeter, integrated_lufs
from moviefactory.sound.voices.faults import (
    NoSuchLanguage,
    NoSuchVoice,
    UnreadableScript,
    VoiceNotHere,
)
from moviefactory.sound.voices.hub import is_here
from moviefactory.sound.voices.shift import speak_as
from moviefactory.sound.voices.speech_faults import (
    NoSpeechKey,
    NotSpeech,
    SpeechRefused,
    SpeechServerBusy,
    SpeechServerSilent,
)
from moviefactory.sound.voices.voice import (
    VOICE_ENGINES,
    VoiceSetup,
    choose_voice,
    engine_of,
    list_voices,
)

TEXT = "She had counted every sunrise."
NAMES = {"espeak": "espeak:f", "piper": "piper", "kokoro": "kokoro:am_adam", "vits": "vits:tiny", "openai": "openai:nova"}  # fmt: skip
NEEDS = {"piper": "onnxruntime", "kokoro": "onnxruntime", "vits": "torch"}


@pytest.fixture(scope="module")
def setup(tmp_path_factory):
    folder = tmp_path_factory.mktemp("voices")
    save_piper(folder)
    save_kokoro(folder)
    with speech_server() as (url, _):
        yield VoiceSetup(folder=str(folder), openai_base_url=url)


@pytest.fixture(scope="module")
def tiny_vits(setup):
    torch = pytest.importorskip("torch")
    torch.set_num_threads(1)
    save_vits(Path(setup.folder) / "tiny")
    return setup


# Whatever loads torch is slow: it takes longer than all the other engines.
@pytest.fixture(
    scope="module",
    params=[
        pytest.param(name, marks=pytest.mark.slow if name == "vits" else ())
        for name in sorted(NAMES)
    ],
)
def engine(request, setup):
    if request.param in NEEDS:
        pytest.importorskip(NEEDS[request.param])
    if request.param == "vits":
        request.getfixturevalue("tiny_vits")
    spec = choose_voice(NAMES[request.param], "en", setup)
    with engine_of(spec, setup) as engine:
        yield engine, spec


def test_every_engine_is_under_this_contract_or_proven_in_extras():
    assert set(VOICE_ENGINES) == {*NAMES, "coqui"}


def test_words_loudness_and_sameness(engine):
    engine, spec = engine
    engine.check(TEXT, spec)
    speech = speak_as(engine, TEXT, spec)
    assert [word.text for word in speech.words] == TEXT.split()
    edge = 0.0
    for word in speech.words:
        assert edge <= word.start_seconds < word.end_seconds <= speech.audio.duration_seconds
        edge = word.end_seconds
    meter = LoudnessMeter()
    meter.feed(speech.audio.samples)
    assert integrated_lufs(meter.steps()) == pytest.approx(-20, abs=1.0)
    assert np.abs(speech.audio.samples).max() < 0.42
    again = speak_as(engine, TEXT, spec)
    assert np.array_equal(again.audio.samples, speech.audio.samples)
    assert again.words == speech.words


def test_pace_is_heard_and_nothing_to_say_is_nothing(engine):
    engine, spec = engine
    slow, fast = (
        engine.speak(TEXT, voice=spec.name, language="en", words_per_minute=pace).audio.frame_count
        for pace in (90, 180)
    )
    assert fast < slow
    for text in ("", "...", "\x00\x01"):
        speech = engine.speak(text, voice=spec.name, language="en")
        assert speech.audio.frame_count == 0 and speech.words == ()


def test_markup_and_control_characters_are_text(engine):
    engine, spec = engine
    speech = engine.speak("<break/> go \x01 now", voice=spec.name, language="en")
    assert [word.text for word in speech.words] == ["<break/>", "go", "now"]
    plain = engine.speak("<break/> go now", voice=spec.name, language="en")
    assert np.array_equal(plain.audio.samples, speech.audio.samples)


def test_every_voice_that_is_here_is_found_by_its_full_name(setup):
    listed = list_voices(setup)
    assert {spec.engine for spec in listed} >= {"espeak", "piper", "kokoro", "openai"}
    assert not any(spec.name.startswith("jf") for spec in listed)
    for spec in listed[:5] + listed[-20:]:
        assert choose_voice(spec.full_name, spec.language or "en", setup).name == spec.name
        assert spec.licence


@pytest.mark.parametrize(
    ("name", "language", "error", "words"),
    [
        ("piper:amy", "en", VoiceNotHere, "--voice-folder"),
        ("kokoro:af_heart", "en", VoiceNotHere, "kokoro-v1.0.onnx"),
        ("piper", "en", VoiceNotHere, "--voice-folder"),
        ("kokoro", "en", VoiceNotHere, "kokoro-v1.0.onnx"),
        ("vits:tiny", "en", NoSuchVoice, "facebook/mms-tts-eng"),
        ("openai:brian", "en", NoSuchVoice, "alloy"),
        ("coqui:amy", "en", NoSuchVoice, "tts_models/en"),
        ("", "yor", NoSuchLanguage, "--voice vits:facebook/mms-tts-yor would"),
        ("f@+9", "en", BadRequest, "@"),
    ],
)
def test_what_is_not_here_is_told_with_the_way_to_it(name, language, error, words):
    with pytest.raises(error, match=words) as caught:
        choose_voice(name, language)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_what_a_voice_lacks_is_told_before_it_speaks(monkeypatch):
    def told(name, setup=None):
        setup = setup or VoiceSetup()
        spec = choose_voice(name, "en", setup)
        with pytest.raises(BadRequest) as caught:
            engine_of(spec, setup).check(TEXT, spec)
        return caught.value

    assert isinstance(told("openai"), NoSpeechKey)
    assert "--tts-python" in str(told("coqui"))
    assert "/no/python" in str(told("coqui", VoiceSetup(tts_python="/no/python")))


def test_what_the_hubs_cache_holds_is_here(tmp_path, monkeypatch):
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path))
    snapshot = tmp_path / "models--a--b" / "snapshots" / "1"
    snapshot.mkdir(parents=True)
    assert not is_here("a/b")
    (snapshot / "config.json").write_text("{}")
    assert is_here("a/b") and not is_here("a/c") and is_here(str(tmp_path))


@pytest.mark.slow
def test_a_model_that_is_not_here_is_fetched_on_consent_only():
    pytest.importorskip("torch")
    spec = choose_voice("vits", "en", VoiceSetup())
    with pytest.raises(BadRequest, match="--yes"):
        engine_of(spec, VoiceSetup()).check(TEXT, spec)


def test_a_vits_folder_is_loaded_and_says_a_word(tiny_vits):
    """The whole contract is under `slow`, since torch takes long to load: this much always runs."""
    spec = choose_voice("vits:tiny", "en", tiny_vits)
    with engine_of(spec, tiny_vits) as engine:
        engine.check("go", spec)
        said = [engine.speak("go", voice="tiny", language="en") for _ in range(2)]
    (word,) = said[0].words
    assert word.text == "go"
    assert 0 <= word.start_seconds < word.end_seconds <= said[0].audio.duration_seconds
    assert np.array_equal(said[0].audio.samples, said[1].audio.samples)


@pytest.mark.slow
def test_numbers_are_read_to_a_model_that_knows_letters_only(tiny_vits):
    setup = tiny_vits
    spec = choose_voice("vits:tiny", "en", setup)
    text = "In 1999, e.g. on 12/05/1999, we saw 42."
    with engine_of(spec, setup) as engine:
        engine.check(text, spec)
        words = engine.speak(text, voice="tiny", language="en").words
    assert [word.text for word in words] == text.split()
    seconds = [word.end_seconds - word.start_seconds for word in words]
    assert min(seconds[1], seconds[4]) > max(seconds[0], seconds[3], seconds[5])


@pytest.mark.slow
def test_letters_that_a_model_does_not_know_are_refused(tiny_vits, tmp_path):
    setup = tiny_vits
    spec = choose_voice("vits:tiny", "sw", setup)
    with pytest.raises(UnreadableScript, match="numbers in words"):
        engine_of(spec, setup).check("In 1999", spec)
    save_vits(tmp_path / "roman", is_uroman=True)
    if importlib.util.find_spec("uroman") is None:
        roman = VoiceSetup(folder=str(tmp_path))
        spec = choose_voice("vits:roman", "ko", roman)
        with pytest.raises(VoiceNotHere, match="pip install uroman"):
            engine_of(spec, roman).check("안녕하세요", spec)


def test_a_broken_voice_file_is_named(tmp_path):
    path = save_piper(tmp_path)
    if importlib.util.find_spec("onnxruntime"):
        path.write_bytes(path.read_bytes()[:200])
        setup = VoiceSetup(folder=str(tmp_path))
        engine = engine_of(choose_voice("piper", "en", setup), setup)
        with engine, pytest.raises(VoiceNotHere, match="whole"):
            engine.speak(TEXT, voice=path.stem, language="en")
    (tmp_path / f"{path.name}.json").write_text("{}")
    with pytest.raises(UnreadableFile, match="phoneme_id_map"):
        list_voices(VoiceSetup(folder=str(tmp_path)))


def test_without_onnxruntime_the_extra_is_named(setup, monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    spec = choose_voice("piper", "en", setup)
    with pytest.raises(MissingExtra, match=r"moviefactory\[speech\]"):
        engine_of(spec, setup).check(TEXT, spec)


REFUSED = b'{"error": {"message": "bad key sk-secret-123", "code": null}}'


@pytest.mark.parametrize(
    ("replies", "error", "asked"),
    [
        ([(401, REFUSED, {}, 0.0)], SpeechRefused, 1),
        ([(400, REFUSED, {}, 0.0)], SpeechRefused, 1),
        ([(429, REFUSED, {"retry-after": "0"}, 0.0)], SpeechServerBusy, 3),
        ([(429, REFUSED, {"retry-after": "900"}, 0.0)], SpeechServerBusy, 1),
        ([(503, b"", {"retry-after": "0"}, 0.0)], SpeechServerBusy, 3),
        ([(200, b"<html>hello</html>", {}, 0.0)], NotSpeech, 1),
        ([(200, b"", {}, 0.0)], NotSpeech, 1),
        ([(200, tone_wav("x")[:30], {}, 0.0)], NotSpeech, 1),
        ([(200, tone_wav("x"), {}, 5.0)], SpeechServerSilent, 1),
    ],
)  # fmt: skip
def test_a_server_that_misbehaves_is_one_clear_error(replies, error, asked):
    with speech_server(replies) as (url, requests):
        setup = VoiceSetup(
            openai_base_url=url, openai_api_key="sk-secret-123", openai_timeout_seconds=0.4
        )
        spec = choose_voice("openai", "en", setup)
        with engine_of(spec, setup) as engine, pytest.raises(error) as caught:
            engine.speak(TEXT, voice=spec.name, language="en")
        assert len(requests) == asked
    assert "sk-secret-123" not in str(caught.value) and "leave --voice away" in str(caught.value)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_a_busy_server_is_asked_again():
    with speech_server(
        [(429, REFUSED, {"retry-after": "0"}, 0.0), (200, tone_wav(TEXT), {}, 0.0)]
    ) as (url, requests):
        setup = VoiceSetup(openai_base_url=url)
        spec = choose_voice("openai:mine", "en", setup)
        with engine_of(spec, setup) as engine:
            assert engine.speak(TEXT, voice=spec.name, language="en").words
    assert requests[-1]["voice"] == "mine" and requests[-1]["path"] == "/v1/audio/speech"


def test_a_voice_at_another_pitch_keeps_its_pace(setup):
    spec = choose_voice("espeak:f", "en", setup)
    higher = choose_voice("f@+4", "en", setup)
    with engine_of(spec, setup) as engine:
        plain, shifted = speak_as(engine, TEXT, spec), speak_as(engine, TEXT, higher)
    assert shifted.words[-1].end_seconds == pytest.approx(plain.words[-1].end_seconds, rel=0.15)

    def centre(speech):
        power = np.square(np.abs(np.fft.rfft(speech.audio.samples[:, 0])))
        hz = np.fft.rfftfreq(speech.audio.frame_count, 1 / 48000)
        return (power * hz).sum() / power.sum()

    assert centre(shifted) > 1.1 * centre(plain)
