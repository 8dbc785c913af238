"""Compose with ACE-Step through diffusers: a whole section at once. Knows prompts and weights.

Its tempo is kept as MusicGen's is: heard by the library's beat tracker and moved onto the beat. What
was played before is given as the sound to keep, so that a film's sections have the same instruments.
Source: Gong et al., ACE-Step: A Step Towards Music Generation Foundation Model (2025).
"""

from __future__ import annotations

import math
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from moviefactory.backends import BackEnd
from moviefactory.errors import MissingExtra
from moviefactory.media import CHANNELS
from moviefactory.sound.orders import ScoreOrder
from moviefactory.sound.pretrained import LOADING_FAULTS, modules_of, why_of
from moviefactory.sound.score.musicgen import (
    ON_THE_HUB,
    ComposerNotReady,
    NoSuchWeights,
    film_music,
)
from moviefactory.sound.score.score import score_facts
from moviefactory.sound.score.sections import sections_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Wave = NDArray[np.float32]

MODEL = "ACE-Step/acestep-v15-xl-turbo-diffusers"
LICENCE = "MIT (the usual weights)"
NO_SONG = "[Instrumental]"
TURBO_STEPS, STEPS = 8, 40
GUIDANCE = 7.0
LEAST_REFERENCE_SECONDS = 1.0


class AceStepComposer:
    """Compose with ACE-Step, on the beats that the film was cut to."""

    about = BackEnd("ace-step", "music by a diffusion model of sound", "1", LICENCE, extra="neural")

    def __init__(self, model: str = "") -> None:
        """Name the weights: a folder, or a name of the hub. Nothing is loaded or fetched yet."""
        self.model = model or MODEL

    def check(self) -> None:
        """Make sure that packages and weights are here.

        Raises: NoSuchWeights; MissingExtra; ComposerNotReady.
        """
        name = self.about.name
        if not Path(self.model).expanduser().is_dir() and not ON_THE_HUB.fullmatch(self.model):
            raise NoSuchWeights(name, self.model)
        pipeline = _pipeline_class()
        try:
            pipeline.load_config(self.model, local_files_only=True)
        except LOADING_FAULTS as error:
            raise ComposerNotReady(name, self.model, why_of(error)) from error

    def score(self, order: ScoreOrder, out: Path) -> dict[str, Any]:
        """Compose and write the music of a film. Raises: MissingExtra; ComposerNotReady; DiskFull."""
        from moviefactory.sound.wav import WavWriter

        try:
            pipeline = _pipeline_class().from_pretrained(self.model, local_files_only=True)
        except LOADING_FAULTS as error:
            raise ComposerNotReady(self.about.name, self.model, why_of(error)) from error
        player, sections = _Player(pipeline), sections_of(order)
        with WavWriter(out) as writer:
            for block in film_music(player, sections, order):
                writer.write(block)
        return score_facts(sections, author=f"ACE-Step ({Path(self.model).name})", licence=LICENCE)


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
