"""Draw what people sit on out of doors: bench, stool, crate, log, stone. Knows shapes; not who sits."""

from __future__ import annotations

from typing import Final

from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.shapes import blob, box, oval
from moviefactory.shots.animatic.light import color, mix

SEATS: Final = frozenset({"bench seat", "stool seat", "crate seat", "log seat", "stone seat"})
"""The marks of a look by which a seat is drawn under somebody."""
_WOOD, _IRON, _STONE = color("#9a6a3c"), color("#3c3a42"), color("#8d9096")
_BARK, _CUT, _INK = color("#6a4a32"), color("#d8b88a"), color("#1c1620")


def draw_seat(painter: Painter, kind: str, back: float, front: float, top: float) -> None:
    """Draw a seat from `back` to `front` whose board lies at `top`, on the ground at 0. Units: heights."""
    if kind == "bench seat":
        left, right = back - 0.36, front + 0.20
        for x in (left + 0.05, right - 0.05):
            painter.fill(box(x - 0.018, top, x + 0.018, -0.002), _IRON, far=0.2)
            painter.fill(box(x - 0.014, top - 0.34, x + 0.014, top), _IRON, far=0.2)
        for up in (0.30, 0.19):
            painter.fill(box(left, top - up - 0.04, right, top - up + 0.04, 0.01), _WOOD, seam=0.3)
        painter.fill(box(left, top - 0.020, right, top + 0.034, 0.01), mix(_WOOD, _INK, 0.12))
    elif kind == "stool seat":
        for x, out in ((back + 0.06, -0.03), (front - 0.05, 0.03)):
            painter.fill(blob([x - 0.014 + 1j * top, x + 0.014 + 1j * top, x + out + 0.014 - 0.002j, x + out - 0.014 - 0.002j], 0.02), _WOOD, far=0.2)  # fmt: skip
        painter.fill(
            box(back + 0.01, top - 0.016, front - 0.01, top + 0.034, 0.012), _WOOD, seam=0.4
        )
    elif kind == "crate seat":
        painter.fill(box(back - 0.04, top - 0.012, front, -0.002, 0.006), _WOOD, seam=0.3)
        for y in (0.30, 0.62):
            painter.mark(box(back - 0.04, top * (1 - y) - 0.005, front, top * (1 - y) + 0.005), mix(_WOOD, _INK, 0.5))  # fmt: skip
        for x in (back - 0.02, front - 0.03):
            painter.mark(box(x, top, x + 0.02, -0.004), mix(_WOOD, _INK, 0.35))
    elif kind == "log seat":
        high = -top
        painter.fill(box(back - 0.34, top - 0.010, front + 0.10, -0.002, 0.06), _BARK, seam=0.35)
        painter.fill(oval(complex(front + 0.10, 0.5 * top), 0.055, 0.5 * high), _CUT)
        painter.mark(
            oval(complex(front + 0.10, 0.5 * top), 0.030, 0.28 * high), mix(_CUT, _INK, 0.3)
        )
    else:
        rock = [complex(back - 0.14, 0), complex(back - 0.08, 0.8 * top), complex(back + 0.06, top - 0.012),
                complex(front - 0.04, top), complex(front + 0.08, 0.55 * top), complex(front + 0.12, 0)]  # fmt: skip
        painter.fill(blob(rock, 0.12), _STONE, seam=0.35)
