"""Rides of a fair and machines with a build of their own: great wheel, coaster, robots. Tables of parts."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from moviefactory.shots.animatic.figures.contract import FigureFacts
from moviefactory.shots.animatic.figures.kind_rows import Kind, afloat, aloft, rolling, thing, words
from moviefactory.shots.animatic.figures.parts import (
    Part,
    bar,
    body,
    box,
    cut,
    dot,
    drawn,
    lamp,
    leg,
    orb,
    patch,
    ring,
    sail,
    swaying,
    tyre,
)
from moviefactory.shots.animatic.figures.rows import BEAST, A, Figure

HUB = 0.0 - 0.54j
BULBS = ("gold+", "red", "green+", "blue+")


def _cabin(at: complex, tone: str) -> tuple[Part, ...]:
    """Return a cabin that hangs from the rim."""
    return (
        bar("steel", 0.010, at, at + 0.03j),
        body(tone, at + (-0.045 + 0.07j), at + (-0.04 + 0.03j), at + (0.04 + 0.03j), at + (0.045 + 0.07j), at + 0.10j),
        patch("gold+", at + (-0.03 + 0.04j), at + (0.03 + 0.04j), at + (0.03 + 0.065j), at + (-0.03 + 0.065j)),
    )  # fmt: skip


GREAT_WHEEL = (
    bar("p-", 0.035, HUB, -0.27 - 0.0j), bar("p-", 0.035, HUB, 0.27 - 0.0j), bar("p-", 0.02, -0.14 - 0.26j, 0.14 - 0.26j), cut("stone", *box(-0.34, -0.03, 0.34, 0.0)),
    *(bar("s", 0.012, HUB, HUB + q) for q in ring(0j, 0.42, 12)),
    bar("p", 0.022, *ring(HUB, 0.42, 30), HUB + 0.42), bar("p", 0.014, *ring(HUB, 0.34, 30), HUB + 0.34),
    *(lamp(at, 0.016, BULBS[k % 4], 0.35 + 0.1 * (k % 3)) for k, at in enumerate(ring(HUB, 0.42, 24))),
    *(lamp(at, 0.009, "gold+") for q in ring(0j, 1.0, 12) for at in (HUB + 0.14 * q, HUB + 0.24 * q)),
    *(part for k, at in enumerate(ring(HUB, 0.42, 12, 0.26)) for part in _cabin(at, ("red", "gold", "blue", "green")[k % 4])),
    orb("gold", HUB, 0.05 + 0.05j), lamp(HUB, 0.03, "gold+"),
)  # fmt: skip


def _wooden_horse(x: float, y: float, tone: str) -> tuple[Part, ...]:
    """Return a carousel's horse on its pole."""
    at = complex(x, y)
    return (
        bar("gold", 0.020, complex(x, -0.64), complex(x, -0.10)),
        bar(tone, 0.032, at + (-0.09 + 0.04j), at + (-0.15 + 0.15j)), bar(tone, 0.032, at + (0.08 + 0.04j), at + (0.17 + 0.12j)), bar(tone, 0.032, at + (-0.05 + 0.05j), at + (-0.06 + 0.16j)), bar(tone, 0.032, at + (0.06 + 0.05j), at + (0.07 + 0.15j)),
        body(tone, at + (-0.14 + 0.0j), at + (-0.08 - 0.06j), at + (0.08 - 0.05j), at + (0.13 + 0.01j), at + (0.06 + 0.07j), at + (-0.10 + 0.07j)),
        body(tone, at + (0.06 + 0.0j), at + (0.09 - 0.15j), at + (0.15 - 0.19j), at + (0.23 - 0.10j), at + (0.20 - 0.07j), at + (0.15 - 0.10j), at + (0.14 + 0.02j)),
        bar("brown", 0.028, at + (0.07 - 0.04j), at + (0.09 - 0.14j)), bar("brown", 0.03, at + (-0.14 + 0.0j), at + (-0.19 + 0.09j)),
        body("red", at + (-0.05 - 0.06j), at + (0.04 - 0.06j), at + (0.04 + 0.02j), at + (-0.05 + 0.02j)), dot("ink", at + (0.165 - 0.13j), 0.010 + 0.012j),
    )  # fmt: skip


