"""Take German compounds apart into words of the tables. Knows how they are joined; no sentences."""

from __future__ import annotations

from functools import cache
from typing import Final

from moviefactory.lexicon.dictionary import NOUNS, SMALL, VERB, Entry, forms_of, listed_forms
from moviefactory.lexicon.sexes import is_somebody

_SHORTEST: Final = 7
_SHORTEST_PERSON: Final = 5
_SHORTEST_KIND: Final = 4
_PREFIXES: Final = frozenset(
    {
        "ver", "ent", "zer", "auf", "aus", "ein", "vor", "uber", "unter", "nach", "mit", "bei", "hin", "her",
        "gegen", "wider", "miss", "zusammen",
    }
)  # fmt: skip
"""What stands before a word and makes no sort of it: a Verband is no band."""
_VOWELS: Final = frozenset("aeiouy")
_NO_TAILS: Final = ("ober", "gast", "teil")
_PARENTS: Final = ("mother", "father", "woman", "lady", "man", "parent")
_YOUNG: Final = ("boy", "child", "baby", "cub", "calf", "girl", "young one")
_LINKS: Final = ("", "s", "es", "n", "en", "e", "er")


@cache
def compound(word: str) -> str:
    """Return a German compound in English: its last part is what it is."""
    if len(word) < _SHORTEST:
        return ""
    table = forms_of("de")
    for cut in range(3, len(word) - 2):
        tail = [entry for entry in table.get((word[cut:],), ()) if entry.kind not in (SMALL, VERB)]
        if not tail:
            continue
        for link in _LINKS:
            if not word[:cut].endswith(link):
                continue
            head = [
                e for e in table.get((word[: cut - len(link)],), ()) if e.kind not in (SMALL, VERB)
            ]
            if head:
                return _joined(head[0], tail[0])
    return _person_at_end(word) or _kind_at_end(word)


def _joined(head: Entry, tail: Entry) -> str:
    """Return two nouns as one: a Giraffenmutter is a giraffe, an Adlerjunges a young one."""
    if head.kind == "subjects" and not is_somebody(head.english):
        if tail.english in _PARENTS:
            return head.english
        if tail.english in _YOUNG:
            return f"young {head.english}"
    return f"{head.english} {tail.english}"


def _person_at_end(word: str) -> str:
    """Return who a compound names whose first part no table knows: a Hundezüchter breeds."""
    table = forms_of("de")
    for cut in range(3, len(word) - _SHORTEST_PERSON + 1):
        for entry in table.get((word[cut:],), ()):
            several = entry.english == "team"
            if entry.kind == "subjects" and (several or is_somebody(entry.english)):
                return entry.english
    return ""


def _kind_at_end(word: str) -> str:
    """Return what a compound is whose first part no table knows: a Holzpferd is a horse."""
    table = forms_of("de")
    for cut in range(3, len(word) - _SHORTEST_KIND + 1):
        head, tail = word[:cut], word[cut:]
        listed = next(
            (one for one in (tail, tail.removesuffix("n")) if (one,) in listed_forms("de")), ""
        )
        if not listed or head in _PREFIXES or not _VOWELS & set(head):
            continue
        found = [one for one in table.get((listed,), ()) if one.kind not in (SMALL, VERB)]
        if found and found[0].kind in NOUNS and tail not in _NO_TAILS:
            return found[0].english
    return ""
