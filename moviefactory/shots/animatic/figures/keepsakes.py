"""What lies and stands on a table, told by its outline: watch, compass, letter, chess, toys. Tables of parts."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from moviefactory.shots.animatic.figures.kind_rows import Kind, thing
from moviefactory.shots.animatic.figures.parts import (
    Part,
    bar,
    body,
    box,
    cut,
    dot,
    fire,
    orb,
    patch,
    ring,
    swaying,
)


def _dial(middle: complex, radius: float, *, ticks: int = 12) -> tuple[Part, ...]:
    """Return the marks of a dial."""
    near, far = ring(middle, 0.78 * radius, ticks), ring(middle, 0.92 * radius, ticks)
    return tuple(bar("ink", 0.020, a, b) for a, b in zip(near, far, strict=True))


WATCH = (bar("gold-", 0.030, 0.0 - 0.92j, 0.30 - 0.96j, 0.55 - 0.70j, 0.62 - 0.30j, 0.90 - 0.10j), bar("p", 0.05, *ring(0.0 - 0.93j, 0.065, 10), 0.065 - 0.93j), orb("p-", 0.0 - 0.84j, 0.07 + 0.05j), orb("p", 0.0 - 0.41j, 0.42 + 0.41j), orb("white", 0.0 - 0.41j, 0.34 + 0.33j), *_dial(-0.41j, 0.33), bar("ink", 0.035, 0.0 - 0.41j, -0.13 - 0.54j), bar("ink", 0.026, 0.0 - 0.41j, 0.14 - 0.62j), dot("p", -0.41j, 0.035 + 0.035j))  # fmt: skip
COMPASS = (orb("p-", 0.0 - 0.47j, 0.50 + 0.47j), orb("p", 0.0 - 0.49j, 0.47 + 0.44j), orb("bone", 0.0 - 0.49j, 0.38 + 0.36j), *_dial(-0.49j, 0.37, ticks=16), *(cut("ink" if k % 2 else "brown", -0.49j, at, beside) for k, (at, beside) in enumerate(zip(ring(-0.49j, 0.27, 4), ring(-0.49j, 0.09, 4, 0.785), strict=True))), *(swaying(one, -0.49j, 0.25, 0.9) for one in (cut("red", -0.055 - 0.47j, 0.12 - 0.80j, 0.055 - 0.50j), cut("blue", -0.055 - 0.47j, -0.12 - 0.18j, 0.055 - 0.50j))), bar("red", 0.022, -0.045 - 0.77j, -0.045 - 0.87j, 0.045 - 0.77j, 0.045 - 0.87j), orb("gold", -0.49j, 0.04 + 0.04j))  # fmt: skip
MAP = (cut("p", -0.95 - 0.10j, -0.85 - 0.92j, 0.85 - 0.92j, 0.95 - 0.10j), body("#8fa35c", -0.62 - 0.30j, -0.66 - 0.62j, -0.40 - 0.76j, -0.14 - 0.64j, -0.26 - 0.36j), body("#8fa35c", 0.10 - 0.24j, 0.20 - 0.52j, 0.52 - 0.62j, 0.70 - 0.40j, 0.52 - 0.20j), *(bar("ink", 0.026, a, b) for a, b in ((-0.40 - 0.44j, -0.28 - 0.42j), (-0.18 - 0.42j, -0.06 - 0.46j), (0.04 - 0.48j, 0.14 - 0.46j), (0.22 - 0.44j, 0.30 - 0.42j))), bar("red", 0.05, 0.36 - 0.50j, 0.52 - 0.34j), bar("red", 0.05, 0.52 - 0.50j, 0.36 - 0.34j), bar("ink", 0.018, 0.60 - 0.86j, 0.60 - 0.68j), bar("ink", 0.018, 0.51 - 0.77j, 0.69 - 0.77j), body("p-", -1.0 - 0.14j, -1.0 - 0.02j, 1.0 - 0.02j, 1.0 - 0.14j), body("p-", -0.90 - 0.98j, -0.90 - 0.87j, 0.90 - 0.87j, 0.90 - 0.98j))  # fmt: skip
LETTER = (cut("p", -0.80 - 0.02j, -0.80 - 0.98j, 0.80 - 0.98j, 0.80 - 0.02j), bar("p-", 0.02, -0.78 - 0.04j, -0.10 - 0.50j), bar("p-", 0.02, 0.78 - 0.04j, 0.10 - 0.50j), cut("p+", -0.79 - 0.97j, 0.79 - 0.97j, 0.0 - 0.34j), bar("p-", 0.018, -0.79 - 0.97j, 0.0 - 0.34j), bar("p-", 0.018, 0.79 - 0.97j, 0.0 - 0.34j), body("red-", *ring(-0.40j, 0.20, 9)), orb("red", -0.40j, 0.16 + 0.16j), bar("red-", 0.03, -0.06 - 0.34j, 0.0 - 0.47j, 0.06 - 0.34j))  # fmt: skip
TYPEWRITER = (cut("white", -0.42 - 0.66j, -0.40 - 1.0j, 0.40 - 1.0j, 0.42 - 0.66j), *(bar("ink", 0.016, complex(-0.32, -0.94 + 0.07 * k), complex(0.30 - 0.14 * (k % 2), -0.94 + 0.07 * k)) for k in range(4)), bar("steel", 0.10, -0.74 - 0.64j, 0.74 - 0.64j), orb("ink", -0.78 - 0.64j, 0.06 + 0.08j), orb("ink", 0.78 - 0.64j, 0.06 + 0.08j), body("p", -0.62 - 0.34j, -0.60 - 0.60j, 0.60 - 0.60j, 0.62 - 0.34j), cut("p-", -0.80 - 0.02j, -0.62 - 0.40j, 0.62 - 0.40j, 0.80 - 0.02j), patch("gold", *box(-0.20, -0.52, 0.20, -0.46)), *(dot("white", complex((-0.52 + 0.104 * k) * (1 + 0.14 * row), -0.34 + 0.10 * row), 0.038 + 0.030j) for row in range(3) for k in range(11)), patch("white", *box(-0.30, -0.06, 0.30, -0.03)))  # fmt: skip
GRAMOPHONE = (cut("p", *box(-0.52, -0.26, 0.52, 0.0)), cut("p-", *box(-0.58, -0.30, 0.58, -0.25)), orb("black", 0.0 - 0.32j, 0.44 + 0.055j), dot("red", 0.0 - 0.32j, 0.12 + 0.018j), bar("gold-", 0.05, 0.44 - 0.30j, 0.46 - 0.46j, 0.20 - 0.50j, 0.06 - 0.36j), body("gold", 0.38 - 0.44j, 0.50 - 0.46j, 0.42 - 0.66j, 0.30 - 1.0j, -0.44 - 0.98j, -0.62 - 0.62j, 0.0 - 0.66j), body("gold-", -0.62 - 0.62j, -0.70 - 0.84j, -0.44 - 1.0j, 0.30 - 1.0j, 0.06 - 0.78j, -0.30 - 0.66j), body("brown", -0.50 - 0.68j, -0.52 - 0.82j, -0.34 - 0.92j, 0.10 - 0.94j, -0.06 - 0.80j, -0.28 - 0.72j), bar("steel", 0.03, 0.54 - 0.12j, 0.70 - 0.12j, 0.70 - 0.04j))  # fmt: skip
MUSIC_BOX = (cut("p-", -0.60 - 0.40j, -0.70 - 0.94j, 0.42 - 0.94j, 0.52 - 0.40j), patch("blue+", -0.52 - 0.44j, -0.60 - 0.88j, 0.36 - 0.88j, 0.44 - 0.44j), cut("p", *box(-0.62, -0.42, 0.62, 0.0)), patch("gold", *box(-0.62, -0.42, 0.62, -0.37)), patch("gold", *box(-0.62, -0.05, 0.62, 0.0)), dot("gold", -0.21j, 0.08 + 0.08j), bar("steel", 0.03, 0.62 - 0.20j, 0.76 - 0.20j, 0.76 - 0.34j), orb("gold", 0.76 - 0.36j, 0.04 + 0.04j), *(swaying(one, 0.04 - 0.42j, 0.10, 0.6) for one in (bar("#f0c8a8", 0.03, 0.04 - 0.42j, 0.03 - 0.60j), bar("#f0c8a8", 0.026, 0.05 - 0.60j, 0.18 - 0.56j), cut("pink+", -0.18 - 0.60j, 0.04 - 0.70j, 0.26 - 0.60j), body("pink", -0.02 - 0.68j, -0.01 - 0.78j, 0.09 - 0.78j, 0.10 - 0.68j), bar("#f0c8a8", 0.024, 0.0 - 0.77j, -0.12 - 0.88j, 0.03 - 0.98j), bar("#f0c8a8", 0.024, 0.08 - 0.77j, 0.20 - 0.88j, 0.05 - 0.98j), orb("#f0c8a8", 0.04 - 0.85j, 0.05 + 0.055j), orb("brown", 0.04 - 0.91j, 0.035 + 0.03j))))  # fmt: skip


def _chessman(x: float, tall: float, tone: str, head: str) -> tuple[Part, ...]:
    """Return a king, a knight or a pawn on the board's far or near rank."""
    foot = -0.16
    top = foot - tall
    if head == "knight":
        horse = cut(tone, complex(x - 0.07, foot - 0.08), complex(x - 0.09, top + 0.14), complex(x - 0.02, top), complex(x + 0.10, top + 0.10), complex(x + 0.13, top + 0.20), complex(x + 0.02, top + 0.19), complex(x + 0.08, foot - 0.08))  # fmt: skip
        return (body(tone, complex(x - 0.11, foot), complex(x - 0.09, foot - 0.09), complex(x + 0.09, foot - 0.09), complex(x + 0.11, foot)), horse)  # fmt: skip
    trunk = body(tone, complex(x - 0.10, foot), complex(x - 0.04, foot - 0.4 * tall), complex(x - 0.06, top + 0.12), complex(x + 0.06, top + 0.12), complex(x + 0.04, foot - 0.4 * tall), complex(x + 0.10, foot))  # fmt: skip
    if head == "king":
        return (trunk, cut(tone, complex(x - 0.08, top + 0.02), complex(x + 0.08, top + 0.02), complex(x + 0.05, top + 0.14), complex(x - 0.05, top + 0.14)), bar(tone, 0.025, complex(x, top + 0.02), complex(x, top - 0.09)), bar(tone, 0.022, complex(x - 0.045, top - 0.05), complex(x + 0.045, top - 0.05)))  # fmt: skip
    return (trunk, orb(tone, complex(x, top + 0.09), 0.07 + 0.07j))