CAROUSEL = (
    cut("s-", *box(-0.86, -0.12, 0.86, 0.0)), cut("gold", *box(-0.90, -0.13, 0.90, -0.09)), cut("gold-", *box(-0.13, -0.66, 0.13, -0.12)), *(patch("blue+", *box(x - 0.03, -0.58, x + 0.03, -0.20)) for x in (-0.07, 0.07)),
    *(part for x, y, tone in ((-0.42, -0.40, "bone"), (0.42, -0.34, "bone")) for part in _wooden_horse(x, y, tone)),
    *(part for x, y, tone in ((-0.70, -0.28, "white"), (-0.06, -0.30, "white"), (0.66, -0.26, "pink+")) for part in _wooden_horse(x, y, tone)),
    cut("s", *box(-0.92, -0.70, 0.92, -0.62)), *(body("p" if k % 2 else "white", complex(-0.92 + 0.153 * k, -0.63), complex(-0.92 + 0.153 * (k + 1), -0.63), complex(-0.92 + 0.153 * (k + 0.5), -0.56)) for k in range(12)),
    *(cut("p" if k % 2 else "white", complex(-0.92 + 0.23 * k, -0.70), complex(-0.92 + 0.23 * (k + 1), -0.70), complex((-0.92 + 0.23 * (k + 1)) * 0.06, -0.95), complex((-0.92 + 0.23 * k) * 0.06, -0.95)) for k in range(8)),
    orb("gold", 0.0 - 0.96j, 0.04 + 0.04j), *(lamp(complex(-0.88 + 0.16 * k, -0.66), 0.020, BULBS[k % 4], 0.4 + 0.1 * (k % 3)) for k in range(12)), *(lamp(complex(-0.80 + 0.2 * k, -0.06), 0.014, "gold+") for k in range(9)),
)  # fmt: skip


def _track(low: float) -> tuple[complex, ...]:
    return tuple(complex(x, y + low) for x, y in ((-1.5, -0.30), (-1.1, -0.62), (-0.72, -0.94), (-0.40, -0.90), (-0.10, -0.52), (0.22, -0.20), (0.56, -0.24), (0.86, -0.52), (1.16, -0.50), (1.5, -0.20)))  # fmt: skip


def _coaster_car(at: complex, turn: complex, tone: str, *, front: bool = False) -> tuple[Part, ...]:
    """Return a car on the track; `turn` is the unit direction it looks in."""

    def put(x: float, y: float) -> complex:
        return at + turn * complex(x, y)

    riders = tuple(
        part
        for x in (-0.06, 0.06)
        for part in (
            orb("#f0c8a8", put(x, -0.20), 0.034 + 0.036j),
            bar("#f0c8a8", 0.020, put(x - 0.02, -0.15), put(x - 0.05, -0.29)),
            bar("#f0c8a8", 0.020, put(x + 0.02, -0.15), put(x + 0.05, -0.29)),
        )
    )
    nose = (cut("gold", put(0.13, -0.14), put(0.22, -0.05), put(0.13, -0.03)),) if front else ()
    return (*riders, body(tone, put(-0.14, -0.14), put(0.14, -0.14), put(0.15, -0.03), put(-0.15, -0.03)), bar("gold", 0.018, put(-0.13, -0.10), put(0.13, -0.10)), *nose, orb("ink", put(-0.09, -0.02), 0.026 + 0.026j), orb("ink", put(0.09, -0.02), 0.026 + 0.026j))  # fmt: skip


COASTER = (
    *(bar("s", 0.022, complex(x, y), complex(x, 0.0)) for x, y in ((-1.3, -0.46), (-1.0, -0.70), (-0.72, -0.93), (-0.44, -0.91), (-0.16, -0.58), (0.12, -0.26), (0.40, -0.20), (0.70, -0.38), (1.0, -0.54), (1.3, -0.38))),
    *(bar("s", 0.012, complex(x, -0.04), complex(x + 0.28, y)) for x, y in ((-1.3, -0.40), (-1.0, -0.60), (-0.72, -0.70), (-0.44, -0.50), (0.70, -0.36))),
    bar("p", 0.05, *_track(0.0)), bar("white", 0.014, *_track(-0.012)),
    *_coaster_car(-0.44 - 0.93j, 0.95 + 0.31j, "red"), *_coaster_car(-0.19 - 0.67j, 0.66 + 0.75j, "red"), *_coaster_car(0.02 - 0.42j, 0.70 + 0.71j, "red", front=True),
    *(lamp(complex(x, y), 0.016, "gold+", 0.5) for x, y in ((-1.1, -0.62), (-0.72, -0.94), (0.56, -0.24), (0.86, -0.52), (1.16, -0.50))),
)  # fmt: skip

