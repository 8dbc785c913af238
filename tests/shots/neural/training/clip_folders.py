"""Folders of small clips, and training settings that a test can afford."""

from fractions import Fraction
from pathlib import Path

import numpy as np

from moviefactory.ffmpeg import Encoding, FrameWriter
from moviefactory.media import Size

FPS = Fraction(16)


def write_clip(path: Path, frames, fps: Fraction = FPS) -> Path:
    """Write (frames, height, width, 3 or 4) as one mp4."""
    height, width = frames[0].shape[:2]
    pixels = "rgb24" if frames[0].shape[2] == 3 else "rgba"
    with FrameWriter(
        path, size=Size(width, height), fps=fps, encoding=Encoding(), key_frames=(), pixels=pixels
    ) as writer:
        for frame in frames:
            writer.write(np.ascontiguousarray(frame))
    return path


def bar(number: int, *, width=64, height=32, count=9):
    """A bright bar that moves over a dark picture, a different way in each clip."""
    frames = np.full((count, height, width, 3), 30 + 10 * number, np.uint8)
    for index, frame in enumerate(frames):
        place = (4 * index + 9 * number) % (width - 8)
        frame[:, place : place + 8] = (250, 200 - 20 * number, 40 * (number % 5))
    return frames


def write_folder(folder: Path, *, clips=4, **measures) -> Path:
    """Write a plain data set: clips with their words beside them."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(clips):
        write_clip(folder / f"clip-{number}.mp4", bar(number, **measures))
        (folder / f"clip-{number}.txt").write_text(f"bar {number}\n", encoding="utf-8")
    return folder


def quick(data: Path, work: Path, base: Path, **changed):
    """Settings of a run of a few steps on a tiny base."""
    from moviefactory.shots.neural.training.settings import TrainingSettings

    return TrainingSettings(
        **{
            "data": data,
            "work": work,
            "base": str(base),
            "domain": "film",
            "out": work / "film.safetensors",
            "rank": 4,
            "spatial_steps": 3,
            "temporal_steps": 3,
            "learning_rate": 5e-3,
            "warmup_steps": 0,
            "pixels": 64 * 32,
            "window_frames": 9,
            "save_every": 2,
            "preview_every": 0,
            "checkpointing": False,
            "device": "cpu",
            "offline": True,
            **changed,
        }
    )
