"""Crews: who in a picture sits or stands in its boat, and on which seat. Knows seats; draws nobody."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from moviefactory.lexicon.groups import of_one
from moviefactory.lexicon.places import broad
from moviefactory.lexicon.vocabulary import Action, Place, Subject, SubjectReading
from moviefactory.shots.animatic.figures import crew_seat, figure_facts, figure_of
from moviefactory.shots.animatic.figures.boats import THWART
from moviefactory.shots.animatic.measures import PEOPLE

SEATED: Final = frozenset(
    {Action.SIT, Action.SAIL, Action.DRIVE, Action.HOLD, Action.SLEEP, Action.ROW}
)
UPRIGHT: Final = frozenset(
    {
        Action.STAND, Action.WAVE, Action.LOOK_UP, Action.WORK, Action.FISH, Action.EAT, Action.DRINK,
        Action.SING, Action.TALK, Action.SHOUT, Action.POINT, Action.FIDDLE, Action.TRUMPET, Action.READ,
    }
)  # fmt: skip
PETS: Final = frozenset({Subject.DOG, Subject.CAT, Subject.FOX})
SEATS: Final = (0.0, 0.66, -0.62)
"""Where a crew of up to three is, against the figure's own seat. Units: the boat's heights."""
GROWN_METRES: Final = 1.72
COATED: Final = frozenset({Subject.BEAR, Subject.TIGER, Subject.MOUSE, Subject.BIRD})
"""Animals whose word says the colour of their coat."""
VEHICLES: Final = frozenset(
    {Subject.CAR, Subject.TRUCK, Subject.SLEDGE, Subject.MOTORCYCLE, Subject.BICYCLE, Subject.SNOWPLOW, Subject.ROBOT}
)  # fmt: skip
ALOFT: Final = frozenset({Action.FLY, Action.FLOAT, Action.SWIM})
ASTRIDE: Final = re.compile(r"\b(on|upon|atop|astride|riding|rides|rode)\b[^,.;]*$|骑着?[^，。]*$")
OWN_BOATS: Final = ("kayak", "canoe", "gondola", "raft", "sampan", "独木舟", "竹筏")
POLED: Final = frozenset({"raft", "sampan"})
"""Boats whose boatman stands and poles them."""
GALLOPS: Final = re.compile(r"\bgallop|\btrots?\b|\bcanter|奔驰|策马")
ABOARD: Final = re.compile(r"\b(in|aboard) (a|an|the|his|her|their|its|\w+)( \w+)? ?$")
BESIDE: Final = re.compile(r"\b(beside|next to|near|in front of|behind|past|towards?|at the)\b|旁")
HORSEMEN: Final = frozenset(
    {
        "cowboy", "cowgirl", "rider", "horseman", "horsewoman", "cavalryman", "hussar", "jockey", "gunslinger",
        "sheriff", "牛仔", "骑手", "骑士", "骑兵",
    }
)  # fmt: skip
AFOOT: Final = (Action.WALK, Action.RUN)
ABREAST: Final = 0.20
"""How far apart two are who share a mount. Units: their heights."""
PILLION: Final = re.compile(
    r"\bbehind (?:him|her|he|she|them)\b|\bpillion\b|\bin front of (?:him|her|he|she)\b|后座|身后坐|坐在\S{0,4}身后"
)
HALTED: Final = re.compile(
    r"\b(?:fac\w+|halt\w*|wait\w*|watch\w*|stop\w*|rear\w*)\b|对峙|停下|勒马|驻足"
)
LED: Final = re.compile(
    r"\b(?:leads?|leading|led|guid\w+|dismount\w*|saddles|saddling|brush\w*|groom\w*|by (?:the|its|his|her) (?:rope|reins?|bridle|halter))\b|牵"
)
PIANISTS: Final = frozenset({"pianist", "the pianist", "钢琴家"})


@dataclass(frozen=True, slots=True)
class Rider:
    """One of the crew. Units: heights of what carries it; x counts forward, y down."""

    subject: Subject
    action: Action
    cast: str
    detail: str
    x: float
    y: float
    height: float
    phase: float


def said_of(one: SubjectReading) -> str:
    """Return all that a line says of how somebody looks: of people their trade too, their kind of beasts."""
    told = one.subject in PEOPLE or one.subject in COATED
    word = one.word if told and not one.cast else ""
    return ", ".join(part for part in (word, one.detail) if part)


def board(
    subjects: tuple[SubjectReading, ...], place: Place, said: str = ""
) -> tuple[SubjectReading, tuple[Rider, ...], tuple[SubjectReading, ...]] | None:
    """Return the boat, its crew and who stays outside it; None where nobody is in a boat.

    A ship becomes a boat where whoever is named sits, steers or rows in it. Who rides sits on the
    animal, who plays the piano at it. `said` is the line in English.
    """
    mounted = _mounted(subjects, said.casefold())
    if mounted is not None:
        return mounted
    if broad(place) in (Place.SPACE, Place.UNDERWATER):
        return None
    if not any(one.subject in (Subject.BOAT, Subject.SHIP) for one in subjects) and any(
        one.subject in PEOPLE and one.action is Action.ROW for one in subjects
    ):
        # Who rows has a boat, though the line names none.
        own = next((name for name in OWN_BOATS if name in said.casefold()), Subject.BOAT.value)
        subjects = (*subjects, SubjectReading(Subject.BOAT, Action.SAIL, 1, own))
    for vessel in subjects:
        boat = vessel.subject is Subject.BOAT
        if vessel.count != 1 or not (boat or vessel.subject is Subject.SHIP):
            continue
        allowed = SEATED | UPRIGHT if boat else SEATED
        inside = _is_in(vessel, said.casefold())
        main = next((one for one in subjects if one.subject in PEOPLE and (one.action in allowed or inside)), None)  # fmt: skip
        if main is None:
            continue
        aboard = [one for one in subjects if one is main or (one.subject in PEOPLE | PETS and one.action in SEATED | UPRIGHT)]  # fmt: skip
        named = tuple(aboard)
        if inside and "stand" not in said.casefold():
            aboard = [
                replace(one, action=Action.SIT) if one.action is Action.STAND else one
                for one in aboard
            ]
            main = next(one for one in aboard if one.subject in PEOPLE)
        aboard.sort(key=lambda one: one is not main)
        rowed = Action.ROW if main.action is Action.ROW else Action.SAIL
        hull = replace(vessel, subject=Subject.BOAT, action=rowed)
        if crew_seat(figure_of(hull)) is None:
            # Of a ship's own crew nobody would be seen: they have its boat.
            hull = replace(hull, word=Subject.BOAT.value)
        outside = tuple(one for one in subjects if one is not vessel and one not in named)
        return hull, _seated(aboard, figure_of(hull)), outside
    return None


def _mounted(
    subjects: tuple[SubjectReading, ...], said: str
) -> tuple[SubjectReading, tuple[Rider, ...], tuple[SubjectReading, ...]] | None:
    """Return what somebody rides or sits at, the riders of each, and the others; None where nobody does."""
    rider = next((one for one in subjects if one.subject in PEOPLE), None)
    if rider is None:
        return None
    fitting = (1, rider.count) if rider.count > 1 else (1,)
    mounts = [one for one in subjects if one.count in fitting and _is_mounted(rider, one, said)]
    # Who is given a horse only as nothing better was known rides what the line names.
    mount = min(mounts, key=lambda one: one.word == Subject.HORSE, default=None)
    if mount is None:
        implied = _implied(rider, said)
        if implied is None:
            return None
        mount = SubjectReading(implied, Action.STAND, rider.count, implied.value)
    seat = crew_seat(figure_of(mount))
    if seat is None:
        return None
    goes = next((one.action for one in (mount, rider) if one.action in AFOOT), Action.WALK)
    action = goes if is_ridden(mount) else Action.STAND
    if mount.action in ALOFT or is_driven(mount) or HALTED.search(said):
        action = mount.action
    behind = [one for one in subjects if PILLION.search(said) and one.subject in PEOPLE and one.count == 1 and one is not rider]  # fmt: skip
    each = [rider] * max(1, min(3, rider.count // mount.count)) + behind[:1]
    on_top = tuple(_astride(one, seat, index, len(each)) for index, one in enumerate(each))
    spare = [one for one in mounts if one is not mount and one.word == Subject.HORSE]
    outside = tuple(one for one in subjects if one not in (rider, mount, *behind[:1]) and one not in spare)  # fmt: skip
    return replace(mount, action=action), on_top, outside


def _astride(
    one: SubjectReading, seat: tuple[float, float, float], index: int, number: int
) -> Rider:
    """Return one of those who share a mount, the first before the others."""
    x, y, grown = seat
    height = grown * max(figure_facts(one.subject).height_metres / GROWN_METRES, 0.8)
    x += grown * ABREAST * ((number - 1) / 2 - index)
    # Of who is smaller the seat is nearer to the ground of their feet.
    y += 0.32 * (height - grown)
    return Rider(one.subject, Action.DRIVE, one.cast, of_one(said_of(one), index), x, y, height, 0.3 * index)  # fmt: skip


def is_ridden(mount: SubjectReading) -> bool:
    """Return whether a subject is a beast that carries a rider."""
    walks = Action.WALK in figure_facts(figure_of(mount)).can
    return crew_seat(figure_of(mount)) is not None and walks and not is_driven(mount)


def is_driven(mount: SubjectReading) -> bool:
    """Return whether a subject is a vehicle whose driver is seen."""
    return crew_seat(figure_of(mount)) is not None and mount.subject in VEHICLES


def _is_mounted(rider: SubjectReading, mount: SubjectReading, said: str) -> bool:
    if is_ridden(mount):
        gallops = rider.action in AFOOT and rider.word in HORSEMEN and not LED.search(said)
        return rider.action is Action.DRIVE or gallops or _sits_on(mount, said)
    if is_driven(mount):
        if rider.action is Action.DRIVE:
            return True
        return rider.action in (Action.SIT, Action.STAND) and not BESIDE.search(said)
    if mount.subject is Subject.PIANO:
        return rider.action in (Action.PLAY, Action.SIT, Action.DRIVE)
    return mount.subject is Subject.THRONE and rider.action is Action.SIT


def _is_in(vessel: SubjectReading, said: str) -> bool:
    """Return whether a line says that somebody is in a boat: `two men in a speedboat`."""
    before, found, _ = said.partition(vessel.word.casefold())
    return vessel.subject is Subject.BOAT and bool(found) and bool(ABOARD.search(before[-20:]))


def _sits_on(mount: SubjectReading, said: str) -> bool:
    """Return whether a line says that somebody is on a beast: `a boy on a water buffalo`."""
    before, found, _ = said.partition(mount.word.casefold())
    return bool(found) and bool(ASTRIDE.search(before[-24:]))


def _implied(rider: SubjectReading, said: str) -> Subject | None:
    """Return what a rider must have, though the line names none."""
    rides = rider.action is Action.DRIVE or bool(GALLOPS.search(said))
    if rides and (rider.subject is Subject.KNIGHT or rider.word in HORSEMEN):
        return Subject.HORSE
    plays = rider.action in (Action.PLAY, Action.SIT)
    return Subject.PIANO if plays and rider.word in PIANISTS else None


def _seated(aboard: list[SubjectReading], boat: str) -> tuple[Rider, ...]:
    """Return the first three of the crew on their seats, the farthest aft first."""
    seat = crew_seat(boat)
    if seat is None:
        return ()
    x, y, grown = seat
    each = [one for one in aboard for _ in range(max(1, one.count))][: len(SEATS)]
    riders = []
    for index, (one, aft) in enumerate(zip(each, SEATS, strict=False)):
        facts = figure_facts(one.subject)
        rows = one.action is Action.ROW and index == 0
        action = Action.SIT if one.action in SEATED | set(AFOOT) and not rows else one.action
        if action not in facts.can:
            action = Action.STAND
        if boat in POLED and index == 0 and one.subject in PEOPLE:
            action, one = Action.STAND, replace(one, detail=f"{one.detail}, carrying pole")
        height = grown * max(facts.height_metres / GROWN_METRES, 0.8 if one.subject in PEOPLE else 0.5)  # fmt: skip
        # Who sits, sits on a thwart: seen over the side.
        raised = THWART if action in SEATED else 0.0
        riders.append(Rider(one.subject, action, one.cast, of_one(said_of(one), index), x + aft, y - raised, height, 0.37 * index))  # fmt: skip
    return tuple(sorted(riders, key=lambda rider: rider.x))
