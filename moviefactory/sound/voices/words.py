"""When each word of a text sounds. Knows text, an engine's marks and the sound; no engine."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from moviefactory.media import Word
from moviefactory.sound.voices.scripts import is_ideographic

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FRAME_SECONDS = 0.005
QUIET_DB = -42.0
SPOKEN_SYMBOLS = "&%@#+=°©®™№℃℉*"
JOINERS = "\u200c\u200d"  # letters of Persian and of Indian scripts are joined or parted by them
DROPPED_CATEGORIES = ("Cc", "Cf", "Cs", "Co", "Cn", "So", "Sk", "Me")
OPENING = ("Ps", "Pi")


@dataclass(frozen=True, slots=True)
class Token:
    """What becomes one word: characters `start` to `end` of the text, its punctuation included."""

    start: int
    end: int
    text: str


def plain_text(text: str) -> str:
    """Return what of `text` can be spoken, on one line, in composed form.

    Control characters, emoji and characters without a meaning of their own are left out. Nothing
    in it is read as markup: the engines get text, and text only.
    """
    composed = unicodedata.normalize("NFC", text)
    kept: list[str] = []
    for index, character in enumerate(composed):
        if character in JOINERS:
            after = composed[index + 1 : index + 2]
            if kept and kept[-1].isalpha() and after.isalpha():
                kept.append(character)
        elif character.isspace():
            kept.append(" ")
        elif character in SPOKEN_SYMBOLS:
            kept.append(character)
        elif "\ufe00" <= character <= "\ufe0f":
            continue
        elif unicodedata.category(character) not in DROPPED_CATEGORIES:
            kept.append(character)
        elif unicodedata.category(character) == "Cc":
            kept.append(" ")
    return " ".join("".join(kept).split())


def is_spoken(character: str) -> bool:
    """Tell whether a voice says this character: a letter, a digit or a spoken sign."""
    return (
        character.isalnum()
        or character in SPOKEN_SYMBOLS
        or unicodedata.category(character) in ("Sc", "Lo", "Lm", "Nl", "No")
    )


def tokens_of(text: str) -> tuple[Token, ...]:
    """Split plain text into words; a hanzi or kana is a word of its own.

    Punctuation stays with the word before it, an opening bracket or quotation mark with the word
    after it; so the tokens, in order, are all of the text but its spaces.
    """
    pieces: list[tuple[int, str]] = []
    start, last_spoken = 0, ""
    for index, character in enumerate(f"{text} "):
        spoken = is_spoken(character)
        opens = unicodedata.category(character) in OPENING
        parts = last_spoken and (is_ideographic(character) or is_ideographic(last_spoken))
        if character == " " or (parts and (spoken or opens)):
            if index > start:
                pieces.append((start, text[start:index]))
            start = index + 1 if character == " " else index
            last_spoken = ""
        if spoken:
            last_spoken = character
    return _with_words(pieces)


def _with_words(pieces: list[tuple[int, str]]) -> tuple[Token, ...]:
    """Join pieces that hold nothing spoken to the word before them, or to the first one."""
    tokens: list[Token] = []
    waiting: tuple[int, str] | None = None
    for start, piece in pieces:
        spoken = any(is_spoken(character) for character in piece)
        if waiting is not None:
            start, piece = waiting[0], f"{waiting[1]} {piece}"
            waiting = None
        if spoken:
            tokens.append(Token(start, start + len(piece), piece))
        elif tokens:
            last = tokens[-1]
            gap = " " if start > last.end else ""
            tokens[-1] = Token(last.start, start + len(piece), last.text + gap + piece)
        else:
            waiting = (start, piece)
    return tuple(tokens)


def time_words(
    tokens: Sequence[Token],
    marks: Sequence[tuple[int, float]],
    samples: NDArray[np.float32],
    rate_hz: int,
) -> tuple[Word, ...]:
    """Return when each token sounds.

    `marks` are an engine's (character, seconds). Marks inside one token are one word; tokens
    without a mark share the time of the token before them, by their length. The silence at both
    ends of a stretch is no part of its words.

    Shape:   samples (frames,), mono.
    Units:   seconds from the start of `samples`.
    """
    length_seconds = len(samples) / rate_hz
    starts = _token_starts(tokens, marks)
    loud = loud_frames(samples, rate_hz)
    words: list[Word] = []
    index = 0
    floor = 0.0
    while index < len(tokens):
        after = index + 1
        while after < len(tokens) and starts[after] is None:
            after += 1
        start = min(max(starts[index] or 0.0, floor), length_seconds)
        end = length_seconds if after == len(tokens) else starts[after]
        end = min(max(end or 0.0, start), length_seconds)
        floor = end
        words += _shared(tokens[index:after], *trimmed(loud, start, end))
        index = after
    return tuple(words)


def _token_starts(
    tokens: Sequence[Token], marks: Sequence[tuple[int, float]]
) -> list[float | None]:
    """Return each token's first mark. Units: seconds; None where there is none."""
    starts: list[float | None] = [None] * len(tokens)
    firsts = [token.start for token in tokens]
    for character, seconds in marks:
        index = bisect_right(firsts, character) - 1
        if index >= 0 and character < tokens[index].end:
            known = starts[index]
            starts[index] = seconds if known is None else min(known, seconds)
    latest = 0.0
    for index, start in enumerate(starts):
        if start is not None:
            latest = max(latest, start)
            starts[index] = latest
    return starts


def loud_frames(samples: NDArray[np.float32], rate_hz: int) -> NDArray[np.bool_]:
    """Return which stretches of 5 ms are no silence. Shape: samples (frames,), mono."""
    import numpy as np

    step = max(1, round(FRAME_SECONDS * rate_hz))
    whole = len(samples) // step * step
    levels = np.abs(samples[:whole]).reshape(-1, step).max(axis=1, initial=0.0)
    loud: NDArray[np.bool_] = levels > levels.max(initial=0.0) * 10 ** (QUIET_DB / 20)
    return loud


def trimmed(loud: NDArray[np.bool_], start: float, end: float) -> tuple[float, float]:
    """Return the stretch without the silence at its ends. Units: seconds."""
    first, last = round(start / FRAME_SECONDS), round(end / FRAME_SECONDS)
    sounding = loud[first:last].nonzero()[0]
    if not len(sounding):
        return start, end
    head = (first + int(sounding[0])) * FRAME_SECONDS
    tail = (first + int(sounding[-1]) + 1) * FRAME_SECONDS
    return max(start, min(head, end)), min(end, max(tail, start))


def _shared(tokens: Sequence[Token], start: float, end: float) -> list[Word]:
    weights = [max(1, sum(map(is_spoken, token.text))) for token in tokens]
    total = sum(weights)
    edges = [
        min(start + (end - start) * done / total, end) for done in accumulate(weights, initial=0)
    ]
    return [
        Word(token.text, first, last)
        for token, (first, last) in zip(tokens, pairwise(edges), strict=True)
    ]
