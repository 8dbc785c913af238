"""How loud a wave is on the whole, and at its loudest. Knows waves; the measure is elsewhere."""

from __future__ import annotations

import numpy as np

from moviefactory.sound import loudness
from moviefactory.sound.dsp import Wave


def _steps(wave: Wave) -> loudness.Steps:
    meter = loudness.LoudnessMeter()
    meter.feed(wave.T)
    return meter.steps()


def integrated_lufs(wave: Wave) -> float:
    """Return how loud `wave` is, its pauses left out; -inf for silence."""
    return loudness.integrated_lufs(_steps(wave))


def loudest_lufs(wave: Wave) -> float:
    """Return how loud the loudest 0.4 s of `wave` are (EBU Tech 3341: maximum momentary)."""
    steps = _steps(wave)
    window = np.full(loudness.STEPS_PER_BLOCK, 1 / loudness.STEPS_PER_BLOCK)
    blocks = np.convolve(steps, window, "valid") if steps.size >= window.size else steps
    return loudness.lufs(float(blocks.max(initial=0.0)))
