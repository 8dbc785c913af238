"""From what a line was read as to what a library holds that is closer. Knows searches; makes no sound.

A line's words name a sound in the catalogue most of the time (`words`): then the search only looks
for a closer one of its family, or the user's own recording of it. Where they name none, the search
decides, if it is sure enough; how sure was measured (benchmarks/sound.md).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from moviefactory.sound.catalogue import modifiers, read_index
from moviefactory.sound.cue import SoundCue, source_from
from moviefactory.sound.library.builtin import built_in
from moviefactory.sound.library.record import Record
from moviefactory.sound.library.where import Where
from moviefactory.sound.search.search import Hit, Search
from moviefactory.sound.search.terms import CONCEPT, terms_of, ways_to_say
from moviefactory.sound.words import Heard

LEAST_SAID: Final = 0.6
"""How much of a line's words a sound must have, where the line is nowhere in the catalogue."""
LEAST_LIKENESS: Final[Mapping[str, float]] = MappingProxyType(
    {"sentence": 0.5, "clap": 0.4, "laion-clap": 0.4}
)
"""How near an encoder must find a sound to be sure without a word in common. Units: cosine."""
NEARER: Final = 0.1
"""How much nearer than its recipe an encoder must find a variant. Units: cosine."""
FAR_DB: Final = 7.0
LEAST_OWN: Final = 0.5
"""How much of what a user's file is called must be asked for."""
HITS: Final = 24
MOST_INSTEAD: Final = 8
SOUNDS: Final = ("ambience", "effect")
MANNERS: Final = ("far", "soft", "hard")


@dataclass(frozen=True, slots=True)
class Matching:
    """What was made of a film's sound words. `notes` are for the report, each once."""

    notes: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


class Matcher:
    """Make a library's sounds out of words' cues; collects what should be told of it."""

    def __init__(self, search: Search, *, commercial: bool = False) -> None:
        """Take a search over the built-in sounds and the user's."""
        self._search = search
        self._commercial = commercial
        self._notes: dict[str, None] = {}
        self._left_out: dict[str, None] = {}
        self._found: dict[str, list[Hit]] = {}

    def told(self) -> Matching:
        """Return what there is to tell until now."""
        for failed in self._search.failed:
            self._note(
                f"the {failed.encoder} encoder failed in a search for sounds ({failed.why}): chosen by words"
            )
        return Matching(tuple(self._notes), tuple(self._left_out))

    def refine(self, phrase: str, heard: Heard) -> Sequence[SoundCue]:
        """Return what to play for a line of a shot's list, or for a cue of its picture (no line)."""
        if heard.how in ("silence", "music"):
            return heard.cues
        if heard.how == "named":
            return [self._named(phrase, cue) for cue in heard.cues]
        sure = self._sure(phrase)
        if sure:
            return [self._or(sure, heard.manner.cue(sure[0], phrase))]
        if heard.cues and len(_told(phrase)) == 1 and phrase.isascii():
            near = " and ".join(_title(cue.recipe) for cue in heard.cues)
            self._note(f"{phrase!r} is no sound of the library: the nearest, {near}, is heard")
            return heard.cues
        self._note(f"{phrase!r} is no sound of the library, and nothing in it is near: left out")
        return ()

    def _named(self, phrase: str, cue: SoundCue) -> SoundCue:
        """Return what is closest to a cue, with what its words mean as well."""
        closer = self._closer(phrase, cue) if phrase else cue
        if own := self._own(phrase, closer):
            return self._or(own, closer)
        if closer.recipe != cue.recipe:
            return closer
        family = (_built_in()[member.id] for member in _family(cue.recipe)[1])
        like = (one for one in family if one.kind == cue.kind)
        return self._or([_built_in()[cue.recipe], *like], cue)

    def _or(self, records: Sequence[Record], cue: SoundCue) -> SoundCue:
        """Return a cue as that of the first of its records that may be, the others in its stead."""
        first, *others = records
        plain = replace(cue, gain_db=0.0)
        return replace(
            self._as_cue(first, cue),
            instead=tuple(self._as_cue(one, plain) for one in others[:MOST_INSTEAD]),
        )

    def _closer(self, phrase: str, cue: SoundCue) -> SoundCue:
        """Return the variant of a cue's recipe that the line means, if it says what sets it apart."""
        base, family = _family(cue.recipe)
        ways = ways_to_say(phrase)
        said = {term for way in ways for term in way}
        near = self._likeness(phrase)
        best: tuple[float, str, frozenset[str]] | None = None
        for member in family:
            apart = sum(1 for way in ways if way & member.own - base)
            named = member.title <= said or member.title & said - base
            nearer = near.get(member.id, 0.0) - near.get(cue.recipe, 0.0) >= NEARER
            if not (named or apart >= _telling(phrase) or nearer):
                continue
            worth = len(said & member.own) / len(member.own) + near.get(member.id, 0.0)
            if best is None or worth > best[0]:
                best = (worth, member.id, member.own)
        if best is None:
            return cue
        far = cue.far and "#far" not in best[2]
        gain_db = cue.gain_db + (FAR_DB if cue.far and not far else 0.0)
        return replace(cue, recipe=best[1], far=far, gain_db=gain_db)

    def _likeness(self, phrase: str) -> Mapping[str, float]:
        """Return how near an encoder finds sounds to a line, if there is one."""
        return {
            hit.record.id: max(hit.likeness.values()) for hit in self._hits(phrase) if hit.likeness
        }

    def _own(self, phrase: str, cue: SoundCue) -> list[Record]:
        """Return the user's own recordings of what a cue is, best first."""
        found = {
            hit.record.id: hit.record
            for query in dict.fromkeys((phrase, _title(cue.recipe)))
            for hit in self._hits(query)
            if hit.record.kind == cue.kind and self._is_own(query, hit)
        }
        return list(found.values())

    def _is_own(self, query: str, hit: Hit) -> bool:
        """Return whether a hit is a file of the user's that is what was asked for."""
        record = hit.record
        if record.is_built_in or not self._may(record):
            return False
        called = [way for way in ways_to_say(record.title) if not _is_number(way)]
        asked = {term for way in ways_to_say(query) for term in way}
        meant = sum(1 for way in called if way & asked) / len(called) if called else 0.0
        return (
            meant >= LEAST_OWN and _said(query, hit.terms) >= LEAST_SAID and self._is_there(record)
        )

    def _sure(self, phrase: str) -> list[Record]:
        """Return what the search finds for a line that names nothing, as far as it may be believed.

        A file of the user's goes before what is built in, words in common before likeness alone; with
        the best come those that are as sure in kind.
        """
        ranked: list[tuple[bool, bool, float, int, Record]] = []
        for place, hit in enumerate(self._hits(phrase)):
            named = _said(phrase, hit.terms) >= LEAST_SAID
            surplus = [much - LEAST_LIKENESS.get(name, 1.0) for name, much in hit.likeness.items()]
            if not (named or max(surplus, default=-1.0) >= 0) or not self._may(hit.record):
                continue
            likeness = 0.0 if named else -max(surplus)
            ranked.append((hit.record.is_built_in, not named, likeness, place, hit.record))
        best: list[tuple[bool, bool, str]] = []
        sure = []
        for built_in_one, unnamed, *_, record in sorted(ranked, key=lambda one: one[:4]):
            sort = (built_in_one, unnamed, record.kind)
            if (not best or sort in best) and self._is_there(record):
                best = [sort]
                sure.append(record)
        return sure

    def _hits(self, query: str) -> list[Hit]:
        if query not in self._found:
            asked = any(char.isalnum() for char in query)
            found = self._search.find(query, Where(SOUNDS), HITS) if asked else []
            self._found[query] = found
        return self._found[query]

    def _may(self, record: Record) -> bool:
        """Return whether a record may be in this film; what may not is told."""
        if not self._commercial or record.is_commercial:
            return True
        self._left_out[f"{record.title} ({record.licence})"] = None
        return False

    def _is_there(self, record: Record) -> bool:
        if record.is_built_in or Path(record.path).is_file():
            return True
        self._note(
            f"{record.path} of the sound library is no longer there: run moviefactory library check"
        )
        return False

    def _as_cue(self, record: Record, cue: SoundCue) -> SoundCue:
        """Return a cue as that of a record: of its file, if it is one."""
        if record.is_built_in:
            return replace(cue, recipe=record.id)
        return replace(cue, recipe=record.id, file=Path(record.path), source=source_from(record))

    def _note(self, text: str) -> None:
        self._notes[text] = None


