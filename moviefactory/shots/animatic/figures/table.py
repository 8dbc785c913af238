"""One row per subject: its facts and who draws it. A new figure is a function and a row here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from moviefactory.lexicon.vocabulary import Subject
from moviefactory.shots.animatic.figures import gaits
from moviefactory.shots.animatic.figures.boats import (
    SEAT,
    boat_rock,
    draw_boat,
    draw_boat_back,
    draw_boat_front,
)
from moviefactory.shots.animatic.figures.buildings import draw_house, draw_lighthouse
from moviefactory.shots.animatic.figures.contract import AIRBORNE, FigureFacts, Pose
from moviefactory.shots.animatic.figures.dragon import draw_dragon
from moviefactory.shots.animatic.figures.fliers import ON_FEET, draw_bird
from moviefactory.shots.animatic.figures.menagerie import MENAGERIE
from moviefactory.shots.animatic.figures.people import draw_child, draw_elder, draw_person
from moviefactory.shots.animatic.figures.quadrupeds import animal, heave_of
from moviefactory.shots.animatic.figures.rockets import LANDED, draw_rocket, draw_spacecraft
from moviefactory.shots.animatic.figures.rows import (
    ALL,
    BEAST,
    BIRD,
    CANINE,
    DRAGON,
    FISH,
    FLAME,
    HUMAN,
    RISING,
    ROLLING,
    SAILER,
    STILL,
    UNAFLOAT,
    WHEELED,
    Carrier,
    Figure,
    carrying,
    on_feet_of,
    on_paws_of,
    on_wheels,
    ridden,
    row,
)
from moviefactory.shots.animatic.figures.set_pieces import draw_ball, draw_campfire, draw_tree
from moviefactory.shots.animatic.figures.shells import ARMOURED, MACHINE, draw_knight, draw_robot
from moviefactory.shots.animatic.figures.skeleton import ADULT, CHILD, SUITED
from moviefactory.shots.animatic.figures.suits import draw_astronaut
from moviefactory.shots.animatic.figures.swimmers import draw_fish, draw_whale
from moviefactory.shots.animatic.figures.things import THINGS
from moviefactory.shots.animatic.figures.train import draw_train
from moviefactory.shots.animatic.figures.wheels import draw_bicycle, draw_car
from moviefactory.shots.animatic.figures.windborne import draw_balloon, draw_ship


def _soaring(pose: Pose) -> tuple[float, float]:
    """Return how a dragon's back lies: lower in flight, where its middle is its origin."""
    return (0.40 if pose.action in AIRBORNE else 0.0), 0.0


FIGURES: Mapping[Subject, Figure] = MappingProxyType(
    {
        **MENAGERIE,
        **THINGS,
        Subject.PERSON: row(draw_person, 1.72, 1.00, HUMAN, on_feet_of(ADULT, 1.0)),
        Subject.CHILD: row(draw_child, 1.18, 1.00, HUMAN, on_feet_of(CHILD, 1.2)),
        Subject.ELDER: row(draw_elder, 1.62, 1.00, HUMAN, on_feet_of(ADULT, 0.75)),
        Subject.ASTRONAUT: row(draw_astronaut, 1.90, 1.00, HUMAN, on_feet_of(SUITED, 0.8)),
        Subject.KNIGHT: row(draw_knight, 1.85, 1.15, HUMAN, on_feet_of(ARMOURED, 0.9)),
        Subject.ROBOT: row(draw_robot, 1.75, 1.05, HUMAN, on_feet_of(MACHINE, 0.85)),
        Subject.DOG: row(animal(gaits.DOG), 0.65, 1.45, CANINE, on_paws_of(gaits.DOG)),
        Subject.CAT: row(animal(gaits.CAT), 0.36, 1.60, BEAST, on_paws_of(gaits.CAT)),
        Subject.FOX: row(animal(gaits.FOX), 0.52, 1.80, CANINE, on_paws_of(gaits.FOX)),
        Subject.HORSE: carrying(
            row(animal(gaits.HORSE), 1.95, 1.30, BEAST, on_paws_of(gaits.HORSE)),
            (0.0, -0.34, 0.88),
            heave_of(gaits.HORSE),
        ),
        Subject.DEER: ridden(
            row(animal(gaits.DEER), 1.90, 0.90, BEAST, on_paws_of(gaits.DEER)),
            gaits.DEER.back,
            heave_of(gaits.DEER),
        ),
        Subject.BEAR: ridden(
            row(animal(gaits.BEAR), 1.35, 1.60, BEAST, on_paws_of(gaits.BEAR)),
            gaits.BEAR.back,
            heave_of(gaits.BEAR),
        ),
        Subject.BIRD: Figure(
            FigureFacts(0.40, 1.50, BIRD, home="centre", grounded=ON_FEET), draw_bird
        ),
        Subject.FISH: Figure(FigureFacts(0.30, 2.00, FISH, home="centre", centred=ALL), draw_fish),
        Subject.WHALE: Figure(FigureFacts(4.2, 3.60, FISH, home="centre", centred=ALL), draw_whale),
        Subject.DRAGON: carrying(
            row(draw_dragon, 6.0, 2.10, DRAGON), (0.16, -0.40, 0.34), _soaring
        ),
        Subject.SHIP: Figure(
            FigureFacts(24.0, 1.25, SAILER, home="water", centred=UNAFLOAT),
            draw_ship,
        ),
        Subject.BOAT: Figure(
            FigureFacts(1.21, 3.10, SAILER, home="water", centred=UNAFLOAT),
            draw_boat,
            carrier=Carrier(SEAT, boat_rock, draw_boat_front, draw_boat_back),
        ),
        Subject.CAR: row(draw_car, 1.45, 2.50, WHEELED, on_wheels),
        Subject.TRAIN: row(draw_train, 4.2, 4.65, WHEELED, on_wheels),
        Subject.ROCKET: row(draw_rocket, 30.0, 0.55, FLAME),
        Subject.SPACECRAFT: Figure(
            FigureFacts(7.0, 2.70, FLAME, home="centre", centred=ALL - LANDED, grounded=LANDED),
            draw_spacecraft,
        ),
        Subject.BALLOON: row(draw_balloon, 22.0, 0.80, RISING),
        Subject.BICYCLE: row(draw_bicycle, 1.75, 1.05, WHEELED, on_wheels),
        Subject.TREE: row(draw_tree, 9.0, 1.05, STILL),
        Subject.LIGHTHOUSE: row(draw_lighthouse, 24.0, 1.20, STILL),
        Subject.HOUSE: row(draw_house, 6.5, 1.15, STILL),
        Subject.CAMPFIRE: row(draw_campfire, 0.9, 1.40, STILL),
        Subject.BALL: row(draw_ball, 0.25, 1.00, ROLLING),
    }
)
