"""A stream of frames, read a window at a time. Knows positions; not what a frame is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

One = TypeVar("One")


class Rolling(Generic[One]):
    """Windows of a stream, each beginning no earlier than the one before; past its end the last frame."""

    def __init__(self, frames: Iterable[One]) -> None:
        self._frames = iter(frames)
        self._held: list[One] = []
        self._first = 0

    def take(self, start: int, count: int) -> list[One]:
        """Return `count` frames from `start` on."""
        while self._first + len(self._held) < start + count:
            found = next(self._frames, None)
            self._held.append(self._held[-1] if found is None else found)
            spare = min(start - self._first, len(self._held) - 1)
            del self._held[:spare]
            self._first += spare
        begin = start - self._first
        return self._held[begin : begin + count]
