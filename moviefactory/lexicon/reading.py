"""Read plain text as a picture. Knows which reading wins over which; not the words themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from moviefactory.lexicon.account import account
from moviefactory.lexicon.details import find_detail, find_scenery
from moviefactory.lexicon.fitting import TOO_BIG_FOR_ROOMS, fit
from moviefactory.lexicon.gloss import gloss, in_english, is_hidden
from moviefactory.lexicon.guessing import guess
from moviefactory.lexicon.implied import is_toy, lie_on_table
from moviefactory.lexicon.meanwhile import without_sleepers
from moviefactory.lexicon.mentions import read_subjects
from moviefactory.lexicon.places import (
    INDOORS,
    OFF_EARTH,
    ROOFED,
    ROOMS,
    USUAL_TIME,
    USUAL_WEATHER,
    broad,
)
from moviefactory.lexicon.powers import HANDED
from moviefactory.lexicon.rooms import find_rooms
from moviefactory.lexicon.settings import (
    LANES,
    Setting,
    is_in_village,
    is_neon,
    is_snowed_in,
    read_setting,
    says_snow,
)
from moviefactory.lexicon.subjects import HOME
from moviefactory.lexicon.units import Unit, read_units
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

_SNOW_LIES: Final = (Place.SNOW, Place.MOUNTAINS)
"""Where snow may lie while none falls."""
_LANED: Final = frozenset({Place.VILLAGE, Place.STREET, Place.ALLEY})
"""What is a snow town once snow lies there."""
_UNWATERED: Final = frozenset({Place.MEADOW, Place.VILLAGE, Place.FOREST})
"""Where nobody goes by boat whom a line puts nowhere."""
_DRY: Final = frozenset(
    {Place.SKY, Place.INTERIOR, Place.STADIUM, Place.CONCERT, Place.BATTLEFIELD}
)
"""Where no ship is, whatever `pitch` or `stage` may mean of it."""
_NOT_ALONE: Final = {
    Place.TABLETOP: Place.INTERIOR,
    Place.HIVE: Place.MEADOW,
    Place.FLOWER: Place.MEADOW,
}
_AT_TABLES: Final = HANDED | {Subject.DOG}
"""Who is too big to stand on a table, in a hive or a flower: the room or the meadow is seen."""
_BRIDGES: Final = word_set("bridge viaduct 桥")
_HULLS: Final = frozenset({Subject.BOAT, Subject.SHIP})
_BELOW: Final = word_set("below beneath under underneath wreck sunken 下 沉")
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
    units = without_sleepers(tokens, read_units(tokens, cast))
    rooms = find_rooms(tokens, units)
    subjects = read_subjects(tokens, units, cast, rooms.named_by)
    guesses = guess(tokens, units)
    is_faint = not any(unit.cast or unit.first("subject") for unit in units)
    if guesses.subject and (not subjects or (is_faint and guesses.is_doer)):
        subjects = (guesses.subject,)
    said = read_setting(tokens, units)
    said = replace(said, place=_room(said, rooms.place))
    heading_tokens = tokenize(heading)
    headed = read_setting(heading_tokens, read_units(heading_tokens))
    time = said.time or headed.time or said.time_hint or headed.time_hint
    place = _place(said, headed, subjects, guesses.place, _look_hints(subjects, cast))
    if broad(place) is Place.UNDERWATER and not (said.place or headed.place):
        place = _at_surface(place, subjects, tokens)
    place = _around(place, subjects, tokens, said)
    if place is Place.INTERIOR and not said.place and lie_on_table(subjects, tokens):
        place = Place.TABLETOP
    lit = place is Place.CITY or (place is Place.STREET and any(map(is_neon, units)))
    dark = time in (Time.NIGHT, Time.DUSK) or (time is None and any(map(is_neon, units)))
    if lit and dark and (said.glows or headed.glows):
        place = Place.NEON_CITY
    if place in (Place.ROOFTOPS, Place.NEON_CITY) and _is_above_neon(units):
        place = Place.NEON_ROOF
    lies_open = place in (Place.MEADOW, Place.ROAD) or (
        place is Place.SNOW and said.weather is Weather.SNOW
    )
    if lies_open and subjects and subjects[0].subject is Subject.TRAIN:
        place = Place.RAILWAY  # Whoever follows a train sees the line that it runs on.
    if place in ROOMS:
        subjects = _within(tokens, units, subjects)
    weather = said.weather or headed.weather or USUAL_WEATHER.get(place, Weather.CLEAR)
    if weather is Weather.CLEAR and said.weather is None and broad(place) not in OFF_EARTH:
        snowy = says_snow(tokens)
        outside = place not in INDOORS or (said.has_window and place in ROOMS)
        if place in _LANED and any(token.text == "snowy" for token in tokens):
            place = Place.SNOW_TOWN
        elif snowy and outside and broad(place) not in _SNOW_LIES:
            weather = Weather.SNOW
    if place in _LANED and is_snowed_in(tokens):
        place = Place.SNOW_TOWN
    if place in LANES and place is not Place.ROOFTOPS and is_in_village(units):
        place = Place.SNOW_TOWN if weather is Weather.SNOW or says_snow(tokens) else place
    detailed = [
        at
        for unit in units
        if unit.cast or unit.first("subject")
        for at in (*find_detail(tokens, unit)[1], *range(unit.start, unit.end))
    ]
    scenery, scenic = find_scenery(tokens, frozenset(detailed))
    shown, missed = account(tokens, units, guesses.words, scenic | frozenset(detailed))
    fitted = fit(subjects, place, rides=_rides(units), said=line.english)
    # The colour of what somebody carries is told of them only now.
    told = {word for one in fitted for word in one.detail.replace(",", " ").split()}
    shown, missed = (*shown, *filter(told.__contains__, missed)), tuple(word for word in missed if word not in told)  # fmt: skip
    return Reading(
        place=place,
        subjects=fitted,
        time=time or USUAL_TIME.get(place, Time.DAY),
        weather=weather,
        shown=shown,
        missed=tuple(word for word in missed if not is_hidden(word)),
        scenery=scenery,
        said_shown=line.as_said(shown),
        said_missed=line.as_said(missed),
    )


def _is_above_neon(units: Sequence[Unit]) -> bool:
    """Whether the line tells of a roof and of neon: whoever stands there sees the lights below."""
    roofs = any(
        sense.kind == "place" and sense.value == Place.ROOFTOPS
        for unit in units
        for sense in unit.senses
    )
    return roofs and any(map(is_neon, units))


def _rides(units: Sequence[Unit]) -> Subject | None:
    """Return what the line says that somebody rides in or on: by who they are, or by its verb."""
    if any(word in _CYCLISTS for unit in units for word in unit.word.split()[:2]):
        return Subject.BICYCLE
    if any(_SURF & set(unit.word.split()) for unit in units):
        return None
    return next((_RIDES[word] for unit in units if (word := unit.word.split()[0]) in _RIDES), None)


def _around(
    place: Place, subjects: Sequence[SubjectReading], tokens: Sequence[Token], said: Setting
) -> Place:
    """Return where a train or a ship can be: a train outside of itself, a ship in no plain room."""
    lead = subjects[0].subject if subjects else None
    if place in _NOT_ALONE and lead in _AT_TABLES and not is_toy(subjects[0]):
        at_stove = any(token.text == "kitchen" for token in tokens)
        room = Place.KITCHEN if at_stove else said.room
        return (room if place is Place.TABLETOP else None) or _NOT_ALONE[place]
    is_said = said.place is not None
    if not is_said and place in _UNWATERED and any(one.subject in _HULLS for one in subjects):
        return Place.SEA if lead is Subject.SHIP else Place.RIVER
    crosses = any(one.subject is Subject.BRIDGE for one in subjects) and not is_said
    crosses |= any(token.text in _BRIDGES for token in tokens)
    if lead is Subject.TRAIN and (place is Place.TRAIN or crosses):
        return Place.RAILWAY
    sails = lead is Subject.SHIP and subjects[0].action is not Action.FLY
    return Place.SEA if place in _DRY and sails else place


def _at_surface(place: Place, subjects: Sequence[SubjectReading], tokens: Sequence[Token]) -> Place:
    """Return the sea where a boat swims among those of the deep, unless they are said to be below it."""
    afloat = any(one.subject in _HULLS and one.action is not Action.FALL for one in subjects)
    below = any(token.text in _BELOW for token in tokens)
    return Place.SEA if afloat and not below else place


def _room(said: Setting, room: Place | None) -> Place | None:
    """Let a room win over the town that it stands in, but not over a ship at sea."""
    if room is None or said.place is None:
        return room or said.place
    if broad(said.place) in OFF_EARTH:
        return Place.SPACESHIP if broad(said.place) is Place.SPACE else said.place
    own = said.place in ROOMS or said.place is Place.CARNIVAL  # A fair has tents of its own.
    own = own or broad(said.place) is room
    return said.place if own and room in (Place.INTERIOR, Place.SEA) else room


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


def _place(
    said: Setting,
    headed: Setting,
    subjects: Sequence[SubjectReading],
    guess: Place | None,
    look_hints: dict[Place, float],
) -> Place:
    inside = _inside(headed) if headed.is_inside else None
    # Over whoever stands in a place that the heading names, the sky is but what is seen above.
    aloft = any(one.action in (Action.FLY, Action.FLOAT, Action.FALL) for one in subjects)
    is_above = said.place is Place.SKY and bool(headed.place) and bool(subjects) and not aloft
    if said.place and not is_above:
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


def _inside(headed: Setting) -> Place:
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
            return read_setting(tokens, read_units(tokens)).place_hints
    return {}
