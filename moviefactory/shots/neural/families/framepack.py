"""Ask HunyuanVideo FramePack: long shots from a first image, and a last one.

Knows pipeline_hunyuan_video_framepack.py of diffusers; not where a pipeline came from.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

import torch

from moviefactory.shots.neural.bases.record import Ability
from moviefactory.shots.neural.families import asking
from moviefactory.shots.neural.families.faults import ImpossibleWindow, UnableBase
from moviefactory.shots.neural.families.latents import decode_scaled, encode_scaled

if TYPE_CHECKING:
    from moviefactory.shots.neural.families.family import TextStates
    from moviefactory.shots.neural.window import Filmed, WindowOrder

_ABLE: Final = frozenset({Ability.IMAGE, Ability.LAST_IMAGE})
_TEXT_NAMES: Final = {
    "states": "prompt_embeds",
    "pooled": "pooled_prompt_embeds",
    "mask": "prompt_attention_mask",
}
_SIZE_MULTIPLE: Final = 16
_SECTION_LATENTS: Final = 9
"""Latent frames of one section, as trained: the pipeline films whole sections, last one first."""
_SECTION_FRAMES: Final = 4 * _SECTION_LATENTS
_ASKED_PER_SECTION: Final = 4 * (_SECTION_LATENTS - 1) + 1
"""The frames by which the pipeline counts its sections (`window_num_frames`)."""


class FramePack:
    """HunyuanVideo FramePack, the image-to-video model that samples from the end to the beginning.

    Latents: scaled, (batch, 16, frames, h, w).
    """

    def denoisers(self, pipe: Any) -> tuple[torch.nn.Module, ...]:
        """Return the transformer."""
        return (pipe.transformer,)

    def denoiser_at(self, pipe: Any, timestep: float) -> torch.nn.Module:
        """Return the transformer: it serves all timesteps."""
        return self.denoisers(pipe)[0]

    def timesteps(self, pipe: Any, steps: int, latents: torch.Tensor) -> torch.Tensor:
        """Raise UnableBase: without `predict` there is nothing to step through."""
        raise _unable(pipe)

    def film_windows(
        self, pipe: Any, orders: Sequence[WindowOrder], texts: Sequence[TextStates] | None
    ) -> tuple[Filmed, ...]:
        """Film a shot of any length: as many sections as hold it, and what is over cut off.

        The guidance is the distilled model's own, so that the negative prompt is not seen
        (`true_cfg_scale` stays 1).
        """
        order = asking.shared_order(pipe, orders, together=False)
        asking.check_order(
            pipe,
            order,
            able=_ABLE,
            size_multiple=_SIZE_MULTIPLE,
            frame_multiple=1,
            needs_image=True,
        )
        sections = max(1, -(-(order.frame_count - 1) // _SECTION_FRAMES))
        filmed = sections * _SECTION_FRAMES + 1
        if order.last_image is not None and filmed != order.frame_count:
            raise ImpossibleWindow(
                type(pipe).__name__,
                f"{order.frame_count} frames do not end on a section's end, where a last image is",
                f"ask for {filmed} frames",
            )
        texts = asking.read_texts(self, pipe, orders, texts)
        arguments = asking.common_arguments(orders) | asking.frame_arguments(order)
        arguments |= asking.text_arguments(texts, _TEXT_NAMES)
        arguments |= {
            "num_frames": sections * _ASKED_PER_SECTION,
            "latent_window_size": _SECTION_LATENTS,
        }
        if order.image is not None:
            arguments["image"] = asking.as_picture(order.image)
        if order.last_image is not None:
            arguments["last_image"] = asking.as_picture(order.last_image)
        return asking.as_films(pipe, asking.call(pipe, pipe, arguments).frames, orders)

    def encode_text(self, pipe: Any, texts: Sequence[str]) -> TextStates:
        """Return Llama's states and CLIP's summary of `texts`.

        Shape: `states` (texts, 256, width), `mask` (texts, 256), `pooled` (texts, width).
        """
        with torch.no_grad():
            states, pooled, mask = pipe.encode_prompt(list(texts))
        return {"states": states, "pooled": pooled, "mask": mask}

    def encode_frames(self, pipe: Any, frames: torch.Tensor) -> torch.Tensor:
        """Return scaled latents: one for the first frame, then one for every four."""
        return encode_scaled(pipe, frames)

    def decode_frames(self, pipe: Any, latents: torch.Tensor) -> torch.Tensor:
        """Return the clip of scaled latents."""
        return decode_scaled(pipe, latents)

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
        """Raise UnableBase: this denoiser sees an image and the frames before and after a section."""
        raise _unable(pipe)


def _unable(pipe: Any) -> UnableBase:
    return UnableBase(
        type(pipe).__name__,
        "a prediction from text alone, since its denoiser packs an image and other frames with it",
        "train adapters on, or refine with, another base (`moviefactory bases`)",
    )
