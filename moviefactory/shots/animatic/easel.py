"""The easel: a canvas on which all that is drawn comes out in a look. Knows paints; not what is drawn.

Places and figures draw on it as on any canvas. Fills and lines get the look's colours, edges and
shadows as they pass; textures bring theirs along, baked in once.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import skia

from moviefactory.shots.animatic import lens
from moviefactory.shots.animatic.light import Color, mix
from moviefactory.shots.animatic.papers import ramp

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from moviefactory.shots.animatic.actors import Actors
    from moviefactory.shots.animatic.layers import Moment
    from moviefactory.shots.animatic.looks import Edge, Look
    from moviefactory.shots.animatic.stage import Stage

MOST_POINTS, MOST_LAND_POINTS = 420, 900
"""Shapes of more points are drawn without an edge: their lines would run together."""
NEAR = 0.55
"""From this depth on edges are broad and shine; those behind are as thin as a line can be."""
SOLID_ALPHA = 0.7
SHINING = (skia.BlendMode.kScreen, skia.BlendMode.kPlus)
FAR = 0.4
SHADOW = (0.05, 0.03, 0.08)
SHADOW_STEPS = ((4.0, 0.5), (11.0, 0.5))
ONE_SHADOW_STEP = ((7.0, 0.85),)
"""How far the copies of a shape lie aside that make up its shadow, and how dark each is."""
SEAL = (0.72, 0.13, 0.11)


def plain(canvas: Any) -> skia.Canvas:
    """Return the canvas below the easel, for what is already in the look."""
    return canvas.below if isinstance(canvas, Easel) else canvas


def tint_filter(look: Look) -> skia.ColorFilter:
    """Return the look's change of colours as a filter of paints."""
    table = ramp(look)
    same = list(range(256))
    red, green, blue = (table[:, channel].tolist() for channel in range(3))
    level = skia.TableColorFilter.MakeARGB(same, red, green, blue)
    weights = (0.30, 0.586, 0.114)
    part = 0.0 if look.tones else look.saturation
    rows = []
    for channel in range(3):
        row = [(1 - part) * weight for weight in weights]
        row[channel] += part
        rows += [*row, 0.0, 0.0]
    grey = skia.ColorFilters.Matrix([*rows, 0.0, 0.0, 0.0, 1.0, 0.0])
    toned = level.makeComposed(grey)
    if look.toned >= 1 or not look.tones:
        return toned
    as_it_is = skia.ColorFilters.Matrix([float(at % 6 == 0) for at in range(20)])
    return skia.ColorFilters.Lerp(look.toned, as_it_is, toned)


