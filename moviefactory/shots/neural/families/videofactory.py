"""Ask the project's own model: text, restyling; a picture or a clip is held in the latents.

Knows shots/neural/videofactory; not where a pipeline came from.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import torch

from moviefactory.shots.neural.bases.record import Ability
from moviefactory.shots.neural.families import asking
from moviefactory.shots.neural.families.keeping import keep_known
from moviefactory.shots.neural.families.latents import decode_stills, encode_stills

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from moviefactory.shots.neural.families.family import TextStates
    from moviefactory.shots.neural.window import WindowOrder

_ABLE: Final = frozenset({Ability.IMAGE, Ability.CONTINUATION, Ability.RESTYLE, Ability.INPAINT})
_SPACE: Final = 8


class VideoFactory:
    """VideoFactory pipelines. Latents: scaled, frame by frame, (batch, 4, frames, h, w)."""

    def denoisers(self, pipe: Any) -> tuple[torch.nn.Module, ...]:
        """Return the U-Net."""
        return (pipe.unet,)

    def denoiser_at(self, pipe: Any, timestep: float) -> torch.nn.Module:
        """Return the U-Net: it serves all timesteps."""
        network: torch.nn.Module = pipe.unet
        return network

    def timesteps(self, pipe: Any, steps: int, latents: torch.Tensor) -> torch.Tensor:
        """Set the scheduler to `steps` steps and return them."""
        pipe.scheduler.set_timesteps(steps, device=latents.device)
        found: torch.Tensor = pipe.scheduler.timesteps
        return found

    def film_window(
        self, pipe: Any, order: WindowOrder, text: TextStates | None
    ) -> NDArray[np.uint8]:
        """Film one window; with a strength, the order's clip is noised that far and done again."""
        asking.check_order(pipe, order, able=_ABLE, size_multiple=_SPACE, frame_multiple=1)
        if asking.changes_nothing(order) and order.video is not None:
            return order.video.copy()
        if text is None:
            text = self.encode_text(pipe, (order.prompt, order.negative_prompt))
        arguments = asking.common_arguments(order) | asking.frame_arguments(order)
        states = text["states"]
        arguments |= {"prompt_embeds": states[:1], "negative_prompt_embeds": states[1:2]}
        arguments |= {"fps": order.fps}
        if order.strength is not None and order.video is not None:
            clean = self.encode_frames(pipe, asking.as_clip(order.video))
            arguments |= {"clean_latents": clean, "strength": order.strength}
        arguments["callback_on_step_end"] = keep_known(self, pipe, order, time=1, space=_SPACE)
        return asking.as_frames(pipe, pipe(**arguments).frames[0], order)

    def encode_text(self, pipe: Any, texts: Sequence[str]) -> TextStates:
        """Return CLIP's states of `texts`. Shape: `states` (texts, 77, width)."""
        with torch.no_grad():
            return {"states": pipe.encode_prompt(texts)}

    def encode_frames(self, pipe: Any, frames: torch.Tensor) -> torch.Tensor:
        """Return scaled latents, one for every frame."""
        return encode_stills(pipe, frames)

    def decode_frames(self, pipe: Any, latents: torch.Tensor) -> torch.Tensor:
        """Return the clip of scaled latents."""
        return decode_stills(pipe, latents)

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
        """Return the noise or the velocity, as the scheduler has it. Timesteps 0 to 999."""
        dtype = pipe.unet.dtype
        states = text["states"].to(latents.device, dtype)
        said = denoiser(latents.to(dtype), timesteps, states, fps, return_dict=False)[0]
        return torch.as_tensor(said).float()
