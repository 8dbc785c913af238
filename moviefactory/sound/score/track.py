"""Fit a user's music to a film: any sound file, cut or repeated on its bars to an exact length.

Knows bars and fades; not how files are read, nor moods. Memory does not grow with the film.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray

from moviefactory.errors import UnreadableFile
from moviefactory.media import CHANNELS, SAMPLE_RATE_HZ
from moviefactory.project import room_for
from moviefactory.sound.library.decode import SoundFile, blocks_of, is_plain, look_at
from moviefactory.sound.library.measure import SoundMeter
from moviefactory.sound.score.fitting import LEVELS_HZ, Fit, TrackShape, plan_fit
from moviefactory.sound.wav import WavWriter

READ_SECONDS = 4.0
FADE_IN_SECONDS = 0.05
FADE_OUT_SECONDS = 2.0
ENDING_FADE_SECONDS = 0.3
CROSSING_SECONDS = 1.0
SHORTEST_SECONDS = 0.5
LONGEST_KEPT_SECONDS = 1_800.0
SILENT_PEAK = 10 ** (-60 / 20)
FULL_SCALE = 0.98
REMEDY = "name a wav, flac, ogg, mp3 or m4a file with sound in it, or leave --music out"

Frames = NDArray[np.float32]


def check_track(path: Path) -> None:
    """Look whether a file can be the film's music, before anything is made.

    Raises: UnreadableFile, if it is missing, no sound, empty, cut short or silent.
    """
    with _readable(path) as source:
        _peak(source, path)


def fit_track(path: Path, frame_count: int, out: Path) -> tuple[float, ...]:
    """Write a user's music as a wav of exactly `frame_count` frames; return its beats in the film.

    What is too long loses whole bars and keeps its own ending; what is too short plays bars again.
    Music without bars crosses over with its own beginning and fades out. Units: seconds.
    Raises: UnreadableFile; DiskFull.
    """
    with _readable(path) as source, WavWriter(out) as writer:
        shape = _shape(source, path)
        fit = plan_fit(shape, frame_count)
        gain = min(1.0, FULL_SCALE / shape.peak)
        done = 0
        blocks = (
            _endless(source, path, shape.peak) if fit is None else _fitted(source, path, shape, fit)
        )
        fade = ENDING_FADE_SECONDS if fit is not None and fit.ends else FADE_OUT_SECONDS
        for block in blocks:
            block = block[: frame_count - done] * np.float32(gain)
            writer.write(block * _fades(done, len(block), frame_count, fade)[:, None])
            done += len(block)
            if done >= frame_count:
                break
        while done < frame_count:  # the last bar's silence
            rest = min(frame_count - done, round(READ_SECONDS * SAMPLE_RATE_HZ))
            writer.write(np.zeros((rest, CHANNELS), np.float32))
            done += rest
        return fit.beats_seconds if fit is not None else ()


def track_beats(path: Path, frame_count: int) -> tuple[float, ...]:
    """Return when the beats of a user's music will fall in a film. Units: seconds.

    Raises: UnreadableFile.
    """
    with _readable(path) as source:
        fit = plan_fit(_shape(source, path), frame_count)
    return fit.beats_seconds if fit is not None else ()


def _unreadable(path: Path, why: str) -> UnreadableFile:
    return UnreadableFile("music", str(path), why, REMEDY)


@contextmanager
def _readable(path: Path) -> Iterator[SoundFile]:
    """Yield a file that can be read again and again at little cost: itself, or its sound decoded.

    What is very long loses bars rather than coming again: it is decoded each time, and fills no disk.
    """
    with TemporaryDirectory() as folder:
        try:
            source = look_at(path)
            is_long = (source.seconds or 0.0) > LONGEST_KEPT_SECONDS
            if not is_plain(source) and not is_long:
                source = _decoded(source, Path(folder) / "track.wav")
        except UnreadableFile as error:
            raise _unreadable(path, error.why) from error
        yield source


def _decoded(source: SoundFile, out: Path) -> SoundFile:
    """Write a file's sound as it is heard, above full scale too. Raises: UnreadableFile; DiskFull."""
    import soundfile

    with (
        room_for(out),
        soundfile.SoundFile(out, "w", SAMPLE_RATE_HZ, CHANNELS, "FLOAT", format="RF64") as file,
    ):
        for block in blocks_of(source):
            file.write(block)
    return look_at(out)


def _blocks(source: SoundFile, path: Path) -> Iterator[Frames]:
    """Yield the file's sound once, at 48 kHz. Raises: UnreadableFile if it ends too early."""
    try:
        yield from blocks_of(source)
    except UnreadableFile as error:
        raise _unreadable(path, error.why) from error


def _peak(source: SoundFile, path: Path) -> float:
    peak, frame_count = 0.0, 0
    for block in _blocks(source, path):
        peak = max(peak, float(np.abs(block).max()))
        frame_count += len(block)
    _check_sound(path, peak, frame_count)
    return peak


