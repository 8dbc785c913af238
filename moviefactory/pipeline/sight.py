"""What chooses a shot's sounds by its take: an eye, its key, its ranking. Knows no films."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from moviefactory.errors import MovieError
from moviefactory.media import Clip
from moviefactory.project import content_key
from moviefactory.sound.orders import EFFECTS_VERSION

if TYPE_CHECKING:
    from moviefactory.sound.cue import SoundCue
    from moviefactory.sound.seen.eye import ClipEye
    from moviefactory.sound.seen.joint import JointEye

SIGHT_VERSION: Final = "1"
CLIP: Final = "clip"
"""The eye that compares what a take looks like with captions; others compare it with sounds."""


@dataclass(frozen=True, slots=True)
class Sight:
    """An eye by its name, the weights that it looks with, and the interpreter of one that needs its own."""

    eye: str
    model: str
    python: str = ""

    @property
    def suffix(self) -> str:
        """What tells its rankings' files from another eye's."""
        return "" if self.eye == CLIP else f".{self.eye}"

    def key(self, cues: Sequence[SoundCue], take_sha256: str | None) -> str:
        """Return the key of its ranking of all candidates of cues."""
        from moviefactory.sound.effects.choice import candidates_of, captions_of

        if self.eye == CLIP:
            return content_key("sight", SIGHT_VERSION, self.model, captions_of(cues), take_sha256)
        from moviefactory.sound.search.encoder import encoder_record

        version = encoder_record(self.eye).back_end.version, EFFECTS_VERSION
        sounds = {
            name: one.source.sha256 if one.source else ""
            for name, one in candidates_of(cues).items()
        }
        return content_key("sight", self.eye, version, self.model, sounds, take_sha256)

    def look(self, cues: Sequence[SoundCue], clip: Clip) -> dict[str, Any]:
        """Rank all candidates of cues by a take; a model that fails leaves the words' choice."""
        try:
            return {"ranking": self._ranked(cues, clip)}
        except (MovieError, RuntimeError, ValueError, OSError, MemoryError) as error:
            return {"ranking": [], "failed": str(error) or type(error).__name__}

    def _ranked(self, cues: Sequence[SoundCue], clip: Clip) -> list[str]:
        from moviefactory.sound.effects.choice import candidates_of, captions_of

        if self.eye == CLIP:
            from moviefactory.sound.seen.eye import seen_candidates

            return seen_candidates(clip, captions_of(cues), _clip_eye(self.model))
        from moviefactory.sound.seen.joint import heard_candidates

        files = {name: one.file for name, one in candidates_of(cues).items()}
        return heard_candidates(clip, files, _joint_eye(self.model, self.python))


@cache
def _clip_eye(model: str) -> ClipEye:
    """Return a process's eye: the next take is looked at with what the first one loaded."""
    from moviefactory.sound.seen.eye import ClipEye

    return ClipEye(model)


@cache
def _joint_eye(model: str, python: str) -> JointEye:
    from moviefactory.sound.seen.joint import JointEye

    return JointEye(model, python)
