"""Compose a film's music: sections from scenes, tempo that fits, harmony, parts. Makes no sound."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from moviefactory.media import SAMPLE_RATE_HZ
from moviefactory.sound.dsp import seed_of
from moviefactory.sound.orders import ScoreOrder
from moviefactory.sound.score.form import PHRASE_BARS, Arc, root_at
from moviefactory.sound.score.instruments import INSTRUMENTS
from moviefactory.sound.score.moods import BASSES, DRUMS, FIGURES, STYLES, Role, Style
from moviefactory.sound.score.motif import Motif, motif_of, varied
from moviefactory.sound.score.sections import BEATS_PER_BAR, Section, beats_of, sections_of
from moviefactory.sound.score.theory import CHORDS, SCALES, nearest_degree, pitch_of, voiced

LOWEST_TONIC = 45
CLOSING_SECONDS = 3.6
RING_SECONDS = 2.2
HUMAN_SECONDS = 0.006
WITH_LEAD, FULLEST = 2, 4
DOUBLED_DB = 7.0
WEAK_STROKE, LEFT_OUT = 0.5, 0.22
LOUD_DRUMS = ("fight", "war", "glory", "march")

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
        before = STYLES[sections[max(index - 1, 0)].mood]
        self.rises = following.lufs > self.style.lufs
        self.dice = np.random.default_rng(seed_of("part", order.seed, index, self.section.mood))
        self.closing = self._closing_bar() if self.is_last else self.section.bar_count
        self.arc = Arc(
            section=self.section,
            film_frames=order.frame_count,
            playing_bars=self.closing,
            opens=self.is_first and self.section.bar_count > PHRASE_BARS,
            ends=self.is_last,
            arrives=before.lufs < self.style.lufs,
        )
        self.voices: tuple[int, ...] = ()

    def _closing_bar(self) -> int:
        """Return the bar in which the last chord begins, early enough to die away."""
        beats = self.section.beat_count - CLOSING_SECONDS * self.section.bpm / 60
        return max(0, min(self.section.bar_count - 1, math.floor(beats / BEATS_PER_BAR)))

    def root(self, bar: int) -> int:
        """Return the degree on which a bar's chord stands."""
        if bar >= self.closing:
            return 0
        if bar == self.closing - 1:  # leads home, or over into the next mood
            return self.style.cadence
        return root_at(self.style.progressions, self.style.cadence, bar)

    def chord(self, bar: int) -> tuple[int, ...]:
        """Return the degrees of a bar's chord; the last one is plain."""
        kind = "open" if bar >= self.closing and self.style.chord == "cluster" else self.style.chord
        if bar >= self.closing and kind != "open":
            kind = "triad"
        return tuple(self.root(bar) + step for step in CHORDS[kind])

    def rows(self) -> list[Row]:
        """Return the notes of all parts."""
        rows: list[Row] = []
        for bar in range(self.section.bar_count):
            pitches = [pitch_of(self.tonic, self.style.scale, d) for d in self.chord(bar)]
            centre = self.tonic + 12 * self.style.pad.octave + 5
            self.voices = voiced(pitches, self.voices, centre)
            if bar > self.closing:
                continue
            rows += self._pad(bar, self.voices)
            rows += self._bass(bar)
            rows += self._figure(bar)
            rows += self._drums(bar)
        rows += self._lead()
        rows += self._counter()
        return rows

    def _beats(self, bar: int) -> float:
        """Return how long a bar is: the last one may be short, the closing chord is long."""
        whole = self.section.beat_count - bar * BEATS_PER_BAR
        if bar != self.closing:
            return min(BEATS_PER_BAR, whole)
        return max(whole - RING_SECONDS * self.section.bpm / 60, 0.5 * whole)

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
                self.style.pad, bar * BEATS_PER_BAR, beats, pitch, 0.75 * self.arc.strength(bar)
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
            strength = (1.0 if beat == 0 else 0.85) * self.arc.strength(bar)
            yield self._note(role, bar * 4 + beat, length, pitch, strength, 0.35)

    def _figure(self, bar: int) -> Iterator[Row]:
        role = self.style.figure
        if role is None or (self.arc.opens and bar == 0):
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
        if (bar // PHRASE_BARS) % 2 and bar % 2:
            top = max(rung for _, rung, _ in pattern)
            pattern = tuple((beat, top - rung, beats) for beat, rung, beats in pattern)
        if bar == self.closing:
            pattern = tuple((0.5 * rung, rung, self._beats(bar)) for rung in (0, 1, 2))
        for beat, rung, beats in pattern:
            if beat >= self._beats(bar):
                continue
            strength = self.arc.strength(bar) * (0.85 if beat % 1 == 0 else 0.68)
            strength *= 1 + 0.06 * float(self.dice.standard_normal())
            length = min(beats, max(self._beats(bar) - beat, 0.25))
            yield self._note(role, bar * 4 + beat, length, ladder[rung], strength)

    def _lead(self) -> Iterator[Row]:
        """Play the motif, varied, over every other half phrase; bring it home before the end."""
        role = self.style.lead
        if role is None:
            return
        bars_each = 4 if self.style.theme == "slow" else 2
        stride = 4 if bars_each == 2 else 8
        first = 1 if self.arc.opens else 0
        home = self.closing - 4 if self.is_last and self.closing >= 8 else self.closing
        turn = self.index
        for bar in range(first, home, stride):
            if self.arc.level(bar) >= WITH_LEAD or bar == first:
                yield from self._theme(role, bar, varied(self.motif, self.style.theme, turn), home)
            turn += 1
        if home < self.closing:
            yield from self._theme(role, home, varied(self.motif, "home", 0), self.closing)
        if self.is_last and self.closing > 0:
            base = self.tonic + 12 * role.octave
            pitch = pitch_of(base, self.style.scale, 0)
            beats = self._beats(self.closing)
            yield self._note(role, self.closing * BEATS_PER_BAR, beats, pitch, 0.7)

    def _theme(self, role: Role, bar: int, notes: Motif, until: int) -> Iterator[Row]:
        """Play one statement of the motif, in octaves where the music is at its fullest."""
        base = self.tonic + 12 * role.octave
        for note in notes:
            at = bar + int(note.beat // BEATS_PER_BAR)
            beat = bar * BEATS_PER_BAR + note.beat
            if at >= until or beat >= self.section.beat_count:
                break
            degree = self.root(at) + note.degree
            if note.beat % 2 == 0:
                degree = nearest_degree(self.chord(at), degree, self.size)
            while degree > self.size + 1:
                degree -= self.size
            pitch = pitch_of(base, self.style.scale, degree)
            strength = 0.85 * self.arc.strength(at)
            yield self._note(role, beat, note.beats * 0.97, pitch, strength)
            if self.arc.level(at) >= FULLEST:
                octave = -12 if role.octave > 0 else 12
                softer = replace(role, gain_db=role.gain_db - DOUBLED_DB)
                yield self._note(softer, beat, note.beats * 0.97, pitch + octave, strength)

    def _counter(self) -> Iterator[Row]:
        """Answer where the lead rests: a line that goes through the chords by the nearest tones."""
        if self.style.lead is None or self.style.theme == "slow":
            return
        role = replace(
            self.style.pad, octave=self.style.pad.octave + 1, gain_db=self.style.pad.gain_db + 1.0
        )
        base = self.tonic + 12 * role.octave
        degree = self.size
        for bar in range(2, self.closing):
            if bar % 4 not in (3, 0) or self.arc.level(bar) < FULLEST:
                continue
            for half, step in ((0, -1), (2, 1)):
                degree = nearest_degree(self.chord(bar), degree + step, self.size)
                degree -= self.size * (degree > self.size + 3)
                pitch = pitch_of(base, self.style.scale, degree)
                beat = bar * BEATS_PER_BAR + half
                if beat < self.section.beat_count:
                    yield self._note(role, beat, 2, pitch, 0.6 * self.arc.strength(bar))

    def _drums(self, bar: int) -> Iterator[Row]:
        if self.arc.opens and bar < 1:
            return
        loud = self.style.drums in LOUD_DRUMS
        if bar == self.closing:
            if loud or self.style.drums == "boom":
                yield self._note(Role("boom", 0, 0.0), bar * 4, 4, 36, 0.8)
            return
        level = self.arc.level(bar)
        fills = loud and bar % PHRASE_BARS == PHRASE_BARS - 1 and level >= 3
        for beat, drum, strength in DRUMS[self.style.drums]:
            weak = strength < WEAK_STROKE
            if beat >= self._beats(bar) or (fills and beat >= 3):
                continue
            if weak and (level < 2 or self.dice.random() < LEFT_OUT):
                continue
            strength *= self.arc.strength(bar) * (1 + 0.07 * float(self.dice.standard_normal()))
            yield self._note(Role(drum, 0, 0.0), bar * 4 + beat, 1, 60, strength, 0.6)
        if fills and self._beats(bar) == BEATS_PER_BAR:
            for quarter in range(4):
                strength = (0.5 + 0.14 * quarter) * self.arc.strength(bar)
                at = bar * 4 + 3 + quarter / 4
                yield self._note(Role("taiko", 0, -2.0), at, 1, 60, strength, 0.6)
        turning = bar == self.section.bar_count - 1 and self.rises
        if turning or (bar == self.closing - 1 and self.is_last and loud):
            yield self._note(Role("swell", 0, -6.0), bar * 4, self._beats(bar), 60, 0.8, 0.6)
