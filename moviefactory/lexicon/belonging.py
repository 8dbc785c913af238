"""Tell who is only named as whose something is. Knows owners and what is owned; not deeds or places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from moviefactory.lexicon.herding import BEASTS, Mention
from moviefactory.lexicon.sexes import SEXED
from moviefactory.lexicon.subjects import FIXTURES
from moviefactory.lexicon.units import ARTICLES, Unit
from moviefactory.lexicon.vocabulary import Subject
from moviefactory.lexicon.words import Token, forms, word_set

_SPAN: Final = 3
"""How many adjectives may stand between an owner and what is owned."""
_BEGINS_OWNER: Final = frozenset("个位名只老小这那该年轻")
"""What may stand before a Chinese owner; after a verb the noun is what somebody has: 抱着孩子的母亲."""
_CUBS: Final = word_set("cub cubs pup pups whelp whelps calf calves youngling younglings")
_YOUNG: Final = _CUBS | word_set(
    "puppy puppies kitten kittens foal foals colt colts filly lamb lambs fawn fawns piglet piglets chick chicks "
    "duckling ducklings gosling goslings cygnet cygnets kid joey leveret hatchling hatchlings nestling owlet eaglet"
)
_IMAGES: Final = word_set(
    "statue sculpture bust portrait painting photograph photo picture monument mural drawing figurine poster"
)
"""What shows somebody who is not there."""
_MOTHERS: Final = frozenset(
    {"mother", "mum", "mom", "mama", "father", "parent", "parents", "妈妈", "母亲", "爸爸"}
)
_GROWN_BEASTS: Final = {
    "duckling": "duck", "gosling": "goose", "chick": "hen", "foal": "horse", "colt": "horse", "calf": "cow",
    "calve": "cow", "lamb": "sheep", "kitten": "cat", "puppy": "dog", "puppie": "dog", "piglet": "pig", "fawn": "deer",
    "cygnet": "swan", "kid": "goat", "owlet": "owl",
}  # fmt: skip
_YOUNG_SIGNS: Final = "小幼崽仔雏驹"
_MAY_BE_YOUNG: Final = BEASTS | {
    Subject.WHALE, Subject.DOLPHIN, Subject.PENGUIN, Subject.OWL, Subject.EAGLE, Subject.TURTLE, Subject.DRAGON,
}  # fmt: skip


def is_owner(tokens: Sequence[Token], units: Sequence[Unit], index: int) -> bool:
    """Whether somebody is only named as whose the next is: the farmer of the farmer's wife, 国王的马."""
    unit = units[index]
    sense = unit.first("subject")
    if unit.cast or sense is None or sense.value not in SEXED:
        return False
    if tokens[unit.start].is_cjk:
        first = unit.start == 0 or tokens[unit.start - 1].is_mark
        begins = first or tokens[unit.start - 1].text in _BEGINS_OWNER
        said = unit.end < len(tokens) and tokens[unit.end].text == "的"
        return begins and said and _has(tokens, units, index, unit.end + 1)
    if (
        tokens[unit.end - 1].text.endswith("s")
        and unit.end < len(tokens)
        and tokens[unit.end].text in ("'", "’")
    ):
        return _has(tokens, units, index, unit.end + 1)
    if tokens[unit.end - 1].possessive:
        return _has(tokens, units, index, unit.end)
    return _follows_of(tokens, units, index)


def _has(tokens: Sequence[Token], units: Sequence[Unit], index: int, start: int) -> bool:
    """Whether a noun follows with nothing but adjectives before it."""
    for owned in units[index + 1 :]:
        between = tokens[start : owned.start]
        if owned.start < start or len(between) > _SPAN or any(one.is_mark for one in between):
            return False
        thing = owned.first("faint")
        if owned.cast or owned.first("subject") or (thing and thing.value in FIXTURES):
            return True
        if owned.first("action") or owned.first("place"):
            return False
    return False


def _follows_of(tokens: Sequence[Token], units: Sequence[Unit], index: int) -> bool:
    """Whether "of the" stands before somebody, and one being before that: the wife of the farmer."""
    at = units[index].start - 1
    if at < 1 or tokens[at].text not in ARTICLES or tokens[at - 1].text != "of":
        return False
    owned = next((one for one in units[:index] if one.end == at - 1), None)
    sense = owned.first("subject") if owned else None
    living = sense is not None and sense.count < 2
    return living and sense is not None and sense.value in SEXED | BEASTS


def is_portrayed(tokens: Sequence[Token], units: Sequence[Unit], index: int) -> bool:
    """Whether somebody is only what an image shows: the knight of a statue of a knight."""
    at = units[index].start
    while at > 0 and tokens[at - 1].text != "of" and at > units[index].start - _SPAN:
        at -= 1
    if at == 0 or tokens[at - 1].text != "of":
        return False
    before = tokens[max(0, at - 2)].text
    return any(base in _IMAGES for base, _ in forms(before))


def is_young(one: Mention) -> bool:
    """Whether a beast is called by the name of its young: a foal, two cubs, 小熊."""
    if one.subject not in _MAY_BE_YOUNG:
        return False
    words = one.unit.word.split()
    if not words[-1].isascii():
        return words[-1][0] in _YOUNG_SIGNS or words[-1][-1] in _YOUNG_SIGNS
    return words[-1] in _YOUNG or words[0] in ("baby", "young")


def born_to(mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions with cubs and pups as the kind of the beast that is named before them."""
    told: list[Mention] = []
    for one in mentions:
        parent = next((other for other in reversed(told) if other.subject in _MAY_BE_YOUNG), None)
        alone = one.unit.word in _CUBS and one.subject in _MAY_BE_YOUNG
        young = next((other for other in reversed(told) if is_young(other)), None)
        if young is not None and one.unit.word in _MOTHERS:
            # The mother of ducklings is a duck.
            own = _GROWN_BEASTS.get(young.unit.word.split()[-1].removesuffix("s"), young.unit.word)
            one = replace(one, subject=young.subject, unit=replace(one.unit, word=own), sex="")
        if parent is not None and alone and parent.unit.word not in _CUBS:
            one = replace(one, subject=parent.subject)
        told.append(one)
    return told
