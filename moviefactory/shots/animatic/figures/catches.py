"""What a beast holds in its jaws, beak or claws: prey, sticks, slippers, letters. Tables and their drawing.

A mark in what is said of the beast names the catch; sketches hang from where it is held.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import skia

from moviefactory.shots.animatic.figures.carried import GOODS
from moviefactory.shots.animatic.figures.contract import AIRBORNE, Look, Pose
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.shapes import curve
from moviefactory.shots.animatic.figures.sketch import draw_sketch
from moviefactory.shots.animatic.light import color

CAUGHT: Final = "caught"
"""What the mark of a catch begins with."""
_HEN: Final = "poly 12 14 28 12 22 26 12 24 {0}; blob -5 2 4 2 14 12 16 24 8 32 -3 30 -9 18 {0}; blob -4 12 6 10 10 20 2 26 {1}; line 2 2 31 0 42 6 43 gold; line 2 7 31 8 42 14 43 gold; ball -5 0 5 {0}; poly -9 -1 -15 2 -9 3 gold; blob -7 -4 -4 -9 0 -4 red"
_PREY: Final = {
    "hen": _HEN.format("hide", "wood"),
    "white hen": _HEN.format("white", "cream"),
    "goose": "poly 14 22 32 20 24 32 14 32 white; blob -4 12 6 12 16 20 18 32 8 40 -6 38 -12 26 white; blob -6 22 6 20 12 30 2 34 cream; line 5 -4 14 -5 6 -4 0 white; ball -5 -2 5 white; poly -9 -3 -18 0 -9 2 orange; line 2 2 40 0 50 orange; line 2 7 40 9 50 orange",
    "duck": "poly 12 18 28 16 20 28 12 28 wood; blob -4 8 6 8 14 16 16 28 6 34 -6 32 -10 20 hide; ball -5 0 5.4 leaf; poly -9 -1 -17 2 -9 4 gold; line 2 2 34 0 42 orange",
    "rabbit": "line 4.4 4 26 2 44 grey; line 4.4 10 26 12 42 grey; line 3.6 -4 10 -10 24 grey; blob -6 0 4 -2 12 10 14 26 6 32 -4 26 -8 12 grey; ball -8 2 6.4 grey; blob -6 -2 2 -14 -2 -4 grey; blob -9 -3 -8 -18 -6 -4 grey; ball 15 27 4 white; ball -10 1 1.2 ink",
    "mouse": "blob -5 0 2 -2 8 6 9 16 3 20 -4 16 -6 8 grey; ball -6 1 4 grey; ball -3 -4 3.2 pink; line 1.2 5 19 12 30 8 40 pink; line 1.6 -3 10 -8 16 grey; line 1.6 4 19 2 25 grey; ball -8 0 1 ink",
    "snake": "line 5 -2 0 8 10 -4 20 8 32 -2 42 leaf; ball -4 -2 4.4 leaf; ball -6 -3 1 ink",
    "bird": "poly 8 16 22 28 10 22 blue; blob -4 2 4 0 12 10 12 20 4 24 -4 18 -7 8 blue; blob -2 8 8 10 16 24 4 18 water; ball -5 0 4.6 blue; poly -9 0 -14 2 -9 3 gold; ball -6 -1 1 ink",
    "lamb": "line 3 -4 20 -8 36 ink; line 3 2 22 0 38 ink; line 3 12 22 14 38 ink; blob -10 4 0 -4 12 0 18 12 14 24 -2 26 -12 16 white; oval -14 6 5 6.4 ink; oval -9 2 4 2 ink",
    "frog": "blob -5 2 5 0 9 10 5 18 -5 16 -8 8 lime; line 2.4 5 16 12 24 6 34 leaf; line 2.4 -3 14 -8 24 -2 32 leaf; ball -4 0 2.6 lime; ball -5 -1 1.2 ink",
}  # fmt: skip
_THINGS: Final = {
    "stick": "line 2.6 -34 4 0 0 36 -4 wood; line 1.8 18 -2 26 -12 wood",
    "newspaper": "poly -24 -4 24 -7 25 3 -23 6 white; line 1.2 -18 0 18 -3 grey; line 1.2 -18 3 18 0 grey; oval 24 -2 1.8 5 paper",
    "hat": "oval 0 8 22 4 bread; blob -12 8 -11 -6 -4 -10 4 -8 10 -10 12 8 bread; line 3 -12 5 0 7 12 5 hide",
    "shoe": "blob -20 10 -20 0 -8 0 2 4 16 6 20 12 18 16 -18 16 hide; line 1.6 -20 15 20 15 ink",
    "slipper": "blob -20 8 -18 2 -4 -2 12 2 20 8 18 14 -18 14 red; oval -12 4 7 3 cream",
    "sausage": "line 6 -22 2 -12 10 0 6 red; line 6 2 6 14 14 26 6 red; line 2 0 4 3 8 hide; line 6 28 6 38 16 46 10 red; line 2 26 4 29 8 hide",
    "carrot": "poly -6 -4 6 -4 0 34 orange; line 2 0 -4 -6 -16 leaf; line 2 0 -4 2 -18 leaf; line 2 0 -4 9 -14 leaf",
    "banana": "blob -4 -12 2 -12 6 4 18 16 14 22 -2 14 -6 0 yellow; line 2 -1 -12 -2 -18 wood",
    "sandwich": "poly -18 -4 18 -4 14 4 -14 4 bread; poly -18 4 18 4 14 8 -14 8 leaf; poly -18 8 18 8 16 14 -16 14 bread",
    "nut": "ball 0 4 6 bread; blob -6 1 0 -6 6 1 wood",
    "worm": "line 3 0 -2 4 8 -3 16 3 26 pink",
    "egg": "oval 0 6 7 9 white",
    "scarf": "poly -22 -2 22 -2 22 6 -22 6 red; poly -22 4 -14 4 -16 34 -24 32 red; poly 14 4 22 4 26 30 18 32 red",
    "glove": "blob -8 20 -9 4 -6 0 6 0 8 6 14 4 15 8 8 14 7 20 blue",
    "meat": "blob -16 2 -6 -6 10 -4 16 6 8 16 -8 16 red; oval 6 4 4 3 bone; line 1.6 -14 8 -4 14 10 12 white",
    "flower": "line 2 -30 6 0 0 22 -8 leaf; blob -10 2 -14 -6 -4 0 leaf; ball 26 -10 8 red; ball 26 -10 4 pink",
    "leash": "line 2 0 0 6 16 -4 28 8 38 red",
    "sock": "poly -6 -2 6 -2 6 20 16 24 14 32 -6 30 white; line 2 -6 4 6 4 red; line 2 -6 9 6 9 red",
    "bag": "blob -9 3 -8 -1 8 -1 10 5 9 20 -9 20 -10 10 red; box -5 8 5 16 1 hide; line 2 -5 -1 0 -8 5 -1 hide",
    "toy": "ball 0 2 9 red; line 2 -9 2 9 2 white",
}  # fmt: skip
CATCHES: Final[Mapping[str, str]] = MappingProxyType(
    {**{name: sketch for name, (_, sketch) in GOODS.items()}, **_PREY, **_THINGS}
)
"""The sketches of all that a beast can hold, by name, from where it is held."""
PREY: Final = frozenset(_PREY)
CAUGHT_WORDS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {CAUGHT + name.replace(" ", ""): (CAUGHT + name.replace(" ", ""),) for name in CATCHES}
)
"""The marks of catches, as the words of features of a look."""
_NAMES: Final = {CAUGHT + name.replace(" ", ""): name for name in CATCHES}
_HEADS: Final = 4.6
"""How large a sketch is drawn against a head: a person's height in heads of the beast."""
_OF_GOODS: Final = 0.6
"""How much smaller what people carry is drawn in jaws than in hands."""
_OF_BIRDS: Final = 1.15
_BEAKS: Final = {
    "stork": 0.50 - 0.88j, "heron": 0.48 - 0.90j, "crane": 0.44 - 0.92j, "swan": 0.56 - 0.92j, "goose": 0.62 - 0.87j,
    "pelican": 0.60 - 0.74j, "hen": 0.44 - 0.74j, "owl": 0.16 - 0.66j, "penguin": 0.24 - 0.86j, "parrot": 0.24 - 0.78j,
}  # fmt: skip
_BEAK: Final = 0.46 - 0.62j
_TALON: Final = color("#d8a23a")


