"""Ask SkyReels-V2 with diffusion forcing: text, images, continuation, shots of any length.

Knows diffusers/pipelines/skyreels_v2; not where a pipeline came from.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import torch
from diffusers import (
    SkyReelsV2DiffusionForcingImageToVideoPipeline,
    SkyReelsV2DiffusionForcingPipeline,
    SkyReelsV2DiffusionForcingVideoToVideoPipeline,
)

from moviefactory.shots.neural.bases.record import Ability
from moviefactory.shots.neural.families import asking
from moviefactory.shots.neural.families.faults import ImpossibleWindow
from moviefactory.shots.neural.families.latents import decode_standardised, encode_standardised
from moviefactory.shots.neural.families.schedules import plain_timesteps

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from moviefactory.shots.neural.families.family import TextStates
    from moviefactory.shots.neural.window import Filmed, WindowOrder

_ABLE: Final = frozenset({Ability.IMAGE, Ability.LAST_IMAGE, Ability.CONTINUATION})
_TEXT_TOKENS: Final = 512
_TEXT_NAMES: Final = {"states": "prompt_embeds"}
_SIZE_MULTIPLE: Final = 16
_WINDOW_FRAMES: Final = 97
"""What the 540P models film at once; a longer order is filmed window after window by diffusers."""
_OVERLAP_FRAMES: Final = 17
_KNOWN_NOISE: Final = 20
"""How noisy known frames are made (in timesteps), so that windows join softly: both upstream's advice."""
_SLOW_FPS: Final = 16
"""The rate that the models know as the slower of two (`fps_embeds` in the pipelines)."""


class SkyReels:
    """SkyReels-V2 diffusion forcing. Latents: standardised by Wan's autoencoder, (batch, 16, frames, h, w)."""

    def denoisers(self, pipe: Any) -> tuple[torch.nn.Module, ...]:
        """Return the transformer."""
        return (pipe.transformer,)

    def denoiser_at(self, pipe: Any, timestep: float) -> torch.nn.Module:
        """Return the transformer: it serves all timesteps."""
        return self.denoisers(pipe)[0]

    def timesteps(self, pipe: Any, steps: int, latents: torch.Tensor) -> torch.Tensor:
        """Set the scheduler to `steps` steps and return them: all frames equally noisy."""
        return plain_timesteps(pipe, steps, latents)

    def film_windows(
        self, pipe: Any, orders: Sequence[WindowOrder], texts: Sequence[TextStates] | None
    ) -> tuple[Filmed, ...]:
        """Film one window, or, if it is longer than the model's, all of its windows."""
        order = asking.shared_order(pipe, orders, together=False)
        asking.check_order(pipe, order, able=_ABLE, size_multiple=_SIZE_MULTIPLE, frame_multiple=4)
        if order.last_image is not None and order.image is None:
            raise ImpossibleWindow(
                type(pipe).__name__, "it has a last image but no first", "give both"
            )
        texts = asking.read_texts(self, pipe, orders, texts)
        arguments = asking.common_arguments(orders) | asking.frame_arguments(order)
        arguments |= asking.text_arguments(texts, _TEXT_NAMES)
        arguments |= {
            "prompt": None,
            "fps": _SLOW_FPS if order.fps <= _SLOW_FPS else 24,
            "base_num_frames": min(order.frame_count, _WINDOW_FRAMES),
            "overlap_history": _OVERLAP_FRAMES,
            "addnoise_condition": _KNOWN_NOISE,
        }
        # The noise on known frames comes from torch's own generator (`torch.randn_like` in the
        # pipelines), so the order's seed is set there too, and the state put back afterwards.
        device = pipe._execution_device
        with torch.random.fork_rng([device] if device.type == "cuda" else []):
            torch.manual_seed(order.seed)
            pictures = self._film(pipe, order, arguments)
        return asking.as_films(pipe, [pictures], orders)

    def _film(
        self, pipe: Any, order: WindowOrder, arguments: dict[str, Any]
    ) -> NDArray[np.floating[Any]]:
        """Return the frames, 0 to 1, of the pipeline that the order needs."""
        if order.video is not None:
            # Asked for frames, this pipeline puts the given clip before a window that begins with
            # it once more; its latents are the window alone.
            arguments |= {
                "video": asking.as_pictures(order.video),
                "overlap_history": len(order.video),
                "output_type": "latent",
            }
            filming = asking.convert(pipe, SkyReelsV2DiffusionForcingVideoToVideoPipeline)
            clip = self.decode_frames(pipe, asking.call(pipe, filming, arguments).frames)
            decoded: NDArray[np.floating[Any]] = (
                (clip[0].permute(1, 2, 3, 0) / 2 + 0.5).clamp(0, 1).cpu().numpy()
            )
            return decoded
        filming = asking.convert(pipe, SkyReelsV2DiffusionForcingPipeline)
        if order.image is not None:
            filming = asking.convert(pipe, SkyReelsV2DiffusionForcingImageToVideoPipeline)
            arguments["image"] = asking.as_picture(order.image)
            if order.last_image is not None:
                arguments["last_image"] = asking.as_picture(order.last_image)
        filmed: NDArray[np.floating[Any]] = asking.call(pipe, filming, arguments).frames[0]
        return filmed

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
        """Return the flow (noise - clip).

        Timesteps 0 to 1000, (batch,) or, for each latent frame its own, (batch, frames).
        """
        dtype = pipe.transformer.dtype
        if timesteps.ndim == 1:
            timesteps = timesteps[:, None].expand(-1, latents.shape[2])
        states = text["states"].to(latents.device, dtype)
        # One clip at a time: with a frame rate and a batch, transformer_skyreels_v2.py adds tensors
        # that do not fit (it repeats `fps` along the batch).
        said = [
            denoiser(
                hidden_states=latents[row : row + 1].to(dtype),
                timestep=timesteps[row : row + 1],
                encoder_hidden_states=states[row : row + 1],
                enable_diffusion_forcing=True,
                fps=[0 if fps <= _SLOW_FPS else 1],
                return_dict=False,
            )[0]
            for row in range(len(latents))
        ]
        return torch.cat(said).float()
