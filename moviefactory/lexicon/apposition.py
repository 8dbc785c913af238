"""Tell whom a number of people is made of, where a line adds it: two climbers, a man and a woman.

Knows what is added beside a comma or told before in one word; not deeds or places.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from moviefactory.lexicon.groups import is_couple
from moviefactory.lexicon.herding import Mention
from moviefactory.lexicon.sexes import MAN, SEXED, WOMAN, sex_of
from moviefactory.lexicon.units import ARTICLES, Unit
from moviefactory.lexicon.vocabulary import Subject
from moviefactory.lexicon.words import Token, word_set

BOTH: Final = "both"
"""The sex of two of whom one is a woman and the other a man."""
_JOINS: Final = word_set("and , plus & 和 与 、 ，")
_BETWEEN: Final = _JOINS | ARTICLES | word_set("— – : ( one 一 个 位 名")
_MOST_WORDS: Final = 4
_FEWEST, _MOST = 2, 5
_NOBODY_ELSE: Final = word_set(
    "people strangers figures friends persons ones children kids youngsters siblings"
)
"""Heads that say no trade, so that their parts say all."""


def with_parts(tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions with those that only tell whom a number is made of counted once."""
    told = list(mentions)
    for head in mentions:
        if head not in told or not _may_be_told(head):
            continue
        at = told.index(head)
        for parts in (told[at + 1 :], told[:at][::-1]):
            added = _added(tokens, head, parts)
            if added:
                told = _put(told, head, added)
                break
    return told


def _may_be_told(one: Mention) -> bool:
    return one.subject in SEXED and not one.unit.cast and _FEWEST <= one.count <= _MOST


def _added(tokens: Sequence[Token], head: Mention, near: Sequence[Mention]) -> list[Mention]:
    """Return those beside the head who are as many as it says, nearest first."""
    found: list[Mention] = []
    last = head
    for one in near:
        if one.subject not in SEXED or one.unit.cast or not _is_beside(tokens, last, one, found):
            return []
        found.append(one)
        last = one
        if is_couple(one.unit.word) and head.count == _FEWEST and len(found) == 1:
            return found
        several = sum(other.count for other in found)
        if several >= head.count:
            return found if several == head.count and len(found) > 1 else []
    return []


def _is_beside(
    tokens: Sequence[Token], last: Mention, one: Mention, found: Sequence[Mention]
) -> bool:
    left, right = sorted((last.unit, one.unit), key=lambda unit: unit.start)
    between = [token.text for token in tokens[left.end : right.start]]
    if len(between) > _MOST_WORDS:
        return False
    if found:
        return bool(set(between) & _JOINS)
    cjk = tokens[right.start].is_cjk and tokens[left.start].is_cjk
    if is_couple(one.unit.word) or is_couple(last.unit.word):
        return all(
            text in _BETWEEN or tokens[left.end].is_cjk or _is_number(text) for text in between
        )
    parted = bool(between) and between[0] in (",", ":", "—", "–", "(", "，", "、")
    return (parted or cjk) and "and" not in between


def _is_number(text: str) -> bool:
    return text in ("two", "2")


def _put(told: Sequence[Mention], head: Mention, added: Sequence[Mention]) -> list[Mention]:
    """Return the mentions with the head as a woman and a man, or with its parts in its trade."""
    gone = {id(one) for one in added}
    kept = [one for one in told if id(one) not in gone]
    sexes = [one.sex or sex_of(one.unit.word) for one in added]
    alike = len({one.subject for one in added}) == 1
    couple = len(added) == 1
    if couple or (alike and sorted(sexes) == [MAN, WOMAN]):
        if head.subject is Subject.PERSON and not couple:
            head.subject = added[0].subject
        head.sex = BOTH
        head.unit = _over(head.unit, [one.unit for one in added])
        return kept
    if alike and len(set(sexes)) == 1 and sexes[0]:
        head.sex = sexes[0]
        head.unit = _over(head.unit, [one.unit for one in added])
        return kept
    if head.unit.word.split()[-1] not in _NOBODY_ELSE:
        for one, sex in zip(added, sexes, strict=True):
            one.sex = sex
            one.unit = replace(one.unit, word=head.unit.word)
    return [one for one in told if one is not head]


def _over(unit: Unit, others: Sequence[Unit]) -> Unit:
    """Return a noun that reaches over what is added to it, so that deeds behind are its own."""
    starts, ends = [one.start for one in others], [one.end for one in others]
    return replace(unit, start=min(unit.start, *starts), end=max(unit.end, *ends))
