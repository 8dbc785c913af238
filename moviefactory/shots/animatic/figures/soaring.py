"""Draw a large bird that soars towards us: both wings stretched, feathers spread at the tips. Knows wings and coats."""

from __future__ import annotations

from moviefactory.shots.animatic.figures.contract import Look
from moviefactory.shots.animatic.figures.fliers import bird_eye
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.shapes import (
    blob,
    curve,
    oval,
    polygon,
    ribbon,
    turned,
    wave,
)
from moviefactory.shots.animatic.light import Color, color, mix

INK: Color = color("#15111a")
BEAK: Color = color("#e8a33d")
_LEAD = (0.06 - 0.10j, 0.20 - 0.20j, 0.40 - 0.24j, 0.62 - 0.16j)
_TRAIL = (0.66 + 0.02j, 0.50 + 0.06j, 0.36 + 0.12j, 0.22 + 0.12j, 0.08 + 0.12j)


def draw_soaring(
    painter: Painter, look: Look, t: float, *, hooded: bool, pale_wings: bool, dark_beak: bool
) -> None:
    """Draw the bird about its middle; `hooded` has a head and tail of the second colour."""
    lift = 0.10 * wave(t * 0.25)
    head_coat = look.secondary if hooded else look.primary
    wing_coat = look.secondary if pale_wings else look.primary
    fan = [-0.07 + 0.14j, -0.15 + 0.36j, -0.05 + 0.41j, 0.05 + 0.41j, 0.15 + 0.36j, 0.07 + 0.14j]
    painter.fill(polygon(fan), head_coat, seam=0.3)
    for x in (-0.07, 0.0, 0.07):
        rib = curve([complex(0.4 * x, 0.20), complex(x, 0.38)])
        painter.line(rib, mix(head_coat, INK, 0.4), 0.008, share=0.4)
    for side in (-1, 1):

        def put(point: complex, side: int = side) -> complex:
            swung = turned(point, -lift)
            return complex(side * swung.real, swung.imag)

        for k in range(5):
            root = 0.58 + 0.015 * k - 0.10j + 0.030j * k
            tip = root + turned(complex(0.27 - 0.025 * k, 0.0), -0.10 + 0.26 * k)
            painter.fill(ribbon([put(root), put(tip)], (0.034, 0.012)), mix(wing_coat, INK, 0.22), seam=0.2)  # fmt: skip
        wing = [put(p) for p in (*_LEAD, *_TRAIL)]
        painter.fill(blob(wing, 0.12), wing_coat, seam=0.35)
        coverts = [put(p) for p in (0.08 - 0.06j, 0.24 - 0.15j, 0.42 - 0.18j, 0.56 - 0.10j, 0.36 - 0.02j, 0.14 + 0.03j)]  # fmt: skip
        painter.mark(blob(coverts, 0.12), mix(wing_coat, INK, 0.25), 0.5)
        for k in range(5):
            start = complex(0.14 + 0.10 * k, 0.0 - 0.012 * k)
            painter.line(curve([put(start), put(start + 0.03 + 0.10j)]), mix(wing_coat, INK, 0.45), 0.008, share=0.4)  # fmt: skip
    painter.fill(oval(0.02j, 0.105, 0.20), look.primary, seam=0.3)
    breast = [-0.06 - 0.06j, 0.06 - 0.06j, 0.05 + 0.12j, -0.05 + 0.12j]
    painter.mark(blob(breast), mix(look.primary, look.secondary, 0.35), 0.5)
    head = 0.05 - 0.22j
    painter.fill(blob([head + p for p in (0.06 - 0.05j, 0.16 - 0.01j, 0.165 + 0.06j, 0.12 + 0.03j, 0.05 + 0.04j)], 0.08), mix(INK, BEAK, 0.2) if dark_beak else BEAK)  # fmt: skip
    painter.orb(oval(head, 0.088, 0.080), head, 0.09, head_coat)
    bird_eye(painter, head + 0.035 - 0.014j, 0.020)
