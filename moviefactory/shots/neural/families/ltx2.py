"""Ask LTX-2: pictures with their sound; text, frames anywhere, continuation.

Knows diffusers/pipelines/ltx2; not where a pipeline came from.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import torch
from diffusers import LTX2ConditionPipeline, LTX2Pipeline
from diffusers.pipelines.ltx2.pipeline_ltx2_condition import LTX2VideoCondition

from moviefactory.shots.neural.bases.record import Ability
from moviefactory.shots.neural.families import asking
from moviefactory.shots.neural.families.latents import decode_standardised, encode_standardised
from moviefactory.shots.neural.families.schedules import shifted_timesteps
from moviefactory.shots.neural.window import Sound

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from moviefactory.shots.neural.families.family import TextStates
    from moviefactory.shots.neural.window import Filmed, WindowOrder

_ABLE: Final = frozenset({Ability.IMAGE, Ability.LAST_IMAGE, Ability.CONTINUATION})
_TEXT_TOKENS: Final = 1024
_TEXT_NAMES: Final = {"states": "prompt_embeds", "mask": "prompt_attention_mask"}
_SIZE_MULTIPLE: Final = 32


class Ltx2:
    """LTX-2 pipelines. Latents: of pictures alone, standardised, (batch, channels, frames, h, w)."""

    def denoisers(self, pipe: Any) -> tuple[torch.nn.Module, ...]:
        """Return the transformer, which denoises pictures and sound together."""
        return (pipe.transformer,)

    def denoiser_at(self, pipe: Any, timestep: float) -> torch.nn.Module:
        """Return the transformer: it serves all timesteps."""
        return self.denoisers(pipe)[0]

    def timesteps(self, pipe: Any, steps: int, latents: torch.Tensor) -> torch.Tensor:
        """Set the scheduler to `steps` steps, shifted by the clip's size as in pipeline_ltx2.py."""
        return shifted_timesteps(pipe, steps, latents, sizes=(1024, 4096), shifts=(0.95, 2.05))

    def film_windows(
        self, pipe: Any, orders: Sequence[WindowOrder], texts: Sequence[TextStates] | None
    ) -> tuple[Filmed, ...]:
        """Film windows with their sound."""
        order = asking.shared_order(pipe, orders)
        asking.check_order(
            pipe,
            order,
            able=_ABLE,
            size_multiple=_SIZE_MULTIPLE,
            frame_multiple=pipe.vae_temporal_compression_ratio,
        )
        texts = asking.read_texts(self, pipe, orders, texts)
        arguments = asking.common_arguments(orders) | asking.frame_arguments(order)
        arguments |= asking.text_arguments(texts, _TEXT_NAMES) | {"frame_rate": order.fps}
        filming = pipe
        if asking.abilities_asked(order) or not isinstance(pipe, LTX2Pipeline):
            filming = asking.convert(pipe, LTX2ConditionPipeline)
            arguments["conditions"] = _conditions(order)
        filmed = asking.call(pipe, filming, arguments)
        rate_hz = int(pipe.vocoder.config.output_sampling_rate)
        return tuple(
            replace(silent, sound=Sound(_samples(audio), rate_hz))
            for silent, audio in zip(
                asking.as_films(pipe, filmed.frames, orders), filmed.audio, strict=True
            )
        )

    def encode_text(self, pipe: Any, texts: Sequence[str]) -> TextStates:
        """Return the states of all of Gemma's layers: 390 MB a text at full size.

        Shape: `states` (texts, 1024, width * layers), `mask` (texts, 1024).
        """
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
        """Return the velocity (noise - clip) of the pictures, with the sound kept apart from them.

        Sound and pictures do not see each other here (`isolate_modalities`, as the pipeline's own
        modality guidance calls it), so that silent clips can be learnt from. Timesteps 0 to 1000.
        """
        dtype = pipe.transformer.dtype
        batch, _, frames, height, width = latents.shape
        with torch.no_grad():
            words, audio_words, mask = pipe.connectors(
                text["states"].to(latents.device, dtype),
                text["mask"].to(latents.device),
                padding_side=pipe.tokenizer.padding_side,
            )
        said = denoiser(
            hidden_states=pipe._pack_latents(
                latents, pipe.transformer_spatial_patch_size, pipe.transformer_temporal_patch_size
            ).to(dtype),
            audio_hidden_states=latents.new_zeros(
                (batch, 1, pipe.transformer.config.audio_in_channels), dtype=dtype
            ),
            encoder_hidden_states=words,
            audio_encoder_hidden_states=audio_words,
            timestep=timesteps,
            sigma=timesteps,
            encoder_attention_mask=mask,
            audio_encoder_attention_mask=mask,
            num_frames=frames,
            height=height,
            width=width,
            fps=fps,
            audio_num_frames=1,
            isolate_modalities=True,
            use_cross_timestep=True,
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


def _samples(audio: torch.Tensor) -> NDArray[np.float32]:
    """Return a vocoder's sound. Shape: (channels, samples) -> (samples, channels)."""
    samples: NDArray[np.float32] = np.ascontiguousarray(audio.float().cpu().numpy().T)
    return samples


def _conditions(order: WindowOrder) -> list[LTX2VideoCondition]:
    """Return the frames that an order gives, each at its place in the latents.

    `crf=0`: diffusers would press single pictures through H.264 first, as the model's training did,
    by a package (PyAV) that we do not ask for.
    """
    conditions = []
    if order.image is not None:
        conditions.append(LTX2VideoCondition(frames=order.image, index=0, crf=0))
    if order.video is not None:
        conditions.append(LTX2VideoCondition(frames=order.video, index=0, crf=0))
    if order.last_image is not None:
        conditions.append(LTX2VideoCondition(frames=order.last_image, index=-1, crf=0))
    return conditions
