"""Who is carried by somebody on foot: a child on the shoulders, on the back. Knows seats; draws nobody."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from moviefactory.lexicon.herding import BEASTS
from moviefactory.lexicon.vocabulary import Action, Subject, SubjectReading

_SHOULDERS: Final = re.compile(
    r"\b(?:on|in|to|onto|upon) (?:the |his |her |their |its )?(?:father |mother |dad |papa |grandfather |grandpa |uncle |brother )?(?:\w+ )?shoulders?\b"
    r"|\bastride \w+ (?:\w+ )?shoulders?\b|肩上|肩头|肩膀上|脖子上|骑在\S{0,4}(?:肩|脖)"
)
_BACK: Final = re.compile(
    r"\bpiggy-?back\b|\b(?:on|to|in) (?:the |his |her |their )?(?:\w+ )?back\b|背着|背上"
)
GROWN: Final = frozenset({Subject.PERSON, Subject.ELDER, Subject.KNIGHT, Subject.ROBOT})
_GOES: Final = re.compile(
    r"\b(?:walk|stroll|wander|hik|climb|wad|march|cross|go|head|mak|push)\w*|\b(?:through|across|along|over|up|down)\b|走|穿|过|爬|逛"
)


_CARRIES: Final = re.compile(
    r"\b(?:carr(?:y|ies|ying)|lug(?:s|ging)?|bear(?:s|ing)?|haul(?:s|ing)?|hold(?:s|ing)?|lift(?:s|ing)?)\b|背|抱|扛"
)
_ARMS: Final = re.compile(r"\bin (?:the |his |her )?arms\b|抱着|抱起|怀里")
_HELPLESS: Final = re.compile(
    r"\b(?:wounded|injured|unconscious|fainted|exhausted|limp)\b|受伤|昏迷"
)
_BY_THE_HAND: Final = re.compile(r"\bhands?\b|手")
_OFFSPRING: Final = re.compile(
    r"\b(?:grand)?(?:son|daughter)\b|\bnephew\b|\bniece\b|\bkid\b|\btoddler\b|\bsister\b|\bbrother\b|儿子|女儿|孙子|孙女"
)


@dataclass(frozen=True, slots=True)
class Perched:
    """Where the hips of who is carried are. Units: heights of who carries; x counts forward, y down."""

    x: float
    y: float


ON_SHOULDERS: Final = Perched(-0.06, -0.83)
ON_BACK: Final = Perched(-0.15, -0.56)
IN_ARMS: Final = Perched(0.16, -0.60)


def _seat_of_grown(bearer: SubjectReading, said: str) -> Perched | None:
    """Return where somebody carries a grown-up, as far as the line says that."""
    if bearer.action not in (Action.HOLD, Action.LUG, Action.HUG) or not _CARRIES.search(said):
        return None
    if _ARMS.search(said):
        return IN_ARMS
    pickaback = bearer.action is Action.LUG or _BACK.search(said) or _SHOULDERS.search(said)
    return ON_BACK if pickaback or _HELPLESS.search(said) else None


BEARING: Final = {"carrying in the arms": IN_ARMS, "carrying on the back": ON_BACK}
"""The deeds of who bears somebody, and where."""


def _told_to_bear(
    subjects: tuple[SubjectReading, ...],
) -> tuple[SubjectReading, SubjectReading, Perched] | None:
    """Return who bears somebody by a deed of the table, whom, and where; None where nobody does."""
    bears = [(one, spot) for one in subjects for deed, spot in BEARING.items() if deed in one.detail and one.count == 1]  # fmt: skip
    if not bears:
        return None
    lifter, spot = bears[0]
    borne = next((one for one in subjects if one is not lifter and one.subject in GROWN | {Subject.CHILD} and one.count == 1), None)  # fmt: skip
    return (lifter, borne, spot) if borne else None


def _is_lifted(bearer: SubjectReading, child: SubjectReading, said: str) -> bool:
    """Whether a child is carried that the line lets do nothing else: out of a burning house."""
    lifts = bearer.action in (Action.HOLD, Action.LUG) and child.action is Action.STAND
    busy = re.search(r"\b(?:carrying|handing|reaching|bandaging|pouring|\w+ing)\b", bearer.detail)
    return lifts and not busy and bool(_CARRIES.search(said)) and not _BY_THE_HAND.search(said)


def shouldered(
    subjects: tuple[SubjectReading, ...], said: str
) -> tuple[SubjectReading, SubjectReading, Perched, tuple[SubjectReading, ...]] | None:
    """Return who carries somebody, whom, where they are and the others; None where nobody does."""
    people = [one for one in subjects if one.subject in GROWN and one.count == 1]
    told = _told_to_bear(subjects)
    grown = len(people) > 1 and not (_OFFSPRING.search(people[1].word) and _SHOULDERS.search(said))
    seat = _seat_of_grown(people[0], said) if grown else None
    if seat is not None:
        told = people[0], people[1], seat
    if told is not None:
        lifter, borne, spot = told
        outside = tuple(one for one in subjects if one is not lifter and one is not borne)
        goes = Action.RUN if lifter.action is Action.RUN else Action.WALK
        return replace(lifter, action=goes), borne, spot, outside
    bearer = people[0] if people else None
    others = [one for one in subjects if one is not bearer and one.count == 1]
    child = next((one for one in others if one.subject is Subject.CHILD or _OFFSPRING.search(one.word)), None)  # fmt: skip
    if bearer is None or child is None:
        return None
    where = ON_SHOULDERS if _SHOULDERS.search(said) else ON_BACK if _BACK.search(said) else None
    if where is None and _is_lifted(bearer, child, said):
        where = IN_ARMS
    if any(one.subject in BEASTS and f"{one.word}背" in said.replace("的", "") for one in others):
        return None  # On the back of grandfather's buffalo.
    if where is None:
        return None
    idle = bearer.action in (Action.HOLD, Action.STAND, Action.HUG, Action.LUG, Action.DRIVE)
    action = (Action.WALK if _GOES.search(said) else Action.STAND) if idle else bearer.action
    outside = tuple(one for one in subjects if one is not bearer and one is not child)
    return replace(bearer, action=action), replace(child, subject=Subject.CHILD), where, outside
