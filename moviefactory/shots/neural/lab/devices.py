"""Where the lab's networks run, and in what precision. Knows torch's devices; no network."""

from __future__ import annotations

import torch


def device_for(name: str) -> torch.device:
    """Return torch's device `name`, or the best there is for ""."""
    if name:
        return torch.device(name)
    if torch.cuda.is_available():
        return torch.device("cuda")
    return torch.device("mps" if torch.backends.mps.is_available() else "cpu")


def precision_on(device: torch.device) -> torch.dtype:
    """Return half precision on a CUDA card, single elsewhere.

    It is float16, not bfloat16: a picture has 256 steps, and bfloat16 has 256 between 0.5 and 1.
    """
    return torch.float16 if device.type == "cuda" else torch.float32
