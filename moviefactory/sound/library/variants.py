"""Recipes made of recipes by parameters: larger, farther, in a room, again. Knows treatments; no words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from types import MappingProxyType
from typing import Any

import numpy as np
from scipy.signal import resample_poly

from moviefactory.sound.catalogue import read_index
from moviefactory.sound.dsp import (
    Wave,
    colour,
    decay,
    fade_edges,
    frames_in,
    high_pass,
    in_room,
    low_pass,
    peaks,
    place,
    ratio,
    silence,
    sine,
    wander,
)
from moviefactory.sound.effects.recipe import Recipe, Traits
from moviefactory.sound.effects.recipes import RECIPES, recipe

FINEST_SPEED = 20
STEEP = 4
NO_ROOM = (0.0, 0.0, 0.0)
SPACED_SECONDS = (1.5, 5.0)
LEAVING = 0.2
"""From which part of the end on a sound that happens once is let go."""
EDGE_SECONDS = 0.02


@dataclass(frozen=True, slots=True)
class Treatment:
    """What is done to a recipe; see music_index/variants.yaml. Units: Hz, seconds, dB."""

    of: str
    lufs: float
    intensity: float | None = None
    speed: float = 1.0
    low_hz: float = 0.0
    high_hz: float = 0.0
    bell: tuple[float, float, float] = (0.0, 1.0, 0.0)
    room: tuple[float, float, float] = NO_ROOM
    sway: tuple[float, float] = (0.0, 0.0)
    pulse: tuple[float, float] = (0.0, 0.0)
    times: tuple[float, ...] = (0.0,)
    fall: float = 0.0
    others: Mapping[str, float] = field(default_factory=dict)

    def make(self, frame_count: int, rng: np.random.Generator, traits: Traits) -> Wave:
        """Return the treated sound; it has the shape that any recipe makes."""
        base = recipe(self.of)
        hard = traits.intensity if self.intensity is None else self.intensity
        own = Traits(traits.identity, hard)
        if base.seconds is None:
            wave = self._sped(base, frame_count, rng, own)
        else:
            wave = silence(frame_count)
            length = frames_in(base.seconds / self.speed)
            for seconds in self.times:
                once = self._sped(base, length, rng, own)
                if self.fall > 0:
                    once *= decay(length, self.fall)
                fade_edges(once, 0, frames_in(EDGE_SECONDS))
                place(wave, frames_in(seconds), once)
        wave = self._filtered(wave)
        if self.sway[1] > 0:
            wave *= wander(rng, frame_count, self.sway[0], 1 - self.sway[1], 1.0)
        if self.pulse[1] > 0:
            beat = 0.5 + 0.5 * sine(self.pulse[0], frame_count)
            wave *= 1 - np.float32(self.pulse[1]) * beat**2
        for name, gain_db in self.others.items():
            wave += self._other(name, gain_db, wave, rng, own)
        if self.room != NO_ROOM:
            seconds, damp_hz, wet = self.room
            wave = in_room(rng, wave, seconds=seconds, damp_hz=damp_hz, wet=wet)
        if base.seconds is not None:
            fade_edges(wave, 0, round(LEAVING * frame_count))
        return wave.astype(np.float32)

    def recipe(self) -> Recipe:
        """Return it as a recipe like any other."""
        base = recipe(self.of)
        seconds = base.seconds
        if seconds is not None:
            seconds = seconds / self.speed + max(self.times) + self.room[0] * 0.6
        beat = base.beat_seconds / self.speed if base.beat_seconds else None
        return Recipe(self.make, self.lufs, seconds, base.peak_seconds / self.speed, beat)

    def _sped(
        self, base: Recipe, frame_count: int, rng: np.random.Generator, traits: Traits
    ) -> Wave:
        if self.speed == 1:
            return base.make(frame_count, rng, traits)
        share = Fraction(self.speed).limit_denominator(FINEST_SPEED)
        made = base.make(-(-frame_count * share.numerator // share.denominator) + 1, rng, traits)
        slower: Wave = resample_poly(made, share.denominator, share.numerator, axis=-1)
        return slower[:, :frame_count].astype(np.float32)

    def _filtered(self, wave: Wave) -> Wave:
        if self.low_hz > 0:
            wave = high_pass(wave, self.low_hz, STEEP)
        if self.high_hz > 0:
            wave = low_pass(wave, self.high_hz, STEEP)
        centre_hz, width_hz, gain = self.bell
        if gain > 0:
            ring = peaks((centre_hz, width_hz, gain))
            wave = wave + colour(wave, ring)
        return wave

    def _other(
        self, name: str, gain_db: float, wave: Wave, rng: np.random.Generator, traits: Traits
    ) -> Wave:
        """Return another recipe as loud as `wave` is, and a gain on top; single ones come again.

        Under what happens once none begins after its last time: it would come out of silence.
        """
        base = recipe(name)
        frame_count = wave.shape[1]
        if base.seconds is None:
            other = base.make(frame_count, rng, traits)
        else:
            other = silence(frame_count)
            happens_once = recipe(self.of).seconds is not None
            last = frames_in(max(self.times)) + 1 if happens_once else frame_count
            at = 0
            while at < last:
                once = base.make(frames_in(base.seconds), rng, traits)
                place(other, at, once, float(rng.uniform(0.5, 1)), float(rng.uniform(0.2, 0.8)))
                at += frames_in(float(rng.uniform(*SPACED_SECONDS)))
        level, own = float(wave.std()), float(other.std())
        return other * np.float32(ratio(gain_db) * level / own if own > 0 else 0.0)


def treatment_of(row: Mapping[str, Any]) -> Treatment:
    """Return the treatment that a row of variants.yaml asks for."""
    given = {
        name: row[name]
        for name in ("of", "lufs", "intensity", "speed", "low_hz", "high_hz", "fall")
        if name in row
    }
    for name in ("bell", "room", "sway", "pulse", "times"):
        if name in row:
            given[name] = tuple(row[name])
    return Treatment(**given, others=MappingProxyType(dict(row.get("with", {}))))


@cache
def variants() -> Mapping[str, Recipe]:
    """Return the recipes of variants.yaml by their names."""
    rows = read_index("variants.yaml")["entries"]
    return MappingProxyType({row["id"]: treatment_of(row).recipe() for row in rows})


def sound_recipe(name: str) -> Recipe:
    """Return the recipe of a built-in sound, plain or a variant. Raises: UnknownName."""
    found = variants().get(name)
    return recipe(name) if found is None or name in RECIPES else found
