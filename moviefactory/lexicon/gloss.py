"""Say a line of another language in English words. Knows word order; not what a picture is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from moviefactory.lexicon.dictionary import (
    ADJECTIVE,
    NOUNS,
    SMALL,
    VERB,
    Entry,
    listed_forms,
    longest_form,
    parts,
    split_forms,
)
from moviefactory.lexicon.english import plural_of
from moviefactory.lexicon.homographs import WORN_SO, choose, fitting, kinds_of
from moviefactory.lexicon.japanese import japanese
from moviefactory.lexicon.nominals import somebody
from moviefactory.lexicon.pieces import OPAQUE, Piece, spoken, without_stray_articles
from moviefactory.lexicon.senses import sense_of
from moviefactory.lexicon.sexes import is_somebody, names_somebody, with_sex
from moviefactory.lexicon.tongues import BLANKED, ENGLISH_SMALL, find_language
from moviefactory.lexicon.turns import SPLIT_PREFIXES, turned
from moviefactory.lexicon.unlisted import is_english, is_proper, unlisted
from moviefactory.lexicon.words import tokenize, word_set

_KANA: Final = re.compile(r"[\u3041-\u30ff]")
_WORD: Final = re.compile(r"[^\W\d_]+['’]|[^\W\d_]+|\d+|[^\s\w]")
_WIDEST_GAP, _WIDEST_BEFORE_AN_END = 5, 10
_JOINED: Final = 3
_SHORTEST_SHARED: Final = 5
_ARTICLED: Final = word_set("el la un una le l' une")
"""What some words of the tables begin with: la guía is no travel guide."""
_BEFORE_SEVERAL: Final = word_set(
    "die ihre seine meine unsere diese zwei drei vier fünf sechs viele einige"
)
_AND: Final = word_set("und oder wahrend als")
_YOUNG_ALIKE: Final = ("kuken", "fohlen", "ferkel", "chen", "lein")
"""How beasts' young end in German that are called alike, one or several."""
_GENITIVES: Final = word_set("des eines seines ihres einer seiner ihrer")
_TO: Final = ("es", "a")
"""What leads to somebody or something and is too short to tell the language by."""
_TOLD_AFTER: Final = ("aus ", "mit ")
_MAX_CHARS: Final = 4000


@dataclass(frozen=True, slots=True)
class Gloss:
    """A line in English words. `said` are pairs of an English word and the words it stands for.

    `language` is the one that the line is written in; "" where it is read as it is.
    """

    english: str
    language: str = ""
    said: tuple[tuple[str, str], ...] = ()

    def as_said(self, words: Iterable[str]) -> tuple[str, ...]:
        """Return the line's own words for English ones, each once."""
        if not self.language:
            return tuple(words)
        own: dict[str, str] = {}
        for english, said in self.said:
            own.setdefault(english, said)
        found = (own.get(part, part) for word in words for part in (word, *word.split()))
        sources = {said for _, said in self.said}
        return tuple(dict.fromkeys(said for said in found if said in sources))


_CLAD: Final = "(?:头戴|身穿|身披|[戴穿披扎系留梳裹])"
_LISTED_LOOKS: Final = re.compile(f"({_CLAD}[^、，。的]{{1,8}})、(?={_CLAD}[^、，。]{{1,12}}的)")
"""What parts the looks of one person in Chinese: 头戴斗笠、身穿布衫的. Two people have a 的 each."""
_WHERE_WORN: Final = re.compile(
    "(?<![转起侧闪飞纵翻回俯动])身(?=[穿披][^过越行])|(?<![低抬回点摇埋扭])头(?=戴)"
)
"""Where something is worn, as in 身穿; who turns and goes through, 转身穿过, wears nothing."""


def gloss(text: str, *, names: Sequence[str] = (), language: str = "") -> Gloss:
    """Return `text` in English words if it is Spanish, French, German or Japanese.

    `names` stay as they are; `language` is the one to expect, where the text leaves a choice.
    """
    text = unicodedata.normalize("NFC", text[:_MAX_CHARS])
    if _KANA.search(text):
        return _told("ja", japanese(text, names))
    text = _WHERE_WORN.sub("", _LISTED_LOOKS.sub(r"\1", text))
    found = find_language(text, language)
    if found not in BLANKED:
        return Gloss(text)
    return _told(found, _swap(turned(_pieces(text, found, names), found), found))


def in_english(text: str, language: str = "") -> str:
    """Return `text` in English words, or as it is where it is English or Chinese."""
    return gloss(text, language=language).english


def is_hidden(word: str) -> bool:
    """Whether an English word only stands for one that no table knows."""
    return len(word) > 2 and not word.strip(OPAQUE)


