"""Media values that pass between departments. Knows shapes, rates and units; opens no file."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SAMPLE_RATE_HZ = 48_000
CHANNELS = 2


@dataclass(frozen=True, slots=True, order=True)
class Size:
    """A picture's size. Units: pixels, both even (yuv420p)."""

    width: int
    height: int

    def __post_init__(self) -> None:
        if self.width < 2 or self.height < 2 or self.width % 2 or self.height % 2:
            raise ValueError(f"a picture of {self} cannot be encoded: both sides must be even")

    def __str__(self) -> str:
        return f"{self.width}x{self.height}"

    @property
    def is_vertical(self) -> bool:
        """Whether the picture is taller than wide."""
        return self.height > self.width

    def half(self) -> Size:
        """Return half of this size, rounded up to even sides (drafts)."""
        return Size(-(-self.width // 4) * 2, -(-self.height // 4) * 2)


@dataclass(frozen=True, slots=True)
class Clip:
    """A finished piece of picture on disk. Units: whole frames at `fps`."""

    path: Path
    size: Size
    fps: Fraction
    frame_count: int


@dataclass(frozen=True, slots=True)
class Audio:
    """Sound in memory.

    Shape:   samples (frames, 2), float32.
    Units:   48,000 frames a second; full scale is 1.0.
    """

    samples: NDArray[np.float32]

    def __post_init__(self) -> None:
        if self.samples.ndim != 2 or self.samples.shape[1] != CHANNELS:
            raise ValueError(f"audio has shape (frames, 2), not {self.samples.shape}")
        if self.samples.dtype.name != "float32":
            raise ValueError(f"audio is float32, not {self.samples.dtype}")

    def __repr__(self) -> str:
        return f"Audio({self.duration_seconds:.3f} s)"

    @property
    def frame_count(self) -> int:
        """Units: sample frames at 48 kHz."""
        return int(self.samples.shape[0])

    @property
    def duration_seconds(self) -> float:
        """Units: seconds."""
        return self.frame_count / SAMPLE_RATE_HZ


@dataclass(frozen=True, slots=True)
class Word:
    """One spoken word and when it sounds. Units: seconds from the start of its speech."""

    text: str
    start_seconds: float
    end_seconds: float


@dataclass(frozen=True, slots=True)
class Speech:
    """Spoken text: the sound, and when each word sounds."""

    audio: Audio
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Caption:
    """Text on screen for a while, lines top to bottom.

    `words` are each line's, with the space behind them, where it is known when they are said;
    `speaker` says them, empty for the narrator.

    Units: film time in frames, end exclusive; the words' seconds count from the film's start.
    """

    start_frame: int
    end_frame: int
    lines: tuple[str, ...]
    words: tuple[tuple[Word, ...], ...] = ()
    speaker: str = ""


def samples_at(frame: int, fps: Fraction) -> int:
    """Return the sample frame at which film frame `frame` starts (48 kHz)."""
    return int(frame * SAMPLE_RATE_HZ / fps)
