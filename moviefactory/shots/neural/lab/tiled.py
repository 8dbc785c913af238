"""Run an enlarging network on frames of any size. Knows devices, memory and tiles; no weights."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np
import torch

from moviefactory.errors import BadOption, MovieError
from moviefactory.shots.neural.lab.devices import device_for, precision_on
from moviefactory.shots.neural.lab.tiles import Tiling, run_tiled

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from moviefactory.shots.neural.lab.settings import LabSetup

LOG = logging.getLogger(__name__)
SIDE: Final = 256
BATCH_ON_A_CARD: Final = 4


class NoRoomToUpscale(MovieError):
    """An upscaler does not fit in the memory of the card, in however small tiles."""

    def __init__(self, device: str, side: int) -> None:
        super().__init__(device, side)
        self.device, self.side = device, side

    def __str__(self) -> str:
        return (
            f"the upscaler does not fit in the memory of {self.device}, not even in one tile of "
            f"{self.side} pixels: close what else uses the card, or run again with a smaller "
            "network (realesr-general-x4v3) or with --upscaler lanczos"
        )


class TiledNetwork:
    """A network that enlarges by `factor`, on its device, and how frames are cut for it."""

    def __init__(
        self,
        network: torch.nn.Module,
        *,
        factor: int,
        multiple: int,
        setup: LabSetup,
        half_is_safe: bool = True,
    ) -> None:
        self.factor = factor
        self.device = device_for(setup.device)
        self.precision = precision_on(self.device) if half_is_safe else torch.float32
        on_card = self.device.type == "cuda"
        batch = setup.tile_batch or (BATCH_ON_A_CARD if on_card else 1)
        self.tiling = Tiling(setup.tile_side or SIDE, setup.tile_margin, batch, multiple)
        network.eval().requires_grad_(False).to(self.device, self.precision)
        self._network: Callable[[torch.Tensor], torch.Tensor] = network

    @torch.inference_mode()
    def enlarge(self, frame: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Return `frame`, larger by `factor`.

        Shape:   (height, width, 3), uint8, in and out.
        Raises:  NoRoomToUpscale.
        """
        picture = torch.tensor(frame, device=self.device).permute(2, 0, 1)[None]
        picture = (picture.to(self.precision) / 255).contiguous()
        enlarged = self._run(picture)[0].mul_(255).round_().clamp_(0, 255)
        return enlarged.to(torch.uint8).permute(1, 2, 0).contiguous().cpu().numpy()

    def _run(self, picture: torch.Tensor) -> torch.Tensor:
        """Run, with fewer and then smaller tiles each time the card's memory is too small."""
        while True:
            try:
                return run_tiled(self._network, picture, self.factor, self.tiling)
            except torch.OutOfMemoryError:
                smaller = _smaller(self.tiling)
            if smaller is None:
                raise NoRoomToUpscale(str(self.device), self.tiling.side)
            self.tiling = smaller
            torch.cuda.empty_cache()
            LOG.warning(
                "the card's memory is too small for the upscaler: it goes on with %d tile(s) of %d "
                "pixels at once",
                smaller.batch,
                smaller.side,
            )


def _smaller(tiling: Tiling) -> Tiling | None:
    """Return half the tiling, None if its tiles are as small as can be."""
    if tiling.batch > 1:
        return replace(tiling, batch=tiling.batch // 2)
    try:
        return replace(tiling, side=tiling.side // 2)
    except BadOption:
        return None
