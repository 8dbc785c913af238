"""Beasts and vehicles that are told from their cousins: tanuki, tortoise, moth, snow train, sidecar. Tables of parts."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

import skia

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.contract import Pose
from moviefactory.shots.animatic.figures.critters import CRAWLS, in_air, on_ground
from moviefactory.shots.animatic.figures.fowl import EAGLE
from moviefactory.shots.animatic.figures.heavy import (
    MOTORCYCLE_SEAT,
    draw_motorcycle,
    draw_motorcycle_alone,
)
from moviefactory.shots.animatic.figures.kind_rows import Kind, afloat, rolling, words
from moviefactory.shots.animatic.figures.marked import PREY_HELD
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.parts import (
    Draw,
    Part,
    bar,
    body,
    box,
    cut,
    dot,
    drawn,
    eye,
    lamp,
    leg,
    orb,
    patch,
    swaying,
    tyre,
)
from moviefactory.shots.animatic.figures.plumage import bird_kind
from moviefactory.shots.animatic.figures.quadrupeds import animal
from moviefactory.shots.animatic.figures.rows import (
    BEAST,
    WHEELED,
    A,
    Carrier,
    on_wheels,
    row,
    unmoved,
)
from moviefactory.shots.animatic.figures.train import draw_train
from moviefactory.shots.animatic.figures.wheels import PARKED
from moviefactory.shots.animatic.figures.wild import LEOPARD, RACCOON, beast
from moviefactory.shots.animatic.light import color

UPRIGHT = frozenset(
    {A.DANCE, A.DRUM, A.PLAY, A.SING, A.WAVE, A.STAND, A.HOLD, A.LAUGH, A.TRUMPET, A.DRINK}
)
"""What a tanuki does on its hind legs."""


def _tanuki_arm(side: int, *, drums: bool) -> Part:
    hand = complex(0.16 * side + 0.06, -0.40) if drums else complex(0.40 * side, -0.62)
    elbow = complex(0.36 * side, -0.42 if drums else -0.50)
    arm = bar("a", 0.10, complex(0.22 * side, -0.56), elbow, hand)
    return swaying(arm, complex(0.22 * side, -0.56), 0.18 * side, 1.2 if drums else 0.7)


def _tanuki_body() -> tuple[Part, ...]:
    face = (
        orb("p", -0.20 - 0.94j, 0.075 + 0.085j), orb("p", 0.20 - 0.94j, 0.075 + 0.085j), dot("a", -0.20 - 0.94j, 0.04 + 0.05j), dot("a", 0.20 - 0.94j, 0.04 + 0.05j),
        body("p", -0.34 - 0.72j, -0.28 - 0.90j, 0.0 - 0.97j, 0.28 - 0.90j, 0.34 - 0.72j, 0.20 - 0.60j, 0.0 - 0.57j, -0.20 - 0.60j),
        body("s", -0.20 - 0.66j, 0.0 - 0.78j, 0.20 - 0.66j, 0.0 - 0.58j),
        body("a", -0.30 - 0.70j, -0.20 - 0.84j, -0.07 - 0.80j, -0.10 - 0.70j), body("a", 0.30 - 0.70j, 0.20 - 0.84j, 0.07 - 0.80j, 0.10 - 0.70j),
        eye(-0.14 - 0.77j, 0.026, True), eye(0.14 - 0.77j, 0.026, True), orb("ink", 0.0 - 0.71j, 0.045 + 0.032j), bar("ink", 0.014, -0.07 - 0.64j, 0.0 - 0.62j, 0.07 - 0.64j),
    )  # fmt: skip
    return (
        swaying(body("p-", -0.20 - 0.14j, -0.44 - 0.30j, -0.60 - 0.20j, -0.56 - 0.04j, -0.30 - 0.02j), -0.2 - 0.1j, 0.12, 0.6),
        leg("a", 0.13, 0.0, -0.16 - 0.14j, -0.18 - 0.03j, -0.26 - 0.02j), leg("a", 0.13, 0.5, 0.16 - 0.14j, 0.18 - 0.03j, 0.26 - 0.02j),
        body("p", -0.22 - 0.60j, -0.36 - 0.36j, -0.28 - 0.10j, 0.0 - 0.05j, 0.28 - 0.10j, 0.36 - 0.36j, 0.22 - 0.60j, 0.0 - 0.64j), body("s", -0.16 - 0.50j, -0.24 - 0.30j, -0.16 - 0.12j, 0.0 - 0.08j, 0.16 - 0.12j, 0.24 - 0.30j, 0.16 - 0.50j, 0.0 - 0.54j),
        dot("p", 0.0 - 0.27j, 0.022 + 0.022j), *face,
    )  # fmt: skip


TANUKI_DRUMS = drawn(*_tanuki_body(), _tanuki_arm(-1, drums=True), _tanuki_arm(1, drums=True), bob=0.02, hertz=1.2)  # fmt: skip
TANUKI_DANCES = drawn(*_tanuki_body(), _tanuki_arm(-1, drums=False), _tanuki_arm(1, drums=False), bob=0.035, hertz=1.1)  # fmt: skip
TANUKI = replace(
    RACCOON, marks=frozenset({"raccoon mask", "round ears", "dark legs"}), back=0.54, chest=0.21, loin=0.21,
    head=0.38, tail=(0.34, 0.10, 0.8),
)  # fmt: skip
JAGUAR = replace(
    LEOPARD, marks=frozenset({"flecks", "rosettes", "round ears"}), chest=0.20, loin=0.17, length=0.42, back=0.64,
    head=0.40, neck_width=0.14, leg=0.068, tail=(0.46, 0.036, 1.0),
)  # fmt: skip
_TANUKI_GOES = animal(TANUKI)


def _tanuki(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a raccoon dog: round and upright where it dances or drums on its belly, else on four legs."""
    if pose.action in (A.DRUM, A.PLAY):
        TANUKI_DRUMS(canvas, pose)
    elif pose.action in UPRIGHT:
        TANUKI_DANCES(canvas, pose)
    else:
        _TANUKI_GOES(canvas, pose)


