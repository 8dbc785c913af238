"""Randomised blending: many short chunks denoised as one long clip. Knows frames and chance; no model.

A long clip is laid out in chunks of F frames that overlap by O. They share their noise in the
overlaps, and at every denoising step one cut is drawn inside each overlap: frames before the cut come
from the left chunk, from the cut on from the right one. So no frame keeps a side, and there is no
seam; each frame is written exactly once per step.

Frames here are those that a model denoises: latent frames, where its autoencoder packs several.

Source: StreamingT2V (arXiv 2403.14773, section 4.3). Its text draws the cut so that overlap frame f
(1 to O) comes from the left with probability 1 - f/(O+1), which is what is done here; its published
code draws among O cuts instead of O + 1, and so never takes a whole overlap from the left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import numpy as np

from moviefactory.errors import BadRequest
from moviefactory.shots.neural.long.seeds import derived_seed

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Sliced(Protocol):
    """Frames in a row: an array or a tensor, the frames first."""

    def __getitem__(self, part: slice, /) -> Any:
        """Return some of the frames."""
        ...


Frames = TypeVar("Frames", bound=Sliced)


class ImpossibleLayout(BadRequest):
    """Chunks cannot overlap like this."""

    def __init__(self, chunk_frames: int, overlap_frames: int) -> None:
        super().__init__(chunk_frames, overlap_frames)
        self.chunk_frames, self.overlap_frames = chunk_frames, overlap_frames

    def __str__(self) -> str:
        return (
            f"chunks of {self.chunk_frames} frames cannot overlap by {self.overlap_frames}: give an "
            f"overlap of 0 to {self.chunk_frames // 2} frames, at best a third of a chunk"
        )


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the chunks of a long clip lie. `padded_count` is n (F - O) + O, and `frame_count` or more."""

    frame_count: int
    chunk_frames: int
    overlap_frames: int
    chunk_count: int

    @property
    def gain(self) -> int:
        """How many frames each chunk after the first brings."""
        return self.chunk_frames - self.overlap_frames

    @property
    def padded_count(self) -> int:
        """How many frames all chunks cover; what is over `frame_count` is trimmed in the end."""
        return self.chunk_count * self.gain + self.overlap_frames

    def start(self, chunk: int) -> int:
        """Return the frame that a chunk begins with."""
        return chunk * self.gain

    def source(self, frame: int) -> int:
        """Return the frame that is shown at `frame`: itself, or past the end its mirror image."""
        return mirrored(frame, self.frame_count)


def mirrored(frame: int, frame_count: int) -> int:
    """Return the frame that stands at `frame` where a clip is reflected at its ends."""
    if frame_count == 1:
        return 0
    period = 2 * (frame_count - 1)
    place = frame % period
    return min(place, period - place)


def lay_out(frame_count: int, chunk_frames: int, overlap_frames: int) -> Layout:
    """Return the fewest chunks that cover a clip; one, as short as it, if it is no longer than that.

    Raises: ImpossibleLayout.
    """
    if chunk_frames < 1 or not 0 <= 2 * overlap_frames <= chunk_frames:
        raise ImpossibleLayout(chunk_frames, overlap_frames)
    if frame_count <= chunk_frames:
        return Layout(frame_count, frame_count, 0, 1)
    count = -(-(frame_count - overlap_frames) // (chunk_frames - overlap_frames))
    return Layout(frame_count, chunk_frames, overlap_frames, count)


def shared_noise(
    layout: Layout, frame_shape: tuple[int, ...], seed: int
) -> Iterator[NDArray[np.float32]]:
    """Yield the noise of each chunk in turn: F new frames, then O of the chunk before and F - O new.

    Shape: (F, *frame_shape), standard normal.
    """
    held = np.empty((0, *frame_shape), np.float32)
    for chunk in range(layout.chunk_count):
        new = layout.chunk_frames - len(held)
        chance = np.random.default_rng(derived_seed(seed, "noise", chunk))
        drawn = chance.standard_normal((new, *frame_shape), np.float32)
        noise = np.concatenate([held, drawn])
        yield noise
        held = noise[layout.gain :]


def draw_cuts(layout: Layout, seed: int, step: int) -> tuple[int, ...]:
    """Return for each pair of neighbours how many frames of their overlap come from the left chunk."""
    chance = np.random.default_rng(derived_seed(seed, "cuts", step))
    drawn = chance.integers(0, layout.overlap_frames + 1, layout.chunk_count - 1)
    return tuple(int(cut) for cut in drawn)


def kept_parts(layout: Layout, cuts: tuple[int, ...]) -> tuple[slice, ...]:
    """Return which frames of each chunk are written: together, every frame of the clip once."""
    firsts = (0, *cuts)
    stops = (*(layout.gain + cut for cut in cuts), layout.chunk_frames)
    return tuple(slice(first, stop) for first, stop in zip(firsts, stops, strict=True))


def blended_step(
    layout: Layout,
    cuts: tuple[int, ...],
    read: Callable[[int, int], Frames],
    denoise: Callable[[Frames], Frames],
    write: Callable[[int, Frames], None],
) -> None:
    """Denoise all chunks by one step and write what each keeps.

    `read(start, stop)` gives frames as they were before this step, whatever was written since.
    """
    for chunk, part in enumerate(kept_parts(layout, cuts)):
        start = layout.start(chunk)
        done = denoise(read(start, start + layout.chunk_frames))
        write(start + part.start, done[part])
