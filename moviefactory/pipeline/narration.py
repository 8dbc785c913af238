"""How long each shot lasts: narration is spoken first, because shots follow the voice.

Knows voices and the clock; not cameras or cutting.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any

from moviefactory.grammar import Transition
from moviefactory.media import SAMPLE_RATE_HZ, Word, samples_at
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
from moviefactory.timeline import Timeline, lay_out, transition_frames

LEAD_SECONDS = Fraction(2, 5)
TAIL_SECONDS = Fraction(2, 5)
TITLE_SECONDS = Fraction(7, 2)
PAUSE_SECONDS = Fraction(7, 20)
SHORTEST_SECONDS = Fraction(2)
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


def time_shots(
    storyboard: Storyboard, lines: Mapping[str, Line], *, target_seconds: float | None
) -> Timeline:
    """Lay the shots out in film time: each as long as asked, or as its narration needs.

    With `target_seconds`, shots that have time to spare give or take, so that the film comes as
    near as its narration lets it; not where lines have their own times, which a film must keep.
    """
    fps = storyboard.fps
    shots = list(storyboard.shots())
    wanted = [storyboard.frames(shot.seconds) for _, _, shot in shots]
    needed = [
        _frames_needed(storyboard, index, shot.into, of_shot(lines, shot_id))
        for index, (shot_id, _, shot) in enumerate(shots)
    ]
    counts = [max(pair) for pair in zip(wanted, needed, strict=True)]
    settled = any(line.at_seconds is not None for line in lines.values())
    if target_seconds is not None and not settled:
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


def of_shot(lines: Mapping[str, Line], shot_id: str) -> tuple[Line, ...]:
    """Return a shot's lines in order."""
    first = lines.get(shot_id)
    found = [] if first is None else [first]
    while following := lines.get(f"{shot_id}-{len(found) + 1}"):
        found.append(following)
    return tuple(found)


def _starts(storyboard: Storyboard, index: int, lines: Sequence[Line]) -> list[Fraction]:
    """Return when each line of a shot begins, none before the end of the one before it.

    Units: seconds from the shot's start, exact.
    """
    starts: list[Fraction] = []
    free = Fraction(lead_frames(storyboard, index)) / storyboard.fps
    for number, line in enumerate(lines):
        if line.at_seconds is None:
            start = free
        else:
            start = max(Fraction(line.at_seconds), free - PAUSE_SECONDS if number else Fraction(0))
        starts.append(start)
        free = start + Fraction(line.duration_seconds) + PAUSE_SECONDS
    return starts


def _frames_needed(
    storyboard: Storyboard, index: int, into: Transition, lines: Sequence[Line]
) -> int:
    """Return the fewest frames that hold what the shot says, its lead and its way out."""
    if not lines:
        return 1
    leaving = 0 if into is Transition.CUT else transition_frames(storyboard.fps)
    last = lines[-1]
    end = _starts(storyboard, index, lines)[-1] + Fraction(last.duration_seconds)
    if last.at_seconds is None:
        end += TAIL_SECONDS
    return math.ceil(end * storyboard.fps) + leaving


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
        shot_lines = of_shot(lines, slot.shot_id)
        starts = _starts(storyboard, index, shot_lines)
        for line, start_seconds in zip(shot_lines, starts, strict=True):
            start = samples_at(slot.start_frame, timeline.fps) + round(
                start_seconds * SAMPLE_RATE_HZ
            )
            start_frame = slot.start_frame + int(start_seconds * timeline.fps)
            end = start + round(line.duration_seconds * SAMPLE_RATE_HZ)
            placed.append(Spoken(line, start_frame, start, min(end, timeline.sample_count)))
    return tuple(placed)
