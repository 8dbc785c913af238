"""A film's folder: names, content keys, manifests, locks, atomic writes. Knows files; not stages.

An artefact is made under a temporary name, flushed and renamed; its manifest is written last. So a
manifest that exists, with the right key, means a whole artefact.
"""

from __future__ import annotations

import dataclasses
import errno
import hashlib
import json
import os
import re
import shutil
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import filelock
from pydantic import BaseModel

from moviefactory.errors import BadRequest, DiskFull, MovieError, UnreadableFile, UnwritableFolder

Facts = dict[str, Any]
MIN_FREE_BYTES = 4 * 2**20
PART = ".part-"
MADE = ".made"
FORBIDDEN = (errno.EACCES, errno.EROFS, errno.EPERM, errno.ENOTDIR, errno.EEXIST, errno.EISDIR)


class NotAFilm(BadRequest):
    """A folder was named that holds no film."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path

    def __str__(self) -> str:
        return (
            f"{self.path!r} is not a film's folder: it has no storyboard.yaml; "
            "name a folder that `moviefactory make` made"
        )


def content_key(kind: str, *parts: object) -> str:
    """Return a hash of everything that went into an artefact: equal inputs, equal keys.

    Parts are plain values, dataclasses, pydantic models, fractions, and paths' names as text.
    """
    text = json.dumps([kind, *parts], sort_keys=True, default=_plain, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def file_digest(path: Path) -> str:
    """Return the SHA-256 of a file's bytes."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _plain(value: object) -> object:
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json")
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    if isinstance(value, (Fraction, Path)):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no place in a content key")


