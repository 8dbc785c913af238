"""What a voice is, and which voices there are. Knows names and languages; loads only the chosen engine."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from types import TracebackType
from typing import ClassVar, Protocol, Self

from moviefactory.backends import BackEnd, load_back_end
from moviefactory.errors import BadOption
from moviefactory.media import Speech
from moviefactory.sound.voices.faults import (
    NoSuchLanguage,
    NoSuchVoice,
    UnreadableScript,
    VoiceFailed,
    VoiceNotHere,
)

__all__ = [
    "NARRATOR",
    "VOICE_ENGINES",
    "WORDS_PER_MINUTE",
    "NoSuchLanguage",
    "NoSuchVoice",
    "UnreadableScript",
    "VoiceEngine",
    "VoiceFailed",
    "VoiceRecord",
    "VoiceSetup",
    "VoiceSpec",
    "choose_voice",
    "engine_of",
    "list_voices",
    "load_voice_engine",
]

NARRATOR = "narrator"
WORDS_PER_MINUTE = 130
MOST_SEMITONES = 6

VOICE_ENGINES: dict[str, str] = {
    "espeak": "moviefactory.sound.voices.espeak:EspeakEngine",
    "piper": "moviefactory.sound.voices.piper:PiperEngine",
    "kokoro": "moviefactory.sound.voices.kokoro:KokoroEngine",
    "vits": "moviefactory.sound.voices.vits:VitsEngine",
    "coqui": "moviefactory.sound.voices.coqui:CoquiEngine",
    "openai": "moviefactory.sound.voices.openai_speech:OpenAISpeechEngine",
}
DEFAULT_ENGINE = "espeak"
"""Who narrates where no voice is asked for: the one that needs nothing."""

_SHIFTED = re.compile(r"(.*)@([+-]\d{1,2})")


@dataclass(frozen=True, slots=True)
class VoiceSetup:
    """What the user set for voices. `folder` holds voices of the user's own; see docs/voices.md.

    `aligner` is a CTC model, by folder or hub id, that times words; empty: the engine's own times.
    """

    folder: str = ""
    tts_python: str = ""
    aligner: str = ""
    device: str = ""
    offline: bool = False
    agrees_to_download: bool = False
    openai_api_key: str = field(default="", repr=False)
    openai_base_url: str = ""
    openai_speech_model: str = ""
    openai_timeout_seconds: float = 120.0


@dataclass(frozen=True, slots=True)
class VoiceRecord:
    """What the planner reads of a voice engine. `needs` is what it wants, in words.

    `lines_at_once` engines of it may speak at the same time, each in a thread of its own.
    """

    back_end: BackEnd
    needs: str = "nothing"
    takes_any_name: bool = False
    lines_at_once: int = 1


@dataclass(frozen=True, slots=True)
class VoiceSpec:
    """One voice in one language. `language` is the tag that the engine takes.

    `sex` is f, m or unknown; `age` is child, old or unknown. `semitones` above its own pitch.
    `identity` tells a model of the user's own from another of the same name.
    """

    name: str
    language: str
    language_title: str
    description: str
    engine: str
    licence: str
    sex: str = ""
    age: str = ""
    semitones: int = 0
    needs: str = "nothing"
    identity: str = ""

    @property
    def full_name(self) -> str:
        """The name that chooses this voice, whatever other engines there are."""
        shift = f"@{self.semitones:+d}" if self.semitones else ""
        return f"{self.engine}:{self.name}{shift}"


class VoiceEngine(Protocol):
    """A voice engine: one file, one row in `VOICE_ENGINES`, and a pass through tests/sound/voices.

    Name and language are those of a `VoiceSpec` that `find` gave. An engine may hold a process or a
    model from its first `speak` to its end as a context manager. The same text, voice and speed
    give the same sound, bit for bit, whatever was spoken before. Making one loads nothing.
    """

    record: ClassVar[VoiceRecord]

    def __init__(self, setup: VoiceSetup = ...) -> None: ...

    def voices(self) -> tuple[VoiceSpec, ...]:
        """Return the voices that are here; each language's first is its default."""
        ...

    def find(self, name: str, language: str) -> VoiceSpec:
        """Return the voice called `name` (empty: the default) for the BCP-47 tag `language`.

        Raises: NoSuchLanguage; NoSuchVoice; MissingExtra and others that name what is not there.
        """
        ...

    def check(self, text: str, spec: VoiceSpec) -> None:
        """Refuse a text, or a voice that lacks what it needs, before anything runs.

        Raises: UnreadableScript; MissingExtra; VoiceNotHere.
        """
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...

    def speak(
        self, text: str, *, voice: str, language: str, words_per_minute: int = WORDS_PER_MINUTE
    ) -> Speech:
        """Return the text spoken, at about -20 LUFS; no sound and no words if nothing is to say.

        The words are the text's own, in order and with their punctuation; in Chinese and Japanese
        each character is one. They do not overlap and lie inside the sound.

        Raises: NoSuchLanguage; NoSuchVoice; UnreadableScript; VoiceFailed.
        """
        ...


