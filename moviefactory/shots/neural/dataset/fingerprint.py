"""Tell near-equal clips by perceptual hashes. Knows grey frames and bits; no files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

FRAMES: Final = 3
SIDE: Final = 32
LOW: Final = 8
HASH_BYTES: Final = LOW * LOW // 8


def fingerprint(frames: Sequence[NDArray[np.uint8]]) -> str:
    """Return the hashes of `FRAMES` frames as one hexadecimal text.

    Source: the usual pHash: signs, about their median, of the 8 x 8 lowest cosine terms of the
    picture at 32 x 32; the mean's own term is left out of the median.
    """
    return "".join(_hash(frame) for frame in frames)


def _hash(frame: NDArray[np.uint8]) -> str:
    small = cv2.resize(frame, (SIDE, SIDE), interpolation=cv2.INTER_AREA).astype(np.float32)
    low = cv2.dct(small)[:LOW, :LOW].ravel()
    return np.packbits(low > np.median(low[1:])).tobytes().hex()


class SeenClips:
    """The fingerprints of all clips kept so far; each has a name and the take that it comes from."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._takes: list[str] = []
        self._bits = np.zeros((64, FRAMES * HASH_BYTES), np.uint8)

    def add(self, name: str, take: str, hashes: str) -> None:
        """Remember a kept clip."""
        if len(self._names) == len(self._bits):
            self._bits = np.concatenate([self._bits, np.zeros_like(self._bits)])
        self._bits[len(self._names)] = np.frombuffer(bytes.fromhex(hashes), np.uint8)
        self._names.append(name)
        self._takes.append(take)

    def nearest(self, take: str, hashes: str) -> tuple[str, float] | None:
        """Return the nearest clip of any other take and its distance, None if there is none.

        Other moments of the same take are no duplicates: they follow each other in time.

        Units: bits of 64, mean over the frames.
        """
        bits = np.frombuffer(bytes.fromhex(hashes), np.uint8)
        differing = np.bitwise_count(self._bits[: len(self._names)] ^ bits).sum(axis=1)
        best: tuple[str, float] | None = None
        for place in np.argsort(differing, kind="stable"):
            if self._takes[place] != take:
                best = (self._names[place], float(differing[place]) / FRAMES)
                break
        return best
