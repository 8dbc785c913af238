"""Keep true peaks below a ceiling. Knows what lies between samples, and gain; not loudness or files.

A film's peaks are measured once, one number a millisecond; for any gain before the limiter its
curve follows from them. So the result does not depend on how the sound is cut into blocks.
"""

from __future__ import annotations

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from moviefactory.media import CHANNELS, SAMPLE_RATE_HZ
from moviefactory.sound.curves import Points

STEP_OF_PEAKS_FRAMES = SAMPLE_RATE_HZ // 1000
LOOK_AHEAD_STEPS = 5
RELEASE_SECONDS = 0.08
GRID_DB = 1 / 512
SILENT_PEAK = 1e-9
NEAR_HIGHEST = 10 ** (-0.5 / 20)

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

    def peaks(self) -> Points:
        """End the stream and return its peaks. Shape: (milliseconds,), the last one maybe cut."""
        left = self._pending.shape[1] - REACH_FRAMES
        steps = -(-left // STEP_OF_PEAKS_FRAMES)
        padding = steps * STEP_OF_PEAKS_FRAMES - left + REACH_FRAMES
        self._pending = np.pad(self._pending, ((0, 0), (0, padding)))
        self._measure(steps)
        return np.concatenate([np.zeros(0), *self._peaks])

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


def limiter_curve(peaks: Points, gain_db: float, ceiling_db: float) -> Points:
    """Return the gain that holds sound with these peaks, raised by `gain_db`, below the ceiling.

    It is down 5 ms before a peak, by smooth steps, and comes back within 0.1 s or so.

    Shape:   a point every millisecond, one more than `peaks`; amplitude ratios, `gain_db` not in.
    """
    if not len(peaks):
        return np.ones(1)
    over_db = 20 * np.log10(np.maximum(peaks, SILENT_PEAK)) + gain_db - ceiling_db
    needed_db = np.ceil(np.maximum(over_db, 0) / GRID_DB) * GRID_DB
    ahead = np.concatenate([needed_db, np.zeros(LOOK_AHEAD_STEPS)])
    held = sliding_window_view(ahead, LOOK_AHEAD_STEPS + 1).max(axis=1)
    released = _released(held)
    window = np.hanning(LOOK_AHEAD_STEPS + 3)[1:-1]
    before = np.concatenate([np.full(LOOK_AHEAD_STEPS, released[0]), released])
    smooth = np.convolve(before, window / window.sum(), "valid")
    edges = np.maximum(np.append(smooth, 0.0), np.concatenate([[0.0], smooth]))
    curve: Points = 10 ** (-edges / 20)
    return curve


def _released(held_db: Points) -> Points:
    """Return the curve that rises with `held_db` and falls exponentially after it."""
    fall = -STEP_OF_PEAKS_FRAMES / (RELEASE_SECONDS * SAMPLE_RATE_HZ)
    steps = 512
    released = held_db.copy()
    last = 0.0
    slope = fall * np.arange(1, steps + 1)
    for start in range(0, len(held_db), steps):
        part = held_db[start : start + steps]
        decline = slope[: len(part)]
        with np.errstate(divide="ignore"):
            log = np.log(part) - decline
        log = np.maximum.accumulate(np.append(np.log(max(last, 1e-12)), log))[1:]
        released[start : start + steps] = np.exp(log + decline)
        last = float(released[start + len(part) - 1])
    return np.maximum(held_db, np.round(released / GRID_DB) * GRID_DB)


def highest_steps(peaks: Points, gains: Points) -> NDArray[np.bool_]:
    """Return where sound with these peaks under these gains comes near its highest peak.

    Shape:   peaks (milliseconds,), gains one more; a flag a millisecond.
    """
    expected = peaks * np.maximum(gains[:-1], gains[1:])
    flags: NDArray[np.bool_] = expected >= expected.max(initial=0.0) * NEAR_HIGHEST
    return flags
