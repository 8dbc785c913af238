"""What rolls, told by its outline: tractor, digger, tram, fire engine, coach and team. Tables of parts."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

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
    swaying,
    tyre,
)


def _pane(left: float, top: float, right: float, bottom: float) -> Part:
    return patch("glass", *box(left, top, right, bottom))


TRACTOR = (
    bar("ink", 0.05, 0.46 - 0.52j, 0.46 - 0.86j), tyre(0.66 - 0.17j, 0.17, "rubber", "gold", 5),
    body("p", 0.02 - 0.26j, 0.02 - 0.60j, 0.72 - 0.58j, 0.84 - 0.50j, 0.84 - 0.24j), patch("ink", *box(0.74, -0.52, 0.83, -0.30)), *(bar("p-", 0.014, complex(0.20 + 0.1 * k, -0.50), complex(0.20 + 0.1 * k, -0.32)) for k in range(4)), lamp(0.84 - 0.46j, 0.035),
    cut("p-", -0.72 - 0.42j, -0.72 - 0.34j, 0.10 - 0.28j, 0.10 - 0.42j), bar("ink", 0.03, 0.06 - 0.58j, -0.06 - 0.76j), bar("ink", 0.035, -0.12 - 0.80j, 0.02 - 0.70j), body("ink", -0.58 - 0.44j, -0.64 - 0.66j, -0.56 - 0.68j, -0.48 - 0.50j, -0.26 - 0.48j, -0.26 - 0.42j),
)  # fmt: skip
TRACTOR_FRONT = (
    bar("p", 0.06, -0.86 - 0.46j, -0.68 - 0.70j, -0.38 - 0.74j, -0.10 - 0.60j),
    tyre(-0.46 - 0.37j, 0.37, "rubber", "gold", 8),
)
HARVESTER = (
    body("p", -0.90 - 0.30j, -0.94 - 0.86j, 0.24 - 0.90j, 0.30 - 0.30j), _pane(0.30, -0.86, 0.60, -0.46), cut("p", 0.26 - 0.90j, 0.66 - 0.90j, 0.70 - 0.44j, 0.62 - 0.30j, 0.26 - 0.30j), _pane(0.34, -0.84, 0.62, -0.50), bar("straw", 0.07, -0.60 - 0.90j, -0.88 - 1.02j, -1.06 - 0.92j), tyre(0.34 - 0.26j, 0.26, "rubber", "gold"), tyre(-0.66 - 0.17j, 0.17, "rubber", "gold"),
    cut("red", 0.66 - 0.30j, 0.96 - 0.10j, 1.20 - 0.02j, 0.86 - 0.02j), *(bar("gold", 0.03, 1.04 - 0.28j, 1.04 - 0.28j + 0.24 * complex(c, s)) for c, s in ((1, 0), (0.5, 0.87), (-0.5, 0.87), (-1, 0), (-0.5, -0.87), (0.5, -0.87))), orb("red", 1.04 - 0.28j, 0.05 + 0.05j), lamp(0.48 - 0.94j, 0.03, "gold", 0.9),
)  # fmt: skip


def _tracks(left: float, right: float, high: float = 0.22) -> tuple[Part, ...]:
    """Return a crawler's track and its rollers."""
    wheels = tuple(
        tyre(complex(left + 0.14 + (right - left - 0.28) * k / 3, -0.11), 0.075, "steel-", "steel")
        for k in range(4)
    )
    return (body("rubber", complex(left, -0.11), complex(left + 0.1, -high), complex(right - 0.1, -high), complex(right, -0.11), complex(right - 0.1, 0), complex(left + 0.1, 0)), *wheels)  # fmt: skip


