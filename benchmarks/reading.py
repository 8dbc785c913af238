"""Count how truly lines are read: place, main subject, action, time, weather. Draws nothing.

Run: python benchmarks/reading.py [--wrong]
"""

from __future__ import annotations

import sys
from pathlib import Path

from moviefactory.lexicon import read_picture

LINES = Path(__file__).parent / "reading_lines.txt"
COLUMNS = ("place", "subject", "action", "time", "weather")


def read(line: str) -> dict[str, str]:
    """Return what a line is read as, by column; `-` where nobody is."""
    reading = read_picture(line)
    main = reading.subjects[0] if reading.subjects else None
    return {
        "place": reading.place.value,
        "subject": main.subject.value if main else "-",
        "action": main.action.value if main else "-",
        "time": reading.time.value,
        "weather": reading.weather.value,
    }


def main() -> None:
    """Print how many lines are right in each column."""
    text = LINES.read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if line and not line.startswith("#")]
    right = dict.fromkeys(COLUMNS, 0)
    for row in rows:
        line, *wanted = (part.strip() for part in row.split("|"))
        got = read(line)
        for column, allowed in zip(COLUMNS, wanted, strict=True):
            fits = allowed == "*" or got[column].replace(" ", "_") in allowed.split()
            right[column] += fits
            if not fits and "--wrong" in sys.argv:
                print(f"{line}: {column} {got[column]}, not {allowed}")
    print(f"{len(rows)} lines: " + ", ".join(f"{column} {right[column]}" for column in COLUMNS))


if __name__ == "__main__":
    main()
