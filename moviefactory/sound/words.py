"""What a shot should sound like: its sound words, else its picture, to recipes. Makes no sound."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal, NamedTuple

from moviefactory.lexicon import Action, Place, Reading, Subject, Weather, broad, read_picture
from moviefactory.lexicon.subjects import kin
from moviefactory.lexicon.words import Token, tokenize
from moviefactory.sound.catalogue import changes, entries, modifiers
from moviefactory.sound.cue import CueKind, SoundCue
from moviefactory.sound.library.builtin import built_in
from moviefactory.sound.library.record import Record
from moviefactory.sound.thesaurus import Thesaurus

MOST_LAYERS = 4
MOST_FROM_PICTURE = 3
WORDS_BACK = 3
CROWD = 12

PLACE_BEDS = {
    Place.SPACE: "space_hum", Place.PLANET: "wind", Place.SPACESHIP: "ship_interior",
    Place.SEA: "sea_waves", Place.UNDERWATER: "underwater", Place.MOUNTAINS: "wind",
    Place.FOREST: "leaves", Place.DESERT: "wind", Place.SNOW: "wind", Place.VILLAGE: "birds",
    Place.CITY: "city", Place.NEON_CITY: "neon_city", Place.INTERIOR: "room_tone",
    Place.MEADOW: "birds", Place.SKY: "wind", Place.STADIUM: "cheering",
    Place.MOON: "space_hum", Place.JUNGLE: "birds", Place.SAVANNA: "crickets",
    Place.RIVER: "stream", Place.WATERFALL: "waterfall", Place.HARBOUR: "gulls",
    Place.CAVE: "dripping_cave", Place.HIVE: "bees", Place.FLOWER: "bees",
    Place.ROAD: "wind", Place.RAILWAY: "wind", Place.BATTLEFIELD: "fire",
    Place.GRAVEYARD: "night_air", Place.TEMPLE: "leaves", Place.CASTLE: "wind",
    Place.CARNIVAL: "crowd", Place.CONCERT: "crowd", Place.BAR: "crowd",
    Place.CLASSROOM: "children", Place.WORKSHOP: "wood_creak", Place.LABORATORY: "computers",
    Place.TRAIN: "train", Place.CAFE: "crowd", Place.MARKET: "market", Place.SERVER_ROOM: "computers",
    Place.WATERFALL_TOP: "waterfall", Place.CATACOMB: "dripping_cave", Place.ICE_CAVE: "dripping_cave",
    Place.RAMPART: "wind", Place.NEON_ROOF: "neon_city",
}  # fmt: skip

ACTIONS = {
    Action.WALK: "footsteps",
    Action.RUN: "running",
}
SUBJECTS = {
    Subject.HORSE: "hooves",
    Subject.DRAGON: "wings",
    Subject.CAR: "engine",
    Subject.TRAIN: "train",
    Subject.ROCKET: "rocket",
    Subject.CAMPFIRE: "fire",
}
WALKERS = frozenset(
    {Subject.PERSON, Subject.CHILD, Subject.ELDER, Subject.KNIGHT, Subject.ASTRONAUT}
)
MUTE_PLACES = frozenset({Place.SPACE, Place.UNDERWATER, Place.SKY})


def bed_of(place: Place) -> str:
    """Return the recipe of a place's ambience: its own, or that of the wider place it is in."""
    return PLACE_BEDS.get(place) or PLACE_BEDS[broad(place)]


@dataclass(frozen=True, slots=True)
class Manner:
    """What the words about a sound ask of it."""

    far: bool = False
    soft: bool = False
    hard: bool = False

    def also(self, marks: Collection[str]) -> Manner:
        """Return this manner with what more words ask."""
        return Manner(
            self.far or "far" in marks, self.soft or "soft" in marks, self.hard or "hard" in marks
        )

    def cue(self, entry: Record, words: str) -> SoundCue:
        """Return an entry's cue, played so."""
        gain_db = 3.0 * self.hard - 4.0 * self.soft - 7.0 * self.far
        intensity = 0.5 + 0.4 * self.hard - 0.3 * self.soft
        return SoundCue(entry.id, _kind(entry), words, intensity, gain_db, self.far)


