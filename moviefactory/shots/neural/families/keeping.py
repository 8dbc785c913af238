"""Hold a known part of a clip while the rest is filmed. Knows latents and schedulers; no models.

At the end of every step the known part of the latents is put back, with the noise of that step:
then models that were trained on text alone continue a clip, or fill a hole in it.

Source: RePaint (Lugmayr et al. 2022, eq. 8, without its resampling) in space; the replacement
method of Video Diffusion Models (Ho et al. 2022, section 3.1) in time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from diffusers.utils.torch_utils import randn_tensor

from moviefactory.shots.neural.families.asking import as_clip

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from moviefactory.shots.neural.families.family import Family
    from moviefactory.shots.neural.window import WindowOrder


class Keeper:
    """A known part of the latents: a `callback_on_step_end` for a diffusers pipeline.

    Shape: all of the pipeline's own latents' layout; `free` is bool, True where it may change.
    """

    def __init__(self, clean: torch.Tensor, free: torch.Tensor, noise: torch.Tensor) -> None:
        self.clean, self.free, self.noise = clean, free, noise

    def __call__(
        self, pipe: Any, step: int, timestep: torch.Tensor, tensors: dict[str, torch.Tensor]
    ) -> dict[str, torch.Tensor]:
        """Return the latents of the pipeline's next step."""
        latents = tensors["latents"]
        known = self.after(pipe.scheduler, timestep).to(latents.device, latents.dtype)
        return {"latents": torch.where(self.free.to(latents.device), latents, known)}

    def after(self, scheduler: Any, timestep: torch.Tensor) -> torch.Tensor:
        """Return the known part as noisy as the latents are after the step at `timestep`."""
        timesteps = scheduler.timesteps
        position = int((timesteps == timestep.to(timesteps.device)).nonzero()[-1]) + 1
        if position >= len(timesteps):
            return self.clean
        # Flow-matching Euler says scale_noise where all others say add_noise.
        following = timesteps[position : position + 1].to(self.clean.device)
        if hasattr(scheduler, "scale_noise"):
            noisy: torch.Tensor = scheduler.scale_noise(self.clean, following, self.noise)
        else:
            noisy = scheduler.add_noise(self.clean, self.noise, following)
        return noisy


def known_part(order: WindowOrder) -> tuple[NDArray[np.uint8], NDArray[np.bool_]] | None:
    """Return the frames that an order gives from the first on, and where the window is free of them.

    Shape: (known frames, height, width, 3) and (frames, height, width).
    """
    if order.video is not None and order.mask is not None:
        return order.video, order.mask
    if order.strength is not None:
        return None
    given = order.image[None] if order.image is not None else order.video
    if given is None:
        return None
    free = np.ones((order.frame_count, order.size.height, order.size.width), np.bool_)
    free[: len(given)] = False
    return given, free


def keep_known(
    family: Family, pipe: Any, order: WindowOrder, *, time: int, space: int
) -> Keeper | None:
    """Return the keeper of what an order gives, in the layout of `family.encode_frames`.

    `time` and `space` are the autoencoder's factors.
    """
    known = known_part(order)
    if known is None:
        return None
    given, free_pixels = known
    encoded = family.encode_frames(pipe, as_clip(given))
    free = latent_mask(free_pixels, time, space).to(encoded.device)
    clean = encoded.new_zeros((1, encoded.shape[1], *free.shape[2:]))
    clean[:, :, : encoded.shape[2]] = encoded
    generator = torch.Generator("cpu").manual_seed(order.seed)
    noise = randn_tensor(clean.shape, generator, clean.device, clean.dtype)
    return Keeper(clean, free.expand_as(clean), noise)


def latent_mask(free: NDArray[np.bool_], time: int, space: int) -> torch.Tensor:
    """Return which cells of the latents are free: those that hold any free pixel.

    `time` and `space` are the autoencoder's factors; the first frame stands alone in its cell.
    Shape: (frames, height, width) -> (1, 1, latent frames, h, w).
    """
    frames, height, width = free.shape
    blocks = free.reshape(frames, height // space, space, width // space, space)
    cells = np.asarray(blocks.any((2, 4)))
    later = np.asarray(cells[1:].reshape(-1, time, *cells.shape[1:]).any(1))
    return torch.from_numpy(np.concatenate([cells[:1], later]))[None, None]
