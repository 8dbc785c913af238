"""A long room that runs away from us: walls, ceiling, doors and lamps in a row. Knows no place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, Live, Solid, add_polygon, argb, ink
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.soft import SoftLight
from moviefactory.shots.animatic.stage import Stage, Stops
from moviefactory.shots.animatic.vista import Vista, vista

DEPTH, NEAR = 0.75, 0.40
"""Where its walls stand, and how near to us they begin."""
BRASS = color("#d8a850")


@dataclass(frozen=True, slots=True)
class Passage:
    """A long room. Units: pixels at the lead's distance, but `far` is times as far as the lead."""

    view: Vista
    across: float
    up: float
    far: float

    @property
    def floor_y(self) -> float:
        """Where the floor meets the end wall."""
        return self.view.at(0, 0, self.far)[1]

    @property
    def end(self) -> skia.Rect:
        """The end wall."""
        left, top = self.view.at(-self.across, self.up, self.far)
        right, low = self.view.at(self.across, 0, self.far)
        return skia.Rect(left, top, right, low)


def passage(
    stage: Stage, *, far: float = 4.2, wide_units: float = 700, up_units: float = 1050
) -> Passage:
    """Return a long room about the middle of the picture."""
    view = vista(stage, least_units=150, to_light=0.25)
    return Passage(view, min(0.44 * stage.width, wide_units * stage.unit), up_units * stage.unit, far)  # fmt: skip


def fading(start: tuple[float, float], end: tuple[float, float], stops: Stops) -> skia.Paint:
    """Return a paint that runs through `stops` (share, colour) from one point to another."""
    paint = skia.Paint(AntiAlias=True, Dither=True)
    points = [skia.Point(*start), skia.Point(*end)]
    paint.setShader(skia.GradientShader.MakeLinear(points, [argb(c) for _, c in stops], [s for s, _ in stops]))  # fmt: skip
    return paint


def shell(
    stage: Stage, way: Passage, tone: Color, *, dado: Color | None = None, ceiling: Color | None = None
) -> list[Layer]:  # fmt: skip
    """Return ceiling and side walls, bright where they end, with a dado, a skirting and a cornice."""
    palette, view, u = stage.palette, way.view, stage.unit
    top = mix(tone, palette.light, 0.12) if ceiling is None else ceiling
    roof, body, low, lines = (skia.Path() for _ in range(4))
    view.add(roof, (-way.across, way.up, NEAR), (way.across, way.up, NEAR), (way.across, way.up, way.far), (-way.across, way.up, way.far))  # fmt: skip
    for x in (-way.across, way.across):
        view.wall(body, x, (NEAR, way.far), (0, way.up))
        view.wall(low, x, (NEAR, way.far), (0, 260 * u))
        for foot, head in ((0, 30 * u), (way.up - 34 * u, way.up)):
            view.wall(lines, x, (NEAR, way.far), (foot, head))
        if dado is not None:
            view.wall(lines, x, (NEAR, way.far), (256 * u, 276 * u))
    high = [(0.0, mix(top, palette.near, 0.66)), (1.0, mix(top, palette.near, 0.10))]
    layers = [
        Solid(roof, stage.gradient(view.at(0, way.up, 0.9)[1], way.end.top(), high, DEPTH, box_top_y=-1), DEPTH),
        _walls(stage, way, body, tone),
    ]  # fmt: skip
    if dado is not None:
        layers.append(_walls(stage, way, low, dado))
    return [*layers, Flat(lines, ink(mix(tone, palette.near, 0.45)), DEPTH)]


def _walls(stage: Stage, way: Passage, path: skia.Path, tone: Color) -> Solid:
    """Return what lies along both walls: dark near us, bright where they end."""
    dark, lit = mix(tone, stage.palette.near, 0.72), mix(tone, stage.palette.light, 0.10)
    near, end = way.view.at(-way.across, 0, 0.62)[0], way.end
    far = 2 * way.view.x - near
    middle = mix(tone, dark, 0.35)
    share = (end.left() - near) / (far - near)
    stops = [(0.0, dark), (0.45 * share, middle), (share, lit), (1 - share, lit), (1 - 0.45 * share, middle), (1.0, dark)]  # fmt: skip
    paint = fading((near, 0), (far, 0), stops)

    def pour(canvas: skia.Canvas) -> None:
        canvas.drawPaint(paint)

    return Solid(path, stage.texture(stage.box_below(-1, DEPTH), pour, corner=0.8), DEPTH)


def _receding(stage: Stage, tone: Color, near: float, end: float) -> skia.Paint:
    dark, lit = mix(tone, stage.palette.near, 0.72), mix(tone, stage.palette.light, 0.10)
    return fading((near, 0), (end, 0), [(0.0, dark), (0.45, mix(tone, dark, 0.35)), (1.0, lit)])


