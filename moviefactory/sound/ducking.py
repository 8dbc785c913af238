"""Make room for speech before it begins. Knows when speech sounds and how loud; not what is said."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from moviefactory.media import SAMPLE_RATE_HZ
from moviefactory.sound.curves import Points, point_count
from moviefactory.sound.loudness import STEP_FRAMES, Steps, lufs

Span = tuple[int, int]

STEP_OF_CURVE_FRAMES = SAMPLE_RATE_HZ // 100
ATTACK_FRAMES = SAMPLE_RATE_HZ * 200 // 1000
HOLD_FRAMES = SAMPLE_RATE_HZ * 350 // 1000
RELEASE_FRAMES = SAMPLE_RATE_HZ * 600 // 1000
SHORTEST_GAP_FRAMES = SAMPLE_RATE_HZ * 1200 // 1000

MUSIC_DEPTH_DB = 9.0
SOUNDS_DEPTH_DB = 4.5
DEEPEST_DB = 30.0
DIALOGUE_OVER_MUSIC_LU = 8.0
MARGIN_LU = 1.0


def joined_spans(spans: Sequence[Span], frame_count: int) -> tuple[Span, ...]:
    """Return speech as stretches of film: in order, inside it, across pauses too short to swell in.

    Units: sample frames, end exclusive.
    """
    joined: list[Span] = []
    for start, end in sorted(spans):
        start, end = max(start, 0), min(end, frame_count)
        if start >= end:
            continue
        if joined and start - joined[-1][1] < SHORTEST_GAP_FRAMES:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def music_depths_db(
    stretches: Sequence[Span], lines: Sequence[Span], voice_steps: Steps, music_steps: Steps
) -> tuple[float, ...]:
    """Return how far the music steps back in each stretch: 9 dB, more where it is loud.

    Each line of the stretch ends up at least 8 LU over the music under it.

    Units: `voice_steps` and `music_steps` are powers as they will be mixed, before ducking.
    """
    depths = []
    for start, end in stretches:
        over_lu = dialogue_over_music_lu(
            [line for line in lines if line[0] < end and start < line[1]], voice_steps, music_steps
        )
        needed = 0.0
        if over_lu is not None:
            needed = round(DIALOGUE_OVER_MUSIC_LU + MARGIN_LU - over_lu, 2)
        depths.append(min(max(MUSIC_DEPTH_DB, needed), DEEPEST_DB))
    return tuple(depths)


def dialogue_over_music_lu(
    lines: Sequence[Span], voice_steps: Steps, music_steps: Steps
) -> float | None:
    """Return by how much the line that stands out least lies over the music while it is spoken.

    None where no line meets music.
    """
    over_lu = []
    for start, end in lines:
        reach = slice(max(start, 0) // STEP_FRAMES, -(-end // STEP_FRAMES))
        voice, music = voice_steps[reach], music_steps[reach]
        if len(voice) and len(music) and voice.any() and music.any():
            over_lu.append(lufs(float(voice.mean())) - lufs(float(music.mean())))
    return min(over_lu, default=None)


def duck_curve(spans: Sequence[Span], depths_db: Sequence[float], frame_count: int) -> Points:
    """Return the gain of what lies under speech: down before it starts, up again after it ends.

    The way down takes the 200 ms before a span, so that its first sample finds room; the way
    up begins 350 ms after it and takes 600 ms. Both are raised cosines in decibels.

    Shape:   a point every 10 ms; amplitude ratios.
    """
    times = np.arange(point_count(frame_count, STEP_OF_CURVE_FRAMES)) * STEP_OF_CURVE_FRAMES
    down_db = np.zeros(len(times))
    for (start, end), depth_db in zip(spans, depths_db, strict=True):
        reach = slice(
            max(0, (start - ATTACK_FRAMES) // STEP_OF_CURVE_FRAMES),
            (end + HOLD_FRAMES + RELEASE_FRAMES) // STEP_OF_CURVE_FRAMES + 2,
        )
        time = times[reach]
        going = np.clip((time - (start - ATTACK_FRAMES)) / ATTACK_FRAMES, 0, 1)
        coming = np.clip((end + HOLD_FRAMES + RELEASE_FRAMES - time) / RELEASE_FRAMES, 0, 1)
        shape = (1 - np.cos(np.pi * np.minimum(going, coming))) / 2
        down_db[reach] = np.maximum(down_db[reach], depth_db * shape)
    curve: Points = 10 ** (-down_db / 20)
    return curve


def ducked_seconds(spans: Sequence[Span]) -> float:
    """Return for how long something makes room for speech."""
    return sum(end - start for start, end in spans) / SAMPLE_RATE_HZ
