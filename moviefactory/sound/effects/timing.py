"""When single sounds happen in a shot: on what was seen, else where words put them. Makes no sound.

What is seen again is heard again: thunder after each lightning, a blow with each that lands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from moviefactory.lexicon.words import tokenize
from moviefactory.media import SAMPLE_RATE_HZ
from moviefactory.sound.catalogue import read_index
from moviefactory.sound.cue import SoundCue
from moviefactory.sound.orders import EffectsOrder
from moviefactory.sound.seen.seen import MIDDLE, Happening, Moment, Seen
from moviefactory.sound.words import choose_sounds

# What each sound waits for; where none of the first is seen, the next is taken.
WAITS_FOR = {
    "explosion": (Happening.FLASH, Happening.HIT),
    "thunder": (Happening.FLASH,),
    "laser": (Happening.FLASH, Happening.HIT),
    "camera_click": (Happening.FLASH,),
    "impact": (Happening.HIT, Happening.FLASH),
    "splash": (Happening.HIT, Happening.PASS),
    "glass": (Happening.HIT,),
    "door": (Happening.HIT,),
    "knock": (Happening.HIT,),
    "sword": (Happening.HIT,),
    "bell": (Happening.HIT,),
    "whoosh": (Happening.PASS, Happening.HIT),
}
STEPPERS = frozenset({"footsteps", "running", "snow_steps", "marching", "hooves"})
SWELLS = frozenset({"whoosh", "riser"})
AGAIN = frozenset({"explosion", "thunder", "laser", "camera_click", "impact", "splash", "sword"})
AGAIN_IF_MANY = frozenset({"glass", "door", "bell", "whoosh"})
MOST_TIMES = 8
APART_SECONDS = {"thunder": 1.0}
USUALLY_APART_SECONDS = 0.3
NEARLY_AS_STRONG = 0.6
STEP_SECONDS, QUICK_STEP_SECONDS = 0.56, 0.33
SOUND_METRES_PER_SECOND = 343.0
NEAREST_METRES, USUAL_METRES, FAR_METRES = 100.0, 500.0, 600.0
THUNDER_LEFT = round(1.2 * SAMPLE_RATE_HZ)


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a single sound goes. Units: samples from where the picture begins; 0 left to 1 right."""

    moment: int
    x: float


def plain_name(cue: SoundCue) -> str:
    """Return the recipe that a cue is a kind of: itself, its variant's, or the likest to a file."""
    if cue.file is None:
        return _variant_of().get(cue.recipe, cue.recipe)
    words = f"{cue.source.title}, {cue.source.caption}" if cue.source else cue.words
    like = [other.recipe for other in choose_sounds((words,), "") if other.kind == "effect"]
    return _variant_of().get(like[0], like[0]) if like else ""


def placed(cues: Sequence[SoundCue], order: EffectsOrder) -> list[tuple[Placed, ...]]:
    """Return where each of the cues happens, in their order; two never take the same moment.

    Each happens once, and those that may happen again do so at each moment that is nearly as strong
    and that no other took, at most eight times.
    """
    if order.seen is None:
        return [(_as_meant(cue, order),) for cue in cues]
    taken: list[Moment] = []
    moments: list[list[Moment]] = []
    for cue in cues:
        found = _moment(plain_name(cue), order.seen, taken)
        moments.append([found] if found else [])
        taken += moments[-1]
    for _ in range(MOST_TIMES - 1):
        for cue, own in zip(cues, moments, strict=True):
            if own and _may_again(cue) and (more := _again(cue, own, order.seen, taken)):
                own.append(more)
                taken.append(more)
    places = []
    for cue, own in zip(cues, moments, strict=True):
        in_time = sorted(own, key=lambda moment: moment.frame)
        places.append(
            tuple(_at_moment(cue, moment, order) for moment in in_time) or (_as_meant(cue, order),)
        )
    return places


def used_of(cues: Sequence[SoundCue], order: EffectsOrder) -> list[Any]:
    """Return all that effects take of what was seen, as plain values: equal ones, equal sounds."""
    if order.seen is None:
        return []
    waiting = [cue for cue in cues if plain_name(cue) in WAITS_FOR]
    others = [plain_name(cue) for cue in cues if plain_name(cue) not in WAITS_FOR]
    places = [[[at.moment, at.x] for at in each] for each in placed(waiting, order)]
    steps = steps_in(order) if STEPPERS.intersection(others) else ()
    return [places, list(steps), list(order.seen.places) if others else []]


