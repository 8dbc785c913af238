"""Water: rows of waves, glitter under the light, reflections. Knows the surface; no boat."""

from __future__ import annotations

import math

import skia

from moviefactory.lexicon.vocabulary import Time, Weather
from moviefactory.shots.animatic.layers import Layer, Moment, Solid, add_polygon, ink, polygon
from moviefactory.shots.animatic.light import Color, mix
from moviefactory.shots.animatic.stage import Stage


def open_water(
    stage: Stage, top_y: float, body: Color, *, rough: float = 1.0, rows: int = 7
) -> list[Layer]:
    """Return the sea from its far edge at `top_y` to the bottom of the frame, in rows of waves."""
    palette, u = stage.palette, stage.unit
    layers: list[Layer] = []
    bottom = stage.height
    own = palette.local(body)
    # Far water mirrors the horizon; near water, seen from above, the high sky and itself.
    far_tone = mix(mix(palette.sky[4], palette.sky[3], 0.4), own, 0.30)
    middle = mix(mix(palette.sky[3], palette.sky[2], 0.5), own, 0.38)
    near_tone = mix(mix(mix(palette.sky[1], palette.sky[2], 0.4), own, 0.4), palette.near, 0.34)
    previous = top_y
    for row in range(rows):
        share = row / (rows - 1)
        depth = 0.12 + 0.98 * share if row < rows - 1 else 1.18
        y = top_y + (bottom * 0.985 - top_y) * share**1.7
        high = rough * u * (1.2 + 19 * share**1.2)
        length = u * (70 + 420 * share)
        colour = mix(far_tone, middle, share * 2.2) if share < 0.45 else mix(middle, near_tone, (share - 0.45) / 0.55)  # fmt: skip
        crest = mix(colour, mix(palette.sky[4], palette.light, 0.5), 0.46 * (1 - 0.55 * share))
        drop = max(24 * u, (y - previous) * 1.9 + 30 * u)
        fill = stage.gradient(y - high * 1.6, y + drop, [(0, crest), (0.30, colour), (1, mix(colour, near_tone, 0.45))], depth, spill=0.42 * (1 - 0.7 * share))  # fmt: skip
        path = wave_path(stage, y, high, length, depth, row)
        flat = row == 0
        layers.append(
            Solid(
                path, fill, depth, solid_y=y + high * 2.2 + 0.006 * stage.width,
                drift_x=0.0 if flat else (18 + 44 * share) * u * (1 if row % 2 else -1),
                wrap_x=0.0 if flat else length * 6,
                bob_y=0.0 if flat else 2.6 * u * share * rough, phase=row * 1.9,
            )
        )  # fmt: skip
        previous = y
    return layers


def wave_path(
    stage: Stage, y: float, high: float, length: float, depth: float, row: int
) -> skia.Path:
    """Return waves that repeat after six lengths, wide enough to travel so far both ways."""
    left, _, right, bottom = stage.reach(depth)
    whole = length * 6
    dice = stage.dice(f"wave{row}")
    parts = [(count, dice.uniform(0, 6.28), weight) for count, weight in ((6, 1.0), (4, 0.55), (11, 0.28), (19, 0.12))]  # fmt: skip
    points = [(left - whole - 10, bottom + 0.2 * stage.height)]
    step = length / 14
    count = int((right - left + 2 * whole + 40) / step)
    for index in range(count + 1):
        x = left - whole - 10 + index * step
        angle = 2 * math.pi * x / whole
        wave = sum(weight * math.sin(n * angle + phase) for n, phase, weight in parts)
        # Crests are sharper than troughs.
        points.append((x, y - high * (wave + 0.35 * abs(wave) - 0.5)))
    points.append((points[-1][0], bottom + 0.2 * stage.height))
    return polygon(points)


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
