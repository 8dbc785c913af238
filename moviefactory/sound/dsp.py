"""Signals: noise, slow curves, placing, filters, rooms. Knows arrays and hertz; not what sounds.

A wave is float32 of shape (2, frames) at 48 kHz, planes rather than frames, because every sum and
every Fourier transform here runs along time. `to_frames` turns it into what files and mixers hold.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.fft import irfft, next_fast_len, rfft, rfftfreq
from scipy.signal import butter, sosfilt

from moviefactory.media import SAMPLE_RATE_HZ

Wave = NDArray[np.float32]
Curve = Callable[[NDArray[np.float64]], NDArray[np.float64]]

TAU = 2 * np.pi
INAUDIBLE = 1e-3
TABLE_FRAMES = 4096


def seed_of(*parts: object) -> int:
    """Return a seed that depends on `parts` alone: the same in every process."""
    text = "\x1f".join(str(part) for part in parts)
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")


def generator(*parts: object) -> np.random.Generator:
    """Return a random generator seeded by `parts`."""
    return np.random.default_rng(seed_of(*parts))


def frames_in(seconds: float) -> int:
    """Return how many sample frames `seconds` last."""
    return round(seconds * SAMPLE_RATE_HZ)


def ratio(gain_db: float) -> float:
    """Return the amplitude ratio of a gain. Units: dB."""
    return float(10 ** (gain_db / 20))


def seconds_axis(frame_count: int) -> Wave:
    """Return the time of each frame. Units: seconds."""
    return np.arange(frame_count, dtype=np.float32) / np.float32(SAMPLE_RATE_HZ)


def silence(frame_count: int) -> Wave:
    """Return a wave of zeros."""
    return np.zeros((2, frame_count), np.float32)


def to_frames(wave: Wave) -> Wave:
    """Return `wave` as interleaved frames. Shape: (2, frames) to (frames, 2)."""
    return np.ascontiguousarray(wave.T)


def band(low_hz: float, high_hz: float, *, slope_db: float = 0.0, order: int = 2) -> Curve:
    """Return a band's magnitude over frequency. Units: slope in dB an octave about 1 kHz."""

    def curve(hz: NDArray[np.float64]) -> NDArray[np.float64]:
        safe = np.maximum(hz, 1.0)
        lift = (safe / 1000) ** (slope_db / 6.02)
        rise = 1 / np.sqrt(1 + (low_hz / safe) ** (2 * order))
        fall = 1 / np.sqrt(1 + (safe / high_hz) ** (2 * order))
        return np.where(hz < 1, 0.0, lift * rise * fall)

    return curve


def peaks(*bells: tuple[float, float, float]) -> Curve:
    """Return a curve of bells: (centre, width, height) each. Units: Hz, Hz, amplitude."""

    def curve(hz: NDArray[np.float64]) -> NDArray[np.float64]:
        total = np.zeros_like(hz)
        for centre_hz, width_hz, height in bells:
            total += height * np.exp(-(((hz - centre_hz) / width_hz) ** 2))
        return total

    return curve


