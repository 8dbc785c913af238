"""A library in LanceDB: large, or on object storage. Knows tables and their index; no sounds.

Each space is a table of its own that repeats what searches filter by, so that a filter is applied
before the nearest are looked for. An index is built on request alone: it takes minutes at a million.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from moviefactory.backends import BackEnd
from moviefactory.errors import DiskFull, MissingExtra, UnwritableFolder
from moviefactory.sound.library.record import Record, Stamp, from_plain, to_plain
from moviefactory.sound.library.store import DamagedLibrary, Near, WrongDimensions, unit_rows
from moviefactory.sound.library.where import ANY, Where

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

RECORDS = "records"
NAMES = "spaces"
KEPT = "kept"
LEAST_INDEXED_ROWS = 2_000
PROBES = 64
REFINE = 10
OVERFETCH = 3


class LanceStore:
    """Records and vectors in LanceDB tables: exact without an index, recall over 0.99 with it."""

    about = BackEnd(
        "lance", "LanceDB, local or on object storage", "1", "Apache-2.0", extra="library"
    )

    def __init__(self, place: str) -> None:
        """Open or make the library at a folder or an address. Raises: MissingExtra; DamagedLibrary."""
        try:
            lancedb: Any = import_module("lancedb")
        except ImportError as error:
            raise MissingExtra("a library in LanceDB", "lancedb", "library") from error
        self._place = place
        try:
            self._db: Any = lancedb.connect(place)
            self._tables: dict[str, Any] = {
                name: self._db.open_table(name) for name in _names_of(self._db)
            }
        except OSError as error:
            raise UnwritableFolder(place, str(error)) from error
        except (RuntimeError, ValueError) as error:
            raise DamagedLibrary(place, str(error)) from error
        for name, schema in ((RECORDS, _record_schema()), (NAMES, _name_schema())):
            if name not in self._tables:
                self._tables[name] = self._db.create_table(name, schema=schema)

    def put(
        self, records: Sequence[Record], vectors: Mapping[str, NDArray[np.float32]] | None = None
    ) -> None:
        """Add or replace records; vectors are written first, so that no record lacks its own."""
        pyarrow = _arrow()
        if not records:
            return
        latest = {record.id: index for index, record in enumerate(records)}
        kept = [records[index] for index in latest.values()]
        facets = [_facets(record) for record in kept]
        units_of = {
            space: unit_rows(rows)[list(latest.values())] for space, rows in (vectors or {}).items()
        }
        tables = {space: self._space(space, units.shape[1]) for space, units in units_of.items()}
        for space, units in units_of.items():
            schema = _vector_schema(units.shape[1])
            columns = {name: [row[name] for row in facets] for name in facets[0]}
            columns["vector"] = list(units)
            self._upsert(tables[space], pyarrow.table(columns, schema=schema))
        rows_of = [{**row, **_rest(one)} for row, one in zip(facets, kept, strict=True)]
        self._upsert(self._tables[RECORDS], pyarrow.Table.from_pylist(rows_of, _record_schema()))

    def remove(self, ids: Sequence[str]) -> int:
        """Remove records and their vectors; return how many there were."""
        if not ids:
            return 0
        clause = f"id in ({', '.join(map(_quoted, dict.fromkeys(ids)))})"
        gone = int(self._tables[RECORDS].count_rows(clause))
        for name, table in self._tables.items():
            if name not in (NAMES, KEPT):
                table.delete(clause)
        return gone

    def get(self, record_id: str) -> Record | None:
        """Return one record."""
        found = self._columns(f"id = {_quoted(record_id)}", ["plain"])
        return from_plain(json.loads(found[0]["plain"])) if found else None

    def records(self, where: Where = ANY) -> Iterator[Record]:
        """Yield records in the order of their ids."""
        rows = self._columns(_sql(where), ["id", "plain"])
        for row in sorted(rows, key=lambda row: str(row["id"])):
            yield from_plain(json.loads(row["plain"]))

    def files(self) -> Iterator[tuple[str, str, Stamp]]:
        """Yield (id, path, stamp) of the records that are files."""
        rows = self._columns("path != ''", ["id", "path", "size", "mtime_ns", "sha256"])
        for row in sorted(rows, key=lambda row: str(row["id"])):
            yield row["id"], row["path"], Stamp(row["size"], row["mtime_ns"], row["sha256"])

    def count(self, where: Where = ANY) -> int:
        """Return how many records there are."""
        return int(self._tables[RECORDS].count_rows(_sql(where)))

    def spaces(self) -> dict[str, int]:
        """Return for each space how many records have a vector in it."""
        names = sorted(row["space"] for row in self._tables[NAMES].to_arrow().to_pylist())
        counts = {space: int(self._tables[_table_name(space)].count_rows()) for space in names}
        return {space: count for space, count in counts.items() if count}

    def without(self, space: str) -> list[str]:
        """Return the ids, in order, of records that have no vector in a space."""
        table = self._tables.get(_table_name(space))
        ids = {row["id"] for row in self._columns(None, ["id"])}
        if table is not None:
            ids -= {row["id"] for row in _read(table, None, ["id"])}
        return sorted(ids)

    def nearest(
        self, space: str, vector: NDArray[np.float32], limit: int, where: Where = ANY
    ) -> list[Near]:
        """Return the records nearest to `vector`, best first."""
        table = self._tables.get(_table_name(space))
        if table is None or limit < 1:
            return []
        query = unit_rows(vector)[0]
        held = table.schema.field("vector").type.list_size
        if query.size != held:
            raise WrongDimensions(space, query.size, held)
        asked = table.search(query, vector_column_name="vector").metric("cosine")
        asked = asked.where(_sql(where), prefilter=True).select(["id", "_distance"])
        asked = asked.nprobes(PROBES).refine_factor(REFINE).ef(max(OVERFETCH * limit * REFINE, 100))
        rows = asked.limit(limit).to_arrow().to_pylist()
        near = [Near(row["id"], 1.0 - float(row["_distance"])) for row in rows]
        return sorted(near, key=lambda one: (-one.likeness, one.id))

    def build_index(self) -> tuple[str, ...]:
        """Index the vectors of every space that is worth it, and return their names."""
        index: Any = import_module("lancedb.index")
        built = []
        for space, count in self.spaces().items():
            table = self._tables[_table_name(space)]
            if count >= LEAST_INDEXED_ROWS:
                table.create_index("vector", config=index.HnswSq(distance_type="cosine"))
                built.append(space)
            table.optimize()
        return tuple(built)

    def generation(self) -> str:
        """Return what changes whenever the records do."""
        return str(self._tables[RECORDS].version)

    def keep(self, name: str, data: bytes) -> None:
        """Keep what was worked out of the records; see Store.keep."""
        pyarrow = _arrow()
        if KEPT not in self._tables:
            self._tables[KEPT] = self._db.create_table(KEPT, schema=_kept_schema())
        row = {"id": [name], "generation": [self.generation()], "data": [data]}
        self._upsert(self._tables[KEPT], pyarrow.table(row, schema=_kept_schema()))

    def kept(self, name: str) -> bytes | None:
        """Return what was kept under a name, if the records are still the same."""
        if KEPT not in self._tables:
            return None
        clause = f"id = {_quoted(name)} and generation = {_quoted(self.generation())}"
        found = _read(self._tables[KEPT], clause, ["data"])
        return bytes(found[0]["data"]) if found else None

    def close(self) -> None:
        """Let go of files."""
        self._tables.clear()

    def _space(self, space: str, dimensions: int) -> Any:
        pyarrow = _arrow()
        name = _table_name(space)
        if name not in self._tables:
            self._tables[name] = self._db.create_table(name, schema=_vector_schema(dimensions))
            named = pyarrow.table({"id": [name], "space": [space]}, schema=_name_schema())
            self._upsert(self._tables[NAMES], named)
        held = self._tables[name].schema.field("vector").type.list_size
        if held != dimensions:
            raise WrongDimensions(space, dimensions, held)
        return self._tables[name]

    def _upsert(self, table: Any, rows: Any) -> None:
        try:
            merge = table.merge_insert("id").when_matched_update_all()
            merge.when_not_matched_insert_all().execute(rows)
        except (OSError, RuntimeError) as error:
            if "No space left" in str(error):
                raise DiskFull(self._place) from error
            raise

    def _columns(self, clause: str | None, names: list[str]) -> list[dict[str, Any]]:
        return _read(self._tables[RECORDS], clause, names)


def _arrow() -> Any:
    return import_module("pyarrow")


def _read(table: Any, clause: str | None, names: list[str]) -> list[dict[str, Any]]:
    asked = table.search()
    asked = asked.where(clause) if clause else asked
    found: list[dict[str, Any]] = asked.select(names).limit(None).to_arrow().to_pylist()
    return found


def _names_of(db: Any) -> list[str]:
    names: list[str] = []
    page = ""
    while True:
        listed = db.list_tables(page_token=page or None)
        names += list(listed.tables)
        page = listed.page_token or ""
        if not page:
            return names


def _table_name(space: str) -> str:
    return f"vectors_{hashlib.sha256(space.encode()).hexdigest()[:16]}"


def _facet_fields() -> list[Any]:
    pyarrow = _arrow()
    return [
        pyarrow.field("id", pyarrow.string()),
        pyarrow.field("kind", pyarrow.string()),
        pyarrow.field("commercial", pyarrow.bool_()),
        pyarrow.field("moods", pyarrow.string()),
        pyarrow.field("seconds", pyarrow.float64()),
    ]


def _vector_schema(dimensions: int) -> Any:
    pyarrow = _arrow()
    vector = pyarrow.field("vector", pyarrow.list_(pyarrow.float32(), dimensions))
    return pyarrow.schema([*_facet_fields(), vector])


def _record_schema() -> Any:
    pyarrow = _arrow()
    text, number = pyarrow.string(), pyarrow.int64()
    rest = {"path": text, "size": number, "mtime_ns": number, "sha256": text, "plain": text}
    return pyarrow.schema([*_facet_fields(), *(pyarrow.field(*one) for one in rest.items())])


def _name_schema() -> Any:
    pyarrow = _arrow()
    return pyarrow.schema([("id", pyarrow.string()), ("space", pyarrow.string())])


def _kept_schema() -> Any:
    pyarrow = _arrow()
    return pyarrow.schema(
        [("id", pyarrow.string()), ("generation", pyarrow.string()), ("data", pyarrow.binary())]
    )


def _facets(record: Record) -> dict[str, object]:
    return {
        "id": record.id,
        "kind": record.kind,
        "commercial": record.is_commercial,
        "moods": f" {' '.join(record.moods)} ",
        "seconds": record.seconds,
    }


def _rest(record: Record) -> dict[str, object]:
    stamp = record.stamp or Stamp(0, 0, "")
    plain = json.dumps(to_plain(record), ensure_ascii=False)
    return {
        "path": record.path, "size": stamp.size, "mtime_ns": stamp.mtime_ns,
        "sha256": stamp.sha256, "plain": plain,
    }  # fmt: skip


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _sql(where: Where) -> str | None:
    clauses = []
    if where.kinds:
        clauses.append(f"kind in ({', '.join(map(_quoted, where.kinds))})")
    if where.commercial:
        clauses.append("commercial")
    if where.moods:
        either = " or ".join(f"moods like '% {mood} %'" for mood in where.moods)
        clauses.append(f"({either})")
    if where.least_seconds > 0:
        clauses.append(f"(seconds is null or seconds >= {where.least_seconds!r})")
    if where.most_seconds is not None:
        clauses.append(f"(seconds is null or seconds <= {where.most_seconds!r})")
    return " and ".join(clauses) or None
