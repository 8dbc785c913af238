"""Who finds word times: a model of letters where one is named, else espeak-ng's second reading.

A language that espeak-ng does not speak is read by a stranger: that is nearer than to count syllables
(benchmarks/voices.md). Knows languages and what is here; how times are found is in align.py, nuclei.py
and ctc.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from moviefactory.media import Word
from moviefactory.sound.voices.align import Reference, align_words
from moviefactory.sound.voices.espeak import EspeakEngine
from moviefactory.sound.voices.espeak_languages import find_language
from moviefactory.sound.voices.faults import UnreadableScript, VoiceFailed
from moviefactory.sound.voices.scripts import can_be_read
from moviefactory.sound.voices.voice import VoiceSetup
from moviefactory.sound.voices.words import plain_text, tokens_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from moviefactory.sound.voices.ctc import CtcModel

LONGEST_SECONDS = 240.0
READERS = ("narrator", "f2")
STRANGER = "it"
"""Who reads what espeak-ng has no voice for: Italian says nearly every Latin letter as it is written."""


class Aligner:
    """Find when each word of a spoken text sounds. A context manager; loads what it needs once."""

    def __init__(self, setup: VoiceSetup) -> None:
        self._setup = setup
        self._espeak: EspeakEngine | None = None
        self._ctc: CtcModel | None = None

    def __enter__(self) -> Aligner:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End what was started."""
        if self._espeak is not None:
            self._espeak.close()
        self._espeak = self._ctc = None

    def words(
        self, text: str, samples: NDArray[np.float32], rate_hz: int, language: str
    ) -> tuple[Word, ...]:
        """Return the text's words with their times in `samples`.

        Shape:   samples (frames,), mono.
        Raises:  VoiceNotHere if a model was named for it that is not here.
        """
        plain = plain_text(text)
        tokens = tokens_of(plain)
        if self._setup.aligner:
            from moviefactory.sound.voices.ctc import CtcModel

            self._ctc = self._ctc or CtcModel(self._setup)
            found = self._ctc.words(tokens, samples, rate_hz)
            if found is not None:
                return found
        known: list[Reference] = []
        if len(samples) <= LONGEST_SECONDS * rate_hz:
            known = self._references(plain, language)
        return align_words(tokens, samples, rate_hz, known, language)

    def _references(self, plain: str, language: str) -> list[Reference]:
        if find_language(language) is None:
            if not can_be_read(plain):
                return []
            language = STRANGER
        self._espeak = self._espeak or EspeakEngine()
        try:
            self._espeak.check(plain, self._espeak.find("", language))
            spoken = [
                self._espeak.speak_dry(plain, language=language, voice=voice) for voice in READERS
            ]
        except (UnreadableScript, VoiceFailed):
            return []
        return [Reference(*one) for one in spoken if one]
