"""What the eye rests on between shots of people: a bolt, prayer flags, frost on a pane, blown papers. Tables of parts."""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType

from moviefactory.shots.animatic.figures.kind_rows import Kind, aloft, thing
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
    ring,
    swaying,
)

_TURNS, _SWINGS = 0.16, 0.10


def _turning(*parts: Part) -> tuple[Part, ...]:
    """Return parts that turn to and fro about their middle as what drifts does."""
    return tuple(swaying(part, 0j, 4 * _TURNS, _TURNS) for part in parts)


BOLT = _turning(
    cut("p-", -0.46 - 0.10j, 0.20 - 0.10j, 0.20 + 0.10j, -0.46 + 0.10j),
    *(bar("steel", 0.022, complex(-0.42 + 0.07 * k, -0.11), complex(-0.39 + 0.07 * k, 0.11)) for k in range(8)),
    cut("p", 0.20 - 0.26j, 0.38 - 0.26j, 0.46 - 0.13j, 0.46 + 0.13j, 0.38 + 0.26j, 0.20 + 0.26j),
    patch("white", 0.24 - 0.21j, 0.36 - 0.21j, 0.40 - 0.13j, 0.24 - 0.13j),
)  # fmt: skip

_FRAYS = ((-0.30, 0.22), (-0.20, 0.34), (-0.06, 0.40), (0.08, 0.36), (0.22, 0.26))
CABLE = (
    bar("p", 0.085, -0.82 - 0.52j, -0.42 - 0.30j, -0.07 - 0.34j, 0.28 - 0.10j, 0.48 + 0.0j),
    *(bar("p-", 0.016, complex(-0.76 + 0.15 * k, -0.54 + 0.05 * k), complex(-0.70 + 0.15 * k, -0.42 + 0.05 * k)) for k in range(5)),
    *(swaying(bar("s", 0.024, 0.45 - 0.02j, complex(0.62, 0.5 * y), complex(0.76 + 0.2 * x, y)), 0.48 + 0j, 0.14, 0.2) for x, y in _FRAYS),
    *(lamp(complex(0.76 + 0.2 * x, y), 0.014, "#fff2c8", 0.4) for x, y in _FRAYS[1::2]),
)  # fmt: skip

_HUES = ("#2f6fb4", "#f2efe8", "#c5362c", "#3f8a4a", "#d9a93c")
PRAYER_FLAGS = (
    bar("wood", 0.035, -0.95 + 0.0j, -0.92 - 1.0j), bar("wood", 0.035, 0.95 + 0.0j, 0.98 - 0.86j),
    bar("bone", 0.010, -0.92 - 0.98j, -0.40 - 0.74j, 0.30 - 0.68j, 0.98 - 0.84j),
    *(
        swaying(cut(_HUES[k % 5], complex(x, y), complex(x + 0.15, y + 0.01), complex(x + 0.17, y + 0.25), complex(x + 0.09, y + 0.21), complex(x + 0.02, y + 0.27)), complex(x, y), 2.2 * _SWINGS, 0.5 + 0.06 * k)
        for k, (x, y) in enumerate((-0.84 + 0.19 * n, -0.94 + 0.26 * math.sin(math.pi * (n + 0.5) / 9.4)) for n in range(9))
    ),
)  # fmt: skip

POST = (
    bar("steel", 0.010, -0.86 - 0.50j, -0.30 - 0.62j, 0.06 - 0.70j), bar("steel", 0.010, 0.06 - 0.70j, 0.34 - 0.30j, 0.80 - 0.02j),
    cut("p", -0.10 - 0.02j, 0.0 - 0.98j, 0.10 - 1.0j, 0.16 - 0.94j, 0.06 + 0.0j),
    *(bar("p-", 0.008, complex(-0.05 + 0.02 * k, -0.06 - 0.1 * k), complex(0.03 + 0.012 * k, -0.52 - 0.12 * k)) for k in range(4)),
    body("straw", -0.52 + 0.05j, -0.26 - 0.10j, 0.02 - 0.16j, 0.30 - 0.08j, 0.60 + 0.05j),
)  # fmt: skip

