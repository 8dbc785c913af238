"""Find what a text without a subject is about: who is only implied, what lies about. Knows faint words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from moviefactory.lexicon.herding import Mention
from moviefactory.lexicon.units import Unit
from moviefactory.lexicon.vocabulary import Action, Place, Subject, SubjectReading
from moviefactory.lexicon.words import Token, word_set

_THINGS: Final = frozenset(
    {Subject.LANTERN, Subject.CLOCK, Subject.BOOK, Subject.CHEST, Subject.SWORD, Subject.FLOWER}
)
"""What lies and stands on tables."""
_PLAYED: Final = word_set("violin fiddle cello viola guitar chess harp trumpet accordion 小提琴 大提琴")  # fmt: skip
"""What is in somebody's hands as soon as a text tells a deed."""
_ALIVE: Final = frozenset(
    {
        "tin soldier", "tin soldiers", "toy soldier", "toy soldiers", "lead soldier", "lead soldiers", "rag doll", "rag dolls",
        "puppet", "puppets", "wooden puppet", "wooden puppets", "marionette", "marionettes", "nutcracker", "nutcrackers",
        "doll", "dolls", "porcelain doll", "木偶", "布娃娃", "洋娃娃", "瓷娃娃", "陶瓷娃娃", "玩具士兵", "锡兵", "铅兵", "胡桃夹子", "提线木偶",
    }
)  # fmt: skip
"""Toys that are somebody as soon as a text tells a deed of theirs."""
_SCENERY: Final = frozenset(
    {
        Subject.CAMPFIRE, Subject.HOUSE, Subject.TREE, Subject.DOOR, Subject.CASTLE, Subject.CHEST, Subject.BRIDGE,
        Subject.BOOK, Subject.CLOCK, Subject.PIANO, Subject.THRONE, Subject.FLOWER, Subject.LANTERN, Subject.SWORD,
        Subject.BALL, Subject.BOAT,
    }
)  # fmt: skip
_LYING: Final = frozenset({Action.STAND, Action.SLEEP, Action.SIT, Action.FALL, Action.FLOAT})
_UNDER: Final = frozenset({Subject.PIANO, Subject.THRONE, Subject.DOOR})
"""What small things lie on or hang at."""
_BEARING: Final = word_set("table desk bed chair bench armchair stool 桌子 餐桌 床 椅子 书桌")
_TOYS: Final = (
    "toy ",
    "model ",
    "miniature ",
    "wind-up ",
    "clockwork ",
    "plush ",
    "rag ",
    "stuffed ",
)
_MADE_SO: Final = re.compile(
    r"\b(?:porcelain|tin|clay|paper|cardboard|plastic|plasticine|plush|knitted|gingerbread|wooden|toy|clockwork|tiny)\b|瓷|锡|铁皮|纸|玩具"
)
"""What toys are made of."""
_TABLES: Final = word_set("table tables desk tabletop nightstand shelf 桌")
_BEARS_CANDLES: Final = ("cake", "蛋糕")
_NEAR: Final = 3
"""How many words before a noun its number is looked for."""
_MOST: Final = 2
"""How many things may lie beside the first."""


def implied(units: Sequence[Unit]) -> list[Mention]:
    """Return the first subject that is only implied, such as the player of a violin.

    Where nobody does anything the violin itself is meant, and small things lie side by side.
    """
    for unit in units:
        faint = unit.first("faint")
        if faint is None or (unit.word in _BEARING and _holds_more(units, unit)):
            continue
        subject = Subject(faint.value)
        if unit.word in _PLAYED | _ALIVE and not _lies(units):
            subject = Subject.PERSON
        first = Mention(unit, subject, _count_before(units, unit), demoted=False)
        if subject is Subject.LANTERN:
            return [first, *_small_things(units, [first])]
        if subject is Subject.PERSON and _is_called_old(unit, units):
            first.subject = Subject.ELDER
        return [first]
    return []


