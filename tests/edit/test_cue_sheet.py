"""Laws of a cue sheet: every cue is in it, in order, as a spreadsheet reads it and never reckons."""

import csv
from fractions import Fraction
from pathlib import Path

from moviefactory.edit.credits import SoundCredit
from moviefactory.edit.cue_sheet import COLUMNS, CueRow, joined, write_cue_sheet

WIND = SoundCredit("wind", "Wind", "Ada", "CC0")
KNOCK = SoundCredit("knock", "敲门, “三声”\n", '=HYPERLINK("x")', "CC BY 4.0")


def read(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_what_goes_on_over_a_cut_is_one_cue_and_what_happens_twice_is_two() -> None:
    rows = joined(
        (
            CueRow(40, 90, "ambience", WIND), CueRow(0, 48, "ambience", WIND),
            CueRow(50, 60, "effect", KNOCK), CueRow(55, 70, "effect", KNOCK),
            CueRow(200, 240, "ambience", WIND),
        )
    )  # fmt: skip
    assert [(row.start_frame, row.end_frame, row.sound.id) for row in rows] == [
        (0, 90, "wind"), (50, 60, "knock"), (55, 70, "knock"), (200, 240, "wind"),
    ]  # fmt: skip


def test_a_sheet_is_read_back_as_it_is_and_no_cell_is_a_formula(tmp_path: Path) -> None:
    rows = (CueRow(0, 36, "ambience", WIND), CueRow(24, 30, "effect", KNOCK))
    write_cue_sheet(rows, Fraction(24), tmp_path / "cue-sheet.csv")
    head, wind, knock = read(tmp_path / "cue-sheet.csv")
    assert tuple(head) == COLUMNS and head[:5] == ["in", "out", "title", "author", "licence"]
    assert wind == ["00:00:00:00", "00:00:01:12", "Wind", "Ada", "CC0", "ambience", "wind"]
    assert knock[2] == "敲门, “三声”"
    assert knock[3] == '\'=HYPERLINK("x")'
