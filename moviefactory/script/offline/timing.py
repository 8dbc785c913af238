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
_SHORTEST_SECONDS: Final = 0.5
_BESIDE_A_DISSOLVE_SECONDS: Final = 1.6
_LONGEST_SECONDS: Final = 600.0
COMFORT_SECONDS: Final = (3.5, 7.0)


@dataclass(slots=True)
class Draft:
    """A shot's times while they are still being settled. `rest_seconds` is what it wants silent."""

    say: str
    rest_seconds: float
    into: Transition
    is_key: bool
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
        wanted = _with_speech(draft)
        draft.seconds = min(max(wanted, COMFORT_SECONDS[0]), COMFORT_SECONDS[1])
        draft.seconds = round(max(draft.seconds, spoken_seconds(draft.say)), 1)
    if asked_seconds is None:
        return
    overlaps = sum(draft.into is Transition.DISSOLVE for draft in drafts[:-1])
    total = asked_seconds + overlaps * float(TRANSITION_SECONDS)
    while True:
        _scale(drafts, total)
        late = [draft for draft in drafts if spoken_seconds(draft.say) > draft.seconds]
        if not late:
            break
        for draft in [one for one in late if not one.is_key] or late:
            draft.say = ""
    _round(drafts, total)


def _with_speech(draft: Draft) -> float:
    spoken = spoken_seconds(draft.say)
    return max(draft.rest_seconds, spoken + _BREATH_SECONDS if spoken else 0.0)


def _scale(drafts: Sequence[Draft], total_seconds: float) -> None:
    """Share the time out: first what is spoken, the rest in proportion."""
    needs = [spoken_seconds(draft.say) for draft in drafts]
    rests = [
        max(_with_speech(draft) - need, 0.3) for draft, need in zip(drafts, needs, strict=True)
    ]
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
        spoken = spoken_seconds(draft.say)
        draft.seconds = round(max(draft.seconds, least, spoken), 1)
        if draft.seconds < spoken:
            draft.seconds = round(draft.seconds + 0.1, 1)
    spare = total_seconds - sum(draft.seconds for draft in drafts)
    longest = max(drafts, key=lambda draft: draft.seconds - spoken_seconds(draft.say))
    floor = max(_BESIDE_A_DISSOLVE_SECONDS, spoken_seconds(longest.say) + 0.05)
    if longest.seconds > floor or spare > 0:
        longest.seconds = round(max(longest.seconds + spare, floor), 1)
    for draft in drafts:
        draft.seconds = min(draft.seconds, _LONGEST_SECONDS)
