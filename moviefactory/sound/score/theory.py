"""Scales, chords and how chords follow each other. Knows pitches as MIDI numbers; not sounds."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from types import MappingProxyType

SCALES = MappingProxyType(
    {
        "ionian": (0, 2, 4, 5, 7, 9, 11),
        "dorian": (0, 2, 3, 5, 7, 9, 10),
        "phrygian": (0, 1, 3, 5, 7, 8, 10),
        "lydian": (0, 2, 4, 6, 7, 9, 11),
        "mixolydian": (0, 2, 4, 5, 7, 9, 10),
        "aeolian": (0, 2, 3, 5, 7, 8, 10),
        "locrian": (0, 1, 3, 5, 6, 8, 10),
        "harmonic minor": (0, 2, 3, 5, 7, 8, 11),
        "phrygian dominant": (0, 1, 4, 5, 7, 8, 10),
        "octatonic": (0, 2, 3, 5, 6, 8, 9, 11),
        "whole tone": (0, 2, 4, 6, 8, 10),
    }
)

# A chord as steps of its scale above the root.
CHORDS = MappingProxyType(
    {
        "triad": (0, 2, 4),
        "seventh": (0, 2, 4, 6),
        "ninth": (0, 2, 4, 8),
        "open": (0, 4, 7),
        "suspended": (0, 3, 4),
        "cluster": (0, 1, 4),
    }
)


def pitch_of(tonic: int, scale: str, degree: int) -> int:
    """Return the pitch of a degree; 0 is the tonic, one scale length further the octave."""
    steps = SCALES[scale]
    octave, step = divmod(degree, len(steps))
    return tonic + 12 * octave + steps[step]


def nearest_degree(degrees: Sequence[int], wanted: int, size: int) -> int:
    """Return the degree nearest to `wanted` among `degrees` in any octave of `size` steps."""
    octaves = range(wanted // size - 1, wanted // size + 2)
    return min(
        (degree % size + octave * size for degree, octave in product(degrees, octaves)),
        key=lambda degree: (abs(degree - wanted), degree),
    )


def voiced(pitches: Sequence[int], before: Sequence[int], centre: int) -> tuple[int, ...]:
    """Return a chord's pitches in the octaves that move least from the chord before.

    `centre` is where the voices lie when they are free, and holds them there in time.
    """
    options: list[list[int]] = []
    for turn in range(len(pitches)):
        low_first = [*pitches[turn:], *pitches[:turn]]
        stacked = [low_first[0]]
        for pitch in low_first[1:]:
            while pitch <= stacked[-1]:
                pitch += 12
            while pitch - stacked[-1] > 12:
                pitch -= 12
            stacked.append(pitch)
        middle = sum(stacked) / len(stacked)
        shift = 12 * round((centre - middle) / 12)
        options += [[pitch + shift + octave for pitch in stacked] for octave in (-12, 0, 12)]

    def cost(chord: list[int]) -> float:
        drift = abs(sum(chord) / len(chord) - centre)
        if len(before) != len(chord):
            return drift
        moved = sum(abs(one - other) for one, other in zip(chord, before, strict=True))
        return moved + 0.6 * drift * len(chord)

    best: list[int] = min(options, key=cost)
    return tuple(best)
