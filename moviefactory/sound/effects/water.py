"""Sea, stream, drops: what water sounds like. Knows water; not places or shots."""

from __future__ import annotations

import numpy as np

from moviefactory.media import SAMPLE_RATE_HZ
from moviefactory.sound.dsp import (
    Wave,
    band,
    decay,
    frames_in,
    in_room,
    mono_noise,
    noise,
    place,
    scatter,
    seconds_axis,
    sides,
    silence,
    sine,
    wander,
)
from moviefactory.sound.effects.recipe import Recipe, Traits


def _bubble(
    rng: np.random.Generator, low_hz: float, high_hz: float, rise: float, seconds: float
) -> Wave:
    """Return one bubble: a sine that climbs as it dies. Source: Minnaert resonance."""
    frame_count = frames_in(seconds * 5)
    time = seconds_axis(frame_count)
    pitch_hz = float(np.exp(rng.uniform(np.log(low_hz), np.log(high_hz))))
    tone = sine(pitch_hz * (1 + rise * time / np.float32(seconds)), frame_count)
    tone *= decay(frame_count, seconds, attack_seconds=seconds * 0.25)
    tone[-96:] *= np.linspace(1, 0, 96, dtype=np.float32)
    return (tone * sides(float(rng.uniform(0.1, 0.9)))).astype(np.float32)


