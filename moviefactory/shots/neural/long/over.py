"""Paint into a clip of any length, window after window. Knows clips, masks and chunks; no pipeline.

Each window goes on from the last frames of the one before, which are known to it as all else is that
no mask covers; so what is painted goes on, too. One window is held at a time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

from moviefactory.shots.neural.long.plan import plan_over
from moviefactory.shots.neural.long.rolling import Rolling
from moviefactory.shots.neural.long.seeds import derived_seed

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from moviefactory.shots.neural.loaded import LoadedBase
    from moviefactory.shots.neural.window import WindowOrder

    Painted = tuple[NDArray[np.uint8], NDArray[np.bool_]]


def film_over(
    loaded: LoadedBase, clip: Iterable[Painted], order: WindowOrder, shot_id: str
) -> Iterator[NDArray[np.uint8]]:
    """Yield `order.frame_count` frames of a clip, filmed anew where its masks are set.

    Shape:   `clip` yields (height, width, 3), uint8, and (height, width), bool; frames as the clip's.
    Raises:  what `film_window` raises.
    """
    yield from islice(_windows(loaded, Rolling(clip), order, shot_id), order.frame_count)


def _windows(
    loaded: LoadedBase, clip: Rolling[Painted], order: WindowOrder, shot_id: str
) -> Iterator[NDArray[np.uint8]]:
    made: NDArray[np.uint8] | None = None
    plan = plan_over(loaded.record, order.frame_count)
    for number, (chunk, start) in enumerate(zip(plan.chunks, plan.starts, strict=True)):
        known = chunk.known_frames
        part = clip.take(start, chunk.frame_count)
        video = np.stack([frame for frame, _ in part])
        mask = np.stack([free for _, free in part])
        if made is not None:
            video[:known], mask[:known] = made[-known:], False
        seed = derived_seed(order.seed, "chunk", number) if number else order.seed
        made = loaded.film_window(
            replace(
                order,
                frame_count=chunk.frame_count,
                seed=seed,
                video=video,
                mask=mask,
                strength=1.0,
            ),
            shot_id,
        )
        yield from made[known:]
