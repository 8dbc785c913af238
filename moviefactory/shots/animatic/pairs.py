"""What two people do with each other: hold each other, give and take. Knows how near they stand; draws nobody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from moviefactory.lexicon.vocabulary import Action, SubjectReading
from moviefactory.shots.animatic.figures import figure_facts, figure_of
from moviefactory.shots.animatic.harness import TOWING, TOWS
from moviefactory.shots.animatic.measures import PEOPLE, SPEED
from moviefactory.shots.animatic.suiting import STILL_BODIES

DANCING: Final = "dancing together"
GIVING: Final = "handing something over"
TAKING: Final = "receiving"
APART: Final = {DANCING: 0.36, GIVING: 0.80, TAKING: 0.80}
"""How far from each other two are who do it. Units: heights of the first."""
HUGGED: Final = 0.45
"""How close two are who hug, of two who only stand beside each other."""
_AT_REST: Final = frozenset({Action.STAND, Action.HOLD, Action.WALK, Action.TALK})


def joined_in(subjects: Sequence[SubjectReading]) -> tuple[SubjectReading, ...]:
    """Return the subjects with the second of two doing the other half of what the first does."""
    people = [at for at, one in enumerate(subjects) if one.subject in PEOPLE]
    told = list(subjects)
    if len(people) < 2 or people[:2] != [0, 1]:
        return tuple(told)
    first, second = told[:2]
    if DANCING in first.detail or DANCING in second.detail:
        told[:2] = [_doing(one, DANCING, Action.DANCE) for one in (first, second)]
    elif GIVING in first.detail and first.action in _AT_REST and second.action in _AT_REST:
        told[:2] = [replace(first, action=Action.HOLD), _doing(second, TAKING, Action.HOLD)]
    return tuple(told)


def apart(one: SubjectReading) -> float | None:
    """Return how far from each other two are in what somebody does, None where that is not told."""
    return next((far for deed, far in APART.items() if deed in one.detail), None)


def clearance(first: SubjectReading, second: SubjectReading, said: str) -> float:
    """Return how much room is left between two: enough for a cable to be seen. Units: heights of the first."""
    towed = {first.subject, second.subject} <= TOWING and TOWS.search(said.casefold())
    return 0.55 if towed else 0.10


def in_step(one: SubjectReading, action: Action, height: float, step: float) -> float:
    """Return how far several of a kind stand apart, `step` where they only stand. Units: pixels."""
    if one.count == 2 and DANCING in one.detail:
        return APART[DANCING] * height
    return step * HUGGED if action is Action.HUG else step


def joined(one: SubjectReading, lead: SubjectReading) -> SubjectReading:
    """Return a companion that goes along with the lead rather than being left behind."""
    idle = one.action is Action.STAND and one.subject not in STILL_BODIES
    shared = lead.action in SPEED or lead.action in (Action.HUG, Action.TALK)
    if idle and shared and lead.action in figure_facts(figure_of(one)).can:
        return replace(one, action=lead.action)
    return one


def _doing(one: SubjectReading, deed: str, action: Action) -> SubjectReading:
    detail = one.detail if deed in one.detail else ", ".join(filter(None, [one.detail, deed]))
    return replace(one, action=action, detail=detail)
