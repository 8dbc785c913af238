"""How a long shot is filmed, by what its base can do. Knows records and frame counts; imports no torch.

Three ways: the pipeline takes the whole length (`NATIVE`); window after window, each shown the last
frames of the one before (`CONTINUED`); or only its last frame (`FROM_FRAME`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from moviefactory.errors import BadRequest
from moviefactory.shots.neural.bases.record import Ability, BaseRecord
from moviefactory.shots.neural.bases.table import BASES

NATIVE_WINDOWS: Final[Mapping[str, float]] = {
    "skyreels": 8.0,
    "framepack": 8.0,
    "animatediff": 4.0,
    "ltx": 1.6,
}
"""How many windows a family's pipeline films in one call, at most; beyond that, chunk by chunk.

Source: SkyReels-V2 (737 frames from a window of 97) and FramePack (a minute) tell of about these; the
AnimateDiff figure is a guess for FreeNoise; LTX-Video was trained on up to 257 frames.
"""
KNOWN_SHARE = 0.25
"""The part of a window that is shown to a base again as what came before. StreamingT2V takes half,
SkyReels-V2 a sixth."""


class Way(StrEnum):
    """How one shot is filmed."""

    WINDOW = "one window"
    NATIVE = "all at once"
    CONTINUED = "chunks that go on from the last frames"
    FROM_FRAME = "chunks that go on from the last frame"


class CannotFilmLong(BadRequest):
    """A shot is longer than one window of a base that can do nothing but windows."""

    def __init__(
        self,
        shot_id: str,
        base: str,
        frame_count: int,
        window_frames: int,
        window_seconds: float,
        able: tuple[str, ...],
    ) -> None:
        super().__init__(shot_id, base, frame_count, window_frames, window_seconds, able)
        self.shot_id, self.base = shot_id, base
        self.frame_count, self.window_frames = frame_count, window_frames
        self.window_seconds, self.able = window_seconds, able

    def __str__(self) -> str:
        return (
            f"shot {self.shot_id} needs {self.frame_count} frames of {self.base}, which films "
            f"{self.window_frames} ({self.window_seconds:.2f} s) at once and can neither go on from "
            "a clip nor begin with an image: make the shot shorter, cut it in two, or choose a base "
            f"that films long shots: {', '.join(self.able)}"
        )


@dataclass(frozen=True, slots=True)
class Chunk:
    """One window of a long shot. Its first `known_frames` are the last ones of the chunk before.

    They are given to the base as a clip, or if it is `from_image` as the window's first image.
    """

    frame_count: int
    known_frames: int = 0
    from_image: bool = False


@dataclass(frozen=True, slots=True)
class LongPlan:
    """How a shot's frames are filmed: window after window, in this order."""

    way: Way
    chunks: tuple[Chunk, ...]

    @property
    def frame_count(self) -> int:
        """How many frames the chunks give; a frame rule may make it some more than were asked."""
        return sum(chunk.frame_count - chunk.known_frames for chunk in self.chunks)

    @property
    def starts(self) -> tuple[int, ...]:
        """The frame of the shot that each chunk begins with, its known frames counted."""
        brought = [chunk.frame_count - chunk.known_frames for chunk in self.chunks]
        return tuple(
            sum(brought[:number]) - chunk.known_frames for number, chunk in enumerate(self.chunks)
        )


