"""How a base was noised in its own training: by flow or by diffusion. Knows schedulers; no models.

Source:  flow matching: Lipman et al., arXiv 2210.02747, times drawn logit-normally and shifted as
         in Esser et al., arXiv 2403.03206; diffusion: Ho et al., arXiv 2006.11239; velocity:
         Salimans & Ho, arXiv 2202.00512.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp
from typing import Any, Protocol

import torch

from moviefactory.errors import BadRequest


class UnknownScheduler(BadRequest):
    """A base's scheduler does not say how the base was trained."""

    def __init__(self, scheduler: str) -> None:
        super().__init__(scheduler)
        self.scheduler = scheduler

    def __str__(self) -> str:
        return (
            f"the scheduler {self.scheduler} does not say whether its base predicts noise, "
            "velocity or flow: save the base with the scheduler it was trained with"
        )


class Noising(Protocol):
    """What a loss needs: times, noisy latents, and what the base should say of them."""

    def draw(self, count: int, tokens: int, chance: torch.Generator) -> torch.Tensor:
        """Return timesteps as often as training at this many latent places should see them."""
        ...

    def noisy(
        self, latents: torch.Tensor, noise: torch.Tensor, timesteps: torch.Tensor
    ) -> torch.Tensor:
        """Return latents as noisy as they are at `timesteps`."""
        ...

    def target(
        self, latents: torch.Tensor, noise: torch.Tensor, timesteps: torch.Tensor
    ) -> torch.Tensor:
        """Return what the base should predict."""
        ...


@dataclass(frozen=True, slots=True)
class FlowNoising:
    """Straight paths from the clip (time 0) to noise (time `length`). `slope` is by tokens."""

    length: int
    shift: float
    slope: tuple[float, float] | None

    def draw(self, count: int, tokens: int, chance: torch.Generator) -> torch.Tensor:
        """Return timesteps in (0, `length`), denser in the middle, shifted as in sampling."""
        times = torch.sigmoid(torch.randn(count, generator=chance))
        shift = self.shift
        if self.slope is not None:
            shift = exp(self.slope[0] + self.slope[1] * tokens)
        return self.length * shift * times / (1 + (shift - 1) * times)

    def noisy(
        self, latents: torch.Tensor, noise: torch.Tensor, timesteps: torch.Tensor
    ) -> torch.Tensor:
        """Return the point of the path at each clip's time."""
        part = _over_batch(timesteps / self.length, latents)
        return (1 - part) * latents + part * noise

    def target(
        self, latents: torch.Tensor, noise: torch.Tensor, timesteps: torch.Tensor
    ) -> torch.Tensor:
        """Return the flow: the path's direction."""
        return noise - latents


@dataclass(frozen=True, slots=True, eq=False)
class DiffusionNoising:
    """A schedule of `kept` (alpha bar) over whole timesteps; `prediction` as diffusers names it."""

    kept: torch.Tensor
    prediction: str

    def draw(self, count: int, tokens: int, chance: torch.Generator) -> torch.Tensor:
        """Return whole timesteps, all equally often."""
        return torch.randint(len(self.kept), (count,), generator=chance)

    def noisy(
        self, latents: torch.Tensor, noise: torch.Tensor, timesteps: torch.Tensor
    ) -> torch.Tensor:
        """Return latents with the noise of their timesteps."""
        kept = _over_batch(self.kept.to(timesteps.device)[timesteps.long()], latents)
        return kept.sqrt() * latents + (1 - kept).sqrt() * noise

    def target(
        self, latents: torch.Tensor, noise: torch.Tensor, timesteps: torch.Tensor
    ) -> torch.Tensor:
        """Return the noise, the velocity or the clip."""
        if self.prediction == "epsilon":
            return noise
        if self.prediction == "sample":
            return latents
        kept = _over_batch(self.kept.to(timesteps.device)[timesteps.long()], latents)
        return kept.sqrt() * noise - (1 - kept).sqrt() * latents


def noising_of(scheduler: Any) -> Noising:
    """Return how a base with this scheduler was noised. Raises: UnknownScheduler."""
    config, name = scheduler.config, type(scheduler).__name__
    prediction = config.get("prediction_type", "")
    if config.get("use_flow_sigmas") or prediction == "flow_prediction" or _is_flow(name):
        slope = None
        if config.get("use_dynamic_shifting"):
            low, high = config.get("base_shift", 0.5), config.get("max_shift", 1.15)
            few, many = config.get("base_image_seq_len", 256), config.get("max_image_seq_len", 4096)
            rise = (high - low) / (many - few)
            slope = (low - rise * few, rise)
        shift = config.get("flow_shift") or config.get("shift") or 1.0
        return FlowNoising(int(config.num_train_timesteps), float(shift), slope)
    kept = getattr(scheduler, "alphas_cumprod", None)
    if kept is None or prediction not in ("epsilon", "v_prediction", "sample"):
        raise UnknownScheduler(name)
    return DiffusionNoising(kept, prediction)


def _is_flow(name: str) -> bool:
    return "FlowMatch" in name or name.endswith("RFScheduler")


def _over_batch(values: torch.Tensor, like: torch.Tensor) -> torch.Tensor:
    return values.to(like.device, like.dtype).view(-1, *[1] * (like.ndim - 1))
