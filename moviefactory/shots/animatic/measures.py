"""Measures: how large, how wide, how fast a figure is in a frame. Knows numbers; places nobody.

A vertical frame is composed by shares of its own: figures fill the height, the ground is narrow.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeVar

from moviefactory.grammar import Angle, ShotSize
from moviefactory.lexicon.places import ROOMS
from moviefactory.lexicon.vocabulary import Action, Place, Subject, Time
from moviefactory.shots.animatic.figures import figure_facts, ground_speed

if TYPE_CHECKING:
    from moviefactory.media import Size

Key = TypeVar("Key")
Shares = Mapping[Key, tuple[float, float]]
"""A share in frames up to square, and in frames of 9 to 16."""

FIGURE_SHARE: Final[Shares[ShotSize]] = MappingProxyType(
    {
        ShotSize.EXTREME_WIDE: (0.20, 0.26),
        ShotSize.WIDE: (0.40, 0.34),
        ShotSize.MEDIUM: (0.54, 0.52),
        ShotSize.CLOSE: (0.74, 0.68),
        ShotSize.INSERT: (0.62, 0.60),
    }
)
"""How much of the frame's height a grown person fills."""

ROOM_SHARE: Final[Shares[ShotSize]] = MappingProxyType(
    {
        **FIGURE_SHARE,
        ShotSize.EXTREME_WIDE: (0.36, 0.30),
        ShotSize.WIDE: (0.52, 0.44),
        ShotSize.MEDIUM: (0.63, 0.55),
    }
)
"""The same within walls, where furniture tells how tall a person is."""

FEET_SHARE: Final[Shares[ShotSize]] = MappingProxyType(
    {
        ShotSize.EXTREME_WIDE: (0.80, 0.80),
        ShotSize.WIDE: (0.84, 0.83),
        ShotSize.MEDIUM: (0.89, 0.88),
        ShotSize.CLOSE: (0.94, 0.93),
        ShotSize.INSERT: (0.90, 0.90),
    }
)

SCENERY: Final[Shares[ShotSize]] = MappingProxyType(
    {
        ShotSize.EXTREME_WIDE: (0.82, 1.10),
        ShotSize.WIDE: (1.0, 1.30),
        ShotSize.MEDIUM: (1.35, 1.60),
        ShotSize.CLOSE: (1.75, 1.90),
        ShotSize.INSERT: (1.75, 1.90),
    }
)
"""How large the scenery is drawn, against a wide shot."""

HORIZON: Final[Shares[Angle]] = MappingProxyType(
    {
        Angle.EYE_LEVEL: (0.62, 0.66),
        Angle.LOW: (0.76, 0.76),
        Angle.HIGH: (0.46, 0.55),
        Angle.TOP: (0.30, 0.40),
    }
)

LIGHT_RISE: Final[Shares[Time]] = MappingProxyType(
    {
        Time.DAWN: (0.10, 0.16),
        Time.DAY: (0.42, 0.50),
        Time.DUSK: (0.08, 0.13),
        Time.NIGHT: (0.38, 0.50),
    }
)
"""How high above the horizon the light hangs."""

SPEED: Final[Mapping[Action, float]] = MappingProxyType(
    {
        Action.WALK: 0.5,
        Action.RUN: 1.5,
        Action.DRIVE: 1.3,
        Action.LUG: 0.4,
        Action.PUSH: 0.35,
        Action.PULL: 0.3,
        Action.SAIL: 0.16,
        Action.ROW: 0.16,
        Action.FLY: 0.5,
        Action.SWIM: 0.3,
        Action.FLOAT: 0.045,
    }
)
"""How fast a subject travels that has no feet or wheels. Units: its own heights a second."""

