"""Measure a sound as it streams by: loudness, tempo, beats, key, energy. Knows signals; no files.

What is asked of the whole sound (loudness, energy, key) is gathered step by step; the rhythm is read
from the first ten minutes, so that ten hours take no more memory than that and a few bytes a step.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from scipy.fft import rfft, rfftfreq

from moviefactory.media import SAMPLE_RATE_HZ
from moviefactory.sound.library.record import Measures
from moviefactory.sound.library.rhythm import Rhythm, read_rhythm
from moviefactory.sound.library.tonality import ChromaMeter, key_of
from moviefactory.sound.loudness import STEP_FRAMES, LoudnessMeter, integrated_lufs

FFT_FRAMES = 2_048
HOP_FRAMES = 512
STEPS_HZ = SAMPLE_RATE_HZ / HOP_FRAMES
BANDS = 40
LOWEST_HZ, HIGHEST_HZ = 40.0, 12_000.0
RHYTHM_SECONDS = 600.0
CURVE_PARTS = 32
CURVE_FLOOR_DB = -36.0
MOST_ONSETS_HZ = 6.0
DARKEST_HZ, BRIGHTEST_HZ = 120.0, 5_000.0
SILENT_PEAK = 10 ** (-60 / 20)

Numbers = NDArray[np.float32]


class SoundMeter:
    """Measure a stream of blocks. However the stream is cut, the measures are the same."""

    def __init__(self) -> None:
        self._loudness = LoudnessMeter()
        self._chroma = ChromaMeter()
        self._held = np.zeros(FFT_FRAMES // 2, np.float32)
        self._window = np.hanning(FFT_FRAMES).astype(np.float32)
        self._bank = mel_bank()
        self._bands: list[Numbers] = []
        self._band_steps = 0
        self._hz = rfftfreq(FFT_FRAMES, 1 / SAMPLE_RATE_HZ)
        self._weighted = self._weight = 0.0
        self.frame_count = 0
        self.peak = 0.0

    def feed(self, block: Numbers) -> None:
        """Take the next block. Shape: (frames, 2), float32."""
        if not len(block):
            return
        self.frame_count += len(block)
        self.peak = max(self.peak, float(block.max()), -float(block.min()))
        for start in range(0, len(block), STEP_FRAMES):  # so that silence costs nothing
            self._loudness.feed(block[start : start + STEP_FRAMES])
        mono = block.mean(axis=1, dtype=np.float32)
        self._chroma.feed(mono)
        self._held = np.concatenate([self._held, mono])
        self._take_steps()

    def rhythm(self) -> Rhythm:
        """Return the rhythm of the first ten minutes; what was heard ends here."""
        self._held = np.concatenate([self._held, np.zeros(FFT_FRAMES // 2, np.float32)])
        self._take_steps()
        bands = np.concatenate(self._bands) if self._bands else np.zeros((0, BANDS), np.float32)
        return read_rhythm(bands, STEPS_HZ, min(self.frame_count / SAMPLE_RATE_HZ, RHYTHM_SECONDS))

    def measures(self, rhythm: Rhythm | None = None) -> Measures:
        """Return what was heard, with another stream's rhythm if it is given.

        A silent sound has a loudness of -inf.
        """
        rhythm = rhythm or self.rhythm()
        steps = self._loudness.steps()
        loud = integrated_lufs(steps)
        key, confidence = key_of(self._chroma.chroma())
        centroid_hz = self._weighted / self._weight if self._weight > 0 else 0.0
        curve = energy_curve(steps)
        return Measures(
            lufs=round(loud, 2) if math.isfinite(loud) else loud,
            energy=round(energy_of(rhythm, centroid_hz, curve), 3),
            onset_rate_hz=round(rhythm.onset_rate_hz, 3),
            centroid_hz=round(centroid_hz, 1),
            tempo_bpm=round(rhythm.tempo_bpm, 2) if rhythm.tempo_bpm else None,
            steadiness=round(rhythm.steadiness, 3),
            beats_seconds=tuple(round(beat, 4) for beat in rhythm.beats_seconds),
            key=key,
            key_confidence=round(confidence, 3),
            energy_curve=curve,
        )

    @property
    def is_silent(self) -> bool:
        """Whether nothing in it is louder than -60 dB."""
        return self.peak < SILENT_PEAK

    def _take_steps(self) -> None:
        count = (len(self._held) - FFT_FRAMES) // HOP_FRAMES + 1
        if count < 1:
            return
        frames = np.lib.stride_tricks.sliding_window_view(self._held, FFT_FRAMES)[::HOP_FRAMES]
        for start in range(0, count, 2_000):
            spectrum = np.abs(rfft(frames[start : min(start + 2_000, count)] * self._window))
            power = spectrum.sum(axis=0, dtype=np.float64)
            self._weighted += float(power @ self._hz)
            self._weight += float(power.sum())
            if self._band_steps < RHYTHM_SECONDS * STEPS_HZ:
                self._bands.append((spectrum @ self._bank).astype(np.float32))
                self._band_steps += len(spectrum)
        self._held = self._held[count * HOP_FRAMES :].copy()


def measure(blocks: Iterable[Numbers]) -> Measures:
    """Return the measures of a whole sound. Shape: blocks of (frames, 2), float32, 48 kHz."""
    meter = SoundMeter()
    for block in blocks:
        meter.feed(block)
    return meter.measures()


def mel_bank() -> Numbers:
    """Return triangular bands, evenly spaced in mel. Shape: (FFT bins, bands)."""
    low, high = (2595 * math.log10(1 + hz / 700) for hz in (LOWEST_HZ, HIGHEST_HZ))
    edges = 700 * (10 ** (np.linspace(low, high, BANDS + 2) / 2595) - 1)
    hz = rfftfreq(FFT_FRAMES, 1 / SAMPLE_RATE_HZ)[:, None]
    rise = (hz - edges[:-2]) / np.maximum(edges[1:-1] - edges[:-2], 30)
    fall = (edges[2:] - hz) / np.maximum(edges[2:] - edges[1:-1], 30)
    bank: Numbers = np.maximum(0, np.minimum(rise, fall)).astype(np.float32)
    return bank


def energy_curve(steps: NDArray[np.float64]) -> tuple[float, ...]:
    """Return how strong each of 32 equal parts is beside the strongest: 1 is it, 0 is 36 dB less."""
    if not len(steps) or not steps.any():
        return ()
    edges = np.linspace(0, len(steps), CURVE_PARTS + 1)
    sums = np.interp(edges, np.arange(len(steps) + 1), np.concatenate([[0.0], np.cumsum(steps)]))
    power = np.maximum(np.diff(sums), 0)
    level_db = 10 * np.log10(np.maximum(power / power.max(), 1e-12))
    return tuple(round(float(part), 3) for part in np.clip(1 - level_db / CURVE_FLOOR_DB, 0, 1))


def energy_of(rhythm: Rhythm, centroid_hz: float, curve: tuple[float, ...]) -> float:
    """Return how lively a sound is, 0 to 1, whatever its gain: onsets, tempo, brightness, fullness."""
    onsets = min(rhythm.onset_rate_hz / MOST_ONSETS_HZ, 1.0)
    tempo = np.clip(((rhythm.tempo_bpm or 60.0) - 50) / 110, 0, 1)
    octaves = math.log2(max(centroid_hz, 1.0) / DARKEST_HZ)
    bright = min(max(octaves / math.log2(BRIGHTEST_HZ / DARKEST_HZ), 0.0), 1.0)
    full = sum(curve) / len(curve) if curve else 0.0
    return float(0.4 * onsets + 0.2 * tempo + 0.25 * bright + 0.15 * full)
