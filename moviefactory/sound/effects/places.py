"""Rooms, streets, halls: what a place sounds like by itself. Knows places; not shots."""

from __future__ import annotations

import numpy as np

from moviefactory.media import SAMPLE_RATE_HZ
from moviefactory.sound.dsp import (
    Wave,
    arch,
    band,
    colour,
    decay,
    frames_in,
    in_room,
    mono_noise,
    move,
    noise,
    peaks,
    place,
    scatter,
    sides,
    silence,
    sine,
    wander,
)
from moviefactory.sound.effects.people import crowd
from moviefactory.sound.effects.recipe import Recipe, Traits


def room_tone(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Make a quiet room: soft air, and a trace of the mains in its walls."""
    hum_hz = float(traits.generator().choice([50.0, 60.0]))
    wave = noise(rng, frame_count, band(50, 700, slope_db=-5), width=0.7)
    wave *= wander(rng, frame_count, 0.2, 0.85, 1.0)
    wave += 0.03 * noise(rng, frame_count, band(700, 6_000, slope_db=-3), width=0.8)
    for harmonic, gain in ((2, 0.05), (4, 0.02)):
        wave += gain * sine(hum_hz * harmonic, frame_count, float(rng.random()))
    return wave


def night_air(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Open country with nothing in it: far, low air, hardly a breath of wind."""
    wave = noise(rng, frame_count, band(45, 300, slope_db=-4), width=0.7)
    wave *= wander(rng, frame_count, 0.2, 0.5, 1.0)
    breeze = noise(rng, frame_count, band(250, 1_800, slope_db=-5), width=0.7)
    return wave + 0.3 * breeze * wander(rng, frame_count, 0.3, 0.15, 1) ** 2


def city(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Make a city from a window: a low roar, cars that pass below, a far horn at times."""
    wave = noise(rng, frame_count, band(40, 500, slope_db=-4), width=0.6)
    wave += 0.05 * noise(rng, frame_count, band(600, 4_000, slope_db=-3), width=0.7)
    length_seconds = frame_count / SAMPLE_RATE_HZ
    start = -float(rng.uniform(0, 4))
    while start < length_seconds:
        seconds = float(rng.uniform(3.5, 7.0))
        length = frames_in(seconds)
        u = np.linspace(-1, 1, length, dtype=np.float32)
        tyres = mono_noise(rng, length, band(140, 1_900, slope_db=-3)) * np.exp(-((u / 0.4) ** 2))
        tyres *= np.minimum(1, (1 - np.abs(u)) * 8)
        path = 0.5 + 0.4 * np.tanh(2.5 * u) * float(rng.choice([-1.0, 1.0]))
        passing = move(tyres, path.astype(np.float32))
        place(wave, frames_in(start), passing, float(rng.uniform(0.25, 0.8)))
        start += float(rng.exponential(2.6 - 1.5 * traits.intensity)) + 0.6
    for _ in range(int(rng.poisson(length_seconds / 11))):
        length = frames_in(float(rng.uniform(0.2, 0.5)))
        low_hz = float(rng.uniform(330, 420))
        tone = np.zeros(length, np.float32)
        for pitch_hz in (low_hz, low_hz * 1.26):
            for harmonic in (1, 2, 3):
                tone += sine(pitch_hz * harmonic, length) / harmonic
        tone *= np.minimum(1, np.arange(length, dtype=np.float32) / 900)
        tone *= np.minimum(1, np.arange(length, 0, -1, dtype=np.float32) / 1_500)
        at = float(rng.uniform(0, length_seconds))
        place(wave, frames_in(at), tone, 0.07, float(rng.uniform(0.2, 0.8)))
    return in_room(rng, wave, seconds=1.5, damp_hz=1_800, wet=0.3)


def neon_city(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Make a city to come, at night: the old roar lower, signs that buzz, craft that glide by."""
    wave = city(frame_count, rng, Traits(traits.identity, 0.1))
    level = np.float32(0.7 / max(float(wave.std()), 1e-6))
    wave = wave * level
    for harmonic, gain in ((1, 0.03), (2, 0.06), (3, 0.03), (5, 0.02), (7, 0.012)):
        flicker = wander(rng, frame_count, 9, 0.6, 1)
        wave += gain * sine(120.0 * harmonic, frame_count, float(rng.random())) * flicker
    start = float(rng.uniform(0, 2))
    while start < frame_count / SAMPLE_RATE_HZ:
        length = frames_in(float(rng.uniform(2.2, 4)))
        u = np.linspace(0, 1, length, dtype=np.float32)
        base_hz = float(rng.uniform(140, 320))
        glide = base_hz * (1.12 - 0.24 / (1 + np.exp(-(u - 0.5) * 14)))
        craft = (
            sine(glide, length)
            + 0.5 * sine(1.503 * glide, length)
            + 0.3 * sine(2.01 * glide, length)
        )
        air = mono_noise(rng, length, band(300, 2_500, slope_db=-3))
        sound = (0.14 * craft + 0.2 * air) * arch(u, 3)
        path = u if rng.random() < 0.5 else 1 - u
        place(wave, frames_in(start), move(sound, path))
        start += 1.5 + float(rng.exponential(3))
    return wave


def market(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Make a market or tavern: many voices near, wood and crockery set down among them."""
    wave = crowd(frame_count, rng, traits)
    wave = wave / np.float32(max(float(wave.std()), 1e-6))

    def clink() -> Wave:
        length = frames_in(0.25)
        base_hz = float(rng.uniform(900, 3_600))
        ring = sum(
            sine(base_hz * k, length) * decay(length, seconds)
            for k, seconds in ((1, 0.05), (1.53, 0.035), (2.31, 0.02))
        )
        ring *= np.minimum(1, np.arange(length, 0, -1, dtype=np.float32) / 480)
        return (ring * sides(float(rng.uniform(0.1, 0.9)))).astype(np.float32)

    clatter = scatter(rng, frame_count, 2.0, [clink() for _ in range(16)], spread=2.5)
    return wave + in_room(rng, 0.45 * clatter, seconds=0.9, damp_hz=3_500, wet=0.5)


def wood_creak(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Make a ship's or house's timbers at work: slow groans, stick and slip, in a hollow body."""
    wave = (
        0.1
        * noise(rng, frame_count, band(50, 400, slope_db=-4))
        * wander(rng, frame_count, 0.3, 0.5, 1)
    )
    own = traits.generator()
    body = peaks(
        *(
            (float(hz), float(hz) * 0.06, 1 / (1 + n))
            for n, hz in enumerate(sorted(own.uniform(190, 1_700, 7)))
        )
    )
    start = float(rng.uniform(0.1, 0.8))
    while start < frame_count / SAMPLE_RATE_HZ:
        length = frames_in(float(rng.uniform(0.5, 1.5)))
        slips = silence(length)[0]
        at, rate_hz, glide = 0.0, float(rng.uniform(55, 190)), float(rng.uniform(-1, 1))
        while at < length:
            slips[int(at)] = float(rng.uniform(0.4, 1))
            gap = 2 ** (-glide * at / length) / rate_hz
            at += gap * float(rng.uniform(0.93, 1.07)) * SAMPLE_RATE_HZ
        u = np.linspace(0, 1, length, dtype=np.float32)
        groan = colour(np.pad(slips, (0, 4_800)), body)[:length] * arch(u, 0.7)
        groan /= max(float(groan.std()), 1e-6)
        place(
            wave,
            frames_in(start),
            groan,
            float(rng.uniform(0.15, 0.5)),
            float(rng.uniform(0.2, 0.8)),
        )
        start += length / SAMPLE_RATE_HZ + float(rng.exponential(1.8 - traits.intensity)) + 0.2
    return in_room(rng, wave, seconds=0.7, damp_hz=1_800, wet=0.4)


RECIPES = {
    "room_tone": Recipe(room_tone, lufs=-43),
    "night_air": Recipe(night_air, lufs=-37),
    "city": Recipe(city, lufs=-29),
    "neon_city": Recipe(neon_city, lufs=-29),
    "market": Recipe(market, lufs=-29),
    "wood_creak": Recipe(wood_creak, lufs=-32),
}
