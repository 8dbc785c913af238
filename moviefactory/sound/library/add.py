"""Take a folder of sound files into a library: measured, named, embedded. Knows the steps; no store.

What is whole is kept file by file, so that it may be stopped at any time and run again: a file whose
size and time are as they were is not even opened.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from moviefactory.errors import UnreadableFile
from moviefactory.sound.library.decode import SUFFIXES, look_at
from moviefactory.sound.library.naming import kind_of, said_of
from moviefactory.sound.library.record import Record, Stamp
from moviefactory.sound.library.store import Store

if TYPE_CHECKING:
    from moviefactory.sound.search.encoder import Encoder

DIGEST_BYTES = 1 << 20
ID_DIGITS = 16
CAPTIONS_AT_ONCE = 64


@dataclass(frozen=True, slots=True)
class Step:
    """How far an adding has come: file `number` of `total` is about to be looked at."""

    number: int
    total: int
    path: Path


@dataclass(frozen=True, slots=True)
class Bad:
    """A file that was left out, and why."""

    path: str
    why: str


@dataclass(frozen=True, slots=True)
class Added:
    """What an adding did, by paths; `same` are copies of what is there under another name."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    unchanged: int = 0
    bad: tuple[Bad, ...] = ()
    notes: tuple[Bad, ...] = ()


def add_folder(
    folder: Path,
    store: Store,
    on_step: Callable[[Step], None] = lambda step: None,
    *,
    encoders: Sequence[Encoder] = (),
) -> Added:
    """Add every sound file below a folder, or one file; return what was done.

    A file that cannot be heard is named with its reason, and the rest go on. Encoders embed what is
    added, and what an adding before them left without a vector of theirs is left to `embed`.

    Raises: UnreadableFile if the folder is missing; DiskFull.
    """
    paths = list(sound_files(folder))
    known = {path: (record_id, stamp) for record_id, path, stamp in store.files()}
    by_digest = {stamp.sha256: (record_id, path) for path, (record_id, stamp) in known.items()}
    done: dict[str, list[str]] = {name: [] for name in ("added", "changed", "moved", "same")}
    bad: list[Bad] = []
    notes: list[Bad] = []
    unchanged = 0
    for number, path in enumerate(paths, start=1):
        on_step(Step(number, len(paths), path))
        name = str(path)
        held = known.get(name)
        try:
            state = path.stat()
            if held and (held[1].size, held[1].mtime_ns) == (state.st_size, state.st_mtime_ns):
                unchanged += 1
                continue
            stamp = Stamp(state.st_size, state.st_mtime_ns, digest_of(path))
            twin = by_digest.get(stamp.sha256)
            old = store.get(twin[0]) if twin else None
            if twin and old and (twin[1] == name or not Path(twin[1]).exists()):
                store.put([replace(old, path=name, stamp=stamp)])
                if twin[1] == name:
                    unchanged += 1
                else:
                    done["moved"].append(name)
                by_digest[stamp.sha256] = (old.id, name)
                continue
            if twin and old:
                done["same"].append(name)
                continue
            record = record_of(path, stamp, folder)
        except (UnreadableFile, OSError) as error:
            why = error.why if isinstance(error, UnreadableFile) else error.strerror or str(error)
            bad.append(Bad(name, why))
            continue
        if held:
            store.remove([held[0]])
        store.put([record], {one.space: one.of_record(record) for one in encoders})
        by_digest[stamp.sha256] = (record.id, name)
        done["changed" if held else "added"].append(name)
        notes += [Bad(name, note) for note in record.notes]
    return Added(
        added=tuple(done["added"]),
        changed=tuple(done["changed"]),
        moved=tuple(done["moved"]),
        same=tuple(done["same"]),
        unchanged=unchanged,
        bad=tuple(bad),
        notes=tuple(notes),
    )


def check_there(folder: Path) -> None:
    """Make sure that a folder, or one file, is there. Raises: UnreadableFile."""
    if not folder.exists():
        raise UnreadableFile(
            "folder", str(folder), "there is no such folder", "name a folder of sounds"
        )


def sound_files(folder: Path) -> Iterator[Path]:
    """Yield the sound files below a folder in order, whole paths; links are not followed.

    Raises: UnreadableFile.
    """
    check_there(folder)
    if folder.is_file():
        yield folder.resolve()
        return
    for root, folders, names in os.walk(folder.resolve()):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if Path(name).suffix.lower() in SUFFIXES and not name.startswith("."):
                yield Path(root, name)


def record_of(path: Path, stamp: Stamp, folder: Path) -> Record:
    """Return what is known of a file after hearing it. Raises: UnreadableFile."""
    from moviefactory.sound.library.hearing import hear

    about = look_at(path)
    heard = hear(about)
    root = folder.resolve()
    below = path.parent.relative_to(root).parts if path.parent.is_relative_to(root) else ()
    said = said_of(about, below if folder.is_dir() else ())
    return Record(
        id=f"file-{stamp.sha256[:ID_DIGITS]}",
        title=said.title,
        kind=kind_of(said.kind, heard.seconds, heard.measures),
        caption_en=said.caption_en,
        caption_zh=said.caption_zh,
        moods=said.moods,
        seconds=round(heard.seconds, 4),
        author=said.author,
        licence=said.licence,
        source=about.tag("source", "url", "woas", "purl") or path.name,
        words=said.words,
        measures=heard.measures,
        path=str(path),
        stamp=stamp,
        notes=heard.notes,
    )


def embed(
    store: Store, encoder: Encoder, on_step: Callable[[int, int], None] = lambda done, total: None
) -> int:
    """Give every record without one a vector in an encoder's space; return how many."""
    missing = store.without(encoder.space)
    done = 0
    size = 1 if encoder.hears else CAPTIONS_AT_ONCE
    for start in range(0, len(missing), size):
        on_step(start, len(missing))
        held = [store.get(record_id) for record_id in missing[start : start + size]]
        records = [
            one
            for one in held
            if one is not None
            and (one.is_built_in or not encoder.hears or Path(one.path).is_file())
        ]
        if not records:
            continue
        if encoder.hears:
            rows = encoder.of_record(records[0])
        else:
            rows = encoder.of_words([record.captions() for record in records])
        store.put(records, {encoder.space: rows})
        done += len(records)
    return done


def check_files(store: Store, *, thorough: bool = False) -> tuple[Bad, ...]:
    """Return what is wrong with a library's files: missing, or changed since they were measured."""
    found = []
    for _, name, stamp in store.files():
        path = Path(name)
        if not path.is_file():
            found.append(Bad(name, "it is no longer there"))
            continue
        state = path.stat()
        same = (state.st_size, state.st_mtime_ns) == (stamp.size, stamp.mtime_ns)
        if (thorough or not same) and digest_of(path) != stamp.sha256:
            found.append(Bad(name, "it has changed since it was added: add its folder again"))
    return tuple(found)


def remove_below(store: Store, folder: Path) -> int:
    """Remove the records of a file or of all files below a folder; the files stay."""
    root = folder.resolve()
    ids = [record_id for record_id, path, _ in store.files() if Path(path).is_relative_to(root)]
    return store.remove(ids)


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file's bytes."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while data := file.read(DIGEST_BYTES):
            digest.update(data)
    return digest.hexdigest()
