"""Set a pipeline's scheduler as the pipeline itself does. Knows schedulers and sizes; no models."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch


def plain_timesteps(pipe: Any, steps: int, latents: torch.Tensor) -> torch.Tensor:
    """Set the scheduler to `steps` steps, whatever the clip's size, and return them."""
    pipe.scheduler.set_timesteps(steps, device=latents.device)
    timesteps: torch.Tensor = pipe.scheduler.timesteps
    return timesteps


def shifted_timesteps(
    pipe: Any,
    steps: int,
    latents: torch.Tensor,
    *,
    sizes: tuple[int, int],
    shifts: tuple[float, float],
) -> torch.Tensor:
    """Set the scheduler to `steps` steps, shifted by the clip's size, and return them.

    `shifts` are those of clips of `sizes`, unless the scheduler's configuration has others.
    Units: `sizes` in places of the latents.
    """
    from diffusers.pipelines.ltx.pipeline_ltx import calculate_shift  # only LTX pays for it

    config = pipe.scheduler.config
    shift = calculate_shift(
        latents.shape[2] * latents.shape[3] * latents.shape[4],
        config.get("base_image_seq_len", sizes[0]),
        config.get("max_image_seq_len", sizes[1]),
        config.get("base_shift", shifts[0]),
        config.get("max_shift", shifts[1]),
    )
    sigmas = np.linspace(1.0, 1 / steps, steps)
    pipe.scheduler.set_timesteps(sigmas=sigmas, mu=shift, device=latents.device)
    timesteps: torch.Tensor = pipe.scheduler.timesteps
    return timesteps
