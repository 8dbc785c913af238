"""Crowds, steps, breath, hooves: what bodies sound like. Knows bodies; not shots or speech."""

from __future__ import annotations

import numpy as np
from scipy.fft import irfft, next_fast_len, rfft, rfftfreq

from moviefactory.media import SAMPLE_RATE_HZ
from moviefactory.sound.dsp import (
    Curve,
    Wave,
    arch,
    band,
    decay,
    frames_in,
    in_room,
    mono_noise,
    noise,
    peaks,
    place,
    scatter,
    sides,
    silence,
    sine,
    wander,
)
from moviefactory.sound.effects.recipe import Recipe, Traits

WALK_SECONDS = 0.56
RUN_SECONDS = 0.33
HEART_SECONDS = 0.92
GALLOP_SECONDS = 0.5
BREATH_SECONDS = 3.4
MARCH_SECONDS = 0.52
BABBLE_STEP = 4

# Formants of a, e, o, u as the three bells of a murmur. Units: Hz.
VOWELS = (
    ((730, 90, 1.0), (1_150, 110, 0.5), (2_500, 180, 0.13)),
    ((480, 80, 1.0), (1_800, 140, 0.35), (2_550, 180, 0.16)),
    ((500, 80, 1.0), (880, 90, 0.6), (2_450, 180, 0.08)),
    ((330, 70, 1.0), (760, 90, 0.35), (2_300, 180, 0.05)),
)


