"""What a subject does in a place: nobody stands in space, swims on land or drives about a room. Knows places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from moviefactory.lexicon.places import ROOMS, broad
from moviefactory.lexicon.vocabulary import Action, Place, Reading, Subject, SubjectReading
from moviefactory.shots.animatic.figures import figure_facts, figure_of
from moviefactory.shots.animatic.figures.at_work import labour_of
from moviefactory.shots.animatic.measures import DRY, LANDED, PEOPLE

WEIGHTLESS: Final = frozenset({Place.SPACE, Place.UNDERWATER})
BOTTOMLESS: Final = frozenset(p for p in Place if broad(p) in WEIGHTLESS) | {Place.SKY, Place.SEA, Place.STORM_SEA}  # fmt: skip
"""Where who falls falls through air or water; elsewhere they end on the ground."""
_GROUNDED: Final = frozenset(
    {Action.STAND, Action.WALK, Action.RUN, Action.SIT, Action.DRIVE, Action.WORK, Action.LEAN}
)
WORKROOMS: Final = frozenset({Place.WORKSHOP, Place.LABORATORY, Place.KITCHEN})
"""Where whoever works, at nobody knows what, has a bench before them; elsewhere it would be an odd one."""
STILL_BODIES: Final = frozenset({Subject.TREE, Subject.LIGHTHOUSE, Subject.HOUSE, Subject.CAMPFIRE})  # fmt: skip
"""What never moves, whatever is said of it."""


PART_OF_IT: Final = {
    Place.CARNIVAL: frozenset({"ferris wheel", "carousel"}),
    Place.RAILWAY: frozenset({Subject.BRIDGE.value, "viaduct"}),
}
"""What the place itself has, so that nobody of that name stands behind who leads."""
FODDER: Final = frozenset({"bamboo", "bamboos", "竹", "竹子"})
"""What is at the mouth of who eats it, not a tree beside them."""
VIADUCT: Final = re.compile(r"viaduct|bridge|桥|橋")
VIADUCT_RISE: Final = 0.15
"""How much higher than other ground a train goes that is borne by arches. Units: frame heights."""
WITHIN: Final = {
    "fishbowl": frozenset({Subject.FISH}), "birdcage": frozenset({Subject.BIRD}), "carousel": frozenset({Subject.HORSE}),
    "music box": frozenset({"dancer", "ballerina", "ballet dancer", "figure", "figurine", "舞者", "芭蕾", "女孩"}),
    "snow globe": frozenset({Subject.HOUSE, Subject.TREE, "snowman"}), "pocket watch": frozenset({"ring"}),
    "cake": frozenset({"candle", "candles", "蜡烛"}),
}  # fmt: skip
"""What is drawn with something in it or on it, which is nobody beside it: a bowl with its fish."""
LAMPS: Final = frozenset({"lamp", "lamps", "灯"})
"""What rooms have; what nobody carries does not stand beside people."""
PLAYED: Final = {
    Action.FIDDLE: re.compile(r"\bviolin|\bfiddle|\bviola\b|小提琴|提琴手"),
    Action.TRUMPET: re.compile(r"\btrumpet|\bbugle|\bcornet|小号|喇叭"),
    Action.DRUM: re.compile(r"\bdrum(?!stick)|鼓手|打鼓"),
}
"""How what somebody plays is held, by what is told of them."""
ON_BOARD: Final = "drawing on a board"
"""The deed of who draws what is seen there, and not beside them."""
STATION: Final = ("station", "platform", "wait", "depot", "车站", "火车站", "站台", "月台", "等", "候车")  # fmt: skip
"""What says that there is a platform."""
PASSING: Final = 0.94
"""How broad a train is that passes behind somebody. Units: frame widths."""
LEAVES: Final = frozenset({Subject.DOOR.value, "gate"})


def at_surface(action: Action, place: Place) -> bool:
    """Whether who does this swims with their back out of the water."""
    return action is Action.SWIM and broad(place) is not Place.UNDERWATER


def rise_of(subjects: Sequence[SubjectReading], place: Place, said: str) -> float:
    """Return how far the ground of who leads is raised into the picture. Units: frame heights."""
    train = bool(subjects) and subjects[0].subject is Subject.TRAIN
    return VIADUCT_RISE if train and place is Place.RAILWAY and VIADUCT.search(said) else 0.0


def halted_beside(reading: Reading) -> SubjectReading | None:
    """Return the train that somebody stands beside on a platform: it is drawn with the place."""
    words = (*reading.scenery, *reading.shown, *reading.missed)
    waits = any(name in word.casefold() for word in words for name in STATION)
    somebody = any(one.subject in PEOPLE for one in reading.subjects)
    if reading.place is not Place.RAILWAY or not waits or not somebody:
        return None
    return next((one for one in reading.subjects if one.subject is Subject.TRAIN), None)


def seen_here(subjects: Sequence[SubjectReading], place: Place) -> tuple[SubjectReading, ...]:
    """Return the subjects without what the place has anyway, and without a door that leads nowhere.

    Out of doors no door and no gate stands free beside somebody.
    """
    had = PART_OF_IT.get(place, frozenset())
    named = tuple(one for n, one in enumerate(subjects) if n == 0 or figure_of(one) not in had)
    within = [kinds for one in named if (kinds := WITHIN.get(figure_of(one)))]
    if within:
        named = tuple(one for n, one in enumerate(named) if not any(_is_within(one, kinds) for kinds in within) or figure_of(one) in WITHIN)  # fmt: skip
    if any(one.action is Action.FIGHT for one in named):
        named = tuple(one for one in named if one.subject is not Subject.SWORD) or named
    if any(ON_BOARD in one.detail for one in named):
        named = tuple(one for one in named if one.subject in PEOPLE)
    if any(one.action is Action.EAT for one in named):
        named = tuple(one for one in named if one.word not in FODDER)
    if any(one.subject in PEOPLE for one in named):
        named = tuple(one for one in named if one.word not in LAMPS)
    if place in ROOMS or len(named) < 2:
        return named
    return tuple(one for one in named if figure_of(one) not in LEAVES) or named


def _is_within(one: SubjectReading, kinds: frozenset[str]) -> bool:
    """Whether somebody is part of what holds those kinds, by subject or by word."""
    return one.subject in kinds or any(one.word.endswith(word) for word in kinds)


def suited(one: SubjectReading, place: Place) -> Action:
    """Return what the subject does here: nobody stands in space, no house falls."""
    action, subject = one.action, one.subject
    can = figure_facts(figure_of(one)).can
    if action is Action.PLAY and subject in PEOPLE:
        told = f"{one.word} {one.detail}".casefold()
        action = next((how for how, words in PLAYED.items() if words.search(told)), action)
    if subject in STILL_BODIES:
        return Action.STAND
    if action is Action.WORK and subject in PEOPLE and place not in WORKROOMS and Action.HOLD in can and not labour_of(frozenset(one.detail.split(", "))):  # fmt: skip
        action = Action.HOLD
    if broad(place) in WEIGHTLESS and action in _GROUNDED:
        wanted = (
            (Action.FLOAT, Action.FLY)
            if broad(place) is Place.SPACE
            else (Action.SWIM, Action.FLOAT)
        )
        for other in wanted:
            if other in can:
                return other
    if action is Action.FALL and Action.STUMBLE in can and place not in BOTTOMLESS:
        return Action.STUMBLE
    if (
        action is Action.DRIVE
        and place in ROOMS
        and Action.STAND in can
        and place is not Place.TRAIN
    ):
        # Nobody drives about a room: what is there is parked.
        return action if subject in PEOPLE else Action.STAND
    if action is Action.SWIM and place in DRY and Action.WALK in can:
        return Action.WALK
    if action is Action.FLOAT and one.subject is Subject.SPACECRAFT and place in LANDED:
        return Action.STAND if Action.STAND in can else action
    if action not in can and Action.STAND in can:
        return Action.STAND
    return action
