"""What a beast eats, at its mouth: grass, bamboo, a bowl, meat. Knows food; not how a beast stands."""

from __future__ import annotations

from typing import Final

from moviefactory.shots.animatic.figures.gaits import HOOFED
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.shapes import blob, curve, oval, turned, wave
from moviefactory.shots.animatic.light import color

CANE: Final = color("#7fa83c")
LEAF: Final = color("#4f8a3a")
MEAT: Final = color("#b03a34")
BONE: Final = color("#efe6d2")
BOWL: Final = color("#3a6fb0")
SEATED_EATERS: Final = frozenset({"panda"})
"""Who sits down to eat."""
GRAZERS: Final = HOOFED - {"giraffe"}
NIBBLERS: Final = frozenset({"giraffe", "rabbit", "mouse", "monkey", "elephant"})
"""Who is drawn without what it eats."""
FED: Final = frozenset({"dog", "cat"})


def draw_morsel(painter: Painter, kind: str, nose: complex, size: float, seconds: float) -> None:
    """Draw what a beast of a kind has at its muzzle, `size` heads large."""
    if kind in SEATED_EATERS:
        _bamboo(painter, nose, seconds)
    elif kind in GRAZERS:
        _grass(painter, nose, size, seconds)
    elif kind in FED:
        bowl = [nose + p for p in (-0.16 - 0.02j, 0.16 - 0.02j, 0.11 + 0.09j, -0.11 + 0.09j)]
        painter.fill(blob(bowl, 0.05), BOWL, seam=0.3)
        painter.mark(oval(nose - 0.015j, 0.14, 0.03), MEAT)
    elif kind not in NIBBLERS:
        painter.line(curve([nose + 0.10j, nose + complex(0.20, -0.02)]), BONE, 0.035, outline=True)
        painter.fill(oval(nose + complex(0.02, 0.05), 0.11, 0.07, 0.3), MEAT, seam=0.4)


def _bamboo(painter: Painter, nose: complex, seconds: float) -> None:
    way = turned(complex(0.34, -0.24), 0.06 * wave(seconds * 0.9))
    painter.line(curve([nose - 0.9 * way, nose + 1.1 * way]), CANE, 0.045, outline=True)
    for share, side in ((0.45, 1), (0.7, -1), (0.95, 1), (1.05, -1), (-0.6, 1), (-0.8, -1)):
        at = nose + share * way
        tip = at + turned(way, 0.8 * side) * 0.55
        middle = (at + tip) / 2 + turned(way, 1.57) * 0.10
        painter.fill(blob([at, middle, tip, 2 * (at + tip) / 2 - middle]), LEAF)


def _grass(painter: Painter, nose: complex, size: float, seconds: float) -> None:
    for k in range(7):
        root = complex(nose.real + size * (0.16 * k - 0.75), 0.01)
        blade = complex(0.08 * (k - 3) + 0.05 * wave(seconds + 0.2 * k), -0.5 - 0.06 * (k % 3))
        painter.line(curve([root, root + 0.6 * size * blade, root + size * blade]), LEAF, 0.06 * size)  # fmt: skip
    for out in (-0.2, 0.06, 0.16):
        bent = nose + size * complex(out, 0.14)
        painter.line(curve([nose, bent, nose + size * complex(out, 0.3)]), LEAF, 0.05 * size)
