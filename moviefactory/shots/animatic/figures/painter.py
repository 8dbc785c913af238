"""Put lit shapes on a canvas. Knows light, shade, rim and glow; not what the shapes are.

A figure is collected first and painted at the end, so that the rim of light lies behind all of it.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import skia

from moviefactory.shots.animatic.figures.contract import Look
from moviefactory.shots.animatic.light import Color, FigureLight, mix

RIM_UNITS = 0.008
BROAD_DAYLIGHT = 0.93
"""The exposure from which a lamp's wide halo is lost in the day."""
HALO_UNITS = 0.15
RIM_PIXELS = (0.7, 5.0)
SIZES_PER_OCTAVE = 8
"""How finely `Painter.still` tells sizes apart; only the widths of seams and hairlines hang on it."""
SPARK_UNITS = 0.06
"""A glow of a smaller radius is one disc."""
WHITE: Color = (1.0, 1.0, 1.0)
DARK = 0.10
"""The lightness of tyres, pupils and stripes, which no paint covers; at twice this it does."""
Volume = tuple[complex, float]
"""The middle of a body and how far its shading reaches from there."""


def rgba(colour: Color, alpha: float = 1.0) -> int:
    """Return a colour as the integer that Skia's gradients take."""
    r, g, b = colour
    return (_byte(alpha) << 24) | (_byte(r) << 16) | (_byte(g) << 8) | _byte(b)


def _byte(channel: float) -> int:
    level = int(channel * 255 + 0.5)
    return level if 0 <= level <= 255 else (0 if level < 0 else 255)


def _stained(local: Color, paint: Color) -> Color:
    """Return a colour as the paint of the whole leaves it: gaudy ones give way, darkness stays dark."""
    gaudy = max(local) - min(local)
    light = 0.3 * local[0] + 0.59 * local[1] + 0.11 * local[2]
    return mix(local, paint, (0.38 + 0.45 * gaudy) * min(1.0, max(0.0, light / DARK - 1)))


@lru_cache(maxsize=4096)
def _lit(light: FigureLight, local: Color, share: float, far: float) -> Color:
    if light.paint is not None:
        local = _stained(local, light.paint)
    keyed = mix(local, light.key, 0.06 + 0.14 * share)
    bright = light.exposure**0.75 * (0.48 + 0.50 * share) * (1 - 0.45 * far)
    return mix(light.shade, keyed, min(1.0, bright))


@lru_cache(maxsize=4096)
def _ends(light: FigureLight, local: Color, relief: float, far: float) -> tuple[int, int]:
    """Return the colours of the lit and of the other side of a body."""
    lift = 0.05 * (1 - light.exposure)
    bright = mix(_lit(light, local, 0.5 + 0.5 * relief, far), light.rim, lift)
    return rgba(bright), rgba(_lit(light, local, 0.5 - 0.5 * relief, far))


@lru_cache(maxsize=4096)
def _tone(light: FigureLight, local: Color, share: float) -> int:
    return rgba(_lit(light, local, share, 0.0))