def plan_long(
    record: BaseRecord, frame_count: int, shot_id: str, *, ends: bool = False
) -> LongPlan:
    """Return how a base films `frame_count` frames of its own rate: the planner's check, too.

    A shot that `ends` on a given picture begins its last chunk with one frame: models that end on
    a picture were trained on the first and the last frame, not on a clip and a last frame.
    Raises: CannotFilmLong, naming the bases that can.
    """
    if ends:
        record = record.ending()
    window = _floor(record, record.window_frames)
    if frame_count <= window:
        return LongPlan(Way.WINDOW, (Chunk(_ceil(record, frame_count)),))
    if frame_count <= native_frames(record):
        return LongPlan(Way.NATIVE, (Chunk(_ceil(record, frame_count)),))
    can_continue = Ability.CONTINUATION in record.abilities
    if not can_continue and Ability.IMAGE not in record.abilities:
        seconds = float(record.window_frames / record.fps)
        able = long_bases()
        raise CannotFilmLong(shot_id, record.name, frame_count, window, seconds, able)
    known = _known_frames(record, window) if can_continue else 1
    later = Chunk(window, known, from_image=not can_continue)
    end = Chunk(window, 1, from_image=True) if ends and Ability.IMAGE in record.abilities else later
    way = Way.CONTINUED if can_continue else Way.FROM_FRAME
    return LongPlan(way, _chunks(record, frame_count, later, end))


def plan_over(record: BaseRecord, frame_count: int) -> LongPlan:
    """Return how a base paints into `frame_count` frames of a clip: no ability but that is needed.

    A later window is shown the last frames of the one before as parts of the clip that no mask covers.
    """
    window = _floor(record, record.window_frames)
    if frame_count <= window:
        return LongPlan(Way.WINDOW, (Chunk(_ceil(record, frame_count)),))
    later = Chunk(window, _known_frames(record, window))
    return LongPlan(Way.CONTINUED, _chunks(record, frame_count, later, later))


def native_frames(record: BaseRecord) -> int:
    """Return the most frames that one call of a base's pipeline films."""
    windows = NATIVE_WINDOWS.get(record.family, 1.0) if Ability.LONG in record.abilities else 1.0
    return _floor(record, int(record.window_frames * windows))


def can_refine(record: BaseRecord) -> bool:
    """Say whether a base can film a whole long clip once more: those from images only cannot."""
    return not record.needs_image


def long_bases() -> tuple[str, ...]:
    """Return the names of the bases that film more than a window, the smallest first."""
    needed = {Ability.CONTINUATION, Ability.IMAGE, Ability.LONG}
    able = [record for record in BASES.values() if needed & record.abilities]
    return tuple(record.name for record in sorted(able, key=lambda record: record.parameters))


def _chunks(record: BaseRecord, frame_count: int, later: Chunk, end: Chunk) -> tuple[Chunk, ...]:
    """Return chunks of about one length, so that the last is no stump, the last cut to fit.

    `later` and `end` are whole windows: what chunks after the first, and the last, are like.
    """
    window, known, multiple = later.frame_count, later.known_frames, record.frame_multiple
    to_later = frame_count - window - (end.frame_count - end.known_frames)
    count = 2 + max(0, -(-to_later // (window - known)))
    shown = known * (count - 2) + end.known_frames
    first = Chunk(min(window, _ceil(record, -(-(frame_count + shown) // count))))
    left = max(1, -(-(frame_count - first.frame_count) // multiple))
    middle = []
    for others in range(count - 1, 1, -1):
        groups = min((window - known) // multiple, round(left / others))
        middle.append(replace(later, frame_count=known + groups * multiple))
        left -= groups
    return (first, *middle, replace(end, frame_count=end.known_frames + left * multiple))


def _known_frames(record: BaseRecord, window: int) -> int:
    """Return how many frames are shown again: a whole number of latents after the first frame."""
    multiple = record.frame_multiple
    wanted = round(window * KNOWN_SHARE)
    most = (window - 2) // multiple * multiple + 1
    return max(1, min(most, round((wanted - 1) / multiple) * multiple + 1))


def _ceil(record: BaseRecord, frame_count: int) -> int:
    """Return the fewest frames that hold `frame_count` and that the base's rule allows."""
    wanted = max(0, frame_count - record.frame_remainder)
    whole = -(-wanted // record.frame_multiple) * record.frame_multiple + record.frame_remainder
    return max(1, whole)


def _floor(record: BaseRecord, frame_count: int) -> int:
    """Return the most frames up to `frame_count` that the base's rule allows."""
    over = (frame_count - record.frame_remainder) % record.frame_multiple
    return max(1, frame_count - over)
