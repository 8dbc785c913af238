"""Have a voice speak at another pitch than its own. Knows semitones and pace; no engine."""

from __future__ import annotations

from moviefactory.media import Audio, Speech, Word
from moviefactory.sound.voices.voice import WORDS_PER_MINUTE, VoiceEngine, VoiceSpec

STEPS = 1000


def speak_as(
    engine: VoiceEngine, text: str, spec: VoiceSpec, *, words_per_minute: int = WORDS_PER_MINUTE
) -> Speech:
    """Return the text spoken by a voice at its `semitones`, at the same pace.

    It is spoken slower and played faster (or the other way round), so the throat grows with the pitch.
    """
    ratio = 2 ** (spec.semitones / 12)
    pace = round(words_per_minute / ratio)
    speech = engine.speak(text, voice=spec.name, language=spec.language, words_per_minute=pace)
    if not spec.semitones or not speech.words:
        return speech
    import numpy as np
    from scipy.signal import resample_poly

    down = round(STEPS * ratio)
    samples = resample_poly(speech.audio.samples, STEPS, down, axis=0).astype(np.float32)
    length = len(samples) / speech.audio.frame_count
    audio = Audio(np.ascontiguousarray(samples))

    def moved(seconds: float) -> float:
        return min(seconds * length, audio.duration_seconds)

    words = [Word(word.text, moved(word.start_seconds), moved(word.end_seconds)) for word in speech.words]  # fmt: skip
    return Speech(audio, tuple(words))
