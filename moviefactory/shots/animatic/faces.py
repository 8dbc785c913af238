"""Faces: how high a figure's chin is, and above which row faces stay. Knows numbers; draws nobody.

Captions stand low in the frame, and no face is ever under one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures import figure_facts
from moviefactory.shots.animatic.measures import PEOPLE, uprightness

if TYPE_CHECKING:
    from moviefactory.media import Size
    from moviefactory.shots.animatic.rig import Rig
    from moviefactory.shots.animatic.staging import Player

FACES_END: Final = (0.80, 0.715)
"""Where two lines of captions begin, in frames up to square and of 9 to 16. Units: heights of the frame."""
_CHINS: Final[Mapping[Action, float]] = MappingProxyType(
    {
        Action.SLEEP: 0.0,
        Action.FALL: 0.0,
        Action.STUMBLE: 0.0,
        Action.SWIM: 0.0,
        Action.FLY: 0.0,
        Action.FLOAT: 0.14,
        Action.ROW: 0.23,
        Action.SIT: 0.23,
        Action.PRAY: 0.31,
        Action.KNEEL: 0.36,
        Action.DRIVE: 0.40,
        Action.FIGHT: 0.49,
        Action.PULL: 0.49,
    }
)
"""How high people's chins are over their anchor, a child's lowest. Units: heights of the figure."""
_UPRIGHT, _BEAST = 0.56, 0.25


def chin_of(player: Player) -> float | None:
    """Return how high the lowest chin is over the anchor, or None where is no face. Units: its heights."""
    if player.crew:
        return min(_CHINS.get(one.action, _UPRIGHT) * one.height - one.y for one in player.crew)
    if Action.SLEEP not in figure_facts(player.figure).can:
        return None
    if player.subject in PEOPLE:
        return _CHINS.get(player.action, _UPRIGHT)
    return 0.0 if player.anchor == "centre" or player.action is Action.SLEEP else _BEAST


def faces_end(size: Size) -> float:
    """Return the row above which faces stay. Units: pixels."""
    wide, tall = FACES_END
    return size.height * (wide + (tall - wide) * uprightness(size))


def below_captions(players: Sequence[Player], rig: Rig, size: Size) -> float:
    """Return how far the lowest chin ever is below the row where captions begin. Units: pixels."""
    lowest = 0.0
    for step in range(7):
        share = step / 6
        view = rig.at(rig.seconds * share)
        for player in players:
            chin = chin_of(player)
            if chin is not None:
                y = player.y + player.travel_y * (share - 0.5) - chin * player.height
                lowest = max(lowest, rig.on_screen(0, y, 1.0, view)[1])
    return max(0.0, lowest - faces_end(size))
