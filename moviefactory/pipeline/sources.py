"""Where a film's sounds come from: which library, which encoders, what was chosen. Makes no sound.

What was chosen lies in sound/cues.json, keyed by all that it hangs on: a run that cuts anew reads it,
and searches nothing.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from moviefactory.lexicon.likened import likened
from moviefactory.pipeline.encoders import (
    Wanted,
    close_encoders,
    embed_all,
    load_encoders,
    ready_eyes,
    wanted_encoders,
    wanted_eyes,
)
from moviefactory.pipeline.libraries import (
    has_library,
    library_place,
    open_library,
    searched_store,
)
from moviefactory.pipeline.reporter import Reporter
from moviefactory.pipeline.selling import unsold
from moviefactory.pipeline.sight import Sight
from moviefactory.project import Film, content_key, file_digest
from moviefactory.settings import Settings
from moviefactory.shipped import shipped
from moviefactory.sound.cue import SoundCue, Source
from moviefactory.sound.tongues import in_sound_words, picture_in_english
from moviefactory.storyboard import Storyboard

if TYPE_CHECKING:
    from moviefactory.grammar import Mood
    from moviefactory.shots.neural.bases.weights import Consent

CUES_VERSION: Final = "2"
CUES: Final = "sound/cues.json"
CATALOGUE: Final = ("effects.yaml", "variants.yaml", "modifiers.yaml", "thesaurus.yaml")


@dataclass(frozen=True, slots=True)
class Chosen:
    """The sounds of a film's shots in film order, and what the report should tell of them.

    `sights` are the eyes by which takes choose among candidates.
    """

    cues: tuple[tuple[SoundCue, ...], ...]
    notes: tuple[str, ...] = ()
    sights: tuple[Sight, ...] = ()


@dataclass(frozen=True, slots=True)
class Track:
    """A piece of music of the user's library. Units: seconds."""

    path: Path
    title: str
    author: str
    licence: str
    seconds: float
    sha256: str


class _Line(NamedTuple):
    """One line of a shot's `sound` list: as it is written, and in the words of the catalogue."""

    written: str
    english: str


class _Asked(NamedTuple):
    """What a shot's sounds are chosen by; `picture` and `heading` in English or Chinese words."""

    sound: tuple[_Line, ...]
    picture: str
    heading: str

    def key(self) -> tuple[object, ...]:
        """Return what of it goes into the key of a film's cues."""
        lines = [one.written if one.written == one.english else [*one] for one in self.sound]
        return lines, self.picture, self.heading


def check_sources(settings: Settings) -> None:
    """See that the library and the encoders that were named can be.

    Raises: UnreadableFile; UnknownName; BadOption.
    """
    has_library(settings)
    if settings.sound_encoders or settings.clap_python or settings.av_python:
        wanted_encoders(settings)
        wanted_eyes(settings)


def choose_sounds_of(
    film: Film, storyboard: Storyboard, settings: Settings, reporter: Reporter, consent: Consent
) -> Chosen:
    """Return what every shot of a film is to sound like, chosen once and kept.

    `consent` is asked before an encoder's weights are downloaded, which happens only if it was named.
    Raises: UnreadableFile (no such library); UnknownName; MissingExtra; NoWeights; DamagedLibrary.
    """
    from moviefactory.sound.search.search import FUSING_VERSION

    sights = ready_eyes(settings, consent)
    asked = _asked(storyboard)
    mine = has_library(settings)
    state = _state_of(settings) if mine else ""
    wanted = wanted_encoders(settings)
    index = [file_digest(shipped("music_index") / name) for name in CATALOGUE]
    names = [[one.name, one.model, FUSING_VERSION] for one in wanted]
    commercial = settings.commercial
    told = [one.key() for one in asked]
    key = content_key("cues", CUES_VERSION, told, index, state, names, commercial)
    artefact = film.artefact(CUES)
    if artefact.facts(key) is None:
        chosen = _choose(asked, settings, wanted, reporter, consent)
        shots = [list(map(_plain, cues)) for cues in chosen.cues]
        text = json.dumps({"notes": chosen.notes, "shots": shots}, indent=1, ensure_ascii=False)
        artefact.make(key, lambda part: _save(part, text))
    kept = json.loads(artefact.path.read_text(encoding="utf-8"))
    cues = tuple(tuple(map(_cue, shot)) for shot in kept["shots"])
    return Chosen(cues, (*kept["notes"], *unsold(film, storyboard, settings)), sights)


