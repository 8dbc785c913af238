"""What a line says of parts: a ship's sails, a train's coaches, a dragon's heads. Knows words; draws nothing.

The reading keeps one colour and one number of a subject; those of its parts stand in the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from moviefactory.lexicon.vocabulary import Subject, SubjectReading, as_detail
from moviefactory.shots.animatic.figures.consists import train_word
from moviefactory.shots.animatic.figures.kinds import kind_of
from moviefactory.shots.animatic.figures.wardrobe import COLOURS

_HUE: Final = "|".join(word for word in COLOURS if word.isascii())
_HUE_ZH: Final = "|".join(word for word in COLOURS if not word.isascii())
_TORN: Final = re.compile(
    r"\b(?:torn|ragged|tattered|ripped|shredded)(?:,? \w+)? sails?\b"
    r"|\bsails?\b(?: \w+){0,3} (?:torn|ripped|ragged|tattered|tatters|rags|shreds)\b"
    r"|(?:破|烂|撕|残|裂)[^，。艘船]{0,3}的?(?:船|风)?帆|帆布?[^，。]{0,2}(?:破|烂|撕|残|裂|褴褛|千疮百孔)"
)
_HUED: Final = re.compile(rf"\b({_HUE}) (?:\w+ )?sails?\b|({_HUE_ZH})色?的?(?:船|风|布)?帆")
_NUMBERS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
}  # fmt: skip
_COACHES: Final = re.compile(
    rf"\b({'|'.join(word for word in _NUMBERS if word.isascii())}|\d+)[- ]((?:[a-z]+[- ]){{0,3}}?)"
    r"(?:cars?|carriages?|coach(?:es)?|wagons?|train compartments?|units?)\b"
    r"|([一二两三四五六七八九十]|\d+)(?:节|辆|个)([^，。]{0,4}?)(?:车厢|编组|的?[^，。]{0,3}(?:列车|火车))"
)
_COACH: Final = re.compile(r"^(?:cars?|carriages?|coach(?:es)?|wagons?)$")
_HEADS: Final = re.compile(
    r"\b(?:(two|double)|three|triple|many|seven|nine)[- ](?:head|neck)|(双|两个|二)头|三头|三个头|多头|九头"
)
_WINGED: Final = re.compile(r"\bwing(?:s|ed)?\b|翅膀|带翼|有翼|长翼")
_HULLS: Final = frozenset({Subject.SHIP, Subject.BOAT})


def trailed(subjects: Iterable[SubjectReading], text: str) -> tuple[SubjectReading, ...]:
    """Return the subjects without the cars of a train, and with hay that an engine pulls on a trailer."""
    each = tuple(subjects)
    if any(one.subject is Subject.TRAIN for one in each) and _COACHES.search(text):
        return tuple(one for one in each if not _COACH.search(one.word))
    if not any(one.subject is Subject.TRUCK for one in each):
        return each
    carts = [kind_of(one.subject, one.word) == "hay cart" for one in each]
    return tuple(
        replace(one, word="hay trailer") if is_cart else one
        for one, is_cart in zip(each, carts, strict=True)
    )


def rigged(one: SubjectReading, text: str) -> SubjectReading:
    """Return somebody with the parts that `text` gives them: torn sails, wings, two heads, four coaches."""
    if one.subject in _HULLS:
        hued = _HUED.search(text)
        told = ["torn sails"] if _TORN.search(text) else []
        told += [f"{hued[1] or hued[2]} hued sails"] if hued else []
        return replace(one, detail=as_detail(one.detail, *told)) if told else one
    if one.subject is Subject.DRAGON and (heads := _HEADS.search(text)):
        told = ["two heads" if heads[1] or heads[2] else "three heads"]
        return replace(one, detail=as_detail(one.detail, *told))
    if one.subject is Subject.HORSE and not kind_of(one.subject, one.word) and _WINGED.search(text):
        return replace(one, word="pegasus")
    counted = _COACHES.search(text) if one.subject is Subject.TRAIN else None
    if counted is None or kind_of(one.subject, one.word):
        return one
    said = counted[1] or counted[3]
    hue = re.search(f"{_HUE}|{_HUE_ZH}", counted[2] or counted[4] or "")
    told = [f"{hue[0]} hued coaches"] if hue else []
    detail = as_detail(one.detail, *told)
    number = _NUMBERS.get(said) or int(said)
    return replace(one, word=train_word(max(1, number)), detail=detail, count=1)
