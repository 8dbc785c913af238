"""Find what a line names of the tables of things. Knows tokens; not what is done with a thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from moviefactory.lexicon.handy import BORNE_BY_TWO, ROLLING, THINGS
from moviefactory.lexicon.words import Token, find, forms, tokenize


@dataclass(frozen=True, slots=True)
class Named:
    """A thing that the line names, its tokens `start` to `end`."""

    name: str
    start: int
    end: int


def is_subject(thing: Named) -> bool:
    """Whether a thing is drawn by itself as well: a clock, a balloon."""
    return _is_subject(thing.name)


@cache
def _is_subject(name: str) -> bool:
    return any(
        sense.kind == "subject" for found in find(tokenize(name)) for sense, _ in found.senses
    )


@cache
def _words(kind: str) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Return the words of a table as tokens by their first, the longest first."""
    table = {"things": THINGS, "rolling": ROLLING, "two": BORNE_BY_TWO}[kind]
    rows = [(tuple(token.text for token in tokenize(word)), name) for name, words in table.items() for word in words]  # fmt: skip
    by_first: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {}
    for row in sorted(rows, key=lambda row: (-len(row[0]), row)):
        by_first[row[0][0]] = (*by_first.get(row[0][0], ()), row)
    return by_first


def found(tokens: Sequence[Token], kind: str) -> Iterator[Named]:
    """Yield what a line names of a table, in its order; of words that overlap only the longest."""
    at, table = 0, _words(kind)
    while at < len(tokens):
        text = tokens[at].text
        rows = [row for first in dict.fromkeys((text, *(base for base, _ in forms(text)))) for row in table.get(first, ())]  # fmt: skip
        if not rows:
            at += 1
            continue
        rows.sort(key=lambda row: (-len(row[0]), row[0][0] != text))
        best = next((row for row in rows if _stands_at(tokens, at, row[0])), None)
        if best is None:
            at += 1
            continue
        yield Named(best[1], at, at + len(best[0]))
        at += len(best[0])


def _stands_at(tokens: Sequence[Token], at: int, word: tuple[str, ...]) -> bool:
    if at + len(word) > len(tokens):
        return False
    last = tokens[at + len(word) - 1].text
    if any(tokens[at + k].text != part for k, part in enumerate(word[:-1])):
        return False
    return last == word[-1] or any(base == word[-1] and tag == "s" for base, tag in forms(last))
