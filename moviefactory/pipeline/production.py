"""One film being made: everything that is decided before the first frame. A value; does nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from moviefactory.ffmpeg import Encoding
from moviefactory.media import Clip, Size
from moviefactory.pipeline.pacing import Spoken
from moviefactory.pipeline.sight import Sight
from moviefactory.pipeline.takes import Take
from moviefactory.project import Film
from moviefactory.shots.camera import CameraRecord
from moviefactory.sound.cue import SoundCue
from moviefactory.storyboard import Storyboard
from moviefactory.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Production:
    """What the stages after the script share. `spoken`, `takes` and `cues` are in film order.

    `cues` are the sounds that were chosen for each shot; empty: each shot's words choose.
    `composer` is NAME or NAME:WEIGHTS. `sights` are the eyes by which takes choose among
    candidates for a sound; empty: words choose alone.
    """

    film: Film
    storyboard: Storyboard
    timeline: Timeline
    spoken: tuple[Spoken, ...]
    takes: tuple[Take, ...]
    camera: CameraRecord
    encoding: Encoding
    cues: tuple[tuple[SoundCue, ...], ...] = ()
    composer: str = "embedded"
    sights: tuple[Sight, ...] = ()

    @property
    def size(self) -> Size:
        """The picture's size as filmed: half the format's in a draft."""
        return self.takes[0].order.size

    @property
    def output(self) -> Path:
        """The finished film."""
        return self.film.root / "film.mp4"

    def clips(self) -> tuple[Clip, ...]:
        """Return the chosen takes' clips, in film order."""
        return tuple(
            Clip(
                self.film.take(take.order.shot_id, take.number).path,
                take.order.size,
                take.order.fps,
                take.order.frame_count,
            )
            for take in self.takes
        )

    def clip_keys(self) -> dict[Path, str]:
        """Return the content key of each chosen take, by its file."""
        return {clip.path: take.key for clip, take in zip(self.clips(), self.takes, strict=True)}
