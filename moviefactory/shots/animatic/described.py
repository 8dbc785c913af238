"""What a line says of coat, paint and dress right beside a noun. Knows words; draws nothing.

The reading keeps what belongs to a subject alone; a dapple horse or a woman in white may need more.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from moviefactory.lexicon.groups import either
from moviefactory.lexicon.vocabulary import as_detail
from moviefactory.lexicon.words import word_set
from moviefactory.shots.animatic.figures.wardrobe import COLOURS, FEATURES
from moviefactory.shots.animatic.measures import PEOPLE
from moviefactory.shots.animatic.rigging import rigged, trailed
from moviefactory.shots.animatic.uprights import upright

if TYPE_CHECKING:
    from collections.abc import Iterable

    from moviefactory.lexicon.vocabulary import SubjectReading

_MARKS: Final = frozenset(
    (*FEATURES["stripes"], *FEATURES["spots"], *FEATURES["patches"], "marmalade", "siamese")
)
_COATS: Final = frozenset(COLOURS) | _MARKS
_HORSE_COATS: Final = frozenset({"chestnut", "sorrel", "palomino"})
_WORN: Final = {
    "armoured": "armour", "armored": "armour", "bespectacled": "glasses", "bearded": "beard",
    "moustached": "moustache", "mustached": "moustache",
}  # fmt: skip
_PASSED: Final = word_set(
    "old young big small little tiny huge large great giant lone lonely stray wild fat thin lean sleek "
    "dark light pale deep bright shiny gleaming shining rusty fluffy furry fast slow sleeping running "
    "two three four five six seven eight nine ten twelve several many "
    "beautiful majestic fierce and long tall short brand new vintage fine wet snow covered"
)
_BEFORE: Final = r"((?:[a-z]+[ ,-]+){0,5})"
_GOES_ON: Final = r"(?=$|[,.;:]| (?:on|at|by|with|near|under|behind|who|and|in|through|across|beside|before|is|\w+s|\w+ing)\b)"
_HUES: Final = "|".join(word for word in COLOURS if word.isascii())
_IN_HUE: Final = rf",? (?:(?:dressed|clad|all|entirely|robed) )*in (?:all )?({_HUES}){_GOES_ON}"
_HUE_ZH: Final = "|".join(word for word in COLOURS if not word.isascii())
_IN_HUE_ZH: Final = re.compile(rf"(?:身[穿着]|穿着?|一身|着)?((?:{_HUE_ZH})色?)(?:衣|袍|裙|衫)")


_UNLIKE: Final = tuple(
    re.compile(told)
    for told in (
        rf"\bone (?:is )?((?:in )?(?:{_HUES}))(?: \w+)?,? (?:and )?(?:the other|one|another|the second|q+)(?: one)? (?:is )?((?:in )?(?:{_HUES}))\b",
        rf",? an? ({_HUES})(?: one)? and an? ({_HUES})(?: one)? ?(?:,|$)",
        rf"\b({_HUES}) and ({_HUES}) two\b",
        rf"一(?:个|只|辆|件|匹|条)?({_HUE_ZH})色?的?[,，]?一(?:个|只|辆|件|匹|条)?({_HUE_ZH})色?",
    )
)
"""How a line tells two of a kind apart: one red and one blue."""


def described(subjects: Iterable[SubjectReading], said: str) -> tuple[SubjectReading, ...]:
    """Return the subjects as they are drawn, with what the line `said`, in English or Chinese, tells of their looks."""
    text = said.casefold()
    each = tuple(rigged(one, text) if not one.cast else one for one in trailed(subjects, text))
    lone = sum(one.subject in PEOPLE for one in each) == 1
    return tuple(upright(_described(one, text, lone=lone), text) for one in each)


def _unlike(one: SubjectReading, text: str) -> SubjectReading:
    """Return two of a kind each in their own colour."""
    told = next((found for pair in _UNLIKE if (found := pair.search(text))), None)
    if told is None or any(hue in one.detail for hue in COLOURS):
        return one
    return replace(one, detail=as_detail(one.detail, either(told[1], told[2])))


def _described(one: SubjectReading, text: str, *, lone: bool) -> SubjectReading:
    if one.cast or not one.word:
        return one
    if one.count == 2:
        one = _unlike(one, text)
    people = one.subject in PEOPLE
    told = _beside(one.word.casefold(), text, people=people)
    if people and lone and not any(hue in one.detail for hue in COLOURS):
        found = _IN_HUE_ZH.search(text)
        told += [found[1]] if found else []
    # Of two cats the second has its own colour, not that of the first.
    hued = not people and any(hue in one.detail.split(", ") for hue in COLOURS)
    new = [word for word in dict.fromkeys(told) if word not in one.detail and not (hued and word in COLOURS)]  # fmt: skip
    return replace(one, detail=as_detail(*new, one.detail)) if new else one


def _beside(word: str, text: str, *, people: bool) -> list[str]:
    found = re.search(rf"\b{_BEFORE}{re.escape(word)}", text)
    if found is None:
        return []
    told: list[str] = []
    for token in reversed(re.findall("[a-z]+", found[1])):
        if people and token in _WORN:
            told.insert(0, _WORN[token])
        elif not people and token in _COATS:
            told.insert(0, token)
        elif token not in _PASSED:
            break
    if people:
        clad = re.match(_IN_HUE, text[found.end() :])
        told += [clad[1]] if clad else []
    elif word.split()[0] in _MARKS | _HORSE_COATS:
        told.append(word.split()[0])
    return told
