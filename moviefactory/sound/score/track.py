"""Fit a user's music to a film: any sound file, cut or looped to an exact length.

Knows files, rates and fades; not beats or moods. Memory does not grow with the file or the film.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray

from moviefactory.errors import UnreadableFile
from moviefactory.ffmpeg import FfmpegFailed, run_ffmpeg
from moviefactory.media import CHANNELS, SAMPLE_RATE_HZ
from moviefactory.sound.wav import WavWriter

DECODED_BY_FFMPEG = frozenset({".m4a", ".aac", ".mp4", ".mov", ".m4b", ".wma", ".webm", ".mka"})
READ_SECONDS = 4.0
FADE_IN_SECONDS = 0.05
FADE_OUT_SECONDS = 2.0
CROSSING_SECONDS = 1.0
SHORTEST_SECONDS = 0.5
SILENT_PEAK = 10 ** (-60 / 20)
FULL_SCALE = 0.98
SINC_ZEROS = 16
REMEDY = "name a wav, flac, ogg, mp3 or m4a file with sound in it, or leave --music out"

Frames = NDArray[np.float32]


def check_track(path: Path) -> None:
    """Look whether a file can be the film's music, before anything is made.

    Raises: UnreadableFile, if it is missing, no sound, empty, cut short or silent.
    """
    with _readable(path) as source:
        _peak(source, path)


def fit_track(path: Path, frame_count: int, out: Path) -> None:
    """Write a user's music as a wav of exactly `frame_count` frames at 48 kHz, stereo.

    What is too long is cut and fades out over two seconds; what is too short comes again, crossing
    over with its own end. Raises: UnreadableFile; DiskFull.
    """
    with _readable(path) as source, WavWriter(out) as writer:
        peak = _peak(source, path)
        gain = min(1.0, FULL_SCALE / peak)
        done = 0
        for block in _endless(source, path, peak):
            block = block[: frame_count - done] * np.float32(gain)
            writer.write(block * _fades(done, len(block), frame_count)[:, None])
            done += len(block)
            if done >= frame_count:
                break


def _unreadable(path: Path, why: str) -> UnreadableFile:
    return UnreadableFile("music", str(path), why, REMEDY)


@contextmanager
def _readable(path: Path) -> Iterator[Path]:
    """Yield a file with the same sound that the sound library reads."""
    import soundfile

    if not path.is_file():
        raise _unreadable(path, "it is a folder" if path.is_dir() else "there is no such file")
    if path.stat().st_size == 0:
        raise _unreadable(path, "it is empty")
    if path.suffix.lower() not in DECODED_BY_FFMPEG:
        try:
            about = soundfile.info(str(path))
        except (soundfile.LibsndfileError, OSError):
            pass  # ffmpeg knows more kinds of files
        else:
            if about.frames < 1:
                raise _unreadable(path, "it has no sound in it")
            _check_whole(path)
            yield path
            return
    with TemporaryDirectory() as folder:
        decoded = Path(folder) / "track.wav"
        arguments = ["-v", "error", "-xerror", "-i", str(path), "-map", "0:a:0", "-vn",
                     "-ac", str(CHANNELS), "-ar", str(SAMPLE_RATE_HZ), "-c:a", "pcm_s24le",
                     "-rf64", "auto", str(decoded)]  # fmt: skip
        try:
            run_ffmpeg(arguments, doing=f"reading {path.name}", writes=decoded)
        except FfmpegFailed as error:
            words = error.last_words.splitlines()
            why = f"it cannot be decoded ({words[-1] if words else 'no reason given'})"
            raise _unreadable(path, why) from error
        if not decoded.is_file() or soundfile.info(str(decoded)).frames < 1:
            raise _unreadable(path, "it has no sound in it")
        yield decoded


def _check_whole(path: Path) -> None:
    """Refuse a wav file that is shorter than its own header says: the reader would not tell."""
    with path.open("rb") as file:
        head = file.read(8)
    size = int.from_bytes(head[4:8], "little")
    if head[:4] == b"RIFF" and 0 < size < 2**32 - 1 and path.stat().st_size < size + 8 - 1:
        raise _unreadable(path, f"it is cut short: {path.stat().st_size} of {size + 8} bytes")


def _stereo(block: Frames) -> Frames:
    """Return the front left and right of any number of channels, the rest folded into them."""
    if block.shape[1] == 1:
        return np.repeat(block, CHANNELS, axis=1)
    if block.shape[1] == CHANNELS:
        return block
    rest = block[:, CHANNELS:].mean(axis=1, keepdims=True)
    return np.asarray((block[:, :CHANNELS] + 0.7 * rest) / 1.3, np.float32)


def _raw_blocks(source: Path, path: Path) -> Iterator[Frames]:
    """Yield the file's own frames in stereo. Raises: UnreadableFile if it ends too early."""
    import soundfile

    try:
        with soundfile.SoundFile(str(source)) as file:
            size, seen = int(READ_SECONDS * file.samplerate), 0
            while True:
                block = file.read(size, dtype="float32", always_2d=True)
                if not len(block):
                    break
                seen += len(block)
                if not np.isfinite(block).all():
                    raise _unreadable(path, "it holds samples that are no numbers")
                yield _stereo(block)
            if seen < file.frames:
                raise _unreadable(
                    path, f"it is cut short: {seen} of {file.frames} samples are there"
                )
    except soundfile.LibsndfileError as error:
        raise _unreadable(path, f"it is damaged ({error})") from error


