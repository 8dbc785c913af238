"""The vocabulary of film: moods, shot sizes, angles, moves, transitions. Knows words; no pixels.

The members' values are the words that a storyboard uses.
"""

from dataclasses import dataclass
from enum import StrEnum


class Mood(StrEnum):
    """What a scene feels like: the fixed list that writers choose from and composers play."""

    WONDER = "wonder"
    AWE = "awe"
    HOPE = "hope"
    JOY = "joy"
    PLAYFUL = "playful"
    COMIC = "comic"
    CALM = "calm"
    DREAMY = "dreamy"
    TENDER = "tender"
    ROMANTIC = "romantic"
    NOSTALGIC = "nostalgic"
    MELANCHOLY = "melancholy"
    GRIEF = "grief"
    LONELY = "lonely"
    CURIOUS = "curious"
    MYSTERY = "mystery"
    SUSPENSE = "suspense"
    FEAR = "fear"
    DREAD = "dread"
    ANGER = "anger"
    URGENT = "urgent"
    STRUGGLE = "struggle"
    COURAGE = "courage"
    TRIUMPH = "triumph"


class ShotSize(StrEnum):
    """How much of the subject fills the frame."""

    EXTREME_WIDE = "extreme wide"
    WIDE = "wide"
    MEDIUM = "medium"
    CLOSE = "close"
    INSERT = "insert"


class Angle(StrEnum):
    """From where the lens looks at the subject."""

    EYE_LEVEL = "eye level"
    LOW = "low"
    HIGH = "high"
    TOP = "top"


@dataclass(frozen=True, slots=True)
class Framing:
    """How a shot is framed so that it follows from the shots around it.

    `facing` is where its main subject looks or goes, and `beside` on which side of it the others
    stand: 1 is right, -1 left. `answers` is what a take's seed is crossed with (by exclusive or) so
    that the first take's place is composed as the first shot's was; 0 composes it anew.
    """

    size: ShotSize
    angle: Angle
    facing: int
    beside: int
    answers: int = 0


class Move(StrEnum):
    """What the camera does during a shot."""

    STATIC = "static"
    PUSH_IN = "push in"
    PULL_OUT = "pull out"
    PAN_LEFT = "pan left"
    PAN_RIGHT = "pan right"
    TILT_UP = "tilt up"
    TILT_DOWN = "tilt down"
    CRANE_UP = "crane up"
    CRANE_DOWN = "crane down"
    TRACK_LEFT = "track left"
    TRACK_RIGHT = "track right"
    ORBIT = "orbit"
    DOLLY_ZOOM = "dolly zoom"
    WHIP_PAN = "whip pan"
    DRONE = "drone"
    HANDHELD = "handheld"


class Pace(StrEnum):
    """How fast the camera moves."""

    SLOW = "slow"
    NORMAL = "normal"
    FAST = "fast"


class Transition(StrEnum):
    """How a shot goes over into the next one (the last one: into the end)."""

    CUT = "cut"
    DISSOLVE = "dissolve"
    FADE = "fade"


class Treatment(StrEnum):
    """What is done to an existing clip that a shot is made from."""

    RESTYLE = "restyle"
    INPAINT = "inpaint"
    OUTPAINT = "outpaint"
    CONTROL = "control"