def _apart(
    words: Sequence[str], at: int, language: str
) -> tuple[int, tuple[int, ...], Entry] | None:
    """Return a form whose halves stand apart: how long the first is, where the other is, its meaning."""
    for head, tail, entry in split_forms(language).get(words[at], ()):
        after = at + len(head)
        if tuple(words[at:after]) != head:
            continue
        for start in range(after, min(len(words), after + _WIDEST_BEFORE_AN_END + 1)):
            rest = words[start + len(tail) : start + len(tail) + 1]
            last = not rest or not rest[0].isalnum() or rest[0] in _AND
            near = start <= after + _WIDEST_GAP
            ends = last or (near and (len(tail) > 1 or tail[0] not in SPLIT_PREFIXES))
            if tuple(words[start : start + len(tail)]) == tail and ends:
                return len(head), tuple(range(start, start + len(tail))), entry
            if not words[start].isalnum():
                break
    return None


def _pieces(text: str, language: str, names: Sequence[str]) -> list[Piece]:
    raw = [found[0] for found in _WORD.finditer(text)]
    words = ["".join(parts(word)) for word in raw]
    kept = {part for name in names for part in _WORD.findall(name)}
    pieces: list[Piece] = []
    told: set[int] = set()
    at = 0
    while at < len(words):
        if at in told:
            at += 1
            continue
        length, entries = longest_form(words, at, language)
        if (
            words[at : at + 2] == ["ein", "paar"]
            and raw[at + 1] == "Paar"
            and _ends_noun(raw, at + 2)
        ):
            length, entries = longest_form(
                words[: at + 1], at, language
            )  # A couple; no pair of shoes.
        apart = _apart(words, at, language)
        if apart:
            length, rest, entry = apart
            told.update(rest)
            written = " ".join(raw[one] for one in (*range(at, at + length), *rest))
            pieces.append(Piece(spoken(entry), written, entry.kind))
            at += length
            continue
        sense = sense_of(words, at, length, language)
        cased = language != "de" or raw[at + max(1, length) - 1][0].isupper()
        if sense and (cased or sense.kind == VERB):
            length, entries = max(1, length), (sense,)
        said = " ".join(raw[at : at + max(1, length)])
        after = longest_form(words, at + length, language)
        following = (after[1], longest_form(words, at + length + after[0], language)[1])
        if entries and entries != (sense,):
            entries = tuple(fitting(entries, said, raw[at], following, pieces, language))
        named = language != "de" and raw[at][0].isupper() and _is_title(pieces)
        if raw[at] in kept or named or not (entries or raw[at][0].isalpha()):
            pieces.append(Piece(raw[at], raw[at], "name"))
            length = 1
        elif entries:
            entry = choose(entries, raw[at], pieces, language)
            who = somebody(entry, raw[at], kinds_of(following), pieces, language)
            if who:
                pieces.append(Piece(who, said, "subjects"))
                at += length
                continue
            english = spoken(entry)
            form = tuple(words[at : at + length])
            plural = _is_plural(form, entry, pieces, language)
            if plural and not english.endswith("es"):
                english = plural_of(english)
            if entry.kind == "subjects":
                english = _with_sex(english, form, pieces, language, plural=plural)
            pieces.append(Piece(english, said, entry.kind))
        elif (language, raw[at]) == _TO:
            pieces.append(Piece("to", raw[at], SMALL))
        else:
            pieces.append(_unknown(words[at], raw[at], at, pieces, language))
        at += max(1, length)
    return pieces


def _is_title(before: Sequence[Piece]) -> bool:
    """Whether a name may follow: le professeur Tournesol is no sunflower."""
    last = before[-1] if before else None
    return (
        last is not None
        and last.kind == "subjects"
        and last.said[:1].islower()
        and is_somebody(last.english)
    )


def _ends_noun(raw: Sequence[str], at: int) -> bool:
    """Whether no German noun stands there, which would begin with a capital."""
    return at >= len(raw) or not raw[at][0].isupper()


def _is_plural_as_listed(noun: str, entry: Entry, before: Sequence[Piece]) -> bool:
    """Whether a German trade that has one form for one and several is several: die Schüler."""
    near = next((one for one in reversed(before) if not _describes(one)), None)
    several = near is not None and near.said.lower() in _BEFORE_SEVERAL
    young = entry.kind == "subjects" and noun.endswith(_YOUNG_ALIKE)
    return several and (young or (noun.endswith("er") and names_somebody(entry.english)))


def _describes(piece: Piece) -> bool:
    """Whether a German word may be an adjective, which no noun is, being small."""
    unlisted = piece.kind in ("things", "unknown") and piece.said[:1].islower()
    return piece.kind == ADJECTIVE or (unlisted and " " not in piece.said)


