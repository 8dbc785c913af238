"""Papers: what a look makes of finished pixels, and what it is drawn on. Knows arrays; no shapes."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from moviefactory.shots.animatic.noise import seed_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from moviefactory.shots.animatic.looks import Look

TILE_PIXELS = 512
NEUTRAL = 128
"""What of a paper's tile leaves a pixel as it is."""


@lru_cache(maxsize=16)
def ramp(look: Look) -> NDArray[np.uint8]:
    """Return what each lightness becomes. Shape: (256, 3), RGB; without tones, greys."""
    value = np.linspace(0, 1, 256) ** look.gamma
    value = np.clip(0.5 + (value - 0.5) * look.contrast, 0, 1)
    if look.levels:
        value = _stepped(value, look.levels)
    if not look.tones:
        return (np.repeat(value[:, None], 3, axis=1) * 255 + 0.5).astype(np.uint8)
    tones = np.array(look.tones)
    at = np.linspace(0, 1, len(tones))
    channels = [np.interp(value, at, tones[:, channel]) for channel in range(3)]
    return (np.stack(channels, axis=1) * 255 + 0.5).astype(np.uint8)


def _stepped(value: NDArray[np.float64], levels: int) -> NDArray[np.float64]:
    """Return flat steps whose borders are a little soft, so that none flickers."""
    scaled = value * (levels - 1)
    low = np.floor(scaled)
    part = np.clip((scaled - low - 0.5) * 6 + 0.5, 0, 1)
    stepped: NDArray[np.float64] = (low + part) / (levels - 1)
    return stepped


@lru_cache(maxsize=16)
def tile(look: Look, unit: float) -> NDArray[np.uint16]:
    """Return the paper, which repeats without a seam. Shape: (512, 512); 128 changes nothing."""
    from scipy import ndimage  # half a second, which plain looks do without

    rng = np.random.default_rng(seed_of("paper", look.paper))
    side = (TILE_PIXELS, TILE_PIXELS)
    fine = _norm(ndimage.gaussian_filter(rng.normal(size=side), max(0.5, 0.9 * unit), mode="wrap"))
    match look.paper:
        case "fibre":
            long = (max(0.5, 0.7 * unit), max(2.0, 9 * unit))
            across = _norm(ndimage.gaussian_filter(rng.normal(size=side), long, mode="wrap"))
            down = _norm(ndimage.gaussian_filter(rng.normal(size=side), long[::-1], mode="wrap"))
            relief = 0.5 * fine + 0.4 * across + 0.4 * down
        case "wash":
            pools = [_norm(ndimage.gaussian_filter(rng.normal(size=side), s * unit, mode="wrap")) for s in (70, 26, 9)]  # fmt: skip
            relief = 0.8 * pools[0] + 0.4 * pools[1] + 0.15 * pools[2] + 0.2 * fine
        case "crayon":
            # Strokes of one hand, slanting: noise smeared along a diagonal.
            strokes = rng.normal(size=side)
            steps = max(6, round(34 * unit))
            smeared = sum(np.roll(strokes, (-step // 2, step), (0, 1)) for step in range(steps))
            relief = 0.75 * _norm(ndimage.gaussian_filter(smeared, max(0.5, unit), mode="wrap")) + 0.45 * fine  # fmt: skip
        case _:
            relief = fine
    # In small pictures a stroke is hardly wider than a pixel: it is drawn fainter.
    strength = look.texture * min(1.0, 0.35 + 0.8 * unit)
    shown = NEUTRAL * (1 + strength * 0.5 * np.clip(relief, -2.5, 2.5))
    return np.clip(shown + 0.5, 0, 255).astype(np.uint16)


def _norm(field: NDArray[np.float64]) -> NDArray[np.float64]:
    normal: NDArray[np.float64] = (field - field.mean()) / (field.std() or 1.0)
    return normal


def finish(pixels: NDArray[np.uint8], look: Look, unit: float, left: int, top: int) -> None:
    """Change finished pixels into the look's. Shape: (rows, columns, 4), BGRA, in place.

    `left` and `top` say where they lie, so that the paper is the same whichever rows are asked for.
    """
    blue, green, red = (pixels[..., channel].astype(np.uint16) for channel in range(3))
    luma = ((29 * blue + 150 * green + 77 * red) >> 8).astype(np.uint16)
    table = ramp(look)
    paper = None
    if look.paper and look.paper != "hatch":
        rows = (top + np.arange(pixels.shape[0])) % TILE_PIXELS
        columns = (left + np.arange(pixels.shape[1])) % TILE_PIXELS
        paper = tile(look, round(unit, 2))[np.ix_(rows, columns)]
    lines = _hatch(luma, unit, left, top) if look.paper == "hatch" else None
    share = round(256 * look.toned) if look.tones else 0
    grey = table[luma, 0].astype(np.int32) if not share else None
    for channel, own in enumerate((blue, green, red)):
        if grey is not None:
            level = np.maximum(luma, 1)
            colour = luma + (own.astype(np.int32) - luma) * round(256 * look.saturation) // 256
            value = np.clip(colour, 0, 255) * grey // level
        else:
            value = (own * (256 - share) + table[luma, 2 - channel].astype(np.int32) * share) >> 8
        if paper is not None:
            value = value * paper // NEUTRAL
        if lines is not None:
            ink = int(table[0, 2 - channel])
            value = ink + ((value - ink) * lines >> 8)
        pixels[..., channel] = np.clip(value, 0, 255)


def _hatch(luma: NDArray[np.uint16], unit: float, left: int, top: int) -> NDArray[np.int32]:
    """Return where the block was cut away: 256 there, 0 on the lines, broader where it is dark."""
    period = max(4.0, 11 * unit)
    y = (top + np.arange(luma.shape[0], dtype=np.float32))[:, None]
    x = (left + np.arange(luma.shape[1], dtype=np.float32))[None, :]
    wave = 0.9 * period * np.sin(x / (16 * period)) + 0.4 * period * np.sin(x / (5.3 * period) + 1)
    phase = np.abs(((y + wave) / period) % 1.0 - 0.5) * 2
    light = luma.astype(np.float32) / 255
    cover = np.clip(1.02 - 1.35 * light, 0, 1)
    edge = np.clip((phase - cover) * period / 2 + 0.5, 0, 1)
    edge = np.maximum(edge, 1 - 16 * cover)
    cut: NDArray[np.int32] = (edge * 256).astype(np.int32)
    return cut