def _come_alive(units: Sequence[Unit], mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions with the toy first that does something before what only stands there."""
    if not mentions or any(one.subject not in _SCENERY for one in mentions) or _lies(units):
        return list(mentions)
    ahead = min(one.unit.start for one in mentions)
    toy = next((unit for unit in units if unit.word in _ALIVE and unit.start < ahead), None)
    return (
        list(mentions)
        if toy is None
        else [Mention(toy, Subject.PERSON, 1, demoted=False), *mentions]
    )


def beside(units: Sequence[Unit], mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions of a text of nothing but things with the small ones that it names beside them.

    What lies on a piano, or has candles, comes before that.
    """
    mentions = _come_alive(units, mentions)
    if not mentions or any(one.subject not in _THINGS | _UNDER for one in mentions):
        return list(mentions)
    first = min(mentions, key=lambda one: one.unit.start)
    ahead = [
        unit
        for unit in units
        if unit.end <= first.unit.start
        and (faint := unit.first("faint")) is not None
        and faint.value == Subject.LANTERN
    ]
    if ahead and (first.demoted or ahead[0].word.endswith(_BEARS_CANDLES)):
        return [Mention(ahead[0], Subject.LANTERN, 1, demoted=False), *mentions]
    if ahead and all(one.subject in _THINGS for one in mentions):
        return [*mentions, *(Mention(one, Subject.LANTERN, 1, demoted=True) for one in ahead[:1])]
    if any(one.subject in _UNDER for one in mentions):
        return list(mentions)
    return [*mentions, *_small_things(units, mentions)]


def lie_on_table(subjects: Sequence[SubjectReading], tokens: Sequence[Token]) -> bool:
    """Whether small things alone lie on a table: a compass on the captain's table."""
    small = bool(subjects) and all(
        one.subject is Subject.LANTERN or is_toy(one) for one in subjects
    )
    return small and any(token.text in _TABLES for token in tokens)


def is_toy(one: SubjectReading) -> bool:
    """Whether somebody is small enough to stand on a table: a puppet, a porcelain dancer, a tin robot."""
    made_so = bool(_MADE_SO.search(one.detail)) and not one.cast
    return one.word in _ALIVE or one.word.startswith(_TOYS) or made_so


def _holds_more(units: Sequence[Unit], table: Unit) -> bool:
    """Whether a table is only what the things of a text lie on."""
    return any(
        unit is not table and (faint := unit.first("faint")) and faint.value == Subject.LANTERN
        for unit in units
    )


def _small_things(units: Sequence[Unit], told: Sequence[Mention]) -> list[Mention]:
    taken = {one.unit.start for one in told}
    ends = {unit.end for unit in units if unit.first("subject") or unit.first("faint")}
    # A noun right after another is a verb: an alarm clock rings.
    found = [
        unit
        for unit in units
        if (faint := unit.first("faint")) is not None
        and faint.value == Subject.LANTERN
        and unit.start not in taken
        and unit.start not in ends
        and unit.start > min(taken)
    ]
    return [Mention(unit, Subject.LANTERN, 1, demoted=True) for unit in found[:_MOST]]


def _count_before(units: Sequence[Unit], noun: Unit) -> int:
    """Return how many of a thing the words right before it say: two wooden puppets."""
    near = (unit for unit in units if noun.start - _NEAR <= unit.end - 1 < noun.start)
    return next((told.count for unit in near if (told := unit.first("count"))), 1)


def _lies(units: Sequence[Unit]) -> bool:
    """Whether nobody does anything, and nowhere that one plays."""
    senses = [sense for unit in units for sense in unit.senses]
    return not any(
        (one.kind == "action" and one.value not in _LYING) or one.value == Place.CONCERT
        for one in senses
    )


def _is_called_old(unit: Unit, units: Sequence[Unit]) -> bool:
    return any(
        (age := other.first("age")) is not None and age.value == "elder" and other.end == unit.start
        for other in units
    )
