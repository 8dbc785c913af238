"""Put words together: slots, articles, number, titles. Knows small grammar; not stories."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Final

_SLOT: Final = re.compile(r"\{(\w+)\}")
_SMALL_WORDS: Final = frozenset(
    ["a", "an", "the", "of", "in", "on", "at", "to", "and", "for", "with", "from", "by"]
)
_PLURALS: Final = frozenset(["men", "women", "children", "people", "mice", "geese", "wolves"])
_SILENT_H: Final = ("honest", "hour", "heir", "honor", "honour")
_SPOKEN_AS_YOU: Final = (
    *("unicorn", "uniform", "universe", "university", "unique", "union", "unit", "used", "useful"),
    *("euro", "one ", "one-", "ewe", "utop"),
)
_SINGULAR_ENDS: Final = ("ss", "us", "is", "ous")
_VOWELS: Final = frozenset("aeiouyäöüàâéèêëîïôûáíóú")
MAX_WORD_LETTERS: Final = 18


def fill(template: str, slots: Mapping[str, str]) -> str:
    """Return `template` with its slots filled; what fills them is never read as a template.

    Raises: KeyError for a slot that nothing fills.
    """

    def value(found: re.Match[str]) -> str:
        name = found[1]
        return slots[name] if name in slots else capital(slots[name[0].lower() + name[1:]])

    filled = _SLOT.sub(value, template)
    return capital_sentences(filled)


def slots_of(template: str) -> frozenset[str]:
    """Return the names of a template's slots, in lower case."""
    return frozenset(name.lower() for name in _SLOT.findall(template))


def capital(text: str) -> str:
    """Return `text` with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def capital_sentences(text: str) -> str:
    """Return `text` with every sentence begun by a capital."""
    return re.sub(r"(^|[.!?] )([a-z])", lambda found: found[1] + found[2].upper(), text)


def article(noun: str) -> str:
    """Return `noun` after "a" or "an", by how it sounds."""
    low = noun.lower()
    vowel = low.startswith(_SILENT_H) or (low[:1] in "aeiou" and not low.startswith(_SPOKEN_AS_YOU))
    return f"{'an' if vowel else 'a'} {noun}"


def is_plural(phrase: str) -> bool:
    """Return whether an English noun phrase is plural, by its last word."""
    last = phrase.split()[-1].lower() if phrase.split() else ""
    return last in _PLURALS or (
        len(last) > 3 and last.endswith("s") and not last.endswith(_SINGULAR_ENDS)
    )


def title_case(text: str) -> str:
    """Return an English title with capitals where titles have them."""
    words = text.split()
    cased = [
        word.lower() if 0 < at < len(words) - 1 and word.lower() in _SMALL_WORDS else capital(word)
        for at, word in enumerate(words)
    ]
    return " ".join(cased)


def is_speakable(word: str) -> bool:
    """Return whether a word can be said: letters of one script, not too many, a vowel."""
    letters = word.replace("-", "").replace("'", "")
    if not letters.isalpha() or len(word) > MAX_WORD_LETTERS:
        return False
    if is_chinese(word):
        return True
    return letters.isascii() and any(letter in _VOWELS for letter in letters.lower())


def is_chinese(text: str) -> bool:
    """Return whether `text` is written in Chinese characters alone."""
    return bool(text) and all("\u3400" <= char <= "\u9fff" for char in text)


def spoken_text(text: str) -> str:
    """Return what of a logline can be said: no addresses, code or markup; emoji by their names."""
    text = text[:2000]
    plain = re.sub(r"(?:https?://|www\.)\S+|\S+@\S+", " ", text)
    plain = re.sub(r"<[^<>]{0,200}>|\$\([^()]{0,200}\)|`[^`]{0,200}`|\{[^{}]{0,200}\}", " ", plain)
    plain = re.sub(r"[\w./-]*[\\/][\w./\\-]*|%\w\b|&\w+;", " ", plain)
    if not any(char.isalpha() for char in plain):
        plain = text
    return " ".join("".join(_spoken_char(char) for char in plain).split())


def _spoken_char(char: str) -> str:
    if char.isalnum() or char in " ,.;:!?'’-，。；：！？、—":
        return char
    if unicodedata.category(char) == "So":
        name = unicodedata.name(char, "").lower()
        kept = [word for word in re.split(r"[ -]", name) if word not in _EMOJI_NOISE]
        return f" {' '.join(kept)} "
    return " "


_EMOJI_NOISE: Final = frozenset(
    ["face", "with", "symbol", "sign", "emoji", "component", "heavy", "black", "white", "skin"]
)
