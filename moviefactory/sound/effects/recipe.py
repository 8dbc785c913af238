"""What a recipe for a sound is. Knows its shape and level; not one sound."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from moviefactory.sound.dsp import Wave, generator


@dataclass(frozen=True, slots=True)
class Traits:
    """What stays the same from one stretch of a sound to the next.

    `identity` seeds what makes it this engine and no other; `intensity` is how hard it rains,
    blows or runs, from 0 to 1.
    """

    identity: int = 0
    intensity: float = 0.5

    def generator(self) -> np.random.Generator:
        """Return a random generator that every stretch of the sound shares."""
        return generator("identity", self.identity)


Make = Callable[[int, np.random.Generator, Traits], Wave]


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a sound is made, how loud it usually is, and how it joins with more of itself.

    `seconds` is the length of a sound that happens once; None for one that lasts as long as its
    shot. `peak_seconds` is where its moment lies: the blow of an impact, the middle of a whoosh.
    `beat_seconds` is the step of a sound with a rhythm: stretches of it join on a whole step.

    Units: `lufs` is the integrated level of a lasting sound, the loudest 0.4 s of a single one.
    """

    make: Make
    lufs: float
    seconds: float | None = None
    peak_seconds: float = 0.0
    beat_seconds: float | None = None
