"""Ask the CogVideoX family: text, first image, restyling.

Knows diffusers/pipelines/cogvideo; not where a pipeline came from.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

import torch
from diffusers import (
    CogVideoXDPMScheduler,
    CogVideoXImageToVideoPipeline,
    CogVideoXVideoToVideoPipeline,
)

from moviefactory.shots.neural.bases.record import Ability
from moviefactory.shots.neural.families import asking
from moviefactory.shots.neural.families.faults import UnableBase
from moviefactory.shots.neural.families.keeping import Keeper, keep_known
from moviefactory.shots.neural.families.latents import decode_scaled, encode_scaled
from moviefactory.shots.neural.families.schedules import plain_timesteps
from moviefactory.shots.neural.window import Filmed

if TYPE_CHECKING:
    from moviefactory.shots.neural.families.family import TextStates
    from moviefactory.shots.neural.window import WindowOrder

_FROM_TEXT: Final = frozenset(
    {Ability.IMAGE, Ability.CONTINUATION, Ability.RESTYLE, Ability.INPAINT}
)
_FROM_IMAGE: Final = frozenset({Ability.IMAGE})
_TEXT_NAMES: Final = {"states": "prompt_embeds"}


class CogVideoX:
    """CogVideoX 1.0 and 1.5.

    Latents: scaled, (batch, 16, frames, h, w); the pipelines' own have frames before channels.
    """

    def denoisers(self, pipe: Any) -> tuple[torch.nn.Module, ...]:
        """Return the transformer."""
        return (pipe.transformer,)

    def denoiser_at(self, pipe: Any, timestep: float) -> torch.nn.Module:
        """Return the transformer: it serves all timesteps."""
        return self.denoisers(pipe)[0]

    def timesteps(self, pipe: Any, steps: int, latents: torch.Tensor) -> torch.Tensor:
        """Set the scheduler to `steps` steps and return them."""
        return plain_timesteps(pipe, steps, latents)

    def film_windows(
        self, pipe: Any, orders: Sequence[WindowOrder], texts: Sequence[TextStates] | None
    ) -> tuple[Filmed, ...]:
        """Film one window with the pipeline of this family that the order needs."""
        order = asking.shared_order(pipe, orders)
        sees_images = isinstance(pipe, CogVideoXImageToVideoPipeline)
        asking.check_order(
            pipe,
            order,
            able=_FROM_IMAGE if sees_images else _FROM_TEXT,
            size_multiple=pipe.vae_scale_factor_spatial * pipe.transformer.config.patch_size,
            frame_multiple=pipe.vae_scale_factor_temporal,
            needs_image=sees_images,
        )
        if asking.changes_nothing(order) and order.video is not None:
            return (Filmed(order.video.copy()),)
        texts = asking.read_texts(self, pipe, orders, texts)
        arguments = asking.common_arguments(orders) | asking.text_arguments(texts, _TEXT_NAMES)
        # The 5B models were released with this scheduler and its rising guidance (their cards).
        arguments["use_dynamic_cfg"] = isinstance(pipe.scheduler, CogVideoXDPMScheduler)
        filming = pipe
        if order.strength is not None:
            filming = asking.convert(pipe, CogVideoXVideoToVideoPipeline)
            arguments |= asking.restyle_arguments(order)
            arguments |= {"height": order.size.height, "width": order.size.width}
        else:
            arguments |= asking.frame_arguments(order)
        if sees_images and order.image is not None:
            arguments["image"] = asking.as_picture(order.image)
        else:
            arguments["callback_on_step_end"] = self._keeper(pipe, order)
        return asking.as_films(pipe, asking.call(pipe, filming, arguments).frames, orders)

    def _keeper(self, pipe: Any, order: WindowOrder) -> Keeper | None:
        """Return what holds the known part, with frames before channels as the pipelines have them."""
        keeper = keep_known(
            self,
            pipe,
            order,
            time=pipe.vae_scale_factor_temporal,
            space=pipe.vae_scale_factor_spatial,
        )
        if keeper is None:
            return None
        return Keeper(*(part.transpose(1, 2) for part in (keeper.clean, keeper.free, keeper.noise)))

    def encode_text(self, pipe: Any, texts: Sequence[str]) -> TextStates:
        """Return T5's states of `texts`. Shape: `states` (texts, 226, width)."""
        with torch.no_grad():
            states, _ = pipe.encode_prompt(
                list(texts),
                do_classifier_free_guidance=False,
                max_sequence_length=pipe.transformer.config.max_text_seq_length,
            )
        return {"states": states}

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
        """Return the velocity (or noise, by `scheduler.config.prediction_type`). Timesteps 0 to 999.

        CogVideoX 1.5 takes latent frames in pairs: an odd clip gets its first frame twice, as
        pipeline_cogvideox.py puts frames in front and takes them off again.
        """
        config = pipe.transformer.config
        if config.in_channels != latents.shape[1]:
            raise UnableBase(
                type(pipe).__name__,
                "a prediction from text alone, since its denoiser takes a picture with the noise",
                "use the text-to-video base of the same family",
            )
        spare = -latents.shape[2] % (config.patch_size_t or 1)
        padded = torch.cat([latents[:, :, :1].expand(-1, -1, spare, -1, -1), latents], dim=2)
        rotary = None
        if config.use_rotary_positional_embeddings:
            unit = pipe.vae_scale_factor_spatial
            rotary = pipe._prepare_rotary_positional_embeddings(
                padded.shape[3] * unit, padded.shape[4] * unit, padded.shape[2], latents.device
            )
        said = denoiser(
            hidden_states=padded.transpose(1, 2).to(pipe.transformer.dtype),
            encoder_hidden_states=text["states"].to(latents.device, pipe.transformer.dtype),
            timestep=timesteps,
            image_rotary_emb=rotary,
            return_dict=False,
        )[0]
        return torch.as_tensor(said).float().transpose(1, 2)[:, :, spare:]
