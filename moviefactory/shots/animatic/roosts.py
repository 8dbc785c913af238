"""How high beasts sit on fences, wires, branches and rocks, and what is drawn under them. Knows seats; not words."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import skia

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic import gaps, steeps
from moviefactory.shots.animatic import perch_shapes as shapes
from moviefactory.shots.animatic.figures.marked import HANGING, SCALING, STEEP
from moviefactory.shots.animatic.hoards import hoard
from moviefactory.shots.animatic.perch_shapes import Seat
from moviefactory.shots.animatic.perches import PERCHES, draw_perch
from moviefactory.shots.animatic.postures import SEAT_MARK

if TYPE_CHECKING:
    from moviefactory.shots.animatic.stage import Stage
    from moviefactory.shots.animatic.staging import Player

HEADROOM: Final = 0.07
"""How much is left above who sits high. Units: frame heights."""
HUNG_AT: Final = 0.17
LEAPT: Final = (0.85, 0.30)
"""How far beside its seat who leaps off it is, and how much lower. Units: its widths, its heights."""


@dataclass(frozen=True, slots=True)
class Roost:
    """A seat. `rise` is how high it is in heights of the beast, `least` at least in frame heights.

    What is `leapt` is leapt over: nobody sits there.
    """

    draw: Callable[[Seat], None]
    rise: float
    least: float
    shared: bool = False
    leapt: bool = False


def _furniture(name: str) -> Callable[[Seat], None]:
    return lambda seat: draw_perch(
        seat.canvas, seat.stage, PERCHES[name], seat.x, seat.ground, seat.wide
    )


ROOSTS: Final[Mapping[str, Roost]] = MappingProxyType(
    {
        "sofa": Roost(_furniture("sofa"), 0.44, 0.0),
        "armchair": Roost(_furniture("armchair"), 0.52, 0.0),
        "bed": Roost(_furniture("bed"), 0.46, 0.0),
        "cushion": Roost(_furniture("cushion"), 0.19, 0.0),
        "fence": Roost(shapes.fence, 0.8, 0.20, shared=True),
        "wall": Roost(shapes.wall, 0.8, 0.22, shared=True),
        "wire": Roost(shapes.wire, 1.4, 0.42, shared=True),
        "branch": Roost(shapes.branch, 0.8, 0.34, shared=True),
        "roof": Roost(shapes.roof, 0.9, 0.40, shared=True),
        "chimney": Roost(shapes.chimney, 1.0, 0.44),
        "windowsill": Roost(shapes.windowsill, 0.6, 0.24),
        "hoard": Roost(hoard, 0.42, 0.16, shared=True),
        "rock": Roost(shapes.rock, 0.55, 0.14),
        "floe": Roost(shapes.floe, 0.0, 0.06, shared=True),
        "post": Roost(shapes.post, 0.9, 0.22),
        "log": Roost(shapes.log, 0.35, 0.09, shared=True),
        "gravestone": Roost(shapes.gravestone, 0.9, 0.28),
        "barrel": Roost(shapes.barrel, 0.8, 0.18),
        "hay": Roost(shapes.hay, 0.6, 0.14, shared=True),
        "leaf": Roost(shapes.leaf, 0.5, 0.20, shared=True),
        "lily pad": Roost(shapes.lily_pad, 0.0, 0.04),
        "blossom": Roost(shapes.blossom, 0.7, 0.30, shared=True),
        "nest": Roost(shapes.nest, 0.5, 0.34, shared=True),
        "table": Roost(shapes.table, 0.7, 0.22, shared=True),
        "trunk": Roost(steeps.trunk, 0.2, 0.22),
        "slope": Roost(steeps.slope, 0.0, 0.14, shared=True),
        "web": Roost(steeps.web, 0.6, 0.30),
        "gap of water": Roost(gaps.water, 0.0, 0.0, leapt=True),
        "gap of floes": Roost(gaps.floes, 0.0, 0.0, leapt=True),
        "gap of rocks": Roost(gaps.rocks, 0.03, 0.02, leapt=True),
        "gap of a fence": Roost(gaps.bars, 0.18, 0.0, leapt=True),
        "beam": Roost(steeps.beam, 0.0, 0.0, shared=True),
    }
)
"""By name."""


Perched = tuple["Player", Callable[[skia.Canvas], None] | None]
"""Somebody where they sit, and what draws the seat: None where a fellow's is under them too."""


def roost_of(player: Player) -> Roost | None:
    """Return the seat that a line gives to a player; None where it gives none."""
    for part in player.detail.split(", "):
        if part.startswith(SEAT_MARK):
            return ROOSTS[part.removeprefix(SEAT_MARK)]
    return None


def perched(players: Sequence[Player], stage: Stage) -> list[Perched]:
    """Return the players on the seats that they have; those without stay where they are."""
    placed: list[Perched] = []
    drawn: set[tuple[str, int]] = set()
    for player in players:
        roost = roost_of(player)
        if roost is None:
            placed.append((player, None))
            continue
        fellows = [one for one in players if roost_of(one) is roost]
        if not roost.shared:
            fellows = [player]
        sat, seat = _seated(player, fellows, roost, stage)
        key = (player.subject.value, id(roost) if roost.shared else len(placed))
        placed.append((sat, None if key in drawn else _drawing(roost, seat)))
        drawn.add(key)
    return placed


def _drawing(roost: Roost, seat: Callable[[skia.Canvas], Seat]) -> Callable[[skia.Canvas], None]:
    return lambda canvas: roost.draw(seat(canvas))


def _seated(
    player: Player, fellows: Sequence[Player], roost: Roost, stage: Stage
) -> tuple[Player, Callable[[skia.Canvas], Seat]]:
    """Return a player lifted onto a seat, and the seat as it is drawn on a canvas."""
    middle = 0.5 if player.anchor == "centre" else 0.0
    ground = max([stage.staging.ground_y, *(one.y for one in fellows if one.anchor != "centre")])
    high = max(one.height for one in fellows)
    top = min(ground - roost.rise * high, ground - roost.least * stage.height)
    hangs = HANGING in player.detail
    if hangs:
        top = min(top, max(HUNG_AT * stage.height, HEADROOM * stage.height))
        y = top + (1.0 - middle) * player.height
    else:
        top = max(top, min(ground, high + HEADROOM * stage.height))
        y = top - middle * player.height
    x = player.x
    if player.action is Action.JUMP and not roost.leapt:
        x += player.facing * LEAPT[0] * player.width
        x = min(stage.width - 0.55 * player.width, max(0.55 * player.width, x))
        y = min(y + LEAPT[1] * (ground - top), ground - 0.4 * player.height)
    left = min(one.x - one.width / 2 for one in fellows)
    right = max(one.x + one.width / 2 for one in fellows)
    if SCALING in player.detail:
        middle_x = sum(one.x for one in fellows) / len(fellows)
        y -= player.facing * (x - middle_x) * math.tan(math.radians(STEEP))
    sat = replace(player, x=x, y=y, travel_y=0.0)

    def seat(canvas: skia.Canvas) -> Seat:
        return Seat(canvas, stage, (left + right) / 2, ground, top, player.width, player.height, right - left, player.facing)  # fmt: skip

    return sat, seat
