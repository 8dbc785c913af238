"""Read plain text as a picture. Knows which reading wins over which; not the words themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from moviefactory.lexicon.account import account
from moviefactory.lexicon.details import find_detail, find_scenery
from moviefactory.lexicon.fitting import TOO_BIG_FOR_ROOMS, fit
from moviefactory.lexicon.gloss import gloss, in_english, is_hidden
from moviefactory.lexicon.guessing import guess
from moviefactory.lexicon.implied import is_toy, lie_on_table
from moviefactory.lexicon.mentions import read_subjects
from moviefactory.lexicon.places import (
    INDOORS,
    OFF_EARTH,
    ROOFED,
    ROOMS,
    SPOTS,
    USUAL_TIME,
    USUAL_WEATHER,
    broad,
)
from moviefactory.lexicon.powers import HANDED
from moviefactory.lexicon.rooms import find_rooms
from moviefactory.lexicon.subjects import HOME
from moviefactory.lexicon.units import Unit, read_units
from moviefactory.lexicon.vantage import (
    AWAY,
    INTO,
    PREPOSED_TOKENS,
    TOWARDS,
    WINDOW,
    WINDOW_POINTS,
    is_at_window,
    seen_from,
)
from moviefactory.lexicon.vocabulary import (
    Action,
    Place,
    Reading,
    Subject,
    SubjectReading,
    Time,
    Weather,
)
from moviefactory.lexicon.words import Token, tokenize, word_set

_WITHIN: Final = frozenset("里上中下间边旁内")
_SNOW_LIES: Final = (Place.SNOW, Place.MOUNTAINS)
"""Where snow may lie while none falls."""
_SNOW_WORDS: Final = frozenset({"snow", "snowy", "雪", "snows"})
_OWNER_POINTS: Final = 5.5
"""What a place is worth whose part was named just before: `a valley of Mars`, `the roofs of a village`."""
_SETTLED: Final = frozenset({Place.VILLAGE, Place.SNOW_TOWN, Place.HARBOUR})
_LANES: Final = frozenset({Place.ROOFTOPS, Place.STREET, Place.ALLEY, Place.ROAD})
_COURTED: Final = frozenset({Place.TEMPLE, Place.CASTLE, Place.FARM})
"""What has a courtyard, which alone would be one of a village."""
_UNWATERED: Final = frozenset({Place.MEADOW, Place.VILLAGE, Place.FOREST})
"""Where nobody goes by boat whom a line puts nowhere."""
_DRY: Final = frozenset({Place.SKY, Place.INTERIOR, Place.STADIUM, Place.CONCERT})
"""Where no ship is, whatever `pitch` or `stage` may mean of it."""
_NOT_ALONE: Final = {Place.TABLETOP: Place.INTERIOR, Place.HIVE: Place.MEADOW}
_AT_TABLES: Final = HANDED | {Subject.DOG}
"""Who is too big to stand on a table or in a hive: the room or the meadow is seen."""
_HULLS: Final = frozenset({Subject.BOAT, Subject.SHIP})
_BELOW: Final = word_set("below beneath under underneath wreck sunken 下 沉")
_SPOT_POINTS: Final = 3.3
"""What a spot is worth before the land that it lies in: `a cave in the mountains`."""
_INSIDE_POINTS: Final = 1.5
_TOYS: Final = word_set("toy model miniature paper wooden tiny 玩 具 模 型")
_RIDES: Final = {
    **dict.fromkeys(
        word_set(
            "cycle cycles cycling cycled pedal pedals pedalling pedaling pedaled pedalled bikes biking "
            "骑车 骑行"
        ),
        Subject.BICYCLE,
    ),
    **dict.fromkeys(word_set("drive drives driving drove 开车 驾驶 驾车"), Subject.CAR),
    **dict.fromkeys(word_set("ride rides riding rode 骑马 驰骋"), Subject.HORSE),
}
"""What verbs say that somebody rides in or on, where nothing else is named."""
_SURF: Final = word_set("wave waves surf surfer surfers surfboard")
_CYCLISTS: Final = word_set("cyclist cyclists bicyclist bicyclists")


@dataclass(frozen=True, slots=True)
class _Setting:
    """What one text says of place, time and weather, strong and by hint."""

    place: Place | None
    place_hints: dict[Place, float]
    time: Time | None
    time_hint: Time | None
    weather: Weather | None
    is_inside: bool
    has_window: bool
    is_at_window: bool
    glows: bool


@lru_cache(maxsize=512)
def read_picture(
    picture: str,
    *,
    heading: str = "",
    cast: tuple[tuple[str, str], ...] = (),
    language: str = "",
) -> Reading:
    """Return what `picture` shows; `heading` helps where it is silent, `cast` is (name, look).

    The text may be in any of the six languages; `language` is the one to expect.
    """
    names = tuple(name for name, _ in cast)
    line = gloss(picture, names=names, language=language)
    cast = tuple((name, in_english(look, line.language)) for name, look in cast)
    heading = in_english(heading, line.language)
    tokens = tokenize(line.english)
    units = read_units(tokens, cast)
    rooms = find_rooms(tokens, units)
    subjects = read_subjects(tokens, units, cast, rooms.named_by)
    guesses = guess(tokens, units)
    is_faint = not any(unit.cast or unit.first("subject") for unit in units)
    if guesses.subject and (not subjects or (is_faint and guesses.is_doer)):
        subjects = (guesses.subject,)
    said = _read_setting(tokens, units)
    said = replace(said, place=_room(said, rooms.place))
    heading_tokens = tokenize(heading)
    headed = _read_setting(heading_tokens, read_units(heading_tokens))
    time = said.time or headed.time or said.time_hint or headed.time_hint
    place = _place(said, headed, subjects, guesses.place, _look_hints(subjects, cast))
    if broad(place) is Place.UNDERWATER and not (said.place or headed.place):
        place = _at_surface(place, subjects, tokens)
    place = _around(place, subjects, is_said=said.place is not None)
    if place is Place.INTERIOR and not said.place and lie_on_table(subjects, tokens):
        place = Place.TABLETOP
    lit = place is Place.CITY or (place is Place.STREET and any(map(_is_neon, units)))
    if lit and time in (Time.NIGHT, Time.DUSK) and (said.glows or headed.glows):
        place = Place.NEON_CITY
    lies_open = place is Place.MEADOW or (place is Place.SNOW and said.weather is Weather.SNOW)
    if lies_open and subjects and subjects[0].subject is Subject.TRAIN:
        place = Place.RAILWAY  # Whoever follows a train sees the line that it runs on.
    if place in ROOMS:
        subjects = _within(tokens, units, subjects)
    weather = said.weather or headed.weather or USUAL_WEATHER.get(place, Weather.CLEAR)
    if weather is Weather.CLEAR and said.weather is None and broad(place) not in OFF_EARTH:
        snowy = any(token.text in _SNOW_WORDS for token in tokens)
        outside = place not in INDOORS or (said.has_window and place in ROOMS)
        if place is Place.VILLAGE and any(token.text == "snowy" for token in tokens):
            place = Place.SNOW_TOWN
        elif snowy and outside and broad(place) not in _SNOW_LIES:
            weather = Weather.SNOW
    detailed = [
        at
        for unit in units
        if unit.cast or unit.first("subject")
        for at in (*find_detail(tokens, unit)[1], *range(unit.start, unit.end))
    ]
    scenery, scenic = find_scenery(tokens, frozenset(detailed))
    shown, missed = account(tokens, units, guesses.words, scenic | frozenset(detailed))
    return Reading(
        place=place,
        subjects=fit(subjects, place, rides=_rides(units), said=line.english),
        time=time or USUAL_TIME.get(place, Time.DAY),
        weather=weather,
        shown=shown,
        missed=tuple(word for word in missed if not is_hidden(word)),
        scenery=scenery,
        said_shown=line.as_said(shown),
        said_missed=line.as_said(missed),
    )


def _rides(units: Sequence[Unit]) -> Subject | None:
    """Return what the line says that somebody rides in or on: by who they are, or by its verb."""
    if any(word in _CYCLISTS for unit in units for word in unit.word.split()[:2]):
        return Subject.BICYCLE
    if any(_SURF & set(unit.word.split()) for unit in units):
        return None
    return next((_RIDES[word] for unit in units if (word := unit.word.split()[0]) in _RIDES), None)


def _around(place: Place, subjects: Sequence[SubjectReading], *, is_said: bool) -> Place:
    """Return where a train or a ship can be: a train outside of itself, a ship in no plain room."""
    lead = subjects[0].subject if subjects else None
    if place in _NOT_ALONE and lead in _AT_TABLES and not all(map(is_toy, subjects)):
        return _NOT_ALONE[place]
    if not is_said and place in _UNWATERED and any(one.subject in _HULLS for one in subjects):
        return Place.SEA if lead is Subject.SHIP else Place.RIVER
    crosses = any(one.subject is Subject.BRIDGE for one in subjects) and not is_said
    if lead is Subject.TRAIN and (place is Place.TRAIN or crosses):
        return Place.RAILWAY
    sails = lead is Subject.SHIP and subjects[0].action is not Action.FLY
    return Place.SEA if place in _DRY and sails else place


def _at_surface(place: Place, subjects: Sequence[SubjectReading], tokens: Sequence[Token]) -> Place:
    """Return the sea where a boat swims among those of the deep, unless they are said to be below it."""
    afloat = any(one.subject in _HULLS and one.action is not Action.FALL for one in subjects)
    below = any(token.text in _BELOW for token in tokens)
    return Place.SEA if afloat and not below else place


def _room(said: _Setting, room: Place | None) -> Place | None:
    """Let a room win over the town that it stands in, but not over a ship at sea."""
    if room is None or said.place is None:
        return room or said.place
    if broad(said.place) in OFF_EARTH:
        return Place.SPACESHIP if broad(said.place) is Place.SPACE else said.place
    return said.place if said.place in ROOMS and room is Place.INTERIOR else room


def _within(
    tokens: Sequence[Token], units: Sequence[Unit], subjects: tuple[SubjectReading, ...]
) -> tuple[SubjectReading, ...]:
    """Leave out what does not fit into a room, unless the text is about it or it is a toy."""
    strong = {unit.word: unit for unit in units if unit.first("subject")}
    kept = []
    for number, one in enumerate(subjects):
        unit = strong.get(one.word)
        toy = unit is not None and bool(
            _TOYS & {token.text for token in tokens[max(0, unit.start - 2) : unit.end]}
        )
        fits = one.cast or one.subject not in TOO_BIG_FOR_ROOMS or toy
        if fits or (number == 0 and unit is not None):
            kept.append(one)
    return tuple(kept)


def _read_setting(tokens: Sequence[Token], units: Sequence[Unit]) -> _Setting:
    best: tuple[float, Place] | None = None
    hints: dict[Place, float] = {}
    time = time_hint = weather = None
    for index, unit in enumerate(units):
        for sense in unit.senses:
            if sense.kind == "place" and sense.weak:
                place = Place(sense.value)
                hints[place] = hints.get(place, 0.0) + _hint_weight(tokens, unit)
            elif sense.kind == "place":
                score = _place_score(tokens, unit) - 1.5 * _leads_to_place(tokens, units, index)
                score += _OWNER_POINTS * _owns_place(tokens, units, index)
                if Place(sense.value) in SPOTS:
                    # What somebody goes towards is seen; what they come from is not.
                    near = score > -1 or _is_approached(tokens, unit)
                    score += near * _SPOT_POINTS + 2 * (score < -1 and near)
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
    if at_window:
        hints[Place.INTERIOR] = hints.get(Place.INTERIOR, 0.0) + WINDOW_POINTS
    first = tokens[0].text if tokens else ""
    return _Setting(
        place=best[1] if best else None,
        place_hints=hints,
        time=time,
        time_hint=time_hint,
        weather=weather,
        is_inside=first == "int" or (first in "内室" and first != ""),
        is_at_window=at_window,
        has_window=any(token.text in WINDOW for token in tokens),
        glows=any(unit.first("glow") or _is_neon(unit) for unit in units),
    )


def _is_neon(unit: Unit) -> bool:
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
    if part.value == Place.VILLAGE:
        return whole in _COURTED and "of" in between
    return part.value in _LANES and whole in _SETTLED


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


def _place(
    said: _Setting,
    headed: _Setting,
    subjects: Sequence[SubjectReading],
    guess: Place | None,
    look_hints: dict[Place, float],
) -> Place:
    inside = _inside(headed) if headed.is_inside else None
    if said.place:
        if inside and said.has_window and broad(said.place) in ROOFED:
            return inside
        return said.place
    if inside:
        return inside
    if headed.place:
        return headed.place
    hints = dict(said.place_hints)
    for more, weight in ((headed.place_hints, 1.0), (look_hints, 0.5)):
        for place, score in more.items():
            hints[place] = hints.get(place, 0.0) + score * weight
    if guess and not (hints and max(hints.values()) > 1.5):
        return guess
    if said.weather not in (None, Weather.CLEAR) and not said.has_window and _is_out(subjects):
        # Whoever carries a child through the rain is not in a room.
        hints = {place: score for place, score in hints.items() if place not in ROOMS}
    big = bool(subjects) and subjects[0].subject in TOO_BIG_FOR_ROOMS and not subjects[0].cast
    big = big and not said.is_at_window
    if hints and not (big and max(hints, key=lambda place: hints[place]) in ROOMS):
        return max(hints, key=lambda place: hints[place])
    return HOME[subjects[0].subject] if subjects else Place.MEADOW


def _is_out(subjects: Sequence[SubjectReading]) -> bool:
    """Whether somebody is on their way on foot."""
    return bool(subjects) and subjects[0].action in (Action.WALK, Action.RUN, Action.LUG)


def _inside(headed: _Setting) -> Place:
    place = headed.place or next(iter(headed.place_hints), Place.INTERIOR)
    if broad(place) in OFF_EARTH:
        return Place.SPACESHIP
    return Place.INTERIOR if broad(place) in ROOFED and place not in INDOORS else place


def _look_hints(
    subjects: Sequence[SubjectReading], cast: Sequence[tuple[str, str]]
) -> dict[Place, float]:
    looks = dict(cast)
    for one in subjects:
        if one.cast:
            tokens = tokenize(looks[one.cast])
            return _read_setting(tokens, read_units(tokens)).place_hints
    return {}
