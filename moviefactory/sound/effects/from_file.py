"""A user's sound files as beds and single sounds, at their level. Knows waves; not who chose them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from moviefactory.sound.dsp import Wave, fade_edges, frames_in, ratio
from moviefactory.sound.dsp_level import integrated_lufs, loudest_lufs
from moviefactory.sound.library.decode import blocks_of, look_at

BED_LUFS, SINGLE_LUFS = -29.0, -22.0
LONGEST_SINGLE_SECONDS = 20.0
LONGEST_BED_SECONDS = 40.0
CROSSING_SECONDS = 1.0
EDGE_SECONDS = 0.005


def single_file(path: Path, gain_db: float) -> Wave:
    """Return a file's first twenty seconds, so loud as single sounds are. Raises: UnreadableFile."""
    wave = _read(path, LONGEST_SINGLE_SECONDS)
    wave *= _gain(SINGLE_LUFS + gain_db, loudest_lufs(wave))
    fade_edges(wave, 0, frames_in(EDGE_SECONDS))
    return wave


def file_bed(path: Path, gain_db: float, frame_count: int, block_frames: int) -> Iterator[Wave]:
    """Yield a file over and over in blocks, its end crossing into its beginning.

    Raises: UnreadableFile. Of a long file its first forty seconds are heard again and again, so
    that memory does not grow with the shot.
    """
    wave = _read(path, LONGEST_BED_SECONDS)
    wave *= _gain(BED_LUFS + gain_db, integrated_lufs(wave))
    if wave.shape[1] < frame_count:
        wave = _looped(wave)
    held = np.zeros((2, 0), np.float32)
    left = frame_count
    while left > 0:
        want = min(block_frames, left)
        while held.shape[1] < want:
            held = np.concatenate([held, wave], axis=1)
        yield held[:, :want]
        held = held[:, want:]
        left -= want


def _looped(wave: Wave) -> Wave:
    """Return a wave whose end goes on where it begins, shorter by what crosses over."""
    crossing = min(frames_in(CROSSING_SECONDS), wave.shape[1] // 3)
    if crossing < 2:
        return wave
    up = np.sin(np.linspace(0, np.pi / 2, crossing, dtype=np.float32))
    body = wave[:, : wave.shape[1] - crossing].copy()
    body[:, :crossing] = body[:, :crossing] * up + wave[:, -crossing:] * up[::-1]
    return body


def _read(path: Path, seconds: float) -> Wave:
    wanted, blocks, count = frames_in(seconds), [], 0
    for block in blocks_of(look_at(path)):
        blocks.append(block)
        count += len(block)
        if count >= wanted:
            break
    wave: Wave = np.ascontiguousarray(np.concatenate(blocks)[:wanted].T, dtype=np.float32)
    return wave


def _gain(wanted_lufs: float, level_lufs: float) -> np.float32:
    return np.float32(ratio(wanted_lufs - level_lufs) if math.isfinite(level_lufs) else 0.0)
