"""The one border to ffmpeg: how film is encoded, written, probed. Knows streams; not films.

Every picture of a film is encoded with one `Encoding`, so that pieces join by stream copy.
"""

from __future__ import annotations

import contextlib
import errno
import re
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Literal, cast

from moviefactory.errors import DiskFull, MovieError
from moviefactory.media import Size
from moviefactory.timeline import transition_frames

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PixelOrder = Literal["rgb24", "rgba", "bgra", "yuv420p"]
OPAQUE = {"rgba": "rgb0", "bgra": "bgr0"}
"""What ffmpeg is told of frames with alpha: none of theirs shows through, and it need not look."""
TAIL_BYTES = 2000


TO_REC_709 = "scale=in_range=pc:out_range=tv:out_color_matrix=bt709:flags=area,format=yuv420p"
TAGS = "setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709"


def key_frames(frame_count: int, fps: Fraction) -> tuple[int, ...]:
    """Return where a shot may be cut by stream copy: each second, and where transitions end.

    Units: frame numbers, ascending, from 0.
    """
    edge = transition_frames(fps)
    regular = range(0, frame_count, round(fps))
    edges = {frame for frame in (edge, frame_count - edge) if 0 < frame < frame_count}
    return tuple(sorted({*regular, *edges}))


class FfmpegFailed(MovieError):
    """An ffmpeg process ended badly."""

    def __init__(self, doing: str, status: int, last_words: str) -> None:
        super().__init__(doing, status, last_words)
        self.doing, self.status, self.last_words = doing, status, last_words

    def __str__(self) -> str:
        why = (
            f"was killed by signal {-self.status}"
            if self.status < 0
            else f"stopped ({self.status})"
        )
        said = f"; it said: {self.last_words}" if self.last_words else ""
        return (
            f"ffmpeg {why} while {self.doing}{said}. Run the same command again: what is finished "
            "is kept"
        )


def ffmpeg_exe() -> str:
    """Return the path of ffmpeg: `IMAGEIO_FFMPEG_EXE` if set, else the bundled one."""
    import imageio_ffmpeg

    return str(imageio_ffmpeg.get_ffmpeg_exe())


@dataclass(frozen=True, slots=True)
class Encoding:
    """H.264 settings of one film. Closed GOPs, no B frames: any key frame is a clean cut.

    Units: `crf` as x264 counts it. The thread count is fixed, because x264's choices depend on
    it, and a film must be the same on every machine.
    """

    preset: str = "veryfast"
    crf: int = 18
    threads: int = 4

    def arguments(self, size: Size, fps: Fraction, key_frames: Sequence[int]) -> list[str]:
        """Return ffmpeg's output options for one stream of `size` at `fps`, but for its filters.

        `key_frames` are all of its key frames but the first: numbers, ascending.
        """
        arguments = [
            "-c:v", "libx264", "-preset", self.preset, "-crf", str(self.crf),
            "-profile:v", "high", "-bf", "0", "-threads", str(self.threads),
            "-g", "9999", "-keyint_min", "1", "-sc_threshold", "0",
            "-flags", "+cgop+bitexact", "-fflags", "+bitexact", "-r", str(fps),
            "-video_track_timescale", str(fps.numerator * 512), "-an",
        ]  # fmt: skip
        if key_frames:
            # A quarter frame early: a forced key frame is the first frame at or after its time.
            times = (f"{float((Fraction(4 * frame - 1, 4)) / fps):.6f}" for frame in key_frames)
            arguments += ["-force_key_frames", ",".join(times)]
        return arguments


@dataclass(frozen=True, slots=True)
class SmallCopy:
    """A file beside a film's, with the brightness of every frame, small and never compressed.

    It is made of the pictures that are at hand while they are encoded: who only wants to see what
    moves need not decode the film. Units: `size` in pixels; a byte a pixel, in studio range.
    """

    path: Path
    size: Size


