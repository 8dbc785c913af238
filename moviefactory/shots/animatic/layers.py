"""Layers: what is drawn once per shot, and how it is shown under a moving lens. Knows no place.

Whole-pixel copies of opaque images cost next to nothing and blends cost much, so a layer is an exact
silhouette (moved by fractions of a pixel) through which a soft, whole-pixel texture is seen.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import skia

from moviefactory.shots.animatic import lens
from moviefactory.shots.animatic.easel import Easel
from moviefactory.shots.animatic.light import Color
from moviefactory.shots.animatic.pixels import argb as argb
from moviefactory.shots.animatic.rig import Rig, View

if TYPE_CHECKING:
    from moviefactory.shots.animatic.textures import Texture


LARGE_AREA, MANY_POINTS = 10_000.0, 120
"""How much room a shape takes that is worth a paint of its own kind, and of how few points it is:
reeds are all edge. Units: square pixels."""
FAR_OUT = 1e6
"""Beyond every drawing. Units: pixels."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment of a shot: what every layer may know. Units: seconds; share runs 0 to 1."""

    seconds: float
    share: float
    view: View
    rig: Rig

    def matrix(self, depth: float) -> skia.Matrix:
        """Return how the drawing at `depth` lies on the frame."""
        rig, scale = self.rig, self.view.scale(depth)
        shift_x, shift_y = self.view.shift(depth)
        left = rig.pivot_x + (shift_x - rig.pivot_x) * scale
        top = rig.pivot_y + (shift_y - rig.pivot_y) * scale
        if self.view.roll == 0.0:
            return skia.Matrix.MakeAll(scale, 0, left, 0, scale, top, 0, 0, 1)
        cos, sin = math.cos(self.view.roll), math.sin(self.view.roll)
        middle_x, middle_y = rig.width / 2, rig.height / 2
        dx, dy = left - middle_x, top - middle_y
        return skia.Matrix.MakeAll(
            scale * cos, -scale * sin, middle_x + dx * cos - dy * sin,
            scale * sin, scale * cos, middle_y + dx * sin + dy * cos,
            0, 0, 1,
        )  # fmt: skip


class Layer(Protocol):
    """Something drawn on every frame. `depth` is 0 for the sky, 1 for the subject, more in front."""

    @property
    def depth(self) -> float:
        """How near it is."""

    def draw(self, canvas: skia.Canvas, moment: Moment) -> None:
        """Draw onto the frame; the canvas has no matrix and is left as it was."""


@dataclass(frozen=True, slots=True)
class Fill:
    """An opaque texture of a part of the frame. Units: pixels of the frame.

    It hangs in the frame and follows its layer only up and down, as what it holds is soft; the sky
    follows the lens's turns too. With an `anchor` it goes with that point and grows with its layer
    (the face of a planet, whose night ends at its limb).
    """

    texture: Texture
    left: int
    top: int
    anchor: tuple[float, float] | None = None

    def draw(self, canvas: skia.Canvas, moment: Moment, depth: float) -> None:
        """Draw at the nearest whole pixel; what is soft shows no step."""
        scale = moment.view.scale(depth) if self.anchor is not None else 1.0
        self.texture.draw(canvas, *self.place(moment, depth), scale)

    def place(self, moment: Moment, depth: float) -> tuple[int, int]:
        """Return the left and top edge on the frame."""
        if self.anchor is not None:
            x, y = self.anchor
            seen_x, seen_y = moment.rig.on_screen(x, y, depth, moment.view)
            scale = moment.view.scale(depth)
            return round(seen_x + (self.left - x) * scale), round(seen_y + (self.top - y) * scale)
        _, shift_y = moment.view.shift(depth)
        turn = round(moment.view.pan_x) if depth == 0.0 else 0
        return self.left - turn, self.top + round(shift_y)


@dataclass(frozen=True, slots=True)
class Backdrop:
    """The farthest layer; it fills the frame."""

    fill: Fill
    depth: float = 0.0

    def draw(self, canvas: skia.Canvas, moment: Moment) -> None:
        """Draw the texture."""
        self.fill.draw(canvas, moment, self.depth)


