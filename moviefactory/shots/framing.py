"""Frame a film's shots so that each follows from the ones around it. Knows film grammar; no pixels.

A shot's framing follows from few others: its size and angle from the camera lines of two shots on
either side, its direction from the shots before it in its scene and from the scene before, where
those who travel there travel on; the last shot's from the first.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final, TypeVar

from moviefactory import lexicon
from moviefactory.grammar import Angle, Framing, ShotSize
from moviefactory.lexicon.course import goes_back
from moviefactory.lexicon.vocabulary import Action, Reading, SubjectReading
from moviefactory.shots.ordered import read_order
from moviefactory.storyboard import ShotOrder

SIZE_CYCLES: Final = (
    (ShotSize.WIDE, ShotSize.MEDIUM, ShotSize.EXTREME_WIDE, ShotSize.CLOSE),
    (ShotSize.EXTREME_WIDE, ShotSize.MEDIUM, ShotSize.WIDE, ShotSize.CLOSE, ShotSize.MEDIUM),
    (ShotSize.WIDE, ShotSize.CLOSE, ShotSize.MEDIUM, ShotSize.EXTREME_WIDE, ShotSize.MEDIUM),
)
BARE_SIZES: Final = (ShotSize.CLOSE, ShotSize.MEDIUM)
"""Where nobody is, the place itself is the subject, and seen from near."""
WIDER: Final = (ShotSize.INSERT, ShotSize.CLOSE, ShotSize.MEDIUM, ShotSize.WIDE, ShotSize.EXTREME_WIDE)  # fmt: skip
BARE_ANGLES: Final = (Angle.LOW, Angle.EYE_LEVEL)
ANGLE_CYCLE: Final = (Angle.EYE_LEVEL, Angle.LOW, Angle.EYE_LEVEL, Angle.HIGH, Angle.LOW)
TRAVELS: Final = frozenset(
    {
        Action.WALK, Action.RUN, Action.DRIVE, Action.SAIL, Action.FLY, Action.SWIM, Action.FLOAT,
        Action.ROW, Action.LUG, Action.PUSH, Action.PULL,
    }
)  # fmt: skip
"""What takes a subject across the frame."""
LONE_SIZES: Final = (ShotSize.WIDE, ShotSize.MEDIUM)
"""A film of one shot shows who is there and where at once: nobody comes nearer after it."""
SHORTEST_COVERED: Final = 3
"""How many shots a scene has that is covered by a cycle of its own, and a film whose end answers."""

Choice = TypeVar("Choice", ShotSize, Angle)


@dataclass(frozen=True, slots=True)
class _Asked:
    """One shot as it is asked for."""

    order: ShotOrder
    reading: Reading
    camera: lexicon.CameraReading

    @property
    def scene(self) -> str:
        return self.order.shot_id.partition("-")[0]


@dataclass(frozen=True, slots=True)
class _Journey:
    """Which way those who travel are going, and who they are."""

    going: int = 0
    travellers: frozenset[str] = frozenset()


def direct(orders: Sequence[ShotOrder]) -> tuple[ShotOrder, ...]:
    """Return a film's orders, in film order, each with its framing."""
    asked = [
        _Asked(
            order,
            read_order(order),
            lexicon.read_camera(order.camera),
        )
        for order in orders
    ]
    covered = [
        at if len(shots) >= SHORTEST_COVERED else shot.order.shot_index
        for shots in (list(scene) for _, scene in groupby(asked, key=lambda one: one.scene))
        for at, shot in enumerate(shots)
    ]
    sizes = _settle(
        [shot.camera.size for shot in asked],
        [
            _sizes(shot, at, LONE_SIZES if len(asked) == 1 else ())
            for shot, at in zip(asked, covered, strict=True)
        ],
    )
    angles = _settle([shot.camera.angle for shot in asked], [_angles(shot) for shot in asked])
    sides: list[tuple[int, int]] = []
    journey = _Journey()
    for _, shots in groupby(asked, key=lambda one: one.scene):
        found, journey = _directions(list(shots), journey)
        sides += found
    framings = [
        Framing(size, angle, *side) for size, angle, side in zip(sizes, angles, sides, strict=True)
    ]
    if len(asked) >= SHORTEST_COVERED:
        framings[-1] = _answer(asked, framings)
    return tuple(
        replace(order, framing=framing) for order, framing in zip(orders, framings, strict=True)
    )


def lone_framing(order: ShotOrder, reading: Reading, camera: lexicon.CameraReading) -> Framing:
    """Return the framing of a shot of which no other is known: near enough to know who is there."""
    shot = _Asked(order, reading, camera)
    facing = _across(order)
    size = camera.size or _sizes(shot, order.shot_index)[0]
    if size is ShotSize.EXTREME_WIDE and camera.size is None:
        size = ShotSize.WIDE
    return Framing(size, camera.angle or _angles(shot)[0], facing, facing)


def _sizes(shot: _Asked, at: int, lone: Sequence[ShotSize] = ()) -> list[ShotSize]:
    """Return the sizes that suit a shot, the best first; `at` is where it is in its scene.

    Where it is the whole film it has one of the `lone` sizes.
    """
    seed, index = shot.order.film_seed, shot.order.shot_index
    if not shot.reading.subjects:
        return [*_from(BARE_SIZES, index + seed), ShotSize.WIDE, ShotSize.EXTREME_WIDE]
    return _from(lone or SIZE_CYCLES[seed % len(SIZE_CYCLES)], at + seed if lone else at)


