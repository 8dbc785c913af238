"""Find who is in a text and what they do. Knows order, number and grammar's small signs; not places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from moviefactory.lexicon.nature import CAN_DO, FIXTURES, USUAL
from moviefactory.lexicon.vocabulary import Action, Subject, SubjectReading
from moviefactory.lexicon.words import Found, Sense, Token, find, fold, tokenize, word_set

_ARTICLES: Final = word_set(
    "a an the this that these those his her its their my our your some every each another"
)
_BEFORE_NOUN: Final = _ARTICLES | word_set(
    "of in on at by with behind beside near under over above below from into through across "
    "past around along against among between beyond like as for about no"
)
_BEFORE_VERB: Final = word_set(
    "to who will must can cannot could would should may might he she they it i we you never "
    "always and then slowly still also"
)
_DEMOTING: Final = word_set(
    "in on at by with behind beside near under over above below from into toward towards through "
    "across past around along against among between beyond beneath inside outside within atop "
    "before after without for about"
)
_MARKS_OF_AN_END: Final = frozenset(".;:!?。；：！？")
_CLAUSE_MARKS: Final = _MARKS_OF_AN_END | frozenset(",，、—–")
_NO_ENGLISH: Final = frozenset({"no", "without", "not", "never", "neither", "nor"})
_NO_CHINESE: Final = frozenset({"没", "无", "不", "非"})
_SETTING_CHARS: Final = frozenset("的旁边后下里上中外内前")
_NUMBER_CHARS: Final = {
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "十": 10,
    "几": 3,
    "数": 3,
    "百": 12,
    "千": 12,
    "万": 12,
}
_MEASURES: Final = frozenset("个只位名条匹头艘辆架座棵颗朵株盏把尾峰具尊枚匙口届")
_MANY_MEASURES: Final = frozenset("群队批片支排列堆窝帮班")
_MAX_COUNT: Final = 12
_MAX_SUBJECTS: Final = 5
_MODIFIER_SPAN: Final = 4


@dataclass(frozen=True, slots=True)
class Unit:
    """A known stretch of text with the senses that fit there; `cast` if it is a name."""

    start: int
    end: int
    word: str
    senses: tuple[Sense, ...]
    plural: bool = False
    deed_form: str = ""
    cast: str = ""

    def first(self, kind: str, *, weak: bool = False) -> Sense | None:
        """Return the first sense of `kind` and strength, if there is one."""
        for sense in self.senses:
            if sense.kind == kind and sense.weak == weak:
                return sense
        return None


@dataclass(slots=True)
class _Mention:
    unit: Unit
    subject: Subject
    count: int
    demoted: bool
    action: Action | None = None


def read_units(tokens: Sequence[Token], cast: Iterable[tuple[str, str]] = ()) -> list[Unit]:
    """Return names and known words in order, each with the senses that it has there."""
    named = _find_names(tokens, tuple(cast))
    units: list[Unit] = []
    cursor = 0
    for name in [*named, None]:
        stop = name.start if name else len(tokens)
        for found in find(tuple(tokens[cursor:stop])):
            shifted = replace(found, start=found.start + cursor, end=found.end + cursor)
            unit = _unit(tokens, shifted, units)
            if unit:
                units.append(unit)
        if name:
            units.append(name)
            cursor = name.end
    return units


def read_subjects(
    tokens: Sequence[Token], units: Sequence[Unit], cast: Iterable[tuple[str, str]] = ()
) -> tuple[SubjectReading, ...]:
    """Return the subjects, the main one first, each with its action and number."""
    looks = {name: look_subject(name, look) for name, look in cast}
    mentions = [
        mention
        for index, unit in enumerate(units)
        if (mention := _mention(tokens, units, index, looks)) is not None
    ]
    mentions = _merge(tokens, mentions) or _faint(tokens, units)
    _give_actions(tokens, units, mentions)
    _prefer_foreground(tokens, mentions)
    ranked = sorted(mentions, key=lambda one: (not one.unit.cast, one.demoted))
    return tuple(
        SubjectReading(
            one.subject, _possible(one), one.count, one.unit.cast or one.unit.word, one.unit.cast
        )
        for one in ranked[:_MAX_SUBJECTS]
    )


def look_subject(name: str, look: str) -> Subject:
    """Return what kind of being a cast member is: by the look, else by the name."""
    for text in (look, name):
        tokens = tokenize(text)
        units = read_units(tokens)
        strong = [unit for unit in units if unit.first("subject")]
        if strong:
            return read_subjects(tokens, units)[0].subject
    tokens = tokenize(look)
    readings = read_subjects(tokens, read_units(tokens))
    return readings[0].subject if readings else Subject.PERSON


def _find_names(tokens: Sequence[Token], cast: tuple[tuple[str, str], ...]) -> list[Unit]:
    """Find full names, and parts of a name that only one member of the cast bears."""
    full = [(tuple(part.text for part in tokenize(name)), name) for name, _ in cast]
    parts = [part for words, _ in full for part in set(words)]
    units = []
    at = 0
    while at < len(tokens):
        best: tuple[int, str] | None = None
        for words, name in full:
            length = _name_length(tokens, at, words, parts)
            if length and (best is None or length > best[0]):
                best = (length, name)
        if best:
            units.append(Unit(at, at + best[0], best[1], (), cast=best[1]))
            at += best[0]
        else:
            at += 1
    return units


def _name_length(
    tokens: Sequence[Token], at: int, words: tuple[str, ...], parts: Sequence[str]
) -> int:
    if words and tuple(token.text for token in tokens[at : at + len(words)]) == words:
        return len(words)
    token = tokens[at]
    if token.is_cjk or len(token.text) < 3 or token.text in _ARTICLES or len(words) < 2:
        return 0
    known = parts.count(token.text) == 1 and token.text in words
    return int(known and (token.text == words[-1] or token.raw[0].isupper()))


def _unit(tokens: Sequence[Token], found: Found, before: Sequence[Unit]) -> Unit | None:
    """Keep the senses that a found word has here; None if it has none."""
    senses = list(found.senses)
    if _is_likened(tokens, found.start) or _is_denied(tokens, found.start):
        senses = [(sense, tag) for sense, tag in senses if sense.kind == "skip"]
    deeds = [tag for sense, tag in senses if sense.kind == "action"]
    things = [s for s, _ in senses if s.kind in ("subject", "place", "weather") and not s.weak]
    if deeds and things and not tokens[found.start].is_cjk:
        if _is_verb(tokens, found, before, deeds):
            senses = [
                (s, tag) for s, tag in senses if s.kind != "subject" and (s.weak or s not in things)
            ]
        else:
            senses = [(sense, tag) for sense, tag in senses if sense.kind != "action"]
    plural = any(tag == "s" for sense, tag in senses if sense.kind == "subject")
    if found.end < len(tokens) and tokens[found.end].text == "们":
        plural = True
    form = deeds[0] if deeds else ""
    return Unit(
        found.start,
        found.end,
        found.word,
        tuple(sense for sense, _ in senses),
        plural=plural,
        deed_form=form,
    )


def _is_verb(
    tokens: Sequence[Token], found: Found, before: Sequence[Unit], deeds: Sequence[str]
) -> bool:
    if deeds[0] in ("ing", "ed"):
        return True
    if found.start == 0:
        return False
    previous = tokens[found.start - 1]
    if previous.text in _BEFORE_NOUN or previous.possessive or previous.is_mark:
        return False
    if previous.text in _BEFORE_VERB or previous.text.endswith("ly"):
        return True
    if before and before[-1].end == found.start:
        last = before[-1]
        return bool(last.cast or last.first("subject"))
    return previous.raw[:1].isupper()


def _is_likened(tokens: Sequence[Token], start: int) -> bool:
    """Whether the word stands in a comparison: what is not there is not shown."""
    before = [token.text for token in tokens[max(0, start - 3) : start]]
    while before and before[-1] in ("a", "an", "the", "一", "只", "个", "条"):
        before.pop()
    return bool(before) and before[-1] in ("like", "像", "仿佛", "如")


def _is_denied(tokens: Sequence[Token], start: int) -> bool:
    before = [token.text for token in tokens[max(0, start - 2) : start]]
    if not before:
        return False
    if before[-1] in _NO_ENGLISH or before[-1] in _NO_CHINESE:
        return True
    return before in (
        ["without", "a"],
        ["not", "a"],
        ["without", "the"],
        ["没", "有"],
        ["不", "再"],
    )


def _mention(
    tokens: Sequence[Token], units: Sequence[Unit], index: int, looks: dict[str, Subject]
) -> _Mention | None:
    unit = units[index]
    if unit.cast:
        return _Mention(unit, looks[unit.cast], 1, demoted=False)
    sense = unit.first("subject")
    if sense is None or _is_half_of_a_noun(tokens, units, index):
        return None
    subject, count = Subject(sense.value), sense.count
    numbered, elder = _modifiers(tokens, units, index)
    if elder and subject is Subject.PERSON:
        subject = Subject.ELDER
    count = numbered if numbered > 1 or count == 0 else count
    if count == 0:
        count = 3 if unit.plural else 1
    return _Mention(unit, subject, count, _is_demoted(tokens, units, index))


def _is_half_of_a_noun(tokens: Sequence[Token], units: Sequence[Unit], index: int) -> bool:
    """Whether the next word goes with this one: a robot dog is a dog."""
    unit = units[index]
    if index + 1 == len(units) or unit.plural or tokens[unit.start].is_cjk:
        return False
    following = units[index + 1]
    alone = following.start == unit.end and not tokens[unit.end - 1].possessive
    return alone and bool(following.first("subject")) and following.first("action") is None


def _modifiers(tokens: Sequence[Token], units: Sequence[Unit], index: int) -> tuple[int, bool]:
    """Look back over the words before a noun for a number and an age."""
    count, elder = 0, False
    end = units[index].start
    floor = max(0, end - _MODIFIER_SPAN)
    for other in reversed(units[:index]):
        if other.end <= floor or other.cast or other.first("subject"):
            floor = max(floor, other.end)
            break
        number = other.first("count")
        if number and not count:
            count = number.count
        age = other.first("age")
        elder = elder or bool(age and age.value == "elder")
    for at in range(end - 1, floor - 1, -1):
        text = tokens[at].text
        if text in _CLAUSE_MARKS or text in _DEMOTING:
            return (count, elder) if at == end - 1 else (_count_at(tokens, at + 1, end), elder)
        if text.isdigit() and not (at + 1 < len(tokens) and tokens[at + 1].text in ("year", "岁")):
            count = max(1, min(_MAX_COUNT, int(text[:6])))
        if text in _MEASURES or text in _MANY_MEASURES:
            count = _count_at(tokens, at - 1, at + 1) or count
    return count, elder


def _count_at(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return the number said between two tokens, 0 if none is."""
    count = 0
    for token in tokens[max(0, start) : end]:
        if token.text in _MANY_MEASURES:
            return _MAX_COUNT
        if token.text in _NUMBER_CHARS:
            count = _NUMBER_CHARS[token.text]
        for found in find((token,)):
            for sense, _ in found.senses:
                if sense.kind == "count":
                    count = sense.count
        if token.text.isdigit():
            count = max(1, min(_MAX_COUNT, int(token.text[:6])))
    return count