class Easel:
    """A canvas that paints as a look does; what it does not change goes to the canvas below."""

    def __init__(self, canvas: skia.Canvas, look: Look, unit: float) -> None:
        self.below = canvas
        self._look, self._unit = look, unit
        self._tint = tint_filter(look)
        self._depth = 0.0
        self._images: dict[int, skia.Image] = {}

    def __getattr__(self, name: str) -> Any:
        return getattr(self.below, name)

    def at_depth(self, depth: float) -> None:
        """Say how far what is drawn next is: its edges pale with the air."""
        self._depth = min(1.2, max(0.0, depth))

    def shade(self, path: skia.Path, matrix: skia.Matrix, low_y: float) -> None:
        """Lay a layer's shadow on what lies behind it, down to `low_y`, where it covers all."""
        if self._look.shadow:
            self.below.save()
            self.below.concat(matrix)
            if low_y != math.inf:
                bounds = path.getBounds()
                self.below.clipRect(skia.Rect(bounds.left(), bounds.top() - 40 * self._unit, bounds.right(), low_y))  # fmt: skip
            self._shadow(path, SHADOW_STEPS if self._depth >= FAR else ONE_SHADOW_STEP)
            self.below.restore()

    def outline(self, path: skia.Path, matrix: skia.Matrix) -> None:
        """Draw the edge of a layer."""
        if self._look.edge and path.countPoints() <= MOST_LAND_POINTS:
            self.below.save()
            self.below.concat(matrix)
            self._line(path, self._look.edge)
            self.below.restore()

    def drawPath(self, path: skia.Path, paint: skia.Paint) -> None:  # noqa: N802
        """Draw a path with its edge and its shadow."""
        brush = self._brush(paint)
        if brush is None:
            return
        solid = self._is_solid(paint) and path.countPoints() <= MOST_POINTS
        if solid and self._look.shadow and self._is_large(path.getBounds()):
            self._shadow(path, ONE_SHADOW_STEP)
        self.below.drawPath(path, brush)
        if solid and self._look.edge and self._is_large(path.getBounds()):
            self._line(path, self._look.edge)

    def drawCircle(self, x: float, y: float, radius: float, paint: skia.Paint) -> None:  # noqa: N802
        """Draw a disc."""
        if paint.getShader() is None and self._is_solid(paint):
            path = skia.Path()
            path.addCircle(x, y, radius)
            self.drawPath(path, paint)
        elif (brush := self._brush(paint)) is not None:
            self.below.drawCircle(x, y, radius, brush)

    def drawOval(self, oval: skia.Rect, paint: skia.Paint) -> None:  # noqa: N802
        """Draw an oval."""
        if (brush := self._brush(paint)) is not None:
            self.below.drawOval(oval, brush)

    def drawRect(self, rect: skia.Rect, paint: skia.Paint) -> None:  # noqa: N802
        """Draw a rectangle."""
        if (brush := self._brush(paint)) is not None:
            self.below.drawRect(rect, brush)

    def drawRoundRect(self, rect: skia.Rect, rx: float, ry: float, paint: skia.Paint) -> None:  # noqa: N802
        """Draw a rectangle with round corners."""
        if (brush := self._brush(paint)) is not None:
            self.below.drawRoundRect(rect, rx, ry, brush)

    def drawArc(self, oval: skia.Rect, start: float, sweep: float, centre: bool, paint: skia.Paint) -> None:  # fmt: skip  # noqa: N802
        """Draw a part of an oval."""
        if (brush := self._brush(paint)) is not None:
            self.below.drawArc(oval, start, sweep, centre, brush)

    def drawLine(self, *ends_and_paint: Any) -> None:  # noqa: N802
        """Draw a line between two points, given as numbers or as points."""
        *ends, paint = ends_and_paint
        if (brush := self._brush(paint)) is not None:
            self.below.drawLine(*ends, brush)

    def drawPoints(self, mode: Any, points: list[skia.Point], paint: skia.Paint) -> None:  # noqa: N802
        """Draw dots."""
        if (brush := self._brush(paint)) is not None:
            self.below.drawPoints(mode, points, brush)

    def drawVertices(self, mesh: skia.Vertices, paint: skia.Paint, mode: Any) -> None:  # noqa: N802
        """Draw a mesh."""
        if (brush := self._brush(paint)) is not None:
            self.below.drawVertices(mesh, brush, mode)

    def drawPaint(self, paint: skia.Paint) -> None:  # noqa: N802
        """Fill all that the clip leaves."""
        if (brush := self._brush(paint)) is not None:
            self.below.drawPaint(brush)

    def drawImage(self, image: skia.Image, x: float, y: float, sampling: Any = None, paint: Any = None) -> None:  # fmt: skip  # noqa: N802
        """Draw an image, whose colours are changed once."""
        brush = self._light(paint) if paint is not None else None
        if paint is not None and brush is None:
            return
        self.below.drawImage(self._toned(image), x, y, sampling or skia.SamplingOptions(), brush)

    def drawImageRect(self, image: skia.Image, box: skia.Rect, sampling: Any, paint: skia.Paint) -> None:  # fmt: skip  # noqa: N802
        """Draw an image into a box, its colours changed once."""
        if (brush := self._light(paint)) is not None:
            self.below.drawImageRect(self._toned(image), box, sampling, brush)

    def _toned(self, image: skia.Image) -> skia.Image:
        key = image.uniqueID()
        if key not in self._images:
            surface = lens.raster(image.width(), image.height(), opaque=image.isOpaque())
            surface.getCanvas().drawImage(image, 0, 0, skia.SamplingOptions(), skia.Paint(ColorFilter=self._tint))  # fmt: skip
            self._images[key] = surface.makeImageSnapshot()
        return self._images[key]

    def _light(self, paint: skia.Paint) -> skia.Paint | None:
        """Return what shines, as strongly as the look has it; None for not at all."""
        if paint.getBlendMode() not in SHINING or self._look.glow == 1.0:
            return paint
        if self._look.glow <= 0:
            return None
        dimmed = skia.Paint(paint)
        dimmed.setAlphaf(min(1.0, paint.getAlphaf() * self._look.glow))
        return dimmed

    def _brush(self, paint: skia.Paint) -> skia.Paint | None:
        shining = self._light(paint)
        if shining is None:
            return None
        if shining.getBlendMode() in SHINING and not self._look.tones:
            return shining
        brush = skia.Paint(shining)
        brush.setColorFilter(self._tint)
        return brush

    def _is_solid(self, paint: skia.Paint) -> bool:
        return bool(
            paint.getStyle() == skia.Paint.kFill_Style
            and paint.getBlendMode() == skia.BlendMode.kSrcOver
            and paint.getAlphaf() >= SOLID_ALPHA
        )

    def _is_large(self, bounds: skia.Rect) -> bool:
        return bool(max(bounds.width(), bounds.height()) * self._scale() > 9 * self._unit)

    def _scale(self) -> float:
        matrix = self.below.getTotalMatrix()
        return math.hypot(matrix.getScaleX(), matrix.getSkewY()) or 1.0

    def _shadow(self, path: skia.Path, steps: tuple[tuple[float, float], ...]) -> None:
        step = self._unit / self._scale() * (0.5 + 0.5 * self._depth)
        dark = skia.Paint(AntiAlias=True)
        for aside, share in steps:
            dark.setColor4f(skia.Color4f(*SHADOW, self._look.shadow * share))
            self.below.save()
            self.below.translate(0.9 * aside * step, -aside * step)
            self.below.drawPath(path, dark)
            self.below.restore()

    def _line(self, path: skia.Path, edge: Edge) -> None:
        step = self._unit / self._scale()
        tone = mix(edge.far, edge.near, min(1.0, self._depth))
        near = self._depth >= NEAR
        width = edge.width * step * self._depth
        if near and edge.halo:
            halo = _stroke(tone, 5 * width)
            halo.setAlphaf(edge.halo)
            self.below.drawPath(path, halo)
        stroke = _stroke(tone, width if near else 0.0)
        stroke.setAlphaf(edge.alpha)
        if near and edge.wander:
            stroke.setPathEffect(
                skia.DiscretePathEffect.Make(34 * step, edge.wander * 0.5 * step, 7)
            )
        self.below.drawPath(path, stroke)


