"""Film a long shot chunk by chunk, each from the end of the one before. Knows windows; no pipeline.

Constant memory: one window is held at a time, and its frames are given away as soon as they are
final.

Source: the last second continued, again and again: VideoPoet (arXiv 2312.14125, section 5.3); one
fixed anchor of the first chunk against drift: StreamingT2V (arXiv 2403.14773, section 4.2).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from moviefactory.shots.neural.long.colour import ColourAnchor
from moviefactory.shots.neural.long.seeds import derived_seed

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from moviefactory.shots.neural.long.plan import Chunk, LongPlan
    from moviefactory.shots.neural.window import WindowOrder

    FilmWindow = Callable[[WindowOrder], NDArray[np.uint8]]


def film_chunks(
    film_window: FilmWindow, order: WindowOrder, plan: LongPlan, *, shows_anchor: bool
) -> Iterator[NDArray[np.uint8]]:
    """Yield `plan.frame_count` frames: the first chunk as ordered, the others from its end on.

    `order` is that of the whole shot: its image begins the first chunk, its last image ends the
    last, its references go to every chunk, and if the base `shows_anchor`, the middle frame of the
    first chunk goes with them. `film_window` films one window.

    Shape: (height, width, 3), uint8.
    """
    last = len(plan.chunks) - 1
    shown = film_window(_first_order(order, plan.chunks[0], is_last=last == 0))
    yield from shown
    if last == 0:
        return
    anchor = shown[len(shown) // 2].copy()
    colours = ColourAnchor(anchor)
    references = (*order.references, anchor) if shows_anchor else order.references
    for number, chunk in enumerate(plan.chunks[1:], 1):
        known = shown[-chunk.known_frames :]
        going_on = _next_order(order, chunk, known, number)
        ends = number == last and order.last_image is not None
        going_on = replace(
            going_on, references=references, last_image=order.last_image if ends else None
        )
        new = film_window(going_on)[chunk.known_frames :]
        steadied = colours.steady(new, known[-1], ends=ends)
        yield from steadied
        # The next chunk may be shown more frames than this one brought.
        shown = np.concatenate([known, steadied])


def _first_order(order: WindowOrder, chunk: Chunk, *, is_last: bool) -> WindowOrder:
    last_image = order.last_image if is_last else None
    return replace(order, frame_count=chunk.frame_count, last_image=last_image)


def _next_order(
    order: WindowOrder, chunk: Chunk, known: NDArray[np.uint8], number: int
) -> WindowOrder:
    """Return the order of a later chunk, without what the whole shot begins and ends with."""
    return replace(
        order,
        frame_count=chunk.frame_count,
        seed=derived_seed(order.seed, "chunk", number),
        image=known[-1] if chunk.from_image else None,
        video=None if chunk.from_image else known,
    )
