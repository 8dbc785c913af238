"""A text as a VITS model reads it, letter by letter, and back to words. Knows its tokenizer; no model."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from importlib.util import find_spec
from itertools import pairwise
from typing import Any

from moviefactory.media import Word
from moviefactory.sound.voices.faults import UnreadableScript, VoiceNotHere
from moviefactory.sound.voices.natural import speakable
from moviefactory.sound.voices.spelling import in_words, spelled_out
from moviefactory.sound.voices.voice import VoiceSpec
from moviefactory.sound.voices.words import Token, is_spoken


def check_letters(text: str, tokenizer: Any, spec: VoiceSpec) -> None:
    """Refuse a text that a model cannot read. Raises: VoiceNotHere; UnreadableScript."""
    if getattr(tokenizer, "phonemize", False):
        raise VoiceNotHere(
            spec.full_name,
            "it wants its text in phonemes",
            "take an MMS voice, or one of piper's or kokoro's",
        )
    if tokenizer.is_uroman and find_spec("uroman") is None and not text.isascii():
        raise VoiceNotHere(
            spec.full_name,
            "it reads its language in Latin letters, which uroman writes, and that is not here",
            "pip install uroman",
        )
    known = _vocabulary(tokenizer)
    unread = [
        char
        for char in dict.fromkeys(_written(speakable(text), tokenizer, spec.language)[0])
        if is_spoken(char) and not tokenizer.is_uroman and char.lower() not in known
    ]
    if unread:
        digits = all(char.isdigit() for char in unread)
        remedy = "write numbers in words" if digits else "write it in the model's own letters"
        shown = "".join(unread)
        raise UnreadableScript(text, shown, spec.language, f"{remedy}, or take another --voice")


def _written(plain: str, tokenizer: Any, language: str) -> tuple[str, list[int]]:
    """Return the text as the model reads it: with numbers in words where it has no digits."""
    has_digits = "1" in tokenizer.get_vocab()
    return (spelled_out if has_digits else in_words)(plain, language)


def read_as(plain: str, tokens: Sequence[Token], tokenizer: Any, language: str) -> list[str]:
    """Return what is read for each token."""
    written, places = _written(plain, tokenizer, language)
    edges = [bisect_left(places, token.start) for token in tokens] + [len(written)]
    return [written[first:last].strip() for first, last in pairwise(edges)]


def letters_of(tokenizer: Any, words: list[str]) -> tuple[list[int], list[int]]:
    """Return the model's input, and the word that each of it belongs to (-1: none)."""
    vocabulary = tokenizer.get_vocab()
    blank = vocabulary.get(tokenizer.pad_token, 0)
    ids: list[int] = []
    owners: list[int] = []
    for index, word in enumerate(words):
        spelt, _ = tokenizer.prepare_for_tokenization(word)
        if index and " " in vocabulary:
            ids.append(vocabulary[" "])
            owners.append(-1)
        for char in spelt.strip():
            if char in vocabulary:
                ids.append(vocabulary[char])
                owners.append(index)
    if tokenizer.add_blank:
        ids = [blank, *(one for letter in ids for one in (letter, blank))]
        owners = [-1, *(one for owner in owners for one in (owner, owner))]
    return ids, owners


def words_of(words: list[str], owners: list[int], edges: list[float]) -> tuple[Word, ...]:
    """Return the words' times; one without a letter of its own is at the end of the one before."""
    found = []
    cursor = 0.0
    for index, text in enumerate(words):
        places = [place for place, owner in enumerate(owners) if owner == index]
        start = edges[places[0]] if places else cursor
        cursor = edges[places[-1] + 1] if places else cursor
        found.append(Word(text, start, cursor))
    return tuple(found)


def _vocabulary(tokenizer: Any) -> frozenset[str]:
    return frozenset(letter.lower() for letter in tokenizer.get_vocab())
