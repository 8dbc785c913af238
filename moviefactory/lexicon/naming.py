"""Tell when two nouns name one being. Knows trades beside plain women and men; not deeds or places."""

from __future__ import annotations

from collections.abc import Sequence

from moviefactory.lexicon.sexes import is_plain, names_somebody, sex_of
from moviefactory.lexicon.units import Unit
from moviefactory.lexicon.words import Token


def adds_sex(tokens: Sequence[Token], trade: Unit, noun: Unit) -> bool:
    """Whether a plain noun right after a trade only says woman or man: a `farmer woman`, a `pilot girl`."""
    if noun.start != trade.end or tokens[trade.start].is_cjk or tokens[trade.end - 1].possessive:
        return False
    plain = is_plain(noun.word) and bool(sex_of(noun.word)) and " " not in noun.word
    return plain and not noun.plural and not trade.plural and names_somebody(trade.word)


def sex_after(tokens: Sequence[Token], units: Sequence[Unit], index: int) -> str:
    """Return the sex that a plain noun right after a trade says, "" where none follows."""
    if index + 1 == len(units) or not adds_sex(tokens, units[index], units[index + 1]):
        return ""
    return sex_of(units[index + 1].word)
