"""The child process that holds libespeak-ng, and how it is asked. Knows messages; no voices, no text."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import IO, Any

from moviefactory.sound.voices import espeak_worker
from moviefactory.sound.voices.espeak_languages import data_parent

ANSWER_SECONDS = 60.0
TAIL_BYTES = 500


class ProcessEnded(Exception):
    """The child process is gone, or was stopped because it gave no answer."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class EspeakProcess:
    """The child process that holds the library."""

    def __init__(self) -> None:
        import espeakng_loader

        self._log: IO[bytes] = tempfile.TemporaryFile()
        self._process = subprocess.Popen(
            [
                *(sys.executable, "-I", "-S", str(Path(espeak_worker.__file__))),
                *(espeakng_loader.get_library_path(), str(data_parent())),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
        )

    @property
    def process_id(self) -> int:
        """The process's number."""
        return self._process.pid

    def ask(self, request: bytes) -> tuple[dict[str, Any], bytes]:
        """Return the answer. Raises: ProcessEnded."""
        assert self._process.stdin is not None and self._process.stdout is not None
        patience = threading.Timer(ANSWER_SECONDS, self._process.kill)
        patience.start()
        try:
            espeak_worker.send(self._process.stdin, request)
            about = espeak_worker.receive(self._process.stdout)
            sound = espeak_worker.receive(self._process.stdout)
        except OSError:
            about = sound = None
        finally:
            patience.cancel()
        if about is None or sound is None:
            raise ProcessEnded(self._last_words())
        return json.loads(about), sound

    def close(self) -> None:
        """End the process: it stops when its input does."""
        assert self._process.stdin is not None and self._process.stdout is not None
        with contextlib.suppress(OSError):  # it may be gone already
            self._process.stdin.close()
        try:
            self._process.wait(timeout=2)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process.stdout.close()
        self._log.close()

    def _last_words(self) -> str:
        self._process.kill()
        status = self._process.wait()
        self._log.seek(0, 2)
        self._log.seek(max(0, self._log.tell() - TAIL_BYTES))
        said = self._log.read().decode(errors="replace").strip()
        how = f"was killed by signal {-status}" if status < 0 else f"stopped ({status})"
        return f"{how}, saying {said!r}," if said else how
