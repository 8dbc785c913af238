"""Divide captions into a few words at a time, the spoken one marked. Knows words and times; draws nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from moviefactory.edit.captions import divide, pause_after
from moviefactory.edit.type.breaks import columns, is_wide
from moviefactory.edit.type.measures import words_columns
from moviefactory.media import Caption, Size, Word

MOST_WORDS = 3
MOST_WIDE_LETTERS = 7
PAUSE_SECONDS = 0.6
CLAUSE = 0.5


@dataclass(frozen=True, slots=True)
class ShownWords:
    """A few words on screen while one of them, `current`, is spoken.

    Units: film frames, end exclusive.
    """

    before: str
    current: str
    after: str
    start_frame: int
    end_frame: int


def words_for(captions: Sequence[Caption], fps: Fraction, size: Size) -> tuple[ShownWords, ...]:
    """Return what is shown of captions whose words' times are known, in order, one at a time.

    Each appears with its first word and stays until the next appears, or its caption ends.
    """
    width = words_columns(size)
    shown: list[ShownWords] = []
    for caption in captions:
        pieces = _spaced([row for row in caption.words if row])
        groups = divide(pieces, lambda group: _fits(group, width), _cost)
        for index, group in enumerate(groups):
            following = groups[index + 1][0] if index + 1 < len(groups) else None
            end = caption.end_frame if following is None else round(following.start_seconds * fps)
            shown += _steps(group, max(caption.start_frame, 0), min(end, caption.end_frame), fps)
    return tuple(shown)


def _spaced(rows: Sequence[Sequence[Word]]) -> list[Word]:
    """Return the words of all lines as of one; a group begins with no space, so it may end in one."""
    return [word for row in rows for word in row if word.text.strip()]


def _steps(group: Sequence[Word], first: int, end: int, fps: Fraction) -> list[ShownWords]:
    """Return a group once for each of its words, from its first word to `end`."""
    texts = [word.text for word in group]
    starts = [max(first, round(word.start_seconds * fps)) for word in group]
    steps = []
    for index, (start, until) in enumerate(pairwise([*starts, end])):
        if start < until:
            before, after = "".join(texts[:index]), "".join(texts[index + 1 :])
            steps.append(ShownWords(before, texts[index], after, start, until))
    return steps


def _fits(group: Sequence[Word], width: int) -> bool:
    text = "".join(word.text for word in group)
    most = MOST_WIDE_LETTERS if any(map(is_wide, text)) else MOST_WORDS
    if len(group) > most or columns(text.strip()) > width:
        return False
    return not any(
        pause_after(one.text) <= CLAUSE or other.start_seconds - one.end_seconds > PAUSE_SECONDS
        for one, other in pairwise(group)
    )


def _cost(group: Sequence[Word], is_last: bool) -> float:
    """Return how badly a group reads: few of them, none of one word, none that leans on the next."""
    alone = 0.4 if len(group) == 1 else 0.0
    return 1.0 + alone + (0.0 if is_last else 0.3 * pause_after(group[-1].text))
