"""The rows of a data set's two tables, and how they are written. Knows pyarrow; makes no clip.

`clips.parquet` has what training reads, one row a clip; `dropped.parquet` has the same columns for
what was left out, with the reason.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Final

from moviefactory.errors import MissingExtra
from moviefactory.project import Artefact, content_key

KEPT_TABLE: Final = "clips.parquet"
DROPPED_TABLE: Final = "dropped.parquet"
VERSION: Final = "1"


@dataclass(frozen=True, slots=True)
class Row:
    """One clip, kept or dropped. `path` is relative to the data set's folder, "" if dropped.

    `in_seconds` and `out_seconds` are times in the source, `first_frame` and `frame_count` frames at
    `fps`; the crop is in the source's pixels. What was measured, and in which units, is told by
    `ClipRules`.
    """

    path: str
    caption: str
    width: int
    height: int
    fps: float
    frame_count: int
    kept: bool
    reason: str
    why: str
    source: str
    source_sha256: str
    scene: int
    first_frame: int
    in_seconds: float
    out_seconds: float
    crop_x: int
    crop_y: int
    crop_width: int
    crop_height: int
    motion: float
    shake: float
    text: float
    light: float
    contrast: float
    fingerprint: str
    captioner: str
    licence: str


def write_tables(folder: Path, rows: Sequence[Row]) -> None:
    """Write both tables, each only if it is to change. Raises: MissingExtra; DiskFull."""
    for name, kept in ((KEPT_TABLE, True), (DROPPED_TABLE, False)):
        chosen = [asdict(row) for row in rows if row.kept is kept]
        artefact = Artefact(folder / name, folder / ".made" / f"{name}.json")
        key = content_key("table", VERSION, chosen)
        artefact.make(key, lambda part, chosen=chosen: _write(part, chosen))  # type: ignore[misc]


def _write(path: Path, rows: list[dict[str, Any]]) -> None:
    try:
        import pyarrow  # type: ignore[import-untyped]
        import pyarrow.parquet  # type: ignore[import-untyped]
    except ModuleNotFoundError as error:
        raise MissingExtra("a data set", str(error.name), "training") from None
    kinds = {
        "str": pyarrow.string(),
        "int": pyarrow.int64(),
        "float": pyarrow.float64(),
        "bool": pyarrow.bool_(),
    }
    schema = pyarrow.schema([(field.name, kinds[str(field.type)]) for field in fields(Row)])
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows, schema=schema), path)
