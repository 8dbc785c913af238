"""Sounds and words as vectors of one space, by CLAP. Knows towers and windows; not rankings.

Source: Wu et al., Large-scale Contrastive Language-Audio Pretraining (2023); transformers' ClapModel.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from moviefactory.backends import BackEnd
from moviefactory.media import SAMPLE_RATE_HZ
from moviefactory.sound.library.record import Record
from moviefactory.sound.library.store import unit_rows
from moviefactory.sound.pretrained import modules_of
from moviefactory.sound.search.encoder import EncoderRecord
from moviefactory.sound.search.transformer import caption_rows, loaded, rows_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MODEL = "laion/clap-htsat-unfused"
WINDOW_SECONDS = 10
MOST_WINDOWS = 3
BUILT_IN_SEED = 1


class ClapEncoder:
    """Encode a sound by what is heard in it, and words by what they would sound like."""

    about = EncoderRecord(
        BackEnd("clap", "what is heard in the sound itself", "1", "Apache-2.0 (the usual weights)", extra="neural"),
        model=MODEL, languages="English", hears=True, weights_mib=590,
    )  # fmt: skip
    hears = True

    def __init__(self, model: str = "") -> None:
        """Load from a hub's name or a folder. Raises: MissingExtra; NoWeights."""
        name = model or MODEL
        self.space = f"clap:{name}"
        transformers = modules_of("CLAP")
        self._model: Any = loaded("clap", name, transformers.ClapModel).eval()
        self._tokenizer: Any = loaded("clap", name, transformers.AutoTokenizer)
        self._features: Any = loaded("clap", name, transformers.ClapFeatureExtractor)

    def reads(self, text: str) -> bool:
        """Return whether a text is in Latin letters: CLAP was taught English alone."""
        return mostly_latin(text)

    def of_words(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return a row for each text, of length 1."""
        return caption_rows(self._model, self._tokenizer, texts)

    def of_sound(self, blocks: Iterable[NDArray[np.float32]]) -> NDArray[np.float32]:
        """Return one row for a sound: the mean of its first three windows of ten seconds.

        Shape: blocks of (frames, 2), float32, 48 kHz.
        """
        import numpy as np

        torch: Any = import_module("torch")
        rows = []
        for window in windows_of(blocks):
            given = self._features(window, sampling_rate=SAMPLE_RATE_HZ, return_tensors="pt")
            with torch.inference_mode():
                rows.append(rows_of(self._model.get_audio_features(**given)))
        return unit_rows(np.concatenate(rows).mean(axis=0, keepdims=True))

    def of_record(self, record: Record) -> NDArray[np.float32]:
        """Return one row for a file, or for what a built-in entry sounds like when rendered."""
        return self.of_sound(sound_of(record))


def mostly_latin(text: str) -> bool:
    """Return whether more than half of a text's letters are Latin."""
    letters = [char for char in text if char.isalpha()]
    return sum(map(str.isascii, letters)) > len(letters) / 2


def sound_of(record: Record) -> Iterable[NDArray[np.float32]]:
    """Return a record's sound: a file's, or a built-in entry's rendered. Raises: UnreadableFile."""
    if record.is_built_in:
        from moviefactory.sound.library.builtin import render

        return [render(record.id, seconds=WINDOW_SECONDS, seed=BUILT_IN_SEED).samples]
    from moviefactory.sound.library.decode import blocks_of, look_at

    return blocks_of(look_at(Path(record.path)))


def windows_of(blocks: Iterable[NDArray[np.float32]]) -> list[NDArray[np.float32]]:
    """Return the first windows of a sound in one plane, none of them nearly empty but an only one."""
    import numpy as np

    size = WINDOW_SECONDS * SAMPLE_RATE_HZ
    held = np.zeros(0, np.float32)
    for block in blocks:
        held = np.concatenate([held, block.mean(axis=1)])
        if len(held) >= MOST_WINDOWS * size:
            break
    windows = [held[start : start + size] for start in range(0, len(held), size)][:MOST_WINDOWS]
    return [window for window in windows if len(window) > size // 4] or windows[:1]
