"""Find scenes and part them into clips. Knows frame numbers and PySceneDetect; no files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from moviefactory.errors import MissingExtra

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Span:
    """Frames of a video: `count` of them from number `first`; `scene` counts from 0."""

    scene: int
    first: int
    count: int


def find_scenes(
    frames: Iterable[NDArray[np.uint8]], fps: Fraction, *, ratio: float, change: float
) -> tuple[Span, ...]:
    """Return the scenes of a video, which cover all its frames.

    A cut is a change of picture of at least `change` (mean of hue, saturation and lightness, 0 to
    255) that is `ratio` times those around it: so a fast pan or a shaking camera makes none. Every
    such change counts, however soon after another: a flash makes a short scene, which is dropped
    for that, and no clip runs across a cut. A dissolve is no cut.

    Shape:   frames (height, width, 3), BGR; some 256 pixels wide will do.
    Raises:  MissingExtra.
    Source:  PySceneDetect's AdaptiveDetector.
    """
    try:
        from scenedetect.common import FrameTimecode  # type: ignore[import-untyped]
        from scenedetect.detectors import AdaptiveDetector  # type: ignore[import-untyped]
    except ModuleNotFoundError as error:
        raise MissingExtra("a data set", str(error.name), "training") from None
    detector = AdaptiveDetector(adaptive_threshold=ratio, min_content_val=change, min_scene_len=0)
    edges = [0]
    number = -1
    for number, frame in enumerate(frames):
        cuts = detector.process_frame(FrameTimecode(number, fps), frame)
        edges.extend(cut.frame_num for cut in cuts)
    edges.append(number + 1)
    ordered = sorted(set(edges))
    return tuple(
        Span(scene, first, end - first) for scene, (first, end) in enumerate(pairwise(ordered))
    )


def trim_cuts(scenes: tuple[Span, ...], edge_frames: int) -> tuple[Span, ...]:
    """Return scenes without the frames next to a cut; the video's own ends stay."""
    last = len(scenes) - 1
    trimmed = []
    for scene in scenes:
        before = edge_frames if scene.scene > 0 else 0
        after = edge_frames if scene.scene < last else 0
        trimmed.append(
            Span(scene.scene, scene.first + before, max(0, scene.count - before - after))
        )
    return tuple(trimmed)


def part_scene(scene: Span, most_frames: int) -> tuple[Span, ...]:
    """Return clips of at most `most_frames`, of equal length, so that no crumb is left."""
    parts = max(1, -(-scene.count // most_frames))
    edges = [scene.first + scene.count * part // parts for part in range(parts + 1)]
    return tuple(Span(scene.scene, first, end - first) for first, end in pairwise(edges))
