"""Bring pictures to an exact size by Lanczos. Knows the two libraries that can; no network.

torch's kernel for bytes takes about a third of Pillow's time, and is used where torch has it.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from moviefactory.media import Size

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from moviefactory.shots.neural.lab.framing import Framing

    Pixels = NDArray[np.uint8]
    Resize = Callable[[Pixels, Size], Pixels]


def fit(picture: Pixels, framing: Framing, size: Size, resize: Resize) -> Pixels:
    """Return what `framing` shows of `picture` at exactly `size`, opaque.

    Shape:   (height, width, 3) in; (height, width, 4) out, C-contiguous, not to be written to.
    """
    left, top, right, bottom = (round(edge) for edge in framing.box)
    shown = picture[top:bottom, left:right]
    opaque = np.full((*shown.shape[:2], 4), 255, np.uint8)
    opaque[..., :3] = shown
    if opaque.shape[:2] == (size.height, size.width):
        return opaque
    return resize(opaque, size)


def load_resize() -> Resize:
    """Return the fastest Lanczos there is."""
    if find_spec("torch") is None:
        return resize_by_pillow
    try:
        resize_by_torch(np.zeros((2, 2, 4), np.uint8), Size(4, 4))
    except ValueError:  # torch before 2.13 knows no such mode; whatever else it raises is a fault
        return resize_by_pillow
    return resize_by_torch


def resize_by_pillow(picture: Pixels, size: Size) -> Pixels:
    """Return `picture` at `size`. Shape: (height, width, 4), uint8, in and out."""
    height, width = picture.shape[:2]
    image = Image.frombuffer("RGBX", (width, height), picture, "raw", "RGBX", 0, 1)
    return np.asarray(image.resize((size.width, size.height), Image.Resampling.LANCZOS))


def resize_by_torch(picture: Pixels, size: Size) -> Pixels:
    """Return `picture` at `size`. Shape: (height, width, 4), uint8, in and out."""
    import torch

    bands = torch.from_numpy(picture).permute(2, 0, 1)[None]
    resized = torch.nn.functional.interpolate(
        bands, size=(size.height, size.width), mode="lanczos", antialias=True
    )
    found: Pixels = resized[0].permute(1, 2, 0).contiguous().numpy()
    return found
