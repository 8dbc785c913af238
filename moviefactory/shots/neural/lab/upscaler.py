"""What an upscaler is. Knows the contract; not how detail is added."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol, cast

from moviefactory.backends import load_back_end
from moviefactory.shots.neural.lab.settings import UPSCALERS, LabSetup, weights_state

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Upscaler(Protocol):
    """Makes a frame larger by a whole factor; the exact final size is made afterwards.

    To add one: write one module with a class that is made of a `LabSetup` and has these members;
    add one row to `UPSCALERS`; run `pytest tests/shots/neural/lab`.
    """

    @property
    def factor(self) -> int:
        """How many times wider and taller a frame becomes."""
        ...

    def enlarge(self, frame: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Return `frame`, larger by `factor`. Shape: (height, width, 3), uint8, in and out."""
        ...


def load_upscaler(setup: LabSetup) -> Upscaler:
    """Return the settled setup's upscaler, its weights loaded once in a process."""
    return _load(replace(setup, grain_seed=0), weights_state(setup.upscaler_weights))


@lru_cache(maxsize=1)
def _load(setup: LabSetup, state: str) -> Upscaler:
    return cast(Upscaler, load_back_end("upscaler", UPSCALERS, setup.upscaler)(setup))
