"""A logline in a language that this writer does not write, told in plain English. Knows what is read of a line; no story."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from moviefactory.lexicon.gloss import gloss
from moviefactory.lexicon.reading import read_picture
from moviefactory.lexicon.units import read_units
from moviefactory.lexicon.vocabulary import Place, Subject, SubjectReading, Weather
from moviefactory.lexicon.words import tokenize
from moviefactory.script.offline.heroes import Gender
from moviefactory.script.offline.sentence import has_place

NUMBERS: Final = {2: "two ", 3: "three ", 4: "four ", 5: "five "}
MOST_BEINGS: Final = 3
_ON: Final = {Place.MARS: "on Mars", Place.MOON: "on the moon", Place.SEA: "by the sea", Place.PLANET: "on a planet", Place.BEACH: "on the beach"}  # fmt: skip
_SEXES: Final[dict[str, Gender]] = {"a woman": "she", "a man": "he"}


@dataclass(frozen=True, slots=True)
class Told:
    """A logline as this writer reads it.

    `genders` are those that its own words tell, by noun; `words` are all that is read of it, in
    English; `weather` is what they tell.
    """

    text: str
    words: str
    weather: Weather
    genders: dict[str, Gender]


def tell(logline: str) -> Told:
    """Return a Spanish, French, German or Japanese logline in English: who, and where.

    Anything else is returned as it is. What they do is left out: a story shape says it.
    """
    glossed, reading = gloss(logline), read_picture(logline)
    if not glossed.language:
        return Told(logline, logline, reading.weather, {})
    known = [being for being in reading.subjects if _is_known(being.word)]
    # Who becomes a friend, or comes with one, is told as who it is.
    named = [being for being in known if being.word.removesuffix("s") != "friend"]
    beings = (named if len(named) > 1 else known)[:MOST_BEINGS]
    genders = {
        being.word: gender
        for being in beings
        for said, gender in _SEXES.items()
        if said in _details(being) and being.count == 1
    }
    who = " and ".join(map(_phrase, beings)) or "a journey"
    is_said = has_place(read_units(tokenize(glossed.english)))
    where = _ON.get(reading.place, f"in the {reading.place.value}") if is_said else ""
    return Told(f"{who} {where}".strip(), glossed.english, reading.weather, genders)


def _is_known(word: str) -> bool:
    """Whether an English noun is somebody or something, not a word that was only guessed to be."""
    senses = [sense.kind for unit in read_units(tokenize(word)) for sense in unit.senses]
    return "subject" in senses or "faint" in senses


def _details(being: SubjectReading) -> list[str]:
    return re.split(r",\s*", being.detail)


def _phrase(being: SubjectReading) -> str:
    """Return who it is, with age and number: an old pirate, two friends."""
    details = _details(being)
    age = "old " if being.subject is Subject.ELDER or "old" in details else ""
    age = age or ("young " if "young" in details else "")
    age = "" if being.word.startswith(age) else age
    if being.count > 1:
        return f"{NUMBERS.get(being.count, 'some ')}{age}{being.word}"
    first = f"{age}{being.word}"
    return f"{'an' if first[0] in 'aeiou' else 'a'} {first}"
