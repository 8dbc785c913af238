"""List what is heard when, whose it is and under which licence, as a csv. Knows rows; hears nothing."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

from moviefactory.edit.credits import SoundCredit
from moviefactory.edit.timecode import timecode

COLUMNS = ("in", "out", "title", "author", "licence", "kind", "id")
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""


@dataclass(frozen=True, slots=True)
class CueRow:
    """One sound or piece of music from `start_frame` to `end_frame` of the film. Units: frames."""

    start_frame: int
    end_frame: int
    kind: str
    sound: SoundCredit


def joined(rows: Iterable[CueRow]) -> tuple[CueRow, ...]:
    """Return rows in film order, what goes on over a cut as one row."""
    done: list[CueRow] = []
    open_rows: dict[tuple[str, str], int] = {}
    for row in sorted(rows, key=lambda row: (row.start_frame, row.kind, row.sound.id)):
        at = open_rows.get((row.kind, row.sound.id))
        if at is not None and row.kind != "effect" and row.start_frame <= done[at].end_frame:
            done[at] = replace(done[at], end_frame=max(done[at].end_frame, row.end_frame))
            continue
        open_rows[row.kind, row.sound.id] = len(done)
        done.append(row)
    return tuple(done)


def write_cue_sheet(rows: Sequence[CueRow], fps: Fraction, out: Path) -> None:
    """Write the cue sheet, one row a cue, as spreadsheets read it. Raises: OSError."""
    with out.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for row in rows:
            sound = row.sound
            writer.writerow(
                map(
                    _cell,
                    (
                        timecode(row.start_frame, fps), timecode(row.end_frame, fps), sound.title,
                        sound.author, sound.licence, row.kind, sound.id,
                    ),
                )
            )  # fmt: skip


def _cell(text: str) -> str:
    """Return a text on one line that no spreadsheet reckons with."""
    line = " ".join(text.split())
    return f"'{line}" if line.startswith(FORMULA) else line