def catch_of(look: Look) -> str:
    """Return the name of what a look says is held in the mouth, "" where nothing is."""
    marks = sorted(look.features & _NAMES.keys())
    return _NAMES[marks[0]] if marks else ""


def _size_of(name: str) -> float:
    return 1.0 if name in _PREY or name in _THINGS else _OF_GOODS


def draw_in_jaws(painter: Painter, name: str, at: complex, head: float, look: Look, seconds: float) -> None:  # fmt: skip
    """Draw a catch between the jaws of a head of a size, hanging from there."""
    draw_sketch(painter, CATCHES[name], at, 0.0, look, seconds, _HEADS * head * _size_of(name))


def with_catch(canvas: skia.Canvas, figure: str, pose: Pose) -> None:
    """Draw what a bird holds: in its talons while it flies, else in its beak."""
    name = catch_of(pose.look)
    if not name:
        return
    painter = Painter(canvas, pose.light, pose.facing)
    at = 0.02 + 0.22j
    if pose.action in AIRBORNE:
        for root in (-0.04, 0.08):
            leg = curve([at + complex(root, -0.18), at + complex(root, 0.02)])
            painter.line(leg, _TALON, 0.030, outline=True)
    else:
        at = _BEAKS.get(figure, _BEAK)
    draw_sketch(
        painter, CATCHES[name], at, 0.0, pose.look, pose.seconds, _OF_BIRDS * _size_of(name)
    )
    painter.finish()
