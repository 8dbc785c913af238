"""What a voice is, and which voices there are. Knows names and languages; loads only the chosen engine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from types import TracebackType
from typing import ClassVar, Protocol, Self

from moviefactory.backends import BackEnd, load_back_end
from moviefactory.errors import BadRequest, MovieError
from moviefactory.media import Speech

NARRATOR = "narrator"
WORDS_PER_MINUTE = 130

VOICE_ENGINES: dict[str, str] = {
    "espeak": "moviefactory.sound.voices.espeak:EspeakEngine",
}


class NoSuchLanguage(BadRequest):
    """No voice here speaks the language."""

    def __init__(self, language: str, near: tuple[str, ...]) -> None:
        super().__init__(language, near)
        self.language, self.near = language, near

    def __str__(self) -> str:
        return (
            f"no voice here speaks {self.language!r}{_or_choose(self.near)}; "
            "`moviefactory voices` lists all languages, and --no-voice makes the film without one"
        )


class NoSuchVoice(BadRequest):
    """The language is spoken here, but no voice of it has that name."""

    def __init__(self, name: str, language: str, near: tuple[str, ...]) -> None:
        super().__init__(name, language, near)
        self.name, self.language, self.near = name, language, near

    def __str__(self) -> str:
        return (
            f"no voice that speaks {self.language!r} is called {self.name!r}"
            f"{_or_choose(self.near)}; `moviefactory voices` lists them"
        )


class UnreadableScript(BadRequest):
    """The voice cannot read a script of the text."""

    def __init__(self, text: str, characters: str, language: str, remedy: str) -> None:
        super().__init__(text, characters, language, remedy)
        self.text, self.characters = text, characters
        self.language, self.remedy = language, remedy

    def __str__(self) -> str:
        return (
            f"no {self.language} voice here can read {self.characters!r} in {self.text!r}: "
            f"{self.remedy}"
        )


class VoiceFailed(MovieError):
    """A voice engine broke down while it spoke."""

    def __init__(self, engine: str, text: str, why: str) -> None:
        super().__init__(engine, text, why)
        self.engine, self.text, self.why = engine, text, why

    def __str__(self) -> str:
        return (
            f"the voice engine {self.engine!r} {self.why} while speaking {self.text!r}: run the "
            "same command again, every finished line is kept; or choose another --voice"
        )


@dataclass(frozen=True, slots=True)
class VoiceRecord:
    """What the planner reads of a voice engine. `languages` are BCP-47 tags."""

    back_end: BackEnd
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VoiceSpec:
    """One voice in one language. `language` is the tag that the engine takes."""

    name: str
    language: str
    language_title: str
    description: str
    engine: str
    licence: str


class VoiceEngine(Protocol):
    """A voice engine: one file, one row in `VOICE_ENGINES`, and a pass through tests/sound/voices.

    Name and language are those of a `VoiceSpec` of `voices()`. An engine may hold a process or a
    model from its first `speak` to its end as a context manager. The same text, voice and speed
    give the same sound, bit for bit, whatever was spoken before.
    """

    record: ClassVar[VoiceRecord]

    @classmethod
    def voices(cls) -> tuple[VoiceSpec, ...]:
        """Return all voices; each language's first is its default."""
        ...

    @classmethod
    def find_language(cls, tag: str) -> str | None:
        """Return the language of `voices()` that speaks the BCP-47 `tag`, or None."""
        ...

    @classmethod
    def check(cls, text: str, language: str) -> None:
        """Refuse a text before anything runs. Raises: UnreadableScript."""
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


def list_voices() -> tuple[VoiceSpec, ...]:
    """Return every voice of every engine, by engine and language."""
    return tuple(spec for name in VOICE_ENGINES for spec in load_voice_engine(name).voices())


def choose_voice(name: str, language: str) -> VoiceSpec:
    """Return the voice called `name` that speaks `language`; no name: the language's default.

    Raises: NoSuchLanguage; NoSuchVoice. Both name what comes near.
    """
    near: list[str] = []
    for engine_name in VOICE_ENGINES:
        engine = load_voice_engine(engine_name)
        found = engine.find_language(language)
        if found is None:
            continue
        for spec in engine.voices():
            if spec.language == found and (not name or spec.name == name.strip().lower()):
                return spec
        near += [spec.name for spec in engine.voices() if spec.language == found]
    if near:
        raise NoSuchVoice(name, language, tuple(dict.fromkeys(near)))
    raise NoSuchLanguage(language, _near_languages(language))


def _near_languages(language: str) -> tuple[str, ...]:
    """Return tags of languages whose tag or name comes near `language`."""
    by_word: dict[str, str] = {}
    for spec in list_voices():
        by_word.setdefault(spec.language, spec.language)
        for word in spec.language_title.lower().replace("(", " ").replace(")", " ").split():
            by_word.setdefault(word.strip(","), spec.language)
    words = get_close_matches(language.lower(), list(by_word), n=4, cutoff=0.6)
    return tuple(dict.fromkeys(by_word[word] for word in words))


def _or_choose(near: Sequence[str]) -> str:
    return f"; near it: {', '.join(near)}" if near else ""
