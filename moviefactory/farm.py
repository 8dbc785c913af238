"""Where jobs run: in this process, or on this machine's cores. Knows processes; not films."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import pairwise
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from moviefactory.errors import DiskFull, MovieError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.queues import SimpleQueue

Result = TypeVar("Result")
OnProgress = Callable[[str, int], None]
POLL_SECONDS = 0.1


class WorkerLost(MovieError):
    """A worker process ended without a word: killed, or out of memory."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__(names)
        self.names = names

    def __str__(self) -> str:
        return (
            f"a worker process was killed while making {', '.join(self.names)} (is memory short?): "
            "run the same command again, with --jobs 1 if it happens twice; what is finished is kept"
        )


@dataclass(frozen=True, slots=True)
class Job(Generic[Result]):
    """One piece of work. `work` is picklable and tells its steps to the function it is given.

    It starts when the jobs that it is `after` have ended well, and never where one of them fails.
    """

    name: str
    work: Callable[[Callable[[int], None]], Result]
    after: tuple[str, ...] = ()


class Farm:
    """Run jobs on `workers` processes, started when first needed; one worker means: right here.

    A context manager. Raises, from `run`: the first error of any job, after the others ended.
    """

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._pool: _Pool | None = None

    def __enter__(self) -> Farm:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._pool is not None:
            self._pool.end(at_once=kind is not None)
            self._pool = None

    def run(self, jobs: Sequence[Job[Result]], on_progress: OnProgress) -> dict[str, Result]:
        """Run all jobs and return their results by name; `on_progress(name, step)` as they go.

        Of the jobs that may start, the first in `jobs` starts first; each stands there after
        those that it is `after`.
        """
        _check_order(jobs)
        if self._workers <= 1 or _is_chain(jobs):
            return _run_here(jobs, on_progress)
        return self._run_in_pool(jobs, on_progress)

    def _run_in_pool(
        self, jobs: Sequence[Job[Result]], on_progress: OnProgress
    ) -> dict[str, Result]:
        self._pool = self._pool or _Pool(self._workers)
        left, running = list(jobs), dict[Future[Result], str]()
        results: dict[str, Result] = {}
        errors: list[MovieError] = []
        try:
            while left or running:
                # No more jobs than workers: one that has to wait for others is not late then.
                for job in _ready(left, results)[: self._workers - len(running)]:
                    running[self._pool.submit(job)] = job.name
                    left.remove(job)
                if not running:
                    break
                done, _ = wait(running, timeout=POLL_SECONDS, return_when=FIRST_COMPLETED)
                self._pool.tell(on_progress)
                for future in done:
                    try:
                        results[running[future]] = future.result()
                    except MovieError as error:
                        _keep(error, errors)
                    del running[future]
        except BrokenProcessPool as error:
            names = sorted(running.values()) or [job.name for job in left]
            raise WorkerLost(tuple(names[:3])) from error
        if errors:
            raise errors[0]
        return results


def _run_here(jobs: Sequence[Job[Result]], on_progress: OnProgress) -> dict[str, Result]:
    results: dict[str, Result] = {}
    errors: list[MovieError] = []
    for job in jobs:
        if not _ready([job], results):
            continue
        try:
            results[job.name] = job.work(lambda step, name=job.name: on_progress(name, step))  # type: ignore[misc]
        except MovieError as error:
            _keep(error, errors)
    if errors:
        raise errors[0]
    return results


def _check_order(jobs: Sequence[Job[Result]]) -> None:
    known: set[str] = set()
    for job in jobs:
        if missing := sorted(set(job.after) - known):
            raise ValueError(f"job {job.name!r} is after {missing}, which stand not before it")
        known.add(job.name)


def _is_chain(jobs: Sequence[Job[Result]]) -> bool:
    """Return whether no two of the jobs could ever run at once."""
    return all(earlier.name in later.after for earlier, later in pairwise(jobs))


def _ready(jobs: Sequence[Job[Result]], results: dict[str, Result]) -> list[Job[Result]]:
    return [job for job in jobs if all(name in results for name in job.after)]


def _keep(error: MovieError, errors: list[MovieError]) -> None:
    """Keep an error for when the other jobs have ended, unless they would meet it too."""
    if isinstance(error, DiskFull):
        raise error
    errors.append(error)


class _Pool:
    """Processes on a leash: a pipe whose other end only this process holds.

    When it closes, because `end` closes it or because this process is gone, they end at once.
    """

    def __init__(self, workers: int) -> None:
        # Spawned, not forked: a forked child would inherit locks of threads it does not have.
        context = multiprocessing.get_context("spawn")
        self._steps: SimpleQueue[tuple[str, int]] = context.SimpleQueue()
        self._held, self._leash = context.Pipe(duplex=False)
        self._processes = ProcessPoolExecutor(
            workers, context, initializer=_begin, initargs=(self._steps, self._held)
        )

    def submit(self, job: Job[Result]) -> Future[Result]:
        return self._processes.submit(_work, job.name, job.work)

    def tell(self, on_progress: OnProgress) -> None:
        while not self._steps.empty():
            on_progress(*self._steps.get())

    def end(self, *, at_once: bool) -> None:
        if at_once:
            self._leash.close()
        self._processes.shutdown(wait=True, cancel_futures=True)
        self._leash.close()
        self._held.close()
        self._steps.close()


_steps_of_this_worker: list[SimpleQueue[tuple[str, int]]] = []


def _begin(steps: SimpleQueue[tuple[str, int]], leash: Connection) -> None:
    _steps_of_this_worker[:] = [steps]
    threading.Thread(target=_end_with, args=(leash,), daemon=True).start()


def _end_with(leash: Connection) -> None:
    """End this worker when its leash is let go, so that a killed run leaves nothing behind."""
    with contextlib.suppress(EOFError, OSError):
        leash.recv_bytes()
    os._exit(1)


def _work(name: str, work: Callable[[Callable[[int], None]], Any]) -> Any:
    (steps,) = _steps_of_this_worker
    return work(lambda step: steps.put((name, step)))


def available_cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
