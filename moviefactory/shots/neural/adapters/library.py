"""Where adapters lie, and which there are. Knows folders and names; no torch until one is opened."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from moviefactory.errors import BadOption, BadRequest, UnreadableFile
from moviefactory.project import slug
from moviefactory.shots.neural.adapters.file import (
    Adapter,
    AdapterCard,
    BaseIdentity,
    load_adapter,
    read_card,
    save_adapter,
)

SUFFIX = ".safetensors"


class UnknownAdapter(BadRequest):
    """No adapter of this name lies in the library for this base."""

    def __init__(self, name: str, base: str, known: tuple[str, ...]) -> None:
        super().__init__(name, base, known)
        self.name, self.base, self.known = name, base, known

    def __str__(self) -> str:
        there = f"there are {', '.join(self.known)}" if self.known else "there is none yet"
        return (
            f"no adapter for {self.base} is called {self.name!r}; {there}: train one with "
            "moviefactory adapters train, or name a .safetensors file"
        )


@dataclass(frozen=True, slots=True)
class Shelved:
    """One adapter of the library. `fault` says why it cannot be read; its card is None then."""

    path: Path
    card: AdapterCard | None
    fault: str = ""


def library_folder() -> Path:
    """Return the user's own adapter folder; it need not exist."""
    return platformdirs.user_data_path("moviefactory") / "adapters"


def shelf_path(domain: str, base: BaseIdentity, folder: Path | None = None) -> Path:
    """Return where an adapter of `base` is kept: one folder for each base, one file a domain."""
    mark = hashlib.sha256(base.base_id.encode()).hexdigest()[:6]
    return (folder or library_folder()) / f"{slug(base.base_id)}-{mark}" / f"{domain}{SUFFIX}"


def list_adapters(folders: Iterable[Path] | None = None) -> tuple[Shelved, ...]:
    """Return every adapter below `folders` (the library), by path; unreadable ones with the fault."""
    found = []
    for folder in folders if folders is not None else (library_folder(),):
        for path in sorted(folder.rglob(f"*{SUFFIX}")):
            if path.name.startswith("."):
                continue
            try:
                found.append(Shelved(path, read_card(path)))
            except UnreadableFile as error:
                found.append(Shelved(path, None, str(error)))
    return tuple(found)


def find_adapter(name: str, base: BaseIdentity, folders: Iterable[Path] | None = None) -> Path:
    """Return the file of the adapter called `name` (a domain, or a path) for `base`.

    Raises: UnknownAdapter; UnreadableFile if `name` is a path that is no adapter.
    """
    as_path = Path(name).expanduser()
    if as_path.suffix or len(as_path.parts) > 1:
        read_card(as_path)
        return as_path
    cards = [(one.path, one.card) for one in list_adapters(folders) if one.card is not None]
    fitting = [(path, card) for path, card in cards if base.accepts(card.base)]
    for path, card in fitting:
        if card.domain == name:
            return path
    raise UnknownAdapter(name, str(base), tuple(card.domain for _, card in fitting))


def open_adapter(name: str, base: BaseIdentity, folders: Iterable[Path] | None = None) -> Adapter:
    """Return the adapter called `name` (a domain, or a path), ready to be attached to `base`.

    Raises: UnknownAdapter; UnreadableFile; ForeignAdapter.
    """
    return load_adapter(find_adapter(name, base, folders), base)


def merge_files(
    domain: str, weighted: Sequence[tuple[Path, float]], target: Path | None = None
) -> Path:
    """Join adapters by weight into one file (in the library, unless `target` is given).

    Raises: BadOption if the target exists; UnreadableFile; ForeignAdapter; DiskFull.
    """
    from moviefactory.shots.neural.adapters.merge import merge_adapters

    opened = [(load_adapter(path), weight) for path, weight in weighted]
    merged = merge_adapters(domain, opened)
    path = target or shelf_path(domain, merged.card.base)
    if path.exists():
        raise BadOption("the merged adapter", str(path), "it exists already; choose another name")
    save_adapter(path, merged)
    return path
