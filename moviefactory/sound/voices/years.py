"""Where a number is a year. Knows the words beside it; no engine.

French and Spanish say a year as they say any number.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from moviefactory.sound.voices.numbers import number_words, word_list, year_words
from moviefactory.sound.voices.spelling_rules import MONTHS, Rule

_BEFORE: Final[dict[str, frozenset[str]]] = {
    "en": frozenset(
        word_list("in of since until till year years circa anno spring summer autumn fall winter")
    ),
    "de": frozenset(word_list("jahr jahre jahres seit bis anno frühling sommer herbst winter")),
}
"""After these a number is a year, whatever follows."""
_AFTER: Final[dict[str, frozenset[str]]] = {
    "en": frozenset(
        word_list(
            "and or to until was were is had saw the a an when he she it they we i you his her its "
            "that this with for at on in by as but"
        )
    ),
    "de": frozenset(
        word_list(
            "und oder bis war waren ist wurde hatte kam begann sah der die das den ein eine als er sie "
            "es wir ich du in im am an mit für von aber"
        )
    ),
}
"""What is counted is none of these."""
_YEAR: Final = (
    r"(?<![\w.,:/#$€£+])(?<![A-Za-z]-)(?<!number )(?<!Nummer )(?:1[1-9]|20)\d\d(?!\w|[.,:/]\d)"
)
_CHINESE_YEAR: Final = (
    r"(?<!\d)\d{4}(?= ?年)|(?<=[在于自从至到])(?:1[1-9]|20)\d\d(?=[^\w ]|$|[到至])"
)
_DECADE: Final = r"(?<![\w.,:/#$€£+])(?:1[1-9]|20)\d0'?s\b"


def year_rules(base: str, units: Collection[str]) -> list[Rule]:
    """Return what to look for, and how it is read; `units` are words that make it a mere number."""
    if base == "cmn":
        return [(_CHINESE_YEAR, lambda found: year_words(int(found[0]), base))]
    if base not in _BEFORE:
        return []
    counted = frozenset(unit.casefold() for unit in units)

    def said(found: re.Match[str]) -> str:
        number = int(found[0])
        is_year = _is_year(found, base, counted)
        return year_words(number, base) if is_year else number_words(number, base)

    rules: list[Rule] = [(_YEAR, said)]
    return [(_DECADE, lambda found: _decade(int(found[0][:4]))), *rules] if base == "en" else rules


def _is_year(found: re.Match[str], base: str, counted: frozenset[str]) -> bool:
    before = re.search(r"([^\W\d_]+) $", found.string[: found.start()])
    after = re.match(r" ([^\W\d_]+)", found.string[found.end() :])
    if after is None:
        return True
    if after[1].casefold() in counted:
        return False
    named = before is not None and before[1].casefold()
    if named in _BEFORE[base] or named in {month.casefold() for month in MONTHS[base]}:
        return True
    opens = base == "de" and re.search(r"(?:^|[.!?:] )$", found.string[: found.start()])
    return after[1].casefold() in _AFTER[base] or bool(opens and after[1].islower())


def _decade(year: int) -> str:
    said = year_words(year, "en")
    return f"{said[:-1]}ies" if said.endswith("y") else f"{said}s"
