"""Ask the LTX-Video family (0.9): text, frames anywhere, continuation, restyling.

Knows diffusers/pipelines/ltx; not where a pipeline came from.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

import torch
from diffusers import LTXConditionPipeline, LTXPipeline
from diffusers.pipelines.ltx.pipeline_ltx_condition import LTXVideoCondition

from moviefactory.shots.neural.bases.record import Ability
from moviefactory.shots.neural.families import asking
from moviefactory.shots.neural.families.keeping import Keeper, keep_known
from moviefactory.shots.neural.families.latents import decode_standardised, encode_standardised
from moviefactory.shots.neural.families.schedules import shifted_timesteps
from moviefactory.shots.neural.window import Filmed

if TYPE_CHECKING:
    from moviefactory.shots.neural.families.family import TextStates
    from moviefactory.shots.neural.window import WindowOrder

_ABLE: Final = frozenset(
    {
        Ability.IMAGE,
        Ability.LAST_IMAGE,
        Ability.CONTINUATION,
        Ability.RESTYLE,
        Ability.INPAINT,
    }
)
_TEXT_TOKENS: Final = 256
_TEXT_NAMES: Final = {"states": "prompt_embeds", "mask": "prompt_attention_mask"}
_SIZE_MULTIPLE: Final = 32
_DECODE_TIMESTEP: Final = 0.05
"""How noisy the decoders since 0.9.1 think their latents are; the model cards' own figure."""
_DECODE_NOISE: Final = 0.025


