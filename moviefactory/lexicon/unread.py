"""Tell which nouns nobody lists of a line that names nobody, or no place. Knows small grammar only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from moviefactory.lexicon.account import STOP_WORDS
from moviefactory.lexicon.gloss import gloss
from moviefactory.lexicon.reading import read_picture
from moviefactory.lexicon.units import ARTICLES, Unit, read_units
from moviefactory.lexicon.words import Token, tokenize, word_set

_COUNTED: Final = ARTICLES | word_set(
    "one two three four five six seven eight nine ten several many"
)
_WHERE: Final = word_set("in on at inside through across along into within among amid onto")
_FARTHEST: Final = 3
"""How many adjectives may stand before a noun."""
_FEWEST_SIGNS: Final = 2
_WITHIN: Final = "里内中上旁边下"
"""What follows a Chinese noun that is a place."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A noun as it is written, what of the picture it is, and its line's language ("": English, Chinese)."""

    word: str
    kind: Literal["subject", "place"]
    language: str


def unread_nouns(
    picture: str, *, heading: str = "", cast: tuple[tuple[str, str], ...] = (), language: str = ""
) -> tuple[Unread, ...]:
    """Return the nouns that are missed where a line names nobody known, or no known place.

    Names are none: nobody can tell what they look like. What a line that names both misses beside
    them are nearly always adjectives and parts, of which a likeness says nothing.
    """
    reading = read_picture(picture, heading=heading, cast=cast, language=language)
    if not reading.missed and not reading.said_missed:
        return ()
    line = gloss(picture, names=[name for name, _ in cast], language=language)
    tokens = tokenize(line.english)
    units = read_units(tokens, cast)
    # A forest is a place, though its trees are drawn as somebody would be.
    places = {unit.word for unit in units if _is_place(unit)}
    named = {
        "subject": any(one.word not in places for one in reading.subjects),
        "place": bool(places) or _headed(heading),
    }
    taken = {at for unit in units for at in range(unit.start, unit.end)}
    found: dict[str, Unread] = {}
    for at, token in enumerate(tokens):
        if at in taken or token.is_mark or token.is_cjk or token.text in STOP_WORDS:
            continue
        kind = _kind_of(tokens, units, taken, at)
        (written, *_) = line.as_said([token.text]) or ("",)
        missed = written in reading.said_missed or token.text in reading.missed
        if kind and missed and not named[kind] and not _is_name(written, picture, line.language):
            found.setdefault(written, Unread(written, kind, line.language))
    for run in (one for one in reading.missed if "\u3400" <= one[0] <= "\u9fff"):
        kind = _kind_of_run(run, picture)
        if len(run) >= _FEWEST_SIGNS and not named[kind]:
            found.setdefault(run, Unread(run, kind, line.language))
    return tuple(found.values())


def _kind_of(
    tokens: Sequence[Token], units: Sequence[Unit], taken: set[int], at: int
) -> Literal["subject", "place"] | None:
    """Return what a noun with an article is, or that stands first; None for what is no noun."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    follows = next((unit for unit in units if unit.start == at + 1), None)
    ends = after is None or after.is_mark or after.text in STOP_WORDS
    if not ends and not (follows and (follows.first("action") or follows.first("time"))):
        return None
    start = at
    while start and at - start < _FARTHEST and _may_describe(tokens[start - 1]):
        start -= 1
    if start and tokens[start - 1].text in _COUNTED:
        led = start > 1 and tokens[start - 2].text in _WHERE
        return "place" if led else "subject"
    if start and tokens[start - 1].text in _WHERE:
        return "place"
    return "subject" if start == 0 else None


def _may_describe(token: Token) -> bool:
    return not token.is_mark and token.text not in STOP_WORDS


def _kind_of_run(run: str, picture: str) -> Literal["subject", "place"]:
    at = picture.find(run)
    following = picture[at + len(run) : at + len(run) + 1] if at >= 0 else ""
    within = bool(following) and following in _WITHIN
    return "place" if within or (at > 0 and picture[at - 1] == "在") else "subject"


def _is_place(unit: Unit) -> bool:
    return any(sense.kind == "place" and not sense.weak for sense in unit.senses)


def _headed(heading: str) -> bool:
    return any(map(_is_place, read_units(tokenize(heading))))


def _is_name(word: str, text: str, language: str) -> bool:
    """Whether a word is written large within a line; in German every noun is."""
    if language == "de":
        return False
    found = re.finditer(re.escape(word), text, re.IGNORECASE)
    return any(one.start() > 0 and one[0][0].isupper() for one in found)
