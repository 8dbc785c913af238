"""Pictures and captions as vectors of one space, by CLIP: what a take's key frames look like.

Knows towers and pixels; not where sounds lie. Source: Radford et al., Learning Transferable Visual
Models From Natural Language Supervision (2021); transformers' CLIPModel.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from moviefactory.backends import BackEnd
from moviefactory.media import Clip
from moviefactory.sound.library.store import unit_rows
from moviefactory.sound.pretrained import modules_of
from moviefactory.sound.search.encoder import EncoderRecord
from moviefactory.sound.search.fuse import fuse
from moviefactory.sound.search.transformer import caption_rows, loaded, rows_of
from moviefactory.sound.seen.frames import key_pictures

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MODEL = "openai/clip-vit-base-patch32"
KEY_FRAMES = 4


class ClipEye:
    """Encode pictures by what they show, and captions by what they would look like."""

    about = EncoderRecord(
        BackEnd("clip", "what a take's key frames look like", "1", "MIT (the usual weights)", extra="neural"),
        model=MODEL, languages="English", hears=False, weights_mib=578,
    )  # fmt: skip

    def __init__(self, model: str = "") -> None:
        """Load from a hub's name or a folder. Raises: MissingExtra; NoWeights."""
        name = model or MODEL
        self.space = f"clip:{name}"
        transformers = modules_of("CLIP")
        self._model: Any = loaded("clip", name, transformers.CLIPModel).eval()
        self._tokenizer: Any = loaded("clip", name, transformers.AutoTokenizer)
        # The one that works without torchvision.
        self._pixels: Any = loaded("clip", name, transformers.CLIPImageProcessorPil)

    def of_words(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return a row for each text, of length 1."""
        return caption_rows(self._model, self._tokenizer, texts)

    def of_pictures(self, pictures: Sequence[NDArray[np.uint8]]) -> NDArray[np.float32]:
        """Return a row for each picture, of length 1. Shape: (height, width, 3), full-range RGB."""
        torch: Any = import_module("torch")
        given = self._pixels(list(pictures), return_tensors="pt")
        with torch.inference_mode():
            return unit_rows(rows_of(self._model.get_image_features(**given)))


def seen_candidates(
    clip: Clip, captions: Mapping[str, str], eye: ClipEye, *, limit: int = 50
) -> list[str]:
    """Return the names whose captions a clip's key frames look like, best first.

    `captions` are English, by the name of the sound. Raises: FfmpegFailed.
    """
    import numpy as np

    names = sorted(captions)
    if not names:
        return []
    at = [(2 * number + 1) * clip.frame_count // (2 * KEY_FRAMES) for number in range(KEY_FRAMES)]
    pictures = eye.of_pictures(key_pictures(clip, tuple(dict.fromkeys(at))))
    words = eye.of_words([captions[name] for name in names])
    likeness = (words @ pictures.T).max(axis=1)
    order = np.argsort(-likeness, kind="stable")[:limit]
    return [names[index] for index in order]


def chosen_by_sight(
    by_words: Sequence[str],
    sights: Mapping[str, Sequence[str]],
    weights: Mapping[str, float] | None = None,
) -> list[str]:
    """Return what the words found in the order that words and all eyes agree on.

    `sights` are what eyes found, best first, by the eyes' names. They choose among what the text
    names, and add nothing to it.
    """
    named = frozenset(by_words)
    seen = {eye: [name for name in ranking if name in named] for eye, ranking in sights.items()}
    return [name for name, _ in fuse({"words": by_words, **seen}, weights)]
