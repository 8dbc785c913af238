"""Find phrases in a line whose words stand a little apart. Knows forms of words; no meanings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from moviefactory.lexicon.words import Token, forms

GAP_TOKENS: Final = 5
"""How many other words may stand between two of a phrase."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line's tokens, its Chinese text, and all that its words are forms of."""

    tokens: Sequence[Token]
    joined: str
    bases: frozenset[str]


def line_of(tokens: Sequence[Token]) -> Line:
    """Return tokens with what phrases are looked for in."""
    return Line(tokens, joined_signs(tokens), bases_of(tokens))


def bases_of(tokens: Sequence[Token]) -> frozenset[str]:
    """Return all that English words are forms of, themselves among them."""
    return frozenset(base for token in tokens if not token.is_cjk for base, _ in forms(token.text))


def says(line: Line, phrase: str) -> bool:
    """Whether the words of a phrase follow each other in a line, with few others between."""
    if not phrase.isascii():
        if "…" not in phrase:
            return phrase in line.joined
        parts = phrase.split("…")
        return all(part in line.joined for part in parts) and bool(
            _spaced(phrase).search(line.joined)
        )
    words = phrase.replace("'s", "").split()
    return line.bases.issuperset(words) and in_order(line.tokens, words, GAP_TOKENS)


@cache
def _spaced(phrase: str) -> re.Pattern[str]:
    """Return what finds a Chinese phrase with a few signs for each of its gaps."""
    return re.compile(".{0,6}".join(re.escape(part) for part in phrase.split("…")))


def in_order(tokens: Sequence[Token], words: Sequence[str], gap: int) -> bool:
    """Whether forms of words follow each other, with at most `gap` others between two."""
    return place_of(tokens, words, gap) is not None


def place_of(tokens: Sequence[Token], words: Sequence[str], gap: int) -> int | None:
    """Return where forms of words begin that follow each other, None where they do not."""
    for start, token in enumerate(tokens):
        if not is_form(token, words[0]):
            continue
        at = start
        for word in words[1:]:
            near = range(at + 1, min(len(tokens), at + 2 + gap))
            found = next((one for one in near if is_form(tokens[one], word)), None)
            if found is None:
                break
            at = found
        else:
            return start
    return None


def is_form(token: Token, word: str) -> bool:
    """Whether a token is a word or a form of it."""
    return token.text == word or any(base == word for base, _ in forms(token.text))


def joined_signs(tokens: Sequence[Token]) -> str:
    """Return a text with one sign for every token."""
    return "".join(
        token.text if token.is_cjk else "，" if token.is_mark else "·" for token in tokens
    )
