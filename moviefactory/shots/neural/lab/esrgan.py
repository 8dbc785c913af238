"""Upscale with published Real-ESRGAN weights. Knows which network a file is of; not how it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moviefactory.errors import MissingExtra, UnreadableFile
from moviefactory.shots.neural.lab.weights import load_into, read_weights, weights_file

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np
    import torch
    from numpy.typing import NDArray

    from moviefactory.shots.neural.lab.compact import CompactNet
    from moviefactory.shots.neural.lab.rrdb import RRDBNet
    from moviefactory.shots.neural.lab.settings import LabSetup

WHAT: Final = "upscaler's weights"


class RealEsrganUpscaler:
    """RealESRGAN_x4plus, x2plus, x4plus_anime_6B (RRDB), realesr-general-x4v3 and kin (Compact)."""

    def __init__(self, setup: LabSetup) -> None:
        """Load the weights that the setup names. Raises: UnreadableFile; MissingExtra."""
        path = weights_file(setup.upscaler_weights, WHAT, offline=setup.offline)
        tensors = read_weights(path, WHAT)
        from moviefactory.shots.neural.lab.tiled import TiledNetwork

        network = network_like(tensors, path)
        load_into(network, tensors, WHAT, path)
        self.factor = network.factor
        self._tiled = TiledNetwork(
            network, factor=network.factor, multiple=network.multiple, setup=setup
        )

    def enlarge(self, frame: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Return `frame`, larger by `factor`. Shape: (height, width, 3), uint8, in and out."""
        return self._tiled.enlarge(frame)


def network_like(tensors: dict[str, torch.Tensor], path: Path) -> RRDBNet | CompactNet:
    """Return an empty network of the kind and shape of `tensors`. Raises: UnreadableFile."""
    try:
        from moviefactory.shots.neural.lab.compact import CompactNet
        from moviefactory.shots.neural.lab.rrdb import RRDBNet
    except ImportError:
        raise MissingExtra("the Real-ESRGAN upscaler", "torch", "neural") from None

    if RRDBNet.fits(tensors):
        return RRDBNet.like(tensors)
    if CompactNet.fits(tensors):
        return CompactNet.like(tensors)
    first = ", ".join(list(tensors)[:3])
    raise UnreadableFile(
        WHAT, str(path), f"its tensors ({first}, ...) are of no Real-ESRGAN network",
        "take RealESRGAN_x4plus or realesr-general-x4v3, or the upscaler spandrel for other kinds",
    )  # fmt: skip
