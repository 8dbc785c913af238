"""Text -> sentences, and how long they are spoken. Knows punctuation; no shots, no voices."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

CLOSERS: Final = "\"'”’»›)]}」』】）〉》〕"
OPENERS: Final = "\"'“‘«‹([{「『【（〈《〔¿¡"
STOPS: Final = ".!?…؟۔।॥"
"""End a sentence where a space or line break follows."""
FULL_WIDTH_STOPS: Final = "。！？｡"
"""End a sentence wherever they stand."""
END: Final = re.compile(
    f"[{FULL_WIDTH_STOPS}][{FULL_WIDTH_STOPS}{STOPS}]*+[{re.escape(CLOSERS)}]*+"
    f"|(?<![{STOPS}])[{STOPS}]++[{re.escape(CLOSERS)}]*+(?=\\s)"
)
FOLLOWING: Final = re.compile(f"\\s*+[{re.escape(OPENERS)}]*+(.?)")
"""The first character of what comes next, behind quotes and brackets."""

BEFORE_A_NAME: Final = re.compile(
    r"mrs?|ms|mx|dr|prof|st|mt|rev|hon|capt|cpt|col|gen|lt|maj|sgt|cmdr|adm|gov|pres|sen|rep|messrs"
    r"|mme|mlle|vs|e\.g|i\.e|cf|viz|approx|[A-HJ-Z]",
    re.IGNORECASE,
)
"""Abbreviations and initials after which the sentence goes on."""
BEFORE_A_NUMBER: Final = re.compile(r"nos?|figs?|vol|ch|pp?|ca|art|sec", re.IGNORECASE)
SOMETIMES_LAST: Final = re.compile(
    r"(?:\w\.)+\w|etc|jr|sr|inc|ltd|corp|co|bros|al|ed|ft", re.IGNORECASE
)
"""Abbreviations after which only a capital begins a new sentence."""
UNSPACED: Final = re.compile(
    "[\u2e80-\u30ff\u3100-\u312f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uff65\U00020000-\U0003ffff]"
)
"""Chinese and Japanese characters and marks, which stand without spaces."""

SECONDS_PER_CHARACTER: Final = 1 / 14
SECONDS_PER_UNSPACED_CHARACTER: Final = 1 / 4.5
SECONDS_BETWEEN_SENTENCES: Final = 0.3


def split_sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of `text` in order, each on one line, none without a letter or digit.

    A line break ends a sentence. In a text that uses capitals, what begins with a small letter goes
    on with the sentence before.
    """
    cased = any(char.isupper() for char in text)
    sentences: list[list[str]] = []
    unspoken: list[str] = []
    for part in (part for block in _blocks(text, cased) for part in _parts(block, cased)):
        if any(char.isalnum() for char in part):
            sentences.append([*unspoken, part])
            unspoken = []
        else:
            (sentences[-1] if sentences else unspoken).append(part)
    return tuple(map(join_sentences, sentences))


def join_sentences(sentences: Iterable[str]) -> str:
    """Return the sentences as one line: with spaces between them where their script has spaces."""
    joined: list[str] = []
    for sentence in filter(None, sentences):
        if joined and not UNSPACED.match(joined[-1][-1]):
            joined.append(" ")
        joined.append(sentence)
    return "".join(joined)


def spoken_seconds(text: str) -> float:
    """Return about how long a voice takes for `text`."""
    unspaced = len(UNSPACED.findall(text))
    spaced = len(text) - unspaced
    return (
        unspaced * SECONDS_PER_UNSPACED_CHARACTER
        + spaced * SECONDS_PER_CHARACTER
        + SECONDS_BETWEEN_SENTENCES
    )


def _blocks(text: str, cased: bool) -> Iterator[str]:
    """Yield runs of lines that belong together, each run on one line."""
    block: list[str] = []
    for row in re.split(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]", text):
        line = " ".join(re.sub(r"[\x00-\x1f\x7f]", " ", row).split())
        if block and not (cased and line and _goes_on(block[-1], line)):
            yield join_sentences(block)
            block = []
        if line:
            block.append(line)
    if block:
        yield join_sentences(block)


def _goes_on(line: str, after: str) -> bool:
    return after.lstrip(OPENERS)[:1].islower() and line.rstrip(CLOSERS)[-1:] not in STOPS


def _parts(block: str, cased: bool) -> Iterator[str]:
    """Yield the sentences of a block."""
    start = 0
    for end in END.finditer(block):
        if _is_end(block, start, end, cased):
            yield block[start : end.end()].strip()
            start = end.end()
    rest = block[start:].strip()
    if rest:
        yield rest


def _is_end(block: str, start: int, mark: re.Match[str], cased: bool) -> bool:
    """Whether the sentence that begins at `start` ends with `mark`; not after `Dr.` or `J.`."""
    if mark[0][0] in FULL_WIDTH_STOPS:
        return True
    found = FOLLOWING.match(block, mark.end())
    following = found[1] if found else ""
    if cased and following.islower():
        return False
    if mark[0][0] != "." or mark[0][1:2] == ".":
        return True
    word_start = max(start, block.rfind(" ", start, mark.start()) + 1)
    word = block[word_start : mark.start()].lstrip(OPENERS)
    if BEFORE_A_NAME.fullmatch(word) and (len(word) > 1 or word.isupper()):
        return False
    if BEFORE_A_NUMBER.fullmatch(word) and following.isdigit():
        return False
    if word.isdigit() and word_start - start <= 1:  # an item's number: 1. Begin
        return False
    return following.isupper() or not SOMETIMES_LAST.fullmatch(word)
