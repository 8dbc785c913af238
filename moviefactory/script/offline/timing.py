"""Give shots their seconds. Knows how fast a narrator speaks and what was asked; not pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from moviefactory.grammar import Transition
from moviefactory.script.offline.phrases import is_chinese
from moviefactory.timeline import TRANSITION_SECONDS

_WORDS_PER_SECOND: Final = 2.4
_CHARACTERS_PER_SECOND: Final = 4.0
_BREATH_SECONDS: Final = 0.8
_SEEN_SECONDS: Final = 2.2
_AFTER_SECONDS: Final = 0.5
_LEAD_SHARE: Final = 0.3
TITLE_SECONDS: Final = 3.5
_SHORTEST_SECONDS: Final = 0.5
_BESIDE_A_DISSOLVE_SECONDS: Final = 1.6
_LONGEST_SECONDS: Final = 600.0
COMFORT_SECONDS: Final = (3.5, 7.0)


@dataclass(slots=True)
class Draft:
    """A shot's times while they are still being settled. `rest_seconds` is what it wants silent.

    Nothing is said in the first `lead_seconds`, where a title stands. What `follows` goes on from
    the line before it and is the first to be left out.
    """

    say: str
    rest_seconds: float
    into: Transition
    is_key: bool
    follows: bool = False
    lead_seconds: float = 0.0
    seconds: float = 0.0


def spoken_seconds(text: str) -> float:
    """Return how long a narrator takes for `text`."""
    characters = sum(1 for char in text if is_chinese(char))
    words = sum(
        1 for word in text.split() if any(char.isascii() and char.isalnum() for char in word)
    )
    return characters / _CHARACTERS_PER_SECOND + words / _WORDS_PER_SECOND


def settle(drafts: Sequence[Draft], asked_seconds: float | None) -> None:
    """Set every draft's seconds; where they must be short, drop what cannot be said in time."""
    for draft in drafts:
        wanted = min(max(_wanted(draft), COMFORT_SECONDS[0]), COMFORT_SECONDS[1])
        draft.seconds = round(max(wanted, _need(draft)), 1)
    if asked_seconds is None:
        return
    overlaps = sum(draft.into is Transition.DISSOLVE for draft in drafts[:-1])
    total = asked_seconds + overlaps * float(TRANSITION_SECONDS)
    for draft in drafts:
        draft.lead_seconds = min(draft.lead_seconds, total * _LEAD_SHARE)
    while True:
        _scale(drafts, total)
        if all(_need(draft) <= draft.seconds for draft in drafts if draft.say):
            break
        said = [draft for draft in drafts if draft.say]
        min(said, key=_worth).say = ""
    _round(drafts, total)


def _worth(draft: Draft) -> tuple[int, float]:
    """Order what is said by how much a film would miss it: first what only follows, then the long."""
    return (0 if draft.follows else 2 if draft.is_key else 1, -_need(draft))


def _need(draft: Draft) -> float:
    """Return the least that a shot lasts: its title, what is said, and a little air after both."""
    spoken = spoken_seconds(draft.say)
    return draft.lead_seconds + spoken + (_AFTER_SECONDS if spoken and draft.lead_seconds else 0.0)


def _wanted(draft: Draft) -> float:
    spoken = spoken_seconds(draft.say)
    said = draft.lead_seconds + spoken + _BREATH_SECONDS if spoken else draft.lead_seconds
    return max(draft.rest_seconds, said)


def _scale(drafts: Sequence[Draft], total_seconds: float) -> None:
    """Share the time out: first what is spoken, the rest in proportion."""
    needs = [_need(draft) if draft.say else max(_need(draft), _SEEN_SECONDS) for draft in drafts]
    rests = [max(_wanted(draft) - need, 0.3) for draft, need in zip(drafts, needs, strict=True)]
    left = total_seconds - sum(needs)
    if left >= 0.25 * sum(rests):
        share = left / sum(rests)
        for draft, need, rest in zip(drafts, needs, rests, strict=True):
            draft.seconds = need + rest * share
    else:
        share = total_seconds / (sum(needs) + sum(rests))
        for draft, need, rest in zip(drafts, needs, rests, strict=True):
            draft.seconds = (need + rest) * share


def _round(drafts: Sequence[Draft], total_seconds: float) -> None:
    """Round to tenths, keep every shot possible, and leave the remainder to the longest."""
    for index, draft in enumerate(drafts):
        joined = draft.into is not Transition.CUT or (
            index > 0 and drafts[index - 1].into is not Transition.CUT
        )
        least = _BESIDE_A_DISSOLVE_SECONDS if joined else _SHORTEST_SECONDS
        need = _need(draft)
        draft.seconds = round(max(draft.seconds, least, need), 1)
        if draft.seconds < need:
            draft.seconds = round(draft.seconds + 0.1, 1)
    spare = total_seconds - sum(draft.seconds for draft in drafts)
    longest = max(drafts, key=lambda draft: draft.seconds - _need(draft))
    floor = max(_BESIDE_A_DISSOLVE_SECONDS, _need(longest) + 0.05)
    if longest.seconds > floor or spare > 0:
        longest.seconds = round(max(longest.seconds + spare, floor), 1)
    for draft in drafts:
        draft.seconds = min(draft.seconds, _LONGEST_SECONDS)
