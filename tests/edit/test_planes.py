"""Laws of the blends: exact to a level, nothing touched that has no ink, colours where they belong."""

import subprocess

import numpy as np
import pytest

from moviefactory.edit.cut import FULL
from moviefactory.edit.planes import Ink, PlanarInk, blend, lay_over, planes, towards_black
from moviefactory.ffmpeg import TO_REC_709, ffmpeg_exe

HEIGHT, WIDTH = 42, 50  # a height whose U plane ends in the middle of a row


def planar_frame(seed: int) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, (HEIGHT * 3 // 2, WIDTH), np.uint8)


def some_type(seed: int = 5, rows: int = 19, columns: int = 31) -> np.ndarray:
    """Premultiplied RGBA, with clear pixels too."""
    rng = np.random.default_rng(seed)
    alpha = np.maximum(rng.integers(-60, 256, (rows, columns, 1)), 0).astype(float)
    color = rng.random((rows, columns, 3)) * alpha
    return np.round(np.concatenate([color, alpha], axis=2)).astype(np.uint8)


def as_planar(rgb: np.ndarray) -> np.ndarray:
    """What ffmpeg makes of an RGB picture."""
    height, width, _ = rgb.shape
    done = subprocess.run(
        [ffmpeg_exe(), "-loglevel", "error", "-f", "rawvideo", "-pixel_format", "rgb24",
         "-video_size", f"{width}x{height}", "-i", "-", "-vf", TO_REC_709, "-f", "rawvideo", "-"],
        input=rgb.tobytes(), capture_output=True, check=True,
    )  # fmt: skip
    return np.frombuffer(done.stdout, np.uint8).reshape(height * 3 // 2, width)


def test_planes_are_views_that_tile_the_frame() -> None:
    frame = planar_frame(1)
    parts = planes(frame)
    assert [part.shape for part in parts] == [(42, 50), (21, 25), (21, 25)]
    assert b"".join(part.tobytes() for part in parts) == frame.tobytes()
    for level, part in enumerate(parts):
        part[...] = level
    assert np.array_equal(np.unique(frame, return_counts=True)[1], [2100, 525, 525])


def test_blending_is_exact_to_half_a_level() -> None:
    rng = np.random.default_rng(6)
    one, other = rng.integers(0, 256, (2, 70, 20), dtype=np.uint8)
    for weight in (0, 1, 100, 128, 255, FULL):
        wanted = one * (1 - weight / FULL) + other * (weight / FULL)
        assert np.abs(blend(one, other, weight) - wanted).max() <= 0.5
        level = one * (1 - weight / FULL) + 16 * (weight / FULL)
        assert np.abs(blend(one, 16, weight) - level).max() <= 0.5


def test_black_is_what_ffmpeg_takes_for_black() -> None:
    frame = planar_frame(2)
    assert np.array_equal(towards_black(frame, FULL), as_planar(np.zeros((42, 50, 3), np.uint8)))
    assert np.array_equal(towards_black(frame, 0), frame)


@pytest.mark.parametrize("opacity", [1, 64, 255, FULL])
def test_type_is_laid_over_rgb_within_a_level(opacity: int) -> None:
    frame = np.random.default_rng(4).integers(0, 256, (40, 50, 3), dtype=np.uint8)
    pixels = some_type()
    shown = frame.copy()
    lay_over(shown, Ink.of(pixels), 7, 9, opacity)
    share = opacity / FULL
    under = frame[9:28, 7:38].astype(float)
    wanted = under * (1 - share * pixels[..., 3:] / 255.0) + share * pixels[..., :3]
    assert np.abs(shown[9:28, 7:38] - wanted).max() <= 1.01
    shown[9:28, 7:38] = frame[9:28, 7:38]
    assert np.array_equal(shown, frame)


@pytest.mark.parametrize("opacity", [1, 64, 255, FULL])
@pytest.mark.parametrize(("left", "top"), [(6, 8), (7, 9), (0, 23), (19, 0)])
def test_type_is_laid_over_planes_within_a_level(left: int, top: int, opacity: int) -> None:
    frame, pixels = planar_frame(3), some_type()
    before = frame.copy()
    shown = PlanarInk.of(pixels, left, top).over(frame, opacity)
    assert np.array_equal(frame, before)
    whole = np.zeros((HEIGHT, WIDTH, 4))
    whole[top : top + 19, left : left + 31] = pixels
    red, green, blue, alpha = np.moveaxis(whole / 255 * (opacity / FULL), 2, 0)
    luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    levels = [
        (219 * luma + 16 * alpha, alpha),
        (224 * (blue - luma) / 1.8556 + 128 * alpha, alpha),
        (224 * (red - luma) / 1.5748 + 128 * alpha, alpha),
    ]
    for number, (level, cover) in enumerate(levels):
        if number:
            level, cover = (
                part.reshape(HEIGHT // 2, 2, WIDTH // 2, 2).mean(axis=(1, 3))
                for part in (level, cover)
            )
        under, seen = planes(frame)[number], planes(shown)[number]
        assert np.abs(seen - (under * (1 - cover) + level)).max() <= 1.01
        assert np.array_equal(seen[cover == 0], under[cover == 0])


def test_type_has_the_colours_that_ffmpeg_would_give_it() -> None:
    for color in ((255, 255, 255), (255, 244, 226), (200, 30, 60), (10, 20, 240), (0, 0, 0)):
        flat = np.full((HEIGHT, WIDTH, 4), (*color, 255), np.uint8)
        shown = PlanarInk.of(flat, 0, 0).over(planar_frame(1), FULL)
        wanted = as_planar(np.ascontiguousarray(flat[..., :3]))
        assert np.abs(shown.astype(int) - wanted).max() <= 1
