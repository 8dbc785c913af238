"""Ask AnimateDiff: a Stable Diffusion 1.5 with a motion module; text, restyling, long by FreeNoise.

Knows diffusers/pipelines/animatediff; not where a pipeline came from.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

import torch
from diffusers import AnimateDiffPipeline, AnimateDiffVideoToVideoPipeline

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
_CONTEXT_FRAMES: Final = 16
"""What the motion modules were trained on; longer orders slide over it (FreeNoise)."""
_CONTEXT_STRIDE: Final = 4


class AnimateDiff(UNetFamily):
    """AnimateDiff pipelines."""

    def film_windows(
        self, pipe: Any, orders: Sequence[WindowOrder], texts: Sequence[TextStates] | None
    ) -> tuple[Filmed, ...]:
        """Film one window; more than 16 frames go through FreeNoise, which reads the text itself."""
        order = asking.shared_order(
            pipe, orders, together=all(one.frame_count <= _CONTEXT_FRAMES for one in orders)
        )
        asking.check_order(pipe, order, able=_ABLE, size_multiple=_SPACE, frame_multiple=1)
        if asking.changes_nothing(order) and order.video is not None:
            return (Filmed(order.video.copy()),)
        arguments = asking.common_arguments(orders)
        if order.strength is not None:
            filming = asking.convert(pipe, AnimateDiffVideoToVideoPipeline)
            arguments |= asking.restyle_arguments(order)
            arguments |= {"height": order.size.height, "width": order.size.width}
        else:
            filming = asking.convert(pipe, AnimateDiffPipeline)
            arguments |= asking.frame_arguments(order)
        arguments["callback_on_step_end"] = keep_known(self, pipe, order, time=1, space=_SPACE)
        if order.frame_count > _CONTEXT_FRAMES:
            arguments |= {"prompt": order.prompt, "negative_prompt": order.negative_prompt}
            filming.enable_free_noise(_CONTEXT_FRAMES, _CONTEXT_STRIDE)
        else:
            texts = asking.read_texts(self, pipe, orders, texts)
            arguments |= asking.text_arguments(texts, _TEXT_NAMES)
        try:
            pictures = asking.call(pipe, filming, arguments).frames
        finally:
            if filming.free_noise_enabled:
                filming.disable_free_noise()
        return asking.as_films(pipe, pictures, orders)

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
        """Return the noise. Timesteps 0 to 999; the motion modules know no frame rate."""
        states = text["states"].to(latents.device, pipe.unet.dtype)
        said = denoiser(
            latents.to(pipe.unet.dtype),
            timesteps,
            # The U-Net wants the text of every frame (pipeline_animatediff.py).
            encoder_hidden_states=states.repeat_interleave(latents.shape[2], dim=0),
            return_dict=False,
        )[0]
        return torch.as_tensor(said).float()
