"""The cut: which take lies in which slot, and what is laid over it. Knows frames; opens no file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from typing import Any

from moviefactory.grammar import Transition
from moviefactory.media import Clip, Size
from moviefactory.timeline import Timeline, transition_frames

FULL = 256
"""An opacity or gain of one, as an integer: blends are whole-number arithmetic."""


class OverlayKind(StrEnum):
    """What an overlay is for; each kind has a type style of its own."""

    TITLE = "title"
    TEXT = "text"
    CAPTION = "caption"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Overlay:
    """Type over the picture, as text: it is drawn where it is needed, so that a cut stays small.

    Units: film time in frames, end exclusive. `lines` are broken already for captions; titles
    and texts are broken when they are drawn; words are one line in three parts, the middle marked. `size` is the size of the film's picture. `centre` is
    where a title stands, in shares of the frame; texts and captions have places of their own.
    """

    kind: OverlayKind
    lines: tuple[str, ...]
    size: Size
    start_frame: int
    end_frame: int
    fade_frames: int
    centre: tuple[float, float] = (0.5, 0.28)

    def opacity(self, frame: int) -> int:
        """Return how strongly the type shows in `frame`. Units: 0 to `FULL`."""
        if not self.start_frame <= frame < self.end_frame:
            return 0
        edge = min(frame - self.start_frame + 1, self.end_frame - frame, self.fade_frames + 1)
        x = edge / (self.fade_frames + 1)
        return round(FULL * x * x * (3 - 2 * x))

    def moved(self, frames: int) -> Overlay:
        """Return the same overlay `frames` later."""
        return replace(
            self, start_frame=self.start_frame + frames, end_frame=self.end_frame + frames
        )

    def facts(self) -> Mapping[str, Any]:
        """Return everything that the drawn type depends on but the fonts, as plain values."""
        return {
            "kind": str(self.kind),
            "lines": list(self.lines),
            "size": str(self.size),
            "start_frame": self.start_frame,
            "end_frame": self.end_frame,
            "fade_frames": self.fade_frames,
            "centre": list(self.centre),
        }


@dataclass(frozen=True, slots=True)
class Fade:
    """A run of frames that rises from black, or falls to it. Units: frames, end exclusive."""

    start_frame: int
    end_frame: int
    rises: bool

    def gain(self, frame: int) -> int:
        """Return how bright `frame` is: the picture's full light outside of the fade.

        Units: 0 to `FULL`. Neither end of the fade is quite black or quite full, so that no frame
        looks like its neighbour outside.
        """
        if not self.start_frame <= frame < self.end_frame:
            return FULL
        steps = self.end_frame - self.start_frame + 1
        step = frame - self.start_frame + 1
        return round(FULL * (step if self.rises else steps - step) / steps)

    def moved(self, frames: int) -> Fade:
        """Return the same fade `frames` later."""
        return Fade(self.start_frame + frames, self.end_frame + frames, self.rises)


@dataclass(frozen=True, slots=True)
class Cut:
    """The film as decided: one clip for each slot of the timeline, and the type over them.

    Raises: ValueError if clips and slots do not belong together.
    """

    timeline: Timeline
    clips: tuple[Clip, ...]
    overlays: tuple[Overlay, ...] = ()

    def __post_init__(self) -> None:
        slots = self.timeline.slots
        if not slots or len(slots) != len(self.clips):
            raise ValueError(f"{len(self.clips)} clips cannot fill {len(slots)} slots")
        for slot, clip in zip(slots, self.clips, strict=True):
            if clip.frame_count != slot.frame_count or clip.fps != self.timeline.fps:
                raise ValueError(
                    f"slot {slot.shot_id} holds {slot.frame_count} frames at {self.timeline.fps}, "
                    f"its clip has {clip.frame_count} at {clip.fps}"
                )
            if clip.size != self.size:
                raise ValueError(f"{clip.path.name} is {clip.size}, the film is {self.size}")
        edge = transition_frames(self.timeline.fps)
        for slot, following in pairwise(slots):
            if following.overlap_frames not in (0, edge):
                raise ValueError(
                    f"slot {following.shot_id} dissolves over {following.overlap_frames} frames, not {edge}"
                )
            if slot.overlap_frames + following.overlap_frames > slot.frame_count:
                raise ValueError(f"the dissolves at both ends of slot {slot.shot_id} overlap")

    @property
    def size(self) -> Size:
        """The film's picture size."""
        return self.clips[0].size

    def fades(self) -> tuple[Fade, ...]:
        """Return the film's fades: up at its start, at each `fade`, and out where it ends in one.

        Units: film frames. A fade never leaves its slot.
        """
        slots = self.timeline.slots
        length = transition_frames(self.timeline.fps)
        found = []
        for index, slot in enumerate(slots):
            edge = min(length, slot.frame_count)
            if index == 0 or slots[index - 1].into is Transition.FADE:
                found.append(Fade(slot.start_frame, slot.start_frame + edge, rises=True))
            if slot.into is Transition.FADE:
                found.append(Fade(slot.end_frame - edge, slot.end_frame, rises=False))
        return tuple(found)
