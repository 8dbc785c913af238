"""Plans, outcomes and lists as tables. Knows columns; decides nothing."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from moviefactory.cli.progress import clock

if TYPE_CHECKING:
    from moviefactory.pipeline.batch import Outcome
    from moviefactory.pipeline.plan import FilmPlan

PIPE_WIDTH = 160
WIDEST_NAME = 0.4
"""The share of the width that names may take before they are broken too."""


def print_plan(plan: FilmPlan) -> None:
    """Print a plan on stdout."""
    console = _console()
    console.print(f"[bold]{_plain(plan.title)}[/]")
    facts = Table.grid(padding=(0, 2))
    facts.add_row("folder", _plain(plan.folder))
    facts.add_row(
        "picture", f"{plan.size} at {plan.fps} fps, {plan.seconds:.1f} s, {len(plan.shots)} shots"
    )
    if plan.writer is not None:
        facts.add_row("writer", plan.writer.name)
    facts.add_row("camera", f"{plan.camera.name} {plan.camera.version}")
    if plan.filming is not None:
        facts.add_row("base", _plain(plan.filming.base))
        facts.add_row("filmed", _plain(plan.filming.filmed))
        facts.add_row("card", _plain(plan.filming.card))
        facts.add_row("download", _plain(plan.filming.download))
    facts.add_row("voice", _plain(plan.voice))
    facts.add_row("sounds", _plain(plan.sounds))
    facts.add_row("music", _plain(plan.music))
    facts.add_row("captions", plan.captions)
    facts.add_row("time", f"about {clock(plan.minutes * 60)}")
    facts.add_row("disk", f"about {plan.gigabytes:.2f} GB")
    facts.add_row("network", ", ".join(plan.network) or "none")
    facts.add_row("keys", ", ".join(plan.keys) or "none")
    facts.add_row("cost", plan.cost)
    console.print(facts)
    if plan.shots:
        table = Table(box=None, padding=(0, 1), header_style="dim")
        for name, justify in (("shot", "left"), ("s", "right"), ("frames", "right"), ("take", "right"), ("", "left"), ("picture", "left")):  # fmt: skip
            table.add_column(name, justify=justify)  # type: ignore[arg-type]
        for shot in plan.shots:
            state = "there" if shot.is_finished else "to film"
            table.add_row(
                shot.shot_id, f"{shot.seconds:.1f}", str(shot.frame_count), str(shot.take), state,
                _plain(shot.picture),
            )  # fmt: skip
        console.print(table)
    for note in plan.notes:
        console.print(f"note: {_plain(note)}")


def print_batch(outcomes: Sequence[Outcome]) -> None:
    """Print what became of each film: the table on stderr, the films' paths on stdout."""
    table = Table(box=None, padding=(0, 1), header_style="dim")
    for name in ("film", "result", "seconds", "where, or why not"):
        table.add_column(name)
    for outcome in outcomes:
        if outcome.result is None:
            table.add_row(_plain(outcome.name), "[red]failed[/]", "", _plain(outcome.error))
        else:
            seconds = f"{outcome.result.seconds:.1f}"
            table.add_row(_plain(outcome.name), "made", seconds, _plain(str(outcome.result.output)))
    Console(stderr=True, highlight=False).print(table)
    for outcome in outcomes:
        if outcome.result is not None:
            print(outcome.result.output)


def print_rows(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a plain table on stdout; what the first column names is never cut.

    It is broken over lines only where it would leave the other columns no room.
    """
    console = _console()
    longest = max((len(row[0]) for row in rows), default=0)
    table = Table(box=None, padding=(0, 1), header_style="dim")
    for number, name in enumerate(columns):
        is_whole = number == 0 and longest <= console.width * WIDEST_NAME
        table.add_column(name, no_wrap=is_whole, overflow="fold")
    for row in rows:
        table.add_row(*(_plain(cell) for cell in row))
    console.print(table)


def _console() -> Console:
    """Return standard output: a file or another program has no edge to break lines at."""
    if sys.stdout.isatty() or "COLUMNS" in os.environ:
        return Console(highlight=False)
    return Console(highlight=False, width=PIPE_WIDTH)


def _plain(text: str) -> str:
    from rich.markup import escape

    return escape(text)
