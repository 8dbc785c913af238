"""A library as SQLite and memory-mapped vectors, searched exactly. Knows rows; not what sounds."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from moviefactory.backends import BackEnd
from moviefactory.errors import DiskFull, UnwritableFolder
from moviefactory.sound.library.record import KINDS, Record, Stamp, from_plain, to_plain
from moviefactory.sound.library.rows import VectorRows
from moviefactory.sound.library.store import DamagedLibrary, Near, WrongDimensions, unit_rows
from moviefactory.sound.library.where import ANY, Where, mood_bits

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DATABASE = "library.sqlite"
SCHEMA = """
create table if not exists records (
    n integer primary key, id text unique not null, kind integer not null,
    commercial integer not null, moods integer not null, seconds real,
    path text not null, size integer, mtime_ns integer, sha256 text, plain text not null);
create table if not exists spaces (space text primary key, dimensions integer, rows integer);
create table if not exists vectors (
    space text, n integer, row integer, primary key (space, n)) without rowid;
create table if not exists free (space text, row integer);
create table if not exists kept (name text primary key, generation integer, data blob);
create table if not exists meta (generation integer);
insert into meta select 0 where not exists (select * from meta);
"""
WAIT_SECONDS = 60.0


class ExactStore:
    """Records in SQLite, vectors in one flat file a space; every search looks at every row."""

    about = BackEnd("exact", "exact scan of memory-mapped vectors", "1", "Apache-2.0")

    def __init__(self, place: str = "") -> None:
        """Open or make the library in a folder; without one, in memory."""
        self._folder = Path(place) if place else None
        self._held: dict[str, VectorRows] = {}
        self._facets: dict[str, tuple[str, Facets]] = {}
        try:
            if self._folder is not None:
                self._folder.mkdir(parents=True, exist_ok=True)
            where = ":memory:" if self._folder is None else str(self._folder / DATABASE)
            self._db = sqlite3.connect(where, timeout=WAIT_SECONDS, isolation_level=None)
            self._db.execute("pragma journal_mode = wal")
            self._db.executescript(SCHEMA)
        except sqlite3.DatabaseError as error:
            if "unable to open" in str(error) or "readonly" in str(error):
                raise UnwritableFolder(place, str(error)) from error
            raise DamagedLibrary(place, str(error)) from error
        except OSError as error:
            raise UnwritableFolder(place, error.strerror or str(error)) from error

    def put(
        self, records: Sequence[Record], vectors: Mapping[str, NDArray[np.float32]] | None = None
    ) -> None:
        """Add or replace records and their vectors; whole or not at all."""
        latest = {record.id: index for index, record in enumerate(records)}
        with self._change():
            self._db.executemany(
                "insert into records (id, kind, commercial, moods, seconds, path, size, mtime_ns,"
                " sha256, plain) values (?,?,?,?,?,?,?,?,?,?) on conflict (id) do update set"
                " kind=excluded.kind, commercial=excluded.commercial, moods=excluded.moods,"
                " seconds=excluded.seconds, path=excluded.path, size=excluded.size,"
                " mtime_ns=excluded.mtime_ns, sha256=excluded.sha256, plain=excluded.plain",
                (_row(records[index]) for index in latest.values()),
            )
            for space, rows in (vectors or {}).items():
                self._put_vectors(space, list(latest), unit_rows(rows)[list(latest.values())])

    def remove(self, ids: Sequence[str]) -> int:
        """Remove records and their vectors; their rows are used again."""
        gone = 0
        with self._change():
            for record_id in ids:
                row = self._db.execute("select n from records where id=?", (record_id,)).fetchone()
                if row is None:
                    continue
                self._db.execute("insert into free select space, row from vectors where n=?", row)
                self._db.execute("delete from vectors where n=?", row)
                self._db.execute("delete from records where n=?", row)
                gone += 1
        return gone

    def get(self, record_id: str) -> Record | None:
        """Return one record."""
        row = self._db.execute("select plain from records where id=?", (record_id,)).fetchone()
        return from_plain(json.loads(row[0])) if row else None

    def records(self, where: Where = ANY) -> Iterator[Record]:
        """Yield records in the order of their ids."""
        clause, values = _sql(where)
        for (plain,) in self._db.execute(
            f"select plain from records where {clause} order by id", values
        ):
            yield from_plain(json.loads(plain))

    def files(self) -> Iterator[tuple[str, str, Stamp]]:
        """Yield (id, path, stamp) of the records that are files."""
        query = "select id, path, size, mtime_ns, sha256 from records where path <> '' order by id"
        for record_id, path, *stamp in self._db.execute(query):
            yield record_id, path, Stamp(*stamp)

    def count(self, where: Where = ANY) -> int:
        """Return how many records there are."""
        clause, values = _sql(where)
        found = self._db.execute(f"select count(*) from records where {clause}", values).fetchone()
        return int(found[0])

    def spaces(self) -> dict[str, int]:
        """Return for each space how many records have a vector in it."""
        query = "select space, count(*) from vectors group by space order by space"
        return dict(self._db.execute(query))

    def without(self, space: str) -> list[str]:
        """Return the ids, in order, of records that have no vector in a space."""
        query = (
            "select id from records where n not in (select n from vectors where space=?)"
            " order by id"
        )
        return [row[0] for row in self._db.execute(query, (space,))]

    def nearest(
        self, space: str, vector: NDArray[np.float32], limit: int, where: Where = ANY
    ) -> list[Near]:
        """Return the records nearest to `vector`: every row that `where` allows is compared."""
        held = self._rows(space)
        if held is None or limit < 1:
            return []
        query = unit_rows(vector)[0]
        if query.size != held.dimensions:
            raise WrongDimensions(space, query.size, held.dimensions)
        facets = self._facets_of(space)
        found = held.nearest(query, facets.rows_where(where), limit)
        near = []
        for row, likeness in found:
            n = int(facets.numbers[row])
            record_id = self._db.execute("select id from records where n=?", (n,)).fetchone()[0]
            near.append(Near(record_id, likeness))
        return sorted(near, key=lambda one: (-one.likeness, one.id))[:limit]

    def generation(self) -> str:
        """Return what changes whenever the records do."""
        return str(self._db.execute("select generation from meta").fetchone()[0])

    def keep(self, name: str, data: bytes) -> None:
        """Keep what was worked out of the records; see Store.keep."""
        with contextlib.suppress(sqlite3.OperationalError):
            self._db.execute(
                "insert or replace into kept select ?, generation, ? from meta", (name, data)
            )

    def kept(self, name: str) -> bytes | None:
        """Return what was kept under a name, if the records are still the same."""
        query = "select data from kept join meta using (generation) where name=?"
        found = self._db.execute(query, (name,)).fetchone()
        return bytes(found[0]) if found else None

    def close(self) -> None:
        """Let go of files."""
        self._held.clear()
        self._db.close()

    @contextmanager
    def _change(self) -> Iterator[None]:
        """Make what is done inside one change. Raises: DiskFull."""
        self._db.execute("begin immediate")
        try:
            yield
            self._db.execute("update meta set generation = generation + 1")
            self._db.execute("commit")
        except (OSError, sqlite3.OperationalError) as error:
            full = isinstance(error, OSError) and error.errno == errno.ENOSPC
            if full or "disk is full" in str(error):
                raise DiskFull(str(self._folder)) from error
            raise
        finally:
            if self._db.in_transaction:
                self._db.execute("rollback")

    def _put_vectors(self, space: str, ids: list[str], rows: NDArray[np.float32]) -> None:
        if not ids:
            return
        held = self._db.execute(
            "select dimensions, rows from spaces where space=?", (space,)
        ).fetchone()
        dimensions, count = held or (rows.shape[1], 0)
        if dimensions != rows.shape[1]:
            raise WrongDimensions(space, rows.shape[1], dimensions)
        free = [row for (row,) in self._db.execute("select row from free where space=?", (space,))]
        places = []
        for record_id in ids:
            n = self._db.execute("select n from records where id=?", (record_id,)).fetchone()[0]
            old = self._db.execute(
                "select row from vectors where space=? and n=?", (space, n)
            ).fetchone()
            if old:  # it stays as it is until the change is whole
                self._db.execute("insert into free values (?,?)", (space, old[0]))
            if free:
                row = free.pop()
                self._db.execute("delete from free where space=? and row=?", (space, row))
            else:
                row, count = count, count + 1
            self._db.execute("insert or replace into vectors values (?,?,?)", (space, n, row))
            places.append(row)
        self._db.execute("insert or replace into spaces values (?,?,?)", (space, dimensions, count))
        self._open_rows(space, dimensions).write(places, rows)

    def _rows(self, space: str) -> VectorRows | None:
        held = self._db.execute("select dimensions from spaces where space=?", (space,)).fetchone()
        return self._open_rows(space, held[0]) if held else None

    def _open_rows(self, space: str, dimensions: int) -> VectorRows:
        if space not in self._held:
            name = hashlib.sha256(space.encode()).hexdigest()[:16]
            path = None if self._folder is None else self._folder / f"vectors-{name}.f32"
            self._held[space] = VectorRows(path, dimensions)
        return self._held[space]

    def _facets_of(self, space: str) -> Facets:
        now = self.generation()
        if self._facets.get(space, ("",))[0] != now:
            self._facets[space] = (now, Facets(self._db, space))
        return self._facets[space][1]


class Facets:
    """What a search filters by, as one array each, by row of a space."""

    def __init__(self, db: sqlite3.Connection, space: str) -> None:
        import numpy as np

        query = (
            "select v.row, v.n, r.kind, r.commercial, r.moods, ifnull(r.seconds, -1) from vectors v"
            " join records r on r.n = v.n where v.space = ? order by v.row"
        )
        table = np.array(db.execute(query, (space,)).fetchall(), np.float64).reshape(-1, 6)
        rows = table[:, 0].astype(np.int64)
        size = int(rows[-1]) + 1 if len(rows) else 0
        self.numbers = np.full(size, -1, np.int64)
        self.numbers[rows] = table[:, 1].astype(np.int64)
        self._kinds = np.zeros(size, np.int64)
        self._commercial = np.zeros(size, np.bool_)
        self._moods = np.zeros(size, np.int64)
        self._seconds = np.zeros(size, np.float64)
        for held, column in (
            (self._kinds, 2), (self._commercial, 3), (self._moods, 4), (self._seconds, 5),
        ):  # fmt: skip
            held[rows] = table[:, column].astype(held.dtype)

    def rows_where(self, where: Where) -> NDArray[np.int64]:
        """Return the rows that `where` allows, ascending."""
        import numpy as np

        fits = self.numbers >= 0
        if where.kinds:
            fits &= np.isin(self._kinds, [KINDS.index(kind) for kind in where.kinds])
        if where.commercial:
            fits &= self._commercial
        if where.moods:
            fits &= (self._moods & mood_bits(where.moods)) != 0
        endless = self._seconds < 0
        if where.least_seconds > 0:
            fits &= endless | (self._seconds >= where.least_seconds)
        if where.most_seconds is not None:
            fits &= endless | (self._seconds <= where.most_seconds)
        return np.flatnonzero(fits)


@lru_cache(maxsize=512)  # The built-in records go into a store of every film.
def _row(record: Record) -> tuple[object, ...]:
    stamp = record.stamp
    return (
        record.id, KINDS.index(record.kind), record.is_commercial, mood_bits(record.moods),
        record.seconds, record.path, stamp.size if stamp else 0, stamp.mtime_ns if stamp else 0,
        stamp.sha256 if stamp else "",
        json.dumps(to_plain(record), ensure_ascii=False, separators=(",", ":")),
    )  # fmt: skip


def _sql(where: Where) -> tuple[str, list[object]]:
    clauses, values = ["1"], list[object]()
    if where.kinds:
        clauses.append(f"kind in ({','.join('?' * len(where.kinds))})")
        values += [KINDS.index(kind) for kind in where.kinds]
    if where.commercial:
        clauses.append("commercial")
    if where.moods:
        clauses.append("(moods & ?) <> 0")
        values.append(mood_bits(where.moods))
    if where.least_seconds > 0:
        clauses.append("(seconds is null or seconds >= ?)")
        values.append(where.least_seconds)
    if where.most_seconds is not None:
        clauses.append("(seconds is null or seconds <= ?)")
        values.append(where.most_seconds)
    return " and ".join(clauses), values
