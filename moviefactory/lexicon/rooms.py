"""Find words that only name the room somebody is in. Knows what has an inside; not who is there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from moviefactory.lexicon.places import OFF_EARTH, ROOMS, broad
from moviefactory.lexicon.units import ARTICLES, Unit
from moviefactory.lexicon.vocabulary import Place, Subject
from moviefactory.lexicon.words import Token, word_set
from moviefactory.lexicon.wrecks import find_wreck

_INSIDE: Final = word_set("inside aboard within")
_IN: Final = _INSIDE | {"in", "into"}
_ON: Final = _INSIDE | {"on", "onto", "in", "into", "through"}
_STEERED: Final = word_set(
    "drive drives drove driving driven steer steers steering pilots piloting"
)
"""Whoever does so in something is seen from outside, with all of it."""
_OPEN_CRAFT: Final = word_set("biplane biplanes triplane triplanes glider gliders")
_FLOWN_SO: Final = word_set(
    "fly flies flying soars soaring loops looping glides gliding dives diving banks banking"
)
# Words that put somebody inside; a ship, car or castle has an outside to be on or in as well.
_ENTERED_BY: Final = {
    Subject.HOUSE: _IN,
    Subject.CASTLE: _IN,
    Subject.TENT: _IN,
    Subject.WINDMILL: _IN,
    Subject.LIGHTHOUSE: _IN,
    Subject.TRAIN: _ON,
    Subject.SPACECRAFT: _ON,
    Subject.SHIP: _INSIDE,
    Subject.BOAT: frozenset({"aboard"}),
    Subject.SUBMARINE: _IN,
    Subject.PLANE: _IN,
    Subject.BUS: _ON,
    Subject.FLOWER: _INSIDE | {"into"},
}
_INSIDE_OF: Final = {
    Subject.SHIP: Place.SEA,  # Its deck.
    Subject.BOAT: Place.SEA,
    Subject.SPACECRAFT: Place.SPACESHIP,
    Subject.TRAIN: Place.TRAIN,
    Subject.BUS: Place.TRAIN,  # Rows of seats along windows.
    Subject.FLOWER: Place.FLOWER,
}
_HULLS: Final = frozenset({Subject.SHIP, Subject.BOAT})
_WEIGHTLESS: Final = word_set("weightless weightlessness float floats floating floated upside")
_YARDS: Final = frozenset({Place.TEMPLE})
"""What is its courts and gates as much as its halls, and is seen with them."""
_ROOM_WORDS: Final = word_set(
    "bridge cabin cabins hold corridor corridors room rooms compartment carriage interior belly "
    "kitchen hall hallway stairs staircase attic cellar basement floor corner "
    "cockpit hatch quarters gangway galley heart"
)
_SEATED: Final = frozenset({Subject.TRAIN, Subject.BUS})
"""What somebody sits in at a window of its own."""
_SEATS: Final = word_set("window windows windowsill seat seats aisle berth bunk couchette")
_CHINESE_SEATS: Final = re.compile("的?(?:[车靠]?窗[边前旁口下]|靠?窗?的?座|卧铺|过道)")
_BESIDE: Final = word_set("at by in on beside against near from through out")
_FEW_WORDS: Final = 3
_CHINESE_IN: Final = frozenset("里内中")
_CHINESE_ON: Final = _CHINESE_IN | {"上"}


@dataclass(frozen=True, slots=True)
class Rooms:
    """Which room a text is set in, if it says one, and the units that only name it."""

    place: Place | None
    named_by: frozenset[int]


def find_rooms(tokens: Sequence[Token], units: Sequence[Unit]) -> Rooms:
    """Return the room that the text is set in; what is inside it is for others to say."""
    named: set[int] = set()
    place: Place | None = None
    off_earth = _is_off_earth(tokens, units)
    for index, unit in enumerate(units):
        sense = unit.first("subject")
        if sense is None or Subject(sense.value) not in _ENTERED_BY:
            continue
        subject = Subject(sense.value)
        in_space = subject in _HULLS and off_earth
        entered = _is_entered(tokens, unit, subject, in_space=in_space)
        entered = entered and not _tells_which(tokens, units, index)
        seated = subject in _SEATED and _is_sat_in(tokens, unit)
        if not entered and not seated and not _is_room_of(tokens, units, index):
            continue
        named.add(index)
        if seated:
            place = place or _INSIDE_OF[subject]
        strong = unit.first("place")
        inside = tokens[unit.start].is_cjk or _word_before(tokens, unit) in _INSIDE
        if strong is not None and strong.value in _YARDS:
            continue
        if place is None and entered and (inside or strong is None):
            own = _INSIDE_OF.get(subject, Place.INTERIOR)
            place = Place.SPACESHIP if in_space else own
        elif place is None and not entered:
            place = _INSIDE_OF.get(subject)
    wreck = find_wreck(tokens, units)
    return Rooms(Place.SUNKEN_SHIP if wreck else place, frozenset(named) | wreck)


def _is_off_earth(tokens: Sequence[Token], units: Sequence[Unit]) -> bool:
    """Whether a ship can be none at sea: with stars, an astronaut, or somebody who floats."""
    if any(token.text in _WEIGHTLESS for token in tokens):
        return True
    senses = [sense for unit in units for sense in unit.senses]
    return any(one.kind == "place" and broad(Place(one.value)) in OFF_EARTH for one in senses)


def _is_entered(tokens: Sequence[Token], unit: Unit, subject: Subject, *, in_space: bool) -> bool:
    """Whether the text puts somebody into the thing: in the house, on the train, 列车上."""
    if tokens[unit.start].is_cjk:
        after = tokens[unit.end].text if unit.end < len(tokens) else ""
        on_board = subject in (Subject.TRAIN, Subject.SPACECRAFT) or in_space
        if subject in _HULLS and not in_space:
            return False
        return after in (_CHINESE_ON if on_board else _CHINESE_IN)
    before = _word_before(tokens, unit)
    strong = unit.first("place") is not None
    if before == "in" and (_is_steered(tokens, unit) or _is_flown(tokens, unit, subject)):
        return False
    return before in (_INSIDE if strong else _ENTERED_BY[subject])


def _is_flown(tokens: Sequence[Token], unit: Unit, subject: Subject) -> bool:
    """Whether an aircraft is seen from outside: an open one, or one that somebody flies in."""
    if subject is not Subject.PLANE:
        return False
    return tokens[unit.end - 1].text in _OPEN_CRAFT or any(t.text in _FLOWN_SO for t in tokens)


def _tells_which(tokens: Sequence[Token], units: Sequence[Unit], index: int) -> bool:
    """Whether the noun only says which place the next word means: the castle garden."""
    if tokens[units[index].start].is_cjk or index + 1 == len(units):
        return False
    following = units[index + 1]
    between = tokens[units[index].end : following.start]
    place = bool(following.first("place")) or all(one.kind == "place" for one in following.senses)
    near = all(token.text in ARTICLES for token in between)
    return near and place and not _is_room(following)


def _is_sat_in(tokens: Sequence[Token], unit: Unit) -> bool:
    """Whether somebody is at a seat or window of it: by the window of the train, 列车的窗边."""
    if tokens[unit.start].is_cjk:
        after = "".join(token.text for token in tokens[unit.end : unit.end + 2 * _FEW_WORDS])
        return _CHINESE_SEATS.match(after) is not None
    seat = unit.end
    if seat == len(tokens) or tokens[seat].text not in _SEATS:
        near = range(unit.start - 1, max(-1, unit.start - 2 - _FEW_WORDS), -1)
        seat = next((at for at in near if tokens[at].text in _SEATS or tokens[at].is_mark), -1)
    if seat < 0 or tokens[seat].is_mark:
        return False
    before = tokens[max(0, min(seat, unit.start) - 2 - _FEW_WORDS) : seat]
    return not _BESIDE.isdisjoint(token.text for token in before)


def _is_steered(tokens: Sequence[Token], unit: Unit) -> bool:
    """Whether a preposition follows a verb of steering: driving in the biplane."""
    near = [token.text for token in tokens[max(0, unit.start - 2 - _FEW_WORDS) : unit.start]]
    return any(one in _STEERED and two == "in" for one, two in pairwise(near))


def _word_before(tokens: Sequence[Token], unit: Unit) -> str:
    """Return the preposition before a noun's article and adjectives, if there is one."""
    for at in range(unit.start - 1, max(-1, unit.start - 2 - _FEW_WORDS), -1):
        if tokens[at].text == "in" and tokens[at + 1].text == "front":
            return ""
        if tokens[at].text == "board" and at and tokens[at - 1].text == "on":
            return "aboard"
        if tokens[at].text in _ON:
            return tokens[at].text
        if not tokens[at].text.isalpha():
            return ""
    return ""


