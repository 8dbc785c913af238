"""Small films for the data set's tests: drawn frame by frame, or rendered by ffmpeg's own sources."""

from fractions import Fraction
from functools import cache
from pathlib import Path

import cv2
import numpy as np

from moviefactory.ffmpeg import Encoding, FrameWriter, run_ffmpeg
from moviefactory.media import Size
from moviefactory.shots.neural.dataset.settings import (
    CaptionSettings,
    ClipRules,
    DatasetSettings,
)

WIDTH, HEIGHT = 160, 90
FPS = Fraction(24)
FRAMES = 36


def settings(captioner="none", licence="CC0-1.0", captions=None, **rules):
    return DatasetSettings(
        rules=ClipRules(**rules),
        captions=captions or CaptionSettings(captioner),
        licence=licence,
    )


def write(path: Path, frames, fps=FPS) -> Path:
    height, width = frames[0].shape[:2]
    with FrameWriter(
        path, size=Size(width, height), fps=fps, encoding=Encoding(preset="ultrafast", threads=1),
        key_frames=range(0, len(frames), 12), pixels="rgb24",
    ) as writer:  # fmt: skip
        for frame in frames:
            writer.write(np.ascontiguousarray(frame))
    return path


@cache
def wallpaper(seed=0, grain=12):
    """A large picture with soft spots of every colour."""
    small = np.random.default_rng(seed).random((50, 60, 3), dtype=np.float32)
    large = cv2.resize(small, None, fx=grain, fy=grain, interpolation=cv2.INTER_CUBIC)
    return (large.clip(0, 1) * 255).astype(np.uint8)


def look(picture, x, y, width=WIDTH, height=HEIGHT):
    """What a camera sees of a picture at a place between pixels."""
    move = np.array([[1, 0, -x], [0, 1, -y]], np.float32)
    return cv2.warpAffine(picture, move, (width, height))


def pan(seed=0, count=FRAMES, step=1.5, **view):
    return [look(wallpaper(seed), 40 + step * frame, 60, **view) for frame in range(count)]


def still(seed=1, count=FRAMES):
    grain = np.random.default_rng(seed)
    picture = look(wallpaper(seed), 50, 50).astype(np.float32)
    return [
        (picture + grain.normal(0, 6, (HEIGHT, WIDTH, 1))).clip(0, 255).astype(np.uint8)
        for _ in range(count)
    ]


def jolts(seed=2, count=FRAMES, pixels=4.0):
    chance = np.random.default_rng(seed)
    return [
        look(wallpaper(seed), *(np.array([100, 80]) + chance.normal(0, pixels, 2)))
        for _ in range(count)
    ]


def page(count=FRAMES, step=0.7):
    """A page of text that rolls up."""
    frames = []
    for number in range(count):
        frame = np.full((4 * HEIGHT, 4 * WIDTH, 3), 240, np.uint8)
        for line in range(24):
            place = (12, round(40 + 28 * line - 4 * step * number))
            words = f"the quick brown fox jumps over the lazy dog {line}"
            cv2.putText(
                frame, words, place, cv2.FONT_HERSHEY_SIMPLEX, 0.75, (20,) * 3, 2, cv2.LINE_AA
            )
        frames.append(cv2.resize(frame, (WIDTH, HEIGHT), interpolation=cv2.INTER_AREA))
    return frames


def boxed(frames, top=0, left=0, level=0):
    """Frames between borders that are not quite black."""
    return [
        cv2.copyMakeBorder(frame, top, top, left, left, cv2.BORDER_CONSTANT, value=(level,) * 3)
        for frame in frames
    ]


def render(path: Path, source: str, seconds: float, *more: str) -> Path:
    """Let ffmpeg draw: `testsrc2`, `mandelbrot`, `color` ..."""
    run_ffmpeg(
        ["-f", "lavfi", "-i", f"{source}s={WIDTH}x{HEIGHT}:r=24", "-t", str(seconds),
         "-pix_fmt", "yuv420p", "-preset", "ultrafast", "-threads", "1", *more, str(path)],
        doing="rendering",
    )  # fmt: skip
    return path


def tables(folder: Path):
    """Return the rows of both tables of a data set."""
    import pyarrow.parquet

    return [
        pyarrow.parquet.read_table(folder / name).to_pylist()
        for name in ("clips.parquet", "dropped.parquet")
    ]


def contents(folder: Path):
    """Return the bytes of every file of a data set."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != ".lock"
    }
