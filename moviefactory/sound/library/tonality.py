"""The key of a sound by how much each pitch class sounds. Knows pitches; not chords or time.

Source: Krumhansl, Cognitive Foundations of Musical Pitch (1990): the profiles of the keys.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.fft import rfft, rfftfreq

from moviefactory.media import SAMPLE_RATE_HZ

FFT_FRAMES = 16_384
HOP_FRAMES = 8_192
LOWEST_HZ, HIGHEST_HZ = 60.0, 2_000.0
LEAST_FIT = 0.5
LEAST_CONTRAST = 0.15
PITCH_CLASSES = ("C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")
MAJOR = (6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88)
MINOR = (6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17)

Numbers = NDArray[np.float64]


class ChromaMeter:
    """Gather how much each of the twelve pitch classes sounds, in a stream of one plane."""

    def __init__(self) -> None:
        hz = rfftfreq(FFT_FRAMES, 1 / SAMPLE_RATE_HZ)
        self._heard = np.flatnonzero((hz > LOWEST_HZ) & (hz < HIGHEST_HZ))
        pitch = 12 * np.log2(hz[self._heard] / 440) + 69
        self._classes = np.round(pitch).astype(np.int64) % 12
        self._bins = np.bincount(self._classes, minlength=12)
        self._window = np.hanning(FFT_FRAMES).astype(np.float32)
        self._held = np.zeros(FFT_FRAMES // 2, np.float32)
        self._sums = np.zeros(12)

    def feed(self, mono: NDArray[np.float32]) -> None:
        """Take the next block. Shape: (frames,), float32, 48 kHz."""
        self._held = np.concatenate([self._held, mono])
        count = (len(self._held) - FFT_FRAMES) // HOP_FRAMES + 1
        if count < 1:
            return
        frames = np.lib.stride_tricks.sliding_window_view(self._held, FFT_FRAMES)[::HOP_FRAMES]
        for frame in frames[:count]:
            spectrum = np.abs(rfft(frame * self._window))[self._heard]
            self._sums += np.bincount(self._classes, spectrum, 12)
        self._held = self._held[count * HOP_FRAMES :].copy()

    def chroma(self) -> Numbers:
        """Return the strength of each pitch class, C first, beside the strongest."""
        rest = np.pad(self._held, (0, max(0, FFT_FRAMES - len(self._held))))[:FFT_FRAMES]
        spectrum = np.abs(rfft(rest * self._window))[self._heard]
        means = (self._sums + np.bincount(self._classes, spectrum, 12)) / self._bins
        strengths: Numbers = means / means.max() if means.max() > 0 else means
        return strengths


def key_of(chroma: Numbers) -> tuple[str | None, float]:
    """Return the key whose profile fits best, as in "A minor", and how well, 0 to 1.

    There is none where all pitches sound alike (rain), or none of the profiles fits.
    """
    if chroma.mean() <= 0 or chroma.std() / chroma.mean() < LEAST_CONTRAST:
        return None, 0.0
    heard = (chroma - chroma.mean()) / chroma.std()
    best, name = -1.0, ""
    for mode, profile in (("major", np.array(MAJOR)), ("minor", np.array(MINOR))):
        shape = (profile - profile.mean()) / profile.std()
        for tonic in range(12):
            fit = float(np.roll(shape, tonic) @ heard) / 12
            if fit > best:
                best, name = fit, f"{PITCH_CLASSES[tonic]} {mode}"
    return (name, best) if best >= LEAST_FIT else (None, max(best, 0.0))
