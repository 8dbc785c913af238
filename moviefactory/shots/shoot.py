"""Shoot: an order, filmed into a file. Knows frames and files; not how either is made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from moviefactory import ffmpeg
from moviefactory.errors import MovieError
from moviefactory.media import Clip

if TYPE_CHECKING:
    from moviefactory.shots.camera import Camera
    from moviefactory.storyboard import ShotOrder


class WrongFrameCount(MovieError):
    """A camera gave more or fewer frames than were ordered."""

    def __init__(self, camera: str, shot_id: str, wanted: int, got: int) -> None:
        super().__init__(camera, shot_id, wanted, got)
        self.camera, self.shot_id, self.wanted, self.got = camera, shot_id, wanted, got

    def __str__(self) -> str:
        gave = "more frames" if self.got > self.wanted else f"{self.got} frames"
        return (
            f"the camera {self.camera!r} gave {gave} for shot {self.shot_id} instead of "
            f"{self.wanted}: choose another with --camera, and report the fault to its author"
        )


class WrongFrameShape(MovieError):
    """A camera gave a frame of another shape or kind than was ordered."""

    def __init__(self, camera: str, shot_id: str, wanted: str, got: str) -> None:
        super().__init__(camera, shot_id, wanted, got)
        self.camera, self.shot_id, self.wanted, self.got = camera, shot_id, wanted, got

    def __str__(self) -> str:
        return (
            f"the camera {self.camera!r} gave a frame of {self.got} for shot {self.shot_id} instead "
            f"of {self.wanted}: choose another with --camera, and report the fault to its author"
        )


def shoot(
    camera: Camera,
    order: ShotOrder,
    path: Path,
    encoding: ffmpeg.Encoding,
    on_frame: Callable[[int], None],
    small: ffmpeg.SmallCopy | None = None,
) -> Clip:
    """Film `order` into `path`, and `small` beside it; call `on_frame(frames done)` after each frame.

    Raises: WrongFrameCount; WrongFrameShape; FfmpegFailed; DiskFull; what the camera raises. On a
    failure the unfinished files are left to the caller.
    """
    name = camera.record.back_end.name
    shape = (order.size.height, order.size.width, 4)
    done = 0
    with ffmpeg.FrameWriter(
        path,
        size=order.size,
        fps=order.fps,
        encoding=encoding,
        key_frames=ffmpeg.key_frames(order.frame_count, order.fps),
        pixels=camera.record.pixels,
        small=small,
    ) as writer:
        for frame in camera.film(order):
            if done == order.frame_count:
                raise WrongFrameCount(name, order.shot_id, order.frame_count, done + 1)
            if frame.shape != shape or frame.dtype.name != "uint8" or not frame.flags.c_contiguous:
                got = f"{frame.shape} {frame.dtype}"
                raise WrongFrameShape(name, order.shot_id, f"{shape} uint8", got)
            writer.write(frame)
            done += 1
            on_frame(done)
        if done != order.frame_count:
            raise WrongFrameCount(name, order.shot_id, order.frame_count, done)
    return Clip(path, order.size, order.fps, order.frame_count)
