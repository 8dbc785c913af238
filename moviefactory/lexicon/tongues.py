"""Tell which of Spanish, French and German a line is written in. Knows small words; no meanings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from moviefactory.lexicon.dictionary import SMALL, longest_form, parts
from moviefactory.lexicon.words import find, tokenize, word_set

BLANKED: Final = ("es", "fr", "de")
"""The languages with blanks between words that lines are translated from."""
ENGLISH_SMALL: Final = word_set(
    "the a an of and or in on at to with without from under over through behind beside between "
    "toward towards across around is are was were be who that which while as his her its their he "
    "she they it him them into onto up down out off by near past against among for this these "
    "those one two three but when where not no above below along inside"
)
_ONLY_ENGLISH: Final = word_set(
    "the of and with from over through under behind his her is are who "
    "dawn sunrise morning day noon afternoon sunset dusk evening night midnight"
)
"""Words that no other language here has: most lines and headings need no other's tables."""
_SMALL_POINTS, _KNOWN_POINTS, _ASKED_POINTS = 2.0, 1.0, 1.5
_KNOWN_SHARE: Final = 0.6


def find_language(text: str, asked: str = "") -> str:
    """Return which of "es", "fr", "de" a text with blanks is written in, "" for any other."""
    words = parts(text)
    plainly = asked in ("", "en") and text.isascii() and _ONLY_ENGLISH & set(words)
    spelled = sum(word.isalpha() for word in words)
    if not words or (plainly and 2 * len(_known_in_english(text)) >= spelled):
        return ""
    points = {language: _points(words, language) for language in BLANKED}
    best = max(points, key=lambda one: (points[one] + _ASKED_POINTS * (one == asked), one == asked))
    if points[best] < _KNOWN_SHARE * spelled or not points[best]:
        return ""
    english = _english_points(text) + _ASKED_POINTS * (asked == "en")
    return best if points[best] + _ASKED_POINTS * (best == asked) > english else ""


def _points(words: Sequence[str], language: str) -> float:
    points, at = 0.0, 0
    while at < len(words):
        length, entries = longest_form(words, at, language)
        if entries:
            small = any(entry.kind == SMALL for entry in entries)
            points += _SMALL_POINTS if small else _KNOWN_POINTS * length
        at += max(1, length)
    return points


def _english_points(text: str) -> float:
    tokens = tokenize(text)
    small = {at for at, token in enumerate(tokens) if token.text in ENGLISH_SMALL}
    return _SMALL_POINTS * len(small) + _KNOWN_POINTS * len(_known_in_english(text) - small)


def _known_in_english(text: str) -> set[int]:
    """Return the words, by number, that English knows, small ones among them."""
    tokens = tokenize(text)
    known = {at for unit in find(tokens) for at in range(unit.start, unit.end)}
    known |= {at for at, token in enumerate(tokens) if token.text in ENGLISH_SMALL}
    return {at for at in known if not tokens[at].is_mark}
