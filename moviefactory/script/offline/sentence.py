"""Small words and questions about a logline's tokens. Knows text; not stories."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from moviefactory.lexicon.units import Unit
from moviefactory.lexicon.words import Token, word_set

ARTICLES: Final = word_set("a an the this that his her their its my our your some one")
STOPS: Final = ARTICLES | word_set(
    "of in on at by with to from for as is are was were be and or but who that which whose when "
    "while until after before into onto over under through across about against between not no "
    "he she it they we i you how why what where if than then versus vs"
)
INTO: Final = word_set("in on at near under inside across through over beneath among around above")


def raw_text(tokens: Sequence[Token], start: int, end: int) -> str:
    """Return tokens as they were written, without the sign of the genitive."""
    part = tokens[start:end]
    if part and part[0].is_cjk:
        return "".join(token.text for token in part)
    return " ".join(token.raw.removesuffix("'s").removesuffix("’s") for token in part)


def is_title_cased(tokens: Sequence[Token]) -> bool:
    """Return whether capitals say nothing, as nearly every word has one."""
    words = [token for token in tokens if not token.is_mark and not token.is_cjk]
    capitals = [token for token in words if token.raw[0].isupper()]
    return len(words) >= 3 and len(capitals) > 0.6 * len(words)


def has_place(units: Sequence[Unit]) -> bool:
    """Return whether some word says, or hints at, a place."""
    return any(sense.kind == "place" for unit in units for sense in unit.senses)