class FrameWriter:
    """Stream frames of one size into a new video file. A context manager; not thread-safe.

    `key_frames` are where the file can be cut later: frame numbers, see `key_frames()`. Frames that
    come as `yuv420p` are studio range Rec. 709 already, and are encoded as they are. With `small`,
    a second file is written.

    Raises: FfmpegFailed; DiskFull. On any failure the unfinished file is left to the caller.
    """

    def __init__(
        self,
        path: Path,
        *,
        size: Size,
        fps: Fraction,
        encoding: Encoding,
        key_frames: Sequence[int],
        pixels: PixelOrder = "rgba",
        small: SmallCopy | None = None,
    ) -> None:
        self._path = path
        self._log: IO[bytes] = tempfile.TemporaryFile()
        command = [
            ffmpeg_exe(), "-hide_banner", "-loglevel", "error", "-nostdin", "-y",
            "-f", "rawvideo", "-pixel_format", OPAQUE.get(pixels, pixels), "-video_size", str(size),
            "-framerate", str(fps), "-i", "pipe:0", *_filters(pixels, small),
            *encoding.arguments(size, fps, [frame for frame in key_frames if frame > 0]),
            "-f", "mp4", str(path), *_small_output(small),
        ]  # fmt: skip
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=self._log
        )
        self._pipe = cast("IO[bytes]", self._process.stdin)

    def __enter__(self) -> FrameWriter:
        return self

    def write(self, frame: NDArray[np.uint8]) -> None:
        """Append one frame.

        Shape: (height, width, channels), uint8, C-contiguous; yuv420p: (height * 3 / 2, width),
        the planes one after the other as ffmpeg's rawvideo has them.
        """
        try:
            self._pipe.write(frame.data)
        except BrokenPipeError:
            self._finish()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is not None:
            self._process.kill()
            with contextlib.suppress(BrokenPipeError):
                self._pipe.close()
            self._process.wait()
            self._log.close()
            return
        self._finish()

    def _finish(self) -> None:
        with contextlib.suppress(BrokenPipeError):  # ffmpeg is gone; its status says why
            self._pipe.close()
        status = self._process.wait()
        last_words = _tail(self._log)
        self._log.close()
        if status != 0:
            raise _failure(
                f"encoding pictures of {self._path.parent.name}", status, last_words, self._path
            )


def _filters(pixels: PixelOrder, small: SmallCopy | None) -> list[str]:
    """Return what makes a film's pictures of the frames that come, and of these the small ones."""
    film = TAGS if pixels == "yuv420p" else f"{TO_REC_709},{TAGS}"
    if small is None:
        return ["-vf", film]
    shrink = f"extractplanes=y,scale={small.size.width}:{small.size.height}:flags=area"
    graph = f"[0:v]{film},split[film][copy];[copy]{shrink}[small]"
    return ["-filter_complex", graph, "-map", "[film]"]


def _small_output(small: SmallCopy | None) -> list[str]:
    if small is None:
        return []
    passed = ["-fps_mode", "passthrough", "-bitexact"]
    return ["-map", "[small]", *passed, "-f", "rawvideo", str(small.path)]


def run_ffmpeg(arguments: Sequence[str], *, doing: str, writes: Path | None = None) -> str:
    """Run ffmpeg to its end and return what it said on stderr.

    `arguments` start after `ffmpeg -hide_banner -nostdin -y`. Raises: FfmpegFailed; DiskFull.
    """
    command = [ffmpeg_exe(), "-hide_banner", "-nostdin", "-y", *arguments]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True)
    said = done.stderr.decode(errors="replace")
    if done.returncode != 0:
        raise _failure(doing, done.returncode, said[-TAIL_BYTES:].strip(), writes)
    return said


@cache
def ffmpeg_version() -> str:
    """Return the version that ffmpeg tells of itself; empty if it tells none."""
    done = subprocess.run([ffmpeg_exe(), "-version"], stdin=subprocess.DEVNULL, capture_output=True)
    found = re.match(r"ffmpeg version (\S+)", done.stdout.decode(errors="replace"))
    return found[1] if found else ""


def count_frames(path: Path) -> int:
    """Return how many video frames lie in `path`, counted packet by packet."""
    said = run_ffmpeg(
        ["-i", str(path), "-map", "0:v:0", "-c", "copy", "-f", "null", "-"],
        doing=f"counting {path.name}",
    )
    counts = re.findall(r"frame=\s*(\d+)", said)
    return int(counts[-1]) if counts else 0


def _tail(log: IO[bytes]) -> str:
    log.seek(0, 2)
    log.seek(max(0, log.tell() - TAIL_BYTES))
    return log.read().decode(errors="replace").strip()


def _failure(doing: str, status: int, last_words: str, path: Path | None) -> MovieError:
    no_room = f"Error number -{errno.ENOSPC}" in last_words or "No space left" in last_words
    if no_room and path is not None:
        return DiskFull(str(path))
    return FfmpegFailed(doing, status, last_words)
