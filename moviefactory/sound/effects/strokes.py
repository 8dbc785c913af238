"""Find the moment of a sound, and lay a rhythm's beats where they are wanted. Knows waves only."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.ndimage import uniform_filter1d

from moviefactory.sound.dsp import Wave, fade_edges, frames_in, silence

ATTACK_WINDOW_SECONDS = 0.002
SWELL_WINDOW_SECONDS = 0.1
ATTACK_SHARE = 0.35
BEFORE_SECONDS, AFTER_SECONDS = 0.012, 0.05


def moment_of(wave: Wave, *, swells: bool = False) -> int:
    """Return the frame at which a sound happens: where it strikes; of one that swells, its height."""
    window = frames_in(SWELL_WINDOW_SECONDS if swells else ATTACK_WINDOW_SECONDS)
    size = np.sqrt(uniform_filter1d((wave**2).sum(axis=0), window))
    if not size.any():
        return 0
    return int(size.argmax() if swells else np.argmax(size >= ATTACK_SHARE * size.max()))


def beats_of(wave: Wave, beat_frames: int) -> list[Wave]:
    """Return the single beats of a rhythmic sound, each from just before it strikes."""
    before, after = frames_in(BEFORE_SECONDS), frames_in(AFTER_SECONDS)
    beats = []
    for start in range(0, wave.shape[1] - beat_frames + 1, beat_frames):
        strike = start + moment_of(wave[:, start : start + beat_frames])
        beat = wave[:, max(strike - before, 0) : strike + beat_frames - before].copy()
        fade_edges(beat, min(before, strike) // 2, after)
        beats.append(beat)
    return beats


def laid_beats(beats: Sequence[Wave], moments: Sequence[int], frame_count: int) -> Wave:
    """Return a wave in which the beats strike at these frames, in turn."""
    wave = silence(frame_count)
    for number, moment in enumerate(moments):
        beat = beats[number % len(beats)]
        at = moment - moment_of(beat)
        first, last = max(at, 0), min(at + beat.shape[1], frame_count)
        if first < last:
            wave[:, first:last] += beat[:, first - at : last - at]
    return wave
