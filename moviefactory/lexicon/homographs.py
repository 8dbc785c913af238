"""Choose which meaning of a Spanish, French or German word fits where it stands. Knows no word order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from moviefactory.lexicon.dictionary import (
    ADJECTIVE,
    NOUNS,
    SMALL,
    VERB,
    Entry,
    parts,
    spelled,
    spellings,
)
from moviefactory.lexicon.pieces import Piece
from moviefactory.lexicon.words import word_set

WORN_SO: Final = ("wearing", "dressed as")
_BEFORE_NOUNS: Final = word_set("the a in on at with without of under over behind beside his no is")
_BEFORE_OBJECTS: Final = word_set("the a his her some two three")
"""What follows a deed and no adjective: la mujer limpia la mesa."""
_BEFORE_NOUNS_ONLY: Final = {
    "es": word_set("del su sus"),
    "fr": word_set("un une du au son sa ses ce cet cette ces"),
}
_PARTICIPLES: Final = (
    "ado",
    "ada",
    "ados",
    "adas",
    "ido",
    "ida",
    "idos",
    "idas",
    "é",
    "ée",
    "és",
    "ées",
)
_LOWER_NOUNS: Final = word_set("daheim mars jemand bekleidet")


def fitting(
    entries: Sequence[Entry],
    said: str,
    raw: str,
    following: tuple[tuple[Entry, ...], ...],
    before: Sequence[Piece],
    language: str,
) -> list[Entry]:
    """Return the meanings that are spelled as the line has them: une marche is no marché.

    Before a noun a word that may also be somebody is an adjective: un viejo perro.
    """
    exact = spelled(language).get(said.lower(), ())
    if language == "de":
        cased = [
            entry
            for entry in entries
            if _is_cased_so(said, entry, before) and _has_its_marks(said, entry)
        ]
        kept = [] if raw[0].islower() else [entry for entry in cased if entry in exact]
        return kept or cased
    form, own = "".join(parts(said)), said.lower().replace("œ", "oe")
    known = spellings(language)
    written = [e for e in entries if own in known.get((form, e), (own,))]
    if not written and not own.isascii():
        return []
    written = written or list(entries)
    if before and before[-1].said.lower() in _BEFORE_NOUNS_ONLY[language]:
        # Une grille is a grid and no grilling; la grille might be: il la grille.
        written = [e for e in written if e.kind != VERB or e in exact or said.endswith("r")]
    nouns = [entry for entry in written if entry in exact and entry.kind != VERB]
    acts = _somebody_before(before) and kinds_of(following)[0] != VERB
    done = [e for e in written if e.kind == VERB and (e in exact or acts)]
    found = [*nouns, *done] if nouns else [e for e in written if e in exact] or written
    kinds = {entry.kind for entry in found}
    if {VERB, ADJECTIVE} <= kinds and following[0] and following[0][0].english in _BEFORE_OBJECTS:
        return [entry for entry in found if entry.kind == VERB]
    if {"subjects", ADJECTIVE} <= kinds and kinds_of(following)[0] in NOUNS:
        return [entry for entry in found if entry.kind == ADJECTIVE]
    return found


def choose(entries: Sequence[Entry], raw: str, before: Sequence[Piece], language: str) -> Entry:
    """Return the meaning that fits: a noun after an article, or with a German capital."""
    nouns = [entry for entry in entries if entry.kind not in (VERB, SMALL, ADJECTIVE)]
    verbs = [entry for entry in entries if entry.kind == VERB]
    if entries[0].kind == SMALL and not (
        language == "de" and raw[0].isupper() and nouns and before
    ):
        return entries[0]
    if language == "de" and before:
        wanted = nouns if raw[0].isupper() else [e for e in entries if e not in nouns]
        return (wanted or list(entries))[0]
    after_article = bool(before) and before[-1].english in _BEFORE_NOUNS
    described = [entry for entry in entries if entry.kind == ADJECTIVE]
    done = before and before[-1].kind == "subjects" and not raw.lower().endswith(_PARTICIPLES)
    if described and verbs and done:
        return verbs[0]  # Un muchacho corta leña is not short.
    if described and before and before[-1].kind in NOUNS:
        return described[0]
    if verbs and nouns:
        return nouns[0] if after_article or not before else verbs[0]
    return entries[0]


def kinds_of(following: tuple[tuple[Entry, ...], ...]) -> tuple[str, ...]:
    """Return of which tables the next two words are, "" where none knows them."""
    first = [entries[0] if entries else None for entries in following]
    return tuple(one.kind if one and one.english not in WORN_SO else "" for one in first)


def _is_cased_so(said: str, entry: Entry, before: Sequence[Piece]) -> bool:
    """Whether a German word may mean that as it is cased: seine Last is no reading, reif no frost."""
    if not before or " " in said:
        return True
    if said[0].islower():
        capitals = any(len(one.said) > 1 and one.said[0].isupper() for one in before[1:])
        return not capitals or entry.kind not in NOUNS or said in _LOWER_NOUNS
    return entry.kind != VERB or said.endswith("n")


def _has_its_marks(said: str, entry: Entry) -> bool:
    """Whether a German word has the marks that a listed one has: sanfte Wellen are no Sänfte."""
    listed = spellings("de").get(("".join(parts(said)), entry), ())
    return not (said.isascii() and listed) or any(
        one.replace("ß", "ss").isascii() for one in listed
    )


def _somebody_before(before: Sequence[Piece]) -> bool:
    """Whether what stands right before can do something: a being, or one that is told of."""
    near = next((one for one in reversed(before) if one.kind != ADJECTIVE), None)
    return near is not None and (near.kind == "subjects" or near.english in ("he", "she", "who"))
