"""Tiny bases with small windows, ready to film long shots."""

import dataclasses

import numpy as np

from moviefactory.media import Size
from moviefactory.shots.neural.window import WindowOrder

SIZES = {"ltx_t2v": Size(64, 32)}


def order(base, frame_count, **changes):
    """Return the order of a shot at a size that the tiny base takes."""
    plain = WindowOrder(
        prompt="a slow dolly over a salt desert",
        negative_prompt="blurry",
        size=SIZES.get(base, Size(48, 32)),
        frame_count=frame_count,
        seed=7,
        steps=2,
        guidance=3.0,
        fps=16.0,
    )
    return dataclasses.replace(plain, **changes)


def moving_clip(base, frame_count):
    """Return a clip of a pattern that moves: what refinement is given."""
    size = order(base, 1).size
    scene = np.random.default_rng(3).integers(40, 215, (size.height, size.width, 3))
    return np.stack([np.roll(scene, 2 * n, axis=1) for n in range(frame_count)]).astype(np.uint8)
