"""Say in English whose something is and who somebody is by trade. Knows Japanese の; no other grammar."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from moviefactory.lexicon.dictionary import ADJECTIVE, NOUNS
from moviefactory.lexicon.english import plural_of
from moviefactory.lexicon.pieces import Piece
from moviefactory.lexicon.sexes import is_plain, names_somebody

_WHO: Final = {
    "woman": "female", "women": "female", "lady": "female", "man": "male", "men": "male",
    "gentleman": "male", "girl": "young female", "girls": "young female", "boy": "young male",
    "boys": "young male", "young woman": "young female", "young man": "young male",
    "young women": "young female", "young men": "young male", "teenager": "young", "youth": "young",
    "master": "male", "boss": "male", "elder": "old", "old man": "old male", "old woman": "old female", "old men": "old male",
}  # fmt: skip
"""What a plain word for somebody says beside a trade: 商人の男 is a male merchant."""
_PAIRS: Final = frozenset({"siblings", "couple", "twins", "two sisters", "brothers", "pair"})
_SEVERAL: Final = frozenset(
    {"women", "men", "girls", "boys", "young women", "young men", "old men"}
)
_KIN: Final = ("娘", "むすめ")
"""Who is somebody's child after a の: 農夫の娘."""
_BETWEEN: Final = (ADJECTIVE, "unknown", "times")


def say_whose(pieces: Sequence[Piece], owners: Sequence[Piece]) -> list[Piece]:
    """Return pieces with those that の follows as what they are to the next noun: owner or trade."""
    told = list(pieces)
    for owner in owners:
        at = next((number for number, one in enumerate(told) if one is owner), None)
        noun = _noun_after(told, at) if at is not None else None
        if at is None or noun is None:
            continue
        trade = names_somebody(owner.english) or owner.english in ("ghost", "zombie", "alien")
        if trade and noun.english in _WHO and noun.said not in _KIN:
            several = noun.english in _SEVERAL
            name = plural_of(owner.english) if several else owner.english
            noun.english = f"{_WHO[noun.english]} {name}"
            noun.said = f"{owner.said}の{noun.said}"
            del told[at]
        elif trade and noun.english in _PAIRS:
            noun.english = f"two {plural_of(owner.english)}"
            noun.said = f"{owner.said}の{noun.said}"
            del told[at]
        elif (trade or is_plain(owner.english)) and not _is_kind(owner, noun):
            owner.english += "'s"
    return told


def _noun_after(told: Sequence[Piece], at: int) -> Piece | None:
    for one in told[at + 1 :]:
        if one.kind in NOUNS:
            return one
        if one.kind not in _BETWEEN:
            return None
    return None


def _is_kind(owner: Piece, noun: Piece) -> bool:
    """Whether the second noun is the same one's trade: 女の侍, 少年の釣り人."""
    return is_plain(owner.english) and noun.kind == "subjects" and names_somebody(noun.english)
