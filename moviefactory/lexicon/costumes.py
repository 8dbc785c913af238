"""Tell whom somebody is only dressed as: a boy disguised as a pirate. Knows words; draws nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from moviefactory.lexicon.units import ARTICLES
from moviefactory.lexicon.words import Token, word_set

_DRESSED: Final = word_set("dressed disguised costumed masquerading posing")
_DRESSED_ZH: Final = "(?:扮成|扮作|打扮成|装扮成|化装成|化妆成|装成)"
_ENDS_SO: Final = re.compile(f"{_DRESSED_ZH}(?:一[个名位只])?[小大老]?$")
_BEFORE: Final = re.compile(f"{_DRESSED_ZH}(?:一[个名位只])?([\u4e00-\u9fff]{{1,5}})的[\u4e00-\u9fff]{{0,2}}$")  # fmt: skip
_AFTER: Final = re.compile(f"^{_DRESSED_ZH}(?:一[个名位只])?([\u4e00-\u9fff]{{1,3}})")
_FARTHEST: Final = 8
_NAMED: Final = 2
_ARMOUR: Final = {"knight": "armour", "骑士": "盔甲", "武士": "武士"}
_SKIPPED: Final = ARTICLES | word_set("little small big scary old young white black")


def is_costume(tokens: Sequence[Token], start: int) -> bool:
    """Whether the noun that starts there only says as whom somebody is dressed."""
    if start and tokens[start].is_cjk:
        return bool(_ENDS_SO.search("".join(token.text for token in tokens[:start])))
    if start + 1 < len(tokens) and tokens[start + 1].text == "costumed":
        return True
    at = start - 1
    while at > 0 and tokens[at].text in _SKIPPED:
        at -= 1
    return at > 0 and tokens[at].text == "as" and tokens[at - 1].text in _DRESSED


def costume_of(tokens: Sequence[Token], start: int, end: int) -> str:
    """Return as whom somebody is dressed whose noun is `tokens[start:end]`, "" where it is not said."""
    if tokens[start].is_cjk:
        before = _BEFORE.search("".join(token.text for token in tokens[:start]))
        after = _AFTER.search("".join(token.text for token in tokens[end:]))
        named = before[1] if before else after[1] if after else ""
        return _ARMOUR.get(named, named)
    if start > 1 and tokens[start - 1].text == "costumed":
        return _ARMOUR.get(tokens[start - 2].text, tokens[start - 2].text)
    for at in range(end, min(len(tokens) - 2, end + _FARTHEST)):
        if tokens[at].is_mark and tokens[at].text != ",":
            return ""
        if tokens[at].text in _DRESSED and tokens[at + 1].text == "as":
            words: list[str] = []
            for token in tokens[at + 2 :]:
                if token.is_mark or len(words) == _NAMED:
                    break
                words += [_ARMOUR.get(token.text, token.text)] if token.text not in ARTICLES else []
            return " ".join(words)
    return ""
