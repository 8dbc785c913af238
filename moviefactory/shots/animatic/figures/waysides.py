"""What stands by the way and what else has an outline: airliner, clock tower, phone box. Tables of parts."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from moviefactory.shots.animatic.figures.kind_rows import Kind, aloft, rolling, thing
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
    tyre,
)
from moviefactory.shots.animatic.figures.rows import LANDED

AIRLINER = (
    cut("s", -1.26 - 0.06j, -1.52 - 0.46j, -1.30 - 0.46j, -0.96 - 0.08j), cut("p-", -1.18 + 0.0j, -1.52 - 0.12j, -1.36 - 0.12j, -1.0 - 0.02j), cut("p-", 0.10 - 0.04j, -0.36 - 0.34j, -0.20 - 0.34j, 0.40 - 0.04j),
    body("p", -1.40 - 0.02j, -1.20 - 0.13j, -0.60 - 0.16j, 1.0 - 0.16j, 1.36 - 0.08j, 1.52 + 0.04j, 1.30 + 0.13j, 0.90 + 0.16j, -0.60 + 0.14j), patch("s", -1.30 + 0.03j, 1.44 + 0.06j, 1.34 + 0.11j, -1.10 + 0.07j), *(dot("ink", complex(-0.92 + 0.125 * k, -0.04), 0.030 + 0.036j) for k in range(16)), patch("glass", 1.20 - 0.07j, 1.34 - 0.04j, 1.38 + 0.01j, 1.20 + 0.0j),
    cut("p-", 0.30 + 0.06j, -0.62 + 0.42j, -0.42 + 0.42j, 0.62 + 0.08j), body("steel", -0.16 + 0.22j, 0.24 + 0.20j, 0.30 + 0.28j, 0.24 + 0.36j, -0.12 + 0.34j), orb("ink", 0.26 + 0.28j, 0.035 + 0.075j), lamp(-0.56 + 0.42j, 0.025, "red", 1.0), lamp(1.48 + 0.05j, 0.025, "gold+"),
)  # fmt: skip


def _face(at: complex, radius: float) -> tuple[Part, ...]:
    """Return a clock's face with its hands."""
    marks = zip(ring(at, 0.76 * radius, 12), ring(at, 0.92 * radius, 12), strict=True)
    return (orb("ink", at, radius * (1.14 + 1.14j)), orb("white", at, radius * (1 + 1j)), *(bar("ink", 0.09 * radius, a, b) for a, b in marks), bar("ink", 0.12 * radius, at, at + radius * (0.0 - 0.72j)), bar("ink", 0.15 * radius, at, at + radius * (0.42 + 0.26j)), dot("red", at, 0.09 * radius * (1 + 1j)))  # fmt: skip


