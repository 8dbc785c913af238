"""Text to video with the project's own model, as a diffusers pipeline. Knows steps; no film.

diffusers finds the parts by their modules' names in `model_index.json`, so no code comes from a
repository. It knows no pipelines but its own, so load with this class (`bases/load.py` does).
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Self

import numpy as np
import torch
from diffusers.pipelines.pipeline_utils import DiffusionPipeline
from diffusers.utils.outputs import BaseOutput
from diffusers.utils.torch_utils import randn_tensor

from moviefactory.shots.neural.videofactory.model import WINDOW, VideoFactoryUNet
from moviefactory.shots.neural.videofactory.windows import Box

DECODED_AT_ONCE = 4
"""Frames that the autoencoder gets together: memory does not grow with the clip's length."""
AfterStep = Callable[[Any, int, torch.Tensor, dict[str, torch.Tensor]], dict[str, torch.Tensor]]


@dataclass
class VideoFactoryOutput(BaseOutput):
    """Clips. Shape: (batch, frames, height, width, 3), 0 to 1; or latents."""

    frames: np.ndarray[Any, Any] | torch.Tensor


class VideoFactoryPipeline(DiffusionPipeline):
    """Films with a `VideoFactoryUNet`, and the text encoder, autoencoder and scheduler of its 2D model.

    The scheduler says whether the U-Net predicts noise or velocity.
    """

    model_cpu_offload_seq: Any = "text_encoder->unet->vae"
    _callback_tensor_inputs = ("latents",)

    def __init__(
        self, vae: Any, text_encoder: Any, tokenizer: Any, unet: VideoFactoryUNet, scheduler: Any
    ) -> None:
        super().__init__()
        self.register_modules(  # type: ignore[no-untyped-call]
            vae=vae, text_encoder=text_encoder, tokenizer=tokenizer, unet=unet, scheduler=scheduler
        )
        self.space = 2 ** (len(vae.config.block_out_channels) - 1)

    @classmethod
    def from_still(
        cls,
        pipe: Any,
        *,
        window: Box = WINDOW,
        adapter_rank: int = 64,
        head_width: int = 64,
        seed: int = 0,
    ) -> Self:
        """Return a video pipeline made of a StableDiffusionPipeline; it films stills until it is trained.

        Raises: NotInflatable.
        """
        unet = VideoFactoryUNet.from_unet2d(
            pipe.unet, window=window, adapter_rank=adapter_rank, head_width=head_width, seed=seed
        )
        return cls(pipe.vae, pipe.text_encoder, pipe.tokenizer, unet, pipe.scheduler)

    def encode_prompt(self, prompts: Sequence[str]) -> torch.Tensor:
        """Return the text encoder's states. Shape: (prompts, tokens, width)."""
        read = self.tokenizer(
            list(prompts),
            padding="max_length",
            max_length=self.tokenizer.model_max_length,
            truncation=True,
            return_tensors="pt",
        )
        device = self._execution_device
        is_masked = getattr(self.text_encoder.config, "use_attention_mask", False)
        mask = read.attention_mask.to(device) if is_masked else None
        states: torch.Tensor = self.text_encoder(read.input_ids.to(device), attention_mask=mask)[0]
        return states.to(self.unet.dtype)

    @torch.no_grad()
    def __call__(
        self,
        prompt: str | Sequence[str] = "",
        negative_prompt: str = "",
        *,
        height: int = 320,
        width: int = 768,
        num_frames: int = 16,
        fps: float = 8.0,
        num_inference_steps: int = 30,
        guidance_scale: float = 7.5,
        generator: torch.Generator | list[torch.Generator] | None = None,
        prompt_embeds: torch.Tensor | None = None,
        negative_prompt_embeds: torch.Tensor | None = None,
        noise: torch.Tensor | None = None,
        clean_latents: torch.Tensor | None = None,
        strength: float = 1.0,
        callback_on_step_end: AfterStep | None = None,
        output_type: Literal["np", "latent"] = "np",
        return_dict: bool = True,
    ) -> VideoFactoryOutput | tuple[Any]:
        """Film clips of one size and length, one for each prompt.

        `noise` is drawn by `generator` if it is not given. `clean_latents` are noised as far as
        `strength` (0 to 1) says and done again from there.
        Shape:   height and width multiples of 8; noise and clean_latents (batch, 4, frames,
                 height / 8, width / 8).
        """
        prompts = [prompt] if isinstance(prompt, str) else list(prompt)
        wanted = self.encode_prompt(prompts) if prompt_embeds is None else prompt_embeds
        unwanted = negative_prompt_embeds
        if unwanted is None:
            unwanted = self.encode_prompt([negative_prompt] * len(wanted))
        device, dtype = self._execution_device, self.unet.dtype
        sides = (height // self.space, width // self.space)
        shape = (len(wanted), self.unet.in_channels, num_frames, *sides)
        if noise is None:
            noise = randn_tensor(shape, generator, device, dtype)
        self.scheduler.set_timesteps(num_inference_steps, device=device)
        timesteps = self.scheduler.timesteps
        if clean_latents is None:
            latents = noise.to(device, dtype) * self.scheduler.init_noise_sigma
        else:
            timesteps = timesteps[_steps_left_out(timesteps, self.scheduler, strength) :]
            latents = self.scheduler.add_noise(clean_latents, noise.to(device), timesteps[:1])
            latents = latents.to(device, dtype)
        is_guided = guidance_scale != 1.0
        states = torch.cat([unwanted, wanted]) if is_guided else wanted
        states = states.to(device, dtype)
        chance = {"generator": generator} if _takes_generator(self.scheduler) else {}
        for step, timestep in enumerate(self.progress_bar(timesteps)):
            asked = torch.cat([latents, latents]) if is_guided else latents
            asked = self.scheduler.scale_model_input(asked, timestep)
            said = self.unet(asked, timestep, states, fps, return_dict=False)[0]
            if is_guided:
                without, within = said.chunk(2)
                said = without + guidance_scale * (within - without)
            latents = self.scheduler.step(said, timestep, latents, return_dict=False, **chance)[0]
            if callback_on_step_end is not None:
                changed = callback_on_step_end(self, step, timestep, {"latents": latents})
                latents = changed["latents"].to(dtype)
        frames = latents if output_type == "latent" else self.decode(latents)
        self.maybe_free_model_hooks()  # type: ignore[no-untyped-call]
        return VideoFactoryOutput(frames=frames) if return_dict else (frames,)

    @torch.no_grad()
    def decode(self, latents: torch.Tensor) -> np.ndarray[Any, Any]:
        """Return the pictures of latents, a few frames at a time.

        Shape: (batch, 4, frames, h, w) -> (batch, frames, height, width, 3), float32, 0 to 1.
        """
        batch, _, frame_count, height, width = latents.shape
        sides = (height * self.space, width * self.space)
        pictures = np.empty((batch * frame_count, *sides, 3), np.float32)
        stills = latents.transpose(1, 2).flatten(0, 1) / self.vae.config.scaling_factor
        for start in range(0, len(stills), DECODED_AT_ONCE):
            some = stills[start : start + DECODED_AT_ONCE].to(self.vae.dtype)
            shown = self.vae.decode(some, return_dict=False)[0].float()
            shown = (shown / 2 + 0.5).clamp(0, 1).permute(0, 2, 3, 1)
            pictures[start : start + DECODED_AT_ONCE] = shown.cpu().numpy()
        return pictures.reshape(batch, frame_count, *sides, 3)


def _steps_left_out(timesteps: torch.Tensor, scheduler: Any, strength: float) -> int:
    """Return how many of the first steps a clip skips that is only partly noised, as diffusers does."""
    steps = len(timesteps) // scheduler.order
    left_out: int = (steps - min(int(steps * strength), steps)) * scheduler.order
    if hasattr(scheduler, "set_begin_index"):
        scheduler.set_begin_index(left_out)
    return left_out


def _takes_generator(scheduler: Any) -> bool:
    return "generator" in inspect.signature(scheduler.step).parameters
