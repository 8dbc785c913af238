"""Frames between frames by ffmpeg's motion search. Knows pipes and the filter; needs no weights."""

from __future__ import annotations

import contextlib
import subprocess
import tempfile
from collections import deque
from collections.abc import Iterable, Iterator
from fractions import Fraction
from queue import SimpleQueue
from threading import Thread
from typing import IO, TYPE_CHECKING, Final, cast

import numpy as np

from moviefactory.ffmpeg import TAIL_BYTES, FfmpegFailed, ffmpeg_exe
from moviefactory.shots.neural.lab.times import TooFewFrames, frames_needed, moments

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from moviefactory.shots.neural.lab.settings import LabSetup

OPTIONS: Final = "mi_mode=mci:mc_mode=aobmc:me_mode=bilat:mb_size=8:vsbmc=1:scd=none"
"""Small blocks, searched for from the frame between: the least error of the ways that were tried on
frames of 768x320, and the least time. Motion is found in whole pixels."""
LOOK_AHEAD: Final = 3
"""How many frames after the last one shown the filter wants to see before it lets it go."""


def has_minterpolate() -> bool:
    """Return whether the ffmpeg at hand has the filter."""
    asked = [ffmpeg_exe(), "-hide_banner", "-h", "filter=minterpolate"]
    said = subprocess.run(asked, stdin=subprocess.DEVNULL, capture_output=True)
    return b"minterpolate" in said.stdout and b"Unknown filter" not in said.stdout


class MotionInterpolator:
    """Moves blocks of the neighbours along the motion between them; frames of 16 pixels or more."""

    def __init__(self, setup: LabSetup) -> None:
        self.setup = setup

    def retime(
        self,
        frames: Iterable[NDArray[np.uint8]],
        *,
        source_fps: Fraction,
        fps: Fraction,
        frame_count: int,
    ) -> Iterator[NDArray[np.uint8]]:
        """Yield exactly `frame_count` frames: see `Interpolator`.

        The source is read here, in the caller's thread; only ffmpeg's output is read by another,
        into a queue that holds what a few frames gave. Raises: FfmpegFailed; TooFewFrames.
        """
        needed = frames_needed(source_fps, fps, frame_count)
        source = _with_held_end(frames, needed, source_fps)
        first = next(source)
        kept: deque[tuple[int, NDArray[np.uint8]]] = deque([(0, first)])
        read = 1
        with contextlib.closing(_Filter(first, source_fps, fps)) as motion:
            motion.write(first)
            for moment in moments(source_fps, fps, frame_count):
                while motion.is_idle() and (frame := next(source, None)) is not None:
                    motion.write(frame)
                    kept.append((read, frame))
                    read += 1
                if motion.is_idle():
                    motion.end_input()
                between = motion.read()
                while kept[0][0] < moment.before:
                    kept.popleft()
                yield kept[0][1] if moment.part == 0 else between


def _with_held_end(
    frames: Iterable[NDArray[np.uint8]], needed: int, source_fps: Fraction
) -> Iterator[NDArray[np.uint8]]:
    """Yield `needed` of `frames` and some more, the last repeated where there are no more."""
    source = iter(frames)
    last: NDArray[np.uint8] | None = None
    for index in range(needed + LOOK_AHEAD):
        frame = next(source, None)
        if frame is None and (last is None or index < needed):
            raise TooFewFrames(index, needed, source_fps)
        if frame is not None:
            last = np.ascontiguousarray(frame)
        yield cast("NDArray[np.uint8]", last)


class _Filter:
    """One ffmpeg that is written to here and read by a thread."""

    def __init__(self, like: NDArray[np.uint8], source_fps: Fraction, fps: Fraction) -> None:
        self._shape = like.shape
        self._log: IO[bytes] = tempfile.TemporaryFile()
        command = [
            ffmpeg_exe(), "-hide_banner", "-loglevel", "error", "-nostdin",
            "-f", "rawvideo", "-pixel_format", "rgb24",
            "-video_size", f"{like.shape[1]}x{like.shape[0]}",
            "-framerate", str(source_fps), "-i", "pipe:0",
            "-vf", f"format=yuv444p,minterpolate=fps={fps}:{OPTIONS},format=rgb24",
            "-fps_mode", "passthrough", "-f", "rawvideo", "pipe:1",
        ]  # fmt: skip
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._log
        )
        self._input = cast("IO[bytes]", self._process.stdin)
        self._output = cast("IO[bytes]", self._process.stdout)
        self._made: SimpleQueue[bytes] = SimpleQueue()
        self._reader = Thread(target=self._drain, daemon=True)
        self._reader.start()

    def is_idle(self) -> bool:
        return self._made.empty()

    def write(self, frame: NDArray[np.uint8]) -> None:
        with contextlib.suppress(BrokenPipeError):  # ffmpeg is gone; read() says why
            self._input.write(frame.data)
            self._input.flush()

    def end_input(self) -> None:
        with contextlib.suppress(BrokenPipeError):
            self._input.close()

    def read(self) -> NDArray[np.uint8]:
        raw = self._made.get()
        if not raw:
            self._process.wait()
            self._log.seek(0)
            said = self._log.read().decode(errors="replace").strip()
            raise FfmpegFailed(
                "making frames between frames", self._process.returncode, said[-TAIL_BYTES:]
            )
        return np.frombuffer(raw, np.uint8).reshape(self._shape)

    def close(self) -> None:
        self._process.kill()
        self._reader.join()
        self.end_input()
        self._output.close()
        self._process.wait()
        self._log.close()

    def _drain(self) -> None:
        size = int(np.prod(self._shape))
        while len(raw := self._output.read(size)) == size:
            self._made.put(raw)
        self._made.put(b"")
