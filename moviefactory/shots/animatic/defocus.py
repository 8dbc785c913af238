"""Depth of field: what lies far behind somebody seen close is soft. Knows pixels; no place.

The frame is softened where it stands, once all that is far is on it and before what is near: at an
eighth of its size, so that it costs about as much as a copy.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING, Final

import numpy as np
import skia

from moviefactory.grammar import ShotSize
from moviefactory.shots.animatic import lens
from moviefactory.shots.animatic.layers import Layer, Moment
from moviefactory.shots.animatic.pixels import PIXELS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from moviefactory.shots.animatic.stage import Stage

SHALLOW: Final = frozenset({ShotSize.CLOSE, ShotSize.INSERT})
FAR_DEPTH: Final = 0.72
"""Up to which depth a layer is out of focus."""
CELL_UNITS: Final = 6.0
"""How large a patch is that becomes one; a finer frame than that stays sharp."""


@dataclass(frozen=True, slots=True)
class Defocus:
    """Softens all that is drawn so far. Units: `cell` is in pixels, an even number."""

    cell: int
    grain: skia.Image
    depth: float = FAR_DEPTH

    def draw(self, canvas: skia.Canvas, moment: Moment) -> None:
        """Soften what is on the frame, as far down as nothing nearer hides it."""
        seen = skia.Pixmap()
        rows = canvas.getDeviceClipBounds().bottom()
        if rows < 2 * self.cell or not canvas.peekPixels(seen):
            return
        soft = softened(np.array(seen, copy=False)[:rows], self.cell)
        image = skia.Image.fromarray(soft, PIXELS, skia.kOpaque_AlphaType, copy=False)
        height, width = soft.shape[:2]
        onto = skia.Rect.MakeWH(width * self.cell, height * self.cell)
        canvas.drawImageRect(image, onto, skia.SamplingOptions(skia.FilterMode.kLinear))
        # What was dithered is smooth now, and would show steps.
        lens.add_grain(canvas, self.grain)


def softened(pixels: NDArray[np.uint8], cell: int) -> NDArray[np.uint8]:
    """Return a small, soft picture: each of its pixels stands for `cell` by `cell`.

    Shape: (height, width, 4) to (about height / cell, about width / cell, 4), the rest cut off.
    """
    step = cell // 2
    down, across = pixels.shape[0] // cell, -(-pixels.shape[1] // cell)
    parts = pixels[step // 2 :: step, step // 2 :: step][: 2 * down]
    missing = 2 * across - parts.shape[1]
    if missing > 0:
        parts = np.concatenate([parts, np.repeat(parts[:, -1:], missing, axis=1)], axis=1)
    small = parts.astype(np.float32)
    small = small[0::2] + small[1::2]
    small = (small[:, 0::2] + small[:, 1::2]) / np.float32(4)
    wide = np.pad(small, ((1, 1), (1, 1), (0, 0)), mode="edge")
    rows = wide[:-2] + wide[1:-1] + wide[2:]
    soft = (rows[:, :-2] + rows[:, 1:-1] + rows[:, 2:]) / 9
    return np.ascontiguousarray(soft + 0.5, dtype=np.uint8)


def with_focus(stage: Stage, layers: Sequence[Layer]) -> list[Layer]:
    """Return the layers behind the players, the far ones softened if the shot is a close one."""
    cell = 2 * round(CELL_UNITS * stage.unit / 2)
    is_close = stage.staging.size in SHALLOW and bool(stage.staging.players)
    if not is_close or cell < 2 or not stage.look.plain:
        return list(layers)
    far = list(takewhile(lambda layer: layer.depth <= FAR_DEPTH, layers))
    return [*far, Defocus(cell, stage.grain), *layers[len(far) :]]
