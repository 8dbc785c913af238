"""Smooth random fields and lines. Knows numbers; no colours, pictures or film."""

from __future__ import annotations

import hashlib
import math
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

BLOCK = 16384
"""How many samples are worked on at a time."""


def seed_of(*parts: object) -> int:
    """Return a 63-bit seed that depends on every part, the same in each process."""
    text = "\x1f".join(str(part) for part in parts)
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big") >> 1


def grids(seed: int, octaves: int, cells: int = 64) -> list[NDArray[np.float32]]:
    """Return one random lattice for each octave of `fbm`. Shape: (cells, cells), 0 to 1."""
    rng = np.random.default_rng(seed)
    return [rng.random((cells, cells), dtype=np.float32) for _ in range(octaves)]


def value_noise(
    lattice: NDArray[np.float32], x: NDArray[np.float32], y: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Return the lattice smoothly interpolated at (x, y), wrapping round. Shape: as x and y.

    The lattice has a power of two of cells. It goes in blocks that stay in the processor's cache.
    """
    x, y = np.broadcast_arrays(x, y)
    flat_x, flat_y = x.ravel(), y.ravel()
    cells = np.int32(lattice.shape[0])
    wrapped = np.pad(lattice, ((0, 1), (0, 1)), mode="wrap").ravel()
    out = np.empty(flat_x.size, np.float32)
    for start in range(0, flat_x.size, BLOCK):
        part = slice(start, start + BLOCK)
        left, top = np.floor(flat_x[part]), np.floor(flat_y[part])
        share_x, share_y = flat_x[part] - left, flat_y[part] - top
        share_x *= share_x * (3 - 2 * share_x)
        share_y *= share_y * (3 - 2 * share_y)
        at = (top.astype(np.int32) & (cells - 1)) * (cells + 1)
        at += left.astype(np.int32) & (cells - 1)
        upper = wrapped.take(at) * (1 - share_x) + wrapped.take(at + 1) * share_x
        at += cells + 1
        lower = wrapped.take(at) * (1 - share_x) + wrapped.take(at + 1) * share_x
        out[part] = upper * (1 - share_y) + lower * share_y
    return out.reshape(x.shape)


def fbm(
    lattices: list[NDArray[np.float32]], x: NDArray[np.float32], y: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Return fractal noise at (x, y): octaves of half the size and half the weight. 0 to 1."""
    total = np.zeros(np.broadcast(x, y).shape, np.float32)
    weight, weights = 0.5, 0.0
    for lattice in lattices:
        total += weight * value_noise(lattice, x, y)
        weights += weight
        # Each octave is turned a little, so that no lattice line shows through.
        x, y = _turned(x, y)
        weight *= 0.5
    return total / weights


def _turned(
    x: NDArray[np.float32], y: NDArray[np.float32]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    across, down = np.float32(1.62), np.float32(1.18)
    return across * x + down * y + np.float32(3.7), across * y - down * x + np.float32(9.1)


def mesh(width: int, height: int, across: float) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return x and y of a picture's pixels; x runs from 0 to `across`, y at the same scale."""
    step = across / width
    x = np.arange(width, dtype=np.float32)[None, :] * np.float32(step)
    y = np.arange(height, dtype=np.float32)[:, None] * np.float32(step)
    return np.broadcast_to(x, (height, width)).copy(), np.broadcast_to(y, (height, width)).copy()


def smoothstep(low: float, high: float, value: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return 0 below `low`, 1 above `high`, eased between. Shape: as value."""
    share = np.clip((value - low) / (high - low), 0, 1).astype(np.float32)
    eased: NDArray[np.float32] = share * share * (3 - 2 * share)
    return eased


def wobble(seconds: float, phase: float) -> float:
    """Return a smooth wandering between -1 and 1 that does not repeat within minutes."""
    return (
        0.5 * math.sin(1.31 * seconds + 6.1 * phase)
        + 0.3 * math.sin(2.17 * seconds + 11.7 * phase + 1.3)
        + 0.2 * math.sin(3.73 * seconds + 17.9 * phase + 4.1)
    )


def midpoint_line(seed: int, levels: int, roughness: float) -> NDArray[np.float64]:
    """Return a ridge line by midpoint displacement. Shape: (2**levels + 1,), about -1 to 1."""
    rng = np.random.default_rng(seed)
    line = rng.normal(size=3) * 0.35
    amplitude = 0.6
    for _ in range(levels - 1):
        middle = (line[:-1] + line[1:]) / 2 + rng.normal(size=len(line) - 1) * amplitude * 0.5
        longer = np.empty(len(line) + len(middle))
        longer[0::2], longer[1::2] = line, middle
        line = longer
        amplitude *= roughness
    return line
