"""In which words a library is asked for a line of another language. Knows sound words; ranks nothing."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from moviefactory.lexicon.words import forms
from moviefactory.sound.catalogue import read_index
from moviefactory.sound.library.builtin import built_in
from moviefactory.sound.library.where import ANY, Where
from moviefactory.sound.search.terms import SMALL_WORDS, ways_to_say
from moviefactory.sound.tongues import TONGUES, has_kana, in_sound_words, sound_word_count

if TYPE_CHECKING:
    from moviefactory.sound.search.search import Hit, Search

LEAST_OWN: Final = 0.6
"""How much of a line a file of the user's must say in the line's own language, to be what is meant."""
LOOKED_AT: Final = 3
MARKS: Final = ".,;:!?¡¿'\"()"


def query_in_english(query: str, language: str = "") -> str:
    """Return a query in English words where it is Spanish, French, German or Japanese.

    `language` is the one to expect. Words that English or Chinese know as well stay as they are.
    """
    tongue = tongue_of(query, language)
    return in_sound_words(query, tongue) if tongue else query


def tongue_of(query: str, language: str = "") -> str:
    """Return which of the tongues a query is written in; "" for English, Chinese and others."""
    if has_kana(query):
        return "ja"
    expected = language.partition("-")[0].lower()
    counts = {tongue: sound_word_count(query, tongue) for tongue in TONGUES}
    best = max(counts, key=lambda tongue: (counts[tongue], tongue == expected))
    return best if counts[best] > _known_count(query) - (best == expected) else ""


def own_words(written: str, english: str, search: Search, where: Where = ANY) -> str:
    """Return the words to search by: as they are written if a file of the user's is called so."""
    if written == english:
        return english
    ways = ways_to_say(written)
    for hit in search.find(written, where, LOOKED_AT) if ways else ():
        said = sum(1 for way in ways if way & set(hit.terms)) / len(ways)
        if hit.record.path and said >= LEAST_OWN:
            return written
    return english


def find_said(
    query: str, search: Search, where: Where, limit: int, language: str = ""
) -> list[Hit]:
    """Return what fits a query in any of six languages: what is called so first. Raises: EmptyQuery."""
    english = query_in_english(query, language)
    words = own_words(query, english, search, where)
    hits = search.find(words, where, limit)
    if words == english:
        return hits
    known = {hit.record.id for hit in hits}
    others = (hit for hit in search.find(english, where, limit) if hit.record.id not in known)
    return [*hits, *others][:limit]


def _known_count(query: str) -> int:
    """Return how many of a query's words English or Chinese have in this catalogue.

    What is written with an accent is not English; what has no blanks is one word.
    """
    words = query.casefold().split()
    return sum(1 for word in words if _is_known(word.strip(MARKS)))


def _is_known(word: str) -> bool:
    if not word.isascii():
        return word in _vocabulary()
    bases = (word, *(base for base, _ in forms(word)))
    return word in SMALL_WORDS or any(base in _vocabulary() for base in bases)


@cache
def _vocabulary() -> frozenset[str]:
    """Return the words of the thesaurus and of the built-in sounds, as they are written."""
    index = read_index("thesaurus.yaml")
    told = [
        word
        for part in index.values()
        for row in part.values()
        for words in row.values()
        for word in words
    ]
    told += [text for one in built_in() for text in (one.title, one.caption_en, *one.words)]
    return frozenset(word.strip(MARKS) for text in told for word in text.casefold().split())