class Painter:
    """Collects the parts of one figure, back to front, and paints them in one light."""

    def __init__(
        self, canvas: skia.Canvas, light: FigureLight, facing: int, pixels_per_unit: float = 0.0
    ) -> None:
        self._canvas = canvas
        self._light = light
        self._facing = facing
        self._toward = complex(light.toward[0] * facing, light.toward[1])
        self.pixels_per_unit = pixels_per_unit or _scale_of(canvas)
        self._outline = skia.Path()
        self._parts: list[tuple[skia.Path, skia.Paint] | _Placed] = []

    @property
    def toward(self) -> complex:
        """The direction to the light in the figure's own space."""
        return self._toward

    def lit(self, local: Color, share: float = 1.0, far: float = 0.0) -> Color:
        """Return what `local` looks like where `share` (0 to 1) of the light falls on it."""
        return _lit(self._light, local, share, far)

    def fill(
        self,
        path: skia.Path,
        local: Color,
        *,
        far: float = 0.0,
        outline: bool = True,
        seam: float = 0.0,
        relief: float = 1.0,
        volume: Volume | None = None,
    ) -> None:
        """Add a body: lit towards the light, shaded away from it.

        `far` (0 to 1) darkens what lies behind; `outline` puts a rim round the figure; `seam`
        (0 to 1) puts one inside it too, over what was added before; `relief` is the contrast.
        Parts that share a `volume` share their shading, so that they grow out of each other.
        """
        toward = self._toward
        if volume is None:
            bounds = path.getBounds()
            middle = complex(bounds.centerX(), bounds.centerY())
            reach = abs(toward.real) * bounds.width() / 2 + abs(toward.imag) * bounds.height() / 2
        else:
            middle, reach = volume
        if outline:
            self._outline.addPath(path)
        if seam > 0:
            self._seam(path, local, seam, far)
        colours = _ends(self._light, local, relief, far)
        start, end = middle + toward * reach, middle - toward * reach
        paint = skia.Paint(AntiAlias=True, Dither=True)
        if reach > 1e-6 and colours[0] != colours[1]:
            ends = [skia.Point(start.real, start.imag), skia.Point(end.real, end.imag)]
            paint.setShader(skia.GradientShader.MakeLinear(ends, colours))
        else:
            paint.setColor(colours[0])
        self._parts.append((path, paint))

    def behind(self, path: skia.Path) -> None:
        """Add only the rim of what is painted later, before somebody else."""
        self._outline.addPath(path)

    def ball(self, centre: complex, radius: float, local: Color, *, gloss: float = 0.0) -> None:
        """Add a sphere, with a highlight of strength `gloss`."""
        self.orb(oval_at(centre, radius), centre, radius, local, gloss=gloss)

    def orb(
        self,
        path: skia.Path,
        centre: complex,
        radius: float,
        local: Color,
        *,
        gloss: float = 0.0,
        outline: bool = True,
    ) -> None:
        """Add `path` shaded as if it were a sphere."""
        if outline:
            self._outline.addPath(path)
        spot = centre + self._toward * radius * 0.45
        bright = self.lit(local, 1.0)
        if gloss > 0:
            bright = mix(bright, mix(self._light.key, WHITE, 0.4), gloss * self._light.exposure)
        bright = mix(bright, self._light.rim, 0.06 * (1 - self._light.exposure))
        colours, stops = [rgba(bright), rgba(self.lit(local, 0.0))], [0.0, 1.0]
        if gloss > 0:
            colours.insert(1, rgba(self.lit(local, 0.62)))
            stops.insert(1, 0.42)
        shader = skia.GradientShader.MakeRadial(
            skia.Point(spot.real, spot.imag), radius * 1.5, colours, stops
        )
        self._parts.append((path, skia.Paint(AntiAlias=True, Dither=True, Shader=shader)))

    def mark(self, path: skia.Path, local: Color, share: float = 0.6) -> None:
        """Add a flat patch of colour: a pattern, a window frame, a nostril."""
        paint = skia.Paint(AntiAlias=True, Color=_tone(self._light, local, share))
        self._parts.append((path, paint))

    def line(
        self,
        path: skia.Path,
        local: Color,
        width: float,
        *,
        share: float = 0.6,
        outline: bool = False,
    ) -> None:
        """Add a stroke: a rope, a spoke, a whisker."""
        paint = skia.Paint(
            AntiAlias=True,
            Style=skia.Paint.kStroke_Style,
            StrokeWidth=max(width, 0.8 / self.pixels_per_unit),
            StrokeCap=skia.Paint.kRound_Cap,
            StrokeJoin=skia.Paint.kRound_Join,
            Color=_tone(self._light, local, share),
        )
        if outline:
            rim = skia.Paint(paint)
            rim.setColor(rgba(self._light.rim, 0.8))
            shifted = skia.Path(path)
            step = self._toward * self._rim_width() * 0.6
            shifted.offset(step.real, step.imag)
            self._parts.append((shifted, rim))
        self._parts.append((path, paint))

    def highlight(self, path: skia.Path, alpha: float) -> None:
        """Add a gleam in the colour of the light."""
        colour = mix(self._light.key, WHITE, 0.35)
        share = alpha * (0.12 + 0.88 * self._light.exposure)
        tone = mix(self._light.rim, colour, self._light.exposure)
        self._parts.append((path, skia.Paint(AntiAlias=True, Color=rgba(tone, share))))

    def line_light(self, path: skia.Path, width: float, alpha: float) -> None:
        """Add a gleaming stroke."""
        tone = mix(self._light.rim, mix(self._light.key, WHITE, 0.35), self._light.exposure)
        paint = skia.Paint(
            AntiAlias=True,
            Style=skia.Paint.kStroke_Style,
            StrokeWidth=width,
            StrokeCap=skia.Paint.kRound_Cap,
            Color=rgba(tone, alpha * (0.3 + 0.7 * self._light.exposure)),
        )
        self._parts.append((path, paint))

    def mirror(
        self, path: skia.Path, centre: complex, radius: float, sky: Color, dark: Color
    ) -> None:
        """Add a curved mirror: the light's side of the sky above, darkness below."""
        light = self._light
        spot = centre + self._toward * radius * 0.55
        bright = mix(mix(sky, light.key, 0.45), light.rim, 0.25)
        share = light.exposure
        shade = mix(light.shade, light.rim, 0.16 * (1 - share))
        colours = [
            rgba(mix(shade, bright, share)),
            rgba(mix(light.shade, mix(sky, dark, 0.35), share)),
            rgba(mix(light.shade, mix(dark, light.rim, 0.06), share)),
        ]
        shader = skia.GradientShader.MakeRadial(
            skia.Point(spot.real, spot.imag), radius * 1.9, colours, [0.0, 0.38, 1.0]
        )
        self._parts.append((path, skia.Paint(AntiAlias=True, Dither=True, Shader=shader)))

    def lamp(self, path: skia.Path, strength: float = 1.0, tint: Color | None = None) -> None:
        """Add a patch that shines by itself: a window, an eye, a flame."""
        colour = mix(tint or self._light.glow, self._light.shade, 1 - strength)
        self._parts.append((path, skia.Paint(AntiAlias=True, Color=rgba(colour))))

    def flame(
        self,
        path: skia.Path,
        core: complex,
        reach: float,
        *,
        heat: float = 0.0,
        tint: Color | None = None,
    ) -> None:
        """Add a body of fire: white hot at `core`, the colour of the glow at `reach`, then gone.

        `heat` (0 to 1) makes all of it whiter.
        """
        glow = mix(tint or self._light.glow, WHITE, 0.65 * heat)
        colours = [rgba(mix(glow, WHITE, 0.75)), rgba(mix(glow, WHITE, 0.2)), rgba(glow, 0.85)]
        colours.append(rgba(glow, 0.0))
        shader = skia.GradientShader.MakeRadial(
            skia.Point(core.real, core.imag), reach, colours, [0.0, 0.3, 0.65, 1.0]
        )
        self._parts.append((path, skia.Paint(AntiAlias=True, Dither=True, Shader=shader)))

    def glow(
        self, centre: complex, radius: float, strength: float, tint: Color | None = None
    ) -> None:
        """Add light in the air round a lamp."""
        colour = tint or self._light.glow
        # A wide and a narrow disc of two colours each cost a third less than one disc of three.
        discs = [(radius, 0.33 * strength), (radius * 0.33, 0.67 * strength)]
        if radius < SPARK_UNITS:
            discs = [(radius * 0.8, 0.7 * strength)]
        elif radius > HALO_UNITS and self._light.exposure > BROAD_DAYLIGHT:
            # The wide one, which costs most, is not seen by day; beacons are, which blink.
            discs = discs[1:]
        for reach, share in discs:
            ends = [rgba(colour, share), rgba(colour, 0.0)]
            middle = skia.Point(centre.real, centre.imag)
            shader = skia.GradientShader.MakeRadial(middle, reach, ends)
            paint = skia.Paint(Dither=True, Shader=shader, BlendMode=skia.BlendMode.kScreen)
            self._parts.append((oval_at(centre, reach), paint))

    def beam(self, path: skia.Path, start: complex, end: complex, strength: float) -> None:
        """Add a beam of light that fades from `start` to `end`."""
        colours = [rgba(self._light.glow, strength), rgba(self._light.glow, 0.0)]
        ends = [skia.Point(start.real, start.imag), skia.Point(end.real, end.imag)]
        shader = skia.GradientShader.MakeLinear(ends, colours)
        paint = skia.Paint(
            AntiAlias=True, Dither=True, Shader=shader, BlendMode=skia.BlendMode.kScreen
        )
        self._parts.append((path, paint))

    def mist(self, centre: complex, radius: float, local: Color, alpha: float) -> None:
        """Add a soft puff of smoke or steam."""
        colour = self.lit(local, 0.8)
        colours = [rgba(colour, alpha), rgba(colour, alpha * 0.6), rgba(colour, 0.0)]
        shader = skia.GradientShader.MakeRadial(
            skia.Point(centre.real, centre.imag), radius, colours, [0.0, 0.5, 1.0]
        )
        paint = skia.Paint(AntiAlias=True, Dither=True, Shader=shader)
        self._parts.append((oval_at(centre, radius), paint))

    def still(self, draw: Callable[[Painter, Look], None], look: Look, at: complex = 0j) -> None:
        """Add what `draw` adds for a `look`, moved to `at`: parts that only ever move as a whole.

        They are made once for a look, a light and a size, and then only painted.
        """
        size = round(math.log2(self.pixels_per_unit) * SIZES_PER_OCTAVE)
        made = _still(draw, look, self._light, self._facing, size)
        self._outline.addPath(made.outline, at.real, at.imag)
        self._parts.append(_Placed(made.parts, skia.Matrix.Translate(at.real, at.imag)))

    def finish(self) -> None:
        """Paint what was added: the rim of the whole figure first, then its parts."""
        canvas = self._canvas
        step = self._toward * self._rim_width()
        canvas.save()
        canvas.translate(step.real, step.imag)
        canvas.drawPath(self._outline, skia.Paint(AntiAlias=True, Color=rgba(self._light.rim)))
        canvas.restore()
        self._paint_parts(canvas)

    def recorded(self, recorder: skia.PictureRecorder) -> _Still:
        """Return what was added, painted on the canvas of `recorder`."""
        self._paint_parts(self._canvas)
        return _Still(self._outline, recorder.finishRecordingAsPicture())

    def _paint_parts(self, canvas: skia.Canvas) -> None:
        """Paint the parts, without the rim behind them."""
        for part in self._parts:
            if isinstance(part, _Placed):
                canvas.drawPicture(part.picture, part.place)
            else:
                canvas.drawPath(*part)

    def _rim_width(self) -> float:
        low, high = RIM_PIXELS
        return min(high, max(low, RIM_UNITS * self.pixels_per_unit)) / self.pixels_per_unit

    def _seam(self, path: skia.Path, local: Color, strength: float, far: float) -> None:
        """Add the bright edge of a part, opaque (which is many times cheaper), under the part."""
        step = self._toward * self._rim_width() * 0.7
        shifted = skia.Path(path)
        shifted.offset(step.real, step.imag)
        edge = mix(self.lit(local, 1.0, far), self._light.rim, strength * (0.7 - 0.4 * far))
        self._parts.append((shifted, skia.Paint(AntiAlias=True, Color=rgba(edge))))