CHESS = (cut("brown", -1.05 - 0.04j, -0.85 - 0.22j, 0.85 - 0.22j, 1.05 - 0.04j), cut("brown-", *box(-1.05, -0.05, 1.05, 0.0)), *(patch("bone" if (row + k) % 2 else "ink", complex((-0.80 + 0.2 * k) * (1.0 + 0.12 * row), -0.20 + 0.05 * row), complex((-0.60 + 0.2 * k) * (1.0 + 0.12 * row), -0.20 + 0.05 * row), complex((-0.60 + 0.2 * k) * (1.12 + 0.12 * row), -0.15 + 0.05 * row), complex((-0.80 + 0.2 * k) * (1.12 + 0.12 * row), -0.15 + 0.05 * row)) for row in range(3) for k in range(8)), *_chessman(-0.70, 0.42, "bone", "knight"), *_chessman(-0.42, 0.66, "bone", "king"), *_chessman(-0.14, 0.34, "bone", "pawn"), *_chessman(0.20, 0.34, "black", "pawn"), *_chessman(0.46, 0.66, "black", "king"), *_chessman(0.74, 0.42, "black", "knight"))  # fmt: skip
CHESSMAN = (body("p", -0.24 - 0.0j, -0.22 - 0.10j, 0.22 - 0.10j, 0.24 - 0.0j), body("p", -0.18 - 0.08j, -0.08 - 0.34j, -0.13 - 0.62j, 0.13 - 0.62j, 0.08 - 0.34j, 0.18 - 0.08j), cut("p", -0.18 - 0.82j, 0.18 - 0.82j, 0.11 - 0.62j, -0.11 - 0.62j), bar("p", 0.05, 0.0 - 0.80j, 0.0 - 1.0j), bar("p", 0.045, -0.08 - 0.92j, 0.08 - 0.92j))  # fmt: skip
SNOW_GLOBE = (cut("brown", -0.44 - 0.0j, -0.38 - 0.20j, 0.38 - 0.20j, 0.44 - 0.0j), patch("gold", *box(-0.36, -0.14, 0.36, -0.07)), orb("blue+", 0.0 - 0.58j, 0.44 + 0.42j), body("white", -0.36 - 0.34j, -0.12 - 0.42j, 0.14 - 0.38j, 0.36 - 0.34j, 0.24 - 0.22j, -0.24 - 0.22j), cut("red", *box(-0.06, -0.54, 0.18, -0.36)), cut("white", -0.10 - 0.53j, 0.06 - 0.68j, 0.22 - 0.53j), patch("gold", *box(0.02, -0.50, 0.10, -0.42)), cut("green-", -0.30 - 0.38j, -0.19 - 0.68j, -0.08 - 0.38j), *(swaying(dot("white", complex(-0.28 + 0.10 * ((k * 5) % 7), -0.88 + 0.045 * k), 0.024 + 0.024j), -0.58j, 0.16, 0.4) for k in range(12)), bar("white", 0.022, -0.30 - 0.66j, -0.22 - 0.84j))  # fmt: skip
FISHBOWL = (orb("#b8dce8", 0.0 - 0.46j, 0.52 + 0.46j), body("#5fa8cc", -0.50 - 0.56j, 0.50 - 0.56j, 0.46 - 0.22j, 0.24 - 0.05j, -0.24 - 0.05j, -0.46 - 0.22j), body("straw", -0.34 - 0.12j, 0.0 - 0.16j, 0.34 - 0.12j, 0.22 - 0.03j, -0.22 - 0.03j), swaying(bar("green", 0.035, -0.24 - 0.12j, -0.30 - 0.30j, -0.22 - 0.46j), -0.24 - 0.12j, 0.2, 0.4), *(swaying(one, 0.05 - 0.36j, 0.10, 0.7) for one in (body("#f0782a", -0.12 - 0.36j, 0.02 - 0.46j, 0.22 - 0.40j, 0.26 - 0.34j, 0.18 - 0.28j, 0.0 - 0.28j), cut("#e05a1e", -0.10 - 0.36j, -0.28 - 0.48j, -0.24 - 0.36j, -0.28 - 0.24j), cut("#f8a050", 0.02 - 0.45j, 0.12 - 0.54j, 0.14 - 0.43j), dot("ink", 0.19 - 0.38j, 0.022 + 0.022j))), bar("white", 0.028, -0.40 - 0.34j, -0.42 - 0.52j, -0.34 - 0.68j), cut("#b8dce8", *box(-0.32, -0.98, 0.32, -0.88)), *(dot("white", complex(0.30, -0.40 - 0.07 * k), 0.018 + 0.018j) for k in range(3)))  # fmt: skip
MATCHBOX = (bar("wood+", 0.045, 0.54 - 0.10j, 0.98 - 0.62j), orb("red", 0.99 - 0.63j, 0.05 + 0.06j), fire(0.99 - 0.64j, 0.36), *(bar("wood+", 0.035, complex(-0.10, -0.34 - 0.05 * k), complex(0.26, -0.36 - 0.05 * k)) for k in range(3)), *(orb("red", complex(0.28, -0.36 - 0.05 * k), 0.04 + 0.03j) for k in range(3)), cut("white", -0.10 - 0.24j, 0.40 - 0.24j, 0.40 - 0.02j, -0.10 - 0.02j), cut("p", -0.72 - 0.0j, -0.72 - 0.52j, -0.02 - 0.52j, -0.02 - 0.0j), patch("brown", *box(-0.72, -0.12, -0.02, -0.0)), patch("gold", *box(-0.60, -0.46, -0.14, -0.20)), dot("red", -0.37 - 0.33j, 0.10 + 0.09j))  # fmt: skip


