"""Look through one video: its scenes, their borders, the clips in them and what is wrong with each.

Knows one video and the rules; not other videos, captions or the data set.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

from moviefactory.media import Size
from moviefactory.shots.neural.dataset.borders import find_picture
from moviefactory.shots.neural.dataset.faults import UnreadableVideo
from moviefactory.shots.neural.dataset.measure import Measures, find_fault, measure_clip
from moviefactory.shots.neural.dataset.reading import (
    Crop,
    FrameStream,
    VideoFacts,
    first_words,
    probe_video,
    sample_frames,
)
from moviefactory.shots.neural.dataset.scenes import Span, find_scenes, part_scene, trim_cuts
from moviefactory.shots.neural.dataset.settings import ClipRules

SCENE_WIDTH: Final = 256
BORDER_FRAMES: Final = 5
NOT_MEASURED: Final = Measures(0.0, 0.0, 0.0, 0.0, 0.0, "")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A clip that could be. `reason` is empty if nothing in itself speaks against it."""

    span: Span
    crop: Crop
    measures: Measures
    reason: str
    why: str


@dataclass(frozen=True, slots=True)
class Survey:
    """What was found in a video. Where it cannot be used, `video` is None and `reason` says why.

    `note` is what the decoder complained of, where the rest could be used.
    """

    video: VideoFacts | None
    candidates: tuple[Candidate, ...]
    reason: str = ""
    why: str = ""
    note: str = ""

    def plain(self) -> dict[str, Any]:
        """Return it as JSON has it, without the video's path."""
        facts = asdict(self)
        if self.video is not None:
            facts["video"] |= {
                "path": "",
                "fps": str(self.video.fps),
                "pixel_aspect": str(self.video.pixel_aspect),
            }
        return facts

    @classmethod
    def from_plain(cls, found: dict[str, Any], path: Path) -> Survey:
        """Return the survey that `plain` was made of, of the video that now lies at `path`."""
        facts = found["video"]
        video = facts and VideoFacts(
            **{
                **facts,
                "path": path,
                "fps": Fraction(facts["fps"]),
                "pixel_aspect": Fraction(facts["pixel_aspect"]),
            }
        )
        candidates = tuple(
            Candidate(
                Span(**one["span"]),
                Crop(**one["crop"]),
                Measures(**one["measures"]),
                one["reason"],
                one["why"],
            )
            for one in found["candidates"]
        )
        return cls(video, candidates, found["reason"], found["why"], found["note"])


def survey_video(path: Path, rules: ClipRules) -> Survey:
    """Return what one video has to offer; a video that cannot be used is a survey that says why.

    Raises: MissingExtra.
    """
    try:
        video = probe_video(path, rules.fps, rules.highest_fps)
    except UnreadableVideo as error:
        return Survey(None, (), "unreadable", error.why)
    if video.is_hdr:
        return Survey(None, (), "hdr", "it is graded for HDR screens: convert it to Rec. 709 first")
    height = max(2, round(SCENE_WIDTH * video.height / (video.width * video.pixel_aspect) / 2) * 2)
    with FrameStream(video, Size(SCENE_WIDTH, height), "bgr24") as stream:
        scenes = find_scenes(stream, video.fps, ratio=rules.scene_ratio, change=rules.scene_change)
        said = first_words(stream.said)
    if not scenes:
        return Survey(None, (), "unreadable", said or "it has no pictures")
    found = [
        candidate
        for scene in trim_cuts(scenes, rules.edge_frames)
        for candidate in _survey_scene(video, scene, rules, is_damaged=bool(said))
    ]
    return Survey(video, tuple(found), note=f"damaged: {said}" if said else "")


def _survey_scene(
    video: VideoFacts, scene: Span, rules: ClipRules, *, is_damaged: bool
) -> Iterator[Candidate]:
    seconds = float(scene.count / video.fps)
    if seconds < rules.shortest_seconds:
        why = f"the scene lasts {seconds:.2f} s, less than {rules.shortest_seconds:g} s"
        yield Candidate(scene, video.whole, NOT_MEASURED, "short", why)
        return
    try:
        crop = find_picture(
            sample_frames(video, scene.first, scene.count, BORDER_FRAMES), rules.border_level
        )
    except UnreadableVideo as error:
        yield Candidate(scene, video.whole, NOT_MEASURED, "corrupt", error.why)
        return
    for span in part_scene(scene, max(1, int(rules.longest_seconds * video.fps))):
        try:
            measures = measure_clip(video, span, crop, is_damaged=is_damaged)
        except UnreadableVideo as error:
            yield Candidate(span, crop, NOT_MEASURED, "corrupt", error.why)
            continue
        yield Candidate(span, crop, measures, *find_fault(measures, rules))
