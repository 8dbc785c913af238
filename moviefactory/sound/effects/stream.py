"""Make a recipe last as long as a shot, at its level. Knows recipes and joins; not words or shots.

A lasting sound is made in stretches, each from its own seed, so that ten minutes of rain take no
more memory than twenty seconds and nothing in them comes back. Stretches cross over equal in power;
those of a sound with a rhythm join between two beats.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from moviefactory.sound.dsp import (
    Wave,
    fade_edges,
    frames_in,
    generator,
    high_pass,
    low_pass,
    ratio,
    silence,
)
from moviefactory.sound.dsp_level import integrated_lufs, loudest_lufs
from moviefactory.sound.effects.recipe import Recipe, Traits

STRETCH_SECONDS = 20.0
CROSSING_SECONDS = 1.5
BEAT_CROSSING_SECONDS = 0.02
LEAST_MEASURED_SECONDS = 3.0
LOWEST_HZ = 24.0
FAR_HZ = 1_800.0
MOST_LEAN = 1.4


@dataclass(frozen=True, slots=True)
class Part:
    """One recipe as one shot plays it. Units: gain in dB on top of the recipe's own level."""

    recipe: Recipe
    seed: int
    traits: Traits
    gain_db: float = 0.0
    far: bool = False


def single(part: Part) -> Wave:
    """Return a sound that happens once, at its level, from silence to silence."""
    recipe = part.recipe
    wave = _made(part, frames_in(recipe.seconds or 0.0), 0)
    level = loudest_lufs(wave)
    wave *= np.float32(_gain(recipe.lufs + part.gain_db, level))
    fade_edges(wave, frames_in(0.001), frames_in(0.25))
    return wave


def lasting(part: Part, frame_count: int, block_frames: int) -> Iterator[Wave]:
    """Yield a lasting sound in blocks, the last one shorter. Shape: (2, frames) each."""
    held = np.zeros((2, 0), np.float32)
    left = frame_count
    stretches = _stretches(part, frame_count)
    while left > 0:
        want = min(block_frames, left)
        while held.shape[1] < want:
            held = np.concatenate([held, next(stretches)], axis=1)
        yield held[:, :want]
        held = held[:, want:]
        left -= want


def _made(part: Part, frame_count: int, number: int) -> Wave:
    rng = generator(part.seed, number)
    wave = high_pass(part.recipe.make(frame_count, rng, part.traits), LOWEST_HZ)
    return low_pass(wave, FAR_HZ, 1) if part.far else wave


def _gain(wanted_lufs: float, level_lufs: float) -> float:
    return ratio(wanted_lufs - level_lufs) if math.isfinite(level_lufs) else 0.0


def _balanced(first: Wave, wanted_lufs: float) -> Wave:
    """Return the gains of both sides that bring a sound to its level, and to the middle.

    Shape: (2, 1).
    """
    power = np.maximum((first**2).mean(axis=1), 1e-12)
    lean = np.clip((power.mean() / power) ** 0.5, 1 / MOST_LEAN, MOST_LEAN)[:, None]
    gain = _gain(wanted_lufs, integrated_lufs((first * lean).astype(np.float32)))
    gains: Wave = (lean * gain).astype(np.float32)
    return gains


def _stretches(part: Part, frame_count: int) -> Iterator[Wave]:
    """Yield stretches that follow each other without a seam, for ever."""
    beat = frames_in(part.recipe.beat_seconds or 0.0)
    crossing = frames_in(BEAT_CROSSING_SECONDS if beat else CROSSING_SECONDS)
    stride = frames_in(STRETCH_SECONDS)
    if beat:
        stride = stride // beat * beat
    whole = frame_count <= stride + crossing
    made_frames = (
        max(frame_count, frames_in(LEAST_MEASURED_SECONDS)) if whole else stride + crossing
    )
    wave = _made(part, made_frames, 0)
    gains = _balanced(wave, part.recipe.lufs + part.gain_db)
    if whole:
        yield wave * gains
        return
    up = np.sin(np.linspace(0, np.pi / 2, crossing, dtype=np.float32))
    number = 0
    while True:
        tail = wave[:, stride:]
        yield wave[:, :stride] * gains
        number += 1
        wave = _made(part, stride + crossing, number)
        wave[:, :crossing] = wave[:, :crossing] * up + tail * up[::-1]


def laid(sound: Wave, at: int, start: int, frame_count: int) -> Wave:
    """Return what of `sound`, which begins at frame `at`, lies in a block from `start` on."""
    block = silence(frame_count)
    first, last = max(at, start), min(at + sound.shape[1], start + frame_count)
    if first < last:
        block[:, first - start : last - start] = sound[:, first - at : last - at]
    return block