CLOCK_TOWER = (
    cut("p", *box(-0.17, -0.80, 0.17, 0.0)), *(bar("p-", 0.010, complex(-0.16, -0.08 - 0.09 * k), complex(0.16, -0.08 - 0.09 * k)) for k in range(6)), cut("p-", *box(-0.22, -0.60, 0.22, -0.56)), cut("p-", *box(-0.22, -0.84, 0.22, -0.80)), cut("s", -0.22 - 0.84j, 0.0 - 1.04j, 0.22 - 0.84j), bar("gold", 0.012, 0.0 - 1.02j, 0.0 - 1.10j), *_face(-0.70j, 0.11), *(patch("gold+", *box(x - 0.025, y - 0.05, x + 0.025, y)) for x in (-0.07, 0.07) for y in (-0.42, -0.24)), body("ink", -0.06 - 0.0j, -0.06 - 0.10j, 0.0 - 0.14j, 0.06 - 0.10j, 0.06 - 0.0j),
)  # fmt: skip
STATION_CLOCK = (cut("p", *box(-0.14, -0.04, 0.14, 0.0)), bar("p", 0.045, 0.0 - 0.02j, 0.0 - 0.50j), bar("p", 0.025, -0.12 - 0.44j, 0.12 - 0.44j), *_face(-0.74j, 0.23), lamp(-0.99j, 0.02, "gold+"))  # fmt: skip
WALL_CLOCK = tuple(_face(-0.5j, 0.43))
SCARECROW = (
    bar("wood", 0.05, 0.0 - 0.0j, 0.0 - 0.90j), bar("wood", 0.045, -0.56 - 0.62j, 0.56 - 0.62j), *(bar("straw", 0.022, complex(s * 0.54, -0.62), complex(s * (0.64 + 0.02 * k), -0.68 + 0.05 * k)) for s in (-1, 1) for k in range(4)), *(bar("straw", 0.022, complex(x, -0.24), complex(1.4 * x, -0.10)) for x in (-0.16, -0.08, 0.0, 0.08, 0.16)),
    swaying(cut("p", -0.52 - 0.68j, 0.52 - 0.68j, 0.50 - 0.54j, 0.20 - 0.52j, 0.22 - 0.22j, -0.22 - 0.22j, -0.20 - 0.52j, -0.50 - 0.54j), -0.68j, 0.03, 0.5), *(patch(tone, *box(x, y, x + 0.11, y + 0.11)) for x, y, tone in ((-0.16, -0.46, "gold"), (0.06, -0.36, "blue"), (0.30, -0.66, "green"))), bar("straw", 0.03, -0.20 - 0.36j, 0.20 - 0.36j),
    orb("straw+", -0.80j, 0.13 + 0.13j), dot("ink", -0.05 - 0.82j, 0.020 + 0.020j), dot("ink", 0.05 - 0.82j, 0.020 + 0.020j), bar("ink", 0.014, -0.06 - 0.745j, 0.0 - 0.73j, 0.06 - 0.745j), cut("beak", -0.02 - 0.79j, 0.10 - 0.775j, -0.02 - 0.76j), orb("wood", -0.89j, 0.24 + 0.035j), body("wood", -0.13 - 0.89j, -0.08 - 1.02j, 0.05 - 1.0j, 0.13 - 0.89j), body("ink", 0.34 - 0.66j, 0.36 - 0.78j, 0.46 - 0.80j, 0.52 - 0.72j, 0.62 - 0.66j, 0.46 - 0.66j), cut("beak", 0.34 - 0.77j, 0.27 - 0.74j, 0.35 - 0.73j),
)  # fmt: skip
SNOWMAN = (
    orb("p", -0.24j, 0.29 + 0.26j), orb("p", -0.58j, 0.21 + 0.19j), bar("brown", 0.025, -0.18 - 0.62j, -0.44 - 0.76j), bar("brown", 0.018, -0.38 - 0.73j, -0.46 - 0.68j), bar("brown", 0.025, 0.18 - 0.62j, 0.44 - 0.76j), bar("brown", 0.018, 0.38 - 0.73j, 0.46 - 0.68j), *(dot("ink", complex(0.0, y), 0.022 + 0.022j) for y in (-0.22, -0.32, -0.54, -0.62)), orb("p", -0.80j, 0.15 + 0.14j), cut("beak", 0.0 - 0.82j, 0.22 - 0.78j, 0.0 - 0.77j), dot("ink", -0.05 - 0.85j, 0.02 + 0.02j), dot("ink", 0.06 - 0.85j, 0.02 + 0.02j), *(dot("ink", complex(-0.06 + 0.04 * k, -0.735 + 0.012 * (k in (1, 2))), 0.010 + 0.010j) for k in range(4)),
    bar("s", 0.06, -0.15 - 0.69j, 0.0 - 0.665j, 0.15 - 0.69j), swaying(bar("s", 0.055, 0.11 - 0.68j, 0.16 - 0.50j), 0.11 - 0.68j, 0.1, 0.5), cut("ink", *box(-0.20, -0.93, 0.20, -0.905)), cut("ink", *box(-0.13, -1.08, 0.13, -0.92)), patch("red", *box(-0.13, -0.96, 0.13, -0.93)),
)  # fmt: skip
PHONE_BOX = (cut("p", *box(-0.22, -0.94, 0.22, 0.0)), body("p", -0.23 - 0.94j, -0.16 - 1.0j, 0.16 - 1.0j, 0.23 - 0.94j), patch("white", *box(-0.17, -0.93, 0.17, -0.87)), *(patch("gold+", *box(-0.165 + 0.115 * i, -0.83 + 0.145 * k, -0.065 + 0.115 * i, -0.71 + 0.145 * k)) for i in range(3) for k in range(4)), lamp(-0.90j, 0.02, "gold+"))  # fmt: skip
TRAFFIC_LIGHT = (bar("steel-", 0.05, 0.0 - 0.0j, 0.0 - 0.56j), cut("black", *box(-0.13, -1.0, 0.13, -0.52)), lamp(-0.90j, 0.065, "red"), orb("#6a5a2a", -0.76j, 0.065 + 0.065j), orb("#2a4a30", -0.62j, 0.065 + 0.065j), cut("stone", *box(-0.12, -0.03, 0.12, 0.0)))  # fmt: skip
SIGNPOST = (bar("wood-", 0.06, 0.0 - 0.0j, 0.0 - 1.0j), cut("p", -0.10 - 0.94j, 0.46 - 0.94j, 0.58 - 0.85j, 0.46 - 0.76j, -0.10 - 0.76j), cut("p", 0.10 - 0.70j, -0.44 - 0.70j, -0.56 - 0.61j, -0.44 - 0.52j, 0.10 - 0.52j), *(bar("ink", 0.016, a, b) for a, b in ((0.02 - 0.87j, 0.36 - 0.87j), (0.02 - 0.82j, 0.26 - 0.82j), (-0.36 - 0.63j, 0.0 - 0.63j), (-0.30 - 0.58j, 0.0 - 0.58j))), swaying(bar("green", 0.03, -0.06 - 0.0j, -0.12 - 0.12j), 0j, 0.2, 0.4))  # fmt: skip
HAYSTACK = (body("p", -0.80 - 0.0j, -0.76 - 0.40j, -0.46 - 0.84j, 0.0 - 1.0j, 0.46 - 0.84j, 0.76 - 0.40j, 0.80 - 0.0j), *(bar("p-", 0.018, complex(x, y), complex(x + 0.10, y + 0.16)) for x, y in ((-0.5, -0.5), (-0.2, -0.8), (0.1, -0.6), (0.36, -0.34), (-0.3, -0.26), (0.0, -0.30), (-0.62, -0.2), (0.5, -0.6))), swaying(bar("wood", 0.03, 0.60 - 0.0j, 0.40 - 0.98j), 0.6 + 0j, 0.01, 0.3), *(bar("steel", 0.02, complex(0.40, -0.96), complex(0.32 + 0.06 * k, -1.1)) for k in range(3)))  # fmt: skip
SWING = (bar("p", 0.05, -0.60 - 0.0j, -0.40 - 0.98j, -0.20 - 0.0j), bar("p", 0.05, 0.20 - 0.0j, 0.40 - 0.98j, 0.60 - 0.0j), bar("p", 0.05, -0.44 - 0.97j, 0.44 - 0.97j), *(swaying(one, -0.96j, 0.34, 0.45) for one in (bar("ink", 0.014, -0.14 - 0.96j, -0.14 - 0.28j), bar("ink", 0.014, 0.14 - 0.96j, 0.14 - 0.28j), cut("red", *box(-0.19, -0.30, 0.19, -0.25)))))  # fmt: skip
SPORTS_CAR = (body("p", -1.46 - 0.24j, -1.44 - 0.56j, -0.90 - 0.66j, -0.40 - 0.92j, 0.16 - 0.92j, 0.62 - 0.60j, 1.36 - 0.44j, 1.52 - 0.24j, 1.30 - 0.14j, -1.30 - 0.14j), patch("glass", -0.46 - 0.64j, -0.28 - 0.85j, -0.04 - 0.86j, -0.04 - 0.62j), patch("glass", 0.04 - 0.62j, 0.04 - 0.86j, 0.14 - 0.85j, 0.46 - 0.60j), cut("p-", -1.56 - 0.80j, -1.20 - 0.80j, -1.20 - 0.73j, -1.56 - 0.73j), bar("p-", 0.04, -1.36 - 0.76j, -1.28 - 0.58j), patch("white", *box(-1.40, -0.40, 1.30, -0.34)), tyre(-0.92 - 0.25j, 0.25, "rubber", "steel", 5), tyre(0.92 - 0.25j, 0.25, "rubber", "steel", 5), lamp(1.44 - 0.34j, 0.05, "gold+"), dot("red", -1.43 - 0.44j, 0.03 + 0.06j))  # fmt: skip
VINTAGE_CAR = (bar("ink", 0.05, -0.62 - 0.44j, -0.86 - 0.80j, -0.50 - 0.98j), body("ink", -1.06 - 0.58j, -0.96 - 0.98j, 0.12 - 0.98j, 0.20 - 0.90j, -0.30 - 0.60j), bar("ink", 0.03, 0.20 - 0.56j, 0.30 - 0.90j), cut("p", -1.10 - 0.60j, 0.26 - 0.60j, 0.30 - 0.26j, -1.10 - 0.26j), cut("p-", *box(0.28, -0.66, 0.92, -0.28)), *(bar("p", 0.014, complex(0.40 + 0.1 * k, -0.60), complex(0.40 + 0.1 * k, -0.34)) for k in range(4)), cut("gold", *box(0.92, -0.70, 1.0, -0.26)), lamp(1.08 - 0.56j, 0.09, "gold+"), body("p-", -1.34 - 0.26j, -1.20 - 0.48j, -0.80 - 0.52j, -0.52 - 0.26j), body("p-", 0.44 - 0.26j, 0.66 - 0.48j, 1.06 - 0.48j, 1.24 - 0.26j), bar("ink", 0.05, -0.60 - 0.22j, 0.50 - 0.22j), tyre(-0.92 - 0.27j, 0.27, "rubber", "gold", 12), tyre(0.86 - 0.27j, 0.27, "rubber", "gold", 12), tyre(-1.34 - 0.52j, 0.22, "rubber", "gold", 8))  # fmt: skip
CONVERTIBLE = (bar("glass", 0.05, 0.36 - 0.62j, 0.14 - 0.92j), body("white", -0.64 - 0.52j, -0.62 - 0.78j, -0.46 - 0.78j, -0.42 - 0.52j), body("white", -0.16 - 0.52j, -0.14 - 0.78j, 0.0 - 0.78j, 0.04 - 0.52j), body("p-", -1.10 - 0.60j, -1.0 - 0.72j, -0.72 - 0.68j, -0.68 - 0.58j))  # fmt: skip
CONVERTIBLE_SIDE = (bar("ink", 0.03, 0.16 - 0.58j, 0.08 - 0.74j), body("p", -1.30 - 0.24j, -1.32 - 0.54j, -0.80 - 0.64j, -0.66 - 0.60j, 0.30 - 0.58j, 0.40 - 0.62j, 1.16 - 0.56j, 1.30 - 0.40j, 1.26 - 0.18j), bar("steel", 0.025, -1.28 - 0.40j, 1.26 - 0.40j), tyre(-0.80 - 0.22j, 0.22), tyre(0.78 - 0.22j, 0.22), lamp(1.26 - 0.44j, 0.05, "gold+"), dot("red", -1.30 - 0.46j, 0.03 + 0.05j))  # fmt: skip
GARBAGE_TRUCK = (patch("ink", *box(-1.14, -0.28, 1.14, -0.20)), cut("p", -0.96 - 0.28j, -0.96 - 0.94j, 0.46 - 0.94j, 0.46 - 0.28j), cut("p-", -0.96 - 0.94j, -1.26 - 0.74j, -1.26 - 0.30j, -0.96 - 0.28j), *(bar("p-", 0.03, complex(-0.66 + 0.3 * k, -0.90), complex(-0.66 + 0.3 * k, -0.32)) for k in range(4)), body("white", 0.52 - 0.24j, 0.52 - 0.80j, 0.98 - 0.80j, 1.12 - 0.48j, 1.14 - 0.24j), patch("glass", 0.68 - 0.52j, 0.68 - 0.74j, 0.92 - 0.74j, 1.02 - 0.52j), lamp(0.74 - 0.85j, 0.045, "gold", 1.0), *(orb("ink", complex(x, -0.10), 0.10 + 0.10j) for x in (-1.44, -1.34)), tyre(-0.70 - 0.16j, 0.16), tyre(-0.34 - 0.16j, 0.16), tyre(0.82 - 0.16j, 0.16), lamp(1.12 - 0.36j, 0.035))  # fmt: skip
HARP = (bar("p", 0.11, -0.36 - 0.10j, 0.38 - 0.92j), bar("p", 0.07, 0.42 - 0.06j, 0.42 - 0.94j), bar("p", 0.08, 0.40 - 0.94j, 0.16 - 0.92j, -0.04 - 0.74j, -0.26 - 0.70j, -0.40 - 0.44j, -0.38 - 0.10j), cut("p-", *box(-0.44, -0.08, 0.50, 0.0)), *(bar("white", 0.012, complex(-0.24 + 0.09 * k, -0.66 - 0.02 * k), complex(-0.24 + 0.09 * k, -0.26 - 0.10 * k)) for k in range(6)), orb("p", 0.41 - 0.96j, 0.06 + 0.05j))  # fmt: skip
TRUMPET = (bar("p", 0.10, -1.0 - 0.56j, 0.50 - 0.56j), bar("p", 0.07, -0.46 - 0.54j, -0.54 - 0.26j, 0.20 - 0.24j, 0.26 - 0.52j), body("p", 0.40 - 0.62j, 0.72 - 0.70j, 1.0 - 0.98j, 1.0 - 0.14j, 0.72 - 0.42j, 0.40 - 0.50j), dot("p-", 1.0 - 0.56j, 0.07 + 0.38j), *(part for x in (-0.30, -0.10, 0.10) for part in (bar("p-", 0.08, complex(x, -0.24), complex(x, -0.70)), orb("white", complex(x, -0.78), 0.07 + 0.05j))), orb("p-", -1.04 - 0.56j, 0.05 + 0.09j))  # fmt: skip
ACCORDION = (cut("p", -0.92 - 0.10j, -0.96 - 0.90j, -0.56 - 0.86j, -0.54 - 0.14j), *(cut("s" if k % 2 else "white", complex(-0.55 + 0.11 * k, -0.15 - 0.03 * (k % 2)), complex(-0.55 + 0.11 * k, -0.85 + 0.03 * (k % 2)), complex(-0.43 + 0.11 * k, -0.88 + 0.03 * (k % 2)), complex(-0.43 + 0.11 * k, -0.12 - 0.03 * (k % 2))) for k in range(10)), cut("p", 0.54 - 0.14j, 0.56 - 0.86j, 0.96 - 0.90j, 0.92 - 0.10j), *(patch("white", *box(0.78, -0.84 + 0.09 * k, 0.92, -0.77 + 0.09 * k)) for k in range(8)), *(dot("gold", complex(x, y), 0.03 + 0.03j) for x in (-0.82, -0.70) for y in (-0.7, -0.5, -0.3)))  # fmt: skip
MICROPHONE = (cut("ink", *box(-0.20, -0.03, 0.20, 0.0)), bar("steel-", 0.03, 0.0 - 0.02j, 0.0 - 0.74j), orb("steel", -0.86j, 0.11 + 0.13j), *(bar("ink", 0.008, complex(-0.10, -0.92 + 0.05 * k), complex(0.10, -0.92 + 0.05 * k)) for k in range(4)), bar("ink", 0.03, -0.11 - 0.80j, 0.11 - 0.80j))  # fmt: skip
ARMCHAIR = (body("p", -0.42 - 0.34j, -0.46 - 0.98j, 0.46 - 0.98j, 0.42 - 0.34j), body("p-", -0.62 - 0.10j, -0.66 - 0.56j, -0.40 - 0.58j, -0.38 - 0.10j), body("p-", 0.62 - 0.10j, 0.66 - 0.56j, 0.40 - 0.58j, 0.38 - 0.10j), body("p+", -0.40 - 0.28j, -0.42 - 0.46j, 0.42 - 0.46j, 0.40 - 0.28j), cut("p", *box(-0.40, -0.32, 0.40, -0.10)), *(bar("wood-", 0.06, complex(x, -0.10), complex(x, 0.0)) for x in (-0.50, 0.50)), *(dot("p-", complex(x, y), 0.02 + 0.02j) for x in (-0.2, 0.0, 0.2) for y in (-0.86, -0.68)))  # fmt: skip
ROCKING_CHAIR = tuple(swaying(one, 0j, 0.06, 0.4) for one in (bar("p-", 0.05, -0.62 - 0.06j, -0.30 - 0.01j, 0.20 - 0.01j, 0.56 - 0.07j), bar("p", 0.05, -0.34 - 0.03j, -0.26 - 0.44j, -0.46 - 1.0j), bar("p", 0.05, 0.30 - 0.02j, 0.28 - 0.42j), cut("p", -0.32 - 0.46j, 0.36 - 0.46j, 0.36 - 0.40j, -0.30 - 0.40j), *(bar("p", 0.03, complex(-0.24 - 0.02 * k, -0.48 - 0.08 * k), complex(-0.32 - 0.02 * k, -0.62 - 0.08 * k)) for k in range(4)), bar("p", 0.04, -0.36 - 0.68j, 0.26 - 0.66j), bar("p", 0.035, 0.26 - 0.66j, 0.28 - 0.44j)))  # fmt: skip
BUOY = (swaying(body("p", -0.44 - 0.10j, -0.34 - 0.24j, 0.34 - 0.24j, 0.44 - 0.10j, 0.30 + 0.04j, -0.30 + 0.04j), 0j, 0.05, 0.4), swaying(cut("p", -0.24 - 0.22j, -0.10 - 0.80j, 0.10 - 0.80j, 0.24 - 0.22j), 0j, 0.05, 0.4), swaying(cut("white", -0.20 - 0.40j, -0.15 - 0.58j, 0.15 - 0.58j, 0.20 - 0.40j), 0j, 0.05, 0.4), swaying(lamp(-0.87j, 0.07, "gold+", 0.7), 0j, 0.05, 0.4))  # fmt: skip
SEASHELL = (body("p", 0.0 - 0.0j, -0.40 - 0.22j, -0.56 - 0.58j, -0.36 - 0.88j, 0.0 - 0.98j, 0.36 - 0.88j, 0.56 - 0.58j, 0.40 - 0.22j), *(bar("p-", 0.022, 0.0 - 0.06j, complex(0.56 * x, -0.92 + 0.5 * abs(x) ** 2)) for x in (-0.84, -0.56, -0.28, 0.0, 0.28, 0.56, 0.84)), cut("p-", -0.16 - 0.0j, 0.16 - 0.0j, 0.10 - 0.12j, -0.10 - 0.12j))  # fmt: skip
FLAG = (bar("wood-", 0.03, -0.30 - 0.0j, -0.30 - 1.0j), orb("gold", -0.30 - 1.0j, 0.03 + 0.03j), swaying(body("p", -0.29 - 0.97j, 0.0 - 1.0j, 0.22 - 0.93j, 0.50 - 0.96j, 0.46 - 0.58j, 0.20 - 0.56j, 0.0 - 0.62j, -0.29 - 0.59j), -0.30 - 0.8j, 0.05, 0.7), orb("stone-", -0.30 - 0.02j, 0.14 + 0.05j))  # fmt: skip
GRAVESTONE = (body("p", -0.36 - 0.0j, -0.36 - 0.70j, -0.22 - 0.96j, 0.22 - 0.96j, 0.36 - 0.70j, 0.36 - 0.0j), bar("p-", 0.05, 0.0 - 0.84j, 0.0 - 0.54j), bar("p-", 0.05, -0.12 - 0.74j, 0.12 - 0.74j), *(bar("p-", 0.022, complex(-0.20, y), complex(0.20, y)) for y in (-0.44, -0.34, -0.24)), *(swaying(bar("green", 0.03, complex(x, 0), complex(1.1 * x, -0.14)), complex(x, 0), 0.2, 0.4) for x in (-0.40, -0.30, 0.34, 0.42)))  # fmt: skip
SPIDER_WEB = (*(bar("white", 0.010, -0.5j, -0.5j + 0.48 * q) for q in ring(0j, 1.0, 10)), *(bar("white", 0.009, *ring(-0.5j, r, 10), -0.5j + r) for r in (0.12, 0.22, 0.32, 0.42)), swaying(orb("ink", 0.10 - 0.42j, 0.05 + 0.06j), -0.5j, 0.06, 0.4))  # fmt: skip
CROSS = (cut("p", *box(-0.07, -1.0, 0.07, 0.0)), cut("p", *box(-0.30, -0.78, 0.30, -0.64)), swaying(bar("green", 0.02, 0.10 - 0.0j, 0.14 - 0.10j), 0.1 + 0j, 0.2, 0.4))  # fmt: skip
AXE = (bar("wood", 0.07, -0.10 - 0.02j, 0.10 - 0.98j), body("steel", 0.06 - 0.96j, 0.44 - 1.0j, 0.52 - 0.78j, 0.40 - 0.60j, 0.02 - 0.72j), orb("wood-", 0.0 - 0.05j, 0.42 + 0.10j))  # fmt: skip