def _is_demoted(tokens: Sequence[Token], units: Sequence[Unit], index: int) -> bool:
    """Whether a noun hangs on a preposition, owns what follows, or stands for the setting."""
    unit = units[index]
    if tokens[unit.start].is_cjk:
        after = tokens[unit.end].text if unit.end < len(tokens) else ""
        before = [token.text for token in tokens[max(0, unit.start - 3) : unit.start]]
        return (after in "的旁边后下里上中外内前" and after != "") or bool(
            {"在", "从", "向", "朝", "对", "跟"} & set(before)
        )
    if tokens[unit.end - 1].possessive:
        return True
    for at in range(unit.start - 1, max(-1, unit.start - 2 - _MODIFIER_SPAN), -1):
        text = tokens[at].text
        if text in _DEMOTING:
            return True
        inside = next((other for other in units if other.start <= at < other.end), None)
        if text in _CLAUSE_MARKS or text in ("and", "or", "to", "of", "who", "that"):
            return False
        if inside and (inside.cast or inside.first("subject") or inside.first("action")):
            return False
    return False


def _merge(tokens: Sequence[Token], mentions: list[_Mention]) -> list[_Mention]:
    """Count one being once: a name said twice, the same word again, a name with its noun."""
    kept: list[_Mention] = []
    for one in mentions:
        if any(_is_same(tokens, other, one) for other in kept):
            continue
        for other in [*kept]:
            if one.unit.cast and not other.unit.cast and _is_same(tokens, one, other):
                kept.remove(other)
        kept.append(one)
    return kept


