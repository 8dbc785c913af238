"""What encoders by transformers share: weights, tokens in batches, rows. Knows tensors; no sounds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from moviefactory.sound.library.store import unit_rows
from moviefactory.sound.pretrained import LOADING_FAULTS, why_of
from moviefactory.sound.search.encoder import NoWeights

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

CAPTIONS_AT_ONCE = 32
MOST_CAPTION_TOKENS = 77


def loaded(encoder: str, model: str, kind: Any) -> Any:
    """Return what `kind` loads from a folder, or from what of a hub is here. Raises: NoWeights."""
    try:
        return kind.from_pretrained(model, local_files_only=True)
    except LOADING_FAULTS as error:
        raise NoWeights(encoder, model, why_of(error)) from error


def token_batches(
    tokenizer: Any, texts: Sequence[str], *, at_once: int, most_tokens: int
) -> Iterator[Any]:
    """Yield texts as padded tensors of tokens, so many at once; what is too long is cut."""
    for start in range(0, len(texts), at_once):
        yield tokenizer(
            list(texts[start : start + at_once]), padding=True, truncation=True,
            max_length=most_tokens, return_tensors="pt",
        )  # fmt: skip


def caption_rows(model: Any, tokenizer: Any, texts: Sequence[str]) -> NDArray[np.float32]:
    """Return a row of length 1 for each text, by the text tower of CLAP or CLIP."""
    import numpy as np

    torch: Any = import_module("torch")
    rows = []
    for batch in token_batches(
        tokenizer, texts, at_once=CAPTIONS_AT_ONCE, most_tokens=MOST_CAPTION_TOKENS
    ):
        with torch.inference_mode():
            rows.append(rows_of(model.get_text_features(**batch)))
    return unit_rows(np.concatenate(rows))


def rows_of(features: Any) -> NDArray[np.float32]:
    """Return features as an array: a tensor, or an output whose pooled state they are."""
    tensor = getattr(features, "pooler_output", features)
    rows: NDArray[np.float32] = tensor.float().numpy()
    return rows
