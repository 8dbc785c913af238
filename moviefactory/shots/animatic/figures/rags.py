"""Tear cloth: holes with ragged edges, a foot in tatters. Knows outlines; not what hangs there."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.figures.shapes import polygon

_HOLE = (
    (-0.15, -0.10),
    (-0.02, -0.16),
    (0.05, -0.04),
    (0.15, 0.0),
    (0.05, 0.07),
    (0.01, 0.19),
    (-0.07, 0.08),
)
"""A hole about its middle, in widths and heights of the cloth."""
_HOLES = ((0.30, 0.30), (0.72, 0.44))
_RENTS = ((0.10, 0.13, 0.38), (0.40, 0.10, 0.30), (0.63, 0.12, 0.46), (0.92, 0.14, 0.34))
"""Rents from the foot up: where, how wide, how high."""


def torn(cloth: skia.Path) -> skia.Path:
    """Return a sail or a banner as storms leave it: what is behind shows through."""
    bounds = cloth.getBounds()

    def at(x: float, y: float) -> complex:
        return complex(bounds.left() + x * bounds.width(), bounds.top() + y * bounds.height())

    for across, down in _HOLES:
        hole = polygon([at(across + x, down + y) for x, y in _HOLE])
        cloth = skia.Op(cloth, hole, skia.PathOp.kDifference_PathOp)
    for across, wide, high in _RENTS:
        rent = polygon([at(across - wide, 1.05), at(across - 0.02, 1 - high), at(across + wide * 0.6, 1.05)])  # fmt: skip
        cloth = skia.Op(cloth, rent, skia.PathOp.kDifference_PathOp)
    return skia.AsWinding(cloth)  # As an outline it is added to others by winding.
