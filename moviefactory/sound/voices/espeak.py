"""The embedded voices: espeak-ng in a child process. Knows its voices and protocol; not films."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Any, ClassVar

from moviefactory.backends import BackEnd
from moviefactory.media import CHANNELS, Audio, Speech, Word
from moviefactory.sound.voices import espeak_worker
from moviefactory.sound.voices.espeak_languages import (
    EspeakLanguage,
    data_parent,
    find_language,
    languages,
)
from moviefactory.sound.voices.scripts import HAN, runs_of, script_of
from moviefactory.sound.voices.voice import (
    NARRATOR,
    WORDS_PER_MINUTE,
    NoSuchLanguage,
    NoSuchVoice,
    UnreadableScript,
    VoiceFailed,
    VoiceRecord,
    VoiceSpec,
)
from moviefactory.sound.voices.words import is_spoken, plain_text, time_words, tokens_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NAME = "espeak"
LICENCE = "GPL-3.0-or-later (espeak-ng, run as a program of its own)"
ANSWER_SECONDS = 60.0
TRIES = 2
EDGE_SECONDS = 0.03
TAIL_BYTES = 500


@dataclass(frozen=True, slots=True)
class Persona:
    """One way to sound. `variant` as espeak-ng calls it; pitch and range in its own 0 to 100.

    `languages` are the ones that have it; empty: all. `file_name` is spoken instead of theirs.
    """

    name: str
    variant: str
    pitch: int
    pitch_range: int
    description: str
    languages: tuple[str, ...] = ()
    file_name: str = ""


PERSONAS = (
    Persona(NARRATOR, "", 42, 65, "a calm man, the default"),
    Persona("f", "f5", 45, 65, "a woman, clear"),
    Persona("m", "m7", 36, 60, "a man, dark and warm"),
    Persona("gb", "", 44, 65, "a British man", languages=("en-us", "en-gb"), file_name="en"),
)


class EspeakEngine:
    """Speak by espeak-ng. One child process, started by the first line, once more if it dies."""

    record: ClassVar[VoiceRecord] = VoiceRecord(
        BackEnd(
            name=NAME,
            about="espeak-ng: every language, no download, the sound of an old radio",
            version=f"2+espeakng-loader-{version('espeakng-loader')}",
            licence=LICENCE,
        ),
        languages=tuple(language.tag for language in languages()),
    )

    def __init__(self) -> None:
        self._worker: _Worker | None = None
        self._lock = threading.Lock()

    def __enter__(self) -> EspeakEngine:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._drop_worker()

    @property
    def worker_id(self) -> int | None:
        """The child's process id, while there is one."""
        return self._worker.process_id if self._worker else None

    @classmethod
    def voices(cls) -> tuple[VoiceSpec, ...]:
        """Return all voices; each language's first is its narrator."""
        return _all_voices()

    @classmethod
    def find_language(cls, tag: str) -> str | None:
        """Return the language of `voices()` that speaks `tag`, or None."""
        found = find_language(tag)
        return found.tag if found else None

    @classmethod
    def check(cls, text: str, language: str) -> None:
        """Refuse kanji in Japanese, which espeak-ng spells as "Chinese letter".

        Raises: UnreadableScript.
        """
        if cls.find_language(language) != "ja":
            return
        kanji = "".join(dict.fromkeys(c for c in text if script_of(c) == HAN))
        if kanji:
            remedy = (
                "write the line in kana (日本 as にほん), or give the film a recorded "
                "--voiceover, or use --no-voice"
            )
            raise UnreadableScript(text, kanji, "Japanese", remedy)

    def speak(
        self, text: str, *, voice: str, language: str, words_per_minute: int = WORDS_PER_MINUTE
    ) -> Speech:
        """Return the text spoken; see VoiceEngine.speak."""
        spoken_language, persona = _find(voice, language)
        plain = plain_text(text)
        self.check(plain, spoken_language.tag)
        if not any(map(is_spoken, plain)):
            return _nothing()
        request = {
            "parts": _parts(plain, spoken_language, persona),
            "rate": _espeak_rate(words_per_minute),
            "pitch": persona.pitch,
            "range": persona.pitch_range,
        }
        with self._lock:
            about, sound = self._ask(json.dumps(request).encode(), plain)
        return _finished(plain, about, sound, seed_text=f"{voice}|{spoken_language.tag}|{plain}")

    def _ask(self, request: bytes, text: str) -> tuple[dict[str, Any], bytes]:
        why = ""
        for _ in range(TRIES):
            if self._worker is None:
                self._worker = _Worker()
            try:
                about, sound = self._worker.ask(request)
            except _WorkerEnded as ended:
                why = ended.why
                self._drop_worker()
                continue
            if "error" in about:
                raise VoiceFailed(NAME, text, f"said {about['error']!r}")
            return about, sound
        raise VoiceFailed(NAME, text, why)

    def _drop_worker(self) -> None:
        if self._worker is not None:
            self._worker.close()
            self._worker = None