TORTOISE = drawn(
    leg("s-", 0.20, 0.0, -0.40 - 0.24j, -0.44 - 0.05j, far=0.4), leg("s-", 0.20, 0.5, 0.50 - 0.24j, 0.54 - 0.05j, far=0.4), cut("s", -0.72 - 0.22j, -0.98 - 0.12j, -0.70 - 0.14j),
    swaying(body("s", 0.60 - 0.20j, 0.70 - 0.44j, 0.86 - 0.62j, 1.08 - 0.66j, 1.20 - 0.54j, 1.12 - 0.44j, 0.96 - 0.42j, 0.84 - 0.16j), 0.6 - 0.3j, 0.05, 0.3), eye(1.04 - 0.57j, 0.034), bar("ink", 0.018, 1.18 - 0.50j, 1.02 - 0.48j),
    body("p", -0.80 - 0.20j, -0.72 - 0.56j, -0.36 - 0.90j, 0.10 - 0.98j, 0.52 - 0.82j, 0.76 - 0.46j, 0.78 - 0.20j, 0.0 - 0.16j),
    *(cut("a", complex(x - 0.14, y + 0.10), complex(x - 0.08, y - 0.13), complex(x + 0.10, y - 0.13), complex(x + 0.16, y + 0.10), complex(x, y + 0.19)) for x, y in ((-0.42, -0.56), (0.0, -0.66), (0.40, -0.54), (-0.20, -0.32), (0.22, -0.32))), bar("p-", 0.05, -0.82 - 0.20j, 0.0 - 0.15j, 0.80 - 0.20j),
    leg("s", 0.22, 0.5, -0.48 - 0.20j, -0.52 - 0.06j, -0.46 - 0.04j), leg("s", 0.22, 0.0, 0.46 - 0.20j, 0.42 - 0.06j, 0.50 - 0.04j), lift=0.5,
)  # fmt: skip
_CORMORANT = (
    leg("ink", 0.05, 0.5, 0.0 - 0.14j, 0.02 - 0.02j, 0.12 - 0.015j), leg("ink", 0.05, 0.0, -0.10 - 0.14j, -0.08 - 0.02j, 0.04 - 0.015j), cut("p-", -0.22 - 0.20j, -0.46 - 0.02j, -0.30 - 0.0j, -0.06 - 0.14j),
    body("p", 0.20 - 0.50j, 0.24 - 0.32j, 0.10 - 0.14j, -0.14 - 0.12j, -0.30 - 0.20j, -0.16 - 0.40j, 0.02 - 0.56j), bar("p", 0.11, 0.08 - 0.50j, 0.20 - 0.64j, 0.10 - 0.76j, 0.16 - 0.90j), orb("p", 0.20 - 0.91j, 0.09 + 0.07j), body("beak", 0.22 - 0.88j, 0.30 - 0.86j, 0.24 - 0.80j, 0.17 - 0.83j), cut("stone", 0.26 - 0.95j, 0.44 - 0.93j, 0.49 - 0.90j, 0.48 - 0.84j, 0.44 - 0.89j, 0.26 - 0.88j), dot("green+", 0.22 - 0.93j, 0.022 + 0.022j), eye(0.22 - 0.93j, 0.014),
    body("p+", 0.06 - 0.50j, 0.02 - 0.30j, -0.22 - 0.16j, -0.36 - 0.08j, -0.26 - 0.34j, -0.08 - 0.50j, seam=0.5), *(bar("p-", 0.014, complex(-0.02 - 0.07 * k, -0.44 + 0.08 * k), complex(-0.10 - 0.07 * k, -0.30 + 0.08 * k)) for k in range(3)),
)  # fmt: skip
CORMORANT = drawn(*_CORMORANT, lift=0.4)
CORMORANT_WITH_FISH = drawn(
    *_CORMORANT, body("white", 0.38 - 0.87j, 0.50 - 0.95j, 0.66 - 0.93j, 0.74 - 0.87j, 0.65 - 0.80j, 0.50 - 0.80j), cut("white", 0.42 - 0.87j, 0.29 - 0.78j, 0.32 - 0.97j),
    dot("black", 0.68 - 0.885j, 0.014 + 0.014j), bar("stone", 0.03, 0.28 - 0.92j, 0.50 - 0.92j, 0.53 - 0.87j), lift=0.4,
)  # fmt: skip


