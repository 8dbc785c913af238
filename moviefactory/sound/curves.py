"""Gain curves: few points drawn out over many samples. Knows arrays and decibels; not why."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]


def ratio_of(gain_db: float) -> float:
    """Return a gain as an amplitude ratio."""
    return float(10 ** (gain_db / 20))


def decibels(ratio: float) -> float:
    """Return an amplitude ratio as a gain; -inf for zero. Units: dB."""
    return 20 * math.log10(ratio) if ratio > 0 else -math.inf


def point_count(frame_count: int, step_frames: int) -> int:
    """Return how many points draw `frame_count` frames: one at each step, and one at the end."""
    return -(-frame_count // step_frames) + 1


def drawn_out(
    points: Points, step_frames: int, start_frame: int, frame_count: int
) -> NDArray[np.float32]:
    """Return the straight lines between points `step_frames` apart, from `start_frame` on.

    Shape:   (frame_count,); `start_frame` is a multiple of `step_frames`.
    """
    first = start_frame // step_frames
    steps = -(-frame_count // step_frames)
    here = points[first : first + steps, None].astype(np.float32)
    there = points[first + 1 : first + steps + 1, None].astype(np.float32)
    ramp = (np.arange(step_frames, dtype=np.float32) / np.float32(step_frames))[None, :]
    curve: NDArray[np.float32] = (here + (there - here) * ramp).reshape(-1)
    return curve[:frame_count]
