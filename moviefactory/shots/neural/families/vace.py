"""Tell Wan VACE what it is shown: known frames, masks, lines, references. Knows pipeline_wan_vace.py."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
import torch

from moviefactory.shots.neural.families import asking
from moviefactory.shots.neural.families.faults import ImpossibleWindow
from moviefactory.shots.neural.families.keeping import known_part
from moviefactory.shots.neural.families.latents import encode_standardised

if TYPE_CHECKING:
    from moviefactory.shots.neural.window import WindowOrder

_GREY: Final = 127
"""What VACE is shown where it shall film: nothing, in numbers from -1 to 1."""


def vace_arguments(pipe: Any, order: WindowOrder) -> dict[str, Any]:
    """Return what VACE is shown: known frames as they are; where it shall film, lines or grey."""
    if order.strength is not None and order.strength < 1:
        raise ImpossibleWindow(
            type(pipe).__name__,
            f"a strength of {order.strength} leaves some of what is under the mask",
            "fill it anew with a strength of 1",
        )
    shown: dict[str, Any] = {}
    if order.references:
        shown["reference_images"] = [asking.as_picture(picture) for picture in order.references]
    known = known_part(order)
    if known is None and order.last_image is None and order.control is None:
        return shown
    sides = (order.frame_count, order.size.height, order.size.width)
    frames = np.full((*sides, 3), _GREY, np.uint8)
    if order.control is not None:
        frames[:] = order.control
    free = np.ones(sides, np.bool_)
    if known is not None:
        given, free = known[0], known[1].copy()
        unknown = free[: len(given), ..., None]
        frames[: len(given)] = np.where(unknown, frames[: len(given)], given)
    if order.last_image is not None:
        frames[-1], free[-1] = order.last_image, False
    shown["video"] = asking.as_pictures(frames)
    shown["mask"] = asking.as_pictures(np.repeat(free[..., None] * np.uint8(255), 3, axis=3))
    return shown


def nothing_known(pipe: Any, latents: torch.Tensor) -> torch.Tensor:
    """Return what VACE's control branch is shown for text alone: two empty clips, all to be filmed.

    As prepare_video_latents and prepare_masks of pipeline_wan_vace.py do without a video.
    """
    time, space = pipe.vae_scale_factor_temporal, pipe.vae_scale_factor_spatial
    batch, _, count, height, width = latents.shape
    empty = latents.new_zeros((1, 3, (count - 1) * time + 1, height * space, width * space))
    nothing = encode_standardised(pipe, empty)
    everywhere = nothing.new_ones((1, space * space, count, height, width))
    return torch.cat([nothing, nothing, everywhere], dim=1).expand(batch, -1, -1, -1, -1)
