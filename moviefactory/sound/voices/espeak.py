"""The embedded voices: espeak-ng in a child process. Knows its voices and protocol; not films."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.metadata import version
from types import TracebackType
from typing import TYPE_CHECKING, Any, ClassVar

from moviefactory.backends import BackEnd
from moviefactory.media import CHANNELS, Audio, Speech, Word
from moviefactory.sound.voices.espeak_languages import (
    EspeakLanguage,
    find_language,
    languages,
)
from moviefactory.sound.voices.espeak_personas import PERSONAS, Persona
from moviefactory.sound.voices.espeak_process import EspeakProcess, ProcessEnded
from moviefactory.sound.voices.faults import (
    NoSuchLanguage,
    NoSuchVoice,
    UnreadableScript,
    VoiceFailed,
)
from moviefactory.sound.voices.scripts import HAN, runs_of, script_of
from moviefactory.sound.voices.spelling import spelled_out
from moviefactory.sound.voices.voice import (
    NARRATOR,
    WORDS_PER_MINUTE,
    VoiceRecord,
    VoiceSetup,
    VoiceSpec,
)
from moviefactory.sound.voices.words import is_spoken, plain_text, time_words, tokens_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NAME = "espeak"
LICENCE = "GPL-3.0-or-later (espeak-ng, run as a program of its own)"
TRIES = 2
EDGE_SECONDS = 0.03


class EspeakEngine:
    """Speak by espeak-ng. One child process, started by the first line, once more if it dies."""

    record: ClassVar[VoiceRecord] = VoiceRecord(
        BackEnd(
            name=NAME,
            about="espeak-ng: every language, no download, the sound of an old radio",
            version=f"4+espeakng-loader-{version('espeakng-loader')}",
            licence=LICENCE,
        ),
        lines_at_once=4,
    )

    def __init__(self, setup: VoiceSetup | None = None) -> None:
        self._worker: EspeakProcess | None = None
        self._lock = threading.Lock()

    def __enter__(self) -> EspeakEngine:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the child process, if there is one."""
        if self._worker is not None:
            self._worker.close()
            self._worker = None

    @property
    def worker_id(self) -> int | None:
        """The child's process id, while there is one."""
        return self._worker.process_id if self._worker else None

    def voices(self) -> tuple[VoiceSpec, ...]:
        """Return all voices; each language's first is its narrator."""
        return _all_voices()

    def find(self, name: str, language: str) -> VoiceSpec:
        """Return a voice; see VoiceEngine.find."""
        spoken, persona = _find(name.lower() or PERSONAS[0].name, language)
        return _spec(spoken, persona)

    def check(self, text: str, spec: VoiceSpec) -> None:
        """Refuse kanji in Japanese, which espeak-ng spells as "Chinese letter".

        Raises: UnreadableScript.
        """
        if spec.language != "ja":
            return
        kanji = "".join(dict.fromkeys(c for c in text if script_of(c) == HAN))
        if kanji:
            remedy = (
                "write the line in kana (日本 as にほん), take a voice that reads kanji (--voice "
                "openai), or give the film a recorded --voiceover, or use --no-voice"
            )
            raise UnreadableScript(text, kanji, "Japanese", remedy)

    def speak_dry(
        self,
        text: str,
        *,
        language: str,
        voice: str = NARRATOR,
        words_per_minute: int = WORDS_PER_MINUTE,
    ) -> tuple[NDArray[np.float32], int, tuple[Word, ...]] | None:
        """Return a text as espeak-ng speaks it: mono samples, their rate, its words; None for silence."""
        spoken_language, persona = _find(voice, language)
        about, sound = self._answer(text, spoken_language, persona, words_per_minute)
        return _timed(text, about, sound)

    def speak(
        self, text: str, *, voice: str, language: str, words_per_minute: int = WORDS_PER_MINUTE
    ) -> Speech:
        """Return the text spoken; see VoiceEngine.speak."""
        spoken_language, persona = _find(voice, language)
        plain = plain_text(text)
        self.check(plain, _spec(spoken_language, persona))
        if not any(map(is_spoken, plain)):
            return _nothing()
        about, sound = self._answer(plain, spoken_language, persona, words_per_minute)
        return _finished(plain, about, sound, seed_text=f"{voice}|{spoken_language.tag}|{plain}")

    def _answer(
        self, plain: str, language: EspeakLanguage, persona: Persona, words_per_minute: int
    ) -> tuple[dict[str, Any], bytes]:
        written, places = spelled_out(plain, language.tag)
        request = {
            "parts": _parts(written, language, persona),
            "rate": _espeak_rate(words_per_minute),
            "pitch": persona.pitch,
            "range": persona.pitch_range,
        }
        with self._lock:
            about, sound = self._ask(json.dumps(request).encode(), plain)
        return {**about, "places": places}, sound

    def phonemes(self, texts: Sequence[str], *, file_name: str) -> list[str]:
        """Return each text in the phonetic alphabet, as espeak-ng's voice file pronounces it."""
        request = json.dumps({"phonemes": list(texts), "voice": file_name}).encode()
        with self._lock:
            about, _ = self._ask(request, " ".join(texts))
        return list(about["phonemes"])

    def _ask(self, request: bytes, text: str) -> tuple[dict[str, Any], bytes]:
        why = ""
        for _ in range(TRIES):
            if self._worker is None:
                self._worker = EspeakProcess()
            try:
                about, sound = self._worker.ask(request)
            except ProcessEnded as ended:
                why = ended.why
                self.close()
                continue
            if "error" in about:
                raise VoiceFailed(NAME, text, f"said {about['error']!r}")
            return about, sound
        raise VoiceFailed(NAME, text, why)


