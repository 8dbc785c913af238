"""What is drawn by animals, pushed or ridden by one: coach, ox cart, dog sled, rickshaw. Tables of parts."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from moviefactory.shots.animatic.figures import gaits
from moviefactory.shots.animatic.figures.kind_rows import Kind, rolling
from moviefactory.shots.animatic.figures.parts import (
    Part,
    bar,
    body,
    box,
    cut,
    dot,
    lamp,
    orb,
    patch,
    sub,
    swaying,
    tyre,
)
from moviefactory.shots.animatic.figures.people import draw_person
from moviefactory.shots.animatic.figures.quadrupeds import animal
from moviefactory.shots.animatic.figures.wild import DONKEY, HUSKY, OX, REINDEER


def _pane(left: float, top: float, right: float, bottom: float) -> Part:
    return patch("glass", *box(left, top, right, bottom))


def _team(breed: gaits.Breed, xs: tuple[float, ...], size: float, *coats: str) -> tuple[Part, ...]:
    """Return animals that pull, one before the other, and the traces that they pull by."""
    draw = animal(breed)
    return tuple(
        sub(draw, complex(x, 0), size, *coats[k % len(coats)].split(), phase=0.21 * k)
        for k, x in enumerate(xs)
    )


BROWN, BLACK = "#7a4a2c #2c1c14 #a0402c", "#33292a #1c1718 #a0402c"
_COACH = (
    cut("p-", -1.50 - 0.36j, -0.20 - 0.36j, -0.10 - 0.26j, -1.56 - 0.26j), body("p", -1.36 - 0.34j, -1.50 - 0.70j, -1.44 - 0.92j, -0.36 - 0.92j, -0.26 - 0.70j, -0.42 - 0.34j), bar("s", 0.035, -1.50 - 0.93j, -0.28 - 0.93j), _pane(-1.34, -0.84, -1.12, -0.60), _pane(-0.66, -0.84, -0.44, -0.60), patch("p-", *box(-1.04, -0.86, -0.74, -0.34)), _pane(-1.0, -0.82, -0.78, -0.60), cut("p-", -0.24 - 0.66j, 0.14 - 0.66j, 0.14 - 0.58j, -0.06 - 0.36j, -0.24 - 0.36j), cut("p-", -1.56 - 0.60j, -1.78 - 0.60j, -1.70 - 0.36j, -1.46 - 0.36j), lamp(-0.24 - 0.74j, 0.03), tyre(-1.30 - 0.26j, 0.26, "s", "s+", 10), tyre(-0.12 - 0.20j, 0.20, "s", "s+", 8),
)  # fmt: skip
COACH = (
    *_team(gaits.HORSE, (1.42, 0.88), 0.74, BLACK, BROWN),
    bar("wood", 0.03, 0.0 - 0.30j, 0.70 - 0.36j, 1.60 - 0.40j),
    bar("ink", 0.014, 0.06 - 0.66j, 0.80 - 0.54j, 1.72 - 0.56j),
    *_COACH,
)
_CART = (
    cut("p", -1.20 - 0.62j, -0.06 - 0.62j, -0.10 - 0.40j, -1.14 - 0.40j),
    bar("p-", 0.03, -1.18 - 0.52j, -0.08 - 0.52j),
    cut("wood-", -0.16 - 0.64j, 0.06 - 0.64j, 0.06 - 0.56j, -0.16 - 0.56j),
    tyre(-0.66 - 0.30j, 0.30, "wood", "wood+", 8),
)
_HAY = (
    body(
        "straw",
        -1.22 - 0.60j,
        -1.16 - 0.84j,
        -0.90 - 0.98j,
        -0.50 - 0.98j,
        -0.24 - 0.80j,
        -0.18 - 0.60j,
    ),
    *(
        bar(
            "gold",
            0.014,
            complex(-1.06 + 0.12 * k, -0.70 - 0.05 * (k % 3)),
            complex(-1.0 + 0.12 * k, -0.82 - 0.04 * (k % 2)),
        )
        for k in range(7)
    ),
)


def _shafts(x: float) -> tuple[Part, ...]:
    return bar("wood", 0.04, -0.2 - 0.46j, complex(x, -0.46)), bar(
        "ink", 0.014, -0.04 - 0.66j, complex(x + 0.2, -0.62)
    )


HORSE_CART = (*_team(gaits.HORSE, (0.72,), 0.98, BROWN), *_shafts(0.8), *_CART)
HAY_CART = (*_team(gaits.HORSE, (0.72,), 0.98, BROWN), *_shafts(0.8), *_HAY, *_CART)
HAY_TRAILER = (
    body("straw", -0.92 - 0.46j, -0.86 - 0.84j, -0.36 - 1.0j, 0.40 - 0.98j, 0.86 - 0.82j, 0.94 - 0.46j), *(bar("straw-", 0.014, complex(x, -0.52), complex(x + 0.10, -0.84)) for x in (-0.70, -0.40, -0.08, 0.24, 0.54)), cut("p", *box(-0.98, -0.50, 0.98, -0.30)), bar("p-", 0.02, -0.98 - 0.40j, 0.98 - 0.40j), bar("ink", 0.04, 0.98 - 0.36j, 1.30 - 0.32j), tyre(-0.56 - 0.20j, 0.20), tyre(0.56 - 0.20j, 0.20),
)  # fmt: skip
DONKEY_CART = (*_team(DONKEY, (0.70,), 0.84, "#8b8580 #cfc8c0 #a04a34"), *_shafts(0.74), *_CART)
OX_CART = (*_team(OX, (0.86,), 0.92, "#a8744a #c9a27a #6a4630"), *_shafts(0.9), *_HAY, *_CART)
_PLOUGH = (
    bar("ink", 0.016, -0.90 - 0.50j, 0.30 - 0.56j),
    bar("p", 0.08, 0.10 - 0.30j, -0.50 - 0.16j, -0.90 - 0.50j),
    bar("p", 0.08, -0.46 - 0.16j, -0.84 - 0.44j),
    body("p", -0.36 - 0.28j, -0.30 - 0.06j, -0.66 - 0.04j, -0.62 - 0.20j),
    body("steel", -0.46 - 0.20j, -0.30 - 0.02j, -0.62 + 0.02j, -0.60 - 0.10j),
    *(orb("brown", complex(-0.74 - 0.18 * k, -0.03), 0.12 + 0.05j) for k in range(3)),
)
PLOUGH = (*_team(gaits.HORSE, (0.60,), 0.98, BROWN), *_PLOUGH)
OX_PLOUGH = (*_team(OX, (0.66,), 0.92, "#a8744a #c9a27a #6a4630"), *_PLOUGH)
OPEN_CARRIAGE = (
    *_team(gaits.HORSE, (1.02,), 0.92, BLACK),
    *_shafts(1.0),
    body(
        "p",
        -1.34 - 0.34j,
        -1.46 - 0.80j,
        -1.30 - 0.86j,
        -1.14 - 0.56j,
        -0.46 - 0.54j,
        -0.36 - 0.72j,
        -0.20 - 0.70j,
        -0.12 - 0.36j,
    ),
    bar("gold", 0.03, -1.28 - 0.42j, -0.20 - 0.42j),
    body("s", -1.42 - 0.80j, -1.62 - 1.0j, -1.50 - 1.08j, -1.24 - 0.82j),
    tyre(-1.10 - 0.28j, 0.28, "s", "gold", 10),
    tyre(-0.20 - 0.22j, 0.22, "s", "gold", 8),
)
_HOOPS = (
    body(
        "white",
        -1.30 - 0.56j,
        -1.34 - 0.94j,
        -1.10 - 1.02j,
        -0.24 - 1.02j,
        -0.02 - 0.94j,
        -0.06 - 0.56j,
    ),
    *(
        bar("white-", 0.02, complex(-1.08 + 0.28 * k, -1.0), complex(-1.08 + 0.28 * k, -0.58))
        for k in range(4)
    ),
)
COVERED_WAGON = (
    *_team(gaits.HORSE, (1.36, 0.86), 0.78, BROWN, BLACK),
    *_shafts(1.4),
    *_HOOPS,
    cut("p", -1.28 - 0.60j, 0.06 - 0.60j, 0.0 - 0.38j, -1.22 - 0.38j),
    tyre(-0.98 - 0.26j, 0.26, "wood", "wood+", 8),
    tyre(-0.20 - 0.22j, 0.22, "wood", "wood+", 8),
)
CHARIOT = (
    *_team(gaits.HORSE, (0.76, 0.60), 0.98, "#e8e4dc #cfc8c0 #c5362c", BLACK),
    *_shafts(0.8),
    body(
        "p", -0.86 - 0.34j, -0.80 - 0.50j, -0.36 - 0.56j, -0.06 - 0.82j, 0.02 - 0.80j, -0.04 - 0.34j
    ),
    bar("gold", 0.03, -0.80 - 0.50j, -0.36 - 0.57j, -0.04 - 0.83j),
    tyre(-0.42 - 0.27j, 0.27, "gold", "gold+", 6),
)
_SLED = (
    bar("wood", 0.05, -1.70 - 0.06j, -0.60 - 0.05j, -0.40 - 0.12j, -0.34 - 0.34j),
    *(bar("wood-", 0.04, complex(x, -0.08), complex(x + 0.04, -0.34)) for x in (-1.5, -1.0, -0.6)),
    body(
        "p",
        -1.64 - 0.34j,
        -1.60 - 0.52j,
        -1.40 - 0.70j,
        -1.10 - 0.62j,
        -0.70 - 0.54j,
        -0.44 - 0.40j,
        -0.50 - 0.30j,
    ),
    bar("s", 0.03, -1.30 - 0.64j, -1.26 - 0.34j),
    bar("s", 0.03, -0.90 - 0.58j, -0.88 - 0.34j),
    bar("wood", 0.05, -1.68 - 0.30j, -1.76 - 0.98j),
)
_GREY, _WHITE = "#5c6470 #f4f4f2 #c5362c", "#8a7a6a #f4f4f2 #c5362c"
DOG_SLED = (
    bar("ink", 0.02, -0.40 - 0.30j, 0.20 - 0.36j, 1.70 - 0.38j),
    *_team(HUSKY, (1.46, 0.90, 0.34), 0.70, _GREY, _WHITE, _GREY),
    *_SLED,
)
SLEIGH = (
    bar("ink", 0.02, -0.20 - 0.40j, 1.30 - 0.52j),
    *_team(REINDEER, (1.18, 0.66), 0.94, "#8a6a50 #e9e2d6 #c5362c"),
    bar("gold", 0.05, -1.50 - 0.04j, -0.40 - 0.03j, -0.16 - 0.14j, -0.20 - 0.36j),
    *(bar("gold", 0.035, complex(x, -0.05), complex(x, -0.28)) for x in (-1.2, -0.6)),
    body(
        "p",
        -1.50 - 0.24j,
        -1.56 - 0.72j,
        -1.36 - 0.80j,
        -1.10 - 0.46j,
        -0.60 - 0.42j,
        -0.30 - 0.66j,
        -0.18 - 0.60j,
        -0.30 - 0.24j,
    ),
    bar("gold", 0.025, -1.46 - 0.34j, -0.40 - 0.30j),
    body("s", -1.34 - 0.60j, -1.30 - 0.86j, -1.06 - 0.92j, -0.92 - 0.56j),
)
RICKSHAW = (
    sub(draw_person, 0.72 + 0j, 0.94, phase=0.2),
    bar("wood", 0.035, -0.30 - 0.44j, 0.86 - 0.48j),
    body(
        "p",
        -0.86 - 0.34j,
        -0.90 - 0.70j,
        -0.80 - 0.72j,
        -0.70 - 0.50j,
        -0.24 - 0.48j,
        -0.20 - 0.34j,
    ),
    body(
        "s",
        -0.94 - 0.70j,
        -0.88 - 0.98j,
        -0.50 - 1.04j,
        -0.16 - 0.90j,
        -0.10 - 0.78j,
        -0.50 - 0.90j,
        -0.80 - 0.80j,
    ),
    tyre(-0.52 - 0.28j, 0.28, "ink", "gold", 10),
)
BARROW = (
    tyre(0.56 - 0.22j, 0.22, "rubber", "steel", 5),
    cut("p", -0.50 - 0.86j, 0.62 - 0.86j, 0.40 - 0.36j, -0.26 - 0.36j),
    bar("wood", 0.06, 0.56 - 0.22j, -0.20 - 0.42j, -0.96 - 0.66j),
    bar("wood", 0.05, -0.24 - 0.40j, -0.36 - 0.02j),
    body("brown", -0.44 - 0.84j, -0.20 - 1.0j, 0.20 - 1.0j, 0.54 - 0.84j),
)
SCOOTER = (
    tyre(-0.50 - 0.20j, 0.20),
    tyre(0.56 - 0.20j, 0.20),
    body(
        "p",
        -0.76 - 0.24j,
        -0.72 - 0.52j,
        -0.36 - 0.58j,
        -0.10 - 0.40j,
        -0.02 - 0.18j,
        0.30 - 0.16j,
        0.34 - 0.22j,
        -0.30 - 0.14j,
    ),
    body("p", 0.30 - 0.18j, 0.40 - 0.60j, 0.34 - 0.84j, 0.46 - 0.80j, 0.54 - 0.40j),
    body("ink", -0.76 - 0.58j, -0.60 - 0.68j, -0.20 - 0.64j, -0.14 - 0.56j),
    bar("steel", 0.04, 0.40 - 0.84j, 0.28 - 0.94j),
    lamp(0.48 - 0.78j, 0.06),
    body("p", 0.40 - 0.26j, 0.56 - 0.44j, 0.74 - 0.28j),
)
SKATEBOARD = (
    tyre(-0.60 - 0.18j, 0.18, "white", "red", 3),
    tyre(0.60 - 0.18j, 0.18, "white", "red", 3),
    body(
        "p",
        -1.24 - 0.78j,
        -0.90 - 0.46j,
        0.90 - 0.46j,
        1.24 - 0.78j,
        1.16 - 0.50j,
        0.90 - 0.32j,
        -0.90 - 0.32j,
        -1.16 - 0.50j,
    ),
)
WHEELCHAIR = (
    tyre(0.40 - 0.12j, 0.12),
    bar(
        "steel",
        0.035,
        -0.30 - 0.96j,
        -0.24 - 0.92j,
        -0.20 - 0.42j,
        0.26 - 0.42j,
        0.44 - 0.12j,
        0.60 - 0.10j,
    ),
    body(
        "p", -0.26 - 0.88j, -0.16 - 0.88j, -0.12 - 0.52j, 0.24 - 0.50j, 0.24 - 0.42j, -0.22 - 0.42j
    ),
    bar("steel", 0.03, -0.20 - 0.64j, 0.22 - 0.64j, 0.26 - 0.44j),
)
ROVER = (
    *(tyre(complex(x, -0.14), 0.14, "steel-", "steel", 8) for x in (-0.70, 0.0, 0.70)), bar("steel-", 0.045, -0.70 - 0.14j, -0.36 - 0.38j, 0.0 - 0.14j), bar("steel-", 0.045, -0.36 - 0.38j, 0.20 - 0.44j, 0.70 - 0.14j), body("p", -0.74 - 0.40j, -0.70 - 0.60j, 0.56 - 0.60j, 0.60 - 0.40j), cut("blue-", -0.86 - 0.62j, 0.30 - 0.62j, 0.22 - 0.68j, -0.80 - 0.68j), *(bar("steel", 0.01, complex(-0.66 + 0.2 * k, -0.68), complex(-0.68 + 0.2 * k, -0.62)) for k in range(5)),
    bar("steel", 0.05, 0.40 - 0.58j, 0.40 - 0.92j), swaying(cut("p", *box(0.28, -1.06, 0.58, -0.90)), 0.40 - 0.92j, 0.06, 0.25), dot("glass", 0.50 - 0.98j, 0.05 + 0.05j), dot("glass", 0.37 - 0.98j, 0.04 + 0.04j), bar("steel", 0.035, -0.52 - 0.66j, -0.52 - 0.80j), swaying(body("white", -0.78 - 0.92j, -0.62 - 0.78j, -0.42 - 0.78j, -0.30 - 0.96j, -0.52 - 0.86j), -0.52 - 0.8j, 0.06, 0.2), bar("steel", 0.04, 0.58 - 0.50j, 0.86 - 0.56j, 1.0 - 0.36j), orb("steel-", 1.0 - 0.34j, 0.06 + 0.06j),
)  # fmt: skip
PENNY_FARTHING = (
    tyre(0.16 - 0.48j, 0.48, "ink", "steel", 14),
    tyre(-0.56 - 0.15j, 0.15, "ink", "steel", 8),
    bar("p", 0.04, 0.14 - 0.98j, -0.20 - 0.88j, -0.56 - 0.15j),
    bar("p", 0.04, 0.16 - 0.48j, 0.16 - 1.02j),
    bar("ink", 0.04, 0.04 - 1.02j, 0.28 - 1.04j),
    body("ink", -0.12 - 1.0j, 0.06 - 1.02j, 0.04 - 0.94j),
)

PLOUGHMAN = (-1.14, -0.265)
"""Who ploughs goes behind, with both feet on the ground."""

TEAMS: Mapping[str, Kind] = MappingProxyType(
    {
        "coach": rolling(COACH, 2.7, 3.7, "#3a2a4a #c9a24a #c9a24a", "coach and horses, carriage, horse carriage, stagecoach, horse drawn carriage, royal carriage, carriage and horses, carriage and pair, hansom, hansom cab, barouche, phaeton car, pumpkin carriage, state coach, 马车, 四轮马车, 南瓜马车", seat=(-0.06, -0.66)),
        "horse cart": rolling(HORSE_CART, 1.95, 2.8, "#8a5f3c #5a3c26 #c9a24a", "horse and cart, horse drawn cart, pony cart, cart, wagon, 马拉大车", seat=(-0.10, -0.64)),
        "hay cart": rolling(HAY_CART, 1.95, 2.8, "#8a5f3c #5a3c26 #c9a24a", "hay wagon, haywain, 一车干草, 干草车, 装满干草的车, 满载干草的大车, 装满干草的拖车, 装满干草的挂车", seat=(-0.06, -0.64)),
        "hay trailer": rolling(HAY_TRAILER, 2.3, 2.4, "#8a5f3c #5a3c26 #c9a24a", "trailer of hay, 干草拖车"),
        "donkey cart": rolling(DONKEY_CART, 1.7, 2.7, "#8a5f3c #5a3c26 #c9a24a", "mule cart, 驴车", seat=(-0.10, -0.64)),
        "ox cart": rolling(OX_CART, 1.75, 3.1, "#8a5f3c #5a3c26 #c9a24a", "oxcart, bullock cart, 牛车", seat=(-0.06, -0.64)),
        "plough": rolling(PLOUGH, 1.95, 2.5, "#8a5f3c #5a3c26 #c9a24a", "plow, horse plough", seat=PLOUGHMAN),
        "ox plough": rolling(OX_PLOUGH, 1.95, 2.6, "#8a5f3c #5a3c26 #c9a24a", "buffalo plough", seat=PLOUGHMAN),
        "open carriage": rolling(OPEN_CARRIAGE, 2.1, 3.2, "#5a2630 #26242c #c9a24a", "landau, caleche", seat=(-0.78, -0.56)),
        "covered wagon": rolling(COVERED_WAGON, 2.5, 3.5, "#7a5236 #f0e8d8 #c9a24a", "prairie schooner, gypsy wagon, 大篷车", seat=(0.0, -0.60)),
        "chariot": rolling(CHARIOT, 1.95, 2.6, "#b8342c #d9a93c #d9a93c", "war chariot", seat=(-0.34, -0.66)),
        "dog sled": rolling(DOG_SLED, 1.0, 4.1, "#b0463a #e0c060 #c9a24a", "dogsled, dog sledge, 狗拉雪橇", seat=(-1.36, -0.44)),
        "sleigh": rolling(SLEIGH, 1.9, 3.5, "#b8302c #6a3026 #d9a93c", "santa's sleigh, horse sleigh, horse drawn sleigh, troika, 马拉雪橇, 鹿拉雪橇", seat=(-0.86, -0.48)),
        "rickshaw": rolling(RICKSHAW, 1.85, 2.2, "#8a2f2a #26242c #e0b040", "pulled rickshaw, pedicab, cycle rickshaw, 黄包车", seat=(-0.50, -0.52)),
        "wheelbarrow": rolling(BARROW, 0.75, 2.0, "#5f8a5a #8a5f3c #c9a24a", "handcart, 手推车, 独轮车, 独轮小车"),
        "scooter": rolling(SCOOTER, 1.1, 1.6, "#4fa0a0 #e6dcc8 #e0b040", "motor scooter, vespa, 踏板车, 小摩托, 电动车, 小电驴, 电瓶车", seat=(-0.40, -0.64)),
        "skateboard": rolling(SKATEBOARD, 0.25, 2.6, "#d05a3a #e6dcc8 #e0b040", "longboard, 滑板"),
        "wheelchair": rolling(WHEELCHAIR, 1.1, 1.2, "#3a4f7a #26242c #e0b040", "轮椅", seat=(0.0, -0.50), before=(tyre(-0.10 - 0.32j, 0.32, "rubber", "steel", 12),)),
        "rover": rolling(ROVER, 1.8, 2.1, "#e6e2da #3a5f9e #e0b040", "探测车, 火星车, mars rover, martian rover, lunar rover, moon rover, mining robot rover, 漫游车, 月球车, moon buggy, lunar buggy", seat=(-0.06, -0.66)),
        "penny farthing": rolling(PENNY_FARTHING, 1.7, 1.5, "#3a2f38 #8a8078 #e0b040", "high wheeler, 高轮自行车"),
    }
)  # fmt: skip