def music_for(
    mood: Mood, settings: Settings, *, seconds: float = 0.0, taken: Sequence[str] = ()
) -> Track | None:
    """Return the track of the user's library for a mood; None if there is none that may be used.

    Of several, the longest-needed comes first: long enough for `seconds`, not in `taken` (digests),
    then the steadiest, then by name. Raises: UnreadableFile (no such library); DamagedLibrary.
    """
    if not has_library(settings):
        return None
    from moviefactory.sound.library.where import Where

    store = open_library(settings)
    try:
        where = Where(("music",), settings.commercial, (mood,))
        found = [one for one in store.records(where) if one.path and Path(one.path).is_file()]
    finally:
        store.close()
    if not found:
        return None

    def order(one: Any) -> tuple[bool, bool, float, str]:
        digest = one.stamp.sha256 if one.stamp else ""
        steadiness = one.measures.steadiness if one.measures else 0.0
        return (one.seconds or 0) < seconds, digest in taken, -steadiness, one.id

    best = min(found, key=order)
    digest = best.stamp.sha256 if best.stamp else ""
    return Track(
        Path(best.path), best.title, best.author, best.licence, best.seconds or 0.0, digest
    )


def _asked(storyboard: Storyboard) -> list[_Asked]:
    """Return what all shots' sounds are chosen by, whatever language the film is written in."""
    language, names = storyboard.language, tuple(member.name for member in storyboard.cast)
    return [
        _Asked(
            tuple(_Line(line, in_sound_words(line, language)) for line in shot.sound),
            *(
                picture_in_english(likened(text, storyboard.words.items()), language, names)
                for text in (shot.picture, scene.heading)
            ),
        )
        for _, scene, shot in storyboard.shots()
    ]


def _choose(
    asked: Sequence[_Asked],
    settings: Settings,
    wanted: Sequence[Wanted],
    reporter: Reporter,
    consent: Consent,
) -> Chosen:
    from moviefactory.sound.library.where import Where
    from moviefactory.sound.matching import Matcher
    from moviefactory.sound.search.asked import own_words
    from moviefactory.sound.search.search import Search
    from moviefactory.sound.words import choose_sounds

    encoders = load_encoders(wanted, settings, reporter, consent)
    store = searched_store(settings, keeps=bool(encoders))
    try:
        able, notes = embed_all(store, encoders, reporter)
        search = Search(store, able)
        sounds = Where(("ambience", "effect"))
        matcher = Matcher(search, commercial=settings.commercial)
        cues = tuple(
            choose_sounds(
                [own_words(line.written, line.english, search, sounds) for line in shot.sound],
                shot.picture,
                heading=shot.heading,
                refine=matcher.refine,
            )
            for shot in asked
        )
    finally:
        store.close()
        close_encoders(encoders)
    told = matcher.told()
    left_out = [
        f"left out of a film that may be sold: {', '.join(told.left_out)}" if told.left_out else ""
    ]
    return Chosen(cues, tuple(note for note in (*notes, *told.notes, *left_out) if note))


def _state_of(settings: Settings) -> str:
    """Return what changes whenever a library does."""
    from moviefactory.sound.library.store import open_store

    store = open_store(library_place(settings))
    try:
        return f"{library_place(settings)} {store.generation()}"
    finally:
        store.close()


def _save(part: Path, text: str) -> None:
    part.write_text(text + "\n", encoding="utf-8", newline="\n")


def _plain(cue: SoundCue) -> dict[str, Any]:
    plain = dataclasses.asdict(cue)
    others = [_plain(one) for one in cue.instead]
    return {**plain, "file": str(cue.file) if cue.file else None, "instead": others}


def _cue(plain: dict[str, Any]) -> SoundCue:
    source = Source(**plain["source"]) if plain["source"] else None
    file = Path(plain["file"]) if plain["file"] else None
    others = tuple(map(_cue, plain["instead"]))
    return SoundCue(**{**plain, "source": source, "file": file, "instead": others})