@dataclass(frozen=True, slots=True)
class _Placed:
    """A recording, and where it is painted."""

    picture: skia.Picture
    place: skia.Matrix


@dataclass(frozen=True, slots=True)
class _Still:
    """The outline and a recording of the parts of what never changes."""

    outline: skia.Path
    parts: skia.Picture


@lru_cache(maxsize=48)
def _still(
    draw: Callable[[Painter, Look], None], look: Look, light: FigureLight, facing: int, size: int
) -> _Still:
    recorder = skia.PictureRecorder()
    canvas = recorder.beginRecording(skia.Rect(-8.0, -8.0, 8.0, 8.0))
    painter = Painter(canvas, light, facing, 2 ** (size / SIZES_PER_OCTAVE))
    draw(painter, look)
    return painter.recorded(recorder)


def _scale_of(canvas: skia.Canvas) -> float:
    """Return how many pixels a unit of the canvas is."""
    matrix = canvas.getTotalMatrix()
    area = matrix.getScaleX() * matrix.getScaleY() - matrix.getSkewX() * matrix.getSkewY()
    return math.sqrt(abs(area)) or 1.0


def oval_at(centre: complex, radius: float) -> skia.Path:
    """Return a circle."""
    path = skia.Path()
    path.addCircle(centre.real, centre.imag, radius)
    return path
