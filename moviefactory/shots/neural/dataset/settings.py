"""What a data set is asked for, and what its making tells. Knows numbers and names; no files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

from moviefactory.errors import BadOption


@dataclass(frozen=True, slots=True)
class ClipRules:
    """How videos become clips, and which clips are dropped. Every part of it is in a clip's key.

    `scene_ratio`: how many times greater than the changes around it a cut is; 2.5, as a cut between
    two busy pans measured 2.6 and a camera's jolts up to 2.2 (papers that count cuts use 3, but in
    training a cut that is missed costs more than a scene in two pieces). `scene_change`: how great
    it is at least, as a mean of hue, saturation and lightness, 0 to 255; 15 is PySceneDetect's own.
    `edge_frames`: left out on both sides of a cut; 1, as encoders smear a cut into its neighbour.
    `shortest_seconds`: 1, as the shortest windows of a base (16 frames) last that long.
    `longest_seconds`: 10, two windows of the default base (81 frames at 16 fps).
    `fps`: the clips' rate, None for the video's own; `highest_fps` holds at any rate: 60, as no
    base learns from more.
    `short_side_px`: larger pictures are made smaller to it; 720, the largest that a base in the
    table is trained at; smaller ones stay as they are.
    `border_level`: a row or column whose mean is not above it, in 0 to 255, is a black border; 24 is
    that of ffmpeg's cropdetect.
    `still_below`: how fast the liveliest twentieth of the picture moves, in % of its short side a
    second; 1, so that a slow push-in stays and noise alone does not.
    `shaky_above`: how much the whole picture's shift changes from one eighth of a second to the
    next, in % of its short side; 2, above a hand-held camera's sway, below a dropped one's.
    `text_above`: share of the picture under lines of text, 0 to 1; 0.1, so that a shop sign stays
    and a page, a slide or rolling credits do not.
    `dark_below`: lightness of the brightest twentieth, 0 to 1; 0.15, under which codecs keep no
    detail. `blank_below`: standard deviation of lightness, 0 to 1; 0.02, that of a plain wall.
    `duplicate_within`: mean distance of perceptual hashes, in bits of 64, over three frames; 10, as
    other encodings measured up to 3, a pan begun three frames later 8, other pictures 22 and more.
    `crf`: x264's measure of loss; 16, so that training sees the video and not the codec.
    """

    scene_ratio: float = 2.5
    scene_change: float = 15.0
    edge_frames: int = 1
    shortest_seconds: float = 1.0
    longest_seconds: float = 10.0
    fps: Fraction | None = None
    highest_fps: int = 60
    short_side_px: int = 720
    border_level: float = 24.0
    still_below: float = 1.0
    shaky_above: float = 2.0
    text_above: float = 0.1
    dark_below: float = 0.15
    blank_below: float = 0.02
    duplicate_within: float = 10.0
    crf: int = 16

    def check(self) -> None:
        """See that the numbers are possible. Raises: BadOption."""
        if not self.shortest_seconds > 0:
            raise BadOption("shortest_seconds", f"{self.shortest_seconds:g}", "it is above 0")
        if self.longest_seconds < 2 * self.shortest_seconds:
            least = f"it is at least twice shortest_seconds ({2 * self.shortest_seconds:g})"
            raise BadOption("longest_seconds", f"{self.longest_seconds:g}", least)
        if self.fps is not None and not 0 < self.fps <= self.highest_fps:
            raise BadOption("fps", str(self.fps), f"it lies above 0, up to {self.highest_fps}")
        for name, lowest in (("edge_frames", 0), ("highest_fps", 1), ("short_side_px", 16)):
            if getattr(self, name) < lowest:
                raise BadOption(name, str(getattr(self, name)), f"it is {lowest} or more")
        if not 0 <= self.crf <= 51:
            raise BadOption("crf", str(self.crf), "x264 takes 0 (lossless) to 51")


@dataclass(frozen=True, slots=True)
class CaptionSettings:
    """Who describes a clip's middle frame: a row of `CAPTIONERS` and what it needs.

    `model`: for `blip2` a hub id or folder, for `openai` a model of the server; "" for its default.
    `tries`: how often a busy or silent server is asked. `may_download`: whether missing weights are
    fetched from the hub (some 15 GB for the default model).
    """

    captioner: str = "blip2"
    model: str = ""
    base_url: str = ""
    api_key: str = field(default="", repr=False)
    timeout_seconds: float = 60.0
    tries: int = 4
    device: str = ""
    may_download: bool = False


@dataclass(frozen=True, slots=True)
class DatasetSettings:
    """A data set to be built. `licence` is that of the videos, and stored with every clip."""

    rules: ClipRules = field(default_factory=ClipRules)
    captions: CaptionSettings = field(default_factory=CaptionSettings)
    licence: str = ""


@dataclass(frozen=True, slots=True)
class DatasetStep:
    """What the making tells after each video. `number` counts from 1; `note` is empty, or news."""

    video: Path
    number: int
    videos: int
    kept: int
    dropped: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class DatasetSummary:
    """A finished data set. `dropped` counts by reason; both cover earlier runs in the folder too.

    Units: seconds of kept clips.
    """

    folder: Path
    table: Path
    videos: int
    kept: int
    seconds: float
    dropped: Mapping[str, int]
    notes: tuple[str, ...]
