"""Search a library by words, all ways at once, and say why. Knows rankings; not where sounds lie."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

import numpy as np

from moviefactory.errors import BadRequest, MovieError
from moviefactory.grammar import Mood
from moviefactory.shipped import shipped
from moviefactory.sound.catalogue import Kind
from moviefactory.sound.library.record import Record
from moviefactory.sound.library.store import Store
from moviefactory.sound.library.where import ANY, Where
from moviefactory.sound.search.encoder import WORTH_OF_WORDS, Encoder
from moviefactory.sound.search.fuse import fuse
from moviefactory.sound.search.lexical import LexicalIndex
from moviefactory.sound.search.terms import CONCEPT

DEPTH = 50
WORDS = "words"
FUSING_OFFSET = 3
"""Few sounds are meant by a line: the first of each ranking count for far more than the rest."""
FUSING_VERSION = "2"
"""Changes whenever the same rankings would be fused otherwise."""
MOST_TERMS = 4
INDEX_VERSION = "1"
"""Changes whenever search/terms.py reads the same text otherwise."""
LEAST_KEPT = 1_000
"""From how many sounds on the index of words is kept with the library. Fewer are read in a moment."""


class EmptyQuery(BadRequest):
    """A search asked for nothing."""

    def __init__(self, query: str) -> None:
        super().__init__(query)
        self.query = query

    def __str__(self) -> str:
        return f"{self.query!r} holds no word to search by: say what should be heard, as in 'rain on a tin roof'"


@dataclass(frozen=True, slots=True)
class Hit:
    """A sound that was found: how well (1 is first in every ranking), and why, in words.

    `terms` are the words' terms that it has; `likeness` is what each encoder that found it says.
    """

    record: Record
    score: float
    reasons: tuple[str, ...]
    terms: tuple[str, ...] = ()
    likeness: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Failed:
    """An encoder that failed in a search, which went on without it."""

    encoder: str
    why: str


class Search:
    """A store made ready to be searched; sees what is added to it. Not thread-safe."""

    def __init__(self, store: Store, encoders: Sequence[Encoder] = ()) -> None:
        """Take the encoders to ask besides the words; they search what `embed` gave vectors."""
        self._store = store
        self._encoders = tuple(encoders)
        self._generation: str | None = None
        self._index = LexicalIndex(())
        self._allowed: dict[Where, np.ndarray[tuple[int], np.dtype[np.bool_]]] = {}
        self.failed: list[Failed] = []

    def find(self, query: str, where: Where = ANY, limit: int = 10) -> list[Hit]:
        """Return what fits best, best first. Raises: EmptyQuery.

        An encoder that does not read the query's language is not asked; one that fails is named in
        `failed`, and the others go on.
        """
        if not any(char.isalnum() for char in query):
            raise EmptyQuery(query)
        self._refresh()
        depth = max(DEPTH, limit)
        rankings: dict[str, list[str]] = {}
        reasons: dict[str, list[str]] = {}
        likeness: dict[str, dict[str, float]] = {}
        hits = self._index.search(query, depth, self._allowed_by(where))
        rankings[WORDS] = [hit.id for hit in hits]
        for hit in hits:
            reasons.setdefault(hit.id, []).append(f"words: {_named(hit.terms)}")
        for encoder in self._encoders:
            name = encoder.about.back_end.name
            try:
                if not encoder.reads(query):
                    continue
                vector = encoder.of_words([query])[0]
                near = self._store.nearest(encoder.space, vector, depth, where)
            except (MovieError, RuntimeError, ValueError, OSError) as error:
                self.failed.append(Failed(name, str(error)))
                continue
            rankings[name] = [one.id for one in near]
            for one in near:
                likeness.setdefault(one.id, {})[name] = one.likeness
                kind = "sound" if encoder.hears else "meaning"
                reasons.setdefault(one.id, []).append(f"{kind}: {one.likeness:.2f} ({name})")
        terms = {hit.id: hit.terms for hit in hits}
        rankings = {name: ranking for name, ranking in rankings.items() if ranking}
        found = []
        for record_id, score in self._fused(rankings)[:limit]:
            record = self._store.get(record_id)
            if record is not None:
                why = tuple(reasons[record_id])
                own, near_by = terms.get(record_id, ()), likeness.get(record_id, {})
                found.append(Hit(record, score, why, own, near_by))
        return found

    def _fused(self, rankings: Mapping[str, Sequence[str]]) -> list[tuple[str, float]]:
        worth = {one.about.back_end.name: one.about.worth for one in self._encoders}
        return fuse(rankings, {WORDS: WORTH_OF_WORDS, **worth}, offset=FUSING_OFFSET)

    def _refresh(self) -> None:
        now = self._store.generation()
        if now == self._generation:
            return
        self._index = self._kept_index() or self._made_index()
        self._generation, self._allowed = now, {}

    def _kept_index(self) -> LexicalIndex | None:
        data = self._store.kept(_index_name())
        try:
            return LexicalIndex.from_bytes(data) if data else None
        except ValueError:  # written by half: it is made anew
            return None

    def _made_index(self) -> LexicalIndex:
        index = LexicalIndex((one.id, one.text()) for one in self._store.records())
        if len(index) >= LEAST_KEPT:
            self._store.keep(_index_name(), index.to_bytes())
        return index

    def _allowed_by(self, where: Where) -> np.ndarray[tuple[int], np.dtype[np.bool_]] | None:
        if where == ANY:
            return None
        if where not in self._allowed:
            ids = {record.id for record in self._store.records(where)}
            self._allowed[where] = np.array([one in ids for one in self._index.ids()], np.bool_)
        return self._allowed[where]


def search(
    query: str,
    store: Store,
    *,
    kind: Kind | None = None,
    commercial: bool = False,
    moods: Sequence[Mood] = (),
    limit: int = 10,
    encoders: Sequence[Encoder] = (),
    on_failure: Callable[[Failed], None] = lambda failed: None,
) -> list[Hit]:
    """Return what of a library fits words best, with the reasons. Raises: EmptyQuery.

    `commercial` leaves out what may not be in a film that is sold. Whoever searches more than once
    keeps a `Search`.
    """
    ready = Search(store, encoders)
    found = ready.find(query, Where((kind,) if kind else (), commercial, tuple(moods)), limit)
    for failed in ready.failed:
        on_failure(failed)
    return found


@cache
def _index_name() -> str:
    """Return what changes whenever the same records would have other terms."""
    digest = hashlib.sha256(INDEX_VERSION.encode())
    for name in ("effects.yaml", "thesaurus.yaml"):
        digest.update((shipped("music_index") / name).read_bytes())
    return f"words {digest.hexdigest()[:16]}"


def _named(terms: Sequence[str]) -> str:
    """Return terms for people: what was meant where a concept was found, else the word's root."""
    names = dict.fromkeys(term.removeprefix(CONCEPT).replace("_", " ") for term in terms)
    return ", ".join(list(names)[:MOST_TERMS])
