"""moviepy effects of the cut: dissolve, fade, type over the picture. Knows time; blends nothing.

They work on planar frames and in whole numbers, and touch only the pixels that change: the stock
effects blend full RGB frames in double precision.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from moviepy import Effect

from moviefactory.edit.cut import FULL, Fade, Overlay
from moviefactory.edit.planes import PlanarInk, blend, towards_black

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass
class Dissolve(Effect):  # type: ignore[misc]
    """Go over into the clip `into`, from the first frame to the last."""

    into: Any
    fps: float
    frame_count: int

    def apply(self, clip: Any) -> Any:
        """Return `clip` with the effect."""

        def shown(get_frame: Any, seconds: float) -> NDArray[np.uint8]:
            frame = int(seconds * self.fps)
            weight = round(FULL * (frame + 1) / (self.frame_count + 1))
            return blend(get_frame(seconds), self.into.get_frame(seconds), weight)

        return clip.transform(shown)


@dataclass
class FadeWithBlack(Effect):  # type: ignore[misc]
    """Rise from black and fall to it. Units: the fades' frames count from the clip's start."""

    fades: Sequence[Fade]
    fps: float

    def apply(self, clip: Any) -> Any:
        """Return `clip` with the effect."""

        def shown(get_frame: Any, seconds: float) -> NDArray[np.uint8]:
            picture: NDArray[np.uint8] = get_frame(seconds)
            for fade in self.fades:
                gain = fade.gain(int(seconds * self.fps))
                if gain != FULL:
                    picture = towards_black(picture, FULL - gain)
            return picture

        return clip.transform(shown)


@dataclass
class TypeOver(Effect):  # type: ignore[misc]
    """Lay drawn type over the picture. Units: the overlay's frames count from the clip's start."""

    overlay: Overlay
    ink: PlanarInk
    fps: float

    def apply(self, clip: Any) -> Any:
        """Return `clip` with the effect."""

        def shown(get_frame: Any, seconds: float) -> NDArray[np.uint8]:
            picture: NDArray[np.uint8] = get_frame(seconds)
            opacity = self.overlay.opacity(int(seconds * self.fps))
            return self.ink.over(picture, opacity) if opacity else picture

        return clip.transform(shown)
