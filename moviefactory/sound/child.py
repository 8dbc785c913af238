"""Keep a worker in an interpreter that the user names: asked, timed, ended. Knows no worker's work."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, cast

from moviefactory.errors import BadRequest, MovieError
from moviefactory.sound.children import talk

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

START_SECONDS = 60.0
END_SECONDS = 2.0
TAIL_BYTES = 2_000
OURS = ("PYTHONPATH", "PYTHONHOME", "PYTHONSTARTUP", "__PYVENV_LAUNCHER__")
"""What would lead another interpreter to this one's packages."""


class NoInterpreter(BadRequest):
    """What the user named as an interpreter does not run Python."""

    def __init__(self, option: str, interpreter: str, why: str) -> None:
        super().__init__(option, interpreter, why)
        self.option, self.interpreter, self.why = option, interpreter, why

    def __str__(self) -> str:
        return (
            f"{self.option} {self.interpreter!r} does not run Python: {self.why}; name the python "
            "of an environment, such as ~/venvs/clap/bin/python"
        )


class ChildFailed(MovieError):
    """A worker in another interpreter died, gave no answer in time, or said what is wrong."""

    def __init__(self, what: str, option: str, interpreter: str, why: str) -> None:
        super().__init__(what, option, interpreter, why)
        self.what, self.option, self.interpreter, self.why = what, option, interpreter, why

    def __str__(self) -> str:
        return (
            f"{self.what} in {self.interpreter!r} {self.why}; try its environment by hand, "
            f"or leave {self.option} away"
        )


class Child:
    """A worker's process. Close it, or use it in a `with`; not to be shared between threads.

    After a death or a time-out it is ended, and the next request starts it anew.
    """

    def __init__(
        self, interpreter: str, worker: Path, *, what: str, option: str,
        start_seconds: float = START_SECONDS,
    ) -> None:  # fmt: skip
        """Start nothing yet. `what` and `option` are how errors call the worker and its setting."""
        self._interpreter, self._worker = interpreter, worker
        self._what, self._option = what, option
        self._start_seconds = start_seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._log: IO[bytes] | None = None

    def __enter__(self) -> Child:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def process_id(self) -> int | None:
        """The running process, if there is one."""
        return self._process.pid if self._process else None

    def ask(
        self,
        request: Mapping[str, Any],
        arrays: Sequence[NDArray[np.generic]] = (),
        *,
        timeout_seconds: float,
    ) -> tuple[dict[str, Any], list[NDArray[Any]]]:
        """Return the worker's answer.

        Raises: NoInterpreter; ChildFailed, also for an error that the worker answers with.
        """
        if self._process is None:
            self._start()
        body, made = self._talk(timeout_seconds, request, arrays)
        if "error" in body:
            raise self._failed(f"said {body['error']!r}")
        return body, made

    def close(self) -> None:
        """End the process: it stops when its input does."""
        process, log = self._process, self._log
        self._process = self._log = None
        if process is None:
            return
        for pipe in (process.stdin, process.stdout):
            with contextlib.suppress(OSError):  # it may be gone already
                cast("IO[bytes]", pipe).close()
        try:
            process.wait(timeout=END_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if log is not None:
            log.close()

    def _start(self) -> None:
        found = shutil.which(Path(self._interpreter).expanduser())
        if found is None:
            raise NoInterpreter(self._option, self._interpreter, "there is no such program")
        environment = {name: value for name, value in os.environ.items() if name not in OURS}
        self._log = tempfile.TemporaryFile()
        try:
            self._process = subprocess.Popen(
                [found, talk.__file__, str(self._worker)],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._log, env=environment,
            )  # fmt: skip
        except OSError as error:
            self._log.close()
            why = error.strerror or str(error)
            raise NoInterpreter(self._option, self._interpreter, why) from error
        try:
            body, _ = self._talk(self._start_seconds)
        except ChildFailed as error:
            raise NoInterpreter(self._option, self._interpreter, error.why) from error
        if "ready" not in body:
            self.close()
            raise NoInterpreter(self._option, self._interpreter, f"it said {body!r}")

    def _talk(
        self,
        timeout_seconds: float,
        request: Mapping[str, Any] | None = None,
        arrays: Sequence[NDArray[np.generic]] = (),
    ) -> tuple[dict[str, Any], list[NDArray[Any]]]:
        """Send a request, if there is one, and return the next message. Raises: ChildFailed."""
        process = cast("subprocess.Popen[bytes]", self._process)
        late = threading.Event()

        def stop() -> None:
            late.set()
            process.kill()

        patience = threading.Timer(timeout_seconds, stop)
        patience.start()
        try:
            if request is not None:
                talk.send(cast("IO[bytes]", process.stdin), request, arrays)
            body, made = talk.receive(cast("IO[bytes]", process.stdout))
        except (OSError, EOFError, ValueError) as error:
            patience.cancel()
            why = self._end(late=timeout_seconds if late.is_set() else None)
            raise self._failed(why) from error
        finally:
            patience.cancel()
        return body, made

    def _end(self, *, late: float | None) -> str:
        """End the process and return how it ended, with its last words."""
        process, log = cast("subprocess.Popen[bytes]", self._process), cast("IO[bytes]", self._log)
        try:
            status = process.wait(timeout=END_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            status = process.wait()
        log.seek(0, os.SEEK_END)
        log.seek(max(0, log.tell() - TAIL_BYTES))
        lines = log.read().decode(errors="replace").strip().splitlines()
        self.close()
        if late is not None:
            how = f"gave no answer in {late:g} s"
        elif status < 0:
            how = f"was killed by {_signal_name(-status)}"
        else:
            how = f"ended ({status})"
        return f"{how}, saying {lines[-1]!r}" if lines else how

    def _failed(self, why: str) -> ChildFailed:
        return ChildFailed(self._what, self._option, self._interpreter, why)


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