SWITCHES = (
    cut("p", *box(-0.62, -1.0, 0.62, -0.06)), cut("p-", *box(-0.56, -0.94, 0.56, -0.12)),
    *(orb("steel", complex(-0.36 + 0.24 * k, -0.34), 0.055 + 0.055j) for k in range(4)),
    *(bar("white", 0.035, complex(-0.36 + 0.24 * k, -0.34), complex(-0.36 + 0.24 * k + 0.02, -0.48 if k % 2 else -0.22)) for k in range(4)),
    *(dot(hue, complex(-0.36 + 0.24 * k, -0.60), 0.032 + 0.032j) for k, hue in enumerate(("green", "gold", "green", "#5a3030"))),
    lamp(0.0 - 0.78j, 0.075, "red", 1.2),
)  # fmt: skip

PAPERS = tuple(
    swaying(part, complex(x, y), 3.4 * _SWINGS, 0.45 + 0.1 * k)
    for k, (x, y, lean) in enumerate(((-0.50, 0.16, 0.5), (0.10, -0.16, -0.3), (0.62, 0.22, 0.8)))
    for part in (
        cut("white", complex(x - 0.20, y - 0.13 + 0.1 * lean), complex(x + 0.18, y - 0.17 - 0.1 * lean), complex(x + 0.22, y + 0.12 - 0.1 * lean), complex(x - 0.16, y + 0.17 + 0.1 * lean)),
        *(bar("steel", 0.010, complex(x - 0.12, y - 0.06 + 0.06 * n), complex(x + 0.13, y - 0.10 + 0.06 * n)) for n in range(3)),
    )
)  # fmt: skip

NEON_SIGN = (
    bar("ink", 0.03, -0.5 - 1.0j, -0.5 - 0.9j), bar("ink", 0.03, 0.5 - 1.0j, 0.5 - 0.9j),
    cut("ink", *box(-0.72, -0.92, 0.72, -0.16)),
    *(bar("p", 0.035, a, b) for a, b in ((-0.66 - 0.86j, 0.66 - 0.86j), (0.66 - 0.86j, 0.66 - 0.22j), (0.66 - 0.22j, -0.66 - 0.22j), (-0.66 - 0.22j, -0.66 - 0.86j))),
    *(bar("s", 0.04, a, b) for a, b in ((-0.26 - 0.74j, 0.26 - 0.74j), (-0.26 - 0.74j, 0.0 - 0.50j), (0.26 - 0.74j, 0.0 - 0.50j), (0.0 - 0.50j, 0.0 - 0.32j), (-0.14 - 0.31j, 0.14 - 0.31j))),
    bar("a", 0.022, -0.04 - 0.62j, 0.20 - 0.82j), orb("a", 0.0 - 0.63j, 0.045 + 0.045j),
    *(bar("a", 0.028, at + 0.10 * way, at - 0.10 * way) for at in (-0.46 - 0.54j, 0.46 - 0.54j) for way in (1, 1j, 0.7 + 0.7j, 0.7 - 0.7j)),
    *(lamp(at, 0.05, "#ff6ad0", 1.7) for at in (-0.66 - 0.86j, 0.66 - 0.22j)), lamp(0.0 - 0.54j, 0.06, "#6af0ff", 2.3),
)  # fmt: skip

_PEBBLES = ((-0.74, 0.20, 0.16), (-0.36, 0.26, 0.22), (0.06, 0.20, 0.15), (0.42, 0.30, 0.24), (0.80, 0.18, 0.15), (-0.14, 0.34, 0.19), (0.20, 0.46, 0.16), (-0.52, 0.12, 0.10))  # fmt: skip
PEBBLES = tuple(
    part
    for k, (x, rx, ry) in enumerate(_PEBBLES)
    for part in (
        orb(("p", "s", "p-", "a")[k % 4], complex(x, -ry if k < 5 else -2.1 * ry + 0.02), complex(rx, ry)),
        dot("white", complex(x - 0.3 * rx, (-ry if k < 5 else -2.1 * ry + 0.02) - 0.45 * ry), complex(0.22 * rx, 0.10 * ry)),
    )
)  # fmt: skip

