"""Tell whom a couple or a family is made of: women, men, children. Knows words of groups; no deeds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from moviefactory.lexicon.vocabulary import Subject, SubjectReading, as_detail

PAIRED: Final = "a woman and a man"
"""How the detail of a couple says that one is a woman and the other a man."""
_EITHER: Final = re.compile(r"\beither ([^,，]+) or ([^,，]+)")
_COUPLES: Final = (
    "couple", "lovers", "newlyweds", "sweethearts", "lovebirds", "parents", "grandparents", "bride and groom",
    "husband and wife", "man and wife", "romeo and juliet", "man and woman", "old pair",
    "一男一女", "一女一男", "男女二人", "男女俩", "对男女",
    "夫妻", "夫妇", "情侣", "恋人", "恋人们", "两口", "两口子", "新人", "新人们", "父母", "小两口", "老两口",
)  # fmt: skip
_FAMILIES: Final = (
    "family",
    "family of",
    "一家三口",
    "三口之家",
    "一家四口",
    "一家人",
    "全家人",
    "全家",
    "一家",
)
_TWO: Final = {
    "mother and son": ("a woman", "a boy"), "mother and daughter": ("a woman", "a girl"),
    "father and son": ("a man", "a boy"), "father and daughter": ("a man", "a girl"),
    "母子": ("a woman", "a boy"), "母女": ("a woman", "a girl"),
    "父子": ("a man", "a boy"), "父女": ("a man", "a girl"),
}  # fmt: skip
_CHILDREN: Final = ("a girl", "a boy")
_TWINS: Final = {
    "twin sisters": "a woman", "双胞胎姐妹": "a woman", "孪生姐妹": "a woman", "双生姐妹": "a woman",
    "twin brothers": "a man", "双胞胎兄弟": "a man", "孪生兄弟": "a man",
    "twins": "", "双胞胎": "", "孪生子": "",
}  # fmt: skip
ALIKE: Final = "each like the other"
"""How the detail of twins says that they look the same."""


def is_couple(word: str) -> bool:
    """Whether a noun names two of whom one is a woman and the other a man."""
    return word.endswith(_COUPLES)


def of_one(detail: str, number: int) -> str:
    """Return the detail of the couple's first or second: the woman's, the man's, the red one's."""
    detail = _EITHER.sub(lambda told: told[1 + number % 2], detail)
    return detail.replace(PAIRED, PAIRED.split(" and ")[number % 2])


def either(first: str, second: str) -> str:
    """Return how a detail says that of two each looks different."""
    return f"either {first} or {second}"


def taken_apart(readings: Sequence[SubjectReading]) -> list[SubjectReading]:
    """Return the readings with families as parents and children, and couples told as unlike."""
    children = any(one.subject is Subject.CHILD for one in readings)
    return [part for one in readings for part in _parts(one, children=children)]


def _parts(one: SubjectReading, *, children: bool) -> list[SubjectReading]:
    if one.cast or one.subject not in (Subject.PERSON, Subject.ELDER):
        return [one]
    if one.word in _TWO:
        grown, young = _TWO[one.word]
        parent = replace(one, count=1, detail=as_detail(one.detail, grown))
        return [parent, replace(one, subject=Subject.CHILD, count=1, detail=young)]
    if one.word in _TWINS:
        return [replace(one, detail=as_detail(one.detail, _TWINS[one.word], ALIKE))]
    family = one.word.endswith(_FAMILIES) or one.word.startswith("family of")
    if family and one.count < 7:
        pair = replace(one, count=2, detail=as_detail(one.detail, PAIRED))
        younger = [
            replace(one, subject=Subject.CHILD, count=1, detail=_CHILDREN[at % 2])
            for at in range(0 if children else max(1, one.count - 2))
        ]
        return [pair, *younger]
    if one.word.endswith(_COUPLES) and one.count in (2, 3):
        return [replace(one, count=2, detail=as_detail(one.detail, PAIRED))]
    return [one]
