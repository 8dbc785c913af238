"""Draw measured sound as paths of SVG: loudness over time, outlines of stems. Knows numbers; no pages."""

from __future__ import annotations

import base64
import math
from collections.abc import Sequence
from dataclasses import dataclass

WIDTH = 1000
LOUDNESS_HEIGHT = 150
LOUDEST_LUFS = -6.0
QUIETEST_LUFS = -48.0
GRID_LUFS = (-10.0, -20.0, -30.0, -40.0)
MOST_POINTS = 600
WAVE_HALF = 127
MOST_TIMES = 9
STEPS_SECONDS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600)


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of the film. Units: the chart's own, from 0 to `WIDTH`."""

    left: float
    width: float


def loudness_area(lufs: Sequence[float]) -> str:
    """Return an SVG path of the area below a curve of loudness; empty for none.

    Units: LUFS at each second; of a long film, the loudest of each stretch is shown.
    """
    line = loudness_line(lufs)
    return f"{line} V{LOUDNESS_HEIGHT} H0 Z" if line else ""


def loudness_line(lufs: Sequence[float]) -> str:
    """Return an SVG path along a curve of loudness. See `loudness_area`."""
    step = -(-len(lufs) // MOST_POINTS) or 1
    levels = [max(lufs[start : start + step]) for start in range(0, len(lufs), step)]
    if not levels:
        return ""
    # Each value is of a stretch: the line goes through the stretches' middles, and on to both ends.
    stride = WIDTH / len(levels)
    points = [((index + 0.5) * stride, loudness_y(level)) for index, level in enumerate(levels)]
    ends = [(0.0, points[0][1]), *points, (float(WIDTH), points[-1][1])]
    return "M" + " L".join(f"{x:.1f},{y:.1f}" for x, y in ends)


def loudness_y(lufs: float) -> float:
    """Return how far below the chart's top a loudness lies. Units: the chart's own."""
    share = (LOUDEST_LUFS - lufs) / (LOUDEST_LUFS - QUIETEST_LUFS)
    return round(LOUDNESS_HEIGHT * min(1.0, max(0.0, share)), 1)


def outline(packed: str) -> tuple[str, int]:
    """Return an SVG path of a stem's outline, and its width; silence is a thin line.

    Units: x in columns, y from `-WAVE_HALF` (up) to `WAVE_HALF`; `packed` are pairs of bytes,
    lowest and highest of each column, in base64.
    """
    levels = [level - 256 if level > 127 else level for level in base64.b64decode(packed)]
    lows, highs = levels[::2], levels[1::2]
    upper = [f"{x},{-high - 1}" for x, high in enumerate(highs)]
    lower = [f"{x},{1 - low}" for x, low in enumerate(lows)]
    return f"M{' '.join(upper)} {' '.join(reversed(lower))}Z", max(1, len(highs) - 1)


def bands(spans: Sequence[tuple[float, float]], seconds: float) -> list[Band]:
    """Return where stretches of the film lie on a chart of all of it. Units: seconds."""
    scale = WIDTH / max(seconds, 1e-9)
    return [
        Band(round(start * scale, 1), round((end - start) * scale, 1))
        for start, end in spans
        if end > start
    ]


def times(seconds: float) -> list[tuple[str, float]]:
    """Return labels of a time axis, and how far along it each stands, in percent."""
    step = next((one for one in STEPS_SECONDS if seconds / one < MOST_TIMES), STEPS_SECONDS[-1])
    step *= math.ceil(max(1.0, seconds / step / MOST_TIMES))
    marks = range(0, int(seconds * 0.97) + 1, step)
    return [(_clock(mark), round(100 * mark / max(seconds, 1e-9), 2)) for mark in marks]


def _clock(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"
