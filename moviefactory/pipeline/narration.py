"""How long each shot lasts: narration is spoken first, because shots follow the voice.

Knows voices and the clock; not cameras or cutting.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from moviefactory.grammar import Transition
from moviefactory.media import SAMPLE_RATE_HZ, Word, samples_at
from moviefactory.pipeline.reporter import Reporter
from moviefactory.project import Artefact, Facts, Film, content_key
from moviefactory.sound.voices.voice import (
    WORDS_PER_MINUTE,
    VoiceSpec,
    choose_voice,
    load_voice_engine,
)
from moviefactory.sound.wav import write_wav
from moviefactory.storyboard import Storyboard
from moviefactory.timeline import Timeline, lay_out, transition_frames

LEAD_SECONDS = Fraction(2, 5)
TAIL_SECONDS = Fraction(2, 5)
TITLE_SECONDS = Fraction(7, 2)
SHORTEST_SECONDS = Fraction(2)
READING_CHARACTERS_PER_SECOND = {"zh": 4.5, "ja": 6.0}
DEFAULT_CHARACTERS_PER_SECOND = 14.0
NO_VOICE = "none"
# A narrator's calm pace in languages whose "words" are single characters.
PACES = {"cmn": 180, "yue": 180, "ja": 170}


@dataclass(frozen=True, slots=True)
class Line:
    """One shot's narration. Units: seconds; `words` count from the start of the speech.

    `wav` is None where nothing is spoken (no voice wanted, or not spoken yet).
    """

    shot_id: str
    text: str
    duration_seconds: float
    words: tuple[Word, ...]
    wav: Path | None


def speak_lines(film: Film, storyboard: Storyboard, reporter: Reporter) -> dict[str, Line]:
    """Return every shot's narration by shot id, spoken now where it was not before.

    Raises: whatever the voice raises: an unknown voice, a language it does not speak.
    """
    texts = _texts(storyboard)
    if storyboard.voice == NO_VOICE:
        return {shot_id: _unspoken(storyboard, shot_id, text) for shot_id, text in texts.items()}
    if not texts:
        return {}
    spec = choose_voice(storyboard.voice, storyboard.language)
    pace = _words_per_minute(spec)
    reporter.begin("voice", dict.fromkeys(texts, 1))
    lines: dict[str, Line] = {}
    with load_voice_engine(spec.engine)() as voice:
        for shot_id, text in texts.items():
            artefact = _artefact(film, shot_id)

            def build(part: Path, text: str = text) -> dict[str, Any]:
                speech = voice.speak(
                    text, voice=spec.name, language=spec.language, words_per_minute=pace
                )
                write_wav(part, speech.audio)
                words = [[word.text, word.start_seconds, word.end_seconds] for word in speech.words]
                return {"words": words, "sample_count": speech.audio.frame_count}

            facts = artefact.make(_key(spec, text), build)
            lines[shot_id] = _line(shot_id, text, artefact, facts)
            reporter.step(shot_id, 1)
    reporter.end("voice")
    return lines


def foresee_lines(film: Film, storyboard: Storyboard) -> dict[str, Line]:
    """Return every shot's narration: measured where it was spoken before, else estimated.

    Makes nothing.
    """
    texts = _texts(storyboard)
    if storyboard.voice == NO_VOICE or not texts:
        return {shot_id: _unspoken(storyboard, shot_id, text) for shot_id, text in texts.items()}
    spec = choose_voice(storyboard.voice, storyboard.language)
    lines = {}
    for shot_id, text in texts.items():
        artefact = _artefact(film, shot_id)
        facts = artefact.facts(_key(spec, text))
        lines[shot_id] = (
            _line(shot_id, text, artefact, facts) if facts else _unspoken(storyboard, shot_id, text)
        )
    return lines


def _texts(storyboard: Storyboard) -> dict[str, str]:
    return {shot_id: shot.say for shot_id, _, shot in storyboard.shots() if shot.say}


def _artefact(film: Film, shot_id: str) -> Artefact:
    return film.artefact(f"sound/voice/{shot_id}.wav")


def _key(spec: VoiceSpec, text: str) -> str:
    version = load_voice_engine(spec.engine).record.back_end.version
    pace = _words_per_minute(spec)
    return content_key("speech", spec.engine, version, spec.language, spec.name, pace, text)


def _words_per_minute(spec: VoiceSpec) -> int:
    return PACES.get(spec.language, WORDS_PER_MINUTE)


def _line(shot_id: str, text: str, artefact: Artefact, facts: Facts) -> Line:
    words = tuple(Word(*word) for word in facts["words"])
    return Line(shot_id, text, facts["sample_count"] / SAMPLE_RATE_HZ, words, artefact.path)


def _unspoken(storyboard: Storyboard, shot_id: str, text: str) -> Line:
    """Give each word of a text that nobody speaks the time that a reader needs."""
    language = storyboard.language.split("-")[0].lower()
    rate = READING_CHARACTERS_PER_SECOND.get(language, DEFAULT_CHARACTERS_PER_SECOND)
    pieces = list(text) if language in READING_CHARACTERS_PER_SECOND else text.split()
    words, cursor = [], 0.0
    for piece in pieces:
        if not piece.strip():
            continue
        spent = (len(piece) + (0 if len(pieces) == len(text) else 1)) / rate
        words.append(Word(piece, cursor, cursor + spent))
        cursor += spent
    return Line(shot_id, text, cursor, tuple(words), None)


def time_shots(
    storyboard: Storyboard, lines: Mapping[str, Line], *, target_seconds: float | None
) -> Timeline:
    """Lay the shots out in film time: each as long as asked, or as its narration needs.

    With `target_seconds`, shots that have time to spare give or take, so that the film comes as
    near as its narration lets it.
    """
    fps = storyboard.fps
    shots = list(storyboard.shots())
    wanted = [storyboard.frames(shot.seconds) for _, _, shot in shots]
    needed = [
        _frames_needed(storyboard, index, shot.into, lines.get(shot_id))
        for index, (shot_id, _, shot) in enumerate(shots)
    ]
    counts = [max(pair) for pair in zip(wanted, needed, strict=True)]
    if target_seconds is not None:
        overlaps = sum(shot.into is Transition.DISSOLVE for _, _, shot in shots[:-1])
        total = round(Fraction(target_seconds) * fps) + overlaps * transition_frames(fps)
        shortest = max(round(SHORTEST_SECONDS * fps), 2 * transition_frames(fps) + 1)
        floors = [
            max(need, min(shortest, count)) for need, count in zip(needed, counts, strict=True)
        ]
        counts = _fit(counts, floors, total)
    return lay_out(
        [
            (shot_id, count, shot.into)
            for (shot_id, _, shot), count in zip(shots, counts, strict=True)
        ],
        fps,
    )


def _frames_needed(storyboard: Storyboard, index: int, into: Transition, line: Line | None) -> int:
    """Return the fewest frames that hold the shot's narration, its lead and its way out."""
    if line is None:
        return 1
    leaving = 0 if into is Transition.CUT else transition_frames(storyboard.fps)
    seconds = Fraction(line.duration_seconds) + TAIL_SECONDS
    return lead_frames(storyboard, index) + math.ceil(seconds * storyboard.fps) + leaving


