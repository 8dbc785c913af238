"""Where jobs run: in this process, or on this machine's cores. Knows processes; not films."""

from __future__ import annotations

import multiprocessing
import os
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing.queues import SimpleQueue
from types import TracebackType
from typing import Any, Generic, TypeVar

from moviefactory.errors import DiskFull, MovieError

Result = TypeVar("Result")
OnProgress = Callable[[str, int], None]
POLL_SECONDS = 0.1
WATCH_SECONDS = 1.0


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
    """One piece of work. `work` is picklable and tells its steps to the function it is given."""

    name: str
    work: Callable[[Callable[[int], None]], Result]


class Farm:
    """Run jobs on `workers` processes, started when first needed; one worker means: right here.

    A context manager. Raises, from `run`: the first error of any job, after the others ended.
    """

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._pool: ProcessPoolExecutor | None = None
        self._steps: SimpleQueue[tuple[str, int]] | None = None

    def __enter__(self) -> Farm:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._pool is None:
            return
        if kind is not None:
            for process in list(self._pool._processes.values()):
                process.terminate()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._pool = None

    def run(self, jobs: Sequence[Job[Result]], on_progress: OnProgress) -> dict[str, Result]:
        """Run all jobs and return their results by name; `on_progress(name, step)` as they go."""
        if self._workers <= 1 or len(jobs) <= 1:
            return self._run_here(jobs, on_progress)
        return self._run_in_pool(jobs, on_progress)

    def _run_here(self, jobs: Sequence[Job[Result]], on_progress: OnProgress) -> dict[str, Result]:
        results: dict[str, Result] = {}
        errors: list[MovieError] = []
        for job in jobs:
            try:
                results[job.name] = job.work(lambda step, name=job.name: on_progress(name, step))  # type: ignore[misc]
            except MovieError as error:
                if isinstance(error, DiskFull):
                    raise
                errors.append(error)
        if errors:
            raise errors[0]
        return results

    def _run_in_pool(
        self, jobs: Sequence[Job[Result]], on_progress: OnProgress
    ) -> dict[str, Result]:
        pool, steps = self._start()
        waiting: dict[Future[Result], str] = {
            pool.submit(_work, job.name, job.work): job.name for job in jobs
        }
        results: dict[str, Result] = {}
        errors: list[BaseException] = []
        while waiting:
            done, _ = wait(waiting, timeout=POLL_SECONDS, return_when=FIRST_COMPLETED)
            while not steps.empty():
                on_progress(*steps.get())
            for future in done:
                name = waiting.pop(future)
                error = future.exception()
                if error is None:
                    results[name] = future.result()
                elif isinstance(error, BrokenProcessPool):
                    raise WorkerLost((name, *sorted(waiting.values()))[:3]) from error
                elif isinstance(error, DiskFull) or not isinstance(error, MovieError):
                    raise error
                else:
                    errors.append(error)
        if errors:
            raise errors[0]
        return results

    def _start(self) -> tuple[ProcessPoolExecutor, SimpleQueue[tuple[str, int]]]:
        if self._pool is None or self._steps is None:
            # Spawned, not forked: a forked child would inherit locks of threads it does not have.
            context = multiprocessing.get_context("spawn")
            self._steps = context.SimpleQueue()
            self._pool = ProcessPoolExecutor(
                self._workers, context, initializer=_begin, initargs=(self._steps, os.getpid())
            )
        return self._pool, self._steps


_steps_of_this_worker: list[SimpleQueue[tuple[str, int]]] = []


def _begin(steps: SimpleQueue[tuple[str, int]], parent: int) -> None:
    _steps_of_this_worker[:] = [steps]
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: int) -> None:
    """End this worker when its parent is gone, so that a killed run leaves nothing behind."""
    while os.getppid() == parent:
        time.sleep(WATCH_SECONDS)
    os._exit(1)


def _work(name: str, work: Callable[[Callable[[int], None]], Any]) -> Any:
    (steps,) = _steps_of_this_worker
    return work(lambda step: steps.put((name, step)))


def available_cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
