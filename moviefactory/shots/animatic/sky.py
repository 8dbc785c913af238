"""Skies: gradient, sun or moon, stars, clouds, birds. Knows light and air; no land."""

from __future__ import annotations

import math

import numpy as np
import skia

from moviefactory.lexicon.vocabulary import Time, Weather
from moviefactory.shots.animatic import lens, noise
from moviefactory.shots.animatic.layers import (
    Backdrop,
    Dots,
    Layer,
    Live,
    Sprite,
    glow_paint,
    ink,
    pen,
)
from moviefactory.shots.animatic.light import Color, mix
from moviefactory.shots.animatic.measures import uprightness
from moviefactory.shots.animatic.murk import disc_y, is_low
from moviefactory.shots.animatic.soft import SoftLight
from moviefactory.shots.animatic.stage import Stage, vertical

MOST_SUN: dict[Weather, float] = {
    Weather.CLEAR: 1.0,
    Weather.RAIN: 0.12,
    Weather.SNOW: 0.25,
    Weather.FOG: 0.45,
    Weather.STORM: 0.0,
    Weather.SAND: 0.3,
}
VEILED = frozenset({Weather.RAIN, Weather.SNOW, Weather.STORM})
"""When cloud hides sun and moon; only their glow is left."""
SUN_PACE: dict[Time, float] = {Time.DUSK: 1.0, Time.DAWN: -1.0}
"""Which way the sun goes, downwards."""


def sky(stage: Stage, *, clouds: float = 1.0) -> list[Layer]:
    """Return the whole sky: backdrop with glow and wisps, stars, disc, drifting clouds."""
    layers: list[Layer] = [backdrop(stage), *stars(stage), *disc(stage, 1.0)]
    return [*layers, *drifting_clouds(stage, clouds)]


def backdrop(stage: Stage, *, sun: float = 1.0, wisps: float = 1.0) -> Backdrop:
    """Return the sky's gradient with the light's two glows and thin high clouds."""
    colours = stage.palette.sky
    bottom = stage.horizon_y + 0.06 * stage.height
    stops = [(0.0, colours[0]), (0.28, colours[1]), (0.58, colours[2]), (0.84, colours[3]), (1.0, colours[4])]  # fmt: skip
    light, x, y = stage.palette.light, stage.staging.light_x, stage.staging.light_y
    shine = MOST_SUN[stage.weather] * sun
    streaks = wisp_image(stage) if wisps > 0 else None

    def paint(canvas: skia.Canvas) -> None:
        lens.pour(canvas, vertical(0, bottom, stops))
        if streaks is not None:
            box = skia.Rect(-0.1 * stage.width, 0, 1.1 * stage.width, stage.horizon_y)
            soft = skia.SamplingOptions(skia.CubicResampler.Mitchell())
            canvas.drawImageRect(streaks, box, soft, skia.Paint(Dither=True, Alphaf=min(1, wisps)))
        if shine > 0:
            wide, strong = (0.95, 0.34) if stage.time is not Time.NIGHT else (0.7, 0.22)
            tint = mix(light, colours[3], 0.45)
            for radius, base, alpha in ((wide * stage.height, tint, 1.0), (strong * stage.height, light, 0.85)):  # fmt: skip
                weight = alpha * shine * (0.75 if stage.time is not Time.NIGHT else 0.42)
                canvas.drawCircle(x, y, radius, glow_paint(x, y, radius, base, weight))

    return Backdrop(stage.texture(stage.box_below(-1, 0.0), paint))


