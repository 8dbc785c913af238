"""Tell whether a line's people look at a thing, touch it or find it: then it is shown in their hands. Knows no things.

Who stands before a letter is shown with the letter: a picture without it would tell nothing of the
line. What hangs or lies somewhere is left there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from moviefactory.lexicon.account import STOP_WORDS
from moviefactory.lexicon.deeds import NATURE
from moviefactory.lexicon.phrases import bases_of, joined_signs
from moviefactory.lexicon.units import ARTICLES
from moviefactory.lexicon.words import Token, find, forms, word_set

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
_NOT_IN_HAND: Final = word_set(
    "pass near cross leave lose see spot watch eye notice hear drop kick hit break smash crush want need "
    "climb enter board mount block bar hide bury circle face approach reach follow chase avoid dodge leap "
    "jump clear ride drive steer push roll paint carve sculpt fell chop forge build weave bake write "
    "sing photograph film draw sketch is was has have sit stand light kindle overlook guard wait cook fry "
    "become seem dream remember want like love dry stack load"
)
"""What may be done to a thing that lies, stands or hangs somewhere."""
_LIES: Final = word_set("on in under behind inside above from hanging lying")
_SOMEWHERE: Final = word_set(
    "wall table desk shelf counter window stone anvil altar grave tree floor ground street sky roof stage mantelpiece"
)
_ZH: Final = re.compile(
    "(?:看着|望着|凝视着?|注视着?|端详着?|打量着?|盯着|触摸着?|抚摸着?|察看着?|查看着?|研究着?|发现了?|找到了?|打理着?)"
    "[^，。]{0,5}$"
)
_WORKED_ZH: Final = re.compile(
    "(?:擦拭?着?|擦亮|称着?|掂着?|修理?着?|摇晃着?|晃动着?|摆弄着?|把玩着?|打磨着?|抛光|拆开?|拧开|闻着?|嗅着?|调试着?)"
    "[^，。]{0,5}$"
)
_GIVEN_ZH: Final = re.compile("给[^，。]{0,4}$")
_SEEN_TO_ZH: Final = ("上弦", "上油", "上漆", "上发", "调音", "换弦", "装弦", "擦油")
"""What is done to a thing in Chinese behind its name: 给怀表上弦."""
_PLACED_ZH: Final = ("上", "下", "里", "旁", "后")
_BEFORE_ZH: Final = re.compile("站在[^，。]{0,4}$")


def is_worked_at(tokens: Sequence[Token], start: int, end: int, doer: str) -> bool:
    """Whether the thing that tokens `start` to `end` name is what somebody does a deed to: polishes `a trumpet`.

    What they do need not be known: whoever uncorks a bottle has it in hand.
    """
    if tokens[start].is_cjk:
        before = joined_signs(tokens[max(0, start - 9) : start])
        after = joined_signs(tokens[end : end + 2])
        given = _GIVEN_ZH.search(before) and after in _SEEN_TO_ZH
        return bool(given or (_WORKED_ZH.search(before) and after[:1] not in _PLACED_ZH))
    at = start - 1
    while at >= 0 and start - at <= _SPAN and tokens[at].text not in ARTICLES:
        at -= 1
    articled = at >= 0 and tokens[at].text in ARTICLES
    at = at - 1 if articled else start - 1
    if at < 1 or not _is_verb(tokens[at], articled=articled):
        return False
    last = tokens[at - 1]
    nouns = {sense.kind for unit in find((last,)) for sense, _ in unit.senses}
    of_other = "subject" in nouns and last.text not in doer.split()
    return not (of_other or last.text in ARTICLES or bases_of((last,)) & NATURE)


def _is_verb(token: Token, *, articled: bool) -> bool:
    """Whether a word before a thing is done to it; behind an article it may be one of no table."""
    text = token.text
    if token.is_mark or token.is_cjk or text in STOP_WORDS or bases_of((token,)) & _NOT_IN_HAND:
        return False
    if text.endswith("ing"):
        return True
    known = [sense for unit in find((token,)) for sense, _ in unit.senses]
    done = any(tag in ("s", "ed") for _, tag in forms(text))
    return articled and (done or not known) and not any(sense.kind == "subject" for sense in known)


def is_regarded(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the thing that tokens `start` to `end` name is what somebody attends to."""
    if tokens[start].is_cjk:
        before = joined_signs(tokens[max(0, start - 9) : start])
        after = joined_signs(tokens[end : end + 2])
        placed = after[:1] in _PLACED_ZH and after != "上方"
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