WHEELED_ROBOT = (
    tyre(-0.20 - 0.11j, 0.11, "rubber", "steel", 5), tyre(0.20 - 0.11j, 0.11, "rubber", "steel", 5), cut("ink", *box(-0.28, -0.22, 0.28, -0.14)),
    body("p", -0.32 - 0.18j, -0.34 - 0.60j, -0.24 - 0.66j, 0.24 - 0.66j, 0.34 - 0.60j, 0.32 - 0.18j), patch("s", *box(-0.20, -0.54, 0.20, -0.34)), lamp(-0.12 - 0.28j, 0.024, "green+"), lamp(0.0 - 0.28j, 0.024, "gold+", 0.8), lamp(0.12 - 0.28j, 0.024, "red", 0.6),
    *(swaying(one, 0.30 - 0.52j, 0.12, 0.5) for one in (bar("steel", 0.05, 0.32 - 0.52j, 0.46 - 0.40j, 0.56 - 0.46j), bar("steel", 0.035, 0.56 - 0.46j, 0.64 - 0.42j), bar("steel", 0.035, 0.56 - 0.46j, 0.60 - 0.54j))), bar("steel", 0.05, -0.32 - 0.52j, -0.46 - 0.40j, -0.42 - 0.28j),
    bar("steel", 0.06, 0.0 - 0.66j, 0.0 - 0.74j), body("p", -0.24 - 0.72j, -0.26 - 0.92j, 0.26 - 0.92j, 0.24 - 0.72j), patch("ink", *box(-0.20, -0.89, 0.20, -0.75)), lamp(-0.09 - 0.82j, 0.045, "blue+"), lamp(0.09 - 0.82j, 0.045, "blue+"), bar("steel", 0.018, 0.14 - 0.92j, 0.16 - 0.99j), lamp(0.16 - 1.0j, 0.022, "red", 1.0),
)  # fmt: skip


def _giant_leg(x: float, phase: float, far: float) -> tuple[Part, ...]:
    return (
        leg("p-", 0.13, phase, complex(x, -0.44), complex(x + 0.03, -0.22), complex(x, -0.03), far=far),
        leg("s", 0.16, phase, complex(x, -0.44), complex(x + 0.02, -0.32), far=far),
    )  # fmt: skip


