"""The user's sound library: where it lies, who searches it, what is added. Knows stores; no films."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import platformdirs

from moviefactory.errors import (
    BadOption,
    BadRequest,
    UnknownName,
    UnreadableFile,
    UnwritableFolder,
)
from moviefactory.pipeline.encoders import (
    close_encoders,
    embed_all,
    load_encoders,
    wanted_encoders,
)
from moviefactory.pipeline.reporter import Reporter
from moviefactory.settings import Settings

if TYPE_CHECKING:
    from moviefactory.shots.neural.bases.weights import Consent
    from moviefactory.sound.library.add import Added, Bad, Step
    from moviefactory.sound.library.record import Record
    from moviefactory.sound.library.store import Store
    from moviefactory.sound.library.where import Where
    from moviefactory.sound.search.search import Hit

KINDS: Final = {"exact": "exact", "lancedb": "lance"}
"""Stores as the user names them."""


class NotInLibrary(BadRequest):
    """Nothing of that name is in the library; how many sounds of other names were forgotten."""

    def __init__(self, names: tuple[str, ...], removed: int, folder: str) -> None:
        super().__init__(names, removed, folder)
        self.names, self.removed, self.folder = names, removed, folder

    def __str__(self) -> str:
        others = f" ({self.removed} others forgotten)" if self.removed else ""
        return (
            f"the library in {self.folder!r} has no {', '.join(map(repr, self.names))}{others}: "
            "name a folder, a file or an id as `moviefactory library list --json` tells them"
        )


def library_folder(settings: Settings) -> Path:
    """Return where the user's sound library lies, or would."""
    if settings.library:
        return Path(settings.library).expanduser()
    return Path(platformdirs.user_data_dir("moviefactory", appauthor=False)) / "sounds"


def library_place(settings: Settings) -> str:
    """Return the library's folder, or its address on object storage."""
    return settings.library if "://" in settings.library else str(library_folder(settings))


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

    store = open_store(library_place(settings), kind)
    add_built_in(store)
    return store


def searched_store(settings: Settings, *, keeps: bool) -> Store:
    """Return the store to search: the user's, else the built-in sounds, in a cache if vectors are kept."""
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


def add_sounds(
    folder: Path, settings: Settings, reporter: Reporter, consent: Consent, *, store: str = ""
) -> Added:
    """Take a folder of sounds, or one file, into the user's library, and embed what lacks vectors.

    `store` is how it is kept from now on; what an exact one holds goes over into LanceDB.
    Raises: UnreadableFile; UnknownName; MissingExtra; DiskFull; UnwritableFolder.
    """
    from moviefactory.sound.library.add import add_folder, check_there
    from moviefactory.sound.library.store import advice

    check_there(folder)
    encoders = load_encoders(wanted_encoders(settings), settings, reporter, consent)
    held = _open_as(settings, store)
    begun = False

    def on_step(step: Step) -> None:
        nonlocal begun
        if not begun:
            reporter.begin("library", {"files": step.total})
            begun = True
        reporter.step("files", step.number)

    try:
        added = add_folder(folder, held, on_step)
        if begun:
            reporter.end("library")
        for note in (*embed_all(held, encoders, reporter)[1], advice(held)):
            if note:
                reporter.note(note)
    finally:
        held.close()
        close_encoders(encoders)
    return added


def _open_as(settings: Settings, name: str) -> Store:
    if name not in ("", *KINDS):
        raise UnknownName("sound library store", name, tuple(KINDS))
    kind = KINDS.get(name, "")
    folder = library_folder(settings)
    exact, lance = folder / "library.sqlite", folder / "records.lance"
    if kind == "exact" and lance.exists():
        raise BadOption(
            "--store", name, "the library is in LanceDB already; name another --library"
        )
    held = open_library(settings, kind)
    if kind == "lance" and exact.exists():
        from moviefactory.sound.library.store import copy_records, open_store

        old = open_store(str(folder), "exact")
        try:
            copy_records(old, held)
        finally:
            old.close()
    return held


def search_sounds(
    query: str, where: Where, limit: int, settings: Settings, reporter: Reporter, consent: Consent
) -> list[Hit]:
    """Return what fits words best among the user's sounds and the built-in ones.

    The words are English, Chinese, Spanish, French, German or Japanese. Raises: EmptyQuery.
    """
    from moviefactory.sound.search.asked import find_said, query_in_english
    from moviefactory.sound.search.search import Search

    language = settings.language or ""
    english = query_in_english(query, language)
    if english != query:
        reporter.note(f"searched as {english!r}")
    encoders = load_encoders(wanted_encoders(settings), settings, reporter, consent)
    store = searched_store(settings, keeps=bool(encoders))
    try:
        able, notes = embed_all(store, encoders, reporter)
        search = Search(store, able)
        hits = find_said(query, search, where, limit, language)
        failed = [f"the {one.encoder} encoder failed: {one.why}" for one in search.failed]
        for note in (*notes, *failed):
            reporter.note(note)
    finally:
        store.close()
        close_encoders(encoders)
    return hits


def list_sounds(where: Where, settings: Settings, *, built_in: bool) -> list[Record]:
    """Return the user's sounds, and the built-in ones if they are wanted."""
    store = searched_store(settings, keeps=False)
    try:
        return [one for one in store.records(where) if built_in or not one.is_built_in]
    finally:
        store.close()


def remove_sounds(names: Sequence[str], settings: Settings) -> int:
    """Forget files, all below folders, or ids; the files stay.

    Raises: UnreadableFile; NotInLibrary, when all that was found is forgotten.
    """
    from moviefactory.sound.library.add import remove_below

    folder = str(library_folder(settings))
    if not has_library(settings):
        raise NotInLibrary(tuple(names), 0, folder)
    store = open_library(settings)
    missing, gone = [], 0
    try:
        for name in names:
            found = store.remove([name]) if name.startswith("file-") else 0
            found = found or remove_below(store, Path(name).expanduser())
            gone += found
            if not found:
                missing.append(name)
    finally:
        store.close()
    if missing:
        raise NotInLibrary(tuple(missing), gone, folder)
    return gone


def check_sounds(settings: Settings, *, thorough: bool) -> tuple[int, tuple[Bad, ...]]:
    """Return how many files a library has, and what is wrong with which. Raises: DamagedLibrary."""
    from moviefactory.sound.library.add import check_files

    if not has_library(settings):
        return 0, ()
    store = open_library(settings)
    try:
        return sum(1 for _ in store.files()), check_files(store, thorough=thorough)
    finally:
        store.close()
