"""How loud a sound is, block by block: K-weighted steps and gated sums. Knows BS.1770; no files.

A step is 0.1 s. A film's loudness is worked out from its steps alone, so that sound of any length
is measured in constant memory: eight bytes a step.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from scipy.signal import sosfilt

from moviefactory.media import CHANNELS, SAMPLE_RATE_HZ

Steps = NDArray[np.float64]

STEP_FRAMES = SAMPLE_RATE_HZ // 10
PART_FRAMES = 5 * STEP_FRAMES  # short enough that an echo is ended before it is denormal for long
STEPS_PER_BLOCK = 4
STEPS_PER_SHORT_TERM = 30
STEPS_PER_SECOND = 10
ABSOLUTE_GATE_LUFS = -70.0
RELATIVE_GATE_LU = -10.0
RANGE_GATE_LU = -20.0
SILENT_POWER = 1e-12
NO_ECHO = 1e-20

# ITU-R BS.1770-5, annex 1, tables 1 and 2: the shelf of the head, then the high pass.
_HEAD_SHELF = [
    1.53512485958697,
    -2.69169618940638,
    1.19839281085285,
    1,
    -1.69065929318241,
    0.73248077421585,
]
_HIGH_PASS = [1.0, -2.0, 1.0, 1, -1.99004745483398, 0.99007225036621]
K_WEIGHTING = np.array([_HEAD_SHELF, _HIGH_PASS])


class LoudnessMeter:
    """Measure a stream of blocks. However the stream is cut, the steps are the same."""

    def __init__(self) -> None:
        self._state = np.zeros((len(K_WEIGHTING), CHANNELS, 2))
        self._left_over = np.zeros(0)
        self._steps: list[Steps] = []

    def feed(self, samples: NDArray[np.float32] | NDArray[np.float64]) -> None:
        """Take the next block. Shape: (frames, 2). Units: full scale is 1.0."""
        for start in range(0, len(samples), PART_FRAMES):
            self._take(samples[start : start + PART_FRAMES])

    def _take(self, samples: NDArray[np.float32] | NDArray[np.float64]) -> None:
        planes = np.ascontiguousarray(samples.T, dtype=np.float64)
        if planes.any() or self._state.any():
            weighted, self._state = sosfilt(K_WEIGHTING, planes, axis=-1, zi=self._state)
            # An echo that dies out in silence ends in denormal numbers, which are slow.
            self._state[np.abs(self._state) < NO_ECHO] = 0.0
            np.square(weighted, out=weighted)
            planes = weighted
        power = np.concatenate([self._left_over, planes[0] + planes[1]])
        whole = len(power) // STEP_FRAMES * STEP_FRAMES
        if whole:
            self._steps.append(power[:whole].reshape(-1, STEP_FRAMES).mean(axis=1))
        self._left_over = power[whole:].copy()

    def steps(self) -> Steps:
        """Return the power of each step so far; what is left of a last one counts as half or none.

        Units: K-weighted mean square, both channels summed.
        """
        tail = self._left_over
        whole = np.concatenate([np.zeros(0), *self._steps])
        if len(tail) * 2 < STEP_FRAMES and len(whole):
            return whole
        return np.append(whole, tail.mean()) if len(tail) else whole


def lufs(power: float) -> float:
    """Return a K-weighted power as loudness; -inf for silence. Units: LUFS."""
    return -0.691 + 10 * math.log10(power) if power > 0 else -math.inf


def power_of(loudness_lufs: float) -> float:
    """Return the K-weighted power that reads as `loudness_lufs`."""
    return float(10 ** ((loudness_lufs + 0.691) / 10))


def integrated_lufs(steps: Steps) -> float:
    """Return the gated loudness of the whole; -inf if all of it is silent.

    Source: ITU-R BS.1770-5, annex 1: blocks of 0.4 s, gates at -70 LUFS and 10 LU below the rest.
    """
    blocks = _means(steps, STEPS_PER_BLOCK)
    loud = blocks[blocks > power_of(ABSOLUTE_GATE_LUFS)]
    if not len(loud):
        return -math.inf
    gate = float(loud.mean()) * 10 ** (RELATIVE_GATE_LU / 10)
    return lufs(float(loud[loud > gate].mean()))


def short_term_lufs(steps: Steps) -> tuple[float, ...]:
    """Return the loudness of the 3 s about each second of the film; -inf where it is silent."""
    half = STEPS_PER_SHORT_TERM // 2
    sums = np.concatenate([[0.0], np.cumsum(steps)])
    centres = np.arange(STEPS_PER_SECOND // 2, max(len(steps), 1), STEPS_PER_SECOND)
    first = np.clip(centres - half, 0, len(steps))
    last = np.clip(centres + half, 0, len(steps))
    powers = (sums[last] - sums[first]) / np.maximum(last - first, 1)
    return tuple(lufs(power) if power > SILENT_POWER else -math.inf for power in powers.tolist())


def momentary_lufs(steps: Steps) -> tuple[float, ...]:
    """Return the loudest 0.4 s that begins in each second of the film; -inf where it is silent."""
    blocks = _means(steps, STEPS_PER_BLOCK)
    seconds = -(-max(len(steps), 1) // STEPS_PER_SECOND)
    if not len(blocks):
        return (-math.inf,)
    # In the last second no whole 0.4 s may be left: there the last one before it stands.
    blocks = np.pad(blocks, (0, seconds * STEPS_PER_SECOND - len(blocks)), mode="edge")
    powers = blocks.reshape(seconds, STEPS_PER_SECOND).max(axis=1)
    return tuple(lufs(power) if power > SILENT_POWER else -math.inf for power in powers.tolist())


def loudness_range_lu(steps: Steps) -> float:
    """Return how far loud and soft lie apart in the whole; 0 for silence.

    Source: EBU Tech 3342: 3 s about each step, gates at -70 LUFS and 20 LU below the rest, from
    the 10th to the 95th percentile.
    """
    powers = _means(steps, STEPS_PER_SHORT_TERM)
    loud = powers[powers > power_of(ABSOLUTE_GATE_LUFS)]
    if not len(loud):
        return 0.0
    kept = loud[loud > float(loud.mean()) * 10 ** (RANGE_GATE_LU / 10)]
    low, high = np.percentile(kept, (10, 95))
    return lufs(float(high)) - lufs(float(low))


def _means(steps: Steps, count: int) -> Steps:
    if len(steps) < count:
        return np.array([steps.mean()]) if len(steps) else steps
    means: Steps = np.convolve(steps, np.full(count, 1 / count), "valid")
    return means
