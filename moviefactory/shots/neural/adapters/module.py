"""The two small networks that stand beside attention. Knows tensors; not bases, files or domains.

Both are residual bottlenecks (down, GELU, up). `up` starts at zero, so that a new one adds
nothing. Nothing more is published of the layers that the paper adds than that "new layers are added
to fit the spatial information of the videos"; the no-op start is what every comparable module that
could be read does.

Source: MovieFactory, arXiv 2306.07257 (frozen base, added layers); Houlsby et al.,
arXiv 1902.00751 (the bottleneck).
"""

from __future__ import annotations

from enum import StrEnum

import torch
from torch import nn

MIX_FRAMES = 3
"""How many frames one temporal bottleneck sees at once: the one before, this one, the next."""


class Part(StrEnum):
    """What an adapter fits: how frames look, or how they follow each other."""

    SPATIAL = "spatial"
    TEMPORAL = "temporal"


class SpatialBottleneck(nn.Module):
    """Acts on every token alone: what it adds to a frame depends on nothing of other frames."""

    def __init__(self, width: int, rank: int) -> None:
        super().__init__()
        self.down = nn.Linear(width, rank)
        self.up = nn.Parameter(torch.zeros(width, rank))

    def forward(
        self, tokens: torch.Tensor, total: torch.Tensor, frame_count: int, strength: float
    ) -> torch.Tensor:
        """Return `total` and, by `strength`, what belongs beside `tokens`.

        Shape: tokens and total (batch, any, width); `frame_count` plays no part.
        """
        inner = self.down(tokens.to(self.down.weight.dtype))
        return _add(total, nn.functional.gelu(inner), self.up, strength)


class TemporalBottleneck(nn.Module):
    """Acts across frames: between down and up, each channel is mixed over neighbouring frames.

    The mix is a depthwise convolution over time of 3 taps, starting as the identity (Dirac), with
    nothing beyond the ends: one frame alone is not mixed.
    """

    def __init__(self, width: int, rank: int) -> None:
        super().__init__()
        self.down = nn.Linear(width, rank)
        self.mix = nn.Parameter(torch.zeros(MIX_FRAMES, rank))
        self.up = nn.Parameter(torch.zeros(width, rank))

    def forward(
        self, tokens: torch.Tensor, total: torch.Tensor, frame_count: int, strength: float
    ) -> torch.Tensor:
        """Return `total` and, by `strength`, what belongs beside `tokens`.

        Shape: tokens and total (batch, frame_count * positions, width), frame after frame.
        """
        inner = self.down(tokens.to(self.down.weight.dtype)).unflatten(1, (frame_count, -1))
        before, here, after = self.mix.to(inner.dtype)
        mixed = inner * here
        if frame_count > 1:
            pad = nn.functional.pad
            mixed = mixed + pad(inner[:, :-1] * before, (0, 0, 0, 0, 1, 0))
            mixed = mixed + pad(inner[:, 1:] * after, (0, 0, 0, 0, 0, 1))
        return _add(total, nn.functional.gelu(mixed.flatten(1, 2)), self.up, strength)


def _add(
    total: torch.Tensor, inner: torch.Tensor, up: torch.Tensor, strength: float
) -> torch.Tensor:
    """Return `total + strength * inner @ up.T`, in one pass over `total` where types allow it."""
    if total.dtype == inner.dtype == up.dtype:
        flat = torch.addmm(total.flatten(0, -2), inner.flatten(0, -2), up.t(), alpha=strength)
        return flat.view(total.shape)
    added = nn.functional.linear(inner, up) * strength
    return total + added.to(total.dtype)


Bottleneck = SpatialBottleneck | TemporalBottleneck


def make_bottleneck(part: Part, width: int, rank: int, seed: int) -> Bottleneck:
    """Return a new bottleneck that adds nothing yet; equal seeds, equal weights."""
    kind = SpatialBottleneck if part is Part.SPATIAL else TemporalBottleneck
    with torch.device("cpu"):
        made = kind(width, rank)
    chance = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        made.down.weight.normal_(std=width**-0.5, generator=chance)
        made.down.bias.zero_()
        if isinstance(made, TemporalBottleneck):
            made.mix[MIX_FRAMES // 2] = 1.0
    return made