_CAB = (
    cut("p", -0.20 - 0.30j, -0.20 - 0.80j, 0.14 - 0.80j, 0.24 - 0.50j, 0.24 - 0.30j),
    patch("glass", -0.13 - 0.48j, -0.13 - 0.74j, 0.10 - 0.74j, 0.18 - 0.48j),
)
EXCAVATOR = (
    *_tracks(-0.62, 0.46), body("p", -0.72 - 0.24j, -0.74 - 0.52j, -0.20 - 0.56j, 0.24 - 0.40j, 0.24 - 0.24j), *_CAB, *(swaying(one, 0.2 - 0.4j, 0.05, 0.25) for one in (
        bar("p", 0.11, 0.20 - 0.40j, 0.50 - 0.90j, 0.86 - 0.94j), bar("p-", 0.09, 0.84 - 0.96j, 1.10 - 0.46j), bar("steel", 0.035, 0.42 - 0.70j, 0.76 - 0.84j), body("steel-", 1.02 - 0.50j, 1.18 - 0.46j, 1.16 - 0.18j, 0.96 - 0.08j, 0.82 - 0.14j, 0.98 - 0.26j), cut("steel", 0.84 - 0.14j, 0.76 - 0.04j, 0.92 - 0.09j), cut("steel", 0.94 - 0.09j, 0.88 + 0.02j, 1.02 - 0.09j),
    )),
)  # fmt: skip
BULLDOZER = (
    *_tracks(-0.80, 0.56, 0.34), body("p", -0.70 - 0.30j, -0.70 - 0.52j, -0.30 - 0.56j, 0.50 - 0.56j, 0.60 - 0.34j), cut("p", -0.62 - 0.50j, -0.60 - 0.94j, -0.06 - 0.94j, -0.02 - 0.50j), _pane(-0.54, -0.88, -0.12, -0.56), bar("ink", 0.06, 0.26 - 0.56j, 0.26 - 0.80j), bar("p-", 0.07, 0.10 - 0.22j, 0.86 - 0.20j), body("steel", 0.86 - 0.02j, 0.78 - 0.28j, 0.84 - 0.60j, 0.94 - 0.62j, 0.90 - 0.30j, 1.06 - 0.0j),
    bar("p-", 0.06, -0.74 - 0.26j, -1.0 - 0.14j), cut("steel", -1.0 - 0.2j, -1.08 - 0.0j, -0.94 - 0.12j),
)  # fmt: skip
FORKLIFT = (
    bar("ink", 0.07, 0.52 - 0.06j, 0.52 - 0.98j), bar("steel", 0.05, 0.60 - 0.06j, 0.60 - 0.92j), bar("steel", 0.05, 0.60 - 0.16j, 1.06 - 0.14j), body("p", -0.70 - 0.14j, -0.76 - 0.44j, -0.56 - 0.56j, -0.24 - 0.52j, -0.20 - 0.30j, 0.36 - 0.30j, 0.44 - 0.12j), bar("ink", 0.05, -0.58 - 0.54j, -0.50 - 0.92j, 0.26 - 0.92j, 0.42 - 0.40j), body("ink", -0.22 - 0.34j, -0.26 - 0.58j, -0.18 - 0.58j, -0.10 - 0.36j, 0.04 - 0.32j), tyre(0.30 - 0.14j, 0.14), tyre(-0.50 - 0.13j, 0.13),
    cut("wood", *box(0.66, -0.54, 1.04, -0.18)), bar("wood-", 0.02, 0.66 - 0.36j, 1.04 - 0.36j), bar("wood-", 0.02, 0.85 - 0.54j, 0.85 - 0.18j),
)  # fmt: skip
CRANE_TRUCK = (
    bar("p", 0.05, -0.30 - 0.02j, -0.30 - 0.90j), bar("p", 0.05, -0.18 - 0.02j, -0.18 - 0.90j), *(bar("p-", 0.02, complex(-0.30 + 0.12 * (k % 2), -0.06 - 0.1 * k), complex(-0.18 - 0.12 * (k % 2), -0.16 - 0.1 * k)) for k in range(8)), bar("p", 0.04, -0.70 - 0.88j, 0.80 - 0.88j), bar("p", 0.025, -0.24 - 1.0j, 0.80 - 0.88j), bar("p", 0.025, -0.24 - 1.0j, -0.70 - 0.88j), *(bar("p-", 0.015, complex(-0.1 + 0.12 * k, -0.88), complex(-0.04 + 0.12 * k, -0.96 + 0.01 * k)) for k in range(7)),
    bar("p", 0.04, -0.24 - 0.90j, -0.24 - 1.0j), cut("stone", *box(-0.70, -0.86, -0.52, -0.72)), cut("p-", *box(-0.20, -0.86, -0.06, -0.72)), _pane(-0.17, -0.84, -0.08, -0.77), swaying(bar("ink", 0.012, 0.62 - 0.88j, 0.62 - 0.46j), 0.62 - 0.88j, 0.03, 0.2), swaying(cut("red", *box(0.50, -0.46, 0.74, -0.32)), 0.62 - 0.88j, 0.03, 0.2), cut("stone", *box(-0.44, -0.08, -0.04, 0.0)),
)  # fmt: skip


