"""Where jobs run: in this process, or on this machine's cores. Knows processes; not films."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import threading
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from moviefactory.errors import DiskFull, MovieError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.queues import SimpleQueue

Result = TypeVar("Result")
OnProgress = Callable[[str, int], None]
OnError = Callable[[str, MovieError], None]
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
    `steps` is how many of them there are.
    Jobs of one `lane` run one after another, all in one process: what the first one loads is there
    for the next.
    """

    name: str
    work: Callable[[Callable[[int], None]], Result]
    after: tuple[str, ...] = ()
    lane: str = ""
    steps: int = 1


class Farm:
    """Run jobs on `workers` processes, started when first needed; one worker means: right here.

    A lane has a process of its own beside these. A context manager. Raises, from `run`: the first
    error of any job, after the others ended.
    """

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._pools: dict[str, _Pool] = {}
        self._begun = 0
        self._started: dict[Future[Any], Job[Any]] = {}

    def __enter__(self) -> Farm:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for pool in self._pools.values():
            pool.end()
        self._pools.clear()

    def begin(self, works: Sequence[Callable[[], object]]) -> None:
        """Start a worker for each of `works`, which it does before any job of `run`.

        It is to make them ready while there is no job yet: nobody waits for it, and what goes wrong
        in it will go wrong again in the job that needs it. One worker, this process, is ready; so
        are those that were begun before.
        """
        if self._workers > 1:
            for work in works[self._begun : self._workers]:
                self._pool("").make_ready(work)
            self._begun = max(self._begun, min(len(works), self._workers))

    def start(self, jobs: Sequence[Job[Any]]) -> None:
        """Start those of `jobs` that there are workers for; `run` is given them again, by name.

        It is for what can be done before all else is known. One worker, this process, starts none.
        """
        if self._workers > 1:
            # A pool that is broken will be so in `run`, which tells whose job was lost.
            with contextlib.suppress(BrokenProcessPool):
                for job in self._startable(jobs, list(self._started.values()), ()):
                    self._started[self._pool(job.lane).submit(job)] = job

    def run(
        self,
        jobs: Sequence[Job[Result]],
        on_progress: OnProgress,
        on_error: OnError | None = None,
    ) -> dict[str, Result]:
        """Run all jobs and return their results by name; `on_progress(name, step)` as they go.

        Of the jobs that may start, the first in `jobs` starts first, wherever those stand that it
        is `after`. Where `on_error(name, error)` is given, it is told of every job that fails and
        nothing is raised, but for what every other job would meet, too.
        Raises: ValueError if jobs are after each other in a circle, or after one that is not there.
        """
        _check_order(jobs)
        errors: list[MovieError] = []

        def keep(name: str, error: MovieError) -> None:
            if isinstance(error, DiskFull):
                raise error
            if on_error is not None:
                on_error(name, error)
            else:
                errors.append(error)

        here = self._workers <= 1 or (_is_chain(jobs) and not self._pools)
        run = _run_here if here else self._run_in_pools
        results = run(jobs, on_progress, keep)
        if errors:
            raise errors[0]
        return results

    def _run_in_pools(
        self, jobs: Sequence[Job[Result]], on_progress: OnProgress, on_error: OnError
    ) -> dict[str, Result]:
        running: dict[Future[Result], Job[Result]] = self._started
        self._started = {}
        begun = {job.name for job in running.values()}
        left = [job for job in jobs if job.name not in begun]
        results: dict[str, Result] = {}
        try:
            while left or running:
                # No more jobs than workers: one that has to wait for others is not late then.
                for job in self._startable(left, list(running.values()), results):
                    running[self._pool(job.lane).submit(job)] = job
                    left.remove(job)
                if not running:
                    break
                done, _ = wait(running, timeout=POLL_SECONDS, return_when=FIRST_COMPLETED)
                for pool in self._pools.values():
                    pool.tell(on_progress)
                for future in done:
                    job = running.pop(future)
                    try:
                        results[job.name] = future.result()
                    except MovieError as error:
                        on_error(job.name, error)
                    except BrokenProcessPool:
                        running[future] = job
                        raise
        except BrokenProcessPool as error:
            names = sorted(job.name for job in running.values()) or [job.name for job in left]
            raise WorkerLost(tuple(names[:3])) from error
        return results

    def _startable(
        self, left: Sequence[Job[Result]], running: Sequence[Job[Result]], results: Collection[str]
    ) -> list[Job[Result]]:
        """Return the jobs that start now: as many as there are free workers, one for each lane."""
        free = self._workers - sum(not job.lane for job in running)
        busy = {job.lane for job in running if job.lane}
        starting = []
        for job in _ready(left, results):
            if job.lane and job.lane not in busy:
                busy.add(job.lane)
                starting.append(job)
            elif not job.lane and free > 0:
                free -= 1
                starting.append(job)
        return starting

    def _pool(self, lane: str) -> _Pool:
        if lane not in self._pools:
            self._pools[lane] = _Pool(1 if lane else self._workers)
        return self._pools[lane]


def _run_here(
    jobs: Sequence[Job[Result]], on_progress: OnProgress, on_error: OnError
) -> dict[str, Result]:
    left, results = list(jobs), dict[str, Result]()
    while ready := _ready(left, results):
        job = ready[0]
        left.remove(job)
        try:
            results[job.name] = job.work(lambda step, name=job.name: on_progress(name, step))  # type: ignore[misc]
        except MovieError as error:
            on_error(job.name, error)
    return results


def _check_order(jobs: Sequence[Job[Result]]) -> None:
    known = {job.name for job in jobs}
    for job in jobs:
        if missing := sorted(set(job.after) - known):
            raise ValueError(f"job {job.name!r} is after {missing}, which are not there")
    try:
        TopologicalSorter({job.name: job.after for job in jobs}).prepare()
    except CycleError as error:
        raise ValueError(f"jobs are after each other in a circle: {error.args[1]}") from error


def _is_chain(jobs: Sequence[Job[Result]]) -> bool:
    """Return whether no two of the jobs could ever run at once."""
    return all(
        earlier.name in later.after or earlier.lane == later.lane != ""
        for earlier, later in pairwise(jobs)
    )


def _ready(jobs: Sequence[Job[Result]], results: Collection[str]) -> list[Job[Result]]:
    return [job for job in jobs if all(name in results for name in job.after)]


class _Pool:
    """Processes on a leash: a pipe whose other end only this process holds.

    When it closes, because `end` closes it or because this process is gone, they end at once:
    what they were at is lost.
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

    def make_ready(self, work: Callable[[], object]) -> None:
        self._processes.submit(work)

    def tell(self, on_progress: OnProgress) -> None:
        while not self._steps.empty():
            on_progress(*self._steps.get())

    def end(self) -> None:
        # Jobs that are to end well have: clearing up after what they imported takes a second.
        self._leash.close()
        self._processes.shutdown(wait=True, cancel_futures=True)
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


def workers_for(jobs: int) -> int:
    """Return how many processes work at once; 0 asks for every core."""
    return jobs or available_cores()


def available_cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