class _WorkerEnded(Exception):
    """The child process is gone, or was stopped because it gave no answer."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class _Worker:
    """The child process that holds the library."""

    def __init__(self) -> None:
        import espeakng_loader

        self._log: IO[bytes] = tempfile.TemporaryFile()
        self._process = subprocess.Popen(
            [
                *(sys.executable, "-I", "-S", str(Path(espeak_worker.__file__))),
                *(espeakng_loader.get_library_path(), str(data_parent())),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
        )

    @property
    def process_id(self) -> int:
        return self._process.pid

    def ask(self, request: bytes) -> tuple[dict[str, Any], bytes]:
        """Return the answer. Raises: _WorkerEnded."""
        assert self._process.stdin is not None and self._process.stdout is not None
        patience = threading.Timer(ANSWER_SECONDS, self._process.kill)
        patience.start()
        try:
            espeak_worker.send(self._process.stdin, request)
            about = espeak_worker.receive(self._process.stdout)
            sound = espeak_worker.receive(self._process.stdout)
        except OSError:
            about = sound = None
        finally:
            patience.cancel()
        if about is None or sound is None:
            raise _WorkerEnded(self._last_words())
        return json.loads(about), sound

    def close(self) -> None:
        """End the process: it stops when its input does."""
        assert self._process.stdin is not None and self._process.stdout is not None
        with contextlib.suppress(OSError):  # it may be gone already
            self._process.stdin.close()
        try:
            self._process.wait(timeout=2)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process.stdout.close()
        self._log.close()

    def _last_words(self) -> str:
        self._process.kill()
        status = self._process.wait()
        self._log.seek(0, 2)
        self._log.seek(max(0, self._log.tell() - TAIL_BYTES))
        said = self._log.read().decode(errors="replace").strip()
        how = f"was killed by signal {-status}" if status < 0 else f"stopped ({status})"
        return f"{how}, saying {said!r}," if said else how


@lru_cache(maxsize=1)
def _all_voices() -> tuple[VoiceSpec, ...]:
    return tuple(
        VoiceSpec(persona.name, language.tag, language.title, persona.description, NAME, LICENCE)
        for language in languages()
        for persona in _personas(language)
    )


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


def _finished(text: str, about: dict[str, Any], sound: bytes, *, seed_text: str) -> Speech:
    import numpy as np

    from moviefactory.sound.voices.polish import is_silent, polish

    rate_hz = int(about["rate_hz"])
    dry = np.frombuffer(sound, "<i2").astype(np.float32) / np.float32(32768)
    if is_silent(dry):
        return _nothing()
    words = time_words(tokens_of(text), _marks(text, about), dry, rate_hz)
    dry, cut_seconds = _without_edges(dry, words, rate_hz)
    audio = polish(dry, rate_hz, seed_text=seed_text)
    return Speech(
        audio,
        tuple(
            Word(word.text, word.start_seconds - cut_seconds, word.end_seconds - cut_seconds)
            for word in words
        ),
    )


def _marks(text: str, about: dict[str, Any]) -> list[tuple[int, float]]:
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
    return marks


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
