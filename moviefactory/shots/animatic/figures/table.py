"""One row per subject: its facts and who draws it. A new figure is a function and a row here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import skia

from moviefactory.lexicon.vocabulary import Action, Subject
from moviefactory.shots.animatic.figures import gaits, gestures
from moviefactory.shots.animatic.figures.boats import SEAT, boat_rock, draw_boat, draw_boat_front
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
from moviefactory.shots.animatic.figures.shells import ARMOURED, MACHINE, draw_knight, draw_robot
from moviefactory.shots.animatic.figures.skeleton import ADULT, CHILD, SUITED, Proportions
from moviefactory.shots.animatic.figures.suits import draw_astronaut
from moviefactory.shots.animatic.figures.swimmers import draw_fish, draw_whale
from moviefactory.shots.animatic.figures.train import draw_train
from moviefactory.shots.animatic.figures.wheels import draw_bicycle, draw_car, rolled
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


Pace = Callable[[Action], float]
"""How fast the ground must pass below a figure in an action, in heights per second."""


def standing(action: Action) -> float:
    """Return the pace of what has neither feet nor wheels on the ground."""
    return 0.0


def _on_feet_of(body: Proportions, tempo: float) -> Pace:
    return lambda action: gestures.ground_speed(action, body.leg) * tempo


def _on_paws_of(breed: gaits.Breed) -> Pace:
    return lambda action: gaits.ground_speed(breed, action)


def _on_wheels(action: Action) -> float:
    return rolled(action, 1.0)


@dataclass(frozen=True, slots=True)
class Carrier:
    """How a figure carries somebody: where, how it rocks them, and what of it hides them."""

    seat: tuple[float, float, float]
    rock: Callable[[Pose], tuple[float, float]]
    draw_front: Callable[[skia.Canvas, Pose], None]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of the catalogue."""

    facts: FigureFacts
    draw: Callable[[skia.Canvas, Pose], None]
    pace: Pace = standing
    carrier: Carrier | None = None


def _row(
    draw: Callable[[skia.Canvas, Pose], None],
    metres: float,
    width: float,
    can: frozenset[Action],
    pace: Pace = standing,
) -> Figure:
    """Return a figure on the ground, centred when it is in the air or in water."""
    return Figure(FigureFacts(metres, width, can), draw, pace)


FIGURES: Mapping[Subject, Figure] = MappingProxyType(
    {
        Subject.PERSON: _row(draw_person, 1.72, 1.00, HUMAN, _on_feet_of(ADULT, 1.0)),
        Subject.CHILD: _row(draw_child, 1.18, 1.00, HUMAN, _on_feet_of(CHILD, 1.2)),
        Subject.ELDER: _row(draw_elder, 1.62, 1.00, HUMAN, _on_feet_of(ADULT, 0.75)),
        Subject.ASTRONAUT: _row(draw_astronaut, 1.90, 1.00, HUMAN, _on_feet_of(SUITED, 0.8)),
        Subject.KNIGHT: _row(draw_knight, 1.85, 1.15, HUMAN, _on_feet_of(ARMOURED, 0.9)),
        Subject.ROBOT: _row(draw_robot, 1.75, 1.00, HUMAN, _on_feet_of(MACHINE, 0.85)),
        Subject.DOG: _row(draw_dog, 0.65, 1.45, BEAST, _on_paws_of(gaits.DOG)),
        Subject.CAT: _row(draw_cat, 0.36, 1.60, BEAST, _on_paws_of(gaits.CAT)),
        Subject.FOX: _row(draw_fox, 0.52, 1.80, BEAST, _on_paws_of(gaits.FOX)),
        Subject.HORSE: _row(draw_horse, 1.95, 1.30, BEAST, _on_paws_of(gaits.HORSE)),
        Subject.DEER: _row(draw_deer, 1.90, 0.90, BEAST, _on_paws_of(gaits.DEER)),
        Subject.BEAR: _row(draw_bear, 1.35, 1.60, BEAST, _on_paws_of(gaits.BEAR)),
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
        Subject.BOAT: Figure(
            FigureFacts(1.35, 3.10, SAILER, home="water", centred=frozenset({A.FLY, A.FALL})),
            draw_boat,
            carrier=Carrier(SEAT, boat_rock, draw_boat_front),
        ),
        Subject.CAR: _row(draw_car, 1.45, 2.50, WHEELED, _on_wheels),
        Subject.TRAIN: _row(draw_train, 4.2, 4.65, WHEELED, _on_wheels),
        Subject.ROCKET: _row(draw_rocket, 30.0, 0.55, FLAME),
        Subject.SPACECRAFT: Figure(
            FigureFacts(7.0, 2.70, FLAME, home="centre", centred=ALL - LANDED, grounded=LANDED),
            draw_spacecraft,
        ),
        Subject.BALLOON: _row(draw_balloon, 22.0, 0.80, RISING),
        Subject.BICYCLE: _row(draw_bicycle, 1.75, 1.05, WHEELED, _on_wheels),
        Subject.TREE: _row(draw_tree, 9.0, 1.05, STILL),
        Subject.LIGHTHOUSE: _row(draw_lighthouse, 24.0, 1.20, STILL),
        Subject.HOUSE: _row(draw_house, 6.5, 1.15, STILL),
        Subject.CAMPFIRE: _row(draw_campfire, 0.9, 1.40, STILL),
        Subject.BALL: _row(draw_ball, 0.25, 1.00, ROLLING),
    }
)
