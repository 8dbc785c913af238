"""Where each shot lies in the film. Knows whole frames; not files, pictures or sound."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from moviefactory.grammar import Transition
from moviefactory.media import SAMPLE_RATE_HZ, samples_at

TRANSITION_SECONDS = Fraction(3, 4)


def transition_frames(fps: Fraction) -> int:
    """Return how long a dissolve or one side of a fade lasts. Units: frames."""
    return round(TRANSITION_SECONDS * fps)


@dataclass(frozen=True, slots=True)
class Slot:
    """One shot's place. Units: frames of film time.

    A dissolve out of the shot before makes the first `overlap_frames` of this slot lie under the
    last ones of that shot; `start_frame` is where those shared frames begin.
    """

    shot_id: str
    start_frame: int
    frame_count: int
    overlap_frames: int
    into: Transition

    @property
    def end_frame(self) -> int:
        """The first frame after this shot, counting frames shared with the next."""
        return self.start_frame + self.frame_count


@dataclass(frozen=True, slots=True)
class Timeline:
    """All slots in order; the last one ends the film."""

    fps: Fraction
    slots: tuple[Slot, ...]

    @property
    def frame_count(self) -> int:
        """The film's length. Units: frames."""
        return self.slots[-1].end_frame

    @property
    def sample_count(self) -> int:
        """The film's length. Units: sample frames at 48 kHz."""
        return samples_at(self.frame_count, self.fps)

    @property
    def duration_seconds(self) -> float:
        """The film's length. Units: seconds."""
        return self.sample_count / SAMPLE_RATE_HZ

    def slot(self, shot_id: str) -> Slot:
        """Return the slot of `shot_id`. Raises: KeyError."""
        for slot in self.slots:
            if slot.shot_id == shot_id:
                return slot
        raise KeyError(shot_id)


def lay_out(shots: Sequence[tuple[str, int, Transition]], fps: Fraction) -> Timeline:
    """Lay (shot id, frame count, transition into the next) end to end, dissolves overlapping."""
    overlap_frames = transition_frames(fps)
    slots: list[Slot] = []
    cursor = 0
    overlap = 0
    for index, (shot_id, frame_count, into) in enumerate(shots):
        slots.append(Slot(shot_id, cursor - overlap, frame_count, overlap, into))
        cursor = cursor - overlap + frame_count
        last = index == len(shots) - 1
        overlap = overlap_frames if into is Transition.DISSOLVE and not last else 0
    return Timeline(fps, tuple(slots))
