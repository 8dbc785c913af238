"""Small beasts on somebody or on a large beast: a raven on a shoulder, a cat in a lap, an egret on a buffalo. Knows seats; draws nobody."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from moviefactory.lexicon.vocabulary import Action, Subject, SubjectReading
from moviefactory.shots.animatic.figures import crew_seat, figure_facts, figure_of
from moviefactory.shots.animatic.figures.kinds import kind_of
from moviefactory.shots.animatic.postures import BEASTS, metres_of
from moviefactory.shots.animatic.riders import Rider, said_of
from moviefactory.shots.animatic.shoulders import GROWN, Perched

_PERCHES: Final = tuple(
    (re.compile(rf"\b(?:on|in|upon|to|onto|into|atop|over) (?:[\w']+ ){{0,3}}?(?:{english})\b|{chinese}"), where)
    for english, chinese, where in (
        ("shoulders?", "肩上|肩头|肩膀", "shoulder"),
        ("head", "头上|头顶", "head"),
        ("hands?|fist|arm|forearm|wrist|gloves?|fingers?|palm", "手上|手臂上|手中|手心|指尖|胳膊上", "hand"),
        ("laps?|knees?", "膝上|膝盖上|腿上|大腿上", "lap"),
        ("belly|stomach|tummy|chest", "肚子上|肚皮上|胸口|胸前", "belly"),
    )
)  # fmt: skip
"""Where on somebody a small beast is."""
_ON_CAR: Final = re.compile(
    r"\b(?:on|upon|onto|over|atop|on top of) (?:[\w']+ ){0,3}?(hood|bonnet|roof|capot|motorhaube|trunk|boot|car|taxi|van)\b|\brooftop\b|引擎盖上|车盖上|车顶|车上"
)
_HOODS: Final = frozenset({"hood", "bonnet", "capot", "motorhaube"})
_ON_HOOD, _ON_ROOF = Perched(0.86, -0.58), Perched(-0.12, -0.97)
_FED: Final = re.compile(
    r"\b(?:eat|peck|nibbl)\w*\b[^.;]{0,30}\bfrom (?:[\w']+ ){0,3}?(?:hand|palm)\b|\bfrom (?:[\w']+ ){0,2}hand ,.*\beating\b|(?:吃|啄)[^，。]{0,8}手[里中上]的"
)
"""What says that a bird eats out of a hand."""
_SAID_BEFORE: Final = re.compile(r"\bin (shoulder|arm|hand|head|lap) ,")
"""How Japanese says it, before the beast."""
_ON_BEAST: Final = re.compile(
    r"\b(?:on|upon|onto|over|atop|on top of) (?:[\w']+ ){0,3}?(?:back|head|neck|horns?|rump|hump|snout|trunk|antlers?|shell|mother|mum)\b|\briding on\b|背上|头上|角上|鼻子上|身上"
)
"""What says that a small beast is on a large one."""
_LIGHT: Final = frozenset(
    {
        Subject.BIRD, Subject.CROW, Subject.OWL, Subject.EAGLE, Subject.SEAGULL, Subject.CAT, Subject.MONKEY,
        Subject.MOUSE, Subject.RABBIT, Subject.BUTTERFLY, Subject.DRAGON, Subject.TURTLE, Subject.CRAB, Subject.SNAKE,
    }
)  # fmt: skip
_LIGHT_METRES: Final = 0.95
_BACK: Final = 0.70
_MOST, _OF_BEARER = 3, 0.75
"""How many small beasts have room on a large one, and how tall they are at most against it."""
_SEATS: Final = {
    "shoulder": Perched(-0.10, -0.80), "head": Perched(0.01, -0.97), "hand": Perched(0.36, -0.74), "lap": Perched(0.15, -0.40),
    "belly": Perched(0.0, -0.17),
}  # fmt: skip
_STANCES: Final = {"hand": Action.POINT, "lap": Action.SIT, "belly": Action.SLEEP}
"""What somebody does who has a beast there."""


def perched_on(
    subjects: tuple[SubjectReading, ...], said: str
) -> tuple[SubjectReading, SubjectReading, Perched, tuple[SubjectReading, ...]] | None:
    """Return who has a small beast on the shoulder, the hand or the lap, the beast, where, and the others."""
    people = [one for one in subjects if one.subject in GROWN | {Subject.CHILD} and one.count == 1]
    beast = next((one for one in subjects if one.subject in _LIGHT and one.count == 1 and not one.cast), None)  # fmt: skip
    if not people or beast is None or figure_facts(figure_of(beast)).height_metres > _LIGHT_METRES:
        return None
    at = said.find(beast.word.casefold())
    where = next((name for pattern, name in _PERCHES if pattern.search(said, max(0, at))), "")
    if not where and _FED.search(said):
        where = "hand"
    if not where and (before := _SAID_BEFORE.search(said)):
        where = "hand" if before[1] == "arm" else before[1]
    if not where:
        return None
    bearer = people[0]
    idle = where == "hand" or bearer.action in (
        Action.STAND,
        Action.HOLD,
        Action.SIT,
        Action.LOOK_UP,
        Action.DRIVE,
    )
    action = _STANCES.get(where, Action.STAND) if idle else bearer.action
    outside = tuple(one for one in subjects if one is not bearer and one is not beast)
    return replace(bearer, action=action), replace(beast, action=Action.SIT), _SEATS[where], outside


def perched_over(
    subjects: tuple[SubjectReading, ...], said: str
) -> tuple[SubjectReading, SubjectReading, tuple[SubjectReading, ...]] | None:
    """Return a large beast, the small ones on its back, and the others; None where none are."""
    found = _ON_BEAST.search(said)
    beasts = [one for one in subjects if one.subject in BEASTS and not one.cast]
    if found is None or len(beasts) < 2 or any(one.subject in GROWN for one in subjects):
        return None
    small, large = sorted(beasts[:2], key=metres_of)
    if large.count > 1 or small.count > _MOST or metres_of(small) > _OF_BEARER * metres_of(large):
        return None
    outside = tuple(one for one in subjects if one is not small and one is not large)
    return large, small, outside


def perched_on_car(
    subjects: tuple[SubjectReading, ...], said: str
) -> tuple[SubjectReading, SubjectReading, Perched, tuple[SubjectReading, ...]] | None:
    """Return a car, the small beast on its hood or roof, where, and the others; None where none is."""
    found = _ON_CAR.search(said)
    car = next((one for one in subjects if one.subject is Subject.CAR and one.count == 1), None)
    beast = subjects[0] if subjects else None
    if found is None or car is None or beast is None or beast.subject not in _LIGHT | {Subject.DOG}:
        return None
    hood = found[1] in _HOODS or "盖" in found[0]
    outside = tuple(one for one in subjects if one is not car and one is not beast)
    return replace(car, action=Action.STAND), beast, _ON_HOOD if hood else _ON_ROOF, outside


def perched(
    subjects: tuple[SubjectReading, ...], said: str
) -> tuple[SubjectReading, tuple[Rider, ...], tuple[SubjectReading, ...]] | None:
    """Return who bears small beasts, these, and the others; None where nobody does."""
    on_beast = perched_over(subjects, said)
    if on_beast is not None:
        large, small, outside = on_beast
        y = -0.36 if large.action is Action.SLEEP else 0.03 - _back_of(large)
        spots = [0.24 * (k - (small.count - 1) / 2) for k in range(small.count)]
        action = Action.SLEEP if small.action is Action.SLEEP else Action.SIT
        share = min(0.6, max(0.22, metres_of(small) / metres_of(large)))
        return large, tuple(_rider(small, action, Perched(x, y), share) for x in spots), outside
    on_car = perched_on_car(subjects, said)
    if on_car is not None:
        car, beast, where, outside = on_car
        action = Action.SLEEP if beast.action is Action.SLEEP else Action.SIT
        return car, (_rider(beast, action, where, max(0.30, metres_of(beast) / metres_of(car))),), outside  # fmt: skip
    on_somebody = perched_on(subjects, said)
    if on_somebody is None:
        return None
    bearer, beast, where, outside = on_somebody
    share = 1.1 * metres_of(beast) / figure_facts(bearer.subject).height_metres
    return bearer, (_rider(beast, beast.action, where, min(0.34, max(0.16, share))),), outside


def _back_of(one: SubjectReading) -> float:
    """Return how high a beast's back is. Units: its heights."""
    seat = crew_seat(figure_of(one))
    return 0.32 * seat[2] - seat[1] if seat else _BACK


def _rider(one: SubjectReading, action: Action, where: Perched, share: float) -> Rider:
    return Rider(one.subject, action, one.cast, said_of(one), where.x, where.y, share, 0.2, kind_of(one.subject, one.word))  # fmt: skip