def _babble(frame_count: int, rng: np.random.Generator, voices: int, pitch: float) -> Wave:
    """Return many people who speak at once, no word to be made out.

    Voices are buzzes whose loudness has the rhythm of syllables, shared out to four vowels that
    change over. Made at a quarter of the rate: a murmur has nothing above 6 kHz.
    """
    full = next_fast_len(-(-frame_count // BABBLE_STEP) * BABBLE_STEP, real=True)
    full += -full % (2 * BABBLE_STEP)
    size, rate_hz = full // BABBLE_STEP, SAMPLE_RATE_HZ / BABBLE_STEP
    vowels = np.zeros((len(VOWELS), 2, size), np.float32)
    for _ in range(voices):
        base_hz = pitch * float(np.exp(rng.normal(np.log(150), 0.28)))
        pitch_hz = base_hz * wander(rng, size, BABBLE_STEP * 2.2, 0.85, 1.2)
        buzz = (1 - 2 * (np.cumsum(pitch_hz, dtype=np.float64) / rate_hz % 1.0)).astype(np.float32)
        buzz += 0.25 * rng.standard_normal(size, dtype=np.float32)
        rhythm = wander(rng, size, BABBLE_STEP * float(rng.uniform(7, 11))) ** 2
        turns = np.clip(wander(rng, size, BABBLE_STEP * 0.5, -0.5, 1.4), 0, 1)
        sound = buzz * rhythm * turns * np.float32(rng.uniform(0.3, 1))
        lean = sides(float(rng.uniform(0.05, 0.95)))
        choice = len(VOWELS) * wander(rng, size, BABBLE_STEP * 4.5)
        for index in range(len(VOWELS)):
            share = np.maximum(0, 1 - np.abs(choice - np.float32(index + 0.5)))
            vowels[index] += lean * (sound * share)
    hz = rfftfreq(size, 1 / rate_hz)
    tract = pitch**0.35
    spectrum = np.zeros((2, full // 2 + 1), np.complex64)
    for spoken, bells in zip(rfft(vowels, axis=-1), VOWELS, strict=True):
        mouth = peaks(*((tract * at_hz, 1.7 * width, gain) for at_hz, width, gain in bells))
        spectrum[:, : hz.size] += spoken * (BABBLE_STEP * mouth(hz)).astype(np.float32)
    spectrum[:, hz.size - 1] = 0
    wave: Wave = irfft(spectrum, full, axis=-1)
    return wave[:, :frame_count]


def crowd(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Make a murmuring crowd in a big room or a square."""
    wave = _babble(frame_count, rng, 8 + round(6 * traits.intensity), 1.0)
    wave += 0.01 * noise(rng, frame_count, band(150, 1_500, slope_db=-4))
    return in_room(rng, wave, seconds=1.1, damp_hz=2_500, wet=0.8)


def children(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Children at play some way off: a higher, livelier murmur."""
    wave = _babble(frame_count, rng, 6 + round(5 * traits.intensity), 2.1)
    return in_room(rng, wave, seconds=1.0, damp_hz=4_000, wet=0.6)


def _clap(rng: np.random.Generator) -> Wave:
    length = frames_in(0.03)
    centre_hz = float(rng.uniform(900, 2_100))
    slap = mono_noise(rng, length, peaks((centre_hz, centre_hz * 0.5, 1), (4_000, 2_500, 0.2)))
    slap *= decay(length, float(rng.uniform(0.002, 0.006)), attack_seconds=0.0005)
    slap[-96:] *= np.linspace(1, 0, 96, dtype=np.float32)
    return (slap * sides(float(rng.uniform(0.05, 0.95)))).astype(np.float32)


def _claps(frame_count: int, rng: np.random.Generator, intensity: float) -> Wave:
    bank = [_clap(rng) for _ in range(64)]
    return scatter(rng, frame_count, 150 + 350 * intensity, bank)


def applause(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Make a hall that claps, with voices that cheer under it."""
    claps = _claps(frame_count, rng, traits.intensity)
    voices = _babble(frame_count, rng, 8, 1.6)
    level = 0.15 / max(float(voices.std()), 1e-6)
    return in_room(rng, claps + level * voices, seconds=1.4, damp_hz=4_000, wet=0.5)


def cheering(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Make a stadium: a great held roar of voices that rises and falls."""
    roar = noise(rng, frame_count, peaks(*VOWELS[0], (420, 200, 0.6)), width=0.7)
    roar *= wander(rng, frame_count, 0.35, 0.45, 1.0)
    voices = _babble(frame_count, rng, 8, 1.9)
    level = 0.7 / max(float(voices.std()), 1e-6)
    wave = roar + level * voices + 0.08 * _claps(frame_count, rng, 0.6)
    return in_room(rng, wave, seconds=2.0, damp_hz=2_500, wet=0.6)


def _step(rng: np.random.Generator, ground: Curve, crunch: float, weight: float) -> Wave:
    """Return one footfall: heel, then the roll to the toe over a ground that gives."""
    length = frames_in(0.3)
    time = np.arange(length, dtype=np.float32) / SAMPLE_RATE_HZ
    heel = sine(float(rng.uniform(62, 96)), length) * decay(
        length, float(rng.uniform(0.02, 0.035)), attack_seconds=0.003
    )
    toe_seconds = float(rng.uniform(0.085, 0.135))
    roll = decay(length, 0.02, attack_seconds=0.002) + float(rng.uniform(0.4, 0.9)) * np.exp(
        -(((time - toe_seconds) / float(rng.uniform(0.02, 0.035))) ** 2)
    )
    bits = np.minimum(rng.pareto(1.7, length // 120 + 2), 8)
    grit = np.interp(time * (SAMPLE_RATE_HZ / 120), np.arange(bits.size), bits)
    surface = mono_noise(rng, length, ground) * roll * (1 - crunch + crunch * grit)
    step = weight * heel + 0.55 * surface
    step[-960:] *= np.linspace(1, 0, 960, dtype=np.float32)
    return step.astype(np.float32)


def _steps(
    frame_count: int, rng: np.random.Generator, step_seconds: float, ground: Curve,
    crunch: float, weight: float,
) -> Wave:  # fmt: skip
    """Return footfalls, one to each `step_seconds`, none like another."""
    wave = silence(frame_count)
    beat = frames_in(step_seconds)
    for index in range(frame_count // beat + 1):
        late = frames_in(float(np.clip(rng.normal(0, 0.018), -0.04, 0.04)))
        gain = float(rng.uniform(0.7, 1.0)) * (1.0 if index % 2 else 0.92)
        step = _step(rng, ground, crunch, weight)
        place(wave, index * beat + beat // 5 + late, step, gain, 0.46 + 0.08 * (index % 2))
    return wave


def footsteps(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Somebody walks on hard, gritty ground."""
    ground = band(500, 6_000, slope_db=-3)
    wave = _steps(frame_count, rng, WALK_SECONDS, ground, 0.4, 1.0)
    return in_room(rng, wave, seconds=0.45, damp_hz=3_000, wet=0.16)


def running(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Somebody runs: quicker, harder, less roll."""
    ground = band(350, 5_000, slope_db=-3)
    wave = _steps(frame_count, rng, RUN_SECONDS, ground, 0.4, 1.5)
    return in_room(rng, wave, seconds=0.45, damp_hz=3_000, wet=0.16)


def snow_steps(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Boots in dry snow: a long squeaking crunch to each step."""
    wave = silence(frame_count)
    beat = frames_in(WALK_SECONDS * 1.2)
    for index in range(frame_count // beat + 1):
        length = frames_in(0.34)
        u = np.linspace(0, 1, length, dtype=np.float32)
        grains = np.minimum(rng.pareto(1.5, length // 90 + 2), 7).astype(np.float32)
        grains = np.interp(u * (length / 90), np.arange(grains.size), grains)
        crunch = mono_noise(rng, length, band(900, 7_000, slope_db=-2)) * grains
        creak = mono_noise(rng, length, peaks((1_500, 160, 1), (2_700, 200, 0.6)))
        shape = np.minimum(1, u / 0.08) * (1 - u) ** 1.4
        pack = sine(78, length) * decay(length, 0.03, attack_seconds=0.004)
        step = (0.5 * crunch + 0.35 * creak * arch(u)) * shape + 0.5 * pack * (1 - u)
        late = frames_in(float(np.clip(rng.normal(0, 0.02), -0.05, 0.05)))
        gain = float(rng.uniform(0.7, 1))
        place(
            wave,
            index * beat + beat // 5 + late,
            step.astype(np.float32),
            gain,
            0.46 + 0.08 * (index % 2),
        )
    return in_room(rng, wave, seconds=0.25, damp_hz=2_500, wet=0.06)


def marching(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Many boots in step: each fall a smear of a dozen feet."""
    wave = silence(frame_count)
    ground = band(250, 4_500, slope_db=-3)
    feet = [_step(rng, ground, 0.4, 1.2) for _ in range(24)]
    beat = frames_in(MARCH_SECONDS)
    for index in range(frame_count // beat + 1):
        for _ in range(10 + round(8 * traits.intensity)):
            at = index * beat + beat // 4 + frames_in(float(rng.normal(0, 0.022)))
            foot = feet[int(rng.integers(len(feet)))]
            place(wave, at, foot, float(rng.uniform(0.3, 1)), float(rng.uniform(0.05, 0.95)))
    return in_room(rng, wave, seconds=1.0, damp_hz=2_500, wet=0.3)


def hooves(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Make a horse at a canter: three beats and a breath of air, on firm earth."""
    wave = silence(frame_count)
    beat = frames_in(GALLOP_SECONDS)
    for index in range(frame_count // beat + 1):
        for after, weight in ((0.06, 0.75), (0.17, 0.9), (0.29, 1.0)):
            length = frames_in(0.22)
            knock_hz = float(rng.uniform(260, 420))
            hoof = 0.8 * sine(knock_hz, length) * decay(length, 0.012)
            hoof += 0.45 * sine(2.3 * knock_hz, length) * decay(length, 0.007)
            hoof += (
                0.9
                * sine(float(rng.uniform(58, 80)), length)
                * decay(length, 0.04, attack_seconds=0.003)
            )
            earth = mono_noise(rng, length, band(200, 3_000, slope_db=-4))
            hoof += 0.6 * earth * decay(length, 0.03, attack_seconds=0.002)
            hoof[-960:] *= np.linspace(1, 0, 960, dtype=np.float32)
            at = index * beat + frames_in(after + float(rng.normal(0, 0.006)))
            place(wave, at, hoof, weight * float(rng.uniform(0.7, 1)), float(rng.uniform(0.4, 0.6)))
    return in_room(rng, wave, seconds=0.5, damp_hz=2_500, wet=0.2)


def heartbeat(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Make a heart heard from within: two soft thumps, the second lower in force."""
    wave = 0.02 * noise(rng, frame_count, band(30, 160))
    beat = frames_in(HEART_SECONDS)
    for index in range(frame_count // beat + 1):
        for after, pitch_hz, seconds, gain in ((0.16, 47, 0.07, 1.0), (0.43, 58, 0.05, 0.65)):
            length = frames_in(0.36)
            bend = pitch_hz * (1 + 0.5 * decay(length, 0.02))
            thump = sine(bend, length) * decay(length, seconds, attack_seconds=0.012)
            thump += 0.3 * sine(2.4 * bend, length) * decay(length, 0.035, attack_seconds=0.006)
            thump[-960:] *= np.linspace(1, 0, 960, dtype=np.float32)
            place(wave, index * beat + frames_in(after), thump, gain * float(rng.uniform(0.9, 1)))
    return wave


def breathing(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Breath inside a helmet: in through a valve, out against the glass."""
    wave = 0.02 * noise(rng, frame_count, band(120, 900, slope_db=-3), width=0.3)
    own = traits.generator()
    hollow = float(own.uniform(0.9, 1.1))
    beat = frames_in(BREATH_SECONDS)
    for index in range(frame_count // beat + 1):
        for after, seconds, gain, bells in (
            (0.15, 1.15, 0.75, ((1_350, 420, 1.0), (2_900, 700, 0.5), (650, 200, 0.25))),
            (1.65, 1.45, 1.0, ((520, 180, 1.0), (1_250, 350, 0.55), (2_300, 600, 0.2))),
        ):
            length = frames_in(seconds * float(rng.uniform(0.92, 1.08)))
            u = np.linspace(0, 1, length, dtype=np.float32)
            curve = peaks(*((hz * hollow, width, height) for hz, width, height in bells))
            air = noise(rng, length, curve, width=0.25) * wander(rng, length, 12, 0.8, 1)
            shape = arch(u**0.7, 1.6)
            place(wave, index * beat + frames_in(after), (air * shape).astype(np.float32), gain)
    return in_room(rng, wave, seconds=0.18, damp_hz=2_500, wet=0.45)


RECIPES = {
    "crowd": Recipe(crowd, lufs=-30),
    "children": Recipe(children, lufs=-32),
    "applause": Recipe(applause, lufs=-26),
    "cheering": Recipe(cheering, lufs=-25),
    "footsteps": Recipe(footsteps, lufs=-30, beat_seconds=WALK_SECONDS),
    "running": Recipe(running, lufs=-28, beat_seconds=RUN_SECONDS),
    "snow_steps": Recipe(snow_steps, lufs=-31, beat_seconds=WALK_SECONDS * 1.2),
    "marching": Recipe(marching, lufs=-27, beat_seconds=MARCH_SECONDS),
    "hooves": Recipe(hooves, lufs=-28, beat_seconds=GALLOP_SECONDS),
    "heartbeat": Recipe(heartbeat, lufs=-31, beat_seconds=HEART_SECONDS),
    "breathing": Recipe(breathing, lufs=-31, beat_seconds=BREATH_SECONDS),
}
