"""The terms of a text for a search by words: lemmas, Chinese pairs, concepts. Knows no records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from moviefactory.lexicon.words import Token, forms, tokenize, word_set
from moviefactory.sound.catalogue import entries, read_index

CONCEPT: Final = "#"
MOST_MEMORISED: Final = 65_536
MOST_TEXTS: Final = 1_024
"""How many texts' terms are kept: all of the built-in sounds', which every film is searched for."""
CONCEPT_WEIGHT: Final = 0.6
SMALL_WORDS: Final = word_set(
    "a an the of in on at by to from with and or for as is are was be being it its his her their"
    " this that these those some somebody someone something very no not into onto over under up"
    " down off out through like one two sound noise heard hear there which who what own between"
    " 的 了 在 是 和 与 着 里 中 上 下 一 声 有 地 得"
)
_ENDINGS: Final = ("ingly", "edly", "ings", "ing", "ied", "ies", "ed", "es", "s", "ly")


@lru_cache(MOST_TEXTS)
def terms_of(text: str) -> Mapping[str, float]:
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
    for _, _, names in _found_concepts([_key(token) for token in tokens]):
        for name in names:
            terms[CONCEPT + name] += CONCEPT_WEIGHT  # type: ignore[assignment]
    return MappingProxyType(terms)


def ways_to_say(text: str) -> tuple[frozenset[str], ...]:
    """Return for each word of a text that says something the terms by which it may be found.

    A word is one of English, or a Chinese character.
    """
    tokens = tuple(token for token in tokenize(text) if not token.is_mark)
    ways: list[set[str]] = [
        set() if token.is_cjk or token.text in SMALL_WORDS else {lemma(token.text)}
        for token in tokens
    ]
    for at, (first, second) in enumerate(pairwise(tokens)):
        if first.is_cjk and second.is_cjk and not {first.text, second.text} & SMALL_WORDS:
            for one in ways[at : at + 2]:
                one.add(first.text + second.text)
    for start, end, names in _found_concepts([_key(token) for token in tokens]):
        for one in ways[start:end]:
            one.update(CONCEPT + name for name in names)
    return tuple(frozenset(one) for one in ways if one)


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


def _key(token: Token) -> str:
    return token.text if token.is_cjk else lemma(token.text)


def _found_concepts(keys: list[str]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield (start, end, concepts) of the thesaurus' terms from left to right, the longest first."""
    table, at = concepts(), 0
    while at < len(keys):
        for term, names in table.get(keys[at], ()):
            if keys[at : at + len(term)] == term:
                yield at, at + len(term), names
                at += len(term) - 1
                break
        at += 1


@cache
def concepts() -> Mapping[str, tuple[tuple[list[str], tuple[str, ...]], ...]]:
    """Return the sound thesaurus by the first words of its terms, the longest terms first.

    It is made of its concepts, the moods, and the names of built-in entries.
    """
    index = read_index("thesaurus.yaml")
    named: dict[tuple[str, ...], dict[str, None]] = {}
    groups = [(name, both) for name, both in index["concepts"].items()]
    groups += [(f"mood {name}", both) for name, both in index["moods"].items()]
    pairs = [(word, name) for name, both in groups for words in both.values() for word in words]
    pairs += [(word, entry.id) for entry in entries("effects.yaml") for word in entry.words]
    for word, name in pairs:
        term = tuple(_key(token) for token in tokenize(word) if not token.is_mark)
        named.setdefault(term, {})[name] = None
    table: dict[str, list[tuple[list[str], tuple[str, ...]]]] = {}
    for term, names in sorted(named.items(), key=lambda pair: (-len(pair[0]), pair[0])):
        table.setdefault(term[0], []).append((list(term), tuple(names)))
    return MappingProxyType({first: tuple(rows) for first, rows in table.items()})
