"""One row per animal beyond the first six. A new breed is a row of breeds.py and a row here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

import skia

from moviefactory.lexicon.vocabulary import Subject
from moviefactory.shots.animatic.figures import breeds
from moviefactory.shots.animatic.figures.contract import FigureFacts, Pose
from moviefactory.shots.animatic.figures.fliers import ON_FEET
from moviefactory.shots.animatic.figures.fowl import (
    CROW,
    EAGLE,
    SEAGULL,
    SWAN,
    fowl,
)
from moviefactory.shots.animatic.figures.gaits import Breed
from moviefactory.shots.animatic.figures.insects import draw_bee, draw_butterfly
from moviefactory.shots.animatic.figures.quadrupeds import animal, heave_of
from moviefactory.shots.animatic.figures.reptiles import (
    draw_brontosaurus,
    draw_snake,
    draw_tyrannosaurus,
    ground_pace,
)
from moviefactory.shots.animatic.figures.rows import (
    ALL,
    BEAST,
    BIRD,
    CANINE,
    FISH,
    A,
    Figure,
    carrying,
    on_paws_of,
    ridden,
    row,
    unmoved,
)
from moviefactory.shots.animatic.figures.sea_life import (
    draw_dolphin,
    draw_jellyfish,
    draw_octopus,
    draw_shark,
)
from moviefactory.shots.animatic.figures.shore_life import draw_crab, draw_turtle
from moviefactory.shots.animatic.figures.upright_birds import draw_owl, draw_penguin

PENGUIN_CAN = frozenset({A.STAND, A.WALK, A.RUN, A.SIT, A.SLEEP, A.SWIM, A.LOOK_UP, A.DANCE})
CRAWLER = frozenset({A.SWIM, A.WALK, A.STAND, A.FLOAT, A.SLEEP, A.LOOK_UP})
DINOSAUR = frozenset({A.STAND, A.WALK, A.RUN, A.SIT, A.SLEEP, A.FIGHT, A.LOOK_UP})


def _beast(breed: Breed, metres: float, width: float, can: frozenset[A] = BEAST) -> Figure:
    return row(animal(breed), metres, width, can, on_paws_of(breed))


def _ridden(figure: Figure, breed: Breed) -> Figure:
    return ridden(figure, breed.back, heave_of(breed))


def _winged(
    draw: Callable[[skia.Canvas, Pose], None],
    metres: float,
    width: float,
    can: frozenset[A] = BIRD,
) -> Figure:
    return Figure(FigureFacts(metres, width, can, home="centre", grounded=ON_FEET), draw)


def _swimmer(draw: Callable[[skia.Canvas, Pose], None], metres: float, width: float) -> Figure:
    return Figure(FigureFacts(metres, width, FISH, home="centre", centred=ALL), draw)


MENAGERIE: Mapping[Subject, Figure] = MappingProxyType(
    {
        Subject.WOLF: _ridden(_beast(breeds.WOLF, 0.85, 1.75, CANINE), breeds.WOLF),
        Subject.LION: _ridden(_beast(breeds.LION, 1.2, 1.7), breeds.LION),
        Subject.TIGER: _ridden(_beast(breeds.TIGER, 1.1, 2.05), breeds.TIGER),
        Subject.ELEPHANT: carrying(
            _beast(breeds.ELEPHANT, 3.2, 1.9), (0.12, -0.66, 0.54), heave_of(breeds.ELEPHANT)
        ),
        Subject.CAMEL: carrying(
            _beast(breeds.CAMEL, 2.3, 1.35), (-0.02, -0.44, 0.75), heave_of(breeds.CAMEL)
        ),
        Subject.GIRAFFE: _ridden(_beast(breeds.GIRAFFE, 5.0, 0.95), breeds.GIRAFFE),
        Subject.RABBIT: _beast(breeds.RABBIT, 0.42, 1.25),
        Subject.MOUSE: _beast(breeds.MOUSE, 0.1, 2.4),
        Subject.COW: _ridden(_beast(breeds.COW, 1.5, 1.8), breeds.COW),
        Subject.SHEEP: _ridden(_beast(breeds.SHEEP, 0.95, 1.65), breeds.SHEEP),
        Subject.PIG: _ridden(_beast(breeds.PIG, 0.8, 1.95), breeds.PIG),
        Subject.MONKEY: _beast(breeds.MONKEY, 0.8, 1.75),
        Subject.ZEBRA: _ridden(_beast(breeds.ZEBRA, 1.5, 1.4), breeds.ZEBRA),
        Subject.OWL: _winged(draw_owl, 0.5, 1.3),
        Subject.EAGLE: carrying(_winged(fowl(EAGLE), 0.9, 1.75), (0.0, 0.10, 0.5), unmoved),
        Subject.PENGUIN: _winged(draw_penguin, 0.9, 1.08, PENGUIN_CAN),
        Subject.SEAGULL: _winged(fowl(SEAGULL), 0.45, 1.65),
        Subject.SWAN: _winged(fowl(SWAN), 1.1, 1.7, BIRD | {A.SWIM}),
        Subject.CROW: _winged(fowl(CROW), 0.48, 1.55),
        Subject.BUTTERFLY: _winged(draw_butterfly, 0.12, 1.15),
        Subject.BEE: _winged(draw_bee, 0.1, 1.55),
        Subject.SHARK: _swimmer(draw_shark, 1.3, 3.0),
        Subject.DOLPHIN: _swimmer(draw_dolphin, 1.1, 2.3),
        Subject.OCTOPUS: _swimmer(draw_octopus, 1.2, 1.35),
        Subject.JELLYFISH: _swimmer(draw_jellyfish, 0.9, 0.85),
        Subject.TURTLE: row(draw_turtle, 0.7, 2.1, CRAWLER),
        Subject.CRAB: row(draw_crab, 0.25, 2.1, CRAWLER),
        Subject.TYRANNOSAURUS: row(draw_tyrannosaurus, 5.5, 1.95, DINOSAUR, ground_pace),
        Subject.BRONTOSAURUS: row(draw_brontosaurus, 9.0, 2.15, DINOSAUR, ground_pace),
        Subject.SNAKE: row(draw_snake, 0.6, 2.1, BEAST),
    }
)