def wisp_image(stage: Stage) -> skia.Image:
    """Return a small, see-through image of streaks of high cloud."""
    width, height = 320, 120
    x, y = noise.mesh(width, height, 5.0)
    lattices = noise.grids(stage.noise_seed("wisps"), 5)
    bend = noise.fbm(lattices, x * 0.6, y * 0.9)
    field = noise.fbm(lattices, x * 0.55 + 2 * bend, y * 3.1 + 1.5 * bend)
    share = np.linspace(0, 1, height, dtype=np.float32)[:, None]
    cover = noise.smoothstep(0.50, 0.78, field) * (0.25 + 0.75 * share) * 0.62
    if stage.weather is not Weather.CLEAR:
        cover = np.clip(noise.smoothstep(0.34, 0.72, field) * 0.75, 0, 0.8)
    elif stage.time is Time.NIGHT:
        cover = cover * 0.5
    colours = stage.palette.sky
    low = np.array(mix(colours[4], stage.palette.light, 0.35), np.float32)
    high = np.array(mix(colours[1], colours[4], 0.42), np.float32)
    if stage.weather in (Weather.STORM, Weather.RAIN):
        high, low = np.array(mix(colours[0], (0, 0, 0), 0.45), np.float32), np.array(mix(colours[2], colours[0], 0.5), np.float32)  # fmt: skip
    colour = high + (low - high) * (share**1.4)[..., None]
    return lens.tinted(cover.astype(np.float32), np.broadcast_to(colour, (height, width, 3)))


def stars(
    stage: Stage, *, count: int = 700, low_y: float | None = None, depth: float = 0.0
) -> list[Layer]:
    """Return stars by a power law: many faint, few bright, the brightest breathing with a cross."""
    clear = stage.palette.stars
    if clear < 0.05:
        return []
    dice = stage.dice(f"stars{depth}")
    left, top, right, _ = stage.reach(depth)
    bottom = low_y if low_y is not None else stage.horizon_y
    groups: dict[int, list[skia.Point]] = {0: [], 1: [], 2: [], 3: []}
    for _ in range(count):
        power = dice.random()
        group = 0 if power < 0.62 else 1 if power < 0.88 else 2 if power < 0.965 else 3
        y = top + (bottom - top) * dice.random() ** (1.0 if low_y is not None else 1.5)
        groups[group].append(skia.Point(dice.uniform(left, right), y))
    layers: list[Layer] = []
    for group, (alpha, size) in enumerate(((0.38, 1.0), (0.6, 1.5), (0.8, 2.2), (1.0, 3.0))):
        for half in (0, 1):
            points = groups[group][half::2]
            tint = mix((0.80, 0.88, 1.0), (1.0, 0.93, 0.82), dice.random())
            layers.append(Dots(points, tint, clear * alpha, max(1.0, size * stage.unit), depth, 0.15 + 0.14 * group, dice.uniform(0, 6)))  # fmt: skip
    return layers


def disc(stage: Stage, sun: float) -> list[Layer]:
    """Return the sun, or the moon with its seas, sharp at every fraction of a pixel."""
    shine = MOST_SUN[stage.weather] * sun
    if shine < 0.2 or stage.weather in VEILED:
        return []
    if is_low(stage):
        # It shines through dust; fog is before it, and shows it itself.
        if stage.weather is Weather.FOG:
            return []
        shine = 0.6
    x, y, light = stage.staging.light_x, disc_y(stage), stage.palette.light
    night = stage.time is Time.NIGHT
    radius = stage.unit * {Time.DAY: 40, Time.NIGHT: 52}.get(stage.time, 72)
    radius *= 0.8 + 0.2 * stage.staging.scenery
    veiled = 0.4 if stage.weather is Weather.FOG else 1.0
    body = ink(mix(light, (1.0, 1.0, 1.0), 0.45), min(1.0, 0.35 + shine) * veiled)
    sea = ink(mix(light, stage.palette.sky[2], 0.5), 0.20)
    seas = [(-0.32, -0.28, 0.36), (-0.12, -0.05, 0.30), (0.30, 0.20, 0.34), (0.18, 0.40, 0.26), (-0.48, 0.22, 0.20), (0.38, -0.36, 0.18)]  # fmt: skip

    # The sun sets, or rises, by up to its own radius while one looks.
    seconds_long = max(1.0, stage.staging.rig.seconds)
    pace = SUN_PACE.get(stage.time, 0.0) * min(stage.unit * 7.0, radius / seconds_long)

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        now = y + pace * seconds
        canvas.drawCircle(x, now, radius, body)
        if night:
            for dx, dy, size in seas:
                canvas.drawCircle(x + dx * radius, now + dy * radius, size * radius, sea)

    return [Live(paint, 0.0)]


