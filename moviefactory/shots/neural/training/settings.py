"""What a training run is asked for, and what it tells. Knows numbers and folders; no torch."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from moviefactory.errors import BadOption

Stage = Literal["prepare", "spatial", "temporal"]


@dataclass(frozen=True, slots=True)
class TrainingSettings:
    """One adapter to be trained on the clips in `data`.

    `work` keeps the checkpoint, cached latents and texts, previews and the log; the same settings
    in the same folder go on where they were. `out` is the adapter's file ("": in the library).
    `window_frames` and `pixels` are the base's own where None. `caption_dropout` is how often the
    words are left out, so that guidance keeps working.

    Units:   `pixels` of one frame; `learning_rate` of AdamW after `warmup_steps`.
    """

    data: Path
    work: Path
    domain: str
    base: str = ""
    out: Path | None = None
    rank: int = 32
    spatial_steps: int = 1000
    temporal_steps: int = 1000
    batch: int = 1
    learning_rate: float = 1e-4
    warmup_steps: int = 50
    weight_decay: float = 0.01
    window_frames: int | None = None
    pixels: int | None = None
    caption_dropout: float = 0.1
    checkpointing: bool = True
    least_clips: int = 4
    save_every: int = 100
    preview_every: int = 250
    preview_prompt: str = ""
    seed: int = 0
    licence: str = ""
    training_data: str = ""
    device: str = ""
    offline: bool = False

    def check(self) -> None:
        """See that the numbers are possible. Raises: BadOption."""
        for name, least in (
            ("rank", 1),
            ("batch", 1),
            ("spatial_steps", 0),
            ("temporal_steps", 0),
            ("save_every", 1),
            ("preview_every", 0),
            ("least_clips", 1),
        ):
            value = getattr(self, name)
            if value < least:
                raise BadOption(name, str(value), f"it is {least} or more")
        if not 0 < self.learning_rate < 1:
            raise BadOption("learning_rate", str(self.learning_rate), "1e-5 to 1e-3 are usual")
        if not 0 <= self.caption_dropout <= 1:
            raise BadOption("caption_dropout", str(self.caption_dropout), "it lies from 0 to 1")
        if self.spatial_steps + self.temporal_steps == 0:
            raise BadOption("spatial_steps and temporal_steps", "0", "train at least one of them")


@dataclass(frozen=True, slots=True)
class TrainingStep:
    """What a run tells after each step, and of each clip that it prepares.

    `note` says what was skipped or cannot be done, and is empty otherwise.
    """

    stage: Stage
    step: int
    steps: int
    loss: float | None = None
    note: str = ""
