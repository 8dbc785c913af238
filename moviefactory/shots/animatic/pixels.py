"""How pixels lie in memory, and colours as the numbers they hold. Knows Skia; draws nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import skia

if TYPE_CHECKING:
    from moviefactory.shots.animatic.light import Color

PIXELS = skia.kBGRA_8888_ColorType
"""How all pixels lie in memory: Skia's own order, for which alone it has fast blitters."""


def argb(base: Color, alpha: float = 1.0) -> int:
    """Return a colour as the packed number that gradients take."""
    return int(skia.Color4f(base[0], base[1], base[2], alpha).toColor())
