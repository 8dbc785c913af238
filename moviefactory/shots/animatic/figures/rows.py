"""What a row of the table of figures is, and what kinds can do. Knows no figure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import skia

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures import gaits, strides
from moviefactory.shots.animatic.figures.contract import FigureFacts, Pose
from moviefactory.shots.animatic.figures.skeleton import Proportions
from moviefactory.shots.animatic.figures.wheels import rolled

A = Action
HUMAN = frozenset(Action)
BEAST = frozenset(
    {
        A.STAND,
        A.WALK,
        A.RUN,
        A.SIT,
        A.SLEEP,
        A.SWIM,
        A.LOOK_UP,
        A.EAT,
        A.DRINK,
        A.FISH,
        A.JUMP,
        A.FIGHT,
    }
)
CANINE = BEAST | {A.HOWL, A.DIG}
BIRD = frozenset({A.FLY, A.FLOAT, A.STAND, A.WALK, A.SIT, A.SLEEP, A.LOOK_UP})
FISH = frozenset({A.SWIM, A.FLOAT, A.SLEEP, A.JUMP})
DRAGON = frozenset({A.FLY, A.STAND, A.WALK, A.SIT, A.SLEEP, A.FIGHT, A.LOOK_UP, A.FLOAT})
SAILER = frozenset({A.SAIL, A.FLOAT, A.STAND, A.ROW})
FLAME = frozenset({A.FLY, A.FLOAT, A.STAND, A.FALL})
WHEELED = frozenset({A.DRIVE, A.STAND, A.RUN, A.WALK})
RISING = frozenset({A.FLOAT, A.FLY, A.STAND})
STILL = frozenset({A.STAND})
ROLLING = frozenset({A.STAND, A.RUN, A.WALK, A.FALL, A.FLY, A.FLOAT})
ALL = frozenset(Action)
UNAFLOAT = frozenset({A.FLY, A.FALL})
"""What a ship does off the water."""
LANDED = frozenset({A.STAND, A.SIT, A.SLEEP, A.WALK, A.LOOK_UP, A.DRIVE})
"""What an aircraft does on the ground."""


GROWN_METRES = 1.72
Pace = Callable[[Action], float]
"""How fast the ground must pass below a figure in an action, in heights per second."""


def standing(action: Action) -> float:
    """Return the pace of what has neither feet nor wheels on the ground."""
    return 0.0


def on_feet_of(body: Proportions, tempo: float) -> Pace:
    """Return the pace of a body on two feet."""
    return lambda action: strides.ground_speed(action, body.leg) * tempo


def on_paws_of(breed: gaits.Breed) -> Pace:
    """Return the pace of a breed."""
    return lambda action: gaits.ground_speed(breed, action)


def on_wheels(action: Action) -> float:
    """Return the pace of what rolls."""
    return rolled(action, 1.0)


@dataclass(frozen=True, slots=True)
class Carrier:
    """How a figure carries somebody: where, how it rocks them, and what of it hides them.

    `draw_back` draws the figure without what `draw_front` draws; None where they share nothing.
    """

    seat: tuple[float, float, float]
    rock: Callable[[Pose], tuple[float, float]]
    draw_front: Callable[[skia.Canvas, Pose], None]
    draw_back: Callable[[skia.Canvas, Pose], None] | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of the catalogue."""

    facts: FigureFacts
    draw: Callable[[skia.Canvas, Pose], None]
    pace: Pace = standing
    carrier: Carrier | None = None


def row(
    draw: Callable[[skia.Canvas, Pose], None],
    metres: float,
    width: float,
    can: frozenset[Action],
    pace: Pace = standing,
) -> Figure:
    """Return a figure on the ground, centred when it is in the air or in water."""
    return Figure(FigureFacts(metres, width, can), draw, pace)


def nothing_before(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw nothing before the crew: they sit on top."""


def unmoved(pose: Pose) -> tuple[float, float]:
    """Return how furniture rocks who sits on it: not at all."""
    return 0.0, 0.0


def carrying(
    figure: Figure, seat: tuple[float, float, float], rock: Callable[[Pose], tuple[float, float]]
) -> Figure:
    """Return a figure that somebody sits on."""
    return replace(figure, carrier=Carrier(seat, rock, nothing_before))


def ridden(figure: Figure, back: float, rock: Callable[[Pose], tuple[float, float]]) -> Figure:
    """Return a beast with a grown rider on its back, which is `back` heights high."""
    tall = GROWN_METRES / figure.facts.height_metres
    return carrying(figure, (0.0, 0.32 * tall - back, tall), rock)
