"""Onsets, tempo and beats from the strength of bands over time. Knows steps; not samples or files.

Source: Ellis, Beat Tracking by Dynamic Programming (2007).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

SLOWEST_BPM, FASTEST_BPM = 50.0, 200.0
USUAL_BPM, USUAL_OCTAVES = 110.0, 0.9
LOCAL_SECONDS = 0.4
COMPRESSION = 1_000.0
TIGHTNESS = 400.0
LEAST_STEADINESS = 0.22
LEAST_BEATS = 6
ONSET_APART_SECONDS = 0.06
ONSET_RISE = 0.1
ONSET_DEVIATIONS = 1.0

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Rhythm:
    """What repeats in a sound. `steadiness` is how like itself it is a beat later, 0 to 1.

    Units: beats a minute (None without a beat), seconds, onsets a second.
    """

    tempo_bpm: float | None
    beats_seconds: tuple[float, ...]
    steadiness: float
    onset_rate_hz: float


def read_rhythm(bands: NDArray[np.float32], steps_hz: float, seconds: float) -> Rhythm:
    """Return the rhythm. Shape: `bands` (steps, bands), magnitudes."""
    if len(bands) < 4 or not bands.any():
        return Rhythm(None, (), 0.0, 0.0)
    flux = _flux(bands)
    rate_hz = float(np.count_nonzero(_onsets(flux, steps_hz)) / max(seconds, 1e-9))
    strength = _standing_out(flux, steps_hz)
    bpm, steadiness = _tempo(strength, steps_hz)
    if bpm is None or steadiness < LEAST_STEADINESS or seconds * bpm / 60 < LEAST_BEATS:
        return Rhythm(None, (), steadiness, rate_hz)
    beats = _beats(strength, steps_hz, bpm)
    return Rhythm(bpm, tuple((beats / steps_hz).tolist()), steadiness, rate_hz)


def _flux(bands: NDArray[np.float32]) -> Numbers:
    """Return how much louder each step is than the one before, on a scale like hearing's."""
    loud = np.log1p(np.float32(COMPRESSION) * bands / bands.max())
    rise = np.maximum(loud[1:] - loud[:-1], 0).mean(axis=1)
    return np.concatenate([[0.0], rise]).astype(np.float64)


def _standing_out(flux: Numbers, steps_hz: float) -> Numbers:
    width = min(max(int(steps_hz * LOCAL_SECONDS), 1), len(flux))
    mean = np.convolve(flux, np.full(width, 1 / width), "same")
    strength = np.maximum(flux - mean, 0)
    return np.asarray(strength / (strength.std() + 1e-9), np.float64)


def _onsets(flux: Numbers, steps_hz: float) -> NDArray[np.bool_]:
    """Return where a sound sets in: peaks of the rise, apart, that stand out from what is about."""
    apart = max(int(ONSET_APART_SECONDS * steps_hz), 1)
    padded = np.pad(flux, apart)
    highest = np.lib.stride_tricks.sliding_window_view(padded, 2 * apart + 1).max(axis=1)
    width = min(max(int(steps_hz), 1), len(flux))
    kernel = np.full(width, 1 / width)
    mean = np.convolve(flux, kernel, "same")
    deviation = np.sqrt(np.maximum(np.convolve(flux**2, kernel, "same") - mean**2, 0))
    floor = mean + np.maximum(ONSET_DEVIATIONS * deviation, ONSET_RISE)
    return np.asarray((flux >= highest) & (flux > floor), np.bool_)


def _tempo(strength: Numbers, steps_hz: float) -> tuple[float | None, float]:
    """Return beats a minute, and how like itself the rhythm is a beat later."""
    count = len(strength)
    level = strength - strength.mean()
    spectrum = np.fft.rfft(level, 2 * count)
    like = np.fft.irfft(np.abs(spectrum) ** 2)[:count]
    if like[0] <= 0:
        return None, 0.0
    like = like / (like[0] * (1 - np.arange(count) / (count + 1)))
    lags = np.arange(1, count)
    bpm = 60 * steps_hz / lags
    score = np.zeros(count - 1)
    for times, weight in ((1, 1.0), (2, 0.6), (4, 0.4)):
        at = lags * times
        near = np.maximum.reduce([like[np.clip(at + step, 0, count - 1)] for step in (-1, 0, 1)])
        score += weight * np.where(at < 0.8 * count, near, 0.0)
    score *= np.exp(-0.5 * (np.log2(bpm / USUAL_BPM) / USUAL_OCTAVES) ** 2)
    score[(bpm < SLOWEST_BPM) | (bpm > FASTEST_BPM)] = 0
    if score.max() <= 0:
        return None, 0.0
    lag = float(lags[score.argmax()])
    for times in (1, 2, 4, 8, 16, 32):
        centre = int(lag * times + 0.5)
        if centre + times + 3 >= 0.8 * count:
            break
        reach = np.arange(centre - max(times // 2, 1) - 1, centre + max(times // 2, 1) + 2)
        top = int(reach[like[reach].argmax()])
        before, here, after = (float(one) for one in like[top - 1 : top + 2])
        bend = before - 2 * here + after
        shift = 0.5 * (before - after) / bend if bend < 0 else 0.0
        if abs(shift) < 1:
            lag = (top + shift) / times
    beat = int(lag + 0.5)
    steadiness = float(like[max(beat - 1, 1) : beat + 2].max())
    return float(60 * steps_hz / lag), min(max(steadiness, 0.0), 1.0)


def _beats(strength: Numbers, steps_hz: float, bpm: float) -> NDArray[np.int64]:
    """Return the steps of the beats: on onsets where it can be, a beat apart where it must."""
    period = 60 * steps_hz / bpm
    back = np.arange(-int(2 * period), -int(period / 2))
    penalty = -TIGHTNESS * np.log(-back / period) ** 2
    reach = np.arange(-int(period), int(period) + 1)
    smooth = np.convolve(strength, np.exp(-0.5 * (reach * 32 / period) ** 2), "same")
    total, link = smooth.copy(), np.full(len(smooth), -1, np.int64)
    for step in range(-int(back[-1]), len(smooth)):
        reached = max(-int(back[0]) - step, 0)
        scores = penalty[reached:] + total[step + back[reached:]]
        best = int(scores.argmax())
        if scores[best] > 0:
            total[step] += scores[best]
            link[step] = step + back[reached + best]
    last = max(len(total) - int(period), 0)
    step = last + int(total[last:].argmax())
    beats = []
    while step >= 0:
        beats.append(step)
        step = int(link[step])
    return np.array(beats[::-1], np.int64)
