"""What every model's voice goes through: edges, level, word times. Knows samples and text; no model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moviefactory.media import CHANNELS, Audio, Speech, Word
from moviefactory.sound.voices.aligner import Aligner
from moviefactory.sound.voices.faults import VoiceFailed
from moviefactory.sound.voices.words import is_spoken, loud_frames, plain_text

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

EDGE_SECONDS = 0.03
SHORTEST_FRAMES = 480


def speakable(text: str) -> str:
    """Return what of a text can be spoken; empty if nothing can."""
    plain = plain_text(text)
    return plain if any(map(is_spoken, plain)) else ""


def nothing() -> Speech:
    """Return no sound and no words."""
    import numpy as np

    return Speech(Audio(np.zeros((0, CHANNELS), np.float32)), ())


def natural_speech(
    plain: str,
    samples: NDArray[np.float32],
    rate_hz: int,
    language: str,
    aligner: Aligner,
    words: tuple[Word, ...] | None = None,
) -> Speech:
    """Return a model's voice as speech: without the silence at its ends, at -20 LUFS, with words.

    `words` are the engine's own times, if it tells any.
    Shape:   samples (frames,), mono.
    Raises:  VoiceFailed if they are no numbers.
    """
    import numpy as np

    from moviefactory.sound.voices.polish import is_silent, level

    if not np.isfinite(samples).all():
        raise VoiceFailed("model", plain, "gave samples that are no numbers")
    if len(samples) < SHORTEST_FRAMES or is_silent(samples):
        return nothing()
    loud = loud_frames(samples, rate_hz).nonzero()[0]
    first = max(0, round((loud[0] * 0.005 - EDGE_SECONDS) * rate_hz))
    last = min(len(samples), round((loud[-1] * 0.005 + 0.005 + EDGE_SECONDS) * rate_hz))
    kept = samples[first:last]
    if words is None:
        words = aligner.words(plain, kept, rate_hz, language)
    else:
        words = _moved(words, first / rate_hz, len(kept) / rate_hz)
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
