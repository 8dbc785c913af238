"""The animatic camera, as the planner reads it. Knows what it can do; what draws is imported to film.

Nothing but the order goes in: equal orders give equal frames in every process.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from moviefactory.backends import BackEnd
from moviefactory.shots.camera import CameraRecord, CameraSetup

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from moviefactory.storyboard import ShotOrder


class AnimaticCamera:
    """Draws any picture line as a moving illustration, on any machine, with no model."""

    record: ClassVar[CameraRecord] = CameraRecord(
        back_end=BackEnd(
            name="animatic",
            about="layered, lit, moving illustration; no GPU, no download",
            version="19",
            licence="Apache-2.0",
        ),
        takes=frozenset({"words"}),
        is_directed=True,
        films_with=("moviefactory.shots.animatic.drawing",),
        pixels="bgra",
        memory_gib=0.6,
        seconds_per_megapixel_frame=0.009,
        seconds_per_shot=0.5,
    )

    def __init__(self, setup: CameraSetup | None = None) -> None:
        """Take any setup: nothing in it is for a camera without a model."""

    def film(self, order: ShotOrder) -> Iterator[NDArray[np.uint8]]:
        """Yield the shot's frames; the array is drawn over when the next one is asked for."""
        from moviefactory.shots.animatic.drawing import drawn

        return drawn(order)
