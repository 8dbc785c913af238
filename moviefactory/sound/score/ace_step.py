"""Compose with ACE-Step through diffusers: a whole section at once. Knows prompts and weights.

What was played before is given as the sound to keep, so that a film's sections have the same
instruments.
Source: Gong et al., ACE-Step: A Step Towards Music Generation Foundation Model (2025).
"""

from __future__ import annotations

import math
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar

from moviefactory.backends import BackEnd
from moviefactory.errors import MissingExtra
from moviefactory.media import CHANNELS
from moviefactory.sound.pretrained import modules_of
from moviefactory.sound.score.model import ModelComposer

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Wave = NDArray[np.float32]

LICENCE = "MIT (the usual weights)"
NO_SONG = "[Instrumental]"
TURBO_STEPS, STEPS = 8, 40
GUIDANCE = 7.0
LEAST_REFERENCE_SECONDS = 1.0


class AceStepComposer(ModelComposer):
    """Compose with ACE-Step."""

    about: ClassVar[BackEnd] = BackEnd(
        "ace-step", "music by a diffusion model of sound", "1", LICENCE, extra="neural"
    )
    title: ClassVar[str] = "ACE-Step"
    usual_model: ClassVar[str] = "ACE-Step/acestep-v15-xl-turbo-diffusers"

    def _look(self) -> None:
        pipeline = _pipeline_class()
        with self._loading():
            pipeline.load_config(self.model, local_files_only=True)

    def _player(self) -> _Player:
        with self._loading():
            return _Player(_pipeline_class().from_pretrained(self.model, local_files_only=True))


class _Player:
    """A loaded pipeline: plays so many seconds of what words ask for."""

    def __init__(self, pipeline: Any) -> None:
        self._torch: Any = import_module("torch")
        self._pipeline = pipeline.to("cuda" if self._torch.cuda.is_available() else "cpu")
        self._pipeline.set_progress_bar_config(disable=True)
        self.rate_hz = int(pipeline.sample_rate)

    def play(self, words: str, seconds: float, before: Wave, seed: int) -> Wave:
        """Return music of `seconds` that sounds like `before`. Shape: (frames,), own rate."""
        import numpy as np

        torch = self._torch
        reference = None
        if len(before) >= LEAST_REFERENCE_SECONDS * self.rate_hz:
            reference = torch.from_numpy(np.stack([before] * CHANNELS))
        is_turbo = self._pipeline.is_turbo
        with torch.random.fork_rng(), torch.inference_mode():
            torch.manual_seed(seed)
            played = self._pipeline(
                prompt=words,
                lyrics=NO_SONG,
                audio_duration=seconds,
                num_inference_steps=TURBO_STEPS if is_turbo else STEPS,
                guidance_scale=1.0 if is_turbo else GUIDANCE,
                generator=torch.Generator().manual_seed(seed),
                reference_audio=reference,
            ).audios[0]
        wave = np.nan_to_num(played.float().mean(dim=0).cpu().numpy()).astype(np.float32)
        wanted = math.ceil(seconds * self.rate_hz)
        return np.pad(wave, (0, max(0, wanted - len(wave))))[:wanted]


def _pipeline_class() -> Any:
    """Return diffusers' pipeline. Raises: MissingExtra."""
    modules_of("ACE-Step")
    try:
        return import_module("diffusers").AceStepPipeline
    except (ImportError, AttributeError) as error:
        raise MissingExtra("ACE-Step", "diffusers", "neural") from error
