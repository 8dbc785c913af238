"""Blend pictures in whole numbers: two frames, black, drawn type. Knows planes; not time or files.

A planar frame is what ffmpeg's rawvideo yuv420p is: the full-size Y plane, then U and V at half
size, one after the other as one array of shape (height * 3 / 2, width); Rec. 709, studio range.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from moviefactory.edit.cut import FULL

if TYPE_CHECKING:
    from numpy.typing import NDArray

STRIPE_ROWS = 16
"""Rows that are blended at once: few enough to stay in the processor's cache."""

BLACK_Y, GREY_UV = 16, 128
ROUND = np.uint16(FULL // 2)
BYTE = np.uint16(8)

# Source: ITU-R BT.709-6, quantised to 8 bits: Y from 16 to 235, U and V from 16 to 240.
KR, KB = 0.2126, 0.0722
KG = 1 - KR - KB
Y_SPAN, UV_SPAN = 219 / 255, 224 / 255
FROM_RGB = (
    (Y_SPAN * KR, Y_SPAN * KG, Y_SPAN * KB),
    (-UV_SPAN * KR / (2 - 2 * KB), -UV_SPAN * KG / (2 - 2 * KB), UV_SPAN / 2),
    (UV_SPAN / 2, -UV_SPAN * KG / (2 - 2 * KR), -UV_SPAN * KB / (2 - 2 * KR)),
)
OFFSETS = (BLACK_Y, GREY_UV, GREY_UV)


def planes(frame: NDArray[np.uint8]) -> tuple[NDArray[np.uint8], ...]:
    """Return views of the Y, U and V planes of a planar frame, which is contiguous."""
    rows, width = frame.shape
    height = rows * 2 // 3
    flat, luma, chroma = frame.reshape(-1), height * width, height * width // 4
    half = (height // 2, width // 2)
    return (
        frame[:height],
        flat[luma : luma + chroma].reshape(half),
        flat[luma + chroma :].reshape(half),
    )


def blend(one: NDArray[np.uint8], other: NDArray[np.uint8] | int, weight: int) -> NDArray[np.uint8]:
    """Return `one` going over into `other`, a picture or one level for all, rounded.

    Shape:   (rows, columns, ...), uint8.
    Units:   `weight` of `other`: 0 to `FULL`.
    """
    out = np.empty_like(one)
    for top in range(0, one.shape[0], STRIPE_ROWS):
        rows = slice(top, top + STRIPE_ROWS)
        total = one[rows].astype(np.uint16)
        total *= np.uint16(FULL - weight)
        if isinstance(other, int):
            total += np.uint16(other * weight + FULL // 2)
        else:
            second = other[rows].astype(np.uint16)
            second *= np.uint16(weight)
            total += second
            total += ROUND
        total >>= BYTE
        out[rows] = total
    return out


def towards_black(frame: NDArray[np.uint8], weight: int) -> NDArray[np.uint8]:
    """Return a planar frame going over into black. Units: `weight` of black, 0 to `FULL`."""
    height = frame.shape[0] * 2 // 3
    return np.concatenate(
        [blend(frame[:height], BLACK_Y, weight), blend(frame[height:], GREY_UV, weight)]
    )


@dataclass(frozen=True, slots=True)
class Ink:
    """Drawn type as it is laid over one picture, be it RGB or a single plane.

    Shape:   both as the part of the picture that they cover: (rows, columns, ...).
    Units:   both uint16: `color` is 256 times the level, times the coverage; 65535 `cover` all.
    """

    color: NDArray[np.uint16]
    cover: NDArray[np.uint16]

    @staticmethod
    def of(pixels: NDArray[np.uint8]) -> Ink:
        """Return the ink of premultiplied RGBA `pixels` for an RGB picture."""
        wide = pixels.astype(np.uint16)
        return Ink(wide[..., :3] << BYTE, np.repeat(wide[..., 3:] * np.uint16(257), 3, axis=2))


@dataclass(frozen=True, slots=True)
class PlanarInk:
    """Drawn type for planar frames. Units: `left` and `top` in pixels, both even."""

    planes: tuple[Ink, ...]
    left: int
    top: int

    @staticmethod
    def of(pixels: NDArray[np.uint8], left: int, top: int) -> PlanarInk:
        """Return the ink of premultiplied RGBA `pixels` that lie at `left`, `top` of a frame."""
        ends = ((top + pixels.shape[0]) % 2, (left + pixels.shape[1]) % 2)
        even = np.pad(pixels, ((top % 2, ends[0]), (left % 2, ends[1]), (0, 0)))
        color, alpha = even[..., :3].astype(np.float32), even[..., 3].astype(np.float32)
        inks: list[Ink] = []
        for (red, green, blue), offset in zip(FROM_RGB, OFFSETS, strict=True):
            level = red * color[..., 0] + green * color[..., 1] + blue * color[..., 2]
            level += np.float32(offset / 255) * alpha
            cover = alpha
            if inks:
                level, cover = _halved(level), _halved(alpha)
            inks.append(Ink(_rounded(level * np.float32(FULL)), _rounded(cover * np.float32(257))))
        return PlanarInk(tuple(inks), left - left % 2, top - top % 2)

    def over(self, frame: NDArray[np.uint8], opacity: int) -> NDArray[np.uint8]:
        """Return a copy of a planar `frame` under the type. Units: `opacity` 0 to `FULL`."""
        shown = frame.copy()
        for plane, ink, step in zip(planes(shown), self.planes, (1, 2, 2), strict=True):
            lay_over(plane, ink, self.left // step, self.top // step, opacity)
        return shown


def lay_over(
    picture: NDArray[np.uint8], ink: Ink, left: int, top: int, opacity: int = FULL
) -> None:
    """Lay type over `picture`, in place: within one level of the exact value.

    Shape:   picture (height, width, ...), uint8.
    Units:   `opacity` 0 to `FULL`; `left` and `top` in pixels, the whole rectangle inside.
    """
    for row in range(0, ink.color.shape[0], STRIPE_ROWS):
        color = ink.color[row : row + STRIPE_ROWS]
        cover = ink.cover[row : row + STRIPE_ROWS].astype(np.uint32)
        cover *= np.uint32(opacity)
        cover += np.uint32(1 << 15)
        cover >>= np.uint32(16)
        if opacity < FULL:
            faint = color.astype(np.uint32)
            faint *= np.uint32(opacity)
            faint >>= np.uint32(8)
            color = faint.astype(np.uint16)
        total = np.subtract(np.uint16(FULL), cover.astype(np.uint16))
        under = picture[top + row : top + row + color.shape[0], left : left + color.shape[1]]
        total *= under
        total += color
        total += ROUND
        total >>= BYTE
        under[...] = total


def _rounded(values: NDArray[np.float32]) -> NDArray[np.uint16]:
    return np.rint(values).astype(np.uint16)


def _halved(plane: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the mean of each square of four pixels."""
    columns = plane[:, ::2] + plane[:, 1::2]
    halved: NDArray[np.float32] = (columns[::2] + columns[1::2]) * np.float32(0.25)
    return halved
