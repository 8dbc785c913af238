"""A take's frames, small, one after another. Knows files and a pipe; not what is in a picture."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from moviefactory.ffmpeg import FfmpegFailed, ffmpeg_exe, run_ffmpeg
from moviefactory.media import Clip, Size

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LONG_SIDE = 160
SHORT_SIDE = 32
KEY_SIDE = 448
# What smooths the edges of blocks takes a quarter of decoding, and is lost in a small picture; and
# several threads take more of the processor together than one does alone.
SMALL_IS_ENOUGH = ("-threads", "1", "-skip_loop_filter", "all")
TAIL_BYTES = 2000


def small_size(size: Size) -> Size:
    """Return the size at which a picture is looked at: its longer side is 160 pixels or less."""
    scale = min(1.0, LONG_SIDE / max(size.width, size.height))
    width, height = (
        max(round(side * scale / 2) * 2, min(side, SHORT_SIDE))
        for side in (size.width, size.height)
    )
    return Size(width, height)


def small_frames(clip: Clip) -> Iterator[NDArray[np.float32]]:
    """Yield the luma of all frames of a clip, small; only one is held at a time.

    Shape:  (height, width), float32. Units: 0 black, 1 white.
    Raises: FfmpegFailed, also where the clip has fewer frames than it says.
    """
    import numpy as np

    size = small_size(clip.size)
    byte_count = size.width * size.height
    log: IO[bytes] = tempfile.TemporaryFile()
    command = [
        ffmpeg_exe(), "-hide_banner", "-loglevel", "error", "-nostdin", *SMALL_IS_ENOUGH,
        "-i", str(clip.path), "-map", "0:v:0", "-frames:v", str(clip.frame_count),
        "-vf", f"extractplanes=y,scale={size.width}:{size.height}:flags=area",
        "-fps_mode", "passthrough", "-f", "rawvideo", "pipe:1",
    ]  # fmt: skip
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=log
    )
    pipe = cast("IO[bytes]", process.stdout)
    try:
        for _ in range(clip.frame_count):
            data = pipe.read(byte_count)
            if len(data) < byte_count:
                status = process.wait()
                log.seek(0)
                said = log.read().decode(errors="replace").strip()[-TAIL_BYTES:]
                why = said or "the file ends before its last frame"
                raise FfmpegFailed(f"looking at {clip.path.name}", status, why)
            yield _light(np.frombuffer(data, np.uint8), size)
    finally:
        process.kill()
        pipe.close()
        process.wait()
        log.close()


def kept_frames(path: Path, clip: Clip) -> Iterator[NDArray[np.float32]]:
    """Yield the luma of all frames of a clip from the small copy that was made with it.

    Shape:  (height, width), float32. Units: 0 black, 1 white.
    """
    import numpy as np

    size = small_size(clip.size)
    with path.open("rb") as stream:
        for _ in range(clip.frame_count):
            yield _light(np.fromfile(stream, np.uint8, size.width * size.height), size)


def _light(luma: NDArray[np.uint8], size: Size) -> NDArray[np.float32]:
    import numpy as np

    picture = luma.reshape(size.height, size.width).astype(np.float32)
    return np.clip((picture - 16) / 219, 0, 1)


def key_pictures(clip: Clip, frames: Sequence[int]) -> list[NDArray[np.uint8]]:
    """Return a few frames of a clip, by their numbers, ascending; its longer side has 448 pixels.

    Shape:  (height, width, 3), uint8, full-range RGB.
    Raises: FfmpegFailed, also where one of them is not there.
    """
    import numpy as np

    scale = min(1.0, KEY_SIDE / max(clip.size.width, clip.size.height))
    width, height = (max(round(side * scale), 1) for side in (clip.size.width, clip.size.height))
    wanted = "+".join(f"eq(n\\,{frame})" for frame in frames)
    filters = (
        f"select={wanted},scale={width}:{height}:in_color_matrix=bt709:in_range=tv:out_range=pc"
        ":flags=area,format=rgb24"
    )
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder) / "frames.rgb"
        run_ffmpeg(
            [
                "-loglevel", "error", "-i", str(clip.path), "-map", "0:v:0", "-vf", filters,
                "-fps_mode", "passthrough", "-f", "rawvideo", str(raw),
            ],
            doing=f"looking at {clip.path.name}",
            writes=raw,
        )  # fmt: skip
        pictures = np.fromfile(raw, np.uint8).reshape(-1, height, width, 3)
    if len(pictures) < len(frames):
        raise FfmpegFailed(f"looking at {clip.path.name}", 0, "the file ends before its last frame")
    return list(pictures)
