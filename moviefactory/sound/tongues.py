"""Say a line about sounds in English words. Knows sound words of four languages; makes no sound.

Spanish, French, German and Japanese (music_index/tongues.yaml); what is not about sound, such as the
snow that somebody walks in, is read by the lexicon.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from moviefactory.lexicon.dictionary import SMALL, forms_of, parts
from moviefactory.lexicon.gloss import gloss, is_hidden
from moviefactory.sound.catalogue import read_index

TONGUES: Final = ("es", "fr", "de", "ja")
AFTERWARDS: Final = ("es", "fr")
"""Languages that say how something sounds after what sounds: truenos lejanos."""
_KANA: Final = re.compile(r"[\u3041-\u30ff]")
_BLANKS: Final = re.compile(r"[\s、。，・]+")
_LONGEST_WORDS: Final = 6
_SHORTEST_IN_COMPOUND: Final = 4
_SHORTEST_WITH_ENDING: Final = 3
_ENDINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "es": ("s", "es"),
    "fr": ("s", "x", "es", "e"),
    "de": ("en", "n", "e", "er", "ern", "s", "es", "em"),
}

_Words = tuple[str, ...]


def has_kana(line: str) -> bool:
    """Whether a line is Japanese in any film."""
    return _KANA.search(line) is not None


def in_sound_words(line: str, language: str) -> str:
    """Return one line of a shot's `sound` list in English words, or as it is if it names no sound.

    `language` is the film's tag; a line with kana is Japanese in any film. Words that nobody here
    knows stay, so that a file of the user's may still be found by them.
    """
    tongue = "ja" if has_kana(line) else language.partition("-")[0].lower()
    if tongue == "ja":
        return _from_japanese(line)
    return _from_words(line, tongue) if tongue in TONGUES else line


def sound_word_count(line: str, tongue: str) -> int:
    """Return how many words of a line one of the tongues knows: of sounds, and the small ones between.

    A Japanese line without kana is one word, or none.
    """
    table = _table(tongue)
    if tongue == "ja":
        return int((line.strip(),) in table)
    words, at, count = parts(line), 0, 0
    while at < len(words):
        length, english = _longest(words, at, table, tongue)
        is_small = any(one.kind == SMALL for one in forms_of(tongue).get((words[at],), ()))
        count += length if english or is_small else 0
        at += length
    return count


def picture_in_english(text: str, language: str, names: tuple[str, ...] = ()) -> str:
    """Return what a picture or a heading shows in English words; English and Chinese stay as they are."""
    read = gloss(text, names=names, language=language)
    if not read.language:
        return text
    return " ".join(word for word in read.english.split() if not is_hidden(word))


def _from_words(line: str, tongue: str) -> str:
    table, words = _table(tongue), parts(line)
    told: list[str] = []
    rest: list[str] = []
    found_any = False
    at = 0
    while at < len(words):
        length, english = _longest(words, at, table, tongue)
        if english and told and not rest and english in _about() and tongue in AFTERWARDS:
            told.insert(len(told) - 1, english)
        elif english:
            told += [_others(rest, tongue), english]
            rest, found_any = [], True
        else:
            rest.append(words[at])
        at += length
    told.append(_others(rest, tongue))
    return " ".join(part for part in told if part) if found_any else line


def _longest(words: _Words, at: int, table: Mapping[_Words, str], tongue: str) -> tuple[int, str]:
    """Return how many words make the longest term from `at` on, and what it is in English."""
    for length in range(min(_LONGEST_WORDS, len(words) - at), 0, -1):
        span = words[at : at + length]
        for form in (span, *_without_endings(span, tongue)):
            if form in table:
                return length, table[form]
    return 1, _compound(words[at], table) if tongue == "de" else ""


def _without_endings(span: _Words, tongue: str) -> list[_Words]:
    """Return a span without the endings that its first or last word may have."""
    found = []
    for place in dict.fromkeys((0, len(span) - 1)):
        word = span[place]
        found += [
            (*span[:place], word.removesuffix(ending), *span[place + 1 :])
            for ending in _ENDINGS[tongue]
            if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_WITH_ENDING
        ]
    return found


def _compound(word: str, table: Mapping[_Words, str]) -> str:
    """Return what a German compound sounds like: Motorgeräusch, Kirchturmglocken; else nothing."""
    for cut in range(len(word) - 1, _SHORTEST_IN_COMPOUND - 1, -1):
        tail = word[len(word) - cut :]
        for part in (tail, *(one for (one,) in _without_endings((tail,), "de")), word[:cut]):
            if len(part) >= _SHORTEST_IN_COMPOUND and (part,) in table:
                return table[(part,)]
    return ""


def _others(words: list[str], tongue: str) -> str:
    """Return words that are no sounds: in English if the lexicon knows them, else as they are."""
    if not words:
        return ""
    text = " ".join(words)
    read = gloss(text, language=tongue)
    if read.language != tongue:
        return text
    return " ".join(word for word in read.english.split() if not is_hidden(word))


def _from_japanese(line: str) -> str:
    table = _table("ja")
    told, at, found_any, unknown = list[str](), 0, False, ""
    while at < len(line):
        term = next((one for (one,) in table if line.startswith(one, at)), "")
        if term:
            told += [unknown, table[(term,)]]
            unknown, found_any = "", True
        else:
            unknown += line[at]
        at += len(term) or 1
    told.append(unknown)
    if not found_any:
        return line
    others = [picture_in_english(part, "ja") if _KANA.search(part) else "" for part in told]
    said = [part if part.isascii() else other for part, other in zip(told, others, strict=True)]
    return _BLANKS.sub(" ", " ".join(one for one in said if one and one.isascii())).strip()


@cache
def _about() -> frozenset[str]:
    return frozenset(read_index("tongues.yaml")["about"])


@cache
def _table(tongue: str) -> Mapping[_Words, str]:
    """Return English words by the terms of a language, the longest terms first."""
    index = read_index("tongues.yaml")
    table: dict[_Words, str] = {}
    for group in ("sounds", "about"):
        for english, by_tongue in index[group].items():
            for term in by_tongue[tongue]:
                table.setdefault((term,) if tongue == "ja" else parts(term), english)
    return dict(sorted(table.items(), key=lambda pair: -len(pair[0][0])))