def cloud_image(
    stage: Stage,
    name: str,
    size: tuple[int, int],
    colours: tuple[Color, Color],
    alpha: float,
    *,
    heaped: bool,
) -> skia.Image:
    """Return a cloud in (lit, shaded) colours: heaped and round, or drawn out in long veils.

    Units: `size` in pixels.
    """
    width, height = size
    columns, rows = max(24, width // 4), max(12, height // 4)
    dice = stage.dice(name)
    x = np.linspace(-1, 1, columns, dtype=np.float32)[None, :]
    y = np.linspace(0, 1, rows, dtype=np.float32)[:, None]
    ratio = height / width
    total = np.zeros((rows, columns), np.float32)
    for _ in range(18 if heaped else 9):
        along = dice.gauss(0, 0.34)
        inner = 1 - min(1.0, abs(along))
        if heaped:
            radius, flat, level = dice.uniform(0.12, 0.30) * (0.4 + 0.6 * inner), 0.9, 0.78
            level -= dice.random() ** 1.3 * 0.42 * inner
        else:
            radius, flat, level = dice.uniform(0.25, 0.6), 0.16, dice.gauss(0.55, 0.13)
        far = ((x - along) / radius) ** 2 + ((y - level) * 2 * ratio / (radius * flat)) ** 2
        total += 1 / (1 + far * far * far)
    grain_x, grain_y = noise.mesh(columns, rows, 4.0)
    stretch = 1.8 if heaped else 6.0
    rough = noise.fbm(noise.grids(stage.noise_seed(name), 4), grain_x * 1.7, grain_y * stretch)
    if heaped:
        dense = total * 0.9 + (rough - 0.5) * 1.5
    else:
        dense = total / (0.6 + total) * 1.1 + (rough - 0.5) * 2.0
    edge = np.clip((1 - np.abs(x)) * 4, 0, 1) * np.clip(y * 6, 0, 1) * np.clip((1 - y) * 5, 0, 1)
    cover = noise.smoothstep(0.25, 0.95 if heaped else 1.30, dense) * edge
    if heaped:
        cover *= 1 - noise.smoothstep(0.80, 1.0, y + 0.16 * rough)
    side = 1 if stage.staging.light_x > stage.width / 2 else -1
    soft = np.clip(dense, 0.0, 1.6)
    slope = np.gradient(soft, axis=0) * rows * 0.10
    slope -= side * np.gradient(soft, axis=1) * columns * 0.04
    bright = np.clip(0.86 - 1.1 * (y - 0.5) + (0.30 if heaped else 0.1) * slope, 0, 1)[..., None]
    lit, shade = (np.array(one, np.float32) for one in colours)
    colour = (shade * (1 - bright) + lit * bright).astype(np.float32)
    return lens.enlarge(lens.tinted((cover * alpha).astype(np.float32), colour), width, height)


def drifting_clouds(stage: Stage, amount: float) -> list[Layer]:
    """Return a few clouds that pass slowly, the lower the smaller and slower."""
    dice = stage.dice("clouds")
    heavy = stage.weather in (Weather.RAIN, Weather.STORM, Weather.SNOW)
    count = int((3 + dice.randrange(3)) * amount * (1.6 if heavy else 1.0) + 0.5)
    colours, light = stage.palette.sky, stage.palette.light
    heaped = stage.time is Time.DAY or heavy
    if stage.time is Time.DAY:
        lit, shade, alpha = (
            mix(colours[4], (1.0, 1.0, 1.0), 0.75),
            mix(colours[2], colours[1], 0.45),
            0.92,
        )
    elif stage.time is Time.NIGHT:
        lit, shade, alpha = mix(colours[3], light, 0.18), colours[2], 0.42
    else:
        lit, shade, alpha = (
            mix(colours[4], colours[3], 0.55),
            mix(colours[2], colours[3], 0.3),
            0.55,
        )
    if stage.weather is not Weather.CLEAR:
        lit, shade = mix(colours[3], colours[1], 0.4), mix(colours[1], (0.0, 0.0, 0.0), 0.28)
        alpha = 0.62
    left, _, right, _ = stage.reach(0.08)
    # A tall frame has more sky to fill.
    grown = 1 + 0.35 * uprightness(stage.size)
    count += round(2 * amount * uprightness(stage.size))
    layers: list[Layer] = []
    for index in range(count):
        level = dice.uniform(0.06, 0.80)
        size = (1.15 - 0.75 * level) * stage.unit * dice.uniform(0.7, 1.15) * grown
        wide, tall = (
            (int(620 * size), int(230 * size)) if heaped else (int(980 * size), int(120 * size))
        )
        if wide < 24 or tall < 12:
            continue
        image = cloud_image(
            stage, f"cloud{index}", (wide, tall), (lit, shade), alpha, heaped=heaped
        )
        start = left + (right - left) * ((index + dice.random()) / max(1, count)) - wide / 2
        speed = stage.unit * dice.uniform(6, 11) * (1.2 - level) * (2.2 if heavy else 1.0)
        y = level * stage.horizon_y - tall * 0.4
        layers.append(Sprite(image, start, y, 0.08, speed, (left - wide, right + wide)))
    return layers


def flock(stage: Stage, *, count: int = 11, depth: float = 0.3) -> list[Layer]:
    """Return a skein of far birds that cross the sky with beating wings."""
    dice = stage.dice("flock")
    towards = stage.staging.facing
    start_x = stage.width * (0.5 - 0.12 * towards)
    start_y = stage.horizon_y * dice.uniform(0.34, 0.5)
    size = 11 * stage.unit
    birds = []
    for index in range(count):
        arm = (index + 1) // 2 * (1 if index % 2 else -1)
        birds.append((-abs(arm) * 36 * stage.unit * towards + dice.gauss(0, 6) * stage.unit, arm * 15 * stage.unit + dice.gauss(0, 5) * stage.unit, dice.random()))  # fmt: skip
    paint = pen(mix(stage.palette.near, stage.palette.sky[2], 0.28), 2.3 * stage.unit, 0.9)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        run = towards * 34 * stage.unit * seconds
        path = skia.Path()
        for dx, dy, phase in birds:
            beat = math.sin(seconds * 7.5 + phase * 6.3)
            bx, by = (
                start_x + dx + run,
                start_y + dy + 5 * stage.unit * math.sin(seconds + phase * 6),
            )
            tip, bend = by - size * (0.15 + 0.5 * beat), by - size * (0.42 + 0.18 * beat)
            path.moveTo(bx - size, tip)
            path.quadTo(bx - size * 0.42, bend, bx, by)
            path.quadTo(bx + size * 0.42, bend, bx + size, tip)
        canvas.drawPath(path, paint)

    return [Live(draw, depth)]


def lamp(
    stage: Stage, x: float, y: float, radius: float, depth: float, name: str, *, alpha: float = 0.7
) -> Layer:
    """Return a small warm light that flickers softly."""
    phase = stage.dice(name).random()
    base = stage.palette.accent
    glow = SoftLight.of(radius, base)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        breath = 1 + 0.10 * noise.wobble(seconds * 3.1, phase)
        glow.draw(canvas, x, y, alpha * breath * 0.9)
        canvas.drawCircle(x, y, max(1.0, radius * 0.055), ink(mix(base, (1.0, 1.0, 1.0), 0.7)))

    return Live(draw, depth)