def _blocks(source: Path, path: Path) -> Iterator[Frames]:
    """Yield the file's sound once, at 48 kHz."""
    import soundfile

    rate_hz = int(soundfile.info(str(source)).samplerate)
    blocks = _raw_blocks(source, path)
    yield from blocks if rate_hz == SAMPLE_RATE_HZ else _resampled(blocks, rate_hz)


def _resampled(blocks: Iterator[Frames], rate_hz: int) -> Iterator[Frames]:
    """Yield `blocks` at 48 kHz, with no seam between them. Source: windowed-sinc polyphase."""
    from scipy.signal import firwin, upfirdn

    common = math.gcd(SAMPLE_RATE_HZ, rate_hz)
    up, down = SAMPLE_RATE_HZ // common, rate_hz // common
    most = max(up, down)
    half = SINC_ZEROS * most
    kernel = firwin(2 * half + 1, 0.96 / most, window=("kaiser", 9.0)) * up
    # Whole input periods of `down` frames become whole output periods of `up` frames.
    context = -(-half // (up * down) + 1) * down
    held = np.zeros((context, CHANNELS), np.float32)
    at_end = False
    while not at_end:
        block = next(blocks, None)
        at_end = block is None
        fresh = np.zeros((context, CHANNELS), np.float32) if block is None else block
        held = np.concatenate([held, fresh])
        body = (len(held) - 2 * context) // down * down
        tail = len(held) - 2 * context if at_end else body
        if tail <= 0:
            continue
        full = upfirdn(kernel, held[: 2 * context + tail], up, down, axis=0)
        first = (half + context * up) // down
        yield full[first : first + -(-tail * up // down)].astype(np.float32)
        held = held[body:]


def _peak(source: Path, path: Path) -> float:
    peak, frame_count = 0.0, 0
    for block in _blocks(source, path):
        peak = max(peak, float(np.abs(block).max()))
        frame_count += len(block)
    if frame_count < SHORTEST_SECONDS * SAMPLE_RATE_HZ:
        raise _unreadable(path, f"it lasts only {frame_count / SAMPLE_RATE_HZ:.3f} s")
    if peak < SILENT_PEAK:
        raise _unreadable(path, "it is silent")
    return peak


def _endless(source: Path, path: Path, peak: float) -> Iterator[Frames]:
    """Yield the sound again and again, each end crossing over into the next beginning.

    Where the two add up to more than the sound's own peak, they are bent below it.
    """
    total = sum(len(block) for block in _blocks(source, path))
    from moviefactory.sound.dsp import soft_ceiling

    crossing = min(round(CROSSING_SECONDS * SAMPLE_RATE_HZ), total // 4)
    rise = np.sin(np.linspace(0, np.pi / 2, crossing, dtype=np.float32))[:, None]
    tail = np.zeros((0, CHANNELS), np.float32)

    def crossed(ending: Frames, beginning: Frames) -> Frames:
        both = (ending * rise[::-1] + beginning * rise) / np.float32(peak)
        return soft_ceiling(both, knee=0.9, ceiling=1.0) * np.float32(peak)

    while True:
        held, first = np.zeros((0, CHANNELS), np.float32), True
        for block in _blocks(source, path):
            held = np.concatenate([held, block])
            if len(held) < 2 * crossing + 1:
                continue
            if first and len(tail):
                held[:crossing] = crossed(tail, held[:crossing])
            first = False
            yield held[: len(held) - crossing]
            held = held[len(held) - crossing :]
        if first and len(tail):
            held[:crossing] = crossed(tail, held[:crossing])
        yield held[: len(held) - crossing]
        tail = held[len(held) - crossing :]


def _fades(start: int, count: int, frame_count: int) -> Frames:
    """Return the gains of `count` frames from `start` on: a short rise, a long fall."""
    at = np.arange(start, start + count)
    rise = min(FADE_IN_SECONDS * SAMPLE_RATE_HZ, 0.1 * frame_count) or 1
    fall = min(FADE_OUT_SECONDS * SAMPLE_RATE_HZ, 0.5 * frame_count) or 1
    up = np.sin(np.clip((at + 0.5) / rise, 0, 1) * (np.pi / 2))
    down = np.sin(np.clip((frame_count - at - 0.5) / fall, 0, 1) * (np.pi / 2)) ** 2
    return np.asarray(up * down, np.float32)


def track_beats(path: Path, frame_count: int) -> tuple[float, ...]:
    """Return when the beats of a user's music fall in a film. Units: seconds."""
    return ()