def _is_room_of(tokens: Sequence[Token], units: Sequence[Unit], index: int) -> bool:
    """Whether the noun only says whose room it is: the ship's engine room, the deck of the ship."""
    unit = units[index]
    if tokens[unit.start].is_cjk:
        following = units[index + 1] if index + 1 < len(units) else None
        start = unit.end + (unit.end < len(tokens) and tokens[unit.end].text == "的")
        return following is not None and following.start == start and _is_room(following)
    if tokens[unit.end - 1].possessive and unit.end < len(tokens):
        following = units[index + 1] if index + 1 < len(units) else None
        near = following is not None and following.start == unit.end and _is_room(following)
        return near or tokens[unit.end].text in _ROOM_WORDS
    at = unit.start - 1
    while at >= 0 and unit.start - at <= _FEW_WORDS and tokens[at].text not in ("of", "in"):
        if tokens[at].text not in ARTICLES and at != unit.start - 1:
            return False
        at -= 1
    if at < 1 or tokens[at].text not in ("of", "in"):
        return False
    room = next((one for one in units[:index] if one.end == at), None)
    return tokens[at - 1].text in _ROOM_WORDS or (room is not None and _is_room(room))


def _is_room(unit: Unit) -> bool:
    sense = unit.first("place")
    return sense is not None and Place(sense.value) in ROOMS
