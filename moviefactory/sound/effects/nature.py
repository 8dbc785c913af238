"""Leaves, birds, insects, fire: what lives and stirs outdoors. Knows nature; not shots."""

from __future__ import annotations

import numpy as np

from moviefactory.media import SAMPLE_RATE_HZ
from moviefactory.sound.dsp import (
    Wave,
    arch,
    band,
    decay,
    frames_in,
    harmonics,
    in_room,
    mono_noise,
    noise,
    place,
    scatter,
    sides,
    silence,
    sine,
    turn,
    wander,
)
from moviefactory.sound.effects.recipe import Recipe, Traits


def leaves(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Foliage in a breeze: a rustle that swells from tree to tree over a low breath of air."""
    wave = (
        0.09
        * noise(rng, frame_count, band(60, 420, slope_db=-4))
        * wander(rng, frame_count, 0.35, 0.4, 1)
    )
    for low_hz, high_hz, position in (
        (1_100, 4_200, 0.25),
        (1_800, 6_500, 0.5),
        (2_600, 8_000, 0.75),
    ):
        gust = wander(rng, frame_count, 0.6, 0.1, 1) ** (2.6 - traits.intensity)
        flutter = wander(rng, frame_count, 11, 0.55, 1)
        rustle = noise(rng, frame_count, band(low_hz, high_hz, slope_db=-4), width=0.6)
        wave += 0.3 * rustle * gust * flutter * sides(position)
    return wave


def _song(rng: np.random.Generator) -> tuple[list[tuple[float, Wave]], float]:
    """Return one bird's phrase, (seconds, syllable) each, and how long the phrase lasts."""
    base_hz = float(rng.uniform(2_300, 5_400))
    sweep, trill_hz = float(rng.uniform(-0.4, 0.45)), float(rng.uniform(18, 50))
    depth = float(rng.choice([0.0, 0.02, 0.06]))
    length_seconds = float(rng.uniform(0.045, 0.17))
    syllables: list[tuple[float, Wave]] = []
    at = 0.0
    for index in range(int(rng.integers(2, 8))):
        frame_count = frames_in(length_seconds * float(rng.uniform(0.8, 1.2)))
        u = np.linspace(0, 1, frame_count, dtype=np.float32)
        bend = sweep * (u - 0.5) * (-1) ** index + 0.1 * arch(u)
        warble = depth * np.sin(2 * np.pi * trill_hz * length_seconds * u)
        pitch_hz = base_hz * float(rng.uniform(0.94, 1.06)) * (1 + bend + warble)
        tone = sine(pitch_hz, frame_count) + 0.12 * sine(2 * pitch_hz, frame_count)
        syllables.append((at, (tone * arch(u, 1.3)).astype(np.float32)))
        at += length_seconds * float(rng.uniform(1.15, 1.9))
    return syllables, at


def birds(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Birds near and far, each with its own song, sung a little otherwise each time."""
    wave = silence(frame_count)
    own = traits.generator()
    for _ in range(4 + round(4 * traits.intensity)):
        voice = int(own.integers(2**32))
        position, gain = float(own.uniform(0.08, 0.92)), float(own.uniform(0.15, 1.0))
        start = float(rng.uniform(-1, 3))
        while start < frame_count / SAMPLE_RATE_HZ:
            syllables, seconds = _song(np.random.default_rng(voice))
            loud = gain * float(rng.uniform(0.6, 1.0))
            for after, syllable in syllables[: int(rng.integers(2, len(syllables) + 1))]:
                place(wave, frames_in(start + after), syllable, loud, position)
            start += seconds + 0.5 + float(rng.exponential(2.8))
    wave = in_room(rng, wave, seconds=1.4, damp_hz=5_000, wet=0.4)
    return wave + 0.015 * noise(rng, frame_count, band(200, 3_500, slope_db=-4))


def gulls(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Gulls over a shore: bent, reedy cries in runs, most of them far."""
    wave = silence(frame_count)
    start = float(rng.uniform(0.1, 1.2))
    while start < frame_count / SAMPLE_RATE_HZ:
        position, gain = float(rng.uniform(0.1, 0.9)), float(rng.uniform(0.2, 1.0))
        base_hz, at = float(rng.uniform(750, 1_050)), start
        for index in range(int(rng.integers(2, 6))):
            seconds = float(rng.uniform(0.22, 0.42)) * (1.5 if index == 0 else 1.0)
            length = frames_in(seconds)
            u = np.linspace(0, 1, length, dtype=np.float32)
            pitch_hz = base_hz * (1 + 0.55 * arch(u**0.6) - 0.25 * u)
            pitch_hz *= 1 + 0.012 * wander(rng, length, 60, -1, 1)
            reed = harmonics((0.6, 1.0, 0.8, 0.45, 0.2, 0.1), (0.0,) * 6)
            cry = turn(reed, np.cumsum(pitch_hz, dtype=np.float64) / SAMPLE_RATE_HZ)
            shape = np.minimum(1, u / 0.12) * (1 - u) ** 0.7
            place(wave, frames_in(at), (cry * shape).astype(np.float32), gain, position)
            at += seconds * float(rng.uniform(1.05, 1.3))
        start = at + float(rng.exponential(2.6 - traits.intensity)) + 0.4
    wave += 0.008 * noise(rng, frame_count, band(200, 5_000, slope_db=-3))  # air over the shore
    return in_room(rng, wave, seconds=1.6, damp_hz=3_500, wet=0.5)


def owl(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Make an owl in a night wood: soft hoots in its own rhythm, far apart."""
    wave = silence(frame_count)
    base_hz = float(traits.generator().uniform(330, 430))
    start = float(rng.uniform(0.3, 1.0))
    while start < frame_count / SAMPLE_RATE_HZ:
        gain, position = float(rng.uniform(0.5, 1.0)), float(rng.uniform(0.25, 0.75))
        for after, seconds in ((0.0, 0.28), (0.55, 0.16), (0.78, 0.16), (1.05, 0.7)):
            length = frames_in(seconds)
            u = np.linspace(0, 1, length, dtype=np.float32)
            pitch_hz = base_hz * (1 + 0.06 * arch(u) - 0.03 * u)
            pitch_hz *= 1 + 0.012 * np.sin(2 * np.pi * 6.5 * seconds * u)
            hoot = sine(pitch_hz, length) + 0.07 * sine(2 * pitch_hz, length)
            hoot += 0.03 * mono_noise(rng, length, band(300, 900))
            place(wave, frames_in(start + after), hoot * arch(u, 0.8), gain, position)
        start += 4.0 + float(rng.exponential(3.0))
    wave += 0.006 * noise(rng, frame_count, band(90, 2_000, slope_db=-4))  # the night about it
    return in_room(rng, wave, seconds=2.2, damp_hz=1_800, wet=0.7)


def crickets(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Crickets about a listener at night: chirps of three or four pulses, none in step."""
    wave = 0.01 * noise(rng, frame_count, band(120, 2_500, slope_db=-4))
    own = traits.generator()
    for _ in range(4 + round(4 * traits.intensity)):
        pitch_hz, pulse_hz = float(own.uniform(3_900, 5_100)), float(own.uniform(26, 33))
        chirp_seconds, position = float(own.uniform(0.42, 0.75)), float(own.uniform(0.05, 0.95))
        gain, pulses = float(own.uniform(0.06, 0.8)) ** 1.5, int(own.integers(3, 5))
        length = frames_in(pulses / pulse_hz)
        u = np.linspace(0, pulses, length, dtype=np.float32) % 1.0
        shape = arch(np.minimum(u / 0.7, 1), 1.5) * np.linspace(0.6, 1, length)
        chirp = (sine(pitch_hz, length) * shape).astype(np.float32)
        at = -float(rng.random()) * chirp_seconds
        while at < frame_count / SAMPLE_RATE_HZ:
            place(wave, frames_in(at), chirp, gain * float(rng.uniform(0.7, 1)), position)
            at += chirp_seconds * float(rng.uniform(0.94, 1.06))
            if rng.random() < 0.04:
                at += float(rng.uniform(0.5, 2.5))
    return wave


def bees(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Insects that hum past over a summer meadow."""
    wave = 0.03 * noise(rng, frame_count, band(300, 4_000, slope_db=-3))
    reed = harmonics([1 / k**1.2 for k in range(1, 17)], [0.37 * k * k for k in range(1, 17)])
    for _ in range(3 + round(3 * traits.intensity)):
        pitch_hz = float(rng.uniform(150, 260)) * wander(rng, frame_count, 1.6, 0.92, 1.08)
        cycles = np.cumsum(pitch_hz, dtype=np.float64) / SAMPLE_RATE_HZ
        buzz = turn(reed, cycles)
        near = wander(rng, frame_count, 0.4) ** 4
        path = wander(rng, frame_count, 0.3, 0.05, 0.95)
        wave += buzz * near * np.stack([np.cos(path * np.pi / 2), np.sin(path * np.pi / 2)])
    return in_room(rng, wave, seconds=0.4, damp_hz=4_000, wet=0.1)


def fire(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Make a low, restless roar, a little hiss, and crackles of every size."""
    wave = (
        0.5
        * noise(rng, frame_count, band(40, 380, slope_db=-4))
        * wander(rng, frame_count, 3.0, 0.45, 1)
    )
    wave += (
        0.045
        * noise(rng, frame_count, band(2_500, 9_000, slope_db=-2))
        * (wander(rng, frame_count, 5, 0.1, 1) ** 2)
    )

    def crackle() -> Wave:
        length = frames_in(0.03)
        pop = mono_noise(rng, length, band(float(rng.uniform(600, 1_800)), 7_500))
        pop *= decay(length, float(rng.uniform(0.0006, 0.0045)), attack_seconds=0.0003)
        pop[-96:] *= np.linspace(1, 0, 96, dtype=np.float32)
        return (pop * sides(float(rng.uniform(0.2, 0.8)))).astype(np.float32)

    bank = [crackle() for _ in range(48)]
    burst = wander(rng, frame_count, 1.3, 0.25, 1) ** 1.5
    wave += 0.75 * scatter(rng, frame_count, 14 + 22 * traits.intensity, bank, spread=2.0) * burst
    return in_room(rng, wave, seconds=0.5, damp_hz=2_500, wet=0.12)


def wings(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Great wings that beat: a push of air on each stroke, cloth-like at its edge."""
    wave = silence(frame_count)
    beat = frames_in(WING_BEAT_SECONDS)
    for index in range(-1, frame_count // beat + 1):
        length = frames_in(0.42)
        u = np.linspace(0, 1, length, dtype=np.float32)
        push = noise(rng, length, band(70, 420, slope_db=-3), width=0.4) * arch(u, 2)
        edge = noise(rng, length, band(700, 4_500, slope_db=-4)) * arch(u, 5)
        flap = (push + 0.35 * edge) * float(rng.uniform(0.75, 1))
        at = index * beat + beat // 4 + frames_in(float(rng.normal(0, 0.012)))
        place(wave, at, flap.astype(np.float32))
    return in_room(rng, wave, seconds=0.6, damp_hz=2_500, wet=0.15)


WING_BEAT_SECONDS = 0.62

RECIPES = {
    "leaves": Recipe(leaves, lufs=-31),
    "birds": Recipe(birds, lufs=-31),
    "gulls": Recipe(gulls, lufs=-32),
    "owl": Recipe(owl, lufs=-31),
    "crickets": Recipe(crickets, lufs=-33),
    "bees": Recipe(bees, lufs=-35),
    "fire": Recipe(fire, lufs=-29),
    "wings": Recipe(wings, lufs=-27, beat_seconds=WING_BEAT_SECONDS),
}
