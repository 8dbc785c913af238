"""Find where a logline is set, and how a sentence says it. Knows places; not who is there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from moviefactory.lexicon.places import broad
from moviefactory.lexicon.rooms import find_rooms
from moviefactory.lexicon.units import Unit
from moviefactory.lexicon.vocabulary import Place
from moviefactory.lexicon.words import Token, word_set
from moviefactory.script.offline.heroes import name_span
from moviefactory.script.offline.phrases import is_chinese, is_speakable
from moviefactory.script.offline.sentence import INTO, STOPS, is_title_cased, raw_text

_BAD_PLACE_WORDS: Final = word_set(
    "underwater indoors frozen cosmic urban cyberpunk lunar neon dystopian arabian arctic polar "
    "alpine undersea interstellar martian backstage midair medieval olympic snowbound western "
    "post-apocalyptic weightlessness apocalypse drought nightlife egyptian final championship sunken"
)
_NO_ARTICLE: Final = word_set("space orbit heaven downtown chinatown outer deep low high zero")
_BARE_ENDS: Final = _NO_ARTICLE | word_set("gravity water street seas altitude")
_ON: Final = word_set(
    "beach coast shore island hill hills peak summit street road stage pitch field farm moon "
    "planet mars deck pier dock trail path mountain ridge rooftop runway plain steppe prairie "
    "plateau frontier glacier iceberg avenue boulevard bridge ranch highway track coastline court "
    "train ship mercury venus pluto jupiter saturn europa titan everest tundra ice mesa broadway plantation"
)
_AT: Final = word_set(
    "concert carnival market festival wedding party fairground funfair gate quay wharf waterfall station airport school harbor harbour fair circus port farmhouse oasis"
)
_BY: Final = word_set("sea ocean lake river lagoon stream pond waterfall riverside canal pacific")


def find_place(
    tokens: Sequence[Token], units: Sequence[Unit], place: Place
) -> tuple[str, Unit | None]:
    """Return the words that name the place, without what stands before them."""
    wanted = {place, Place.CITY} if place is Place.NEON_CITY else {place}
    rooms = find_rooms(tokens, units)
    houses = (
        [units[at] for at in sorted(rooms.named_by)]
        if rooms.place and broad(rooms.place) is place
        else []
    )
    for unit in sorted(units, key=lambda one: not tokens[one.start].raw[0].isupper()):
        sense = unit.first("place")
        said = sense is not None and wanted & {Place(sense.value), broad(Place(sense.value))}
        if not said and unit not in houses:
            continue
        start = unit.start
        while start < unit.end and tokens[start].text in STOPS:
            start += 1
        words = raw_text(tokens, start, unit.end)
        if tokens[unit.start].is_cjk:
            words = re.sub(r"(?<=.)[里上中下]$", "", words)
        if words and tokens[start].text not in _BAD_PLACE_WORDS and _can_say(words):
            return words, unit
    return "", None


def _can_say(phrase: str) -> bool:
    return all(is_speakable(word) or word.isdigit() for word in phrase.split())


def find_proper_place(tokens: Sequence[Token], units: Sequence[Unit]) -> str:
    """Return an unknown name after a preposition of place."""
    known = {at for unit in units for at in range(unit.start, unit.end)}
    if is_title_cased(tokens):
        return ""
    for at in range(1, len(tokens)):
        token = tokens[at]
        if at in known or token.is_cjk or not token.raw[0].isupper() or token.raw.isupper():
            continue
        if token.text in _DAYS_AND_MONTHS:
            continue
        if tokens[at - 1].text in INTO and is_speakable(token.raw):
            return raw_text(tokens, *name_span(tokens, at, known))
    return ""


def place_phrase(word: str, tokens: Sequence[Token], unit: Unit | None) -> str:
    """Return how a sentence names the place: `Paris`, `the sea`, `deep space`."""
    if is_chinese(word) or unit is None:
        return word
    proper = word[0].isupper() and not (is_title_cased(tokens) or unit.start == 0)
    first, last = (part.lower() for part in (word.split()[0], word.split()[-1]))
    proper = proper or first in _PROPER
    if proper:
        cased = " ".join(part[:1].upper() + part[1:] for part in word.split())
        return f"the {cased}" if first in _PROPER_WITH_ARTICLE else cased
    if (first in _NO_ARTICLE and last in _BARE_ENDS) or first == "the":
        return word.lower()
    return f"the {word.lower()}"


_DAYS_AND_MONTHS: Final = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june "
    "july august september october november december christmas easter halloween"
)
_PROPER_WITH_ARTICLE: Final = word_set(
    "sahara arctic antarctic alps amazon himalayas pacific atlantic mediterranean gobi andes nile "
    "rockies caribbean colosseum everglades congo mississippi galapagos baltic"
)
_PROPER: Final = _PROPER_WITH_ARTICLE | word_set(
    "paris london tokyo shanghai beijing berlin rome venice mars venus jupiter saturn egypt iceland "
    "antarctica greenland siberia alaska manhattan brooklyn chicago moscow istanbul cairo mumbai "
    "havana lisbon vienna prague kyoto florence seoul bangkok singapore new hong las tibet nepal"
)


def place_preposition(word: str, place: Place) -> str:
    """Return the English preposition for being at a place."""
    last = word.split()[-1].lower() if word else ""
    for words, preposition in ((_ON, "on"), (_AT, "at"), (_BY, "by")):
        if last in words:
            return preposition
    return "by" if place is Place.SEA else "in"
