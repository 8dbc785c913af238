"""Read any video as frames at one constant rate. Knows ffmpeg; not scenes or clips.

Frames are numbered on the grid of that rate, from the video's first picture. Every pass over a
video goes through `picture_filters`, so a frame number means the same picture in each.
"""

from __future__ import annotations

import contextlib
import re
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final, Literal, cast

import numpy as np

from moviefactory.ffmpeg import FfmpegFailed, ffmpeg_exe, run_ffmpeg
from moviefactory.media import Size
from moviefactory.shots.neural.dataset.faults import UnreadableVideo

if TYPE_CHECKING:
    from types import TracebackType

    from numpy.typing import NDArray

Pixels = Literal["gray", "bgr24", "rgb24"]
CHANNELS: Final = {"gray": 1, "bgr24": 3, "rgb24": 3}
NTSC_RATES: Final = tuple(Fraction(1000 * whole, 1001) for whole in (24, 30, 48, 60, 120))
USUAL_FPS: Final = Fraction(25)
SEEK_MARGIN_SECONDS: Final = 1.0
READ_THROUGH_SECONDS: Final = 4
HDR_TRANSFERS: Final = ("smpte2084", "arib-std-b67")


@dataclass(frozen=True, slots=True)
class Crop:
    """A part of a picture. Units: pixels as stored, from the upper left."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class VideoFacts:
    """What a video is. `fps` is the rate that it is read at.

    Units: pixels as stored; `pixel_aspect` is a pixel's width over its height; seconds.
    """

    path: Path
    width: int
    height: int
    pixel_aspect: Fraction
    fps: Fraction
    first_pts_seconds: float
    container_start_seconds: float
    is_hdr: bool

    def scaled(self, crop: Crop, short_side: int) -> Size:
        """Return the size of `crop` in square pixels, its short side at most `short_side`."""
        width = crop.width * self.pixel_aspect
        scale = min(Fraction(1), Fraction(short_side) / min(width, Fraction(crop.height)))
        return Size(_even(width * scale), _even(crop.height * scale))

    @property
    def whole(self) -> Crop:
        """The whole picture."""
        return Crop(0, 0, self.width, self.height)


def probe_video(path: Path, fps: Fraction | None, highest_fps: int) -> VideoFacts:
    """Return a video's facts, read off its first picture. Raises: UnreadableVideo."""
    try:
        said = run_ffmpeg(
            ["-copyts", "-i", str(path), "-map", "0:V:0", "-frames:v", "1",
             "-vf", "showinfo", "-f", "null", "-"],
            doing=f"probing {path.name}",
        )  # fmt: skip
    except FfmpegFailed as error:
        lines = error.last_words.splitlines()
        raise UnreadableVideo(str(path), _plainly(lines[-1] if lines else "no words")) from None
    shown = re.search(r"\bn: *0 pts:.*? pts_time:(\S+).*? sar:(\d+)/(\d+) s:(\d+)x(\d+)", said)
    if shown is None:
        raise UnreadableVideo(str(path), "it has no pictures")
    stream = re.search(r"Stream #0:\d+.*?: Video: (.*)", said)
    start = re.search(r"Duration: .*?, start: (-?[\d.]+)", said)
    aspect = Fraction(int(shown[2]), int(shown[3])) if int(shown[2]) and int(shown[3]) else None
    return VideoFacts(
        path=path,
        width=int(shown[4]),
        height=int(shown[5]),
        pixel_aspect=aspect or Fraction(1),
        fps=Fraction(fps)
        if fps
        else min(_own_rate(stream[1] if stream else ""), Fraction(highest_fps)),
        first_pts_seconds=0.0 if shown[1] == "NOPTS" else float(shown[1]),
        container_start_seconds=float(start[1]) if start else 0.0,
        is_hdr=any(f"color_trc:{transfer}" in said for transfer in HDR_TRANSFERS),
    )


def seek_arguments(video: VideoFacts, first: int) -> list[str]:
    """Return ffmpeg's input options that come close before frame `first`."""
    start = video.first_pts_seconds - video.container_start_seconds
    seconds = start + float(first / video.fps) - SEEK_MARGIN_SECONDS
    return ["-copyts", *(["-ss", f"{seconds:.3f}"] if first and seconds > 0 else [])]


def picture_filters(
    video: VideoFacts, *, first: int = 0, count: int | None = None, every: int = 1, crop: Crop
) -> list[str]:
    """Return the filters that pick frames `first`, `first + every` ... and a part of each."""
    filters = [f"setpts=PTS-({video.first_pts_seconds:.6f})/TB", f"fps={video.fps}"]
    if count is not None:
        filters.append(f"trim=start_pts={first}:end_pts={first + count}")
    if every > 1:
        filters.append(f"select='not(mod(n,{every}))'")
    if crop != video.whole:
        filters.append(f"crop={crop.width}:{crop.height}:{crop.x}:{crop.y}")
    return filters


