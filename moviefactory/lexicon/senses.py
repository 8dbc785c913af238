"""Tell two words of one spelling apart by their company. Knows a table of cues; no grammar."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final

from moviefactory.lexicon.dictionary import Entry
from moviefactory.lexicon.words import fold

_TABLE: Final = Path(__file__).parent / "languages" / "senses.txt"
_ENDINGS: Final = ("", "s", "x", "e", "n", "es", "en", "er", "nt", "ern")
_FIRST_LETTERS: Final = 2
_LONGEST_FORM: Final = 2
_ARTICLED: Final = 3
"""How long an article before the word may be: `una vela` stands in the tables as one form."""


@cache
def _senses(language: str) -> dict[str, list[tuple[str, Entry, tuple[str, ...]]]]:
    """Return by their first letters a language's words, what each means in company, and how that begins."""
    found: dict[str, list[tuple[str, Entry, tuple[str, ...]]]] = {}
    for line in _TABLE.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        spoken, word, meaning, cues = (part.strip() for part in line.split("|"))
        if spoken == language:
            english, kind = (part.strip() for part in meaning.split("="))
            company = tuple(fold(cue.strip()) for cue in cues.split(","))
            folded = fold(word)
            sense = (folded, Entry(english, kind, english), company)
            found.setdefault(folded[:_FIRST_LETTERS], []).append(sense)
    return found


def sense_of(words: Sequence[str], at: int, length: int, language: str) -> Entry | None:
    """Return what the folded word at `at` means for the company it stands in, None as listed."""
    form = words[at : at + max(1, length)]
    if len(form) > _LONGEST_FORM or (len(form) > 1 and len(form[0]) > _ARTICLED):
        return None
    for word, entry, company in _senses(language).get(form[-1][:_FIRST_LETTERS], ()):
        if not form[-1].startswith(word) or form[-1][len(word) :] not in _ENDINGS:
            continue
        others = (*words[:at], *words[at + len(form) :])
        if any(other.startswith(company) for other in others):
            return entry
    return None