SHUTTERS = (
    cut("bone", *box(-0.36, -0.96, 0.36, -0.14)), cut("ink", *box(-0.29, -0.89, 0.29, -0.21)), patch("glass", *box(-0.26, -0.86, -0.02, -0.24)),
    patch("glass", *box(0.02, -0.86, 0.26, -0.24)), bar("bone", 0.03, -0.28 - 0.56j, 0.28 - 0.56j), cut("stone", *box(-0.44, -0.15, 0.44, -0.07)),
    *(
        swaying(part, complex(0.34 * side, -0.55), 1.6 * _SWINGS, 0.6)
        for side in (-1, 1)
        for part in (
            cut("p", complex(0.34 * side, -0.94), complex(0.74 * side, -1.02), complex(0.74 * side, -0.12), complex(0.34 * side, -0.18)),
            *(bar("p-", 0.018, complex(0.40 * side, -0.86 + 0.1 * k), complex(0.68 * side, -0.91 + 0.11 * k)) for k in range(7)),
        )
    ),
)  # fmt: skip


def _crystal(at: complex, size: float, turn: float) -> tuple[Part, ...]:
    """Return a star of ice with six feathered arms."""
    arms = ring(at, size, 6)
    spun = [at + (arm - at) * complex(math.cos(turn), math.sin(turn)) for arm in arms]
    feathers = (bar("white", 0.010, at + 0.55 * (arm - at), at + 0.75 * (arm - at) + 0.2 * (arm - at) * 1j * side) for arm in spun for side in (-1, 1))  # fmt: skip
    return (*(bar("white", 0.014, at, arm) for arm in spun), *feathers)


FROST = (
    cut("ink", *box(-0.86, -1.0, 0.86, -0.02)), cut("p", *box(-0.80, -0.94, 0.80, -0.08)),
    cut("s", -0.80 - 0.08j, -0.80 - 0.60j, -0.52 - 0.30j, -0.20 - 0.22j, 0.30 - 0.16j, 0.50 - 0.34j, 0.80 - 0.66j, 0.80 - 0.08j),
    *_crystal(-0.52 - 0.36j, 0.24, 0.2), *_crystal(0.50 - 0.40j, 0.30, 0.5), *_crystal(-0.08 - 0.28j, 0.19, 0.0), *_crystal(-0.62 - 0.74j, 0.16, 0.7), *_crystal(0.66 - 0.80j, 0.12, 0.1), *_crystal(0.16 - 0.52j, 0.11, 0.9),
)  # fmt: skip

SEATS = tuple(
    part
    for row, (y, s) in enumerate(((-0.62, 0.72), (-0.32, 0.86), (0.0, 1.0)))
    for k in range(-4, 5)
    for x in (0.24 * s * k,)
    for part in (
        body("p-" if row < 2 else "p", complex(x - 0.10 * s, y - 0.14 * s), complex(x - 0.09 * s, y - 0.42 * s), complex(x + 0.09 * s, y - 0.42 * s), complex(x + 0.10 * s, y - 0.14 * s)),
        cut("s", *box(x - 0.10 * s, y - 0.17 * s, x + 0.10 * s, y - 0.09 * s)), bar("steel", 0.02 * s, complex(x, y - 0.09 * s), complex(x, y)),
    )
)  # fmt: skip

DANDELION_SEEDS = tuple(
    swaying(part, complex(x, y), 2.4 * _SWINGS, 0.3 + 0.05 * k)
    for k, (x, y, s) in enumerate(((-0.80, 0.20, 0.8), (-0.36, -0.22, 1.0), (0.06, 0.16, 0.9), (0.44, -0.30, 1.1), (0.86, 0.04, 0.8)))
    for part in (
        bar("bone", 0.012, complex(x, y), complex(x + 0.02, y + 0.22 * s)), orb("brown", complex(x + 0.02, y + 0.25 * s), complex(0.018, 0.045)),
        *(bar("white", 0.009, complex(x, y), complex(x + 0.13 * s * math.sin(0.42 * n), y - 0.13 * s * math.cos(0.42 * n))) for n in range(-4, 5)),
    )
)  # fmt: skip

