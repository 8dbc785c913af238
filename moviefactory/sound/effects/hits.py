"""Blows, bells, whooshes: what happens once. Knows single sounds; not when they happen."""

from __future__ import annotations

import numpy as np

from moviefactory.media import SAMPLE_RATE_HZ
from moviefactory.sound.dsp import (
    Wave,
    band,
    decay,
    frames_in,
    harmonics,
    in_room,
    mono_noise,
    move,
    noise,
    place,
    silence,
    sine,
    turn,
    wander,
)
from moviefactory.sound.effects.recipe import Recipe, Traits

# Partials of a church bell to its strike note: (ratio, strength, seconds of decay).
BELL_PARTIALS = (
    (0.5, 0.55, 3.2), (1.0, 0.6, 2.2), (1.19, 0.75, 1.9), (1.5, 0.35, 1.4), (2.0, 0.9, 1.3),
    (2.51, 0.3, 0.9), (2.67, 0.35, 0.8), (3.01, 0.4, 0.7), (4.17, 0.35, 0.45), (5.43, 0.2, 0.3),
    (6.8, 0.14, 0.2),
)  # fmt: skip

# From which part of its length on a bell is let go: its lowest partials outlast any shot.
BELL_LEAVING = 0.55


def _modes(
    length: int, partials: list[tuple[float, float, float]], rng: np.random.Generator
) -> Wave:
    """Return (frequency, strength, decay seconds) each ringing from one blow."""
    sound = np.zeros(length, np.float32)
    for frequency_hz, strength, seconds in partials:
        if frequency_hz < 18_000:
            heard = min(length, frames_in(8 * seconds))
            ring = sine(frequency_hz, heard, float(rng.random()))
            sound[:heard] += strength * ring * decay(heard, seconds, attack_seconds=0.0015)
    return sound


