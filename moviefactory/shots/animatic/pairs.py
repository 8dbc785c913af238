"""What two people do with each other: hold each other, give and take. Knows how near they stand; draws nobody."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from moviefactory.lexicon.vocabulary import Action, Subject, SubjectReading, as_detail
from moviefactory.shots.animatic.figures import figure_facts, figure_of
from moviefactory.shots.animatic.harness import TOWING, TOWS
from moviefactory.shots.animatic.measures import PEOPLE, SPEED
from moviefactory.shots.animatic.suiting import STILL_BODIES

DANCING: Final = "dancing together"
GIVING: Final = "handing something over"


@dataclass(frozen=True, slots=True)
class Half:
    """The other half of a deed: its name, the action, and how far from each other two are in it.

    Units: `apart` in heights of the first.
    """

    deed: str
    action: Action
    apart: float


HALVES: Final[Mapping[str, Half]] = MappingProxyType({
    DANCING: Half(DANCING, Action.DANCE, 0.36),
    "shaking hands": Half("shaking hands", Action.TALK, 0.58),
    "arm wrestling": Half("arm wrestling", Action.FIGHT, 0.68),
    "wrestling": Half("wrestling", Action.FIGHT, 0.66),
    "playing chess": Half("playing chess", Action.SIT, 0.72),
    "playing cards": Half("playing cards", Action.SIT, 0.80),
    "kneeling to give": Half("receiving", Action.HOLD, 0.78),
    "proposing": Half("receiving", Action.HOLD, 0.78),
    GIVING: Half("receiving", Action.HOLD, 0.80),
    "snatching": Half("clutching at", Action.HOLD, 0.78),
    "handcuffing": Half("handcuffed", Action.STAND, 0.56),
    "slapping": Half("reeling", Action.STAND, 0.50),
    "crowning": Half("bowed on one knee", Action.KNEEL, 0.52),
    "knighting": Half("bowed on one knee", Action.KNEEL, 0.74),
    "biting a neck": Half("swooning", Action.STAND, 0.24),
    "threatening with a gun": Half("hands up", Action.STAND, 0.80),
    "injecting": Half("sitting for care", Action.SIT, 0.60),
    "listening to a heart": Half("sitting for care", Action.SIT, 0.62),
    "bandaging": Half("sitting wounded", Action.SIT, 0.62),
    "shaving another": Half("sitting for a trim", Action.SIT, 0.40),
    "cutting another's hair": Half("sitting for a trim", Action.SIT, 0.40),
    "wrapping somebody up": Half("being wrapped up", Action.STAND, 0.40),
    "putting a coat on somebody": Half("being wrapped up", Action.STAND, 0.40),
    "sheltering somebody": Half("being wrapped up", Action.STAND, 0.46),
    "feeling a forehead": Half("lying in bed", Action.SLEEP, 0.60),
    "tucking in": Half("lying in bed", Action.SLEEP, 0.58),
    "helping somebody up": Half("getting up", Action.SIT, 0.66),
    "straightening somebody's clothes": Half("being wrapped up", Action.STAND, 0.46),
    "kissing": Half("kissing", Action.HUG, 0.21),
    "lighting another's cigarette": Half("smoking beside", Action.STAND, 0.62),
    "combing another's hair": Half("sitting to be combed", Action.SIT, 0.40),
    "looking into a throat": Half("sitting for care", Action.SIT, 0.58),
    "throwing a rope": Half("catching a rope", Action.HOLD, 1.0),
    "taking the pulse": Half("sitting for care", Action.SIT, 0.58),
    "tugging over a thing": Half("tugging over a thing", Action.HOLD, 0.74),
    "opening a car door": Half("being wrapped up", Action.STAND, 0.62),
    "putting a flower in the hair": Half("being wrapped up", Action.STAND, 0.44),
    "knocking somebody down": Half("reeling", Action.STAND, 0.62),
    "reading aloud": Half("sitting on the ground hugging the knees", Action.SIT, 0.66),
    "interviewing": Half("speaking up", Action.TALK, 0.72),
    "touching a thing": Half("being wrapped up", Action.STAND, 0.62),
    "supporting": Half("led by the arm", Action.WALK, 0.34),
    "pulling somebody up": Half("hanging by the hand", Action.CLIMB, 0.46),
})  # fmt: skip
"""By the deed of who begins it. Two who do the same are told so by the same name."""
ON_ANOTHER: Final = {
    "combing hair": "combing another's hair", "cutting hair": "cutting another's hair",
    "lighting a smoke": "lighting another's cigarette",
}  # fmt: skip
"""What is done to oneself, and its name where somebody else is there to whom it is done."""
_SUITORS: Final = frozenset({"kissing", "proposing", "putting a flower in the hair", DANCING})
"""Deeds of two of an age."""
_AT_BEASTS: Final = frozenset({"patting a tall beast", "grooming a beast", "shoeing a horse"})
"""Deeds for which somebody stands close up to a beast."""
HUGGED: Final = 0.45
"""How close two are who hug, of two who only stand beside each other."""
_BEAM: Final = re.compile(r"\bbeam|\brays?\b|\babduct|\bsuck|光束|光柱|光线|吸|劫走|绑架")
_AT_REST: Final = frozenset({Action.STAND, Action.HOLD, Action.WALK, Action.TALK})


def joined_in(subjects: Sequence[SubjectReading]) -> tuple[SubjectReading, ...]:
    """Return the subjects with the second of two doing the other half of what the first does."""
    people = [at for at, one in enumerate(subjects) if one.subject in PEOPLE]
    told = list(subjects)
    if len(people) < 2 or people[:2] != [0, 1]:
        return tuple(told)
    if told[0].action is Action.WORK and "operating on somebody" in parts_of(told[0].detail):
        return (told[0], *told[2:])  # Who is operated on is drawn on the table.
    told[:2] = _done_to_another(told[:2])
    found = _begun(told[:2])
    if found is not None:
        at, half = found
        told[1 - at] = _doing(told[1 - at], half)
        if not _SUITORS.isdisjoint(parts_of(told[at].detail)):
            told[:2] = _of_an_age(told[:2])
        if half.deed == "receiving" and told[at].action in _AT_REST:
            told[at] = replace(told[at], action=Action.HOLD)
    return tuple(told)


def _done_to_another(two: Sequence[SubjectReading]) -> list[SubjectReading]:
    """Return two of whom one, at rest, is combed or given a light by the other."""
    told = list(two)
    for at, one in enumerate(two):
        if one.count == two[1 - at].count == 1 and two[1 - at].action in _AT_REST:
            parts = (ON_ANOTHER.get(part, part) for part in parts_of(one.detail))
            told[at] = replace(one, detail=", ".join(parts))
    return told


def _begun(two: Sequence[SubjectReading]) -> tuple[int, Half] | None:
    """Return which of two begins a deed of both, and the other half; None where there is none."""
    for at, one in enumerate(two):
        other = two[1 - at]
        for deed, half in HALVES.items():
            if deed not in parts_of(one.detail) or one.count != 1 or other.count != 1:
                continue
            if deed != GIVING or (one.action in _AT_REST and other.action in _AT_REST):
                return at, half
    return None


def _of_an_age(two: Sequence[SubjectReading]) -> list[SubjectReading]:
    """Return two, a girl beside somebody grown as a young woman."""
    if all(one.subject is Subject.CHILD for one in two):
        return list(two)
    return [
        replace(one, subject=Subject.PERSON, detail=as_detail(one.detail, "young"))
        if one.subject is Subject.CHILD
        else one
        for one in two
    ]


def parts_of(detail: str) -> tuple[str, ...]:
    """Return what is told of somebody, part by part."""
    return tuple(detail.split(", "))


def apart(one: SubjectReading) -> float | None:
    """Return how far from each other two are in what somebody does, None where that is not told."""
    told = parts_of(one.detail)
    return next((half.apart for deed, half in HALVES.items() if deed in told or half.deed in told), None)  # fmt: skip


def beamed(first: SubjectReading, second: SubjectReading, said: str) -> float | None:
    """Return 0 where one of the two hangs in the beam of a saucer, right below it; None elsewhere."""
    return 0.0 if Subject.UFO in (first.subject, second.subject) and _BEAM.search(said) else None


def clearance(first: SubjectReading, second: SubjectReading, said: str) -> float:
    """Return how much room is left between two: enough for a cable to be seen. Units: heights of the first."""
    towed = {first.subject, second.subject} <= TOWING and TOWS.search(said.casefold())
    pushed = "pushed ahead" in first.detail
    return (
        0.55
        if towed
        else -0.34
        if pushed
        else -0.16
        if _AT_BEASTS.intersection(parts_of(first.detail))
        else 0.10
    )


def in_step(one: SubjectReading, action: Action, height: float, step: float) -> float:
    """Return how far several of a kind stand apart, `step` where they only stand. Units: pixels."""
    far = apart(one) if one.count == 2 else None
    if far is not None:
        return far * height
    return step * HUGGED if action is Action.HUG else step


def joined(one: SubjectReading, lead: SubjectReading) -> SubjectReading:
    """Return a companion that goes along with the lead rather than being left behind."""
    idle = (
        one.action is Action.STAND
        and "charging" not in lead.detail
        and one.subject not in STILL_BODIES
    )
    shared = lead.action in SPEED or lead.action in (Action.HUG, Action.TALK)
    if idle and shared and lead.action in figure_facts(figure_of(one)).can:
        return replace(one, action=lead.action)
    return one


def _doing(one: SubjectReading, half: Half) -> SubjectReading:
    told = parts_of(one.detail)
    detail = one.detail if half.deed in told else as_detail(*told, half.deed)
    return replace(one, action=half.action, detail=detail)