def _box_car(front: tuple[Part, ...], *marks: Part) -> tuple[Part, ...]:
    """Return a tall car with a box for a body: an ambulance, a van."""
    return (
        body("p", -1.08 - 0.20j, -1.10 - 0.90j, -1.02 - 0.94j, 0.44 - 0.94j, 0.66 - 0.62j, 1.06 - 0.52j, 1.12 - 0.22j, seam=0.3), patch("glass", 0.22 - 0.58j, 0.22 - 0.86j, 0.42 - 0.86j, 0.58 - 0.58j), *front, tyre(-0.66 - 0.17j, 0.17), tyre(0.70 - 0.17j, 0.17), lamp(1.08 - 0.40j, 0.035), *marks,
    )  # fmt: skip


AMBULANCE = _box_car(
    (
        patch("red", *box(-1.09, -0.42, 1.09, -0.33)),
        patch("red", *box(-0.62, -0.88, -0.48, -0.48)),
        patch("red", *box(-0.75, -0.75, -0.35, -0.61)),
    ),
    lamp(0.30 - 0.98j, 0.06, "blue", 1.1),
    lamp(0.08 - 0.98j, 0.05, "red", 0.9),
)
VAN = _box_car(
    (
        patch("p-", *box(-1.08, -0.30, 1.08, -0.24)),
        bar("p-", 0.015, -0.36 - 0.86j, -0.36 - 0.26j),
        bar("p-", 0.015, 0.12 - 0.86j, 0.12 - 0.26j),
    )
)
FIRE_ENGINE = (
    body("p", -1.16 - 0.20j, -1.16 - 0.66j, 0.40 - 0.66j, 0.42 - 0.86j, 0.92 - 0.86j, 1.08 - 0.52j, 1.12 - 0.20j), patch("white", *box(-1.16, -0.38, 1.11, -0.31)), _pane(0.48, -0.80, 0.68, -0.56), patch("glass", 0.72 - 0.56j, 0.72 - 0.80j, 0.90 - 0.80j, 1.02 - 0.56j), *(patch("steel", *box(-1.08 + 0.34 * k, -0.60, -0.80 + 0.34 * k, -0.42)) for k in range(4)),
    bar("steel", 0.035, -1.22 - 0.76j, 0.56 - 0.98j), bar("steel", 0.035, -1.20 - 0.68j, 0.58 - 0.90j), *(bar("steel", 0.02, complex(-1.10 + 0.2 * k, -0.77 - 0.025 * k), complex(-1.08 + 0.2 * k, -0.70 - 0.025 * k)) for k in range(9)), lamp(0.74 - 0.92j, 0.055, "blue", 1.2), tyre(-0.70 - 0.16j, 0.16), tyre(0.70 - 0.16j, 0.16), lamp(1.10 - 0.36j, 0.035),
)  # fmt: skip


