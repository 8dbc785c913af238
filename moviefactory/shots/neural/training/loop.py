"""Take optimizer steps on samples. Knows accelerate and AdamW; not folders, stages or adapters.

At each step every source of chance is seeded from the run's seed and the step's number, so that a
run can start at any step and be bit for bit the one that came there by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from accelerate import Accelerator  # type: ignore[import-untyped]

from moviefactory.errors import MovieError
from moviefactory.shots.neural.training.loss import batch_loss
from moviefactory.shots.neural.training.noising import noising_of
from moviefactory.shots.neural.training.samples import (
    Sample,
    Sampler,
    TrainingBase,
    derive_seed,
    load_batch,
)
from moviefactory.shots.neural.training.settings import TrainingSettings

MOST_GRADIENT = 1.0
AfterStep = Callable[[int, float, torch.optim.Optimizer], None]


class LostLoss(MovieError):
    """The loss is no number any more."""

    def __init__(self, stage: str, step: int) -> None:
        super().__init__(stage, step)
        self.stage, self.step = stage, step

    def __str__(self) -> str:
        return (
            f"the loss of {self.stage} step {self.step} is not a number: the last checkpoint is "
            "kept; try a lower --learning-rate, or look for a clip that is black or broken"
        )


class NoRoomToTrain(MovieError):
    """Training does not fit in the memory of the card."""

    def __init__(self, device: str, why: str) -> None:
        super().__init__(device, why)
        self.device, self.why = device, why

    def __str__(self) -> str:
        return (
            f"training does not fit in the memory of {self.device} ({self.why}): take shorter clips "
            "or smaller frames (--window-frames 33 --pixels 200000, with a --work of its own), close "
            "what else uses the card, or choose a smaller base (`moviefactory bases`)"
        )


@dataclass(frozen=True, slots=True)
class Course:
    """One stage: its name, its steps, where it starts, and what it sees.

    `wordless` is where the states of no words lie.
    """

    stage: str
    steps: int
    samples: Sequence[Sample]
    wordless: Path
    first_step: int = 0


def make_accelerator(settings: TrainingSettings) -> Accelerator:
    """Return accelerate's view of this machine: bfloat16 on a GPU, full precision on a CPU."""
    on_cpu = settings.device == "cpu" or not torch.cuda.is_available()
    return Accelerator(cpu=on_cpu, mixed_precision="no" if on_cpu else "bf16")


@contextmanager
def room_told(device: torch.device) -> Iterator[None]:
    """Tell what to do where the memory of `device` runs out in the body. Raises: NoRoomToTrain."""
    try:
        yield
    except torch.OutOfMemoryError as error:
        raise NoRoomToTrain(str(device), str(error).strip().splitlines()[0][:200]) from error


def run_steps(
    base: TrainingBase,
    parameters: Sequence[torch.nn.Parameter],
    course: Course,
    settings: TrainingSettings,
    accelerator: Accelerator,
    *,
    after_step: AfterStep,
    prepare: Callable[[torch.optim.Optimizer], None] | None = None,
) -> None:
    """Train `parameters` over one course.

    `prepare` may give the optimizer its memory back; `after_step` is told the number of steps done
    and the loss. Raises: LostLoss; what `after_step` raises.
    """
    optimizer = torch.optim.AdamW(
        parameters, lr=settings.learning_rate, weight_decay=settings.weight_decay
    )
    if prepare is not None:
        prepare(optimizer)
    prepared: Any = accelerator.prepare(optimizer)
    sampler = Sampler(
        course.samples, batch=settings.batch, seed=derive_seed(settings.seed, course.stage)
    )
    noising = noising_of(base.pipe.scheduler)
    for step in range(course.first_step, course.steps):
        seed = derive_seed(settings.seed, course.stage, step)
        torch.manual_seed(seed)  # for bases that draw by themselves
        chance = torch.Generator().manual_seed(seed)
        seen = sampler.at(step)
        dropped = torch.rand(len(seen), generator=chance) < settings.caption_dropout
        batch = load_batch(seen, course.wordless, dropped.tolist())
        for group in optimizer.param_groups:
            group["lr"] = settings.learning_rate * min(
                1.0, (step + 1) / (settings.warmup_steps + 1)
            )
        with accelerator.autocast():
            loss = batch_loss(base, noising, batch, device=accelerator.device, chance=chance)
        if not torch.isfinite(loss):
            raise LostLoss(course.stage, step + 1)
        accelerator.backward(loss)
        accelerator.clip_grad_norm_(parameters, MOST_GRADIENT)
        prepared.step()
        prepared.zero_grad()
        after_step(step + 1, float(loss.detach()), optimizer)
