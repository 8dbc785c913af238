"""Engines, trains, rockets, computers: what machines sound like. Knows machines; not shots."""

from __future__ import annotations

import numpy as np

from moviefactory.media import SAMPLE_RATE_HZ
from moviefactory.sound.dsp import (
    Wave,
    arch,
    band,
    colour,
    decay,
    fade_edges,
    frames_in,
    harmonics,
    in_room,
    mono_noise,
    move,
    noise,
    peaks,
    place,
    silence,
    sine,
    turn,
    wander,
)
from moviefactory.sound.effects.recipe import Recipe, Traits

TRAIN_BEAT_SECONDS = 1.2
CLOCK_BEAT_SECONDS = 1.0
FACTORY_BEAT_SECONDS = 1.6


def space_hum(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Make a deep, slow chord with no attack: the size of space, and a thread of air above it."""
    own = traits.generator()
    root_hz = float(own.uniform(34, 44))
    wave = silence(frame_count)
    for partials in (
        ((1, 1.0), (2, 0.6), (4, 0.22)),
        ((1.5, 0.7), (3, 0.36), (6, 0.12), (8, 0.06)),
    ):
        # Lines a third of a hertz wide: each partial beats with itself and never repeats.
        bells = ((root_hz * k, 0.18 + 0.03 * k, gain) for k, gain in partials)
        tones = noise(rng, frame_count, peaks(*bells), width=0.5)
        wave += tones * wander(rng, frame_count, 0.2, 0.55, 1)
    air = noise(rng, frame_count, band(240, 1_500, slope_db=-5), width=0.7)
    wave += 0.5 * air * wander(rng, frame_count, 0.15, 0.2, 1) ** 2
    return in_room(rng, wave, seconds=3.5, damp_hz=1_500, wet=0.5)


def ship_interior(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Make the inside of a spacecraft or submarine: ventilation, a transformer, a far pump."""
    own = traits.generator()
    wave = noise(rng, frame_count, band(70, 900, slope_db=-4), width=0.6)
    wave *= wander(rng, frame_count, 0.5, 0.85, 1.0)
    fan_hz = float(own.uniform(150, 210))
    wave += 0.22 * noise(rng, frame_count, peaks((fan_hz, 6, 1), (2 * fan_hz, 9, 0.5)), width=0.4)
    hum_hz = float(own.choice([50.0, 60.0]))
    for harmonic, gain in ((2, 0.2), (4, 0.08), (6, 0.05)):
        wave += gain * sine(hum_hz * harmonic, frame_count, float(rng.random()))
    hiss = noise(rng, frame_count, band(1_500, 8_000, slope_db=-3), width=0.7)
    return wave + 0.035 * hiss * wander(rng, frame_count, 0.3, 0.6, 1)


def _firing(
    frame_count: int, rng: np.random.Generator, own: np.random.Generator, firing_hz: Wave
) -> tuple[Wave, Wave]:
    """Return an engine's tone at a moving firing rate, and where each stroke is (0 to 1)."""
    cycles = np.cumsum(firing_hz, dtype=np.float64) / SAMPLE_RATE_HZ
    strengths = [float(own.uniform(0.45, 1)) / k**0.85 for k in range(1, 25)]
    tone = turn(harmonics(strengths, [float(own.random()) for _ in strengths]), cycles / 2)
    stroke = (cycles % 1.0).astype(np.float32)
    rough = wander(rng, frame_count, 35, 0.75, 1.0)
    return tone * rough, stroke


def engine(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Make a car or motor at work: strokes that speed up and ease, and the rush of its intake."""
    own = traits.generator()
    idle_hz = float(own.uniform(38, 46)) * (1 + 0.8 * traits.intensity)
    firing_hz = idle_hz * wander(rng, frame_count, 0.35, 0.88, 1.15)
    tone, stroke = _firing(frame_count, rng, own, firing_hz)
    body = colour(np.tanh(0.9 * tone), band(40, 900, slope_db=-2))
    intake = noise(rng, frame_count, band(250, 3_000, slope_db=-3), width=0.5)
    wave = body + 0.16 * intake * (0.3 + (1 - stroke) ** 2)
    return in_room(rng, wave.astype(np.float32), seconds=0.35, damp_hz=1_500, wet=0.3)


def ship_engine(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Make a big slow diesel below deck, felt more than heard."""
    own = traits.generator()
    firing_hz = float(own.uniform(9, 12)) * wander(rng, frame_count, 0.2, 0.97, 1.03)
    tone, stroke = _firing(frame_count, rng, own, firing_hz)
    thump = colour(np.tanh(tone), band(30, 260, slope_db=-2))
    rumble = noise(rng, frame_count, band(30, 350, slope_db=-4), width=0.6)
    hull = noise(rng, frame_count, peaks((118, 9, 1), (231, 12, 0.6), (410, 20, 0.3)), width=0.4)
    wave = thump + 0.5 * rumble * (0.5 + 0.5 * (1 - stroke)) + 0.25 * hull
    return in_room(rng, wave.astype(np.float32), seconds=1.0, damp_hz=700, wet=0.4)


def car_pass(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Make a car that comes out of the distance, passes close and goes: louder, then a tone lower."""
    own = traits.generator()
    seconds = np.linspace(-CAR_PEAK_SECONDS, frame_count / SAMPLE_RATE_HZ - CAR_PEAK_SECONDS,
                          frame_count, dtype=np.float32)  # fmt: skip
    speed, nearest = 17.0 + 9.0 * traits.intensity, 5.0
    along = speed * seconds
    distance = np.sqrt(along**2 + nearest**2)
    toward = -speed * along / distance
    doppler = 343.0 / (343.0 - toward)
    loud = nearest / distance
    tone, _ = _firing(
        frame_count, rng, own, (float(own.uniform(70, 95)) * doppler).astype(np.float32)
    )
    tyres = mono_noise(rng, frame_count, band(350, 5_000, slope_db=-3))
    bright = mono_noise(rng, frame_count, band(2_000, 9_000, slope_db=-2))
    body = mono_noise(rng, frame_count, band(50, 400, slope_db=-3))
    sound = 0.25 * colour(np.tanh(tone), band(60, 900)) + 0.5 * body + 0.55 * tyres
    sound = sound * loud + 0.3 * bright * loud**2.2
    side = float(rng.choice([-1.0, 1.0]))
    path = 0.5 + side * 0.4 * along / distance
    wave = in_room(rng, move(sound, path), seconds=0.9, damp_hz=2_000, wet=0.18)
    fade_edges(wave, frames_in(CAR_COMES_SECONDS), frames_in(CAR_GOES_SECONDS))
    return wave


CAR_PEAK_SECONDS = 2.6
CAR_COMES_SECONDS = 1.6
CAR_GOES_SECONDS = 3.6


def train(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Make a train over jointed track: a rolling rumble, and wheels in pairs at every joint."""
    own = traits.generator()
    wave = noise(rng, frame_count, band(45, 600, slope_db=-4), width=0.6)
    wave *= wander(rng, frame_count, 1.2, 0.75, 1.0)
    ring = noise(
        rng, frame_count, peaks((640, 18, 1), (1_130, 24, 0.6), (2_350, 50, 0.4)), width=0.4
    )
    wave += 0.08 * ring * wander(rng, frame_count, 2.0) ** 2
    hiss = noise(rng, frame_count, band(900, 5_000, slope_db=-3), width=0.7)
    wave += 0.09 * hiss * wander(rng, frame_count, 0.6, 0.6, 1)
    modes = own.uniform(170, 1_500, 7)
    beat = frames_in(TRAIN_BEAT_SECONDS)
    for index in range(frame_count // beat + 1):
        for after, gain in ((0.10, 1.0), (0.235, 0.8), (0.62, 0.55), (0.755, 0.45)):
            length = frames_in(0.3)
            clank = (
                1.4 * mono_noise(rng, length, band(150, 3_000, slope_db=-3)) * decay(length, 0.02)
            )
            for mode_hz in modes:
                clank += 0.16 * sine(float(mode_hz), length) * decay(length, 0.05)
            clank *= np.minimum(1, np.arange(length, 0, -1, dtype=np.float32) / 960)
            at = index * beat + frames_in(after + float(rng.normal(0, 0.003)))
            place(
                wave, at, clank, 2.2 * gain * float(rng.uniform(0.7, 1)), 0.5 + 0.12 * (gain - 0.7)
            )
    return in_room(rng, wave, seconds=0.7, damp_hz=2_200, wet=0.25)


def rocket(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Make a rocket motor: a roar that shakes, torn by crackles of shock."""
    wave = noise(rng, frame_count, band(28, 260, slope_db=-3), width=0.5)
    wave *= wander(rng, frame_count, 14, 0.6, 1.0)
    mid = noise(rng, frame_count, band(200, 3_500, slope_db=-4), width=0.6)
    tear = np.maximum(wander(rng, frame_count, 55, -0.6, 1.0), 0) ** 1.5
    wave += 0.7 * mid * (0.35 + (0.6 + 0.6 * traits.intensity) * tear)
    hiss = noise(rng, frame_count, band(2_500, 9_000, slope_db=-4), width=0.7)
    wave += 0.14 * hiss * wander(rng, frame_count, 8, 0.5, 1)
    return in_room(rng, np.tanh(0.6 * wave), seconds=1.6, damp_hz=900, wet=0.35)


def aeroplane(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Propellers heard from a cabin: a drone that beats against itself, and wind on the skin."""
    own = traits.generator()
    base_hz = float(own.uniform(62, 82))
    wave = silence(frame_count)
    for detune in (0.0, float(own.uniform(0.004, 0.01))):
        firing_hz = base_hz * (1 + detune) * wander(rng, frame_count, 0.2, 0.99, 1.01)
        tone, _ = _firing(frame_count, rng, own, firing_hz)
        wave += colour(np.tanh(tone), band(50, 1_100, slope_db=-3)) * 0.6
    wind_on_skin = noise(rng, frame_count, band(120, 2_500, slope_db=-4), width=0.7)
    return wave + 0.55 * wind_on_skin * wander(rng, frame_count, 0.6, 0.8, 1)


def computers(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Make a control room: fans, and soft tones that answer each other."""
    own = traits.generator()
    wave = 0.09 * noise(rng, frame_count, band(120, 1_800, slope_db=-4), width=0.6)
    tones_hz = [float(880 * 2 ** (step / 12)) for step in own.choice([0, 2, 4, 7, 9, 12, 16], 5)]
    start = float(rng.uniform(0.2, 0.9))
    while start < frame_count / SAMPLE_RATE_HZ:
        pitch_hz, position = tones_hz[int(rng.integers(5))], float(rng.uniform(0.15, 0.85))
        count, seconds = int(rng.integers(1, 5)), float(rng.choice([0.05, 0.08, 0.14]))
        length = frames_in(seconds + 0.05)
        shape = np.minimum(1, np.arange(length, dtype=np.float32) / 240)
        shape *= np.minimum(1, np.arange(length, 0, -1, dtype=np.float32) / frames_in(0.05))
        blip = (sine(pitch_hz, length) + 0.15 * sine(3 * pitch_hz, length)) * shape
        gain = float(rng.uniform(0.1, 0.3))
        for index in range(count):
            place(wave, frames_in(start + index * seconds * 1.6), blip, gain, position)
        start += count * seconds * 1.6 + float(rng.exponential(1.4 - traits.intensity)) + 0.15
    return in_room(rng, wave, seconds=0.6, damp_hz=4_000, wet=0.25)


def radio(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Make a radio between stations: static that breathes, a drifting whistle, a squelch."""
    static = mono_noise(rng, frame_count, band(350, 3_200)) * wander(rng, frame_count, 3, 0.3, 1)
    drift_hz = wander(rng, frame_count, 0.5, 500, 1_700)
    whistle = sine(drift_hz, frame_count) * wander(rng, frame_count, 0.7) ** 4
    snap = np.maximum(wander(rng, frame_count, 40, -3, 1), 0) * mono_noise(
        rng, frame_count, band(500, 3_000)
    )
    sound = 0.5 * static + 0.25 * whistle + (0.8 + traits.intensity) * snap
    return (np.stack([sound, sound])).astype(np.float32)


def sonar(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """One sonar pulse that rings on in the deep."""
    length = min(frame_count, frames_in(1.6))
    wave = silence(frame_count)
    pitch_hz = float(traits.generator().uniform(960, 1_180))
    ping = sine(pitch_hz, length) * decay(length, 0.28, attack_seconds=0.006)
    ping[-2400:] *= np.linspace(1, 0, 2400, dtype=np.float32)
    place(wave, 0, ping)
    return in_room(rng, wave, seconds=3.2, damp_hz=1_600, wet=0.8)


def clock(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Make a clock in a quiet room: tick, and the slightly lower tock."""
    own = traits.generator()
    wave = 0.012 * noise(rng, frame_count, band(80, 600, slope_db=-4))
    modes = own.uniform(1_500, 6_000, 6)
    half = frames_in(CLOCK_BEAT_SECONDS / 2)
    for index in range(frame_count // half + 1):
        length = frames_in(0.09)
        shift = 1.0 if index % 2 == 0 else 0.86
        tick = 0.7 * mono_noise(rng, length, band(1_200, 8_000)) * decay(length, 0.0025)
        for mode_hz in modes:
            tick += 0.2 * sine(float(mode_hz) * shift, length) * decay(length, 0.008)
        tick += 0.5 * sine(410 * shift, length) * decay(length, 0.012)
        tick *= np.minimum(1, np.arange(length, 0, -1, dtype=np.float32) / 480)
        place(wave, index * half + half // 2, tick, 1.0 if index % 2 == 0 else 0.8, 0.56)
    return in_room(rng, wave, seconds=0.5, damp_hz=4_000, wet=0.25)


def factory(frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
    """Make a hall of machines: motors, a press that stamps, steam let off after it."""
    wave = engine(frame_count, rng, Traits(traits.identity, 0.1)) * np.float32(0.4)
    wave += 0.35 * noise(rng, frame_count, band(100, 2_500, slope_db=-4), width=0.7)
    beat = frames_in(FACTORY_BEAT_SECONDS)
    own = traits.generator()
    modes = own.uniform(120, 1_900, 9)
    for index in range(frame_count // beat + 1):
        length = frames_in(0.5)
        stamp = 1.6 * mono_noise(rng, length, band(60, 2_200, slope_db=-3)) * decay(length, 0.05)
        for mode_hz in modes:
            stamp += 0.18 * sine(float(mode_hz), length) * decay(length, 0.12)
        stamp *= np.minimum(1, np.arange(length, 0, -1, dtype=np.float32) / 2400)
        at = index * beat + beat // 8
        place(wave, at, stamp, 1.0, 0.42)
        steam_frames = frames_in(0.55)
        u = np.linspace(0, 1, steam_frames, dtype=np.float32)
        steam = noise(rng, steam_frames, band(1_800, 9_000), width=0.6) * arch(u, 2)
        place(wave, at + frames_in(0.6), steam.astype(np.float32), 0.25)
    return in_room(rng, wave, seconds=1.6, damp_hz=2_000, wet=0.4)


RECIPES = {
    "space_hum": Recipe(space_hum, lufs=-29),
    "ship_interior": Recipe(ship_interior, lufs=-31),
    "engine": Recipe(engine, lufs=-27),
    "ship_engine": Recipe(ship_engine, lufs=-29),
    "car_pass": Recipe(car_pass, lufs=-21, seconds=7.6, peak_seconds=CAR_PEAK_SECONDS),
    "train": Recipe(train, lufs=-25, beat_seconds=TRAIN_BEAT_SECONDS),
    "rocket": Recipe(rocket, lufs=-22),
    "aeroplane": Recipe(aeroplane, lufs=-27),
    "computers": Recipe(computers, lufs=-33),
    "radio": Recipe(radio, lufs=-32),
    "sonar": Recipe(sonar, lufs=-25, seconds=4.5),
    "clock": Recipe(clock, lufs=-33, beat_seconds=CLOCK_BEAT_SECONDS),
    "factory": Recipe(factory, lufs=-27, beat_seconds=FACTORY_BEAT_SECONDS),
}
