"""What an interpolator is. Knows the contract; not how a frame between frames is made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol, cast

from moviefactory.backends import load_back_end
from moviefactory.shots.neural.lab.settings import INTERPOLATORS, LabSetup, weights_state
from moviefactory.shots.neural.lab.times import TooFewFrames, frames_needed, moments

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    import numpy as np
    from numpy.typing import NDArray

    Frame = NDArray[np.uint8]


class Interpolator(Protocol):
    """Shows a shot at another frame rate.

    To add one: write one module with a class that is made of a `LabSetup` and has this member; add
    one row to `INTERPOLATORS`; run `pytest tests/shots/neural/lab`, whose contract test finds it.
    """

    def retime(
        self, frames: Iterable[Frame], *, source_fps: Fraction, fps: Fraction, frame_count: int
    ) -> Iterator[Frame]:
        """Yield exactly `frame_count` frames, each as the shot looks at its own time.

        The first is the first of `frames`; the last of `frames` is held for its own duration. No
        more than a few frames are in memory at once.

        Shape:   (height, width, 3), uint8, in and out.
        Raises:  TooFewFrames.
        """
        ...


def load_interpolator(setup: LabSetup) -> Interpolator:
    """Return the settled setup's interpolator, its weights loaded once in a process."""
    return _load(replace(setup, grain_seed=0), weights_state(setup.interpolator_weights))


@lru_cache(maxsize=1)
def _load(setup: LabSetup, state: str) -> Interpolator:
    found = load_back_end("interpolator", INTERPOLATORS, setup.interpolator)
    return cast(Interpolator, found(setup))


def retime_by_pairs(
    frames: Iterable[Frame],
    between: Callable[[Frame, Frame, float], Frame],
    *,
    source_fps: Fraction,
    fps: Fraction,
    frame_count: int,
) -> Iterator[Frame]:
    """Yield `frame_count` frames, asking `between` for those that fall between two of `frames`.

    A moment that falls on a frame shows that frame itself. Raises: TooFewFrames.
    """
    source = iter(frames)
    needed = frames_needed(source_fps, fps, frame_count)
    before: Frame | None = None
    after = next(source, None)
    read, place = 0, -1
    for moment in moments(source_fps, fps, frame_count):
        while place < moment.before:
            if after is None:
                raise TooFewFrames(read, needed, source_fps)
            before, after = after, next(source, None)
            read, place = read + 1, place + 1
        if before is None:  # frame_count is 0: no moment came
            return
        if moment.part == 0 or after is None:
            yield before
        else:
            yield between(before, after, float(moment.part))


def first_frames(frames: Iterable[Frame], frame_count: int, fps: Fraction) -> Iterator[Frame]:
    """Yield the first `frame_count` of `frames`, as they are. Raises: TooFewFrames."""
    source = iter(frames)
    for index in range(frame_count):
        frame = next(source, None)
        if frame is None:
            raise TooFewFrames(index, frame_count, fps)
        yield frame
