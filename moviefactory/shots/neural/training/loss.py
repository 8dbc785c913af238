"""What a base gets wrong of a batch. Knows families and noising; not optimizers or files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch

from moviefactory.shots.neural.training.noising import Noising
from moviefactory.shots.neural.training.samples import (
    Batch,
    Sample,
    TrainingBase,
    derive_seed,
    load_batch,
)


def batch_loss(
    base: TrainingBase,
    noising: Noising,
    batch: Batch,
    *,
    device: torch.device,
    chance: torch.Generator,
) -> torch.Tensor:
    """Return the mean squared error of what the base predicts of a noisy batch.

    Noise and times are drawn on the CPU, so equal seeds give them equally on every device. Where a
    base has several experts, each clip goes to the one for its time.
    """
    latents = batch.latents.to(device)
    timesteps = noising.draw(len(latents), latents[0, 0].numel(), chance).to(device)
    noise = torch.randn(batch.latents.shape, generator=chance).to(device)
    noisy = noising.noisy(latents, noise, timesteps)
    target = noising.target(latents, noise, timesteps)
    experts = [base.family.denoiser_at(base.pipe, float(moment)) for moment in timesteps]
    errors = []
    for expert in dict.fromkeys(experts):
        its = torch.tensor([one is expert for one in experts], device=device)
        text = {name: state.to(device)[its] for name, state in batch.text.items()}
        said = base.family.predict(
            base.pipe, expert, noisy[its], timesteps[its], text, fps=batch.fps
        )
        errors.append((said.float() - target[its]).square().flatten())
    return torch.cat(errors).mean()


def measure_loss(
    base: TrainingBase,
    noising: Noising,
    samples: Sequence[Sample],
    wordless: Path,
    *,
    device: torch.device,
    draws: int = 4,
    seed: int = 0,
) -> float:
    """Return the mean loss over `samples`, each at the same `draws` times and noises every time."""
    losses = []
    with torch.no_grad():
        for number, sample in enumerate(samples):
            batch = load_batch([sample], wordless, [False])
            for draw in range(draws):
                chance = torch.Generator().manual_seed(derive_seed(seed, "measure", number, draw))
                loss = batch_loss(base, noising, batch, device=device, chance=chance)
                losses.append(float(loss))
    return sum(losses) / len(losses)