class FrameStream:
    """Frames of a video, one after the other, at `size`. A context manager; iterate it once.

    Shape: (height, width) for gray, (height, width, 3) else; uint8. `said` is what the decoder
    complained of, once the frames are through.
    """

    def __init__(
        self,
        video: VideoFacts,
        size: Size | None,
        pixels: Pixels,
        *,
        first: int = 0,
        count: int | None = None,
        every: int = 1,
        crop: Crop | None = None,
    ) -> None:
        self.said = ""
        part = crop or video.whole
        width, height = (size.width, size.height) if size else (part.width, part.height)
        self._shape = (height, width) if pixels == "gray" else (height, width, 3)
        self._bytes = width * height * CHANNELS[pixels]
        filters = picture_filters(video, first=first, count=count, every=every, crop=part)
        if size:
            filters.append(f"scale={width}:{height}:flags=area")
        self._log: IO[bytes] = tempfile.TemporaryFile()
        command = [
            ffmpeg_exe(), "-hide_banner", "-loglevel", "error", "-nostdin",
            *seek_arguments(video, first), "-i", str(video.path), "-map", "0:V:0",
            "-vf", ",".join(filters), "-fps_mode", "passthrough",
            "-f", "rawvideo", "-pix_fmt", pixels, "pipe:1",
        ]  # fmt: skip
        self._process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=self._log
        )
        self._pipe = cast("IO[bytes]", self._process.stdout)

    def __enter__(self) -> FrameStream:
        return self

    def __iter__(self) -> Iterator[NDArray[np.uint8]]:
        while len(data := self._pipe.read(self._bytes)) == self._bytes:
            yield np.frombuffer(data, np.uint8).reshape(self._shape)
        status = self._process.wait()
        self._log.seek(0)
        said = self._log.read(4096).decode(errors="replace").strip()
        self.said = said or (f"ffmpeg stopped ({status})" if status else "")

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._process.poll() is None:
            self._process.kill()
        with contextlib.suppress(BrokenPipeError):
            self._pipe.close()
        self._process.wait()
        self._log.close()


def read_one(
    video: VideoFacts,
    number: int,
    pixels: Pixels,
    *,
    size: Size | None = None,
    crop: Crop | None = None,
) -> NDArray[np.uint8]:
    """Return one frame. Raises: UnreadableVideo."""
    with FrameStream(video, size, pixels, first=number, count=1, crop=crop) as stream:
        for frame in stream:
            return frame
        raise UnreadableVideo(
            str(video.path), first_words(stream.said) or f"its frame {number} is missing"
        )


def sample_frames(
    video: VideoFacts, first: int, count: int, samples: int
) -> list[NDArray[np.uint8]]:
    """Return up to `samples` grey frames, evenly from `count` ones on, whole and full size.

    A few seconds are read through; in more, a jump to each is cheaper.
    Raises: UnreadableVideo.
    """
    step = max(1, count // samples)
    if count <= READ_THROUGH_SECONDS * video.fps:
        with FrameStream(video, None, "gray", first=first, count=count, every=step) as stream:
            found = list(islice(stream, samples))
        if not found:
            raise UnreadableVideo(str(video.path), f"its frame {first} is missing")
        return found
    return [read_one(video, first + step // 2 + step * part, "gray") for part in range(samples)]


def first_words(said: str) -> str:
    """Return the first line of what a decoder said, without addresses in memory."""
    return _plainly(said.splitlines()[0]) if said else ""


def _plainly(line: str) -> str:
    return re.sub(r"\[(.+?) @ 0x[0-9a-f]+\]", r"[\1]", line)[:200]


def _own_rate(stream: str) -> Fraction:
    """Return the rate on ffmpeg's line about a stream, which has two decimals."""
    found = re.search(r"([\d.]+k?) fps", stream) or re.search(r"([\d.]+k?) tbr", stream)
    if found is None:
        return USUAL_FPS
    shown = Fraction(found[1].rstrip("k")) * (1000 if found[1].endswith("k") else 1)
    near = [rate for rate in NTSC_RATES if abs(rate - shown) < Fraction(1, 150)]
    return near[0] if near and shown.denominator > 1 else shown or USUAL_FPS


def _even(length: Fraction) -> int:
    return max(2, round(length / 2) * 2)
