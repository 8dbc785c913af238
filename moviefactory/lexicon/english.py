"""Put English words into the forms that a sentence needs: several, going on. Knows no meanings."""

from __future__ import annotations

import re
from typing import Final

from moviefactory.lexicon.words import PLURALS

_SEVERAL: Final = {base: form for form, (base, _) in PLURALS.items()}


def plural_of(noun: str) -> str:
    """Return what several of a noun are called."""
    *first, last = noun.split()
    if last in _SEVERAL:
        return " ".join((*first, _SEVERAL[last]))
    if last.endswith("man") and last not in ("human", "shaman", "caiman"):
        return f"{noun[:-3]}men"
    if last.endswith(("s", "sh", "ch", "x")):
        return noun + "es"
    ends_in_y = last.endswith("y") and last[-2] not in "aeiou"
    return f"{noun[:-1]}ies" if ends_in_y else f"{noun}s"


def going_on(deed: str) -> str:
    """Return a verb, and what goes with it, as going on: `working`, `looking up`."""
    first, *rest = deed.split()
    if first.endswith("e") and not first.endswith("ee"):
        first = first[:-1]
    elif re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwy]", first):
        first += first[-1]
    return " ".join((f"{first}ing", *rest))
