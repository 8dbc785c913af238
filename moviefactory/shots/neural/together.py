"""Shots that are filmed in one call of the base. Knows which are alike, and how many; no pipeline.

A film's shots are ordered one by one, and filmed together where they can be: what comes of the
others is held until they are asked for, so that each has a take and a manifest of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from moviefactory.errors import MovieError
from moviefactory.shots.neural.families.asking import abilities_asked, alikeness
from moviefactory.shots.neural.fitting import shots_at_once
from moviefactory.shots.neural.memory import OutOfMemory
from moviefactory.shots.neural.shot import fits_one_window, window_order

if TYPE_CHECKING:
    from moviefactory.shots.neural.loaded import LoadedBase
    from moviefactory.shots.neural.window import Filmed, WindowOrder
    from moviefactory.storyboard import ShotOrder


class Together:
    """The shots that a loaded base is yet to film, and those that were filmed beside another."""

    def __init__(self, loaded: LoadedBase) -> None:
        self._loaded = loaded
        self._most = shots_at_once(loaded.record, loaded.device, loaded.setup, loaded.rung)
        self._coming: list[ShotOrder] = []
        self._ready: dict[ShotOrder, Filmed] = {}

    def expect(self, orders: Sequence[ShotOrder]) -> None:
        """Take note of what will be asked for; what was held for other films is let go."""
        self._coming, self._ready = list(orders), {}

    def film(self, order: ShotOrder, window: WindowOrder) -> Filmed:
        """Film a shot of one window, with those to come that are like it, if it is not there yet.

        When memory runs out, fewer are filmed at once, and a note says so; if anything else fails,
        the shot is filmed alone, so that it has only its own faults.
        Raises: what `film_windows` raises of one window.
        """
        self._coming = [one for one in self._coming if one != order]
        if order in self._ready:
            return self._ready.pop(order)
        group = [(order, window), *self._mates(order, window)]
        while len(group) > 1:
            try:
                filmed = self._loaded.film_windows([one for _, one in group], order.shot_id, climbs=False)  # fmt: skip
            except OutOfMemory as error:
                self._most = len(group) // 2
                self._loaded.note(
                    f"out of memory on {error.device} with {len(group)} shots in one call; going on "
                    f"with {self._most} at once"
                )
                group = group[: self._most]
            except MovieError:
                break
            else:
                self._ready |= {one: got for (one, _), got in zip(group[1:], filmed[1:], strict=True)}  # fmt: skip
                return filmed[0]
        return self._loaded.film_windows((window,), order.shot_id)[0]

    def _mates(
        self, order: ShotOrder, window: WindowOrder
    ) -> Sequence[tuple[ShotOrder, WindowOrder]]:
        """Return the next shots that one call can film beside this one: all are in words alone."""
        mates: list[tuple[ShotOrder, WindowOrder]] = []
        if abilities_asked(window):
            return mates
        for other in self._coming:
            if len(mates) + 1 >= self._most:
                break
            if other in self._ready or not _is_like(self._loaded, other, order):
                continue
            theirs = window_order(self._loaded, other)
            if not abilities_asked(theirs) and alikeness(theirs) == alikeness(window):
                mates.append((other, theirs))
        return mates


def _is_like(loaded: LoadedBase, other: ShotOrder, order: ShotOrder) -> bool:
    """Say whether another shot may be filmed beside `order`, as far as can be told without a file."""
    in_words = (other.start_image, other.end_image, other.source) == (None, None, None)
    return (
        in_words
        and dict(other.adapters) == dict(order.adapters)
        and fits_one_window(loaded.record, other)
    )
