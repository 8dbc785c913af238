"""What a family of pipelines is, and the table of families. Knows one face for all of them.

Two kinds of user: the camera asks for whole windows (`film_windows`); training, long shots and the
refinement of long shots work on latents (`encode_frames`, `predict`, `decode_frames`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, Protocol, cast

from moviefactory.backends import load_back_end

if TYPE_CHECKING:
    import torch

    from moviefactory.shots.neural.window import Filmed, WindowOrder

TextStates = Mapping[str, "torch.Tensor"]
"""What a text encoder made of texts: named tensors, the batch first, kept on the CPU or the card."""


class Family(Protocol):
    """One way to be asked, shared by pipelines of one architecture. Holds no state of its own.

    To add a family: one module with a class that has these members; one row in `FAMILIES`; run
    `pytest tests/shots/neural`, whose contract test finds the row and a tiny pipeline of it.
    `pipe` is always a loaded diffusers pipeline of this family.
    """

    def denoisers(self, pipe: Any) -> tuple[torch.nn.Module, ...]:
        """Return the networks that are called at every step: adapters and caches go there."""
        ...

    def denoiser_at(self, pipe: Any, timestep: float) -> torch.nn.Module:
        """Return the one of `denoisers` that the pipeline calls at `timestep`."""
        ...

    def timesteps(self, pipe: Any, steps: int, latents: torch.Tensor) -> torch.Tensor:
        """Set the pipeline's scheduler to `steps` steps for a clip like `latents`; return them.

        Shape: (steps,); `latents` as `encode_frames` gives them (some schedules go by its size).
        """
        ...

    def film_windows(
        self, pipe: Any, orders: Sequence[WindowOrder], texts: Sequence[TextStates] | None
    ) -> tuple[Filmed, ...]:
        """Film windows in one call of the pipeline; `texts` are what `encode_text` gave for each.

        Several are in words alone, and alike in all but words and seed. The same orders film the
        same frames, and torch's own chance stays as it was; one among others differs from one alone
        by what a sum in another order does: a level of 255, on the tiny models of the tests.
        Shape:   each exactly the order's frames and size; a text's rows (prompt, negative prompt).
        Raises:  faults.UnableBase, ImpossibleWindow (before filming), BrokenFrames.
        """
        ...

    def encode_text(self, pipe: Any, texts: Sequence[str]) -> TextStates:
        """Return the text encoder's states of `texts`."""
        ...

    def encode_frames(self, pipe: Any, frames: torch.Tensor) -> torch.Tensor:
        """Return normalised latents of a clip, without noise.

        Shape:   frames (batch, 3, frames, height, width) -> (batch, channels, latent frames, h, w).
        Units:   frames -1 to 1; latents as the denoiser was trained on them.
        """
        ...

    def decode_frames(self, pipe: Any, latents: torch.Tensor) -> torch.Tensor:
        """Return the clip of normalised latents: the inverse of `encode_frames`."""
        ...

    def predict(
        self,
        pipe: Any,
        denoiser: torch.nn.Module,
        latents: torch.Tensor,
        timesteps: torch.Tensor,
        text: TextStates,
        *,
        fps: float,
    ) -> torch.Tensor:
        """Return what the denoiser says of noisy `latents`: noise, velocity or flow, by the scheduler.

        Shape:   latents as `encode_frames` gives them, timesteps (batch,); the result like latents.
        Raises:  faults.UnableBase where the denoiser takes pictures beside the noise.
        """
        ...


FAMILIES: Final[Mapping[str, str]] = {
    "wan": "moviefactory.shots.neural.families.wan:Wan",
    "ltx": "moviefactory.shots.neural.families.ltx:Ltx",
    "ltx2": "moviefactory.shots.neural.families.ltx2:Ltx2",
    "cogvideox": "moviefactory.shots.neural.families.cogvideox:CogVideoX",
    "skyreels": "moviefactory.shots.neural.families.skyreels:SkyReels",
    "framepack": "moviefactory.shots.neural.families.framepack:FramePack",
    "animatediff": "moviefactory.shots.neural.families.animatediff:AnimateDiff",
    "modelscope": "moviefactory.shots.neural.families.modelscope:ModelScope",
    "videofactory": "moviefactory.shots.neural.families.videofactory:VideoFactory",
}


def load_family(name: str) -> Family:
    """Return the family called `name`. Raises: UnknownName, listing the table."""
    return cast(Family, load_back_end("family of models", FAMILIES, name)())
