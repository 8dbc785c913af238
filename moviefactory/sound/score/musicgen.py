"""Compose with MusicGen: each mood's words become music, chunk by chunk. Knows tokens and weights.

Source: Copet et al., Simple and Controllable Music Generation (2023); transformers' MusicGen.
"""

from __future__ import annotations

import math
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar

from moviefactory.backends import BackEnd
from moviefactory.sound.pretrained import modules_of
from moviefactory.sound.score.model import ComposerNotReady, ModelComposer
from moviefactory.sound.score.played import PROMPT_SECONDS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Wave = NDArray[np.float32]

LICENCE = "CC BY-NC 4.0 (the usual weights): not for commercial films"
WINDOW_SECONDS = 30.0
GUIDANCE = 3.0


class MusicGenComposer(ModelComposer):
    """Compose with MusicGen."""

    about: ClassVar[BackEnd] = BackEnd(
        "musicgen", "music by a language model of sound", "1", LICENCE, extra="neural"
    )
    title: ClassVar[str] = "MusicGen"
    usual_model: ClassVar[str] = "facebook/musicgen-small"

    def _look(self) -> None:
        self._load("AutoProcessor")

    def _player(self) -> _Player:
        return _Player(self._load("MusicgenForConditionalGeneration"), self._load("AutoProcessor"))

    def _load(self, kind: str) -> Any:
        transformers = modules_of(self.title)
        with self._loading():
            return getattr(transformers, kind).from_pretrained(self.model, local_files_only=True)


class _Player:
    """A loaded model: goes on with what it played, in windows that it can oversee."""

    def __init__(self, model: Any, processor: Any) -> None:
        self._torch: Any = import_module("torch")
        self._device = "cuda" if self._torch.cuda.is_available() else "cpu"
        self._model, self._processor = model.eval().to(self._device), processor
        encoder = model.config.audio_encoder
        self.rate_hz = int(encoder.sampling_rate)
        self._tokens_hz = int(encoder.frame_rate)
        longest = WINDOW_SECONDS
        if positions := getattr(model.config.decoder, "max_position_embeddings", 0):
            longest = min(longest, (positions - 8) / self._tokens_hz)
        self._window_seconds = longest
        self._prompt_seconds = min(PROMPT_SECONDS, longest / 3)

    def play(self, words: str, seconds: float, before: Wave, seed: int) -> Wave:
        """Return music of at least `seconds` that goes on after `before`. Shape: (frames,), own rate."""
        import numpy as np

        wanted = math.ceil(seconds * self.rate_hz)
        played, tail = np.zeros(0, np.float32), before
        turn = 0
        while len(played) < wanted:
            prompt = tail[-round(self._prompt_seconds * self.rate_hz) :]
            room = self._window_seconds - len(prompt) / self.rate_hz
            more = min(room, (wanted - len(played)) / self.rate_hz + 0.2)
            fresh = self._generate(words, prompt, more, seed + turn)
            if not len(fresh):
                raise ComposerNotReady("musicgen", "these weights", "they play nothing")
            played = np.concatenate([played, fresh])
            tail = np.concatenate([tail, fresh])
            turn += 1
        return played[:wanted]

    def _generate(self, words: str, prompt: Wave, seconds: float, seed: int) -> Wave:
        """Return what comes after the prompt."""
        import numpy as np

        torch = self._torch
        given: dict[str, Any] = {"text": [words], "padding": True, "return_tensors": "pt"}
        if len(prompt):
            given |= {"audio": prompt, "sampling_rate": self.rate_hz}
        inputs = self._processor(**given).to(self._device)
        tokens = max(math.ceil(seconds * self._tokens_hz), 4)
        with torch.random.fork_rng(), torch.inference_mode():
            torch.manual_seed(seed)
            sound = self._model.generate(
                **inputs, do_sample=True, guidance_scale=GUIDANCE, max_new_tokens=tokens + 4
            )
        wave = sound[0].float().mean(dim=0).cpu().numpy()
        fresh: Wave = np.nan_to_num(wave[len(prompt) :]).astype(np.float32)
        return fresh