def lead_frames(storyboard: Storyboard, index: int) -> int:
    """Return how far into its shot narration starts; in the first one the title comes before."""
    return round((TITLE_SECONDS if index == 0 else LEAD_SECONDS) * storyboard.fps)


def _fit(counts: Sequence[int], floors: Sequence[int], total: int) -> list[int]:
    """Return `counts` stretched or squeezed to sum to `total`, none below its floor."""
    excess = sum(counts) - total
    if excess <= 0:
        room = list(counts)
    else:
        room = [count - floor for count, floor in zip(counts, floors, strict=True)]
    change = min(excess, sum(room)) if excess > 0 else excess
    if not sum(room) or not change:
        return list(counts)
    fitted, given, seen = [], 0, 0
    for count, share in zip(counts, room, strict=True):
        seen += share
        due = change * seen // sum(room) - given
        given += due
        fitted.append(count - due)
    return fitted


@dataclass(frozen=True, slots=True)
class Spoken:
    """A line at its place in the film. Units: samples at 48 kHz; frames of film time."""

    line: Line
    start_frame: int
    start_sample: int
    end_sample: int


def place_lines(
    storyboard: Storyboard, timeline: Timeline, lines: Mapping[str, Line]
) -> tuple[Spoken, ...]:
    """Return each line at the moment when it is spoken."""
    placed = []
    for index, slot in enumerate(timeline.slots):
        line = lines.get(slot.shot_id)
        if line is None:
            continue
        start_frame = slot.start_frame + lead_frames(storyboard, index)
        start = samples_at(start_frame, timeline.fps)
        end = min(start + round(line.duration_seconds * SAMPLE_RATE_HZ), timeline.sample_count)
        placed.append(Spoken(line, start_frame, start, end))
    return tuple(placed)
