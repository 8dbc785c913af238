"""Clips in which something is planted at a known frame: flashes, falls, bounces, kicks, steps."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter, shift, zoom

from moviefactory.ffmpeg import Encoding, FrameWriter, SmallCopy
from moviefactory.media import Clip, Size

FPS = Fraction(24)
WIDE = Size(160, 68)


@dataclass(frozen=True)
class Planted:
    """A clip to make: what happens, at which frame, how large, under which camera and noise.

    `pan` is in widths a second, `push` in ratios a second, `noise` in levels of 255.
    """

    kind: str
    frame: int
    frame_count: int = 60
    size: Size = WIDE
    fps: Fraction = FPS
    radius: float = 0.06
    x: float = 0.5
    pan: float = 0.0
    push: float = 0.0
    noise: float = 0.0
    light: float = 0.45
    every: int = 12
    seed: int = 0


def frames_of(planted: Planted) -> Iterator[NDArray[np.float32]]:
    """Yield its frames as they are looked at: luma from 0 to 1, in 8 bits' steps."""
    rng = np.random.default_rng(planted.seed)
    draw = KINDS[planted.kind]
    ground = _ground(planted, rng)
    for frame in range(planted.frame_count):
        picture = _view(ground, planted, frame)
        draw(picture, planted, frame)
        picture += rng.normal(0, planted.noise / 255, picture.shape).astype(np.float32)
        yield np.floor(np.clip(picture, 0, 1) * np.float32(255)) / np.float32(255)


def make_clip(planted: Planted, path: Path, small: SmallCopy | None = None) -> Clip:
    """Film it."""
    with FrameWriter(
        path,
        size=planted.size,
        fps=planted.fps,
        encoding=Encoding(preset="ultrafast"),
        key_frames=(0, 24, 48),
        pixels="rgb24",
        small=small,
    ) as writer:
        for picture in frames_of(planted):
            grey = (picture * 255).astype(np.uint8)
            writer.write(np.ascontiguousarray(np.repeat(grey[:, :, None], 3, axis=2)))
    return Clip(path, planted.size, planted.fps, planted.frame_count)


def _ground(planted: Planted, rng: np.random.Generator) -> NDArray[np.float32]:
    height, width = planted.size.height, planted.size.width
    dice = rng.standard_normal((height + 80, 2 * width + 80)).astype(np.float32)
    ground = sum(gaussian_filter(dice, s, truncate=2) * s for s in (1, 3, 10))
    ground = ground / np.abs(ground).max()
    picture: NDArray[np.float32] = (planted.light + 0.3 * ground).astype(np.float32)
    return picture


def _view(ground: NDArray[np.float32], planted: Planted, frame: int) -> NDArray[np.float32]:
    height, width = planted.size.height, planted.size.width
    seconds = float(frame / planted.fps)
    at = width * planted.pan * seconds + (0 if planted.pan >= 0 else width)
    left = int(at)
    view = ground[40 : 40 + height, left : left + width + 1]
    view = shift(view, (0, left - at), order=1, mode="nearest")[:, :width]
    if planted.push:
        scale = 1 + planted.push * seconds
        large = zoom(view, scale, order=1)
        top, side = (large.shape[0] - height) // 2, (large.shape[1] - width) // 2
        view = large[top : top + height, side : side + width]
    return np.array(view, np.float32)


def _disc(picture: NDArray[np.float32], x: float, y: float, radius: float, light: float) -> None:
    """Draw a soft-edged ball. Units: parts of the width; y of the height."""
    height, width = picture.shape
    yy, xx = np.mgrid[0:height, 0:width]
    far = np.hypot(xx - x * width, yy - y * height) - radius * width
    cover = np.clip(0.5 - far, 0, 1)
    picture *= 1 - cover
    picture += cover * light


def _flash_full(picture: NDArray[np.float32], planted: Planted, frame: int) -> None:
    after = frame - planted.frame
    if after >= 0:
        picture += 0.9 * math.exp(-after / 2)


def _flash_soft(picture: NDArray[np.float32], planted: Planted, frame: int) -> None:
    after = frame - planted.frame
    if after >= 0:
        picture += 0.12 * math.exp(-after / 4)


def _flash_disc(picture: NDArray[np.float32], planted: Planted, frame: int) -> None:
    after = frame - planted.frame
    if after >= 0:
        radius = planted.radius * (1 + 0.3 * min(after, 6))
        light = max(0.0, 1.0 - 0.06 * after)
        if light > 0.7:
            _disc(picture, planted.x, 0.45, radius, light)


def _flash_double(picture: NDArray[np.float32], planted: Planted, frame: int) -> None:
    after = frame - planted.frame
    if after in (0, 1, 4, 5):
        picture += 0.5