def _is_plural(form: tuple[str, ...], entry: Entry, before: Sequence[Piece], language: str) -> bool:
    """Whether a noun's form says that there are several."""
    if entry.kind not in ("subjects", "things"):
        return False
    if form in listed_forms(language):
        return language == "de" and _is_plural_as_listed(form[-1], entry, before)
    if language == "de":
        near = next((one for one in reversed(before) if not _describes(one)), None)
        alone = near is before[-1] if before else True
        if near is not None and near.said.split()[-1] in _GENITIVES:
            return False
        if near is None or near.kind != SMALL:
            if not alone and form[-1][-1] == "n" and before and before[-1].said.endswith("e"):
                return True  # Kleine Schildkröten.
            return form[-1][-1] in "enrs" and alone
        if near.said.lower() == "den" and form[-1].endswith(("ern", "eln")):
            return True
        return form[-1][-1] in "enrs" and near.said.lower() in _BEFORE_SEVERAL
    return form[0][-1] in "sx"


def _with_sex(
    english: str, form: Sequence[str], before: Sequence[Piece], language: str, *, plural: bool
) -> str:
    """Return a trade with the sex that article and ending give it: una panadera, a female baker."""
    if before and before[-1].kind == "subjects":
        return english
    plural = plural or (english.endswith("s") and not english.endswith("ss"))
    articled = len(form) > 1 and form[0] in _ARTICLED
    told: list[str] = [form[0]] if articled else []
    for piece in reversed(before):
        if piece.kind != SMALL and not (_describes(piece) if language == "de" else piece.kind == ADJECTIVE):  # fmt: skip
            break
        told = [*parts(piece.said), *told]
    noun = form[-1] if language == "de" else form[articled]
    return with_sex(english, noun, told, language, plural=plural)


def _unknown(word: str, raw: str, at: int, before: Sequence[Piece], language: str) -> Piece:
    """Take a compound apart, keep a name; hide a word that would be false in English."""
    told, kind = "", ""
    if language != "de" or raw[0].isupper():
        told, kind = unlisted(word, language)
    if told:
        return Piece(_with_sex(told, (word,), before, language, plural=False), raw, kind)
    described = language == "de" and bool(before) and before[-1].kind in (SMALL, ADJECTIVE)
    shared = is_english(word) or word in ENGLISH_SMALL
    if raw[0].isupper() and (is_proper(word) or not (described or shared)):
        return Piece(raw, raw, "name")
    if len(word) >= _SHORTEST_SHARED and word not in ENGLISH_SMALL and not raw[0].isupper():
        return Piece(word, raw, "things")
    return Piece(OPAQUE * (at + 3), raw, "unknown")


def _swap(pieces: list[Piece], language: str) -> list[Piece]:
    """Put adjectives before their noun, as English has them: gordo y barbudo come as two."""
    if language == "de":
        return without_stray_articles(_before_their_nouns(pieces))
    told: list[Piece] = []
    for piece in pieces:
        worn = bool(told) and told[-1].english in WORN_SO
        if piece.kind == ADJECTIVE and told and told[-1].kind in NOUNS and not worn:
            told.insert(len(told) - 1, piece)
        elif piece.kind == ADJECTIVE and told and _ends_in_object(told[-1]):
            *words, last = told[-1].english.split()
            told[-1].english = " ".join([*words, piece.english, last])
        elif piece.kind == ADJECTIVE and _is_joined(told):
            told.pop()
            told.insert(len(told) - 1, piece)
        else:
            told.append(piece)
    return told


def _before_their_nouns(pieces: Sequence[Piece]) -> list[Piece]:
    """Return German pieces with what is told after a noun before it: ein Roboter aus Messing."""
    told: list[Piece] = []
    for piece in pieces:
        after = piece.kind == ADJECTIVE and piece.said.startswith(_TOLD_AFTER)
        told.insert(len(told) - bool(after and told and told[-1].kind in NOUNS), piece)
    return told


def _ends_in_object(piece: Piece) -> bool:
    """Whether a deed is told with what it is done to, as `repairing a car`: an adjective is of that."""
    words = piece.english.split()
    return piece.kind == VERB and len(words) > _JOINED - 1 and words[-2] in ("a", "the")


def _is_joined(told: Sequence[Piece]) -> bool:
    """Whether an adjective, its noun and an `and` stand last: another adjective belongs to them."""
    last = told[-3:]
    return (
        len(last) == _JOINED
        and last[0].kind == ADJECTIVE
        and last[1].kind in NOUNS
        and last[2].english == "and"
    )


def _told(language: str, pieces: Sequence[Piece]) -> Gloss:
    said: list[tuple[str, str]] = []
    for piece in pieces:
        if piece.kind in (SMALL, "mark"):
            continue
        english = " ".join(token.text for token in tokenize(piece.english))
        said += [(english, piece.said), *((part, piece.said) for part in english.split())]
    return Gloss(" ".join(piece.english for piece in pieces), language, tuple(said))
