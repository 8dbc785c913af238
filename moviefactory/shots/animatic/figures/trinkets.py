"""Toys and small things, told by their outline: teddy bear, paper crane, metronome, scales. Tables of parts."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from moviefactory.shots.animatic.figures.contract import FigureFacts
from moviefactory.shots.animatic.figures.household import thing
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

TEDDY = (orb("p", -0.30 - 0.10j, 0.16 + 0.11j), orb("p", 0.30 - 0.10j, 0.16 + 0.11j), orb("p", -0.36 - 0.42j, 0.11 + 0.17j), orb("p", 0.36 - 0.42j, 0.11 + 0.17j), orb("p", 0.0 - 0.32j, 0.32 + 0.28j), orb("p+", 0.0 - 0.30j, 0.20 + 0.19j), orb("p", -0.24 - 0.92j, 0.12 + 0.12j), orb("p", 0.24 - 0.92j, 0.12 + 0.12j), orb("p", 0.0 - 0.74j, 0.32 + 0.26j), orb("p+", 0.0 - 0.66j, 0.15 + 0.12j), dot("ink", 0.0 - 0.71j, 0.055 + 0.04j), dot("ink", -0.12 - 0.80j, 0.035 + 0.035j), dot("ink", 0.12 - 0.80j, 0.035 + 0.035j), bar("ink", 0.018, -0.06 - 0.62j, 0.0 - 0.59j, 0.06 - 0.62j), cut("red", -0.16 - 0.56j, 0.0 - 0.50j, 0.16 - 0.56j, 0.16 - 0.44j, 0.0 - 0.50j, -0.16 - 0.44j))  # fmt: skip
DOLL = (bar("#f0c8a8", 0.07, -0.12 - 0.24j, -0.14 - 0.02j), bar("#f0c8a8", 0.07, 0.12 - 0.24j, 0.14 - 0.02j), bar("#f0c8a8", 0.06, -0.14 - 0.54j, -0.40 - 0.40j), bar("#f0c8a8", 0.06, 0.14 - 0.54j, 0.40 - 0.40j), body("p", -0.12 - 0.58j, -0.36 - 0.18j, 0.36 - 0.18j, 0.12 - 0.58j), bar("s", 0.04, -0.33 - 0.20j, 0.33 - 0.20j), orb("straw", 0.0 - 0.82j, 0.25 + 0.21j), orb("#f4d0b0", 0.0 - 0.77j, 0.18 + 0.17j), dot("ink", -0.07 - 0.79j, 0.026 + 0.03j), dot("ink", 0.07 - 0.79j, 0.026 + 0.03j), dot("pink", -0.11 - 0.71j, 0.03 + 0.02j), dot("pink", 0.11 - 0.71j, 0.03 + 0.02j), body("straw", -0.18 - 0.86j, 0.0 - 0.96j, 0.18 - 0.86j, 0.0 - 0.88j), bar("straw", 0.07, -0.22 - 0.78j, -0.28 - 0.54j), bar("straw", 0.07, 0.22 - 0.78j, 0.28 - 0.54j), cut("red", -0.32 - 0.60j, -0.24 - 0.54j, -0.32 - 0.50j), cut("red", 0.32 - 0.60j, 0.24 - 0.54j, 0.32 - 0.50j))  # fmt: skip
TIN_SOLDIER = (cut("green-", *box(-0.22, -0.04, 0.22, 0.0)), bar("blue-", 0.10, -0.06 - 0.34j, -0.06 - 0.04j), bar("blue-", 0.10, 0.06 - 0.34j, 0.06 - 0.04j), cut("p", -0.13 - 0.66j, 0.13 - 0.66j, 0.15 - 0.32j, -0.15 - 0.32j), bar("white", 0.035, -0.12 - 0.64j, 0.12 - 0.36j), bar("white", 0.035, 0.12 - 0.64j, -0.12 - 0.36j), bar("p", 0.06, -0.13 - 0.62j, -0.20 - 0.36j), bar("p", 0.06, 0.13 - 0.62j, 0.20 - 0.46j), bar("wood", 0.035, 0.22 - 0.30j, 0.22 - 0.94j), orb("#f0c8a8", 0.0 - 0.73j, 0.09 + 0.09j), cut("ink", -0.10 - 0.78j, 0.10 - 0.78j, 0.09 - 1.0j, -0.09 - 1.0j), dot("gold", 0.0 - 0.88j, 0.035 + 0.035j), dot("ink", -0.03 - 0.74j, 0.014 + 0.014j), dot("ink", 0.03 - 0.74j, 0.014 + 0.014j))  # fmt: skip
TOY_TRAIN = (cut("p", *box(-0.10, -0.60, 0.70, -0.22)), orb("p", 0.70 - 0.41j, 0.10 + 0.19j), cut("s", *box(-0.42, -0.94, 0.0, -0.22)), patch("glass", *box(-0.34, -0.84, -0.08, -0.58)), cut("red", *box(-0.50, -1.0, 0.06, -0.92)), cut("ink", 0.40 - 0.60j, 0.34 - 0.92j, 0.62 - 0.92j, 0.56 - 0.60j), orb("gold", 0.18 - 0.64j, 0.08 + 0.08j), tyre(-0.24 - 0.16j, 0.16, "red", "gold"), tyre(0.16 - 0.16j, 0.16, "red", "gold"), tyre(0.54 - 0.16j, 0.16, "red", "gold"), bar("ink", 0.03, -0.44 - 0.20j, -0.62 - 0.20j), cut("gold", *box(-1.14, -0.52, -0.62, -0.20)), *(orb(tone, complex(x, -0.56), 0.12 + 0.12j) for x, tone in ((-1.0, "blue"), (-0.76, "red"))), tyre(-1.02 - 0.13j, 0.13, "red", "gold"), tyre(-0.74 - 0.13j, 0.13, "red", "gold"), bar("wood", 0.03, -1.24 - 0.0j, 0.9 - 0.0j))  # fmt: skip
PAPER_BOAT = (cut("p-", -0.28 - 0.36j, 0.0 - 1.0j, 0.28 - 0.36j), cut("p", 0.0 - 1.0j, 0.28 - 0.36j, 0.0 - 0.30j), cut("p", -1.0 - 0.52j, -0.36 - 0.36j, 0.36 - 0.36j, 1.0 - 0.52j, 0.52 - 0.0j, -0.52 - 0.0j), bar("p-", 0.02, -0.36 - 0.36j, 0.0 - 0.04j, 0.36 - 0.36j))  # fmt: skip
PAPER_CRANE = (cut("p-", -0.10 - 0.30j, -0.50 - 1.0j, 0.10 - 0.36j), cut("p", -0.16 - 0.26j, 0.18 - 0.96j, 0.24 - 0.30j), cut("p", -0.96 - 0.76j, -0.20 - 0.36j, -0.06 - 0.12j), cut("p", 0.30 - 0.14j, 0.74 - 0.86j, 0.34 - 0.40j, 0.10 - 0.34j), cut("p-", 0.74 - 0.86j, 0.98 - 0.66j, 0.66 - 0.72j), cut("p+", -0.30 - 0.34j, 0.06 - 0.0j, 0.40 - 0.32j, 0.06 - 0.44j), bar("p-", 0.016, 0.06 - 0.42j, 0.06 - 0.02j))  # fmt: skip
PAPER_PLANE = (cut("p-", 1.0 - 0.50j, -0.70 - 0.30j, -0.60 - 0.02j), cut("p", 1.0 - 0.50j, -1.0 - 0.92j, -0.44 - 0.44j), cut("p+", 1.0 - 0.50j, -0.44 - 0.44j, -0.70 - 0.22j), bar("p-", 0.02, 1.0 - 0.50j, -0.50 - 0.38j))  # fmt: skip
TOP = (bar("gold", 0.07, 0.0 - 0.80j, 0.02 - 1.0j), body("p", -0.52 - 0.62j, -0.30 - 0.82j, 0.30 - 0.82j, 0.52 - 0.62j, 0.10 - 0.12j, 0.0 - 0.0j, -0.10 - 0.12j), bar("s", 0.09, -0.50 - 0.60j, 0.0 - 0.53j, 0.50 - 0.60j), bar("gold", 0.05, -0.36 - 0.42j, 0.0 - 0.37j, 0.36 - 0.42j), bar("white", 0.03, -0.30 - 0.74j, -0.14 - 0.78j))  # fmt: skip
BOTTLE_SHIP = (cut("wood", *box(-0.80, -0.10, 0.60, 0.0)), body("#b8dce8", -1.0 - 0.50j, -0.94 - 0.90j, 0.40 - 0.90j, 0.66 - 0.66j, 1.0 - 0.64j, 1.0 - 0.36j, 0.66 - 0.34j, 0.40 - 0.10j, -0.94 - 0.10j), cut("wood", *box(0.98, -0.62, 1.12, -0.38)), body("blue", -0.92 - 0.30j, 0.50 - 0.30j, 0.40 - 0.13j, -0.90 - 0.13j), body("brown", -0.56 - 0.38j, 0.22 - 0.38j, 0.10 - 0.24j, -0.46 - 0.24j), *(bar("brown", 0.02, complex(x, -0.38), complex(x, -0.80)) for x in (-0.38, -0.14, 0.06)), *(body("white", complex(x - 0.09, -0.74 + 0.19 * k), complex(x + 0.09, -0.74 + 0.19 * k), complex(x + 0.11, -0.58 + 0.17 * k), complex(x - 0.10, -0.58 + 0.17 * k)) for x in (-0.38, -0.14, 0.06) for k in (0, 1)), bar("white", 0.03, -0.80 - 0.80j, 0.10 - 0.82j))  # fmt: skip
METRONOME = (cut("p", -0.36 - 0.0j, -0.14 - 0.92j, 0.14 - 0.92j, 0.36 - 0.0j), cut("bone", -0.20 - 0.24j, -0.09 - 0.84j, 0.09 - 0.84j, 0.20 - 0.24j), *(bar("ink", 0.010, complex(-0.05, -0.76 + 0.07 * k), complex(0.05, -0.76 + 0.07 * k)) for k in range(6)), swaying(bar("steel", 0.022, 0.0 - 0.24j, 0.10 - 0.98j), -0.24j, 0.42, 0.9), swaying(cut("gold", 0.03 - 0.70j, 0.13 - 0.72j, 0.15 - 0.60j, 0.01 - 0.58j), -0.24j, 0.42, 0.9), patch("gold", *box(-0.16, -0.16, 0.16, -0.08)))  # fmt: skip
CRYSTAL_BALL = (body("gold", -0.36 - 0.0j, -0.28 - 0.14j, -0.20 - 0.20j, 0.20 - 0.20j, 0.28 - 0.14j, 0.36 - 0.0j), lamp(-0.57j, 0.30, "#b08af0"), orb("#9a7fd8", 0.0 - 0.57j, 0.43 + 0.42j), *(swaying(bar("#d8c8ff", 0.04, *points), -0.57j, 0.25, 0.3) for points in ((-0.26 - 0.50j, -0.06 - 0.70j, 0.16 - 0.56j), (-0.16 - 0.36j, 0.06 - 0.46j, 0.26 - 0.38j))), bar("white", 0.035, -0.30 - 0.66j, -0.20 - 0.86j))  # fmt: skip
POTION = (body("p", -0.10 - 0.66j, -0.42 - 0.18j, -0.34 - 0.02j, 0.34 - 0.02j, 0.42 - 0.18j, 0.10 - 0.66j), cut("glass", *box(-0.11, -0.90, 0.11, -0.62)), cut("wood", *box(-0.13, -1.0, 0.13, -0.88)), patch("white", -0.18 - 0.20j, 0.18 - 0.20j, 0.18 - 0.38j, -0.18 - 0.38j), *(dot("p+", complex(-0.16 + 0.16 * k, -0.46 - 0.05 * (k % 2)), 0.04 + 0.04j) for k in range(3)), lamp(-0.28j, 0.05, "green+", 0.5))  # fmt: skip
SCALES = (cut("p", *box(-0.28, -0.07, 0.28, 0.0)), bar("p", 0.06, 0.0 - 0.04j, 0.0 - 0.94j), orb("p", -0.96j, 0.05 + 0.05j), *(swaying(one, -0.88j, 0.05, 0.3) for one in (bar("p", 0.045, -0.62 - 0.82j, 0.62 - 0.94j), *(bar("p-", 0.014, complex(s * 0.62, -0.88 - 0.06 * s), complex(s * 0.62 + side, -0.40 - 0.06 * s)) for s in (-1, 1) for side in (-0.20, 0.20)), *(body("p", complex(s * 0.62 - 0.26, -0.40 - 0.06 * s), complex(s * 0.62 + 0.26, -0.40 - 0.06 * s), complex(s * 0.62 + 0.12, -0.28 - 0.06 * s), complex(s * 0.62 - 0.12, -0.28 - 0.06 * s)) for s in (-1, 1)))))  # fmt: skip
COINS = (*(part for x, rows in ((-0.50, 3), (0.0, 6), (0.48, 2)) for k in range(rows) for part in (orb("p-", complex(x, -0.07 - 0.13 * k), 0.26 + 0.09j), orb("p", complex(x, -0.11 - 0.13 * k), 0.26 + 0.08j))), orb("p", 0.74 - 0.26j, 0.16 + 0.22j), dot("p-", 0.74 - 0.26j, 0.10 + 0.15j))  # fmt: skip
UMBRELLA = (bar("wood", 0.035, 0.0 - 0.06j, 0.0 - 0.98j), bar("wood", 0.035, 0.0 - 0.06j, 0.05 - 0.0j, 0.12 - 0.03j, 0.13 - 0.10j), body("p", -0.62 - 0.52j, -0.46 - 0.82j, 0.0 - 0.95j, 0.46 - 0.82j, 0.62 - 0.52j, 0.32 - 0.57j, 0.0 - 0.52j, -0.32 - 0.57j), *(bar("p-", 0.014, 0.0 - 0.94j, complex(x, -0.56)) for x in (-0.30, 0.0, 0.30)))  # fmt: skip
HAT = (orb("p-", 0.0 - 0.10j, 0.80 + 0.11j), body("p", -0.46 - 0.12j, -0.50 - 0.92j, 0.50 - 0.92j, 0.46 - 0.12j), patch("s", -0.47 - 0.34j, 0.47 - 0.34j, 0.46 - 0.16j, -0.46 - 0.16j), orb("p+", 0.0 - 0.93j, 0.50 + 0.06j))  # fmt: skip
BOOTS = tuple(part for x in (-0.46, 0.18) for part in (body("p", complex(x - 0.16, -0.02), complex(x - 0.18, -0.96), complex(x + 0.16, -0.96), complex(x + 0.16, -0.34), complex(x + 0.46, -0.22), complex(x + 0.48, -0.02)), bar("ink", 0.06, complex(x - 0.17, -0.03), complex(x + 0.48, -0.03)), *(bar("s", 0.025, complex(x + 0.02, y), complex(x + 0.16, y - 0.03)) for y in (-0.44, -0.56, -0.68)), bar("p-", 0.05, complex(x - 0.18, -0.93), complex(x + 0.16, -0.93))))  # fmt: skip
ROSE = (swaying(bar("green", 0.035, 0.0 - 0.0j, 0.04 - 0.36j, 0.0 - 0.68j), 0j, 0.03, 0.3), body("green", 0.03 - 0.30j, 0.22 - 0.44j, 0.30 - 0.36j, 0.12 - 0.26j), body("green", 0.02 - 0.42j, -0.18 - 0.54j, -0.26 - 0.44j, -0.08 - 0.38j), cut("green-", -0.14 - 0.72j, 0.0 - 0.58j, 0.14 - 0.72j), body("p", 0.0 - 0.62j, -0.24 - 0.72j, -0.22 - 0.94j, 0.0 - 1.0j, 0.22 - 0.94j, 0.24 - 0.72j), body("p-", -0.10 - 0.74j, -0.12 - 0.90j, 0.06 - 0.94j, 0.14 - 0.82j, 0.04 - 0.74j), bar("p+", 0.022, -0.06 - 0.80j, 0.0 - 0.88j, 0.08 - 0.82j), bar("p-", 0.02, -0.20 - 0.78j, 0.0 - 0.68j, 0.20 - 0.78j))  # fmt: skip
MASK = (swaying(bar("s", 0.03, -0.72 - 0.62j, -0.98 - 0.40j, -0.90 - 0.10j), -0.72 - 0.62j, 0.08, 0.4), body("p", -0.78 - 0.66j, -0.50 - 0.94j, 0.0 - 0.84j, 0.50 - 0.94j, 0.78 - 0.66j, 0.56 - 0.34j, 0.20 - 0.30j, 0.0 - 0.46j, -0.20 - 0.30j, -0.56 - 0.34j), dot("ink", -0.34 - 0.60j, 0.20 + 0.13j), dot("ink", 0.34 - 0.60j, 0.20 + 0.13j), *(body(tone, complex(x, -0.86), complex(x - 0.12, -1.1), complex(x + 0.10, -1.12)) for x, tone in ((-0.12, "red"), (0.02, "gold"), (0.16, "blue"))), orb("gold", -0.86j, 0.07 + 0.07j))  # fmt: skip
CARDS = (*(cut("white", *(0.02 - 0.02j + complex(0, -1) * complex(x, y) * complex(1 - 0.12 * abs(k), 0.34 * k) for x, y in ((0.12, -0.20), (0.94, -0.20), (0.94, 0.20), (0.12, 0.20)))) for k in (-2, -1, 0)), cut("white", *(complex(0, -1) * complex(x, y) * complex(0.88, 0.34) for x, y in ((0.12, -0.20), (0.94, -0.20), (0.94, 0.20), (0.12, 0.20)))), cut("red", *(0.0 - 0.62j + q for q in (-0.10 + 0j, 0.16j, 0.10 + 0j, -0.16j))), cut("red", *(-0.40 - 0.56j + q for q in (-0.09 + 0j, 0.14j, 0.09 + 0j, -0.14j))), cut("ink", *(0.34 - 0.56j + q for q in (-0.09 + 0.06j, 0.09 + 0.06j, -0.15j))))  # fmt: skip
GLASSES = (bar("p", 0.09, *ring(-0.52 - 0.50j, 0.38, 14), -0.14 - 0.50j), bar("p", 0.09, *ring(0.52 - 0.50j, 0.38, 14), 0.90 - 0.50j), dot("glass", -0.52 - 0.50j, 0.33 + 0.33j), dot("glass", 0.52 - 0.50j, 0.33 + 0.33j), bar("p", 0.08, -0.14 - 0.54j, 0.0 - 0.62j, 0.14 - 0.54j), bar("p-", 0.07, 0.88 - 0.60j, 1.10 - 0.86j, 1.20 - 0.60j), bar("p-", 0.07, -0.88 - 0.60j, -1.02 - 0.86j))  # fmt: skip
SCISSORS = (cut("steel", -0.03 - 0.40j, 0.30 - 1.0j, 0.10 - 0.42j), cut("steel-", 0.03 - 0.40j, -0.30 - 1.0j, -0.10 - 0.42j), bar("p", 0.08, *ring(-0.22 - 0.16j, 0.17, 10), -0.05 - 0.16j), bar("p", 0.08, *ring(0.22 - 0.16j, 0.17, 10), 0.39 - 0.16j), bar("p", 0.07, -0.12 - 0.28j, 0.03 - 0.44j), bar("p", 0.07, 0.12 - 0.28j, -0.03 - 0.44j), orb("ink", -0.42j, 0.04 + 0.04j))  # fmt: skip
BREAD = (body("p", -0.90 - 0.04j, -1.0 - 0.40j, -0.60 - 0.86j, 0.0 - 0.98j, 0.60 - 0.86j, 1.0 - 0.40j, 0.90 - 0.04j), *(bar("p+", 0.09, complex(x, -0.74), complex(x + 0.20, -0.42)) for x in (-0.56, -0.12, 0.32)), bar("p-", 0.04, -0.84 - 0.06j, 0.84 - 0.06j))  # fmt: skip
CHEESE = (cut("p", -0.80 - 0.02j, -0.80 - 0.52j, 0.84 - 0.40j, 0.84 - 0.02j), cut("p+", -0.80 - 0.52j, 0.40 - 0.98j, 0.84 - 0.40j), *(dot("p-", at, r) for at, r in ((-0.46 - 0.26j, 0.13 + 0.11j), (0.02 - 0.16j, 0.09 + 0.08j), (0.40 - 0.28j, 0.14 + 0.11j), (0.28 - 0.66j, 0.09 + 0.06j), (-0.16 - 0.58j, 0.08 + 0.05j))))  # fmt: skip
GLASS = (cut("#cfe6ee", -0.34 - 0.98j, 0.34 - 0.98j, 0.26 - 0.0j, -0.26 - 0.0j), cut("#7fb8d8", -0.32 - 0.62j, 0.32 - 0.62j, 0.25 - 0.05j, -0.25 - 0.05j), dot("#a8d4ea", -0.62j, 0.32 + 0.06j), dot("white", -0.96j, 0.33 + 0.04j), bar("white", 0.04, -0.22 - 0.50j, -0.18 - 0.16j))  # fmt: skip
REVOLVER = (cut("steel-", -0.10 - 0.98j, 1.0 - 0.98j, 1.0 - 0.78j, -0.10 - 0.70j), cut("steel", -0.42 - 0.94j, 0.34 - 0.94j, 0.34 - 0.56j, -0.30 - 0.56j), orb("steel-", 0.04 - 0.74j, 0.22 + 0.18j), bar("ink", 0.03, -0.10 - 0.74j, 0.18 - 0.74j), body("p", -0.46 - 0.90j, -0.22 - 0.56j, -0.46 - 0.04j, -0.80 - 0.06j, -0.62 - 0.60j), bar("ink", 0.05, -0.14 - 0.56j, 0.0 - 0.38j, 0.18 - 0.56j), cut("ink", -0.44 - 0.94j, -0.56 - 1.06j, -0.34 - 0.98j))  # fmt: skip
MICROSCOPE = (cut("p", -0.44 - 0.0j, -0.40 - 0.10j, 0.40 - 0.10j, 0.44 - 0.0j), bar("p", 0.12, -0.24 - 0.08j, -0.40 - 0.40j, -0.20 - 0.72j), cut("p-", *box(-0.30, -0.38, 0.38, -0.30)), cut("steel", 0.0 - 0.44j, -0.20 - 0.82j, 0.02 - 0.92j, 0.20 - 0.52j), cut("ink", -0.22 - 0.84j, -0.28 - 0.98j, -0.10 - 1.04j, 0.0 - 0.92j), bar("ink", 0.07, 0.12 - 0.46j, 0.16 - 0.38j), orb("gold", -0.36 - 0.52j, 0.09 + 0.09j))  # fmt: skip
SEWING = (cut("wood", *box(-0.86, -0.12, 0.86, 0.0)), cut("p", -0.70 - 0.14j, 0.74 - 0.14j, 0.74 - 0.26j, -0.70 - 0.26j), body("p", 0.30 - 0.22j, 0.34 - 0.60j, -0.40 - 0.66j, -0.44 - 0.44j, -0.60 - 0.44j, -0.62 - 0.92j, 0.56 - 0.96j, 0.62 - 0.22j), bar("steel", 0.035, -0.52 - 0.44j, -0.52 - 0.26j), tyre(0.74 - 0.66j, 0.20, "ink", "gold"), bar("gold", 0.03, -0.40 - 0.80j, 0.36 - 0.82j), orb("red", 0.10 - 1.02j, 0.07 + 0.08j), body("blue+", -0.66 - 0.24j, -0.60 - 0.30j, -0.20 - 0.30j, -0.24 - 0.06j, -0.80 - 0.04j))  # fmt: skip
EGG = (body("p", 0.0 - 0.0j, -0.36 - 0.14j, -0.38 - 0.52j, 0.0 - 1.0j, 0.38 - 0.52j, 0.36 - 0.14j), *(dot("p-", at, 0.03 + 0.03j) for at in (-0.14 - 0.34j, 0.10 - 0.60j, 0.18 - 0.28j)))  # fmt: skip
BIRDCAGE = (bar("p", 0.03, *ring(-0.95j, 0.05, 8), 0.05 - 0.95j), orb("gold+", 0.04 - 0.46j, 0.10 + 0.08j), orb("gold+", 0.13 - 0.55j, 0.06 + 0.06j), cut("beak", 0.18 - 0.56j, 0.25 - 0.53j, 0.18 - 0.51j), bar("wood", 0.025, -0.20 - 0.36j, 0.24 - 0.36j), *(bar("p", 0.018, complex(x, -0.06), complex(x, -0.62), complex(0.5 * x, -0.84), 0.0 - 0.90j) for x in (-0.36, -0.24, -0.12, 0.0, 0.12, 0.24, 0.36)), bar("p", 0.03, -0.36 - 0.60j, 0.36 - 0.60j), cut("p-", *box(-0.40, -0.07, 0.40, 0.0)))  # fmt: skip
PUMPKIN = (orb("p-", -0.40 - 0.40j, 0.28 + 0.38j), orb("p-", 0.40 - 0.40j, 0.28 + 0.38j), orb("p", -0.18 - 0.40j, 0.28 + 0.40j), orb("p", 0.18 - 0.40j, 0.28 + 0.40j), bar("green-", 0.09, 0.0 - 0.78j, 0.06 - 1.0j))  # fmt: skip
JACK = (*PUMPKIN, lamp(-0.36j, 0.10), *(patch("gold+", *points) for points in ((-0.32 - 0.46j, -0.20 - 0.64j, -0.08 - 0.46j), (0.32 - 0.46j, 0.20 - 0.64j, 0.08 - 0.46j), (-0.06 - 0.36j, 0.0 - 0.46j, 0.06 - 0.36j), (-0.40 - 0.28j, -0.20 - 0.22j, -0.14 - 0.28j, 0.0 - 0.20j, 0.14 - 0.28j, 0.20 - 0.22j, 0.40 - 0.28j, 0.20 - 0.08j, -0.20 - 0.08j))))  # fmt: skip
NEWSPAPER = (cut("p", -0.70 - 0.02j, -0.70 - 0.96j, 0.66 - 1.0j, 0.70 - 0.04j), patch("ink", *box(-0.58, -0.92, 0.56, -0.78)), patch("stone-", *box(-0.58, -0.70, 0.0, -0.36)), *(bar("ink", 0.018, complex(0.10, -0.68 + 0.08 * k), complex(0.56, -0.68 + 0.08 * k)) for k in range(8)), *(bar("ink", 0.018, complex(-0.58, -0.28 + 0.08 * k), complex(0.0, -0.28 + 0.08 * k)) for k in range(3)))  # fmt: skip
PHOTO = (cut("wood", *box(-0.52, -1.0, 0.52, -0.02)), patch("bone", *box(-0.44, -0.92, 0.44, -0.10)), patch("stone", *box(-0.36, -0.84, 0.36, -0.18)), body("ink", -0.28 - 0.18j, -0.20 - 0.40j, 0.20 - 0.40j, 0.28 - 0.18j), dot("bone", -0.56j, 0.13 + 0.16j), body("ink", -0.15 - 0.58j, -0.10 - 0.75j, 0.10 - 0.75j, 0.15 - 0.58j, 0.0 - 0.66j), bar("wood-", 0.05, 0.46 - 0.2j, 0.66 - 0.0j))  # fmt: skip
NECKLACE = (*(orb("white", complex(0.62 * q.real, -0.62 + 0.36 * q.imag), 0.075 + 0.075j) for q in ring(0j, 1.0, 16)), cut("p", -0.12 - 0.18j, 0.0 - 0.28j, 0.12 - 0.18j, 0.0 - 0.0j))  # fmt: skip
BOMB = (orb("p", -0.40j, 0.42 + 0.40j), cut("p-", -0.10 - 0.74j, 0.14 - 0.80j, 0.18 - 0.90j, -0.04 - 0.86j), bar("straw", 0.04, 0.07 - 0.86j, 0.26 - 0.98j, 0.40 - 0.86j), fire(0.41 - 0.84j, 0.22), dot("white", -0.16 - 0.56j, 0.07 + 0.06j))  # fmt: skip


def afloat(parts: tuple[Part, ...], metres: float, width: float, cloth: str, named: str) -> Kind:
    """Return a toy that lies on water, or on what there is."""
    can = frozenset({A.SAIL, A.FLOAT, A.STAND, A.FALL})
    facts = FigureFacts(metres, width, can, home="water", centred=frozenset({A.FLY, A.FALL}))
    return Kind(Figure(facts, drawn(*parts)), tuple(cloth.split()), words(named))


TRINKETS: Mapping[str, Kind] = MappingProxyType(
    {
        "teddy bear": thing(TEDDY, 0.40, 0.95, "#b07a42 #8a5a2c #c5362c", "teddy, stuffed bear, plush bear, 泰迪熊, 玩具熊"),
        "doll": thing(DOLL, 0.42, 0.85, "#c8507a #f2efe8 #c5362c", "rag doll, porcelain doll, puppet, marionette, 洋娃娃, 玩偶, 木偶"),
        "tin soldier": thing(TIN_SOLDIER, 0.34, 0.55, "#c5362c #2f5f9e #c9a24a", "toy soldier, lead soldier, nutcracker, 玩具兵, 锡兵, 胡桃夹子"),
        "toy train": thing(TOY_TRAIN, 0.30, 2.4, "#3f6aa0 #c5362c #d9a93c", "wooden train, model train, model railway, 玩具火车"),
        "paper boat": afloat(PAPER_BOAT, 0.26, 2.05, "#f2efe8 #d8d4cc #c9a24a", "origami boat, toy boat, 纸船"),
        "paper crane": thing(PAPER_CRANE, 0.28, 2.0, "#d8504a #b03a34 #c9a24a", "origami crane, origami bird, 纸鹤, 千纸鹤"),
        "paper plane": thing(PAPER_PLANE, 0.26, 2.05, "#f2efe8 #d8d4cc #c9a24a", "paper airplane, paper aeroplane, paper dart, 纸飞机"),
        "spinning top": thing(TOP, 0.24, 1.15, "#c5362c #2f5f9e #d9a93c", "toy top, humming top, 陀螺"),
        "ship in a bottle": thing(BOTTLE_SHIP, 0.30, 2.15, "#b8dce8 #8a5f3c #c9a24a", "bottle ship, 瓶中船"),
        "metronome": thing(METRONOME, 0.34, 0.8, "#7a4a2c #e6dcc6 #d9a93c", "节拍器"),
        "crystal ball": thing(CRYSTAL_BALL, 0.34, 0.95, "#9a7fd8 #d9a93c #c9a24a", "水晶球"),
        "potion": thing(POTION, 0.28, 0.9, "#5fae5a #8a5f3c #c9a24a", "flask, magic potion, vial, beaker, poison bottle, 药水, 烧瓶"),
        "scales": thing(SCALES, 0.46, 1.75, "#c9a24a #8a6a2c #c9a24a", "pair of scales, balance scale, weighing scales, 天平"),
        "coins": thing(COINS, 0.22, 1.75, "#e2b13c #b8862c #c9a24a", "gold coins, pile of coins, pile of gold, 金币"),
        "umbrella": thing(UMBRELLA, 1.0, 1.3, "#c5362c #8a2420 #c9a24a", "parasol, 雨伞, 伞"),
        "top hat": thing(HAT, 0.26, 1.65, "#24222a #8a2430 #c9a24a", "bowler hat, magician's hat, 礼帽"),
        "boots": thing(BOOTS, 0.36, 1.35, "#6a4028 #d8c49a #c9a24a", "pair of boots, boot, pair of shoes, shoe, 靴子, 鞋子"),
        "rose": thing(ROSE, 0.46, 0.65, "#c8203a #8a1426 #4f7f3f", "red rose, single rose, rose bloom, 玫瑰, 玫瑰花"),
        "mask": thing(MASK, 0.26, 1.85, "#d9a93c #24222a #c5362c", "carnival mask, venetian mask, 面具"),
        "playing cards": thing(CARDS, 0.24, 1.5, "#f2efe8 #c5362c #24222a", "deck of cards, hand of cards, pack of cards, house of cards, tarot cards, 扑克, 扑克牌, 纸牌"),
        "glasses": thing(GLASSES, 0.14, 2.4, "#24222a #cfe6ee #c9a24a", "spectacles, pair of glasses, reading glasses, 眼镜"),
        "scissors": thing(SCISSORS, 0.26, 0.9, "#c5362c #c3cad4 #c9a24a", "剪刀"),
        "bread": thing(BREAD, 0.20, 2.0, "#c98a4a #e8c896 #c9a24a", "loaf of bread, loaf, loaves of bread, 面包"),
        "cheese": thing(CHEESE, 0.22, 1.7, "#ecc244 #f4dc8a #c9a24a", "piece of cheese, wheel of cheese, 奶酪"),
        "glass of water": thing(GLASS, 0.18, 0.75, "#cfe6ee #7fb8d8 #c9a24a", "glass of milk, tumbler, drinking glass, 玻璃杯, 水杯"),
        "revolver": thing(REVOLVER, 0.22, 1.85, "#7a4a2c #5a5e68 #c9a24a", "pistol, 左轮手枪, 手枪"),
        "microscope": thing(MICROSCOPE, 0.42, 0.95, "#35405a #c3cad4 #d9a93c", "显微镜"),
        "sewing machine": thing(SEWING, 0.40, 1.85, "#24222a #d9a93c #c9a24a", "缝纫机"),
        "egg": thing(EGG, 0.16, 0.8, "#e8d8c0 #c8b49a #c9a24a", "easter egg, dragon egg, golden egg, 鸡蛋, 蛋"),
        "birdcage": thing(BIRDCAGE, 0.55, 0.85, "#c9a24a #8a6a2c #c9a24a", "bird cage, cage, 鸟笼"),
        "pumpkin": thing(PUMPKIN, 0.40, 1.35, "#e0822a #b8601c #4f7f3f", "南瓜"),
        "jack o lantern": thing(JACK, 0.40, 1.35, "#e0822a #b8601c #4f7f3f", "jack o' lantern, pumpkin lantern, carved pumpkin, halloween pumpkin, 南瓜灯"),
        "newspaper": thing(NEWSPAPER, 0.40, 1.45, "#e8e2d4 #24222a #c9a24a", "报纸"),
        "photograph": thing(PHOTO, 0.34, 1.3, "#8a5f3c #e6dcc6 #c9a24a", "photo, framed photograph, framed photo, old photo, picture frame, family photo, 照片, 老照片, 相框"),
        "necklace": thing(NECKLACE, 0.20, 1.4, "#2f7fb0 #f2efe8 #c9a24a", "pearl necklace, string of pearls, pearls, pendant, 项链, 珍珠项链"),
        "bomb": thing(BOMB, 0.30, 1.0, "#24222a #d8b35c #c9a24a", "炸弹"),
    }
)  # fmt: skip
