"""The RRDB network of ESRGAN and Real-ESRGAN, by its published tensor names. Knows no file.

Source: Wang et al., ESRGAN (2018), figure 4; Wang et al., Real-ESRGAN (2021), section 3.4.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import torch
from torch import Tensor, nn
from torch.nn import functional

RESIDUAL: Final = 0.2
UNSHUFFLE: Final = {3: 1, 12: 2, 48: 4}
"""Channels of the first convolution, and how far pixels are folded into channels before it."""


class RRDBNet(nn.Module):
    """Enlarges by 4 what it sees; for factors 2 and 1 it sees the picture folded by 2 and 4.

    Shape:   (batch, 3, height, width), values 0 to 1; height and width multiples of `multiple`.
    """

    def __init__(self, factor: int = 4, features: int = 64, blocks: int = 23, growth: int = 32):
        super().__init__()
        self.factor = factor
        self.multiple = 4 // factor
        self.conv_first = _conv(3 * self.multiple**2, features)
        self.body = nn.Sequential(*(_Block(features, growth) for _ in range(blocks)))
        self.conv_body = _conv(features, features)
        self.conv_up1 = _conv(features, features)
        self.conv_up2 = _conv(features, features)
        self.conv_hr = _conv(features, features)
        self.conv_last = _conv(features, 3)

    @staticmethod
    def fits(tensors: Mapping[str, Tensor]) -> bool:
        """Return whether these are the tensors of such a network."""
        return "conv_first.weight" in tensors and "body.0.rdb1.conv1.weight" in tensors

    @classmethod
    def like(cls, tensors: Mapping[str, Tensor]) -> RRDBNet:
        """Return an empty network of the shape that `tensors` have."""
        features, channels = tensors["conv_first.weight"].shape[:2]
        growth = tensors["body.0.rdb1.conv1.weight"].shape[0]
        blocks = len({name.split(".")[1] for name in tensors if name.startswith("body.")})
        return cls(4 // UNSHUFFLE.get(channels, 1), features, blocks, growth)

    def forward(self, picture: Tensor) -> Tensor:
        """Return `picture`, enlarged by `factor`."""
        folded = functional.pixel_unshuffle(picture, self.multiple)
        shallow = self.conv_first(folded)
        deep = shallow + self.conv_body(self.body(shallow))
        deep = _leak(self.conv_up1(functional.interpolate(deep, scale_factor=2.0)))
        deep = _leak(self.conv_up2(functional.interpolate(deep, scale_factor=2.0)))
        enlarged: Tensor = self.conv_last(_leak(self.conv_hr(deep)))
        return enlarged


class _Block(nn.Module):
    def __init__(self, features: int, growth: int) -> None:
        super().__init__()
        self.rdb1 = _Dense(features, growth)
        self.rdb2 = _Dense(features, growth)
        self.rdb3 = _Dense(features, growth)

    def forward(self, seen: Tensor) -> Tensor:
        change: Tensor = self.rdb3(self.rdb2(self.rdb1(seen)))
        return seen + RESIDUAL * change


class _Dense(nn.Module):
    def __init__(self, features: int, growth: int) -> None:
        super().__init__()
        self.conv1 = _conv(features, growth)
        self.conv2 = _conv(features + growth, growth)
        self.conv3 = _conv(features + 2 * growth, growth)
        self.conv4 = _conv(features + 3 * growth, growth)
        self.conv5 = _conv(features + 4 * growth, features)

    def forward(self, seen: Tensor) -> Tensor:
        known = seen
        for grow in (self.conv1, self.conv2, self.conv3, self.conv4):
            known = torch.cat((known, _leak(grow(known))), dim=1)
        change: Tensor = self.conv5(known)
        return seen + RESIDUAL * change


def _conv(channels_in: int, channels_out: int) -> nn.Conv2d:
    return nn.Conv2d(channels_in, channels_out, 3, padding=1)


def _leak(values: Tensor) -> Tensor:
    return functional.leaky_relu(values, 0.2, inplace=not torch.is_grad_enabled())
