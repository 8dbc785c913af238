"""Fit subjects to each other and to their place. Knows what goes with what; reads no grammar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from moviefactory.lexicon.nature import OFF_EARTH, broad
from moviefactory.lexicon.vocabulary import Action, Place, Subject, SubjectReading
from moviefactory.lexicon.words import word_set

RIDERS: Final = frozenset(
    {
        Subject.PERSON,
        Subject.CHILD,
        Subject.ELDER,
        Subject.ASTRONAUT,
        Subject.KNIGHT,
        Subject.ROBOT,
    }
)
_WITH_RIDER: Final = frozenset({Subject.BICYCLE, Subject.CAR})
"""What is drawn with somebody in or on it."""
TOO_BIG_FOR_ROOMS: Final = frozenset(
    {
        Subject.HOUSE,
        Subject.LIGHTHOUSE,
        Subject.TRAIN,
        Subject.SHIP,
        Subject.BOAT,
        Subject.SPACECRAFT,
        Subject.CASTLE,
        Subject.WINDMILL,
        Subject.BRIDGE,
        Subject.PLANE,
        Subject.TRUCK,
        Subject.BUS,
        Subject.TANK,
    }
)
_HANDY: Final = frozenset({Subject.LANTERN, Subject.SWORD, Subject.BOOK, Subject.FLOWER})
_FREE_HANDED: Final = frozenset(
    {Action.STAND, Action.HOLD, Action.WALK, Action.READ, Action.FIGHT, Action.RUN, Action.WAVE}
)
_TOO_LARGE_TO_HOLD: Final = frozenset(
    {"sword in the stone", "sword in stone", "street lamp", "石中剑"}
)
_TOY_BALLOONS: Final = frozenset({"balloon", "red balloon", "toy balloon", "气球", "红气球"})
_ON_WHEELS_BY_TRADE: Final = word_set(
    "cyclist cyclists biker bikers motorcyclist motorcyclists 骑手 骑车人"
)
_RIDER_WORDS: Final = ("bicycle rider", "motorcycle rider", "bike rider", "motorbike rider")
_RIDDEN: Final = frozenset({Action.WALK, Action.RUN, Action.DRIVE, Action.STAND})
_URBAN_TOWERS: Final = word_set("tower towers 塔 塔楼")


def fit(
    subjects: Sequence[SubjectReading], place: Place, *, on_wheels: bool
) -> tuple[SubjectReading, ...]:
    """Return the subjects as they can be seen together; `on_wheels` says that somebody cycles."""
    kept = [_at_home(one, place) for one in subjects if not _is_scenery(one, place)]
    return tuple(_take(_mount(kept, on_wheels=on_wheels)))


def _is_scenery(one: SubjectReading, place: Place) -> bool:
    """Whether the place shows this already: the towers of a city."""
    in_town = broad(place) in (Place.CITY, Place.NEON_CITY)
    return in_town and one.subject is Subject.HOUSE and one.word in _URBAN_TOWERS


def _at_home(one: SubjectReading, place: Place) -> SubjectReading:
    """Ships fly off Earth, astronauts float in space."""
    if one.subject in (Subject.SHIP, Subject.BOAT) and broad(place) in OFF_EARTH:
        return replace(one, subject=Subject.SPACECRAFT, action=Action.FLOAT)
    afoot = one.action in (Action.STAND, Action.WALK)
    if one.subject is Subject.ASTRONAUT and broad(place) is Place.SPACE and afoot:
        return replace(one, action=Action.FLOAT)
    return one


def _take(subjects: list[SubjectReading]) -> list[SubjectReading]:
    """Put small things into the hand of who is there: a boy with a lantern is one figure."""
    holder = next((one for one in subjects if one.subject in RIDERS), None)
    if holder is None or holder.count != 1 or holder.action not in _FREE_HANDED:
        return subjects
    things = [one for one in subjects if _is_handy(one, holder)]
    if not things:
        return subjects
    detail = ", ".join([*filter(None, [holder.detail]), *(one.word for one in things)])
    action = Action.HOLD if holder.action is Action.STAND else holder.action
    held = replace(holder, detail=detail, action=action)
    return [held if one is holder else one for one in subjects if one not in things]


def _is_handy(one: SubjectReading, holder: SubjectReading) -> bool:
    if one.cast or one.count != 1 or one.word in _TOO_LARGE_TO_HOLD:
        return False
    toy = one.subject is Subject.BALLOON and one.word in _TOY_BALLOONS
    return one.subject in _HANDY or (
        toy and (holder.subject is Subject.CHILD or holder.action is Action.HOLD)
    )


def _mount(subjects: list[SubjectReading], *, on_wheels: bool) -> list[SubjectReading]:
    """Make rider and bicycle one subject, as they are drawn as one."""
    rider = next((one for one in subjects if one.subject in RIDERS), None)
    if rider is None:
        return subjects
    mount = next((one for one in subjects if one.subject in _WITH_RIDER and not one.cast), None)
    if mount and rider.count == mount.count and rider.action is Action.DRIVE:
        detail = ", ".join(part for part in (mount.detail, rider.detail) if part)
        joined = replace(mount, action=Action.DRIVE, cast=rider.cast, detail=detail)
        return [joined if one is rider else one for one in subjects if one is not mount]
    pedals = on_wheels and rider.action is Action.DRIVE
    if mount is None and (
        pedals or (rider.word in _ON_WHEELS_BY_TRADE and rider.action in _RIDDEN)
    ):
        ridden = replace(rider, subject=Subject.BICYCLE, action=Action.DRIVE)
        return [ridden if one is rider else one for one in subjects]
    return subjects
