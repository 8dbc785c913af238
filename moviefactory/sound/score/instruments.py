"""Instruments by synthesis: a pitch and a length in, one played note out. Knows timbres; no music.

Held instruments are spectra whose partials are as wide as a section's tuning (the PADsynth method),
struck ones are partials that die, blown and bowed solos are one waveform under vibrato. All of them
leave room between 1 and 4 kHz, where voices are understood.
Source: N. O. Paul, "PADsynth"; N. Fletcher and T. Rossing, "The Physics of Musical Instruments".
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray
from scipy.fft import irfft

from moviefactory.media import SAMPLE_RATE_HZ
from moviefactory.sound.dsp import (
    Wave,
    arch,
    band,
    decay,
    frames_in,
    generator,
    harmonics,
    mono_noise,
    seconds_axis,
    sides,
    turn,
    wander,
)
from moviefactory.sound.score import drums

LOOP_FRAMES = 2**18
BEATING_PARTIALS = 4
STRUCK_TAKES = 2
LONGEST_RING_SECONDS = 5.0
HEARD_DECAYS = 5
POINTER_FRAMES = 512
HIGHEST_HZ = 9_000.0
LOWEST_HZ = 24.0
SHARED_POWER = 0.55

Play = Callable[[int, int, float, int], Wave]


@dataclass(frozen=True, slots=True)
class Instrument:
    """How a note is played: (pitch, frames, velocity, take) to a wave of RMS about 1 while it holds.

    `heard_seconds` is how long a struck note carries, for guessing how loud it makes the music; None
    for a note that is held. `takes_length` is whether it matters how long a note is held, `takes`
    how many ways there are to play one.
    """

    play: Play
    heard_seconds: float | None = None
    takes_length: bool = True
    takes: int = 1


def hz_of(pitch: int) -> float:
    """Return the frequency of a MIDI pitch."""
    return float(440 * 2 ** ((pitch - 69) / 12))


def room_for_voices(hz: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the gain that keeps music out of the way of speech: 4.5 dB down about 2 kHz."""
    bell = np.exp(-((np.log2(np.maximum(hz, 1) / 2_000) / 0.9) ** 2))
    return np.asarray(1 - 0.4 * bell)


