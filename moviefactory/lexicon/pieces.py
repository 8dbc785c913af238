"""Hold a stretch of a line with what it is in English. Knows one stretch; no word order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from moviefactory.lexicon.dictionary import VERB, Entry
from moviefactory.lexicon.english import going_on

OPAQUE: Final = "q"
"""What stands, several times, for a word that no table knows."""


@dataclass(slots=True)
class Piece:
    """A stretch of the line and what it is in English."""

    english: str
    said: str
    kind: str


def spoken(entry: Entry) -> str:
    """Return an entry's English words; deeds are told as going on, so that none is taken for a noun."""
    return going_on(entry.english) if entry.kind == VERB else entry.english


def without_stray_articles(pieces: list[Piece]) -> list[Piece]:
    """Return pieces less the articles of objects that their verb was told with: die `Hühner füttert`."""
    return [
        one
        for one, following in zip(pieces, [*pieces[1:], None], strict=True)
        if not (one.english in ("the", "a") and following and _has_object(following))
    ]


def _has_object(piece: Piece) -> bool:
    return piece.kind == VERB and " " in piece.said
