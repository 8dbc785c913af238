"""What every model's voice goes through: edges, level, word times. Knows samples and text; no model."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Self

from moviefactory.media import CHANNELS, Audio, Speech, Word
from moviefactory.sound.voices.aligner import Aligner
from moviefactory.sound.voices.faults import VoiceFailed
from moviefactory.sound.voices.voice import WORDS_PER_MINUTE, VoiceSetup, VoiceSpec
from moviefactory.sound.voices.words import FRAME_SECONDS, is_spoken, loud_frames, plain_text

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

EDGE_SECONDS = 0.03
SHORTEST_FRAMES = 480


@dataclass(frozen=True, slots=True)
class Said:
    """What a model said. Shape: samples (frames,), mono. `words` are its own times, if it tells any."""

    samples: NDArray[np.float32]
    rate_hz: int
    words: tuple[Word, ...] | None = None


class ModelVoice(ABC):
    """What the engines of models have in common: their way from a text to speech, and its end."""

    def __init__(self, setup: VoiceSetup | None = None) -> None:
        self._setup = setup or VoiceSetup()
        self._aligner = Aligner(self._setup)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._aligner.close()
        self._let_go()

    @abstractmethod
    def find(self, name: str, language: str) -> VoiceSpec:
        """Return the voice of that name; see VoiceEngine.find."""

    def speak(
        self, text: str, *, voice: str, language: str, words_per_minute: int = WORDS_PER_MINUTE
    ) -> Speech:
        """Return the text spoken; see VoiceEngine.speak."""
        spec = self.find(voice, language)
        plain = speakable(text)
        if not plain:
            return _nothing()
        said = self._say(plain, spec, words_per_minute)
        return _natural_speech(plain, said, language, self._aligner)

    @abstractmethod
    def _say(self, plain: str, spec: VoiceSpec, words_per_minute: int) -> Said:
        """Return a text, in which something can be spoken, as the model says it."""

    @abstractmethod
    def _let_go(self) -> None:
        """End or forget what was started or loaded."""


def speakable(text: str) -> str:
    """Return what of a text can be spoken; empty if nothing can."""
    plain = plain_text(text)
    return plain if any(map(is_spoken, plain)) else ""


def _nothing() -> Speech:
    """Return no sound and no words."""
    import numpy as np

    return Speech(Audio(np.zeros((0, CHANNELS), np.float32)), ())


def _natural_speech(plain: str, said: Said, language: str, aligner: Aligner) -> Speech:
    """Return a model's voice as speech: without the silence at its ends, at -20 LUFS, with words.

    Raises: VoiceFailed if its samples are no numbers.
    """
    import numpy as np

    from moviefactory.sound.voices.polish import is_silent, level

    samples, rate_hz = said.samples, said.rate_hz
    if not np.isfinite(samples).all():
        raise VoiceFailed("model", plain, "gave samples that are no numbers")
    if len(samples) < SHORTEST_FRAMES or is_silent(samples):
        return _nothing()
    loud = loud_frames(samples, rate_hz).nonzero()[0]
    first = max(0, round((loud[0] * FRAME_SECONDS - EDGE_SECONDS) * rate_hz))
    last = min(
        len(samples), round((loud[-1] * FRAME_SECONDS + FRAME_SECONDS + EDGE_SECONDS) * rate_hz)
    )
    kept = samples[first:last]
    if said.words is None:
        words = aligner.words(plain, kept, rate_hz, language)
    else:
        words = _moved(said.words, first / rate_hz, len(kept) / rate_hz)
    audio = level(kept, rate_hz)
    return Speech(audio, _moved(words, 0.0, audio.duration_seconds))


def _moved(words: tuple[Word, ...], by: float, seconds: float) -> tuple[Word, ...]:
    """Return words `by` earlier, each inside the sound and with some length."""
    moved: list[Word] = []
    edge = 0.0
    for index, word in enumerate(words):
        room = seconds - 0.002 * (len(words) - index)
        start = max(edge, min(word.start_seconds - by, room))
        end = min(max(word.end_seconds - by, start + 0.001), seconds)
        moved.append(Word(word.text, start, end))
        edge = end
    return tuple(moved)
