"""The noise that a generative upscaler starts from: one picture's, shared by a whole shot.

With another noise in each frame invented detail would boil; with the same it stays where it is.
Source: Singer et al., Make-A-Video (2022), section 3.2 (SR_h shares its noise between frames).
"""

from __future__ import annotations

import torch


def shot_noise(
    shape: tuple[int, int, int], frame_count: int, seed: int, *, first: bool = False
) -> torch.Tensor:
    """Return the same normal noise for every frame of a shot.

    It takes one frame's memory: the frames are views of one picture. Drawn on the CPU, so that
    every device sees the same.

    Shape:   `shape` (channels, height, width); (frames, channels, height, width), float32, or with
             the channels `first` (channels, frames, height, width), as video latents have them.
    """
    generator = torch.Generator("cpu").manual_seed(seed)
    one = torch.randn(shape, generator=generator)
    frames = one[None].expand(frame_count, *shape)
    return frames.transpose(0, 1) if first else frames
