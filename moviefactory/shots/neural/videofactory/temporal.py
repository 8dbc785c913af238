"""The layers that act over time, and what the model knows of a frame rate. Knows tensors only.

Each starts as the identity: at first a clip is as many pictures, each true to the text.

Source: Make-A-Video, arXiv 2209.14792 (pseudo-3D layers with a Dirac kernel and a zero output
projection; the frame rate as a condition).
"""

from __future__ import annotations

import torch
from diffusers.models.embeddings import TimestepEmbedding, Timesteps
from diffusers.models.transformers.transformer_temporal import TransformerTemporalModel
from torch import nn

TAPS = 3
"""Frames that one temporal convolution sees: the one before, this one, the next."""


class TemporalConvolution(nn.Module):
    """A convolution over time at every place alone, its kernel Dirac at the start.

    The kernel is kept as its difference from Dirac: so the start is exact in every number format
    (TF32 would round a one times a number), and weight decay draws to the identity, not to zero.
    """

    def __init__(self, width: int) -> None:
        super().__init__()
        self.beside = nn.Conv3d(width, width, (TAPS, 1, 1), padding=(TAPS // 2, 0, 0))
        nn.init.zeros_(self.beside.weight)
        if self.beside.bias is not None:
            nn.init.zeros_(self.beside.bias)

    def kernel(self) -> torch.Tensor:
        """Return the whole kernel. Shape: (channels out, channels in, taps, 1, 1)."""
        return self.beside.weight + nn.init.dirac_(torch.empty_like(self.beside.weight))

    def forward(self, frames: torch.Tensor, frame_count: int) -> torch.Tensor:
        """Return the frames, mixed. Shape: (batch * frame_count, channels, height, width), kept."""
        clips = frames.reshape(-1, frame_count, *frames.shape[1:]).transpose(1, 2)
        mixed: torch.Tensor = frames + self.beside(clips).transpose(1, 2).flatten(0, 1)
        return mixed


class TemporalAttention(nn.Module):
    """Every place looks at itself in all frames of the clip.

    diffusers' own module, so that temporal domain adapters find its attention.
    """

    def __init__(self, width: int, *, heads: int, groups: int) -> None:
        super().__init__()
        self.over_time = TransformerTemporalModel(
            num_attention_heads=heads,
            attention_head_dim=width // heads,
            in_channels=width,
            norm_num_groups=groups,
        )
        nn.init.zeros_(self.over_time.proj_out.weight)
        nn.init.zeros_(self.over_time.proj_out.bias)

    def forward(self, frames: torch.Tensor, frame_count: int) -> torch.Tensor:
        """Return the frames, mixed. Shape: (batch * frame_count, channels, height, width), kept."""
        mixed: torch.Tensor = self.over_time(frames, num_frames=frame_count, return_dict=False)[0]
        return mixed


class FrameRateEmbedding(nn.Module):
    """What is added to the embedding of the time step for a clip's frame rate: nothing at first."""

    def __init__(self, waves: int, width: int) -> None:
        super().__init__()
        self.waves = Timesteps(waves, flip_sin_to_cos=True, downscale_freq_shift=0)
        self.to_time = TimestepEmbedding(waves, width)
        nn.init.zeros_(self.to_time.linear_2.weight)
        nn.init.zeros_(self.to_time.linear_2.bias)

    def forward(self, fps: torch.Tensor) -> torch.Tensor:
        """Return what a rate adds. Shape: (batch,) -> (batch, width). Units: frames a second."""
        weight = self.to_time.linear_1.weight
        added: torch.Tensor = self.to_time(self.waves(fps).to(weight.dtype))
        return added