def doors(
    stage: Stage,
    way: Passage,
    side: int,
    spans: Sequence[tuple[float, float]],
    leaf: Color,
    *,
    tall_units: float = 620,
) -> list[Layer]:
    """Return panelled doors in one wall, each from one distance to another."""
    palette, u, view, x = stage.palette, stage.unit, way.view, side * way.across
    frames, leaves, panels, knobs = (skia.Path() for _ in range(4))
    tall = tall_units * u
    for near, far in spans:
        long = far - near
        view.wall(frames, x, (near - 0.10 * long, far + 0.10 * long), (0, tall + 34 * u))
        view.wall(leaves, x, (near, far), (0, tall))
        for low, high in ((0.08, 0.44), (0.52, 0.92)):
            for start, end in ((0.14, 0.44), (0.56, 0.86)):
                view.wall(panels, x, (near + start * long, near + end * long), (low * tall, high * tall))  # fmt: skip
        knob = view.at(x, 0.48 * tall, near + 0.92 * long)
        knobs.addCircle(*knob, 9 * u / far)
    near_x, end_x = view.at(x, 0, 0.62)[0], way.end.left() if side < 0 else way.end.right()
    return [
        Flat(frames, _receding(stage, mix(leaf, palette.light, 0.30), near_x, end_x), DEPTH),
        Flat(leaves, _receding(stage, leaf, near_x, end_x), DEPTH),
        Flat(panels, _receding(stage, mix(leaf, palette.near, 0.35), near_x, end_x), DEPTH),
        Flat(knobs, ink(mix(palette.local(BRASS), palette.near, 0.15)), DEPTH),
    ]


def carpet(stage: Stage, way: Passage, tint: Color, trim: Color) -> list[Layer]:
    """Return a runner along the middle of the floor, with a border."""
    view, half = way.view, 0.46 * way.across
    cloth, edges = skia.Path(), skia.Path()
    view.add(cloth, (-half, 0, NEAR), (half, 0, NEAR), (half, 0, way.far), (-half, 0, way.far))
    for x in (-0.90 * half, 0.84 * half):
        view.add(edges, (x, 0, NEAR), (x + 0.06 * half, 0, NEAR), (x + 0.06 * half, 0, way.far), (x, 0, way.far))  # fmt: skip
    dark = mix(tint, stage.palette.near, 0.55)
    paint = fading((0, way.floor_y), (0, stage.height), [(0.0, mix(tint, stage.palette.light, 0.15)), (1.0, dark)])  # fmt: skip
    return [
        Flat(cloth, paint, 0.8),
        Flat(edges, ink(mix(trim, stage.palette.near, 0.25), 0.8), 0.8),
    ]


def chequers(stage: Stage, way: Passage, tint: Color, *, squares: int = 8) -> Layer:
    """Return the dark squares of a chequered floor."""
    path, view = skia.Path(), way.view
    fars, step = [way.far], 2 * way.across / squares
    while fars[-1] > NEAR:
        fars.append(1 / (1 / fars[-1] + step / way.view.drop * 0.55))
    for row, (far, near) in enumerate(pairwise(fars)):
        for column in range(row % 2, squares, 2):
            x = -way.across + column * step
            view.add(path, (x, 0, near), (x + step, 0, near), (x + step, 0, far), (x, 0, far))
    return Flat(path, ink(mix(tint, stage.palette.near, 0.3), 0.75), 0.8)


def row_of_lamps(
    stage: Stage, way: Passage, fars: Sequence[float], tint: Color, *, lit: bool = True, drop_units: float = 150
) -> Layer:  # fmt: skip
    """Return round shades that hang along the middle of the ceiling; the nearest one swings."""
    palette, u, view = stage.palette, stage.unit, way.view
    dark, bulb = mix(palette.near, palette.sky[1], 0.10), mix(tint, (1.0, 1.0, 1.0), 0.6)
    glows = [SoftLight.of(max(4.0, 420 * u / far), tint) for far in fars]

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        for number, (far, glow) in enumerate(zip(fars, glows, strict=True)):
            x, hook = view.at(0, way.up, far)
            swing = 0.05 * wobble(0.7 * seconds, number) / (1 + number)
            y, size = hook + drop_units * u / far, 46 * u / far
            x0 = x
            x += swing * drop_units * u * 2 / far
            cord, shade = skia.Path(), skia.Path()
            add_polygon(cord, [(x0 - 0.05 * size, hook), (x0 + 0.05 * size, hook), (x + 0.05 * size, y), (x - 0.05 * size, y)])  # fmt: skip
            canvas.drawPath(cord, ink(dark))
            shade.addArc(skia.Rect(x - size, y - 0.8 * size, x + size, y + 0.8 * size), 180, 180)
            if lit:
                glow.draw(canvas, x, y, 0.70 + 0.05 * wobble(2 * seconds, number))
                canvas.drawCircle(x, y, 0.42 * size, ink(bulb))
            canvas.drawPath(shade, ink(dark))

    return Live(draw, DEPTH)