@lru_cache(maxsize=1)
def _all_voices() -> tuple[VoiceSpec, ...]:
    return tuple(
        _spec(language, persona) for language in languages() for persona in _personas(language)
    )


def _spec(language: EspeakLanguage, persona: Persona) -> VoiceSpec:
    return VoiceSpec(
        persona.name, language.tag, language.title, persona.description, NAME, LICENCE,
        sex=persona.sex, age=persona.age,
    )  # fmt: skip


def _personas(language: EspeakLanguage) -> Iterator[Persona]:
    return (
        persona
        for persona in PERSONAS
        if not persona.languages or language.tag in persona.languages
    )


def _find(voice: str, language: str) -> tuple[EspeakLanguage, Persona]:
    found = find_language(language)
    if found is None:
        raise NoSuchLanguage(language, ())
    for persona in _personas(found):
        if persona.name == voice:
            return found, persona
    raise NoSuchVoice(voice, language, tuple(persona.name for persona in _personas(found)))


def _parts(text: str, language: EspeakLanguage, persona: Persona) -> list[tuple[str, str]]:
    """Return (espeak voice, text) for each stretch that one language reads."""
    suffix = f"+{persona.variant}" if persona.variant else ""
    own = persona.file_name or language.file_name
    parts = []
    for run in runs_of(text, language.tag):
        other = find_language(run.language) if run.language != language.tag else None
        parts.append(((other.file_name if other else own) + suffix, _half_width(run.text)))
    return parts


def _half_width(text: str) -> str:
    """Replace full-width letters and digits, which espeak-ng spells; the length stays."""
    return "".join(
        chr(ord(c) - 0xFEE0) if "\uff01" <= c <= "\uff5e" and c.isalnum() else c for c in text
    )


def _espeak_rate(words_per_minute: int) -> int:
    """Return espeak-ng's rate; it speaks slower than it says (94 a minute at 110, 155 at 175)."""
    return min(max(round(1.066 * words_per_minute + 10), 80), 450)


def _timed(
    text: str, about: dict[str, Any], sound: bytes
) -> tuple[NDArray[np.float32], int, tuple[Word, ...]] | None:
    """Return the dry voice, its rate and its words; None if it said nothing."""
    import numpy as np

    from moviefactory.sound.voices.polish import is_silent

    rate_hz = int(about["rate_hz"])
    dry = np.frombuffer(sound, "<i2").astype(np.float32) / np.float32(32768)
    if is_silent(dry):
        return None
    return dry, rate_hz, time_words(tokens_of(text), _marks(about), dry, rate_hz)


def _finished(text: str, about: dict[str, Any], sound: bytes, *, seed_text: str) -> Speech:
    from moviefactory.sound.voices.polish import polish

    timed = _timed(text, about, sound)
    if timed is None:
        return _nothing()
    dry, rate_hz, words = timed
    dry, cut_seconds = _without_edges(dry, words, rate_hz)
    audio = polish(dry, rate_hz, seed_text=seed_text)
    return Speech(
        audio,
        tuple(
            Word(word.text, word.start_seconds - cut_seconds, word.end_seconds - cut_seconds)
            for word in words
        ),
    )


def _marks(about: dict[str, Any]) -> list[tuple[int, float]]:
    """Return all parts' word events on the whole text and sound: (character, seconds)."""
    marks = []
    character_offset, seconds_offset = 0, 0.0
    for part in about["parts"]:
        marks += [
            (character_offset + character, seconds_offset + milliseconds / 1000)
            for character, milliseconds in part["words"]
        ]
        character_offset += part["characters"]
        seconds_offset += part["samples"] / about["rate_hz"]
    places = about["places"]
    return [(places[min(character, len(places) - 1)], seconds) for character, seconds in marks]


def _without_edges(
    dry: NDArray[np.float32], words: tuple[Word, ...], rate_hz: int
) -> tuple[NDArray[np.float32], float]:
    """Return the sound from just before its first word to just after its last, and what was cut."""
    first = max(0, round((words[0].start_seconds - EDGE_SECONDS) * rate_hz))
    last = min(len(dry), round((words[-1].end_seconds + EDGE_SECONDS) * rate_hz))
    return dry[first:last], first / rate_hz


def _nothing() -> Speech:
    import numpy as np

    return Speech(Audio(np.zeros((0, CHANNELS), np.float32)), ())