def by_motion(cues: Sequence[SoundCue], seen: Seen) -> list[SoundCue]:
    """Return candidates for one sound in the order in which what was seen asks for them.

    A sound whose moment was seen comes before one whose was not; of steps, those that keep the time
    that was seen. Equal ones stay in their order.
    """
    return sorted(cues, key=lambda cue: -_asked(plain_name(cue), seen))


def _asked(name: str, seen: Seen) -> float:
    """Return how much what was seen asks for a sound, from 0 to 1."""
    if name in STEPPERS and len(seen.steps) > 1:
        apart = (seen.steps[-1] - seen.steps[0]) / (len(seen.steps) - 1) / float(seen.fps)
        usual = QUICK_STEP_SECONDS if name == "running" else STEP_SECONDS
        return max(0.0, 1 - abs(apart - usual) / usual)
    for rank, happening in enumerate(WAITS_FOR.get(name, ())):
        if found := seen.of(happening):
            return max(one.strength for one in found) / (1 + rank)
    return 0.0


def thunder_delay(cue: SoundCue) -> int:
    """Return how long after its flash a thunder is heard: later from afar. Units: samples."""
    metres = NEAREST_METRES + (1 - cue.intensity) * USUAL_METRES + FAR_METRES * cue.far
    return round(metres / SOUND_METRES_PER_SECOND * SAMPLE_RATE_HZ)


def steps_in(order: EffectsOrder) -> tuple[int, ...]:
    """Return when feet come down. Units: samples from where the picture begins."""
    return tuple(order.seen.sample_at(frame) for frame in order.seen.steps) if order.seen else ()


def _as_meant(cue: SoundCue, order: EffectsOrder) -> Placed:
    at = round(cue.at * order.picture_frames)
    return Placed(at, _x_at(order, at))


def _at_moment(cue: SoundCue, moment: Moment, order: EffectsOrder) -> Placed:
    at = order.seen.sample_at(moment.frame) if order.seen else 0
    if plain_name(cue) == "thunder":
        left = order.picture_frames - at - THUNDER_LEFT
        at += max(0, min(thunder_delay(cue), left))
    return Placed(at, moment.x)


def _may_again(cue: SoundCue) -> bool:
    """Return whether a sound is heard each time that its cause is seen, or is said to be many."""
    name = plain_name(cue)
    called = f"{cue.recipe}_{name}".split("_")
    many = {f"{noun}{ending}" for noun in called for ending in ("s", "es")}
    said = {token.text for token in tokenize(cue.words)}
    return name in AGAIN or (name in AGAIN_IF_MANY and not said.isdisjoint(many))


def _again(
    cue: SoundCue, own: Sequence[Moment], seen: Seen, taken: Sequence[Moment]
) -> Moment | None:
    """Return the strongest moment like a cue's own that is free, nearly as strong, and apart from them."""
    apart = APART_SECONDS.get(plain_name(cue), USUALLY_APART_SECONDS) * float(seen.fps)
    like = seen.of(own[0].happening)
    least = NEARLY_AS_STRONG * max(one.strength for one in like)
    free = [
        one
        for one in like
        if one not in taken
        and one.strength >= least
        and min(abs(one.frame - other.frame) for other in own) >= apart
    ]
    return max(free, key=lambda one: one.strength, default=None)


def _moment(name: str, seen: Seen, taken: Sequence[Moment]) -> Moment | None:
    """Return the first moment that is nearly as strong as any of those that a sound waits for."""
    for happening in WAITS_FOR.get(name, ()):
        free = [one for one in seen.of(happening) if one not in taken]
        if free:
            strongest = max(one.strength for one in free)
            return next(one for one in free if one.strength >= NEARLY_AS_STRONG * strongest)
    return None


def _x_at(order: EffectsOrder, sample: int) -> float:
    if order.seen is None:
        return MIDDLE
    return order.seen.x_at(int(sample * order.seen.fps / SAMPLE_RATE_HZ))


@cache
def _variant_of() -> dict[str, str]:
    return {row["id"]: row["of"] for row in read_index("variants.yaml")["entries"]}
