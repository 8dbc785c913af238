"""Which script a character is written in, and which language reads it. Knows Unicode; not voices."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

HAN = "Han"
KANA = "Kana"

# First and last code point, script. Latin and what all scripts share are not listed.
RANGES: tuple[tuple[int, int, str], ...] = (
    (0x0370, 0x03FF, "Greek"),
    (0x0400, 0x052F, "Cyrillic"),
    (0x0531, 0x058F, "Armenian"),
    (0x0591, 0x05F4, "Hebrew"),
    (0x0600, 0x077F, "Arabic"),
    (0x0900, 0x0963, "Devanagari"),
    (0x0966, 0x097F, "Devanagari"),
    (0x0980, 0x09FF, "Bengali"),
    (0x0A00, 0x0A7F, "Gurmukhi"),
    (0x0A80, 0x0AFF, "Gujarati"),
    (0x0B00, 0x0B7F, "Odia"),
    (0x0B80, 0x0BFF, "Tamil"),
    (0x0C00, 0x0C7F, "Telugu"),
    (0x0C80, 0x0CFF, "Kannada"),
    (0x0D00, 0x0D7F, "Malayalam"),
    (0x0D80, 0x0DFF, "Sinhala"),
    (0x0E00, 0x0E7F, "Thai"),
    (0x1000, 0x109F, "Burmese"),
    (0x10A0, 0x10FF, "Georgian"),
    (0x1100, 0x11FF, "Hangul"),
    (0x1200, 0x139F, "Ethiopic"),
    (0x1F00, 0x1FFF, "Greek"),
    (0x3005, 0x3007, HAN),
    (0x3041, 0x30FF, KANA),
    (0x3130, 0x318F, "Hangul"),
    (0x31F0, 0x31FF, KANA),
    (0x3400, 0x4DBF, HAN),
    (0x4E00, 0x9FFF, HAN),
    (0xAC00, 0xD7FF, "Hangul"),
    (0xF900, 0xFAFF, HAN),
    (0xFF66, 0xFF9F, KANA),
    (0x20000, 0x3FFFF, HAN),
)
_STARTS = tuple(first for first, _, _ in RANGES)

# Script: the language that reads it in a text of another language, then its other readers.
READERS: dict[str, tuple[str, ...]] = {
    "Greek": ("el", "grc"),
    "Cyrillic": (
        *("ru", "ru-cl", "ru-lv", "uk", "be", "bg", "sr", "mk", "kk", "ky", "tt", "ba", "cv"),
        "nog",
    ),
    "Armenian": ("hy", "hyw"),
    "Hebrew": ("he",),
    "Arabic": ("ar", "fa", "ur", "sd", "ug", "ku"),
    "Devanagari": ("hi", "mr", "ne", "kok"),
    "Bengali": ("bn", "as", "bpy"),
    "Gurmukhi": ("pa",),
    "Gujarati": ("gu",),
    "Odia": ("or",),
    "Tamil": ("ta",),
    "Telugu": ("te",),
    "Kannada": ("kn",),
    "Malayalam": ("ml",),
    "Sinhala": ("si",),
    "Thai": ("th",),
    "Burmese": ("my", "shn"),
    "Georgian": ("ka",),
    "Hangul": ("ko",),
    "Ethiopic": ("am", "ti"),
    HAN: ("cmn", "cmn-latn-pinyin", "yue", "yue-latn-jyutping", "hak"),
    KANA: ("ja",),
}


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text that one language reads. `start` is its first character in the text."""

    start: int
    text: str
    language: str


def script_of(character: str) -> str:
    """Return the character's script, or "" for Latin and for what all scripts share."""
    point = ord(character)
    index = bisect_right(_STARTS, point) - 1
    if index >= 0 and point <= RANGES[index][1]:
        return RANGES[index][2]
    return ""


def is_ideographic(character: str) -> bool:
    """Tell whether the character is a word of its own in captions: hanzi, kanji and kana."""
    return script_of(character) in (HAN, KANA)


def can_be_read(text: str) -> bool:
    """Tell whether each letter is Latin, or of a script that some voice reads."""
    return all(
        script_of(character) or unicodedata.name(character, "").startswith("LATIN")
        for character in text
        if character.isalpha()
    )


def runs_of(text: str, language: str) -> tuple[Run, ...]:
    """Split `text`, spoken in `language`, where a word's script asks for another language.

    The runs joined are the text. Latin words stay: every voice reads them.
    """
    languages = [language] * len(text)
    current = language
    for index, character in enumerate(text):
        script = script_of(character)
        if script:
            readers = READERS[script]
            current = language if language in readers else readers[0]
        elif character.isalnum() or character.isspace():
            current = language
        languages[index] = current
    runs: list[Run] = []
    start = 0
    for index in range(1, len(text) + 1):
        if index == len(text) or languages[index] != languages[start]:
            runs.append(Run(start, text[start:index], languages[start]))
            start = index
    return _joined(runs)


def _joined(runs: list[Run]) -> tuple[Run, ...]:
    """Give stretches without a letter or digit to the run before them."""
    kept: list[Run] = []
    for run in runs:
        silent = not any(character.isalnum() for character in run.text)
        if kept and (silent or kept[-1].language == run.language):
            kept[-1] = Run(kept[-1].start, kept[-1].text + run.text, kept[-1].language)
        elif kept and len(kept) == 1 and not any(c.isalnum() for c in kept[0].text):
            kept[0] = Run(kept[0].start, kept[0].text + run.text, run.language)
        else:
            kept.append(run)
    return tuple(kept)
