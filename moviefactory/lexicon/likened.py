"""Read words that no table knows as ones that a table knows. Knows pairs of words; not their meanings."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Final, Literal

from moviefactory.lexicon.dictionary import LANGUAGES, NOUNS, rows
from moviefactory.lexicon.english import plural_of
from moviefactory.lexicon.words import listed

Words = tuple[tuple[str, str], ...]
"""Pairs of a word as it is written, and the word that it is read as."""

_DRAWN: Final = {"subject": ("subject", "faint"), "place": ("place",)}
_UNSPACED: Final = re.compile(r"[\u3041-\u30ff\u3400-\u9fff]")
"""Signs of scripts that write no blanks between words."""


def likened(text: str, words: Iterable[tuple[str, str]]) -> str:
    """Return `text` with each word of `words` in place of its own: `a yurt` as `a tent`.

    Case is nothing; of several that begin at one place the longest wins; a plural stays one, and
    what was put in is not read again.
    """
    known = {word.casefold(): meant for word, meant in words}
    if not known:
        return text

    def told(found: re.Match[str]) -> str:
        word = _listed(found[0], known)
        meant = known.get(word, found[0])
        return meant if word == found[0].casefold() else plural_of(meant)

    return _pattern(tuple(known)).sub(told, text)


def occurring(texts: Sequence[str], words: Iterable[tuple[str, str]]) -> Words:
    """Return those of `words` that are read in one of the texts."""
    known = {word.casefold(): (word, meant) for word, meant in words}
    if not known:
        return ()
    pattern = _pattern(tuple(known))
    said = {_listed(found[0], known) for text in texts for found in pattern.finditer(text)}
    return tuple(pair for word, pair in known.items() if word in said)


def _listed(said: str, known: Container[str]) -> str:
    """Return a word that was found as it is listed: one of several."""
    word = said.casefold()
    return word if word in known else word.removesuffix("s")


@cache
def drawn_words(kind: Literal["subject", "place"], language: str = "") -> Mapping[str, str]:
    """Return the single English words that name a subject, or a place, in order.

    With each how it is written in a line of `language`: as it is, where that is English or Chinese.
    """
    every = sorted(word for word in listed(_DRAWN[kind]) if word.isascii() and word.isalpha())
    if language not in LANGUAGES:
        return MappingProxyType({word: word for word in every})
    own: dict[str, str] = {}
    for row in (row for kind in NOUNS for row in rows(kind)):
        for written in row.words[language][:1]:
            own.setdefault(row.entry.english, written.partition("/")[0])
    return MappingProxyType({word: own[word] for word in every if word in own})


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    longest = sorted(words, key=lambda word: (-len(word), word))
    return re.compile("|".join(map(_whole, longest)), re.IGNORECASE)


def _whole(word: str) -> str:
    said = re.escape(word)
    return said if _UNSPACED.search(word) else rf"(?<!\w){said}s?(?!\w)"
