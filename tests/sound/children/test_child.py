"""Laws of a worker in another interpreter: it answers, and however it fails, that is told in time."""

from __future__ import annotations

import os
import pickle
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from moviefactory.sound.child import Child, ChildFailed, NoInterpreter

WORKER = """
import os, sys, time

def answer(request, arrays):
    print("noise on stdout", flush=True)
    if request["do"] == "double":
        return {"python": sys.version, "path": sys.path, "env": os.environ.get("PYTHONPATH")}, [
            2 * one for one in arrays
        ]
    if request["do"] == "sleep":
        time.sleep(60)
    if request["do"] == "die":
        sys.stderr.write("out of luck\\n")
        sys.stderr.flush()
        os._exit(3)
    raise ValueError("cannot " + request["do"])
"""


@pytest.fixture
def worker(tmp_path: Path) -> Path:
    path = tmp_path / "a worker 🎬.py"
    path.write_text(WORKER, encoding="utf-8")
    return path


@pytest.fixture
def child(worker: Path) -> Iterator[Child]:
    with Child(sys.executable, worker, what="the tester", option="--test-python") as one:
        yield one


def test_arrays_come_back_as_they_are_whatever_the_worker_prints(child: Child) -> None:
    given = [np.arange(300_000, dtype=np.float32).reshape(-1, 2), np.zeros((0, 4), np.int64)]
    facts, made = child.ask({"do": "double"}, given, timeout_seconds=30)
    assert [one.dtype for one in made] == [np.float32, np.int64]
    assert np.array_equal(made[0], 2 * given[0]) and made[1].shape == (0, 4)
    assert facts["python"] == sys.version


def test_the_worker_sees_neither_our_packages_path_nor_its_own_folder(
    child: Child, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", "/somewhere/of/ours")
    facts, _ = child.ask({"do": "double"}, timeout_seconds=30)
    assert facts["env"] is None
    assert not [path for path in facts["path"] if path.endswith("children")]


def test_an_error_is_told_and_the_worker_lives_on(child: Child) -> None:
    with pytest.raises(ChildFailed, match="ValueError: cannot fly"):
        child.ask({"do": "fly"}, timeout_seconds=30)
    before = child.process_id
    child.ask({"do": "double"}, timeout_seconds=30)
    assert child.process_id == before is not None


def test_a_death_is_told_with_its_last_words_and_the_next_request_starts_anew(child: Child) -> None:
    with pytest.raises(ChildFailed, match=r"ended \(3\), saying 'out of luck'") as told:
        child.ask({"do": "die"}, timeout_seconds=30)
    assert str(pickle.loads(pickle.dumps(told.value))) == str(told.value)
    child.ask({"do": "double"}, timeout_seconds=30)


def test_no_answer_in_time_ends_the_worker(child: Child) -> None:
    child.ask({"do": "double"}, timeout_seconds=30)
    process_id, began = child.process_id, time.monotonic()
    with pytest.raises(ChildFailed, match=r"no answer in 0\.3 s"):
        child.ask({"do": "sleep"}, timeout_seconds=0.3)
    assert time.monotonic() - began < 10
    with pytest.raises(ProcessLookupError):
        os.kill(process_id or 0, 0)


@pytest.mark.parametrize(
    "interpreter", ["/no/such/python", "no-such-python", "/bin/false", "/bin/echo"]
)
def test_what_is_no_python_is_named_with_its_option(worker: Path, interpreter: str) -> None:
    with (
        Child(interpreter, worker, what="the tester", option="--test-python") as child,
        pytest.raises(NoInterpreter, match="--test-python") as told,
    ):
        child.ask({"do": "double"}, timeout_seconds=30)
    assert str(pickle.loads(pickle.dumps(told.value))) == str(told.value)
