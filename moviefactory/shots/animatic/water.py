"""Water: long swells, wavelets, glitter under the light. Knows the surface; no boat."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import skia

from moviefactory.lexicon.vocabulary import Time, Weather
from moviefactory.shots.animatic.layers import Layer, Moment, Solid, add_polygon, ink, polygon
from moviefactory.shots.animatic.light import Color, mix
from moviefactory.shots.animatic.noise import midpoint_line
from moviefactory.shots.animatic.stage import Stage


def open_water(stage: Stage, top_y: float, body: Color, *, rough: float = 1.0) -> list[Layer]:
    """Return the sea from its far edge at `top_y` to the bottom of the frame.

    A plane in perspective, a few long swells that never repeat, and the marks of wavelets on both:
    the farther, the shorter and the closer together.
    """
    palette, u = stage.palette, stage.unit
    own, bottom = palette.local(body), float(stage.height)
    # Far water mirrors the horizon; near water, seen from above, the high sky and itself.
    far = mix(mix(palette.sky[4], palette.sky[3], 0.4), own, 0.30)
    middle = mix(mix(palette.sky[3], palette.sky[2], 0.5), own, 0.42)
    near = mix(mix(mix(palette.sky[1], palette.sky[2], 0.4), own, 0.45), palette.near, 0.30)
    stops = [(0.0, far), (0.10, mix(far, middle, 0.6)), (0.35, middle), (1.0, near)]
    left, _, right, low = stage.reach(0.12)
    plane = skia.Path()
    plane.addRect(skia.Rect(left - 20, top_y, right + 20, low + 0.2 * stage.height))
    fill = stage.gradient(top_y, bottom, stops, 0.12, spill=0.42)
    layers: list[Layer] = [Solid(plane, fill, 0.12, solid_y=top_y + 0.006 * stage.width)]
    for row, share in enumerate((0.16, 0.34, 0.58, 0.97)):
        depth = 0.12 + 0.90 * share if row < 3 else 1.14
        y = top_y + (bottom - top_y) * share
        high = rough * u * (3.0 + 24.0 * share)
        # The swell has the plane's own colours, but for a crest that catches the sky.
        tones = [tone_at(stops, share + (1 - share) * part) for part in (0.0, 0.25, 0.5, 1.0)]
        shine = 0.05 + 0.11 * max(0.0, rough - 0.8)
        crest = mix(tones[0], mix(palette.sky[4], palette.light, 0.4), shine)
        trough = mix(tones[1], near, min(0.5, 0.25 * max(0.0, rough - 0.8)))
        fill = stage.gradient(y - high, bottom, [(0, crest), (0.22, trough), (0.5, tones[2]), (1, tones[3])], depth, spill=0.36 * (1 - 0.7 * share))  # fmt: skip
        drift = (8 + 22 * share) * u * (1 if row % 2 else -1)
        layers.append(
            Solid(
                swell_path(stage, y, high, u * (700 + 1500 * share) * (1.0 if rough < 2 else 0.5), depth, row, drift, rough), fill, depth,
                solid_y=y + 0.5 * high + 0.006 * stage.width,
                drift_x=drift, bob_y=2.4 * u * share * rough, phase=row * 1.9,
            )
        )  # fmt: skip
    layers.insert(-1, Wavelets(stage, top_y, (far, middle, near), rough))
    return layers


def tone_at(stops: list[tuple[float, Color]], share: float) -> Color:
    """Return the colour of a gradient at a share of its length."""
    for (low, one), (high, other) in pairwise(stops):
        if share <= high:
            return mix(one, other, (share - low) / (high - low))
    return stops[-1][1]


def swell_path(
    stage: Stage,
    y: float,
    high: float,
    length: float,
    depth: float,
    row: int,
    drift: float,
    rough: float,
) -> skia.Path:
    """Return a long low swell, irregular, and wide enough to drift for the whole shot."""
    left, _, right, bottom = stage.reach(depth)
    run = abs(drift) * (stage.staging.rig.seconds + 1) + 20
    line = midpoint_line(stage.noise_seed(f"swell{row}"), 7, 0.42)
    line = (line - line.mean()) / max(1e-6, float(np.abs(line).max()))
    count = max(16, int((right - left + 2 * run) / (length / 24)))
    xs = np.linspace(left - run, right + run, count)
    # There and back along the line: no seam, however far the shot travels.
    at = np.abs((xs / (5 * length)) % 2.0 - 1.0) * (len(line) - 1)
    ys = y - high * np.interp(at, np.arange(len(line)), line) * 0.8
    chop = max(0.0, rough - 0.8) * 0.12 + 0.10
    ys -= chop * high * np.sin(xs / (0.043 * length) + row) * np.sin(xs / (0.17 * length))
    low = bottom + 0.2 * stage.height
    return polygon([(float(xs[0]), low), *zip(xs.tolist(), ys.tolist(), strict=True), (float(xs[-1]), low)])  # fmt: skip


class Wavelets:
    """Long flat strokes of light and shade on the water, which slide, swell and fade."""

    depth = 0.9
    bands = 13

    def __init__(
        self, stage: Stage, top_y: float, tones: tuple[Color, Color, Color], rough: float
    ) -> None:
        far, middle, near = tones
        palette, u, dice = stage.palette, stage.unit, stage.dice("wavelets")
        self._bands: list[tuple[skia.Path, skia.Path, skia.Paint, skia.Paint, float, float, float]] = []  # fmt: skip
        for band in range(self.bands):
            share = ((band + 0.6) / self.bands) ** 1.7
            depth = 0.12 + 0.88 * share
            left, _, right, _ = stage.reach(depth)
            light, dark = skia.Path(), skia.Path()
            room = (stage.height - top_y) / self.bands * (0.5 + 1.6 * share)
            count = int(
                (right - left) / (stage.width + 1) * (34 - 22 * share) * (0.7 + 0.3 * rough)
            )
            for index in range(count):
                x = dice.uniform(left, right)
                y = top_y + 2 * u + (stage.height - top_y) * share + dice.uniform(-0.5, 0.5) * room
                half = u * (16 + 190 * share) * dice.uniform(0.3, 1.0) ** 1.5
                thin = u * (0.5 + 4.2 * share) * dice.uniform(0.5, 1.0) * (0.7 + 0.3 * rough)
                if y > top_y + thin:
                    stroke(light if index % 5 < 3 else dark, x, y, half, thin, dice.uniform(-1, 1))
            tone = mix(far, middle, min(1.0, 2 * share)) if share < 0.5 else mix(middle, near, 2 * share - 1)  # fmt: skip
            bright = mix(tone, mix(palette.sky[4], palette.light, 0.45), 0.42 + 0.08 * rough)
            go = u * (5 + 26 * share) * (1 if band % 2 else -1)
            shade = ink(mix(tone, palette.near, 0.45), 0.34)
            self._bands.append((light, dark, ink(bright, 0.55), shade, depth, go, dice.uniform(0, 6.28)))  # fmt: skip
        self._stage = stage

    def draw(self, canvas: skia.Canvas, moment: Moment) -> None:
        """Draw every band where it has slid to."""
        seconds, u = moment.seconds, self._stage.unit
        for light, dark, bright, shade, depth, go, phase in self._bands:
            canvas.save()
            canvas.concat(moment.matrix(depth))
            slide = go * 1.6 * math.sin(0.55 * seconds + phase)
            canvas.translate(slide, 1.6 * u * depth * math.sin(1.1 * seconds + phase))
            shade.setAlphaf(0.34 + 0.08 * math.sin(0.9 * seconds + phase + 2))
            bright.setAlphaf(0.52 + 0.16 * math.sin(1.3 * seconds + phase))
            canvas.drawPath(dark, shade)
            canvas.drawPath(light, bright)
            canvas.restore()


def stroke(path: skia.Path, x: float, y: float, half: float, thin: float, lean: float) -> None:
    """Add a flat stroke, pointed at both ends, its belly off the middle by `lean`."""
    belly = x + 0.4 * half * lean
    path.moveTo(x - half, y)
    path.quadTo(belly - 0.2 * half, y - thin, x + half, y + 0.25 * thin)
    path.quadTo(belly + 0.1 * half, y + 0.7 * thin, x - half, y)
    path.close()


class Glitter:
    """The light's path on water: strokes that flash and fade, each at its own time."""

    def __init__(self, stage: Stage, top_y: float, bottom_y: float, depth: float = 0.5) -> None:
        self.depth = depth
        dice = stage.dice("glitter")
        u, x0 = stage.unit, stage.staging.light_x
        strength = {Weather.CLEAR: 1.0, Weather.FOG: 0.4}.get(stage.weather, 0.25)
        if stage.time is Time.DAY:
            strength *= 0.8
        self._colour, self._strength = mix(stage.palette.light, (1.0, 1.0, 1.0), 0.25), strength
        self._groups: list[tuple[skia.Path, float, float]] = []
        for _ in range(12):
            path = skia.Path()
            for _ in range(16):
                share = dice.random() ** 1.35
                y = top_y + (bottom_y - top_y) * share + 2 * u
                spread = (26 + 215 * share) * u
                x = x0 + dice.gauss(0, 0.55) * spread
                half, thin = u * (7 + 34 * share) * dice.uniform(0.4, 1), u * (0.7 + 2.1 * share)
                add_polygon(path, [(x - half, y), (x, y - thin), (x + half, y), (x, y + thin)])
            self._groups.append((path, dice.uniform(0, 6.28), dice.uniform(1.1, 2.4)))

    def draw(self, canvas: skia.Canvas, moment: Moment) -> None:
        """Draw every group as bright as it is now."""
        canvas.save()
        # The light's reflection keeps under the light, however the camera travels.
        shift_x, shift_y = moment.view.shift(0.0)[0], moment.view.shift(self.depth)[1]
        canvas.translate(shift_x, shift_y)
        for path, phase, rate in self._groups:
            alpha = max(0.0, 0.35 + 0.65 * math.sin(rate * moment.seconds + phase))
            if alpha > 0.02:
                canvas.drawPath(path, ink(self._colour, 0.8 * alpha * self._strength))
        canvas.restore()