HELMET = (
    orb("p", 0.0 - 0.02j, 0.44 + 0.44j), orb("p-", -0.34 + 0.06j, 0.10 + 0.14j), body("ink", -0.08 - 0.26j, 0.20 - 0.30j, 0.40 - 0.10j, 0.40 + 0.12j, 0.18 + 0.22j, -0.06 + 0.16j),
    patch("#d9a93c", 0.0 - 0.20j, 0.18 - 0.23j, 0.33 - 0.08j, 0.33 + 0.08j, 0.16 + 0.15j, 0.0 + 0.10j), dot("white", 0.10 - 0.11j, 0.06 + 0.035j),
    cut("p-", -0.30 + 0.34j, 0.30 + 0.34j, 0.34 + 0.46j, -0.34 + 0.46j), bar("s", 0.03, -0.32 + 0.40j, 0.32 + 0.40j),
)  # fmt: skip

INSERTS: Mapping[str, Kind] = MappingProxyType(
    {
        "bolt": aloft(BOLT, 0.9, 1.2, "#a9b1ba #7d858e #c9a24a", "loose bolt, steel bolt, screw, loose screw, 螺栓, 螺丝, 螺丝钉"),
        "cable": aloft(CABLE, 1.4, 1.7, "#3a3c46 #e0a860 #c9a24a", "frayed cable, loose cable, torn cable, 缆绳, 旧缆绳, 电缆"),
        "prayer flags": thing(PRAYER_FLAGS, 2.2, 2.0, "#c5362c #2f6fb4 #d9a93c", "prayer flag, string of flags, 经幡, 五彩经幡"),
        "post": thing(POST, 1.5, 1.4, "#7a5a3c #5a4030 #c9a24a", "half-buried post, buried post, wooden post, fence post, old post, 木桩"),
        "switch": thing(SWITCHES, 1.2, 1.3, "#5a6472 #3a424e #c9a24a", "blinking switch, switches, switch panel, 开关"),
        "papers": aloft(PAPERS, 1.2, 1.6, "#f2efe8 #d8d2c4 #c9a24a", "paper blowing, loose papers, sheets of paper, flying papers, 被风吹走的纸, 飞舞的纸"),
        "neon sign": thing(NEON_SIGN, 1.8, 1.5, "#ff6ad0 #6af0ff #ffe08a", "flickering neon sign, flickering sign, 霓虹灯牌"),
        "pebbles": thing(PEBBLES, 0.8, 2.0, "#8a8f98 #b3a894 #5f6f7a", "wet pebbles, pebble, 卵石, 石子"),
        "shutters": thing(SHUTTERS, 1.7, 1.5, "#3f7a6a #2f5a4e #c9a24a", "shutter, window shutters, 窗板, 百叶窗"),
        "frost": thing(FROST, 1.5, 1.7, "#24405e #7fa8c4 #c9a24a", "frosted glass, frosted pane, 霜花, 蔓延的霜, frost spreading"),
        "seats": thing(SEATS, 1.3, 2.2, "#b0453c #7a2f2a #c9a24a", "empty seats, rows of seats, row of seats, 空着的座位, 空座位"),
        "space helmet": aloft(HELMET, 0.8, 1.0, "#eef0f2 #c5362c #c9a24a", "astronaut helmet, astronaut's helmet, empty helmet, 宇航头盔, 太空头盔, 宇航员的头盔", bob=0.03),
        "seeds": aloft(DANDELION_SEEDS, 1.2, 1.9, "#f2efe8 #d8d2c4 #c9a24a", "dandelion seeds, drifting seeds, seeds drifting, 草籽, 蒲公英种子"),
    }
)  # fmt: skip
"""By name: each is drawn large, by itself, where a line shows nobody."""
