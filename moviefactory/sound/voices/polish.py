"""Turn an engine's dry voice into narration. Knows filters, a compressor, a small room; no words."""

from __future__ import annotations

import hashlib
import math

import numpy as np
from numpy.typing import NDArray
from scipy.fft import irfft, next_fast_len, rfft
from scipy.ndimage import uniform_filter1d
from scipy.signal import resample_poly, sosfilt

from moviefactory.media import SAMPLE_RATE_HZ, Audio
from moviefactory.sound.curves import drawn_out, ratio_of
from moviefactory.sound.limiter import STEP_OF_PEAKS_FRAMES, PeakFollower, limiter_curve
from moviefactory.sound.loudness import LoudnessMeter, integrated_lufs

Signal = NDArray[np.float64]

SPEECH_LUFS = -20.0
SPEECH_PEAK_DBTP = SPEECH_LUFS + 12.0
SILENT_PEAK = 1e-4

WANDER_FRAMES = 14
WANDER_STEP_FRAMES = 4800
BREATH_GAIN = 0.03
ENVELOPE_FRAMES = 960
COMPRESS_ABOVE_DB = -22.0
COMPRESS_RATIO = 3.0
ROOM_SECONDS = 0.25
ROOM_DECAY_SECONDS = 0.05
ROOM_DELAY_SECONDS = 0.008
ROOM_GAIN = 0.10


