"""Enlarge a window before it is decoded, where the base has a latent upsampler. Knows LTX's.

The base's pipeline is called for latents, these are doubled here, and its VAE decodes them; or the
finished window is encoded, doubled and decoded by the upsampler's own pipeline in one call.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import numpy as np
import torch
from PIL import Image

from moviefactory.errors import MovieError

if TYPE_CHECKING:
    from diffusers.pipelines.ltx.pipeline_ltx_latent_upsample import LTXLatentUpsamplePipeline
    from numpy.typing import NDArray


class BrokenLatents(MovieError):
    """Latents are not what an upsampler takes."""

    def __init__(self, fault: str) -> None:
        super().__init__(fault)
        self.fault = fault

    def __str__(self) -> str:
        return (
            f"the window's latents cannot be enlarged: {self.fault}; run the same command again, "
            "with another seed or without the latent upsampler"
        )


def enlarge_latents(pipe: LTXLatentUpsamplePipeline, latents: torch.Tensor) -> torch.Tensor:
    """Return normalised video latents, twice as wide and tall, as a pipeline of the base takes them.

    Shape:   (batch, channels, frames, height, width) in and out.
    Raises:  BrokenLatents if they are packed or not finite.
    """
    if latents.ndim != 5:
        raise BrokenLatents(f"they have shape {tuple(latents.shape)}, not 5 axes: unpack them")
    if not bool(latents.isfinite().all()):
        raise BrokenLatents("they are not finite")
    made = pipe(latents=latents, output_type="latent", return_dict=False)
    return cast(torch.Tensor, made[0])


def enlarge_window(
    pipe: LTXLatentUpsamplePipeline, frames: NDArray[np.uint8], seed: int
) -> NDArray[np.uint8]:
    """Return a finished window, twice as wide and tall, through the base's own latents.

    Shape:   (frames, height, width, 3), uint8, in and out; 8k+1 frames, sides multiples of 32.
    Raises:  BrokenLatents for another number of frames, which the pipeline would cut off.
    """
    multiple = pipe.vae_temporal_compression_ratio
    if frames.shape[0] % multiple != 1:
        raise BrokenLatents(f"{frames.shape[0]} frames are not a multiple of {multiple} plus 1")
    made = pipe(
        video=[Image.fromarray(frame) for frame in frames],
        height=frames.shape[1],
        width=frames.shape[2],
        generator=torch.Generator("cpu").manual_seed(seed),
        output_type="np",
        return_dict=False,
    )
    enlarged = np.asarray(made[0])[0]
    if not np.isfinite(enlarged).all():
        raise BrokenLatents("they are not finite")
    frames_made: NDArray[np.uint8] = np.rint(np.clip(enlarged, 0, 1) * 255).astype(np.uint8)
    return frames_made
