"""One denoising step of a chunk, without memory of the steps before. Knows noise levels; no models.

The pipelines' own schedulers (UniPC, DPM-Solver) remember earlier predictions of their one clip; a
frame that changes chunks has no such past. So the path is followed to first order: Euler's method
for flow, DDIM without new noise for diffusion. Then a step is one and the same linear map for every
frame, and to blend stepped latents is to blend predictions.

Source:  Euler: Esser et al., arXiv 2403.03206; DDIM: Song et al., arXiv 2010.02502, equation 12;
         starting from a noised clip: SDEdit, Meng et al., arXiv 2108.01073.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from moviefactory.shots.neural.training.noising import DiffusionNoising, FlowNoising, noising_of

if TYPE_CHECKING:
    import torch


class NoisePath:
    """The way of a base from noise to a clip: x = `kept` clip + `noisy` noise at each timestep."""

    def __init__(self, scheduler: Any) -> None:
        """Take a pipeline's scheduler. Raises: UnknownScheduler."""
        noising = noising_of(scheduler)
        self._flow = noising if isinstance(noising, FlowNoising) else None
        self._diffusion = noising if isinstance(noising, DiffusionNoising) else None

    def levels(self, timestep: float | None) -> tuple[float, float]:
        """Return how much of the clip and of the noise there is; None is after the last step."""
        if timestep is None:
            return 1.0, 0.0
        if self._flow is not None:
            noisy = timestep / self._flow.length
            return 1.0 - noisy, noisy
        if self._diffusion is None:
            raise TypeError("a path is one of flow or of diffusion")
        kept = float(self._diffusion.kept[int(timestep)])
        return kept**0.5, (1.0 - kept) ** 0.5

    def step(
        self, latents: torch.Tensor, said: torch.Tensor, timestep: float, following: float | None
    ) -> torch.Tensor:
        """Return latents at the timestep `following`, by what the base said of them at `timestep`."""
        kept, noisy = self.levels(timestep)
        clip, noise = self._parts(latents, said, kept, noisy)
        kept, noisy = self.levels(following)
        return kept * clip + noisy * noise

    def _parts(
        self, latents: torch.Tensor, said: torch.Tensor, kept: float, noisy: float
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Return the clip and the noise that the base takes latents to be made of."""
        if self._diffusion is None:
            clip = latents - noisy * said
            return clip, clip + said
        if self._diffusion.prediction == "epsilon":
            return (latents - noisy * said) / kept, said
        if self._diffusion.prediction == "sample":
            return said, (latents - kept * said) / max(noisy, 1e-6)
        return kept * latents - noisy * said, noisy * latents + kept * said


def steps_of(timesteps: torch.Tensor, strength: float) -> tuple[tuple[float, float | None], ...]:
    """Return the last part of a schedule as (timestep, the one after it); None comes after the last.

    Units: `strength` 0 (no step) to 1 (all of them, from noise alone).
    """
    every = [float(timestep) for timestep in timesteps]
    first = len(every) - step_count(len(every), strength)
    return tuple(zip(every[first:], [*every[1:], None][first:], strict=True))


def step_count(steps: int, strength: float) -> int:
    """Return how many steps of a schedule a strength is, as diffusers counts them."""
    return min(steps, int(steps * strength + 1e-9))
