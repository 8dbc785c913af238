"""Whales and fish that are told from their cousins by outline: humpback, sperm whale, salmon, eel. Tables of parts."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from moviefactory.shots.animatic.figures.critters import in_water
from moviefactory.shots.animatic.figures.kind_rows import Kind
from moviefactory.shots.animatic.figures.parts import (
    Part,
    bar,
    body,
    cut,
    dot,
    drawn,
    eye,
    lamp,
    orb,
    swaying,
)
from moviefactory.shots.animatic.figures.rows import FISH, A

LEAPS = FISH | {A.FLY}
"""What a whale does that throws itself out of the water."""


def _flukes(tone: str, at: complex, size: float) -> Part:
    """Return the tail of a whale, that goes up and down."""
    shape = (0.06 - 0.05j, -0.16 - 0.12j, -0.40 - 0.44j, -0.54 - 0.40j, -0.36 - 0.06j, -0.30 + 0.02j, -0.52 + 0.20j, -0.44 + 0.30j, -0.14 + 0.10j, 0.06 + 0.06j)  # fmt: skip
    return swaying(body(tone, *(at + size * p for p in shape)), at + 0.4, 0.16, 0.30)


def _fan(tone: str, root: float, reach: float, high: float) -> tuple[Part, ...]:
    """Return the tail of a fish, that goes to and fro."""
    fan = cut(tone, complex(root + 0.08, -0.05), complex(root - reach, -high), complex(root - 0.62 * reach, 0.0), complex(root - reach, high), complex(root + 0.08, 0.05))  # fmt: skip
    return (swaying(fan, complex(root + 0.2, 0.0), 0.20, 1.0),)


_KNOBS = ((1.14, -0.06), (1.06, -0.15), (0.96, -0.20), (0.84, -0.25), (0.70, -0.29), (0.98, -0.06), (0.88, -0.12), (0.76, -0.16), (1.06, 0.02))  # fmt: skip
HUMPBACK = drawn(
    swaying(body("p-", 0.40 + 0.14j, 0.26 + 0.44j, -0.04 + 0.70j, -0.16 + 0.66j, 0.02 + 0.36j, 0.12 + 0.14j, far=0.4), 0.3 + 0.14j, 0.20, 0.3),
    _flukes("p", -1.14 - 0.02j, 0.80),
    body("p", 1.24 + 0.04j, 1.10 - 0.14j, 0.66 - 0.29j, 0.10 - 0.34j, -0.24 - 0.32j, -0.80 - 0.13j, -1.18 - 0.05j, -1.18 + 0.05j, -0.70 + 0.14j, -0.10 + 0.32j, 0.46 + 0.42j, 0.98 + 0.34j, 1.20 + 0.18j),
    body("white", 1.21 + 0.10j, 0.90 + 0.14j, 0.50 + 0.20j, 0.0 + 0.26j, -0.34 + 0.25j, 0.10 + 0.37j, 0.50 + 0.41j, 0.98 + 0.33j),
    *(bar("#8e98a4", 0.014, complex(1.17 - 0.03 * k, 0.135 + 0.034 * k), complex(0.74, 0.185 + 0.042 * k), complex(0.30, 0.245 + 0.032 * k), complex(-0.06 - 0.02 * k, 0.275 + 0.016 * k)) for k in range(5)),
    cut("p", -0.24 - 0.29j, -0.46 - 0.46j, -0.52 - 0.23j),
    *(orb("p+", complex(x, y), 0.032 + 0.028j) for x, y in _KNOBS),
    bar("ink", 0.018, 1.22 + 0.07j, 0.92 + 0.10j, 0.66 + 0.08j), eye(0.60 + 0.04j, 0.026, True),
    swaying(body("white", 0.52 + 0.20j, 0.44 + 0.48j, 0.20 + 0.78j, -0.10 + 1.02j, -0.26 + 1.06j, -0.18 + 0.88j, -0.02 + 0.62j, 0.14 + 0.38j, 0.22 + 0.20j), 0.36 + 0.20j, 0.22, 0.3),
    *(swaying(dot("p", complex(0.02 - 0.08 * k, 0.66 + 0.10 * k), 0.035 + 0.025j), 0.36 + 0.20j, 0.22, 0.3) for k in range(3)),
    bob=0.03, size=0.62,
)  # fmt: skip
BLUE_WHALE = drawn(
    _flukes("p", -1.56 - 0.0j, 0.62),
    swaying(body("p-", 0.62 + 0.13j, 0.46 + 0.34j, 0.34 + 0.40j, 0.40 + 0.16j, far=0.4), 0.5 + 0.12j, 0.2, 0.3),
    body("p", 1.64 + 0.03j, 1.40 - 0.10j, 0.90 - 0.18j, 0.20 - 0.22j, -0.50 - 0.19j, -1.10 - 0.09j, -1.60 - 0.03j, -1.60 + 0.04j, -1.0 + 0.09j, -0.40 + 0.16j, 0.30 + 0.26j, 1.0 + 0.28j, 1.46 + 0.20j),
    body("s", 1.60 + 0.09j, 1.20 + 0.10j, 0.60 + 0.15j, 0.10 + 0.17j, -0.20 + 0.17j, 0.30 + 0.25j, 1.0 + 0.27j, 1.44 + 0.19j),
    *(bar("p", 0.010, complex(1.50 - 0.03 * k, 0.11 + 0.03 * k), complex(0.90, 0.15 + 0.030 * k), complex(0.20, 0.18 + 0.018 * k)) for k in range(4)),
    cut("p-", -0.84 - 0.12j, -1.0 - 0.22j, -1.02 - 0.09j), *(dot("p+", complex(x, y), 0.05 + 0.025j) for x, y in ((0.7, -0.10), (0.3, -0.14), (0.0, -0.04), (-0.3, -0.11), (-0.6, -0.03), (0.5, 0.0), (-0.8, -0.06), (0.15, 0.06))),
    bar("ink", 0.014, 1.63 + 0.05j, 1.20 + 0.05j, 0.94 + 0.09j), eye(0.90 + 0.04j, 0.018, True), swaying(body("p-", 0.74 + 0.18j, 0.56 + 0.46j, 0.42 + 0.50j, 0.48 + 0.20j), 0.6 + 0.18j, 0.2, 0.3),
    bob=0.02, size=0.80,
)  # fmt: skip
SPERM_WHALE = drawn(
    _flukes("p", -1.16 + 0.0j, 0.80),
    body("p-", 0.86 + 0.22j, 1.02 + 0.36j, 0.60 + 0.40j, 0.20 + 0.30j), body("white", 1.0 + 0.28j, 1.03 + 0.35j, 0.60 + 0.37j, 0.50 + 0.28j),
    *(cut("white", complex(0.62 + 0.10 * k, 0.31), complex(0.65 + 0.10 * k, 0.21), complex(0.68 + 0.10 * k, 0.31)) for k in range(4)),
    body("p", 1.24 + 0.20j, 1.30 - 0.0j, 1.28 - 0.30j, 1.10 - 0.43j, 0.60 - 0.45j, 0.0 - 0.38j, -0.60 - 0.22j, -1.18 - 0.05j, -1.18 + 0.05j, -0.60 + 0.17j, 0.0 + 0.31j, 0.40 + 0.32j, 0.70 + 0.24j),
    *(cut("p-", complex(-0.40 - 0.17 * k, -0.26 + 0.05 * k), complex(-0.50 - 0.17 * k, -0.38 + 0.055 * k), complex(-0.58 - 0.17 * k, -0.20 + 0.05 * k)) for k in range(3)),
    *(bar("p-", 0.014, complex(0.10 - 0.26 * k, -0.24 + 0.05 * k), complex(-0.02 - 0.26 * k, -0.06 + 0.02 * k), complex(0.04 - 0.26 * k, 0.12)) for k in range(4)),
    bar("p+", 0.016, 1.20 - 0.20j, 0.92 - 0.12j), bar("p+", 0.016, 1.14 - 0.06j, 0.88 - 0.16j), dot("ink", 1.16 - 0.40j, 0.06 + 0.03j), eye(0.42 + 0.14j, 0.030, True),
    swaying(body("p-", 0.30 + 0.20j, 0.24 + 0.46j, 0.02 + 0.48j, -0.02 + 0.24j), 0.2 + 0.2j, 0.18, 0.3),
    bob=0.03, size=0.66,
)  # fmt: skip
NARWHAL = drawn(
    _flukes("p", -0.92 + 0.0j, 0.66), bar("bone", 0.045, 0.80 + 0.04j, 1.30 - 0.06j, 1.84 - 0.16j), *(bar("brown", 0.012, complex(1.0 + 0.16 * k, 0.02 - 0.032 * k), complex(1.05 + 0.16 * k, -0.04 - 0.03 * k)) for k in range(5)),
    body("p", 0.90 + 0.08j, 0.84 - 0.14j, 0.60 - 0.28j, 0.10 - 0.30j, -0.50 - 0.16j, -0.94 - 0.04j, -0.94 + 0.05j, -0.40 + 0.18j, 0.20 + 0.28j, 0.70 + 0.24j), body("s", 0.86 + 0.12j, 0.40 + 0.14j, -0.30 + 0.16j, 0.20 + 0.26j, 0.68 + 0.22j),
    *(dot("p-", complex(x, y), 0.045 + 0.03j) for x, y in ((0.4, -0.20), (0.1, -0.16), (-0.2, -0.18), (0.25, -0.06), (-0.1, -0.02), (-0.5, -0.08))), eye(0.68 - 0.04j, 0.028), bar("ink", 0.014, 0.90 + 0.10j, 0.74 + 0.10j), swaying(body("p-", 0.34 + 0.16j, 0.24 + 0.44j, 0.06 + 0.42j, 0.10 + 0.18j), 0.2 + 0.2j, 0.2, 0.4),
    bob=0.03, size=0.70,
)  # fmt: skip
BELUGA = drawn(
    _flukes("p", -0.98 + 0.0j, 0.70), body("p", 0.98 + 0.14j, 1.04 + 0.04j, 0.90 - 0.02j, 0.94 - 0.20j, 0.78 - 0.34j, 0.56 - 0.28j, 0.40 - 0.26j, 0.0 - 0.31j, -0.50 - 0.18j, -1.0 - 0.05j, -1.0 + 0.05j, -0.40 + 0.22j, 0.20 + 0.32j, 0.70 + 0.26j),
    body("s", 0.80 + 0.22j, 0.30 + 0.16j, -0.40 + 0.14j, 0.20 + 0.30j), bar("ink", 0.020, 1.02 + 0.07j, 0.86 + 0.10j, 0.76 + 0.04j), eye(0.72 - 0.04j, 0.034), swaying(body("s", 0.36 + 0.18j, 0.30 + 0.46j, 0.10 + 0.44j, 0.12 + 0.20j), 0.2 + 0.2j, 0.2, 0.4),
    bob=0.03, size=0.74,
)  # fmt: skip
_BACK = (0.90 - 0.10j, 0.50 - 0.22j, 0.0 - 0.25j, -0.50 - 0.17j, -0.88 - 0.07j)
SALMON = drawn(
    *_fan("p-", -0.84, 0.34, 0.34), cut("p-", 0.20 - 0.20j, 0.0 - 0.44j, -0.24 - 0.40j, -0.20 - 0.20j), cut("p-", -0.54 - 0.13j, -0.66 - 0.24j, -0.68 - 0.10j), cut("p-", -0.30 + 0.16j, -0.50 + 0.36j, -0.58 + 0.12j),
    body("p", 1.08 - 0.02j, *_BACK, -0.88 + 0.07j, -0.50 + 0.17j, 0.0 + 0.24j, 0.50 + 0.21j, 0.84 + 0.12j),
    body("#e58a7c", 0.60 - 0.06j, 0.0 - 0.10j, -0.80 - 0.02j, -0.80 + 0.03j, 0.0 + 0.08j, 0.60 + 0.06j), body("s", 0.80 + 0.11j, 0.40 + 0.10j, -0.50 + 0.09j, -0.48 + 0.16j, 0.0 + 0.23j, 0.48 + 0.20j),
    *(dot("ink", complex(0.44 - 0.17 * k, -0.17 + 0.02 * (k % 2)), 0.026 + 0.022j) for k in range(7)),
    body("p", 0.90 - 0.08j, 1.10 - 0.09j, 1.22 - 0.01j, 1.24 + 0.10j, 1.15 + 0.07j, 1.06 + 0.03j, 0.84 + 0.03j), body("p-", 0.80 + 0.10j, 1.0 + 0.13j, 1.14 + 0.12j, 1.20 + 0.02j, 1.16 + 0.18j, 0.96 + 0.20j), bar("ink", 0.018, 1.18 + 0.06j, 1.02 + 0.07j, 0.82 + 0.06j), bar("p-", 0.02, 0.66 - 0.15j, 0.58 + 0.0j, 0.66 + 0.15j), eye(0.88 - 0.05j, 0.042, True),
    swaying(cut("p-", 0.50 + 0.12j, 0.24 + 0.30j, 0.30 + 0.12j), 0.48 + 0.12j, 0.25, 0.9), size=0.78,
)  # fmt: skip


def _carp(*marks: Part) -> tuple[Part, ...]:
    """Return a stout fish with whiskers, a long back fin and big scales."""
    scales = (bar("p-", 0.014, complex(x, y - 0.09), complex(x - 0.05, y), complex(x, y + 0.09)) for x, y in ((0.34, -0.12), (0.34, 0.08), (0.12, -0.18), (0.12, 0.0), (0.12, 0.18), (-0.10, -0.10), (-0.10, 0.10), (-0.32, -0.14), (-0.32, 0.06), (-0.52, -0.02)))  # fmt: skip
    return (
        *_fan("p-", -0.78, 0.40, 0.36), body("p-", 0.40 - 0.28j, 0.28 - 0.52j, 0.0 - 0.46j, -0.40 - 0.36j, -0.54 - 0.18j, 0.0 - 0.28j), cut("p-", -0.24 + 0.22j, -0.46 + 0.44j, -0.54 + 0.16j),
        body("p", 0.98 + 0.04j, 0.84 - 0.14j, 0.50 - 0.29j, 0.10 - 0.36j, -0.40 - 0.25j, -0.82 - 0.09j, -0.82 + 0.09j, -0.40 + 0.22j, 0.10 + 0.33j, 0.56 + 0.27j, 0.86 + 0.16j), body("s", 0.84 + 0.15j, 0.40 + 0.17j, -0.40 + 0.14j, 0.10 + 0.31j, 0.56 + 0.25j), *marks, *scales,
        bar("p-", 0.022, 0.58 - 0.20j, 0.50 + 0.0j, 0.58 + 0.20j), orb("s", 0.97 + 0.06j, 0.05 + 0.055j), *(swaying(bar("p-", 0.020, complex(0.90, 0.12), complex(0.94, 0.24), complex(x, 0.32)), 0.9 + 0.12j, 0.2, 0.5) for x in (0.82, 1.0)), eye(0.78 - 0.06j, 0.044, True), swaying(body("p-", 0.46 + 0.18j, 0.34 + 0.42j, 0.18 + 0.40j, 0.26 + 0.18j), 0.4 + 0.18j, 0.25, 0.8),
    )  # fmt: skip


CARP = drawn(*_carp(), size=0.84)
KOI = drawn(*_carp(body("a", 0.70 - 0.22j, 0.80 + 0.02j, 0.50 + 0.06j, 0.44 - 0.20j), body("a", 0.22 - 0.33j, 0.26 + 0.02j, -0.06 + 0.08j, -0.20 - 0.10j, -0.14 - 0.30j), body("a", -0.46 - 0.20j, -0.40 + 0.08j, -0.66 + 0.08j, -0.70 - 0.10j), dot("ink", 0.36 - 0.22j, 0.06 + 0.05j), dot("ink", -0.28 - 0.18j, 0.06 + 0.05j)), size=0.84)  # fmt: skip
GOLDFISH = drawn(
    swaying(body("p+", -0.50 - 0.04j, -0.76 - 0.40j, -1.14 - 0.46j, -1.04 - 0.16j, -0.82 + 0.0j, -1.10 + 0.20j, -1.16 + 0.52j, -0.74 + 0.40j, -0.50 + 0.06j), -0.5 + 0j, 0.22, 0.7), body("p+", 0.30 - 0.34j, 0.10 - 0.62j, -0.26 - 0.58j, -0.36 - 0.22j), body("p+", -0.10 + 0.30j, -0.30 + 0.56j, -0.50 + 0.46j, -0.40 + 0.16j),
    body("p", 0.78 + 0.04j, 0.66 - 0.20j, 0.34 - 0.40j, -0.10 - 0.38j, -0.50 - 0.14j, -0.56 + 0.08j, -0.14 + 0.36j, 0.34 + 0.38j, 0.66 + 0.22j), body("s", 0.66 + 0.20j, 0.20 + 0.22j, -0.20 + 0.24j, 0.20 + 0.37j), *(bar("p-", 0.014, complex(x, y - 0.08), complex(x - 0.05, y), complex(x, y + 0.08)) for x, y in ((0.18, -0.20), (0.18, 0.02), (-0.02, -0.10), (-0.02, 0.12), (-0.22, 0.0))), eye(0.54 - 0.08j, 0.060, True), bar("ink", 0.018, 0.76 + 0.08j, 0.66 + 0.10j), swaying(body("p+", 0.30 + 0.16j, 0.14 + 0.40j, 0.0 + 0.32j, 0.10 + 0.14j), 0.3 + 0.16j, 0.3, 0.9), size=0.80,
)  # fmt: skip
SWORDFISH = drawn(
    *_fan("p", -0.86, 0.34, 0.46), body("p", 0.46 - 0.18j, 0.16 - 0.60j, -0.04 - 0.58j, 0.0 - 0.22j), cut("p", -0.10 + 0.16j, -0.34 + 0.36j, -0.34 + 0.12j), cut("p", 0.74 - 0.08j, 1.74 - 0.02j, 0.74 + 0.06j),
    body("p", 0.94 + 0.0j, 0.70 - 0.17j, 0.20 - 0.23j, -0.40 - 0.14j, -0.90 - 0.05j, -0.90 + 0.05j, -0.40 + 0.13j, 0.20 + 0.20j, 0.70 + 0.14j), body("s", 0.84 + 0.06j, 0.20 + 0.04j, -0.60 + 0.04j, -0.30 + 0.14j, 0.20 + 0.19j, 0.66 + 0.13j), eye(0.72 - 0.05j, 0.045, True), bar("p-", 0.018, 0.52 - 0.15j, 0.46 + 0.0j, 0.52 + 0.14j), swaying(cut("p", 0.40 + 0.10j, 0.14 + 0.36j, 0.24 + 0.10j), 0.4 + 0.1j, 0.2, 0.8), size=0.76,
)  # fmt: skip
EEL = drawn(
    *(swaying(bar(tone, wide, *(complex(1.0 - 0.22 * k, lift + 0.20 * (-1 if (k // 2) % 2 else 1) * (0.4 if k % 2 else 1.0)) for k in range(11))), 0.6 + 0j, 0.06, 0.5) for tone, wide, lift in (("p-", 0.12, -0.11), ("p", 0.24, 0.0))),
    swaying(bar("s", 0.07, *(complex(1.0 - 0.22 * k, 0.06 + 0.20 * (-1 if (k // 2) % 2 else 1) * (0.4 if k % 2 else 1.0)) for k in range(10))), 0.6 + 0j, 0.06, 0.5),
    body("p", 0.84 + 0.06j, 1.0 + 0.02j, 1.24 + 0.12j, 1.42 + 0.26j, 1.24 + 0.34j, 0.96 + 0.34j, 0.82 + 0.22j), bar("ink", 0.022, 1.40 + 0.26j, 1.24 + 0.28j, 1.10 + 0.24j), eye(1.18 + 0.17j, 0.036, True), body("p-", 0.86 + 0.30j, 0.70 + 0.46j, 0.64 + 0.36j, 0.74 + 0.22j), size=0.74,
)  # fmt: skip
ANGLERFISH = drawn(
    *_fan("p-", -0.66, 0.36, 0.28), cut("p-", -0.16 - 0.40j, -0.44 - 0.66j, -0.60 - 0.26j), cut("p-", -0.20 + 0.40j, -0.48 + 0.58j, -0.60 + 0.20j),
    body("p", 0.66 - 0.30j, 0.30 - 0.50j, -0.20 - 0.46j, -0.70 - 0.10j, -0.70 + 0.10j, -0.20 + 0.50j, 0.40 + 0.58j, 0.80 + 0.44j, 0.92 + 0.26j, 0.40 + 0.14j), body("ink", 0.76 - 0.20j, 0.40 + 0.08j, 0.44 + 0.24j, 0.92 + 0.30j, 0.96 + 0.20j),
    *(cut("bone", complex(0.44 + 0.11 * k, 0.05 - 0.055 * k), complex(0.52 + 0.11 * k, 0.02 - 0.055 * k), complex(0.52 + 0.10 * k, 0.20 - 0.03 * k)) for k in range(4)), *(cut("bone", complex(0.50 + 0.11 * k, 0.27 + 0.012 * k), complex(0.58 + 0.11 * k, 0.28 + 0.012 * k), complex(0.55 + 0.11 * k, 0.10 + 0.01 * k)) for k in range(4)),
    eye(0.42 - 0.20j, 0.065, True), *(dot("p+", complex(x, y), 0.04 + 0.03j) for x, y in ((0.0, -0.2), (-0.3, -0.1), (-0.1, 0.2), (0.2, 0.4), (-0.4, 0.1))), swaying(cut("p-", 0.0 + 0.20j, -0.30 + 0.42j, -0.28 + 0.14j), 0.0 + 0.2j, 0.25, 0.7),
    swaying(bar("p-", 0.035, 0.36 - 0.46j, 0.46 - 0.86j, 0.80 - 0.98j, 1.02 - 0.74j), 0.36 - 0.46j, 0.06, 0.4), swaying(lamp(1.02 - 0.70j, 0.10, "#d8f6a0"), 0.36 - 0.46j, 0.06, 0.4), size=0.70,
)  # fmt: skip
CATFISH = drawn(
    *_fan("p-", -0.90, 0.26, 0.20), cut("p-", 0.20 - 0.20j, 0.06 - 0.40j, -0.10 - 0.20j), body("p-", -0.10 + 0.20j, -0.40 + 0.30j, -0.84 + 0.16j, -0.84 + 0.05j),
    body("p", 1.06 + 0.06j, 0.94 - 0.10j, 0.60 - 0.22j, 0.10 - 0.24j, -0.50 - 0.13j, -0.94 - 0.05j, -0.94 + 0.05j, -0.40 + 0.15j, 0.20 + 0.26j, 0.70 + 0.26j, 0.98 + 0.18j), body("s", 0.98 + 0.16j, 0.50 + 0.13j, -0.20 + 0.14j, 0.20 + 0.25j, 0.70 + 0.25j), bar("ink", 0.02, 1.06 + 0.09j, 0.90 + 0.12j, 0.76 + 0.08j), eye(0.84 - 0.04j, 0.032, True),
    *(swaying(bar("p-", 0.024, 1.0 + 0.04j, complex(1.16, y * 0.5), complex(x, y)), 1.0 + 0.04j, 0.14, 0.4) for x, y in ((1.50, -0.26), (1.36, 0.40), (1.10, 0.46))), size=0.74,
)  # fmt: skip

SEA_COUSINS: Mapping[str, Kind] = MappingProxyType(
    {
        "humpback whale": in_water(HUMPBACK, 4.2, 2.1, "#39424e #e8ecef #8a8e96", "humpback, 座头鲸, 驼背鲸, 大翅鲸", LEAPS),
        "blue whale": in_water(BLUE_WHALE, 3.8, 3.4, "#54789a #a9c0d0 #8a8e96", "fin whale, minke whale, 蓝鲸, 长须鲸, 须鲸, 蓝色巨鲸", LEAPS),
        "sperm whale": in_water(SPERM_WHALE, 4.2, 2.2, "#77767e #a4a4aa #8a8e96", "cachalot, moby dick, 抹香鲸", LEAPS),
        "narwhal": in_water(NARWHAL, 2.4, 2.2, "#8a969e #e6ebee #8a8e96", "独角鲸, 一角鲸", LEAPS),
        "beluga": in_water(BELUGA, 2.4, 1.9, "#eef2f4 #d2dce2 #8a8e96", "beluga whale, white whale, 白鲸", LEAPS),
        "salmon": in_water(SALMON, 0.42, 2.0, "#8fa0ae #eef1f2 #e58a7c", "trout, sea trout, 鲑鱼, 三文鱼, 鳟鱼, 大马哈鱼, 鲑", LEAPS),
        "carp": in_water(CARP, 0.36, 1.9, "#a8854a #ead9a8 #6a4a2a", "鲤鱼, 鲤, 草鱼, 鲫鱼", LEAPS),
        "koi": in_water(KOI, 0.36, 1.9, "#f4f0ea #ffffff #e0552c", "koi carp, koi fish, 锦鲤", LEAPS),
        "goldfish": in_water(GOLDFISH, 0.30, 1.7, "#f08a24 #f8d890 #d0601c", "金鱼", LEAPS),
        "swordfish": in_water(SWORDFISH, 0.70, 2.1, "#3f5876 #d6dee4 #2a3a50", "marlin, sailfish, 剑鱼, 旗鱼, 马林鱼", LEAPS),
        "eel": in_water(EEL, 0.40, 2.1, "#5a6444 #c8bf86 #33381f", "moray, moray eel, electric eel, 鳗鱼, 海鳗, 鳗, 电鳗, 黄鳝", FISH),
        "anglerfish": in_water(ANGLERFISH, 0.45, 1.6, "#4a3f48 #6a5a60 #d8f6a0", "angler fish, 鮟鱇鱼, 灯笼鱼, 鮟鱇", FISH),
        "catfish": in_water(CATFISH, 0.40, 2.0, "#5c5a52 #c6bfa8 #2e2c28", "sheatfish, 鲶鱼, 鲇鱼", LEAPS),
    }
)  # fmt: skip
"""By name."""
