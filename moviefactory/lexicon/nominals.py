"""Tell who an adjective is that stands for somebody: una joven, le vieux. Knows articles only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from moviefactory.lexicon.dictionary import ADJECTIVE, NOUNS, SMALL, Entry, parts
from moviefactory.lexicon.pieces import Piece
from moviefactory.lexicon.sexes import WOMAN, article_sex, is_somebody
from moviefactory.lexicon.words import word_set

_OF_PEOPLE: Final = word_set(
    "old young small blind poor rich wounded bald blond red-haired drunk masked hooded bearded"
)
_CHILDREN: Final = "small"
_SEVERAL: Final = {"es": ("los", "las", "unos", "unas"), "fr": ("les", "des"), "de": ()}
BEFORE_SOMEBODY: Final = word_set("the a this one her his")


def somebody(
    entry: Entry, raw: str, after: tuple[str, ...], before: Sequence[Piece], language: str
) -> str:
    """Return the English for somebody named by an adjective alone, "" where it describes another.

    `after` are the tables of the next two words, "" for words of none.
    """
    if entry.kind != ADJECTIVE or entry.english not in _OF_PEOPLE or not before:
        return ""
    article = before[-1]
    if article.kind != SMALL or article.english not in BEFORE_SOMEBODY:
        return ""
    if after[0] in NOUNS or (after[0] == ADJECTIVE and after[1] in NOUNS):
        return ""
    if language == "de" and raw[0].islower():
        return ""
    said = parts(article.said)
    several = any(word in _SEVERAL[language] for word in said)
    if language == "de":
        several = "die" in said and raw.endswith("n")
    if entry.english == _CHILDREN:
        if any(one.kind == "subjects" and not is_somebody(one.english) for one in before):
            return "cubs" if several else "cub"
        return "children" if several else "child"
    if several:
        return f"{entry.english} people"
    who = "woman" if article_sex(said, language) == WOMAN else "man"
    return f"{entry.english} {who}"
