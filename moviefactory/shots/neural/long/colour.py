"""Hold the colours of a long shot to those of one frame. Knows frames and statistics; no model.

A chunk begins with the colours of the frame before it and comes to the anchor's by its middle, each
channel by one gain and one offset. Both are eased and limited: what is small and steady is drift,
what is large is light.

The sums are done on the values as stored (the sRGB curve): there, equal steps look equally large, so
that one limit serves dark and bright shots alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

SHIFT_LIMIT: Final = 10.0
"""The largest difference of a channel's mean that is taken for drift. Units: levels of 255."""
GAIN_LIMIT: Final = float(np.log(1.15))
"""The same of its contrast. Units: natural logarithm."""
LIGHT = 3.0
"""From this many limits on a difference is a change of light, and left as it is."""
EASE_SHARE = 0.5
"""The part of a chunk in which it passes from the last frame's colours to the anchor's."""
LEAST_DEVIATION = 1.0
"""A channel flatter than this has no contrast that could drift. Units: levels of 255."""


@dataclass(frozen=True, slots=True, eq=False)
class Colours:
    """What is known of frames' colours. Shape: (frames, 3). Units: levels; `contrast` their log."""

    mean: Floats
    contrast: Floats


class ColourAnchor:
    """The colours that a long shot is held to: those of one frame of its first chunk."""

    def __init__(self, anchor: NDArray[np.uint8]) -> None:
        self._anchor = colours_of(anchor[None])

    def steady(
        self, chunk: NDArray[np.uint8], before: NDArray[np.uint8], *, ends: bool = False
    ) -> NDArray[np.uint8]:
        """Return a chunk whose colours go on from `before` and do not drift from the anchor.

        A chunk that `ends` on a given picture goes to that picture's colours, not to the anchor's.
        Shape: (frames, height, width, 3), uint8; `before` is the one frame that came before.
        """
        found, last = line_through(colours_of(chunk)), colours_of(before[None])
        part = _eased(len(chunk))[:, None]
        pull = 0.0 if ends else part
        shift, gain = (
            (1 - part) * _limited(come_from - line[:1], limit) + pull * _limited(goal - line, limit)
            for come_from, goal, line, limit in (
                (last.mean, self._anchor.mean, found.mean, SHIFT_LIMIT),
                (last.contrast, self._anchor.contrast, found.contrast, GAIN_LIMIT),
            )
        )
        return np.stack(
            [
                _changed(frame, middle, offset, factor)
                for frame, middle, offset, factor in zip(
                    chunk, found.mean, shift, np.exp(gain), strict=True
                )
            ]
        )


def colours_of(frames: NDArray[np.uint8]) -> Colours:
    """Return the mean and the contrast of each frame's channels."""
    values = [frame.reshape(-1, 3).astype(np.float64) for frame in frames]
    mean = np.stack([value.mean(0) for value in values])
    deviation = np.stack([value.std(0) for value in values])
    return Colours(mean, np.log(np.maximum(deviation, LEAST_DEVIATION)))


def line_through(colours: Colours) -> Colours:
    """Return the straight course of colours over a chunk: what moves in the picture is smoothed away."""
    return Colours(_line(colours.mean), _line(colours.contrast))


def _line(values: Floats) -> Floats:
    count = len(values)
    middle: Floats = values.mean(0, keepdims=True)
    if count < 3:  # two frames would be followed exactly, with all that moves in them
        return np.repeat(middle, count, axis=0)
    time = np.arange(count)[:, None] - (count - 1) / 2
    slope = (time * (values - middle)).sum(0, keepdims=True) / (time**2).sum()
    straight: Floats = middle + time * slope
    return straight


def _eased(count: int) -> Floats:
    """Return how far each frame has passed from the last frame's colours to the goal: 0 to 1."""
    time = np.minimum(1.0, (np.arange(count) + 1) / max(1.0, count * EASE_SHARE))
    smooth: Floats = time * time * (3 - 2 * time)
    return smooth


def _limited(difference: Floats, limit: float) -> Floats:
    """Return a difference as far as it is drift: whole up to `limit`, nothing from `LIGHT` limits on."""
    over = np.clip((np.abs(difference) / limit - 1) / (LIGHT - 1), 0, 1)
    kept: Floats = difference * (1 - over * over * (3 - 2 * over))
    return kept


def _changed(
    frame: NDArray[np.uint8], middle: Floats, offset: Floats, factor: Floats
) -> NDArray[np.uint8]:
    """Return a frame under one gain about `middle` and one offset per channel.

    Where neither comes to half a level, rounding gives back the frame bit for bit.
    """
    levels = np.arange(256)[:, None]
    curve = np.rint((levels - middle) * factor + middle + offset).clip(0, 255).astype(np.uint8)
    return np.stack([curve[frame[..., channel], channel] for channel in range(3)], axis=-1)
