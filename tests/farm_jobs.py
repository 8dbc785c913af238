"""The jobs that test_farm.py gives to workers: a module that a new process imports at once."""

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path


def double(number: int, on_step: Callable[[int], None]) -> int:
    on_step(number)
    return 2 * number


def fail(error: Exception, on_step: Callable[[int], None]) -> int:
    raise error


def vanish(on_step: Callable[[int], None]) -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return 0


def note_down(folder: Path, name: str, seconds: float, on_step: Callable[[int], None]) -> str:
    """Leave a file at the start and one at the end, each with the time in it."""
    (folder / f"{name} began").write_text(str(time.monotonic_ns()))
    time.sleep(seconds)
    (folder / f"{name} ended").write_text(str(time.monotonic_ns()))
    return name.upper()


def process_id(on_step: Callable[[int], None]) -> int:
    return os.getpid()


def leave_name(folder: Path) -> None:
    (folder / str(os.getpid())).touch()
    raise RuntimeError("not ready after all")


def leave_word(folder: Path, word: str) -> None:
    (folder / word).touch()


def wait_and_tell(seconds: float, on_step: Callable[[int], None]) -> int:
    time.sleep(seconds)
    on_step(1)
    return os.getpid()


def sleep_long(on_step: Callable[[int], None]) -> int:
    on_step(os.getpid())
    time.sleep(60)
    return 0