def sea_waves(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Waves that swell, break and draw back over the shore, each in its own time and place."""
    wave = 0.12 * noise(rng, frame_count, band(40, 500, slope_db=-4))
    wave += 0.035 * noise(rng, frame_count, band(600, 7_000, slope_db=-3), width=0.7)
    start = -float(rng.uniform(1, 6))
    while start < frame_count / SAMPLE_RATE_HZ:
        seconds = float(rng.uniform(6.5, 10.5)) * (1.1 - 0.3 * traits.intensity)
        length = frames_in(seconds)
        u = np.linspace(0, 1, length, dtype=np.float32)
        swell = (u / 0.52) ** 1.8 * ((1 - u) / 0.48) ** 1.5
        crash = np.exp(-((np.maximum(0.5 - u, 0) / 0.07) ** 2) - np.maximum(u - 0.5, 0) / 0.13)
        foam = np.exp(-(((u - 0.72) / 0.13) ** 2))
        force = float(rng.uniform(0.5, 1.0))
        surge = 0.6 * noise(rng, length, band(70, 600, slope_db=-3), width=0.5) * (swell**1.4)
        surge += 0.75 * noise(rng, length, band(250, 3_500, slope_db=-3)) * crash * swell
        hiss = noise(rng, length, band(1_800, 9_000, slope_db=-2), width=0.7)
        surge += 0.5 * hiss * (foam + 0.6 * crash) * wander(rng, length, 7, 0.6, 1) * swell**0.5
        fade = np.minimum(1, np.minimum(u, 1 - u) * 30)
        lean = sides(float(rng.uniform(0.3, 0.7)))
        place(wave, frames_in(start), (surge * fade * lean).astype(np.float32), force)
        start += seconds * float(rng.uniform(0.5, 0.85))
    return wave


def underwater(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Make a dark, pressing murmur, and bubbles that rise past now and then."""
    wave = noise(rng, frame_count, band(35, 170, slope_db=-4)) * wander(
        rng, frame_count, 0.3, 0.5, 1
    )
    wave += (
        0.4
        * noise(rng, frame_count, band(150, 480, slope_db=-5))
        * (wander(rng, frame_count, 0.5) ** 2)
    )
    start = float(rng.exponential(0.8))
    while start < frame_count / SAMPLE_RATE_HZ:
        position = float(rng.uniform(0.2, 0.8))
        for step in range(int(rng.integers(3, 12))):
            bubble = _bubble(rng, 260, 950, 0.18, float(rng.uniform(0.012, 0.04)))
            at = frames_in(start + step * float(rng.uniform(0.03, 0.11)))
            place(wave, at, bubble.mean(axis=0), float(rng.uniform(0.15, 0.6)), position)
        start += 0.6 + float(rng.exponential(2.4 - traits.intensity))
    return in_room(rng, wave, seconds=1.2, damp_hz=700, wet=0.5)


def stream(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Make a brook over stones: many small bubbles over a soft rush."""
    fast = traits.intensity
    rush = noise(rng, frame_count, band(300, 5_000, slope_db=-3), width=0.7)
    rush *= wander(rng, frame_count, 1.5, 0.75, 1.0) * (0.05 + 0.1 * fast)
    low = [_bubble(rng, 350, 1_100, 0.12, float(rng.uniform(0.008, 0.03))) for _ in range(48)]
    high = [_bubble(rng, 1_000, 3_200, 0.15, float(rng.uniform(0.003, 0.012))) for _ in range(48)]
    gurgle = scatter(rng, frame_count, 45, low, spread=2.6) * wander(rng, frame_count, 2.2, 0.3, 1)
    wave: Wave = rush + 0.16 * gurgle
    return wave + 0.1 * scatter(rng, frame_count, 160 + 200 * fast, high)


def waterfall(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Make a steady roar from low to high, with a little spray on top."""
    wave = noise(rng, frame_count, band(60, 8_000, slope_db=-3.4), width=0.7)
    wave *= wander(rng, frame_count, 2.5, 0.88, 1.0)
    spray = noise(rng, frame_count, band(2_500, 11_000, slope_db=-2), width=0.8)
    return wave + (0.1 + 0.1 * traits.intensity) * spray * wander(rng, frame_count, 5, 0.5, 1)


def dripping_cave(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Slow drops in a great dark room, and the air that stands in it."""
    wave = (
        0.03
        * noise(rng, frame_count, band(40, 220, slope_db=-3))
        * wander(rng, frame_count, 0.2, 0.6, 1)
    )
    start = float(rng.exponential(0.5))
    while start < frame_count / SAMPLE_RATE_HZ:
        drop = _bubble(rng, 700, 2_300, 0.3, float(rng.uniform(0.006, 0.016)))
        at, gain = frames_in(start), float(rng.uniform(0.25, 1.0))
        position = float(rng.uniform(0.1, 0.9))
        place(wave, at, drop.mean(axis=0), gain, position)
        place(wave, at + frames_in(0.021), drop.mean(axis=0), 0.4 * gain, position)
        start += float(rng.exponential(1.5 - traits.intensity)) + 0.12
    return in_room(rng, wave, seconds=3.6, damp_hz=2_600, wet=0.9)


def splash(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Something heavy goes into water: the slap, the spray, and the bubbles after it."""
    wave = silence(frame_count)
    at = frames_in(0.05)
    slap = mono_noise(rng, frames_in(0.5), band(120, 2_500, slope_db=-3))
    place(wave, at, slap * decay(frames_in(0.5), 0.07, attack_seconds=0.004), 1.1)
    length = frames_in(1.6)
    spray = noise(rng, length, band(900, 9_000, slope_db=-3), width=0.7)
    spray *= decay(length, 0.3, attack_seconds=0.03) * wander(rng, length, 25, 0.4, 1)
    spray[:, -2400:] *= np.linspace(1, 0, 2400, dtype=np.float32)
    place(wave, at, spray, 0.6)
    for _ in range(40):
        bubble = _bubble(rng, 250, 1_700, 0.15, float(rng.uniform(0.008, 0.03)))
        after = 0.08 + float(rng.exponential(0.35))
        place(wave, at + frames_in(after), bubble, float(rng.uniform(0.1, 0.5)) / (1 + 2 * after))
    return in_room(rng, wave, seconds=0.8, damp_hz=3_000, wet=0.2)


RECIPES = {
    "sea_waves": Recipe(sea_waves, lufs=-27),
    "underwater": Recipe(underwater, lufs=-28),
    "stream": Recipe(stream, lufs=-30),
    "waterfall": Recipe(waterfall, lufs=-26),
    "dripping_cave": Recipe(dripping_cave, lufs=-33),
    "splash": Recipe(splash, lufs=-21, seconds=2.6, peak_seconds=0.06),
}