@dataclass(frozen=True, slots=True)
class _Member:
    """A variant of a recipe by its words."""

    id: str
    own: frozenset[str]
    title: frozenset[str]


@cache
def _family(recipe: str) -> tuple[frozenset[str], tuple[_Member, ...]]:
    """Return what a recipe is called, in terms, and its variants."""
    records = _built_in()
    base = frozenset(terms_of(records[recipe].text())) if recipe in records else frozenset()
    variants = [
        records[row["id"]] for row in read_index("variants.yaml")["entries"] if row["of"] == recipe
    ]
    return base, tuple(
        _Member(one.id, frozenset(terms_of(one.text())), frozenset(terms_of(one.title)))
        for one in variants
    )


@cache
def _built_in() -> Mapping[str, Record]:
    return MappingProxyType({record.id: record for record in built_in()})


def _title(recipe: str) -> str:
    found = _built_in().get(recipe)
    return found.title if found else ""


def _told(query: str) -> list[frozenset[str]]:
    """Return the ways to say a query's words, but for those that say how it sounds."""
    ways = ways_to_say(query)
    return [way for way in ways if not way & _manners()] or list(ways)


def _telling(phrase: str) -> int:
    """Return how many of a line's words, or characters, set a variant apart."""
    return 2 if phrase.isascii() else 4


def _said(query: str, terms: Sequence[str]) -> float:
    """Return how much of a query's telling words is in `terms`."""
    telling = _told(query)
    return sum(1 for way in telling if way & set(terms)) / len(telling) if telling else 0.0


@cache
def _manners() -> frozenset[str]:
    """Return the words that say how something sounds, not what, in terms."""
    words = [word for kind in MANNERS for word in modifiers()[kind]]
    ways = [way for word in words for way in ways_to_say(word)]
    return frozenset(term for way in ways for term in way if not term.startswith(CONCEPT))


def _is_number(way: frozenset[str]) -> bool:
    return all(term.isdigit() for term in way)
