"""What beasts do with each other and with who is near them: lick, nurse, nuzzle, hug. Knows how near they stand; draws nobody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from moviefactory.lexicon.vocabulary import Action, SubjectReading, as_detail
from moviefactory.shots.animatic.figures import figure_facts, figure_of
from moviefactory.shots.animatic.figures.marked import REARING
from moviefactory.shots.animatic.measures import PEOPLE
from moviefactory.shots.animatic.posture_words import BITTEN, LICKED, NURSED, NUZZLED
from moviefactory.shots.animatic.postures import BEASTS, BIRDS, QUADRUPEDS, is_young

_LICKING, _NURSING, _TOUCHING, _BITING = "licking it", "nursing it", "touching it", "biting them"
_NEARER: Final = {_LICKING: 0.58, _NURSING: 0.62, _TOUCHING: 0.80, _BITING: 0.62}
"""How far from each other two are who do it, of two who only stand beside each other."""
_EMBRACE: Final = 0.45
_KNELT_TO: Final = 1.3
"""How tall a beast is at most that people kneel down to. Units: metres."""


def bonded(subjects: Sequence[SubjectReading], said: str, told: str) -> tuple[SubjectReading, ...]:
    """Return the subjects with what a beast does to the next one told of both.

    `said` is the line in English, `told` as it is written.
    """
    first, *rest = subjects if subjects else (None,)
    if first is not None and first.subject in PEOPLE and first.action is Action.HUG and rest and _is_low(rest[0]):  # fmt: skip
        return (_doing(first, Action.KNEEL, "stroking"), *rest)
    if first is not None and first.subject in PEOPLE and "feeding" in first.detail.split(", "):
        # Birds come down to who feeds them.
        return (first, *(replace(one, action=Action.STAND) if one.subject in BIRDS and one.action is Action.FLY else one for one in rest))  # fmt: skip
    if (
        first is None
        or first.subject not in QUADRUPEDS
        or not rest
        or rest[0].subject not in BEASTS | PEOPLE
    ):
        return tuple(subjects)
    text, other = f"{said} {told}".casefold(), rest[0]
    if NURSED.search(text) and is_young(other):
        return (
            _doing(first, Action.SLEEP, _NURSING),
            replace(other, action=Action.SLEEP),
            *rest[1:],
        )
    if LICKED.search(text):
        lies = is_young(other) and other.subject in QUADRUPEDS
        return (_doing(first, Action.DRINK if lies else Action.STAND, _LICKING), replace(other, action=Action.SIT if lies else other.action), *rest[1:])  # fmt: skip
    if BITTEN.search(text) and other.subject in PEOPLE and "caught" not in first.detail:
        bare = replace(first, detail=first.detail.replace(REARING, "").strip(", "))
        return (_doing(bare, Action.RUN, _BITING), replace(other, action=Action.RUN), *rest[1:])
    if NUZZLED.search(text):
        asleep = first.action is Action.SLEEP  # Who sleeps nestled up to another stays asleep.
        return (_doing(first, Action.SLEEP if asleep else Action.STAND, _TOUCHING), *rest)
    return tuple(subjects)


def nearness(first: SubjectReading, other: SubjectReading) -> float:
    """Return how near two stand, of two who only stand beside each other."""
    if other.subject in BEASTS and (first.action is Action.HUG or "stroking" in first.detail):
        return _EMBRACE
    return next((near for mark, near in _NEARER.items() if mark in first.detail), 1.0)


def _is_low(one: SubjectReading) -> bool:
    """Whether somebody kneels down to hug a beast."""
    return one.subject in QUADRUPEDS and figure_facts(figure_of(one)).height_metres < _KNELT_TO


def _doing(one: SubjectReading, action: Action, mark: str) -> SubjectReading:
    return replace(one, action=action, detail=as_detail(one.detail, mark))
