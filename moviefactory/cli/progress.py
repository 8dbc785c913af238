"""Show a run on stderr: bars in a terminal, plain lines elsewhere. Knows events; not films."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    SpinnerColumn,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

from moviefactory.pipeline.reporter import Silent

STAGE_WORDS = {
    "script": "writing",
    "voice": "speaking",
    "keyframes": "drawing",
    "shots": "filming",
    "film": "filming, sound and cut",
    "dataset": "cutting clips",
    "sound": "sounding",
    "mix": "sound and cut",
    "papers": "printing",
}
PLAIN_EVERY_SECONDS = 5.0
FORESEEABLE_SHARE = 0.05


class Bars:
    """A bar for the stage and one for each job at work. A context manager."""

    def __init__(self, console: Console) -> None:
        self._progress = Progress(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(bar_width=32),
            TextColumn("{task.percentage:>3.0f}%"),
            TimeElapsedColumn(),
            TextColumn("left"),
            TimeRemainingColumn(compact=True),
            console=console,
            transient=True,
        )
        self._stage: TaskID | None = None
        self._jobs: dict[str, TaskID] = {}
        self._sizes: dict[str, int] = {}
        self._done: dict[str, int] = {}
        self._began = time.monotonic()

    def __enter__(self) -> Bars:
        self._progress.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._progress.stop()

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Take the bars away while the user is asked something."""
        self._progress.stop()
        try:
            yield
        finally:
            self._progress.start()

    def note(self, text: str) -> None:
        """Print a line above the bars."""
        self._progress.console.print(text, markup=False, highlight=False)

    def begin(self, stage: str, sizes: dict[str, int]) -> None:
        """Open the stage's bar."""
        self._sizes, self._done, self._began = dict(sizes), {}, time.monotonic()
        self._stage = self._progress.add_task(
            f"[bold]{STAGE_WORDS.get(stage, stage)}[/]", total=max(1, sum(sizes.values()))
        )

    def step(self, job: str, done: int) -> None:
        """Move the job's bar and the stage's."""
        if self._stage is None or job not in self._sizes:
            return
        self._done[job] = done
        if job not in self._jobs:
            self._jobs[job] = self._progress.add_task(f"  {job}", total=self._sizes[job])
        self._progress.update(self._jobs[job], completed=done)
        self._progress.update(self._stage, completed=sum(self._done.values()))
        if done >= self._sizes[job]:
            self._progress.remove_task(self._jobs.pop(job))

    def end(self, stage: str) -> None:
        """Close the stage's bars and leave a line."""
        for task in (*self._jobs.values(), *([self._stage] if self._stage is not None else ())):
            self._progress.remove_task(task)
        self._jobs, self._stage = {}, None
        if self._sizes:
            self.note(_summary(stage, len(self._sizes), time.monotonic() - self._began))


class Lines:
    """A plain line per finished job, and now and then how much is left."""

    def __init__(self) -> None:
        self._sizes: dict[str, int] = {}
        self._done: dict[str, int] = {}
        self._began = self._spoke = time.monotonic()

    def __enter__(self) -> Lines:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        return None

    def note(self, text: str) -> None:
        """Print a line."""
        print(text, file=sys.stderr, flush=True)

    def begin(self, stage: str, sizes: dict[str, int]) -> None:
        """Remember the stage's jobs."""
        self._sizes, self._done = dict(sizes), {}
        self._began = self._spoke = time.monotonic()

    def step(self, job: str, done: int) -> None:
        """Print the job when it is done, or the time left every few seconds."""
        size = self._sizes.get(job)
        if size is None:
            return
        self._done[job] = done
        now = time.monotonic()
        if done >= size or now - self._spoke > PLAIN_EVERY_SECONDS:
            share = sum(self._done.values()) / max(1, sum(self._sizes.values()))
            left = (now - self._began) * (1 - share) / max(share, 1e-6)
            self._spoke = now
            told = f", {clock(left)} left" if share > FORESEEABLE_SHARE else ""
            self.note(f"  {job} {100 * done // max(1, size)}%{told}")

    def end(self, stage: str) -> None:
        """Print that the stage is done."""
        if self._sizes:
            self.note(_summary(stage, len(self._sizes), time.monotonic() - self._began))


class Hush(Silent):
    """No progress at all."""

    def __enter__(self) -> Hush:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        return None


def open_reporter(*, quiet: bool) -> Bars | Lines | Hush:
    """Return the way of showing progress that fits: none, bars, or plain lines."""
    if quiet:
        return Hush()
    console = Console(stderr=True)
    return Bars(console) if console.is_terminal else Lines()


def clock(seconds: float) -> str:
    """Return a duration as people say it: `3 min 20 s`."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"


def _summary(stage: str, count: int, seconds: float) -> str:
    return f"{STAGE_WORDS.get(stage, stage)}: {count} done in {clock(seconds)}"
