"""Read from a denoiser's call how its tokens lie in time. Knows calls and shapes; not adapters.

A video transformer's tokens are whole frames one after the other; some pipelines put tokens of
conditions or of history before them, so that the window's own frames are always the last tokens.
"""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from typing import Any

import torch
from torch import nn

FRAMES_BEFORE_CHANNELS = ("CogVideoX",)
"""Classes, by how their names start, whose latents are (batch, frames, channels, height, width)."""


@dataclass(frozen=True, slots=True)
class TokenGrid:
    """How the last `frame_count * positions` tokens lie: `positions` tokens for each frame."""

    frame_count: int
    positions: int


def read_grid(
    denoiser: nn.Module, args: tuple[Any, ...], kwargs: dict[str, Any]
) -> TokenGrid | None:
    """Return the grid of one call of `denoiser`, or None where its call does not tell."""
    signature = inspect.signature(type(denoiser).forward)
    given = signature.bind_partial(denoiser, *args, **kwargs).arguments
    coordinates = given.get("video_coords")
    if coordinates is not None:
        return grid_of_times(coordinates)
    if given.get("num_frames") and given.get("height") and given.get("width"):
        return TokenGrid(given["num_frames"], given["height"] * given["width"])
    latents = given.get("hidden_states")
    if latents is None or latents.ndim != 5:
        return None
    frames_first = type(denoiser).__name__.startswith(FRAMES_BEFORE_CHANNELS)
    frames = latents.shape[1] if frames_first else latents.shape[2]
    in_time, high, wide = _patch(denoiser)
    return TokenGrid(frames // in_time, (latents.shape[3] // high) * (latents.shape[4] // wide))


def grid_of_times(coordinates: torch.Tensor) -> TokenGrid:
    """Return the grid of tokens whose times are given: the last run of frames, ascending in time.

    Shape: coordinates (batch, 3, tokens) or (batch, 3, tokens, 2): time, height, width.
    """
    times = coordinates[0, 0]
    if times.ndim == 2:
        times = times[:, 0]
    steps = torch.unique_consecutive(times.float(), return_counts=True)
    moments, counts = steps[0].tolist(), steps[1].tolist()
    frames, positions = 1, counts[-1]
    while (
        frames < len(moments)
        and counts[-frames - 1] == positions
        and moments[-frames - 1] < moments[-frames]
    ):
        frames += 1
    return TokenGrid(frames, positions)


def _patch(denoiser: nn.Module) -> tuple[int, int, int]:
    config = getattr(denoiser, "config", None)
    patch = getattr(config, "patch_size", 1)
    if not isinstance(patch, int):
        in_time, high, wide = patch
        return in_time, high, wide
    return getattr(config, "patch_size_t", None) or 1, patch, patch
