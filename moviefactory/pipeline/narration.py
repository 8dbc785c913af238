"""What a film says, line by line: spoken, cut out of a recording, or foreseen. Knows voices; no clock."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from moviefactory.media import SAMPLE_RATE_HZ, Word
from moviefactory.pipeline.recording import cut_piece, film_recording
from moviefactory.pipeline.reporter import Reporter
from moviefactory.pipeline.speaking import EngineOf, in_order, lines_at_once
from moviefactory.pipeline.voices import NO_VOICE, SaidLine, film_voices, said_lines
from moviefactory.project import Artefact, Facts, Film, content_key
from moviefactory.sound.voices.shift import speak_as
from moviefactory.sound.voices.voice import (
    WORDS_PER_MINUTE,
    VoiceSetup,
    VoiceSpec,
    load_voice_engine,
)
from moviefactory.sound.wav import write_wav
from moviefactory.storyboard import Storyboard

READING_CHARACTERS_PER_SECOND = {"zh": 4.5, "ja": 6.0}
DEFAULT_CHARACTERS_PER_SECOND = 14.0
# A narrator's calm pace in languages whose "words" are single characters.
PACES = {"cmn": 180, "yue": 180, "ja": 170}


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is said in a shot. Units: seconds; `words` count from the start of the speech.

    `wav` is None where nothing is spoken (no voice wanted, or not spoken yet). `speaker` is empty
    for the narrator. `name` is the line's own: its shot's, and from the second line on its number.
    `at_seconds` is when it begins in its shot, if that is settled. `voice` is who speaks it.
    """

    shot_id: str
    text: str
    duration_seconds: float
    words: tuple[Word, ...]
    wav: Path | None
    speaker: str = ""
    name: str = ""
    at_seconds: float | None = None
    voice: VoiceSpec | None = None


def speak_lines(
    film: Film, storyboard: Storyboard, reporter: Reporter, voices: VoiceSetup | None = None
) -> dict[str, Line]:
    """Return every line by name, spoken now where it was not before.

    The first line of a shot has the shot's id as its name.
    Raises: whatever the voice raises: an unknown voice, a language it does not speak.
    """
    setup = voices or VoiceSetup()
    said = said_lines(storyboard)
    if storyboard.voice == NO_VOICE:
        return {one.name: _unspoken(storyboard, one) for one in said}
    if not said:
        return {}
    cast = film_voices(storyboard, setup)
    reporter.begin("voice", {one.name: 1 for one in said if not _is_there(film, one, cast, setup)})
    heard = any(one.heard is not None for one in said)
    at_once = 1 if heard else lines_at_once(list(cast.values()))
    works = [partial(_speak, film, storyboard, one, cast, setup) for one in said]
    lines: dict[str, Line] = {}
    for one, line in zip(said, in_order(works, setup, at_once), strict=True):
        lines[one.name] = line
        reporter.step(one.name, 1)
    reporter.end("voice")
    return lines


def _speak(
    film: Film,
    storyboard: Storyboard,
    one: SaidLine,
    cast: Mapping[str, VoiceSpec],
    setup: VoiceSetup,
    engine_for: EngineOf,
) -> Line:
    """Return a line spoken, or cut out of the recording, now if it was not before."""
    artefact = _artefact(film, one.name)
    if one.heard is not None:
        recording = film_recording(film, storyboard)
        facts = cut_piece(
            film, recording, one.name, one.text, one.heard, storyboard.language, setup
        )
        return _line(one, artefact, facts, None)
    spec = cast[one.who]

    def build(part: Path) -> dict[str, Any]:
        speech = speak_as(
            engine_for(spec), one.text, spec, words_per_minute=_words_per_minute(spec)
        )
        write_wav(part, speech.audio)
        words = [[word.text, word.start_seconds, word.end_seconds] for word in speech.words]
        return {"words": words, "sample_count": speech.audio.frame_count}

    return _line(one, artefact, artefact.make(_key(spec, one.text, setup), build), spec)


def _is_there(film: Film, one: SaidLine, cast: Mapping[str, VoiceSpec], setup: VoiceSetup) -> bool:
    """Whether a line was spoken before as it would be now, or cut out of the recording."""
    key = None if one.heard is not None else _key(cast[one.who], one.text, setup)
    return _artefact(film, one.name).facts(key) is not None


def foresee_lines(
    film: Film, storyboard: Storyboard, voices: VoiceSetup | None = None
) -> dict[str, Line]:
    """Return every line by name: measured where it was spoken before, else estimated.

    Makes nothing.
    """
    setup = voices or VoiceSetup()
    said = said_lines(storyboard)
    if storyboard.voice == NO_VOICE or not said:
        return {one.name: _unspoken(storyboard, one) for one in said}
    cast = film_voices(storyboard, setup)
    lines = {}
    for one in said:
        if one.heard is not None:
            start, end = one.heard
            lines[one.name] = replace(_unspoken(storyboard, one), duration_seconds=end - start)
            continue
        spec, artefact = cast[one.who], _artefact(film, one.name)
        facts = artefact.facts(_key(spec, one.text, setup))
        unspoken = replace(_unspoken(storyboard, one), voice=spec)
        lines[one.name] = _line(one, artefact, facts, spec) if facts else unspoken
    return lines


def _artefact(film: Film, name: str) -> Artefact:
    return film.artefact(f"sound/voice/{name}.wav")


def _key(spec: VoiceSpec, text: str, setup: VoiceSetup) -> str:
    version = load_voice_engine(spec.engine).record.back_end.version
    pace = _words_per_minute(spec)
    return content_key(
        "speech", spec.engine, version, spec.identity, spec.language, spec.name, spec.semitones,
        pace, setup.aligner, text,
    )  # fmt: skip


def _words_per_minute(spec: VoiceSpec) -> int:
    return PACES.get(spec.language, WORDS_PER_MINUTE)


def _line(one: SaidLine, artefact: Artefact, facts: Facts, spec: VoiceSpec | None) -> Line:
    words = tuple(Word(*word) for word in facts["words"])
    return Line(
        one.shot_id, one.text, facts["sample_count"] / SAMPLE_RATE_HZ, words, artefact.path,
        one.speaker, one.name, one.at_seconds, spec,
    )  # fmt: skip


def _unspoken(storyboard: Storyboard, one: SaidLine) -> Line:
    """Give each word of a text that nobody speaks the time that a reader needs."""
    language = storyboard.language.split("-")[0].lower()
    rate = READING_CHARACTERS_PER_SECOND.get(language, DEFAULT_CHARACTERS_PER_SECOND)
    text = one.text
    pieces = list(text) if language in READING_CHARACTERS_PER_SECOND else text.split()
    words, cursor = [], 0.0
    for piece in pieces:
        if not piece.strip():
            continue
        spent = (len(piece) + (0 if len(pieces) == len(text) else 1)) / rate
        words.append(Word(piece, cursor, cursor + spent))
        cursor += spent
    return Line(
        one.shot_id, text, cursor, tuple(words), None, one.speaker, one.name, one.at_seconds
    )
