"""Sentences to the shots that show what they tell: by meaning and order. Knows words; no files, no voices."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final

from moviefactory.lexicon.words import word_set

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Matrix = NDArray[np.float64]

ORDER_WEIGHT: Final = 1.0
"""What a place costs that is off by the whole film; a sentence and shot that share all words give 1."""
EMPTY_COST: Final = 0.2
"""What it costs that a shot says nothing though there is as much to say as there are shots."""
COMMON: Final = word_set(
    "a an and are as at be been but by for from had has have he her his i in into is it its no "
    "not of on one or out she so that the their them then there they this to up was we were "
    "what when where which who will with you"
)
ENDINGS: Final = ("ingly", "edly", "ing", "ies", "ied", "ed", "es", "ly", "s", "e")
UNSPACED: Final = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\u3041-\u30ff]")


def likeness(sentences: Sequence[str], shots: Sequence[str]) -> Matrix:
    """Return how much each sentence shares with each shot's words, from 0 to 1; rare words weigh more.

    Shape: (sentences, shots).
    """
    import numpy as np

    shown = [frozenset(words_of(text)) for text in shots]
    spread = Counter(word for words in shown for word in words)
    weights = {word: math.log(1 + len(shots) / count) for word, count in spread.items()}
    places: dict[str, list[int]] = {}
    for shot, words in enumerate(shown):
        for word in words:
            places.setdefault(word, []).append(shot)
    found = np.zeros((len(sentences), len(shots)))
    for row, text in enumerate(sentences):
        words = frozenset(words_of(text))
        known = sorted(words & weights.keys())
        whole = sum(weights[word] for word in known) + math.log(2) * (len(words) - len(known))
        for word in known:
            # A word that every shot shows tells nothing of where the sentence belongs.
            if len(places[word]) < len(shots):
                found[row, places[word]] += weights[word] / whole
    return found


def words_of(text: str) -> list[str]:
    """Return the words of a text that mean something, cut to their stems; hanzi in pairs."""
    lowered = text.lower()
    words = [_stem(word) for word in re.findall(r"[^\W\d_]+", UNSPACED.sub(" ", lowered))]
    hanzi = UNSPACED.findall(lowered)
    pairs = ["".join(pair) for pair in pairwise(hanzi)]
    return [word for word in words if word not in COMMON and len(word) > 1] + pairs


def _stem(word: str) -> str:
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def match(likenesses: Matrix, spoken: Sequence[float], played: Sequence[float]) -> list[range]:
    """Return which sentences each shot says, in order, so that they fit it and are spread as it is.

    With as many sentences as shots or more, every shot says some, unless words that they share tell
    otherwise; with fewer, each stands alone.
    Shape:  likenesses (sentences, shots).
    Units:  seconds, spoken and played.
    """
    count, shots = likenesses.shape
    if count < shots:
        places = _alone(likenesses)
        found = [range(0)] * shots
        for sentence, shot in enumerate(places):
            found[shot] = range(sentence, sentence + 1)
        return found
    return _groups(likenesses, spoken, played)


def _alone(likenesses: Matrix) -> list[int]:
    """Return a shot for each sentence, ascending, for the best sum."""
    import numpy as np

    count, shots = likenesses.shape
    steps = max(1, count - 1)
    ideal = np.array([index * (shots - 1) // steps for index in range(count)])
    off = np.abs(np.arange(shots)[None, :] - ideal[:, None]) / shots
    worth = likenesses - ORDER_WEIGHT * off
    best, came = worth[0].copy(), np.zeros((count, shots), np.int64)
    best[shots - count + 1 :] = -np.inf
    for row in range(1, count):
        reach, source = _running_best(best)
        best = np.full(shots, -np.inf)
        best[1:] = reach[:-1] + worth[row, 1:]
        best[shots - count + row + 1 :] = -np.inf
        came[row, 1:] = source[:-1]
    places = [int(np.argmax(best))]
    for row in range(count - 1, 0, -1):
        places.append(int(came[row, places[-1]]))
    return places[::-1]


def _groups(likenesses: Matrix, spoken: Sequence[float], played: Sequence[float]) -> list[range]:
    """Return the best cut of all sentences into one group for each shot."""
    import numpy as np

    count, shots = likenesses.shape
    said = np.array([0.0, *accumulate(spoken)])
    shown = np.array([0.0, *accumulate(played)])
    best = np.full(count + 1, -np.inf)
    best[0] = 0.0
    came = np.zeros((shots, count + 1), np.int64)
    empty_cost = EMPTY_COST if likenesses.any() else np.inf
    for shot in range(shots):
        gained = np.concatenate([[0.0], np.cumsum(likenesses[:, shot])])
        reach, source = _running_best(best - gained)
        off = np.abs(said / max(said[-1], 1e-9) - shown[shot + 1] / shown[-1])
        speaking = np.concatenate([[-np.inf], reach[:-1] + gained[1:]])
        came[shot, 1:] = source[:-1]
        silent = best - empty_cost
        came[shot] = np.where(silent > speaking, np.arange(count + 1), came[shot])
        best = np.maximum(speaking, silent) - ORDER_WEIGHT * off
        if not np.isfinite(empty_cost):
            best[count - (shots - shot - 1) + 1 :] = -np.inf  # the others need one each
    edges = [count]
    for shot in range(shots - 1, -1, -1):
        edges.append(int(came[shot, edges[-1]]))
    return [range(start, end) for start, end in pairwise(edges[::-1])]


def _running_best(values: Matrix) -> tuple[Matrix, NDArray[np.int64]]:
    """Return the highest value so far at each place, and where it is (the first of equals)."""
    import numpy as np

    highest = np.maximum.accumulate(values)
    is_new = np.concatenate([[True], values[1:] > highest[:-1]])
    return highest, np.maximum.accumulate(np.where(is_new, np.arange(len(values)), 0))
