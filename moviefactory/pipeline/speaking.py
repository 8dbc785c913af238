"""Speak a film's lines, several at once where their engines can. Knows threads and order; no film."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from typing import TypeVar

from moviefactory.sound.voices.voice import (
    VoiceEngine,
    VoiceSetup,
    VoiceSpec,
    engine_of,
    load_voice_engine,
)

Result = TypeVar("Result")
EngineOf = Callable[[VoiceSpec], VoiceEngine]
"""Gives the engine of a voice that this thread alone uses, started at its first line."""


def lines_at_once(specs: Sequence[VoiceSpec]) -> int:
    """Return how many lines of these voices may be spoken at the same time."""
    able = (load_voice_engine(spec.engine).record.lines_at_once for spec in specs)
    return min(able, default=1)


def in_order(
    works: Sequence[Callable[[EngineOf], Result]], setup: VoiceSetup, at_once: int
) -> Iterator[Result]:
    """Yield what each work returns, in their order; `at_once` of them are under way.

    Where one fails no other begins, and its error is raised in its turn: what is before it is whole.
    """
    held = threading.local()
    with ExitStack() as stack:
        entering = threading.Lock()

        def engine(spec: VoiceSpec) -> VoiceEngine:
            own: dict[str, VoiceEngine] = held.__dict__.setdefault("engines", {})
            if spec.engine not in own:
                with entering:
                    own[spec.engine] = stack.enter_context(engine_of(spec, setup))
            return own[spec.engine]

        pool = ThreadPoolExecutor(at_once, thread_name_prefix="voice")
        try:
            futures = [pool.submit(work, engine) for work in works]
            for future in futures:
                yield future.result()
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
