"""Where a film's sounds come from: which library, which encoders, what was chosen. Makes no sound.

What was chosen lies in sound/cues.json, keyed by all that it hangs on: a run that cuts anew reads it,
and searches nothing.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import platformdirs

from moviefactory.errors import BadOption, MovieError, UnreadableFile
from moviefactory.pipeline.reporter import Reporter
from moviefactory.project import Film, content_key, file_digest
from moviefactory.settings import Settings
from moviefactory.shipped import shipped
from moviefactory.sound.cue import SoundCue, Source
from moviefactory.storyboard import Storyboard

if TYPE_CHECKING:
    from moviefactory.grammar import Mood
    from moviefactory.shots.neural.bases.weights import Consent
    from moviefactory.sound.library.store import Store
    from moviefactory.sound.search.encoder import Encoder

CUES_VERSION: Final = "1"
CUES: Final = "sound/cues.json"
CATALOGUE: Final = ("effects.yaml", "variants.yaml", "modifiers.yaml", "thesaurus.yaml")
WORDS: Final = "words"
WEIGHTS: Final = ("*.json", "*.safetensors", "*.txt", "*.model", "pytorch_model.bin")
UNUSED: Final = ("onnx/*", "openvino/*", "*.onnx", "*.h5", "*.ot", "*.msgpack")


@dataclass(frozen=True, slots=True)
class Chosen:
    """The sounds of a film's shots in film order, and what the report should tell of them."""

    cues: tuple[tuple[SoundCue, ...], ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Track:
    """A piece of music of the user's library. Units: seconds."""

    path: Path
    title: str
    author: str
    licence: str
    seconds: float
    sha256: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """An encoder to search with; `model` is empty for its usual weights."""

    name: str
    model: str


def library_folder(settings: Settings) -> Path:
    """Return where the user's sound library lies, or would."""
    if settings.library:
        return Path(settings.library).expanduser()
    return Path(platformdirs.user_data_dir("moviefactory", appauthor=False)) / "sounds"


def has_library(settings: Settings) -> bool:
    """Whether there is a library. Raises: UnreadableFile if one was named, and is not there."""
    if "://" in settings.library:
        return True
    folder = library_folder(settings)
    if any((folder / name).exists() for name in ("library.sqlite", "records.lance")):
        return True
    if settings.library:
        remedy = f"add to it: moviefactory library add SOUNDS --library {folder}"
        raise UnreadableFile("sound library", str(folder), "there is none", remedy)
    return False


def open_library(settings: Settings, kind: str = "") -> Store:
    """Open the user's library, made if it is not there, with the built-in sounds in it.

    Raises: UnknownName; MissingExtra; DamagedLibrary; UnwritableFolder.
    """
    from moviefactory.sound.library.builtin import add_built_in
    from moviefactory.sound.library.store import open_store

    place = settings.library if "://" in settings.library else str(library_folder(settings))
    store = open_store(place, kind)
    add_built_in(store)
    return store


def choose_sounds_of(
    film: Film, storyboard: Storyboard, settings: Settings, reporter: Reporter, consent: Consent
) -> Chosen:
    """Return what every shot of a film is to sound like, chosen once and kept.

    `consent` is asked before an encoder's weights are downloaded, which happens only if it was named.
    Raises: UnreadableFile (no such library); UnknownName; MissingExtra; NoWeights; DamagedLibrary.
    """
    asked = [(shot.sound, shot.picture, scene.heading) for _, scene, shot in storyboard.shots()]
    mine = has_library(settings)
    state = _state_of(settings) if mine else ""
    wanted = wanted_encoders(settings)
    index = [file_digest(shipped("music_index") / name) for name in CATALOGUE]
    names = [[one.name, one.model] for one in wanted]
    commercial = settings.commercial
    key = content_key("cues", CUES_VERSION, asked, index, state, names, commercial)
    artefact = film.artefact(CUES)
    if artefact.facts(key) is None:
        chosen = _choose(asked, settings, wanted, reporter, consent)
        shots = [list(map(_plain, cues)) for cues in chosen.cues]
        text = json.dumps({"notes": chosen.notes, "shots": shots}, indent=1, ensure_ascii=False)
        artefact.make(key, lambda part: _save(part, text))
    kept = json.loads(artefact.path.read_text(encoding="utf-8"))
    return Chosen(tuple(tuple(map(_cue, shot)) for shot in kept["shots"]), tuple(kept["notes"]))


def wanted_encoders(settings: Settings) -> tuple[Wanted, ...]:
    """Return the encoders that were named, else those whose packages and weights are here.

    Raises: UnknownName; BadOption.
    """
    from moviefactory.errors import UnknownName
    from moviefactory.sound.search.encoder import AUTO, ENCODERS, is_here

    if not settings.sound_encoders:
        return tuple(Wanted(name, "") for name in AUTO if is_here(name))
    wanted = []
    for text in settings.sound_encoders:
        name, _, model = text.partition("=")
        if name == WORDS:
            continue
        if name not in ENCODERS:
            raise UnknownName("sound encoder", name, (WORDS, *ENCODERS))
        if name == "laion-clap" and not settings.clap_python:
            raise BadOption("--sound-encoders", text, "name its interpreter: --clap-python PYTHON")
        if name == "laion-clap" and not Path(model).expanduser().is_file():
            raise BadOption("--sound-encoders", text, "name its checkpoint: laion-clap=FILE.pt")
        wanted.append(Wanted(name, model))
    return tuple(wanted)


def load_encoders(
    wanted: Sequence[Wanted], settings: Settings, reporter: Reporter, consent: Consent
) -> tuple[Encoder, ...]:
    """Load encoders, their weights fetched if they were named, are not here, and that is agreed to.

    One that was not named and fails is told, and done without.
    Raises: MissingExtra; NoWeights; what a download raises.
    """
    from moviefactory.sound.search.encoder import encoder_record, is_here, load_encoder

    made = []
    for one in wanted:
        named = bool(settings.sound_encoders)
        try:
            record = encoder_record(one.name)
            if named and not record.is_child and not is_here(one.name, one.model):
                _fetch(one.model or record.model, record.weights_mib, settings, consent)
            made.append(load_encoder(one.name, one.model, python=settings.clap_python))
        except MovieError as error:
            if named:
                raise
            reporter.note(f"sounds are searched without the {one.name} encoder: {error}")
    return tuple(made)


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


def embed_all(
    store: Store, encoders: Sequence[Encoder], reporter: Reporter
) -> tuple[list[Encoder], list[str]]:
    """Give all records vectors; return the encoders that could, and what to tell of the others."""
    from moviefactory.sound.library.add import embed

    able: list[Encoder] = []
    notes: list[str] = []
    for encoder in encoders:
        name = encoder.about.back_end.name
        missing = len(store.without(encoder.space))
        stage = f"{name} encoder"
        if missing:
            reporter.begin(stage, {"sounds": missing})
        try:
            embed(store, encoder, _steps(reporter, missing))
        except (MovieError, RuntimeError, ValueError, OSError) as error:
            notes.append(f"the {name} encoder failed ({error}): sounds are chosen without it")
            continue
        finally:
            if missing:
                reporter.end(stage)
        able.append(encoder)
    return able, notes


def _steps(reporter: Reporter, total: int) -> Callable[[int, int], None]:
    def on_step(done: int, count: int) -> None:
        reporter.step("sounds", min(done + 1, total))

    return on_step


def _choose(
    asked: Sequence[tuple[tuple[str, ...], str, str]],
    settings: Settings,
    wanted: Sequence[Wanted],
    reporter: Reporter,
    consent: Consent,
) -> Chosen:
    from moviefactory.sound.matching import Matcher
    from moviefactory.sound.search.search import Search
    from moviefactory.sound.words import choose_sounds

    encoders = load_encoders(wanted, settings, reporter, consent)
    store = _store_for(settings, keeps=bool(encoders))
    try:
        able, notes = embed_all(store, encoders, reporter)
        matcher = Matcher(Search(store, able), commercial=settings.commercial)
        cues = tuple(
            choose_sounds(sound, picture, heading=heading, refine=matcher.refine)
            for sound, picture, heading in asked
        )
    finally:
        store.close()
        for encoder in encoders:
            getattr(encoder, "close", lambda: None)()
    told = matcher.told()
    left_out = [
        f"left out of a film that may be sold: {', '.join(told.left_out)}" if told.left_out else ""
    ]
    return Chosen(cues, tuple(note for note in (*notes, *told.notes, *left_out) if note))


def _store_for(settings: Settings, *, keeps: bool) -> Store:
    """Return the store to search: the user's, else the built-in sounds, in a cache if vectors are kept."""
    from moviefactory.errors import UnwritableFolder
    from moviefactory.sound.library.builtin import add_built_in
    from moviefactory.sound.library.exact import ExactStore

    if has_library(settings):
        return open_library(settings)
    cache = Path(platformdirs.user_cache_dir("moviefactory", appauthor=False)) / "sounds"
    try:
        store = ExactStore(str(cache) if keeps else "")
    except UnwritableFolder:
        store = ExactStore()
    add_built_in(store)
    return store


def _state_of(settings: Settings) -> str:
    store = open_library(settings)
    try:
        return f"{library_folder(settings)} {store.count()} {store.generation()}"
    finally:
        store.close()


def _fetch(model: str, weights_mib: int, settings: Settings, consent: Consent) -> None:
    """Fetch an encoder's weights if that is agreed to; else loading them says what is missing."""
    if Path(model).exists():
        return
    from moviefactory.shots.neural.bases import hub
    from moviefactory.shots.neural.bases.weights import Download

    if hub.is_forbidden(offline=settings.offline):
        return
    files = hub.remote_files(model, "main", WEIGHTS, UNUSED)
    if consent(Download(model, hub.cache_folder(), files.total_bytes, files.missing_bytes, True)):
        hub.fetch(model, "main", WEIGHTS, UNUSED)


def _save(part: Path, text: str) -> None:
    part.write_text(text + "\n", encoding="utf-8", newline="\n")


def _plain(cue: SoundCue) -> dict[str, Any]:
    plain = dataclasses.asdict(cue)
    return {**plain, "file": str(cue.file) if cue.file else None}


def _cue(plain: dict[str, Any]) -> SoundCue:
    source = Source(**plain["source"]) if plain["source"] else None
    file = Path(plain["file"]) if plain["file"] else None
    return SoundCue(**{**plain, "source": source, "file": file})
