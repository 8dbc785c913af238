"""Ask the project's own model: text, restyling; a picture or a clip is held in the latents.

Knows shots/neural/videofactory; not where a pipeline came from.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

import torch

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


class VideoFactory(UNetFamily):
    """VideoFactory pipelines."""

    def film_windows(
        self, pipe: Any, orders: Sequence[WindowOrder], texts: Sequence[TextStates] | None
    ) -> tuple[Filmed, ...]:
        """Film one window; with a strength, the order's clip is noised that far and done again."""
        order = asking.shared_order(pipe, orders)
        asking.check_order(pipe, order, able=_ABLE, size_multiple=_SPACE, frame_multiple=1)
        if asking.changes_nothing(order) and order.video is not None:
            return (Filmed(order.video.copy()),)
        texts = asking.read_texts(self, pipe, orders, texts)
        arguments = asking.common_arguments(orders) | asking.frame_arguments(order)
        arguments |= asking.text_arguments(texts, _TEXT_NAMES) | {"fps": order.fps}
        if order.strength is not None and order.video is not None:
            clean = self.encode_frames(pipe, asking.as_clip(order.video))
            arguments |= {"clean_latents": clean, "strength": order.strength}
        arguments["callback_on_step_end"] = keep_known(self, pipe, order, time=1, space=_SPACE)
        return asking.as_films(pipe, asking.call(pipe, pipe, arguments).frames, orders)

    def encode_text(self, pipe: Any, texts: Sequence[str]) -> TextStates:
        """Return CLIP's states of `texts`. Shape: `states` (texts, 77, width)."""
        with torch.no_grad():
            return {"states": pipe.encode_prompt(texts)}

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
