"""Read a folder of clips: the list, then frames at a size and rate. Knows ffmpeg; not models.

A data set is `clips.parquet` beside the clips (columns path, caption, width, height, fps,
frame_count), or a plain folder of .mp4 files, each with its caption in a .txt of the same name.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from moviefactory.errors import MissingExtra, MovieError, UnreadableFile
from moviefactory.ffmpeg import FfmpegFailed, ffmpeg_exe, run_ffmpeg
from moviefactory.media import Size
from moviefactory.project import read_text

if TYPE_CHECKING:
    from numpy.typing import NDArray

TABLE = "clips.parquet"
COLUMNS = ("path", "caption", "width", "height", "fps", "frame_count")
REMEDY = "moviefactory dataset build VIDEOS --out DIR makes a data set"


@dataclass(frozen=True, slots=True)
class TrainingClip:
    """One clip on disk and its words. Units: pixels; whole frames at `fps`."""

    path: Path
    caption: str
    width: int
    height: int
    fps: Fraction
    frame_count: int

    def frames_at(self, fps: Fraction) -> int:
        """Return how many frames the clip has at another rate."""
        return int(self.frame_count * fps / self.fps)


class BrokenClip(MovieError):
    """A clip of a data set cannot be read."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(path, why)
        self.path, self.why = path, why

    def __str__(self) -> str:
        return f"the clip {self.path!r} cannot be read ({self.why}): delete it, or make it again"


@dataclass(frozen=True, slots=True)
class ClipList:
    """The clips of a data set, and what is said of those that were left out."""

    clips: tuple[TrainingClip, ...]
    notes: tuple[str, ...]


def list_clips(folder: Path) -> ClipList:
    """Return the clips of a data set, by path. Raises: UnreadableFile; MissingExtra."""
    if not folder.is_dir():
        raise UnreadableFile("data set", str(folder), "there is no such folder", REMEDY)
    table = folder / TABLE
    return _from_table(folder, table) if table.is_file() else _from_files(folder)


def _from_table(folder: Path, table: Path) -> ClipList:
    try:
        import pyarrow  # type: ignore[import-untyped]
        import pyarrow.parquet  # type: ignore[import-untyped]
    except ModuleNotFoundError as error:
        raise MissingExtra("training", "pyarrow", "training") from error
    try:
        rows: list[dict[str, Any]] = pyarrow.parquet.read_table(table).to_pylist()
        clips = [
            TrainingClip(
                path=folder / str(row["path"]),
                caption=str(row["caption"] or ""),
                width=int(row["width"]),
                height=int(row["height"]),
                fps=_rate(row["fps"]),
                frame_count=int(row["frame_count"]),
            )
            for row in rows
        ]
    except (OSError, pyarrow.ArrowException, TypeError, ValueError, ZeroDivisionError) as error:
        raise UnreadableFile("table of clips", str(table), str(error), REMEDY) from error
    except KeyError as error:
        why = f"it has no column {error}; needed are {', '.join(COLUMNS)}"
        raise UnreadableFile("table of clips", str(table), why, REMEDY) from error
    there = [clip for clip in clips if clip.path.is_file()]
    gone = [f"skipped {clip.path}: the file is gone" for clip in clips if clip not in there]
    return ClipList(tuple(sorted(there, key=lambda clip: clip.path)), tuple(gone))


def _from_files(folder: Path) -> ClipList:
    clips, notes = [], []
    for path in sorted(folder.glob("*.mp4")):
        words = path.with_suffix(".txt")
        if not words.is_file():
            notes.append(f"skipped {path}: its caption {words.name} is missing")
            continue
        caption = " ".join(read_text(words, what="caption").split())
        try:
            clips.append(probe_clip(path, caption))
        except BrokenClip as error:
            notes.append(f"skipped: {error}")
    return ClipList(tuple(clips), tuple(notes))


def probe_clip(path: Path, caption: str) -> TrainingClip:
    """Return a clip's facts, counted packet by packet. Raises: BrokenClip."""
    try:
        said = run_ffmpeg(
            ["-i", str(path), "-map", "0:v:0", "-c", "copy", "-f", "null", "-"],
            doing=f"probing {path.name}",
        )
    except FfmpegFailed as error:
        raise BrokenClip(str(path), error.last_words.splitlines()[-1]) from error
    size = re.search(r"Video: .*?\b(\d{2,5})x(\d{2,5})\b", said)
    rate = re.search(r"([\d.]+) fps", said)
    counts = re.findall(r"frame=\s*(\d+)", said)
    if not (size and rate and counts and int(counts[-1])):
        raise BrokenClip(str(path), "no frames were found in it")
    return TrainingClip(path, caption, int(size[1]), int(size[2]), _rate(rate[1]), int(counts[-1]))


def read_frames(
    clip: TrainingClip, *, size: Size, fps: Fraction, places: Sequence[int]
) -> NDArray[np.uint8]:
    """Return the frames at `places`, counted at `fps`, scaled to cover `size` and cropped to it.

    Shape:   (places, height, width, 3), uint8, RGB; `places` ascending.
    Raises:  BrokenClip, if a frame is damaged or missing.
    """
    wanted, last = f"{size.width}:{size.height}", places[-1]
    if len(places) == last - places[0] + 1:
        chosen = f"between(n,{places[0]},{last})"
    else:
        chosen = "+".join(f"eq(n,{place})" for place in places)
    filters = [
        *([] if fps == clip.fps else [f"fps={fps}"]),
        f"trim=end_frame={last + 1}",
        f"select='{chosen}'",
        f"scale={wanted}:force_original_aspect_ratio=increase:flags=area",
        f"crop={wanted}",
    ]
    command = [
        ffmpeg_exe(), "-hide_banner", "-loglevel", "error", "-nostdin",
        "-i", str(clip.path), "-map", "0:v:0", "-vf", ",".join(filters), "-fps_mode", "passthrough",
        "-f", "rawvideo", "-pix_fmt", "rgb24", "pipe:1",
    ]  # fmt: skip
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True)
    said = done.stderr.decode(errors="replace").strip()
    if done.returncode != 0 or said:
        raise BrokenClip(str(clip.path), said.splitlines()[0] if said else "ffmpeg failed")
    frame_bytes = size.width * size.height * 3
    if len(done.stdout) != len(places) * frame_bytes:
        found = len(done.stdout) // frame_bytes
        why = f"{found} of {len(places)} frames up to number {last} are there"
        raise BrokenClip(str(clip.path), why)
    return np.frombuffer(done.stdout, np.uint8).reshape(-1, size.height, size.width, 3)


def _rate(value: object) -> Fraction:
    rate = Fraction(str(value)).limit_denominator(1001)
    if rate <= 0:
        raise ValueError(f"a frame rate of {value}")
    return rate
