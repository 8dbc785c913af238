"""What each worker loads before there is a job for it. Knows modules by name alone.

What draws a shot takes most of a second to import, what sounds it one or two, and what draws over it
half a second: that is done while this process still plans, and by workers that no shot is left for
while others film.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module

SOONEST_NEEDED = (
    "moviefactory.sound.effects.shot",
    "moviefactory.sound.mixing",
    "moviefactory.edit.effects",
    "moviefactory.edit.frames",
    "moviefactory.edit.type.draw",
    "moviefactory.edit.sheet",
)
MOST_IDLE = 2
"""What follows one shot is one long row, its sound and the mix, and a few short spans."""


def readiness(
    films_with: tuple[str, ...], shot_count: int, workers: int
) -> list[Callable[[], None]]:
    """Return what makes each worker ready; nothing if nothing is filmed.

    `films_with` are the modules that the camera films with.
    """
    filming = min(shot_count, workers) if films_with else 0
    idle = min(workers - filming, MOST_IDLE) if shot_count else 0
    return [partial(load, films_with)] * filming + [partial(load, SOONEST_NEEDED)] * idle


def load(modules: tuple[str, ...]) -> None:
    """Import `modules` into this process."""
    for name in modules:
        import_module(name)
