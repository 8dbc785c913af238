"""Draw small things from lines of text: boxes, ovals, strokes, flames. Knows shapes; not who holds them.

A sketch is a list of strokes, `box -9 2 9 20 1 hide; line 1.2 -8 2 0 -4 8 2 iron`, around the point
where a hand holds the thing. Units: hundredths of a grown body's height, y down.

    box left top right bottom corner tone      oval x y rx ry tone        ball x y radius tone
    poly x y x y … tone                        blob x y x y … tone        line width x y x y … tone
    flame x y rx ry                            glow x y radius            shine x y rx ry tone

For what keeps its shape wherever it is held, pushed or stands. What is worn and bends with the body
is told in layers, in `drawn`; what moves by itself is made of `parts`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import skia

from moviefactory.shots.animatic.figures.contract import Look
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.shapes import blob, box, curve, oval, placed, polygon, wave
from moviefactory.shots.animatic.light import Color, color, mix

TONES: Final = {
    "wood": "#6d4a30", "pale": "#b98d5c", "steel": "#c3cad4", "iron": "#3a3c46", "brass": "#a8823e",
    "gold": "#e2b13c", "paper": "#efe6d2", "white": "#f6f3ec", "ink": "#24222a", "red": "#c8352f",
    "blue": "#3f6fb5", "green": "#4f8a55", "leaf": "#3f7a45", "yellow": "#ecc244", "orange": "#e5823a",
    "straw": "#d0a85c", "hide": "#7a4a2c", "sacking": "#b59a6c", "pink": "#e493aa", "glass": "#bfe0e6",
    "water": "#6fb0d8", "cream": "#f4e6c4", "grey": "#8b8e96", "bread": "#c98a4a", "skin": "#e2a880",
    "purple": "#74509c", "lime": "#86d860", "earth": "#5d4634", "bone": "#ece6d4", "card": "#c49a68",
}  # fmt: skip
"""The tones by name; `accent`, `primary` and `secondary` are those of whoever holds the thing."""
_HUNDREDTH: Final = 0.01


@dataclass(frozen=True, slots=True)
class Stroke:
    """One shape of a sketch: what it is, its numbers in heights and its tone."""

    shape: str
    numbers: tuple[float, ...]
    tone: str


@lru_cache(maxsize=512)
def strokes_of(sketch: str) -> tuple[Stroke, ...]:
    """Return the strokes of a sketch. Raises ValueError where one has no known shape or tone."""
    found = []
    for part in sketch.split(";"):
        shape, *words = part.split()
        if shape not in _SHAPES:
            raise ValueError(f"no shape is called {shape!r} in {part!r}: take one of {', '.join(_SHAPES)}")  # fmt: skip
        tone = "" if shape in ("flame", "glow") else words.pop()
        if tone and tone not in TONES and tone not in _OF_LOOK:
            raise ValueError(f"no tone is called {tone!r} in {part!r}: take one of {', '.join(TONES)}")  # fmt: skip
        found.append(Stroke(shape, tuple(float(word) * _HUNDREDTH for word in words), tone))
    return tuple(found)


def draw_sketch(
    painter: Painter, sketch: str, at: complex, angle: float, look: Look, seconds: float, size: float = 1.0
) -> None:  # fmt: skip
    """Draw a sketch with its origin at a point, turned clockwise by `angle` radians."""
    for stroke in strokes_of(sketch):
        _SHAPES[stroke.shape](painter, stroke, _Spot(at, angle, size), look, seconds)


def bounds_of(sketch: str) -> tuple[float, float, float, float]:
    """Return left, top, right, bottom of what a sketch draws, glows apart. Units: heights."""
    xs, ys = [0.0], [0.0]
    for one in strokes_of(sketch):
        if one.shape == "glow":
            continue
        if one.shape in ("oval", "ball", "flame", "shine"):
            x, y, rx, *rest = one.numbers
            ry = rest[0] if rest else rx
            xs, ys = [*xs, x - rx, x + rx], [*ys, y - ry, y + ry]
            continue
        points = one.numbers[1:] if one.shape == "line" else one.numbers[:4] if one.shape == "box" else one.numbers  # fmt: skip
        xs, ys = [*xs, *points[::2]], [*ys, *points[1::2]]
    return min(xs), min(ys), max(xs), max(ys)


@lru_cache(maxsize=64)
def mirrored(sketch: str) -> str:
    """Return a sketch as it looks from the other side."""
    told = []
    for part in sketch.split(";"):
        shape, *words = part.split()
        tone = [] if shape in ("flame", "glow") else [words.pop()]
        width = [words.pop(0)] if shape == "line" else []
        numbers = [float(word) for word in words]
        if shape == "box":
            numbers[0], numbers[2] = -numbers[2], -numbers[0]
        elif shape in ("poly", "blob", "line"):
            numbers[::2] = [-x for x in numbers[::2]]
        else:
            numbers[0] = -numbers[0]
        told.append(" ".join([shape, *width, *map(str, numbers), *tone]))
    return ";".join(told)


def tone_of(name: str, look: Look) -> Color:
    """Return a tone by its name, as whoever holds the thing has it."""
    if name in _OF_LOOK:
        own: Color = getattr(look, name)
        return own
    return color(TONES[name])


@dataclass(frozen=True, slots=True)
class _Spot:
    at: complex
    angle: float
    size: float

    def place(self, path: skia.Path) -> skia.Path:
        return placed(path, self.at, self.angle, self.size)

    def point(self, x: float, y: float) -> complex:
        moved = placed(oval(complex(x, y), 1e-6, 1e-6), self.at, self.angle, self.size).getBounds()
        return complex(moved.centerX(), moved.centerY())


def _points(numbers: tuple[float, ...]) -> list[complex]:
    return [complex(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]


def _box(painter: Painter, one: Stroke, spot: _Spot, look: Look, seconds: float) -> None:
    painter.fill(spot.place(box(*one.numbers)), tone_of(one.tone, look), seam=0.4)


def _oval(painter: Painter, one: Stroke, spot: _Spot, look: Look, seconds: float) -> None:
    x, y, rx, ry = one.numbers
    painter.fill(spot.place(oval(complex(x, y), rx, ry)), tone_of(one.tone, look), seam=0.4)


def _ball(painter: Painter, one: Stroke, spot: _Spot, look: Look, seconds: float) -> None:
    x, y, radius = one.numbers
    painter.ball(spot.point(x, y), radius * spot.size, tone_of(one.tone, look), gloss=0.5)


def _poly(painter: Painter, one: Stroke, spot: _Spot, look: Look, seconds: float) -> None:
    painter.fill(spot.place(polygon(_points(one.numbers))), tone_of(one.tone, look), seam=0.4)


def _blob(painter: Painter, one: Stroke, spot: _Spot, look: Look, seconds: float) -> None:
    painter.fill(spot.place(blob(_points(one.numbers), 0.12)), tone_of(one.tone, look), seam=0.4)


def _line(painter: Painter, one: Stroke, spot: _Spot, look: Look, seconds: float) -> None:
    width, *rest = one.numbers
    path = spot.place(curve(_points(tuple(rest)), 0.12))
    painter.line(path, tone_of(one.tone, look), width * spot.size, outline=width > 0.012)


def _flame(painter: Painter, one: Stroke, spot: _Spot, look: Look, seconds: float) -> None:
    x, y, rx, ry = one.numbers
    flicker = 1 + 0.10 * wave(seconds * 2.3) + 0.06 * wave(seconds * 3.7)
    middle = spot.point(x, y)
    body = [
        middle + complex(0.0, ry), middle + complex(-rx, 0.35 * ry), middle + complex(-0.55 * rx, -0.35 * ry),
        middle + complex(0.12 * rx, -1.15 * ry * flicker), middle + complex(0.70 * rx, -0.25 * ry), middle + complex(rx, 0.35 * ry),
    ]  # fmt: skip
    painter.fill(blob(body, 0.12), color("#f08a24"), relief=0.2)
    painter.flame(oval(middle + complex(0.0, 0.25 * ry), 0.6 * rx, 0.6 * ry), middle + complex(0, 0.3 * ry), 1.4 * ry)  # fmt: skip


def _glow(painter: Painter, one: Stroke, spot: _Spot, look: Look, seconds: float) -> None:
    x, y, radius = one.numbers
    painter.glow(spot.point(x, y), radius * (1 + 0.05 * wave(seconds * 2.1)), 0.55)


def _shine(painter: Painter, one: Stroke, spot: _Spot, look: Look, seconds: float) -> None:
    x, y, rx, ry = one.numbers
    tone = mix(tone_of(one.tone, look), (1.0, 1.0, 1.0), 0.2)
    painter.lamp(spot.place(oval(complex(x, y), rx, ry)), 0.9, tone)


_OF_LOOK: Final = frozenset({"accent", "primary", "secondary"})
_SHAPES: Final = {
    "box": _box, "oval": _oval, "ball": _ball, "poly": _poly, "blob": _blob, "line": _line,
    "flame": _flame, "glow": _glow, "shine": _shine,
}  # fmt: skip
