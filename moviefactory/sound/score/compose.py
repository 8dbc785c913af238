"""Compose a film's music: sections from scenes, tempo that fits, harmony, parts. Makes no sound."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from moviefactory.media import SAMPLE_RATE_HZ
from moviefactory.sound.dsp import seed_of
from moviefactory.sound.orders import ScoreOrder
from moviefactory.sound.score.instruments import INSTRUMENTS
from moviefactory.sound.score.moods import BASSES, DRUMS, FIGURES, STYLES, Role, Style
from moviefactory.sound.score.motif import Motif, motif_of, varied
from moviefactory.sound.score.sections import BEATS_PER_BAR, Section, beats_of, sections_of
from moviefactory.sound.score.theory import CHORDS, SCALES, nearest_degree, pitch_of, voiced

LOWEST_TONIC = 45
CLOSING_SECONDS = 3.6
PHRASE_BARS = 4
HUMAN_SECONDS = 0.006

NOTE = np.dtype(
    [
        ("start", np.int64),
        ("frames", np.int64),
        ("instrument", np.uint8),
        ("pitch", np.uint8),
        ("velocity", np.float32),
        ("gain_db", np.float32),
        ("send", np.float32),
        ("section", np.int32),
    ]
)
NAMES = tuple(INSTRUMENTS)
Row = tuple[int, int, int, int, float, float, float, int]


@dataclass(frozen=True, slots=True)
class Composition:
    """Music as notes. Shape: `notes` is a table of NOTE rows, by start."""

    frame_count: int
    seed: int
    tonic: int
    sections: tuple[Section, ...]
    notes: NDArray[np.void]

    @property
    def beats_seconds(self) -> tuple[float, ...]:
        """When every beat of the film falls."""
        return beats_of(self.sections)


def film_strength(at: float) -> float:
    """Return how strongly the music plays at a place in the film, 0 to 1: it grows, then lets go."""
    return float(np.interp(at, (0, 0.15, 0.5, 0.82, 1), (0.78, 0.84, 0.9, 1.0, 0.88)))


def compose(order: ScoreOrder) -> Composition:
    """Return music of exactly the ordered length that turns where the moods turn."""
    tonic = LOWEST_TONIC + seed_of("key", order.seed) % 12
    motif = motif_of(order.seed)
    sections = sections_of(order)
    rows: list[Row] = []
    for index in range(len(sections)):
        part = _Part(order, sections, index, tonic, motif)
        rows += part.rows()
    rows = [row for row in rows if 0 <= row[0] < order.frame_count]
    rows.sort(key=lambda row: row[:4])
    return Composition(order.frame_count, order.seed, tonic, sections, np.array(rows, NOTE))


class _Part:
    """All that is played in one section."""

    def __init__(
        self, order: ScoreOrder, sections: Sequence[Section], index: int, tonic: int, motif: Motif
    ) -> None:
        self.section, self.index, self.tonic, self.motif = sections[index], index, tonic, motif
        self.style: Style = STYLES[self.section.mood]
        self.size = len(SCALES[self.style.scale])
        self.is_first, self.is_last = index == 0, index == len(sections) - 1
        following = STYLES[sections[min(index + 1, len(sections) - 1)].mood]
        self.rises = following.lufs > self.style.lufs
        self.frame_count = order.frame_count
        self.dice = np.random.default_rng(seed_of("part", order.seed, index, self.section.mood))
        self.closing = self._closing_bar() if self.is_last else self.section.bar_count

    def _closing_bar(self) -> int:
        """Return the bar in which the last chord begins, early enough to die away."""
        beats = self.section.beat_count - CLOSING_SECONDS * self.section.bpm / 60
        return max(0, min(self.section.bar_count - 1, math.floor(beats / BEATS_PER_BAR)))

    def root(self, bar: int) -> int:
        """Return the degree on which a bar's chord stands."""
        if bar >= self.closing:
            return 0
        if self.is_last and bar == self.closing - 1:
            return self.style.cadence
        table = self.style.progressions
        return table[(bar // PHRASE_BARS // 2) % len(table)][bar % PHRASE_BARS]

    def chord(self, bar: int) -> tuple[int, ...]:
        """Return the degrees of a bar's chord; the last one is plain."""
        kind = "open" if bar >= self.closing and self.style.chord == "cluster" else self.style.chord
        if bar >= self.closing and kind != "open":
            kind = "triad"
        return tuple(self.root(bar) + step for step in CHORDS[kind])

    def strength(self, bar: int) -> float:
        """Return how strongly a bar is played: the film grows, and each phrase breathes."""
        at = (self.section.frame_at(bar * BEATS_PER_BAR)) / self.frame_count
        return film_strength(at) * (0.94, 0.97, 1.0, 0.95)[bar % PHRASE_BARS]

    def rows(self) -> list[Row]:
        """Return the notes of all parts."""
        voices: tuple[int, ...] = ()
        rows: list[Row] = []
        for bar in range(self.section.bar_count):
            pitches = [pitch_of(self.tonic, self.style.scale, d) for d in self.chord(bar)]
            voices = voiced(pitches, voices, self.tonic + 12 * self.style.pad.octave + 5)
            if bar > self.closing:
                continue
            rows += self._pad(bar, voices)
            rows += self._bass(bar)
            rows += self._figure(bar)
            rows += self._drums(bar)
        rows += self._lead()
        return rows

    def _beats(self, bar: int) -> float:
        """Return how long a bar is: the last one may be short, the closing chord is long."""
        whole = self.section.beat_count - bar * BEATS_PER_BAR
        return whole if bar == self.closing else min(BEATS_PER_BAR, whole)

    def _note(
        self, role: Role, beat: float, beats: float, pitch: int, velocity: float, send: float = 1.0
    ) -> Row:
        part = beat % 1
        late = self.style.swing if 0.4 < part < 0.8 else 0.0
        human = 0.0 if beat % 4 == 0 else float(abs(self.dice.normal(0, HUMAN_SECONDS)))
        start = self.section.frame_at(beat + late) + round(human * SAMPLE_RATE_HZ)
        frames = round(beats * 60 / self.section.bpm * SAMPLE_RATE_HZ)
        while pitch > 98:
            pitch -= 12
        while pitch < 21:
            pitch += 12
        return (
            start,
            max(frames, 1),
            NAMES.index(role.instrument),
            pitch,
            min(velocity, 1.0),
            role.gain_db,
            send * self.style.send,
            self.index,
        )

    def _pad(self, bar: int, voices: tuple[int, ...]) -> Iterator[Row]:
        beats = self._beats(bar)
        for pitch in voices:
            yield self._note(
                self.style.pad, bar * BEATS_PER_BAR, beats, pitch, 0.75 * self.strength(bar)
            )

    def _bass(self, bar: int) -> Iterator[Row]:
        role = self.style.bass
        if role is None:
            return
        base = self.tonic + 12 * role.octave
        closing = bar == self.closing
        for beat, step, beats in ((0, 0, self._beats(bar)),) if closing else BASSES[role.pattern]:
            if beat >= self._beats(bar):
                continue
            degree = self.root(bar) + step
            pitch = pitch_of(base, self.style.scale, degree)
            if pitch - base > 7:
                pitch -= 12
            length = min(beats, self._beats(bar) - beat)
            strength = (1.0 if beat == 0 else 0.85) * self.strength(bar)
            yield self._note(role, bar * 4 + beat, length, pitch, strength, 0.35)

    def _figure(self, bar: int) -> Iterator[Row]:
        role = self.style.figure
        if role is None or (self.is_first and bar == 0 and self.section.bar_count > PHRASE_BARS):
            return
        degrees = self.chord(bar)[:3]
        base = self.tonic + 12 * role.octave
        ladder = [
            pitch_of(base, self.style.scale, degree + self.size * octave)
            for octave in (0, 1, 2)
            for degree in degrees
        ]
        while ladder[0] - base > 6:
            ladder = [pitch - 12 for pitch in ladder]
        pattern = FIGURES[role.pattern]
        if bar == self.closing:
            pattern = tuple((0.5 * rung, rung, self._beats(bar)) for rung in (0, 1, 2))
        for beat, rung, beats in pattern:
            if beat >= self._beats(bar):
                continue
            strength = self.strength(bar) * (0.85 if beat % 1 == 0 else 0.68)
            strength *= 1 + 0.06 * float(self.dice.standard_normal())
            length = min(beats, max(self._beats(bar) - beat, 0.25))
            yield self._note(role, bar * 4 + beat, length, ladder[rung], strength)

    def _lead(self) -> Iterator[Row]:
        """Play the motif, varied, over every other half phrase; come home on the last chord."""
        role = self.style.lead
        if role is None:
            return
        base = self.tonic + 12 * role.octave
        bars_each = 4 if self.style.theme == "slow" else 2
        stride = 4 if bars_each == 2 else 8
        first = 1 if self.is_first and self.section.bar_count > PHRASE_BARS else 0
        turn = self.index
        for bar in range(first, self.closing, stride):
            for note in varied(self.motif, self.style.theme, turn):
                at = bar + int(note.beat // BEATS_PER_BAR)
                if at >= self.closing:
                    break
                degree = self.root(at) + note.degree
                if note.beat % 2 == 0:
                    degree = nearest_degree(self.chord(at), degree, self.size)
                while degree > self.size + 1:
                    degree -= self.size
                beat = bar * BEATS_PER_BAR + note.beat
                if beat >= self.section.beat_count:
                    break
                pitch = pitch_of(base, self.style.scale, degree)
                yield self._note(role, beat, note.beats * 0.97, pitch, 0.85 * self.strength(at))
            turn += 1
        if self.is_last and self.closing > 0:
            beat = self.closing * BEATS_PER_BAR
            pitch = pitch_of(base, self.style.scale, 0)
            yield self._note(role, beat, self.section.beat_count - beat, pitch, 0.7)

    def _drums(self, bar: int) -> Iterator[Row]:
        if self.is_first and bar < 1 and self.section.bar_count > PHRASE_BARS:
            return
        if bar == self.closing:
            if self.style.drums in ("fight", "war", "glory", "march", "boom"):
                yield self._note(Role("boom", 0, 0.0), bar * 4, 4, 36, 0.8)
            return
        for beat, drum, strength in DRUMS[self.style.drums]:
            if beat < self._beats(bar):
                role = Role(drum, 0, 0.0)
                yield self._note(role, bar * 4 + beat, 1, 60, strength * self.strength(bar), 0.6)
        turning = bar == self.section.bar_count - 1 and self.rises
        if turning or (bar == self.closing - 1 and self.is_last and self.style.drums):
            yield self._note(Role("swell", 0, -6.0), bar * 4, self._beats(bar), 60, 0.8, 0.6)