def _check_sound(path: Path, peak: float, frame_count: int) -> None:
    if frame_count < SHORTEST_SECONDS * SAMPLE_RATE_HZ:
        raise _unreadable(path, f"it lasts only {frame_count / SAMPLE_RATE_HZ:.3f} s")
    if peak < SILENT_PEAK:
        raise _unreadable(path, "it is silent")


def _shape(source: SoundFile, path: Path) -> TrackShape:
    """Listen to a track once: how long and loud it is, and where its beats fall."""
    meter = SoundMeter()
    levels: list[Frames] = []
    rest = np.zeros(0, np.float32)
    step = SAMPLE_RATE_HZ // LEVELS_HZ
    for block in _blocks(source, path):
        meter.feed(block)
        rest = np.concatenate([rest, (block**2).mean(axis=1)])
        whole = len(rest) // step * step
        levels.append(np.sqrt(rest[:whole].reshape(-1, step).mean(axis=1)))
        rest = rest[whole:]
    _check_sound(path, meter.peak, meter.frame_count)
    beats = meter.measures().beats_seconds
    all_levels = np.concatenate([np.zeros(0, np.float32), *levels])
    return TrackShape(meter.frame_count, meter.peak, all_levels, beats)


def _span(source: SoundFile, path: Path, start: int, stop: int) -> Iterator[Frames]:
    """Yield the track's frames from `start` to before `stop`."""
    at = 0
    for block in _blocks(source, path):
        piece = block[max(start - at, 0) : max(stop - at, 0)]
        at += len(block)
        if len(piece):
            yield piece
        if at >= stop:
            break


def _fitted(source: SoundFile, path: Path, shape: TrackShape, fit: Fit) -> Iterator[Frames]:
    """Yield a track's stretches, each crossing into the next about the bar line they meet at."""
    half = fit.crossing // 2
    rise = np.sin(np.linspace(0, np.pi / 2, 2 * half, dtype=np.float32))[:, None]
    tail = np.zeros((0, CHANNELS), np.float32)
    for index, (start, stop) in enumerate(fit.stretches):
        is_last = index == len(fit.stretches) - 1
        kept = 0 if is_last else 2 * half
        held, waits = np.zeros((0, CHANNELS), np.float32), len(tail) > 0
        first, last = start - half * (index > 0), stop + half * (not is_last)
        for block in _span(source, path, first, last):
            held = np.concatenate([held, block])
            if len(held) < 4 * half + 1:
                continue
            if waits:
                held[: 2 * half] = _crossed(tail, held[: 2 * half], rise, shape.peak)
                waits = False
            yield held[: len(held) - 2 * half]
            held = held[len(held) - 2 * half :]
        yield held[: len(held) - kept]
        tail = held[len(held) - kept :]


def _crossed(ending: Frames, beginning: Frames, rise: Frames, peak: float) -> Frames:
    """Return one sound going over into another, bent below `peak` where both add up to more."""
    from moviefactory.sound.dsp import soft_ceiling

    both: Frames = np.asarray((ending * rise[::-1] + beginning * rise) / peak, np.float32)
    return soft_ceiling(both, knee=0.9, ceiling=1.0) * np.float32(peak)


def _endless(source: SoundFile, path: Path, peak: float) -> Iterator[Frames]:
    """Yield the sound again and again, each end crossing over into the next beginning.

    Where the two add up to more than the sound's own peak, they are bent below it.
    """
    total = sum(len(block) for block in _blocks(source, path))
    crossing = min(round(CROSSING_SECONDS * SAMPLE_RATE_HZ), total // 4)
    rise = np.sin(np.linspace(0, np.pi / 2, crossing, dtype=np.float32))[:, None]
    tail = np.zeros((0, CHANNELS), np.float32)

    while True:
        held, first = np.zeros((0, CHANNELS), np.float32), True
        for block in _blocks(source, path):
            held = np.concatenate([held, block])
            if len(held) < 2 * crossing + 1:
                continue
            if first and len(tail):
                held[:crossing] = _crossed(tail, held[:crossing], rise, peak)
            first = False
            yield held[: len(held) - crossing]
            held = held[len(held) - crossing :]
        if first and len(tail):
            held[:crossing] = _crossed(tail, held[:crossing], rise, peak)
        yield held[: len(held) - crossing]
        tail = held[len(held) - crossing :]


def _fades(start: int, count: int, frame_count: int, fade_seconds: float) -> Frames:
    """Return the gains of `count` frames from `start` on: a short rise, a long fall."""
    at = np.arange(start, start + count)
    rise = min(FADE_IN_SECONDS * SAMPLE_RATE_HZ, 0.1 * frame_count) or 1
    fall = min(fade_seconds * SAMPLE_RATE_HZ, 0.5 * frame_count) or 1
    up = np.sin(np.clip((at + 0.5) / rise, 0, 1) * (np.pi / 2))
    down = np.sin(np.clip((frame_count - at - 0.5) / fall, 0, 1) * (np.pi / 2)) ** 2
    return np.asarray(up * down, np.float32)
