"""Draw a body of nothing but bones, and how broad beings of tales are. Knows joints; not their deeds."""

from __future__ import annotations

from typing import Final

from moviefactory.shots.animatic.figures.contract import Look
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.shapes import blob, ribbon
from moviefactory.shots.animatic.figures.skeleton import Skeleton

BONES_WIDE: Final = 0.42
"""How broad limbs of bone are beside limbs of flesh."""
BULKY: Final = 1.45
_RIBS: Final = (0.94, 0.82, 0.70, 0.58, 0.47)
_SPINE: Final = (0.0, 0.18, 0.36, 0.54, 0.72, 0.9, 1.05)


def breadth_of(look: Look) -> float:
    """Return how broad somebody is: as told, but bones are thin and trolls bulky."""
    if "bony" in look.features:
        return BONES_WIDE
    return max(look.build, BULKY) if "bulky" in look.features else look.build


def is_bare(look: Look) -> bool:
    """Whether nothing covers the bones."""
    return {"bony", "wetsuit"} <= look.features


def draw_ribs(painter: Painter, bones: Skeleton, look: Look) -> None:
    """Draw hips, backbone and ribs, with air between them."""
    bone = look.primary
    hips = [
        (-0.062, 0.14),
        (0.0, 0.05),
        (0.058, 0.15),
        (0.046, -0.04),
        (0.0, -0.10),
        (-0.05, -0.05),
    ]
    painter.fill(blob([bones.on_trunk(x, up) for x, up in hips]), bone, seam=0.2)
    back = [bones.on_trunk(-0.012, up) for up in _SPINE]
    painter.fill(ribbon(back, (0.013,) * len(back)), bone, seam=0.2)
    for k, up in enumerate(_RIBS):
        wide = 1.0 - 0.09 * k
        rib = [
            bones.on_trunk(-0.014, up + 0.03),
            bones.on_trunk(-0.062 * wide, up - 0.01),
            bones.on_trunk(-0.030 * wide, up - 0.07),
            bones.on_trunk(0.030 * wide, up - 0.08),
            bones.on_trunk(0.066 * wide, up - 0.02),
            bones.on_trunk(0.030 * wide, up + 0.04),
        ]
        painter.fill(ribbon(rib, (0.009,) * len(rib)), bone, seam=0.2)
