"""How a section grows and where its harmony goes: levels, strengths, phrases. Knows bars; no notes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from moviefactory.sound.score.sections import BEATS_PER_BAR, Section

PHRASE_BARS = 4
LEVELS = (0.7, 0.82, 0.91, 1.0)
BREATH = (0.93, 0.97, 1.0, 0.96)


def film_strength(at: float) -> float:
    """Return how strongly the music plays at a place in the film, 0 to 1: it grows, then lets go."""
    return float(np.interp(at, (0, 0.15, 0.5, 0.82, 1), (0.78, 0.84, 0.9, 1.0, 0.88)))


def root_at(progressions: tuple[tuple[int, ...], ...], cadence: int, bar: int) -> int:
    """Return the degree on which a bar's chord stands, in a form of eight phrases: AABA CBAA.

    A phrase that leads into another one ends on the cadence's chord; C is B that begins in its middle.
    """
    phrase, place = divmod(bar, PHRASE_BARS)
    main, second = progressions[0], progressions[-1]
    form = phrase % 8
    if form in (2, 5):
        return second[place]
    if form == 4:
        return second[(place + 2) % PHRASE_BARS]
    if form in (1, 7) and place == PHRASE_BARS - 1:
        return cadence
    return main[place]


@dataclass(frozen=True, slots=True)
class Arc:
    """How full a section is, bar by bar.

    `opens` and `ends` are whether the film begins and ends with it, `arrives` whether it is louder
    than the one before. Units: sample frames; bars before the last chord.
    """

    section: Section
    film_frames: int
    playing_bars: int
    opens: bool
    ends: bool
    arrives: bool

    def level(self, bar: int) -> int:
        """Return how many layers play, 1 to 4: a section grows phrase by phrase, the last lets go."""
        phrase, last = bar // PHRASE_BARS, max(self.playing_bars - 1, 0) // PHRASE_BARS
        if bar >= self.playing_bars:
            return 3
        if self.opens and phrase == 0:
            return 1
        if last < 1:
            return 3
        level = 2 + round(2 * min(phrase / last / 0.75, 1))
        if self.ends and phrase == last and last > 2:
            level = 3
        return max(level, 3) if self.arrives else level

    def strength(self, bar: int) -> float:
        """Return how strongly a bar is played: film, section and phrase each have their breath."""
        at = self.section.frame_at(bar * BEATS_PER_BAR) / self.film_frames
        return film_strength(at) * LEVELS[self.level(bar) - 1] * BREATH[bar % PHRASE_BARS]
