"""Draw what beasts sit on: fence, wall, wire, branch, roof, rock, floe, leaf, table. Knows shapes; not who sits there."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import skia

from moviefactory.shots.animatic.layers import ink
from moviefactory.shots.animatic.light import Color, color, mix

if TYPE_CHECKING:
    from moviefactory.shots.animatic.stage import Stage

WOOD, DARK_WOOD, STONE, BRICK = "#7a5638", "#4a3426", "#8f8d8a", "#9a5a44"
TILE, WALL, LEAF, ICE, HAY = "#9a4a36", "#e2d6c0", "#4f8a3c", "#e6f2f8", "#d0a848"


@dataclass(frozen=True, slots=True)
class Seat:
    """Where something to sit on is drawn. Units: pixels.

    `x` is the middle, `ground` and `top` are the heights of the ground and of the seat; `wide` and
    `high` are those of the beast, `span` the width of all who sit there; `facing` is where they look.
    """

    canvas: skia.Canvas
    stage: Stage
    x: float
    ground: float
    top: float
    wide: float
    high: float
    span: float
    facing: int

    def tone(self, name: str, dark: float = 0.08) -> Color:
        """Return a colour as this light shows it, darker by a share."""
        palette = self.stage.palette
        lit = mix(palette.local(color(name)), palette.haze, 0.16 if self.stage.dark else 0.0)
        return mix(lit, palette.near, dark)

    def box(self, left: float, top: float, right: float, foot: float, tone: Color, by: float = 0.0) -> None:  # fmt: skip
        """Draw a box with corners rounded by `by`."""
        self.canvas.drawRoundRect(skia.Rect(left, top, right, foot), by, by, ink(tone))

    def shape(self, points: Sequence[tuple[float, float]], tone: Color) -> None:
        """Draw a polygon."""
        path = skia.Path()
        path.addPoly([skia.Point(*point) for point in points], True)
        self.canvas.drawPath(path, ink(tone))

    def gleam(self, points: Sequence[tuple[float, float]], thick: float) -> None:
        """Draw the light that lies along an upper edge."""
        self.stroke(points, thick, mix(self.tone(STONE), self.stage.palette.light, 0.45))

    def stroke(self, points: Sequence[tuple[float, float]], thick: float, tone: Color) -> None:
        """Draw a line through points, bent softly where there are three."""
        path = skia.Path()
        path.moveTo(*points[0])
        if len(points) == 3:
            path.quadTo(*points[1], *points[2])
        else:
            for point in points[1:]:
                path.lineTo(*point)
        paint = ink(tone)
        paint.setStyle(skia.Paint.kStroke_Style)
        paint.setStrokeWidth(thick)
        paint.setStrokeCap(skia.Paint.kRound_Cap)
        self.canvas.drawPath(path, paint)


def fence(seat: Seat) -> None:
    """Draw a wooden fence across the frame: posts and two rails."""
    wide, deep = seat.stage.width, seat.ground - seat.top
    thick, step = 0.11 * deep, 0.62 * deep
    start = seat.x - step * math.ceil((seat.x + wide) / step)
    for k in range(int(3 * wide / step) + 2):
        x = start + (k + 0.5) * step
        seat.box(x - 0.6 * thick, seat.top - 0.10 * deep, x + 0.6 * thick, seat.ground + 0.05 * deep, seat.tone(WOOD, 0.28), 0.2 * thick)  # fmt: skip
    for low in (0.0, 0.46):
        y = seat.top + low * deep
        seat.box(-wide, y, 2 * wide, y + thick, seat.tone(WOOD, 0.06), 0.0)
        seat.box(-wide, y + 0.72 * thick, 2 * wide, y + thick, seat.tone(WOOD, 0.40), 0.0)


def wall(seat: Seat) -> None:
    """Draw a wall of stones with a coping."""
    wide, deep = seat.stage.width, seat.ground - seat.top
    seat.box(-wide, seat.top, 2 * wide, seat.ground + 0.06 * deep, seat.tone(STONE, 0.34))
    rows, high = 4, 0.86 * deep / 4
    for row in range(rows):
        long = 2.1 * high
        for k in range(int(3 * wide / long) + 2):
            x = -wide + (k - 0.5 * (row % 2)) * long
            shade = 0.10 + 0.09 * ((k * 7 + row * 5) % 4) / 3
            y = seat.top + 0.14 * deep + row * high
            seat.box(x + 0.04 * long, y + 0.08 * high, x + 0.97 * long, y + high, seat.tone(STONE, shade), 0.16 * high)  # fmt: skip
    seat.box(-wide, seat.top, 2 * wide, seat.top + 0.13 * deep, seat.tone(STONE, 0.02))


def wire(seat: Seat) -> None:
    """Draw wires between two poles, the upper one under the feet."""
    half, thick = 0.47 * seat.stage.width, 0.012 * seat.stage.width
    middle = seat.stage.width / 2
    for side in (-1, 1):
        x = middle + side * half
        seat.box(x - thick, seat.top - 0.10 * seat.stage.height, x + thick, seat.ground, seat.tone(DARK_WOOD, 0.2))  # fmt: skip
        for drop in (0.0, 0.06):
            y = seat.top + (drop - 0.012) * seat.stage.height
            seat.box(x - 5 * thick, y - 0.5 * thick, x + 5 * thick, y + 0.5 * thick, seat.tone(DARK_WOOD, 0.1))  # fmt: skip
    for drop in (0.0, 0.06):
        y = seat.top + drop * seat.stage.height
        slack = 0.012 * seat.stage.height
        seat.stroke(((middle - half, y - slack), (middle, y + slack), (middle + half, y - slack)), max(2.0, 0.0035 * seat.stage.width), seat.tone("#26242c", 0.4))  # fmt: skip


def branch(seat: Seat) -> None:
    """Draw a bough with leaves from a trunk that stands at the side."""
    thick = max(0.10 * seat.high, 0.016 * seat.stage.height)
    reach = max(1.0 * seat.span, 0.30 * seat.stage.width)
    side = -seat.facing
    trunk = seat.x + side * reach * 0.92
    bark, dark = seat.tone(WOOD, 0.16), seat.tone(WOOD, 0.42)
    girth = 2.6 * thick
    top = -0.3 * seat.stage.height
    seat.shape(((trunk - 0.7 * girth, top), (trunk + 0.7 * girth, top), (trunk + girth, seat.ground), (trunk + 1.5 * girth, seat.ground + 0.04 * seat.stage.height), (trunk - 1.5 * girth, seat.ground + 0.04 * seat.stage.height), (trunk - girth, seat.ground)), bark)  # fmt: skip
    seat.shape(((trunk - side * 0.2 * girth, top), (trunk - side * 0.7 * girth, top), (trunk - side * girth, seat.ground), (trunk - side * 0.4 * girth, seat.ground)), dark)  # fmt: skip
    tip = seat.x - side * 0.72 * reach
    y = seat.top + 0.5 * thick
    seat.stroke(((trunk, y + 1.6 * thick), ((trunk + tip) / 2, y - 0.4 * thick), (tip, y)), thick, bark)  # fmt: skip
    seat.gleam(
        ((trunk, y + 1.1 * thick), ((trunk + tip) / 2, y - 0.85 * thick), (tip, y - 0.4 * thick)),
        0.12 * thick,
    )
    for k, share in enumerate((0.02, 0.14, 0.28, 0.78, 0.90, 0.97)):
        x = tip + (trunk - tip) * share
        long = (0.9 if k % 2 else 1.2) * max(0.30 * seat.high, 0.05 * seat.stage.height)
        for lean in (-0.9, 0.0, 0.9):
            turn = math.pi / 2 * (1 if k % 2 else -1) + lean
            at = (x + long * 0.55 * math.cos(turn), y + long * 0.55 * math.sin(turn))
            seat.canvas.save()
            seat.canvas.translate(*at)
            seat.canvas.rotate(math.degrees(turn))
            seat.canvas.drawOval(skia.Rect(-0.5 * long, -0.2 * long, 0.5 * long, 0.2 * long), ink(seat.tone(LEAF, 0.10 + 0.12 * (k % 3))))  # fmt: skip
            seat.canvas.restore()


def roof(seat: Seat) -> None:
    """Draw a cottage seen from its side: a tiled roof, a wall with a door and lit windows."""
    half = min(0.34, max(1.1 * seat.span / seat.stage.width, 0.24)) * seat.stage.width
    deep = seat.ground - seat.top
    eaves = seat.top + 0.52 * deep
    seat.box(seat.x - 0.92 * half, eaves - 0.04 * deep, seat.x + 0.92 * half, seat.ground + 0.03 * deep, seat.tone(WALL, 0.12))  # fmt: skip
    seat.shape(((seat.x - 0.74 * half, seat.top), (seat.x + 0.74 * half, seat.top), (seat.x + 1.1 * half, eaves), (seat.x - 1.1 * half, eaves)), seat.tone(TILE, 0.05))  # fmt: skip
    for row in range(1, 5):
        share = row / 5
        y, reach = seat.top + share * (eaves - seat.top), half * (0.74 + 0.36 * share)
        seat.stroke(((seat.x - reach, y), (seat.x + reach, y)), 0.012 * deep, seat.tone(TILE, 0.40))
    seat.box(seat.x - 0.78 * half, seat.top - 0.012 * deep, seat.x + 0.78 * half, seat.top + 0.03 * deep, seat.tone(TILE, 0.30))  # fmt: skip
    lit = seat.stage.palette.accent if seat.stage.dark else seat.tone("#7fa8bf", 0.1)
    for at in (-0.56, 0.56):
        x = seat.x + at * half
        seat.box(x - 0.14 * half, eaves + 0.10 * deep, x + 0.14 * half, eaves + 0.30 * deep, lit)
        seat.stroke(((x, eaves + 0.10 * deep), (x, eaves + 0.30 * deep)), 0.012 * deep, seat.tone(DARK_WOOD))  # fmt: skip
    seat.box(seat.x - 0.12 * half, eaves + 0.12 * deep, seat.x + 0.12 * half, seat.ground + 0.03 * deep, seat.tone(DARK_WOOD, 0.1))  # fmt: skip


def chimney(seat: Seat) -> None:
    """Draw a roof whose chimney is the seat."""
    deep, tall = seat.ground - seat.top, 0.24 * (seat.ground - seat.top)
    half = 0.11 * deep
    lower = Seat(seat.canvas, seat.stage, seat.x, seat.ground, seat.top + tall, seat.wide, seat.high, seat.span, seat.facing)  # fmt: skip
    roof(lower)
    seat.box(seat.x - half, seat.top + 0.04 * deep, seat.x + half, seat.top + 1.4 * tall, seat.tone(BRICK, 0.12))  # fmt: skip
    seat.box(seat.x - 1.2 * half, seat.top, seat.x + 1.2 * half, seat.top + 0.06 * deep, seat.tone(BRICK, 0.32))  # fmt: skip


def windowsill(seat: Seat) -> None:
    """Draw a window with the sky of the hour in it, its sill under the feet and curtains beside it."""
    palette, half = seat.stage.palette, max(1.15 * seat.wide, 0.12 * seat.stage.width)
    tall = max(1.9 * seat.high, 0.36 * seat.stage.height)
    top = max(0.03 * seat.stage.height, seat.top - tall)
    frame = seat.tone("#f0e8da", 0.12)
    pad = 0.07 * half
    seat.box(seat.x - half - pad, top - pad, seat.x + half + pad, seat.top, frame)
    panes = skia.Rect(seat.x - half, top, seat.x + half, seat.top - 0.3 * pad)
    stops = [ink(one).getColor() for one in (palette.sky[0], palette.sky[2], palette.sky[4])]
    shader = skia.GradientShader.MakeLinear([skia.Point(0, panes.top()), skia.Point(0, panes.bottom())], stops)  # fmt: skip
    seat.canvas.drawRect(panes, skia.Paint(Shader=shader))
    moon = 0.13 * half
    seat.canvas.drawCircle(seat.x + seat.facing * 0.62 * half, top + 2.2 * moon, moon, ink(palette.light))  # fmt: skip
    seat.box(seat.x - 0.4 * pad, top, seat.x + 0.4 * pad, seat.top, frame)
    seat.box(seat.x - half, top + 0.42 * (seat.top - top), seat.x + half, top + 0.42 * (seat.top - top) + 0.7 * pad, frame)  # fmt: skip
    for side in (-1, 1):
        edge = seat.x + side * (half + 2.2 * pad)
        inner = seat.x + side * 0.80 * half
        seat.shape(((edge, top - 2 * pad), (inner, top - 2 * pad), (seat.x + side * 0.93 * half, seat.top + 0.5 * pad), (edge, seat.top + 2.5 * pad)), seat.tone("#8a3f48", 0.15))  # fmt: skip
    seat.box(seat.x - half - 3.2 * pad, seat.top, seat.x + half + 3.2 * pad, seat.top + 1.5 * pad, seat.tone("#f6f0e4", 0.04), 0.3 * pad)  # fmt: skip
    seat.box(seat.x - half - 2.6 * pad, seat.top + 1.5 * pad, seat.x + half + 2.6 * pad, seat.top + 2.2 * pad, seat.tone("#b8a88c", 0.3))  # fmt: skip


_ROCK: Final = ((-1.0, 1.0), (-1.06, 0.62), (-0.86, 0.20), (-0.62, 0.0), (0.58, -0.02), (0.84, 0.14), (0.96, 0.52), (1.12, 1.0))  # fmt: skip


def rock(seat: Seat) -> None:
    """Draw a boulder with a flat top."""
    half, deep = max(0.86 * seat.wide, 0.62 * (seat.ground - seat.top)), seat.ground - seat.top
    at = [(seat.x + x * half, seat.top + y * 1.06 * deep) for x, y in _ROCK]
    seat.shape(at, seat.tone(STONE, 0.14))
    side = [(seat.x + x * half, seat.top + y * 1.06 * deep) for x, y in ((0.30, 0.0), (0.58, -0.02), (0.84, 0.14), (0.96, 0.52), (1.12, 1.0), (0.34, 1.0), (0.46, 0.5))]  # fmt: skip
    seat.shape(side, seat.tone(STONE, 0.38))
    seat.gleam(
        (
            (seat.x - 0.84 * half, seat.top + 0.2 * deep),
            (seat.x - 0.62 * half, seat.top),
            (seat.x + 0.58 * half, seat.top),
        ),
        0.02 * half,
    )
    seat.stroke(((seat.x - 0.4 * half, seat.top + 0.3 * deep), (seat.x - 0.2 * half, seat.top + 0.5 * deep), (seat.x - 0.3 * half, seat.top + 0.85 * deep)), 0.02 * half, seat.tone(STONE, 0.42))  # fmt: skip


def floe(seat: Seat) -> None:
    """Draw a slab of ice afloat, with water round it."""
    half, deep = max(0.95 * seat.span, 0.2 * seat.stage.width), max(seat.ground - seat.top, 0.05 * seat.stage.height)  # fmt: skip
    sea = seat.tone("#2f6f9a", 0.12)
    wide = seat.stage.width
    seat.box(-wide, seat.top + 0.75 * deep, 2 * wide, seat.stage.height * 1.4, sea)
    for k in range(9):
        x, y = seat.x + (k - 4) * 0.23 * wide, seat.top + deep * (1.9 + 0.9 * (k % 3))
        seat.stroke(((x, y), (x + 0.09 * wide, y)), 0.05 * deep, mix(sea, seat.stage.palette.light, 0.35))  # fmt: skip
    seat.shape(((seat.x - half, seat.top), (seat.x + half, seat.top), (seat.x + 1.05 * half, seat.top + 0.5 * deep), (seat.x + 0.9 * half, seat.top + 1.25 * deep), (seat.x - 0.86 * half, seat.top + 1.25 * deep), (seat.x - 1.06 * half, seat.top + 0.45 * deep)), seat.tone("#9cc6de", 0.06))  # fmt: skip
    seat.shape(((seat.x - half, seat.top - 0.25 * deep), (seat.x + 0.96 * half, seat.top - 0.25 * deep), (seat.x + 1.05 * half, seat.top + 0.45 * deep), (seat.x - 1.06 * half, seat.top + 0.45 * deep)), seat.tone(ICE, 0.0))  # fmt: skip


def post(seat: Seat) -> None:
    """Draw a stout post."""
    half = max(0.24 * seat.high, 0.014 * seat.stage.height)
    seat.box(seat.x - half, seat.top, seat.x + half, seat.ground + 0.3 * half, seat.tone(WOOD, 0.2))
    seat.box(seat.x + 0.3 * half, seat.top, seat.x + half, seat.ground + 0.3 * half, seat.tone(WOOD, 0.45))  # fmt: skip
    seat.canvas.drawOval(skia.Rect(seat.x - half, seat.top - 0.25 * half, seat.x + half, seat.top + 0.3 * half), ink(seat.tone("#b08a5c", 0.05)))  # fmt: skip


def log(seat: Seat) -> None:
    """Draw a fallen trunk with its rings."""
    half, deep = max(1.5 * seat.span, 0.16 * seat.stage.width), seat.ground - seat.top
    seat.box(seat.x - half, seat.top, seat.x + half, seat.ground + 0.06 * deep, seat.tone(WOOD, 0.16), 0.3 * deep)  # fmt: skip
    seat.box(seat.x - half, seat.top + 0.62 * deep, seat.x + half, seat.ground + 0.06 * deep, seat.tone(WOOD, 0.40), 0.3 * deep)  # fmt: skip
    end = seat.x + half
    for size, name in ((0.52, "#c79a66"), (0.34, "#a87a4c"), (0.16, "#c79a66")):
        seat.canvas.drawOval(skia.Rect(end - 0.7 * size * deep, seat.top + (0.53 - size) * deep, end + 0.7 * size * deep, seat.top + (0.53 + size) * deep), ink(seat.tone(name, 0.1)))  # fmt: skip


def gravestone(seat: Seat) -> None:
    """Draw a gravestone with a round head and a cross cut into it."""
    deep = seat.ground - seat.top
    half = min(max(0.55 * seat.wide, 0.30 * deep), 0.46 * deep, 0.3 * seat.stage.width)
    seat.box(seat.x - half, seat.top, seat.x + half, seat.ground + 0.5 * half, seat.tone(STONE, 0.14), 0.55 * half)  # fmt: skip
    seat.box(seat.x - 1.3 * half, seat.ground - 0.10 * deep, seat.x + 1.3 * half, seat.ground + 0.5 * half, seat.tone(STONE, 0.34))  # fmt: skip
    cut = seat.tone(STONE, 0.55)
    seat.stroke(
        ((seat.x, seat.top + 0.24 * deep), (seat.x, seat.top + 0.66 * deep)), 0.14 * half, cut
    )
    seat.stroke(((seat.x - 0.34 * half, seat.top + 0.38 * deep), (seat.x + 0.34 * half, seat.top + 0.38 * deep)), 0.14 * half, cut)  # fmt: skip


def barrel(seat: Seat) -> None:
    """Draw a barrel with its hoops."""
    half, deep = max(0.62 * seat.wide, 0.36 * (seat.ground - seat.top)), seat.ground - seat.top
    seat.box(
        seat.x - half, seat.top, seat.x + half, seat.ground, seat.tone(WOOD, 0.12), 0.22 * half
    )
    for k in range(1, 5):
        x = seat.x - half + 2 * half * k / 5
        seat.stroke(((x, seat.top), (x, seat.ground)), 0.02 * half, seat.tone(WOOD, 0.5))
    for share in (0.14, 0.82):
        y = seat.top + share * deep
        seat.box(seat.x - 1.03 * half, y, seat.x + 1.03 * half, y + 0.07 * deep, seat.tone("#5a5c64", 0.2))  # fmt: skip


def hay(seat: Seat) -> None:
    """Draw a bale of straw, bound twice."""
    half, deep = max(0.95 * seat.span, 0.9 * (seat.ground - seat.top)), seat.ground - seat.top
    seat.box(seat.x - half, seat.top, seat.x + half, seat.ground, seat.tone(HAY, 0.05), 0.14 * deep)
    for k in range(26):
        x = seat.x - half + 2 * half * ((k * 0.37) % 1.0)
        y = seat.top + deep * (0.12 + 0.76 * ((k * 0.61) % 1.0))
        seat.stroke(((x - 0.06 * half, y), (x + 0.06 * half, y + 0.03 * deep)), 0.02 * deep, seat.tone(HAY, 0.30))  # fmt: skip
    for at in (-0.42, 0.42):
        seat.box(seat.x + (at - 0.03) * half, seat.top, seat.x + (at + 0.03) * half, seat.ground, seat.tone("#8a5a34", 0.2))  # fmt: skip


def leaf(seat: Seat) -> None:
    """Draw one large leaf on its stalk, seen from the side."""
    half, thick = max(1.1 * seat.span, 0.16 * seat.stage.width), 0.16 * max(seat.span, 0.2 * seat.stage.width)  # fmt: skip
    stem = seat.x - seat.facing * 0.9 * half
    seat.stroke(((stem - 0.1 * half, seat.ground + 0.1 * seat.stage.height), (stem, seat.top + 2 * thick), (seat.x - seat.facing * 0.5 * half, seat.top + 0.7 * thick)), 0.25 * thick, seat.tone(LEAF, 0.4))  # fmt: skip
    path = skia.Path()
    path.moveTo(seat.x - half, seat.top + 0.4 * thick)
    path.quadTo(seat.x, seat.top - 0.5 * thick, seat.x + half, seat.top + 0.3 * thick)
    path.quadTo(seat.x + 0.2 * half, seat.top + 2.2 * thick, seat.x - half, seat.top + 0.4 * thick)
    seat.canvas.drawPath(path, ink(seat.tone("#62a844", 0.04)))
    seat.stroke(((seat.x - half, seat.top + 0.4 * thick), (seat.x, seat.top + 0.9 * thick), (seat.x + half, seat.top + 0.3 * thick)), 0.10 * thick, seat.tone(LEAF, 0.35))  # fmt: skip


def lily_pad(seat: Seat) -> None:
    """Draw a round floating leaf with a water lily beside it."""
    half, deep = max(0.95 * seat.span, 0.13 * seat.stage.width), 0.20 * max(seat.span, 0.13 * seat.stage.width)  # fmt: skip
    seat.canvas.drawOval(skia.Rect(seat.x - half, seat.top - 0.5 * deep, seat.x + half, seat.top + 0.9 * deep), ink(seat.tone(LEAF, 0.35)))  # fmt: skip
    seat.canvas.drawOval(skia.Rect(seat.x - half, seat.top - 0.6 * deep, seat.x + half, seat.top + 0.65 * deep), ink(seat.tone("#5fa04a", 0.05)))  # fmt: skip
    bloom = seat.x - seat.facing * 1.25 * half
    for k in range(7):
        turn = math.pi * (0.05 + 0.15 * k)
        seat.shape(((bloom - 0.12 * deep, seat.top), (bloom + 1.3 * deep * math.cos(turn), seat.top - 1.3 * deep * math.sin(turn)), (bloom + 0.12 * deep, seat.top)), seat.tone("#f0a8c0" if k % 2 else "#f8d0dc", 0.04))  # fmt: skip


def blossom(seat: Seat) -> None:
    """Draw one large flower, seen from the side, on its stalk."""
    half = max(0.85 * seat.span, 0.11 * seat.stage.width)
    heart = seat.top + 0.22 * half
    seat.stroke(((seat.x, heart), (seat.x + 0.2 * half, (heart + seat.ground) / 2), (seat.x - 0.1 * half, seat.ground + 0.1 * seat.stage.height)), 0.10 * half, seat.tone(LEAF, 0.2))  # fmt: skip
    for k in range(11):
        turn = math.pi * (-0.08 + 1.16 * k / 10)
        tip = (seat.x - 1.5 * half * math.cos(turn), heart + 0.75 * half * math.sin(turn) * (1 if k % 2 else 0.8))  # fmt: skip
        seat.stroke(((seat.x, heart), ((seat.x + tip[0]) / 2, (heart + tip[1]) / 2 - 0.1 * half), tip), 0.42 * half, seat.tone("#e07a9c" if k % 2 else "#ea98b4", 0.04))  # fmt: skip
    seat.canvas.drawOval(skia.Rect(seat.x - 0.62 * half, seat.top - 0.10 * half, seat.x + 0.62 * half, seat.top + 0.50 * half), ink(seat.tone("#f0c040", 0.02)))  # fmt: skip


def nest(seat: Seat) -> None:
    """Draw a nest of twigs on a pole, round whoever sits in it."""
    half, deep = max(0.62 * seat.span, 0.07 * seat.stage.width), 0.26 * max(seat.high, 0.16 * seat.stage.height)  # fmt: skip
    pole = 0.16 * half
    seat.box(seat.x - pole, seat.top, seat.x + pole, seat.ground, seat.tone(DARK_WOOD, 0.1))
    bowl = [(seat.x + half * math.cos(math.pi * k / 12), seat.top - 0.2 * deep + 1.15 * deep * math.sin(math.pi * k / 12)) for k in range(13)]  # fmt: skip
    seat.shape(bowl, seat.tone(WOOD, 0.34))
    for k in range(40):
        turn = math.pi * ((k * 0.618) % 1.0)
        share = 0.45 + 0.55 * ((k * 0.37) % 1.0)
        x, y = seat.x + half * share * math.cos(turn), seat.top - 0.15 * deep + 1.0 * deep * share * math.sin(turn)  # fmt: skip
        lean = 0.24 * half * (1 if k % 2 else -1)
        seat.stroke(((x - lean, y - 0.08 * deep), (x + lean, y + 0.10 * deep)), 0.07 * deep, seat.tone("#a5794c", 0.02 + 0.10 * (k % 4)))  # fmt: skip


def table(seat: Seat) -> None:
    """Draw a wooden table."""
    half, deep = max(1.5 * seat.span, 0.20 * seat.stage.width), seat.ground - seat.top
    thick = 0.10 * deep
    for at in (-0.88, 0.80):
        seat.box(seat.x + at * half, seat.top, seat.x + (at + 0.08) * half, seat.ground, seat.tone(WOOD, 0.35))  # fmt: skip
    seat.box(seat.x - half, seat.top, seat.x + half, seat.top + thick, seat.tone("#96683f", 0.08))
    seat.box(seat.x - 0.9 * half, seat.top + thick, seat.x + 0.9 * half, seat.top + 2.2 * thick, seat.tone(WOOD, 0.34))  # fmt: skip
