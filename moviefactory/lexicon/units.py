"""Find names and known words, and the senses that each has where it stands. Knows small grammar."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from moviefactory.lexicon.words import Found, Sense, Token, find, tokenize, word_set

ARTICLES: Final = word_set(
    "a an the this that these those his her its their my our your some every each another"
)
_BEFORE_NOUN: Final = ARTICLES | word_set(
    "of in on at by with behind beside near under over above below from into through across "
    "past around along against among between beyond like as for about no"
)
_BEFORE_VERB: Final = word_set(
    "to who will must can cannot could would should may might he she they it i we you never "
    "always and then slowly still also"
)
_SEXED_NOUNS: Final = word_set("woman lady girl man boy")
_HOME: Final = "家"
_OF_HOMES: Final = frozenset(
    "我你您他她它们的回到在离搬想一二两三这那每自老新邻大人全各出进国皇娘婆有无安成持住归返座户里上下"
)
"""What stands before 家 where it is a house: after a craft it is whoever is master of it, 武术家."""
_NO_ENGLISH: Final = frozenset({"no", "without", "not", "never", "neither", "nor"})
_NO_CHINESE: Final = frozenset({"没", "无", "不", "非"})
_LOST: Final = word_set("lost losing without lacking missing")
_LIKENING: Final = (
    " like ", " than ", " the size of ", " in the shape of ", " shaped like ", " resembling ", " dressed as ",
    " disguised as ", " dressed up as ", " reminiscent of ", " the height of ", " the length of ",
)  # fmt: skip
_SOME: Final = ("a", "an", "the")
_AS_AS: Final = re.compile(r" as \w+ as ")
_OWN: Final = word_set("his her its their")
_FEWEST_SIGNS: Final = 3
_NEAR: Final = 5
"""How far before a noun a comparison or a loss is looked for."""
_CLOTHES: Final = frozenset("帽服装袍衣裙靴鞋盔")
_OF_BEASTS: Final = frozenset("耳尾皮毛爪蹄牙肉骨鳞鳍窝笼圈棚饲纹鬃")
_PARTS: Final = word_set(
    "ear ears tail skin pelt fur hide mane horn horns hoof hooves claw claws feather feathers tusk tusks "
    "pyjamas pajamas onesie slippers skull bone bones egg eggs nest den burrow hole cage shed coop trap bait collar leash harness saddle "
    "blanket track tracks print prints mask costume suit hat cap coat cloak boots helmet tattoo banner "
    "emblem crest toy figurine pattern meat stew soup pie milk wool food bowl brush shaped headed faced "
    "sized skinned eared eyed legged"
)
"""What a beast, thing or trade before it is only the kind of: cat ears, a wolf skin, a chef hat, fish soup."""
_WORN: Final = word_set(
    "boots shoes trunks suit costume hat cap gown jacket coat helmet goggles gloves shorts trousers pants breeches"
)
"""What a deed before it is only the kind of: running shoes, swim trunks."""
_TRUNKS: Final = "trunks"
_WORN_IN: Final = word_set("in wearing swim swimming bathing")
_OPENS_PLACE: Final = word_set("on in at over across into above under through")
_LONGEST_PLACE: Final = 4
"""How many words a place has after the preposition that it begins with, at most."""
_SHOPS: Final = word_set(
    "interior bar kitchen library workshop concert cafe gym hall hospital office"
)
_PLACED_NOUNS: Final = word_set("in over at from under behind by near to of off")


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


def read_units(tokens: Sequence[Token], cast: Iterable[tuple[str, str]] = ()) -> list[Unit]:
    """Return names and known words in order, each with the senses that it has there."""
    named = _find_names(tokens, tuple(cast))
    units: list[Unit] = []
    cursor = named_till = 0
    for name in [*named, None]:
        stop = name.start if name else len(tokens)
        for shifted in _find_from(tokens, cursor, stop):
            unit = _unit(tokens, shifted, units, named_till)
            named_till = shifted.end if _is_full(shifted) else named_till
            if unit:
                units.append(unit)
        if name:
            units.append(name)
            cursor = name.end
    return units


def _find_from(tokens: Sequence[Token], start: int, stop: int) -> list[Found]:
    """Find the known words of a stretch; no verb keeps the preposition that a place begins with.

    Who stands on the moon stands `on the moon`.
    """
    kept: list[Found] = []
    for found in find(tuple(tokens[start:stop])):
        one = replace(found, start=found.start + start, end=found.end + start)
        last = one.end - 1
        if last > one.start and tokens[last].text in _OPENS_PLACE:
            rest = find(tuple(tokens[last : min(stop, one.end + _LONGEST_PLACE)]))
            first = rest[0] if rest and rest[0].start == 0 and rest[0].end > 1 else None
            if first and any(s.kind == "place" and not s.weak for s, _ in first.senses):
                return [*kept, replace(one, end=last), *_find_from(tokens, last, stop)]
        kept.append(one)
    return kept


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
    if token.is_cjk or len(token.text) < 3 or token.text in ARTICLES or len(words) < 2:
        return 0
    known = parts.count(token.text) == 1 and token.text in words
    return int(known and (token.text == words[-1] or token.raw[0].isupper()))


def _unit(
    tokens: Sequence[Token], found: Found, before: Sequence[Unit], named_till: int
) -> Unit | None:
    """Keep the senses that a found word has here; `named_till` is where the last noun or deed ended."""
    if found.word == _HOME and _names_a_master(tokens, found.start, before):
        start = max(found.start - 2, before[-1].end if before else 0)
        word = "".join(token.text for token in tokens[found.start - 2 : found.end])
        return Unit(start, found.end, word, (Sense("subject", "person", 0, weak=False),))
    senses = list(found.senses)
    if _is_likened(tokens, found, named_till) or _is_denied(tokens, found.start):
        senses = [(sense, tag) for sense, tag in senses if sense.kind == "skip"]
    is_worn = found.word == _TRUNKS and _is_worn(tokens, found)
    if _is_kind_of_part(tokens, found) or _is_agent(tokens, found) or is_worn:
        senses = [(sense, tag) for sense, tag in senses if sense.kind not in ("subject", "faint")]
    if _is_outside(tokens, found, senses):
        senses = [(Sense("place", "street", 0, weak=False), "")]
    if _is_placed_noun(tokens, found) or _is_kind_of_garment(tokens, found):
        senses = [(sense, tag) for sense, tag in senses if sense.kind != "action"]
    deeds = [tag for sense, tag in senses if sense.kind == "action"]
    things = [s for s, _ in senses if s.kind in ("subject", "place", "weather") and not s.weak]
    if deeds and things and not tokens[found.start].is_cjk:
        if _is_verb(tokens, found, before, deeds):
            senses = [
                (s, tag) for s, tag in senses if s.kind != "subject" and (s.weak or s not in things)
            ]
        else:
            senses = [(sense, tag) for sense, tag in senses if sense.kind != "action"]
    senses += [(sense, "") for sense in _hints_of_rest(found, senses)]
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


def _names_a_master(tokens: Sequence[Token], start: int, before: Sequence[Unit]) -> bool:
    craft = tokens[max(0, start - 2) : start]
    if len(craft) < 2 or any(not one.is_cjk or one.text in _OF_HOMES for one in craft):
        return False
    return not (before and before[-1].end == start and before[-1].first("subject"))


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
        if last.word in _SEXED_NOUNS and not deeds[0]:
            return False  # A woman cook stirs the pot; a woman who cooks, cooks.
        return bool(last.cast or last.first("subject"))
    return previous.raw[:1].isupper()


def _hints_of_rest(found: Found, senses: Sequence[tuple[Sense, str]]) -> list[Sense]:
    """Return what places a Chinese trade hints at that is told with its sex or age: 女医生, 老渔夫."""
    somebody = any(sense.kind == "subject" and not sense.weak for sense, _ in senses)
    if not somebody or found.word[0] not in "女男老小" or len(found.word) < _FEWEST_SIGNS:
        return []
    if any(sense.kind == "place" for sense, _ in senses):
        return []
    rest = find(tokenize(found.word[1:]))
    told = rest[0].senses if len(rest) == 1 and rest[0].word == found.word[1:] else ()
    return [sense for sense, _ in told if sense.kind == "place" and sense.weak]


def _is_kind_of_part(tokens: Sequence[Token], found: Found) -> bool:
    """Whether a noun only says of what kind the next is: cat ears, a chef hat, 厨师帽, 猫耳."""
    if found.end >= len(tokens) or not any(sense.kind == "subject" for sense, _ in found.senses):
        return False
    following = tokens[found.end]
    if tokens[found.start].is_cjk:
        somebody = any(sense.value in ("person", "child", "elder") for sense, _ in found.senses)
        return following.text in (_CLOTHES if somebody else _OF_BEASTS)
    last = tokens[found.end - 1]
    if following.text == "-" and found.end + 1 < len(tokens):
        following = tokens[found.end + 1]
    single = not last.possessive and any(tag == "" for _, tag in found.senses)
    return single and following.text in _PARTS


def _is_outside(tokens: Sequence[Token], found: Found, senses: Sequence[tuple[Sense, str]]) -> bool:
    """Whether somebody is before a Chinese shop or house and not in it: 咖啡店外."""
    if not tokens[found.start].is_cjk or found.end >= len(tokens):
        return False
    room = any(one.kind == "place" and one.value in _SHOPS and not one.weak for one, _ in senses)
    after = "".join(token.text for token in tokens[found.end : found.end + 2])
    return (
        room
        and after.startswith(("外", "门外", "门口", "门前"))
        and found.word[-1] in "店馆厅吧院铺"
    )


def _is_agent(tokens: Sequence[Token], found: Found) -> bool:
    """Whether 人 is nobody in particular, as in 被人遗弃."""
    return found.word == "人" and found.start > 0 and tokens[found.start - 1].text == "被"


def _is_worn(tokens: Sequence[Token], found: Found) -> bool:
    """Whether somebody is in it: in red trunks, swimming trunks."""
    return not _WORN_IN.isdisjoint(
        one.text for one in tokens[max(0, found.start - 2) : found.start]
    )


def _is_kind_of_garment(tokens: Sequence[Token], found: Found) -> bool:
    """Whether a deed only says what a garment is for: swim trunks, running shoes, a riding jacket."""
    if found.end >= len(tokens) or found.end - found.start > 1:
        return False
    named = found.word == "swim" or found.word.endswith("ing")
    return named and tokens[found.end].text in _WORN


def _is_placed_noun(tokens: Sequence[Token], found: Found) -> bool:
    """Whether what may be a deed is a noun by its place: stands `in the bow`, leaps `from the rear`."""
    if found.start < 2 or tokens[found.start].is_cjk or found.end - found.start > 1:
        return False
    plain = all(tag in ("", "s") for sense, tag in found.senses if sense.kind == "action")
    placed = tokens[found.start - 1].text == "the"
    return plain and placed and tokens[found.start - 2].text in _PLACED_NOUNS


def _is_likened(tokens: Sequence[Token], found: Found, named_till: int) -> bool:
    """Whether the word stands in a comparison: what is not there is not shown."""
    start = found.start
    before = [token.text for token in tokens[max(0, start - 3) : start]]
    while before and before[-1] in (
        "a",
        "an",
        "the",
        "一",
        "只",
        "个",
        "条",
        "座",
        "头",
        "匹",
        "把",
        "团",
    ):
        before.pop()
    if before and before[-1] in ("like", "像", "仿佛", "如", "似"):
        return len(before) < 2 or before[-2] != "-"  # A bear-like dog is a dog.
    if tokens[start].is_cjk:
        after = "".join(token.text for token in tokens[found.end : found.end + 2])
        return (
            after.startswith(("般", "似的", "一样", "一般")) or after == "状的" or after == "形的"
        )
    near = max(0, start - _NEAR, named_till)
    texts = [token.text for token in tokens[near:start]]
    if any(token.is_mark for token in tokens[near:start]):
        mark = max(at for at, text in enumerate(texts) if not text[0].isalnum())
        texts = [] if texts[mark] == "-" else texts[mark + 1 :]
    said = f" {' '.join(texts)} "
    likened = [said.rindex(one) + len(one) for one in _LIKENING if one in said]
    likened += [match.end() for match in _AS_AS.finditer(said)]
    # Like a torpedo a penguin shoots: the penguin is there.
    return bool(likened) and sum(text in _SOME for text in said[max(likened) :].split()) < 2


def _is_full(found: Found) -> bool:
    """Whether a word is a noun or a deed, behind which no comparison reaches."""
    return any(sense.kind in ("subject", "place", "action", "faint") for sense, _ in found.senses)


def _is_denied(tokens: Sequence[Token], start: int) -> bool:
    before = [token.text for token in tokens[max(0, start - 2) : start]]
    if not before:
        return False
    if before[-1] in _NO_ENGLISH or before[-1] in _NO_CHINESE:
        return True
    if before[-1] in _OWN and start > 1 and tokens[start - 2].text in _LOST:
        return True
    return before in (
        ["without", "a"],
        ["not", "a"],
        ["without", "the"],
        ["没", "有"],
        ["不", "再"],
        ["失", "去"],
        ["丢", "了"],
    )
