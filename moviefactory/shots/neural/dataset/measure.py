"""Measure one clip in one pass over its frames, and judge it. Knows measures and rules; no files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from moviefactory.media import Size
from moviefactory.shots.neural.dataset.faults import UnreadableVideo
from moviefactory.shots.neural.dataset.fingerprint import FRAMES, fingerprint
from moviefactory.shots.neural.dataset.lettering import text_share
from moviefactory.shots.neural.dataset.motion import PAIRS_PER_SECOND, MotionMeter
from moviefactory.shots.neural.dataset.reading import Crop, FrameStream, VideoFacts, first_words

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from moviefactory.shots.neural.dataset.scenes import Span
    from moviefactory.shots.neural.dataset.settings import ClipRules

LONG_SIDE: Final = 512
BRIGHTEST_PERCENTILE: Final = 95


@dataclass(frozen=True, slots=True)
class Measures:
    """What was measured on a clip: see `ClipRules` for the units of each."""

    motion: float
    shake: float
    text: float
    light: float
    contrast: float
    fingerprint: str


def measure_clip(video: VideoFacts, span: Span, crop: Crop, *, is_damaged: bool) -> Measures:
    """Return the measures of a clip, read once at a small size.

    Raises: UnreadableVideo if frames are missing, or, in a video that `is_damaged`, if the decoder
    complains of these frames (in a sound one it may, where a jump lands between key frames).
    """
    every = max(1, round(video.fps / PAIRS_PER_SECOND))
    expected = -(-span.count // every)
    shown = {(2 * part + 1) * expected // (2 * FRAMES) for part in range(FRAMES)}
    meter = MotionMeter(float(video.fps / every))
    chosen: list[NDArray[np.uint8]] = []
    number = -1
    with FrameStream(
        video,
        _small(video, crop),
        "gray",
        first=span.first,
        count=span.count,
        every=every,
        crop=crop,
    ) as stream:
        for number, frame in enumerate(stream):
            meter.add(frame)
            if number in shown:
                chosen.append(frame)
        if number + 1 != expected or (is_damaged and stream.said):
            why = first_words(stream.said) or f"{number + 1} of {expected} frames are there"
            raise UnreadableVideo(str(video.path), why)
    chosen += chosen[-1:] * (FRAMES - len(chosen))
    return Measures(
        motion=round(meter.motion, 3),
        shake=round(meter.shake, 3),
        text=round(float(np.mean([text_share(frame) for frame in chosen])), 4),
        light=round(
            max(float(np.percentile(frame, BRIGHTEST_PERCENTILE)) for frame in chosen) / 255, 4
        ),
        contrast=round(max(float(frame.std()) for frame in chosen) / 255, 4),
        fingerprint=fingerprint(chosen),
    )


def find_fault(measures: Measures, rules: ClipRules) -> tuple[str, str]:
    """Return the first rule that a clip breaks, as a reason and a sentence; twice "" for none."""
    limits = (
        ("dark", measures.light, rules.dark_below, True, "lightness of the brightest twentieth"),
        ("blank", measures.contrast, rules.blank_below, True, "standard deviation of lightness"),
        ("text", measures.text, rules.text_above, False, "share under lines of text"),
        (
            "still",
            measures.motion,
            rules.still_below,
            True,
            "motion in % of the short side a second",
        ),
        ("shaky", measures.shake, rules.shaky_above, False, "jolts in % of the short side"),
    )
    for reason, value, limit, is_least, meaning in limits:
        if value < limit if is_least else value > limit:
            side = "below" if is_least else "above"
            return reason, f"{meaning}: {value:g}, {side} {limit:g}"
    return "", ""


def _small(video: VideoFacts, crop: Crop) -> Size:
    """Return the size at which a clip is measured: square pixels, its long side `LONG_SIDE`."""
    width, height = float(crop.width * video.pixel_aspect), float(crop.height)
    scale = LONG_SIDE / max(width, height)
    return Size(max(2, round(width * scale / 2) * 2), max(2, round(height * scale / 2) * 2))
