"""What a video model is asked for, and what it gives. Knows words, pictures and numbers; no model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from moviefactory.media import Size

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class WindowOrder:
    """One window of a shot, at the base's own size and frame rate.

    `image` and `last_image` are shown in the first and last frame; `references` show who or what
    must be recognised; `video` is continued (its frames are the window's first ones) or, with
    `strength`, done again in other looks, everywhere or where `mask` is set; `control` are the lines
    that the window follows, frame by frame.

    Shape:   pictures (height, width, 3), uint8, RGB, of `size` (references: of any);
             `video`, `control` (frames, height, width, 3); `mask` (frames, height, width), bool.
    Units:   `strength` 0 (the video as it is) to 1 (only its place kept); None continues the video.
    """

    prompt: str
    negative_prompt: str
    size: Size
    frame_count: int
    seed: int
    steps: int
    guidance: float
    fps: float
    image: NDArray[np.uint8] | None = None
    last_image: NDArray[np.uint8] | None = None
    references: tuple[NDArray[np.uint8], ...] = ()
    video: NDArray[np.uint8] | None = None
    mask: NDArray[np.bool_] | None = None
    strength: float | None = None
    control: NDArray[np.uint8] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Sound:
    """What is heard in a window. Shape: samples (samples, channels), float32, -1 to 1."""

    samples: NDArray[np.float32]
    rate_hz: int


@dataclass(frozen=True, slots=True, eq=False)
class Filmed:
    """One window, filmed; `sound` where the base makes pictures and sound together.

    Shape: frames (frames, height, width, 3), uint8, RGB.
    """

    frames: NDArray[np.uint8]
    sound: Sound | None = None