def slug(text: str, *, max_length: int = 48) -> str:
    """Return a folder name that a person recognises: lower case, words joined by dashes."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    words = re.findall(r"[^\W_]+", plain)
    name = ""
    for word in words:
        if name and len(name) + 1 + len(word) > max_length:
            break
        name = f"{name}-{word}" if name else word[:max_length]
    return name or "film-" + hashlib.sha256(text.encode(errors="replace")).hexdigest()[:8]


@dataclass(frozen=True, slots=True)
class Artefact:
    """One file of a film, and the manifest that vouches for it.

    `old_manifest` is where older films keep it: read, never written.
    """

    path: Path
    manifest: Path
    old_manifest: Path | None = None

    def facts(self, key: str | None = None) -> Facts | None:
        """Return what the manifest says, or None if there is no whole artefact with this key."""
        places = (self.manifest, *([self.old_manifest] if self.old_manifest else []))
        text = next((place for place in places if place.is_file()), self.manifest)
        try:
            facts: Facts = json.loads(text.read_text(encoding="utf-8"))
            whole = self.path.stat().st_size == facts["bytes"]
        except (OSError, ValueError, KeyError):
            return None
        return facts if whole and key in (None, facts.get("key")) else None

    def forget(self) -> None:
        """Delete the file, and before it what vouches for it."""
        self._disown()
        self.path.unlink(missing_ok=True)

    def _disown(self) -> None:
        self.manifest.unlink(missing_ok=True)
        if self.old_manifest is not None:
            self.old_manifest.unlink(missing_ok=True)

    def make(self, key: str, build: Callable[[Path], Mapping[str, Any] | None]) -> Facts:
        """Return the facts of the artefact with this key, building it if it is not there.

        `build` writes the file it is given and returns facts for the manifest.
        Raises: DiskFull; whatever `build` raises.
        """
        found = self.facts(key)
        if found is not None:
            return found
        with room_for(self.path):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.manifest.parent.mkdir(parents=True, exist_ok=True)
            part = self.path.with_name(f"{PART}{os.getpid()}-{self.path.name}")
            try:
                more = build(part) or {}
                facts = {
                    "key": key,
                    "bytes": part.stat().st_size,
                    "sha256": file_digest(part),
                    **more,
                }
                self._disown()
                _flush(part)
                part.replace(self.path)
                write_text(self.manifest, json.dumps(facts, indent=1, ensure_ascii=False))
            finally:
                part.unlink(missing_ok=True)
        return facts


@contextmanager
def room_for(path: Path) -> Iterator[None]:
    """Turn a full disk, however it shows itself, into DiskFull, and a forbidden one likewise."""
    try:
        yield
    except MovieError:
        raise
    except Exception as error:
        number = error.errno if isinstance(error, OSError) else None
        if number in (errno.ENOSPC, errno.EDQUOT) or _is_full(path):
            raise DiskFull(str(path)) from error
        if number in FORBIDDEN:
            raise UnwritableFolder(str(path.parent), os.strerror(number)) from error
        raise


def _is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < MIN_FREE_BYTES
    except OSError:
        return False


def _flush(path: Path) -> None:
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())


def write_text(path: Path, text: str) -> None:
    """Write a small file in one step: whole, or not at all."""
    with room_for(path):
        part = path.with_name(f"{PART}{os.getpid()}-{path.name}")
        try:
            with part.open("w", encoding="utf-8", newline="\n") as stream:
                stream.write(text)
                stream.flush()
                os.fsync(stream.fileno())
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class Film:
    """A film's folder by name; making the value touches no disk."""

    root: Path

    @property
    def storyboard(self) -> Path:
        """What was asked: edit it, run again."""
        return self.root / "storyboard.yaml"

    @property
    def lock_file(self) -> Path:
        """What was used: back ends, versions, seeds, hashes, licences, seconds."""
        return self.root / "film.lock.json"

    def artefact(self, name: str) -> Artefact:
        """Return the artefact at a relative path; its manifest lies in `.made/`, as it may itself."""
        usual = self.root / MADE / f"{name}.json"
        if Path(name).parts[0] != MADE:
            return Artefact(self.root / name, usual)
        return Artefact(self.root / name, self.root / f"{name}.json", usual)

    def take(self, shot_id: str, number: int) -> Artefact:
        """Return a shot's take; its manifest lies beside it."""
        folder = self.root / "shots" / shot_id
        return Artefact(folder / f"take-{number}.mp4", folder / f"take-{number}.json")

    def takes(self, shot_id: str) -> dict[int, Facts]:
        """Return the facts of all whole takes of a shot, by number, ascending."""
        folder = self.root / "shots" / shot_id
        numbers = sorted(
            int(found[1])
            for path in (folder.iterdir() if folder.is_dir() else ())
            if (found := re.fullmatch(r"take-(\d+)\.json", path.name))
        )
        found_takes = {number: self.take(shot_id, number).facts() for number in numbers}
        return {number: facts for number, facts in found_takes.items() if facts is not None}

    def next_take(self, shot_id: str) -> int:
        """Return the first number after every take with a manifest; none of these is overwritten.

        A picture without one is what a killed run left: not a take, and filmed again.
        """
        folder = self.root / "shots" / shot_id
        used = [
            int(found[1])
            for path in (folder.iterdir() if folder.is_dir() else ())
            if (found := re.fullmatch(r"take-(\d+)\.json", path.name))
        ]
        return max(used, default=0) + 1

    def pick_file(self, shot_id: str) -> Path:
        """Where a director's choice of take is kept."""
        return self.root / "shots" / shot_id / "pick.json"

    def check(self) -> None:
        """Make sure that a film is here. Raises: NotAFilm."""
        if not self.storyboard.is_file():
            raise NotAFilm(str(self.root))

    def prepare(self) -> None:
        """Make the folder. Raises: UnwritableFolder; DiskFull."""
        try:
            self.root.mkdir(parents=True, exist_ok=True)
            probe = self.root / f"{PART}{os.getpid()}-probe"
            probe.touch()
            probe.unlink()
        except OSError as error:
            if error.errno in (errno.ENOSPC, errno.EDQUOT):
                raise DiskFull(str(self.root)) from error
            raise UnwritableFolder(str(self.root), error.strerror or str(error)) from error

    @contextmanager
    def locked(self, on_wait: Callable[[str], None]) -> Iterator[None]:
        """Hold the folder alone; if another run holds it, say so through `on_wait` and wait."""
        is_new = not self.root.exists()
        self.prepare()
        lock = filelock.FileLock(self.root / ".lock")
        try:
            lock.acquire(timeout=0)
        except filelock.Timeout:
            on_wait(f"another run is working in {self.root}: waiting until it ends")
            lock.acquire()
        try:
            self._sweep()
            yield
        finally:
            lock.release()
            if is_new:
                self._remove_if_empty()

    def _remove_if_empty(self) -> None:
        """Leave no trace of a run that ended before it made anything."""
        if [path.name for path in self.root.iterdir()] == [".lock"]:
            (self.root / ".lock").unlink()
            self.root.rmdir()

    def _sweep(self) -> None:
        for path in self.root.rglob(f"{PART}*"):
            path.unlink(missing_ok=True)


def read_text(path: Path, *, what: str, max_bytes: int = 2 * 2**20) -> str:
    """Return a small UTF-8 file that the user named. Raises: UnreadableFile."""
    try:
        with path.open("rb") as stream:
            data = stream.read(max_bytes + 1)
        if len(data) > max_bytes:
            raise UnreadableFile(
                what, str(path), f"it is over {max_bytes // 2**20} MiB", "is it the right file?"
            )
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        raise UnreadableFile(
            what, str(path), error.strerror or str(error), "check the path and its permissions"
        ) from error
    except UnicodeDecodeError as error:
        raise UnreadableFile(
            what, str(path), f"byte {error.start} is not UTF-8", "save the file as UTF-8"
        ) from error