MECH = (
    *_giant_leg(-0.13, 0.5, 0.3), *_giant_leg(0.13, 0.0, 0.0), body("s", -0.24 - 0.0j, -0.22 - 0.07j, 0.0 - 0.07j, 0.02 - 0.0j), body("s", 0.02 - 0.0j, 0.04 - 0.07j, 0.28 - 0.07j, 0.30 - 0.0j),
    cut("p-", -0.18 - 0.50j, 0.18 - 0.50j, 0.22 - 0.38j, -0.22 - 0.38j), cut("p", -0.34 - 0.82j, 0.34 - 0.82j, 0.20 - 0.48j, -0.20 - 0.48j), cut("s", -0.12 - 0.78j, 0.12 - 0.78j, 0.07 - 0.56j, -0.07 - 0.56j), lamp(-0.67j, 0.035, "gold+", 0.4),
    *(part for s in (-1, 1) for part in (bar("p-", 0.11, complex(0.36 * s, -0.76), complex(0.44 * s, -0.56), complex(0.42 * s, -0.38)), body("p", complex(0.26 * s, -0.74), complex(0.28 * s, -0.90), complex(0.48 * s, -0.88), complex(0.50 * s, -0.70)), cut("s", complex(0.36 * s, -0.42), complex(0.50 * s, -0.42), complex(0.48 * s, -0.28), complex(0.38 * s, -0.28)))),
    cut("p", -0.10 - 0.82j, -0.12 - 0.95j, -0.06 - 1.0j, 0.06 - 1.0j, 0.12 - 0.95j, 0.10 - 0.82j), patch("ink", *box(-0.09, -0.94, 0.09, -0.88)), lamp(-0.045 - 0.91j, 0.022, "red"), lamp(0.045 - 0.91j, 0.022, "red"), bar("gold", 0.02, -0.03 - 0.98j, -0.14 - 1.06j), bar("gold", 0.02, 0.03 - 0.98j, 0.14 - 1.06j),
    *(patch("gold+", complex(x, -0.46), complex(x + 0.04, -0.46), complex(x + 0.04, -0.43), complex(x, -0.43)) for x in (-0.14, -0.02, 0.10)),
)  # fmt: skip
ROBOT_DOG = (
    leg("s", 0.075, 0.0, -0.52 - 0.52j, -0.64 - 0.28j, -0.52 - 0.02j, far=0.4), leg("s", 0.075, 0.5, 0.40 - 0.52j, 0.30 - 0.28j, 0.42 - 0.02j, far=0.4),
    bar("s", 0.035, -0.62 - 0.66j, -0.82 - 0.84j), lamp(-0.83 - 0.85j, 0.03, "red", 0.8), cut("p", -0.66 - 0.78j, 0.52 - 0.78j, 0.58 - 0.54j, -0.60 - 0.48j), patch("s", *box(-0.44, -0.70, 0.30, -0.60)), *(lamp(complex(x, -0.56), 0.018, "green+") for x in (-0.30, -0.18, -0.06)),
    leg("p-", 0.085, 0.5, -0.46 - 0.54j, -0.58 - 0.28j, -0.44 - 0.02j), leg("p-", 0.085, 0.0, 0.48 - 0.54j, 0.38 - 0.28j, 0.52 - 0.02j), *(orb("steel", at, 0.06 + 0.06j) for at in (-0.46 - 0.54j, 0.48 - 0.54j)),
    bar("s", 0.10, 0.50 - 0.70j, 0.62 - 0.86j), cut("p", 0.50 - 1.0j, 0.84 - 0.98j, 1.04 - 0.82j, 1.0 - 0.70j, 0.54 - 0.74j), cut("p-", 0.50 - 0.98j, 0.46 - 1.12j, 0.62 - 1.0j), patch("ink", 0.66 - 0.94j, 0.84 - 0.92j, 0.88 - 0.82j, 0.66 - 0.82j), lamp(0.78 - 0.87j, 0.045, "blue+"),
)  # fmt: skip
ROBOT_ARM = (
    cut("ink", *box(-0.36, -0.08, 0.30, 0.0)), body("p-", -0.26 - 0.06j, -0.22 - 0.26j, 0.16 - 0.26j, 0.20 - 0.06j), bar("p", 0.13, -0.03 - 0.24j, -0.22 - 0.72j), orb("p-", -0.03 - 0.24j, 0.11 + 0.11j), *(swaying(one, -0.22 - 0.74j, 0.06, 0.3) for one in (bar("p", 0.11, -0.22 - 0.74j, 0.34 - 0.92j), orb("p-", -0.22 - 0.74j, 0.10 + 0.10j), bar("p", 0.075, 0.34 - 0.92j, 0.62 - 0.58j), orb("p-", 0.34 - 0.92j, 0.075 + 0.075j), bar("steel", 0.05, 0.62 - 0.58j, 0.66 - 0.46j), bar("steel", 0.035, 0.66 - 0.46j, 0.58 - 0.38j, 0.62 - 0.30j), bar("steel", 0.035, 0.66 - 0.46j, 0.76 - 0.40j, 0.72 - 0.30j), bar("ink", 0.02, -0.10 - 0.66j, 0.10 - 0.98j, 0.40 - 0.80j))), *(patch("ink" if k % 2 else "gold", *box(-0.36 + 0.11 * k, -0.06, -0.25 + 0.11 * k, -0.02)) for k in range(6)),
)  # fmt: skip
PICKUP = (
    patch("ink", *box(-1.06, -0.26, 1.06, -0.18)), body("p", -1.26 - 0.22j, -1.28 - 0.58j, -0.16 - 0.58j, -0.12 - 0.22j, seam=0.3), patch("p-", *box(-1.22, -0.53, -0.22, -0.49)), body("p", -0.18 - 0.20j, -0.18 - 0.92j, -0.08 - 0.99j, 0.30 - 0.99j, 0.46 - 0.90j, 0.58 - 0.60j, 1.14 - 0.54j, 1.22 - 0.40j, 1.20 - 0.18j, seam=0.3), patch("glass", -0.10 - 0.62j, -0.08 - 0.90j, 0.24 - 0.91j, 0.40 - 0.86j, 0.48 - 0.62j),
    bar("p-", 0.018, -0.12 - 0.56j, -0.12 - 0.26j), bar("p-", 0.018, 0.50 - 0.58j, 0.46 - 0.26j), bar("steel", 0.03, -0.02 - 0.50j, 0.10 - 0.50j), lamp(1.19 - 0.42j, 0.05, "gold+"), dot("red", -1.26 - 0.44j, 0.03 + 0.06j), bar("steel", 0.05, 1.10 - 0.20j, 1.26 - 0.20j), bar("steel", 0.05, -1.30 - 0.20j, -1.14 - 0.20j), tyre(-0.78 - 0.22j, 0.22), tyre(0.78 - 0.22j, 0.22),
)  # fmt: skip
CAR_WRECK = (
    body("p", -1.20 - 0.10j, -1.24 - 0.46j, -0.76 - 0.60j, -0.60 - 0.86j, -0.10 - 0.80j, 0.26 - 0.92j, 0.50 - 0.58j, 1.0 - 0.62j, 1.24 - 0.36j, 1.10 - 0.08j), patch("black", -0.66 - 0.58j, -0.50 - 0.78j, -0.16 - 0.74j, -0.16 - 0.54j), patch("black", -0.06 - 0.54j, -0.06 - 0.76j, 0.20 - 0.82j, 0.36 - 0.56j), cut("p-", 0.50 - 0.60j, 0.86 - 0.92j, 1.06 - 0.84j, 0.96 - 0.56j), orb("ink", -0.76 - 0.13j, 0.19 + 0.15j), orb("black", 0.80 - 0.18j, 0.19 + 0.19j), bar("p-", 0.03, -0.90 - 0.40j, -0.50 - 0.30j, -0.20 - 0.44j), *(patch("#a85a30", *box(x, -0.40, x + 0.16, -0.30)) for x in (-0.34, 0.30, 0.66)), tyre(-1.36 - 0.10j, 0.12),
)  # fmt: skip
BUMPER_CAR = (
    bar("steel", 0.02, -0.62 - 0.50j, -0.70 - 1.0j), body("rubber", -0.92 - 0.04j, -0.96 - 0.22j, 0.92 - 0.22j, 0.96 - 0.08j, 0.86 - 0.02j), body("p", -0.84 - 0.20j, -0.86 - 0.62j, -0.50 - 0.64j, -0.36 - 0.36j, 0.20 - 0.36j, 0.50 - 0.52j, 0.86 - 0.36j, 0.88 - 0.20j), body("ink", -0.46 - 0.36j, -0.50 - 0.56j, -0.30 - 0.40j), bar("ink", 0.04, 0.10 - 0.38j, 0.0 - 0.56j), dot("gold", 0.56 - 0.30j, 0.10 + 0.09j), lamp(0.84 - 0.34j, 0.05, "gold+"), patch("gold", *box(-0.80, -0.32, 0.30, -0.27)),
)  # fmt: skip
SPACE_FREIGHTER = (
    *(lamp(complex(-1.36, y), 0.045, "blue+", 0.5) for y in (-0.14, 0.02, 0.18)), cut("p-", *box(-1.36, -0.26, -1.06, 0.30)), *(cut("ink", complex(-1.44, y - 0.07), complex(-1.30, y - 0.05), complex(-1.30, y + 0.05), complex(-1.44, y + 0.07)) for y in (-0.14, 0.02, 0.18)), bar("p-", 0.08, -1.1 + 0.02j, 0.8 + 0.02j),
    *(part for row, y in enumerate((-0.36, 0.06)) for k in range(5) for part in (cut(("#a8603a", "#5f7a6a", "#8a8f98", "#b08a44", "#6a5a78")[(k + 2 * row) % 5], *box(-1.02 + 0.34 * k, y, -0.70 + 0.34 * k, y + 0.36)), *(bar("ink", 0.010, complex(-0.94 + 0.34 * k + 0.08 * i, y + 0.03), complex(-0.94 + 0.34 * k + 0.08 * i, y + 0.33)) for i in range(3)))),
    body("p", 0.68 - 0.30j, 0.96 - 0.38j, 1.30 - 0.18j, 1.46 + 0.04j, 1.28 + 0.24j, 0.68 + 0.34j), patch("glass", 1.06 - 0.22j, 1.22 - 0.14j, 1.34 + 0.0j, 1.08 - 0.04j), bar("steel", 0.02, 0.84 - 0.34j, 0.80 - 0.52j), lamp(0.80 - 0.53j, 0.03, "red", 0.6), *(patch("#8a4a2a", *box(x, y, x + 0.12, y + 0.09)) for x, y in ((0.76, 0.08), (0.90, -0.24), (-1.30, 0.12))), *(bar("p-", 0.014, complex(x, -0.30), complex(x, 0.30)) for x in (0.78, 0.98)),
)  # fmt: skip


