"""Read and write 48 kHz stereo wav files, block by block. Knows samples on disk; not sounds or films.

Files are 24-bit PCM: no peak chunk with a time stamp in it, so that equal sound is equal bytes.
What was written here is read here; other files are read by libsndfile.
"""

from __future__ import annotations

import errno
import math
import os
import struct
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO

from moviefactory.errors import DiskFull, MovieError, UnreadableFile
from moviefactory.media import CHANNELS, SAMPLE_RATE_HZ, Audio

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FULL_SCALE = 2**23
BYTES_PER_SAMPLE = 3
FRAME_BYTES = CHANNELS * BYTES_PER_SAMPLE
HEADER_BYTES = 44
BLOCK_FRAMES = 4 * SAMPLE_RATE_HZ


class OverFullScale(MovieError):
    """A sound to be written passes full scale, or is not a number."""

    def __init__(self, path: str, peak: float, at_seconds: float) -> None:
        super().__init__(path, peak, at_seconds)
        self.path, self.peak, self.at_seconds = path, peak, at_seconds

    def __str__(self) -> str:
        return (
            f"{self.path!r} would clip: a sample is {self.peak:.4g} at {self.at_seconds:.2f} s and "
            "full scale is 1.0; lower the gain of what makes it"
        )


class WavWriter:
    """Stream stereo sound into a new 24-bit wav file. A context manager; not thread-safe.

    Raises: OverFullScale; DiskFull. On any failure the unfinished file is left to the caller.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = path.open("wb")
        self.frame_count = 0
        self._put(bytes(HEADER_BYTES))

    def __enter__(self) -> WavWriter:
        return self

    def write(self, samples: NDArray[np.float32]) -> None:
        """Append a block. Shape: (frames, 2), float32 or float64. Units: full scale is 1.0."""
        import numpy as np

        if samples.ndim != 2 or samples.shape[1] != CHANNELS:
            raise ValueError(f"a block has shape (frames, 2), not {samples.shape}")
        if not len(samples):
            return
        peak = max(float(samples.max()), -float(samples.min()))
        if not peak <= 1.0:
            self._refuse(samples)
        counts = np.rint(samples * np.float32(FULL_SCALE)).astype("<i4", order="C")
        np.minimum(counts, FULL_SCALE - 1, out=counts)
        wide = counts.view(np.uint8).reshape(-1, counts.itemsize)
        packed = np.empty((len(wide), BYTES_PER_SAMPLE), np.uint8)
        for byte in range(BYTES_PER_SAMPLE):  # five times as fast as all three at once
            packed[:, byte] = wide[:, byte]
        self._put(packed.data)
        self.frame_count += len(samples)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if kind is None:
                self._file.seek(0)
                self._put(_header(self.frame_count))
        finally:
            self._close()

    def _put(self, data: bytes | memoryview) -> None:
        try:
            self._file.write(data)
        except OSError as error:
            self._close()
            raise self._named(error) from error

    def _close(self) -> None:
        try:
            self._file.close()
        except OSError as error:
            raise self._named(error) from error

    def _named(self, error: OSError) -> Exception:
        return DiskFull(str(self._path)) if error.errno == errno.ENOSPC else error

    def _refuse(self, samples: NDArray[np.float32]) -> None:
        import numpy as np

        bad = np.flatnonzero(~(np.abs(samples) <= 1.0).all(axis=1))[0]
        worst = samples[bad][int(np.argmax(np.nan_to_num(np.abs(samples[bad]), nan=math.inf)))]
        at_seconds = (self.frame_count + int(bad)) / SAMPLE_RATE_HZ
        raise OverFullScale(str(self._path), float(worst), at_seconds)


def write_wav(path: Path, audio: Audio) -> None:
    """Write `audio` to a new file. Raises: OverFullScale; DiskFull."""
    with WavWriter(path) as writer:
        for start in range(0, audio.frame_count, BLOCK_FRAMES):
            writer.write(audio.samples[start : start + BLOCK_FRAMES])


def read_wav(path: Path) -> Audio:
    """Read a whole 48 kHz file, mono or stereo. Raises: UnreadableFile."""
    import numpy as np

    blocks = list(read_blocks(path, BLOCK_FRAMES))
    return Audio(np.concatenate(blocks) if blocks else np.zeros((0, CHANNELS), np.float32))


def read_blocks(
    path: Path, block_frames: int, *, start_frame: int = 0, frame_count: int | None = None
) -> Iterator[NDArray[np.float32]]:
    """Yield the file's sound from `start_frame` on, in blocks of `block_frames`; the last is shorter.

    Shape:   (frames, 2), float32; a mono file sounds on both sides.
    Raises:  UnreadableFile, if it is missing, no sound, or not at 48 kHz.
    """
    own_frames = _own_frame_count(path)
    if own_frames is None:
        yield from _read_foreign(path, block_frames, start_frame, frame_count)
        return
    end = own_frames if frame_count is None else min(own_frames, start_frame + frame_count)
    with path.open("rb") as file:
        for start in range(start_frame, end, block_frames):
            yield _read_own(file, start, min(block_frames, end - start))


def _own_frame_count(path: Path) -> int | None:
    """Return the length of a whole file that `WavWriter` wrote, None for any other."""
    try:
        with path.open("rb") as file:
            header = file.read(HEADER_BYTES)
            frame_count = (os.fstat(file.fileno()).st_size - HEADER_BYTES) // FRAME_BYTES
    except OSError:
        return None
    return frame_count if frame_count >= 0 and header == _header(frame_count) else None


def _read_own(file: BinaryIO, start_frame: int, frame_count: int) -> NDArray[np.float32]:
    import numpy as np

    # Each sample is read as the upper three bytes of four: the lowest is the sample's before it.
    before = 1
    file.seek(HEADER_BYTES + start_frame * FRAME_BYTES - before)
    data = file.read(before + frame_count * FRAME_BYTES)
    wide: NDArray[np.int32] = np.ndarray(
        (frame_count, CHANNELS), "<i4", data, 0, (FRAME_BYTES, BYTES_PER_SAMPLE)
    )
    samples = (wide >> 8).astype(np.float32)
    samples *= np.float32(1 / FULL_SCALE)
    return samples


def _read_foreign(
    path: Path, block_frames: int, start_frame: int, frame_count: int | None
) -> Iterator[NDArray[np.float32]]:
    import numpy as np
    import soundfile

    _check(path)
    left = math.inf if frame_count is None else frame_count
    with soundfile.SoundFile(str(path)) as file:
        file.seek(min(start_frame, file.frames))
        while left > 0:
            block = file.read(int(min(block_frames, left)), dtype="float32", always_2d=True)
            if not len(block):
                return
            left -= len(block)
            yield block if block.shape[1] == CHANNELS else np.repeat(block[:, :1], CHANNELS, 1)


def wav_frame_count(path: Path) -> int:
    """Return the file's length. Units: sample frames at 48 kHz. Raises: UnreadableFile."""
    own_frames = _own_frame_count(path)
    return _check(path) if own_frames is None else own_frames


def _check(path: Path) -> int:
    import soundfile

    remedy = "name a sound file at 48 kHz, mono or stereo"
    try:
        about = soundfile.info(str(path))
    except (soundfile.LibsndfileError, OSError) as error:
        why = "it is no sound file" if path.is_file() else "there is no such file"
        raise UnreadableFile("sound", str(path), why, remedy) from error
    if about.samplerate != SAMPLE_RATE_HZ or about.channels > CHANNELS:
        why = f"it has {about.channels} channels at {about.samplerate} Hz"
        raise UnreadableFile("sound", str(path), why, remedy)
    return int(about.frames)


def _header(frame_count: int) -> bytes:
    data_bytes = frame_count * FRAME_BYTES
    return struct.pack(
        "<4sI4s4sIHHIIHH4sI",
        b"RIFF", HEADER_BYTES - 8 + data_bytes, b"WAVE",
        b"fmt ", 16, 1, CHANNELS, SAMPLE_RATE_HZ, SAMPLE_RATE_HZ * FRAME_BYTES, FRAME_BYTES,
        8 * BYTES_PER_SAMPLE,
        b"data", data_bytes,
    )  # fmt: skip
