"""What floats, told by its outline: canoe, gondola, raft, ferry, warship, pirate ship. Tables of parts."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import skia

from moviefactory.shots.animatic.figures.boats import SEAT, boat_rock, draw_oar, pulled
from moviefactory.shots.animatic.figures.contract import FigureFacts, Pose
from moviefactory.shots.animatic.figures.kind_rows import Kind, words
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.parts import (
    Draw,
    Part,
    bar,
    body,
    box,
    cut,
    dot,
    drawn,
    lamp,
    orb,
    patch,
    sail,
    swaying,
    tyre,
)
from moviefactory.shots.animatic.figures.rows import SAILER, UNAFLOAT, A, Carrier, Figure

FOAM = (bar("white", 0.014, -0.9 + 0.02j, -0.5 + 0.035j, 0.0 + 0.02j), bar("white", 0.012, 0.2 + 0.04j, 0.6 + 0.03j, 1.0 + 0.045j))  # fmt: skip


def _rocking(draw: Draw, share: float) -> Draw:
    """Return what draws a vessel on the swell."""

    def rocked(canvas: skia.Canvas, pose: Pose) -> None:
        heave, degrees = boat_rock(pose)
        canvas.save()
        canvas.translate(0, heave)
        canvas.rotate(degrees * share * (1 if pose.facing > 0 else -1))
        draw(canvas, pose)
        canvas.restore()

    return rocked


def open_boat(
    inside: tuple[Part, ...],
    side: tuple[Part, ...],
    metres: float,
    width: float,
    cloth: str,
    named: str,
    low: float = 0.0,
    oars: tuple[float, ...] = (0.0,),
    crew: tuple[Part, ...] = (),
) -> Kind:
    """Return a boat that people sit in: `inside` is behind them, `side` before them, `low` its floor.

    `crew` is who sits in it where a line names nobody.
    """
    back, near = drawn(*inside, bob=0.0), drawn(*side, *FOAM, bob=0.0)
    unnamed = drawn(*crew, bob=0.0)

    def front(canvas: skia.Canvas, pose: Pose) -> None:
        near(canvas, pose)
        if pose.action is A.ROW:
            canvas.save()
            canvas.translate(0, low)
            painter = Painter(canvas, pose.light, pose.facing)
            for at in oars:
                draw_oar(painter, pose.look, *(at + point for point in pulled(pose.seconds, pose.phase)))  # fmt: skip
            painter.finish()
            canvas.restore()

    def whole(canvas: skia.Canvas, pose: Pose) -> None:
        back(canvas, pose)
        unnamed(canvas, pose)
        near(canvas, pose)

    share = min(1.0, 4.0 / width)  # A long boat rolls its ends no deeper.

    def rock(pose: Pose) -> tuple[float, float]:
        heave, degrees = boat_rock(pose)
        return heave, degrees * share

    facts = FigureFacts(metres, width, SAILER, home="water", centred=UNAFLOAT)
    carrier = Carrier(
        (SEAT[0], SEAT[1] + low, SEAT[2]), rock, _rocking(front, share), _rocking(back, share)
    )
    return Kind(
        Figure(facts, _rocking(whole, share), carrier=carrier), tuple(cloth.split()), words(named)
    )


APART = 0.66
"""How far one thwart of a long boat is from the next. Units: its heights."""


def thwarts(number: int) -> list[float]:
    """Return where those who row a long boat sit, against its own seat, the foremost first."""
    return [APART * ((number - 1) / 2 - k) for k in range(number)]


def _rower(x: float) -> tuple[Part, ...]:
    """Return who pulls an oar in a boat that is named after its oars."""
    seat = complex(x, -0.10)
    swung = (
        body("s", seat + (-0.13 - 0.12j), seat + (-0.12 - 0.58j), seat + (0.0 - 0.66j), seat + (0.13 - 0.56j), seat + (0.12 - 0.12j)),
        orb("#e0b08c", seat - 0.80j, 0.12 + 0.13j), body("brown", seat + (-0.12 - 0.84j), seat - 0.96j, seat + (0.12 - 0.84j), seat - 0.88j), bar("#e0b08c", 0.075, seat + (0.02 - 0.54j), seat + (-0.22 - 0.40j), seat + (-0.36 - 0.34j)),
    )  # fmt: skip
    oar = (bar("bone", 0.035, seat + (-0.40 - 0.36j), seat + (0.20 - 0.14j), seat + (0.54 + 0.04j)), cut("a", seat + (0.42 + 0.02j), seat + (0.50 - 0.02j), seat + (0.70 + 0.08j), seat + (0.58 + 0.12j)))  # fmt: skip
    return tuple(swaying(one, seat, 0.20, 0.55) for one in swung) + tuple(
        swaying(one, seat, 0.14, 0.55) for one in oar
    )


def long_boat(
    number: int, cloth: str, named: str, bow: tuple[Part, ...] = (), *, manned: bool = False
) -> Kind:
    """Return a boat for a crew of `number`, each with an oar."""
    half = APART * number / 2 + 0.55
    side = (
        body("p", complex(-half, -0.34), complex(-half + 0.4, -0.24), 0.0 - 0.20j, complex(half - 0.4, -0.26), complex(half + 0.1, -0.40), complex(half - 0.2, -0.04), complex(half - 0.6, 0.03), complex(-half + 0.5, 0.03), complex(-half + 0.1, -0.03)),
        bar("s", 0.035, complex(-half + 0.05, -0.31), complex(-half + 0.4, -0.22), 0.0 - 0.18j, complex(half - 0.4, -0.24), complex(half, -0.35)),
        *bow,
    )  # fmt: skip
    inside = (body("p-", complex(-half + 0.1, -0.34), 0.0 - 0.28j, complex(half, -0.38), complex(half - 0.5, -0.14), complex(-half + 0.4, -0.14)),)  # fmt: skip
    seats = tuple(thwarts(number))
    crew = tuple(part for x in seats for part in _rower(x + SEAT[0])) if manned else ()
    return open_boat(
        inside, side, 1.2, 2 * half + 0.2, cloth, named, low=0.15, oars=seats, crew=crew
    )


def vessel(parts: tuple[Part, ...], metres: float, width: float, cloth: str, named: str) -> Kind:
    """Return a ship, too large for its crew to be seen."""
    facts = FigureFacts(metres, width, SAILER, home="water", centred=UNAFLOAT)
    return Kind(
        Figure(facts, _rocking(drawn(*parts, bob=0.0), 0.5)), tuple(cloth.split()), words(named)
    )


CANOE = (body("p", -1.62 + 0.0j, -1.72 - 0.46j, -1.60 - 0.42j, -1.30 - 0.26j, 0.0 - 0.20j, 1.30 - 0.26j, 1.60 - 0.42j, 1.72 - 0.46j, 1.62 + 0.0j, 1.20 + 0.06j, -1.20 + 0.06j), bar("s", 0.03, -1.68 - 0.44j, -1.30 - 0.27j, 0.0 - 0.21j, 1.30 - 0.27j, 1.68 - 0.44j), *(bar("s", 0.025, complex(-1.5 + 0.22 * k, -0.14), complex(-1.42 + 0.22 * k, -0.06)) for k in range(14)))  # fmt: skip
CANOE_IN = (body("p-", -1.60 - 0.36j, 0.0 - 0.28j, 1.60 - 0.36j, 1.2 - 0.14j, -1.2 - 0.14j),)
KAYAK = (body("p", -1.86 - 0.24j, -1.0 - 0.20j, -0.50 - 0.26j, 0.50 - 0.26j, 1.0 - 0.20j, 1.86 - 0.24j, 1.30 + 0.03j, 0.0 + 0.07j, -1.30 + 0.03j), bar("s", 0.03, -1.80 - 0.20j, 0.0 - 0.10j, 1.80 - 0.20j), body("ink", -0.56 - 0.26j, -0.30 - 0.32j, 0.16 - 0.32j, 0.44 - 0.26j, 0.16 - 0.21j, -0.30 - 0.21j), swaying(bar("a", 0.04, -0.90 - 0.16j, 0.0 - 0.52j, 0.90 - 0.88j), 0.0 - 0.52j, 0.25, 0.5), swaying(orb("a", 0.94 - 0.90j, 0.20 + 0.06j), 0.0 - 0.52j, 0.25, 0.5), swaying(orb("a", -0.94 - 0.14j, 0.20 + 0.06j), 0.0 - 0.52j, 0.25, 0.5))  # fmt: skip
GONDOLA = (body("p", -1.86 - 0.86j, -1.70 - 0.50j, -1.30 - 0.26j, 0.0 - 0.16j, 1.20 - 0.28j, 1.62 - 0.54j, 1.74 - 1.0j, 1.84 - 0.98j, 1.84 - 0.60j, 1.50 - 0.06j, 0.8 + 0.06j, -0.9 + 0.06j, -1.56 - 0.12j), bar("gold", 0.035, -1.80 - 0.80j, -1.66 - 0.50j, -1.30 - 0.27j, 0.0 - 0.18j, 1.20 - 0.29j, 1.62 - 0.56j), *(cut("steel", complex(1.76, -0.98 + 0.10 * k), complex(1.96, -0.98 + 0.10 * k), complex(1.96, -0.93 + 0.10 * k), complex(1.78, -0.92 + 0.10 * k)) for k in range(4)), body("red", 0.30 - 0.24j, 0.30 - 0.42j, 0.60 - 0.40j, 0.66 - 0.24j), bar("wood", 0.035, -1.28 - 1.04j, -1.12 - 0.3j, -1.0 + 0.08j))  # fmt: skip
RAFT = (*(orb("p" if k % 2 else "p-", complex(-1.25 + 0.42 * k, -0.06), 0.22 + 0.12j) for k in range(7)), cut("p", -1.46 - 0.20j, 1.46 - 0.20j, 1.50 - 0.12j, -1.50 - 0.12j), *(bar("straw", 0.03, complex(x, -0.22), complex(x, 0.04)) for x in (-1.0, 0.0, 1.0)))  # fmt: skip
RAFT_IN = (body("p-", -1.46 - 0.22j, 1.46 - 0.22j, 1.40 - 0.12j, -1.40 - 0.12j),)  # fmt: skip
SAMPAN_IN = (body("p-", -1.50 - 0.36j, 1.50 - 0.40j, 1.3 - 0.2j, -1.3 - 0.2j), body("straw-", 0.30 - 0.30j, 0.36 - 0.86j, 0.70 - 1.0j, 1.04 - 0.86j, 1.10 - 0.30j), body("ink", 0.44 - 0.30j, 0.48 - 0.70j, 0.70 - 0.80j, 0.92 - 0.70j, 0.96 - 0.30j))  # fmt: skip
SAMPAN = (body("p", -1.70 - 0.60j, -1.40 - 0.36j, 0.0 - 0.24j, 1.30 - 0.36j, 1.74 - 0.58j, 1.56 - 0.10j, 1.0 + 0.06j, -1.0 + 0.06j, -1.52 - 0.10j), bar("p-", 0.025, -1.50 - 0.28j, 0.0 - 0.14j, 1.50 - 0.28j), bar("wood", 0.035, -1.10 - 0.62j, -1.70 + 0.02j))  # fmt: skip
SPEEDBOAT = (body("p", -1.50 - 0.44j, -0.50 - 0.44j, 0.60 - 0.52j, 1.74 - 0.62j, 1.30 - 0.14j, 0.90 + 0.05j, -1.40 + 0.05j), bar("s", 0.06, -1.48 - 0.24j, 0.60 - 0.28j, 1.50 - 0.40j), patch("glass", 0.20 - 0.50j, 0.44 - 0.84j, 0.56 - 0.82j, 0.70 - 0.54j), bar("steel", 0.03, 0.18 - 0.50j, 0.44 - 0.86j), cut("ink", *box(-1.66, -0.60, -1.46, -0.06)), orb("white", -1.80 + 0.02j, 0.30 + 0.10j), orb("white", 1.10 + 0.04j, 0.30 + 0.06j))  # fmt: skip
DRAGON_BOW = (
    bar("p", 0.20, 3.50 - 0.21j, 3.86 - 0.50j, 3.92 - 0.78j),
    body("gold", 3.76 - 0.74j, 3.82 - 0.98j, 4.10 - 1.01j, 4.42 - 0.88j, 4.46 - 0.78j, 4.16 - 0.74j, 4.40 - 0.67j, 4.36 - 0.61j, 4.0 - 0.59j),
    bar("s", 0.05, 3.90 - 0.96j, 3.74 - 1.15j), bar("s", 0.05, 4.04 - 0.98j, 3.98 - 1.18j), dot("black", 4.08 - 0.86j, 0.05 + 0.05j),
    bar("p", 0.12, -3.70 - 0.21j, -3.98 - 0.42j, -4.06 - 0.67j, -3.86 - 0.80j),
)  # fmt: skip
FISHER = (
    bar("wood", 0.03, -0.40 - 0.30j, -0.40 - 0.98j), bar("ink", 0.012, -0.40 - 0.96j, 0.90 - 0.36j), bar("ink", 0.012, -0.40 - 0.94j, -1.0 - 0.30j), bar("wood", 0.025, -0.40 - 0.50j, -1.0 - 0.80j), *(bar("steel", 0.01, complex(-0.98 + 0.09 * k, -0.78 + 0.04 * k), complex(-1.04 + 0.08 * k, -0.30)) for k in range(5)), cut("white", 0.10 - 0.30j, 0.10 - 0.70j, 0.56 - 0.70j, 0.64 - 0.32j), cut("p", 0.06 - 0.70j, 0.62 - 0.70j, 0.60 - 0.76j, 0.06 - 0.76j), patch("glass", *box(0.18, -0.62, 0.32, -0.48)), patch("glass", *box(0.38, -0.62, 0.52, -0.48)), body("p", -1.20 - 0.36j, 0.0 - 0.26j, 0.70 - 0.34j, 1.26 - 0.52j, 1.08 - 0.10j, 0.86 + 0.04j, -1.0 + 0.04j, -1.14 - 0.10j), bar("s", 0.04, -1.18 - 0.30j, 0.0 - 0.21j, 0.70 - 0.29j, 1.22 - 0.46j), orb("a", -0.70 - 0.14j, 0.09 + 0.09j), orb("a", -0.30 - 0.12j, 0.09 + 0.09j), lamp(-0.40 - 0.99j, 0.025),
)  # fmt: skip


def _decks(*rows: tuple[float, float, float, float, int]) -> tuple[Part, ...]:
    """Return white decks with rows of windows: left, top, right, bottom, how many."""
    parts: list[Part] = []
    for left, top, right, bottom, count in rows:
        parts.append(cut("white", *box(left, top, right, bottom)))
        step = (right - left) / count
        high = bottom - top
        parts += [
            patch(
                "glass",
                *box(
                    left + step * (k + 0.25),
                    top + 0.3 * high,
                    left + step * (k + 0.75),
                    top + 0.75 * high,
                ),
            )
            for k in range(count)
        ]
    return tuple(parts)


FERRY = (*_decks((-1.0, -0.44, 1.0, -0.28, 14), (-0.84, -0.60, 0.84, -0.44, 12), (0.20, -0.74, 0.70, -0.60, 4)), cut("red", -0.50 - 0.60j, -0.46 - 0.86j, -0.22 - 0.86j, -0.22 - 0.60j), patch("black", *box(-0.47, -0.86, -0.22, -0.80)), body("p", -1.40 - 0.30j, 1.30 - 0.30j, 1.46 - 0.32j, 1.34 + 0.02j, -1.30 + 0.02j), bar("white", 0.025, -1.36 - 0.20j, 1.38 - 0.20j), *(dot("gold", complex(-1.1 + 0.2 * k, -0.12), 0.03 + 0.03j) for k in range(12)), bar("ink", 0.015, 0.46 - 0.74j, 0.46 - 0.92j))  # fmt: skip
LINER = (*_decks((-1.40, -0.40, 1.30, -0.30, 26), (-1.30, -0.50, 1.10, -0.40, 24), (-1.10, -0.60, 0.92, -0.50, 20), (0.50, -0.68, 0.90, -0.60, 4)), *(part for k in range(3) for part in (cut("red", complex(-0.80 + 0.44 * k, -0.60), complex(-0.86 + 0.44 * k, -0.94), complex(-0.66 + 0.44 * k, -0.94), complex(-0.60 + 0.44 * k, -0.60)), patch("black", complex(-0.85 + 0.44 * k, -0.87), complex(-0.86 + 0.44 * k, -0.94), complex(-0.66 + 0.44 * k, -0.94), complex(-0.65 + 0.44 * k, -0.87)))), body("p", -1.90 - 0.32j, -1.0 - 0.30j, 1.30 - 0.32j, 1.98 - 0.40j, 1.76 + 0.02j, -1.70 + 0.02j), bar("white", 0.02, -1.86 - 0.26j, 1.84 - 0.26j), *(dot("gold", complex(-1.6 + 0.22 * k, -0.14), 0.025 + 0.025j) for k in range(14)))  # fmt: skip
CARGO = (*(cut(("red", "blue", "gold", "green", "p")[(k * 3 + j) % 5], *box(-0.90 + 0.30 * k, -0.42 - 0.13 * j, -0.63 + 0.30 * k, -0.30 - 0.13 * j)) for k in range(8) for j in range(3 if k % 3 else 2)), *_decks((-1.50, -0.80, -1.06, -0.30, 3)), cut("p", *box(-1.40, -0.94, -1.20, -0.80)), body("p", -1.72 - 0.32j, 1.50 - 0.32j, 1.86 - 0.44j, 1.66 + 0.02j, -1.60 + 0.02j), bar("red", 0.06, -1.62 - 0.01j, 1.64 - 0.01j))  # fmt: skip
WARSHIP = (bar("p-", 0.03, 0.06 - 0.60j, 0.06 - 1.0j), bar("p-", 0.02, -0.10 - 0.84j, 0.22 - 0.84j), bar("p-", 0.02, -0.06 - 0.92j, 0.18 - 0.92j), cut("p", -0.50 - 0.26j, -0.44 - 0.50j, -0.20 - 0.66j, 0.40 - 0.66j, 0.50 - 0.26j), patch("glass", *box(0.16, -0.62, 0.40, -0.56)), cut("p-", -0.70 - 0.26j, -0.70 - 0.60j, -0.52 - 0.60j, -0.50 - 0.26j), *(part for x, way in ((0.90, 1), (0.62, 1), (-1.06, -1)) for part in (bar("p-", 0.045, complex(x, -0.36), complex(x + 0.46 * way, -0.44)), body("p", complex(x - 0.14, -0.26), complex(x - 0.12, -0.40), complex(x + 0.12, -0.40), complex(x + 0.14, -0.26)))), body("p", -1.70 - 0.26j, 1.20 - 0.26j, 1.90 - 0.36j, 1.62 + 0.02j, -1.60 + 0.02j), bar("ink", 0.04, -1.62 - 0.0j, 1.62 - 0.0j), swaying(cut("a", -1.60 - 0.30j, -1.60 - 0.52j, -1.86 - 0.46j), -1.6 - 0.4j, 0.1, 0.6))  # fmt: skip
CARRIER = (cut("p", 0.30 - 0.28j, 0.32 - 0.62j, 0.64 - 0.62j, 0.68 - 0.28j), bar("p-", 0.03, 0.46 - 0.62j, 0.46 - 0.90j), *(cut("steel", complex(-1.3 + 0.36 * k, -0.30), complex(-1.1 + 0.36 * k, -0.36), complex(-1.0 + 0.36 * k, -0.30)) for k in range(4)), cut("p", -1.90 - 0.30j, 1.96 - 0.30j, 1.90 - 0.22j, 1.60 + 0.02j, -1.60 + 0.02j, -1.80 - 0.20j))  # fmt: skip


def _sail(tone: str, *points: complex) -> Part:
    return swaying(sail(tone, *points), points[0], 0.03, 0.4)


PIRATE = (
    *(bar("wood-", 0.03, complex(x, -0.20), complex(x, -0.98 + 0.06 * abs(x))) for x in (-0.40, 0.16)), bar("wood-", 0.03, 0.60 - 0.30j, 1.06 - 0.52j), _sail("p", -0.64 - 0.42j, -0.58 - 0.64j, -0.20 - 0.64j, -0.12 - 0.42j, -0.38 - 0.37j), _sail("p", -0.58 - 0.68j, -0.54 - 0.88j, -0.24 - 0.88j, -0.18 - 0.68j, -0.38 - 0.64j), _sail("p", -0.08 - 0.42j, -0.02 - 0.66j, 0.38 - 0.66j, 0.46 - 0.42j, 0.18 - 0.36j), _sail("p", -0.04 - 0.70j, 0.0 - 0.92j, 0.34 - 0.92j, 0.40 - 0.70j, 0.18 - 0.66j), _sail("p", 0.50 - 0.34j, 0.56 - 0.72j, 1.02 - 0.50j),
    dot("white", 0.18 - 0.52j, 0.075 + 0.065j), dot("black", 0.15 - 0.53j, 0.02 + 0.02j), dot("black", 0.21 - 0.53j, 0.02 + 0.02j), bar("white", 0.02, 0.06 - 0.47j, 0.30 - 0.41j), bar("white", 0.02, 0.30 - 0.47j, 0.06 - 0.41j), swaying(cut("black", 0.16 - 1.02j, 0.16 - 0.90j, -0.12 - 0.94j, -0.10 - 1.03j), 0.16 - 0.96j, 0.12, 0.7), dot("white", 0.03 - 0.97j, 0.03 + 0.03j),
    body("s", -0.98 - 0.44j, -0.66 - 0.40j, -0.60 - 0.24j, 0.40 - 0.22j, 0.70 - 0.34j, 0.98 - 0.30j, 0.78 + 0.03j, -0.72 + 0.03j, -0.90 - 0.10j), bar("gold", 0.02, -0.96 - 0.32j, -0.62 - 0.26j, 0.40 - 0.16j, 0.86 - 0.24j), *(patch("black", *box(-0.50 + 0.22 * k, -0.13, -0.42 + 0.22 * k, -0.06)) for k in range(5)), *(patch("gold", *box(-0.90 + 0.10 * k, -0.40, -0.84 + 0.10 * k, -0.33)) for k in range(3)), lamp(-1.0 - 0.46j, 0.025),
)  # fmt: skip
JUNK = (bar("wood-", 0.03, -0.50 - 0.20j, -0.50 - 0.80j), bar("wood-", 0.03, 0.10 - 0.20j, 0.10 - 1.0j), bar("wood-", 0.03, 0.66 - 0.20j, 0.66 - 0.76j), *(part for x, w, h in ((-0.50, 0.24, 0.76), (0.10, 0.36, 0.98), (0.66, 0.22, 0.72)) for part in (_sail("p", complex(x - w, -0.30), complex(x - w * 1.1, -h * 0.70), complex(x - 0.1 * w, -h), complex(x + w * 0.9, -h * 0.80), complex(x + w, -0.30)), *(bar("p-", 0.016, complex(x - w * 1.03, -0.30 - (h - 0.34) * s * 0.72), complex(x + w * 0.96, -0.30 - (h - 0.34) * s * 0.80)) for s in (0.2, 0.45, 0.7)))), body("s", -1.10 - 0.44j, -0.80 - 0.26j, 0.60 - 0.20j, 1.06 - 0.36j, 0.90 + 0.03j, -0.80 + 0.03j), bar("gold", 0.02, -1.06 - 0.30j, -0.80 - 0.18j, 0.60 - 0.12j, 1.0 - 0.26j))  # fmt: skip
YACHT = (bar("steel", 0.02, 0.0 - 0.14j, 0.0 - 1.0j), _sail("white", -0.03 - 0.98j, -0.03 - 0.20j, -0.56 - 0.18j), _sail("p", 0.03 - 0.92j, 0.54 - 0.16j, 0.05 - 0.20j), body("white", -0.70 - 0.14j, 0.60 - 0.14j, 0.82 - 0.18j, 0.60 + 0.03j, -0.56 + 0.03j), bar("p", 0.03, -0.66 - 0.07j, 0.68 - 0.09j))  # fmt: skip
VIKING = (bar("wood-", 0.035, 0.0 - 0.16j, 0.0 - 0.98j), _sail("p", -0.52 - 0.34j, -0.46 - 0.88j, 0.46 - 0.88j, 0.52 - 0.34j, 0.0 - 0.26j), *(patch("white", complex(-0.40 + 0.24 * k, -0.86), complex(-0.28 + 0.24 * k, -0.86), complex(-0.30 + 0.26 * k, -0.32), complex(-0.44 + 0.26 * k, -0.32)) for k in range(4)), body("s", -1.16 - 0.64j, -1.0 - 0.26j, 0.0 - 0.16j, 0.96 - 0.26j, 1.10 - 0.66j, 1.24 - 0.74j, 1.34 - 0.64j, 1.22 - 0.58j, 1.12 - 0.10j, 0.6 + 0.04j, -0.6 + 0.04j, -1.06 - 0.10j, -1.26 - 0.60j), dot("black", 1.24 - 0.67j, 0.02 + 0.02j), *(orb(("red", "gold", "blue")[k % 3], complex(-0.74 + 0.25 * k, -0.16 - 0.02 * abs(k - 3)), 0.10 + 0.10j) for k in range(7)), *(bar("wood", 0.018, complex(-0.66 + 0.25 * k, -0.08), complex(-0.86 + 0.25 * k, 0.06)) for k in range(6)))  # fmt: skip
STEAMER = (*(tyre(0.0 - 0.22j, 0.28, "red", "gold", 10) for _ in range(1)), *_decks((-1.10, -0.46, 0.90, -0.30, 14), (-0.90, -0.60, 0.70, -0.46, 12)), bar("black", 0.10, 0.20 - 0.58j, 0.20 - 0.98j), bar("black", 0.10, 0.44 - 0.58j, 0.44 - 0.98j), body("p", -1.30 - 0.30j, 1.0 - 0.30j, 1.34 - 0.34j, 1.16 + 0.02j, -1.20 + 0.02j), body("white", -0.40 - 0.10j, -0.36 - 0.36j, 0.0 - 0.50j, 0.36 - 0.36j, 0.40 - 0.10j), *(bar("red", 0.025, 0.0 - 0.10j, complex(0.30 * c, -0.10 - 0.30 * s)) for c, s in ((-0.9, 0.4), (-0.5, 0.85), (0, 1), (0.5, 0.85), (0.9, 0.4))))  # fmt: skip
TUG = (*_decks((-0.30, -0.62, 0.46, -0.34, 4), (0.0, -0.84, 0.42, -0.62, 2)), cut("red", -0.60 - 0.34j, -0.58 - 0.86j, -0.36 - 0.86j, -0.36 - 0.34j), patch("black", *box(-0.58, -0.86, -0.36, -0.76)), body("p", -1.0 - 0.34j, 0.50 - 0.34j, 1.06 - 0.54j, 0.92 + 0.04j, -0.90 + 0.04j), *(orb("black", complex(-0.80 + 0.30 * k, -0.12), 0.10 + 0.10j) for k in range(6)))  # fmt: skip
HOVERCRAFT = (bar("s", 0.03, -0.86 - 0.50j, -0.86 - 0.90j), orb("steel-", -0.86 - 0.74j, 0.10 + 0.24j), swaying(bar("ink", 0.03, -0.80 - 0.96j, -0.80 - 0.52j), -0.80 - 0.74j, 1.2, 2.7), cut("white", -0.70 - 0.36j, -0.70 - 0.66j, 0.60 - 0.66j, 0.90 - 0.36j), *(patch("glass", *box(-0.60 + 0.24 * k, -0.60, -0.42 + 0.24 * k, -0.46)) for k in range(5)), patch("glass", 0.62 - 0.62j, 0.84 - 0.42j, 0.66 - 0.42j), cut("p", *box(-1.10, -0.38, 1.14, -0.28)), body("black", -1.20 - 0.04j, -1.14 - 0.28j, 1.14 - 0.28j, 1.24 - 0.04j, 1.0 + 0.04j, -1.0 + 0.04j), *(orb("white", complex(-1.2 + 0.6 * k, 0.03), 0.26 + 0.05j) for k in range(5)))  # fmt: skip

VESSELS: Mapping[str, Kind] = MappingProxyType(
    {
        "canoe": open_boat(CANOE_IN, CANOE, 1.2, 3.6, "#9a5a34 #e0c890 #c5362c", "dugout canoe, birch bark canoe, pirogue, outrigger canoe, 独木舟", low=0.15),
        "kayak": open_boat((), KAYAK, 1.2, 3.9, "#e0702c #f2e6c8 #26242c", "canoeist's kayak, paddle board, 皮划艇, 皮艇", low=0.17),
        "gondola": open_boat((body("red-", -1.5 - 0.34j, 0.0 - 0.24j, 1.4 - 0.34j, 1.0 - 0.14j, -1.0 - 0.14j),), GONDOLA, 1.2, 4.0, "#1f1c24 #c9a24a #c9a24a", "vaporetto, 贡多拉", low=0.17),
        "rowing four": long_boat(5, "#b8482c #f0e8d8 #e0b040", "whaleboat, lifeboat, 救生艇"),
        "rowing eight": long_boat(8, "#f0e8d8 #b8302c #2f5a8a", "racing shell, rowing shell, racing boat, longboat, 赛艇, 八人赛艇, 八人艇", manned=True),
        "rowing twelve": long_boat(12, "#8a5a34 #e0c890 #c5362c", "galley boat, war canoe"),
        "dragon boat": long_boat(10, "#c0302c #e8b83a #3f8a55", "龙舟", DRAGON_BOW),
        "raft": open_boat(RAFT_IN, RAFT, 1.2, 3.1, "#a07a4a #e6dcc0 #c9a24a", "log raft, bamboo raft, 木筏, 竹筏, 筏子", low=0.20),
        "sampan": open_boat(SAMPAN_IN, SAMPAN, 1.2, 3.6, "#6a4a34 #c8a46a #c9a24a", "舢板, 乌篷船, 篷船", low=0.12),
        "speedboat": open_boat((), SPEEDBOAT, 1.2, 4.0, "#f0eee8 #c5362c #26242c", "motorboat, motor boat, powerboat, 快艇, 摩托艇, 汽艇"),
        "fishing boat": vessel(FISHER, 7.0, 2.6, "#2f6a8a #f0e8d8 #e07a2c", "trawler, lobster boat, shrimp boat, fishing trawler, 渔船, 渔轮"),
        "ferry": vessel(FERRY, 12.0, 3.0, "#2f5a8a #f0e8d8 #c5362c", "ferryboat, ferry boat, car ferry, 渡轮, 轮渡"),
        "liner": vessel(LINER, 30.0, 4.1, "#1f2530 #f0e8d8 #c5362c", "ocean liner, cruise ship, cruise liner, passenger ship, titanic, 邮轮, 游轮, 客轮, 泰坦尼克号"),
        "cargo ship": vessel(CARGO, 26.0, 3.8, "#3a4a5a #8a3a2c #c9a24a", "container ship, freighter, tanker, oil tanker, barge, 货轮, 货船, 集装箱船, 油轮"),
        "warship": vessel(WARSHIP, 24.0, 3.9, "#7c868e #5a636a #c5362c", "battleship, destroyer, frigate, gunboat, navy ship, 军舰, 战舰, 驱逐舰, 护卫舰"),
        "aircraft carrier": vessel(CARRIER, 30.0, 4.1, "#737c84 #5a636a #c5362c", "航母, 航空母舰"),
        "pirate ship": vessel(PIRATE, 24.0, 2.1, "#2a262e #6a4630 #c9a24a", "海盗船"),
        "junk": vessel(JUNK, 18.0, 2.3, "#b8482c #6a4630 #c9a24a", "junk boat, chinese junk, 中式帆船, 福船"),
        "yacht": vessel(YACHT, 12.0, 1.75, "#3a6aa0 #f2efe8 #c5362c", "sailboat, sailing boat, catamaran, 帆船, 游艇, 小帆船"),
        "viking ship": vessel(VIKING, 14.0, 2.7, "#b8342c #6a4630 #c9a24a", "longship, drakkar, 维京船, 维京长船"),
        "steamship": vessel(STEAMER, 18.0, 2.8, "#3a3038 #f0e8d8 #c9a24a", "paddle steamer, steamboat, riverboat, steamer, river boat, 蒸汽船, 汽船, 轮船, 明轮船"),
        "tugboat": vessel(TUG, 9.0, 2.2, "#c0482c #f0e8d8 #c9a24a", "pilot boat, icebreaker, patrol boat, 拖船, 破冰船, 巡逻艇"),
        "hovercraft": vessel(HOVERCRAFT, 6.0, 2.6, "#c0392e #f0e8d8 #c9a24a", "气垫船"),
    }
)  # fmt: skip