class Heard(NamedTuple):
    """What one line of a shot's list was understood as, before a library is searched.

    `how`: "named" where the catalogue has its words, "guessed" where it has but a likely slip of
    them, "silence", "music" where there is nothing for an effect, or "nothing".
    """

    cues: tuple[SoundCue, ...]
    how: Literal["named", "guessed", "silence", "music", "nothing"]
    manner: Manner


Refine = Callable[[str, Heard], Sequence[SoundCue]]
"""What a library makes of a line, and of a picture's cue: the cues to play instead."""


def as_heard(phrase: str, heard: Heard) -> Sequence[SoundCue]:
    """Return the cues as they are: there is no library."""
    return heard.cues


def choose_sounds(
    sound: Sequence[str], picture: str, *, heading: str = "", refine: Refine = as_heard
) -> tuple[SoundCue, ...]:
    """Return what to play under a shot: at least one sound, at most four.

    `sound` is the shot's own list, in English or Chinese; `refine` may know better what a line of it
    means. Where the list is empty, the picture and its scene's heading are heard instead; where all
    of it only happens, the place sounds softly under it.
    """
    context = tokenize(f"{picture} {heading}")
    reading = read_picture(picture, heading=heading)

    def shown(cues: list[SoundCue]) -> list[SoundCue]:
        changed = _changed(cues, context)
        return [new for cue in changed for new in refine("", Heard((cue,), "named", Manner()))]

    cues: list[SoundCue] = []
    for phrase in sound:
        heard = refine(phrase, read_phrase(phrase))
        cues += _changed(heard, (*tokenize(phrase), *context))
    cues = _without_doubles(cues)[:MOST_LAYERS]
    if not cues:
        cues = _without_doubles(shown(_from_picture(context, picture, reading)))[:MOST_FROM_PICTURE]
    if not any(cue.kind == "ambience" for cue in cues):
        bed = shown([_place_bed(reading, context, picture)])[0]
        gain_db = -4.0 if cues else 0.0
        cues = [*cues[: MOST_LAYERS - 1], replace(bed, gain_db=bed.gain_db + gain_db)]
    return _spread(cues)


@cache
def _entry(name: str) -> Record:
    return next(record for record in built_in() if record.id == name)


@cache
def _said() -> Thesaurus:
    """All that can be said of a sound: names of recipes, and `*` with what a modifier does."""
    named = {word: record.id for record in _variants() for word in record.words}
    terms = [(word, entry.id) for entry in entries("effects.yaml") for word in entry.words]
    terms = [*named.items(), *(term for term in terms if term[0] not in named)]
    known = {word for word, _ in terms}
    for kind, words in modifiers().items():
        terms += [(word, f"*{kind}") for word in words if word not in known]
    return Thesaurus(terms)


def _variants() -> Iterator[Record]:
    plain = {entry.id for entry in entries("effects.yaml")}
    return (record for record in built_in() if record.kind != "music" and record.id not in plain)


@cache
def _shown() -> Thesaurus:
    """All that can be seen where there is something to hear."""
    terms = [
        (word, entry.id)
        for entry in entries("effects.yaml")
        for word in (*entry.sees, *(entry.words if entry.kind == "ambience" else ()))
    ]
    return Thesaurus([*terms, *((word, "*skip") for word in modifiers()["skip"])])


@cache
def _indoors() -> Thesaurus:
    return Thesaurus((word, "indoors") for word in modifiers()["indoors"])


@cache
def _about(name: str) -> Thesaurus:
    return Thesaurus(
        (word, change.use) for change in changes() if change.of == name for word in change.words
    )


