"""Ask ModelScope's text-to-video U-Net: text, restyling; the first and smallest of its kind.

Knows diffusers/pipelines/deprecated/text_to_video_synthesis; not where a pipeline came from.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

import torch
from diffusers import TextToVideoSDPipeline, VideoToVideoSDPipeline

from moviefactory.shots.neural.bases.record import Ability
from moviefactory.shots.neural.families import asking
from moviefactory.shots.neural.families.keeping import keep_known
from moviefactory.shots.neural.families.unets import UNetFamily
from moviefactory.shots.neural.window import Filmed

if TYPE_CHECKING:
    from moviefactory.shots.neural.families.family import TextStates
    from moviefactory.shots.neural.window import WindowOrder

_ABLE: Final = frozenset({Ability.IMAGE, Ability.CONTINUATION, Ability.RESTYLE, Ability.INPAINT})
_TEXT_NAMES: Final = {"states": "prompt_embeds"}
_SPACE: Final = 8


class ModelScope(UNetFamily):
    """TextToVideoSD pipelines (UNet3D)."""

    def film_windows(
        self, pipe: Any, orders: Sequence[WindowOrder], texts: Sequence[TextStates] | None
    ) -> tuple[Filmed, ...]:
        """Film one window; a strength goes to the video-to-video pipeline around the same parts."""
        order = asking.shared_order(pipe, orders)
        asking.check_order(pipe, order, able=_ABLE, size_multiple=_SPACE, frame_multiple=1)
        if asking.changes_nothing(order) and order.video is not None:
            return (Filmed(order.video.copy()),)
        texts = asking.read_texts(self, pipe, orders, texts)
        arguments = asking.common_arguments(orders) | asking.text_arguments(texts, _TEXT_NAMES)
        if order.strength is not None:
            filming = asking.convert(pipe, VideoToVideoSDPipeline)
            arguments |= asking.restyle_arguments(order)
        else:
            filming = asking.convert(pipe, TextToVideoSDPipeline)
            arguments |= asking.frame_arguments(order)
        keeper = keep_known(self, pipe, order, time=1, space=_SPACE)
        if keeper is not None:

            def put_back(step: int, timestep: torch.Tensor, latents: torch.Tensor) -> None:
                # These two pipelines take no answer of a callback, so the latents change in place.
                latents.copy_(keeper(filming, step, timestep, {"latents": latents})["latents"])

            arguments["callback"] = put_back
        return asking.as_films(pipe, asking.call(pipe, filming, arguments).frames, orders)

    def encode_text(self, pipe: Any, texts: Sequence[str]) -> TextStates:
        """Return CLIP's states of `texts`. Shape: `states` (texts, 77, width)."""
        with torch.no_grad():
            states, _ = pipe.encode_prompt(list(texts), pipe._execution_device, 1, False)
        return {"states": states}

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
        """Return the noise. Timesteps 0 to 999; this U-Net knows no frame rate."""
        said = denoiser(
            latents.to(pipe.unet.dtype),
            timesteps,
            encoder_hidden_states=text["states"].to(latents.device, pipe.unet.dtype),
            return_dict=False,
        )[0]
        return torch.as_tensor(said).float()
