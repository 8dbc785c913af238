"""The machine that a base runs on: which card, how much memory is free. Knows torch's devices; no base."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

from moviefactory.errors import BadOption, BadRequest, MissingExtra

if TYPE_CHECKING:
    import torch

PACKAGES: Final = ("torch", "diffusers", "transformers", "accelerate", "safetensors")
CARD_TERAFLOPS: Final[Mapping[str, float]] = {
    "H200": 990,
    "H100": 990,
    "B200": 2250,
    "A100": 312,
    "L40": 181,
    "L4": 121,
    "A10": 125,
    "RTX 5090": 210,
    "RTX 4090": 165,
    "RTX 4080": 98,
    "RTX 4070": 58,
    "RTX 4060": 30,
    "RTX 3090": 71,
    "RTX 3080": 60,
    "RTX 3060": 25,
}
"""What makers state for bf16 matrices without sparsity; the first name that is in a card's counts."""
OTHER_CARD_TERAFLOPS = 40.0
CORE_TERAFLOPS = 0.03
"""Measured as 0.02 to 0.05 on one server core in float32."""


class NoCard(BadRequest):
    """No graphics card that torch can use was found, and the processor was not asked for."""

    def __init__(self, torch_version: str) -> None:
        super().__init__(torch_version)
        self.torch_version = torch_version

    def __str__(self) -> str:
        return (
            f"torch {self.torch_version} finds no GPU: install the torch made for your card "
            "(pytorch.org/get-started), or film on the processor with --device cpu (hours for a "
            "shot of a full-size base), or draw the film with --camera animatic"
        )


@dataclass(frozen=True, slots=True)
class Device:
    """Where a base runs. `dtype` is torch's name of the numbers it computes in. Units: GiB; TFLOP/s."""

    name: str
    label: str
    dtype: str
    total_gib: float
    free_gib: float
    teraflops: float

    @property
    def is_card(self) -> bool:
        """Whether it has memory of its own, so that weights can lie elsewhere meanwhile."""
        return self.name.startswith(("cuda", "xpu"))

    @property
    def torch_dtype(self) -> torch.dtype:
        """The numbers it computes in."""
        import torch

        found: torch.dtype = getattr(torch, self.dtype)
        return found


def find_device(wanted: str = "") -> Device:
    """Return the device called `wanted` as torch names it, the best card if it is "".

    Raises: MissingExtra; NoCard; BadOption, saying what there is.
    """
    missing = [name for name in PACKAGES if find_spec(name) is None]
    if missing:
        raise MissingExtra("the neural camera", " and ".join(missing), "neural")
    import torch

    there = _names()
    if not wanted:
        if there == ("cpu",):
            raise NoCard(torch.__version__)
        return _device(there[0])
    name = "cuda:0" if wanted == "cuda" else wanted
    if name not in there:
        raise BadOption("--device", wanted, f"choose one of {', '.join(there)}")
    return _device(name)


def use_cores(device: Device, cores: int) -> None:
    """Let torch compute with so many cores, if it is the processor that does; 0 leaves it as it is.

    The command line gives every process one thread, for processes share the cores; but a base films
    in one process.
    """
    if cores and device.name == "cpu":
        import torch

        torch.set_num_threads(cores)


def _names() -> tuple[str, ...]:
    import torch

    cards = tuple(f"cuda:{number}" for number in range(torch.cuda.device_count()))
    apple = ("mps",) if torch.backends.mps.is_available() else ()
    return (*cards, *apple, "cpu")


def _device(name: str) -> Device:
    import torch

    if name.startswith("cuda"):
        label = torch.cuda.get_device_name(name)
        free, total = torch.cuda.mem_get_info(name)
        with torch.cuda.device(name):
            has_bf16 = torch.cuda.is_bf16_supported(including_emulation=False)
        dtype = "bfloat16" if has_bf16 else "float16"
        speed = next((tf for part, tf in CARD_TERAFLOPS.items() if part in label), 0.0)
        return Device(
            name, label, dtype, total / 2**30, free / 2**30, speed or OTHER_CARD_TERAFLOPS
        )
    total_gib, free_gib = _main_memory_gib()
    if name == "mps":
        return Device(name, "Apple GPU", "bfloat16", total_gib, free_gib, OTHER_CARD_TERAFLOPS / 4)
    cores = os.cpu_count() or 1
    label = f"processor with {cores} cores"
    return Device("cpu", label, "float32", total_gib, free_gib, CORE_TERAFLOPS * cores)


def _main_memory_gib() -> tuple[float, float]:
    """Return the computer's memory, all and free. Units: GiB."""
    # accelerate requires it, so it is there whenever torch is.
    import psutil  # type: ignore[import-untyped]

    memory = psutil.virtual_memory()
    return memory.total / 2**30, memory.available / 2**30
