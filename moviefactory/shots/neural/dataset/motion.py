"""Measure how a clip moves. Knows grey frames an eighth of a second apart; no thresholds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

PAIRS_PER_SECOND: Final = 8
FLOW_EVERY: Final = 4
SHORT_SIDE: Final = 144
LIVELIEST: Final = 0.05
CORNERS: Final = 150
LEAST_CORNERS: Final = 8
AGREES_WITHIN: Final = 3.0
LEAST_AGREEING_SHARE: Final = 0.3
LEAST_SURE_SHARE: Final = 0.5


class MotionMeter:
    """Takes frames in order and keeps two of them.

    `motion`: mean speed of the liveliest twentieth of the picture, by dense optical flow over half a
    second (over so long a motion adds up, and noise does not), in % of the short side a second.
    `shake`: mean change of the whole picture's shift from one pair to the next, in % of the short
    side: a steady pan has none. The shift is the median way of tracked corners; only pairs count in
    which enough of them agree with it, and where these are fewer than half, nothing moves as a whole
    and the measure is 0.

    Source: VBench's dynamic degree (the liveliest 5 % of flow at 8 frames a second); corners and
    pyramids of Lucas and Kanade, as video stabilisers use them.
    """

    def __init__(self, pairs_per_second: float) -> None:
        self._pairs_per_second = pairs_per_second
        self._flow = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_ULTRAFAST)
        self._flow_every = max(1, round(FLOW_EVERY * pairs_per_second / PAIRS_PER_SECOND))
        self._number = -1
        self._last: NDArray[np.uint8] | None = None
        self._anchor: NDArray[np.uint8] | None = None
        self._speeds: list[float] = []
        self._shifts: list[tuple[float, float] | None] = []

    def add(self, frame: NDArray[np.uint8]) -> None:
        """Take the next frame. Shape: (height, width)."""
        self._number += 1
        height, width = frame.shape
        scale = min(1.0, SHORT_SIDE / min(height, width))
        small = cv2.resize(
            frame, (round(width * scale), round(height * scale)), interpolation=cv2.INTER_AREA
        )
        grey = cv2.GaussianBlur(small, (0, 0), 1.0).astype(np.uint8, copy=False)
        side = min(grey.shape)
        if self._number % self._flow_every == 0:
            if self._anchor is not None:
                flow = self._flow.calc(self._anchor, grey, None)  # type: ignore[call-overload]
                self._speeds.append(self._speed(flow, side, self._flow_every))
            self._anchor = grey
        if self._last is not None:
            self._shifts.append(_shift(self._last, grey, side))
        self._last = grey

    @property
    def motion(self) -> float:
        """How fast the liveliest part of the picture moves. Units: % of the short side a second."""
        return float(np.mean(self._speeds)) if self._speeds else 0.0

    @property
    def shake(self) -> float:
        """How unsteady the camera is. Units: % of the short side, an eighth of a second later."""
        changes = [
            float(np.hypot(after[0] - before[0], after[1] - before[1]))
            for before, after in zip(self._shifts, self._shifts[1:], strict=False)
            if before is not None and after is not None
        ]
        if len(changes) < LEAST_SURE_SHARE * max(1, len(self._shifts) - 1):
            return 0.0
        return float(np.mean(changes)) if changes else 0.0

    def _speed(self, flow: NDArray[np.float32], side: int, pairs: int) -> float:
        lengths = np.sort(np.hypot(flow[..., 0], flow[..., 1]), axis=None)
        liveliest = lengths[-max(1, round(LIVELIEST * lengths.size)) :]
        return 100.0 * float(liveliest.mean()) / side * self._pairs_per_second / pairs


def _shift(
    before: NDArray[np.uint8], after: NDArray[np.uint8], side: int
) -> tuple[float, float] | None:
    """Return how far the whole picture moved, in % of its short side; None if that is not clear."""
    corners = cv2.goodFeaturesToTrack(before, CORNERS, 0.01, side / 24)
    if corners is None:
        return None
    found, is_found, _ = cv2.calcOpticalFlowPyrLK(before, after, corners, None)  # type: ignore[call-overload]
    ways = 100.0 * (found - corners)[is_found.ravel() == 1].reshape(-1, 2) / side
    if len(ways) < LEAST_CORNERS:
        return None
    x, y = np.median(ways, axis=0)
    agreeing = np.hypot(ways[:, 0] - x, ways[:, 1] - y) <= AGREES_WITHIN
    return (float(x), float(y)) if agreeing.mean() >= LEAST_AGREEING_SHARE else None