def _is_same(tokens: Sequence[Token], first: _Mention, second: _Mention) -> bool:
    if first.unit.cast and second.unit.cast:
        return first.unit.cast == second.unit.cast
    if first.subject is not second.subject or second.count != first.count:
        return False
    if first.unit.word == second.unit.word:
        return tokens[second.unit.start - 1].text not in ("another", "other", "second")
    if first.unit.cast:
        left, right = sorted((first.unit, second.unit), key=lambda unit: unit.start)
        between = tokens[left.end : right.start]
        return len(between) <= _MODIFIER_SPAN and not any(
            token.text in ("and", "or", "with", "to", "和", "与") or token.text in _DEMOTING
            for token in between
        )
    return False


def _faint(tokens: Sequence[Token], units: Sequence[Unit]) -> list[_Mention]:
    """Return the first subject that is only implied, such as the player of a violin."""
    for unit in units:
        for sense in unit.senses:
            if sense.kind == "faint":
                elder = any(
                    (age := other.first("age")) and age.value == "elder" and other.end == unit.start
                    for other in units
                )
                subject = Subject(sense.value)
                if subject is Subject.PERSON and elder:
                    subject = Subject.ELDER
                return [_Mention(unit, subject, 1, demoted=False)]
    return []


def _give_actions(
    tokens: Sequence[Token], units: Sequence[Unit], mentions: Sequence[_Mention]
) -> None:
    for unit in units:
        sense = unit.first("action")
        if sense is None or not mentions:
            continue
        target = _doer(tokens, unit, mentions)
        if target.action is None or target.action is Action.STAND:
            target.action = Action(sense.value)
    for one, following in pairwise(mentions):
        between = {token.text for token in tokens[one.unit.end : following.unit.start]}
        if one.action is None and between & {"and", "和", "与", "跟"}:
            one.action = following.action


