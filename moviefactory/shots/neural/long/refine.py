"""Film a long clip once more as a whole, in blended chunks. Knows loaded bases and latents; no shots.

The clip is encoded, noised up to a strength, denoised chunk by chunk with a random cut inside each
overlap at every step, and decoded; the latents lie on disk, so that memory holds a chunk, whatever
the clip's length.

Source: StreamingT2V (arXiv 2403.14773, section 4.3); SDEdit (arXiv 2108.01073).
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch
from PIL import Image

from moviefactory.shots.neural.families.asking import as_clip
from moviefactory.shots.neural.families.faults import BrokenFrames
from moviefactory.shots.neural.long.blending import (
    blended_step,
    draw_cuts,
    lay_out,
    shared_noise,
)
from moviefactory.shots.neural.long.pieces import Packing, decode_pieces, encode_pieces
from moviefactory.shots.neural.long.steps import NoisePath, step_count, steps_of
from moviefactory.shots.neural.long.store import LatentFile

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from moviefactory.media import Size
    from moviefactory.shots.neural.loaded import LoadedBase
    from moviefactory.shots.neural.long.blending import Layout
    from moviefactory.shots.neural.window import WindowOrder

OVERLAP_SHARE = 1 / 3
"""The part of a chunk that its neighbour denoises, too: StreamingT2V's 8 frames of 24."""


def refine(
    loaded: LoadedBase,
    frames: Iterable[NDArray[np.uint8]],
    order: WindowOrder,
    *,
    strength: float,
    shot_id: str,
    overlap_share: float = OVERLAP_SHARE,
) -> Iterator[NDArray[np.uint8]]:
    """Yield the clip of `order.frame_count` frames filmed anew at the order's size.

    Prompts, seed, steps, guidance and rate are the order's. Where it has a first or last image, the
    clip's first or last latent frame is held. Frames of another size are resized bilinearly.

    Shape:   (height, width, 3), uint8, before and after.
    Units:   `strength` 0 (the clip as it is) to 1 (from noise alone); `overlap_share` 0 to 1/2.
    Raises:  UnableBase for a base that cannot be asked frame by frame; OutOfMemory; NotNumbers;
             BrokenFrames; DiskFull; ImpossibleLayout; UnknownScheduler.
    """
    fitted = (_fitted(frame, order.size) for frame in frames)
    if step_count(order.steps, strength) < 1:
        yield from fitted
        return
    base = _Asked(loaded, order, shot_id)
    with tempfile.TemporaryDirectory(prefix="moviefactory-long-") as folder:
        latents = _encoded(base, fitted, Path(folder))
        chunk_latents = base.packing.latent_count(loaded.record.window_frames)
        count = base.packing.latent_count(order.frame_count)
        layout = lay_out(count, chunk_latents, int(min(count, chunk_latents) * overlap_share))
        denoised = _denoised(base, latents, LatentFile(Path(folder) / "b", latents.frame_shape),
                             layout, strength)  # fmt: skip
        yield from decode_pieces(denoised.read, order.frame_count, base.packing, base.decode)


