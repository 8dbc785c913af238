"""What a shot should sound like: its sound words, else its picture, to recipes. Makes no sound."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from moviefactory.lexicon import Action, Place, Reading, Subject, Weather, broad, read_picture
from moviefactory.lexicon.words import Token, tokenize
from moviefactory.sound.catalogue import Entry, changes, entries, modifiers
from moviefactory.sound.cue import SoundCue
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
class _Manner:
    """What the words about a sound ask of it."""

    far: bool = False
    soft: bool = False
    hard: bool = False

    def cue(self, entry: Entry, words: str) -> SoundCue:
        gain_db = 3.0 * self.hard - 4.0 * self.soft - 7.0 * self.far
        intensity = 0.5 + 0.4 * self.hard - 0.3 * self.soft
        kind: Literal["ambience", "effect"] = "effect" if entry.kind == "effect" else "ambience"
        return SoundCue(entry.id, kind, words, intensity, gain_db, self.far)


def choose_sounds(sound: Sequence[str], picture: str, *, heading: str = "") -> tuple[SoundCue, ...]:
    """Return what to play under a shot: at least one sound, at most four.

    `sound` is the shot's own list, in English or Chinese; a word that is nowhere in the catalogue
    goes to the one most like it. Where the list is empty, the picture and its scene's heading are
    heard instead; where all of it only happens, the place sounds softly under it.
    """
    context = tokenize(f"{picture} {heading}")
    reading = read_picture(picture, heading=heading)
    cues: list[SoundCue] = []
    for phrase in sound:
        cues += _changed(_from_phrase(phrase), (*tokenize(phrase), *context))
    cues = _without_doubles(cues)[:MOST_LAYERS]
    if not cues:
        seen = _changed(_from_picture(context, picture, reading), context)
        cues = _without_doubles(seen)[:MOST_FROM_PICTURE]
    if not any(cue.kind == "ambience" for cue in cues):
        bed = _changed([_place_bed(reading, context, picture)], context)[0]
        gain_db = -4.0 if cues else 0.0
        cues = [*cues[: MOST_LAYERS - 1], replace(bed, gain_db=bed.gain_db + gain_db)]
    return _spread(cues)


@cache
def _entry(name: str) -> Entry:
    return next(entry for entry in entries("effects.yaml") if entry.id == name)


@cache
def _said() -> Thesaurus:
    """All that can be said of a sound: names of recipes, and `*` with what a modifier does."""
    terms = [(word, entry.id) for entry in entries("effects.yaml") for word in entry.words]
    known = {word for word, _ in terms}
    for kind, words in modifiers().items():
        terms += [(word, f"*{kind}") for word in words if word not in known]
    return Thesaurus(terms)


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


def _from_phrase(phrase: str) -> list[SoundCue]:
    """Return the sounds that one line of a shot's list asks for."""
    tokens = tokenize(phrase)
    cues: list[SoundCue] = []
    manner, denied, last = _Manner(), False, 0
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
            manner = _Manner(
                manner.far or "far" in marks,
                manner.soft or "soft" in marks,
                manner.hard or "hard" in marks,
            )
            continue
        if denied and found.start - last <= WORDS_BACK:
            silent = True
        else:
            cues += [manner.cue(_entry(name), phrase) for name in names]
            manner = _Manner()
        denied = False
    if cues and manner != _Manner():
        after = manner.cue(_entry(cues[-1].recipe), phrase)
        cues[-1] = after if cues[-1].gain_db == 0 else cues[-1]
    if silent:
        still = SoundCue("room_tone", "ambience", phrase)
        return [still, *(cue for cue in cues if cue.kind == "effect")]
    if not cues and not softly and not skipped:
        cues = [
            _Manner().cue(_entry(name), phrase)
            for name in _said().nearest(tokens)
            if not name.startswith("*")
        ]
    return cues


def _from_picture(tokens: tuple[Token, ...], picture: str, reading: Reading) -> list[SoundCue]:
    """Return what a picture lets one hear: its weather, what it shows, what is done in it."""
    cues: list[SoundCue] = []
    if reading.weather in (Weather.RAIN, Weather.STORM):
        hard = _Manner(hard=reading.weather is Weather.STORM)
        cues.append(hard.cue(_entry("rain"), picture))
        if reading.weather is Weather.STORM:
            cues += [_Manner().cue(_entry(name), picture) for name in ("wind", "thunder")]
    seen = [name for found in _shown().find(tokens) for name in found.names]
    seen = [name for name in seen if not name.startswith("*")]
    for one in reading.subjects[:2]:
        if one.subject in SUBJECTS:
            seen.append(SUBJECTS[one.subject])
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
    return cues + [_Manner().cue(_entry(name), picture) for name in (*beds[:2], *deeds[:1])]


def _place_bed(reading: Reading, context: tuple[Token, ...], picture: str) -> SoundCue:
    """Return the sound of the place; of a room or of open air where no word says the place."""
    name = bed_of(reading.place)
    if not reading.shown:
        name = "room_tone" if _indoors().find(context) else "night_air"
    return _Manner().cue(_entry(name), picture)


def _changed(cues: list[SoundCue], context: tuple[Token, ...]) -> list[SoundCue]:
    """Return `cues`, each as what it becomes in company of the words about it."""
    done = []
    for cue in cues:
        found = _about(cue.recipe).find(context)
        use = _entry(found[0].names[0] if found else cue.recipe)
        done.append(
            replace(cue, recipe=use.id, kind="effect" if use.kind == "effect" else "ambience")
        )
    return done


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