def _doer(tokens: Sequence[Token], deed: Unit, mentions: Sequence[_Mention]) -> _Mention:
    after = [one for one in mentions if one.unit.start >= deed.end]
    adjective = deed.deed_form == "ing" and (
        deed.start > 0 and tokens[deed.start - 1].text in _ARTICLES
    )
    if adjective and after and after[0].unit.start == deed.end:
        return after[0]
    before = [
        one
        for one in mentions
        if one.unit.end <= deed.start
        and not any(token.text in _MARKS_OF_AN_END for token in tokens[one.unit.end : deed.start])
    ]
    plain = [one for one in before if not one.demoted]
    if plain:
        return plain[-1]
    if after and before and before[-1].demoted:
        return before[-1] if tokens[deed.start].is_cjk and not after else after[0]
    return (before or after or list(mentions))[-1 if before else 0]


def _prefer_foreground(tokens: Sequence[Token], mentions: Sequence[_Mention]) -> None:
    """Put what a fixture stands behind before the fixture, which is its setting."""
    for one, following in pairwise(mentions):
        between = {token.text for token in tokens[one.unit.end : following.unit.start]}
        if one.subject in FIXTURES and following.subject not in FIXTURES and "behind" in between:
            one.demoted, following.demoted = True, False


def _possible(one: _Mention) -> Action:
    usual = USUAL.get(one.subject, Action.STAND)
    if one.action is None:
        return usual
    can = CAN_DO.get(one.subject)
    return one.action if can is None or one.action in can else usual


def known_word(word: str) -> bool:
    """Whether the lexicon holds this word or phrase. Used by writers that look for a theme."""
    return bool(find(tokenize(fold(word))))