def whoosh(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Something passes fast: air that brightens as it comes and crosses the frame."""
    u = np.linspace(0, 1, frame_count, dtype=np.float32)
    near = np.exp(-(((u - 0.5) / 0.17) ** 2))
    centre_hz = 220 + (2_000 + 1_800 * traits.intensity) * near
    sound = np.zeros(frame_count, np.float32)
    for low_hz in (160, 320, 640, 1_280, 2_560, 5_120):
        share = np.exp(-((np.log2(centre_hz / (low_hz * 1.41)) / 0.8) ** 2))
        sound += mono_noise(rng, frame_count, band(low_hz, low_hz * 2, order=3)) * share
    sound *= near * np.minimum(1, np.minimum(u, 1 - u) * 12)
    path = u if rng.random() < 0.5 else 1 - u
    return move(sound, (0.1 + 0.8 * path).astype(np.float32))


def impact(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Make a heavy blow: a drop of the floor, a crack of debris, and a body that rings after."""
    low = sine(36 + 60 * decay(frame_count, 0.06), frame_count) * decay(
        frame_count, 0.55, attack_seconds=0.003
    )
    blow = mono_noise(rng, frame_count, band(50, 1_500, slope_db=-2)) * decay(frame_count, 0.08)
    modes = [(float(hz), 0.05, float(rng.uniform(0.15, 0.7))) for hz in rng.uniform(130, 1_800, 12)]
    sound = np.tanh(1.1 * low + 1.2 * blow + _modes(frame_count, modes, rng))
    wave = in_room(rng, np.stack([sound, sound]), seconds=2.6, damp_hz=1_800, wet=0.5)
    return wave.astype(np.float32)


def explosion(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Make a blast: one broad crack, a rolling low body, and debris that falls."""
    crack = noise(rng, frame_count, band(60, 7_000, slope_db=-3), width=0.4)
    crack *= decay(frame_count, 0.09, attack_seconds=0.002)
    body = noise(rng, frame_count, band(28, 300, slope_db=-3), width=0.6)
    body *= decay(frame_count, 0.9, attack_seconds=0.02) * wander(rng, frame_count, 10, 0.5, 1)
    wave = np.tanh(1.4 * crack + 1.5 * body)
    for _ in range(30):
        length = frames_in(0.12)
        bit = mono_noise(rng, length, band(400, 5_000, slope_db=-3)) * decay(length, 0.012)
        bit[-480:] *= np.linspace(1, 0, 480, dtype=np.float32)
        at = frames_in(0.4 + float(rng.exponential(0.7)))
        place(wave, at, bit, float(rng.uniform(0.02, 0.14)), float(rng.uniform(0.1, 0.9)))
    return in_room(rng, wave, seconds=3.0, damp_hz=900, wet=0.5)


def bell(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Make a church or temple bell, struck once."""
    strike_hz = float(traits.generator().uniform(330, 470))
    partials: list[tuple[float, float, float]] = []
    for multiple, strength, seconds in BELL_PARTIALS:
        partials.append((strike_hz * multiple, strength, seconds))
        partials.append((strike_hz * multiple * 1.0016, 0.4 * strength, seconds))
    sound = _modes(frame_count, partials, rng)
    clang = mono_noise(rng, frames_in(0.05), band(1_500, 7_000)) * decay(frames_in(0.05), 0.006)
    sound[: clang.size] += 0.6 * clang
    rung = in_room(rng, np.stack([sound, sound]), seconds=2.8, damp_hz=3_000, wet=0.5)
    left = np.linspace(1, 0, frame_count, dtype=np.float32) / np.float32(BELL_LEAVING)
    return np.asarray(rung * np.sin(np.minimum(left, 1) * np.float32(np.pi / 2)) ** 2, np.float32)


def chimes(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Make a shimmer of small bells, as of light or magic: a run upward that thins out."""
    wave = silence(frame_count)
    scale = (0, 2, 4, 7, 9, 12, 14, 16, 19, 21, 24)
    base_hz = float(traits.generator().uniform(1_050, 1_400))
    for index in range(22):
        pitch_hz = (
            base_hz * 2 ** (scale[min(index // 2, 10)] / 12) * float(rng.uniform(0.995, 1.005))
        )
        length = frames_in(1.5)
        ring = _modes(length, [(pitch_hz, 1.0, 0.45), (2.76 * pitch_hz, 0.3, 0.2)], rng)
        ring *= np.minimum(1, np.arange(length, 0, -1, dtype=np.float32) / 4_800)
        at = frames_in(0.06 * index + float(rng.uniform(0, 0.04)))
        place(
            wave,
            at,
            ring,
            float(rng.uniform(0.3, 1)) * (1 - index / 34),
            float(rng.uniform(0.1, 0.9)),
        )
    return in_room(rng, wave, seconds=2.2, damp_hz=6_000, wet=0.6)


def sword(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Steel on steel: a hard clash and a thin ring."""
    base_hz = float(rng.uniform(1_500, 2_300))
    ratios = (1, 1.48, 2.09, 2.56, 3.39, 4.08, 5.1)
    modes = [
        (base_hz * k * float(rng.uniform(0.98, 1.02)), 0.5 / k**0.5, float(rng.uniform(0.1, 0.4)))
        for k in ratios
    ]
    sound = _modes(frame_count, modes, rng)
    sound += 1.2 * mono_noise(rng, frame_count, band(1_200, 10_000)) * decay(frame_count, 0.012)
    return in_room(rng, np.stack([sound, sound]), seconds=1.1, damp_hz=5_000, wet=0.25)


def knock(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Three knocks on a wooden door."""
    wave = silence(frame_count)
    own = traits.generator()
    partials = [(float(hz), 0.5, 0.03) for hz in own.uniform(110, 750, 6)]
    for index in range(3):
        length = frames_in(0.25)
        hit = _modes(length, partials, rng)
        hit += 0.7 * mono_noise(rng, length, band(300, 3_000)) * decay(length, 0.005)
        hit *= np.minimum(1, np.arange(length, 0, -1, dtype=np.float32) / 960)
        place(wave, frames_in(0.02 + 0.27 * index), hit, float(rng.uniform(0.8, 1)))
    return in_room(rng, wave, seconds=0.7, damp_hz=2_500, wet=0.3)


def door(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Make a door falls shut: air, the heavy leaf, the latch."""
    wave = silence(frame_count)
    air_frames = frames_in(0.3)
    u = np.linspace(0, 1, air_frames, dtype=np.float32)
    air = noise(rng, air_frames, band(120, 900, slope_db=-3)) * (u**2 * np.minimum(1, (1 - u) * 20))
    place(wave, 0, air.astype(np.float32), 0.35)
    length = frames_in(0.9)
    modes = [(float(hz), 0.4, float(rng.uniform(0.05, 0.16))) for hz in rng.uniform(60, 480, 8)]
    slam = _modes(length, modes, rng)
    slam += 1.6 * mono_noise(rng, length, band(60, 2_000, slope_db=-3)) * decay(length, 0.04)
    slam *= np.minimum(1, np.arange(length, 0, -1, dtype=np.float32) / 4_800)
    place(wave, air_frames, slam)
    click = mono_noise(rng, frames_in(0.05), band(1_500, 7_000)) * decay(frames_in(0.05), 0.004)
    place(wave, air_frames + frames_in(0.045), click, 0.5, 0.55)
    return in_room(rng, wave, seconds=0.9, damp_hz=2_000, wet=0.35)


def glass(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Glass breaks: the burst, then shards that fall and ring."""
    wave = silence(frame_count)
    burst_frames = frames_in(0.25)
    burst = noise(rng, burst_frames, band(2_000, 12_000), width=0.5) * decay(burst_frames, 0.03)
    place(wave, frames_in(0.01), burst, 0.9)
    for _ in range(70):
        length = frames_in(0.4)
        base_hz = float(rng.uniform(2_200, 7_500))
        shard = _modes(
            length,
            [
                (base_hz, 1.0, float(rng.uniform(0.02, 0.09))),
                (1.62 * base_hz, 0.5, 0.03),
                (2.4 * base_hz, 0.3, 0.02),
            ],
            rng,
        )
        shard *= np.minimum(1, np.arange(length, 0, -1, dtype=np.float32) / 2_400)
        after = float(rng.exponential(0.28))
        place(
            wave,
            frames_in(0.012 + after),
            shard,
            float(rng.uniform(0.05, 0.35)) / (1 + after),
            float(rng.uniform(0.1, 0.9)),
        )
    return in_room(rng, wave, seconds=0.8, damp_hz=6_000, wet=0.25)


def riser(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Tension that climbs to its end and stops."""
    length = frame_count - frames_in(1.0)
    u = np.arange(frame_count, dtype=np.float32) / length
    u = np.minimum(u, 1)
    pitch_hz = 110 * 2 ** (2.2 * u**1.5)
    tone = sum(sine(pitch_hz * k * (1 + 0.003 * k), frame_count) / k for k in (1, 1.5, 2, 3, 4))
    air = noise(rng, frame_count, band(500, 8_000, slope_db=-3), width=0.5)
    wave = 0.22 * tone * u**2 + 0.7 * air * u**3 * wander(rng, frame_count, 12, 0.7, 1)
    wave = wave * np.minimum(1, (1 - u) * (length / frames_in(0.03)))
    return in_room(rng, wave.astype(np.float32), seconds=1.2, damp_hz=4_000, wet=0.3)


def laser(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Make a ray gun of the films: a tone that falls in a tenth of a second."""
    fall = decay(frame_count, 0.07, attack_seconds=0.0)
    pitch_hz = 180 + 3_200 * fall
    sound = np.tanh(1.5 * sine(pitch_hz, frame_count) + 0.6 * sine(0.5 * pitch_hz, frame_count))
    sound *= decay(frame_count, 0.16, attack_seconds=0.002)
    return in_room(rng, np.stack([sound, sound]), seconds=0.9, damp_hz=3_500, wet=0.3)


def camera_click(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Make a shutter: two small mechanical clicks."""
    wave = silence(frame_count)
    for after, gain in ((0.01, 1.0), (0.075, 0.8)):
        length = frames_in(0.06)
        click = mono_noise(rng, length, band(900, 9_000)) * decay(length, 0.004)
        click += _modes(length, [(float(hz), 0.2, 0.01) for hz in rng.uniform(800, 4_500, 5)], rng)
        click *= np.minimum(1, np.arange(length, 0, -1, dtype=np.float32) / 480)
        place(wave, frames_in(after), click, gain)
    return in_room(rng, wave, seconds=0.3, damp_hz=4_000, wet=0.15)


def horn(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Make a ship's or train's horn from afar: three reeds in a chord, air before them."""
    length_seconds = frame_count / SAMPLE_RATE_HZ
    base_hz = float(traits.generator().uniform(125, 190))
    sound = np.zeros(frame_count, np.float32)
    for interval in (1.0, 1.26, 1.5):
        pitch_hz = base_hz * interval * wander(rng, frame_count, 3, 0.997, 1.003)
        strengths = [1 / k**1.1 for k in range(1, 13)]
        reed = harmonics(strengths, [float(rng.random()) for _ in strengths])
        sound += turn(reed, np.cumsum(pitch_hz, dtype=np.float64) / SAMPLE_RATE_HZ)
    sound += 0.4 * mono_noise(rng, frame_count, band(200, 2_500, slope_db=-3))
    time = np.arange(frame_count, dtype=np.float32) / SAMPLE_RATE_HZ
    shape = np.clip(time / 0.12, 0, 1) * np.clip((length_seconds - 1.6 - time) / 0.25, 0, 1)
    return in_room(
        rng,
        np.stack([sound, sound]) * shape.astype(np.float32),
        seconds=2.8,
        damp_hz=1_500,
        wet=0.7,
    )


RECIPES = {
    "whoosh": Recipe(whoosh, lufs=-22, seconds=1.5, peak_seconds=0.75),
    "impact": Recipe(impact, lufs=-18, seconds=4.0),
    "explosion": Recipe(explosion, lufs=-16, seconds=5.0),
    "bell": Recipe(bell, lufs=-23, seconds=7.0),
    "chimes": Recipe(chimes, lufs=-27, seconds=4.0, peak_seconds=0.5),
    "sword": Recipe(sword, lufs=-22, seconds=1.8),
    "knock": Recipe(knock, lufs=-24, seconds=1.6),
    "door": Recipe(door, lufs=-23, seconds=2.0, peak_seconds=0.3),
    "glass": Recipe(glass, lufs=-23, seconds=2.2),
    "riser": Recipe(riser, lufs=-23, seconds=5.0, peak_seconds=4.0),
    "laser": Recipe(laser, lufs=-23, seconds=1.2),
    "camera_click": Recipe(camera_click, lufs=-29, seconds=0.5),
    "horn": Recipe(horn, lufs=-24, seconds=4.2, peak_seconds=0.3),
}
