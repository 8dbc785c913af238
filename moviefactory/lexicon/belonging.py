"""Tell who is only named as whose something is. Knows owners and what is owned; not deeds or places."""

from __future__ import annotations

from collections.abc import Container, Sequence
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
_ASLEEP: Final = word_set("sleeping dozing snoring dreaming slumbering")
"""What is seen of an owner who is there: the bed of a sleeping boy."""
_BEGINS_OWNER: Final = frozenset("个位名只老小这那该年轻在")
"""What may stand before a Chinese owner; after a verb the noun is what somebody has: 抱着孩子的母亲."""
_CUBS: Final = word_set("cub cubs pup pups whelp whelps calf calves youngling younglings") | {
    "幼崽",
    "幼仔",
    "幼兽",
    "崽子",
}
_HERS: Final = word_set("her its their his") | frozenset("带领和与跟护")
_LITTLE: Final = word_set(
    "child children kid kids boy boys baby babies puppy puppies kitten kittens chick chicks young offspring"
) | {"孩子", "孩子们", "宝宝"}
"""What beasts' young are called by, where it is theirs: the vixen and her four puppies."""
_AFTER_BEASTS: Final = word_set("child baby boy kid children babies boys kids") | {"孩子", "宝宝"}
PARENTS: Final = word_set("mother father mum mom mama parent parents") | {
    "妈妈",
    "爸爸",
    "母亲",
    "父亲",
}
_YOUNG: Final = _CUBS | word_set(
    "puppy puppies kitten kittens foal foals colt colts filly lamb lambs fawn fawns piglet piglets chick chicks "
    "duckling ducklings gosling goslings cygnet cygnets kid joey leveret hatchling hatchlings nestling owlet eaglet"
)
_DOORED: Final = frozenset(
    {Subject.CAR, Subject.TRUCK, Subject.BUS, Subject.TRAIN, Subject.PLANE, Subject.HELICOPTER}
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
_SHE_BEASTS: Final = {"lion": "lioness", "deer": "doe", "fawn": "doe"}
"""What a mother is called that looks unlike the father."""
_HATCHED: Final = ("hatchling", "hatchlings", "tadpoles")
_HENS_OWN: Final = word_set("ducklings goslings chicks piglets")
_HATCH, _BROOD = 7, 5
_YOUNG_SIGNS: Final = "小幼崽仔雏驹"
_MAY_BE_YOUNG: Final = BEASTS | {
    Subject.WHALE, Subject.DOLPHIN, Subject.PENGUIN, Subject.OWL, Subject.EAGLE, Subject.TURTLE, Subject.DRAGON,
    Subject.MOUSE, Subject.SEAGULL, Subject.CROW, Subject.TYRANNOSAURUS, Subject.BRONTOSAURUS, Subject.SNAKE,
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
        before = (
            units[index - 1].first("subject")
            if index and units[index - 1].end == unit.start
            else None
        )
        begins = begins or (before is not None and before.value in SEXED)
        said = unit.end < len(tokens) and tokens[unit.end].text == "的"
        return begins and said and _has(tokens, units, index, unit.end + 1)
    if (
        tokens[unit.end - 1].text.endswith("s")
        and unit.end < len(tokens)
        and tokens[unit.end].text in ("'", "’")
    ):
        return _has(tokens, units, index, unit.end + 1)
    if tokens[unit.end - 1].possessive:
        asleep = unit.start > 0 and tokens[unit.start - 1].text in _ASLEEP
        return not asleep and _has(tokens, units, index, unit.end)
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


def is_of_vehicle(tokens: Sequence[Token], units: Sequence[Unit], index: int) -> bool:
    """Whether a door is a vehicle's own: a car with its doors open."""
    sense, before = units[index].first("subject"), units[index - 1] if index else None
    had = before.first("subject") if before else None
    if sense is None or sense.value != Subject.DOOR or before is None or had is None:
        return False
    between = [token.text for token in tokens[before.end : units[index].start]]
    return had.value in _DOORED and len(between) <= _SPAN and bool({"with", "of"} & set(between))


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


def is_of_beast(units: Sequence[Unit], index: int, words: Container[str]) -> bool:
    """Whether a noun right after a beast's only says whose age or sex it is of: a turtle child, a fox mother."""
    if index == 0 or units[index].word not in words or units[index - 1].end != units[index].start:
        return False
    sense = units[index - 1].first("subject")
    return sense is not None and sense.value in _MAY_BE_YOUNG


def named_young(word: str) -> str:
    """Return what the young of a kind is called: a young turtle, 小雪豹."""
    return f"young {word}" if word.isascii() else f"小{word}"


def grown_or_young(units: Sequence[Unit], index: int) -> Unit:
    """Return a beast's noun, called young where a child's follows it: the baby of a turtle."""
    after = index + 1 < len(units) and is_of_beast(units, index + 1, _AFTER_BEASTS)
    return replace(units[index], word=named_young(units[index].word)) if after else units[index]


def are_several_young(units: Sequence[Unit], index: int) -> bool:
    """Whether a beast's noun is one of several by the child's that follows it: turtle children."""
    return (
        index + 1 < len(units)
        and units[index + 1].plural
        and is_of_beast(units, index + 1, _AFTER_BEASTS)
    )


def brood(word: str) -> int:
    """Return how many the young of a kind are seen to be, where a line only says several."""
    last = word.split()[-1]
    if word.endswith(_HATCHED) or any(part in word for part in ("turtle", "龟")):
        return _HATCH
    return _BROOD if last in _HENS_OWN or word.endswith(("小鸭", "小鸡", "小鸭子")) else 3


def is_said_with_beast(units: Sequence[Unit], index: int) -> bool:
    """Whether a mother or a child is only named as the beast's that stands right before."""
    return is_of_beast(units, index, PARENTS | _AFTER_BEASTS)


def _is_theirs(tokens: Sequence[Token], parent: Mention, one: Mention) -> bool:
    between = {token.text for token in tokens[parent.unit.end : one.unit.start]}
    return one.unit.word in _LITTLE and bool(between & _HERS)


def _told_apart(mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Return the mentions with two beasts as the mother and the young that a line says they are."""
    for at, (group, parent, child) in enumerate(zip(mentions, mentions[1:], mentions[2:], strict=False)):  # fmt: skip
        beasts = group.subject in _MAY_BE_YOUNG and group.count > 1
        if beasts and parent.unit.word in _MOTHERS and (child.unit.word in _CUBS | _LITTLE or is_young(child)):  # fmt: skip
            unit = replace(parent.unit, word=group.unit.word)
            own = replace(group, unit=unit, count=parent.count)
            return [*mentions[:at], own, *mentions[at + 2 :]]
    return mentions


def born_to(tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions with cubs and pups as the kind of the beast that is named before them."""
    told: list[Mention] = []
    mentions = _told_apart(mentions)
    people = any(one.subject in SEXED and one.unit.word not in _LITTLE for one in mentions)
    for one in mentions:
        parent = next((other for other in reversed(told) if other.subject in _MAY_BE_YOUNG), None)
        alone = one.unit.word in _CUBS and one.subject in _MAY_BE_YOUNG
        young = next((other for other in reversed(told) if is_young(other)), None)
        whose = tokens[min(one.unit.end, len(tokens) - 1)].text == "of"
        if young is None and parent and parent.count > 1 and len(mentions) == 2 and not whose:
            young = parent  # Small ducks follow their mother.
        if young is not None and one.unit.word in _MOTHERS:
            # The mother of ducklings is a duck.
            last = young.unit.word.split()[-1]
            grown = young.subject.value if last in _CUBS else young.unit.word
            bird = young.subject in (Subject.BIRD, Subject.SWAN) or last not in ("chick", "chicks")
            own = _GROWN_BEASTS.get(last.removesuffix("s"), grown) if bird else young.subject.value
            if "father" not in one.unit.word:
                own = _SHE_BEASTS.get(own, own)
            one = replace(one, subject=young.subject, unit=replace(one.unit, word=own), sex="")
        theirs = parent is not None and not people and _is_theirs(tokens, parent, one)
        if parent is not None and (alone or theirs) and parent.unit.word not in _CUBS:
            word = named_young(parent.unit.word)
            one = replace(one, subject=parent.subject, unit=replace(one.unit, word=word), sex="")
        told.append(one)
    return told
