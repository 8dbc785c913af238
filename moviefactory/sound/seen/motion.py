"""Take the camera's own motion out of two frames, and measure what is left. Knows pixels, no events.

Source: Lucas and Kanade (1981) for shift, zoom and light by least squares; Huber (1964) for the
weights that keep what moves by itself out of it; phase correlation (Kuglin and Hines, 1975) for
camera moves of more than a pixel or two.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.fft import irfft2, rfft2
from scipy.ndimage import affine_transform, gaussian_filter, sobel

Picture = NDArray[np.float32]

BLUR_PIXELS = 0.8
ROUNDS = 3
FAR_PIXELS = 1.5
SOBEL_SUM = 8.0
HUBER = 1.5
NORMAL_OF_MEDIAN = 1.4826
LEAST_NOISE = 0.006
NOISES = 4.5
LEAST_CHANGE = 0.035
MARGIN = 3
RIM = 3
DAMPING = 1e-6
LEAST_LIKENESS = 0.5


@dataclass(frozen=True, slots=True)
class Warp:
    """How the camera moved from one frame to the next. Units: pixels of the small frame, ratio."""

    dx: float = 0.0
    dy: float = 0.0
    zoom: float = 0.0


@dataclass(frozen=True, slots=True)
class Change:
    """What changed between two frames beyond the camera's motion.

    `energy` is the mean change of all pixels that changed, `area` their share; `brightening` is the
    light that came to the whole picture. `x`, `y` are the middle of the change, from 0 to 1,
    `spread` how far it reaches from there, `edge` which part of it lies at the frame's edge. `mask`
    is the change of each pixel, 0 where it is noise. `likeness` is how alike the two pictures are,
    1 for the same one. Shape: mask (height, width). Units: spread in parts of the longer side.
    """

    warp: Warp
    energy: float
    area: float
    brightening: float
    likeness: float
    x: float
    y: float
    spread: float
    edge: float
    mask: Picture


class Watcher:
    """Compare each frame with the one before it. Not thread-safe."""

    def __init__(self, first: Picture) -> None:
        height, width = first.shape
        self._y, self._x = np.mgrid[0:height, 0:width].astype(np.float32)
        self._from_x = self._x - np.float32((width - 1) / 2)
        self._from_y = self._y - np.float32((height - 1) / 2)
        self._window = np.outer(np.hanning(height), np.hanning(width)).astype(np.float32)
        self._last = _smooth(first)
        self._spectrum = self._transformed(self._last)
        self._warp = Warp()

    def next(self, frame: Picture) -> Change:
        """Return what changed from the last frame to this one."""
        now = _smooth(frame)
        before, spectrum = self._last, self._transformed(now)
        warp, offset = self._camera(before, now, spectrum)
        moved = self._warped(before, warp)
        change = self._change(moved, now, warp, offset)
        self._last, self._spectrum, self._warp = now, spectrum, warp
        return change

    def _transformed(self, picture: Picture) -> NDArray[np.complex64]:
        spectrum: NDArray[np.complex64] = rfft2((picture - picture.mean()) * self._window)
        return spectrum

    def _camera(
        self, before: Picture, now: Picture, spectrum: NDArray[np.complex64]
    ) -> tuple[Warp, float]:
        """Return the camera's motion, and by how much the whole picture became brighter."""
        starts = [Warp(), self._warp, self._far_shift(spectrum)]
        errors = [_typical(now - self._warped(before, start)) for start in starts]
        warp, offset = starts[int(np.argmin(errors))], 0.0
        for _ in range(ROUNDS):
            warp, offset, step = self._refined(before, now, warp)
            if step < 0.01:
                break
        # What was found is taken where it explains more than no motion does, and the picture is
        # still the same one: a white frame is like any other, however far it is moved.
        moved = self._warped(before, warp)
        still = float(_median((now - before)[:, ::3]))
        explains = _typical(now - moved) < _typical(now - before)
        if explains and _likeness(moved, now) > LEAST_LIKENESS:
            return warp, offset
        return Warp(), still

    def _far_shift(self, spectrum: NDArray[np.complex64]) -> Warp:
        cross = spectrum * np.conj(self._spectrum)
        shape = self._x.shape
        surface = irfft2(cross / (np.abs(cross) + 1e-4), shape)
        y, x = np.unravel_index(int(surface.argmax()), shape)
        dy, dx = (
            int(at) - (size if at > size // 2 else 0)
            for at, size in zip((y, x), shape, strict=True)
        )
        return Warp(float(dx), float(dy)) if abs(dx) + abs(dy) > FAR_PIXELS else Warp()

    def _warped(self, picture: Picture, warp: Warp) -> Picture:
        """Return the picture as the camera's motion alone would show it in the next frame."""
        if warp == Warp():
            return picture
        scale = 1 / (1 + warp.zoom)
        centre = (np.array(picture.shape) - 1) / 2
        offset = centre - scale * (centre + np.array([warp.dy, warp.dx]))
        moved: Picture = affine_transform(
            picture, np.array([scale, scale]), offset, order=1, mode="nearest", output=np.float32
        )
        return moved

    def _refined(self, before: Picture, now: Picture, warp: Warp) -> tuple[Warp, float, float]:
        moved = self._warped(before, warp)
        change = (now - moved)[MARGIN:-MARGIN, MARGIN:-MARGIN]
        mean = (now + moved) * np.float32(0.5)
        gx = (sobel(mean, 1) / SOBEL_SUM)[MARGIN:-MARGIN, MARGIN:-MARGIN]
        gy = (sobel(mean, 0) / SOBEL_SUM)[MARGIN:-MARGIN, MARGIN:-MARGIN]
        gz = gx * self._from_x[MARGIN:-MARGIN, MARGIN:-MARGIN]
        gz += gy * self._from_y[MARGIN:-MARGIN, MARGIN:-MARGIN]
        rows = np.stack([-gx.ravel(), -gy.ravel(), -gz.ravel(), np.ones(gx.size, np.float32)])
        flat = change.ravel()
        noise = max(_typical(flat), LEAST_NOISE)
        weight = (
            np.minimum(1, HUBER * noise / np.maximum(np.abs(flat - _median(flat[::3])), 1e-6)) ** 2
        )
        weighted = rows * weight
        normal = (weighted @ rows.T).astype(np.float64)
        normal[:3, :3] += np.diag(np.diag(normal)[:3] * 1e-3 + DAMPING * flat.size)
        dx, dy, zoom, offset = np.linalg.solve(normal, (weighted @ flat).astype(np.float64))
        step = abs(dx) + abs(dy) + abs(zoom) * self._from_x[0, -1]
        found = Warp(warp.dx + float(dx), warp.dy + float(dy), warp.zoom + float(zoom))
        return found, float(offset), float(step)

    def _change(self, moved: Picture, now: Picture, warp: Warp, offset: float) -> Change:
        height, width = now.shape
        difference = now - moved
        own = difference - np.float32(offset)
        limit = max(NOISES * max(_typical(own), LEAST_NOISE), LEAST_CHANGE)
        # Beyond the edge that the camera turned to, nothing was seen before.
        edge_x = MARGIN + int(np.ceil(abs(warp.dx) + abs(warp.zoom) * width / 2))
        edge_y = MARGIN + int(np.ceil(abs(warp.dy) + abs(warp.zoom) * height / 2))
        inside = np.zeros(now.shape, np.float32)
        inside[edge_y : height - edge_y, edge_x : width - edge_x] = 1
        mask = np.abs(own) * (np.abs(own) > limit) * inside
        total = float(mask.sum())
        columns, rows = mask.sum(axis=0), mask.sum(axis=1)
        x, wide = _middle(columns)
        y, high = _middle(rows)
        rim = total - float(
            mask[edge_y + RIM : height - edge_y - RIM, edge_x + RIM : width - edge_x - RIM].sum()
        )
        return Change(
            warp=warp,
            energy=total / now.size,
            area=float((np.abs(own) * inside > LEAST_CHANGE).mean()),
            brightening=float((difference * inside).mean()),
            likeness=_likeness(moved, now),
            x=x / (width - 1),
            y=y / (height - 1),
            spread=float(np.hypot(wide, high)) / max(width, height),
            edge=rim / total if total else 0.0,
            mask=mask,
        )


def _middle(sums: Picture) -> tuple[float, float]:
    """Return the mean place of what is summed, and its deviation. Units: pixels."""
    total = float(sums.sum())
    if not total:
        return (len(sums) - 1) / 2, 0.0
    at = np.arange(len(sums), dtype=np.float32)
    mean = float((sums * at).sum()) / total
    return mean, float(np.sqrt(max(float((sums * (at - mean) ** 2).sum()) / total, 0.0)))


def _smooth(frame: Picture) -> Picture:
    smooth: Picture = gaussian_filter(frame, BLUR_PIXELS, mode="nearest")
    return smooth


def _typical(change: Picture) -> float:
    """Return the size of the usual change: noise, where most of the picture stands still."""
    some = change[..., ::3]
    return NORMAL_OF_MEDIAN * float(_median(np.abs(some - _median(some))))


def _median(values: Picture) -> np.float32:
    """Return what `np.median` does: for a small frame that spends most of its time on other checks."""
    half = values.size // 2
    middle: Picture = np.partition(values.ravel(), (half - 1, half))[half - 1 : half + 1]
    return np.float32(middle[1] if values.size % 2 else middle.mean())


def _likeness(a: Picture, b: Picture) -> float:
    a, b = a - a.mean(), b - b.mean()
    size = float(np.sqrt((a * a).sum() * (b * b).sum()))
    return float((a * b).sum()) / size if size > 1e-6 else 1.0
