"""Enlarge a shot through the latents of a video model: LTX's spatial upsampler. Knows its pipeline.

Whole pieces of the shot are encoded, doubled and decoded, so that what is added moves with it; where
two pieces meet, the one passes into the other. All pieces start from the same noise.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import torch
from PIL import Image

from moviefactory.errors import MovieError, UnreadableFile
from moviefactory.shots.neural.lab.devices import device_for
from moviefactory.shots.neural.lab.settings import weights_state
from moviefactory.shots.neural.long.pieces import faded
from moviefactory.shots.neural.long.rolling import Rolling

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from moviefactory.shots.neural.lab.settings import LabSetup

WHAT: Final = "latent upsampler"
TIME, SIDE = 8, 32
"""Frames in a latent, and pixels: what LTX's autoencoder packs."""
PIECE_LATENTS, SHARED_LATENTS = 12, 1


class BrokenLatents(MovieError):
    """A shot cannot be enlarged through its latents."""

    def __init__(self, fault: str) -> None:
        super().__init__(fault)
        self.fault = fault

    def __str__(self) -> str:
        return (
            f"the shot cannot be enlarged by the latent upsampler: {self.fault}; run again with "
            "another --upscaler (a Real-ESRGAN file), or with none"
        )


class LatentUpsampler:
    """A pipeline that doubles the sides of a clip. Not for several threads at once."""

    def __init__(self, pipe: Any) -> None:
        self._pipe = pipe

    def enlarge(
        self, frames: Iterable[NDArray[np.uint8]], frame_count: int, seed: int
    ) -> Iterator[NDArray[np.uint8]]:
        """Yield `frame_count` frames, twice as wide and tall, a piece of the shot at a time.

        Shape:   (height, width, 3), uint8, in and out; any sides.
        Raises:  BrokenLatents.
        """
        stream, start = Rolling(frames), 0
        fading: NDArray[np.uint8] | None = None
        while True:
            latents = min(PIECE_LATENTS, -(-(frame_count - start - 1) // TIME))
            count = latents * TIME + 1
            made = self._piece(np.stack(stream.take(start, count)), seed)
            if fading is not None:
                made = faded(fading, made)
            if start + count >= frame_count:
                yield from made[: frame_count - start]
                return
            kept = count - 1 - SHARED_LATENTS * TIME
            yield from made[:kept]
            fading, start = made[kept:], start + kept

    def _piece(self, frames: NDArray[np.uint8], seed: int) -> NDArray[np.uint8]:
        """Return 8k+1 frames, doubled; sides that do not fit are filled up by their edges."""
        height, width = frames.shape[1:3]
        room = ((0, 0), (0, -height % SIDE), (0, -width % SIDE), (0, 0))
        padded = np.pad(frames, room, mode="edge")
        try:
            made = self._pipe(
                video=[Image.fromarray(frame) for frame in padded],
                height=padded.shape[1],
                width=padded.shape[2],
                generator=torch.Generator("cpu").manual_seed(seed),
                output_type="np",
                return_dict=False,
            )
        except torch.OutOfMemoryError:
            torch.cuda.empty_cache()
            raise BrokenLatents("the card's memory is too small for it beside the base") from None
        enlarged = np.asarray(made[0])[0][:, : 2 * height, : 2 * width]
        if not np.isfinite(enlarged).all():
            raise BrokenLatents("what it gave are not numbers (NaN)")
        pictures: NDArray[np.uint8] = np.rint(np.clip(enlarged, 0, 1) * 255).astype(np.uint8)
        return pictures


def load_latent_upsampler(setup: LabSetup) -> LatentUpsampler:
    """Return the upsampler of the setup, loaded once in a process. Raises: UnreadableFile."""
    return _load(setup.latents, setup.device, weights_state(setup.latents))


@lru_cache(maxsize=1)
def _load(folder: str, device_name: str, state: str) -> LatentUpsampler:
    import diffusers

    from moviefactory.shots.neural.bases.load import quiet
    from moviefactory.shots.neural.memory import tile_vae

    device = device_for(device_name)
    dtype = torch.bfloat16 if device.type == "cuda" else torch.float32
    pipeline: Any = diffusers.LTXLatentUpsamplePipeline
    with quiet():
        try:
            pipe = pipeline.from_pretrained(
                Path(folder).expanduser(),
                torch_dtype=dtype,
                use_safetensors=True,
                local_files_only=True,
            )
        except Exception as error:  # whatever a library says of a broken folder
            why = f"{type(error).__name__}: {str(error).strip()[:300]}"
            raise UnreadableFile(WHAT, folder, why, "fetch it again") from error
    tile_vae(pipe)
    pipe.set_progress_bar_config(disable=True)
    return LatentUpsampler(pipe.to(device))