def load_voice_engine(name: str) -> type[VoiceEngine]:
    """Return the engine class of that name. Raises: UnknownName."""
    return load_back_end("voice engine", VOICE_ENGINES, name)


def engine_of(spec: VoiceSpec, setup: VoiceSetup) -> VoiceEngine:
    """Return a new engine for a voice."""
    return load_voice_engine(spec.engine)(setup)


def list_voices(setup: VoiceSetup | None = None) -> tuple[VoiceSpec, ...]:
    """Return every voice that is here, by engine and language."""
    return tuple(
        spec
        for name in VOICE_ENGINES
        for spec in load_voice_engine(name)(setup or VoiceSetup()).voices()
    )


def choose_voice(name: str, language: str, setup: VoiceSetup | None = None) -> VoiceSpec:
    """Return the voice called `name` that speaks `language`; no name: the language's default.

    A name is `voice`, `engine:voice` or `engine`; `@+3` behind it raises it by three semitones.
    Raises: NoSuchLanguage, naming an engine that would speak it; NoSuchVoice; what `find` raises.
    """
    setup = setup or VoiceSetup()
    bare, semitones = _without_shift(name.strip())
    engine, colon, voice = bare.partition(":")
    if bare.lower() in VOICE_ENGINES:
        engine, colon, voice = bare, ":", ""
    if colon and engine.lower() in VOICE_ENGINES:
        spec = load_voice_engine(engine.lower())(setup).find(voice, language)
    else:
        spec = _among_all(bare, language, setup)
    return replace(spec, semitones=semitones)


def _among_all(name: str, language: str, setup: VoiceSetup) -> VoiceSpec:
    """Return the voice of that name among those that are here; no name: the default engine's."""
    near: list[str] = []
    for engine_name in VOICE_ENGINES if name else [DEFAULT_ENGINE]:
        engine = load_voice_engine(engine_name)(setup)
        if engine.record.takes_any_name:  # it would take any name at all: only asked for by name
            continue
        try:
            return engine.find(name, language)
        except NoSuchVoice as error:
            near += error.near
        except (NoSuchLanguage, VoiceNotHere):
            continue
    if near:
        raise NoSuchVoice(name, language, tuple(dict.fromkeys(near)))
    raise NoSuchLanguage(language, _near_languages(language), _who_would(language))


def _without_shift(name: str) -> tuple[str, int]:
    found = _SHIFTED.fullmatch(name)
    if found is None:
        return name, 0
    semitones = int(found[2])
    if abs(semitones) > MOST_SEMITONES:
        remedy = f"behind @ stand semitones, from -{MOST_SEMITONES} to +{MOST_SEMITONES}"
        raise BadOption("a voice", name, remedy)
    return found[1], semitones


def _who_would(language: str) -> str:
    """Return the voice that would speak a language which none here speaks; empty: none known."""
    from moviefactory.sound.voices.mms import mms_model

    model = mms_model(language)
    return f"vits:{model}" if model else ""


def _near_languages(language: str) -> tuple[str, ...]:
    """Return tags of languages whose tag or name comes near `language`."""
    by_word: dict[str, str] = {}
    for spec in load_voice_engine(DEFAULT_ENGINE)().voices():
        by_word.setdefault(spec.language, spec.language)
        for word in _words(spec.language_title):
            by_word.setdefault(word, spec.language)
    words: Sequence[str] = get_close_matches(language.lower(), list(by_word), n=4, cutoff=0.6)
    return tuple(dict.fromkeys(by_word[word] for word in words))


def _words(title: str) -> Iterator[str]:
    return (word.strip(",()") for word in title.lower().split())
