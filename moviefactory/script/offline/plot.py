"""Lay out a film's scenes: which beats, where, when, how many shots. Knows order; writes no words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from moviefactory.lexicon.vocabulary import Place, Time, Weather
from moviefactory.script.offline.pictures import ACTION, CLOSE, DETAIL, TWO, WIDE
from moviefactory.script.offline.stock import Beat, Shape, extra_roles

MAX_SCENES: Final = 40
_DEFAULT_SHOT_SECONDS: Final = 5.0
_SHORT_SHOT_SECONDS: Final = 4.6
_FEWEST_SHOTS: Final = 3
_FEWEST_WITH_ACTS: Final = 5
SHORT_SECONDS: Final = 45.0
_SHOTS_PER_SCENE: Final = 2
_ROUGH_AIR: Final = {
    Place.SEA: Weather.STORM,
    Place.MOUNTAINS: Weather.SNOW,
    Place.FOREST: Weather.FOG,
    Place.DESERT: Weather.SAND,
    Place.CITY: Weather.RAIN,
    Place.NEON_CITY: Weather.RAIN,
    Place.VILLAGE: Weather.RAIN,
    Place.SNOW: Weather.SNOW,
    Place.MEADOW: Weather.STORM,
    Place.SKY: Weather.STORM,
}
_TOGETHER: Final = frozenset({"leave", "go", "rest", "joy"})
_SECOND_ROLES: Final = {
    "calm": CLOSE,
    "leave": WIDE,
    "go": CLOSE,
    "search": DETAIL,
    "strain": CLOSE,
    "ache": CLOSE,
    "see": WIDE,
    "turn": CLOSE,
    "rest": WIDE,
    "run": DETAIL,
    "two": CLOSE,
    "fall": CLOSE,
    "joy": WIDE,
    "work": DETAIL,
}


@dataclass(frozen=True, slots=True)
class Step:
    """One scene of the plan. `source` is the beat's number in its shape; `roles` its shots."""

    beat: Beat
    source: int
    stop: str
    roles: tuple[str, ...]
    is_key: bool
    ends_act: bool


def plan_steps(
    shape: Shape, scene_count: int | None, seconds: float | None, single: int, *, pair: bool
) -> tuple[Step, ...]:
    """Return the scenes in order.

    `single` picks the middle scene that is one shot only; a `pair` is often seen together.
    """
    wanted = scene_count or _scenes_for(seconds, len(shape.beats))
    sources = _pick(len(shape.beats), max(1, min(wanted, MAX_SCENES)))
    shots = _shots_per_scene(len(sources), seconds)
    middle = [
        at
        for at, source in enumerate(sources)
        if shape.beats[source].tone in ("strain", "ache", "fall")
    ]
    lone = (
        middle[single % len(middle)] if len(sources) >= 7 and middle and set(shots) == {2} else -1
    )
    extras = extra_roles()
    steps = []
    for at, source in enumerate(sources):
        beat = shape.beats[source]
        repeat = sources[:at].count(source)
        stop = beat.stop if not repeat else extras[(at + repeat) % len(extras)]
        last = at == len(sources) - 1
        turn = len(sources) - 2
        steps.append(
            Step(
                beat,
                source,
                stop,
                _roles(beat.tone, 1 if at == lone else shots[at], first=at == 0, pair=pair),
                is_key=at == 0 or last or at == turn,
                ends_act=not last and at in _act_ends(len(sources)),
            )
        )
    return tuple(steps)


def _scenes_for(seconds: float | None, usual: int) -> int:
    if seconds is None:
        return usual
    if seconds <= SHORT_SECONDS:
        return max(_FEWEST_SHOTS, round(_short_shots(seconds) * 0.6))
    shots = seconds / _DEFAULT_SHOT_SECONDS
    return max(1, round(shots / _SHOTS_PER_SCENE))


def _short_shots(seconds: float) -> int:
    return max(_FEWEST_SHOTS, round(seconds / _SHORT_SHOT_SECONDS))


def _shots_per_scene(scenes: int, seconds: float | None) -> list[int]:
    """Return how many shots each scene has; short films give more to the ends, then the turn."""
    if seconds is None:
        return [{1: 4, 2: 3, 3: 3}.get(scenes, _SHOTS_PER_SCENE)] * scenes
    if seconds > SHORT_SECONDS:
        return [max(1, min(4, round(seconds / _DEFAULT_SHOT_SECONDS / scenes)))] * scenes
    counts = [1] * scenes
    order = list(dict.fromkeys([scenes - 1, 0, max(scenes - 2, 0), *range(scenes)]))
    for extra in range(min(_short_shots(seconds), 4 * scenes) - scenes):
        counts[order[extra % scenes]] += 1
    return counts


def _pick(count: int, wanted: int) -> list[int]:
    """Return `wanted` beat numbers in order: the ends and the turn first, the middle repeated."""
    if wanted >= count:
        middle = list(range(1, count - 2))
        more = [middle[at % len(middle)] for at in range(wanted - count)]
        return [0, *sorted([*middle, *more]), count - 2, count - 1]
    kept = [0, count - 1, count - 2, 2, count - 3, 1, 3][:wanted]
    return sorted(kept)


def _roles(tone: str, shots: int, *, first: bool, pair: bool) -> tuple[str, ...]:
    together = tone == "two" or (pair and tone in _TOGETHER)
    opening = WIDE if first else TWO if together else ACTION
    second = _SECOND_ROLES[tone] if not first else CLOSE
    return (opening, second, DETAIL, ACTION)[:shots]


def _act_ends(count: int) -> frozenset[int]:
    """Return the scenes after which an act ends: about a quarter and three quarters in."""
    if count < _FEWEST_WITH_ACTS:
        return frozenset()
    return frozenset({max(0, round(count * 0.28) - 1), max(1, count - 3)})


def settle_time(step: Step, place: Place, said: Time | None, *, is_edge: bool) -> Time:
    """Return the scene's time: neon glows at night."""
    if place is Place.NEON_CITY:
        return Time.NIGHT
    return said if said and is_edge else step.beat.time


def settle_weather(step: Step, place: Place, said: Weather) -> Weather:
    """Return the scene's weather: the logline's at home, rough where things are hard."""
    if step.beat.tone == "strain" and step.stop in ("low", "deep", "road"):
        return _ROUGH_AIR.get(place, Weather.CLEAR)
    if step.stop == "home" and place in _ROUGH_AIR:
        return said
    return Weather.CLEAR
