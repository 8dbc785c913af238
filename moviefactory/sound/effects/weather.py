"""Wind, rain, thunder: what the sky sounds like. Knows weather; not places or shots."""

from __future__ import annotations

import numpy as np

from moviefactory.sound.dsp import (
    Wave,
    band,
    decay,
    frames_in,
    in_room,
    mono_noise,
    noise,
    peaks,
    place,
    scatter,
    seconds_axis,
    sides,
    silence,
    sine,
    wander,
)
from moviefactory.sound.effects.recipe import Recipe, Traits


def _sway(rng: np.random.Generator, frame_count: int, rate_hz: float, depth: float) -> Wave:
    """Return gains that lean a wave from side to side. Shape: (2, frames)."""
    lean = wander(rng, frame_count, rate_hz, -depth, depth)
    return np.stack([1 + lean, 1 - lean])


def wind(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Gusts in three bands that come and go apart, and a faint whistle at the top of them."""
    hard = traits.intensity
    gust = wander(rng, frame_count, 0.35 + 0.25 * hard, 0.18, 1.0)
    wave = 0.22 * noise(rng, frame_count, band(45, 160)) * gust
    for low_hz, high_hz, gain in ((110, 330, 1.0), (280, 700, 0.75), (600, 1700, 0.32)):
        own = wander(rng, frame_count, 0.55) ** 2
        lean = _sway(rng, frame_count, 0.25, 0.35)
        bed = noise(rng, frame_count, band(low_hz, high_hz, slope_db=-3))
        wave += bed * lean * (gain * (0.15 + own) * gust ** (2 - hard))
    centre_hz = float(traits.generator().uniform(560, 760))
    whistle = noise(rng, frame_count, peaks((centre_hz, 28, 1.0)), width=0.3)
    wave += (0.12 + 0.25 * hard) * whistle * (wander(rng, frame_count, 0.35) * gust) ** 4
    return wave


def blizzard(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Make a hard wind, and driven snow that hisses with its gusts."""
    wave = wind(frame_count, rng, Traits(traits.identity, 1.0))
    gust = wander(rng, frame_count, 1.1, 0.15, 1.0) ** 2 * _sway(rng, frame_count, 0.7, 0.4)
    wave += 0.3 * noise(rng, frame_count, band(1_800, 9_000, slope_db=-4)) * gust
    howl = noise(rng, frame_count, peaks((420, 40, 1.0), (815, 60, 0.5)), width=0.3)
    return wave + 0.35 * howl * wander(rng, frame_count, 0.5) ** 3


def _drop(rng: np.random.Generator) -> Wave:
    frame_count = frames_in(0.016)
    time = seconds_axis(frame_count)
    pitch_hz = float(2 ** rng.uniform(10.4, 13.0))
    ring = sine(pitch_hz * (1 + 5 * time), frame_count)
    ring *= decay(frame_count, float(rng.uniform(0.0006, 0.002)), attack_seconds=0.0003)
    splash = mono_noise(rng, frame_count, band(1_500, 12_000))
    splash *= decay(frame_count, 0.0012, attack_seconds=0.0002)
    drop = (ring * 0.8 + 0.5 * splash) * sides(float(rng.uniform(0.05, 0.95)))
    drop[:, -48:] *= np.linspace(1, 0, 48, dtype=np.float32)
    return drop.astype(np.float32)


def _patter(rng: np.random.Generator, low_octave: float, high_octave: float) -> Wave:
    """Return one drop on a thin roof: a few modes of a sheet, dead within 60 ms."""
    frame_count = frames_in(0.06)
    modes = sum(
        sine(float(pitch_hz), frame_count, float(rng.random()))
        * decay(frame_count, float(rng.uniform(0.005, 0.012)), attack_seconds=0.0006)
        for pitch_hz in 2 ** rng.uniform(low_octave, high_octave, 4)
    )
    tap = mono_noise(rng, frame_count, band(700, 5_000))
    tap *= decay(frame_count, 0.0022, attack_seconds=0.0004)
    drop = (0.35 * modes + 0.55 * tap) * sides(float(rng.uniform(0.05, 0.95)))
    drop[:, -96:] *= np.linspace(1, 0, 96, dtype=np.float32)
    return drop.astype(np.float32)


def rain(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Make a broad hiss that breathes, and drops near by: denser, not only louder, when it pours."""
    hard = traits.intensity
    wave = noise(rng, frame_count, band(350, 9_500, slope_db=-2.5), width=0.7)
    wave *= wander(rng, frame_count, 0.4, 0.82, 1.0)
    body = noise(rng, frame_count, band(160, 700, slope_db=-3), width=0.6)
    wave = (0.05 + 0.1 * hard) * wave + 0.035 * hard * body
    return wave + 0.42 * scatter(
        rng, frame_count, 160 + 700 * hard, [_drop(rng) for _ in range(64)]
    )


def rain_on_roof(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Rain heard from under a roof: patter on a sheet, and the hiss outside behind it."""
    hard = traits.intensity
    outside = noise(rng, frame_count, band(200, 2_200, slope_db=-3), width=0.7)
    outside *= wander(rng, frame_count, 0.4, 0.75, 1.0) * (0.06 + 0.06 * hard)
    patter = scatter(
        rng, frame_count, 140 + 450 * hard, [_patter(rng, 8.6, 12.6) for _ in range(64)]
    )
    return in_room(rng, outside + 0.3 * patter, seconds=0.5, damp_hz=3_000, wet=0.3)


def thunder(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Make a crack, then claps that roll away, each darker than the one before."""
    wave = silence(frame_count)
    start, strength = 0.4, 1.0
    near = traits.intensity
    crack_frames = frames_in(0.7)
    for _ in range(3):
        crack = noise(rng, crack_frames, band(180, 5_000, slope_db=-4), width=0.4)
        crack *= decay(crack_frames, float(rng.uniform(0.04, 0.12)), attack_seconds=0.002)
        place(wave, frames_in(start + float(rng.uniform(-0.06, 0.12))), crack, 0.7 * near)
    for _ in range(int(rng.integers(6, 9))):
        length = frames_in(float(rng.uniform(1.6, 4.2)))
        rumble = noise(rng, length, band(28, float(rng.uniform(90, 320)), slope_db=-3), width=0.6)
        rumble *= decay(
            length, length / 48_000 * 0.3, attack_seconds=float(rng.uniform(0.04, 0.35))
        ) * wander(rng, length, 9, 0.45, 1.0)
        fade = np.minimum(1, np.arange(length, 0, -1, dtype=np.float32) / frames_in(0.2))
        place(wave, frames_in(start), rumble * fade, strength * float(rng.uniform(0.6, 1.2)))
        start += float(rng.exponential(0.5))
        strength *= 0.82
    return in_room(rng, wave, seconds=4.5, damp_hz=600, wet=0.8)


RECIPES = {
    "wind": Recipe(wind, lufs=-29),
    "blizzard": Recipe(blizzard, lufs=-25),
    "rain": Recipe(rain, lufs=-28),
    "rain_on_roof": Recipe(rain_on_roof, lufs=-29),
    "thunder": Recipe(thunder, lufs=-18, seconds=9.0, peak_seconds=0.6),
}
