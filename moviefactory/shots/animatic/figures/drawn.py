"""Paint small things that are told as a line of layers in a table. Knows shapes; not what they mean.

A layer is a tone, a shape and points, such as `steel blob 0,-40 9,-44 7,-30`; layers are parted by
semicolons, the hindmost first. Units: hundredths, x forward, y down. Shapes: `blob` (round) and
`poly` (straight) are bodies, `flat` and `card` the same without shading, `disc` is a centre and two
radii, `spot` a flat disc, `line3` a stroke 3 wide, `glow` a centre and how far its light reaches.

For what is worn, such as hats and the tools of trades: each point is put where the body has it. What
keeps its shape in a hand or on the ground is a `sketch`, what moves by itself is made of `parts`.
"""

from __future__ import annotations

import cmath
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final

from moviefactory.shots.animatic.figures.contract import Look
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.shapes import blob, curve, polygon
from moviefactory.shots.animatic.light import Color, color, mix

INK: Final = color("#1c1620")
LIGHT: Final = color("#fff6e6")
STUFFS: Final = MappingProxyType(
    {
        "ink": "#1c1620", "white": "#f4f1ea", "steel": "#c3cad4", "iron": "#4a4d58", "wood": "#7d5636",
        "hide": "#6a4028", "brass": "#b98f42", "gold": "#e6b84a", "straw": "#d8b468", "paper": "#efe6d2",
        "red": "#c8352f", "green": "#4f8a4a", "blue": "#3a68b0", "yellow": "#ecc244", "orange": "#e5823a",
        "pink": "#eaa0b4", "grey": "#8b8e96", "sack": "#b59a6c", "fur": "#8a6a4c", "glass": "#a8d4e0",
        "water": "#5aa0c8", "brown": "#5a3d2a", "cream": "#f0e4c8", "purple": "#74509c", "lime": "#c8e048",
    }
)  # fmt: skip
Put = Callable[[complex], complex]
"""Where a point of the thing lies in figure space."""

_RING: Final = tuple(cmath.exp(1j * cmath.pi * k / 6) for k in range(12))


@dataclass(frozen=True, slots=True)
class Layer:
    """One shape of a thing; `width` is a stroke's. Units: hundredths."""

    tone: str
    shape: str
    width: float
    points: tuple[complex, ...]


@cache
def layers(told: str) -> tuple[Layer, ...]:
    """Return the layers that a line of a table tells."""
    return tuple(_layer(part.split()) for part in told.split(";"))


def paint(painter: Painter, told: str, put: Put, scale: float, look: Look) -> None:
    """Paint a thing where `put` says; `scale` is the length of its unit in figure space."""
    for one in layers(told):
        points = [put(point) for point in one.points]
        tone = tone_of(one.tone, look)
        if one.shape == "line":
            painter.line(curve(points), tone, one.width * scale, outline=True)
        elif one.shape == "glow":
            painter.glow(points[0], one.points[1].real * 100 * scale, 0.5)
            painter.lamp(blob(points[2:], 0.1), 0.95)
        elif one.shape in ("disc", "spot"):
            middle, radii = one.points
            ring = [put(middle + complex(p.real * radii.real, p.imag * radii.imag)) for p in _RING]
            if one.shape == "disc":
                painter.fill(blob(ring), tone, seam=0.3)
            else:
                painter.mark(blob(ring), tone)
        elif one.shape in ("blob", "poly"):
            path = blob(points) if one.shape == "blob" else polygon(points)
            painter.fill(path, tone, seam=0.35)
        else:
            painter.mark(blob(points) if one.shape == "flat" else polygon(points), tone)


def tone_of(name: str, look: Look) -> Color:
    """Return a colour by its name: a part of the look, a stuff or a code; `-` darkens, `+` lightens."""
    base, mark = (name[:-1], name[-1]) if name[-1] in "+-" else (name, "")
    if base.startswith("#"):
        tone = color(base)
    else:
        tone = color(STUFFS[base]) if base in STUFFS else _of_look(base, look)
    if not mark:
        return tone
    return mix(tone, INK, 0.35) if mark == "-" else mix(tone, LIGHT, 0.35)


def _of_look(part: str, look: Look) -> Color:
    parts = {
        "primary": look.primary, "secondary": look.secondary, "accent": look.accent,
        "skin": look.skin, "hair": look.hair,
    }  # fmt: skip
    return parts[part]


def _layer(words: list[str]) -> Layer:
    tone, shape, *points = words
    kind = shape.rstrip("0123456789.")
    width = float(shape[len(kind) :] or 0)
    return Layer(tone, kind, width, tuple(_point(point) for point in points))


def _point(told: str) -> complex:
    x, _, y = told.partition(",")
    return complex(float(x), float(y or 0)) / 100
