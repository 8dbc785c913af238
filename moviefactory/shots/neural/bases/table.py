"""The table of bases. Knows names; how a name is looked up elsewhere is `find.py`'s affair."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from moviefactory.shots.neural.bases.other_rows import LTX_ROWS, OTHER_ROWS
from moviefactory.shots.neural.bases.record import Ability, BaseRecord, Rung
from moviefactory.shots.neural.bases.wan_rows import WAN_ROWS

DEFAULT_BASE: Final = "wan-2.1-1.3b"

BASES: Final[Mapping[str, BaseRecord]] = {
    record.name: record for record in (*WAN_ROWS, *LTX_ROWS, *OTHER_ROWS)
}
"""To add a base of a known family: one record in a file of rows; run `pytest tests/shots/neural`."""


@dataclass(frozen=True, slots=True)
class BaseLine:
    """One base as `moviefactory bases` prints it. Units: GiB, 10^9 bytes, seconds of one window."""

    name: str
    about: str
    licence: str
    territory: str
    parameters: float
    least_memory_gib: float
    full_memory_gib: float
    download_gb: float
    window_size: str
    window_seconds: float
    fps: str
    takes: tuple[str, ...]


def bases_table() -> tuple[BaseLine, ...]:
    """Return a line for every base, in the table's order, the default first."""
    return tuple(
        BaseLine(
            name=record.name,
            about=record.about,
            licence=record.licence,
            territory=record.territory,
            parameters=record.parameters,
            least_memory_gib=record.memory_gib[Rung.SEQUENTIAL],
            full_memory_gib=record.memory_gib[Rung.NONE],
            download_gb=record.download_gb,
            window_size=f"{record.pixels / 1e6:.2f} MP in multiples of {record.size_multiple}",
            window_seconds=float(record.window_frames / record.fps),
            fps=str(record.fps),
            takes=abilities_of(record),
        )
        for record in BASES.values()
    )


def abilities_of(record: BaseRecord) -> tuple[str, ...]:
    """Return what a base takes, in words, text first."""
    text = () if record.needs_image else ("text",)
    return (*text, *(ability.value for ability in Ability if ability in record.abilities))


def bases_that(ability: Ability) -> tuple[str, ...]:
    """Return the names of the bases that have `ability`, the smallest first."""
    able = [record for record in BASES.values() if ability in record.abilities]
    return tuple(record.name for record in sorted(able, key=lambda record: record.parameters))