def _mast(x: float, top: float, wide: float) -> tuple[Part, ...]:
    """Return a mast with three square sails."""
    rows = tuple((top + 0.02 + 0.20 * k, top + 0.19 + 0.20 * k, wide * (0.68 + 0.18 * k)) for k in range(3))  # fmt: skip
    return (
        bar("wood-", 0.018, complex(x, -0.16), complex(x, top - 0.04)),
        *(sail("white", complex(x - 0.88 * half, high), complex(x + 0.88 * half, high), complex(x + 1.10 * half, 0.55 * low + 0.45 * high), complex(x + half, low), complex(x, low - 0.025), complex(x - half, low), complex(x - 0.80 * half, 0.5 * (low + high))) for high, low, half in rows),
        *(bar("wood-", 0.012, complex(x - half, high), complex(x + half, high)) for high, _, half in rows),
    )  # fmt: skip


TALL_SHIP = (
    bar("wood-", 0.018, 0.56 - 0.20j, 0.88 - 0.34j), sail("white", 0.50 - 0.66j, 0.84 - 0.33j, 0.50 - 0.24j), *_mast(-0.38, -0.84, 0.15), *_mast(0.02, -0.96, 0.18), *_mast(0.40, -0.84, 0.15), sail("white", -0.58 - 0.60j, -0.44 - 0.64j, -0.44 - 0.24j, -0.72 - 0.24j), *(swaying(cut("red", complex(x, y), complex(x - 0.11, y + 0.02), complex(x, y + 0.045)), complex(x, y), 0.15, 0.5) for x, y in ((-0.38, -0.89), (0.02, -1.01), (0.40, -0.89))),
    body("p", -0.70 - 0.22j, -0.56 - 0.19j, 0.40 - 0.17j, 0.64 - 0.23j, 0.50 - 0.03j, 0.36 + 0.05j, -0.48 + 0.05j, -0.62 - 0.02j), bar("s", 0.022, -0.66 - 0.13j, 0.0 - 0.10j, 0.56 - 0.14j), *(dot("gold", complex(-0.50 + 0.14 * k, -0.05), 0.018 + 0.018j) for k in range(7)),
)  # fmt: skip
WATER_WHEEL = (
    cut("stone", *box(0.42, -1.0, 1.06, 0.0)), cut("brown", 0.36 - 0.98j, 0.74 - 1.16j, 1.12 - 0.98j), patch("gold+", *box(0.62, -0.80, 0.80, -0.60)), *(bar("stone-", 0.012, complex(0.44, y), complex(1.04, y)) for y in (-0.2, -0.4)), cut("wood-", *box(-1.0, -1.0, 0.10, -0.92)), body("blue+", -1.0 - 1.0j, 0.0 - 1.0j, 0.10 - 0.94j, 0.14 - 0.60j, 0.06 - 0.60j, -0.02 - 0.90j, -1.0 - 0.96j),
    bar("wood", 0.06, *ring(-0.20 - 0.46j, 0.44, 24), 0.24 - 0.46j), bar("wood-", 0.035, *ring(-0.20 - 0.46j, 0.30, 20), 0.10 - 0.46j), *(bar("wood", 0.035, -0.20 - 0.46j, -0.20 - 0.46j + 0.44 * q) for q in ring(0j, 1.0, 8)), *(cut("wood-", -0.20 - 0.46j + 0.38 * q, -0.20 - 0.46j + 0.50 * q, -0.20 - 0.46j + 0.50 * q + 0.07 * q * 1j, -0.20 - 0.46j + 0.38 * q + 0.07 * q * 1j) for q in ring(0j, 1.0, 16)), orb("ink", -0.20 - 0.46j, 0.05 + 0.05j),
    body("blue", -1.1 - 0.05j, 0.0 - 0.09j, 1.1 - 0.05j, 1.1 + 0.02j, -1.1 + 0.02j), *(dot("white", complex(-0.30 + 0.10 * k, -0.07 - 0.03 * (k % 2)), 0.07 + 0.025j) for k in range(6)), *(dot("white", complex(0.16 + 0.05 * (k % 3), -0.52 + 0.10 * k), 0.018 + 0.03j) for k in range(4)),
)  # fmt: skip
STRIDES = frozenset({A.STAND, A.WALK, A.RUN, A.FIGHT, A.FALL})


