"""Find names and known words, and the senses that each has where it stands. Knows small grammar."""

from __future__ import annotations

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


def _unit(tokens: Sequence[Token], found: Found, before: Sequence[Unit]) -> Unit | None:
    """Keep the senses that a found word has here; None if it has none."""
    if found.word == _HOME and _names_a_master(tokens, found.start, before):
        start = max(found.start - 2, before[-1].end if before else 0)
        word = "".join(token.text for token in tokens[found.start - 2 : found.end])
        return Unit(start, found.end, word, (Sense("subject", "person", 0, weak=False),))
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