class Ltx:
    """LTX-Video pipelines. Latents: standardised, (batch, channels, frames, h, w), unpacked."""

    def denoisers(self, pipe: Any) -> tuple[torch.nn.Module, ...]:
        """Return the transformer."""
        return (pipe.transformer,)

    def denoiser_at(self, pipe: Any, timestep: float) -> torch.nn.Module:
        """Return the transformer: it serves all timesteps."""
        return self.denoisers(pipe)[0]

    def timesteps(self, pipe: Any, steps: int, latents: torch.Tensor) -> torch.Tensor:
        """Set the scheduler to `steps` steps, shifted by the clip's size as in pipeline_ltx.py."""
        return shifted_timesteps(pipe, steps, latents, sizes=(256, 4096), shifts=(0.5, 1.15))

    def film_windows(
        self, pipe: Any, orders: Sequence[WindowOrder], texts: Sequence[TextStates] | None
    ) -> tuple[Filmed, ...]:
        """Film one window: text by the text pipeline, all else as conditions."""
        order = asking.shared_order(pipe, orders)
        asking.check_order(
            pipe,
            order,
            able=_ABLE,
            size_multiple=_SIZE_MULTIPLE,
            frame_multiple=pipe.vae_temporal_compression_ratio,
        )
        if asking.changes_nothing(order) and order.video is not None:
            return (Filmed(order.video.copy()),)
        texts = asking.read_texts(self, pipe, orders, texts)
        arguments = asking.common_arguments(orders) | asking.frame_arguments(order)
        arguments |= asking.text_arguments(texts, _TEXT_NAMES) | {"frame_rate": order.fps}
        if pipe.vae.config.timestep_conditioning:
            arguments |= {"decode_timestep": _DECODE_TIMESTEP, "decode_noise_scale": _DECODE_NOISE}
        filming = pipe
        if asking.abilities_asked(order) or not isinstance(pipe, LTXPipeline):
            filming = asking.convert(pipe, LTXConditionPipeline)
            filming.scheduler = _unshifted(pipe.scheduler)
            arguments |= self._conditions(pipe, order)
        return asking.as_films(pipe, asking.call(pipe, filming, arguments).frames, orders)

    def _conditions(self, pipe: Any, order: WindowOrder) -> dict[str, Any]:
        """Return what the condition pipeline is shown beside text."""
        if order.strength is not None and order.video is not None:
            shown: dict[str, Any] = {"denoise_strength": order.strength}
            shown["latents"] = self.encode_frames(pipe, asking.as_clip(order.video))
            shown["callback_on_step_end"] = self._keeper(pipe, order)
            return shown
        conditions = []
        if order.image is not None:
            conditions.append(LTXVideoCondition(image=asking.as_picture(order.image)))
        if order.video is not None:
            conditions.append(LTXVideoCondition(video=asking.as_pictures(order.video)))
        if order.last_image is not None:
            last = asking.as_picture(order.last_image)
            conditions.append(LTXVideoCondition(image=last, frame_index=order.frame_count - 1))
        return {"conditions": conditions} if conditions else {}

    def _keeper(self, pipe: Any, order: WindowOrder) -> Keeper | None:
        """Return what holds the clip outside a mask, in the pipeline's packed layout."""
        keeper = keep_known(
            self,
            pipe,
            order,
            time=pipe.vae_temporal_compression_ratio,
            space=pipe.vae_spatial_compression_ratio,
        )
        if keeper is None:
            return None
        return Keeper(
            self._pack(pipe, keeper.clean),
            self._pack(pipe, keeper.free),
            self._pack(pipe, keeper.noise),
        )

    def encode_text(self, pipe: Any, texts: Sequence[str]) -> TextStates:
        """Return T5's states of `texts`. Shape: `states` (texts, 256, width), `mask` (texts, 256)."""
        with torch.no_grad():
            states, mask, _, _ = pipe.encode_prompt(
                list(texts), do_classifier_free_guidance=False, max_sequence_length=_TEXT_TOKENS
            )
        return {"states": states, "mask": mask}

    def encode_frames(self, pipe: Any, frames: torch.Tensor) -> torch.Tensor:
        """Return standardised latents: one for the first frame, then one for every eight."""
        return encode_standardised(pipe, frames)

    def decode_frames(self, pipe: Any, latents: torch.Tensor) -> torch.Tensor:
        """Return the clip of standardised latents."""
        timed = pipe.vae.config.timestep_conditioning
        return decode_standardised(pipe, latents, _DECODE_TIMESTEP if timed else None)

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
        """Return the velocity (noise - clip). Timesteps 0 to 1000; positions in time are seconds."""
        dtype = pipe.transformer.dtype
        _, _, frames, height, width = latents.shape
        said = denoiser(
            hidden_states=self._pack(pipe, latents).to(dtype),
            encoder_hidden_states=text["states"].to(latents.device, dtype),
            timestep=timesteps,
            encoder_attention_mask=text["mask"].to(latents.device),
            num_frames=frames,
            height=height,
            width=width,
            rope_interpolation_scale=(
                pipe.vae_temporal_compression_ratio / fps,
                pipe.vae_spatial_compression_ratio,
                pipe.vae_spatial_compression_ratio,
            ),
            return_dict=False,
        )[0]
        unpacked: torch.Tensor = pipe._unpack_latents(
            said.float(),
            frames,
            height,
            width,
            pipe.transformer_spatial_patch_size,
            pipe.transformer_temporal_patch_size,
        )
        return unpacked

    def _pack(self, pipe: Any, latents: torch.Tensor) -> torch.Tensor:
        """Return latents as the transformer's tokens."""
        packed: torch.Tensor = pipe._pack_latents(
            latents, pipe.transformer_spatial_patch_size, pipe.transformer_temporal_patch_size
        )
        return packed


def _unshifted(scheduler: Any) -> Any:
    """Return the scheduler as the condition pipeline needs it.

    That pipeline brings its own steps and no `mu`, so that the dynamic shift of models before 0.9.5
    makes `set_timesteps` fail (pipeline_ltx_condition.py, linear_quadratic_schedule).
    """
    if not scheduler.config.use_dynamic_shifting:
        return scheduler
    return type(scheduler).from_config(
        scheduler.config, use_dynamic_shifting=False, shift_terminal=None
    )
