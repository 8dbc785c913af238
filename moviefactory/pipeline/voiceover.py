"""`--voiceover FILE`: a text, subtitles or a recording becomes what a film says. Knows which is which."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from moviefactory.errors import UnreadableFile
from moviefactory.pipeline.named_files import at_film
from moviefactory.pipeline.pacing import TITLE_SECONDS
from moviefactory.project import Film
from moviefactory.script.sentences import spoken_seconds
from moviefactory.script.timed import Timed, lay_timed, merged, sentences_in
from moviefactory.script.voiceover import (
    SUBTITLES,
    read_cues,
    read_voiceover,
    sentences_of,
    spread_voiceover,
)
from moviefactory.storyboard import Storyboard

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

TEXTS = (".txt", ".md", ".srt", ".vtt")
LEAST_SHARE = 0.2
"""How alike two texts are, by a sentence encoder, that have nothing to do with each other."""


def is_recording(path: Path) -> bool:
    """Whether a voice-over is a sound, by its name."""
    from moviefactory.sound.voices.recording import SUFFIXES

    return path.suffix.lower() in SUFFIXES


def voiceover_text(path: Path) -> str:
    """Return what a voice-over says, as far as there is a text; empty for a recording without one.

    Raises: UnreadableFile.
    """
    if not is_recording(path):
        return read_voiceover(path)
    beside = text_beside(path)
    return read_voiceover(beside) if beside else ""


def text_beside(path: Path) -> Path | None:
    """Return the text that lies beside a recording under the same name."""
    found = (path.with_suffix(suffix) for suffix in TEXTS)
    return next((one for one in found if one.is_file()), None)


def lay_voiceover(storyboard: Storyboard, path: Path, film: Film) -> Storyboard:
    """Return the film with a file as its only narration.

    Raises: UnreadableFile; NothingToSay; VoiceoverTooLong.
    """
    meaning = sentence_meaning()
    if is_recording(path):
        return _lay_recording(storyboard, path, film, meaning)
    if path.suffix.lower() in SUBTITLES:
        cues = read_cues(path)
        lines = [Timed(text, start, end) for start, end, text in cues]
        return lay_timed(storyboard, lines, recording="", meaning=meaning)
    return spread_voiceover(storyboard, read_voiceover(path), meaning)


def _lay_recording(
    storyboard: Storyboard, path: Path, film: Film, meaning: Meaning | None
) -> Storyboard:
    """Lay a recording as it is, without a gap, from the end of the title on; cuts lie in its pauses."""
    from moviefactory.sound.voices.recording import listen

    heard = listen(path)
    beside = text_beside(path)
    if beside is not None and beside.suffix.lower() in SUBTITLES:
        cues = [cue for cue in read_cues(beside) if cue[0] < heard.seconds]
        pieces = [(start, min(end, heard.seconds)) for start, end, _ in cues]
        texts = [text for _, _, text in cues]
    elif beside is not None:
        texts = sentences_of(read_voiceover(beside))
        weights = list(map(spoken_seconds, texts))
        pieces = sentences_in(heard.stretches, weights)
    else:
        pieces = merged(heard.stretches, sum(1 for _ in storyboard.shots()))
        texts = [""] * len(pieces)
    if not pieces:
        raise UnreadableFile(
            "voice-over", str(beside or path), "nothing of it lies in the recording",
            "check that text and recording belong together",
        )  # fmt: skip
    # The recording is heard whole: a piece reaches to where the next one begins.
    begin = max(0.0, pieces[0][0] - 0.05)
    titled = float(TITLE_SECONDS)  # it begins when the title has been read
    starts = [begin, *(start for start, _ in pieces[1:])]
    ends = [*starts[1:], min(heard.seconds, heard.stretches[-1][1] + 0.1)]
    lines = [
        Timed(
            text,
            titled + start - begin,
            titled + piece[1] - begin,
            (round(start, 4), round(max(end, start + 0.01), 4)),
        )
        for text, piece, start, end in zip(texts, pieces, starts, ends, strict=True)
    ]
    return lay_timed(storyboard, lines, recording=at_film(path, film), meaning=meaning)


Meaning = Callable[[Sequence[str], Sequence[str]], "NDArray[np.float64]"]


def sentence_meaning() -> Meaning | None:
    """Return how a sentence encoder finds texts alike, if its weights are on this machine."""
    if any(find_spec(name) is None for name in ("torch", "transformers")):
        return None
    from moviefactory.sound.search.sentence import MODEL
    from moviefactory.sound.voices.hub import is_here

    return _alike if is_here(MODEL) else None


def _alike(sentences: Sequence[str], shots: Sequence[str]) -> NDArray[np.float64]:
    """Return how alike sentences and shots are, from 0 to 1. Shape: (sentences, shots)."""
    import numpy as np

    from moviefactory.sound.search.sentence import SentenceEncoder

    encoder: Any = SentenceEncoder()
    alike = encoder.of_words(list(sentences)) @ encoder.of_words(list(shots)).T
    found: NDArray[np.float64] = np.maximum(0.0, alike.astype(np.float64) - LEAST_SHARE)
    return found
