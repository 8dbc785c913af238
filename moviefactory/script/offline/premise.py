"""Read a logline as the start of a story. Knows what a premise is; not how words are found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from moviefactory.lexicon.places import broad
from moviefactory.lexicon.reading import read_picture
from moviefactory.lexicon.units import Unit, read_units
from moviefactory.lexicon.vocabulary import Action, Place, Subject, Time, Weather
from moviefactory.lexicon.words import Token, tokenize, word_set
from moviefactory.script.offline.abroad import Told, tell
from moviefactory.script.offline.genre import happening, without_genre, without_promise
from moviefactory.script.offline.heroes import (
    Being,
    bearer_of,
    find_beings,
    find_name,
    is_joined,
    may_be_hero,
)
from moviefactory.script.offline.phrases import spoken_text
from moviefactory.script.offline.sentence import has_place
from moviefactory.script.offline.what import (
    find_chinese_deed,
    find_deed,
    find_thing,
    find_topic,
    seen_action,
)
from moviefactory.script.offline.where import find_place, find_proper_place, place_phrase

_SEAFARERS: Final = word_set(
    "sailor sailors fisherman fishermen fisherwoman captain pirate pirates castaway 渔夫 老渔夫 渔民 "
    "水手 船长 老船长 海盗"
)


@dataclass(frozen=True, slots=True)
class Premise:
    """What a logline says; what it does not say is empty or `None`."""

    text: str
    hero: Being | None
    other: Being | None
    thing: str
    topic: str
    asks_for_topic: bool
    deed: str
    action: str
    place: Place
    finer_place: Place
    place_is_said: bool
    place_name: str
    place_word: str
    time: Time | None
    weather: Weather
    goes_by_boat: bool
    landmark: Subject | None


def read_premise(logline: str, language: str) -> Premise:
    """Return what `logline`, in whichever language it is, says for a film in `language`."""
    abroad = tell(logline)
    text = without_promise(spoken_text(abroad.text))
    tokens = tokenize(text)
    units = read_units(tokens)
    reading = read_picture(text)
    told = without_genre(tokens)
    who = _who(told)
    hero = _gendered(who.hero, abroad)
    word, unit = find_place(tokens, units, reading.place)
    proper = "" if word else find_proper_place(tokens, units)
    topic, asks = find_topic(tokens, told)
    chinese = any(token.is_cjk for token in tokens)
    deed = find_chinese_deed(tokens, hero) if chinese else find_deed(tokens, hero)
    same = chinese == (language == "zh")
    place = Place.VILLAGE if proper and not word and not has_place(units) else broad(reading.place)
    place_name = place_phrase(word, tokens, unit) if word else proper
    if place_name and topic.lower() == (word or proper).lower():
        topic = place_name
    if who.house and not (chinese or place_name):
        place, word, place_name = Place.INTERIOR, who.house.removeprefix("the "), who.house
        topic = who.house if topic.endswith(word) else topic
    return Premise(
        text=text,
        hero=hero,
        other=_gendered(who.other, abroad),
        thing=_thing(told, who, unit) if same else "",
        topic=topic,
        asks_for_topic=asks,
        deed=deed if same else "",
        action=seen_action(deed, hero) if same and deed else "",
        place=place,
        finer_place=reading.place if place is broad(reading.place) else place,
        place_is_said=bool(word or proper) or has_place(units),
        place_name=place_name,
        place_word=word or proper,
        time=read_time(abroad.words),
        weather=abroad.weather,
        goes_by_boat=_goes_by_boat(units),
        landmark=_landmark(text, hero),
    )


@dataclass(frozen=True, slots=True)
class _Who:
    """Who is in a logline, and what: `house` is one that nobody has said to do anything."""

    hero: Being | None
    other: Being | None
    beings: tuple[Being, ...]
    house: str


def _who(told: Sequence[Token]) -> _Who:
    """Return who is in what a logline tells; what has no life is somebody only where it acts."""
    units = read_units(told)
    found = find_beings(told, units, find_name(told, units))
    comes = happening(told)
    found = [being for being in found if being.noun not in comes]
    alive = [being for being in found if may_be_hero(being, told, units)]
    things = [being for being in found if being not in alive]
    alive = alive or bearer_of(things, told, units)
    house = next((one.first for one in things if one.subject is Subject.HOUSE), "")
    other = alive[1] if len(alive) > 1 and is_joined(told, alive) else None
    return _Who(alive[0] if alive else None, other, (*alive, *things), house)


def _thing(told: Sequence[Token], who: _Who, place: Unit | None) -> str:
    """Return what the story is after: what comes over its people, or what its hero looks for."""
    comes = happening(told)
    if comes:
        return comes
    hero_word = who.hero.noun if who.hero else ""
    beings = [being for being in who.beings if being.first != who.house]
    is_pair = who.other is not None
    return find_thing(told, read_units(told), beings, place, hero_word, is_pair=is_pair)


def _gendered(being: Being | None, abroad: Told) -> Being | None:
    """Return who it is with the gender that the logline's own language told."""
    if being is None or being.gender:
        return being
    return replace(being, gender=abroad.genders.get(being.noun, ""))


def _landmark(text: str, hero: Being | None) -> Subject | None:
    """Return the fixture that the logline names, even inside another word."""
    if "守塔" in text:
        return Subject.LIGHTHOUSE
    for token in tokenize(text):
        for unit in read_units((token,)):
            sense = unit.first("subject")
            if sense and Subject(sense.value) in (Subject.LIGHTHOUSE, Subject.TREE):
                is_hero = hero is not None and hero.subject == sense.value
                return None if is_hero else Subject(sense.value)
    return Subject.LIGHTHOUSE if "灯塔" in text and hero else None


def _goes_by_boat(units: Sequence[Unit]) -> bool:
    """Whether the logline is of people who go out on the water."""
    return any(
        unit.word in _SEAFARERS
        or any(
            (sense.kind in ("subject", "faint") and sense.value in (Subject.SHIP, Subject.BOAT))
            or (sense.kind == "action" and sense.value == Action.SAIL)
            for sense in unit.senses
        )
        for unit in units
    )


def read_time(text: str) -> Time | None:
    """Return the time that `text` names outright, if it does."""
    for unit in read_units(tokenize(text)):
        sense = unit.first("time")
        if sense:
            return Time(sense.value)
    return None
