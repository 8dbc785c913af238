"""The terms of a text for a search by words: lemmas, Chinese pairs, concepts. Knows no records."""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

from moviefactory.lexicon.words import forms, tokenize, word_set
from moviefactory.sound.catalogue import entries, read_index
from moviefactory.sound.thesaurus import Thesaurus

CONCEPT: Final = "#"
MOST_MEMORISED: Final = 65_536
CONCEPT_WEIGHT: Final = 0.6
SMALL_WORDS: Final = word_set(
    "a an the of in on at by to from with and or for as is are was be being it its his her their"
    " this that these those some somebody someone something very no not into onto over under up"
    " down off out through like one two sound noise heard hear there which who what own between"
    " 的 了 在 是 和 与 着 里 中 上 下 一 声 有 地 得"
)
_ENDINGS: Final = ("ingly", "edly", "ings", "ing", "ied", "ies", "ed", "es", "s", "ly")


def terms_of(text: str) -> Counter[str]:
    """Return how much of each term a text holds: lemmas and Chinese pairs 1, concepts 0.6.

    A concept counts once for each of its words that is there; its terms begin with "#".
    """
    tokens = tuple(token for token in tokenize(text) if not token.is_mark)
    terms: Counter[str] = Counter()
    for token in tokens:
        if token.text not in SMALL_WORDS and not token.is_cjk:
            terms[lemma(token.text)] += 1
    for first, second in pairwise(tokens):
        if first.is_cjk and second.is_cjk and not {first.text, second.text} & SMALL_WORDS:
            terms[first.text + second.text] += 1
    for found in concepts().find(tokens):
        for name in found.names:
            terms[CONCEPT + name] += CONCEPT_WEIGHT  # type: ignore[assignment]
    return terms


@lru_cache(MOST_MEMORISED)
def lemma(word: str) -> str:
    """Return what the forms of an English word have in common: rain, rains, raining, rained."""
    base = word
    for candidate, _ in forms(word)[:1]:
        base = candidate
    for ending in _ENDINGS:
        stem = base.removesuffix(ending)
        if stem != base and len(stem) >= 3 and not (ending == "s" and stem.endswith("s")):
            base = stem
            break
    if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "lsz":
        base = base[:-1]
    return base.removesuffix("e").removesuffix("i").removesuffix("y") if len(base) > 3 else base


@cache
def concepts() -> Thesaurus:
    """Return the sound thesaurus: its concepts, the moods, and the names of built-in entries."""
    index = read_index("thesaurus.yaml")
    pairs = [
        (word, name)
        for name, both in index["concepts"].items()
        for words in both.values()
        for word in words
    ]
    pairs += [
        (word, f"mood {name}")
        for name, both in index["moods"].items()
        for words in both.values()
        for word in words
    ]
    pairs += [(word, entry.id) for entry in entries("effects.yaml") for word in entry.words]
    return Thesaurus(pairs)
