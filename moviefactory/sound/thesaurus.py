"""Find terms in a line of English or Chinese. Knows terms and inflections; not what they sound like."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

from moviefactory.lexicon.words import Token, forms, tokenize

FEWEST_LETTERS_TO_GUESS = 4
EMPTY_CHARACTERS = frozenset("声音的响地着了一在与和从里中上下有是叫狗猫")


@dataclass(frozen=True, slots=True)
class Found:
    """A term in a line: tokens `start` to `end`, and all that it names."""

    start: int
    end: int
    names: tuple[str, ...]


class Thesaurus:
    """Terms of one or more words, each with the names of what it may mean."""

    def __init__(self, terms: Iterable[tuple[str, str]]) -> None:
        """Take (term, name) pairs; a term may have several names."""
        table: dict[tuple[str, ...], tuple[str, ...]] = {}
        for term, name in terms:
            key = tuple(token.text for token in tokenize(term) if not token.is_mark)
            if name not in table.get(key, ()):
                table[key] = (*table.get(key, ()), name)
        self._table = table
        self._longest = max(map(len, table), default=0)

    def find(self, tokens: tuple[Token, ...]) -> list[Found]:
        """Return the terms of a line from left to right, the longest at each place first."""
        found: list[Found] = []
        at = 0
        while at < len(tokens):
            match = self._at(tokens, at)
            if match:
                found.append(match)
            at = match.end if match else at + 1
        return found

    def _at(self, tokens: tuple[Token, ...], start: int) -> Found | None:
        for length in range(min(self._longest, len(tokens) - start), 0, -1):
            span = tokens[start : start + length]
            for words in product(*(_bases(token) for token in span)):
                if words in self._table:
                    return Found(start, start + length, self._table[words])
        return None

    def nearest(self, tokens: tuple[Token, ...]) -> tuple[str, ...]:
        """Return what the likest term names, for a line in which no term is; or nothing.

        A word is like a term that differs by one letter, a Chinese line like the shortest term
        with which it shares a character that means something.
        """
        best: tuple[float, tuple[str, ...]] = (0.0, ())
        for token in tokens:
            for term, names in self._table.items():
                likeness = _likeness(token, term)
                if likeness > best[0]:
                    best = (likeness, names)
        return best[1]


def _bases(token: Token) -> tuple[str, ...]:
    if token.is_cjk:
        return (token.text,)
    return tuple(base for base, _ in forms(token.text))


def _likeness(token: Token, term: tuple[str, ...]) -> float:
    if token.is_cjk:
        shared = token.text in term and token.text not in EMPTY_CHARACTERS
        return 1 / len(term) if shared else 0.0
    if len(term) > 1 or len(token.text) < FEWEST_LETTERS_TO_GUESS:
        return 0.0
    return float(_one_slip_apart(token.text, term[0]))


def _one_slip_apart(word: str, term: str) -> bool:
    """Return whether one letter is wrong, missing, too many, or two have changed places."""
    same = 0
    while same < min(len(word), len(term)) and word[same] == term[same]:
        same += 1
    rest, other = word[same:], term[same:]
    swapped = rest[:2] == other[:2][::-1] and rest[2:] == other[2:]
    return swapped or rest[1:] == other[1:] or rest[1:] == other or rest == other[1:]
