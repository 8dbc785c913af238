"""Frames between frames by a RIFE 4 network. Knows its weights' file and frames; not its layers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from moviefactory.errors import UnreadableFile
from moviefactory.shots.neural.lab.interpolator import retime_by_pairs
from moviefactory.shots.neural.lab.weights import load_into, read_weights, weights_file

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np
    import torch
    from numpy.typing import NDArray

    from moviefactory.shots.neural.lab.ifnet import IFNet
    from moviefactory.shots.neural.lab.settings import LabSetup

WHAT: Final = "interpolator's weights"
OF_TRAINING: Final = ("teacher.", "caltime.", "block_tea.")
"""Parts that lie in published files, and that only training uses."""


class IFNetInterpolator:
    """RIFE 4.6 to 4.26, from `flownet.pkl` or a `.safetensors` of the same tensors."""

    def __init__(self, setup: LabSetup) -> None:
        """Load the weights that the setup names. Raises: UnreadableFile; MissingExtra."""
        path = weights_file(setup.interpolator_weights, WHAT, offline=setup.offline)
        tensors = read_weights(path, WHAT)
        from moviefactory.shots.neural.lab.devices import device_for, precision_on

        self._device = device_for(setup.device)
        self._precision = precision_on(self._device)
        self._network = ifnet_of(tensors, path).to(self._device, self._precision)

    def retime(
        self,
        frames: Iterable[NDArray[np.uint8]],
        *,
        source_fps: Fraction,
        fps: Fraction,
        frame_count: int,
    ) -> Iterator[NDArray[np.uint8]]:
        """Yield exactly `frame_count` frames: see `Interpolator`."""
        return retime_by_pairs(
            frames, self.between, source_fps=source_fps, fps=fps, frame_count=frame_count
        )

    def between(
        self, before: NDArray[np.uint8], after: NDArray[np.uint8], part: float
    ) -> NDArray[np.uint8]:
        """Return what is seen `part` of the way. Shape: (height, width, 3), uint8, in and out."""
        import torch

        height, width = before.shape[:2]
        with torch.inference_mode():
            seen = self._network(self._picture(before), self._picture(after), part)
            seen = seen[0, :, :height, :width].float().mul(255).round_().clamp_(0, 255)
            found: NDArray[np.uint8] = (
                seen.to(torch.uint8).permute(1, 2, 0).contiguous().cpu().numpy()
            )
        return found

    def _picture(self, frame: NDArray[np.uint8]) -> torch.Tensor:
        import torch

        picture = torch.tensor(frame, device=self._device).permute(2, 0, 1)[None]
        picture = picture.to(self._precision) / 255
        unit = self._network.shape.multiple
        below, right = -frame.shape[0] % unit, -frame.shape[1] % unit
        return torch.nn.functional.pad(picture, (0, right, 0, below), mode="replicate")


def ifnet_of(tensors: dict[str, torch.Tensor], path: Path) -> IFNet:
    """Return the network of these tensors, frozen. Raises: UnreadableFile."""
    from moviefactory.shots.neural.lab.ifnet import IFNet, Shape

    used = {name: value for name, value in tensors.items() if not name.startswith(OF_TRAINING)}
    shape = Shape.of(used)
    if shape is None or shape.carried < 0:
        first = ", ".join(list(tensors)[:3])
        raise UnreadableFile(
            WHAT, str(path), f"its tensors ({first}, ...) are of no RIFE 4.6 to 4.26 network",
            "take the flownet of such a release, or leave it out: ffmpeg's minterpolate needs none",
        )  # fmt: skip
    network = IFNet(shape)
    load_into(network, used, WHAT, path)
    return network.eval().requires_grad_(False)
