"""One row per vehicle and set piece beyond the first ones. A new one is a function and a row here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

import skia

from moviefactory.lexicon.vocabulary import Subject
from moviefactory.shots.animatic.figures.airborne import (
    draw_helicopter,
    draw_plane,
    draw_ufo,
)
from moviefactory.shots.animatic.figures.contract import FigureFacts, Pose
from moviefactory.shots.animatic.figures.far_things import draw_comet, draw_submarine
from moviefactory.shots.animatic.figures.furniture import (
    PIANO_SEAT,
    draw_clock,
    draw_door,
    draw_piano,
    draw_throne,
)
from moviefactory.shots.animatic.figures.heavy import (
    MOTORCYCLE_SEAT,
    SLEDGE_SEAT,
    draw_motorcycle,
    draw_motorcycle_alone,
    draw_sledge,
    draw_sledge_alone,
    draw_tank,
)
from moviefactory.shots.animatic.figures.landmarks import (
    draw_bridge,
    draw_castle,
    draw_tent,
    draw_windmill,
)
from moviefactory.shots.animatic.figures.motors import (
    draw_bus,
    draw_snowplow,
    draw_truck,
)
from moviefactory.shots.animatic.figures.rows import (
    ALL,
    LANDED,
    RISING,
    STILL,
    WHEELED,
    A,
    Carrier,
    Figure,
    carrying,
    nothing_before,
    on_wheels,
    row,
    unmoved,
)
from moviefactory.shots.animatic.figures.squares import draw_statue, draw_well
from moviefactory.shots.animatic.figures.treasures import (
    draw_book,
    draw_chest,
    draw_flower,
    draw_lantern,
    draw_sword,
)

FLYER = frozenset({A.FLY, A.FLOAT, A.STAND, A.FALL})
SUNKEN = frozenset({A.SWIM, A.FLOAT, A.SAIL, A.STAND})


def _airborne(
    draw: Callable[[skia.Canvas, Pose], None],
    metres: float,
    width: float,
    can: frozenset[A],
    grounded: frozenset[A] = frozenset(),
) -> Figure:
    return Figure(
        FigureFacts(metres, width, can, home="centre", centred=ALL - grounded, grounded=grounded),
        draw,
    )


def _saddled(
    draw: Callable[[skia.Canvas, Pose], None],
    alone: Callable[[skia.Canvas, Pose], None],
    metres: float,
    width: float,
    seat: tuple[float, float, float],
) -> Figure:
    """Return a vehicle that is drawn `alone` under who is named as its rider."""
    carrier = Carrier(seat, unmoved, nothing_before, alone)
    return replace(row(draw, metres, width, WHEELED, on_wheels), carrier=carrier)


THINGS: Mapping[Subject, Figure] = MappingProxyType(
    {
        Subject.TRUCK: row(draw_truck, 2.9, 2.35, WHEELED, on_wheels),
        Subject.BUS: row(draw_bus, 3.1, 2.4, WHEELED, on_wheels),
        Subject.SNOWPLOW: row(draw_snowplow, 3.0, 2.45, WHEELED, on_wheels),
        Subject.TANK: row(draw_tank, 2.6, 2.3, WHEELED | {A.FIGHT}, on_wheels),
        Subject.MOTORCYCLE: _saddled(
            draw_motorcycle, draw_motorcycle_alone, 1.6, 1.35, MOTORCYCLE_SEAT
        ),
        Subject.SLEDGE: _saddled(draw_sledge, draw_sledge_alone, 1.1, 2.15, SLEDGE_SEAT),
        Subject.PLANE: _airborne(draw_plane, 3.5, 2.15, FLYER, LANDED),
        Subject.HELICOPTER: _airborne(draw_helicopter, 3.4, 2.35, FLYER, LANDED),
        Subject.UFO: _airborne(draw_ufo, 6.0, 2.2, RISING),
        Subject.SUBMARINE: _airborne(draw_submarine, 6.0, 2.5, SUNKEN),
        Subject.COMET: _airborne(draw_comet, 8.0, 3.0, RISING),
        Subject.CASTLE: row(draw_castle, 22, 1.35, STILL),
        Subject.TENT: row(draw_tent, 2.2, 1.85, STILL),
        Subject.WINDMILL: row(draw_windmill, 14, 0.9, STILL),
        Subject.BRIDGE: row(draw_bridge, 9, 3.6, STILL),
        Subject.WELL: row(draw_well, 2.4, 1.1, STILL),
        Subject.STATUE: row(draw_statue, 4.0, 0.75, STILL),
        Subject.PIANO: carrying(row(draw_piano, 1.6, 2.2, STILL), PIANO_SEAT, unmoved),
        Subject.THRONE: carrying(row(draw_throne, 2.2, 0.9, STILL), (0.02, -0.08, 0.78), unmoved),
        Subject.CLOCK: row(draw_clock, 2.1, 0.5, STILL),
        Subject.DOOR: row(draw_door, 2.3, 0.85, STILL),
        Subject.CHEST: row(draw_chest, 0.8, 1.45, STILL),
        Subject.BOOK: row(draw_book, 0.4, 1.75, STILL),
        Subject.LANTERN: row(draw_lantern, 0.5, 0.7, STILL | {A.FLOAT}),
        Subject.FLOWER: row(draw_flower, 0.6, 0.85, STILL),
        Subject.SWORD: row(draw_sword, 1.5, 0.95, STILL),
    }
)
