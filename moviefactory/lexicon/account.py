"""Tell which words of a line a reading stands on, and which it misses. Knows small words; no meanings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from moviefactory.lexicon.units import Unit
from moviefactory.lexicon.words import Token, word_set

STOP_WORDS: Final = word_set(
    "a an the and or but of in on at by with to from for as is are was were be been being he she "
    "it they we you i his her its their our my your this that these those who whom which what "
    "when where while there here then than so not no into onto over under up down out off through "
    "across past around along against among between beyond behind beside near above below before "
    "after until about like all both each every very just only even still too also again once "
    "one two three has have had do does did will would can could must may if how why ext int "
    "slowly gently softly quietly alone together away back forward left right"
)
_CHINESE_STOP: Final = frozenset(
    "的了着过在是和与跟及或也都还就又很更最被把让给对向朝从到于之其此这那有没不无非一二两三四五六七"
    "八九十个只位名条匹头艘辆架座棵颗朵株盏他她它们我你您自己正将要会能可以而但却因为所以里外上下"
    "左右前后中间内旁边起来去出入回着地得么吗呢啊吧"
)


def account(
    tokens: Sequence[Token],
    units: Sequence[Unit],
    guessed: frozenset[str],
    looks: frozenset[int],
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words that led somewhere, and the content words that did not."""
    shown: list[str] = []
    taken: set[int] = set()
    for unit in units:
        taken.update(range(unit.start, unit.end))
        if unit.cast or any(sense.kind != "skip" for sense in unit.senses):
            shown.append(unit.cast or unit.word)
    shown += [tokens[at].text for at in sorted(looks - taken) if _says_something(tokens[at])]
    taken |= looks
    missed: list[str] = []
    run = ""
    for at, token in enumerate(tokens):
        free = at not in taken and not token.is_mark
        if free and token.is_cjk and token.text not in _CHINESE_STOP:
            run += token.text
            continue
        if run:
            missed.append(run)
            run = ""
        if free and not token.is_cjk and token.text not in STOP_WORDS and len(token.text) > 2:
            (shown if token.text in guessed else missed).append(token.text)
    if run:
        missed.append(run)
    return tuple(dict.fromkeys(shown)), tuple(dict.fromkeys(missed))


def _says_something(token: Token) -> bool:
    stops = _CHINESE_STOP if token.is_cjk else STOP_WORDS
    return not token.is_mark and token.text not in stops
