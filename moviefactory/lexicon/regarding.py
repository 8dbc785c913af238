"""Tell whether a line's people look at a thing, touch it or find it: then it is shown in their hands. Knows no things.

Who stands before a letter is shown with the letter: a picture without it would tell nothing of the
line. What hangs or lies somewhere is left there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from moviefactory.lexicon.account import STOP_WORDS
from moviefactory.lexicon.phrases import bases_of, joined_signs
from moviefactory.lexicon.words import Token, word_set

_BY_PREPOSITION: Final = {
    "at": word_set("look gaze stare peer glance marvel wonder smile frown"),
    "before": word_set("stand stop kneel linger pause wait halt"),
    "over": word_set("bend lean stoop hunch crouch pore"),
    "into": word_set("look gaze stare peer"),
    "up": word_set("look"),
}
"""By what stands between; `look up` is what other languages' looking is in English."""
_DIRECTLY: Final = word_set("touch examine study inspect admire find discover unearth repair mend")
_SPAN: Final = 4
_LIES: Final = word_set("on in under behind inside above from hanging lying")
_SOMEWHERE: Final = word_set(
    "wall table desk shelf counter window stone anvil altar grave tree floor ground street sky roof stage mantelpiece"
)
_ZH: Final = re.compile(
    "(?:看着|望着|凝视着?|注视着?|端详着?|打量着?|盯着|触摸着?|抚摸着?|察看着?|查看着?|研究着?|发现了?|找到了?|打理着?)"
    "[^，。]{0,5}$"
)
_BEFORE_ZH: Final = re.compile("站在[^，。]{0,4}$")


def is_regarded(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the thing that tokens `start` to `end` name is what somebody attends to."""
    if tokens[start].is_cjk:
        before = joined_signs(tokens[max(0, start - 9) : start])
        after = joined_signs(tokens[end : end + 2])
        placed = after[:1] in ("上", "下", "里", "旁", "后") and after != "上方"
        faces = _BEFORE_ZH.search(before) and after in ("面前", "跟前")
        return bool(faces or (_ZH.search(before) and not placed))
    following = tokens[end : end + 1]
    if following and not following[0].is_mark and following[0].text not in STOP_WORDS:
        return False  # A stone gate is no stone.
    lies = bases_of(tokens[end : end + _SPAN])
    if following and following[0].text in _LIES and lies & _SOMEWHERE:
        return False
    for at in range(start - 1, max(-1, start - 1 - _SPAN), -1):
        verbs = bases_of(tokens[max(0, at - _SPAN) : at])
        if tokens[at].text in _BY_PREPOSITION:
            return bool(verbs & _BY_PREPOSITION[tokens[at].text])
        if bases_of(tokens[at : at + 1]) & _DIRECTLY:
            return True
        if tokens[at].is_mark or tokens[at].text in _LIES:
            return False
    return False