class _Asked:
    """A base, asked for one clip's latents: numpy in and out, the frames first."""

    def __init__(self, loaded: LoadedBase, order: WindowOrder, shot_id: str) -> None:
        self.loaded, self.order, self.shot_id = loaded, order, shot_id
        self.packing = Packing(loaded.record.frame_multiple)
        self.text = loaded.text_states(order.prompt, order.negative_prompt, shot_id)

    def encode(self, frames: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Return the latents of frames."""
        loaded = self.loaded
        latents = loaded.run(
            lambda: loaded.family.encode_frames(loaded.pipe, as_clip(frames)), self.shot_id
        )
        return _to_numpy(latents)

    def decode(self, latents: NDArray[np.float32]) -> NDArray[np.uint8]:
        """Return the frames of latents. Raises: BrokenFrames."""
        loaded, clip = self.loaded, self.to_torch(latents)
        frames = loaded.run(lambda: loaded.family.decode_frames(loaded.pipe, clip), self.shot_id)
        if not frames.isfinite().all():
            raise BrokenFrames(type(loaded.pipe).__name__)
        levels = ((frames[0].permute(1, 2, 3, 0) + 1) * 127.5).clamp(0, 255).round()
        decoded: NDArray[np.uint8] = levels.to(torch.uint8).cpu().numpy()
        return decoded

    def predict(self, latents: torch.Tensor, timestep: torch.Tensor) -> torch.Tensor:
        """Return what the base says of noisy latents, led away from the negative prompt."""
        guidance, family, pipe = self.order.guidance, self.loaded.family, self.loaded.pipe
        denoiser = family.denoiser_at(pipe, float(timestep))

        def said(row: int) -> torch.Tensor:
            text = {name: states[row : row + 1] for name, states in self.text.items()}
            return family.predict(pipe, denoiser, latents, timestep[None], text, fps=self.order.fps)

        def guided() -> torch.Tensor:
            with torch.no_grad():
                wanted = said(0)
                if guidance <= 1:
                    return wanted
                unwanted = said(1)
                return unwanted + guidance * (wanted - unwanted)

        return self.loaded.run(guided, self.shot_id)

    def to_torch(self, latents: NDArray[np.float32]) -> torch.Tensor:
        """Return latents as a batch of one clip, where the base is."""
        clip = torch.from_numpy(latents).transpose(0, 1)[None]
        return clip.to(self.loaded.pipe._execution_device)


def _encoded(base: _Asked, frames: Iterator[NDArray[np.uint8]], folder: Path) -> LatentFile:
    """Return the clip's latents on disk."""
    latents, start = None, 0
    for piece in encode_pieces(frames, base.order.frame_count, base.packing, base.encode):
        if latents is None:
            latents = LatentFile(folder / "a", piece.shape[1:])
        latents.write(start, piece)
        start += len(piece)
    if latents is None:
        raise ValueError("a clip has one frame or more")
    return latents


def _denoised(
    base: _Asked, now: LatentFile, following: LatentFile, layout: Layout, strength: float
) -> LatentFile:
    """Return the one of two files that holds the latents after the last step."""
    order, pipe = base.order, base.loaded.pipe
    chunk = base.to_torch(now.read(0, min(layout.frame_count, layout.chunk_frames)))
    timesteps = base.loaded.family.timesteps(pipe, order.steps, chunk)
    path = NoisePath(pipe.scheduler)
    steps = steps_of(timesteps, strength)
    _mirror_end(now, layout)
    held = _Held(now, _held_frames(order, layout.frame_count))
    _make_noisy(now, layout, path.levels(steps[0][0]), order.seed)
    held.note_noise(now, path.levels(steps[0][0]))
    for number, (at, to) in enumerate(steps):
        timestep = torch.tensor(at, dtype=timesteps.dtype, device=timesteps.device)

        def denoise(
            latents: NDArray[np.float32],
            timestep: torch.Tensor = timestep,
            to: float | None = to,
        ) -> NDArray[np.float32]:
            noisy = base.to_torch(latents)
            said = base.predict(noisy, timestep).to(noisy)
            return _to_numpy(path.step(noisy, said, float(timestep), to))

        cuts = draw_cuts(layout, order.seed, number)
        blended_step(layout, cuts, now.read, denoise, following.write)
        held.put_back(following, path.levels(to))
        now, following = following, now
    return now


def _held_frames(order: WindowOrder, latent_count: int) -> tuple[int, ...]:
    """Return the latent frames that show pictures which the order gives."""
    first = () if order.image is None else (0,)
    last = () if order.last_image is None else (latent_count - 1,)
    return (*first, *last)


class _Held:
    """Latent frames that stay as they were: put back after each step, as noisy as the others are."""

    def __init__(self, latents: LatentFile, frames: tuple[int, ...]) -> None:
        self._clean = {frame: latents.read(frame, frame + 1) for frame in frames}
        self._noise: dict[int, NDArray[np.float32]] = {}

    def note_noise(self, latents: LatentFile, levels: tuple[float, float]) -> None:
        """Remember the noise that the frames were given."""
        kept, noisy = levels
        for frame, clean in self._clean.items():
            given = latents.read(frame, frame + 1) - kept * clean
            self._noise[frame] = (given / noisy).astype(np.float32)

    def put_back(self, latents: LatentFile, levels: tuple[float, float]) -> None:
        """Write the frames at these levels of clip and noise."""
        kept, noisy = levels
        for frame, clean in self._clean.items():
            back = kept * clean + noisy * self._noise[frame]
            latents.write(frame, back.astype(np.float32))


def _mirror_end(latents: LatentFile, layout: Layout) -> None:
    """Give a clip the length that its chunks cover: what is over is its end, reflected."""
    for frame in range(layout.frame_count, layout.padded_count):
        source = layout.source(frame)
        latents.write(frame, latents.read(source, source + 1))


def _make_noisy(
    latents: LatentFile, layout: Layout, levels: tuple[float, float], seed: int
) -> None:
    """Bring the clip to where denoising begins, each frame once."""
    kept, noisy = levels
    for chunk, noise in enumerate(shared_noise(layout, latents.frame_shape, seed)):
        stop = layout.start(chunk) + layout.chunk_frames
        new = noise[layout.overlap_frames if chunk else 0 :]
        start = stop - len(new)
        latents.write(start, (kept * latents.read(start, stop) + noisy * new).astype(np.float32))


def _fitted(frame: NDArray[np.uint8], size: Size) -> NDArray[np.uint8]:
    if frame.shape[:2] == (size.height, size.width):
        return frame
    sides = (size.width, size.height)
    return np.asarray(Image.fromarray(frame).resize(sides, Image.Resampling.BILINEAR))


def _to_numpy(latents: torch.Tensor) -> NDArray[np.float32]:
    """Return the one clip of a batch, its frames first."""
    array: NDArray[np.float32] = latents[0].transpose(0, 1).float().cpu().contiguous().numpy()
    return array