def _die(x: float, y: float, size: float, spots: tuple[complex, ...]) -> tuple[Part, ...]:
    at = complex(x, y)
    return (
        cut("p", *(at + size * p for p in (-0.5 - 0.8j, -0.2 - 1.1j, 0.8 - 1.1j, 0.5 - 0.8j))),
        cut("p-", *(at + size * p for p in (0.5 - 0.8j, 0.8 - 1.1j, 0.8 - 0.25j, 0.5 + 0.0j))),
        cut("p", *(at + size * p for p in (-0.5 - 0.8j, 0.5 - 0.8j, 0.5 + 0.0j, -0.5 + 0.0j))),
        *(dot("ink", at + size * p, complex(0.10, 0.09) * size) for p in spots),
        dot("ink", at + size * (0.15 - 0.95j), complex(0.11, 0.06) * size),
        *(dot("ink", at + size * p, complex(0.05, 0.10) * size) for p in (0.58 - 0.35j, 0.72 - 0.80j)),
    )  # fmt: skip


DICE = (*_die(-0.42, 0.0, 0.80, (-0.28 - 0.60j, 0.28 - 0.60j, -0.28 - 0.20j, 0.28 - 0.20j, -0.40j)), *_die(0.46, 0.0, 0.80, (-0.26 - 0.62j, -0.40j, 0.26 - 0.18j)))  # fmt: skip
RING = (bar("p", 0.10, *ring(-0.34j, 0.30, 18), 0.30 - 0.34j), cut("#cfeefa", -0.16 - 0.82j, 0.16 - 0.82j, 0.24 - 0.92j, 0.14 - 1.0j, -0.14 - 1.0j, -0.24 - 0.92j), cut("#9fd8f0", -0.24 - 0.92j, 0.24 - 0.92j, 0.0 - 0.64j), bar("white", 0.02, -0.08 - 0.92j, 0.0 - 0.66j, 0.08 - 0.92j), *(bar("white", 0.022, -0.86j + 0.22 * p + 0.0j, -0.86j + 0.30 * p) for p in ring(0j, 1.0, 8, 0.39)))  # fmt: skip
VIOLIN = (bar("wood+", 0.022, 0.46 - 0.0j, 0.30 - 0.98j), bar("white", 0.014, 0.50 - 0.02j, 0.36 - 0.96j), body("p", 0.0 - 0.02j, -0.22 - 0.08j, -0.26 - 0.24j, -0.13 - 0.32j, -0.13 - 0.38j, -0.21 - 0.50j, -0.12 - 0.60j, 0.0 - 0.61j, 0.12 - 0.60j, 0.21 - 0.50j, 0.13 - 0.38j, 0.13 - 0.32j, 0.26 - 0.24j, 0.22 - 0.08j), bar("black", 0.055, 0.0 - 0.30j, 0.0 - 0.88j), orb("p-", 0.0 - 0.93j, 0.06 + 0.06j), *(bar("black", 0.02, complex(-0.09, y), complex(0.09, y)) for y in (-0.86, -0.91)), *(bar("white", 0.007, complex(x, -0.10), complex(x, -0.88)) for x in (-0.015, 0.015)), bar("bone", 0.025, -0.07 - 0.26j, 0.07 - 0.26j), bar("black", 0.045, 0.0 - 0.07j, 0.0 - 0.16j), *(bar("ink", 0.018, complex(s * 0.10, -0.20), complex(s * 0.08, -0.27), complex(s * 0.11, -0.33)) for s in (-1, 1)))  # fmt: skip
CAMERA = (bar("brown", 0.04, -0.62 - 0.60j, -0.80 - 0.90j, -0.30 - 1.0j), cut("ink", -0.30 - 0.74j, -0.22 - 0.96j, 0.22 - 0.96j, 0.30 - 0.74j), cut("steel", *box(-0.70, -0.78, 0.70, -0.60)), cut("p", *box(-0.70, -0.62, 0.70, -0.02)), orb("steel", -0.33j, 0.32 + 0.31j), orb("black", -0.33j, 0.26 + 0.25j), orb("blue-", -0.33j, 0.17 + 0.16j), dot("white", -0.07 - 0.40j, 0.05 + 0.05j), orb("steel", 0.52 - 0.82j, 0.10 + 0.05j), patch("white", *box(-0.14, -0.92, 0.14, -0.80)), dot("red", 0.56 - 0.52j, 0.04 + 0.04j))  # fmt: skip
APPLES = (*(part for at in (-0.34 - 0.62j, 0.0 - 0.66j, 0.34 - 0.62j, -0.17 - 0.84j, 0.17 - 0.84j) for part in (orb("red", at, 0.19 + 0.17j), dot("red+", at + (-0.06 - 0.05j), 0.05 + 0.04j), bar("brown", 0.02, at - 0.14j, at + (0.03 - 0.22j)))), body("p", -0.70 - 0.56j, -0.56 - 0.22j, -0.24 - 0.04j, 0.24 - 0.04j, 0.56 - 0.22j, 0.70 - 0.56j, 0.0 - 0.50j), bar("s", 0.03, -0.64 - 0.44j, 0.0 - 0.38j, 0.64 - 0.44j))  # fmt: skip
APPLE = (body("p", 0.0 - 0.04j, -0.34 - 0.06j, -0.50 - 0.44j, -0.34 - 0.78j, 0.0 - 0.68j, 0.34 - 0.78j, 0.50 - 0.44j, 0.34 - 0.06j), bar("brown", 0.05, 0.0 - 0.68j, 0.06 - 0.94j), body("green", 0.06 - 0.82j, 0.22 - 0.96j, 0.40 - 0.88j, 0.24 - 0.78j), dot("p+", -0.26 - 0.52j, 0.08 + 0.12j))  # fmt: skip
PLANT = (*(swaying(body("green" if k % 2 else "green+", 0.0 - 0.38j, complex(0.5 * x - 0.07, -0.38 + 0.5 * y), complex(x, y - 0.34), complex(0.5 * x + 0.08, -0.34 + 0.5 * y)), -0.38j, 0.05, 0.3) for k, (x, y) in enumerate(((-0.46, -0.22), (0.46, -0.22), (-0.26, -0.52), (0.28, -0.52), (0.0, -0.64)))), cut("p", -0.30 - 0.36j, 0.30 - 0.36j, 0.22 - 0.0j, -0.22 - 0.0j), cut("p-", *box(-0.34, -0.42, 0.34, -0.33)))  # fmt: skip
BONSAI = (bar("brown", 0.10, 0.0 - 0.18j, -0.10 - 0.36j, 0.10 - 0.50j, 0.02 - 0.70j), bar("brown", 0.06, 0.06 - 0.48j, 0.34 - 0.58j), bar("brown", 0.05, -0.05 - 0.38j, -0.34 - 0.50j), *(swaying(body("green", at - 0.26, at + (-0.14 - 0.12j), at + (0.12 - 0.13j), at + 0.26, at + 0.06j), at, 0.03, 0.3) for at in (0.40 - 0.60j, -0.40 - 0.54j, 0.02 - 0.84j)), cut("p", -0.46 - 0.20j, 0.46 - 0.20j, 0.36 - 0.0j, -0.36 - 0.0j))  # fmt: skip
QUILL = (body("p", -0.34 - 0.0j, -0.36 - 0.28j, -0.18 - 0.36j, 0.18 - 0.36j, 0.36 - 0.28j, 0.34 - 0.0j), cut("p-", *box(-0.14, -0.46, 0.14, -0.34)), bar("white", 0.025, 0.02 - 0.40j, 0.40 - 0.98j), body("white", 0.12 - 0.56j, 0.16 - 0.84j, 0.42 - 1.0j, 0.52 - 0.90j, 0.36 - 0.66j, 0.20 - 0.54j), bar("steel", 0.015, 0.14 - 0.58j, 0.44 - 0.96j), dot("p+", -0.18 - 0.20j, 0.06 + 0.08j))  # fmt: skip

