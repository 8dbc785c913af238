"""Find the frames on which what moves with a rhythm comes down. Knows curves; no pixels or sounds.

Whoever walks has the legs widest apart when a foot comes down, and is lowest then.
"""

from __future__ import annotations

from fractions import Fraction

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter1d

from moviefactory.sound.seen.moments import LEAST_MOTION, Curve, Track

SHORTEST_SECONDS, LONGEST_SECONDS = 0.22, 1.1
TREND_SECONDS = 0.6
BOB_LIKENESS, STRIDE_LIKENESS = 0.55, 0.5
NEARLY = 0.85
FEWEST_STEPS = 3
LEAST_BOB = 0.006
LEAST_STRIDE = 0.006
SNAP = 0.25
OFF_BEAT, IN_TIME_SHARE = 0.3, 0.75


def steps_of(track: Track, fps: Fraction) -> tuple[int, ...]:
    """Return the frames of all steps, in order; none where nothing moves with a rhythm."""
    moving = track.energy > LEAST_MOTION / 4
    if moving.sum() < FEWEST_STEPS * SHORTEST_SECONDS * float(fps):
        return ()
    for curve, least, likeness in (
        (track.stride, LEAST_STRIDE, STRIDE_LIKENESS),
        (track.top, LEAST_BOB, BOB_LIKENESS),
    ):
        level = np.where(moving, _level(curve, fps), 0.0)
        period = _period(level, fps, likeness) if float(level[moving].std()) > least else None
        if period is not None:
            steps = _regular(_beats(level, period), moving, period)
            if len(steps) >= FEWEST_STEPS:
                return steps
    return ()


def _regular(beats: tuple[int, ...], moving: NDArray[np.bool_], period: float) -> tuple[int, ...]:
    """Return the beats where something moves, if nearly all of them follow each other in time."""
    steps = tuple(beat for beat in beats if moving[max(beat - 2, 0) : beat + 3].any())
    apart = np.diff(steps) / period
    in_time = (np.abs(apart - 1) < OFF_BEAT).sum()
    return steps if len(apart) and in_time >= IN_TIME_SHARE * len(apart) else ()


def _level(curve: Curve, fps: Fraction) -> Curve:
    """Return a curve without its slow trend and without single frames that stand out."""
    wide = np.pad(curve, 1, mode="edge")
    calm = np.median(np.stack([wide[:-2], wide[1:-1], wide[2:]]), axis=0)
    level: Curve = calm - gaussian_filter1d(calm, TREND_SECONDS * float(fps) / 1.5, mode="nearest")
    return level


def _beats(curve: Curve, period: float) -> tuple[int, ...]:
    """Return the frames of the heights of a curve that comes again each `period`."""
    count = len(curve)
    phases = np.arange(0, period, 0.25)
    heights = [
        float(np.interp(np.arange(phase, count - 1, period), np.arange(count), curve).mean())
        for phase in phases
    ]
    first = float(phases[int(np.argmax(heights))])
    reach = max(1, round(SNAP * period))
    steps = []
    at = first
    while at < count:
        near = round(at)
        low, high = max(near - reach, 0), min(near + reach + 1, count)
        top = low + int(curve[low:high].argmax())
        if 0 < top < count - 1:
            steps.append(top)
        at = (top if low < top < high - 1 else at) + period
    return tuple(dict.fromkeys(steps))


def _period(curve: Curve, fps: Fraction, least: float) -> float | None:
    """Return after how many frames a curve is most like itself, the shortest such time."""
    count = len(curve)
    shortest, longest = (round(seconds * fps) for seconds in (SHORTEST_SECONDS, LONGEST_SECONDS))
    longest = min(longest, count // 2)
    if longest <= shortest + 1 or not curve.any():
        return None
    lags = np.arange(shortest - 1, longest + 2)
    likeness = np.array([_alike(curve[lag:], curve[: count - lag]) for lag in lags])
    tops = [
        index
        for index in range(1, len(lags) - 1)
        if likeness[index] >= max(likeness[index - 1], likeness[index + 1])
    ]
    if not tops or max(likeness[index] for index in tops) < least:
        return None
    best = max(likeness[index] for index in tops)
    index = next(index for index in tops if likeness[index] >= NEARLY * best)
    left, middle, right = likeness[index - 1 : index + 2]
    bend = left - 2 * middle + right
    return float(lags[index] + (0.5 * (left - right) / bend if bend < 0 else 0.0))


def _alike(a: Curve, b: Curve) -> float:
    size = float(np.sqrt((a * a).sum() * (b * b).sum()))
    return float((a * b).sum()) / size if size > 1e-12 else 0.0