DRY: Final = ROOMS | {
    Place.MEADOW, Place.FARM, Place.FOREST, Place.JUNGLE, Place.DESERT, Place.SAVANNA, Place.SNOW, Place.VILLAGE,
    Place.CITY, Place.ROAD, Place.STREET, Place.ALLEY, Place.MOUNTAINS, Place.SUMMIT, Place.TEMPLE, Place.GRAVEYARD, Place.POLAR, Place.CASTLE,
}  # fmt: skip
"""Where nobody swims who can walk."""
LANDED: Final = frozenset({Place.MOON, Place.MARS, Place.PLANET})
"""Where a spacecraft that hangs about has come down."""
MACRO: Final = frozenset({Place.TABLETOP, Place.HIVE, Place.FLOWER})
"""Where all is seen from near: what is small fills the frame."""
PEOPLE: Final = frozenset(
    {
        Subject.PERSON, Subject.CHILD, Subject.ELDER, Subject.ASTRONAUT, Subject.KNIGHT,
        Subject.ROBOT,
    }
)  # fmt: skip
LOW: Final[Mapping[Action, float]] = MappingProxyType({Action.SLEEP: 1.35})
"""How much larger who lies is drawn than who stands, so that they are not lost in the land."""
LYING: Final = 0.4
"""How much of the box of who lies is not empty, from below."""
MANY: Final = 6
"""From how many on a group stands in two ranks, so that each is seen large."""
_UPRIGHT_WIDTH: Final[Mapping[Action, float]] = MappingProxyType(
    {
        Action.STAND: 0.66,
        Action.LOOK_UP: 0.60,
        Action.WALK: 0.88,
        Action.RUN: 0.80,
        Action.SIT: 0.80,
        Action.DRIVE: 0.80,
        Action.WAVE: 0.84,
        Action.KNEEL: 0.80,
        Action.CRY: 0.60,
        Action.DRINK: 0.66,
        Action.PRAY: 0.66,
        Action.HOWL: 0.66,
        Action.HUG: 0.66,
        Action.TALK: 0.80,
        Action.SHOUT: 0.80,
    }
)
"""How wide people are who keep their arms to themselves, with what they carry. Units: heights."""


SMALL: Final = frozenset(
    {
        Subject.BALL, Subject.LANTERN, Subject.BOOK, Subject.FLOWER, Subject.CHEST, Subject.SWORD,
        Subject.BIRD, Subject.CROW, Subject.SEAGULL, Subject.OWL, Subject.BUTTERFLY, Subject.BEE,
        Subject.MOUSE, Subject.RABBIT, Subject.CRAB,
    }
)  # fmt: skip
"""What is as small beside people as it is."""
SMALL_METRES: Final = 0.5
"""How high at most what counts as small is."""


def uprightness(size: Size) -> float:
    """Return 0 for a frame that is as wide as high or wider, 1 for 9 to 16 and narrower."""
    return min(1.0, max(0.0, (size.height / size.width - 1) / (16 / 9 - 1)))


def share_for(shares: Shares[Key], key: Key, size: Size) -> float:
    """Return the share that suits the frame's shape."""
    wide, tall = shares[key]
    return wide + (tall - wide) * uprightness(size)


def width_of(subject: str, action: Action) -> float:
    """Return how wide a subject is while it does `action`. Units: its own heights."""
    facts = figure_facts(subject)
    if subject not in PEOPLE:
        return facts.width_over_height
    carries = subject is Subject.ELDER and action in (Action.STAND, Action.LOOK_UP)
    return min(facts.width_over_height, 0.90 if carries else _UPRIGHT_WIDTH.get(action, facts.width_over_height))  # fmt: skip


def rank_of(index: int, count: int) -> tuple[float, float]:
    """Return where one of a group of `count` stands: steps from its middle, and how far behind.

    To and fro about the middle: 0, 1, -1, 2, -2 …; every other one a little behind.
    """
    go = 1 if index % 2 else -1
    behind = (index % 3) * 0.5 if count > 2 else 0.35 * (index % 2)
    if count < MANY:
        return go * ((index + 1) // 2), behind
    rear = index % 4 > 1
    return go * ((index + 3) // 4 + 0.4 * rear), behind + 1.6 * rear


def height_of(subject: str, share: float, frame_height: float) -> float:
    """Return a main subject's height: small things come nearer, large ones farther off."""
    metres = figure_facts(subject).height_metres
    grown = float(min(1.9, max(0.5, (metres / 1.7) ** 0.32)))
    return frame_height * min(0.84, share * grown)


def ratio_beside(taller: float, *, tiny: bool, beast: bool) -> float:
    """Return how tall somebody is shown beside a lead whom they are `taller` times as tall as.

    What is tiny is shown larger than it is, so that it is seen; what is huge, smaller.
    """
    if tiny:
        return min(0.5, max(0.23, 1.2 * taller))
    return float(min(2.2, max(0.30, taller ** (0.75 if beast else 0.6))))


def speed_of(subject: str, action: Action) -> float:
    """Return how fast a subject travels so that no foot slides. Units: its heights a second."""
    return ground_speed(subject, action) or SPEED.get(action, 0.0)
