"""One row per subject: its facts and who draws it. A new figure is a function and a row here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import skia

from moviefactory.lexicon.vocabulary import Action, Subject
from moviefactory.shots.animatic.figures.buildings import draw_house, draw_lighthouse
from moviefactory.shots.animatic.figures.contract import FigureFacts, Pose
from moviefactory.shots.animatic.figures.dragon import draw_dragon
from moviefactory.shots.animatic.figures.fliers import ON_FEET, draw_bird
from moviefactory.shots.animatic.figures.people import draw_child, draw_elder, draw_person
from moviefactory.shots.animatic.figures.quadrupeds import (
    draw_bear,
    draw_cat,
    draw_deer,
    draw_dog,
    draw_fox,
    draw_horse,
)
from moviefactory.shots.animatic.figures.rockets import LANDED, draw_rocket, draw_spacecraft
from moviefactory.shots.animatic.figures.set_pieces import draw_ball, draw_campfire, draw_tree
from moviefactory.shots.animatic.figures.shells import draw_knight, draw_robot
from moviefactory.shots.animatic.figures.suits import draw_astronaut
from moviefactory.shots.animatic.figures.swimmers import draw_fish, draw_whale
from moviefactory.shots.animatic.figures.train import draw_train
from moviefactory.shots.animatic.figures.wheels import draw_bicycle, draw_car
from moviefactory.shots.animatic.figures.windborne import draw_balloon, draw_ship

A = Action
HUMAN = frozenset(Action)
BEAST = frozenset({A.STAND, A.WALK, A.RUN, A.SIT, A.SLEEP, A.SWIM, A.LOOK_UP})
BIRD = frozenset({A.FLY, A.FLOAT, A.STAND, A.WALK, A.SIT, A.SLEEP, A.LOOK_UP})
FISH = frozenset({A.SWIM, A.FLOAT, A.SLEEP})
DRAGON = frozenset({A.FLY, A.STAND, A.WALK, A.SIT, A.SLEEP, A.FIGHT, A.LOOK_UP, A.FLOAT})
SAILER = frozenset({A.SAIL, A.FLOAT, A.STAND})
FLAME = frozenset({A.FLY, A.FLOAT, A.STAND, A.FALL})
WHEELED = frozenset({A.DRIVE, A.STAND, A.RUN, A.WALK})
RISING = frozenset({A.FLOAT, A.FLY, A.STAND})
STILL = frozenset({A.STAND})
ROLLING = frozenset({A.STAND, A.RUN, A.WALK, A.FALL, A.FLY, A.FLOAT})
ALL = frozenset(Action)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of the catalogue."""

    facts: FigureFacts
    draw: Callable[[skia.Canvas, Pose], None]


def _row(
    draw: Callable[[skia.Canvas, Pose], None], metres: float, width: float, can: frozenset[Action]
) -> Figure:
    """Return a figure on the ground, centred when it is in the air or in water."""
    return Figure(FigureFacts(metres, width, can), draw)


FIGURES: Mapping[Subject, Figure] = MappingProxyType(
    {
        Subject.PERSON: _row(draw_person, 1.72, 1.00, HUMAN),
        Subject.CHILD: _row(draw_child, 1.18, 1.00, HUMAN),
        Subject.ELDER: _row(draw_elder, 1.62, 1.00, HUMAN),
        Subject.ASTRONAUT: _row(draw_astronaut, 1.90, 1.00, HUMAN),
        Subject.KNIGHT: _row(draw_knight, 1.85, 1.15, HUMAN),
        Subject.ROBOT: _row(draw_robot, 1.75, 1.00, HUMAN),
        Subject.DOG: _row(draw_dog, 0.65, 1.45, BEAST),
        Subject.CAT: _row(draw_cat, 0.36, 1.60, BEAST),
        Subject.FOX: _row(draw_fox, 0.52, 1.80, BEAST),
        Subject.HORSE: _row(draw_horse, 1.95, 1.30, BEAST),
        Subject.DEER: _row(draw_deer, 1.90, 0.90, BEAST),
        Subject.BEAR: _row(draw_bear, 1.35, 1.60, BEAST),
        Subject.BIRD: Figure(
            FigureFacts(0.40, 1.50, BIRD, home="centre", grounded=ON_FEET), draw_bird
        ),
        Subject.FISH: Figure(FigureFacts(0.30, 2.00, FISH, home="centre", centred=ALL), draw_fish),
        Subject.WHALE: Figure(FigureFacts(4.2, 3.60, FISH, home="centre", centred=ALL), draw_whale),
        Subject.DRAGON: _row(draw_dragon, 6.0, 2.10, DRAGON),
        Subject.SHIP: Figure(
            FigureFacts(24.0, 1.25, SAILER, home="water", centred=frozenset({A.FLY, A.FALL})),
            draw_ship,
        ),
        Subject.CAR: _row(draw_car, 1.45, 2.50, WHEELED),
        Subject.TRAIN: _row(draw_train, 4.2, 4.65, WHEELED),
        Subject.ROCKET: _row(draw_rocket, 30.0, 0.55, FLAME),
        Subject.SPACECRAFT: Figure(
            FigureFacts(7.0, 2.70, FLAME, home="centre", centred=ALL - LANDED, grounded=LANDED),
            draw_spacecraft,
        ),
        Subject.BALLOON: _row(draw_balloon, 22.0, 0.80, RISING),
        Subject.BICYCLE: _row(draw_bicycle, 1.75, 1.05, WHEELED),
        Subject.TREE: _row(draw_tree, 9.0, 1.05, STILL),
        Subject.LIGHTHOUSE: _row(draw_lighthouse, 24.0, 1.20, STILL),
        Subject.HOUSE: _row(draw_house, 6.5, 1.15, STILL),
        Subject.CAMPFIRE: _row(draw_campfire, 0.9, 1.40, STILL),
        Subject.BALL: _row(draw_ball, 0.25, 1.00, ROLLING),
    }
)
