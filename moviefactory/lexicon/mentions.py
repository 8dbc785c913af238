"""Find who is in a text, the main one first. Knows order, number and grammar's small signs; not places."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import Final

from moviefactory.lexicon.apposition import BOTH, with_parts
from moviefactory.lexicon.belonging import (
    are_several_young,
    born_to,
    brood,
    grown_or_young,
    is_of_vehicle,
    is_owner,
    is_portrayed,
    is_said_with_beast,
    is_young,
)
from moviefactory.lexicon.callings import calling_before
from moviefactory.lexicon.costumes import costume_of, is_costume
from moviefactory.lexicon.deeds import give_deeds, is_deed_of_neighbour
from moviefactory.lexicon.demoting import is_demoted
from moviefactory.lexicon.details import COLOURS, find_detail
from moviefactory.lexicon.gloss import in_english
from moviefactory.lexicon.groups import PAIRED, taken_apart
from moviefactory.lexicon.herding import BEASTS, Mention
from moviefactory.lexicon.implied import beside, implied
from moviefactory.lexicon.modifiers import (
    AND_WORDS,
    CLAUSE_MARKS,
    DEMOTING,
    MODIFIER_SPAN,
    said_before,
)
from moviefactory.lexicon.naming import (
    adds_sex,
    apposed,
    count_before_clause,
    is_modifier,
    is_within_clause,
    sex_after,
    sex_far_before,
    without_owners,
)
from moviefactory.lexicon.powers import possible
from moviefactory.lexicon.pronouns import called_so
from moviefactory.lexicon.sexes import MAN, SEXED, WOMAN, is_plain, sex_of
from moviefactory.lexicon.subjects import FIXTURES
from moviefactory.lexicon.units import ARTICLES, Unit, read_units
from moviefactory.lexicon.vocabulary import Subject, SubjectReading, as_detail
from moviefactory.lexicon.words import Token, tokenize, word_set

_PARENTS: Final = frozenset({"妈妈", "爸爸", "母亲", "父亲", "宝宝", "奶奶", "爷爷"})
_HOME_WORDS: Final = ARTICLES | word_set(
    "new old family childhood little small empty own last first"
)
_BEARDED: Final = re.compile("beard|moustache|mustache|goatee|胡子|胡须|髯")
"""Looks that only men have."""
_SPACE_SUIT: Final = re.compile("space ?suit|pressure suit|宇航服|太空服|航天服")
_MAX_SUBJECTS: Final = 5
_ALSO_ADJECTIVES: Final = word_set(
    "runaway fugitive renegade rebel stray orphan giant dwarf champion rival native escaped"
)
_SUITED: Final = frozenset({Subject.KNIGHT, Subject.ASTRONAUT})
_GROWN: Final = frozenset({Subject.PERSON, Subject.ELDER}) | _SUITED
_CALLED: Final = word_set("he she 他 她")
_TOLD_AS: Final = {
    WOMAN: ("a woman", "a girl"),
    MAN: ("a man", "a boy"),
    BOTH: (PAIRED, PAIRED),
}


def read_subjects(
    tokens: Sequence[Token],
    units: Sequence[Unit],
    cast: Iterable[tuple[str, str]] = (),
    setting: Container[int] = (),
) -> tuple[SubjectReading, ...]:
    """Return the subjects, the main one first, each with its action, number and looks.

    Units whose number is in `setting` only name the place, and are no subjects.
    """
    looks = {name: (look_subject(name, look), _look_count(name, look)) for name, look in cast}
    mentions = [
        mention
        for index, unit in enumerate(units)
        if index not in setting and (mention := _mention(tokens, units, index, looks)) is not None
    ]
    mentions = without_owners(tokens, born_to(tokens, _merge(tokens, mentions)))
    mentions = with_parts(tokens, mentions)
    mentions = mentions or implied(units)
    mentions = beside(units, mentions)
    if not any(one.unit.cast for one in mentions):
        mentions = [*_pronoun(tokens, units, mentions), *mentions]
    give_deeds(tokens, units, mentions)
    _prefer_foreground(tokens, mentions)
    called = called_so(tokens, mentions)
    ranked = sorted(mentions, key=lambda one: (not one.unit.cast, one.demoted))
    readings = _suited(
        taken_apart(
            [
                SubjectReading(
                    one.subject,
                    possible(one),
                    one.count,
                    one.unit.cast or one.unit.word,
                    one.unit.cast,
                    _detail(tokens, one, called),
                )
                for one in ranked[:_MAX_SUBJECTS]
            ]
        )
    )
    return tuple(readings[:_MAX_SUBJECTS])


def _suited(readings: Sequence[SubjectReading]) -> list[SubjectReading]:
    """Return who wears a space suit as an astronaut."""
    return [
        replace(one, subject=Subject.ASTRONAUT)
        if one.subject is Subject.PERSON and _SPACE_SUIT.search(one.detail)
        else one
        for one in readings
    ]


def _detail(tokens: Sequence[Token], one: Mention, called: dict[int, str]) -> str:
    """Return how the text says that somebody looks: clothes, youth, whether a woman or a man."""
    told = find_detail(tokens, one.unit)[0]
    baby = tokens[max(0, one.unit.start - 1)].text in ("baby", "newborn", "infant")
    if not one.unit.cast and (is_young(one) or (baby and one.subject in BEASTS)):
        return as_detail(told, "young")
    if one.unit.cast or one.subject not in SEXED:
        return told
    own = one.sex or ("" if is_plain(one.unit.word) else sex_of(one.unit.word))
    sex = own or called.get(one.unit.start, "")
    young = "young" if one.young and one.subject in _GROWN else one.age.replace("child", "")
    known = _TOLD_AS[sex][Subject.CHILD in (one.subject, one.age)] if sex else ""
    if not sex and _BEARDED.search(told) and not is_plain(one.unit.word):
        known = _TOLD_AS[MAN][0]
    calling = ""
    if tokens[one.unit.start].is_cjk:
        calling = calling_before("".join(token.text for token in tokens[: one.unit.start]))
    costume = costume_of(tokens, one.unit.start, one.unit.end)
    return as_detail(calling, costume, told, young, known)


@lru_cache(maxsize=256)
def look_subject(name: str, look: str) -> Subject:
    """Return what kind of being a cast member is: by the look, else by the name."""
    own = _plain_subjects(name) or _plain_subjects(in_english(name))
    tokens = tokenize(look)
    for one in _joined(tokens, [unit for unit in read_units(tokens) if unit.first("subject")]):
        if one in own:
            # "A girl and her robot" is said of either of them.
            return one
    for found in (_plain_subjects(look), own):
        if found:
            return found[0]
    readings = read_subjects(tokens, read_units(tokens))
    return readings[0].subject if readings else Subject.PERSON


@lru_cache(maxsize=256)
def _look_count(name: str, look: str) -> int:
    """Return how many a cast member is: `two old friends`, else by the name."""
    for text in (look, name):
        tokens = tokenize(text)
        found = read_subjects(tokens, read_units(tokens))
        if found and found[0].count > 1:
            return found[0].count
    return 1


def _plain_subjects(text: str) -> list[Subject]:
    """Return the beings and things that a text names, the main one first."""
    tokens = tokenize(text)
    units = [unit for unit in read_units(tokens) if unit.first("subject")]
    return [one.subject for one in read_subjects(tokens, units)]


def _joined(tokens: Sequence[Token], named: Sequence[Unit]) -> list[Subject]:
    """Return those of whom a text says that they are two: the girl and the robot of `a girl and her robot`."""
    found: list[Subject] = []
    for pair in pairwise(named):
        between = {token.text for token in tokens[pair[0].end : pair[1].start]}
        if between & AND_WORDS and not between & (CLAUSE_MARKS | DEMOTING):
            found += [Subject(sense.value) for unit in pair if (sense := unit.first("subject"))]
    return found


def _mention(
    tokens: Sequence[Token],
    units: Sequence[Unit],
    index: int,
    looks: dict[str, tuple[Subject, int]],
) -> Mention | None:
    unit = units[index]
    if unit.cast:
        return Mention(unit, *looks[unit.cast], demoted=False)
    sense = unit.first("subject")
    if sense is None or _is_half_of_a_noun(tokens, units, index) or _is_homeward(tokens, unit):
        return None
    if (
        _is_said_before(tokens, units, index)
        or is_owner(tokens, units, index)
        or is_portrayed(tokens, units, index)
        or is_of_vehicle(tokens, units, index)
    ):
        return None
    if is_costume(tokens, unit.start):
        return None
    if is_deed_of_neighbour(tokens, units, index):
        return None
    subject, count = Subject(sense.value), sense.count
    told = said_before(tokens, units, index)
    if subject is Subject.PERSON and (told.elder or told.child):
        subject = Subject.ELDER if told.elder else Subject.CHILD
    if tokens[unit.start].is_cjk:
        told.count = told.count or count_before_clause(tokens, units, index)
        told.count = 0 if is_within_clause(tokens, units, index) else told.count
        told.count = 12 if subject in BEASTS and tokens[unit.end - 1].text == "群" else told.count
    count = told.count if told.count > 1 or count == 0 else count
    if count == 0:
        count = 3 if unit.plural or are_several_young(units, index) else 1
    demoted = is_demoted(tokens, units, index)
    age = "" if subject not in _SUITED else "old" if told.elder else "child" if told.child else ""
    sex = told.sex or sex_after(tokens, units, index) or sex_far_before(tokens, units, index)
    unit = grown_or_young(units, index)
    if sex_after(tokens, units, index):
        unit = replace(unit, end=units[index + 1].end)
    one = Mention(unit, subject, count, demoted, sex=sex, young=told.young, age=age)
    if count == 3 and told.count != count and not sense.count and is_young(one):
        one.count = brood(unit.word)
    return one


def _is_half_of_a_noun(tokens: Sequence[Token], units: Sequence[Unit], index: int) -> bool:
    """Whether the next word goes with this one: a robot dog is a dog, a woman baker a baker."""
    unit = units[index]
    if index + 1 == len(units):
        return False
    following = units[index + 1]
    if _is_adjective_here(tokens, unit, following):
        return True
    if unit.plural and not (is_plain(unit.word) and following.plural):
        return False
    opens = tokens[following.start].text in ARTICLES
    adjacent = following.start == unit.end and not opens and not tokens[unit.end - 1].possessive
    noun = following.first("subject")
    if (
        not adjacent
        or noun is None
        or is_said_with_beast(units, index + 1)
        or is_deed_of_neighbour(tokens, units, index + 1)
        or adds_sex(tokens, unit, following)
    ):
        return False
    if _is_robot(unit) and noun.value in SEXED:
        return False  # A robot gardener is a robot.
    if is_modifier(tokens, unit, following):
        return True
    if _is_robot(following) and (one := unit.first("subject")) and one.value in SEXED:
        return True
    if unit.word.endswith("的"):
        return True  # 钉马掌的黑马 is a horse.
    if tokens[unit.start].is_cjk:
        says_sex = is_plain(unit.word) and sex_of(unit.word) and not sex_of(following.word)
        return bool(says_sex) and Subject(noun.value) in _GROWN and following.word != "人"
    return following.first("action") is None


def _is_robot(unit: Unit) -> bool:
    sense = unit.first("subject")
    return sense is not None and Subject(sense.value) is Subject.ROBOT


def _is_adjective_here(tokens: Sequence[Token], unit: Unit, following: Unit) -> bool:
    """Whether what may be somebody only says how the next noun is: a runaway pink piglet."""
    between = [token.text for token in tokens[unit.end : following.start]]
    if unit.word not in _ALSO_ADJECTIVES or len(between) > MODIFIER_SPAN:
        return False
    noun = following.first("subject") or following.first("faint")
    joined = {*AND_WORDS, *CLAUSE_MARKS, *DEMOTING, *ARTICLES, "of", "to", "who", "that"}
    return noun is not None and not joined & set(between)


def _is_said_before(tokens: Sequence[Token], units: Sequence[Unit], index: int) -> bool:
    """Whether a noun only takes up the one before it: `two of them`, the 人 of 女工人."""
    unit, before = units[index], units[:index]
    if unit.word.endswith(" of them"):
        return any(other.cast or other.first("subject") for other in before)
    adjacent = bool(before) and before[-1].end == unit.start
    noun = before[-1].first("subject") if adjacent else None
    if adjacent and adds_sex(tokens, before[-1], unit):
        return True
    who = unit.first("subject")
    if adjacent and _is_robot(before[-1]) and who is not None and who.value in SEXED:
        return True
    if is_said_with_beast(units, index):
        return True
    if unit.word in _PARENTS and noun is not None and noun.value in BEASTS:
        return True  # 大象妈妈 is one elephant.
    return unit.word == "人" and noun is not None and noun.value in SEXED


def _is_homeward(tokens: Sequence[Token], unit: Unit) -> bool:
    """Whether "home" is a direction: it is a house only where something says whose or which."""
    return unit.word == "home" and (
        unit.start == 0 or tokens[unit.start - 1].text not in _HOME_WORDS
    )


def _merge(tokens: Sequence[Token], mentions: list[Mention]) -> list[Mention]:
    """Count one being once: a name said twice, the same word again, a name with its noun."""
    kept: list[Mention] = []
    for one in mentions:
        both = apposed(tokens, kept[-1].unit, one.unit) if kept else None
        if both:
            kept[-1].sex = kept[-1].sex or one.sex or sex_of(one.unit.word) or sex_of(kept[-1].unit.word)  # fmt: skip
            kept[-1].unit, kept[-1].young = both, kept[-1].young or one.young
            if one.subject is Subject.CHILD and kept[-1].subject is Subject.PERSON:
                kept[-1].subject = Subject.CHILD  # The pianist, a boy of ten.
            continue
        if any(_is_same(tokens, other, one) for other in kept):
            continue
        for other in [*kept]:
            if one.unit.cast and not other.unit.cast and _is_same(tokens, one, other):
                kept.remove(other)
        kept.append(one)
    return kept


def _is_same(tokens: Sequence[Token], first: Mention, second: Mention) -> bool:
    if first.unit.cast and second.unit.cast:
        return first.unit.cast == second.unit.cast
    if first.subject is not second.subject or second.count != first.count:
        return False
    if first.unit.word == second.unit.word:
        if tokens[second.unit.start - 1].text in (
            "another",
            "other",
            "second",
            "little",
            *AND_WORDS,
        ):
            return False
        hues = [tokens[one.unit.start - 1].text for one in (first, second)]
        if set(hues) <= COLOURS and hues[0] != hues[1]:
            return False  # A red ogre and a blue one.
        return [one.text for one in tokens[first.unit.end : second.unit.start]] != ["and", "a"]
    if first.unit.cast:
        left, right = sorted((first.unit, second.unit), key=lambda unit: unit.start)
        between = tokens[left.end : right.start]
        return len(between) <= MODIFIER_SPAN and not any(
            token.text in ("and", "or", "with", "to", "和", "与") or token.text in DEMOTING
            for token in between
        )
    return False


def _pronoun(
    tokens: Sequence[Token], units: Sequence[Unit], others: Sequence[Mention]
) -> list[Mention]:
    """Return who is only called he or she, where the text begins with what they do: `she walks past a house`."""
    if not others or len(units) < 2 or units[0].start >= others[0].unit.start:
        return []
    does = [
        unit for unit in units[1:] if unit.start < others[0].unit.start and unit.first("action")
    ]
    owns = tokens[units[0].end].text == "的"
    first = units[0].start == 0 and not owns
    called = units[0].word in _CALLED and (bool(does) or first)
    return [Mention(units[0], Subject.PERSON, 1, demoted=False)] if called else []


def _prefer_foreground(tokens: Sequence[Token], mentions: Sequence[Mention]) -> None:
    """Put what a fixture stands behind before the fixture, which is its setting."""
    for one, following in pairwise(mentions):
        between = {token.text for token in tokens[one.unit.end : following.unit.start]}
        if one.subject in FIXTURES and following.subject not in FIXTURES and "behind" in between:
            one.demoted, following.demoted = True, False