def _stroke(tone: Color, width: float) -> skia.Paint:
    paint = skia.Paint(AntiAlias=True, Style=skia.Paint.kStroke_Style, StrokeWidth=width)
    paint.setColor4f(skia.Color4f(*tone, 1.0))
    paint.setStrokeJoin(skia.Paint.kRound_Join)
    return paint


class Cast:
    """All players, drawn as they are and then turned into the look as one cut-out shape."""

    depth = 1.0

    def __init__(self, actors: Actors, stage: Stage) -> None:
        self._actors, self._stage = actors, stage
        self._pixels = np.zeros(stage.height * stage.width * 4, np.uint8)
        self._tint = skia.Paint(ColorFilter=tint_filter(stage.look))

    def draw(self, canvas: Any, moment: Moment) -> None:
        """Draw the players aside, no larger than they are, and lay them on the picture."""
        left, top, right, bottom = self._actors.box(moment)
        if left >= right or top >= bottom:
            return
        side = (bottom - top, right - left, 4)
        part = self._pixels[: math.prod(side)].reshape(side)
        part[:] = 0
        aside = lens.surface_on(part)
        below = plain(canvas)
        aside.getCanvas().translate(-left, -top)
        self._actors.draw(aside.getCanvas(), moment)
        inner = _filled(part[..., 3], round(16 * self._stage.unit))
        if inner is None:
            return
        rows, columns = inner
        self._edges(below, part[rows, columns, 3], left + columns.start, top + rows.start)
        below.clipRect(skia.Rect(left + columns.start, top + rows.start, left + columns.stop, top + rows.stop))  # fmt: skip
        below.drawImage(aside.makeImageSnapshot(), left, top, skia.SamplingOptions(), self._tint)

    def _edges(self, canvas: skia.Canvas, alpha: NDArray[np.uint8], left: int, top: int) -> None:
        """Draw the shadow of the whole shape, and its edge round it."""
        look, unit = self._stage.look, self._stage.unit
        if look.shadow:
            for aside, share in SHADOW_STEPS:
                _stamp(canvas, alpha, left + round(0.9 * aside * unit), top - round(aside * unit), SHADOW, look.shadow * share)  # fmt: skip
        if look.edge:
            reach = max(1, round(0.75 * look.edge.width * unit))
            firm = np.where(alpha > 100, alpha, 0)
            if look.edge.halo:
                _stamp(canvas, grown(firm, 4 * reach), left, top, look.edge.near, look.edge.halo)
            _stamp(canvas, grown(firm, reach), left, top, look.edge.near, look.edge.alpha)