@dataclass(frozen=True, slots=True)
class Held:
    """A section of players on one note, for as long as it is asked.

    Units: `cents` is the width of their tuning; `cutoff_hz` where the highs fall off; seconds.
    `formants` are (hertz, width, strength) that colour all pitches alike. `odd` is how much of the
    even partials is left out.
    """

    cents: float
    slope: float
    cutoff_hz: float
    attack: float
    release: float
    formants: tuple[tuple[float, float, float], ...] = ()
    odd: float = 0.0
    sustain: float = 1.0
    fall: float = 1.0
    shake_hz: float = 0.0
    spread: float = 1.0

    def loop(self, pitch: int, brightness: float, name: str) -> Wave:
        """Return 5.5 s of the note that meet their own start. Shape: (2, frames)."""
        base_hz = hz_of(pitch)
        rng = generator("loop", name, pitch)
        spectrum = np.zeros((2, LOOP_FRAMES // 2 + 1), np.complex64)
        bin_hz = SAMPLE_RATE_HZ / LOOP_FRAMES
        count = max(1, int(HIGHEST_HZ / base_hz))
        numbers = np.arange(1, min(count, 60) + 1, dtype=np.float64)
        hz = numbers * base_hz
        strength = numbers**-self.slope / (1 + (hz / (self.cutoff_hz * brightness)) ** 3)
        if self.formants:
            strength *= 0.08 + sum(
                gain * np.exp(-(((hz - at_hz) / width) ** 2))
                for at_hz, width, gain in self.formants
            )
        strength *= room_for_voices(hz)
        strength[1::2] *= 1 - self.odd
        for partial_hz, level in zip(hz, strength, strict=True):
            width_bins = max(partial_hz * (2 ** (self.cents / 1200) - 1) / bin_hz, 0.35)
            reach = int(4 * width_bins) + 1
            middle = partial_hz / bin_hz
            bins = np.arange(round(middle) - reach, round(middle) + reach + 1)
            bins = bins[(bins > LOWEST_HZ / bin_hz) & (bins < spectrum.shape[1])]
            shape = np.exp(-0.5 * ((bins - middle) / width_bins) ** 2) / np.sqrt(width_bins)
            turns = rng.random((3, bins.size)) * (2 * np.pi)
            shared = np.sqrt(1 - (1 - SHARED_POWER) * self.spread) * np.exp(1j * turns[0])
            own = np.sqrt((1 - SHARED_POWER) * self.spread) * np.exp(1j * turns[1:])
            spectrum[:, bins] += level * shape * (shared + own)
        wave: Wave = irfft(spectrum, LOOP_FRAMES, axis=-1)
        return wave / np.float32(np.sqrt((wave**2).mean()) + 1e-12)

    def envelope(self, frame_count: int) -> Wave:
        """Return how the note swells, holds and dies after `frame_count` frames."""
        total = frame_count + frames_in(self.release)
        time = seconds_axis(total)
        attack = np.float32(min(self.attack, 0.6 * frame_count / SAMPLE_RATE_HZ))
        shape = np.minimum(time / max(attack, np.float32(0.002)), 1) ** 1.4
        if self.sustain < 1:
            fall = np.exp(-np.maximum(time - attack, 0) / np.float32(self.fall))
            shape *= np.float32(self.sustain) + np.float32(1 - self.sustain) * fall
        after = np.maximum(time - np.float32(frame_count / SAMPLE_RATE_HZ), 0)
        release: Wave = shape * np.cos(
            np.minimum(after / np.float32(self.release), 1) * np.float32(np.pi / 2)
        ) ** np.float32(2)
        return release


def dying(wave: Wave, hz: float, seconds: float, level: float, turn_at: float) -> None:
    """Add a sine that falls by 1/e each `seconds` to one plane: a turning pointer, a block at a time.

    Units: `turn_at` in cycles.
    """
    step = (2j * np.pi * hz - 1 / seconds) / SAMPLE_RATE_HZ
    count = -(-wave.size // POINTER_FRAMES)
    coarse = level * np.exp(step * POINTER_FRAMES * np.arange(count) + 2j * np.pi * turn_at)
    fine = np.exp(step * np.arange(POINTER_FRAMES)).astype(np.complex64)
    coarse = coarse.astype(np.complex64)
    block = np.multiply.outer(coarse.imag, fine.real)
    block += np.multiply.outer(coarse.real, fine.imag)
    sound = block.reshape(-1)[: wave.size]
    last = min(wave.size, frames_in(0.015))
    sound[wave.size - last :] *= np.linspace(1, 0, last, dtype=np.float32)
    wave += sound


@dataclass(frozen=True, slots=True)
class Struck:
    """A string, bar or tongue that is struck and dies away.

    `partials` are (ratio, strength, share of the decay); `ring` is the decay at middle C in
    seconds, and `shorter` how much faster an octave higher dies. `damp` seconds after its end the
    note is quiet; None lets it ring.
    """

    partials: tuple[tuple[float, float, float], ...]
    ring: float
    shorter: float
    knock: float
    knock_hz: tuple[float, float]
    damp: float | None
    stiffness: float = 0.0
    beating_cents: float = 0.0

    def play(self, pitch: int, frame_count: int, velocity: float, take: int) -> Wave:
        """Return one note. Shape: (2, frames)."""
        return self.damped(self.free(pitch, velocity, take), pitch, frame_count)

    def damped(self, free: Wave, pitch: int, frame_count: int) -> Wave:
        """Return a note that rings freely, held for `frame_count` frames, in its place on stage."""
        if self.damp is None:
            sound = free
        else:
            sound = free[: frame_count + frames_in(self.damp)].copy()
            after = sound[frame_count:]
            after *= np.exp(-seconds_axis(after.size) / np.float32(self.damp / 4))
            tail = min(sound.size, frames_in(0.02))
            sound[-tail:] *= np.linspace(1, 0, tail, dtype=np.float32)
        place = 0.5 + 0.16 * np.clip((pitch - 64) / 36, -1, 1)
        return (sound * sides(float(place))).astype(np.float32)

    def free(self, pitch: int, velocity: float, take: int) -> Wave:
        """Return one note that nobody damps. Shape: (frames,)."""
        base_hz = hz_of(pitch)
        ring = self.ring * 2 ** (-self.shorter * (pitch - 60) / 12)
        total = frames_in(min(max(5 * ring, 0.2), LONGEST_RING_SECONDS))
        rng = generator("struck", pitch, take)
        sound = np.zeros(total, np.float32)
        energy = 0.0
        for number, (multiple, strength, share) in enumerate(self.partials, 1):
            partial_hz = base_hz * multiple * np.sqrt(1 + self.stiffness * number * number)
            if partial_hz > HIGHEST_HZ:
                break
            level = strength * (0.35 + 0.65 * velocity) ** (0.5 * (number - 1))
            level *= float(room_for_voices(np.array([float(partial_hz)]))[0])
            heard = min(total, frames_in(HEARD_DECAYS * ring * share))
            turn_at = float(rng.random())
            if self.beating_cents and number <= BEATING_PARTIALS:
                apart = 2 ** (self.beating_cents * float(rng.uniform(0.6, 1.4)) / 1200)
                # Two strings in step give their force away at once; out of step they ring on.
                dying(sound[:heard], float(partial_hz), 0.55 * ring * share, 0.75 * level, turn_at)
                late = 1.7 * ring * share
                far = min(total, frames_in(HEARD_DECAYS * late))
                dying(sound[:far], float(partial_hz) * apart, late, 0.35 * level, turn_at)
            else:
                dying(sound[:heard], float(partial_hz), ring * share, level, turn_at)
            energy += level**2
        sound /= np.float32(np.sqrt(energy / 2) + 1e-9)
        rise = frames_in(0.0012)
        sound[:rise] *= np.linspace(0, 1, rise, dtype=np.float32)
        tap = frames_in(0.03)
        knock = mono_noise(rng, tap, band(*self.knock_hz)) * decay(tap, 0.006)
        knock *= np.linspace(1, 0, tap, dtype=np.float32)
        sound[: min(tap, total)] += np.float32(self.knock * velocity) * knock[:total]
        tail = min(total, frames_in(0.02))
        sound[-tail:] *= np.linspace(1, 0, tail, dtype=np.float32)
        return sound


@dataclass(frozen=True, slots=True)
class Solo:
    """One player on a wind or a bow: a waveform that opens as it swells, with vibrato and breath."""

    strengths: tuple[float, ...]
    attack: float
    release: float
    vibrato_cents: float
    breath: float
    breath_hz: tuple[float, float]
    seat: float = 0.5

    def play(self, pitch: int, frame_count: int, velocity: float, take: int) -> Wave:
        """Return one note. Shape: (2, frames)."""
        base_hz = hz_of(pitch)
        total = frame_count + frames_in(self.release)
        rng = generator("solo", pitch, take)
        time = seconds_axis(total)
        held = frame_count / SAMPLE_RATE_HZ
        attack = min(self.attack, 0.5 * held)
        shape = np.minimum(time / np.float32(max(attack, 0.004)), 1) ** 1.2
        shape *= np.float32(0.86) + np.float32(0.14) * arch(np.minimum(time / np.float32(held), 1))
        after = np.minimum(np.maximum(time - np.float32(held), 0) / np.float32(self.release), 1)
        shape = shape * np.cos(after * np.float32(np.pi / 2)) ** 2
        depth = self.vibrato_cents / 1200 * np.log(2) * np.clip((time - 0.25) / 0.5, 0, 1)
        wave_hz = float(rng.uniform(4.7, 5.4))
        depth = depth * wander(rng, total, 1.5, 0.6, 1.1)
        scoop = -0.012 * np.exp(-time / np.float32(0.03)) if self.attack > 0.05 else 0.0
        bend = 1 + depth * np.sin(2 * np.pi * wave_hz * time) + scoop
        bend = bend + 0.0012 * wander(rng, total, 3, -1, 1)
        cycles = np.cumsum(base_hz * bend, dtype=np.float64) / SAMPLE_RATE_HZ + rng.random()
        numbers = np.arange(1, len(self.strengths) + 1, dtype=np.float64)
        audible = numbers * base_hz < HIGHEST_HZ
        full = np.array(self.strengths) * audible * room_for_voices(numbers * base_hz)
        soft = full * 0.55 ** (numbers - 1)
        phases = [float(p) for p in generator("phases", len(self.strengths)).random(numbers.size)]
        open_ = np.clip(shape * np.float32(0.3 + 0.7 * velocity), 0, 1)
        bright = turn(harmonics(full.tolist(), phases), cycles)
        dark = turn(harmonics(soft.tolist(), phases), cycles)
        sound = dark + (bright - dark) * open_
        sound /= np.float32(np.sqrt((full**2).sum() / 2) + 1e-9)
        air = mono_noise(rng, total, band(*self.breath_hz)) * np.float32(self.breath)
        air *= np.float32(0.35) + open_**2 + np.float32(1.6) * np.exp(-time / np.float32(0.05))
        sound *= wander(rng, total, 5, 0.93, 1.0)
        return np.asarray((sound + air) * shape * sides(self.seat), np.float32)


def _wooden(
    ratios: tuple[float, ...], falls: tuple[float, ...]
) -> tuple[tuple[float, float, float], ...]:
    return tuple(
        (ratio, 1 / (1 + 1.6 * n), fall)
        for n, (ratio, fall) in enumerate(zip(ratios, falls, strict=True))
    )


def _string(count: int, slope: float, plucked_at: float) -> tuple[tuple[float, float, float], ...]:
    return tuple(
        (
            float(k),
            float(k**-slope * (0.15 + abs(np.sin(np.pi * k * plucked_at)))),
            1 / (1 + 0.35 * (k - 1)),
        )
        for k in range(1, count + 1)
    )


VOICE_AH = ((650.0, 150.0, 1.0), (1_080.0, 170.0, 0.5), (2_700.0, 400.0, 0.08))
BODY = ((280.0, 120.0, 0.5), (480.0, 200.0, 0.8), (1_100.0, 500.0, 0.4), (3_200.0, 1_500.0, 0.15))

HELD = MappingProxyType(
    {
        "warm": Held(14, 1.5, 900, 0.7, 1.6),
        "strings": Held(12, 1.05, 2_200, 0.38, 0.9, BODY),
        "choir": Held(20, 0.7, 2_600, 0.65, 1.4, VOICE_AH),
        "glass": Held(5, 1.9, 2_400, 0.9, 2.0, odd=0.6),
        "accordion": Held(9, 0.8, 1_500, 0.08, 0.2, odd=0.15),
        "brass": Held(7, 0.75, 1_500, 0.06, 0.28, ((500, 350, 0.7), (1_200, 500, 0.6)), sustain=0.8, fall=0.35),
        "bass": Held(8, 1.25, 620, 0.14, 0.5),
        "drone": Held(16, 1.0, 300, 1.1, 1.8),
        "tremolo": Held(15, 1.0, 3_000, 0.5, 0.8, BODY, shake_hz=11.0),
        "spiccato": Held(10, 0.95, 2_400, 0.012, 0.16, BODY, sustain=0.12, fall=0.11),
        "pulse": Held(6, 0.9, 1_300, 0.006, 0.09, sustain=0.35, fall=0.1, spread=0.6),
    }
)  # fmt: skip

STRUCK = MappingProxyType(
    {
        "piano": Struck(_string(14, 1.35, 0.12), 1.5, 0.6, 0.5, (150, 1_800), 0.5, 0.0002, 0.9),
        "harp": Struck(_string(10, 1.6, 0.3), 0.8, 0.5, 0.35, (300, 3_000), None, beating_cents=0.4),
        "guitar": Struck(_string(12, 1.2, 0.18), 0.7, 0.4, 0.4, (300, 3_500), 0.4, beating_cents=0.5),
        "pizzicato": Struck(_string(8, 1.4, 0.23), 0.16, 0.35, 0.7, (150, 1_500), None),
        "marimba": Struck(_wooden((1, 3.93, 9.2), (1, 0.35, 0.15)), 0.32, 0.55, 0.6, (200, 1_800), None),
        "celesta": Struck(_wooden((1, 2.0, 4.02, 6.3), (1, 0.6, 0.4, 0.2)), 0.85, 0.35, 0.3, (1_500, 6_000), None),
        "music box": Struck(_wooden((1, 2.01, 5.2, 8.1), (1, 0.45, 0.3, 0.15)), 0.6, 0.35, 0.5, (2_500, 8_000), None),
    }
)  # fmt: skip

SOLOS = MappingProxyType(
    {
        "flute": Solo((1, 0.35, 0.16, 0.05, 0.02), 0.07, 0.18, 14, 0.03, (900, 5_000), 0.46),
        "clarinet": Solo((1, 0.06, 0.6, 0.05, 0.32, 0.04, 0.14, 0.03, 0.06), 0.06, 0.14, 5, 0.015, (800, 4_000), 0.55),
        "bassoon": Solo((0.6, 0.9, 1, 0.7, 0.45, 0.4, 0.3, 0.2, 0.14, 0.1, 0.07), 0.04, 0.1, 6, 0.015, (500, 3_000), 0.57),
        "horn": Solo((1, 0.85, 0.6, 0.42, 0.26, 0.16, 0.1, 0.06, 0.035), 0.09, 0.3, 5, 0.008, (400, 2_500), 0.42),
        "violin": Solo(tuple(k**-1.1 for k in range(1, 15)), 0.14, 0.3, 20, 0.012, (2_000, 7_000), 0.4),
        "cello": Solo(tuple(k**-1.05 * (1.2 if k in (2, 3, 5) else 1) for k in range(1, 17)), 0.16, 0.35, 16, 0.012, (800, 4_000), 0.6),
    }
)  # fmt: skip


def _shaken(wave: Wave, rate_hz: float) -> Wave:
    time = seconds_axis(wave.shape[1])
    shake = 0.62 + 0.38 * np.sin(2 * np.pi * rate_hz * time) * (1 - 0.2 * np.sin(1.9 * time))
    return np.asarray(wave * shake, np.float32)


def hold(name: str, loop: Wave, frame_count: int, take: int) -> Wave:
    """Return a held note cut from its loop, under the instrument's envelope."""
    held = HELD[name]
    envelope = held.envelope(frame_count)
    first = int(generator("cut", name, take).integers(LOOP_FRAMES))
    if first + envelope.size <= LOOP_FRAMES:
        wave = loop[:, first : first + envelope.size]
    else:
        turns = -(-(first + envelope.size) // LOOP_FRAMES)
        wave = np.concatenate([loop] * turns, axis=1)[:, first : first + envelope.size]
    wave = wave * envelope
    return _shaken(wave, held.shake_hz) if held.shake_hz else wave


def _held(name: str) -> Instrument:
    def play(pitch: int, frame_count: int, velocity: float, take: int) -> Wave:
        return hold(name, HELD[name].loop(pitch, brightness_of(velocity), name), frame_count, take)

    heard = HELD[name].fall if HELD[name].sustain < 0.5 else None
    return Instrument(play, heard)


def brightness_of(velocity: float) -> float:
    """Return how far a held note opens at a velocity, in four steps."""
    return (0.5, 0.65, 0.8, 1.0)[min(int(velocity * 4), 3)]


INSTRUMENTS = MappingProxyType(
    {
        **{name: _held(name) for name in HELD},
        **{
            name: Instrument(one.play, 0.5 * one.ring, one.damp is not None, STRUCK_TAKES)
            for name, one in STRUCK.items()
        },
        **{name: Instrument(one.play) for name, one in SOLOS.items()},
        "taiko": Instrument(drums.taiko, 0.25, False, 3),
        "boom": Instrument(drums.boom, 0.35, False, 3),
        "shaker": Instrument(drums.shaker, 0.03, False, 3),
        "tick": Instrument(drums.tick, 0.01, False, 3),
        "block": Instrument(drums.block, 0.02, False, 3),
        "frame": Instrument(drums.frame_drum, 0.08, False, 3),
        "snare": Instrument(drums.snare, 0.05, False, 3),
        "swell": Instrument(drums.swell, 0.4),
    }
)
