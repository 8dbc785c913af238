"""Say a Japanese line in English pieces. Knows particles and verbs' ends; not what a picture is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from moviefactory.lexicon.dictionary import SMALL, VERB, Entry, kana_words
from moviefactory.lexicon.english import plural_of
from moviefactory.lexicon.pieces import OPAQUE, Piece, spoken
from moviefactory.lexicon.sexes import ADJECTIVES
from moviefactory.lexicon.words import word_set

_KANA: Final = re.compile(r"[\u3041-\u30ff]")
_SEVERAL_KANA: Final = re.compile("たち|達|どもが|どもは|ら(?=[がはをのと])")
_KATAKANA_RUN: Final = re.compile(r"[\u30a1-\u30ff]{2,}")
_KANJI: Final = re.compile(r"[\u4e00-\u9fff]")
_AFTER_KIND: Final = frozenset("上下内外前後中間側達等共頭匹羽本隻台軒一二三四五六七八九十数群親子")
"""Kanji that may follow a kind of one kanji and leave it what it is: 馬二頭, 橋上."""
_AFTER_CRAFT: Final = frozenset("一二三四五六七八九十我各両自実民生隣空貸借旧古新王皇公武商本分")
"""What stands before 家 where it is a house or a line of descent; after a craft it is a master."""
_HEADS: Final = frozenset("象像本球門花書星")
"""Kinds that end other words: 現象, 映像, 手本."""
_TRADE_ENDS: Final = frozenset("者師士員匠官婦")
_PARTICLES: Final = word_set(
    "in on at with under over behind beside from toward through between across around like"
) | {"in front of"}

_COUNTED_AFTER: Final = re.compile(
    "([\u4e00-\u9fff\u30a0-\u30ff]+)([がはを])((?:[一二三四五六七八九十数]|\\d+)(?:人|匹|頭|羽|台|艘|隻|機|両|軒))(?=[^の])"
)
"""A noun with its number after it: 馬が二頭走る."""
_MASTER: Final = Entry("person", "subjects", "person")


def japanese(text: str, names: Sequence[str]) -> list[Piece]:
    """Return Japanese as English pieces: what a particle marks follows the particle's word."""
    text = _COUNTED_AFTER.sub(r"\3の\1\2", text)
    told: list[Piece] = []
    held: list[Piece] = []
    start = at = 0
    topic_end = -1
    unknown = ""
    while at < len(text):
        name = next((one for one in names if one and text.startswith(one, at)), "")
        length, entry = (len(name), None) if name else _kana_match(text, at)
        if entry and length == 1 and entry.kind == "subjects":
            entry = _of_one_kanji(text, at, entry, unknown)
            if entry is None:
                unknown += text[at]
                at += 1
                continue
            unknown = "" if entry is _MASTER else unknown
        if length and unknown:
            told.append(_of_unknown(unknown, len(told)))
            unknown = ""
        said = text[at : at + length]
        several = _SEVERAL_KANA.match(text, at + length) if entry else None
        if entry and several and entry.kind == "subjects":
            entry = Entry(plural_of(entry.english), entry.kind, entry.member)
            length = several.end() - at
        if name:
            told.append(Piece(name, name, "name"))
        elif entry is None:
            run = _KATAKANA_RUN.match(text, at)
            if run and text[run.end() : run.end() + 1] in ("は", "が"):
                told.append(Piece("person", run[0], "name"))
                length = len(run[0])
            elif text[at] in "はがもを、。，":
                if text[at] == "を":
                    held += told[start:]
                    del told[start:]
                elif text[at] in "。":
                    told.append(Piece(".", text[at], "mark"))
                start = topic_end = len(told)
            elif not text[at].isspace() and not _KANA.match(text[at]):
                unknown += text[at]
            length = max(1, length)
        elif entry.english == "of":
            pass
        elif entry.kind == SMALL and entry.english in _PARTICLES:
            told.insert(start, Piece(entry.english, said, SMALL))
            told.append(Piece(",", "", "mark"))
            start = len(told)
        else:
            named = entry.kind in ("subjects", "things") and len(told) == topic_end
            if named and told and told[-1].kind == "subjects":
                told.append(Piece(",", "", "mark"))
                start = len(told)
            told.append(Piece(spoken(entry), said, entry.kind))
            if entry.kind == VERB:
                told += held
                held = []
                start = len(told)
        at += length
    for one, following in pairwise(told):
        if one.english in ADJECTIVES and following.kind == "subjects":
            one.english = ADJECTIVES[one.english]
    return [*told, *held, *([Piece(OPAQUE * 40, unknown, "unknown")] if unknown else [])]


def _of_one_kanji(text: str, at: int, entry: Entry, unknown: str) -> Entry | None:
    """Return what a kind of one kanji is there: none in 馬術 or 現象, a master in 武術家."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    joined = bool(before and _KANJI.match(before)) and before not in _AFTER_CRAFT
    if text[at] == "家" and joined and not (after and _KANJI.match(after)):
        return _MASTER
    if unknown and text[at] in _HEADS:
        return None
    compound = bool(after) and bool(_KANJI.match(after)) and after not in _AFTER_KIND
    return None if compound and not _kana_match(text, at + 1)[0] else entry


def _of_unknown(unknown: str, number: int) -> Piece:
    """Return a word that no table knows as somebody by its last kanji, or as nothing."""
    if len(unknown) > 1 and unknown[-1] in _TRADE_ENDS:
        return Piece(_MASTER.english, unknown, _MASTER.kind)
    return Piece(OPAQUE * (number + 3), unknown, "unknown")


def _kana_match(text: str, at: int) -> tuple[int, Entry | None]:
    best: tuple[int, Entry | None] = (0, None)
    for pattern, entry in kana_words().get(text[at], ()):
        found = pattern.match(text, at)
        if found and len(found[0]) > best[0]:
            best = (len(found[0]), entry)
    return best
