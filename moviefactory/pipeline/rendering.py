"""Render one span of the cut in a worker. Knows artefacts; imports little, for each worker pays it."""

from __future__ import annotations

from collections.abc import Callable

from moviefactory.edit.assemble import render_span
from moviefactory.edit.spans import Span
from moviefactory.ffmpeg import Encoding
from moviefactory.project import Artefact


def render(
    artefact: Artefact, key: str, span: Span, encoding: Encoding, on_frame: Callable[[int], None]
) -> None:
    """Render `span` into its artefact; `on_frame` is told how many frames are done."""
    done = 0

    def count() -> None:
        nonlocal done
        done += 1
        on_frame(done)

    artefact.make(key, lambda part: render_span(span, encoding, part, count))
