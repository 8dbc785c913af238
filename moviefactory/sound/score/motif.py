"""The hero's motif: a few notes that come back all film long, never twice the same. Knows degrees."""

from __future__ import annotations

import random
from dataclasses import dataclass

from moviefactory.sound.dsp import seed_of

# Two bars each: (beat, length) of every note.
RHYTHMS = (
    ((0, 1.5), (1.5, 0.5), (2, 2), (4, 1), (5, 1), (6, 2)),
    ((0, 1), (1, 1), (2, 2), (4, 1.5), (5.5, 0.5), (6, 2)),
    ((0, 2), (2, 1), (3, 1), (4, 3), (7, 1)),
    ((0, 0.5), (0.5, 0.5), (1, 3), (4, 0.5), (4.5, 0.5), (5, 3)),
    ((0, 3), (3, 0.5), (3.5, 0.5), (4, 2), (6, 2)),
    ((0, 1), (1, 0.5), (1.5, 1.5), (3, 1), (4, 2), (6, 2)),
)
LEAPS = (2, 4, 3, -3, 5)
STEPS = (1, -1, 1, -1, 2, -2)


@dataclass(frozen=True, slots=True)
class MotifNote:
    """One note of a motif. Units: beats; degrees above the chord's root."""

    beat: float
    beats: float
    degree: int


Motif = tuple[MotifNote, ...]


def motif_of(film_seed: int) -> Motif:
    """Return the motif of a film: one leap that is remembered, and steps that fill it."""
    dice = random.Random(seed_of("motif", film_seed))
    rhythm = dice.choice(RHYTHMS)
    degrees = [dice.choice((0, 2, 4))]
    leap_at = dice.randrange(1, len(rhythm) - 1)
    for index in range(1, len(rhythm)):
        move = dice.choice(LEAPS) if index == leap_at else dice.choice(STEPS)
        following = degrees[-1] + move
        degrees.append(following if -2 <= following <= 8 else degrees[-1] - move)
    return tuple(
        MotifNote(beat, length, degree)
        for (beat, length), degree in zip(rhythm, degrees, strict=True)
    )


def varied(motif: Motif, theme: str, turn: int) -> Motif:
    """Return the motif as a mood plays it the `turn`-th time.

    It is plain first; then its answer is lifted, it is turned upside down, or only its head is
    played. `theme` "slow" takes twice the time, "short" plays the head alone, "turned" the mirror;
    "home" is how the film takes leave of it: whole, in twice the time.
    """
    if theme == "home":
        return tuple(MotifNote(2 * n.beat, 2 * n.beats, n.degree) for n in motif)
    notes = motif
    mirrored = (theme == "turned") != (turn % 4 == 2)
    if mirrored:
        first = notes[0].degree
        notes = tuple(MotifNote(n.beat, n.beats, 2 * first - n.degree) for n in notes)
    if turn % 4 == 1:
        notes = tuple(MotifNote(n.beat, n.beats, n.degree + 2 * (n.beat >= 4)) for n in notes)
    if theme == "short" or turn % 4 == 3:
        notes = tuple(note for note in notes if note.beat < 4)
    if theme == "slow":
        notes = tuple(MotifNote(2 * n.beat, 2 * n.beats, n.degree) for n in notes)
    return notes
