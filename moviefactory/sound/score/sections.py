"""A film's music in sections, and when their beats fall. Knows moods and sample frames; no notes.

The beats follow from a film's length and from where its moods turn, and from nothing else: so cuts
between can be moved onto them before anything is composed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from moviefactory.grammar import Mood
from moviefactory.media import SAMPLE_RATE_HZ
from moviefactory.sound.orders import ScoreOrder
from moviefactory.sound.score.moods import STYLES

LEAST_SECTION_SECONDS = 6.0
BEATS_PER_BAR = 4


@dataclass(frozen=True, slots=True)
class Section:
    """One stretch of one mood: its beats fill it exactly. Units: sample frames; beats a minute."""

    start: int
    frame_count: int
    mood: Mood
    beat_count: int

    @property
    def bpm(self) -> float:
        """The tempo: whole beats from the first sample to the last."""
        return 60 * self.beat_count * SAMPLE_RATE_HZ / self.frame_count

    @property
    def bar_count(self) -> int:
        """How many bars there are, the last of which may be cut short."""
        return -(-self.beat_count // BEATS_PER_BAR)

    def frame_at(self, beat: float) -> int:
        """Return where a beat of the section falls in the film."""
        return self.start + round(beat * self.frame_count / self.beat_count)


def sections_of(order: ScoreOrder) -> tuple[Section, ...]:
    """Return an order's sections: neighbours of one mood joined, none so short that it says nothing."""
    return tuple(_sections(order))


def beats_of(sections: tuple[Section, ...]) -> tuple[float, ...]:
    """Return when every beat of the film falls. Units: seconds."""
    return tuple(
        section.frame_at(beat) / SAMPLE_RATE_HZ
        for section in sections
        for beat in range(section.beat_count)
    )


def _sections(order: ScoreOrder) -> Iterator[Section]:
    edges: list[tuple[int, Mood]] = []
    for start, mood in order.moods:
        if start < order.frame_count and (not edges or edges[-1][1] is not mood):
            edges.append((start, mood))
    shortest = round(LEAST_SECTION_SECONDS * SAMPLE_RATE_HZ)
    while len(edges) > 1:
        ends = [start for start, _ in edges[1:]] + [order.frame_count]
        lengths = [end - start for (start, _), end in zip(edges, ends, strict=True)]
        least = min(range(len(edges)), key=lambda index: lengths[index])
        if lengths[least] >= shortest:
            break
        if least == 0:
            edges[:2] = [(0, edges[1][1])]
        else:
            del edges[least]
        edges = [
            edge for at, edge in enumerate(edges) if at == 0 or edges[at - 1][1] is not edge[1]
        ]
    for index, (start, mood) in enumerate(edges):
        end = edges[index + 1][0] if index + 1 < len(edges) else order.frame_count
        yield Section(start, end - start, mood, _beat_count(end - start, STYLES[mood].bpm))


def _beat_count(frame_count: int, bpm: float) -> int:
    """Return how many beats fit, in whole bars where there is room for them."""
    beats = frame_count / SAMPLE_RATE_HZ * bpm / 60
    unit = BEATS_PER_BAR if beats >= 6 * BEATS_PER_BAR else 2 if beats >= BEATS_PER_BAR else 1
    return max(1, round(beats / unit) * unit)