def read_phrase(phrase: str) -> Heard:
    """Return the sounds that one line of a shot's list asks for."""
    tokens = tokenize(phrase)
    cues: list[SoundCue] = []
    manner, whole, denied, last = Manner(), Manner(), False, 0
    silent = softly = skipped = False
    for found in _said().find(tokens):
        marks = {name[1:] for name in found.names if name.startswith("*")}
        names = [name for name in found.names if not name.startswith("*")]
        if marks:
            silent |= "silence" in marks
            softly |= "soft" in marks
            skipped |= "skip" in marks
            if "negation" in marks:
                denied, last = True, found.end
            manner, whole = manner.also(marks), whole.also(marks)
            continue
        if denied and found.start - last <= WORDS_BACK:
            silent = True
        else:
            cues += [manner.cue(_entry(name), phrase) for name in names]
            manner = Manner()
        denied = False
    if cues and manner != Manner():
        after = manner.cue(_entry(cues[-1].recipe), phrase)
        cues[-1] = after if cues[-1].gain_db == 0 else cues[-1]
    if silent:
        still = SoundCue("room_tone", "ambience", phrase)
        kept = (cue for cue in cues if cue.kind == "effect")
        return Heard((still, *kept), "silence", whole)
    if cues:
        return Heard(tuple(cues), "named", whole)
    if softly or skipped:
        return Heard((), "music" if skipped else "nothing", whole)
    near = [name for name in _said().nearest(tokens) if not name.startswith("*")]
    guessed = tuple(whole.cue(_entry(name), phrase) for name in near)
    return Heard(guessed, "guessed" if guessed else "nothing", whole)


def _from_picture(tokens: tuple[Token, ...], picture: str, reading: Reading) -> list[SoundCue]:
    """Return what a picture lets one hear: its weather, what it shows, what is done in it."""
    cues: list[SoundCue] = []
    if reading.weather in (Weather.RAIN, Weather.STORM):
        hard = Manner(hard=reading.weather is Weather.STORM)
        cues.append(hard.cue(_entry("rain"), picture))
        if reading.weather is Weather.STORM:
            cues += [Manner().cue(_entry(name), picture) for name in ("wind", "thunder")]
    if reading.weather is Weather.SAND:
        cues.append(Manner(hard=True).cue(_entry("wind"), picture))
    seen = [name for found in _shown().find(tokens) for name in found.names]
    seen = [name for name in seen if not name.startswith("*")]
    for one in reading.subjects[:2]:
        if kin(one.subject) in SUBJECTS:
            seen.append(SUBJECTS[kin(one.subject)])
        if (
            one.subject in WALKERS
            and one.action in ACTIONS
            and broad(reading.place) not in MUTE_PLACES
        ):
            seen.append("crowd" if one.count >= CROWD else ACTIONS[one.action])
    bed = bed_of(reading.place)
    seen.sort(key=lambda name: name != bed)
    beds = [name for name in dict.fromkeys(seen) if _entry(name).kind == "ambience"]
    deeds = [name for name in dict.fromkeys(seen) if _entry(name).kind == "effect"]
    return cues + [Manner().cue(_entry(name), picture) for name in (*beds[:2], *deeds[:1])]


def _place_bed(reading: Reading, context: tuple[Token, ...], picture: str) -> SoundCue:
    """Return the sound of the place; of a room or of open air where no word says the place."""
    name = bed_of(reading.place)
    if not reading.shown:
        name = "room_tone" if _indoors().find(context) else "night_air"
    return Manner().cue(_entry(name), picture)


def _changed(cues: Sequence[SoundCue], context: tuple[Token, ...]) -> list[SoundCue]:
    """Return `cues`, each as what it becomes in company of the words about it."""
    done = []
    for cue in cues:
        found = _about(cue.recipe).find(context)
        use = _entry(found[0].names[0]) if found else None
        done.append(replace(cue, recipe=use.id, kind=_kind(use), instead=()) if use else cue)
    return done


def _kind(entry: Record) -> CueKind:
    return "effect" if entry.kind == "effect" else "ambience"


def _without_doubles(cues: list[SoundCue]) -> list[SoundCue]:
    first: dict[str, SoundCue] = {}
    for cue in cues:
        first.setdefault(cue.recipe, cue)
    return list(first.values())


def _spread(cues: Sequence[SoundCue]) -> tuple[SoundCue, ...]:
    """Return `cues` with the moments of single sounds spread over the shot, in their order."""
    deeds = [cue.recipe for cue in cues if cue.kind == "effect"]
    return tuple(
        replace(cue, at=0.3 + 0.5 * deeds.index(cue.recipe) / len(deeds))
        if cue.recipe in deeds
        else cue
        for cue in cues
    )
