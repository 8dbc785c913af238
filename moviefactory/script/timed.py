"""Lines whose times are settled, laid over a film's shots. Knows seconds and frames; no files, no voices.

Between the last line of one shot and the first of the next the cut lies in the middle of the pause;
shots in which nobody speaks share the pause they stand in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from moviefactory.errors import BadRequest
from moviefactory.grammar import Transition
from moviefactory.script.voiceover import place_sentences, with_shots
from moviefactory.storyboard import NARRATOR, Said, Storyboard
from moviefactory.timeline import transition_frames

SHORTEST_SECONDS: Final = 0.5
LONGEST_SECONDS: Final = 600.0
TAIL_SECONDS: Final = 1.0
LEAST_PIECE_SECONDS: Final = 0.05


class ShotTooLong(BadRequest):
    """A voice-over with times of its own wants shots longer than a shot may be."""

    def __init__(self, seconds: float, shot_count: int) -> None:
        super().__init__(seconds, shot_count)
        self.seconds, self.shot_count = seconds, shot_count

    def __str__(self) -> str:
        return (
            f"with {self.shot_count} shots for this voice-over one would last {self.seconds:.0f} s, and "
            f"{LONGEST_SECONDS:.0f} s is the most: give the film more shots or scenes"
        )


@dataclass(frozen=True, slots=True)
class Timed:
    """One line with its place in the film; `heard` is its place in the recording, if there is one.

    Units: seconds.
    """

    text: str
    start: float
    end: float
    heard: tuple[float, float] | None = None
    who: str = NARRATOR


def lay_timed(
    storyboard: Storyboard, lines: Sequence[Timed], *, recording: str, meaning: Any = None
) -> Storyboard:
    """Return the film with these lines alone, each at its time; its shots are as long as that asks.

    A line goes to the shot that shows what it tells, as far as order allows. A film that is longer
    than its last line keeps its length.
    """
    shots = list(storyboard.shots())
    texts = [line.text for line in lines]
    until = [line.start for line in lines[1:]] + [lines[-1].end]
    lasting = [max(0.01, end - line.start) for line, end in zip(lines, until, strict=True)]
    groups = place_sentences(storyboard, texts, lasting, meaning)
    whole = max(sum(shot.seconds for _, _, shot in shots), lines[-1].end + TAIL_SECONDS)
    edges = _edges([shot.seconds for _, _, shot in shots], lines, groups, whole)
    overlap = float(transition_frames(storyboard.fps) / storyboard.fps)
    made: list[dict[str, Any]] = []
    begin = edges[0]
    for (_, _, shot), group, edge, is_last in zip(
        shots, groups, edges[1:], [False] * (len(shots) - 1) + [True], strict=True
    ):
        shared = overlap if shot.into is Transition.DISSOLVE and not is_last else 0.0
        says = tuple(_said(line, begin) for line in lines[group.start : group.stop])
        length = max(_shortest(shots, len(made), storyboard), edge - begin + shared)
        if length > LONGEST_SECONDS:
            raise ShotTooLong(length, len(shots))
        made.append(shot.model_dump() | {"say": "", "says": says, "seconds": _at_frame(length, storyboard)})  # fmt: skip
        begin += made[-1]["seconds"] - shared
    return with_shots(storyboard, made, recording=recording)


def _shortest(shots: Sequence[Any], index: int, storyboard: Storyboard) -> float:
    """Return how short a shot may be: a dissolve or fade at an edge wants some of it."""
    ways = [shots[at][2].into for at in (index - 1, index) if 0 <= at < len(shots) - 1]
    if all(way is Transition.CUT for way in ways):
        return SHORTEST_SECONDS
    return float((2 * transition_frames(storyboard.fps) + 2) / storyboard.fps)


def _at_frame(seconds: float, storyboard: Storyboard) -> float:
    """Return a length that is whole frames, so that no rounding adds up over the film."""
    return float(storyboard.frames(seconds) / storyboard.fps)


def _said(line: Timed, begin: float) -> Said:
    return Said(
        who=line.who, text=line.text, at=round(max(0.0, line.start - begin), 3), heard=line.heard
    )


def _edges(
    played: Sequence[float], lines: Sequence[Timed], groups: Sequence[range], whole: float
) -> list[float]:
    """Return where each shot begins, and where the last one ends. Units: seconds of the film."""
    edges = [0.0] * (len(played) + 1)
    edges[-1] = whole
    speaking = [index for index, group in enumerate(groups) if group]
    silent_before = range(speaking[0])
    first = lines[groups[speaking[0]].start].start
    _share(edges, played, silent_before, 0.0, first)
    for left, right in pairwise(speaking):
        end = lines[groups[left].stop - 1].end
        begin = lines[groups[right].start].start
        if right == left + 1:
            edges[right] = (end + begin) / 2
        else:
            # Those who say nothing have the pause between them, and what they need of their own.
            edges[left + 1] = end + (begin - end) / (right - left + 1)
            _share(edges, played, range(left + 1, right), edges[left + 1], begin - (begin - end) / (right - left + 1))  # fmt: skip
    rest = range(speaking[-1] + 1, len(played))
    if rest:
        end = lines[-1].end + min(TAIL_SECONDS, (whole - lines[-1].end) / (len(rest) + 1))
        edges[rest.start] = end
        _share(edges, played, rest, end, whole)
    return edges


def _share(
    edges: list[float], played: Sequence[float], shots: range, begin: float, end: float
) -> None:
    """Share a time among shots, each as much as it was of them."""
    total = sum(played[index] for index in shots)
    cursor = begin
    for index in shots:
        cursor += (end - begin) * played[index] / total
        edges[index + 1] = cursor


def merged(stretches: Sequence[tuple[float, float]], most: int) -> list[tuple[float, float]]:
    """Return stretches of speech joined over the shortest pauses until there are at most `most`."""
    joined = list(stretches)
    while len(joined) > most:
        gaps = [after[0] - before[1] for before, after in pairwise(joined)]
        at = gaps.index(min(gaps))
        joined[at : at + 2] = [(joined[at][0], joined[at + 1][1])]
    return joined


def sentences_in(
    stretches: Sequence[tuple[float, float]], weights: Sequence[float]
) -> list[tuple[float, float]]:
    """Return where each sentence lies in a recording: cut at pauses, as nearly as their lengths say.

    A longer pause is a likelier end. With more sentences than pauses, a stretch is shared by length.
    Units: seconds, stretches and results; `weights` in about seconds of speech.
    """
    import numpy as np

    spoken = sum(end - start for start, end in stretches)
    ends = np.cumsum([end - start for start, end in stretches])
    wanted = np.cumsum(weights) / sum(weights) * spoken
    count, places = len(weights), len(stretches)
    if count > places:
        return _by_length(stretches, wanted)
    gaps = [after[0] - before[1] for before, after in pairwise(stretches)]
    longest = max(gaps, default=1.0) or 1.0
    cost = np.full((count, places), np.inf)
    came = np.zeros((count, places), np.int64)
    for sentence in range(count):
        off = np.square((ends - wanted[sentence]) / max(0.4, spoken / count))
        short = np.array([1 - gap / longest for gap in gaps] + [0.0])
        here = off + 0.5 * short
        if sentence == 0:
            cost[0] = here
            continue
        for place in range(sentence, places):
            before = int(np.argmin(cost[sentence - 1, :place]))
            came[sentence, place] = before
            cost[sentence, place] = cost[sentence - 1, before] + here[place]
    place = places - 1
    lasts = [place]
    for sentence in range(count - 1, 0, -1):
        place = int(came[sentence, place])
        lasts.append(place)
    lasts.reverse()
    firsts = [0, *(last + 1 for last in lasts[:-1])]
    return [
        (stretches[first][0], stretches[last][1]) for first, last in zip(firsts, lasts, strict=True)
    ]


def _by_length(stretches: Sequence[tuple[float, float]], wanted: Any) -> list[tuple[float, float]]:
    """Return sentences cut where so much has been spoken, be it within a stretch."""
    edges = [stretches[0][0]]
    for amount in wanted:
        left = float(amount)
        at = stretches[-1][1]
        for start, end in stretches:
            if left <= end - start + 1e-9:
                at = start + left
                break
            left -= end - start
        edges.append(max(at, edges[-1] + LEAST_PIECE_SECONDS))
    return list(pairwise(edges))
