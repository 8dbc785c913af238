"""Laws of the farm: the same results here and in processes, errors told, nothing left behind."""

import os
import time
from functools import partial
from pathlib import Path
from typing import Any

import psutil
import pytest
from farm_jobs import (
    double,
    fail,
    leave_name,
    leave_word,
    note_down,
    process_id,
    sleep_long,
    vanish,
    wait_and_tell,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from moviefactory.errors import DiskFull, UnknownName
from moviefactory.farm import Farm, Job, WorkerLost


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


def at(folder: Path, event: str) -> int:
    return int((folder / event).read_text())


@pytest.mark.parametrize("workers", [1, 2])
def test_a_job_never_starts_before_those_it_is_after(tmp_path: Path, workers: int) -> None:
    after = {"a": (), "b": (), "c": ("a",), "d": ("a", "b"), "e": ("d",), "f": ()}
    jobs = [
        Job(name, partial(note_down, tmp_path, name, 0.1 if name in "ad" else 0.0), after=needed)
        for name, needed in after.items()
    ]
    with Farm(workers) as farm:
        results = farm.run(jobs, lambda name, step: None)
    assert results == {name: name.upper() for name in after}
    for name, needed in after.items():
        for other in needed:
            assert at(tmp_path, f"{other} ended") <= at(tmp_path, f"{name} began")


def test_what_need_not_wait_runs_beside(tmp_path: Path) -> None:
    jobs = [
        Job("sound", partial(note_down, tmp_path, "sound", 0.0)),
        Job("mix", partial(note_down, tmp_path, "mix", 0.0), after=("sound",)),
        *(Job(f"shot {n}", partial(note_down, tmp_path, f"shot {n}", 0.4)) for n in range(4)),
    ]
    with Farm(2) as farm:
        farm.run(jobs, lambda name, step: None)
    last = max(at(tmp_path, f"shot {n} began") for n in range(4))
    assert at(tmp_path, "mix ended") < last


@pytest.mark.parametrize("workers", [1, 2])
def test_an_error_stops_those_that_are_after_it_and_no_others(tmp_path: Path, workers: int) -> None:
    jobs: list[Job[Any]] = [
        Job("bad", partial(fail, UnknownName("camera", "x", ("animatic",)))),
        Job("next", partial(note_down, tmp_path, "next", 0.0), after=("bad",)),
        Job("last", partial(note_down, tmp_path, "last", 0.0), after=("next",)),
        Job("other", partial(note_down, tmp_path, "other", 0.0)),
    ]
    with Farm(workers) as farm, pytest.raises(UnknownName):
        farm.run(jobs, lambda name, step: None)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["other began", "other ended"]


def test_jobs_that_could_never_run_at_once_start_no_process() -> None:
    jobs = [Job("music", process_id), Job("mix", process_id, after=("music",))]
    with Farm(2) as farm:
        assert set(farm.run(jobs, lambda name, step: None).values()) == {os.getpid()}
        assert farm.run([], lambda name, step: None) == {}


def test_workers_are_made_ready_for_their_jobs_and_what_fails_there_fails_no_job(
    tmp_path: Path,
) -> None:
    with Farm(1) as farm:
        farm.begin([partial(leave_name, tmp_path)])
    assert not any(tmp_path.iterdir())
    with Farm(2) as farm:
        farm.begin([partial(leave_name, tmp_path)] * 5)
        made = farm.run([Job("one", process_id), Job("two", process_id)], lambda name, step: None)
    ready = {int(path.name) for path in tmp_path.iterdir()}
    assert ready and len(ready | set(made.values())) <= 2 and os.getpid() not in made.values()


def test_what_was_started_is_run_once_and_told_like_the_others(tmp_path: Path) -> None:
    early: list[Job[Any]] = [
        Job("early", partial(note_down, tmp_path, "early", 0.1)),
        Job("late", partial(note_down, tmp_path, "late", 0.0), after=("early",)),
    ]
    began, ended = tmp_path / "early began", tmp_path / "early ended"
    with Farm(2) as farm:
        farm.start(early)
        deadline = time.monotonic() + 20
        while not ended.exists():
            assert time.monotonic() < deadline
            time.sleep(0.01)
        then = began.read_text()
        assert not (tmp_path / "late began").exists()
        made = farm.run([Job("other", partial(double, 2)), *early], lambda name, step: None)
    assert made == {"other": 4, "early": "EARLY", "late": "LATE"}
    assert began.read_text() == then


def test_one_worker_starts_nothing_before_its_run(tmp_path: Path) -> None:
    early: list[Job[Any]] = [Job("early", partial(note_down, tmp_path, "early", 0.0))]
    with Farm(1) as farm:
        farm.start(early)
        assert not any(tmp_path.iterdir())
        assert farm.run(early, lambda name, step: None) == {"early": "EARLY"}


@pytest.mark.parametrize("start", [partial(fail, UnknownName("camera", "x", ("y",))), vanish])
def test_what_was_started_fails_in_the_run(start: Any) -> None:
    with Farm(2) as farm:
        farm.start([Job("early", start)])
        with pytest.raises((UnknownName, WorkerLost), match=r"camera|early"):
            farm.run([Job("early", start)], lambda name, step: None)


def test_a_lane_has_one_process_and_the_others_run_beside(tmp_path: Path) -> None:
    jobs: list[Job[Any]] = [
        *(Job(f"shot {n}", partial(wait_and_tell, 0.2), lane="camera") for n in range(3)),
        *(Job(f"sound {n}", partial(wait_and_tell, 0.2)) for n in range(3)),
    ]
    steps: dict[str, int] = {}
    with Farm(2) as farm:
        pids = farm.run(jobs, steps.__setitem__)
    shots = {pids[f"shot {n}"] for n in range(3)}
    sounds = {pids[f"sound {n}"] for n in range(3)}
    assert len(shots) == 1
    assert not shots & sounds
    assert os.getpid() not in shots | sounds


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize("lane", ["", "camera"])
def test_every_error_is_told_where_asked_for_and_the_others_end(workers: int, lane: str) -> None:
    error = UnknownName("camera", "x", ("animatic",))
    jobs: list[Job[Any]] = [
        Job("bad", partial(fail, error), lane=lane),
        Job("good", partial(double, 2), lane=lane),
        Job("worse", partial(fail, error), lane=lane),
        Job("beside", partial(double, 3)),
    ]
    told: dict[str, Exception] = {}
    with Farm(workers) as farm:
        assert farm.run(jobs, lambda name, step: None, told.__setitem__) == {"good": 4, "beside": 6}
        assert sorted(told) == ["bad", "worse"]
        with pytest.raises(DiskFull):
            bad = Job("full", partial(fail, DiskFull("x")), lane=lane)
            farm.run([bad, jobs[-1]], lambda name, step: None, told.__setitem__)


def test_a_lane_alone_starts_no_process() -> None:
    jobs = [Job(str(n), process_id, lane="camera") for n in range(2)]
    with Farm(2) as farm:
        assert set(farm.run(jobs, lambda name, step: None).values()) == {os.getpid()}


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sets(st.integers(0, 7)), min_size=1, max_size=8))
def test_jobs_run_after_those_they_are_after_wherever_these_stand(needed: list[set[int]]) -> None:
    jobs = [
        Job(str(n), partial(double, n), after=tuple(sorted(map(str, others))))
        for n, others in enumerate(needed)
    ]
    can_run, before = set[int](), None
    while can_run != before:
        before = set(can_run)
        can_run |= {n for n, others in enumerate(needed) if others <= can_run}
    ended: list[int] = []
    with Farm(1) as farm:
        if len(can_run) == len(jobs):
            farm.run(jobs, lambda name, step: ended.append(int(name)))
            assert sorted(ended) == list(range(len(jobs)))
            assert all(others <= set(ended[: ended.index(n)]) for n, others in enumerate(needed))
        else:
            with pytest.raises(ValueError, match=r"in a circle|which are not there"):
                farm.run(jobs, lambda name, step: None)


def test_an_interrupted_run_leaves_no_process_behind() -> None:
    began = time.monotonic()
    seen: list[int] = []

    def interrupt(name: str, pid: int) -> None:
        seen.append(pid)
        raise KeyboardInterrupt

    jobs = [Job("one", sleep_long), Job("two", sleep_long)]
    with pytest.raises(KeyboardInterrupt), Farm(2) as farm:
        farm.run(jobs, interrupt)
    assert time.monotonic() - began < 30
    assert not psutil.pid_exists(seen[0])


def test_workers_that_were_begun_before_are_not_begun_again(tmp_path: Path) -> None:
    first, again, second = (partial(leave_word, tmp_path, name) for name in ("1st", "again", "2nd"))
    with Farm(2) as farm:
        farm.begin([first])
        farm.begin([again, second])
        # They are done in order, and a job waits behind them.
        farm.run(
            [Job(str(number), partial(double, number)) for number in range(4)],
            lambda name, step: None,
        )
    assert sorted(path.name for path in tmp_path.iterdir()) == ["1st", "2nd"]