def _fall(picture: NDArray[np.float32], planted: Planted, frame: int) -> None:
    """Draw a ball that falls from above, and lies still from the planted frame on."""
    before = max(0.0, float((planted.frame - frame) / planted.fps))
    _disc(picture, planted.x, 0.8 - 2.2 * before - 2 * before**2, planted.radius, 0.95)


def _bounce(picture: NDArray[np.float32], planted: Planted, frame: int) -> None:
    """Draw a ball that falls, and rises again after the planted frame, less high."""
    seconds = float((frame - planted.frame) / planted.fps)
    speed, pull = 2.0, 3.2
    if seconds <= 0:
        y = 0.75 + speed * seconds - pull * 0.0 * seconds**2
        y = 0.75 - speed * -seconds
    else:
        y = 0.75 - max(0.0, 0.7 * speed * seconds - pull * seconds**2)
    _disc(picture, planted.x, y, planted.radius, 0.05)


def _wall(picture: NDArray[np.float32], planted: Planted, frame: int) -> None:
    """Draw a ball that flies sideways into a wall and drops back slowly."""
    seconds = float((frame - planted.frame) / planted.fps)
    x = planted.x + (0.8 * seconds if seconds <= 0 else -0.15 * seconds)
    _disc(picture, x, 0.5, planted.radius, 0.95)


def _kick(picture: NDArray[np.float32], planted: Planted, frame: int) -> None:
    """Draw a ball that lies still, and is sent off at the planted frame."""
    seconds = max(0.0, float((frame + 1 - planted.frame) / planted.fps))
    _disc(picture, planted.x + 0.7 * seconds, 0.6, planted.radius, 0.95)


def _splash(picture: NDArray[np.float32], planted: Planted, frame: int) -> None:
    """Draw a burst of spray that leaps up where nothing moved before."""
    after = frame - planted.frame
    if after >= 0:
        rng = np.random.default_rng(7)
        for _ in range(14):
            away, up = rng.uniform(-0.25, 0.25), rng.uniform(0.6, 1.8)
            seconds = float((after + 1) / planted.fps)
            y = 0.7 - up * seconds + 1.8 * seconds**2
            if y < 1:
                _disc(picture, planted.x + away * seconds, y, 0.012, 0.9)


def _walk(picture: NDArray[np.float32], planted: Planted, frame: int) -> None:
    """Draw a walker who crosses the frame and comes down every `every` frames from the planted on."""
    phase = ((frame - planted.frame) / planted.every) % 1.0
    x = 0.15 + 0.7 * frame / planted.frame_count
    lift = 0.09 * math.sin(math.pi * phase)
    for dy in (0.0, -0.14, -0.28):
        _disc(picture, x, 0.75 + dy - lift, 0.03, 0.95)


def _legs(picture: NDArray[np.float32], planted: Planted, frame: int) -> None:
    """Draw a walker whose legs swing: widest apart, and still, at each step."""
    phase = (frame - planted.frame) / planted.every
    x = 0.2 + 0.5 * frame / planted.frame_count
    _disc(picture, x, 0.35, 0.035, 0.95)
    _disc(picture, x, 0.5, 0.03, 0.95)
    for side in (-1, 1):
        swing = side * 0.07 * math.cos(math.pi * phase)
        for part in (0.35, 0.7, 1.0):
            _disc(picture, x + swing * part, 0.55 + 0.3 * part, 0.016, 0.95)


def _still(picture: NDArray[np.float32], planted: Planted, frame: int) -> None:
    """Draw nothing."""


def _drift(picture: NDArray[np.float32], planted: Planted, frame: int) -> None:
    """Draw a ball that crosses the frame at one speed."""
    _disc(picture, 0.1 + 0.8 * frame / planted.frame_count, 0.5, planted.radius, 0.95)


def _pass(picture: NDArray[np.float32], planted: Planted, frame: int) -> None:
    """Draw a ball that rushes through, in the middle of the frame at the planted frame."""
    _disc(picture, 0.5 + 0.055 * (frame - planted.frame), 0.5, planted.radius, 0.95)


def _cut(picture: NDArray[np.float32], planted: Planted, frame: int) -> None:
    """Show another picture from the planted frame on."""
    if frame >= planted.frame:
        picture[:] = 0.8 * picture[::-1, ::-1] + 0.1


KINDS: dict[str, Callable[[NDArray[np.float32], Planted, int], None]] = {
    "flash_full": _flash_full, "flash_soft": _flash_soft, "flash_disc": _flash_disc,
    "flash_double": _flash_double, "fall": _fall, "bounce": _bounce, "wall": _wall,
    "kick": _kick, "splash": _splash, "walk": _walk, "legs": _legs, "still": _still,
    "drift": _drift, "pass": _pass, "cut": _cut,
}  # fmt: skip
