"""Pictures and clips that a shot is made from, brought to a window. Knows files; no base."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from moviefactory.errors import MovieError, UnreadableFile
from moviefactory.ffmpeg import run_ffmpeg

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from moviefactory.media import Size

REFERENCE_SIDE_PIXELS = 1024
HALF = 128
_CLIP_REMEDY: Final = "give a clip that ffmpeg can play"
_NO_PICTURE: Final = "there is no picture in it"


def read_picture(path: Path, size: Size, what: str) -> NDArray[np.uint8]:
    """Return a picture that fills `size`, its middle kept. Raises: UnreadableFile."""
    picture = _open(path, what)
    fitted = ImageOps.fit(picture, (size.width, size.height), Image.Resampling.LANCZOS)
    return np.asarray(fitted)


def read_reference(path: Path) -> NDArray[np.uint8]:
    """Return a picture of somebody or something, whole, at most 1024 pixels long."""
    picture = _open(path, "reference picture")
    picture.thumbnail((REFERENCE_SIDE_PIXELS, REFERENCE_SIDE_PIXELS), Image.Resampling.LANCZOS)
    return np.asarray(picture)


def read_clip(path: Path, size: Size, fps: Fraction, frame_count: int) -> NDArray[np.uint8]:
    """Return the start of a clip, filling `size` at `fps`; its last frame is held if it is short.

    Shape:   (frames, height, width, 3).
    Raises:  UnreadableFile; DiskFull.
    """
    return _decode(path, _filling(size), size, fps, frame_count, 3)


def stream_clip(
    path: Path, size: Size, fps: Fraction, frame_count: int
) -> Iterator[NDArray[np.uint8]]:
    """Yield what `read_clip` returns frame by frame, from the disk: a clip may be of any length.

    Raises: as `read_clip`, when the first frame is asked for.
    """
    return _stream(path, _filling(size), size, fps, frame_count, 3)


def stream_clip_with_room(
    path: Path, size: Size, fps: Fraction, frame_count: int
) -> Iterator[tuple[NDArray[np.uint8], NDArray[np.bool_]]]:
    """Yield what `read_clip_with_room` returns frame by frame, from the disk."""
    for frame in _stream(path, _inside(size), size, fps, frame_count, 4):
        yield _parted(frame)


def _stream(
    path: Path, filters: str, size: Size, fps: Fraction, frame_count: int, channels: int
) -> Iterator[NDArray[np.uint8]]:
    frame_bytes = size.height * size.width * channels
    with tempfile.TemporaryDirectory(prefix="moviefactory-") as folder:
        raw = Path(folder) / "clip.raw"
        _decode_to(raw, path, filters, fps, frame_count)
        frame: NDArray[np.uint8] | None = None
        with raw.open("rb") as file:
            for _ in range(frame_count):
                values = np.fromfile(file, np.uint8, frame_bytes)
                if values.size == frame_bytes:
                    frame = values.reshape(size.height, size.width, channels)
                if frame is None:
                    raise UnreadableFile("clip", str(path), _NO_PICTURE, _CLIP_REMEDY)
                yield frame


def read_clip_with_room(
    path: Path, size: Size, fps: Fraction, frame_count: int
) -> tuple[NDArray[np.uint8], NDArray[np.bool_]]:
    """Return the start of a clip, whole inside `size`, and a mask of the room around it.

    Shape: (frames, height, width, 3) and (frames, height, width), True in the room.
    """
    return _parted(_decode(path, _inside(size), size, fps, frame_count, 4))


def read_mask(path: Path, size: Size) -> NDArray[np.bool_]:
    """Return what of a clip is to be filmed anew: where the picture at `path` is white.

    Shape:  (height, width).
    Raises: UnreadableFile.
    """
    mask: NDArray[np.bool_] = read_picture(path, size, "mask").mean(axis=2) >= HALF
    return mask


def _inside(size: Size) -> str:
    """Return ffmpeg's filters that set a clip whole inside `size`, nothing around it."""
    whole = f"{size.width}:{size.height}"
    return (
        f"format=rgba,scale={whole}:force_original_aspect_ratio=decrease:flags=lanczos,"
        f"pad={whole}:-1:-1:color=black@0,format=rgba"
    )


def _parted(frames: NDArray[np.uint8]) -> tuple[NDArray[np.uint8], NDArray[np.bool_]]:
    """Return frames with alpha as colours, and where there is nothing."""
    return np.ascontiguousarray(frames[..., :3]), frames[..., 3] < HALF


def _filling(size: Size) -> str:
    """Return ffmpeg's filters that let a clip fill `size`, its middle kept."""
    whole = f"{size.width}:{size.height}"
    return (
        f"scale={whole}:force_original_aspect_ratio=increase:flags=lanczos,crop={whole},"
        "format=rgb24"
    )


def _decode(
    path: Path, filters: str, size: Size, fps: Fraction, frame_count: int, channels: int
) -> NDArray[np.uint8]:
    with tempfile.TemporaryDirectory(prefix="moviefactory-") as folder:
        raw = Path(folder) / "clip.raw"
        _decode_to(raw, path, filters, fps, frame_count)
        values = np.fromfile(raw, np.uint8)
    frame_bytes = size.height * size.width * channels
    if values.size < frame_bytes:
        raise UnreadableFile("clip", str(path), _NO_PICTURE, _CLIP_REMEDY)
    frames = values[: values.size // frame_bytes * frame_bytes]
    shaped = frames.reshape(-1, size.height, size.width, channels)
    held = np.minimum(np.arange(frame_count), len(shaped) - 1)
    return shaped[held]


def _decode_to(raw: Path, path: Path, filters: str, fps: Fraction, frame_count: int) -> None:
    """Write the first frames of a clip to `raw`, as the filters give them."""
    if not path.is_file():
        raise UnreadableFile("clip", str(path), "there is no such file", "check the path")
    seconds = float(frame_count / fps)
    chain = f"fps={fps},tpad=stop_mode=clone:stop_duration={seconds:.3f},{filters}"
    arguments = ["-i", str(path), "-an", "-vf", chain, "-frames:v", str(frame_count)]
    try:
        run_ffmpeg(
            [*arguments, "-f", "rawvideo", str(raw)], doing=f"reading {path.name}", writes=raw
        )
    except MovieError as error:
        raise UnreadableFile("clip", str(path), str(error)[:300], _CLIP_REMEDY) from error


def _open(path: Path, what: str) -> Image.Image:
    try:
        with Image.open(path) as opened:
            return ImageOps.exif_transpose(opened).convert("RGB")
    except (OSError, UnidentifiedImageError, ValueError) as error:
        why = "there is no such file" if not path.is_file() else str(error)
        raise UnreadableFile(what, str(path), why, "give a PNG, JPEG or WebP picture") from None
