"""Film a little with an adapter in training, to see how it comes on. Knows windows and files."""

from __future__ import annotations

import os
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from moviefactory.ffmpeg import Encoding, FrameWriter
from moviefactory.media import Size
from moviefactory.project import PART, room_for
from moviefactory.shots.neural.window import WindowOrder

if TYPE_CHECKING:
    from moviefactory.shots.neural.training.samples import TrainingBase

PREVIEW_STEPS = 20


def film_preview(
    base: TrainingBase, path: Path, *, prompt: str, size: Size, frame_count: int, seed: int
) -> Path:
    """Film `prompt` to `path`, a .png of one frame or an .mp4 of several, and return its path.

    Raises: what the base raises; DiskFull.
    """
    record = base.record
    order = WindowOrder(
        prompt=prompt,
        negative_prompt="",
        size=size,
        frame_count=frame_count,
        seed=seed,
        steps=min(PREVIEW_STEPS, record.steps),
        guidance=record.guidance,
        fps=float(record.fps),
    )
    text = base.family.encode_text(base.pipe, (prompt, ""))
    frames = base.family.film_windows(base.pipe, (order,), (text,))[0].frames
    target = path.with_suffix(".mp4" if frame_count > 1 else ".png")
    with room_for(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_name(f"{PART}{os.getpid()}-{target.name}")
        try:
            if frame_count > 1:
                fps = Fraction(record.fps)
                with FrameWriter(
                    part, size=size, fps=fps, encoding=Encoding(), key_frames=(), pixels="rgb24"
                ) as writer:
                    for frame in frames:
                        writer.write(np.ascontiguousarray(frame))
            else:
                from PIL import Image

                Image.fromarray(frames[0]).save(part, format="png")
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    return target