ROCKING_HORSE = tuple(
    swaying(one, 0j, 0.09, 0.45)
    for one in (
        bar("wood", 0.06, -0.72 - 0.16j, -0.40 - 0.05j, 0.0 - 0.02j, 0.40 - 0.05j, 0.72 - 0.16j), bar("p-", 0.08, -0.34 - 0.42j, -0.44 - 0.08j), bar("p-", 0.08, 0.26 - 0.42j, 0.38 - 0.08j), bar("p", 0.08, -0.26 - 0.40j, -0.28 - 0.06j), bar("p", 0.08, 0.18 - 0.40j, 0.20 - 0.06j),
        body("p", -0.44 - 0.42j, -0.42 - 0.60j, -0.10 - 0.56j, 0.20 - 0.62j, 0.32 - 0.48j, 0.20 - 0.36j, -0.34 - 0.36j), body("p", 0.10 - 0.50j, 0.18 - 0.84j, 0.34 - 1.0j, 0.62 - 0.82j, 0.56 - 0.74j, 0.40 - 0.78j, 0.34 - 0.50j), bar("brown", 0.07, 0.10 - 0.56j, 0.14 - 0.76j, 0.26 - 0.96j), bar("brown", 0.07, -0.44 - 0.54j, -0.62 - 0.50j, -0.66 - 0.28j), body("red", -0.20 - 0.56j, -0.16 - 0.66j, 0.08 - 0.64j, 0.10 - 0.44j, -0.16 - 0.40j), dot("ink", 0.44 - 0.86j, 0.022 + 0.024j), bar("red", 0.02, 0.40 - 0.78j, 0.30 - 0.66j, 0.06 - 0.60j),
    )
)  # fmt: skip
CUCKOO_CLOCK = (
    *(swaying(one, -0.40j, 0.10, 0.8) for one in (bar("gold", 0.020, 0.0 - 0.40j, 0.0 - 0.10j), orb("gold", -0.10j, 0.06 + 0.06j))), *(part for x, y in ((-0.16, -0.16), (0.16, -0.06)) for part in (bar("steel-", 0.012, complex(x, -0.42), complex(x, y)), body("brown-", complex(x - 0.04, y), complex(x, y - 0.10), complex(x + 0.04, y), complex(x, y + 0.04)))),
    cut("p", *box(-0.30, -0.78, 0.30, -0.40)), cut("p-", -0.42 - 0.74j, 0.0 - 1.0j, 0.42 - 0.74j, 0.34 - 0.70j, 0.0 - 0.90j, -0.34 - 0.70j), *_face(-0.56j, 0.13), cut("ink", *box(-0.08, -0.84, 0.08, -0.72)), orb("gold+", -0.78j, 0.05 + 0.045j), cut("red", 0.04 - 0.79j, 0.13 - 0.775j, 0.04 - 0.76j), body("green", -0.30 - 0.42j, -0.20 - 0.36j, 0.20 - 0.36j, 0.30 - 0.42j),
)  # fmt: skip
KICK_SCOOTER = (bar("p", 0.05, -0.42 - 0.13j, 0.34 - 0.13j, 0.44 - 0.20j), bar("p", 0.045, 0.46 - 0.10j, 0.34 - 0.96j), bar("ink", 0.05, 0.22 - 0.98j, 0.48 - 0.94j), tyre(-0.46 - 0.10j, 0.10, "rubber", "steel", 5), tyre(0.48 - 0.10j, 0.10, "rubber", "steel", 5), lamp(0.38 - 0.80j, 0.02, "gold+"))  # fmt: skip
BICYCLE = (
    *(bar("ink", 0.035, *ring(complex(x, -0.33), 0.31, 22), complex(x + 0.31, -0.33)) for x in (-0.52, 0.52)), *(bar("steel", 0.010, complex(x, -0.33), complex(x, -0.33) + 0.30 * q) for x in (-0.52, 0.52) for q in ring(0j, 1.0, 10)), *(bar("p", 0.045, *points) for points in ((-0.52 - 0.33j, -0.22 - 0.74j, 0.36 - 0.76j, -0.04 - 0.33j, -0.52 - 0.33j), (-0.24 - 0.82j, -0.04 - 0.33j), (0.52 - 0.33j, 0.34 - 0.90j))), bar("ink", 0.07, -0.36 - 0.86j, -0.14 - 0.86j), bar("ink", 0.04, 0.34 - 0.90j, 0.24 - 0.98j, 0.12 - 0.94j), orb("steel", -0.04 - 0.33j, 0.07 + 0.07j), bar("ink", 0.03, -0.04 - 0.33j, 0.06 - 0.20j), lamp(0.44 - 0.80j, 0.03, "gold+"), cut("wood-", -0.70 - 0.70j, -0.40 - 0.72j, -0.40 - 0.68j, -0.70 - 0.66j),
)  # fmt: skip
COIN = tuple(swaying(one, 0j, 0.05, 0.9) for one in (orb("p-", 0.03 - 0.5j, 0.44 + 0.49j), orb("p", -0.02 - 0.5j, 0.43 + 0.48j), orb("p-", -0.02 - 0.5j, 0.35 + 0.40j), orb("p", -0.02 - 0.5j, 0.32 + 0.37j), cut("p-", *(-0.02 - 0.5j + 0.24 * (1 if k % 2 == 0 else 0.42) * q for k, q in enumerate(ring(0j, 1.0, 10, -1.571)))), bar("p+", 0.03, -0.30 - 0.72j, -0.16 - 0.88j)))  # fmt: skip
ICE_CREAM_VAN = (
    body("p", -1.10 - 0.20j, -1.10 - 0.84j, 0.44 - 0.86j, 0.66 - 0.56j, 1.06 - 0.48j, 1.12 - 0.22j), patch("white", *box(-1.09, -0.42, 1.08, -0.32)), patch("glass", 0.22 - 0.52j, 0.22 - 0.78j, 0.42 - 0.78j, 0.58 - 0.52j), cut("ink", *box(-0.86, -0.74, -0.06, -0.48)), *(cut("red" if k % 2 else "white", complex(-0.92 + 0.155 * k, -0.78), complex(-0.765 + 0.155 * k, -0.78), complex(-0.765 + 0.155 * k, -0.66), complex(-0.92 + 0.155 * k, -0.66)) for k in range(6)),
    cut("straw", -0.30 - 0.86j, -0.10 - 0.86j, -0.20 - 0.76j), cut("straw", -0.32 - 1.0j, -0.08 - 1.0j, -0.20 - 0.80j), orb("pink+", -0.20 - 1.05j, 0.13 + 0.10j), orb("red", -0.20 - 1.15j, 0.04 + 0.04j), tyre(-0.66 - 0.17j, 0.17), tyre(0.70 - 0.17j, 0.17), lamp(1.08 - 0.38j, 0.035, "gold+"),
)  # fmt: skip
HEARSE = (
    body("p", -1.66 - 0.22j, -1.70 - 0.62j, -1.60 - 0.94j, 0.50 - 0.98j, 0.92 - 0.64j, 1.60 - 0.56j, 1.74 - 0.36j, 1.70 - 0.18j), patch("glass", *box(-1.52, -0.86, -0.30, -0.56)), cut("brown", -1.40 - 0.56j, -1.36 - 0.70j, -0.48 - 0.70j, -0.40 - 0.56j), *(orb(tone, complex(x, -0.75), 0.09 + 0.06j) for x, tone in ((-1.1, "white"), (-0.92, "red"), (-0.74, "white"))), bar("white", 0.02, -1.52 - 0.86j, -1.40 - 0.66j, -1.52 - 0.56j), bar("white", 0.02, -0.30 - 0.86j, -0.42 - 0.66j, -0.30 - 0.56j), patch("glass", -0.16 - 0.60j, -0.16 - 0.86j, 0.44 - 0.87j, 0.70 - 0.60j), bar("steel", 0.02, -1.66 - 0.40j, 1.68 - 0.40j), tyre(-1.10 - 0.21j, 0.21), tyre(1.10 - 0.21j, 0.21), lamp(1.70 - 0.42j, 0.05, "gold+"),
)  # fmt: skip