def _saloon(*marks: Part) -> tuple[Part, ...]:
    """Return a car with a bonnet and a boot."""
    return (
        body("p", -1.24 - 0.24j, -1.26 - 0.56j, -0.80 - 0.64j, -0.56 - 0.94j, 0.24 - 0.96j, 0.56 - 0.64j, 1.14 - 0.56j, 1.26 - 0.40j, 1.24 - 0.20j), patch("glass", -0.66 - 0.64j, -0.48 - 0.87j, -0.16 - 0.89j, -0.16 - 0.64j), patch("glass", -0.08 - 0.64j, -0.08 - 0.89j, 0.20 - 0.88j, 0.40 - 0.64j), bar("p-", 0.015, -0.12 - 0.62j, -0.12 - 0.26j), *marks, tyre(-0.76 - 0.21j, 0.21), tyre(0.74 - 0.21j, 0.21), lamp(1.22 - 0.44j, 0.045), dot("red", -1.24 - 0.46j, 0.03 + 0.05j),
    )  # fmt: skip


POLICE_CAR = _saloon(
    cut("white", -0.62 - 0.62j, 0.42 - 0.62j, 0.42 - 0.26j, -0.62 - 0.26j),
    patch("gold", -0.10 - 0.54j, -0.02 - 0.44j, -0.10 - 0.34j, -0.18 - 0.44j),
    cut("ink", *box(-0.30, -1.0, 0.06, -0.95)),
    lamp(-0.22 - 1.02j, 0.065, "red", 1.2),
    lamp(-0.02 - 1.02j, 0.065, "blue", 0.9),
)
TAXI = _saloon(
    *(
        patch("black" if k % 2 else "white", *box(-0.96 + 0.16 * k, -0.46, -0.80 + 0.16 * k, -0.38))
        for k in range(12)
    ),
    *(
        patch("white" if k % 2 else "black", *box(-0.96 + 0.16 * k, -0.38, -0.80 + 0.16 * k, -0.30))
        for k in range(12)
    ),
    cut("white", *box(-0.30, -1.08, 0.06, -0.96)),
    patch("black", *box(-0.24, -1.045, 0.0, -0.99)),
    lamp(-0.12 - 1.02j, 0.03),
)
LIMOUSINE = (
    body(
        "p",
        -2.0 - 0.24j,
        -2.02 - 0.56j,
        -1.60 - 0.64j,
        -1.36 - 0.92j,
        0.90 - 0.94j,
        1.24 - 0.64j,
        1.86 - 0.56j,
        2.0 - 0.40j,
        1.98 - 0.20j,
    ),
    *(_pane(-1.30 + 0.48 * k, -0.86, -0.90 + 0.48 * k, -0.64) for k in range(4)),
    patch("glass", 0.64 - 0.64j, 0.64 - 0.87j, 0.86 - 0.87j, 1.08 - 0.64j),
    tyre(-1.40 - 0.21j, 0.21),
    tyre(1.42 - 0.21j, 0.21),
    lamp(1.96 - 0.44j, 0.045),
)
RACER = (
    cut("s", -1.62 - 0.94j, -1.16 - 0.94j, -1.16 - 0.80j, -1.62 - 0.80j), bar("ink", 0.06, -1.36 - 0.84j, -1.20 - 0.46j), cut("s", 1.42 - 0.18j, 1.86 - 0.14j, 1.86 - 0.06j, 1.42 - 0.08j), body("p", -1.46 - 0.20j, -1.40 - 0.56j, -0.70 - 0.80j, -0.40 - 0.84j, -0.20 - 0.56j, 0.40 - 0.46j, 1.50 - 0.26j, 1.74 - 0.12j, 0.4 - 0.10j), dot("white", 0.46 - 0.30j, 0.17 + 0.14j), bar("black", 0.05, 0.46 - 0.40j, 0.46 - 0.20j),
    body("a", -0.20 - 0.54j, -0.24 - 0.78j, -0.04 - 0.90j, 0.14 - 0.78j, 0.12 - 0.54j), patch("glass", 0.0 - 0.74j, 0.14 - 0.76j, 0.14 - 0.66j, 0.0 - 0.66j), tyre(-0.98 - 0.32j, 0.32, "rubber", "gold"), tyre(1.06 - 0.28j, 0.28, "rubber", "gold"),
)  # fmt: skip
JEEP = (
    bar("ink", 0.06, -0.96 - 0.60j, -0.94 - 0.96j, 0.12 - 0.96j, 0.30 - 0.62j),
    body("p", -1.06 - 0.26j, -1.08 - 0.62j, 0.34 - 0.62j, 1.04 - 0.58j, 1.06 - 0.26j),
    _pane(-0.86, -0.90, -0.44, -0.64),
    _pane(-0.38, -0.90, 0.06, -0.64),
    tyre(-1.14 - 0.52j, 0.18),
    tyre(-0.64 - 0.24j, 0.24),
    tyre(0.68 - 0.24j, 0.24),
    lamp(1.06 - 0.48j, 0.05),
)
STEAMROLLER = (
    tyre(0.62 - 0.32j, 0.32, "steel-", "steel", 0),
    body("p", -0.80 - 0.26j, -0.80 - 0.50j, 0.50 - 0.54j, 0.60 - 0.40j, 0.44 - 0.24j),
    cut("p", -0.70 - 0.48j, -0.66 - 0.94j, -0.08 - 0.94j, -0.04 - 0.48j),
    _pane(-0.58, -0.88, -0.16, -0.54),
    bar("p-", 0.06, 0.30 - 0.46j, 0.66 - 0.62j, 0.66 - 0.34j),
    tyre(-0.50 - 0.28j, 0.28),
)
MIXER = (
    patch("ink", *box(-1.10, -0.28, 1.10, -0.20)),
    body("p", 0.50 - 0.22j, 0.50 - 0.80j, 0.92 - 0.80j, 1.10 - 0.48j, 1.12 - 0.22j),
    patch("glass", 0.66 - 0.50j, 0.66 - 0.72j, 0.88 - 0.72j, 1.0 - 0.50j),
    swaying(
        body(
            "s",
            -1.12 - 0.66j,
            -0.86 - 0.90j,
            -0.30 - 0.98j,
            0.26 - 0.80j,
            0.40 - 0.54j,
            0.16 - 0.32j,
            -0.50 - 0.30j,
        ),
        -0.3 - 0.6j,
        0.03,
        0.8,
    ),
    *(
        bar("p", 0.05, complex(-0.76 + 0.36 * k, -0.90), complex(-0.52 + 0.36 * k, -0.36))
        for k in range(3)
    ),
    tyre(-0.80 - 0.15j, 0.15),
    tyre(-0.46 - 0.15j, 0.15),
    tyre(0.80 - 0.15j, 0.15),
    lamp(1.10 - 0.34j, 0.03),
)
TANKER = (
    patch("ink", *box(-1.10, -0.28, 1.10, -0.20)),
    body("p", 0.50 - 0.22j, 0.50 - 0.84j, 0.92 - 0.84j, 1.10 - 0.48j, 1.12 - 0.22j),
    patch("glass", 0.66 - 0.52j, 0.66 - 0.76j, 0.88 - 0.76j, 1.0 - 0.52j),
    body(
        "s", -1.16 - 0.56j, -1.08 - 0.86j, 0.30 - 0.86j, 0.40 - 0.56j, 0.30 - 0.28j, -1.08 - 0.28j
    ),
    *(
        bar("s-", 0.02, complex(-0.90 + 0.3 * k, -0.86), complex(-0.90 + 0.3 * k, -0.30))
        for k in range(5)
    ),
    tyre(-0.86 - 0.15j, 0.15),
    tyre(-0.52 - 0.15j, 0.15),
    tyre(0.80 - 0.15j, 0.15),
    lamp(1.10 - 0.34j, 0.03),
)
TRAM = (
    bar("ink", 0.018, -1.7 - 1.06j, 1.7 - 1.06j), bar("ink", 0.025, -0.10 - 0.88j, -0.30 - 0.98j, -0.02 - 1.05j), body("p", -1.46 - 0.12j, -1.50 - 0.60j, -1.38 - 0.86j, 1.38 - 0.86j, 1.50 - 0.60j, 1.46 - 0.12j), cut("s", -1.49 - 0.70j, -1.40 - 0.86j, 1.40 - 0.86j, 1.49 - 0.70j), *(_pane(-1.32 + 0.38 * k, -0.68, -1.02 + 0.38 * k, -0.42) for k in range(7)), patch("s", *box(-1.49, -0.36, 1.49, -0.30)), patch("p-", *box(-0.20, -0.70, 0.12, -0.14)), _pane(-0.17, -0.66, -0.06, -0.20), _pane(-0.02, -0.66, 0.09, -0.20),
    cut("white", *box(1.0, -0.84, 1.36, -0.74)), *(tyre(complex(x, -0.09), 0.09, "steel-", "steel") for x in (-1.10, -0.80, 0.80, 1.10)), lamp(1.48 - 0.24j, 0.04), bar("steel", 0.025, -1.8 - 0.01j, 1.8 - 0.01j),
)  # fmt: skip
DOUBLE_DECKER = (
    body(
        "p", -0.88 - 0.10j, -0.90 - 0.94j, -0.80 - 0.99j, 0.80 - 0.99j, 0.90 - 0.90j, 0.92 - 0.10j
    ),
    *(_pane(-0.80 + 0.28 * k, -0.90, -0.58 + 0.28 * k, -0.70) for k in range(6)),
    patch("white", *box(-0.89, -0.64, 0.90, -0.60)),
    *(_pane(-0.80 + 0.28 * k, -0.54, -0.58 + 0.28 * k, -0.34) for k in range(4)),
    _pane(0.64, -0.54, 0.88, -0.34),
    _pane(0.36, -0.56, 0.56, -0.14),
    patch("gold", *box(0.52, -0.69, 0.88, -0.645)),
    tyre(-0.56 - 0.10j, 0.10),
    tyre(0.62 - 0.10j, 0.10),
    lamp(0.90 - 0.20j, 0.028),
)
BULLET = (
    body(
        "p",
        -2.3 - 0.10j,
        -2.32 - 0.86j,
        1.0 - 0.90j,
        1.60 - 0.70j,
        2.20 - 0.34j,
        2.30 - 0.18j,
        2.10 - 0.08j,
    ),
    patch("s", -2.31 - 0.36j, 1.8 - 0.36j, 2.22 - 0.26j, 2.24 - 0.20j, -2.31 - 0.24j),
    *(_pane(-2.14 + 0.30 * k, -0.70, -1.92 + 0.30 * k, -0.50) for k in range(9)),
    patch("glass", 1.16 - 0.66j, 1.22 - 0.80j, 1.50 - 0.70j, 1.72 - 0.56j),
    *(tyre(complex(x, -0.06), 0.06, "steel-", "steel") for x in (-1.9, -1.6, -0.4, -0.1, 1.2, 1.5)),
    lamp(2.20 - 0.26j, 0.04),
    bar("steel", 0.03, -2.6 - 0.01j, 2.6 - 0.01j),
)
MINECART = (
    tyre(-0.44 - 0.16j, 0.16, "steel-", "steel"),
    tyre(0.44 - 0.16j, 0.16, "steel-", "steel"),
    *(
        orb(tone, complex(x, -0.84 - 0.06 * (k % 2)), 0.22 + 0.16j)
        for k, (x, tone) in enumerate(
            ((-0.5, "ink"), (-0.16, "stone-"), (0.2, "gold"), (0.52, "ink"))
        )
    ),
    cut("p", -0.80 - 0.84j, 0.80 - 0.84j, 0.62 - 0.24j, -0.62 - 0.24j),
    bar("steel", 0.04, -0.80 - 0.84j, 0.80 - 0.84j),
    bar("steel", 0.03, -0.36 - 0.82j, -0.30 - 0.26j),
    bar("steel", 0.03, 0.36 - 0.82j, 0.30 - 0.26j),
    bar("steel", 0.04, -1.1 - 0.01j, 1.1 - 0.01j),
)

