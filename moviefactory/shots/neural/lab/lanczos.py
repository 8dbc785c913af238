"""No network: frames stay as they are until the final size is made by Lanczos resampling."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from moviefactory.shots.neural.lab.settings import LabSetup


class LanczosUpscaler:
    """Leaves a frame to `resample.fit`, which resamples by Lanczos whatever the factor."""

    factor = 1

    def __init__(self, setup: LabSetup) -> None:
        self.setup = setup

    def enlarge(self, frame: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Return `frame` itself."""
        return frame