WAYSIDES: Mapping[str, Kind] = MappingProxyType(
    {
        "rocking horse": thing(ROCKING_HORSE, 1.0, 1.5, "#c98a4a #8a5f3c #c5362c", "wooden horse, hobby horse, 木马, 摇摆木马"),
        "ice cream van": rolling(ICE_CREAM_VAN, 2.4, 2.3, "#f4c8d4 #f2efe8 #c9a24a", "ice cream truck, 冰淇淋车"),
        "cuckoo clock": thing(CUCKOO_CLOCK, 0.7, 0.9, "#7a4a2c #4f7f3f #c9a24a", "black forest clock, 布谷鸟钟"),
        "kick scooter": rolling(KICK_SCOOTER, 1.1, 1.25, "#3a3c46 #c3cad4 #c9a24a", "push scooter, electric scooter, e scooter, 滑板车"),
        "parked bicycle": rolling(BICYCLE, 1.1, 1.75, "#3f6a9a #24222a #c9a24a", "riderless bicycle, empty bicycle"),
        "coin": thing(COIN, 0.22, 1.0, "#e2b13c #b8862c #c9a24a", "gold coin, silver coin, 硬币"),
        "hearse": rolling(HEARSE, 1.6, 3.5, "#1f1d24 #c9a24a #c9a24a", "funeral car, 灵车"),
        "airliner": aloft(AIRLINER, 6.0, 3.0, "#eef0f2 #2f5f9e #c5362c", "passenger plane, jetliner, jumbo jet, jumbo, passenger jet, jet plane, 客机, 喷气式客机", land=0.42, on_land=LANDED, bob=0.004, hertz=0.3),
        "clock tower": thing(CLOCK_TOWER, 18.0, 0.5, "#b89a78 #5a4a44 #c9a24a", "bell tower, 钟楼, 钟塔"),
        "station clock": thing(STATION_CLOCK, 3.6, 0.6, "#2c2a33 #c9a24a #c9a24a", "street clock, platform clock, big station clock"),
        "wall clock": thing(WALL_CLOCK, 0.5, 1.0, "#2c2a33 #c9a24a #c9a24a", "kitchen clock, 挂钟"),
        "phone box": thing(PHONE_BOX, 2.5, 0.5, "#c5241f #8a1a16 #d9a93c", "phone booth, telephone box, telephone booth, telephone kiosk, 电话亭"),
        "traffic light": thing(TRAFFIC_LIGHT, 3.0, 0.32, "#24222a #c5362c #d9a93c", "traffic lights, stoplight, 红绿灯"),
        "signpost": thing(SIGNPOST, 2.4, 1.2, "#b98d5c #8a5f3c #c9a24a", "road sign, wooden sign, sign post, 路标, 路牌"),
        "haystack": thing(HAYSTACK, 2.6, 1.7, "#d8b35c #a8843c #c9a24a", "hay bale, haycock, pile of hay, 草垛, 干草堆"),
        "swing": thing(SWING, 2.3, 1.3, "#c5362c #2f5f9e #c9a24a", "empty swing, swing set, child's swing, 秋千"),
        "sports car": rolling(SPORTS_CAR, 1.25, 3.1, "#c5241f #f2efe8 #c9a24a", "supercar, race car coupe, 跑车"),
        "vintage car": rolling(VINTAGE_CAR, 1.7, 2.7, "#5a2a34 #24222a #d9a93c", "veteran car, oldtimer, antique car, model t, classic car, 老爷车, 古董车"),
        "convertible": rolling(CONVERTIBLE, 1.55, 2.7, "#3f8a9e #f2efe8 #c9a24a", "cabriolet, open car, roadster, 敞篷车, 敞篷跑车", seat=(-0.12, -0.54), before=CONVERTIBLE_SIDE),
        "garbage truck": rolling(GARBAGE_TRUCK, 3.0, 2.6, "#4f8a4a #f2efe8 #e8a03a", "bin lorry, refuse lorry, dustcart, trash truck, rubbish truck, 垃圾车"),
        "harp": thing(HARP, 1.7, 1.0, "#d9a93c #b8862c #c9a24a", "golden harp, 竖琴"),
        "trumpet": thing(TRUMPET, 0.30, 2.1, "#e2b13c #b8862c #c9a24a", "bugle, trombone, cornet, french horn, 小号, 喇叭"),
        "accordion": thing(ACCORDION, 0.5, 2.0, "#a82a2a #24222a #d9a93c", "concertina, squeezebox, 手风琴"),
        "microphone": thing(MICROPHONE, 1.5, 0.45, "#3a3c46 #c3cad4 #c9a24a", "microphone stand, mic, 麦克风, 话筒"),
        "armchair": thing(ARMCHAIR, 1.1, 1.3, "#9a4a3a #7a3a2c #c9a24a", "easy chair, empty armchair, wing chair, 扶手椅"),
        "rocking chair": thing(ROCKING_CHAIR, 1.2, 1.15, "#8a5f3c #6a4630 #c9a24a", "摇椅"),
        "buoy": thing(BUOY, 2.2, 0.95, "#c5362c #f2efe8 #d9a93c", "浮标"),
        "seashell": thing(SEASHELL, 0.2, 1.2, "#f0c8b0 #d89a80 #c9a24a", "shell, conch, scallop, 贝壳, 海螺"),
        "flag": thing(FLAG, 4.0, 1.0, "#c5362c #f2efe8 #c9a24a", "banner, pennant, 旗帜, 旗子"),
        "gravestone": thing(GRAVESTONE, 1.2, 0.95, "#9a9a9e #6a6a70 #c9a24a", "tombstone, headstone, grave, 墓碑"),
        "spider web": thing(SPIDER_WEB, 0.5, 1.0, "#f2efe8 #24222a #c9a24a", "spiderweb, cobweb, 蜘蛛网, 蛛网"),
        "wooden cross": thing(CROSS, 1.8, 0.65, "#8a5f3c #6a4630 #c9a24a", "stone cross, cross, 十字架"),
        "axe": thing(AXE, 0.9, 1.1, "#8a5f3c #c3cad4 #c9a24a", "hatchet, 斧头"),
    }
)  # fmt: skip
EFFIGIES: Mapping[str, Kind] = MappingProxyType(
    {
        "scarecrow": thing(SCARECROW, 1.9, 1.3, "#7a5a8a #d8b35c #c9a24a", "稻草人"),
        "snowman": thing(SNOWMAN, 1.8, 0.95, "#f4f6f8 #c8302f #24222a", "雪人"),
    }
)  # fmt: skip
"""What stands still in the shape of somebody; who is told to walk or dance is drawn as they are."""