@dataclass(frozen=True, slots=True)
class Solid:
    """A silhouette, exact to fractions of a pixel, filled with a soft texture.

    Below `solid_y` it covers the whole width (hills): what lies behind need not be drawn there.
    `drift_x` is how fast it travels by itself, wrapping after `wrap_x` (waves). Units: pixels,
    seconds.
    """

    path: skia.Path
    fill: Fill
    depth: float
    solid_y: float = math.inf
    drift_x: float = 0.0
    wrap_x: float = 0.0
    bob_y: float = 0.0
    phase: float = 0.0

    def matrix(self, moment: Moment) -> skia.Matrix:
        """Return how the silhouette lies on the frame."""
        matrix = moment.matrix(self.depth)
        if self.drift_x or self.bob_y:
            run = moment.seconds * self.drift_x
            if self.wrap_x:
                run %= self.wrap_x
            rise = self.bob_y * math.sin(moment.seconds * 1.1 + self.phase)
            matrix = skia.Matrix.Concat(matrix, skia.Matrix.Translate(run, rise))
        return matrix

    def edge(self, moment: Moment) -> int:
        """Return the row of the frame from which on nothing behind is seen."""
        height = moment.rig.height
        if self.solid_y == math.inf:
            return height
        matrix = self.matrix(moment)
        left = float(matrix.mapXY(0, self.solid_y).y())
        right = float(matrix.mapXY(moment.rig.width, self.solid_y).y())
        return min(height, max(0, math.ceil(max(left, right)) + 1))

    def draw(self, canvas: skia.Canvas, moment: Moment) -> None:
        """Draw the texture through a clip that is exact."""
        moved = skia.Path()
        self.path.transform(self.matrix(moment), moved)
        canvas.save()
        canvas.clipPath(moved, skia.ClipOp.kIntersect, True)
        self.fill.draw(canvas, moment, self.depth)
        canvas.restore()


@dataclass(frozen=True, slots=True)
class Flat:
    """Shapes in one colour: the cheapest layer. `sway` leans them about `root_y` (trees)."""

    path: skia.Path
    paint: skia.Paint
    depth: float
    sway: float = 0.0
    root_y: float = 0.0
    phase: float = 0.0

    def __post_init__(self) -> None:
        bounds = self.path.getBounds()
        if bounds.width() * bounds.height() > LARGE_AREA and self.path.countPoints() < MANY_POINTS:
            object.__setattr__(self, "paint", sheer(self.paint))

    def draw(self, canvas: skia.Canvas, moment: Moment) -> None:
        """Draw the path."""
        canvas.save()
        canvas.concat(moment.matrix(self.depth))
        if self.sway:
            lean = self.sway * math.sin(moment.seconds * 0.9 + self.phase)
            lean += 0.4 * self.sway * math.sin(moment.seconds * 2.1 + 2 * self.phase)
            canvas.concat(skia.Matrix.MakeAll(1, -lean, lean * self.root_y, 0, 1, 0, 0, 0, 1))
        canvas.drawPath(self.path, self.paint)
        canvas.restore()


@dataclass(frozen=True, slots=True)
class Sprite:
    """A soft, see-through image that may drift, at the nearest whole pixel. Units: pixels, seconds.

    It comes in again on the left when it has left on the right, out of sight, if `wrap` is given.
    """

    image: skia.Image
    x: float
    y: float
    depth: float
    drift_x: float = 0.0
    wrap: tuple[float, float] | None = None
    paint: skia.Paint | None = None

    def draw(self, canvas: skia.Canvas, moment: Moment) -> None:
        """Draw the image if it is in the frame."""
        x = self.x + self.drift_x * moment.seconds
        if self.wrap is not None:
            low, high = self.wrap
            x = low + (x - low) % (high - low)
        seen_x, seen_y = moment.rig.on_screen(x, self.y, self.depth, moment.view)
        left, top = round(seen_x), round(seen_y)
        width, height = self.image.width(), self.image.height()
        if left + width <= 0 or left >= moment.rig.width or top + height <= 0:
            return
        if self.paint is None:
            canvas.drawImage(self.image, left, top)
        else:
            canvas.drawImage(self.image, left, top, skia.SamplingOptions(), self.paint)


@dataclass(frozen=True, slots=True)
class Live:
    """Anything drawn anew on each frame: `paint(canvas, seconds)` in the drawing's own pixels."""

    paint: Callable[[skia.Canvas, float], None]
    depth: float

    def draw(self, canvas: skia.Canvas, moment: Moment) -> None:
        """Draw under the lens."""
        canvas.save()
        canvas.concat(moment.matrix(self.depth))
        self.paint(canvas, moment.seconds)
        canvas.restore()


@dataclass(frozen=True, slots=True)
class Dots:
    """Round dots of one size and colour (stars, lamps); `twinkle` is how much they breathe."""

    points: list[skia.Point]
    colour: Color
    alpha: float
    diameter: float
    depth: float
    twinkle: float = 0.0
    phase: float = 0.0

    def draw(self, canvas: skia.Canvas, moment: Moment) -> None:
        """Draw all dots at once."""
        breath = 1 - self.twinkle * (0.5 + 0.5 * math.sin(2.3 * moment.seconds + self.phase))
        paint = ink(self.colour, self.alpha * breath)
        paint.setStrokeWidth(self.diameter)
        paint.setStrokeCap(skia.Paint.kRound_Cap)
        canvas.save()
        canvas.concat(moment.matrix(self.depth))
        canvas.drawPoints(skia.Canvas.PointMode.kPoints_PointMode, self.points, paint)
        canvas.restore()


