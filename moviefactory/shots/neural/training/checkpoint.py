"""Keep where a training run is, in one file. Knows tensors and names; not models or data.

Everything by chance follows from the seed and the step (see `samples.py` and `loop.py`), so the
adapter, the optimizer's moments and the step are the whole state. The file is written under another
name and renamed: a kill leaves the last whole one.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from moviefactory.errors import BadRequest
from moviefactory.shots.neural.adapters.file import read_tensors, write_tensors

FORMAT = "moviefactory-training/1"
WHAT = "training checkpoint"
ADAPTER, MOMENTS = "adapter/", "optimizer/"


class OtherTraining(BadRequest):
    """A working folder holds a training run with other settings, clips or base."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path

    def __str__(self) -> str:
        return (
            f"{self.path!r} belongs to a training run with other settings, other clips or another "
            "base: give this run a folder of its own with --work, or delete that one"
        )


@dataclass(frozen=True, slots=True, eq=False)
class Checkpoint:
    """Where a run is: `step` steps of `stage` are done."""

    key: str
    stage: str
    step: int
    adapter: Mapping[str, torch.Tensor]
    moments: Mapping[str, torch.Tensor]


def save_checkpoint(path: Path, checkpoint: Checkpoint) -> None:
    """Write a checkpoint in one step. Raises: DiskFull; UnwritableFolder."""
    tensors = {
        **{f"{ADAPTER}{name}": tensor for name, tensor in checkpoint.adapter.items()},
        **{f"{MOMENTS}{name}": tensor for name, tensor in checkpoint.moments.items()},
    }
    facts = {"key": checkpoint.key, "stage": checkpoint.stage, "step": checkpoint.step}
    write_tensors(path, tensors, {"format": FORMAT, "facts": json.dumps(facts)})


def load_checkpoint(path: Path, key: str) -> Checkpoint | None:
    """Return the run's checkpoint, None if there is none yet.

    Raises: OtherTraining if it is another run's; UnreadableFile.
    """
    if not path.is_file():
        return None
    tensors, metadata = read_tensors(path, WHAT)
    facts: dict[str, Any] = json.loads(metadata.get("facts", "{}"))
    if metadata.get("format") != FORMAT or facts.get("key") != key:
        raise OtherTraining(str(path))
    return Checkpoint(
        key, facts["stage"], facts["step"], _under(ADAPTER, tensors), _under(MOMENTS, tensors)
    )


def moments_of(
    optimizer: torch.optim.Optimizer, parameters: Sequence[torch.nn.Parameter]
) -> dict[str, torch.Tensor]:
    """Return a copy of what an AdamW remembers, on the CPU."""
    return {
        f"{number}.{name}": value.detach().to("cpu", copy=True).contiguous()
        for number, parameter in enumerate(parameters)
        for name, value in optimizer.state.get(parameter, {}).items()
    }


def restore_moments(
    optimizer: torch.optim.Optimizer,
    parameters: Sequence[torch.nn.Parameter],
    moments: Mapping[str, torch.Tensor],
) -> None:
    """Give an AdamW back what `moments_of` gave."""
    for key, value in moments.items():
        number, name = key.split(".", 1)
        parameter = parameters[int(number)]
        device = torch.device("cpu") if name == "step" else parameter.device
        optimizer.state[parameter][name] = value.to(device)


def _under(prefix: str, tensors: Mapping[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    return {
        name.removeprefix(prefix): tensor
        for name, tensor in tensors.items()
        if name.startswith(prefix)
    }
