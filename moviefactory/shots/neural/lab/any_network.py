"""Upscale with any network that spandrel knows, where it is installed. Knows spandrel's loader."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from moviefactory.errors import BadRequest, MissingExtra, UnreadableFile
from moviefactory.shots.neural.lab.weights import read_weights, weights_file

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from moviefactory.shots.neural.lab.settings import LabSetup

WHAT: Final = "upscaler's weights"


class BrokenSpandrel(BadRequest):
    """spandrel is installed, but cannot be imported."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why

    def __str__(self) -> str:
        return (
            f"spandrel is installed, but cannot be imported ({self.why}): install the torchvision "
            "of the same release as torch, or take the upscaler real-esrgan"
        )


class SpandrelUpscaler:
    """HAT, DAT, SPAN, SwinIR, PLKSR and some forty more, by whatever file is named."""

    def __init__(self, setup: LabSetup) -> None:
        """Load the weights. Raises: MissingExtra; BrokenSpandrel; UnreadableFile."""
        path = weights_file(setup.upscaler_weights, WHAT, offline=setup.offline)
        spandrel = _import_spandrel()
        tensors = read_weights(path, WHAT)
        from moviefactory.shots.neural.lab.tiled import TiledNetwork

        try:
            model = spandrel.ModelLoader(device="cpu").load_from_state_dict(tensors)
        except spandrel.UnsupportedModelError:
            raise UnreadableFile(
                WHAT, str(path), "spandrel knows no network with such tensors", "take another file"
            ) from None
        if model.input_channels != 3 or model.output_channels != 3:
            raise UnreadableFile(WHAT, str(path), "it is not for colour pictures", "take another")
        self.factor = int(model.scale)
        self._tiled = TiledNetwork(
            model.model,
            factor=self.factor,
            multiple=int(model.size_requirements.multiple_of),
            setup=setup,
            half_is_safe=bool(model.supports_half),
        )

    def enlarge(self, frame: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Return `frame`, larger by `factor`. Shape: (height, width, 3), uint8, in and out."""
        return self._tiled.enlarge(frame)


def _import_spandrel() -> Any:
    try:
        return import_module("spandrel")
    except ModuleNotFoundError as error:
        if error.name in ("spandrel", "torch"):
            raise MissingExtra("the upscaler spandrel", error.name, "upscale") from None
        raise BrokenSpandrel(str(error)) from None
    except (ImportError, RuntimeError, OSError) as error:
        raise BrokenSpandrel(str(error)) from None
