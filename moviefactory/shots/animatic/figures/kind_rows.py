"""What a row of a table of kinds is, and what makes one of parts that rest, roll, float or fly. Knows no kind."""

from __future__ import annotations

from dataclasses import dataclass

from moviefactory.shots.animatic.figures.contract import FigureFacts
from moviefactory.shots.animatic.figures.parts import Part, drawn
from moviefactory.shots.animatic.figures.rows import (
    ALL,
    GROWN_METRES,
    SAILER,
    UNAFLOAT,
    WHEELED,
    A,
    Carrier,
    Figure,
    on_wheels,
    unmoved,
)

Cloth = tuple[str, ...]
"""Up to three colours: of the body, of what is lighter or second, and of the mark."""
RESTS = frozenset({A.STAND, A.FALL, A.FLOAT})
RUNS = WHEELED | {A.PULL, A.PUSH}
FLIES = frozenset({A.FLY, A.FLOAT, A.STAND, A.FALL})
ON_LAND = frozenset({A.STAND, A.SIT, A.SLEEP, A.WALK, A.LOOK_UP})


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind with a build of its own. `words` name it besides its own name, in English or Chinese."""

    figure: Figure
    cloth: Cloth = ()
    words: tuple[str, ...] = ()


def words(text: str) -> tuple[str, ...]:
    """Return the words of a row, parted by commas."""
    return tuple(word.strip() for word in text.split(",") if word.strip())


def thing(
    parts: tuple[Part, ...],
    metres: float,
    width: float,
    cloth: str,
    named: str = "",
    can: frozenset[A] = RESTS,
    size: float = 1.0,
) -> Kind:
    """Return a thing that stands about; `size` makes smaller what reaches beyond its height."""
    draw = drawn(*parts, lift=0.5, size=size)
    return Kind(Figure(FigureFacts(metres, width, can), draw), tuple(cloth.split()), words(named))


def rolling(
    parts: tuple[Part, ...],
    metres: float,
    width: float,
    cloth: str,
    named: str = "",
    *,
    seat: tuple[float, float] | None = None,
    before: tuple[Part, ...] = (),
) -> Kind:
    """Return what rolls; `seat` is where a driver's ground is, `before` what of it hides the driver."""
    carrier = None
    if seat:
        place = (seat[0], seat[1] + 0.30 * GROWN_METRES / metres, GROWN_METRES / metres)
        carrier = Carrier(place, unmoved, drawn(*before), drawn(*parts))
    figure = Figure(FigureFacts(metres, width, RUNS), drawn(*parts, *before), on_wheels, carrier)
    return Kind(figure, tuple(cloth.split()), words(named))


def afloat(
    parts: tuple[Part, ...],
    metres: float,
    width: float,
    cloth: str,
    named: str,
    can: frozenset[A] = SAILER,
) -> Kind:
    """Return what lies on water, if there is any, and does not rock."""
    facts = FigureFacts(metres, width, can, home="water", centred=UNAFLOAT)
    return Kind(Figure(facts, drawn(*parts)), tuple(cloth.split()), words(named))


def aloft(
    parts: tuple[Part, ...],
    metres: float,
    width: float,
    cloth: str,
    named: str,
    *,
    stands: bool = False,
    land: float = 0.0,
    on_land: frozenset[A] = ON_LAND,
    bob: float = 0.014,
    hertz: float = 0.4,
) -> Kind:
    """Return what flies; its middle is its origin, but where it `stands` or lands on the ground.

    `land` is how far its wheels are below its middle.
    """
    grounded = on_land if stands or land else frozenset()
    facts = FigureFacts(metres, width, FLIES, home="centre", centred=ALL - grounded, grounded=grounded)  # fmt: skip
    draw = drawn(*parts, lift=0.5 if stands else 0.0, land=land, bob=bob, hertz=hertz)
    return Kind(Figure(facts, draw), tuple(cloth.split()), words(named))
