"""One face for stores of records and vectors, and the table of them. Knows no way of storing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol, cast

from moviefactory.backends import BackEnd, load_back_end
from moviefactory.errors import BadRequest
from moviefactory.sound.library.record import Record, Stamp
from moviefactory.sound.library.where import ANY, Where

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LARGE_ROWS = 200_000
BATCH_ROWS = 4_096

STORES = MappingProxyType(
    {
        "exact": "moviefactory.sound.library.exact:ExactStore",
        "lance": "moviefactory.sound.library.lance:LanceStore",
    }
)


class WrongDimensions(BadRequest):
    """Vectors of one space have different lengths: two encoders under one name."""

    def __init__(self, space: str, given: int, held: int) -> None:
        super().__init__(space, given, held)
        self.space, self.given, self.held = space, given, held

    def __str__(self) -> str:
        return (
            f"vectors of {self.space!r} have {self.held} numbers in this library, not {self.given}:"
            " give the other encoder a name of its own, or remove the library's folder and add again"
        )


class DamagedLibrary(BadRequest):
    """A library's folder is not what a library writes."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(path, why)
        self.path, self.why = path, why

    def __str__(self) -> str:
        return (
            f"the sound library {self.path!r} cannot be read: {self.why}; name another with "
            "--library, or remove that folder and add your sounds again (they are not in it)"
        )


@dataclass(frozen=True, slots=True)
class Near:
    """A record that was found by its vector. Units: likeness is the cosine, -1 to 1."""

    id: str
    likeness: float


class Store(Protocol):
    """Records, and for each of them a vector in any number of spaces (one to an encoder).

    A back end is one file and one row of `STORES`; all pass the contract of
    tests/sound/library/test_library_stores.py. `put` replaces what has the same id, and is whole or
    not at all. Vectors need no length of 1. Methods that read see all that was put before.
    """

    about: BackEnd

    def put(
        self, records: Sequence[Record], vectors: Mapping[str, NDArray[np.float32]] | None = None
    ) -> None:
        """Add or replace records; `vectors` has, for each space, a row for each of them.

        Shape: (records, dimensions), float32. Raises: WrongDimensions; DiskFull.
        """

    def remove(self, ids: Sequence[str]) -> int:
        """Remove records and their vectors; return how many there were."""

    def get(self, record_id: str) -> Record | None:
        """Return one record."""

    def records(self, where: Where = ANY) -> Iterator[Record]:
        """Yield records in the order of their ids."""

    def files(self) -> Iterator[tuple[str, str, Stamp]]:
        """Yield (id, path, stamp) of the records that are files."""

    def count(self, where: Where = ANY) -> int:
        """Return how many records there are."""

    def spaces(self) -> dict[str, int]:
        """Return for each space how many records have a vector in it."""

    def without(self, space: str) -> list[str]:
        """Return the ids, in order, of records that have no vector in a space."""

    def nearest(
        self, space: str, vector: NDArray[np.float32], limit: int, where: Where = ANY
    ) -> list[Near]:
        """Return the records nearest to `vector`, best first; equal ones in the order of ids."""

    def generation(self) -> str:
        """Return what changes whenever the records do."""

    def keep(self, name: str, data: bytes) -> None:
        """Keep what was worked out of the records, until they change; not where nobody may write."""

    def kept(self, name: str) -> bytes | None:
        """Return what was kept under a name, if the records are still the same."""

    def close(self) -> None:
        """Let go of files."""


def open_store(place: str | Path, kind: str = "") -> Store:
    """Open or make the library at a folder, or at an address like s3://bucket/sounds.

    Without `kind`, it is what lies there, LanceDB for an address, else an exact scan.
    Raises: UnknownName; MissingExtra (LanceDB); DamagedLibrary; UnwritableFolder.
    """
    address = str(place)
    if not kind:
        remote = "://" in address
        kind = "lance" if remote or (Path(address) / "records.lance").is_dir() else "exact"
    made: Store = load_back_end("library store", STORES, kind)(address)
    return made


def copy_records(source: Store, target: Store) -> int:
    """Copy all records of one store into another, without their vectors; return how many."""
    batch: list[Record] = []
    done = 0
    for record in source.records():
        batch.append(record)
        if len(batch) == BATCH_ROWS:
            target.put(batch)
            done += len(batch)
            batch = []
    target.put(batch)
    return done + len(batch)


def advice(store: Store) -> str:
    """Return what to do about a library that outgrew its store, or nothing."""
    rows = store.count()
    if store.about.name != "exact" or rows < LARGE_ROWS:
        return ""
    return (
        f"{rows:,} sounds are more than an exact scan searches quickly: "
        'pip install "moviefactory[library]", then moviefactory library add SOUNDS --store lancedb'
    )


def unit_rows(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return rows of length 1; a row of zeros stays. Shape: (rows, dimensions)."""
    import numpy as np

    rows = np.atleast_2d(np.asarray(vectors, np.float32))
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return cast("NDArray[np.float32]", rows / np.where(lengths > 0, lengths, 1).astype(np.float32))
