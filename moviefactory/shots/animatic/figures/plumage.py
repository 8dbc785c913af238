"""Birds that are told by their outline: heron, flamingo, rooster, peacock, parrot. Tables of parts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

import skia

from moviefactory.shots.animatic.figures.contract import FigureFacts, Pose
from moviefactory.shots.animatic.figures.critters import CRAWLS, on_ground
from moviefactory.shots.animatic.figures.fliers import ON_FEET
from moviefactory.shots.animatic.figures.fowl import Fowl, fowl
from moviefactory.shots.animatic.figures.kind_rows import Kind, words
from moviefactory.shots.animatic.figures.parts import (
    Draw,
    Part,
    bar,
    body,
    cut,
    dot,
    drawn,
    eye,
    fire,
    leg,
    orb,
    patch,
    swaying,
)
from moviefactory.shots.animatic.figures.rows import BIRD, A, Figure, carrying, unmoved

HERON_WING = Fowl(0.30, 0.07, 0.24, 0.0, 0.57, 0.26, 0.10, hood=False, tips=True)
GOOSE_WING = Fowl(0.26, 0.085, 0.11, 0.02, 0.55, 0.24, 0.10, hood=False, tips=False)
PARROT_WING = Fowl(0.06, 0.125, 0.12, 0.12, 0.52, 0.28, 0.10, hood=False, tips=False)
PELICAN_WING = Fowl(0.12, 0.10, 0.34, 0.05, 0.57, 0.30, 0.10, hood=False, tips=True)
VULTURE_WING = Fowl(0.14, 0.08, 0.12, 0.07, 0.57, 0.46, 0.20, hood=True, tips=False)
TOUCAN_WING = Fowl(0.06, 0.12, 0.32, 0.10, 0.50, 0.28, 0.10, hood=False, tips=False)


def _saddled(kind: Kind, seat: tuple[float, float, float]) -> Kind:
    """Return a kind that somebody may ride."""
    return replace(kind, figure=carrying(kind.figure, seat, unmoved))


def bird_kind(
    stand: Draw,
    wings: Fowl,
    metres: float,
    width: float,
    cloth: str,
    named: str,
    can: frozenset[A] = BIRD,
    trail: tuple[Part, ...] = (),
) -> Kind:
    """Return a bird that is drawn by parts on its feet and by its wings in flight."""
    fly, shanks = fowl(wings), drawn(*trail, bob=0.0)

    def draw(canvas: skia.Canvas, pose: Pose) -> None:
        on_feet = pose.action in ON_FEET or pose.action is A.SWIM
        if trail and not on_feet:
            shanks(canvas, pose)
        (stand if on_feet else fly)(canvas, pose)

    facts = FigureFacts(metres, width, can, home="centre", grounded=ON_FEET)
    return Kind(Figure(facts, draw), tuple(cloth.split()), words(named))


def _shanks(tone: str) -> tuple[Part, ...]:
    """Return the legs that trail behind a tall bird in flight."""
    return bar(tone, 0.022, -0.30 + 0.06j, -0.74 + 0.09j), bar(
        tone, 0.022, -0.30 + 0.09j, -0.76 + 0.13j
    )


def _wader(beak: tuple[Part, ...], legs: str, *marks: Part) -> Draw:
    """Return a tall bird on thin legs, with a long bent neck."""
    return drawn(
        leg(legs, 0.022, 0.5, -0.02 - 0.44j, 0.02 - 0.22j, -0.02 - 0.01j, 0.06 - 0.008j, far=0.4),
        leg(legs, 0.024, 0.0, -0.06 - 0.44j, -0.08 - 0.22j, -0.06 - 0.01j, 0.03 - 0.008j),
        body("p", 0.16 - 0.60j, 0.10 - 0.48j, -0.08 - 0.40j, -0.30 - 0.40j, -0.40 - 0.36j, -0.30 - 0.50j, -0.12 - 0.62j, 0.06 - 0.66j),
        *(swaying(one, 0.12 - 0.58j, 0.03, 0.2) for one in (
            bar("p", 0.075, 0.10 - 0.58j, 0.22 - 0.66j, 0.16 - 0.76j, 0.10 - 0.86j, 0.18 - 0.94j), *beak, orb("p", 0.20 - 0.93j, 0.062 + 0.05j), eye(0.22 - 0.94j, 0.014),
        )),
        body("s", 0.06 - 0.62j, 0.0 - 0.50j, -0.22 - 0.42j, -0.46 - 0.34j, -0.34 - 0.48j, -0.14 - 0.60j, seam=0.5), *marks, lift=0.4,
    )  # fmt: skip


HERON = _wader(
    (
        cut("beak", 0.25 - 0.96j, 0.52 - 0.90j, 0.25 - 0.91j),
        bar("ink", 0.022, 0.18 - 0.96j, 0.04 - 0.92j, -0.04 - 0.88j),
    ),
    "brown",
)
STORK = _wader((cut("red", 0.25 - 0.97j, 0.54 - 0.88j, 0.24 - 0.90j),), "red")
CRANE = _wader(
    (
        cut("stone-", 0.25 - 0.96j, 0.44 - 0.92j, 0.25 - 0.91j),
        dot("red", 0.20 - 0.965j, 0.045 + 0.018j),
        bar("black", 0.05, 0.14 - 0.72j, 0.11 - 0.84j),
    ),
    "black",
    body("black", -0.22 - 0.46j, -0.48 - 0.30j, -0.38 - 0.28j, -0.18 - 0.38j),
)
FLAMINGO = drawn(
    leg("p-", 0.022, 0.5, -0.04 - 0.44j, 0.06 - 0.30j, -0.06 - 0.24j, far=0.2), leg("p-", 0.024, 0.0, -0.04 - 0.44j, -0.03 - 0.22j, -0.03 - 0.01j, 0.06 - 0.008j),
    body("p", 0.18 - 0.52j, 0.08 - 0.42j, -0.14 - 0.40j, -0.34 - 0.44j, -0.26 - 0.56j, -0.02 - 0.62j, 0.14 - 0.60j), *(swaying(one, 0.14 - 0.54j, 0.03, 0.2) for one in (bar("p", 0.065, 0.12 - 0.52j, 0.28 - 0.60j, 0.24 - 0.74j, 0.06 - 0.80j, 0.06 - 0.92j, 0.20 - 0.96j), orb("p", 0.20 - 0.94j, 0.06 + 0.05j), body("s", 0.24 - 0.96j, 0.36 - 0.92j, 0.38 - 0.82j, 0.30 - 0.86j, 0.23 - 0.91j), body("black", 0.36 - 0.90j, 0.38 - 0.80j, 0.32 - 0.86j), eye(0.21 - 0.95j, 0.013))),
    body("s", 0.06 - 0.56j, -0.04 - 0.46j, -0.28 - 0.42j, -0.42 - 0.40j, -0.28 - 0.52j, -0.10 - 0.58j, seam=0.5), lift=0.4,
)  # fmt: skip


def _waterfowl(neck: float, *marks: Part) -> Draw:
    """Return a bird that floats: a boat of a body, a neck, a broad bill."""
    top = -0.46 - neck
    return drawn(
        leg("beak", 0.04, 0.0, 0.0 - 0.16j, 0.0 - 0.02j, 0.10 - 0.015j), leg("beak-", 0.04, 0.5, -0.12 - 0.16j, -0.12 - 0.02j, -0.02 - 0.015j),
        body("p", 0.52 - 0.44j, 0.44 - 0.22j, 0.16 - 0.10j, -0.24 - 0.10j, -0.56 - 0.24j, -0.82 - 0.48j, -0.56 - 0.44j, -0.20 - 0.52j, 0.20 - 0.52j),
        body("p", 0.24 - 0.42j, complex(0.30, top * 0.8), complex(0.46, top - 0.06), complex(0.60, top * 0.9), 0.54 - 0.34j, 0.40 - 0.30j), orb("a", complex(0.46, top), 0.17 + 0.15j), body("beak", complex(0.56, top - 0.04), complex(0.80, top + 0.04), complex(0.82, top + 0.10), complex(0.56, top + 0.09)), eye(complex(0.50, top - 0.03), 0.026),
        body("s", 0.22 - 0.44j, 0.06 - 0.24j, -0.30 - 0.20j, -0.62 - 0.40j, -0.20 - 0.48j, seam=0.5), *marks, lift=0.5, bob=0.02, hertz=0.5,
    )  # fmt: skip


DUCK = _waterfowl(0.26, bar("white", 0.04, 0.28 - 0.50j, 0.40 - 0.46j, 0.54 - 0.50j))
DUCK_BARE = _waterfowl(0.22)
GOOSE = drawn(
    leg("beak", 0.04, 0.0, 0.02 - 0.20j, 0.02 - 0.02j, 0.13 - 0.015j), leg("beak-", 0.04, 0.5, -0.12 - 0.20j, -0.12 - 0.02j, 0.0 - 0.015j),
    body("p", 0.40 - 0.46j, 0.40 - 0.28j, 0.20 - 0.16j, -0.20 - 0.14j, -0.48 - 0.24j, -0.72 - 0.46j, -0.50 - 0.44j, -0.20 - 0.50j, 0.14 - 0.54j),
    *(swaying(one, 0.28 - 0.46j, 0.025, 0.2) for one in (
        bar("p", 0.105, 0.22 - 0.40j, 0.34 - 0.54j, 0.35 - 0.72j, 0.37 - 0.90j), orb("a", 0.42 - 0.91j, 0.105 + 0.085j),
        body("beak", 0.49 - 0.95j, 0.64 - 0.89j, 0.65 - 0.86j, 0.49 - 0.86j), eye(0.44 - 0.93j, 0.018),
    )),
    body("s", 0.18 - 0.44j, 0.06 - 0.26j, -0.26 - 0.22j, -0.56 - 0.40j, -0.18 - 0.48j, seam=0.5), lift=0.5, bob=0.02, hertz=0.5,
)  # fmt: skip
_HEN_LEGS = (
    leg("beak-", 0.035, 0.5, 0.02 - 0.22j, 0.06 - 0.02j, 0.16 - 0.015j),
    leg("beak", 0.035, 0.0, -0.08 - 0.22j, -0.06 - 0.02j, 0.06 - 0.015j),
)
HEN = drawn(
    *_HEN_LEGS, body("p", 0.34 - 0.62j, 0.36 - 0.42j, 0.16 - 0.20j, -0.16 - 0.18j, -0.42 - 0.40j, -0.56 - 0.80j, -0.40 - 0.74j, -0.20 - 0.56j, 0.08 - 0.56j, 0.18 - 0.76j, 0.30 - 0.82j), cut("red", 0.20 - 0.84j, 0.22 - 0.98j, 0.28 - 0.88j, 0.33 - 0.97j, 0.38 - 0.84j), orb("p", 0.31 - 0.76j, 0.12 + 0.12j), cut("beak", 0.41 - 0.79j, 0.54 - 0.73j, 0.41 - 0.70j), orb("red", 0.42 - 0.65j, 0.04 + 0.07j), eye(0.35 - 0.78j, 0.022), swaying(body("s", 0.12 - 0.50j, 0.02 - 0.32j, -0.24 - 0.34j, -0.34 - 0.52j, -0.10 - 0.56j, seam=0.5), 0.1 - 0.5j, 0.08, 0.7), lift=0.5,
)  # fmt: skip
ROOSTER = drawn(
    *_HEN_LEGS, swaying(body("a", -0.20 - 0.46j, -0.36 - 0.80j, -0.60 - 0.92j, -0.78 - 0.70j, -0.76 - 0.44j, -0.66 - 0.62j, -0.56 - 0.70j, -0.52 - 0.40j, -0.44 - 0.60j), -0.2 - 0.4j, 0.05, 0.4), body("p", 0.28 - 0.64j, 0.32 - 0.44j, 0.14 - 0.22j, -0.14 - 0.20j, -0.36 - 0.38j, -0.40 - 0.60j, -0.16 - 0.52j, 0.02 - 0.58j, 0.12 - 0.80j, 0.26 - 0.84j), body("s", 0.10 - 0.84j, 0.34 - 0.72j, 0.32 - 0.48j, 0.18 - 0.44j, 0.0 - 0.54j, 0.06 - 0.70j),
    cut("red", 0.10 - 0.84j, 0.06 - 0.98j, 0.16 - 0.93j, 0.20 - 1.04j, 0.26 - 0.94j, 0.34 - 1.02j, 0.36 - 0.84j), orb("s", 0.24 - 0.80j, 0.12 + 0.10j), cut("beak", 0.34 - 0.82j, 0.48 - 0.75j, 0.34 - 0.72j), orb("red", 0.34 - 0.66j, 0.045 + 0.09j), eye(0.28 - 0.81j, 0.020), body("p-", 0.06 - 0.50j, 0.0 - 0.34j, -0.24 - 0.34j, -0.34 - 0.50j, -0.10 - 0.54j, seam=0.5), lift=0.5,
)  # fmt: skip
CHICK = drawn(leg("beak", 0.05, 0.5, 0.06 - 0.18j, 0.10 - 0.02j, 0.20 - 0.02j), leg("beak", 0.05, 0.0, -0.10 - 0.18j, -0.08 - 0.02j, 0.04 - 0.02j), orb("p", 0.0 - 0.38j, 0.38 + 0.28j), orb("p", 0.16 - 0.72j, 0.25 + 0.24j), cut("beak", 0.38 - 0.78j, 0.56 - 0.70j, 0.38 - 0.64j), eye(0.24 - 0.76j, 0.04), swaying(body("s", 0.0 - 0.46j, -0.14 - 0.26j, -0.40 - 0.36j, -0.24 - 0.48j, seam=0.5), -0.04 - 0.46j, 0.2, 1.4), lift=0.5)  # fmt: skip
TURKEY = drawn(
    *(body(tone, 0.0 - 0.28j, complex(-0.30 - 0.10 * k, -0.14), complex(-0.66 - 0.02 * k, -0.30 - 0.20 * k), complex(-0.50 + 0.10 * k, -0.78 - 0.10 * k), complex(-0.10 + 0.18 * k, -0.98 + 0.06 * k), 0.10 - 0.6j) for k, tone in enumerate(("s", "p-", "a"))), leg("pink", 0.035, 0.5, 0.06 - 0.2j, 0.10 - 0.02j, 0.20 - 0.015j), leg("pink", 0.035, 0.0, -0.04 - 0.2j, -0.02 - 0.02j, 0.10 - 0.015j),
    body("p", 0.36 - 0.54j, 0.34 - 0.34j, 0.10 - 0.16j, -0.24 - 0.18j, -0.40 - 0.40j, -0.20 - 0.58j, 0.20 - 0.62j), bar("blue+", 0.09, 0.30 - 0.52j, 0.38 - 0.66j, 0.36 - 0.80j), orb("red", 0.40 - 0.82j, 0.075 + 0.065j), cut("beak", 0.46 - 0.84j, 0.56 - 0.80j, 0.46 - 0.77j), bar("red", 0.05, 0.46 - 0.78j, 0.48 - 0.62j), eye(0.42 - 0.84j, 0.016), body("p-", 0.16 - 0.46j, 0.06 - 0.28j, -0.20 - 0.28j, -0.30 - 0.44j, seam=0.5), lift=0.5,
)  # fmt: skip
_EYES = tuple(
    (-0.10 - 0.28 * (k % 4) + 0.10 * (k // 4), -0.30 - 0.20 * (k // 4) - 0.05 * (k % 4))
    for k in range(12)
)
PEACOCK = drawn(
    body("green", 0.10 - 0.10j, -0.30 - 0.02j, -0.86 - 0.20j, -1.04 - 0.56j, -0.80 - 0.86j, -0.36 - 1.02j, 0.06 - 0.96j, 0.20 - 0.70j), *(dot("gold", complex(x, y), 0.065 + 0.075j) for x, y in _EYES), *(dot("blue", complex(x, y), 0.038 + 0.045j) for x, y in _EYES),
    leg("stone-", 0.028, 0.5, 0.16 - 0.18j, 0.18 - 0.02j, 0.26 - 0.015j), leg("stone-", 0.028, 0.0, 0.06 - 0.18j, 0.06 - 0.02j, 0.14 - 0.015j), body("p", 0.38 - 0.46j, 0.34 - 0.28j, 0.10 - 0.14j, -0.18 - 0.20j, -0.16 - 0.36j, 0.10 - 0.44j), bar("p", 0.11, 0.28 - 0.40j, 0.34 - 0.56j, 0.30 - 0.70j), orb("p", 0.34 - 0.74j, 0.075 + 0.065j), cut("beak-", 0.40 - 0.76j, 0.50 - 0.71j, 0.40 - 0.70j), eye(0.36 - 0.75j, 0.016, True), *(bar("p", 0.012, 0.32 - 0.80j, complex(0.22 + 0.08 * k, -0.92)) for k in range(3)), lift=0.5,
)  # fmt: skip
OSTRICH = drawn(
    leg("pink-", 0.04, 0.5, 0.0 - 0.46j, 0.08 - 0.26j, -0.02 - 0.03j, 0.10 - 0.02j, far=0.4), leg("pink", 0.045, 0.0, -0.06 - 0.46j, 0.0 - 0.24j, -0.08 - 0.03j, 0.05 - 0.02j), body("white", -0.30 - 0.48j, -0.48 - 0.44j, -0.50 - 0.60j, -0.34 - 0.64j), body("p", 0.20 - 0.58j, 0.10 - 0.42j, -0.14 - 0.38j, -0.36 - 0.48j, -0.34 - 0.64j, -0.06 - 0.70j, 0.12 - 0.68j), swaying(bar("pink", 0.05, 0.14 - 0.58j, 0.24 - 0.70j, 0.20 - 0.86j, 0.22 - 0.94j), 0.14 - 0.58j, 0.03, 0.3), swaying(orb("pink", 0.25 - 0.95j, 0.055 + 0.042j), 0.14 - 0.58j, 0.03, 0.3), cut("beak", 0.28 - 0.97j, 0.40 - 0.93j, 0.28 - 0.92j), eye(0.26 - 0.96j, 0.015), body("p-", 0.04 - 0.62j, -0.08 - 0.46j, -0.32 - 0.48j, -0.20 - 0.62j, seam=0.5), lift=0.5,
)  # fmt: skip
PARROT = drawn(
    bar("wood", 0.06, -0.5 - 0.14j, 0.5 - 0.12j), swaying(cut("a", -0.10 - 0.28j, -0.26 + 0.0j, -0.16 - 0.0j, 0.02 - 0.26j), -0.05 - 0.3j, 0.04, 0.4), body("p", 0.14 - 0.60j, 0.12 - 0.30j, 0.0 - 0.18j, -0.14 - 0.24j, -0.20 - 0.50j, -0.12 - 0.70j), orb("p", 0.02 - 0.78j, 0.19 + 0.18j), dot("white", 0.12 - 0.78j, 0.09 + 0.09j), body("black", 0.16 - 0.86j, 0.32 - 0.82j, 0.34 - 0.64j, 0.26 - 0.70j, 0.16 - 0.70j), eye(0.10 - 0.80j, 0.025), body("a", -0.08 - 0.62j, 0.02 - 0.42j, -0.12 - 0.16j, -0.24 - 0.10j, -0.24 - 0.46j, seam=0.5), body("s", -0.12 - 0.54j, -0.02 - 0.44j, -0.12 - 0.30j, -0.20 - 0.40j), lift=0.5, bob=0.012, hertz=0.7,
)  # fmt: skip
TOUCAN = drawn(bar("wood", 0.06, -0.5 - 0.14j, 0.6 - 0.12j), cut("p", -0.16 - 0.30j, -0.34 - 0.0j, -0.20 - 0.0j, 0.0 - 0.26j), body("p", 0.16 - 0.58j, 0.12 - 0.30j, -0.02 - 0.18j, -0.20 - 0.26j, -0.24 - 0.50j, -0.10 - 0.74j), orb("p", 0.04 - 0.76j, 0.18 + 0.17j), body("white", 0.16 - 0.70j, 0.18 - 0.54j, 0.06 - 0.50j, 0.02 - 0.66j), body("beak", 0.16 - 0.88j, 0.46 - 0.90j, 0.72 - 0.72j, 0.74 - 0.58j, 0.46 - 0.68j, 0.16 - 0.68j), patch("red", 0.66 - 0.76j, 0.74 - 0.66j, 0.73 - 0.57j, 0.64 - 0.64j), eye(0.08 - 0.79j, 0.028, True), body("p-", -0.06 - 0.58j, 0.0 - 0.40j, -0.16 - 0.18j, -0.26 - 0.42j, seam=0.5), lift=0.5, bob=0.012, hertz=0.7)  # fmt: skip
PELICAN = drawn(*_HEN_LEGS, body("p", 0.26 - 0.44j, 0.20 - 0.24j, -0.10 - 0.16j, -0.46 - 0.24j, -0.60 - 0.20j, -0.44 - 0.44j, -0.10 - 0.54j), bar("p", 0.11, 0.16 - 0.46j, 0.26 - 0.60j, 0.14 - 0.74j, 0.14 - 0.86j), orb("p", 0.18 - 0.90j, 0.11 + 0.09j), body("beak", 0.24 - 0.92j, 0.70 - 0.72j, 0.72 - 0.66j, 0.50 - 0.54j, 0.30 - 0.62j, 0.22 - 0.80j), body("a", 0.24 - 0.95j, 0.74 - 0.71j, 0.72 - 0.67j, 0.24 - 0.86j), eye(0.20 - 0.92j, 0.02), body("s", 0.06 - 0.46j, -0.06 - 0.30j, -0.36 - 0.26j, -0.58 - 0.26j, -0.26 - 0.46j, seam=0.5), lift=0.5)  # fmt: skip
VULTURE = drawn(leg("stone-", 0.05, 0.5, 0.04 - 0.2j, 0.08 - 0.02j, 0.18 - 0.02j), leg("stone-", 0.05, 0.0, -0.10 - 0.2j, -0.08 - 0.02j, 0.04 - 0.02j), body("p", 0.30 - 0.60j, 0.26 - 0.36j, 0.06 - 0.14j, -0.24 - 0.16j, -0.48 - 0.02j, -0.40 - 0.46j, -0.24 - 0.78j, 0.02 - 0.86j, 0.22 - 0.76j), bar("pink", 0.09, 0.16 - 0.70j, 0.36 - 0.80j, 0.44 - 0.72j), orb("white", 0.20 - 0.70j, 0.20 + 0.11j), orb("pink", 0.44 - 0.76j, 0.10 + 0.085j), body("beak", 0.51 - 0.80j, 0.64 - 0.74j, 0.64 - 0.60j, 0.56 - 0.68j, 0.50 - 0.69j), eye(0.46 - 0.79j, 0.02), body("p-", 0.10 - 0.66j, 0.04 - 0.34j, -0.30 - 0.06j, -0.36 - 0.42j, -0.16 - 0.70j, seam=0.5), lift=0.5)  # fmt: skip
HUMMINGBIRD = drawn(
    swaying(body("s", -0.04 - 0.16j, -0.30 - 0.60j, -0.56 - 0.80j, -0.34 - 0.40j), -0.04 - 0.1j, 0.30, 3.3), cut("a", -0.30 + 0.22j, -0.62 + 0.44j, -0.50 + 0.50j, -0.20 + 0.32j), body("p", 0.22 - 0.16j, 0.18 + 0.06j, -0.10 + 0.26j, -0.36 + 0.30j, -0.22 + 0.06j, 0.0 - 0.16j), body("white", 0.20 - 0.02j, 0.10 + 0.12j, -0.12 + 0.24j, -0.02 + 0.10j), orb("p", 0.22 - 0.24j, 0.16 + 0.14j), patch("red", 0.30 - 0.18j, 0.26 - 0.04j, 0.12 - 0.08j, 0.14 - 0.16j), cut("ink", 0.36 - 0.28j, 0.84 - 0.30j, 0.36 - 0.23j), eye(0.27 - 0.27j, 0.025), swaying(body("s+", 0.06 - 0.14j, 0.10 - 0.58j, 0.0 - 0.86j, -0.14 - 0.46j), 0.04 - 0.1j, -0.34, 3.3), bob=0.02, hertz=1.2, size=0.68,
)  # fmt: skip
PHOENIX = drawn(
    *(swaying(body(tone, -0.30 + 0.06j, complex(-0.70, 0.10 + 0.10 * k), complex(-1.10 + 0.1 * k, 0.28 + 0.12 * k), complex(-1.02 + 0.16 * k, 0.40 + 0.06 * k), complex(-0.56, 0.22 + 0.06 * k)), -0.3 + 0.1j, 0.10, 0.5) for k, tone in enumerate(("red", "p", "a"))), swaying(body("p", 0.12 - 0.06j, 0.30 - 0.40j, 0.10 - 0.56j, 0.04 - 0.40j, -0.10 - 0.50j, -0.12 - 0.34j, -0.24 - 0.38j, -0.18 - 0.04j), 0.1 + 0j, 0.22, 0.8),
    body("p", 0.44 - 0.16j, 0.30 + 0.06j, 0.0 + 0.16j, -0.34 + 0.12j, -0.20 - 0.04j, 0.14 - 0.12j), bar("p", 0.12, 0.34 - 0.06j, 0.50 - 0.14j, 0.56 - 0.26j), orb("p", 0.60 - 0.30j, 0.09 + 0.08j), cut("a", 0.66 - 0.34j, 0.82 - 0.28j, 0.66 - 0.25j), cut("a", 0.56 - 0.36j, 0.46 - 0.52j, 0.60 - 0.40j, 0.58 - 0.54j, 0.64 - 0.38j), eye(0.62 - 0.32j, 0.02),
    fire(-0.94 + 0.42j, 0.20), fire(-0.64 + 0.32j, 0.16), fire(0.0 - 0.42j, 0.16), swaying(body("red", 0.10 - 0.02j, 0.02 - 0.44j, -0.30 - 0.60j, -0.24 - 0.42j, -0.44 - 0.44j, -0.34 - 0.28j, -0.46 - 0.22j, -0.24 + 0.04j), 0.06 + 0j, -0.22, 0.8), swaying(body("a", 0.02 - 0.04j, -0.02 - 0.30j, -0.22 - 0.36j, -0.28 - 0.10j), 0.06 + 0j, -0.22, 0.8), fire(-0.34 - 0.40j, 0.18), bob=0.03, hertz=0.8,
)  # fmt: skip
GRIFFIN = drawn(
    swaying(bar("p", 0.05, -0.46 - 0.46j, -0.66 - 0.50j, -0.72 - 0.70j), -0.46 - 0.46j, 0.12, 0.4), orb("p-", -0.72 - 0.74j, 0.05 + 0.07j), leg("p-", 0.09, 0.0, -0.30 - 0.36j, -0.22 - 0.18j, -0.30 - 0.03j, -0.20 - 0.02j, far=0.5), leg("beak-", 0.06, 0.5, 0.26 - 0.36j, 0.32 - 0.18j, 0.30 - 0.03j, 0.40 - 0.02j, far=0.3),
    swaying(body("s-", 0.20 - 0.52j, 0.10 - 0.86j, -0.24 - 1.0j, -0.56 - 0.96j, -0.40 - 0.84j, -0.52 - 0.78j, -0.30 - 0.68j, -0.10 - 0.50j), 0.1 - 0.5j, 0.08, 0.5), body("p", -0.48 - 0.40j, -0.40 - 0.54j, 0.10 - 0.56j, 0.38 - 0.60j, 0.40 - 0.36j, 0.10 - 0.28j, -0.34 - 0.26j), body("s", 0.16 - 0.56j, 0.20 - 0.76j, 0.34 - 0.90j, 0.50 - 0.84j, 0.48 - 0.60j, 0.44 - 0.36j, 0.28 - 0.34j), orb("s", 0.42 - 0.86j, 0.12 + 0.10j), body("beak", 0.50 - 0.92j, 0.64 - 0.88j, 0.66 - 0.74j, 0.58 - 0.80j, 0.50 - 0.78j), cut("s", 0.34 - 0.90j, 0.30 - 1.04j, 0.42 - 0.95j), eye(0.47 - 0.88j, 0.018),
    leg("p", 0.10, 0.5, -0.36 - 0.36j, -0.28 - 0.18j, -0.38 - 0.03j, -0.26 - 0.02j), leg("beak", 0.07, 0.0, 0.22 - 0.36j, 0.26 - 0.18j, 0.22 - 0.03j, 0.34 - 0.02j), swaying(body("s", 0.14 - 0.50j, 0.0 - 0.80j, -0.30 - 0.92j, -0.70 - 0.86j, -0.52 - 0.74j, -0.66 - 0.66j, -0.40 - 0.58j, -0.46 - 0.50j, -0.14 - 0.42j, seam=0.6), 0.1 - 0.46j, 0.08, 0.5), lift=0.5,
)  # fmt: skip
GOES = CRAWLS - {A.JUMP}

PLUMAGE: Mapping[str, Kind] = MappingProxyType(
    {
        "heron": bird_kind(HERON, HERON_WING, 1.0, 1.7, "#8a97a6 #5f6c7c #3a4450", "egret, bittern, 苍鹭, 鹭, 白鹭", BIRD, _shanks("brown")),
        "stork": bird_kind(STORK, HERON_WING, 1.1, 1.7, "#f2efe8 #26242c #c5362c", "marabou stork, marabou, ibis, 鹳, 白鹳, 送子鸟", BIRD, _shanks("red")),
        "crane": bird_kind(CRANE, HERON_WING, 1.3, 1.7, "#f2efe8 #e2ded4 #c5362c", "whooping crane, 鹤, 仙鹤, 丹顶鹤, 白鹤", BIRD, _shanks("black")),
        "flamingo": bird_kind(FLAMINGO, HERON_WING, 1.3, 1.7, "#f08fa4 #f6b8c4 #26242c", "火烈鸟", BIRD, _shanks("pink-")),
        "duck": bird_kind(DUCK, GOOSE_WING, 0.5, 1.75, "#8a7058 #6a5444 #2f6a4a", "mallard, wild duck, drake, mandarin duck, 鸭, 鸭子, 野鸭, 鸳鸯, 绿头鸭", BIRD | {A.SWIM}),
        "duckling": bird_kind(DUCK_BARE, GOOSE_WING, 0.34, 1.75, "#f2cf4a #e0b43a #f2cf4a", "gosling, young duck, young goose, 小鸭子, 小鸭, 小鹅", BIRD | {A.SWIM}),
        "grey duckling": bird_kind(DUCK_BARE, GOOSE_WING, 0.34, 1.75, "#8a8680 #76726c #8a8680", "ugly duckling, 丑小鸭", BIRD | {A.SWIM}),
        "goose": bird_kind(GOOSE, GOOSE_WING, 0.62, 1.75, "#ece8de #d8d2c4 #ece8de", "gander, wild goose, canada goose, greylag, snow goose, 鹅, 大雁, 大白鹅, 白鹅, 雁", BIRD | {A.SWIM}),
        "hen": on_ground(HEN, 0.45, 1.25, "#b0683a #8a4e2c #d8a060", "chicken, pullet, bantam, 鸡, 母鸡, 老母鸡", GOES),
        "rooster": on_ground(ROOSTER, 0.6, 1.35, "#a8402a #d89a3a #1f4a44", "cock, cockerel, 公鸡, 大公鸡, 雄鸡, 小公鸡", GOES),
        "chick": on_ground(CHICK, 0.15, 1.15, "#f2cf4a #e6b83a #e8913a", "小鸡, 雏鸡, 鸡仔", GOES),
        "turkey": on_ground(TURKEY, 0.9, 1.4, "#5a4034 #8a5a3a #c8a070", "火鸡", GOES),
        "peacock": on_ground(PEACOCK, 1.1, 1.7, "#2a5fae #2f8a5a #e0b040", "peahen, peafowl, 孔雀, 白孔雀", GOES),
        "ostrich": _saddled(on_ground(OSTRICH, 2.3, 1.1, "#2e2c33 #f2efe8 #d8a090", "emu, rhea, 鸵鸟, 鸸鹋", GOES), (0.0, -0.42, 0.75)),
        "parrot": bird_kind(PARROT, PARROT_WING, 0.4, 1.3, "#d03a30 #f0c83a #2f6fb0", "macaw, cockatoo, parakeet, budgie, budgerigar, lovebird, 鹦鹉, 金刚鹦鹉, 虎皮鹦鹉"),
        "toucan": bird_kind(TOUCAN, TOUCAN_WING, 0.45, 1.45, "#26242c #f2efe8 #e8913a", "hornbill, 巨嘴鸟, 犀鸟"),
        "pelican": bird_kind(PELICAN, PELICAN_WING, 1.1, 1.5, "#f2efe8 #c8c4bc #d8902c", "鹈鹕"),
        "vulture": bird_kind(VULTURE, VULTURE_WING, 0.9, 1.5, "#3a3236 #b8877a #8a8078", "condor, buzzard, 秃鹫, 秃鹰"),
        "hummingbird": Kind(Figure(FigureFacts(0.12, 1.6, BIRD, home="centre", centred=frozenset(A)), HUMMINGBIRD), ("#2f8a6a", "#bfe0d0", "#26505a"), words("sunbird, 蜂鸟")),
        "phoenix": Kind(Figure(FigureFacts(1.6, 2.0, BIRD, home="centre", centred=frozenset(A)), PHOENIX), ("#e8682a", "#f4c050", "#f4b83a"), words("firebird, 凤凰, 火鸟, 火凤凰")),
        "griffin": _saddled(on_ground(GRIFFIN, 2.2, 1.55, "#c08a4a #8a5a34 #e0a840", "gryphon, hippogriff, 狮鹫", frozenset({A.STAND, A.WALK, A.RUN, A.FLY, A.FLOAT, A.SIT, A.LOOK_UP})), (-0.10, -0.24, 0.60)),
    }
)  # fmt: skip
