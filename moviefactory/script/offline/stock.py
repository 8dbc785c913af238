"""Load the writer's data: story shapes and shared word stock. Knows the files' form; not stories."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import yaml

from moviefactory.grammar import Mood
from moviefactory.lexicon.vocabulary import Place, Time
from moviefactory.shipped import shipped

_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
ANYWHERE: Final = "anywhere"


@dataclass(frozen=True, slots=True)
class Beat:
    """One step of a story: what it feels like, where on the journey it is, and when."""

    tone: str
    stop: str
    time: Time
    mood: Mood


@dataclass(frozen=True, slots=True)
class Stop:
    """One place on a journey, as a heading and as a phrase in a picture, by language."""

    place: Place
    heading: str
    phrase: str


@dataclass(frozen=True, slots=True)
class Shape:
    """A kind of story in one language. `say` holds, per beat, variants of one or two lines."""

    name: str
    is_general: bool
    words: tuple[str, ...]
    style: str
    text: str
    shows_product: bool
    takes_objects: bool
    wardrobe: str
    titles: tuple[str, ...]
    things: tuple[str, ...]
    others: tuple[str, ...]
    heroes: tuple[str, ...]
    beats: tuple[Beat, ...]
    say: tuple[tuple[tuple[str, ...], ...], ...]


def _load(name: str) -> Any:
    path = shipped("prompts") / "shapes" / name
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)


@cache
def _shared(name: str) -> Any:
    return _load(f"shared/{name}.yaml")


@cache
def load_shapes(language: str) -> tuple[Shape, ...]:
    """Return all story shapes in `language`, "en" or "zh", by name."""
    names = sorted(path.name for path in (shipped("prompts") / "shapes").glob("*.yaml"))
    return tuple(_shape(_load(name), language) for name in names)


def _shape(data: Mapping[str, Any], language: str) -> Shape:
    beats = tuple(
        Beat(beat["tone"], beat["stop"], Time(beat["time"]), Mood(beat["mood"]))
        for beat in data["beats"]
    )
    words = [*data["words"]["en"], *data["words"]["zh"]]
    return Shape(
        name=data["name"],
        is_general=data.get("general", False),
        words=tuple(str(word) for word in words),
        style=data["style"],
        text=data.get("text", {}).get(language, ""),
        shows_product=data.get("product_text", False),
        takes_objects=data.get("objects", False),
        wardrobe=data.get("wardrobe", "top"),
        titles=tuple(data["titles"][language]),
        things=tuple(data["things"][language]),
        others=tuple(other[language] for other in data["others"]),
        heroes=tuple(hero[language] for hero in data.get("heroes", ())),
        beats=beats,
        say=tuple(tuple(tuple(lines) for lines in variants) for variants in data["say"][language]),
    )


def journey_from(place: Place, home: Place) -> Place:
    """Return where a journey starts: at the finer place, if one is told of it, else at `home`."""
    return place if place.value in _shared("journeys") else home


def load_stop(home: Place, role: str, language: str) -> Stop:
    """Return the stop with this role on the journey that starts at `home`."""
    journeys = _shared("journeys")
    row = journeys[home.value].get(role) or journeys[ANYWHERE][role]
    place, *texts = (part.strip() for part in row.split("|"))
    heading, phrase = texts[:2] if language == "en" else texts[2:]
    return Stop(Place(place), heading, phrase)


def extra_roles() -> tuple[str, ...]:
    """Return the roles of stops that any long journey may also make."""
    return tuple(role for role in _shared("journeys")[ANYWHERE] if role.startswith("extra"))


def _column(language: str) -> int:
    return 0 if language == "en" else 1


def deeds(kind: str, tone: str, language: str) -> tuple[str, ...]:
    """Return what a kind of being can be seen doing in a tone."""
    tones = _shared("deeds")[kind]
    rows: Sequence[Sequence[str]] = tones.get(tone) or tones["calm"]
    return tuple(row[_column(language)] for row in rows)


def looks(part: str, language: str) -> tuple[str, ...]:
    """Return choices for a part of a look, such as `hair`."""
    rows: Sequence[Sequence[str]] = _shared("looks")[part]
    return tuple(row[_column(language)] for row in rows)


def coat(noun: str, language: str) -> str:
    """Return how an animal of this name looks to everybody, or nothing if they differ."""
    row = _shared("looks")["coats"].get(noun)
    return str(row[_column(language)]) if row else ""


def gender_noun(gender: str, language: str) -> str:
    """Return the noun for `woman` or `man`."""
    word: str = _shared("looks")["gender"][gender][_column(language)]
    return word


def lights(surroundings: str, time: Time, language: str) -> tuple[str, ...]:
    """Return descriptions of light."""
    rows: Sequence[Sequence[str]] = _shared("light")[surroundings][time.value]
    return tuple(row[_column(language)] for row in rows)


def air(weather: str, language: str) -> str:
    """Return how a picture says this weather."""
    word: str = _shared("light")["weather"][weather][_column(language)]
    return word


def time_word(time: Time, language: str) -> str:
    """Return how a heading says this time."""
    word: str = _shared("light")["times"][time.value][_column(language)]
    return word


def details(place: Place, language: str) -> tuple[str, ...]:
    """Return things to look at in a place where nobody is."""
    rows: Sequence[Sequence[str]] = _shared("details")[place.value]
    return tuple(row[_column(language)] for row in rows)


def sounds(name: str) -> tuple[str, ...]:
    """Return what a place, a weather or a deed sounds like, in English sound words."""
    return tuple(_shared("words")["sounds"].get(name, ()))


def stock_lines(kind: str, language: str) -> tuple[str, ...]:
    """Return lines that take the logline's own deed or topic."""
    return tuple(_shared("words")[kind][language])


def noun_for(word: str, subject: str, language: str) -> str:
    """Return `word` in `language`, or the plain noun for its kind of being."""
    nouns = _shared("words")["nouns"]
    return _translate(nouns["more"], word, language) or str(nouns[subject][_column(language)])


def thing_for(word: str, language: str) -> str:
    """Return a thing's name in `language`, or nothing if it is not known."""
    return _translate(_shared("words")["nouns"]["more"], word, language)


def place_name_for(word: str, place: Place, language: str) -> str:
    """Return a place's name in `language`, or the plain name for its kind."""
    places = _shared("words")["places"]
    return _translate(places["more"], word, language) or str(places[place.value][_column(language)])


def _translate(table: Mapping[str, str], word: str, language: str) -> str:
    if language == "zh":
        return table.get(word, "")
    return next((english for english, chinese in table.items() if chinese == word), "")
