"""What the sound department is ordered to make, and the levels it mixes to. Values; make nothing.

`EFFECTS_VERSION`, `SCORE_VERSION` and `TRACK_VERSION` change whenever the same order would give other samples.
"""

from __future__ import annotations

from dataclasses import dataclass

from moviefactory.grammar import Mood, ShotSize
from moviefactory.sound.cue import SoundCue
from moviefactory.sound.seen.seen import Seen

EFFECTS_VERSION = "5"
SCORE_VERSION = "2"
TRACK_VERSION = "3"
WIDE_TARGET_LUFS = -16.0
VERTICAL_TARGET_LUFS = -14.0
OPEN_AIR = "open air"


@dataclass(frozen=True, slots=True)
class EffectsOrder:
    """Everything that a shot's sound is made of: equal orders, equal samples.

    `seed` is the shot's own; `film_seed` keeps an engine the same engine all film long. `sound` is
    the shot's list of sound words; where it is empty, picture and heading are heard. `cues` are what
    was chosen for them out of a library; without any, the words alone choose (`cues.shot_cues`).
    `seen` is what the take shows, None where it was not looked at; `size` is how far the camera
    stands, `room` a name of space/rooms.py.

    Units: sample frames at 48 kHz. `frame_count` counts the `lead_frames` before the picture begins
    and the `tail_frames` after its end, which lie under the neighbours, and the `ring_frames` after
    these, in which only what happened in the shot rings on, ever softer. Where there are such,
    `closing_frames` are how long what lasts falls until the ring begins.
    """

    shot_id: str
    sound: tuple[str, ...]
    picture: str
    heading: str
    mood: Mood
    frame_count: int
    seed: int
    film_seed: int = 0
    cues: tuple[SoundCue, ...] = ()
    seen: Seen | None = None
    size: ShotSize = ShotSize.MEDIUM
    room: str = OPEN_AIR
    lead_frames: int = 0
    tail_frames: int = 0
    ring_frames: int = 0
    closing_frames: int = 0

    def __post_init__(self) -> None:
        if self.picture_frames < 1:
            raise ValueError(f"the shot {self.shot_id} has no sound of {self.frame_count} frames")

    @property
    def picture_frames(self) -> int:
        """How long the picture is. Units: sample frames."""
        return self.shot_frames - self.lead_frames - self.tail_frames

    @property
    def shot_frames(self) -> int:
        """How long the shot's sound is but for what rings on. Units: sample frames."""
        return self.frame_count - self.ring_frames


@dataclass(frozen=True, slots=True)
class ScoreOrder:
    """What to compose: equal orders, equal music.

    `moods` are (start, mood) in film order, the first at 0. `seed` is the film's: it gives the key
    and the hero's motif. Units: sample frames at 48 kHz.
    """

    frame_count: int
    moods: tuple[tuple[int, Mood], ...]
    seed: int

    def __post_init__(self) -> None:
        starts = [start for start, _ in self.moods]
        if self.frame_count < 1 or not starts or starts[0] != 0 or starts != sorted(starts):
            raise ValueError(f"a score of {self.frame_count} frames cannot start at {starts}")