def _cormorant(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a cormorant on its feet, with its catch in the bill where it brings one."""
    (CORMORANT_WITH_FISH if PREY_HELD in pose.look.features else CORMORANT)(canvas, pose)


FALCON = replace(EAGLE, chord=0.24, beak=0.12, head=0.105, neck=0.07, hood=False)
FALCON_PERCHED = drawn(
    leg("gold", 0.05, 0.5, 0.0 - 0.16j, 0.03 - 0.02j, 0.12 - 0.015j), leg("gold", 0.05, 0.0, -0.10 - 0.16j, -0.08 - 0.02j, 0.02 - 0.015j), cut("p-", -0.18 - 0.30j, -0.34 - 0.02j, -0.22 - 0.0j, -0.04 - 0.20j),
    body("s", 0.20 - 0.66j, 0.24 - 0.44j, 0.12 - 0.18j, -0.10 - 0.14j, -0.20 - 0.34j, -0.10 - 0.66j), *(bar("p", 0.016, complex(0.04, -0.24 - 0.08 * k), complex(0.12, -0.22 - 0.08 * k), complex(0.19, -0.25 - 0.08 * k)) for k in range(5)),
    orb("p", 0.08 - 0.80j, 0.155 + 0.145j), body("s", 0.10 - 0.68j, 0.20 - 0.78j, 0.22 - 0.68j), bar("p", 0.05, 0.15 - 0.80j, 0.15 - 0.68j), body("gold", 0.20 - 0.86j, 0.30 - 0.82j, 0.30 - 0.72j, 0.21 - 0.77j), dot("gold", 0.14 - 0.84j, 0.036 + 0.036j), eye(0.14 - 0.84j, 0.024),
    body("p", 0.02 - 0.66j, 0.06 - 0.40j, -0.12 - 0.14j, -0.34 + 0.0j, -0.28 - 0.40j, -0.14 - 0.66j, seam=0.5), lift=0.45,
)  # fmt: skip
_MOTH_WING = (0.04 - 0.14j, 0.34 - 0.50j, 0.72 - 0.46j, 0.80 - 0.26j, 0.50 + 0.02j, 0.06 + 0.06j)
_MOTH_HIND = (0.04 + 0.0j, 0.46 + 0.02j, 0.56 + 0.26j, 0.34 + 0.46j, 0.10 + 0.30j)


def _mirror(points: tuple[complex, ...], side: int, grow: float = 1.0) -> tuple[complex, ...]:
    middle = sum(points, 0j) / len(points)
    grown = (middle + (p - middle) * grow for p in points)
    return tuple(complex(p.real * side, p.imag) for p in grown)


MOTH = drawn(
    *(swaying(part, 0j, 0.16 * side, 2.3) for side in (-1, 1) for part in (body("s-", *_mirror(_MOTH_HIND, side)), body("s", *_mirror(_MOTH_HIND, side, 0.72)), body("p-", *_mirror(_MOTH_WING, side)), body("p", *_mirror(_MOTH_WING, side, 0.78)), bar("s", 0.022, *(complex(p.real * side, p.imag) for p in (0.24 - 0.36j, 0.40 - 0.14j, 0.36 + 0.0j))), bar("s", 0.022, *(complex(p.real * side, p.imag) for p in (0.52 - 0.46j, 0.66 - 0.28j, 0.56 - 0.06j))), dot("a", complex(0.46 * side, -0.27), 0.07 + 0.07j), dot("ink", complex(0.46 * side, -0.27), 0.035 + 0.035j))),
    body("p+", -0.08 - 0.16j, 0.08 - 0.16j, 0.09 + 0.10j, 0.05 + 0.38j, -0.05 + 0.38j, -0.09 + 0.10j), *(bar("p-", 0.02, complex(-0.07, 0.02 + 0.09 * k), complex(0.07, 0.02 + 0.09 * k)) for k in range(4)), orb("p+", -0.20j, 0.10 + 0.085j), eye(-0.06 - 0.22j, 0.022), eye(0.06 - 0.22j, 0.022),
    *(part for side in (-1, 1) for part in (bar("ink", 0.018, complex(0.04 * side, -0.27), complex(0.16 * side, -0.42), complex(0.30 * side, -0.50)), *(bar("ink", 0.012, complex((0.10 + 0.05 * k) * side, -0.34 - 0.05 * k), complex((0.04 + 0.06 * k) * side, -0.43 - 0.045 * k)) for k in range(4)))), bob=0.04, hertz=1.6, size=0.80,
)  # fmt: skip

PLOUGH = drawn(
    cut("p", 2.10 - 0.54j, 2.16 - 0.60j, 2.46 - 0.02j, 2.40 + 0.0j, 2.08 - 0.02j), body("s", 2.14 - 0.64j, 2.20 - 0.40j, 2.36 - 0.16j, 2.66 - 0.04j, 2.60 + 0.0j, 2.30 + 0.0j, 2.12 - 0.20j, 2.06 - 0.50j), bar("s-", 0.025, 2.13 - 0.60j, 2.22 - 0.30j, 2.60 - 0.02j), bar("red", 0.04, 2.10 - 0.56j, 2.18 - 0.26j, 2.40 - 0.04j),
)  # fmt: skip
FLAKES = 90
"""How many puffs of snow fly off a blade at once."""


def _snow_train(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a train behind a plough blade that throws fans of snow high to both sides."""
    draw_train(canvas, pose)
    PLOUGH(canvas, replace(pose, action=Action.STAND))
    painter = Painter(canvas, pose.light, pose.facing)
    t = pose.seconds + pose.phase
    white = color("#fbfdff")
    painter.mist(2.60 - 0.04j, 0.24, white, 0.95)
    share = 0.35 if pose.action in PARKED else 1.0
    for k in range(FLAKES):
        age = (1.1 * t + 0.618 * k) % 1.0
        out = (0.7549 * k) % 1.0
        way = (0.40 if k % 3 else -0.95) * (0.3 + 0.9 * out)
        rise = share * (0.45 + 0.62 * out) * math.sin(math.pi * min(1.0, 0.12 + 0.80 * age))
        at = complex(2.40 + way * age, -0.08 - rise)
        painter.mist(at, 0.09 + 0.15 * age, white, 1.0 - 0.4 * age)
    painter.finish()


SIDECAR = drawn(
    bar("ink", 0.035, -0.40 - 0.22j, 0.40 - 0.22j), body("p-", -0.34 - 0.38j, -0.32 - 0.50j, -0.10 - 0.50j, -0.10 - 0.40j), patch("glass", 0.10 - 0.44j, 0.17 - 0.60j, 0.22 - 0.59j, 0.19 - 0.42j),
    body("p", -0.48 - 0.28j, -0.40 - 0.42j, -0.12 - 0.40j, 0.18 - 0.42j, 0.46 - 0.34j, 0.62 - 0.20j, 0.46 - 0.10j, -0.40 - 0.10j), bar("s", 0.022, -0.44 - 0.25j, 0.0 - 0.26j, 0.54 - 0.21j), tyre(-0.06 - 0.13j, 0.13, "rubber", "steel", 12), body("p-", -0.24 - 0.16j, -0.16 - 0.28j, 0.04 - 0.28j, 0.12 - 0.16j, 0.0 - 0.22j, -0.12 - 0.22j), size=1.2,
)  # fmt: skip


def _beside(machine: Draw) -> Draw:
    """Return a motorcycle with a car for one more at its near side."""

    def draw(canvas: skia.Canvas, pose: Pose) -> None:
        machine(canvas, pose)
        SIDECAR(canvas, pose)

    return draw


_CARRIER = Carrier(MOTORCYCLE_SEAT, unmoved, SIDECAR, draw_motorcycle_alone)
SIDECAR_FIGURE = replace(row(_beside(draw_motorcycle), 1.6, 1.6, WHEELED, on_wheels), carrier=_CARRIER)  # fmt: skip
CAMPER = (
    body("p", -1.10 - 0.16j, -1.14 - 0.52j, 1.10 - 0.52j, 1.16 - 0.40j, 1.12 - 0.16j, seam=0.3), body("s", -1.14 - 0.50j, -1.10 - 0.88j, -0.96 - 0.96j, 0.72 - 0.96j, 0.94 - 0.86j, 1.12 - 0.50j, seam=0.3), bar("white", 0.035, -1.13 - 0.50j, 1.12 - 0.50j), *(patch("glass", *box(x, -0.86, x + 0.40, -0.58)) for x in (-1.00, -0.50, 0.0)), patch("glass", 0.50 - 0.58j, 0.50 - 0.86j, 0.80 - 0.86j, 1.0 - 0.58j), *(patch("a", *box(x, -0.86, x + 0.09, -0.58)) for x in (-1.00, -0.69, -0.50, -0.19)), bar("p-", 0.016, 0.44 - 0.84j, 0.44 - 0.20j), bar("p-", 0.016, -0.06 - 0.48j, -0.06 - 0.20j),
    cut("wood", *box(-0.80, -1.06, 0.30, -0.97)), body("red", -0.70 - 1.05j, -0.66 - 1.14j, -0.36 - 1.14j, -0.32 - 1.05j), body("blue", -0.20 - 1.05j, -0.16 - 1.12j, 0.16 - 1.12j, 0.20 - 1.05j), lamp(1.10 - 0.36j, 0.06), dot("red", -1.12 - 0.36j, 0.03 + 0.06j), tyre(-0.68 - 0.18j, 0.18, "rubber", "white"), tyre(0.70 - 0.18j, 0.18, "rubber", "white"),
)  # fmt: skip
_BOTTLES = tuple(
    part
    for k in range(9)
    for x in (-1.0 + 0.145 * k,)
    for part in (cut("white", *box(x, -0.54, x + 0.10, -0.34)), cut("white", *box(x + 0.03, -0.63, x + 0.07, -0.54)), dot("red", complex(x + 0.05, -0.64), 0.03 + 0.018j))
)  # fmt: skip
MILK_FLOAT = (
    cut("p", *box(-1.14, -0.30, 1.10, -0.16)), *(bar("steel", 0.03, complex(x, -0.30), complex(x, -0.98)) for x in (-1.10, -0.45, 0.22)), *_BOTTLES, cut("steel", *box(-1.12, -0.36, 0.30, -0.29)), *(bar("steel", 0.018, -1.10 - y * 1j, 0.26 - y * 1j) for y in (0.46,)), cut("p", *box(-1.18, -1.06, 0.40, -0.92)), patch("s", *box(-0.90, -1.02, 0.12, -0.96)),
    body("s", 0.26 - 0.18j, 0.26 - 1.0j, 0.86 - 1.0j, 1.02 - 0.86j, 1.12 - 0.52j, 1.14 - 0.18j, seam=0.3), patch("glass", 0.62 - 0.58j, 0.60 - 0.90j, 0.84 - 0.90j, 0.98 - 0.58j), patch("glass", *box(0.34, -0.90, 0.54, -0.58)), cut("p", *box(0.27, -0.44, 1.12, -0.34)), lamp(1.10 - 0.28j, 0.045), tyre(-0.70 - 0.15j, 0.15), tyre(0.72 - 0.15j, 0.15),
)  # fmt: skip
RESCUE_BOAT = (
    bar("steel", 0.03, -0.10 - 0.78j, -0.10 - 1.10j), swaying(bar("steel", 0.05, -0.28 - 1.02j, 0.08 - 1.02j), -0.1 - 1.02j, 0.3, 0.6), lamp(0.10 - 0.84j, 0.06, "blue", 1.1), cut("s", -0.66 - 0.34j, -0.60 - 0.76j, 0.30 - 0.78j, 0.58 - 0.36j), *(patch("glass", *box(x, -0.68, x + 0.22, -0.48)) for x in (-0.50, -0.20)), patch("glass", 0.12 - 0.48j, 0.10 - 0.68j, 0.28 - 0.68j, 0.42 - 0.48j),
    body("p", -1.24 - 0.36j, -0.40 - 0.34j, 0.70 - 0.40j, 1.46 - 0.58j, 1.14 - 0.10j, 0.80 + 0.14j, -1.06 + 0.14j, -1.24 - 0.10j), body("blue-", -1.22 - 0.06j, 0.0 - 0.04j, 1.22 - 0.16j, 0.92 + 0.10j, -1.06 + 0.12j), bar("white", 0.05, -1.24 - 0.10j, 0.0 - 0.08j, 1.22 - 0.20j), cut("white", *box(-0.26, -0.30, -0.16, -0.12)), cut("white", *box(-0.31, -0.25, -0.11, -0.17)), orb("white", -0.80 - 0.34j, 0.13 + 0.13j), dot("p", -0.80 - 0.34j, 0.065 + 0.065j), bar("steel", 0.02, 0.50 - 0.42j, 0.54 - 0.62j, 1.30 - 0.74j, 1.40 - 0.58j),
)  # fmt: skip

COUSINS: Mapping[str, Kind] = MappingProxyType(
    {
        "tanuki": Kind(row(_tanuki, 0.62, 1.5, BEAST | UPRIGHT), ("#8a6a48", "#e8d6b4", "#33261e"), words("raccoon dog, 貉, 狸猫, 貉子")),
        "jaguar": beast(JAGUAR, 0.95, 1.95, "#d08a2c #f6e2b4 #2e1c10", "美洲豹, 美洲虎"),
        "tortoise": on_ground(TORTOISE, 0.55, 2.2, "#7a6236 #8f9160 #b08f4c", "giant tortoise, land turtle, 陆龟, 象龟, 乌龟", CRAWLS),
        "moth": in_air(MOTH, 0.16, 1.55, "#8f7658 #d9c49a #e2b46a", "hawk moth, luna moth, 飞蛾, 蛾, 蛾子"),
        "cormorant": bird_kind(_cormorant, replace(EAGLE, neck=0.22, chord=0.26, beak=0.20, hood=False), 0.85, 1.4, "#22252c #33424c #e59a33", "鸬鹚, 鱼鹰"),
        "falcon": bird_kind(FALCON_PERCHED, FALCON, 0.50, 1.9, "#4d5a6b #efe6d4 #e0b040", "peregrine, peregrine falcon, kestrel, hawk, sparrowhawk, 猎鹰, 隼, 游隼, 苍鹰"),
        "snow train": Kind(row(_snow_train, 4.2, 5.4, WHEELED, on_wheels), ("#3a3f48", "#8a2f2a", "#c9a24a"), words("snowplow train, snowplow locomotive, snowplough train, snowplough locomotive, snow plow train, snow plough train, snow plough locomotive, snow plow locomotive, snowplough engine, snow plough engine, 扫雪机车, 除雪列车, 除雪机车, 扫雪火车, 铲雪火车, 铲雪机车")),
        "sidecar": Kind(SIDECAR_FIGURE, ("#5a6a4a", "#e6dcc6", "#c9a24a"), words("motorcycle with sidecar, motorcycle and sidecar, sidecar motorcycle, motorbike with sidecar, motorcycle with a sidecar, motorbike with a sidecar, 边三轮, 三轮摩托车, 侧三轮摩托")),
        "camper": rolling(CAMPER, 2.0, 2.4, "#4f9aa8 #f4efe2 #e8a03a", "camper van, campervan, motorhome, vw bus, hippie van, caravan, 房车, 露营车"),
        "milk truck": rolling(MILK_FLOAT, 2.0, 2.4, "#3f78b0 #f6f4ee #c5362c", "milk float, milk van, 送奶车, 牛奶车"),
        "rescue boat": afloat(RESCUE_BOAT, 4.2, 2.6, "#e8642a #f6f2ea #c9a24a", "motor lifeboat, sea rescue boat, coast guard boat, 救援船, 救助船, 搜救船"),
    }
)  # fmt: skip
"""By name."""