KEEPSAKES: Mapping[str, Kind] = MappingProxyType(
    {
        "pocket watch": thing(WATCH, 0.30, 1.7, "#d9a93c #b8862c #c9a24a", "wristwatch, fob watch, 怀表, 手表"),
        "compass": thing(COMPASS, 0.30, 1.05, "#c9962e #e6dcc6 #c9a24a", "指南针, 罗盘"),
        "map": thing(MAP, 0.42, 2.05, "#e2c890 #b8944e #c5362c", "treasure map, sea chart, nautical chart, parchment, 地图, 藏宝图, 海图"),
        "letter": thing(LETTER, 0.32, 1.65, "#efe2c4 #d8c49a #c5362c", "envelope, sealed letter, love letter, postcard, 信, 信封, 信件, 情书"),
        "typewriter": thing(TYPEWRITER, 0.40, 1.75, "#35404a #24222a #c9a24a", "打字机"),
        "gramophone": thing(GRAMOPHONE, 0.55, 1.45, "#7a4a30 #24222a #d9a93c", "record player, phonograph, turntable, 留声机, 唱片机"),
        "music box": thing(MUSIC_BOX, 0.42, 1.55, "#8a3048 #d9a93c #f0b8c8", "musical box, 八音盒, 音乐盒"),
        "chess set": thing(CHESS, 0.42, 2.15, "#8a5f3c #24222a #efe2c4", "chessboard, chess board, chess, chess piece, game of chess, 棋盘, 象棋, 国际象棋"),
        "chess king": thing(CHESSMAN, 0.36, 0.55, "#24222a #24222a #c9a24a", "chess queen, chessman, pawn, 棋子"),
        "snow globe": thing(SNOW_GLOBE, 0.36, 0.95, "#6a4630 #bfe0f0 #c9a24a", "snowglobe, 雪花玻璃球, 水晶雪球, 雪景球"),
        "fishbowl": thing(FISHBOWL, 0.40, 1.1, "#b8dce8 #5fa8cc #f0782a", "goldfish bowl, fish bowl, fish tank, aquarium, 鱼缸, 金鱼缸"),
        "matchbox": thing(MATCHBOX, 0.26, 2.1, "#b83a2c #e6dcc6 #d9a93c", "box of matches, match, matchstick, 火柴, 火柴盒"),
        "dice": thing(DICE, 0.22, 1.9, "#f2efe8 #d8d4cc #24222a", "die, pair of dice, 骰子, 色子"),
        "ring": thing(RING, 0.24, 0.95, "#e2b13c #cfeefa #c9a24a", "wedding ring, engagement ring, diamond ring, gold ring, diamond, jewel, gem, gemstone, ruby, emerald, sapphire, 戒指, 钻戒, 钻石, 宝石"),
        "violin": thing(VIOLIN, 0.62, 1.0, "#a05a28 #6d3a1c #c9a24a", "fiddle, cello, viola, double bass, 小提琴, 大提琴"),
        "camera": thing(CAMERA, 0.32, 1.6, "#2e2c33 #9aa0a8 #c5362c", "photo camera, old camera, film camera, 照相机, 相机"),
        "fruit bowl": thing(APPLES, 0.34, 1.45, "#3f6f8a #d9e6ea #c9a24a", "bowl of apples, apple bowl, bowl of fruit, bowl of oranges, bowl of cherries, 果盘, 水果盘"),
        "apple": thing(APPLE, 0.26, 1.05, "#c8302a #8a1f1c #c9a24a", "苹果"),
        "potted plant": thing(PLANT, 0.50, 1.1, "#b8643c #8a4a2c #4f7f3f", "houseplant, house plant, flowerpot, flower pot, pot plant, fern, 盆栽, 花盆"),
        "bonsai": thing(BONSAI, 0.45, 1.4, "#3f5f7a #2a4256 #4f7f3f", "bonsai tree, 盆景"),
        "inkwell": thing(QUILL, 0.30, 1.0, "#24304a #3f5f8a #f2efe8", "quill, inkpot, ink bottle, feather pen, quill pen, 墨水瓶, 羽毛笔"),
    }
)  # fmt: skip
