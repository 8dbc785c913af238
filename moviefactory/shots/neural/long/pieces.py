"""Encode and decode a clip of any length piece by piece. Knows frames and latents; no denoiser.

Autoencoders of video see some way back, and some a way ahead; a piece is given more than is kept of
it. Where one latent frame stands for several frames, the first stands for one alone; so a piece's
first latent is kept only where the clip begins.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from moviefactory.shots.neural.long.blending import mirrored

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Encode = Callable[[NDArray[np.uint8]], NDArray[np.float32]]
    Decode = Callable[[NDArray[np.float32]], NDArray[np.uint8]]

CONTEXT_LATENTS = 6
"""How many latent frames on each side a piece is given more than is kept."""
KEPT_LATENTS = 9
"""How many are kept of a piece; with its context it is as long as a window of Wan or LTX."""
FADE_LATENTS = 2
"""Over how many one decoded piece passes into the next: both have seen context there."""


@dataclass(frozen=True, slots=True)
class Packing:
    """How an autoencoder packs frames: the first alone, then `time` in one latent (1: each alone)."""

    time: int

    def latent_count(self, frame_count: int) -> int:
        """Return the latent frames of a clip; the last one may be half empty."""
        return 1 + -(-(frame_count - 1) // self.time)

    def frame_count(self, latent_count: int) -> int:
        """Return the frames of so many latents."""
        return 1 + (latent_count - 1) * self.time

    @property
    def context(self) -> int:
        """How many latents of context a piece needs: none, where each frame is packed alone."""
        return CONTEXT_LATENTS if self.time > 1 else 0


def encode_pieces(
    frames: Iterable[NDArray[np.uint8]], frame_count: int, packing: Packing, encode: Encode
) -> Iterator[NDArray[np.float32]]:
    """Yield the latents of a clip in order; what the last one lacks is the clip's mirror image.

    Shape: frames (height, width, 3) -> (latent frames of a piece, channels, h, w).
    """
    source, time = iter(frames), packing.time
    held: list[NDArray[np.uint8]] = []
    first_held = 0
    for start, stop in _pieces(packing.latent_count(frame_count)):
        lead = min(start, packing.context)
        begin, end = (start - lead) * time, (stop - 1) * time + 1
        while first_held + len(held) < min(end, frame_count):
            held.append(next(source).copy())
        del held[: begin - first_held]
        first_held = begin
        piece = [held[mirrored(frame, frame_count) - begin] for frame in range(begin, end)]
        yield encode(np.stack(piece))[lead:]


def decode_pieces(
    read: Callable[[int, int], NDArray[np.float32]],
    frame_count: int,
    packing: Packing,
    decode: Decode,
) -> Iterator[NDArray[np.uint8]]:
    """Yield the `frame_count` frames of latents that `read(start, stop)` gives, one by one.

    Two pieces are never quite one where they meet, for an autoencoder sees further back than any
    context reaches; so the one passes into the other over a few frames.
    """
    latent_count = packing.latent_count(frame_count)
    fading: NDArray[np.uint8] | None = None
    left = frame_count
    for start, stop in _pieces(latent_count):
        begin = max(0, start - packing.context)
        end = min(latent_count, stop + packing.context)
        frames = decode(read(begin, end))
        before = packing.frame_count(start - begin) if start else 0
        kept = packing.frame_count(stop - begin)
        new = frames[before:kept]
        if fading is not None:
            new = faded(fading, new)
        yield from new[:left]
        left -= min(len(new), left)
        fade = FADE_LATENTS * packing.time if packing.context else 0
        fading = frames[kept : kept + fade]


def faded(old: NDArray[np.uint8], new: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return `new` with its first frames passed into from `old`, which shows the same moments."""
    count = min(len(old), len(new))
    part = ((np.arange(count) + 1) / (count + 1)).astype(np.float32)[:, None, None, None]
    passing = np.rint(old[:count] * (1 - part) + new[:count] * part).astype(np.uint8)
    return np.concatenate([passing, new[count:]])


def _pieces(latent_count: int) -> Iterator[tuple[int, int]]:
    for start in range(0, latent_count, KEPT_LATENTS):
        yield start, min(start + KEPT_LATENTS, latent_count)
