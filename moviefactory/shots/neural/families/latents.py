"""Clips to normalised latents and back, for the kinds of autoencoders there are. No denoisers.

The mean of the encoded distribution is taken, never a sample: the same clip, the same latents.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import torch

STILLS_AT_ONCE: Final = 16
"""Frames that a picture autoencoder gets in one batch: diffusers' own `decode_chunk_size`."""


def _on_vae(pipe: Any, tensor: torch.Tensor) -> torch.Tensor:
    """Return `tensor` where and as the autoencoder works, offloaded or not."""
    return tensor.to(pipe._execution_device, pipe.vae.dtype)


def _statistics(vae: Any, like: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Return the mean and deviation of each latent channel: Wan has them in its config, LTX as buffers."""
    holder = vae.config if "latents_mean" in vae.config else vae
    found = (holder.latents_mean, holder.latents_std)
    mean, deviation = (
        torch.as_tensor(value).to(like.device, like.dtype).view(1, -1, 1, 1, 1) for value in found
    )
    return mean, deviation / float(getattr(vae.config, "scaling_factor", 1.0))


def encode_standardised(pipe: Any, frames: torch.Tensor) -> torch.Tensor:
    """Return latents with every channel brought to mean 0 and deviation 1 (Wan, LTX)."""
    with torch.no_grad():
        latents = pipe.vae.encode(_on_vae(pipe, frames)).latent_dist.mode().float()
    mean, deviation = _statistics(pipe.vae, latents)
    standardised: torch.Tensor = (latents - mean) / deviation
    return standardised


def decode_standardised(
    pipe: Any, latents: torch.Tensor, timestep: float | None = None
) -> torch.Tensor:
    """Return the clip of `encode_standardised`'s latents; some LTX decoders take a timestep."""
    mean, deviation = _statistics(pipe.vae, latents.float())
    ready = _on_vae(pipe, latents.float() * deviation + mean)
    extra = () if timestep is None else (ready.new_full((len(ready),), timestep),)
    with torch.no_grad():
        frames: torch.Tensor = pipe.vae.decode(ready, *extra, return_dict=False)[0]
    return frames.float()


def encode_scaled(pipe: Any, frames: torch.Tensor) -> torch.Tensor:
    """Return latents times one factor for all channels (CogVideoX, HunyuanVideo)."""
    with torch.no_grad():
        latents = pipe.vae.encode(_on_vae(pipe, frames)).latent_dist.mode().float()
    scaled: torch.Tensor = latents * pipe.vae.config.scaling_factor
    return scaled


def decode_scaled(pipe: Any, latents: torch.Tensor) -> torch.Tensor:
    """Return the clip of `encode_scaled`'s latents."""
    ready = _on_vae(pipe, latents.float() / pipe.vae.config.scaling_factor)
    with torch.no_grad():
        frames: torch.Tensor = pipe.vae.decode(ready, return_dict=False)[0]
    return frames.float()


def encode_stills(pipe: Any, frames: torch.Tensor) -> torch.Tensor:
    """Return latents of a picture autoencoder, frame by frame (Stable Diffusion)."""
    return _frame_by_frame(lambda stills: encode_scaled(pipe, stills), frames)


def decode_stills(pipe: Any, latents: torch.Tensor) -> torch.Tensor:
    """Return the clip of `encode_stills`' latents."""
    return _frame_by_frame(lambda stills: decode_scaled(pipe, stills), latents)


def _frame_by_frame(
    work: Callable[[torch.Tensor], torch.Tensor], clips: torch.Tensor
) -> torch.Tensor:
    """Return `work` done on the frames of clips, a few at a time.

    Shape: (batch, channels, frames, height, width), before and after.
    """
    batch = clips.shape[0]
    stills = clips.transpose(1, 2).flatten(0, 1)
    done = torch.cat([work(some) for some in torch.split(stills, STILLS_AT_ONCE)])
    return done.reshape(batch, -1, *done.shape[1:]).transpose(1, 2)
