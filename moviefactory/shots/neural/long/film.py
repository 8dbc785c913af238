"""Film a shot that is longer than one window of its base. Knows the ways and their order; no model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

from moviefactory.shots.neural.bases.record import Ability
from moviefactory.shots.neural.long.chunks import film_chunks
from moviefactory.shots.neural.long.plan import Way, can_refine, plan_long
from moviefactory.shots.neural.long.refine import refine
from moviefactory.shots.neural.long.rolling import Rolling
from moviefactory.shots.neural.long.steps import step_count

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from moviefactory.shots.neural.loaded import LoadedBase
    from moviefactory.shots.neural.sound import SoundTrack
    from moviefactory.shots.neural.window import WindowOrder

REFINE_STRENGTH = 0.3
"""How far chunks may change when they are filmed once more as one: joins go, the action stays.

StreamingT2V goes further (0.6), because its refinement also makes a small picture large.
"""


def film_long(
    loaded: LoadedBase,
    order: WindowOrder,
    shot_id: str,
    track: SoundTrack | None = None,
    *,
    control: Iterable[NDArray[np.uint8]] | None = None,
    refine_strength: float = REFINE_STRENGTH,
) -> Iterator[NDArray[np.uint8]]:
    """Yield exactly `order.frame_count` frames of a shot of any length, in the way its base can.

    What is heard in its chunks goes to `track`; refining them changes pictures alone. `control` are
    lines for each frame, which the chunks follow.
    Units:   `refine_strength` 0 (chunks as they were filmed) to 1.
    Raises:  CannotFilmLong before anything runs; what `film_window` and `refine` raise.
    """
    record = loaded.record
    plan = plan_long(record, order.frame_count, shot_id, ends=order.last_image is not None)
    chunks, starts = iter(plan.chunks), iter(plan.starts)
    lines = Rolling(control) if control is not None else None

    def film_window(window: WindowOrder) -> NDArray[np.uint8]:
        chunk, start = next(chunks), next(starts)
        if lines is not None:
            window = replace(window, control=np.stack(lines.take(start, chunk.frame_count)))
        (filmed,) = loaded.film_windows((window,), shot_id)
        if track is not None:
            track.add(filmed, chunk.known_frames)
        return filmed.frames

    frames = film_chunks(
        film_window,
        order,
        plan,
        shows_anchor=Ability.REFERENCES in record.abilities,
    )
    shot = islice(frames, order.frame_count)
    if plan.way in (Way.WINDOW, Way.NATIVE):
        yield from shot
    elif not can_refine(record):
        loaded.note(
            f"{record.name} films from pictures only, so the chunks of long shots are joined as "
            "they are; a base that films from text refines them as one"
        )
        yield from shot
    else:
        if refine_strength > 0 and step_count(order.steps, refine_strength) < 1:
            loaded.note(
                f"{order.steps} steps are too few to refine long shots as one: their chunks are "
                "joined as they are"
            )
        yield from refine(loaded, shot, order, strength=refine_strength, shot_id=shot_id)
