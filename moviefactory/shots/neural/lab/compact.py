"""The Compact network of Real-ESRGAN's small models, by its published tensor names. Knows no file.

Source: Wang et al., Real-ESRGAN (2021), the `SRVGGNetCompact` of its v0.2.5 models.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import isqrt

from torch import Tensor, nn
from torch.nn import functional


class CompactNet(nn.Module):
    """Convolutions at the small size, and one unfolding of channels into pixels at the end.

    A pixel depends on those up to `reach` pixels away, and on no others.
    Shape:   (batch, 3, height, width), values 0 to 1.
    """

    multiple = 1

    def __init__(self, factor: int = 4, features: int = 64, convolutions: int = 32) -> None:
        super().__init__()
        self.factor = factor
        self.reach = convolutions + 2
        layers: list[nn.Module] = [nn.Conv2d(3, features, 3, padding=1), nn.PReLU(features)]
        for _ in range(convolutions):
            layers += [nn.Conv2d(features, features, 3, padding=1), nn.PReLU(features)]
        layers.append(nn.Conv2d(features, 3 * factor**2, 3, padding=1))
        self.body = nn.Sequential(*layers)

    @staticmethod
    def fits(tensors: Mapping[str, Tensor]) -> bool:
        """Return whether these are the tensors of such a network."""
        first, slope = tensors.get("body.0.weight"), tensors.get("body.1.weight")
        return first is not None and first.ndim == 4 and slope is not None and slope.ndim == 1

    @classmethod
    def like(cls, tensors: Mapping[str, Tensor]) -> CompactNet:
        """Return an empty network of the shape that `tensors` have."""
        last = max(int(name.split(".")[1]) for name in tensors if name.startswith("body."))
        factor = isqrt(tensors[f"body.{last}.weight"].shape[0] // 3)
        return cls(factor, tensors["body.0.weight"].shape[0], last // 2 - 1)

    def forward(self, picture: Tensor) -> Tensor:
        """Return `picture`, enlarged by `factor`."""
        detail = functional.pixel_shuffle(self.body(picture), self.factor)
        return detail + functional.interpolate(picture, scale_factor=float(self.factor))
