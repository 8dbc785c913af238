"""Crews: who in a picture sits or stands in its boat, and on which seat. Knows seats; draws nobody."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from moviefactory.lexicon.groups import of_one
from moviefactory.lexicon.places import broad
from moviefactory.lexicon.riding import AIMED
from moviefactory.lexicon.vocabulary import Action, Place, Subject, SubjectReading
from moviefactory.shots.animatic.boarding import (
    ABOARD,
    ASTRIDE,
    AWAY_FROM,
    BESIDE,
    GALLOPS,
    GUNMEN,
    HALTED,
    HORSEMEN,
    LED,
    LONG_BOATS,
    ON_BOARD,
    ON_CARRIER,
    OTHER_BOAT,
    OWN_BOATS,
    OWNED,
    OWNER,
    PIANISTS,
    PILLION,
    POLED,
    ROWERS,
    ROWS,
    SAME,
    SHARES,
    TALES,
    TENDS,
)
from moviefactory.shots.animatic.figures import crew_seat, figure_facts, figure_of
from moviefactory.shots.animatic.figures.boats import THWART
from moviefactory.shots.animatic.figures.kinds import kind_of
from moviefactory.shots.animatic.figures.vessels import thwarts
from moviefactory.shots.animatic.measures import PEOPLE
from moviefactory.shots.animatic.perching import perched
from moviefactory.shots.animatic.riders import Boarded, Rider, said_of
from moviefactory.shots.animatic.shoulders import IN_ARMS, shouldered

SEATED: Final = frozenset(
    {Action.SIT, Action.SAIL, Action.DRIVE, Action.HOLD, Action.SLEEP, Action.ROW}
)
UPRIGHT: Final = frozenset(
    {
        Action.STAND, Action.WAVE, Action.LOOK_UP, Action.WORK, Action.FISH, Action.EAT, Action.DRINK,
        Action.SING, Action.TALK, Action.SHOUT, Action.POINT, Action.FIDDLE, Action.TRUMPET, Action.READ,
    }
)  # fmt: skip
PETS: Final = frozenset({Subject.DOG, Subject.CAT, Subject.FOX, Subject.BIRD, Subject.MONKEY})
SEATS: Final = (0.0, 0.66, -0.62)
"""Where a crew of up to three is, against the figure's own seat. Units: the boat's heights."""
GROWN_METRES: Final = 1.72
VEHICLES: Final = frozenset(
    {Subject.CAR, Subject.TRUCK, Subject.SLEDGE, Subject.MOTORCYCLE, Subject.BICYCLE, Subject.SNOWPLOW, Subject.ROBOT}
)  # fmt: skip
ALOFT: Final = frozenset({Action.FLY, Action.FLOAT, Action.SWIM})
AFOOT: Final = (Action.WALK, Action.RUN)
ABREAST: Final = 0.20
"""How far apart two are who share a mount. Units: their heights."""
FLOWN: Final = frozenset({"broomstick", "flying carpet"})
GIANTS_SEAT: Final = (-0.02, -0.40, 0.70)
"""Where the rider of a beast is that only in tales is large enough, and how tall."""
UPRIGHT_ON: Final = {"dog sled": (-1.66, -0.10)}
"""Where a driver stands."""
ROOMY: Final = frozenset({Subject.CAR, Subject.SLEDGE})
FOLLOWED: Final = frozenset({"plough", "ox plough"})
"""What its driver walks behind."""


def board(subjects: tuple[SubjectReading, ...], place: Place, said: str = "") -> Boarded | None:
    """Return the boat, its crew and who stays outside it; None where nobody is in a boat.

    A ship becomes a boat where whoever is named sits, steers or rows in it. Who rides sits on the
    animal, who plays the piano at it. `said` is the line in English.
    """
    said = said.casefold()
    mounted = _borne(subjects, said) or _pillion(subjects, said) or _mounted(subjects, said)
    if mounted is not None or broad(place) in (Place.SPACE, Place.UNDERWATER):
        return mounted
    subjects = _with_own_boat(_rowing(subjects, said), said)
    vessels = (one for one in subjects if one.subject in (Subject.BOAT, Subject.SHIP))
    manned = (_manned(one, subjects, said) for one in vessels)
    return next((one for one in manned if one is not None), None)


def _with_own_boat(subjects: tuple[SubjectReading, ...], said: str) -> tuple[SubjectReading, ...]:
    """Return the subjects with the boat that whoever rows has, though the line names none."""
    rower = next((one for one in subjects if one.subject in PEOPLE and one.action in (Action.ROW, Action.SAIL)), None)  # fmt: skip
    if rower is None or any(one.subject in (Subject.BOAT, Subject.SHIP) for one in subjects):
        return subjects
    own = next((name for sign, name in OWN_BOATS.items() if sign in said), Subject.BOAT.value)
    count = rower.count if own == "gondola" else 1
    return (*subjects, SubjectReading(Subject.BOAT, Action.SAIL, count, own))


def _manned(
    vessel: SubjectReading, subjects: tuple[SubjectReading, ...], said: str
) -> Boarded | None:
    """Return a boat with who is aboard, and the others; None where nobody is."""
    allowed = SEATED | UPRIGHT if vessel.subject is Subject.BOAT else SEATED
    inside = _is_in(vessel, said)
    if not inside and _is_far(vessel, said):
        return None
    main = next((one for one in subjects if one.subject in PEOPLE and (one.action in allowed or inside)), None)  # fmt: skip
    if main is None or (vessel.count > 1 and main.count not in (vessel.count, 3)):
        return None
    aboard = [one for one in subjects if one is main or (one.subject in PEOPLE | PETS and one.action in SEATED | UPRIGHT)]  # fmt: skip
    outside = tuple(one for one in subjects if one is not vessel and one not in aboard)
    if inside and "stand" not in said:
        aboard = [replace(one, action=Action.SIT) if one.action in (Action.STAND, Action.JUMP) else one for one in aboard]  # fmt: skip
        main = next(one for one in aboard if one.subject in PEOPLE)
    aboard.sort(key=lambda one: one is not main)
    rowed = Action.ROW if main.action is Action.ROW else Action.SAIL
    hull = replace(vessel, subject=Subject.BOAT, action=rowed)
    if crew_seat(figure_of(hull)) is None:
        # Of a ship's own crew nobody would be seen: they have its boat.
        hull = replace(hull, word=Subject.BOAT.value)
    if vessel.count > 1:
        # Each has a boat of their own.
        return hull, _seated([replace(main, count=1)], figure_of(hull)), outside
    if len(aboard) == 2 and OTHER_BOAT.search(said):
        own = tuple(_seated([one], figure_of(hull))[0] for one in aboard)
        return replace(hull, count=2), own[::-1], outside
    hull = _long_enough(hull, sum(max(1, one.count) for one in aboard))
    return hull, _seated(aboard, figure_of(hull)), outside


def _borne(subjects: tuple[SubjectReading, ...], said: str) -> Boarded | None:
    """Return who carries a child on the shoulders or on the back, the child, and the others."""
    found = shouldered(subjects, said)
    if found is None:
        return perched(subjects, said)
    bearer, child, where, outside = found
    grown = figure_facts(bearer.subject).height_metres
    height = figure_facts(child.subject).height_metres / grown
    lies = where is IN_ARMS
    rider = Rider(child.subject, Action.SLEEP if lies else Action.DRIVE, child.cast, said_of(child), where.x, where.y + (0.0 if lies else 0.32 * height), height, 0.2)  # fmt: skip
    return bearer, (rider,), outside


def _pillion(subjects: tuple[SubjectReading, ...], said: str) -> Boarded | None:
    """Return a bicycle, whose rider is drawn with it, who sits behind, and the others."""
    cycle = next((one for one in subjects if one.subject is Subject.BICYCLE and one.count == 1 and one.detail), None)  # fmt: skip
    behind = next((one for one in subjects if one.subject in PEOPLE and one.count == 1), None)
    if cycle is None or behind is None or crew_seat(figure_of(cycle)) is not None:
        return None
    if not (PILLION.search(said) or ON_CARRIER.search(said)):
        return None
    height = 0.52 * max(0.8, figure_facts(behind.subject).height_metres / GROWN_METRES) / 0.8
    rider = Rider(behind.subject, Action.SIT, behind.cast, said_of(behind), -0.31, -0.42, height, 0.2)  # fmt: skip
    outside = tuple(one for one in subjects if one is not cycle and one is not behind)
    return cycle, (rider,), outside


def _mounted(subjects: tuple[SubjectReading, ...], said: str) -> Boarded | None:
    """Return what somebody rides or sits at, the riders of each, and the others; None where nobody does."""
    people = [one for one in subjects if one.subject in PEOPLE]
    if not people:
        return None
    rider = next((one for one in people if one.action is Action.DRIVE), people[0])
    if ON_BOARD.search(rider.detail):
        return None
    fitting = (1, rider.count) if rider.count > 1 else (1,)
    mounts = [one for one in subjects if one is not rider and one.count in fitting and _is_mounted(rider, one, said)]  # fmt: skip
    # What is named right after somebody is what they ride, if anybody can.
    mount = min(mounts, key=lambda one: (crew_seat(figure_of(one)) is None, subjects.index(one) < subjects.index(rider), subjects.index(one)), default=None)  # fmt: skip
    if mount is None:
        implied = _implied(rider, said)
        if implied is None:
            return None
        mount = SubjectReading(implied, Action.STAND, rider.count, implied.value)
    named = mount
    if figure_of(mount) == "coach":
        # Within a coach nobody would be seen.
        mount = replace(mount, word="open carriage")
    seat = crew_seat(figure_of(mount)) or _giants_seat(mount)
    jumps = Action.JUMP in (rider.action, mount.action)
    afoot = next((one.action for one in (mount, rider) if one.action in AFOOT), None)
    goes: Action = Action.JUMP if jumps else afoot or Action.WALK
    action: Action = goes if is_ridden(mount) else Action.STAND
    if mount.action in ALOFT or is_driven(mount) or HALTED.search(said):
        action = mount.action
    together = SHARES.search(said) is not None and mount.subject in ROOMY
    shares = together or PILLION.search(said) is not None
    riding = [one for one in subjects if one.action is Action.DRIVE and one.subject in PEOPLE and one.count == 1]  # fmt: skip
    if (
        len(riding) > 1
        and rider in riding
        and is_ridden(mount)
        and mount.count == 1
        and not (shares or SAME.search(said))
    ):
        return _side_by_side(tuple(riding[:3]), mount, seat, subjects)
    shares = shares or len(riding) > 1
    behind = [
        one
        for one in subjects
        if shares and one.subject in PEOPLE and one.count == 1 and one is not rider
    ]
    each = [rider] * max(1, min(3, rider.count // mount.count)) + behind[:2]
    on_top = tuple(_astride(one, seat, index, len(each)) for index, one in enumerate(each))
    if figure_of(mount) == "flying carpet":
        on_top = tuple(replace(one, action=Action.SIT, y=seat[1]) for one in on_top)
    if figure_of(mount) in UPRIGHT_ON:
        x, y = UPRIGHT_ON[figure_of(mount)]
        on_top = tuple(replace(one, action=Action.STAND, x=x, y=y) for one in on_top[:1])
    if figure_of(mount) in FOLLOWED:
        on_top = tuple(replace(one, action=Action.WALK, y=0.0) for one in on_top[:1])
    spare = [one for one in mounts if one is not named and one.word == Subject.HORSE]
    outside = tuple(one for one in subjects if one not in (rider, named, *behind[:2]) and one not in spare)  # fmt: skip
    return replace(mount, action=action), on_top, outside


def _side_by_side(
    riders: tuple[SubjectReading, ...],
    mount: SubjectReading,
    seat: tuple[float, float, float],
    subjects: tuple[SubjectReading, ...],
) -> Boarded:
    """Return as many mounts as there are riders, one on each."""
    crew = tuple(_astride(one, seat, 0, 1) for one in riders)
    goes = Action.RUN if mount.action is Action.RUN else Action.WALK
    outside = tuple(one for one in subjects if one not in (*riders, mount))
    return replace(mount, count=len(riders), action=goes), crew[::-1], outside


def _giants_seat(mount: SubjectReading) -> tuple[float, float, float]:
    """Return where one sits on a beast that only in tales is large enough."""
    x, y, grown = GIANTS_SEAT
    aloft = figure_facts(figure_of(mount)).anchor_for(mount.action) == "centre"
    return x, y + 0.5 * aloft, grown


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
    if TENDS.search(rider.detail):
        return False
    if (
        rider.action is Action.DRIVE
        and mount.subject in TALES
        and crew_seat(figure_of(mount)) is None
    ):
        return mount.action in (*AFOOT, *ALOFT, Action.STAND)
    if is_ridden(mount):
        gallops = (
            rider.action in (*AFOOT, Action.JUMP)
            and rider.word in HORSEMEN
            and not LED.search(said)
        )
        return rider.action is Action.DRIVE or gallops or _sits_on(mount, said)
    if is_driven(mount):
        if rider.action is Action.DRIVE:
            return True
        return rider.action in (Action.SIT, Action.STAND) and not BESIDE.search(said)
    if figure_of(mount) in FLOWN:
        return rider.action is Action.DRIVE
    if mount.subject is Subject.PIANO:
        return rider.action in (Action.PLAY, Action.SIT, Action.DRIVE)
    return mount.subject is Subject.THRONE and rider.action is Action.SIT


def _is_in(vessel: SubjectReading, said: str) -> bool:
    """Return whether a line says that somebody is in a boat: `two men in a speedboat`."""
    before, found, after = said.partition(vessel.word.casefold())
    own = OWNED.match(after) or OWNER.search(before)
    return (
        vessel.subject is Subject.BOAT and bool(found) and bool(own or ABOARD.search(before[-20:]))
    )


def _is_far(vessel: SubjectReading, said: str) -> bool:
    """Return whether a line tells of a boat behind somebody, or as what they look at."""
    before, found, _ = said.partition(vessel.word.casefold())
    return bool(found) and bool(AWAY_FROM.search(before))


def _sits_on(mount: SubjectReading, said: str) -> bool:
    """Return whether a line says that somebody is on a beast: `a boy on a water buffalo`."""
    before, found, _ = said.partition(mount.word.casefold())
    on = ASTRIDE.search(before, max(0, len(before) - 24)) if found else None
    return on is not None and not AIMED.search(before[: on.start()])


def _implied(rider: SubjectReading, said: str) -> Subject | None:
    """Return what a rider must have, though the line names none."""
    leaps = rider.action is Action.JUMP and rider.word not in GUNMEN
    rides = leaps or rider.action is Action.DRIVE or bool(GALLOPS.search(said))
    if rides and (rider.subject is Subject.KNIGHT or rider.word in HORSEMEN):
        return Subject.HORSE
    plays = rider.action in (Action.PLAY, Action.SIT)
    return Subject.PIANO if plays and rider.word in PIANISTS else None


def _rowing(subjects: tuple[SubjectReading, ...], said: str) -> tuple[SubjectReading, ...]:
    """Return the subjects with rowers by trade at their oars, whatever verb the line has for it."""
    at_rest = (*UPRIGHT - {Action.STAND}, Action.SIT, Action.SLEEP)
    return tuple(
        replace(one, action=Action.ROW)
        if one.subject in PEOPLE
        and (
            (ROWERS.search(one.word) and one.action not in at_rest)
            or (one.action is Action.WAVE and ROWS.search(said))
        )
        else one
        for one in subjects
    )


def _long_enough(hull: SubjectReading, number: int) -> SubjectReading:
    """Return a boat that seats so many: a longer one where three would fill it."""
    if number <= len(SEATS) or figure_of(hull) in LONG_BOATS:
        return hull
    longer = next((name for name, seats in LONG_BOATS.items() if number <= seats and name != "dragon boat"), "rowing twelve")  # fmt: skip
    return replace(hull, word=longer)


def _seated(aboard: list[SubjectReading], boat: str) -> tuple[Rider, ...]:
    """Return the crew on their seats, as many as the boat has, the farthest aft first."""
    seat = crew_seat(boat)
    if seat is None:
        return ()
    x, y, grown = seat
    places = _places(boat)
    each = [one for one in aboard for _ in range(max(1, one.count))][: len(places)]
    riders = []
    for index, (one, aft) in enumerate(zip(each, places, strict=False)):
        kind = "" if one.subject in PEOPLE else kind_of(one.subject, one.word)
        facts = figure_facts(kind or one.subject)
        rows = one.action is Action.ROW and index == 0
        if boat in LONG_BOATS and each[0].action is Action.ROW and one.subject in PEOPLE:
            rows, one = True, replace(one, action=Action.ROW)
        action = Action.SIT if one.action in SEATED | set(AFOOT) and not rows else one.action
        if action not in facts.can:
            action = Action.STAND
        if boat in POLED and index == 0 and one.subject in PEOPLE:
            action, one = Action.STAND, replace(one, detail=f"{one.detail}, carrying pole")
        height = grown * max(facts.height_metres / GROWN_METRES, 0.8 if one.subject in PEOPLE else 0.5)  # fmt: skip
        # Who sits, sits on a thwart: seen over the side.
        raised = THWART if action in SEATED else 0.0
        riders.append(Rider(one.subject, action, one.cast, of_one(said_of(one), index), x + aft, y - raised, height, 0.37 * index, kind))  # fmt: skip
    return tuple(sorted(riders, key=lambda rider: rider.x))


def _places(boat: str) -> tuple[float, ...]:
    """Return where the seats of a boat are, against its own. Units: its heights."""
    if boat not in LONG_BOATS:
        return SEATS
    return tuple(thwarts(LONG_BOATS[boat]))
