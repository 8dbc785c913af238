"""A long clip's latents on disk, so that memory need not hold them. Knows one file; no meaning.

Read and written by ranges, not mapped: mapped pages would count as the process's memory.
"""

from __future__ import annotations

import errno
from math import prod
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from moviefactory.errors import DiskFull

if TYPE_CHECKING:
    from numpy.typing import NDArray

FLOAT_BYTES = 4


class LatentFile:
    """Frames of latents in a file, all of one shape, float32. Shape of a frame: (channels, h, w)."""

    def __init__(self, path: Path, frame_shape: tuple[int, ...]) -> None:
        self.path, self.frame_shape = path, frame_shape
        self._frame_bytes = prod(frame_shape) * FLOAT_BYTES
        path.touch()

    def read(self, start: int, stop: int) -> NDArray[np.float32]:
        """Return frames from `start` up to `stop`. Shape: (frames, *frame_shape)."""
        with self.path.open("rb") as file:
            file.seek(start * self._frame_bytes)
            values = np.fromfile(file, np.float32, (stop - start) * prod(self.frame_shape))
        return values.reshape(stop - start, *self.frame_shape)

    def write(self, start: int, frames: NDArray[np.float32]) -> None:
        """Put frames from `start` on. Raises: DiskFull."""
        try:
            with self.path.open("r+b") as file:
                file.seek(start * self._frame_bytes)
                file.write(np.ascontiguousarray(frames, np.float32).data)
        except OSError as error:
            if error.errno == errno.ENOSPC:
                raise DiskFull(str(self.path)) from None
            raise