def _filled(alpha: NDArray[np.uint8], spare: int) -> tuple[slice, slice] | None:
    """Return the rows and columns that hold anything, and a little more; None for nothing."""
    rows, columns = np.flatnonzero(alpha.any(axis=1)), np.flatnonzero(alpha.any(axis=0))
    if not rows.size:
        return None
    high, wide = alpha.shape
    return (
        slice(max(0, int(rows[0]) - spare), min(high, int(rows[-1]) + spare + 1)),
        slice(max(0, int(columns[0]) - spare), min(wide, int(columns[-1]) + spare + 1)),
    )


def grown(mask: NDArray[np.uint8], reach: int) -> NDArray[np.uint8]:
    """Return a mask broader by `reach` pixels on all sides. Shape: (rows, columns); kept."""
    wide = mask
    # Steps that double cover any reach in few passes; the corners are cut by a half.
    done, step = 0, 1
    while done < reach:
        step = min(step, reach - done)
        more = wide.copy()
        np.maximum(more[:, step:], wide[:, :-step], out=more[:, step:])
        np.maximum(more[:, :-step], wide[:, step:], out=more[:, :-step])
        np.maximum(more[step:], wide[:-step], out=more[step:])
        np.maximum(more[:-step], wide[step:], out=more[:-step])
        wide, done, step = more, done + step, 2 * step
    return wide


def _stamp(canvas: skia.Canvas, mask: NDArray[np.uint8], x: int, y: int, tone: Color, alpha: float) -> None:  # fmt: skip
    """Draw a mask in one colour, looked up as whole pixels: many times cheaper than a paint."""
    level = np.arange(256)[:, None] * alpha
    colours = np.empty((256, 4), np.uint8)
    colours[:, :3] = level * np.array(tone[::-1]) + 0.5
    colours[:, 3:] = level + 0.5
    pixels = colours.view(np.uint32)[:, 0][mask].view(np.uint8).reshape(*mask.shape, 4)
    canvas.drawImage(lens.surface_on(pixels).makeImageSnapshot(), x, y)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a look has on its paper, before everything: a grid, a seal."""

    look: Look
    width: int
    height: int
    unit: float
    depth: float = 2.0

    def draw(self, canvas: Any, moment: Moment) -> None:
        """Draw it where it is printed; no lens moves it."""
        below = plain(canvas)
        if self.look.extra == "grid":
            fine, bold = skia.Path(), skia.Path()
            step = 48 * self.unit
            for index in range(1, math.ceil(max(self.width, self.height) / step)):
                path = bold if index % 5 == 0 else fine
                for x0, y0, x1, y1 in ((index * step, 0, index * step, self.height), (0, index * step, self.width, index * step)):  # fmt: skip
                    path.moveTo(round(x0) + 0.5, round(y0) + 0.5)
                    path.lineTo(round(x1) + 0.5, round(y1) + 0.5)
            for path, alpha in ((fine, 0.09), (bold, 0.20)):
                brush = _stroke((0.85, 0.93, 1.0), 1.0)
                brush.setAlphaf(alpha)
                brush.setAntiAlias(False)
                below.drawPath(path, brush)
        elif self.look.extra == "seal":
            self._seal(below)

    def _seal(self, canvas: skia.Canvas) -> None:
        """Print a small red seal in the lower corner."""
        side = 62 * self.unit
        left, top = self.width - 2.0 * side, self.height - 2.0 * side
        red = skia.Paint(AntiAlias=True, Color4f=skia.Color4f(*SEAL, 0.88))
        canvas.drawRoundRect(skia.Rect.MakeXYWH(left, top, side, side), 0.1 * side, 0.1 * side, red)
        cut = _stroke((0.96, 0.93, 0.87), 0.075 * side)
        for x0, y0, x1, y1 in ((0.2, 0.24, 0.8, 0.24), (0.5, 0.24, 0.5, 0.82), (0.22, 0.5, 0.78, 0.5), (0.2, 0.82, 0.8, 0.82), (0.26, 0.5, 0.26, 0.7)):  # fmt: skip
            canvas.drawLine(left + x0 * side, top + y0 * side, left + x1 * side, top + y1 * side, cut)  # fmt: skip
