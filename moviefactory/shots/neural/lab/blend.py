"""Frames between frames by a cross-fade. Knows no motion: the last resort where nothing else runs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np

from moviefactory.shots.neural.lab.interpolator import retime_by_pairs

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from moviefactory.shots.neural.lab.settings import LabSetup


class BlendInterpolator:
    """Mixes the two neighbours of a moment by how near they are."""

    def __init__(self, setup: LabSetup) -> None:
        self.setup = setup

    def retime(
        self,
        frames: Iterable[NDArray[np.uint8]],
        *,
        source_fps: Fraction,
        fps: Fraction,
        frame_count: int,
    ) -> Iterator[NDArray[np.uint8]]:
        """Yield exactly `frame_count` frames: see `Interpolator`."""
        return retime_by_pairs(
            frames, _mix, source_fps=source_fps, fps=fps, frame_count=frame_count
        )


def _mix(before: NDArray[np.uint8], after: NDArray[np.uint8], part: float) -> NDArray[np.uint8]:
    weight = round(part * 256)
    mixed = before.astype(np.uint16) * (256 - weight) + after.astype(np.uint16) * weight
    return ((mixed + 128) >> 8).astype(np.uint8)
