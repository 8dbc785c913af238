"""One row per subject: its facts and who draws it. A new figure is a function and a row here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import skia

from moviefactory.lexicon.vocabulary import Action, Subject
from moviefactory.shots.animatic.figures.contract import FigureFacts, Pose
from moviefactory.shots.animatic.figures.fliers import draw_bird
from moviefactory.shots.animatic.figures.people import draw_child, draw_elder, draw_person
from moviefactory.shots.animatic.figures.quadrupeds import (
    draw_bear,
    draw_cat,
    draw_deer,
    draw_dog,
    draw_fox,
    draw_horse,
)
from moviefactory.shots.animatic.figures.suits import draw_astronaut
from moviefactory.shots.animatic.figures.vehicles import draw_rocket, draw_ship

HUMAN_CAN = frozenset(Action)
BEAST_CAN = frozenset(
    {Action.STAND, Action.WALK, Action.RUN, Action.SIT, Action.SLEEP, Action.SWIM, Action.LOOK_UP}
)
BIRD_CAN = frozenset(
    {Action.FLY, Action.FLOAT, Action.STAND, Action.WALK, Action.SIT, Action.SLEEP}
)
SHIP_CAN = frozenset({Action.SAIL, Action.FLOAT, Action.STAND})
ROCKET_CAN = frozenset({Action.FLY, Action.STAND, Action.FLOAT, Action.FALL})
ON_FEET = frozenset(Action) - {Action.FLY, Action.FLOAT, Action.SWIM, Action.FALL, Action.SAIL}


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of the catalogue."""

    facts: FigureFacts
    draw: Callable[[skia.Canvas, Pose], None]


_AWAITED = tuple(
    s
    for s in Subject
    if s
    in {
        Subject.KNIGHT,
        Subject.ROBOT,
        Subject.FISH,
        Subject.WHALE,
        Subject.DRAGON,
        Subject.CAR,
        Subject.TRAIN,
        Subject.SPACECRAFT,
        Subject.BALLOON,
        Subject.BICYCLE,
        Subject.TREE,
        Subject.LIGHTHOUSE,
        Subject.HOUSE,
        Subject.CAMPFIRE,
        Subject.BALL,
    }
)


FIGURES: Mapping[Subject, Figure] = MappingProxyType(
    {
        Subject.PERSON: Figure(FigureFacts(1.72, 0.90, HUMAN_CAN), draw_person),
        Subject.CHILD: Figure(FigureFacts(1.18, 0.90, HUMAN_CAN), draw_child),
        Subject.ELDER: Figure(FigureFacts(1.62, 0.90, HUMAN_CAN), draw_elder),
        Subject.ASTRONAUT: Figure(FigureFacts(1.90, 0.95, HUMAN_CAN), draw_astronaut),
        Subject.DOG: Figure(FigureFacts(0.65, 1.45, BEAST_CAN), draw_dog),
        Subject.CAT: Figure(FigureFacts(0.36, 1.60, BEAST_CAN), draw_cat),
        Subject.FOX: Figure(FigureFacts(0.52, 1.80, BEAST_CAN), draw_fox),
        Subject.HORSE: Figure(FigureFacts(1.95, 1.30, BEAST_CAN), draw_horse),
        Subject.DEER: Figure(FigureFacts(1.90, 0.90, BEAST_CAN), draw_deer),
        Subject.BIRD: Figure(
            FigureFacts(0.40, 1.50, BIRD_CAN, home="centre", grounded=ON_FEET), draw_bird
        ),
        Subject.SHIP: Figure(
            FigureFacts(
                24.0, 1.20, SHIP_CAN, home="water", centred=frozenset({Action.FLY, Action.FALL})
            ),
            draw_ship,
        ),
        Subject.ROCKET: Figure(FigureFacts(30.0, 0.55, ROCKET_CAN), draw_rocket),
        Subject.BEAR: Figure(FigureFacts(1.35, 1.60, BEAST_CAN), draw_bear),
        **{s: Figure(FigureFacts(1.7, 0.9, HUMAN_CAN), draw_person) for s in _AWAITED},
    }
)