def striding(parts: tuple[Part, ...], metres: float, width: float, cloth: str, named: str) -> Kind:
    """Return a machine that goes on legs."""
    figure = Figure(FigureFacts(metres, width, STRIDES | BEAST), drawn(*parts))
    return Kind(figure, tuple(cloth.split()), words(named))


RIDES: Mapping[str, Kind] = MappingProxyType(
    {
        "ferris wheel": thing(GREAT_WHEEL, 24.0, 1.0, "#d8d4cc #c8ccd8 #c9a24a", "big wheel, great wheel, 摩天轮"),
        "carousel": thing(CAROUSEL, 6.0, 1.9, "#c5362c #2f5f9e #c9a24a", "merry go round, 旋转木马"),
        "roller coaster": thing(COASTER, 14.0, 3.0, "#c5362c #b8bcc8 #c9a24a", "rollercoaster, 过山车, 云霄飞车", frozenset({A.STAND, A.DRIVE, A.RUN, A.FALL}), 0.9),
        "wheeled robot": rolling(WHEELED_ROBOT, 1.1, 1.2, "#e8e4dc #3f6aa0 #e8a03a", "maintenance robot, cleaning robot, service robot, delivery robot, vacuum robot, robot vacuum, robot on wheels, waiter robot, 扫地机器人, 清洁机器人, 送餐机器人"),
        "giant robot": striding(MECH, 16.0, 1.1, "#5f7a9a #c5504a #e2b13c", "mech, mecha, battle robot, fighting robot, combat robot, war robot, 巨型机器人, 机甲"),
        "robot dog": striding(ROBOT_DOG, 0.8, 1.95, "#d8dce2 #4a4e58 #e8a03a", "robotic dog, robo dog, mechanical dog, 机器狗, 机械狗"),
        "robot arm": thing(ROBOT_ARM, 2.0, 1.3, "#e88a2a #4a4e58 #e2b13c", "robotic arm, mechanical arm, 机械臂, 机器人手臂"),
        "pickup": rolling(PICKUP, 1.75, 2.6, "#4f7f9e #e6dcc6 #c9a24a", "pickup truck, pick up truck, pick up, 皮卡, 皮卡车"),
        "car wreck": rolling(CAR_WRECK, 1.3, 2.8, "#6a5648 #4a3a34 #c9a24a", "burnt out wreck, burned out wreck, burning wreck, wrecked car, crashed car, 汽车残骸"),
        "bumper car": rolling(BUMPER_CAR, 1.3, 2.0, "#c5362c #2f5f9e #d9a93c", "dodgem, 碰碰车"),
        "space freighter": aloft(SPACE_FREIGHTER, 9.0, 3.0, "#8a8f98 #5a5e68 #b8663a", "cargo spaceship, freight spaceship, cargo spacecraft, cargo freighter, 太空货船, 货运飞船", bob=0.004, hertz=0.3),
        "tall ship": afloat(TALL_SHIP, 26.0, 1.65, "#5a3a26 #e2b13c #c5362c", "three masted ship, three master, three masted barque, square rigger, clipper, clipper ship, schooner, brig, brigantine, sailing ship, 三桅帆船, 三桅船, 大帆船"),
        "ghost ship": afloat(TALL_SHIP, 26.0, 1.65, "#6f8f8a #9fc8bc #9fc8bc", "phantom ship, flying dutchman, 幽灵船"),
        "water wheel": thing(WATER_WHEEL, 5.0, 2.15, "#8a5f3c #a59c8e #c9a24a", "waterwheel, mill wheel, 水车"),
    }
)  # fmt: skip
