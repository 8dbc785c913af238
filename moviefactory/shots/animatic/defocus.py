"""Depth of field: what lies far behind somebody seen close is soft. Knows pixels; no place.

All that is far is drawn small, softened there and enlarged in smooth steps: less work than to draw
it sharp.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import takewhile
from typing import TYPE_CHECKING, Final

import numpy as np
import skia

from moviefactory.grammar import ShotSize
from moviefactory.shots.animatic import lens
from moviefactory.shots.animatic.layers import Layer, Moment, draw_all
from moviefactory.shots.animatic.pixels import PIXELS
from moviefactory.shots.animatic.small import Small

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from moviefactory.shots.animatic.stage import Stage

SHALLOW: Final = frozenset({ShotSize.CLOSE, ShotSize.INSERT})
FAR_DEPTH: Final = 0.72
"""Up to which depth a layer is out of focus."""
CELLS: Final = (8, 4, 2)
CELL_UNITS: Final = 6.0
"""About how large a patch is that becomes one pixel; a finer frame than that stays sharp."""
LARGE_CELL: Final = 8
"""From here on the last step of the enlarging is a plain one: nobody sees its two pixels."""
HALVES: Final = np.uint32(0xFEFEFEFE)


class Defocus:
    """The far layers, soft. Units: `cell` is in pixels, one of `CELLS`."""

    depth = FAR_DEPTH

    def __init__(self, far: Sequence[Layer], cell: int, grain: skia.Image, width: int, height: int) -> None:  # fmt: skip
        self.cell = cell
        self._far, self._grain = tuple(far), grain
        self._last = 2 if cell >= LARGE_CELL else 1
        # Enlarging leaves the first pixel of a patch where it is; its middle should be there.
        shift = (cell - self._last) / 2
        self._small = Small(-(-width // cell) + 2, -(-height // cell) + 2, cell, shift)
        # Layers end where the frame does: the cells whose middle lies beyond it stay empty.
        self._down, self._across = (
            math.floor((side + shift) / cell + 0.5) for side in (height, width)
        )

    def draw(self, canvas: skia.Canvas, moment: Moment) -> None:
        """Draw what is far, as far down as nothing nearer hides it."""
        rows = canvas.getDeviceClipBounds().bottom()
        pixels = self._small.pixels
        self._small.save()
        self._small.clipRect(skia.Rect(0, 0, moment.rig.width, rows + 4 * self.cell))
        draw_all(self._small, self._far, moment)
        self._small.restore()
        pixels[:, self._across :] = pixels[:, self._across - 1 : self._across]
        pixels[self._down :] = pixels[self._down - 1]
        soft = softened(pixels[: -(-rows // self.cell) + 2], self.cell // self._last)
        # What was dithered is smooth now, and would show steps.
        lens.add_grain(lens.surface_on(soft).getCanvas(), self._grain)
        image = skia.Image.fromarray(soft, PIXELS, skia.kOpaque_AlphaType, copy=False)
        height, width = soft.shape[:2]
        onto = skia.Rect.MakeWH(width * self._last, height * self._last)
        canvas.drawImageRect(image, onto, skia.SamplingOptions())


def softened(pixels: NDArray[np.uint8], times: int) -> NDArray[np.uint8]:
    """Return a small picture softened and enlarged, `times` being a power of two.

    Shape: (height, width, 4) to ((height - 1) * times + 1, (width - 1) * times + 1, 4).
    """
    whole = np.pad(pixels.view(np.uint32)[..., 0], 1, mode="edge")
    # Once rounded down and once up: no tone is lost.
    whole = _between(whole[:-1], whole[1:])
    whole = _between(whole[:, :-1], whole[:, 1:])
    whole = _between(whole[:-1], whole[1:], up=True)
    whole = _between(whole[:, :-1], whole[:, 1:], up=True)
    while times > 1:
        whole = _doubled(whole)
        times //= 2
    return whole[..., None].view(np.uint8)


def _doubled(whole: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Return a picture with a pixel between each two. Shape: (h, w) to (2 h - 1, 2 w - 1)."""
    height, width = whole.shape
    tall = np.empty((2 * height - 1, width), np.uint32)
    tall[0::2] = whole
    tall[1::2] = _between(whole[:-1], whole[1:])
    wide = np.empty((2 * height - 1, 2 * width - 1), np.uint32)
    wide[:, 0::2] = tall
    wide[:, 1::2] = _between(tall[:, :-1], tall[:, 1:], up=True)
    return wide


def _between(
    one: NDArray[np.uint32], other: NDArray[np.uint32], *, up: bool = False
) -> NDArray[np.uint32]:
    """Return the means of pixels, all four channels of one at once."""
    apart = one ^ other
    half = (apart & HALVES) >> np.uint32(1)
    return (one | other) - half if up else (one & other) + half


def with_focus(stage: Stage, layers: Sequence[Layer]) -> list[Layer]:
    """Return the layers behind the players, the far ones softened if the shot is a close one."""
    reach = CELL_UNITS * stage.unit
    is_close = stage.staging.size in SHALLOW and bool(stage.staging.players)
    if not is_close or reach < 1 or not stage.look.plain:
        return list(layers)
    cell = next((cell for cell in CELLS if cell <= 1.42 * reach), CELLS[-1])
    far = list(takewhile(lambda layer: layer.depth <= FAR_DEPTH, layers))
    soft = Defocus(far, cell, stage.grain, stage.width, stage.height)
    return [soft, *layers[len(far) :]]
