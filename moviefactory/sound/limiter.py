"""Keep true peaks below a ceiling. Knows what lies between samples, and gain; not loudness or files.

A film's peaks are measured once, one number a millisecond; for any gain before the limiter its
curve follows from them. So the result does not depend on how the sound is cut into blocks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from moviefactory.media import CHANNELS, SAMPLE_RATE_HZ
from moviefactory.sound.curves import Points

Peaks = NDArray[np.float32]

STEP_OF_PEAKS_FRAMES = SAMPLE_RATE_HZ // 1000
LOOK_AHEAD_STEPS = 5
RELEASE_SECONDS = 0.08
GRID_DB = 1 / 512
SILENT_PEAK = 1e-9
NEAR_HIGHEST = 10 ** (-0.5 / 20)

RELEASED_AT_ONCE = 512
POINTS_OF_PART = 100 * RELEASED_AT_ONCE

OVERSAMPLING = 4
REACH_FRAMES = 16
CHUNK_FRAMES = 24_000


def _interpolators() -> tuple[NDArray[np.float32], ...]:
    """Return the filters that read the sound a quarter, a half, three quarters after a sample.

    Source: ITU-R BS.1770-5, annex 2 (oversampling by 4); windowed sinc, 32 taps a phase,
    because what lies just below 24 kHz peaks between samples too.
    """
    taps = np.arange(1 - REACH_FRAMES, REACH_FRAMES + 1)
    filters = []
    for phase in range(1, OVERSAMPLING):
        distance = taps - phase / OVERSAMPLING
        window = np.cos(np.pi * distance / (2 * REACH_FRAMES + 1)) ** 2
        taper = np.sinc(distance) * window
        filters.append((taper / taper.sum()).astype(np.float32))
    return tuple(filters)


class PeakFollower:
    """Measure the true peaks of a stream of blocks, millisecond by millisecond.

    With `wanted`, a flag a millisecond, only those are measured; the others count as 0.
    """

    def __init__(self, wanted: NDArray[np.bool_] | None = None) -> None:
        self._wanted = wanted
        self._done_steps = 0
        self._filters = _interpolators()
        self._pending = np.zeros((CHANNELS, REACH_FRAMES), np.float32)
        self._peaks: list[NDArray[np.float32]] = []

    def feed(self, samples: NDArray[np.float32]) -> None:
        """Take the next block. Shape: (frames, 2)."""
        planes = np.ascontiguousarray(samples.T, dtype=np.float32)
        self._pending = np.concatenate([self._pending, planes], axis=1)
        ready = self._pending.shape[1] - 2 * REACH_FRAMES
        self._measure(max(ready, 0) // STEP_OF_PEAKS_FRAMES)

    def peaks(self) -> Peaks:
        """End the stream and return its peaks. Shape: (milliseconds,), the last one maybe cut."""
        left = self._pending.shape[1] - REACH_FRAMES
        steps = -(-left // STEP_OF_PEAKS_FRAMES)
        padding = steps * STEP_OF_PEAKS_FRAMES - left + REACH_FRAMES
        self._pending = np.pad(self._pending, ((0, 0), (0, padding)))
        self._measure(steps)
        return np.concatenate([np.zeros(0, np.float32), *self._peaks])

    def _measure(self, steps: int) -> None:
        """Measure so many milliseconds of what is pending, and let go of them."""
        if not steps:
            return
        frames = steps * STEP_OF_PEAKS_FRAMES
        if self._wanted is None:
            for start in range(0, frames, CHUNK_FRAMES):
                count = min(CHUNK_FRAMES, frames - start)
                chunk = self._pending[:, start : start + count + 2 * REACH_FRAMES]
                tops = self._tops(chunk, count)
                self._peaks.append(tops.reshape(-1, STEP_OF_PEAKS_FRAMES).max(axis=1))
        else:
            wanted = self._wanted[self._done_steps : self._done_steps + steps].nonzero()[0]
            peaks = np.zeros(steps, np.float32)
            windows = sliding_window_view(
                self._pending, STEP_OF_PEAKS_FRAMES + 2 * REACH_FRAMES, axis=1
            )[:, wanted * STEP_OF_PEAKS_FRAMES]
            peaks[wanted] = self._tops(windows, STEP_OF_PEAKS_FRAMES).max(axis=1, initial=0.0)
            self._peaks.append(peaks)
        self._done_steps += steps
        self._pending = self._pending[:, frames:].copy()

    def _tops(self, planes: NDArray[np.float32], count: int) -> NDArray[np.float32]:
        """Return the highest of both channels at and just after each sample.

        Shape: (2, …, count and twice the reach) to (…, count).
        """
        tops = np.zeros((*planes.shape[1:-1], count), np.float32)
        between, product = np.empty_like(tops), np.empty_like(tops)
        for plane in planes:
            np.maximum(tops, np.abs(plane[..., REACH_FRAMES : REACH_FRAMES + count]), out=tops)
            for taps in self._filters:
                between[:] = 0
                for index, tap in enumerate(taps, start=1):
                    np.multiply(plane[..., index : index + count], tap, out=product)
                    np.add(between, product, out=between)
                np.abs(between, out=between)
                np.maximum(tops, between, out=tops)
        return tops


@dataclass(frozen=True, slots=True)
class Limiter:
    """What holds sound with these peaks, raised by `gain_db`, below a ceiling.

    Its curve is worked out part by part each time it is drawn: a film of any length needs no more
    memory than its peaks.

    Shape:   peaks (milliseconds,).
    """

    peaks: Peaks | Points
    gain_db: float
    ceiling_db: float

    def parts(self) -> Iterator[Points]:
        """Yield the gain over time, `gain_db` not in: a point every millisecond, and one at the end.

        It is down 5 ms before a peak, by smooth steps, and comes back within 0.1 s or so. Each
        part but the last has `POINTS_OF_PART` points.
        """
        window = np.hanning(LOOK_AHEAD_STEPS + 3)[1:-1]
        window /= window.sum()
        before, last_smooth, last_released = np.zeros(0), 0.0, 0.0
        for start in range(0, len(self.peaks), POINTS_OF_PART):
            held = self._held_db(start, min(start + POINTS_OF_PART, len(self.peaks)))
            released, last_released = _released(held, last_released)
            if not start:
                before = np.full(LOOK_AHEAD_STEPS, released[0])
            whole = np.concatenate([before, released])
            before = whole[-LOOK_AHEAD_STEPS:]
            smooth = np.convolve(whole, window, "valid")
            edges = np.maximum(smooth, np.concatenate([[last_smooth], smooth[:-1]]))
            last_smooth = float(smooth[-1])
            yield 10 ** (-edges / 20)
        yield np.array([10 ** (-last_smooth / 20)])

    def lowest(self) -> float:
        """Return the least gain of the curve, as an amplitude ratio."""
        return min(float(part.min()) for part in self.parts())

    def _held_db(self, start: int, end: int) -> Points:
        """Return how far the gain must be down by then, for every peak that is near."""
        ahead = self.peaks[start : end + LOOK_AHEAD_STEPS].astype(np.float64)
        over_db = 20 * np.log10(np.maximum(ahead, SILENT_PEAK)) + self.gain_db - self.ceiling_db
        needed_db = np.ceil(np.maximum(over_db, 0) / GRID_DB) * GRID_DB
        needed_db = np.pad(needed_db, (0, end + LOOK_AHEAD_STEPS - start - len(needed_db)))
        held: Points = sliding_window_view(needed_db, LOOK_AHEAD_STEPS + 1).max(axis=1)
        return held


def limiter_curve(peaks: Peaks | Points, gain_db: float, ceiling_db: float) -> Points:
    """Return the whole curve of a sound that is short enough. See `Limiter.parts`."""
    return np.concatenate(list(Limiter(peaks, gain_db, ceiling_db).parts()))


def _released(held_db: Points, last_db: float) -> tuple[Points, float]:
    """Return the curve that rises with `held_db` and falls exponentially after it, and its end."""
    fall = -STEP_OF_PEAKS_FRAMES / (RELEASE_SECONDS * SAMPLE_RATE_HZ)
    released = held_db.copy()
    slope = fall * np.arange(1, RELEASED_AT_ONCE + 1)
    for start in range(0, len(held_db), RELEASED_AT_ONCE):
        part = held_db[start : start + RELEASED_AT_ONCE]
        decline = slope[: len(part)]
        with np.errstate(divide="ignore"):
            log = np.log(part) - decline
        log = np.maximum.accumulate(np.append(np.log(max(last_db, 1e-12)), log))[1:]
        released[start : start + len(part)] = np.exp(log + decline)
        last_db = float(released[start + len(part) - 1])
    return np.maximum(held_db, np.round(released / GRID_DB) * GRID_DB), last_db


def highest_steps(limiter: Limiter) -> NDArray[np.bool_]:
    """Return where limited sound comes near its highest peak. Shape: (milliseconds,)."""
    flags = np.zeros(len(limiter.peaks), np.bool_)
    if not len(flags):
        return flags
    threshold = NEAR_HIGHEST * max(float(top.max(initial=0.0)) for _, top in _expected(limiter))
    for start, expected in _expected(limiter):
        flags[start : start + len(expected)] = expected >= threshold
    return flags


def _expected(limiter: Limiter) -> Iterator[tuple[int, Points]]:
    """Yield (first millisecond, highest peaks after limiting), part by part."""
    start = 0
    last = np.zeros(0)
    for part in limiter.parts():
        gains = np.concatenate([last, part])
        last = gains[-1:]
        count = len(gains) - 1
        peaks = limiter.peaks[start : start + count]
        yield start, peaks * np.maximum(gains[:-1], gains[1:])
        start += count
