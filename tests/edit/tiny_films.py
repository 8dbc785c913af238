"""Tiny clips for the laws of the cut: every frame tells its number by its pixels."""

import re
import subprocess
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import numpy as np

from moviefactory.edit.assemble import FilmMetadata, Piece, copied, join, render_span
from moviefactory.edit.cut import Cut, Overlay
from moviefactory.edit.spans import span_plan
from moviefactory.ffmpeg import Encoding, FrameWriter, ffmpeg_exe, key_frames, run_ffmpeg
from moviefactory.grammar import Transition
from moviefactory.media import Clip, Size
from moviefactory.timeline import lay_out

SIZE = Size(128, 64)
ENCODING = Encoding(preset="ultrafast", crf=10, threads=1)
METADATA = FilmMetadata('The "Long" Orbit; it\'s = \\ 长', "en-GB", "An astronaut's adventure.")


def picture(color: Sequence[int], number: int, size: Size = SIZE) -> np.ndarray:
    """A flat colour with a soft ramp and a bar that moves a column each frame."""
    frame = np.empty((size.height, size.width, 3), np.uint8)
    frame[:] = color
    frame += (np.arange(size.width) // 4).astype(np.uint8)[None, :, None]
    left = number * 2 % (size.width - 8)
    frame[24:40, left : left + 8] = 250
    return frame


def make_clip(
    path: Path,
    frame_count: int,
    fps: Fraction,
    color: Sequence[int] = (60, 120, 180),
    size: Size = SIZE,
) -> Clip:
    with FrameWriter(
        path, size=size, fps=fps, encoding=ENCODING, key_frames=key_frames(frame_count, fps),
        pixels="rgb24",
    ) as writer:  # fmt: skip
        for number in range(frame_count):
            writer.write(picture(color, number, size))
    return Clip(path, size, fps, frame_count)


def make_cut(
    folder: Path,
    shots: Sequence[tuple[int, Transition]],
    fps: Fraction = Fraction(12),
    overlays: Sequence[Overlay] = (),
    size: Size = SIZE,
) -> Cut:
    colors = [(60, 120, 180), (150, 90, 40), (30, 160, 90), (120, 60, 140)]
    clips = tuple(
        make_clip(folder / f"s01-{n:02d}.mp4", count, fps, colors[n % 4], size)
        for n, (count, _) in enumerate(shots)
    )
    laid = lay_out([(f"s01-{n:02d}", count, into) for n, (count, into) in enumerate(shots)], fps)
    return Cut(laid, clips, tuple(overlays))


def make_film(cut: Cut, folder: Path, sound: Path | None = None) -> Clip:
    """The film of `cut`, its spans rendered one after the other into `folder`."""
    pieces = []
    for span in span_plan(cut):
        if span.is_copy:
            pieces.append(copied(span))
        else:
            path = folder / f"span-{span.start_frame:07d}.mp4"
            render_span(span, ENCODING, path)
            pieces.append(Piece(path, 0, span.frame_count))
    out = folder / "film.mp4"
    return Clip(
        out, cut.size, cut.timeline.fps, join(pieces, cut.timeline.fps, sound, out, METADATA)
    )


def make_tone(path: Path, sample_count: int) -> Path:
    run_ffmpeg(
        [
            "-f", "lavfi", "-i", "sine=frequency=440:sample_rate=48000:duration=600",
            "-af", f"atrim=end_sample={sample_count}", "-ac", "2", "-c:a", "aac", str(path),
        ],
        doing="making a tone",
    )  # fmt: skip
    return path


def decode(path: Path, size: Size = SIZE) -> np.ndarray:
    """All frames of a file as its own luma and chroma bytes. Shape: (frames, bytes)."""
    raw = _run(path, "-map", "0:v:0", "-fps_mode", "passthrough", "-f", "rawvideo")
    return np.frombuffer(raw, np.uint8).reshape(-1, size.width * size.height * 3 // 2)


def luma(path: Path, size: Size = SIZE) -> np.ndarray:
    frames = decode(path, size)[:, : size.width * size.height]
    return frames.reshape(-1, size.height, size.width).astype(int)


def sample_count(path: Path) -> int:
    return len(_run(path, "-map", "0:a:0", "-f", "s16le")) // 4


def timestamps(path: Path) -> list[tuple[Fraction, Fraction, Fraction]]:
    """(dts, pts, duration) of every video packet, in seconds."""
    raw = _run(path, "-map", "0:v:0", "-c", "copy", "-copytb", "1", "-f", "framecrc").decode()
    tick = Fraction(re.findall(r"#tb 0: (\d+/\d+)", raw)[0])
    rows = [line.split(",") for line in raw.splitlines() if not line.startswith("#")]
    return [(int(row[1]) * tick, int(row[2]) * tick, int(row[3]) * tick) for row in rows]


def _run(path: Path, *arguments: str) -> bytes:
    command = [ffmpeg_exe(), "-loglevel", "error", "-nostdin", "-i", str(path), *arguments, "-"]
    return subprocess.run(command, capture_output=True, check=True).stdout
