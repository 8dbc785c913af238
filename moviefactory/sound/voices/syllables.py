"""How long a word's syllables last beside each other, by its letters. Knows a few spellings; no sound."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import Final

from moviefactory.sound.voices.scripts import HAN, script_of
from moviefactory.sound.voices.spelling import in_words
from moviefactory.sound.voices.words import is_spoken

VOWELS: Final = frozenset("aeiouyæøœıəɛɔаеёиоуыэюяіαεηιουω")
NO_VOWEL: Final = "й"
MUTE: Final = {
    "en": (
        r"(?<=[^aeiouyl\W])e$|(?<=[aeiouy]l)e$|(?<=[^aeioutdy\W])e(?=d$)|(?<=[bdfkmnprtv])e(?=s$)",
    ),
    "fr": (r"(?<=q)u|(?<=g)u(?=[eéèêi])", r"(?<=[^aeiouyéèêàâîôûù\W])es?$|(?<=ai)ent$"),
}
"""Letters that are not spoken, in languages where there are many; left out in this order."""
SHORTEST_WITH_MUTE: Final = 4
CONSONANT: Final = 0.7
SECOND_VOWEL: Final = 0.1
HANZI: Final = 1.6
SYLLABLES_PER_LETTER: Final = 0.6
"""In scripts whose letters stand for consonants, or for consonants with their vowels."""
UNREAD: Final = 0.5


def syllables_of(text: str, language: str) -> list[float]:
    """Return about how long each syllable of a word lasts, in lengths of a vowel; at least one."""
    found: list[float] = []
    for word in _said(text, language):
        found += _of_word(word, language.split("-")[0])
    return found or [UNREAD * max(1, sum(map(is_spoken, text)))]


def begins_with_vowel(text: str, language: str) -> bool:
    """Return whether what is said of a word begins with a vowel."""
    words = _said(text, language)
    return bool(words) and _is_vowel(words[0][0])


def _said(text: str, language: str) -> list[str]:
    said, _ = in_words(text.lower(), language)
    return re.findall(r"[^\W_]+", unicodedata.normalize("NFC", said))


def _of_word(word: str, language: str) -> list[float]:
    if script_of(word[0]) == HAN:
        return [HANZI] * len(word)
    spoken = word
    if len(word) >= SHORTEST_WITH_MUTE and language in MUTE:
        for letters in MUTE[language]:
            spoken = re.sub(letters, "", spoken)
    vowels = [_is_vowel(letter) for letter in spoken]
    begins = [at for at, (before, here) in enumerate(pairwise([False, *vowels])) if here > before]
    if not begins:
        count = max(1, round(SYLLABLES_PER_LETTER * len(spoken)))
        return [1.0 + CONSONANT] * count
    edges = [0]
    for first, second in pairwise(begins):  # a syllable ends where its vowel does
        edges.append(next(at for at in range(first, second) if not vowels[at]))
    return [
        _length(vowels[start:end]) for start, end in pairwise([*edges, len(spoken)])
    ]  # fmt: skip


def _length(vowels: list[bool]) -> float:
    spoken = sum(vowels)
    return 1.0 + SECOND_VOWEL * (spoken - 1) + CONSONANT * (len(vowels) - spoken)


def _is_vowel(letter: str) -> bool:
    return letter != NO_VOWEL and unicodedata.normalize("NFD", letter)[0] in VOWELS
