"""Tell who an adjective is that stands for somebody: una joven, le vieux. Knows articles only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from moviefactory.lexicon.dictionary import ADJECTIVE, SMALL, Entry, parts
from moviefactory.lexicon.pieces import Piece
from moviefactory.lexicon.sexes import WOMAN, article_sex, is_plain, names_somebody
from moviefactory.lexicon.words import word_set

_OF_PEOPLE: Final = word_set(
    "old young small blind poor rich wounded bald blond red-haired drunk masked hooded bearded"
)
_CHILDREN: Final = "small"
_NOUNS: Final = ("subjects", "places", "things")
_SEVERAL: Final = {"es": ("los", "las", "unos", "unas"), "fr": ("les", "des"), "de": ()}
_ARTICLES: Final = word_set("the a this one her his")


def _is_beast(english: str) -> bool:
    return not (names_somebody(english) or is_plain(english))


def somebody(
    entry: Entry, raw: str, after: tuple[str, ...], before: Sequence[Piece], language: str
) -> str:
    """Return the English for somebody named by an adjective alone, "" where it describes another.

    `after` are the tables of the next two words, "" for words of none.
    """
    if entry.kind != ADJECTIVE or entry.english not in _OF_PEOPLE or not before:
        return ""
    article = before[-1]
    if article.kind != SMALL or article.english not in _ARTICLES:
        return ""
    if after[0] in _NOUNS or (after[0] == ADJECTIVE and after[1] in _NOUNS):
        return ""
    if language == "de" and raw[0].islower():
        return ""
    said = parts(article.said)
    several = any(word in _SEVERAL[language] for word in said)
    if language == "de":
        several = "die" in said and raw.endswith("n")
    if entry.english == _CHILDREN:
        if any(one.kind == "subjects" and _is_beast(one.english) for one in before):
            return "cubs" if several else "cub"
        return "children" if several else "child"
    if several:
        return f"{entry.english} people"
    who = "woman" if article_sex(said, language) == WOMAN else "man"
    return f"{entry.english} {who}"
