"""What families around a U-Net of Stable Diffusion's kind share. Knows its parts; no pipeline's call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from moviefactory.shots.neural.families.latents import decode_stills, encode_stills
from moviefactory.shots.neural.families.schedules import plain_timesteps

if TYPE_CHECKING:
    import torch


class UNetFamily:
    """One U-Net for all timesteps. Latents: scaled, frame by frame, (batch, 4, frames, h, w)."""

    def denoisers(self, pipe: Any) -> tuple[torch.nn.Module, ...]:
        """Return the U-Net, with all that moves in it."""
        return (pipe.unet,)

    def denoiser_at(self, pipe: Any, timestep: float) -> torch.nn.Module:
        """Return the U-Net: it serves all timesteps."""
        return self.denoisers(pipe)[0]

    def timesteps(self, pipe: Any, steps: int, latents: torch.Tensor) -> torch.Tensor:
        """Set the scheduler to `steps` steps and return them."""
        return plain_timesteps(pipe, steps, latents)

    def encode_frames(self, pipe: Any, frames: torch.Tensor) -> torch.Tensor:
        """Return scaled latents, one for every frame."""
        return encode_stills(pipe, frames)

    def decode_frames(self, pipe: Any, latents: torch.Tensor) -> torch.Tensor:
        """Return the clip of scaled latents."""
        return decode_stills(pipe, latents)