def _angles(shot: _Asked) -> list[Angle]:
    at = shot.order.shot_index + shot.order.film_seed
    if not shot.reading.subjects:
        return [*_from(BARE_ANGLES, at), Angle.HIGH]
    return _from(ANGLE_CYCLE, at)


def _from(cycle: Sequence[Choice], at: int) -> list[Choice]:
    return [cycle[(at + step) % len(cycle)] for step in range(len(cycle))]


def _settle(named: Sequence[Choice | None], suited: Sequence[Sequence[Choice]]) -> list[Choice]:
    """Return one of each shot's choices, so that neighbours differ unless both are named alike.

    Every other shot chooses first, the rest between them: so what one line names is felt two shots
    away, and no farther.
    """
    settled: list[Choice | None] = list(named)
    for first in (0, 1):
        for at in range(first, len(settled), 2):
            if settled[at] is None:
                taken = settled[max(0, at - 1) : at] + settled[at + 1 : at + 2]
                settled[at] = _first_free(suited[at], taken)
    return [one or choices[0] for one, choices in zip(settled, suited, strict=True)]


def _first_free(choices: Sequence[Choice], taken: Iterable[Choice | None]) -> Choice:
    gone = tuple(taken)
    return next((one for one in choices if one not in gone), choices[0])


def _directions(
    scene: Sequence[_Asked], before: _Journey
) -> tuple[list[tuple[int, int]], _Journey]:
    """Return each shot's facing, and the side of its lead where the others stand; and where they go.

    Who travels goes on in one direction, until a line says that they turn or go back; into the next
    scene too, where one of them travels on. Two who were seen together keep their sides (the 180°
    rule), and look that way when they are seen alone.
    """
    first = scene[0].order
    going = before.going if _goes_on(scene, before) else _outward(first)
    side_of: dict[str, int] = {}
    has_travelled: set[str] = set()
    found = []
    for shot in scene:
        if goes_back(shot.order.picture):
            going = -_outward(first)
        people = [_identity(one) for one in shot.reading.subjects[:2]]
        travels = any(one.action in TRAVELS for one in shot.reading.subjects[:3])
        lead = people[0] if people else ""
        other = people[1] if len(people) > 1 and people[1] != lead else ""
        if other and lead in side_of:
            beside = -side_of[lead]
        elif other and other in side_of:
            beside = side_of[other]
        elif travels or lead in has_travelled:
            beside = going
        elif lead in side_of:
            beside = -side_of[lead]
        else:
            beside = _across(shot.order)
        facing = going if travels else beside
        found.append((facing, beside if other else facing))
        if other:
            side_of[lead], side_of[other] = -beside, beside
        if travels:
            has_travelled.update(people)
    # Whoever rests for a scene is still on the way.
    return found, _Journey(going, frozenset(has_travelled)) if has_travelled else before


def _goes_on(scene: Sequence[_Asked], before: _Journey) -> bool:
    """Whether the first who travel in a scene were on their way before it."""
    for shot in scene:
        if any(one.action in TRAVELS for one in shot.reading.subjects[:3]):
            return any(_identity(one) in before.travellers for one in shot.reading.subjects[:2])
    return False


def _identity(one: SubjectReading) -> str:
    return one.cast or f"{one.subject}: {one.word}"


def _outward(order: ShotOrder) -> int:
    """Return the direction in which this film's journeys set out."""
    digest = hashlib.sha256(f"outward/{order.film_seed}".encode()).digest()
    return 1 if digest[0] % 2 else -1


def _across(order: ShotOrder) -> int:
    """Return where a shot looks that nothing binds: neighbouring shots look from other sides."""
    return -1 if (order.shot_index + order.film_seed) % 2 else 1


def _answer(asked: Sequence[_Asked], framings: Sequence[Framing]) -> Framing:
    """Return the last shot's framing, which takes up the first's: mirrored, and widened in its place.

    Where the film ends in the place where it began, that place is composed as it was.
    """
    first, last = asked[0], asked[-1]
    opening, before, own = framings[0], framings[-2], framings[-1]
    is_home = first.reading.place is last.reading.place
    same_light = first.reading.time is last.reading.time
    sizes = [opening.size]
    if is_home and same_light:
        # The same picture again would be no answer.
        sizes = [*_wider(opening.size), *sizes]
    else:
        sizes += _wider(opening.size)
    size = last.camera.size or _first_free([*sizes, *WIDER[2:]], [before.size])
    angle = last.camera.angle or _first_free([opening.angle, own.angle], [before.angle])
    travels = any(one.action in TRAVELS for one in last.reading.subjects[:3])
    is_bound = travels or len(last.reading.subjects) > 1
    facing = own.facing if is_bound else -opening.facing
    beside = own.beside if is_bound else facing
    answers = first.order.seed ^ last.order.seed if is_home else 0
    return Framing(size, angle, facing, beside, answers)


def _wider(size: ShotSize) -> list[ShotSize]:
    """Return the sizes wider than one, the next first; what is wider than the widest is nearer."""
    return list(WIDER[WIDER.index(size) + 1 :]) or [ShotSize.WIDE]
