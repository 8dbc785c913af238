"""Plan how a track fills a film: whole bars left out or played again, and its own ending kept.

Knows where a track's bars lie and how loud they are; not its samples or its file.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from moviefactory.media import SAMPLE_RATE_HZ
from moviefactory.sound.score.sections import BEATS_PER_BAR

LEVELS_HZ = 100
LEAST_LINES = 6
ENDING_SECONDS = 5.0
EARLIEST_SHARE = 0.3
FREE_LINE_SECONDS = 0.5
ON_BEAT_CROSSING_SECONDS = 0.06
FREE_CROSSING_SECONDS = 0.8
MOST_SHORT_SECONDS = 1.2
MOST_OVER_SECONDS = 0.4
QUIET_SHARE = 10 ** (-50 / 20)


@dataclass(frozen=True, slots=True)
class TrackShape:
    """What is known of a track. Units: sample frames at 48 kHz; seconds.

    `levels` are its RMS a hundredth of a second each. `beats` are empty where there is no pulse.
    """

    frame_count: int
    peak: float
    levels: NDArray[np.float32]
    beats: tuple[float, ...]

    @property
    def sounding_frames(self) -> int:
        """How long it is without the silence after its end."""
        loud = np.flatnonzero(self.levels > QUIET_SHARE * self.levels.max(initial=0.0))
        last = int(loud[-1]) + 1 if len(loud) else len(self.levels)
        return min(self.frame_count, last * SAMPLE_RATE_HZ // LEVELS_HZ)

    def lines(self) -> NDArray[np.int64]:
        """Return where bars begin; without a pulse, places half a second apart."""
        if len(self.beats) < 2 * BEATS_PER_BAR:
            step = round(FREE_LINE_SECONDS * SAMPLE_RATE_HZ)
            return np.arange(step, self.sounding_frames, step)
        frames = np.rint(np.array(self.beats) * SAMPLE_RATE_HZ).astype(np.int64)
        at = np.clip(frames * LEVELS_HZ // SAMPLE_RATE_HZ, 6, max(len(self.levels) - 7, 6))
        rise = [float(self.levels[i : i + 6].mean() - self.levels[i - 6 : i].mean()) for i in at]
        first = max(range(BEATS_PER_BAR), key=lambda one: float(np.mean(rise[one::BEATS_PER_BAR])))
        bars: NDArray[np.int64] = frames[first::BEATS_PER_BAR]
        return bars

    def level_db(self, frame: int) -> float:
        """Return how loud the second after a place is."""
        at = frame * LEVELS_HZ // SAMPLE_RATE_HZ
        part = self.levels[at : at + LEVELS_HZ]
        return float(20 * np.log10(np.sqrt((part**2).mean()) + 1e-5)) if len(part) else -100.0


@dataclass(frozen=True, slots=True)
class Fit:
    """Which stretches of a track are played, one crossing into the next. Units: sample frames.

    `ends` is whether the track's own ending is heard; else the music is faded out.
    """

    stretches: tuple[tuple[int, int], ...]
    crossing: int
    ends: bool
    beats_seconds: tuple[float, ...]


def plan_fit(shape: TrackShape, frame_count: int) -> Fit | None:
    """Return how a track fills `frame_count` frames; None if it has too few bars to be cut on."""
    lines, end = shape.lines(), shape.sounding_frames
    has_pulse = len(shape.beats) >= 2 * BEATS_PER_BAR
    seconds = ON_BEAT_CROSSING_SECONDS if has_pulse else FREE_CROSSING_SECONDS
    crossing = round(seconds * SAMPLE_RATE_HZ)
    lines = lines[(lines > 2 * crossing) & (lines < end - 2 * crossing)]
    if len(lines) < LEAST_LINES:
        return None
    ending = end - round(ENDING_SECONDS * SAMPLE_RATE_HZ)
    body = lines[lines <= ending]
    stretches = _stretches(shape, body, end, frame_count) if len(body) >= 2 else None
    ends = stretches is not None
    if stretches is None:
        stretches = _passes(lines, end, frame_count)
    return Fit(stretches, crossing, ends, _beats(shape.beats, stretches, frame_count))


def _passes(lines: NDArray[np.int64], end: int, frame_count: int) -> tuple[tuple[int, int], ...]:
    """Return the track, and again from its first bar to its last one, until the film is full."""
    first, last = int(lines[0]), int(lines[-1])
    if end >= frame_count:
        return ((0, end),)
    passes = [(0, last)]
    while sum(stop - start for start, stop in passes) < frame_count - (end - first):
        passes.append((first, last))
    return (*passes, (first, end))


def _stretches(
    shape: TrackShape, body: NDArray[np.int64], end: int, frame_count: int
) -> tuple[tuple[int, int], ...] | None:
    """Return stretches as long as the film, the last one up to the track's own end; None if none fit.

    Whole passes come first; then one jump, from one bar's beginning to another's, of as many bars
    as are too many, between places as loud as each other.
    """
    first, last = int(body[0]), int(body[-1])
    played: list[tuple[int, int]] = []
    start, left = 0, frame_count
    while end - start < left - round(MOST_SHORT_SECONDS * SAMPLE_RATE_HZ):
        played.append((start, last))
        left -= last - start
        start = first
        if last <= first:
            return None
    spare = end - start - left
    if spare <= round(MOST_OVER_SECONDS * SAMPLE_RATE_HZ):
        return (*played, (start, end))
    earliest = start + int(EARLIEST_SHARE * left)
    best: tuple[float, int, int] | None = None
    for leave in body[(body > start) & (body >= earliest)].tolist():
        enter = int(body[np.abs(body - leave - spare).argmin()])
        over = (end - enter + leave - start - left) / SAMPLE_RATE_HZ
        if enter <= leave or not -MOST_SHORT_SECONDS <= over <= MOST_OVER_SECONDS:
            continue
        cost = abs(over) + 0.12 * abs(shape.level_db(leave) - shape.level_db(enter))
        if best is None or cost < best[0]:
            best = (cost, leave, enter)
    if best is None:
        return None
    return (*played, (start, best[1]), (best[2], end))


def _beats(
    beats: tuple[float, ...], stretches: tuple[tuple[int, int], ...], frame_count: int
) -> tuple[float, ...]:
    """Return when the played beats fall in the film."""
    found, at = [], 0.0
    for start, stop in stretches:
        first, last = start / SAMPLE_RATE_HZ, stop / SAMPLE_RATE_HZ
        found += [at + beat - first for beat in beats if first - 1e-3 <= beat < last - 1e-3]
        at += last - first
    film = frame_count / SAMPLE_RATE_HZ
    return tuple(round(max(beat, 0.0), 4) for beat in found if beat < film)
