"""Laws of the farm: the same results here and in processes, errors told, nothing left behind."""

import os
import signal
from collections.abc import Callable
from functools import partial

import pytest

from moviefactory.errors import DiskFull, UnknownName
from moviefactory.farm import Farm, Job, WorkerLost


def double(number: int, on_step: Callable[[int], None]) -> int:
    on_step(number)
    return 2 * number


def fail(error: Exception, on_step: Callable[[int], None]) -> int:
    raise error


def vanish(on_step: Callable[[int], None]) -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return 0


@pytest.mark.parametrize("workers", [1, 2])
def test_results_come_by_name_and_steps_are_told(workers: int) -> None:
    steps: dict[str, int] = {}
    with Farm(workers) as farm:
        jobs = [Job(str(number), partial(double, number)) for number in range(5)]
        results = farm.run(jobs, steps.__setitem__)
    assert results == {str(number): 2 * number for number in range(5)}
    assert steps.items() <= {str(number): number for number in range(5)}.items()


@pytest.mark.parametrize("workers", [1, 2])
def test_other_jobs_end_before_an_error_is_raised(workers: int) -> None:
    error = UnknownName("camera", "x", ("animatic",))
    done: list[str] = []
    with Farm(workers) as farm, pytest.raises(UnknownName, match="animatic") as caught:
        jobs = [
            Job("bad", partial(fail, error)),
            *(Job(str(n), partial(double, n)) for n in range(1, 4)),
        ]
        farm.run(jobs, lambda name, _: done.append(name))
    assert caught.value.name == "x"
    assert sorted(done) == ["1", "2", "3"]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_full_disk_stops_at_once(workers: int) -> None:
    jobs = [Job("bad", partial(fail, DiskFull("x"))), Job("good", partial(double, 1))]
    with Farm(workers) as farm, pytest.raises(DiskFull):
        farm.run(jobs, lambda name, step: None)


def test_a_killed_worker_is_told_with_what_it_made() -> None:
    jobs = [Job("s01-01", vanish), Job("s01-02", vanish)]
    with Farm(2) as farm, pytest.raises(WorkerLost, match=r"s01-0\d"):
        farm.run(jobs, lambda name, step: None)
