"""What stands after one frozen layer of the 2D model. Knows features of frames; no U-Net.

x = h + adapter(h)                          what is seen, fitted to the look of films
y = attention over time(convolution over time(x))
h' = swapped attention(x, y)                (a layer without attention ends with the convolution)
"""

from __future__ import annotations

import torch
from torch import nn

from moviefactory.shots.neural.videofactory.attention import SwappedWindowAttention
from moviefactory.shots.neural.videofactory.temporal import TemporalAttention, TemporalConvolution


class LookAdapter(nn.Module):
    """A residual bottleneck on every token alone; a new one adds nothing.

    Not the domain adapters' own (shots/neural/adapters): those come and go, this is saved with the
    model and must load whatever becomes of theirs.
    """

    def __init__(self, width: int, rank: int) -> None:
        super().__init__()
        self.down, self.up = nn.Linear(width, rank), nn.Linear(rank, width)
        nn.init.zeros_(self.up.weight)
        nn.init.zeros_(self.up.bias)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        """Return the tokens, fitted. Shape: (batch, any, width), kept."""
        fitted: torch.Tensor = tokens + self.up(nn.functional.gelu(self.down(tokens)))
        return fitted


class AddedLayers(nn.Module):
    """The layers added after one frozen layer; new ones change nothing, bit for bit.

    `attention` and `swap` are None after layers of the 2D model that have no attention themselves.
    """

    def __init__(
        self,
        adapter: LookAdapter,
        convolution: TemporalConvolution,
        attention: TemporalAttention | None,
        swap: SwappedWindowAttention | None,
    ) -> None:
        super().__init__()
        self.adapter, self.convolution = adapter, convolution
        self.attention, self.swap = attention, swap

    def forward(self, frames: torch.Tensor, frame_count: int) -> torch.Tensor:
        """Return the features of frames, fitted. Shape: (batch * frame_count, channels, h, w), kept."""
        fitted: torch.Tensor = self.adapter(frames.flatten(2).transpose(1, 2))
        spatial = fitted.transpose(1, 2).reshape(frames.shape)
        temporal: torch.Tensor = self.convolution(spatial, frame_count)
        if self.attention is None or self.swap is None:
            return temporal.contiguous()
        temporal = self.attention(temporal, frame_count)
        mixed: torch.Tensor = self.swap(
            _as_clips(spatial, frame_count), _as_clips(temporal, frame_count)
        )
        return mixed.flatten(0, 1).permute(0, 3, 1, 2).contiguous()


def _as_clips(frames: torch.Tensor, frame_count: int) -> torch.Tensor:
    """Shape: (batch * frames, channels, h, w) -> (batch, frames, h, w, channels)."""
    return frames.reshape(-1, frame_count, *frames.shape[1:]).permute(0, 1, 3, 4, 2)
