"""Drums and small percussion by synthesis: a strength in, one stroke out. Knows no pitch or music."""

from __future__ import annotations

import numpy as np

from moviefactory.media import SAMPLE_RATE_HZ
from moviefactory.sound.dsp import (
    Wave,
    band,
    decay,
    frames_in,
    generator,
    high_pass,
    mono_noise,
    noise,
    sides,
    sine,
)

LOWEST_HZ = 24.0


def taiko(pitch: int, frame_count: int, velocity: float, take: int) -> Wave:
    """Return a big drum: a skin that drops in pitch, and the stick on it."""
    length = frames_in(1.4)
    rng = generator("taiko", take, round(velocity, 1))
    bend = 1 + 0.3 * decay(length, 0.05)
    sound = np.zeros(length, np.float32)
    for multiple, strength, seconds in (
        (1, 1, 0.4),
        (1.59, 0.5, 0.22),
        (2.14, 0.35, 0.15),
        (2.65, 0.2, 0.1),
    ):
        sound += (
            strength
            * sine(58 * multiple * bend, length)
            * decay(length, seconds, attack_seconds=0.002)
        )
    stick = mono_noise(rng, length, band(80, 500 + 1_800 * velocity)) * decay(length, 0.03)
    sound = (1.5 * sound + 1.2 * velocity * stick) * np.linspace(1, 0, length, dtype=np.float32)
    return high_pass(sound * sides(0.46 + 0.08 * (take % 2)), LOWEST_HZ)


def boom(pitch: int, frame_count: int, velocity: float, take: int) -> Wave:
    """Return a low thump that is felt more than heard."""
    length = frames_in(2.6)
    bend = 1 + 0.7 * decay(length, 0.06)
    sound = sine(38 * bend, length) * decay(length, 0.6, attack_seconds=0.006)
    sound += 0.4 * sine(71 * bend, length) * decay(length, 0.3, attack_seconds=0.006)
    rng = generator("boom", take)
    sound += 0.5 * mono_noise(rng, length, band(40, 300, slope_db=-3)) * decay(length, 0.25)
    sound *= np.linspace(1, 0, length, dtype=np.float32) * np.float32(2.2)
    return high_pass(sound * sides(0.5), LOWEST_HZ)


def _burst(
    name: str, take: int, seconds: float, fall: float, low_hz: float, high_hz: float, attack: float
) -> Wave:
    length = frames_in(seconds)
    wave = noise(generator(name, take), length, band(low_hz, high_hz), width=0.4)
    wave *= decay(length, fall, attack_seconds=attack) * np.linspace(1, 0, length, dtype=np.float32)
    return wave


def shaker(pitch: int, frame_count: int, velocity: float, take: int) -> Wave:
    """Return one stroke of a shaker."""
    return _burst("shaker", take, 0.14, 0.035, 4_500, 11_000, 0.02) * sides(0.62)


def tick(pitch: int, frame_count: int, velocity: float, take: int) -> Wave:
    """Return a dry, small tick."""
    wave = 1.2 * _burst("tick", take, 0.06, 0.007, 2_500, 9_000, 0.0006)
    length = wave.shape[1]
    wave += 1.3 * sine(1_150.0, length) * decay(length, 0.006)
    return (wave * sides(0.4)).astype(np.float32)


def block(pitch: int, frame_count: int, velocity: float, take: int) -> Wave:
    """Return a wood block, high or low by turns."""
    length = frames_in(0.16)
    base_hz = 820.0 if take % 2 else 640.0
    sound = sine(base_hz, length) * decay(length, 0.022)
    sound += 0.5 * sine(2.42 * base_hz, length) * decay(length, 0.01)
    sound *= np.linspace(1.6, 0, length, dtype=np.float32)
    return (sound * sides(0.58)).astype(np.float32)


def frame_drum(pitch: int, frame_count: int, velocity: float, take: int) -> Wave:
    """Return a small hand drum."""
    length = frames_in(0.45)
    bend = 1 + 0.2 * decay(length, 0.03)
    sound = 1.4 * sine(98 * bend, length) * decay(length, 0.11, attack_seconds=0.002)
    sound += 0.6 * sine(168 * bend, length) * decay(length, 0.06, attack_seconds=0.002)
    sound += (
        0.6 * mono_noise(generator("frame", take), length, band(200, 2_500)) * decay(length, 0.014)
    )
    sound *= np.linspace(1, 0, length, dtype=np.float32)
    return (sound * sides(0.44)).astype(np.float32)


def snare(pitch: int, frame_count: int, velocity: float, take: int) -> Wave:
    """Return a field snare, soft."""
    wave = 0.9 * _burst("snare", take, 0.3, 0.055, 900, 7_500, 0.001)
    length = wave.shape[1]
    wave += 0.8 * sine(190.0, length) * decay(length, 0.05)
    return (wave * sides(0.54)).astype(np.float32)


def swell(pitch: int, frame_count: int, velocity: float, take: int) -> Wave:
    """Return a cymbal that grows for as long as it is held, and rings a little."""
    length = max(frame_count, 2) + frames_in(0.7)
    u = np.arange(length, dtype=np.float32) / np.float32(max(frame_count, 2))
    shape = np.where(
        u < 1, u**2.5, np.exp(-(u - 1) * frame_count / np.float32(0.18 * SAMPLE_RATE_HZ))
    )
    tail = frames_in(0.1)
    shape[-tail:] *= np.linspace(1, 0, tail, dtype=np.float32)
    wave = noise(generator("swell", take), length, band(2_800, 10_000, slope_db=-2), width=0.6)
    return (wave * shape).astype(np.float32)
