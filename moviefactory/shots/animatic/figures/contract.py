"""What the camera asks of a figure, and what a figure is told. Knows values; draws nothing."""

from dataclasses import dataclass
from typing import Literal

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.light import Color, FigureLight

Anchor = Literal["ground", "water", "centre"]

AIRBORNE = frozenset({Action.FLOAT, Action.FLY, Action.SWIM, Action.FALL})
"""The actions in which a figure touches no ground."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a figure wears and is, the same in every shot of a film.

    `build` is the width of the body, 1 for average. `features` are garments, hair and things carried
    ("hat", "cloak", "long hair", "lantern"). `seed` settles what nobody described. `paint` is the one
    colour that a beast or a thing is said to have.
    """

    primary: Color
    secondary: Color
    accent: Color
    skin: Color
    hair: Color
    build: float
    features: frozenset[str]
    seed: int
    paint: Color | None = None


@dataclass(frozen=True, slots=True)
class Pose:
    """One figure at one moment. `phase` (0 to 1) shifts the cycle of motion; `facing` +1 is right."""

    action: Action
    seconds: float
    phase: float
    facing: int
    look: Look
    light: FigureLight


@dataclass(frozen=True, slots=True)
class FigureFacts:
    """How large a figure is, what it can do and where its origin lies.

    Units:   `height_metres` of the figure standing; `width_over_height` of the box that it keeps to.
    """

    height_metres: float
    width_over_height: float
    can: frozenset[Action]
    home: Anchor = "ground"
    centred: frozenset[Action] = AIRBORNE
    grounded: frozenset[Action] = frozenset()

    def anchor_for(self, action: Action) -> Anchor:
        """Return where the origin of the figure lies while it does `action`."""
        if action in self.centred:
            return "centre"
        return "ground" if action in self.grounded else self.home
