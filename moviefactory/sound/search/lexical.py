"""Find texts by words: BM25 over lemmas and concepts, no model. Knows terms; not sounds or stores.

Source: Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009).
"""

from __future__ import annotations

import io
import math
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from moviefactory.sound.search.terms import CONCEPT, terms_of

SATURATION = 1.2
LENGTH_WEIGHT = 0.5
QUERY_CONCEPT_WEIGHT = 0.8
SEPARATOR = "\0"


@dataclass(frozen=True, slots=True)
class WordHit:
    """A text that was found: its id, how well it fits, and by which terms, the weightiest first."""

    id: str
    score: float
    terms: tuple[str, ...]


class LexicalIndex:
    """Texts by their terms. Made once from all of them; searched any number of times."""

    def __init__(self, texts: Iterable[tuple[str, str]]) -> None:
        """Take (id, text) pairs."""
        self._ids: list[str] = []
        numbers: dict[str, int] = {}
        terms: list[int] = []
        counts: list[float] = []
        ends: list[int] = []
        for record_id, text in texts:
            self._ids.append(record_id)
            for term, count in terms_of(text).items():
                terms.append(numbers.setdefault(term, len(numbers)))
                counts.append(count)
            ends.append(len(terms))
        self._numbers = numbers
        starts = np.concatenate([[0], np.array(ends, np.int64)])
        which = np.repeat(np.arange(len(ends), dtype=np.int32), np.diff(starts))
        order = np.argsort(np.array(terms, np.int32), kind="stable")
        self._texts = which[order]
        self._counts = np.array(counts, np.float32)[order]
        found = np.bincount(np.array(terms, np.int64), minlength=len(numbers))
        self._edges = np.concatenate([[0], np.cumsum(found)]).astype(np.int64)
        lengths = np.bincount(which, np.array(counts, np.float32), len(ends))
        self._lengths = lengths / max(float(lengths.mean()), 1e-9) if len(ends) else lengths

    def to_bytes(self) -> bytes:
        """Return the index as bytes that `from_bytes` reads."""
        file = io.BytesIO()
        np.savez(
            file,
            ids=_packed(self._ids),
            terms=_packed(list(self._numbers)),
            texts=self._texts,
            counts=self._counts,
            edges=self._edges,
            lengths=self._lengths,
        )
        return file.getvalue()

    @staticmethod
    def from_bytes(data: bytes) -> LexicalIndex:
        """Return an index as it was. Raises: ValueError for what is none."""
        made = LexicalIndex(())
        try:
            with np.load(io.BytesIO(data), allow_pickle=False) as held:
                made._ids = _unpacked(held["ids"])
                made._numbers = {term: at for at, term in enumerate(_unpacked(held["terms"]))}
                made._texts, made._counts = held["texts"], held["counts"]
                made._edges, made._lengths = held["edges"], held["lengths"]
        except (KeyError, OSError, EOFError, zipfile.BadZipFile) as error:
            raise ValueError(f"{len(data)} bytes are no index of words") from error
        return made

    def __len__(self) -> int:
        """Return how many texts there are."""
        return len(self._ids)

    def search(
        self, query: str, limit: int, allowed: NDArray[np.bool_] | None = None
    ) -> list[WordHit]:
        """Return the texts that fit best, those that fit alike in the order of their making.

        Shape: `allowed` (texts,), which of them may be found. Nothing is found by no term.
        """
        scores = np.zeros(len(self._ids))
        parts: list[tuple[str, float, NDArray[np.int32]]] = []
        for term, weight in terms_of(query).items():
            number = self._numbers.get(term)
            if number is None:
                continue
            rows = slice(int(self._edges[number]), int(self._edges[number + 1]))
            texts, counts = self._texts[rows], self._counts[rows]
            rarity = math.log(1 + (len(self._ids) - len(texts) + 0.5) / (len(texts) + 0.5))
            if term.startswith(CONCEPT):
                rarity *= QUERY_CONCEPT_WEIGHT
            norm = SATURATION * (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * self._lengths[texts])
            worth = rarity * weight
            scores[texts] += worth * counts * (SATURATION + 1) / (counts + norm)
            parts.append((term, worth, texts))
        if allowed is not None:
            scores[~allowed] = 0
        top = self._best(scores, limit)
        parts.sort(key=lambda part: (-part[1], part[0]))
        return [
            WordHit(
                self._ids[at], float(scores[at]),
                tuple(term for term, _, texts in parts if _holds(texts, at)),
            )
            for at in top
        ]  # fmt: skip

    def _best(self, scores: NDArray[np.float64], limit: int) -> list[int]:
        found = np.flatnonzero(scores > 0)
        if len(found) > limit:
            least = np.partition(scores[found], -limit)[-limit]
            found = found[scores[found] >= least]
        order = np.lexsort((found, -scores[found]))
        return [int(at) for at in found[order][:limit]]

    def ids(self) -> list[str]:
        """Return the ids in the order in which they were given."""
        return self._ids


def _packed(texts: list[str]) -> NDArray[np.uint8]:
    return np.frombuffer(SEPARATOR.join(texts).encode(), np.uint8)


def _unpacked(packed: NDArray[np.uint8]) -> list[str]:
    return packed.tobytes().decode().split(SEPARATOR) if packed.size else []


def _holds(texts: NDArray[np.int32], number: int) -> bool:
    at = int(np.searchsorted(texts, number))
    return at < len(texts) and int(texts[at]) == number
