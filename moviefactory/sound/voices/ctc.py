"""Word times by a model that hears letters (wav2vec 2, MMS). Knows letters and frames; no voices.

Source: Graves et al., Connectionist temporal classification (2006); the best path through a known
text as in torchaudio's forced alignment.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from moviefactory.media import Word
from moviefactory.sound.pretrained import modules_of
from moviefactory.sound.voices.align import at_16k
from moviefactory.sound.voices.hub import pretrained
from moviefactory.sound.voices.voice import VoiceSetup
from moviefactory.sound.voices.words import Token, is_spoken

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

HOP_FRAMES = 320
CHUNK_SECONDS = 30


class CtcModel:
    """A `Wav2Vec2ForCTC` with its letters, from a folder or the hub."""

    def __init__(self, setup: VoiceSetup) -> None:
        """Load it. Raises: MissingExtra; VoiceNotHere."""
        transformers = modules_of("the aligner")
        self._model: Any = pretrained(transformers.AutoModelForCTC, setup.aligner, setup).eval()
        tokenizer: Any = pretrained(transformers.AutoTokenizer, setup.aligner, setup)
        self._ids: dict[str, int] = dict(tokenizer.get_vocab())
        self._blank = int(self._model.config.pad_token_id or 0)

    def words(
        self, tokens: Sequence[Token], samples: NDArray[np.float32], rate_hz: int
    ) -> tuple[Word, ...] | None:
        """Return when each token sounds; None if the model lacks the text's letters."""
        spelt = [self._letters(token.text) for token in tokens]
        if not spelt or not all(spelt):
            return None
        chances = self._chances(at_16k(samples, rate_hz))
        letters = [letter for word in spelt for letter in word]
        if len(chances) < len(letters):
            return None
        frames = best_path(chances, letters, self._blank)
        step = len(samples) / rate_hz / len(chances)
        firsts, last = [0], 0
        for word in spelt:
            last += len(word)
            firsts.append(last)
        return tuple(
            Word(token.text, frames[first][0] * step, (frames[after - 1][1] + 1) * step)
            for token, (first, after) in zip(tokens, pairwise(firsts), strict=True)
        )

    def _letters(self, text: str) -> list[int]:
        found = []
        for char in filter(is_spoken, text):
            forms = (char, char.upper(), char.lower())
            known = next((self._ids[form] for form in forms if form in self._ids), None)
            if known is not None and known != self._blank:
                found.append(known)
        return found

    def _chances(self, samples: NDArray[np.float32]) -> NDArray[np.float64]:
        """Return the logarithm of each letter's chance. Shape: (frames, letters)."""
        import numpy as np

        torch: Any = import_module("torch")
        rows = []
        size = CHUNK_SECONDS * 16_000
        for start in range(0, len(samples), size):
            part = samples[start : start + size].astype(np.float64)
            if len(part) < 2 * HOP_FRAMES:
                break
            normal = (part - part.mean()) / (part.std() + 1e-7)
            with torch.inference_mode():
                heard = self._model(torch.from_numpy(normal.astype(np.float32))[None]).logits[0]
            rows.append(torch.log_softmax(heard.float(), dim=-1).numpy())
        chances: NDArray[np.float64] = np.concatenate(rows) if rows else np.zeros((0, 1))
        return chances


def best_path(
    chances: NDArray[np.float64], letters: Sequence[int], blank: int
) -> list[tuple[int, int]]:
    """Return the first and last frame of each letter on the likeliest way through all of them.

    Shape:   chances (frames, letters), logarithms; at least as many frames as `letters`.
    """
    import numpy as np

    states = np.full(2 * len(letters) + 1, blank)
    states[1::2] = letters
    may_skip = np.zeros(len(states), bool)
    may_skip[3::2] = states[3::2] != states[1:-2:2]
    score = np.full(len(states), -np.inf)
    score[:2] = chances[0, states[:2]]
    came = np.zeros((len(chances), len(states)), np.int8)
    for frame in range(1, len(chances)):
        ways = np.full((3, len(states)), -np.inf)
        ways[0], ways[1, 1:] = score, score[:-1]
        ways[2, 2:] = np.where(may_skip[2:], score[:-2], -np.inf)
        came[frame] = ways.argmax(axis=0)
        score = ways.max(axis=0) + chances[frame, states]
    state = len(states) - 1 if score[-1] >= score[-2] else len(states) - 2
    spans = [[len(chances), -1] for _ in letters]
    for frame in range(len(chances) - 1, -1, -1):
        if state % 2:
            span = spans[state // 2]
            span[0], span[1] = min(span[0], frame), max(span[1], frame)
        state -= int(came[frame, state])
    return [(first, last) for first, last in spans]
