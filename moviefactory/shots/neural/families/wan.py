"""Ask the Wan family: Wan 2.1 and 2.2 of every size, image and first-last-frame models, VACE.

Knows diffusers/pipelines/wan and transformer_wan.py; not where a pipeline came from.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import torch
from diffusers import (
    WanImageToVideoPipeline,
    WanPipeline,
    WanVACEPipeline,
    WanVideoToVideoPipeline,
)

from moviefactory.shots.neural.bases.record import Ability
from moviefactory.shots.neural.families import asking
from moviefactory.shots.neural.families.faults import UnableBase
from moviefactory.shots.neural.families.keeping import keep_known
from moviefactory.shots.neural.families.latents import decode_standardised, encode_standardised
from moviefactory.shots.neural.families.schedules import plain_timesteps
from moviefactory.shots.neural.families.vace import nothing_known, vace_arguments
from moviefactory.shots.neural.window import Filmed

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from moviefactory.shots.neural.families.family import TextStates
    from moviefactory.shots.neural.window import WindowOrder

_TEXT_TOKENS: Final = 512
"""What Wan was trained on, and the pipelines' own default."""
_TEXT_NAMES: Final = {"states": "prompt_embeds"}


class Wan:
    """Text, image and VACE pipelines of Wan. Latents: standardised, (batch, 16 or 48, frames, h, w)."""

    def denoisers(self, pipe: Any) -> tuple[torch.nn.Module, ...]:
        """Return the transformer, or Wan 2.2's two experts: for much noise, then for little."""
        experts = (pipe.transformer, pipe.components.get("transformer_2"))
        return tuple(expert for expert in experts if expert is not None)

    def denoiser_at(self, pipe: Any, timestep: float) -> torch.nn.Module:
        """Return the expert for `timestep`: the second below the boundary (pipeline_wan.py)."""
        experts = self.denoisers(pipe)
        boundary = pipe.config.get("boundary_ratio")
        if boundary is None or timestep >= boundary * pipe.scheduler.config.num_train_timesteps:
            return experts[0]
        return experts[-1]

    def timesteps(self, pipe: Any, steps: int, latents: torch.Tensor) -> torch.Tensor:
        """Set the scheduler to `steps` steps and return them."""
        return plain_timesteps(pipe, steps, latents)

    def film_windows(
        self, pipe: Any, orders: Sequence[WindowOrder], texts: Sequence[TextStates] | None
    ) -> tuple[Filmed, ...]:
        """Film one window with the pipeline of this family that the order needs."""
        order = asking.shared_order(pipe, orders)
        factor = pipe.vae.config.scale_factor_spatial
        asking.check_order(
            pipe,
            order,
            able=_abilities(pipe),
            size_multiple=factor * _network(pipe).config.patch_size[1],
            frame_multiple=pipe.vae.config.scale_factor_temporal,
            needs_image=_sees_images(pipe),
        )
        if _needs_two_images(pipe) and (order.image is None or order.last_image is None):
            raise UnableBase(type(pipe).__name__, "one image", "give a first and a last image")
        if asking.changes_nothing(order) and order.video is not None:
            return (Filmed(order.video.copy()),)
        texts = asking.read_texts(self, pipe, orders, texts)
        arguments = asking.common_arguments(orders) | asking.text_arguments(texts, _TEXT_NAMES)
        arguments |= self._pictures(pipe, order)
        filming = asking.convert(pipe, _pipeline(pipe, order))
        return asking.as_films(pipe, asking.call(pipe, filming, arguments).frames, orders)

    def _pictures(self, pipe: Any, order: WindowOrder) -> dict[str, Any]:
        """Return what the pipeline that films `order` is told of size, length and pictures."""
        asked: dict[str, Any] = dict(asking.frame_arguments(order))
        if isinstance(pipe, WanVACEPipeline):
            return asked | vace_arguments(pipe, order)
        if order.strength is not None:
            del asked["num_frames"]
            asked |= asking.restyle_arguments(order)
        first = _first_frame(order)
        if first is not None and _takes_images(pipe):
            asked["image"] = asking.as_picture(first)
            if order.last_image is not None:
                asked["last_image"] = asking.as_picture(order.last_image)
            if order.video is None:
                return asked
        # What the weights have no input for is held in the latents, step by step.
        config = pipe.vae.config
        asked["callback_on_step_end"] = keep_known(
            self, pipe, order, time=config.scale_factor_temporal, space=config.scale_factor_spatial
        )
        return asked

    def encode_text(self, pipe: Any, texts: Sequence[str]) -> TextStates:
        """Return UMT5's states of `texts`. Shape: `states` (texts, 512, width)."""
        with torch.no_grad():
            states, _ = pipe.encode_prompt(
                list(texts), do_classifier_free_guidance=False, max_sequence_length=_TEXT_TOKENS
            )
        return {"states": states}

    def encode_frames(self, pipe: Any, frames: torch.Tensor) -> torch.Tensor:
        """Return standardised latents: one for the first frame, then one for every four."""
        return encode_standardised(pipe, frames)

    def decode_frames(self, pipe: Any, latents: torch.Tensor) -> torch.Tensor:
        """Return the clip of standardised latents."""
        return decode_standardised(pipe, latents)

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
        """Return the flow (noise - latents). Timesteps 0 to 1000; Wan knows no frame rate."""
        dtype = _network(pipe).dtype
        if _network(pipe).config.in_channels != latents.shape[1]:
            raise UnableBase(
                type(pipe).__name__,
                "a prediction from text alone, since its denoiser takes a picture with the noise",
                "use the text-to-video base of the same family",
            )
        if pipe.config.get("expand_timesteps"):
            # Wan 2.2 5B wants a timestep for every token (pipeline_wan.py, expand_timesteps).
            _, _, frames, height, width = latents.shape
            timesteps = timesteps[:, None].expand(-1, frames * (height // 2) * (width // 2))
        control = {}
        if isinstance(pipe, WanVACEPipeline):
            control["control_hidden_states"] = nothing_known(pipe, latents).to(dtype)
        said = denoiser(
            hidden_states=latents.to(dtype),
            timestep=timesteps,
            encoder_hidden_states=text["states"].to(latents.device, dtype),
            return_dict=False,
            **control,
        )[0]
        return torch.as_tensor(said).float()


def _network(pipe: Any) -> Any:
    """Return the first denoiser: both experts have one configuration."""
    return pipe.transformer if pipe.transformer is not None else pipe.transformer_2


def _first_frame(order: WindowOrder) -> NDArray[np.uint8] | None:
    """Return the frame that a window begins with, if one is given."""
    if order.video is not None and order.strength is None:
        first: NDArray[np.uint8] = order.video[0]
        return first
    return order.image


def _pipeline(pipe: Any, order: WindowOrder) -> type[Any]:
    """Return the class of this family that films `order` with these weights."""
    kind: type[Any] = type(pipe)
    if isinstance(pipe, WanVACEPipeline):
        return kind
    if order.strength is not None:
        return WanVideoToVideoPipeline
    if _takes_images(pipe) and _first_frame(order) is not None:
        return WanImageToVideoPipeline
    return WanPipeline


def _takes_images(pipe: Any) -> bool:
    """Say whether the weights take a first frame; Wan 2.2 5B takes one, or text alone."""
    return _sees_images(pipe) or bool(pipe.config.get("expand_timesteps"))


def _sees_images(pipe: Any) -> bool:
    """Say whether the denoiser takes a first frame beside the noise: Wan 2.1 and A14B image models."""
    filmed_from_images: bool = isinstance(pipe, WanImageToVideoPipeline)
    return filmed_from_images and not pipe.config.get("expand_timesteps")


def _needs_two_images(pipe: Any) -> bool:
    """Say whether this is Wan 2.1's first-last-frame model, whose CLIP branch sees two pictures.

    Source: WanImageEmbedding.pos_embed in transformer_wan.py.
    """
    config = _network(pipe).config
    return bool(config.image_dim is not None and config.pos_embed_seq_len is not None)


def _abilities(pipe: Any) -> frozenset[Ability]:
    """Return what this pipeline's weights can do, by their configuration."""
    if isinstance(pipe, WanVACEPipeline):
        return frozenset(
            {
                Ability.IMAGE,
                Ability.LAST_IMAGE,
                Ability.REFERENCES,
                Ability.CONTINUATION,
                Ability.INPAINT,
                Ability.CONTROL,
            }
        )
    if _needs_two_images(pipe):
        return frozenset({Ability.IMAGE, Ability.LAST_IMAGE})
    able = {Ability.IMAGE, Ability.CONTINUATION}
    if _sees_images(pipe):
        # Wan 2.1's image model has a CLIP branch for one picture; Wan 2.2 has none.
        if _network(pipe).config.image_dim is None:
            able.add(Ability.LAST_IMAGE)
    elif _one_expert(pipe):
        able |= {Ability.RESTYLE, Ability.INPAINT}
    return frozenset(able)


def _one_expert(pipe: Any) -> bool:
    """Say whether pipeline_wan_video2video.py can film: it knows one expert and the 8x autoencoder."""
    return pipe.config.get("boundary_ratio") is None and not pipe.config.get("expand_timesteps")
