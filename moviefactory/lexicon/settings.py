"""Read place, time and weather of one text. Knows how its words weigh; not who is there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from moviefactory.lexicon.places import ROOMS, SPOTS, broad
from moviefactory.lexicon.units import Unit
from moviefactory.lexicon.vantage import (
    AWAY,
    INTO,
    PREPOSED_TOKENS,
    TOWARDS,
    WINDOW,
    WINDOW_POINTS,
    is_at_window,
    is_backdrop,
    seen_from,
)
from moviefactory.lexicon.vocabulary import Place, Time, Weather
from moviefactory.lexicon.words import Token, word_set

_WITHIN: Final = frozenset("里上中下间边旁内")
_SNOW_WORDS: Final = frozenset({"snow", "snowy", "雪", "snows"})
_SNOWED: Final = (
    "snowed in", "snowed under", "snowbound", "snow covered", "snow has stopped", "snow stops",
    "after the snow", "after a snow", "after snowfall", "after the blizzard",
    "雪 后", "雪 停", "积 雪", "雪 霁",
)  # fmt: skip
"""What is said of a land that is white though none may fall."""
_PEAKS: Final = word_set(
    "capped topped tipped clad peaked mountain mountains peak peaks summit summits 山"
)
_OWNER_POINTS: Final = 5.5
"""What a place is worth whose part was named just before: `a valley of Mars`, `the roofs of a village`."""
_SETTLED: Final = frozenset({Place.VILLAGE, Place.SNOW_TOWN, Place.HARBOUR})
LANES: Final = frozenset({Place.ROOFTOPS, Place.STREET, Place.ALLEY, Place.ROAD})
_COURTED: Final = frozenset({Place.TEMPLE, Place.CASTLE, Place.FARM})
"""What has a courtyard, which alone would be one of a village."""
_FIELDED: Final = frozenset({Place.FARM})
"""What has fields and a yard, which alone would be open land."""
_PONDS: Final = word_set(
    "pool pools pond ponds puddle stream streams brook creek spring swamp 池 塘 潭 溪 泉 洼"
)
_LANDS: Final = frozenset({Place.JUNGLE, Place.FOREST, Place.SAVANNA, Place.DESERT})
_POND_POINTS: Final = -5.5
"""What a small water is worth beside the land that it lies in: `a pool of the jungle`."""
_HEAVENLY: Final = word_set(
    "moon sun star stars earth planet planets rainbow comet aurora 月 星 日 阳 球 虹 霞"
)
_HANGING_POINTS: Final = 4.0
_NEAR_TOKENS: Final = 6
_BACKDROP_POINTS: Final = 4.5
_LEAST_AT_WINDOWS: Final = -2.0
"""What a place is worth at least for who stands at a window to be there, and not to see it from a room."""
_SPOT_POINTS: Final = 3.3
"""What a spot is worth before the land that it lies in: `a cave in the mountains`."""
_ON: Final = word_set("on in across over")
_WORLD_POINTS: Final = 4.0
"""What a world that a line is set on is worth beside the cliffs and craters that it has."""
_INSIDE_POINTS: Final = 1.5


@dataclass(frozen=True, slots=True)
class Setting:
    """What one text says of place, time and weather, strong and by hint; `room` is the last that it names."""

    place: Place | None
    room: Place | None
    place_hints: dict[Place, float]
    time: Time | None
    time_hint: Time | None
    weather: Weather | None
    is_inside: bool
    has_window: bool
    is_at_window: bool
    glows: bool


def read_setting(tokens: Sequence[Token], units: Sequence[Unit]) -> Setting:
    """Return what the words say of where and when it is; what is said outright, and what hints."""
    best: tuple[float, Place] | None = None
    hints: dict[Place, float] = {}
    time = time_hint = weather = room = None
    for index, unit in enumerate(units):
        for sense in unit.senses:
            if sense.kind == "place" and sense.weak:
                place = Place(sense.value)
                hints[place] = hints.get(place, 0.0) + _hint_weight(tokens, unit)
            elif sense.kind == "place":
                score = _place_score(tokens, unit) - 1.5 * _leads_to_place(tokens, units, index)
                score += _OWNER_POINTS * _owns_place(tokens, units, index)
                score += _POND_POINTS * _is_pond(tokens, units, index)
                score -= _BACKDROP_POINTS * is_backdrop(tokens, unit)
                score -= _HANGING_POINTS * (sense.value == Place.SKY and _hangs(tokens, unit))
                score += _WORLD_POINTS * _is_on_world(tokens, unit, Place(sense.value))
                if Place(sense.value) in SPOTS:
                    # What somebody goes towards is seen; what they come from is not.
                    near = score > -1 or _is_approached(tokens, unit)
                    score += near * _SPOT_POINTS + 2 * (score < -1 and near)
                room = Place(sense.value) if sense.value in ROOMS - {Place.TABLETOP} else room
                if Place(sense.value) in ROOMS and score > _INSIDE_POINTS:
                    score += _SPOT_POINTS  # A fort that is built in a room is in the room.
                if best is None or score > best[0]:
                    best = (score, seen_from(tokens, units, index, Place(sense.value)))
            elif sense.kind == "time" and sense.weak:
                time_hint = time_hint or Time(sense.value)
            elif sense.kind == "time":
                time = time or Time(sense.value)
            elif sense.kind == "weather":
                weather = _stronger(weather, Weather(sense.value))
    at_window = is_at_window(tokens)
    if at_window and best is not None and best[0] < _LEAST_AT_WINDOWS:
        best = None
    if at_window:
        hints[Place.INTERIOR] = hints.get(Place.INTERIOR, 0.0) + WINDOW_POINTS
    first = tokens[0].text if tokens else ""
    return Setting(
        place=best[1] if best else None,
        room=room,
        place_hints=hints,
        time=time,
        time_hint=time_hint,
        weather=weather,
        is_inside=first == "int" or (first in "内室" and first != ""),
        is_at_window=at_window,
        has_window=any(token.text in WINDOW for token in tokens),
        glows=any(unit.first("glow") or is_neon(unit) for unit in units),
    )


def is_neon(unit: Unit) -> bool:
    """Whether a word names lights of neon."""
    sense = unit.first("place")
    return sense is not None and sense.value == Place.NEON_CITY


def _leads_to_place(tokens: Sequence[Token], units: Sequence[Unit], index: int) -> bool:
    """Whether the next word is the place proper: the kitchen of a farmhouse kitchen."""
    if index + 1 == len(units) or units[index + 1].start != units[index].end:
        return False
    following = units[index + 1]
    begins = tokens[following.start].text in INTO | AWAY
    return following.first("place") is not None and not begins


def _owns_place(tokens: Sequence[Token], units: Sequence[Unit], index: int) -> bool:
    """Whether what was named before is a part of this: a valley of Mars, the roofs of a village."""
    if index == 0 or (part := units[index - 1].first("place")) is None:
        return False
    between = [token.text for token in tokens[units[index - 1].end : units[index].start]]
    if any(text not in ("of", "on", "a", "an", "the") for text in between):
        return False
    whole = next(Place(one.value) for one in units[index].senses if one.kind == "place")
    if broad(whole) is Place.PLANET:
        return bool(between)
    if part.value in (Place.VILLAGE, Place.MEADOW):
        parted = _COURTED if part.value == Place.VILLAGE else _FIELDED
        return whole in parted and "of" in between
    return part.value in LANES and whole in _SETTLED


def _is_on_world(tokens: Sequence[Token], unit: Unit, place: Place) -> bool:
    """Whether a line is set on another world, and not only looks at it: on Mars, 火星上."""
    if broad(place) is not Place.PLANET:
        return False
    if tokens[unit.start].is_cjk:
        after = [token.text for token in tokens[unit.end - 1 : unit.end + _NEAR_TOKENS]]
        marks = [at for at, text in enumerate(after) if not text.isalnum()]
        return not _WITHIN.isdisjoint(after[: marks[0] if marks else None])
    begins = unit.start == 0 or tokens[unit.start - 1].is_mark
    before = {token.text for token in tokens[max(0, unit.start - 2) : unit.start]}
    return begins or not before.isdisjoint(_ON)


def _hangs(tokens: Sequence[Token], unit: Unit) -> bool:
    """Whether the sky is only where the moon hangs or stars shine, over wherever somebody is."""
    before = [token.text for token in tokens[max(0, unit.start - _NEAR_TOKENS) : unit.start]]
    after = [token.text for token in tokens[unit.end : unit.end + _NEAR_TOKENS]]
    return not _HEAVENLY.isdisjoint((*before, *after))


def _is_pond(tokens: Sequence[Token], units: Sequence[Unit], index: int) -> bool:
    """Whether this is a small water of a land that the text names right before or after it."""
    unit = units[index]
    if tokens[unit.end - 1].text not in _PONDS:
        return False
    near = (units[at] for at in (index - 1, index + 1) if 0 <= at < len(units))
    return any(
        sense.kind == "place" and not sense.weak and sense.value in _LANDS
        for one in near
        if min(abs(one.start - unit.end), abs(unit.start - one.end)) <= PREPOSED_TOKENS
        for sense in one.senses
    )


def _hint_weight(tokens: Sequence[Token], unit: Unit) -> float:
    """Let what somebody does say more of the place than who they are."""
    if unit.first("action"):
        return 1.6 - unit.start / 400
    return 1.0 + _place_score(tokens, unit) / 4


def _stronger(before: Weather | None, now: Weather) -> Weather:
    """Let what clears the air end any weather; a storm is more than its rain."""
    if before is None or now is Weather.CLEAR:
        return now
    return now if before is Weather.FOG or now is Weather.STORM else before


def _place_score(tokens: Sequence[Token], unit: Unit) -> float:
    """Let the place that something is in beat the place it comes from or looks at."""
    score = min(unit.end - unit.start - 1, 2) * (0.25 if tokens[unit.start].is_cjk else 1.0)
    score -= unit.start / 100
    score += 0.5 * (unit.start > 0 and tokens[unit.start].raw[0].isupper())
    span = 2 if tokens[unit.start].is_cjk else PREPOSED_TOKENS
    for at in range(unit.start - 1, max(-1, unit.start - 1 - span), -1):
        text = tokens[at].text
        if text in INTO:
            score += 2
            break
        if text in AWAY:
            score -= 2
            break
        if tokens[at].is_mark:
            break
    if tokens[unit.start].is_cjk and unit.end < len(tokens) and tokens[unit.end].text in _WITHIN:
        score += 1
    return score


def _is_approached(tokens: Sequence[Token], unit: Unit) -> bool:
    """Whether somebody is on the way there: to the castle, towards the waterfall, 朝城堡."""
    before = tokens[max(0, unit.start - PREPOSED_TOKENS) : unit.start]
    last = next((token.text for token in reversed(before) if token.text in AWAY | INTO), "")
    return last in TOWARDS


def says_snow(tokens: Sequence[Token]) -> bool:
    """Whether snow lies or falls here: not where it only lies on far peaks."""
    said = [token.text for token in tokens]
    return any(
        text in _SNOW_WORDS and not _PEAKS & set(said[at + 1 : at + 3])
        for at, text in enumerate(said)
    )


def is_snowed_in(tokens: Sequence[Token]) -> bool:
    """Whether snow lies deep, or has just stopped: a snowed-in street, 雪后."""
    said = " ".join(token.text for token in tokens if token.text != "-")
    return any(one in said for one in _SNOWED)


def is_in_village(units: Sequence[Unit]) -> bool:
    """Whether the lanes of a text are those of a village or of a small town."""
    return any(sense.value in _SETTLED for unit in units for sense in unit.senses)
