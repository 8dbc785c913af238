"""Leave out who only sleeps while a line goes on. Knows who is nobody in particular; no places."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from moviefactory.lexicon.units import Unit
from moviefactory.lexicon.words import Token, word_set

_WHILE: Final = word_set("while whilst when as")
_ASLEEP: Final = word_set("sleep sleeps sleeping slept asleep slumber slumbers slumbering")
_ALL: Final = word_set(
    "crew others rest everyone everybody passengers household people family sailors villagers"
)
_CHINESE_ALL: Final = ("船员", "大家", "其他人", "别人", "众人", "人们", "乘客", "全家", "家人")
_COMMAS: Final = frozenset({",", "，"})


def without_sleepers(tokens: Sequence[Token], units: Sequence[Unit]) -> Sequence[Unit]:
    """Return the units without the sleepers that a line begins with: `While the crew sleeps, ...`.

    They tell the hour, not who is seen: they lie somewhere else.
    """
    for at, token in enumerate(tokens):
        if token.text in _COMMAS and any(one.first("subject") for one in units if one.start > at):
            begin = _begin_of(tokens[:at])
            if begin is not None:
                return [
                    one
                    for one in units
                    if not begin <= one.start < at
                    or not (one.first("subject") or one.first("action"))
                ]
    return units


def _begin_of(before: Sequence[Token]) -> int | None:
    """Return where the clause on sleepers begins that ends with these tokens, if it is one."""
    marks = [at for at, token in enumerate(before) if token.is_mark]
    begin = marks[-1] + 1 if marks else 0
    clause = [token.text for token in before[begin:]]
    if not clause:
        return None
    if before[begin].is_cjk:
        said = "".join(clause)
        return begin if "睡" in said and any(one in said for one in _CHINESE_ALL) else None
    asleep = clause[0] in _WHILE and not _ASLEEP.isdisjoint(clause)
    return begin if asleep and not _ALL.isdisjoint(clause) else None
