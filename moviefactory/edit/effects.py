"""moviepy effects of the cut: dissolve, fade, type over the picture. Knows pixels; no files.

Each works in whole numbers and touches only the pixels that change: the stock effects blend full
frames in double precision.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from moviepy import Effect

from moviefactory.edit.cut import FULL, Fade, Overlay

if TYPE_CHECKING:
    from numpy.typing import NDArray

STRIPE_ROWS = 32
"""Rows that are blended at once: few enough to stay in the processor's cache."""


def blend(
    one: NDArray[np.uint8], other: NDArray[np.uint8] | None, weight: int
) -> NDArray[np.uint8]:
    """Return `one` going over into `other` (None is black), rounded.

    Shape:   (height, width, 3), uint8.
    Units:   `weight` of `other`: 0 to `FULL`.
    """
    out = np.empty_like(one)
    for top in range(0, one.shape[0], STRIPE_ROWS):
        rows = slice(top, top + STRIPE_ROWS)
        total = one[rows].astype(np.uint16)
        total *= np.uint16(FULL - weight)
        if other is not None:
            second = other[rows].astype(np.uint16)
            second *= np.uint16(weight)
            total += second
        total += np.uint16(FULL // 2)
        total >>= np.uint16(8)
        out[rows] = total
    return out


@dataclass(frozen=True, slots=True)
class Ink:
    """Drawn type, split once so that every frame is blended in long runs.

    Shape: colour (premultiplied) and alpha (repeated) are (rows, columns, 3), uint8.
    """

    color: NDArray[np.uint8]
    alpha: NDArray[np.uint8]

    @staticmethod
    def of(pixels: NDArray[np.uint8]) -> Ink:
        """Return the ink of premultiplied RGBA `pixels`."""
        return Ink(np.ascontiguousarray(pixels[..., :3]), np.repeat(pixels[..., 3:], 3, axis=2))


def lay_over(frame: NDArray[np.uint8], ink: Ink, left: int, top: int, opacity: int) -> None:
    """Lay type over `frame`, in place.

    Shape:   frame (height, width, 3), uint8.
    Units:   `opacity` 0 to `FULL`; `left` and `top` in pixels, the whole rectangle inside.
    """
    byte, half = np.uint16(8), np.uint16(128)
    for row in range(0, ink.color.shape[0], STRIPE_ROWS):
        color = ink.color[row : row + STRIPE_ROWS].astype(np.uint16)
        clear = ink.alpha[row : row + STRIPE_ROWS].astype(np.uint16)
        if opacity < FULL:
            for part in (color, clear):
                part *= np.uint16(opacity)
                part += half
                part >>= byte
        np.subtract(np.uint16(255), clear, out=clear)
        under = frame[top + row : top + row + color.shape[0], left : left + color.shape[1]]
        # x / 255, rounded, for every product of two bytes: (x + 128 + ((x + 128) >> 8)) >> 8
        clear *= under
        clear += half
        clear += clear >> byte
        clear >>= byte
        clear += color
        np.minimum(clear, 255, out=clear)
        under[...] = clear


@dataclass
class Dissolve(Effect):  # type: ignore[misc]
    """Go over into the clip `into`, from the first frame to the last."""

    into: Any
    fps: float
    frame_count: int

    def apply(self, clip: Any) -> Any:
        """Return `clip` with the effect."""

        def shown(get_frame: Any, seconds: float) -> NDArray[np.uint8]:
            frame = int(seconds * self.fps)
            weight = round(FULL * (frame + 1) / (self.frame_count + 1))
            return blend(get_frame(seconds), self.into.get_frame(seconds), weight)

        return clip.transform(shown)


@dataclass
class FadeWithBlack(Effect):  # type: ignore[misc]
    """Rise from black and fall to it. Units: the fades' frames count from the clip's start."""

    fades: Sequence[Fade]
    fps: float

    def apply(self, clip: Any) -> Any:
        """Return `clip` with the effect."""

        def shown(get_frame: Any, seconds: float) -> NDArray[np.uint8]:
            picture: NDArray[np.uint8] = get_frame(seconds)
            for fade in self.fades:
                gain = fade.gain(int(seconds * self.fps))
                if gain != FULL:
                    picture = blend(picture, None, FULL - gain)
            return picture

        return clip.transform(shown)


@dataclass
class TypeOver(Effect):  # type: ignore[misc]
    """Lay drawn type over the picture. Units: the overlay's frames count from the clip's start."""

    overlay: Overlay
    ink: Ink
    left: int
    top: int
    fps: float

    def apply(self, clip: Any) -> Any:
        """Return `clip` with the effect."""

        def shown(get_frame: Any, seconds: float) -> NDArray[np.uint8]:
            picture: NDArray[np.uint8] = get_frame(seconds)
            opacity = self.overlay.opacity(int(seconds * self.fps))
            if opacity:
                picture = np.array(picture)
                lay_over(picture, self.ink, self.left, self.top, opacity)
            return picture

        return clip.transform(shown)
