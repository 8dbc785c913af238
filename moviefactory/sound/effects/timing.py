"""When single sounds happen in a shot: on what was seen, else where words put them. Makes no sound."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

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


def placed(cues: Sequence[SoundCue], order: EffectsOrder) -> list[Placed]:
    """Return where each of the cues happens, in their order; two never take the same moment."""
    taken: set[Moment] = set()
    places = []
    for cue in cues:
        moment = _moment(plain_name(cue), order.seen, taken)
        if moment is None or order.seen is None:
            at = round(cue.at * order.picture_frames)
            places.append(Placed(at, _x_at(order, at)))
            continue
        taken.add(moment)
        at = order.seen.sample_at(moment.frame)
        if plain_name(cue) == "thunder":
            left = order.picture_frames - at - THUNDER_LEFT
            at += max(0, min(thunder_delay(cue), left))
        places.append(Placed(at, moment.x))
    return places


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


def _moment(name: str, seen: Seen | None, taken: set[Moment]) -> Moment | None:
    """Return the first moment that is nearly as strong as any of those that a sound waits for."""
    for happening in WAITS_FOR.get(name, ()):
        free = [one for one in seen.of(happening) if one not in taken] if seen else []
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