def ink(base: Color, alpha: float = 1.0) -> skia.Paint:
    """Return a smooth-edged paint of one colour."""
    paint = skia.Paint(AntiAlias=True)
    paint.setColor4f(skia.Color4f(base[0], base[1], base[2], alpha))
    return paint


def sheer(paint: skia.Paint) -> skia.Paint:
    """Return a paint that lays the same on large areas, in a quarter of the time if it is see-through.

    Skia blends a colour pixel by pixel, and a picture of one pixel many at once.
    """
    plain = paint.getShader() is None and paint.getStyle() == skia.Paint.kFill_Style
    over = paint.getBlendMode() == skia.BlendMode.kSrcOver and paint.getColorFilter() is None
    if not (plain and over and paint.getAlphaf() < 1):
        return paint
    tone = skia.Paint(paint)
    tone.setAlphaf(1.0)
    dot = lens.raster(1, 1)
    dot.getCanvas().clear(tone.getColor())
    quick = skia.Paint(paint)
    quick.setShader(dot.makeImageSnapshot().makeShader())
    return quick


def pen(base: Color, width: float, alpha: float = 1.0) -> skia.Paint:
    """Return a round-ended stroke. Units: width in pixels."""
    paint = ink(base, alpha)
    paint.setStyle(skia.Paint.kStroke_Style)
    paint.setStrokeWidth(width)
    paint.setStrokeCap(skia.Paint.kRound_Cap)
    paint.setStrokeJoin(skia.Paint.kRound_Join)
    return paint


def glow_paint(
    x: float, y: float, radius: float, base: Color, alpha: float, core: float = 0.0
) -> skia.Paint:
    """Return a light that fades out to `radius`; `core` is where it begins to fade, 0 to 1."""
    paint = skia.Paint(BlendMode=skia.BlendMode.kScreen, Dither=True)
    stops = [argb(base, alpha), argb(base, alpha * 0.45), argb(base, alpha * 0.13), argb(base, 0)]
    at = [core, core + (1 - core) * 0.25, core + (1 - core) * 0.55, 1.0]
    paint.setShader(skia.GradientShader.MakeRadial(skia.Point(x, y), radius, stops, at))
    return paint


def draw_glow(
    canvas: skia.Canvas, x: float, y: float, radius: float, base: Color, alpha: float
) -> None:
    """Draw a small light: wide and faint, fading out at `radius`."""
    canvas.drawCircle(x, y, radius, glow_paint(x, y, radius, base, alpha))


def polygon(points: list[tuple[float, float]]) -> skia.Path:
    """Return a path through the points."""
    path = skia.Path()
    add_polygon(path, points)
    return path


def add_polygon(path: skia.Path, points: list[tuple[float, float]], *, close: bool = True) -> None:
    """Add a polygon to a path."""
    path.addPoly([skia.Point(float(x), float(y)) for x, y in points], close)


def recorded(draws: Sequence[Callable[[skia.Canvas], None]]) -> skia.Picture:
    """Return what is drawn one over the other as one recording: for what never changes in a shot."""
    recorder = skia.PictureRecorder()
    canvas = recorder.beginRecording(skia.Rect(-FAR_OUT, -FAR_OUT, FAR_OUT, FAR_OUT))
    for draw in draws:
        draw(canvas)
    return recorder.finishRecordingAsPicture()


def draw_all(canvas: skia.Canvas, layers: Sequence[Layer], moment: Moment) -> None:
    """Draw the layers from far to near, leaving out what nearer land covers anyway."""
    limit = moment.rig.height
    limits = []
    for layer in reversed(layers):
        limits.append(limit)
        if isinstance(layer, Solid):
            limit = min(limit, layer.edge(moment))
    for layer, low in zip(layers, reversed(limits), strict=True):
        if low <= 0:
            continue
        canvas.save()
        canvas.clipRect(skia.Rect(0, 0, moment.rig.width, low))
        if isinstance(canvas, Easel):
            _draw_in_look(canvas, layer, moment)
        else:
            layer.draw(canvas, moment)
        canvas.restore()


def _draw_in_look(easel: Easel, layer: Layer, moment: Moment) -> None:
    """Draw a layer with its shadow on what is behind it, and its edge."""
    easel.at_depth(layer.depth)
    if not isinstance(layer, Solid):
        layer.draw(easel, moment)
        return
    matrix = layer.matrix(moment)
    easel.shade(layer.path, matrix, layer.solid_y)
    layer.draw(easel, moment)
    easel.outline(layer.path, matrix)