ENGINES: Mapping[str, Kind] = MappingProxyType(
    {
        "tractor": rolling(TRACTOR, 2.1, 1.85, "#c0382c #8a8078 #e0b040", "拖拉机", seat=(-0.40, -0.70), before=TRACTOR_FRONT),
        "harvester": rolling(HARVESTER, 3.4, 2.5, "#4f8a3a #e8c860 #e0b040", "combine harvester, threshing machine, thresher, 收割机, 联合收割机"),
        "excavator": rolling(EXCAVATOR, 3.2, 2.4, "#e0a82c #4a4640 #2c2a30", "digger, backhoe, steam shovel, earthmover, 挖掘机, 挖土机"),
        "bulldozer": rolling(BULLDOZER, 3.0, 2.3, "#e0a02c #4a4640 #2c2a30", "dozer, 推土机, 铲车"),
        "forklift": rolling(FORKLIFT, 2.2, 2.0, "#e07a2c #4a4640 #2c2a30", "fork lift, forklift truck, 叉车", seat=(-0.14, -0.36)),
        "tower crane": rolling(CRANE_TRUCK, 18.0, 1.7, "#e0b03a #4a4640 #c5362c", "construction crane, yellow crane, rusty crane, giant crane, huge crane, steel crane, floating crane, mobile crane, crawler crane, dock crane, port crane, gantry crane, quayside crane, red crane truck, loading crane, harbour crane, harbor crane, crane truck, 起重机, 吊车, 塔吊"),
        "ambulance": rolling(AMBULANCE, 2.4, 2.35, "#f4f2ec #c5362c #c5362c", "救护车"),
        "van": rolling(VAN, 2.2, 2.35, "#8fa8b8 #4a5058 #c5362c", "minivan, delivery van, moving van, food truck, 面包车, 货车, 厢式货车"),
        "fire engine": rolling(FIRE_ENGINE, 3.0, 2.5, "#cf2f28 #f2efe8 #e0b040", "fire truck, fire appliance, 消防车, 救火车"),
        "police car": rolling(POLICE_CAR, 1.5, 2.65, "#2c3f6a #f2efe8 #e0b040", "squad car, patrol car, cop car, police cruiser, 警车, 巡逻车"),
        "taxi": rolling(TAXI, 1.55, 2.65, "#efc22e #26242c #26242c", "cab, yellow cab, taxicab, minicab, robotaxi, 出租车, 的士, 计程车"),
        "limousine": rolling(LIMOUSINE, 1.5, 4.1, "#1d1c24 #5a5660 #c9a24a", "limo, 豪华轿车, 加长轿车"),
        "racing car": rolling(RACER, 1.0, 3.6, "#c92f2a #26242c #f2efe8", "race car, racecar, formula one car, 赛车, 方程式赛车, 跑车赛车"),
        "jeep": rolling(JEEP, 1.9, 2.35, "#6a7048 #3a3c2c #c9a24a", "four by four, off roader, suv, 吉普车, 越野车"),
        "steamroller": rolling(STEAMROLLER, 2.8, 1.95, "#e0a02c #4a4640 #2c2a30", "road roller, 压路机"),
        "cement mixer": rolling(MIXER, 3.2, 2.3, "#d8602c #b8b4ac #2c2a30", "cement truck, concrete mixer, 搅拌车, 水泥车"),
        "tanker truck": rolling(TANKER, 3.0, 2.35, "#3a5f8a #c8ccd0 #2c2a30", "water truck, oil truck, 油罐车, 洒水车"),
        "tram": rolling(TRAM, 3.6, 3.6, "#c0392e #f0e6cc #e0b040", "tramcar, streetcar, trolley car, trolleybus, light rail train, 有轨电车, 电车, 铛铛车, 叮叮车"),
        "double decker": rolling(DOUBLE_DECKER, 4.4, 1.9, "#c92f2a #f2efe8 #e0b040", "double decker bus, sightseeing bus, 双层巴士, 双层公交车"),
        "bullet train": rolling(BULLET, 3.8, 5.1, "#f0efec #2f5fae #e0b040", "high speed train, maglev, shinkansen, tgv, monorail, subway train, underground train, metro train, tube train, 高铁, 子弹头列车, 新干线, 动车, 地铁, 磁悬浮列车, 复兴号, 和谐号"),
        "mine cart": rolling(MINECART, 1.2, 2.1, "#5a4a40 #8a8078 #e0b040", "minecart, mine train, 矿车"),
    }
)  # fmt: skip
