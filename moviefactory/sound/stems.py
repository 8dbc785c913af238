"""Lay pieces of sound on the film's sample clock. Knows places, fades and sums; not what sounds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from moviefactory.media import CHANNELS, SAMPLE_RATE_HZ, Audio, Word
from moviefactory.sound.wav import WavWriter, read_blocks, wav_frame_count

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

STEMS_VERSION = "1"
BLOCK_FRAMES = 4 * SAMPLE_RATE_HZ
EDGE_FRAMES = SAMPLE_RATE_HZ // 200
FULL_SCALE = 1.0
STEM_PEAK = 0.97


@dataclass(frozen=True, slots=True)
class Piece:
    """A sound at its place in the film; what lies outside of the film is left out.

    Units: sample frames; the fades are equal-power, so that two pieces that fade across each
    other sound as loud as one.
    """

    start_frame: int
    sound: Path | Audio
    gain_db: float = 0.0
    fade_in_frames: int = 0
    fade_out_frames: int = 0


def lay_stem(pieces: Sequence[Piece], frame_count: int, out: Path) -> float:
    """Write a stem of exactly `frame_count` frames: all pieces summed, silence between them.

    Where pieces add up to more than full scale, the whole stem is turned down until they fit.
    Return that gain in dB, 0 where there was room.

    Raises: UnreadableFile; DiskFull.
    """
    from moviefactory.sound.curves import decibels

    laid = [(piece, _length(piece)) for piece in pieces]
    peak = _write(laid, frame_count, out, 1.0)
    if peak <= FULL_SCALE:
        return 0.0
    peak = max(_peak(block) for block in _blocks(laid, frame_count))
    _write(laid, frame_count, out, STEM_PEAK / peak)
    return decibels(STEM_PEAK / peak)


def speech_spans(lines: Sequence[tuple[int, Sequence[Word]]]) -> tuple[tuple[int, int], ...]:
    """Return when speech sounds: each line's first word to its last.

    Units: sample frames of the film; words count in seconds from the line's start sample.
    """
    return tuple(
        (
            start + int(words[0].start_seconds * SAMPLE_RATE_HZ),
            start + int(words[-1].end_seconds * SAMPLE_RATE_HZ),
        )
        for start, words in lines
        if words
    )


def _length(piece: Piece) -> int:
    if isinstance(piece.sound, Audio):
        return piece.sound.frame_count
    return wav_frame_count(piece.sound)


def _write(laid: Sequence[tuple[Piece, int]], frame_count: int, out: Path, gain: float) -> float:
    """Write the stem under `gain`; return its peak, unwritten from where it passes full scale."""
    peak = 0.0
    with WavWriter(out) as writer:
        for block in _blocks(laid, frame_count):
            block *= gain
            peak = max(peak, _peak(block))
            if peak > FULL_SCALE:
                return peak
            writer.write(block)
    return peak


def _peak(block: NDArray[np.float32]) -> float:
    return max(float(block.max(initial=0.0)), -float(block.min(initial=0.0)))


def _blocks(laid: Sequence[tuple[Piece, int]], frame_count: int) -> Iterator[NDArray[np.float32]]:
    import numpy as np

    for start in range(0, frame_count, BLOCK_FRAMES):
        end = min(start + BLOCK_FRAMES, frame_count)
        block = np.zeros((end - start, CHANNELS), np.float32)
        for piece, length in laid:
            first = max(start, piece.start_frame)
            last = min(end, piece.start_frame + length)
            if first < last:
                block[first - start : last - start] += _cut(
                    piece, length, first - piece.start_frame, last - piece.start_frame, frame_count
                )
        yield block


def _cut(piece: Piece, length: int, first: int, last: int, film_frames: int) -> NDArray[np.float32]:
    """Return frames `first` to `last` of a piece, under its gain and fades."""
    import numpy as np

    from moviefactory.sound.curves import ratio_of

    if isinstance(piece.sound, Audio):
        samples = piece.sound.samples[first:last].copy()
    else:
        blocks = read_blocks(piece.sound, BLOCK_FRAMES, start_frame=first, frame_count=last - first)
        samples = np.concatenate(list(blocks))
    if piece.gain_db:
        samples *= np.float32(ratio_of(piece.gain_db))
    _fade_in(samples, first, piece.fade_in_frames)
    _fade_out(samples, length - first, piece.fade_out_frames)
    film_end = film_frames - piece.start_frame
    if film_end < length:
        _fade_out(samples, film_end - first, EDGE_FRAMES)
    if piece.start_frame < 0:
        _fade_in(samples, first + piece.start_frame, EDGE_FRAMES)
    return samples


def _fade_in(samples: NDArray[np.float32], done_frames: int, fade_frames: int) -> None:
    """Let a sound rise of which `done_frames` came before these samples."""
    rising = samples[: max(fade_frames - done_frames, 0)]
    rising *= _rise(done_frames, len(rising), fade_frames)


def _fade_out(samples: NDArray[np.float32], left_frames: int, fade_frames: int) -> None:
    """Let a sound fall that ends `left_frames` after these samples' first."""
    falling = samples[max(left_frames - fade_frames, 0) :][::-1]
    falling *= _rise(left_frames - len(samples), len(falling), fade_frames)


def _rise(first: int, count: int, fade_frames: int) -> NDArray[np.float32]:
    """Return part of an equal-power fade from 0 to 1. Shape: (count, 1)."""
    import numpy as np

    progress = (np.arange(first, first + count) + 0.5) / max(fade_frames, 1)
    gain: NDArray[np.float32] = np.sin(np.clip(progress, 0, 1) * (np.pi / 2)).astype(np.float32)
    return gain[:, None]
