"""Read exact frames of a shot, also as a moviepy clip. Knows frame numbers; not the film.

moviepy's own reader decodes from the start of a file up to the frame that is asked for (2 s at
3072x1280, against 0.4 s here), shows the last frame again when ffmpeg dies, and gives RGB alone,
rounded down; so the clip is moviepy's, and the reader under it ours.
"""

from __future__ import annotations

import math
import subprocess
import tempfile
from fractions import Fraction
from types import TracebackType
from typing import IO, TYPE_CHECKING, Any

from moviefactory.ffmpeg import FfmpegFailed, ffmpeg_exe, key_frames
from moviefactory.media import Clip, Size

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

TAIL_BYTES = 2000


def from_rec_709(size: Size) -> str:
    """Return the ffmpeg filter that gives full-range RGB of `size`, exactly rounded."""
    return (
        f"scale={size.width}:{size.height}:in_color_matrix=bt709:in_range=tv:out_range=pc"
        ":flags=bilinear+accurate_rnd+full_chroma_int,format=rgb24"
    )


def seek(clip: Clip, frame: int) -> list[str]:
    """Return the ffmpeg options that make the next input start exactly at `frame`.

    From a key frame nothing before it is decoded; to any other one ffmpeg decodes on its own.
    """
    if frame == 0:
        return []
    if frame in key_frames(clip.frame_count, clip.fps):
        seconds = float((frame + Fraction(1, 4)) / clip.fps)
        return ["-noaccurate_seek", "-ss", f"{seconds:.6f}"]
    return ["-ss", f"{float((frame - Fraction(1, 2)) / clip.fps):.6f}"]


class FrameReader:
    """The planar frames of a clip from `first_frame` on, in order, exactly as they were decoded.

    Given an `rgb_size`, they are full-range RGB of that size instead. A context manager; not
    thread-safe.
    """

    def __init__(
        self, clip: Clip, *, first_frame: int, frame_count: int, rgb_size: Size | None = None
    ) -> None:
        self._clip = clip
        if rgb_size is None:
            self._shape: tuple[int, ...] = (clip.size.height * 3 // 2, clip.size.width)
            pixels = ["-pix_fmt", "yuv420p"]
        else:
            self._shape = (rgb_size.height, rgb_size.width, 3)
            pixels = ["-vf", from_rec_709(rgb_size)]
        self._log: IO[bytes] = tempfile.TemporaryFile()
        command = [
            ffmpeg_exe(), "-hide_banner", "-loglevel", "error", "-nostdin", "-threads", "1",
            *seek(clip, first_frame), "-i", str(clip.path), "-map", "0:v:0", "-frames:v", str(frame_count),
            *pixels, "-fps_mode", "passthrough", "-f", "rawvideo", "pipe:1",
        ]  # fmt: skip
        self._process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=self._log
        )

    def __enter__(self) -> FrameReader:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Stop reading."""
        self._process.kill()
        if self._process.stdout is not None:
            self._process.stdout.close()
        self._process.wait()
        self._log.close()

    def read(self) -> NDArray[np.uint8]:
        """Return the next frame.

        Shape:   (height * 3 / 2, width), uint8, see `planes`; (height, width, 3) if RGB; read-only.
        Raises:  FfmpegFailed if there is none.
        """
        import numpy as np

        byte_count = math.prod(self._shape)
        stdout = self._process.stdout
        data = stdout.read(byte_count) if stdout is not None else b""
        if len(data) < byte_count:
            status = self._process.wait()
            self._log.seek(0)
            said = self._log.read().decode(errors="replace").strip()[-TAIL_BYTES:]
            why = said or "the file ends before the frame that was asked for"
            raise FfmpegFailed(f"reading {self._clip.path.name}", status, why)
        return np.frombuffer(data, np.uint8).reshape(self._shape)


def still(clip: Clip, frame: int, size: Size | None = None) -> NDArray[np.uint8]:
    """Return one frame, scaled to `size` if given.

    Shape: (height, width, 3), uint8, full-range RGB; read-only. Raises: FfmpegFailed.
    """
    with FrameReader(clip, first_frame=frame, frame_count=1, rgb_size=size or clip.size) as reader:
        return reader.read()


def moviepy_clip(reader: FrameReader, clip: Clip, frame_count: int) -> Any:
    """Return a moviepy clip of the planar frames of `reader`, to be asked for them in order.

    Ask for frame n at (n + 1/2) / fps. A frame may be asked for again until the next one is.
    """
    from moviepy import VideoClip

    fps = float(clip.fps)
    shown: dict[int, NDArray[np.uint8]] = {}

    def frame_at(seconds: float) -> NDArray[np.uint8]:
        wanted = int(seconds * fps)
        if wanted not in shown:
            behind = max(shown, default=-1)
            if wanted != behind + 1:
                raise ValueError(f"frame {wanted} was asked for after frame {behind}")
            shown.clear()
            shown[wanted] = reader.read()
        return shown[wanted]

    made = VideoClip(duration=frame_count / fps)
    made.frame_function = frame_at
    made.size = (clip.size.width, clip.size.height)
    made.fps = fps
    return made
