"""What is wrong with a storyboard file, as its author reads it. Knows words; not YAML, not fields."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from moviefactory.errors import BadRequest

SHOWN_PROBLEMS: Final = 20
SHOWN_CHARACTERS: Final = 60

Place = tuple[str | int, ...]
"""Keys and indices (from 0) that lead from the top of a document to one value."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend. `line` and the indices in `field` count from 1; `value` is shortened."""

    source: str
    line: int
    field: str
    value: str
    fault: str
    remedy: str

    def __str__(self) -> str:
        where = f"line {self.line}, {self.field}" if self.field else f"line {self.line}"
        return f"{where}: {self.fault}; {self.remedy}"


class BadStoryboard(BadRequest):
    """A storyboard cannot be read; every problem that was found is in `problems`."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems

    def __str__(self) -> str:
        source = self.problems[0].source
        if len(self.problems) == 1:
            return f"{source}, {self.problems[0]}"
        rows = [f"  {problem}" for problem in self.problems[:SHOWN_PROBLEMS]]
        more = len(self.problems) - len(rows)
        tail = [f"  and {more} more"] if more else []
        return "\n".join((f"{source} has {len(self.problems)} problems:", *rows, *tail))


def bad_file(
    source: str, line: int, fault: str, remedy: str, place: Place = (), value: str = ""
) -> BadStoryboard:
    """Return the error of a file with one problem."""
    problem = Problem(source, line, path_text(place), shortened(value), fault, remedy)
    return BadStoryboard((problem,))


def path_text(place: Place) -> str:
    """Return `("scenes", 1, "shots", 0)` as `scenes[2].shots[1]`."""
    parts = (f"[{part + 1}]" if isinstance(part, int) else f".{shortened(part)}" for part in place)
    return "".join(parts).removeprefix(".")


def shortened(text: str, most: int = SHOWN_CHARACTERS) -> str:
    """Return `text` on one line of at most `most` characters."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"


def shown(value: object) -> str:
    """Return how a fault names a YAML value."""
    if isinstance(value, list):
        return "a list"
    return "a group of fields" if isinstance(value, dict) else repr(shortened(str(value)))
