"""Things, told by their outline: candle, lamp, cup, cake, telescope, radio, cannon. Tables of parts."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from moviefactory.shots.animatic.figures.contract import FigureFacts
from moviefactory.shots.animatic.figures.kind_rows import Kind, words
from moviefactory.shots.animatic.figures.parts import (
    Part,
    bar,
    body,
    box,
    cut,
    dot,
    drawn,
    fire,
    lamp,
    orb,
    patch,
    ring,
    swaying,
    tyre,
)
from moviefactory.shots.animatic.figures.rows import A, Figure

RESTS = frozenset({A.STAND, A.FALL, A.FLOAT})


def thing(
    parts: tuple[Part, ...],
    metres: float,
    width: float,
    cloth: str,
    named: str = "",
    can: frozenset[A] = RESTS,
    size: float = 1.0,
) -> Kind:
    """Return a thing that stands about; `size` makes smaller what reaches beyond its height."""
    draw = drawn(*parts, lift=0.5, size=size)
    return Kind(Figure(FigureFacts(metres, width, can), draw), tuple(cloth.split()), words(named))


CANDLE = (body("gold", -0.30 - 0.02j, -0.26 - 0.08j, 0.26 - 0.08j, 0.30 - 0.02j, 0.0 - 0.0j), bar("gold", 0.03, 0.24 - 0.06j, 0.34 - 0.14j, 0.24 - 0.18j), cut("p", -0.11 - 0.08j, -0.10 - 0.66j, 0.10 - 0.68j, 0.11 - 0.08j), body("p+", -0.10 - 0.66j, -0.12 - 0.50j, -0.07 - 0.46j, -0.04 - 0.60j), bar("ink", 0.012, 0.0 - 0.66j, 0.01 - 0.72j), fire(0.0 - 0.69j, 0.30))  # fmt: skip
CANDELABRA = (body("gold", -0.24 - 0.0j, -0.16 - 0.08j, 0.16 - 0.08j, 0.24 - 0.0j), bar("gold", 0.04, 0.0 - 0.06j, 0.0 - 0.56j), bar("gold", 0.035, -0.36 - 0.56j, -0.34 - 0.36j, 0.0 - 0.30j, 0.34 - 0.36j, 0.36 - 0.56j), *(part for x in (-0.36, 0.0, 0.36) for part in (cut("p", complex(x - 0.05, -0.56), complex(x - 0.05, -0.80), complex(x + 0.05, -0.80), complex(x + 0.05, -0.56)), fire(complex(x, -0.80), 0.20))))  # fmt: skip
TABLE_LAMP = (body("p-", -0.26 - 0.0j, -0.20 - 0.06j, 0.20 - 0.06j, 0.26 - 0.0j), body("p", -0.06 - 0.06j, -0.14 - 0.26j, -0.04 - 0.46j, 0.04 - 0.46j, 0.14 - 0.26j, 0.06 - 0.06j), lamp(0.0 - 0.54j, 0.10), cut("gold+", -0.20 - 0.96j, 0.20 - 0.96j, 0.40 - 0.50j, -0.40 - 0.50j), bar("gold", 0.02, -0.40 - 0.50j, 0.40 - 0.50j))  # fmt: skip
STREET_LAMP = (body("p-", -0.07 - 0.0j, -0.04 - 0.10j, 0.04 - 0.10j, 0.07 - 0.0j), bar("p", 0.026, 0.0 - 0.04j, 0.0 - 0.80j), bar("p", 0.018, -0.07 - 0.74j, 0.07 - 0.74j), cut("p", -0.055 - 0.80j, 0.055 - 0.80j, 0.085 - 0.94j, -0.085 - 0.94j), lamp(0.0 - 0.87j, 0.055), cut("p-", -0.10 - 0.94j, 0.0 - 1.0j, 0.10 - 0.94j))  # fmt: skip
TORCH = (cut("wood", -0.05 - 0.0j, -0.10 - 0.52j, 0.10 - 0.52j, 0.05 - 0.0j), body("wood-", -0.13 - 0.46j, -0.14 - 0.60j, 0.14 - 0.60j, 0.13 - 0.46j), fire(0.0 - 0.56j, 0.46), fire(-0.06 - 0.56j, 0.30))  # fmt: skip
FIREPLACE = (cut("stone", *box(-0.62, -1.0, 0.62, 0.0)), *(bar("stone-", 0.01, complex(-0.60, -0.16 - 0.16 * k), complex(0.60, -0.16 - 0.16 * k)) for k in range(5)), cut("wood", *box(-0.72, -0.88, 0.72, -0.78)), body("black", -0.38 - 0.02j, -0.38 - 0.46j, 0.0 - 0.64j, 0.38 - 0.46j, 0.38 - 0.02j), bar("wood", 0.07, -0.24 - 0.05j, 0.22 - 0.09j), bar("wood-", 0.07, -0.20 - 0.09j, 0.24 - 0.05j), fire(-0.12 - 0.08j, 0.34), fire(0.10 - 0.08j, 0.40), fire(0.0 - 0.08j, 0.28))  # fmt: skip
STOVE = (bar("ink", 0.10, 0.22 - 0.70j, 0.22 - 1.0j), cut("p", *box(-0.44, -0.74, 0.44, -0.06)), cut("p-", *box(-0.50, -0.78, 0.50, -0.72)), patch("black", *box(-0.30, -0.54, 0.30, -0.22)), fire(-0.08 - 0.24j, 0.22), fire(0.12 - 0.24j, 0.18), bar("steel", 0.02, -0.28 - 0.62j, 0.28 - 0.62j), bar("p-", 0.06, -0.36 - 0.06j, -0.38 - 0.0j), bar("p-", 0.06, 0.36 - 0.06j, 0.38 - 0.0j), body("steel", -0.30 - 0.78j, -0.30 - 0.90j, 0.02 - 0.90j, 0.02 - 0.78j))  # fmt: skip
CUP = (body("white-", -0.56 - 0.0j, -0.50 - 0.06j, 0.50 - 0.06j, 0.56 - 0.0j), bar("p", 0.07, 0.34 - 0.66j, 0.62 - 0.60j, 0.56 - 0.34j, 0.30 - 0.26j), body("p", -0.42 - 0.74j, -0.36 - 0.30j, -0.18 - 0.07j, 0.18 - 0.07j, 0.36 - 0.30j, 0.42 - 0.74j), dot("brown", 0.0 - 0.72j, 0.38 + 0.05j), *(swaying(bar("white", 0.025, complex(x, -0.80), complex(x + 0.05, -0.88), complex(x - 0.02, -0.98)), complex(x, -0.8), 0.25, 0.5) for x in (-0.12, 0.10)))  # fmt: skip
BOTTLE = (body("p", -0.19 - 0.0j, -0.20 - 0.50j, -0.07 - 0.66j, -0.06 - 0.88j, 0.06 - 0.88j, 0.07 - 0.66j, 0.20 - 0.50j, 0.19 - 0.0j), cut("wood", *box(-0.05, -0.98, 0.05, -0.86)), cut("white", *box(-0.18, -0.42, 0.18, -0.16)), patch("red", *box(-0.12, -0.34, 0.12, -0.24)), bar("p+", 0.02, -0.13 - 0.50j, -0.13 - 0.06j))  # fmt: skip
GOBLET = (body("p", -0.22 - 0.0j, -0.05 - 0.06j, -0.05 - 0.40j, -0.28 - 0.62j, -0.30 - 0.96j, 0.30 - 0.96j, 0.28 - 0.62j, 0.05 - 0.40j, 0.05 - 0.06j, 0.22 - 0.0j), dot("red", 0.0 - 0.94j, 0.26 + 0.04j))  # fmt: skip
TEAPOT = (bar("p", 0.07, -0.38 - 0.66j, -0.70 - 0.60j, -0.66 - 0.30j, -0.38 - 0.26j), body("p", 0.36 - 0.26j, 0.60 - 0.44j, 0.74 - 0.76j, 0.84 - 0.74j, 0.72 - 0.34j, 0.40 - 0.12j), body("p", -0.36 - 0.02j, -0.54 - 0.40j, -0.34 - 0.74j, 0.34 - 0.74j, 0.54 - 0.40j, 0.36 - 0.02j), body("s", -0.30 - 0.74j, 0.0 - 0.88j, 0.30 - 0.74j), orb("s", 0.0 - 0.92j, 0.08 + 0.07j))  # fmt: skip
TABLE = (bar("wood-", 0.06, -0.90 - 0.56j, -0.92 - 0.0j), bar("wood-", 0.06, 0.90 - 0.56j, 0.92 - 0.0j), bar("wood-", 0.05, -0.70 - 0.56j, -0.70 - 0.08j), bar("wood-", 0.05, 0.70 - 0.56j, 0.70 - 0.08j), cut("wood", -1.10 - 0.60j, 1.10 - 0.60j, 1.06 - 0.50j, -1.06 - 0.50j), body("blue", -0.70 - 0.60j, -0.74 - 0.84j, -0.62 - 0.90j, -0.50 - 0.84j, -0.54 - 0.60j), body("red", 0.10 - 0.60j, 0.0 - 0.68j, 0.04 - 0.76j, 0.44 - 0.76j, 0.48 - 0.68j, 0.38 - 0.60j), orb("red", 0.14 - 0.79j, 0.09 + 0.08j), orb("gold", 0.30 - 0.80j, 0.09 + 0.08j), body("white", 0.70 - 0.60j, 0.70 - 0.74j, 0.86 - 0.74j, 0.86 - 0.60j), cut("white", *box(-0.24, -0.86, -0.18, -0.60)), fire(-0.21 - 0.86j, 0.12))  # fmt: skip
CAKE = (body("steel", -0.66 - 0.0j, -0.60 - 0.06j, 0.60 - 0.06j, 0.66 - 0.0j), cut("p", *box(-0.50, -0.40, 0.50, -0.06)), cut("s", *box(-0.34, -0.66, 0.34, -0.40)), body("white", -0.52 - 0.44j, -0.40 - 0.28j, -0.28 - 0.38j, -0.14 - 0.26j, 0.0 - 0.36j, 0.14 - 0.26j, 0.28 - 0.38j, 0.40 - 0.28j, 0.52 - 0.44j), body("white", -0.36 - 0.70j, -0.24 - 0.56j, -0.10 - 0.62j, 0.06 - 0.54j, 0.22 - 0.62j, 0.36 - 0.70j), *(part for x in (-0.22, -0.08, 0.08, 0.22) for part in (cut("blue+", complex(x - 0.02, -0.68), complex(x - 0.02, -0.84), complex(x + 0.02, -0.84), complex(x + 0.02, -0.68)), fire(complex(x, -0.84), 0.13))), *(orb("red", complex(x, -0.44), 0.05 + 0.05j) for x in (-0.42, 0.42)))  # fmt: skip
TELESCOPE = (bar("wood", 0.04, 0.0 - 0.50j, -0.36 - 0.0j), bar("wood", 0.04, 0.0 - 0.50j, 0.36 - 0.0j), bar("wood-", 0.04, 0.0 - 0.50j, 0.04 - 0.04j), *(swaying(one, 0.0 - 0.52j, 0.03, 0.15) for one in (cut("p", -0.52 - 0.34j, 0.30 - 0.80j, 0.38 - 0.66j, -0.46 - 0.24j), cut("gold", 0.28 - 0.82j, 0.60 - 1.0j, 0.70 - 0.84j, 0.38 - 0.64j), bar("gold", 0.035, -0.50 - 0.33j, -0.45 - 0.25j), bar("ink", 0.06, -0.50 - 0.29j, -0.60 - 0.22j))), orb("gold", 0.0 - 0.52j, 0.07 + 0.07j))  # fmt: skip
RADIO = (bar("steel", 0.02, 0.50 - 0.74j, 0.80 - 1.0j), cut("p", *box(-0.80, -0.76, 0.80, -0.04)), bar("p-", 0.05, -0.70 - 0.04j, -0.70 - 0.0j), bar("p-", 0.05, 0.70 - 0.04j, 0.70 - 0.0j), orb("gold", -0.40 - 0.40j, 0.28 + 0.28j), orb("p-", -0.40 - 0.40j, 0.22 + 0.22j), *(bar("gold", 0.012, complex(-0.60, -0.50 + 0.07 * k), complex(-0.20, -0.50 + 0.07 * k)) for k in range(4)), patch("gold", *box(0.06, -0.64, 0.68, -0.42)), swaying(bar("red", 0.02, 0.36 - 0.43j, 0.36 - 0.63j), 0.36 - 0.43j, 0.3, 0.3), orb("white", 0.20 - 0.24j, 0.09 + 0.09j), orb("white", 0.54 - 0.24j, 0.09 + 0.09j))  # fmt: skip
TELEVISION = (bar("steel", 0.02, 0.0 - 0.80j, -0.30 - 1.0j), bar("steel", 0.02, 0.0 - 0.80j, 0.30 - 1.0j), cut("p", *box(-0.72, -0.82, 0.72, -0.10)), bar("p-", 0.05, -0.50 - 0.10j, -0.58 - 0.0j), bar("p-", 0.05, 0.50 - 0.10j, 0.58 - 0.0j), body("steel", -0.62 - 0.18j, -0.64 - 0.72j, 0.30 - 0.72j, 0.28 - 0.18j), patch("blue+", -0.54 - 0.24j, -0.56 - 0.66j, 0.22 - 0.66j, 0.20 - 0.24j), lamp(-0.18 - 0.45j, 0.10, "blue+", 0.7), orb("ink", 0.50 - 0.62j, 0.08 + 0.08j), orb("ink", 0.50 - 0.40j, 0.08 + 0.08j), *(bar("ink", 0.015, complex(0.40, -0.26 + 0.04 * k), complex(0.60, -0.26 + 0.04 * k)) for k in range(3)))  # fmt: skip
COMPUTER = (cut("p-", -0.62 - 0.0j, -0.54 - 0.14j, 0.54 - 0.14j, 0.62 - 0.0j), *(bar("ink", 0.02, complex(-0.46, -0.10 + 0.04 * k), complex(0.46, -0.10 + 0.04 * k)) for k in range(2)), cut("p-", -0.10 - 0.20j, 0.10 - 0.20j, 0.14 - 0.14j, -0.14 - 0.14j), cut("p", *box(-0.58, -0.96, 0.58, -0.20)), patch("blue-", *box(-0.50, -0.88, 0.50, -0.30)), *(patch("green+", *box(-0.42, -0.82 + 0.09 * k, -0.10 + 0.11 * ((k * 3) % 4), -0.79 + 0.09 * k)) for k in range(5)), lamp(0.40 - 0.25j, 0.02, "green", 0.8))  # fmt: skip
TELEPHONE = (body("p", -0.60 - 0.0j, -0.50 - 0.40j, -0.28 - 0.62j, 0.28 - 0.62j, 0.50 - 0.40j, 0.60 - 0.0j), orb("white", 0.0 - 0.30j, 0.26 + 0.22j), *(dot("ink", complex(0.0, -0.30) + complex(p.real, p.imag * 0.85), 0.04 + 0.035j) for p in ring(0j, 0.18, 8)), orb("p", 0.0 - 0.30j, 0.08 + 0.07j), swaying(bar("p-", 0.11, -0.62 - 0.74j, -0.40 - 0.86j, 0.40 - 0.86j, 0.62 - 0.74j), 0.0 - 0.7j, 0.02, 2.1), orb("p-", -0.62 - 0.72j, 0.15 + 0.12j), orb("p-", 0.62 - 0.72j, 0.15 + 0.12j))  # fmt: skip
MIRROR = (body("gold", -0.34 - 0.06j, -0.40 - 0.50j, -0.24 - 0.90j, 0.0 - 1.0j, 0.24 - 0.90j, 0.40 - 0.50j, 0.34 - 0.06j), body("blue+", -0.25 - 0.12j, -0.30 - 0.50j, -0.17 - 0.84j, 0.0 - 0.92j, 0.17 - 0.84j, 0.30 - 0.50j, 0.25 - 0.12j), swaying(bar("white", 0.035, -0.16 - 0.50j, 0.06 - 0.80j), 0.0 - 0.5j, 0.05, 0.3), bar("white", 0.02, -0.06 - 0.40j, 0.14 - 0.68j), bar("wood", 0.05, -0.32 - 0.06j, -0.40 - 0.0j), bar("wood", 0.05, 0.32 - 0.06j, 0.40 - 0.0j))  # fmt: skip
PAINTING = (bar("wood", 0.04, -0.30 - 0.30j, -0.42 - 0.0j), bar("wood", 0.04, 0.30 - 0.30j, 0.42 - 0.0j), cut("gold", *box(-0.62, -1.0, 0.62, -0.22)), patch("blue+", *box(-0.52, -0.92, 0.52, -0.30)), patch("green", -0.52 - 0.30j, -0.52 - 0.46j, -0.20 - 0.62j, 0.10 - 0.46j, 0.30 - 0.56j, 0.52 - 0.44j, 0.52 - 0.30j), dot("gold", 0.28 - 0.78j, 0.08 + 0.08j), bar("wood", 0.025, -0.30 - 0.34j, -0.30 - 0.54j), orb("green-", -0.30 - 0.58j, 0.10 + 0.09j))  # fmt: skip
CRADLE = (swaying(bar("wood-", 0.06, -0.70 - 0.06j, 0.0 + 0.0j, 0.70 - 0.06j), 0j, 0.02, 0.4), *(swaying(one, 0.0 + 0.0j, 0.05, 0.4) for one in (bar("wood-", 0.05, -0.50 - 0.06j, -0.54 - 0.30j), bar("wood-", 0.05, 0.50 - 0.06j, 0.54 - 0.30j), orb("#f0c8a8", 0.34 - 0.66j, 0.15 + 0.14j), body("white", -0.60 - 0.50j, -0.40 - 0.70j, 0.10 - 0.74j, 0.26 - 0.54j), cut("p", -0.70 - 0.58j, 0.74 - 0.58j, 0.60 - 0.20j, -0.58 - 0.20j), body("p", 0.48 - 0.50j, 0.50 - 0.98j, 0.64 - 1.02j, 0.82 - 0.90j, 0.78 - 0.50j))))  # fmt: skip
COFFIN = (cut("p", -1.20 - 0.30j, -0.90 - 0.60j, 1.10 - 0.50j, 1.20 - 0.26j, 1.10 - 0.02j, -1.10 - 0.02j), bar("gold", 0.025, -1.18 - 0.30j, 1.18 - 0.26j), bar("gold", 0.05, -0.70 - 0.48j, -0.20 - 0.44j), bar("gold", 0.05, -0.52 - 0.56j, -0.50 - 0.36j), *(bar("gold", 0.03, complex(x, -0.14), complex(x + 0.16, -0.14)) for x in (-0.8, 0.0, 0.7)), orb("white", 0.40 - 0.60j, 0.12 + 0.09j), orb("red", 0.58 - 0.60j, 0.10 + 0.08j), orb("white", 0.72 - 0.56j, 0.09 + 0.08j))  # fmt: skip
CANNON = (cut("wood", -1.0 - 0.10j, -0.10 - 0.52j, 0.10 - 0.40j, -0.84 - 0.0j), swaying(body("p", -0.60 - 0.50j, -0.56 - 0.76j, 0.20 - 0.80j, 1.02 - 0.86j, 1.06 - 0.66j, 0.20 - 0.48j), 0.0 - 0.5j, 0.015, 0.3), orb("p", -0.66 - 0.62j, 0.08 + 0.08j), bar("p-", 0.06, 1.04 - 0.88j, 1.07 - 0.64j), bar("p-", 0.03, 0.24 - 0.80j, 0.26 - 0.50j), tyre(0.0 - 0.36j, 0.36, "wood", "wood+", 10), *(orb("ink", complex(0.60 + 0.18 * (k % 3) + 0.09 * (k // 3), -0.09 - 0.15 * (k // 3)), 0.10 + 0.10j) for k in range(5)))  # fmt: skip
ANCHOR = (bar("p", 0.09, 0.0 - 0.80j, 0.0 - 0.10j), swaying(bar("wood", 0.05, -0.02 - 0.90j, -0.4 - 1.0j, -0.7 - 0.8j), 0.0 - 0.9j, 0.04, 0.3), bar("p", 0.08, -0.30 - 0.70j, 0.30 - 0.70j), bar("p", 0.09, -0.46 - 0.36j, -0.36 - 0.14j, 0.0 - 0.06j, 0.36 - 0.14j, 0.46 - 0.36j), cut("p", -0.56 - 0.30j, -0.48 - 0.52j, -0.34 - 0.32j), cut("p", 0.56 - 0.30j, 0.48 - 0.52j, 0.34 - 0.32j), bar("p", 0.04, *ring(0.0 - 0.90j, 0.10, 10), 0.10 - 0.90j))  # fmt: skip
WHEEL = (tyre(0.0 - 0.5j, 0.5, "wood", "wood+", 10), swaying(orb("gold", 0.0 - 0.5j, 0.10 + 0.10j), 0j, 0.0, 1.0))  # fmt: skip
DISH = (bar("steel-", 0.06, 0.0 - 0.50j, -0.24 - 0.0j), bar("steel-", 0.06, 0.0 - 0.50j, 0.24 - 0.0j), cut("stone", *box(-0.40, -0.06, 0.40, 0.0)), *(swaying(one, 0.0 - 0.5j, 0.05, 0.12) for one in (bar("steel", 0.03, 0.06 - 0.56j, 0.56 - 0.92j), bar("steel", 0.02, -0.14 - 0.98j, 0.56 - 0.92j), bar("steel", 0.02, 0.60 - 0.30j, 0.56 - 0.92j), body("p", -0.20 - 1.0j, -0.14 - 0.60j, 0.16 - 0.36j, 0.62 - 0.24j, 0.34 - 0.64j), bar("p-", 0.02, -0.20 - 1.0j, 0.30 - 0.66j, 0.62 - 0.24j), orb("red", 0.56 - 0.92j, 0.06 + 0.06j))))  # fmt: skip
HOURGLASS = (cut("wood", *box(-0.32, -0.10, 0.32, 0.0)), cut("wood", *box(-0.32, -1.0, 0.32, -0.90)), bar("wood", 0.04, -0.27 - 0.1j, -0.27 - 0.9j), bar("wood", 0.04, 0.27 - 0.1j, 0.27 - 0.9j), body("blue+", -0.22 - 0.90j, -0.20 - 0.68j, -0.03 - 0.50j, -0.20 - 0.32j, -0.22 - 0.10j, 0.22 - 0.10j, 0.20 - 0.32j, 0.03 - 0.50j, 0.20 - 0.68j, 0.22 - 0.90j), cut("gold", -0.16 - 0.72j, 0.16 - 0.72j, 0.0 - 0.52j), body("gold", -0.19 - 0.12j, 0.0 - 0.36j, 0.19 - 0.12j), swaying(bar("gold", 0.018, 0.0 - 0.52j, 0.0 - 0.14j), 0.0 - 0.5j, 0.02, 1.7))  # fmt: skip
GLOBE = (body("wood", -0.26 - 0.0j, -0.10 - 0.08j, 0.10 - 0.08j, 0.26 - 0.0j), bar("gold", 0.04, 0.0 - 0.08j, 0.0 - 0.16j), bar("gold", 0.03, -0.08 - 0.14j, 0.34 - 0.26j, 0.42 - 0.60j, 0.16 - 0.96j), orb("blue", 0.0 - 0.56j, 0.38 + 0.38j), *(swaying(one, 0.0 - 0.56j, 0.12, 0.1) for one in (body("green+", -0.20 - 0.80j, 0.02 - 0.86j, 0.10 - 0.66j, -0.06 - 0.58j, -0.22 - 0.66j), body("green+", -0.04 - 0.54j, 0.12 - 0.50j, 0.06 - 0.26j, -0.04 - 0.34j), body("green+", 0.20 - 0.70j, 0.32 - 0.62j, 0.26 - 0.46j, 0.18 - 0.54j))))  # fmt: skip
BARREL = (body("p", -0.34 - 0.0j, -0.44 - 0.50j, -0.34 - 1.0j, 0.34 - 1.0j, 0.44 - 0.50j, 0.34 - 0.0j), *(bar("p-", 0.014, complex(x * 0.8, -0.02), complex(x, -0.5), complex(x * 0.8, -0.98)) for x in (-0.26, -0.09, 0.09, 0.26)), *(bar("steel-", 0.05, complex(-0.38, y), complex(0.0, y + 0.03), complex(0.38, y)) for y in (-0.22, -0.80)), swaying(orb("p-", 0.0 - 0.5j, 0.05 + 0.05j), 0.0 - 0.5j, 0.1, 0.3))  # fmt: skip
SUITCASE = (bar("ink", 0.06, -0.20 - 0.76j, -0.18 - 0.94j, 0.18 - 0.94j, 0.20 - 0.76j), cut("p", *box(-0.66, -0.78, 0.66, 0.0)), bar("s", 0.06, -0.40 - 0.78j, -0.40 - 0.0j), bar("s", 0.06, 0.40 - 0.78j, 0.40 - 0.0j), patch("gold", *box(-0.10, -0.66, 0.10, -0.54)), dot("red", 0.10 - 0.30j, 0.14 + 0.14j), patch("white", *box(-0.30, -0.44, -0.08, -0.26)), swaying(dot("gold", 0.0 - 0.6j, 0.03 + 0.03j), 0.0 - 0.5j, 0.2, 0.4))  # fmt: skip
BED = (bar("wood", 0.08, -1.10 - 0.0j, -1.10 - 1.0j), cut("wood", -1.14 - 0.96j, -1.06 - 0.96j, -1.06 - 0.16j, -1.14 - 0.16j), bar("wood", 0.08, 1.10 - 0.0j, 1.10 - 0.66j), cut("wood", *box(-1.10, -0.36, 1.10, -0.20)), body("white", -1.02 - 0.36j, -1.02 - 0.54j, 1.02 - 0.54j, 1.02 - 0.36j), body("white+", -0.98 - 0.52j, -0.94 - 0.74j, -0.60 - 0.76j, -0.52 - 0.54j), body("p", -0.56 - 0.34j, -0.56 - 0.58j, 0.20 - 0.64j, 1.04 - 0.58j, 1.06 - 0.30j), bar("s", 0.04, -0.50 - 0.56j, -0.50 - 0.36j), swaying(bar("s", 0.02, -0.2 - 0.5j, 0.8 - 0.46j), 0j, 0.01, 0.4))  # fmt: skip
CHAIR = (bar("p", 0.06, -0.26 - 0.0j, -0.28 - 0.98j), bar("p-", 0.05, -0.12 - 0.06j, -0.14 - 0.46j), bar("p", 0.06, 0.26 - 0.0j, 0.24 - 0.46j), cut("p", -0.32 - 0.50j, 0.30 - 0.50j, 0.30 - 0.42j, -0.32 - 0.42j), *(bar("p", 0.035, complex(-0.28, y), complex(-0.10, y - 0.02)) for y in (-0.62, -0.78, -0.94)), bar("p-", 0.045, -0.10 - 0.46j, -0.10 - 0.98j), swaying(body("s", -0.28 - 0.50j, -0.24 - 0.56j, 0.24 - 0.56j, 0.28 - 0.50j), 0j, 0.01, 0.4))  # fmt: skip
BENCH = (bar("ink", 0.07, -0.86 - 0.0j, -0.84 - 0.46j), bar("ink", 0.07, 0.86 - 0.0j, 0.84 - 0.46j), bar("ink", 0.05, -0.84 - 0.46j, -0.94 - 0.98j), bar("ink", 0.05, 0.84 - 0.46j, 0.94 - 0.98j), *(bar("p", 0.09, complex(-1.1, y), complex(1.1, y)) for y in (-0.62, -0.78, -0.94)), bar("p+", 0.10, -1.1 - 0.46j, 1.1 - 0.46j), swaying(bar("p-", 0.02, -1.0 - 0.4j, 1.0 - 0.4j), 0j, 0.005, 0.4))  # fmt: skip
CAULDRON = (bar("ink", 0.08, -0.36 - 0.20j, -0.46 - 0.0j), bar("ink", 0.08, 0.36 - 0.20j, 0.46 - 0.0j), fire(-0.14 - 0.0j, 0.20), fire(0.14 - 0.0j, 0.20), body("p", -0.50 - 0.78j, -0.62 - 0.46j, -0.36 - 0.14j, 0.36 - 0.14j, 0.62 - 0.46j, 0.50 - 0.78j), orb("green+", 0.0 - 0.78j, 0.48 + 0.09j), bar("p-", 0.06, -0.56 - 0.76j, 0.56 - 0.76j), *(swaying(orb("green+", complex(x, y), r), complex(x, -0.7), 0.2, 0.6) for x, y, r in ((-0.2, -0.86, 0.09 + 0.09j), (0.14, -0.90, 0.07 + 0.07j), (0.0, -0.98, 0.05 + 0.05j))))  # fmt: skip
SKULL = (body("p", -0.34 - 0.30j, -0.46 - 0.60j, -0.30 - 0.92j, 0.06 - 1.0j, 0.40 - 0.86j, 0.48 - 0.56j, 0.40 - 0.34j, 0.34 - 0.02j, -0.10 - 0.02j, -0.14 - 0.26j), orb("ink", 0.10 - 0.52j, 0.14 + 0.15j), orb("ink", 0.38 - 0.52j, 0.10 + 0.13j), cut("ink", 0.24 - 0.38j, 0.20 - 0.26j, 0.32 - 0.26j), *(bar("ink", 0.018, complex(0.0 + 0.08 * k, -0.16), complex(0.0 + 0.08 * k, -0.04)) for k in range(5)), swaying(dot("p-", -0.16 - 0.7j, 0.06 + 0.04j), -0.16 - 0.7j, 0.3, 0.3))  # fmt: skip
CROWN = (cut("p", -0.62 - 0.10j, -0.76 - 0.82j, -0.38 - 0.46j, 0.0 - 0.96j, 0.38 - 0.46j, 0.76 - 0.82j, 0.62 - 0.10j), cut("p-", *box(-0.64, -0.24, 0.64, 0.0)), *(orb(tone, complex(x, -0.12), 0.08 + 0.08j) for x, tone in ((-0.42, "red"), (0.0, "blue"), (0.42, "red"))), *(orb("white", complex(x, y), 0.07 + 0.07j) for x, y in ((-0.76, -0.86), (0.0, -0.96), (0.76, -0.86))), swaying(dot("white", 0.0 - 0.5j, 0.05 + 0.05j), 0.2 - 0.5j, 0.4, 0.5))  # fmt: skip
KEY = (bar("p", 0.10, -0.10 - 0.5j, 1.0 - 0.5j), bar("p", 0.10, *ring(-0.45 - 0.5j, 0.32, 12), -0.13 - 0.5j), cut("p", *box(0.72, -0.5, 0.84, -0.14)), cut("p", *box(0.92, -0.5, 1.04, -0.22)), swaying(dot("white", 0.3 - 0.52j, 0.1 + 0.02j), 0.4 - 0.5j, 0.5, 0.4))  # fmt: skip
BELL = (bar("wood", 0.09, -0.6 - 0.98j, 0.6 - 0.98j), swaying(orb("p-", 0.0 - 0.08j, 0.10 + 0.10j), 0.0 - 0.95j, 0.16, 0.7), swaying(body("p", -0.46 - 0.14j, -0.30 - 0.34j, -0.24 - 0.70j, 0.0 - 0.88j, 0.24 - 0.70j, 0.30 - 0.34j, 0.46 - 0.14j), 0.0 - 0.95j, 0.08, 0.7), swaying(bar("p-", 0.04, -0.36 - 0.26j, 0.36 - 0.26j), 0.0 - 0.95j, 0.08, 0.7))  # fmt: skip
DRUM = (orb("p-", 0.0 - 0.16j, 0.66 + 0.16j), cut("p", *box(-0.66, -0.72, 0.66, -0.16)), orb("white", 0.0 - 0.74j, 0.66 + 0.18j), *(bar("gold", 0.025, complex(-0.6 + 0.24 * k, -0.68), complex(-0.48 + 0.24 * k, -0.12)) for k in range(5)), swaying(bar("wood", 0.05, -0.6 - 0.94j, 0.1 - 0.78j), -0.6 - 0.94j, 0.1, 1.3), swaying(bar("wood", 0.05, 0.7 - 0.98j, 0.0 - 0.76j), 0.7 - 0.98j, -0.1, 1.3))  # fmt: skip
GUITAR = (bar("wood-", 0.07, 0.08 - 0.56j, 0.10 - 0.92j), cut("ink", 0.04 - 0.90j, 0.16 - 0.90j, 0.17 - 1.02j, 0.05 - 1.02j), body("p", 0.0 - 0.02j, -0.26 - 0.16j, -0.18 - 0.36j, -0.12 - 0.52j, 0.06 - 0.60j, 0.24 - 0.52j, 0.28 - 0.36j, 0.36 - 0.16j, 0.10 - 0.02j), orb("ink", 0.06 - 0.38j, 0.09 + 0.09j), bar("ink", 0.03, -0.06 - 0.16j, 0.18 - 0.16j), *(swaying(bar("white", 0.008, complex(0.04 + 0.03 * k, -0.16), complex(0.07 + 0.02 * k, -0.94)), 0.06 - 0.5j, 0.006, 2.7) for k in range(3)))  # fmt: skip
MAILBOX = (bar("wood", 0.09, 0.0 - 0.0j, 0.0 - 0.60j), body("p", -0.50 - 0.56j, -0.50 - 0.86j, -0.36 - 1.0j, 0.36 - 1.0j, 0.50 - 0.86j, 0.50 - 0.56j), patch("black", *box(0.20, -0.82, 0.44, -0.78)), swaying(cut("red", -0.20 - 0.80j, -0.16 - 0.80j, -0.16 - 1.06j, 0.0 - 1.06j, 0.0 - 0.96j, -0.16 - 0.96j), -0.18 - 0.8j, 0.05, 0.3))  # fmt: skip
VASE = (body("p", -0.18 - 0.0j, -0.34 - 0.30j, -0.12 - 0.54j, -0.18 - 0.64j, 0.18 - 0.64j, 0.12 - 0.54j, 0.34 - 0.30j, 0.18 - 0.0j), bar("s", 0.04, -0.32 - 0.30j, 0.32 - 0.30j), *(part for x, tone in ((-0.24, "red"), (0.0, "gold"), (0.24, "pink")) for part in (swaying(bar("green", 0.02, complex(x * 0.3, -0.62), complex(x, -0.86)), 0.0 - 0.6j, 0.04, 0.3), swaying(orb(tone, complex(x, -0.90), 0.11 + 0.10j), 0.0 - 0.6j, 0.04, 0.3))))  # fmt: skip
BASKET = (bar("p-", 0.05, -0.46 - 0.50j, -0.34 - 0.92j, 0.34 - 0.92j, 0.46 - 0.50j), *(orb(tone, complex(-0.32 + 0.21 * k, -0.54 - 0.05 * (k % 2)), 0.13 + 0.13j) for k, tone in enumerate(("red", "gold", "red", "green+"))), cut("p", -0.54 - 0.52j, 0.54 - 0.52j, 0.40 - 0.0j, -0.40 - 0.0j), *(bar("p-", 0.02, complex(-0.5 + 0.02 * k, -0.40 + 0.12 * k), complex(0.5 - 0.02 * k, -0.40 + 0.12 * k)) for k in range(3)), swaying(bar("p+", 0.03, -0.54 - 0.51j, 0.54 - 0.51j), 0j, 0.01, 0.4))  # fmt: skip
ALARM_CLOCK = (bar("ink", 0.05, -0.20 - 0.10j, -0.30 - 0.0j), bar("ink", 0.05, 0.20 - 0.10j, 0.30 - 0.0j), bar("steel", 0.03, -0.14 - 0.88j, 0.0 - 0.98j, 0.14 - 0.88j), *(swaying(orb("gold", complex(x, -0.82), 0.15 + 0.12j), 0.0 - 0.7j, 0.05, 6.0) for x in (-0.23, 0.23)), swaying(bar("ink", 0.04, 0.0 - 0.74j, 0.0 - 0.92j), 0.0 - 0.7j, 0.14, 8.0), orb("p", 0.0 - 0.42j, 0.38 + 0.38j), dot("s", 0.0 - 0.42j, 0.30 + 0.30j), *(bar("ink", 0.025, -0.42j + 0.24 * turn, -0.42j + 0.28 * turn) for turn in (1, 1j, -1, -1j)), bar("ink", 0.035, 0.0 - 0.42j, -0.13 - 0.50j), bar("ink", 0.025, 0.0 - 0.42j, 0.08 - 0.64j))  # fmt: skip
HOUSEHOLD: Mapping[str, Kind] = MappingProxyType(
    {
        "candle": thing(CANDLE, 0.35, 0.8, "#f0e6cc #d9c9a0 #c9a24a", "tea light, 蜡烛, 烛火, 烛光, 红烛"),
        "candelabra": thing(CANDELABRA, 0.6, 1.0, "#f0e6cc #d9c9a0 #c9a24a", "candelabrum, candlestick, chandelier, menorah, candles, 烛台"),
        "lamp": thing(TABLE_LAMP, 0.5, 0.9, "#8a4a3a #d9c9a0 #c9a24a", "table lamp, desk lamp, bedside lamp, reading lamp, 台灯, 灯"),
        "street lamp": thing(STREET_LAMP, 4.5, 0.35, "#2c2a33 #d9c9a0 #c9a24a", "lamppost, lamp post, streetlight, streetlamp, street light, gas lamp, 路灯, 街灯"),
        "torch": thing(TORCH, 0.7, 0.6, "#8a5f3c #d9c9a0 #c9a24a", "火把, 火炬"),
        "fireplace": thing(FIREPLACE, 1.7, 1.45, "#8a8078 #d9c9a0 #c9a24a", "hearth, 壁炉"),
        "stove": thing(STOVE, 1.3, 1.05, "#3a3840 #d9c9a0 #c9a24a", "oven, furnace, 炉子, 火炉, 烤箱"),
        "cup": thing(CUP, 0.12, 1.3, "#e6ddd0 #8a5a3c #c9a24a", "mug, teacup, cup of tea, cup of coffee, coffee cup, 杯子, 茶杯, 咖啡杯"),
        "bottle": thing(BOTTLE, 0.3, 0.5, "#2f6a4a #8a5a3c #c9a24a", "wine bottle, 瓶子, 酒瓶, 漂流瓶"),
        "goblet": thing(GOBLET, 0.2, 0.7, "#d9a93c #8a5a3c #c9a24a", "chalice, wine glass, 酒杯, 圣杯"),
        "teapot": thing(TEAPOT, 0.2, 1.7, "#3a6a8a #e0d4c0 #c9a24a", "kettle, 茶壶, 水壶"),
        "table": thing(TABLE, 1.2, 2.4, "#8a5f3c #e0d4c0 #c9a24a", "dining table, kitchen table, 桌子, 餐桌"),
        "cake": thing(CAKE, 0.35, 1.4, "#e0a0a8 #f4e6d8 #c9a24a", "birthday cake, wedding cake, 蛋糕, 生日蛋糕"),
        "telescope": thing(TELESCOPE, 1.6, 1.4, "#35405a #e0d4c0 #c9a24a", "望远镜, 天文望远镜"),
        "radio": thing(RADIO, 0.35, 1.75, "#7a4a30 #e0d4c0 #c9a24a", "收音机"),
        "television": thing(TELEVISION, 0.9, 1.6, "#6a4a34 #e0d4c0 #c9a24a", "tv, tv set, television set, 电视, 电视机"),
        "computer": thing(COMPUTER, 0.6, 1.4, "#d8d2c6 #e0d4c0 #c9a24a", "laptop, desktop computer, personal computer, 电脑"),
        "telephone": thing(TELEPHONE, 0.25, 1.65, "#26242c #e0d4c0 #c9a24a", "phone, telephone receiver, rotary phone, 电话, 电话机"),
        "mirror": thing(MIRROR, 1.7, 0.95, "#c9a24a #e0d4c0 #c9a24a", "looking glass, magic mirror, 镜子, 魔镜"),
        "painting": thing(PAINTING, 1.3, 1.4, "#c9a24a #e0d4c0 #c9a24a", "portrait, easel, 油画, 画框"),
        "cradle": thing(CRADLE, 0.9, 1.8, "#a87a4a #e0d4c0 #c9a24a", "crib, 摇篮, 婴儿床"),
        "coffin": thing(COFFIN, 0.7, 2.6, "#5a3826 #e0d4c0 #c9a24a", "casket, sarcophagus, 棺材, 石棺"),
        "cannon": thing(CANNON, 1.2, 2.3, "#3a3c44 #e0d4c0 #c9a24a", "大炮, 火炮"),
        "anchor": thing(ANCHOR, 1.6, 1.4, "#4a4e58 #e0d4c0 #c9a24a", "锚, 船锚"),
        "wheel": thing(WHEEL, 1.0, 1.05, "#8a5f3c #e0d4c0 #c9a24a", "wagon wheel, 轮子, 车轮"),
        "satellite dish": thing(DISH, 8.0, 1.35, "#e6e4e0 #e0d4c0 #c9a24a", "radio telescope, 卫星天线, 射电望远镜"),
        "hourglass": thing(HOURGLASS, 0.3, 0.7, "#8a5f3c #e0d4c0 #c9a24a", "沙漏"),
        "globe": thing(GLOBE, 0.5, 0.95, "#2f5f9e #e0d4c0 #c9a24a", "terrestrial globe, 地球仪"),
        "alarm clock": thing(ALARM_CLOCK, 0.16, 0.95, "#c8352f #f4f1ea #c9a24a", "闹钟, 小闹钟"),
        "barrel": thing(BARREL, 1.0, 0.9, "#8a5f3c #e0d4c0 #c9a24a", "cask, 木桶, 酒桶"),
        "suitcase": thing(SUITCASE, 0.6, 1.4, "#9a5a34 #5a3420 #c9a24a", "luggage, 行李箱, 皮箱"),
        "bed": thing(BED, 1.1, 2.4, "#3f6a9a #e0d4c0 #c9a24a", "床"),
        "chair": thing(CHAIR, 1.0, 0.75, "#8a5f3c #b0463a #c9a24a", "empty chair, stool, 椅子, 凳子"),
        "bench": thing(BENCH, 0.9, 2.3, "#8a5f3c #e0d4c0 #c9a24a", "park bench, 长椅, 长凳"),
        "cauldron": thing(CAULDRON, 0.9, 1.35, "#33313a #e0d4c0 #c9a24a", "大锅, 坩埚"),
        "skull": thing(SKULL, 0.25, 1.05, "#e6dcc6 #b8ac94 #c9a24a", "头骨, 骷髅头"),
        "crown": thing(CROWN, 0.25, 1.65, "#e0b03c #e0d4c0 #c9a24a", "golden crown, tiara, 王冠, 皇冠"),
        "key": thing(KEY, 0.12, 2.0, "#d0a040 #e0d4c0 #c9a24a", "golden key, 钥匙"),
        "bell": thing(BELL, 1.0, 1.3, "#c08a3a #e0d4c0 #c9a24a", "church bell, 铃铛, 大钟"),
        "drum": thing(DRUM, 0.7, 1.5, "#b8342c #e0d4c0 #c9a24a", "snare drum, 大鼓"),
        "guitar": thing(GUITAR, 1.0, 0.75, "#b8742c #e0d4c0 #c9a24a", "lute, banjo, ukulele, 吉他, 琵琶"),
        "mailbox": thing(MAILBOX, 1.3, 1.1, "#3a5f9e #e0d4c0 #c9a24a", "letterbox, postbox, 邮箱, 信箱"),
        "vase": thing(VASE, 0.5, 0.8, "#3a6a9a #e6dcc8 #c9a24a", "花瓶"),
        "basket": thing(BASKET, 0.5, 1.15, "#b08a4a #e0d4c0 #c9a24a", "fruit basket, 篮子"),
    }
)  # fmt: skip
