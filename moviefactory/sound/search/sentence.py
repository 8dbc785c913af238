"""Sentences as vectors of what they mean, by a transformer. Knows tokens and pooling; no sounds.

Source: Reimers and Gurevych, Sentence-BERT (2019): the mean of the tokens' states, of length 1.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from moviefactory.backends import BackEnd
from moviefactory.sound.library.record import Record
from moviefactory.sound.library.store import unit_rows
from moviefactory.sound.pretrained import modules_of
from moviefactory.sound.search.encoder import EncoderRecord
from moviefactory.sound.search.transformer import loaded, token_batches

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MODEL = "sentence-transformers/paraphrase-multilingual-MiniLM-L12-v2"
BATCH = 64
MOST_TOKENS = 128
MOST_UNKNOWN = 0.2


class SentenceEncoder:
    """Encode captions and queries by their meaning, in fifty languages with the usual weights."""

    about = EncoderRecord(
        BackEnd("sentence", "meaning of the captions", "1", "Apache-2.0 (the usual weights)", extra="neural"),
        model=MODEL, languages="over 50, English and Chinese among them", hears=False, weights_mib=471,
        worth=0.49,
    )  # fmt: skip
    hears = False

    def __init__(self, model: str = "") -> None:
        """Load from a hub's name or a folder. Raises: MissingExtra; NoWeights."""
        name = model or MODEL
        self.space = f"sentence:{name}"
        transformers = modules_of("the sentence encoder")
        self._tokenizer: Any = loaded("sentence", name, transformers.AutoTokenizer)
        self._model: Any = loaded("sentence", name, transformers.AutoModel).eval()

    def reads(self, text: str) -> bool:
        """Return whether the weights' vocabulary holds nearly all of a text."""
        tokens = self._tokenizer(text, add_special_tokens=False)["input_ids"]
        unknown = tokens.count(self._tokenizer.unk_token_id)
        return bool(unknown <= MOST_UNKNOWN * len(tokens))

    def of_words(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return a row for each text: the mean of its tokens' states, of length 1."""
        import numpy as np

        torch: Any = import_module("torch")
        rows = []
        for batch in token_batches(self._tokenizer, texts, at_once=BATCH, most_tokens=MOST_TOKENS):
            with torch.inference_mode():
                states = self._model(**batch).last_hidden_state
            mask = batch["attention_mask"].unsqueeze(-1).to(states.dtype)
            means = (states * mask).sum(1) / mask.sum(1).clamp(min=1e-9)
            rows.append(means.float().numpy())
        return unit_rows(np.concatenate(rows))

    def of_record(self, record: Record) -> NDArray[np.float32]:
        """Return one row for a record's caption."""
        return self.of_words([record.captions()])