def polish(samples: NDArray[np.float32], rate_hz: int, *, seed_text: str) -> Audio:
    """Return a dry mono voice as narration, at -20 LUFS; it sounds on for the room's 0.25 s.

    Rumble off and a little warmth; less of the 1 and 3 kHz of a buzzing voice; a slow wander in
    time and breath along with the sound, against its even pitch; 3:1 compression; a small room,
    other on the left than on the right.

    Shape:   samples (frames,), mono at `rate_hz`.
    """
    divisor = math.gcd(SAMPLE_RATE_HZ, rate_hz)
    dry = resample_poly(samples.astype(np.float64), SAMPLE_RATE_HZ // divisor, rate_hz // divisor)
    rng = np.random.default_rng(_seed(seed_text))
    voice = _breathing(_wandering(sosfilt(_EQUALISER, dry), rng), rng)
    return Audio(_levelled(_in_room(_compressed(voice), rng)))


def level(samples: NDArray[np.float32], rate_hz: int) -> Audio:
    """Return a natural mono voice on both sides as it is, without rumble, at -20 LUFS.

    Shape:   samples (frames,), mono at `rate_hz`.
    """
    divisor = math.gcd(SAMPLE_RATE_HZ, rate_hz)
    voice = samples.astype(np.float64)
    if rate_hz != SAMPLE_RATE_HZ:
        voice = resample_poly(voice, SAMPLE_RATE_HZ // divisor, rate_hz // divisor)
    voice = sosfilt(_EQUALISER[:1], voice)
    return Audio(_levelled(np.stack([voice, voice])))


def is_silent(samples: NDArray[np.float32]) -> bool:
    """Tell whether a voice said nothing."""
    return float(np.abs(samples).max(initial=0.0)) < SILENT_PEAK


def _seed(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")


def _section(kind: str, hz: float, gain_db: float = 0.0, q: float = 0.7) -> list[float]:
    """Return one second-order section. Source: R. Bristow-Johnson, Audio EQ Cookbook."""
    a = 10 ** (gain_db / 40)
    w = math.tau * hz / SAMPLE_RATE_HZ
    c, alpha = math.cos(w), math.sin(w) / (2 * q)
    s = 2 * math.sqrt(a) * alpha
    up, down = a + 1, a - 1
    sections = {
        "high pass": ([(1 + c) / 2, -(1 + c), (1 + c) / 2], [1 + alpha, -2 * c, 1 - alpha]),
        "low pass": ([(1 - c) / 2, 1 - c, (1 - c) / 2], [1 + alpha, -2 * c, 1 - alpha]),
        "bell": (
            [1 + alpha * a, -2 * c, 1 - alpha * a],
            [1 + alpha / a, -2 * c, 1 - alpha / a],
        ),
        "low shelf": (
            [a * (up - down * c + s), 2 * a * (down - up * c), a * (up - down * c - s)],
            [up + down * c + s, -2 * (down + up * c), up + down * c - s],
        ),
        "high shelf": (
            [a * (up + down * c + s), -2 * a * (down + up * c), a * (up + down * c - s)],
            [up - down * c + s, 2 * (down - up * c), up - down * c - s],
        ),
    }
    numerator, denominator = sections[kind]
    return [value / denominator[0] for value in (*numerator, *denominator)]


_EQUALISER = np.array(
    [
        _section("high pass", 75),
        _section("low shelf", 190, 2.5),
        _section("bell", 1100, -1.5, 0.9),
        _section("bell", 3100, -4.0, 1.1),
        _section("high shelf", 6500, -4.0),
    ]
)
_BREATH_BAND = np.array([_section("high pass", 2500), _section("low pass", 9000)])
_ROOM_DAMPING = np.array([_section("low pass", 5000)])


def _wandering(voice: Signal, rng: np.random.Generator) -> Signal:
    """Move the voice in time by a fraction of a millisecond, slowly: its pitch drifts by cents."""
    frames = np.arange(len(voice))
    knots = np.arange(0, len(voice) + WANDER_STEP_FRAMES, WANDER_STEP_FRAMES)
    offsets = WANDER_FRAMES * np.interp(frames, knots, rng.standard_normal(len(knots)))
    wandered: Signal = np.interp(np.clip(frames + offsets, 0, len(voice) - 1), frames, voice)
    return wandered


def _envelope(voice: Signal) -> Signal:
    power: Signal = uniform_filter1d(voice * voice, ENVELOPE_FRAMES)
    return np.sqrt(np.maximum(power, 0))


def _breathing(voice: Signal, rng: np.random.Generator) -> Signal:
    breath: Signal = sosfilt(_BREATH_BAND, rng.standard_normal(len(voice)))
    return voice + BREATH_GAIN * _envelope(voice) * breath


def _compressed(voice: Signal) -> Signal:
    """Compress from its own threshold: the voice is brought to one level first."""
    envelope = _envelope(voice)
    loud = envelope > envelope.max(initial=0.0) * 0.05
    voice = voice * (10 ** (SPEECH_LUFS / 20) / max(np.sqrt((voice[loud] ** 2).mean()), 1e-9))
    over_db = np.maximum(20 * np.log10(_envelope(voice) + 1e-9) - COMPRESS_ABOVE_DB, 0)
    squeezed: Signal = voice * 10 ** (-over_db * (1 - 1 / COMPRESS_RATIO) / 20)
    return squeezed


def _in_room(voice: Signal, rng: np.random.Generator) -> Signal:
    """Return the voice in a small room. Shape: (frames,) to (2, frames and the room's own)."""
    room_frames = round(ROOM_SECONDS * SAMPLE_RATE_HZ)
    fall = np.exp(-np.arange(room_frames) / (ROOM_DECAY_SECONDS * SAMPLE_RATE_HZ))
    answer = rng.standard_normal((2, room_frames)) * fall
    answer[:, : round(ROOM_DELAY_SECONDS * SAMPLE_RATE_HZ)] = 0
    answer = sosfilt(_ROOM_DAMPING, answer, axis=-1)
    answer *= np.linspace(1, 0, room_frames)
    answer *= ROOM_GAIN / np.sqrt((answer**2).sum(axis=1, keepdims=True))
    answer[:, 0] += 1.0
    frames = len(voice) + room_frames - 1
    size = next_fast_len(frames, real=True)
    heard: Signal = irfft(rfft(voice, size) * rfft(answer, size, axis=-1), size, axis=-1)
    return heard[:, :frames]


def _levelled(heard: Signal) -> NDArray[np.float32]:
    """Bring the voice to its loudness, and its peaks to 12 dB over it.

    What the voice's own limiter takes, the film's need not: that one would duck the music too.
    """
    meter, follower = LoudnessMeter(), PeakFollower()
    meter.feed(heard.T)
    gain_db = SPEECH_LUFS - integrated_lufs(meter.steps())
    follower.feed(heard.T.astype(np.float32))
    curve = limiter_curve(follower.peaks(), gain_db, SPEECH_PEAK_DBTP)
    gain = drawn_out(curve, STEP_OF_PEAKS_FRAMES, 0, heard.shape[1]) * ratio_of(gain_db)
    return np.ascontiguousarray((heard * gain).T, dtype=np.float32)