def noise(rng: np.random.Generator, frame_count: int, curve: Curve, *, width: float = 0.5) -> Wave:
    """Return steady noise with the spectrum `curve`, RMS 1; its end meets its start.

    `width` is how far the two sides differ: 0 is mono, 1 is all apart; they correlate by the rest.
    """
    size = next_fast_len(frame_count, real=True)
    gain = curve(rfftfreq(size, 1 / SAMPLE_RATE_HZ))
    heard = int(np.flatnonzero(gain > INAUDIBLE * gain.max())[-1]) + 1
    gain = gain[:heard]
    gain *= size / (2 * np.sqrt((gain**2).sum()))
    dice = rng.standard_normal((2, 2, heard), dtype=np.float32)
    spectrum = np.zeros((2, size // 2 + 1), np.complex64)
    spectrum[:, :heard].real, spectrum[:, :heard].imag = (dice * gain.astype(np.float32)).swapaxes(
        0, 1
    )
    if width < 1:
        spectrum[1] *= np.float32(np.sqrt(1 - (1 - width) ** 2))
        spectrum[1] += np.float32(1 - width) * spectrum[0]
    wave: Wave = irfft(spectrum, size, axis=-1, overwrite_x=True)
    return wave[:, :frame_count]


def mono_noise(rng: np.random.Generator, frame_count: int, curve: Curve) -> Wave:
    """Return one plane of noise with the spectrum `curve`, RMS 1. Shape: (frames,)."""
    size = next_fast_len(frame_count, real=True)
    gain = curve(rfftfreq(size, 1 / SAMPLE_RATE_HZ))
    gain *= size / (2 * np.sqrt((gain**2).sum()))
    dice = rng.standard_normal((2, gain.size), dtype=np.float32) * gain.astype(np.float32)
    wave: Wave = irfft(dice[0] + np.complex64(1j) * dice[1], size, overwrite_x=True)
    return wave[:frame_count]


def colour(wave: Wave, curve: Curve) -> Wave:
    """Return `wave` under the magnitude `curve`, without delay; its end wraps to its start."""
    frame_count = wave.shape[-1]
    size = next_fast_len(frame_count, real=True)
    gain = curve(rfftfreq(size, 1 / SAMPLE_RATE_HZ)).astype(np.float32)
    shaped: Wave = irfft(rfft(wave, size, axis=-1) * gain, size, axis=-1)
    return shaped[..., :frame_count]


def wander(
    rng: np.random.Generator, frame_count: int, rate_hz: float, low: float = 0.0, high: float = 1.0
) -> Wave:
    """Return a smooth random curve between `low` and `high`. Shape: (frames,)."""
    knot_count = int(frame_count / SAMPLE_RATE_HZ * rate_hz) + 5
    knots = rng.random(knot_count)
    steps = int(frame_count / SAMPLE_RATE_HZ * max(60.0, 12 * rate_hz)) + 3
    where = rng.random() + np.arange(steps) * (
        frame_count / SAMPLE_RATE_HZ * rate_hz / max(steps - 1, 1)
    )
    left = where.astype(np.int64)
    u = where - left
    a, b, c, d = (knots[np.minimum(left + k, knot_count - 1)] for k in range(4))
    cubic = 0.5 * (
        2 * b + (c - a) * u + (2 * a - 5 * b + 4 * c - d) * u**2 + (3 * b - a - 3 * c + d) * u**3
    )
    level = low + (high - low) * np.clip(cubic, 0, 1)
    at = np.arange(frame_count, dtype=np.float32) * np.float32((steps - 1) / max(frame_count, 2))
    step = at.astype(np.int32)
    at -= step
    rise = np.diff(level).astype(np.float32)
    curve: Wave = level.astype(np.float32)[step] + at * rise[step]
    return curve


def decay(frame_count: int, seconds: float, *, attack_seconds: float = 0.001) -> Wave:
    """Return an envelope that rises at once and falls by 1/e each `seconds`."""
    time = seconds_axis(frame_count)
    rise = np.minimum(time / np.float32(max(attack_seconds, 1e-5)), np.float32(1))
    envelope: Wave = rise * np.exp(-time / np.float32(seconds))
    return envelope


def arch(u: Wave, power: float = 1.0) -> Wave:
    """Return half a sine over `u` from 0 to 1, to a power: an envelope without a corner."""
    return np.asarray(np.maximum(np.sin(np.float32(np.pi) * u), 0) ** power, np.float32)


def sine(
    frequency_hz: NDArray[np.floating[Any]] | float, frame_count: int, phase: float = 0.0
) -> Wave:
    """Return a sine of a steady or moving frequency. Units: Hz, phase in cycles."""
    if isinstance(frequency_hz, np.ndarray):
        cycles: NDArray[Any] = np.cumsum(frequency_hz, dtype=np.float64) / SAMPLE_RATE_HZ
    else:
        cycles = np.arange(frame_count) * (frequency_hz / SAMPLE_RATE_HZ)
    wave: Wave = np.sin(((cycles + phase) % 1.0).astype(np.float32) * np.float32(TAU))
    return wave


def harmonics(strengths: Sequence[float], phases: Sequence[float]) -> Wave:
    """Return one period of a sum of harmonics, for `turn`. Units: phases in cycles."""
    cycle = np.arange(TABLE_FRAMES) / TABLE_FRAMES
    table = np.zeros(TABLE_FRAMES)
    for number, (strength, phase) in enumerate(zip(strengths, phases, strict=True), 1):
        table += strength * np.sin(TAU * (number * cycle + phase))
    return table.astype(np.float32)


def turn(table: Wave, cycles: NDArray[np.float64]) -> Wave:
    """Return `table` read at a phase that may speed up and slow down. Units: cycles."""
    at = (cycles % 1.0) * TABLE_FRAMES
    left = at.astype(np.int32)
    rest = (at - left).astype(np.float32)
    low = table[left % TABLE_FRAMES]
    return low + rest * (table[(left + 1) % TABLE_FRAMES] - low)


def sides(position: float) -> Wave:
    """Return the gains of left and right at `position`, 0 left to 1 right. Shape: (2, 1)."""
    angle = position * np.pi / 2
    return np.array([[np.cos(angle)], [np.sin(angle)]], np.float32) * np.float32(np.sqrt(2))


def move(sound: Wave, positions: Wave) -> Wave:
    """Return one plane of sound as a wave that moves from side to side. Shape: (2, frames)."""
    angle = np.clip(positions, 0, 1) * np.float32(np.pi / 2)
    gains = np.stack([np.cos(angle), np.sin(angle)]) * np.float32(np.sqrt(2))
    return (gains * sound).astype(np.float32)


def place(wave: Wave, at: int, sound: Wave, gain: float = 1.0, position: float = 0.5) -> None:
    """Add `sound`, one plane or two, into `wave` at frame `at`; what lies outside is left out."""
    first, last = max(at, 0), min(at + sound.shape[-1], wave.shape[1])
    if first >= last:
        return
    piece = sound[..., first - at : last - at] * np.float32(gain)
    wave[:, first:last] += piece if piece.ndim == 2 else piece * sides(position)


def scatter(
    rng: np.random.Generator,
    frame_count: int,
    per_second: float,
    bank: Sequence[Wave],
    *,
    spread: float = 2.2,
) -> Wave:
    """Return grains of `bank` falling at random, few of them loud. Shape: (2, frames).

    Grains begin before the first frame too, so a stretch of rain has no beginning. Units: grains
    per second; `spread` is the exponent of the Pareto law of their gains.
    """
    reach = max(grain.shape[-1] for grain in bank)
    wave = silence(frame_count + reach)
    count = int(rng.poisson(per_second * (frame_count + reach) / SAMPLE_RATE_HZ))
    starts = np.sort(rng.integers(0, frame_count + reach, count))
    gains = np.minimum(rng.pareto(spread, count) + 0.2, 6.0).astype(np.float32)
    for start, which, gain in zip(
        starts.tolist(), rng.integers(0, len(bank), count).tolist(), gains, strict=True
    ):
        grain = bank[which]
        room_left = wave.shape[1] - start
        wave[:, start : start + grain.shape[1]] += grain[:, :room_left] * gain
    return wave[:, reach:]


def _sos(kind: str, hz: float | Sequence[float], order: int) -> NDArray[np.float64]:
    sections: NDArray[np.float64] = butter(order, hz, kind, fs=SAMPLE_RATE_HZ, output="sos")
    return sections


def low_pass(wave: Wave, hz: float, order: int = 2) -> Wave:
    """Return `wave` without what lies above `hz`."""
    return np.asarray(sosfilt(_sos("lowpass", hz, order), wave, axis=-1), np.float32)


def high_pass(wave: Wave, hz: float, order: int = 2) -> Wave:
    """Return `wave` without what lies below `hz`."""
    return np.asarray(sosfilt(_sos("highpass", hz, order), wave, axis=-1), np.float32)


def impulse_response(
    rng: np.random.Generator, seconds: float, damp_hz: float, *, pre_delay_seconds: float = 0.01
) -> Wave:
    """Return a room's answer to a clap: noise that dies, its highs first. Energy 1 a side.

    Units: `seconds` until the lows have fallen by 60 dB. The two sides share a third of their
    power, so that the room does not vanish in mono.
    """
    frame_count = frames_in(seconds)
    time = seconds_axis(frame_count)
    lows = noise(rng, frame_count, band(60, damp_hz, order=1), width=0.66)
    highs = noise(rng, frame_count, band(damp_hz, 12_000, order=1), width=0.66)
    fall = np.float32(6.9 / seconds)
    answer = lows * np.exp(-time * fall) + 0.5 * highs * np.exp(-time * (fall * 3))
    answer[:, : frames_in(0.002)] *= np.linspace(0, 1, frames_in(0.002), dtype=np.float32)
    answer = np.pad(answer, ((0, 0), (frames_in(pre_delay_seconds), 0)))
    answer /= np.sqrt((answer**2).sum(axis=1, keepdims=True))
    return answer.astype(np.float32)


def convolve(wave: Wave, answer: Wave) -> Wave:
    """Return the full convolution of two waves, each side by itself."""
    full = wave.shape[1] + answer.shape[1] - 1
    size = next_fast_len(full, real=True)
    product = rfft(wave, size, axis=-1) * rfft(answer, size, axis=-1)
    result: Wave = irfft(product, size, axis=-1, overwrite_x=True)
    return result[:, :full]


def in_room(
    rng: np.random.Generator, wave: Wave, *, seconds: float, damp_hz: float, wet: float
) -> Wave:
    """Return `wave` heard in a room, cut to its own length. Units: seconds of reverberation."""
    answer = impulse_response(rng, seconds, damp_hz)
    return wave + np.float32(wet) * convolve(wave, answer)[:, : wave.shape[1]]


def fade_edges(wave: Wave, head_frames: int, tail_frames: int) -> None:
    """Fade the first and last frames of `wave` in place, each at most half of it."""
    half = wave.shape[-1] // 2
    head, tail = min(head_frames, half), min(tail_frames, half)
    if head:
        wave[..., :head] *= np.sin(np.linspace(0, np.pi / 2, head, dtype=np.float32)) ** 2
    if tail:
        wave[..., -tail:] *= np.cos(np.linspace(0, np.pi / 2, tail, dtype=np.float32)) ** 2


def soft_ceiling(wave: Wave, *, knee: float = 0.6, ceiling: float = 0.95) -> Wave:
    """Return `wave` untouched below `knee` and bent smoothly below `ceiling` above it."""
    size = np.abs(wave)
    if float(size.max(initial=0.0)) <= knee:
        return wave
    span = np.float32(ceiling - knee)
    bent = knee + span * np.tanh((size - knee) / span)
    return np.where(size > knee, np.sign(wave) * bent, wave).astype(np.float32)
