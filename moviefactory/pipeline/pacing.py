"""How long each shot lasts and when its lines begin: shots follow the voice. Knows the clock; no voices."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from moviefactory.grammar import Transition
from moviefactory.media import SAMPLE_RATE_HZ, samples_at
from moviefactory.pipeline.narration import Line
from moviefactory.storyboard import Storyboard
from moviefactory.timeline import Timeline, lay_out, transition_frames

LEAD_SECONDS = Fraction(2, 5)
TAIL_SECONDS = Fraction(2, 5)
TITLE_SECONDS = Fraction(7, 2)
PAUSE_SECONDS = Fraction(7, 20)
SHORTEST_SECONDS = Fraction(2)


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
