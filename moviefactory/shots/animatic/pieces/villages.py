"""A village's church, windows, smoke, fences and lanterns, and its snow. Knows no place."""

from __future__ import annotations

import skia

from moviefactory.lexicon.vocabulary import Weather
from moviefactory.shots.animatic.lamps import FAIR
from moviefactory.shots.animatic.layers import Dots, Flat, Layer, Live, add_polygon, ink, pen
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.sky import lamp
from moviefactory.shots.animatic.soft import Puff
from moviefactory.shots.animatic.stage import Stage
from moviefactory.shots.animatic.terrain import Ridge, pine
from moviefactory.shots.animatic.towns import Front

PLASTER = color("#d8b48c")
SLATE = color("#5a6478")
FIR = color("#2f6a55")


def church(stage: Stage, base: Ridge, depth: float, near: float) -> list[Layer]:
    """Return a church with a pointed tower."""
    k, x = stage.scenery, stage.width * (0.5 + 0.17 * stage.staging.facing)
    y, path, roof = base.y(x) + 6 * k, skia.Path(), skia.Path()
    path.addRect(skia.Rect(x - 22 * k, y - 150 * k, x + 22 * k, y + 20 * k))
    path.addRect(skia.Rect(x, y - 70 * k, x + 130 * k, y + 20 * k))
    add_polygon(roof, [(x - 28 * k, y - 146 * k), (x, y - 262 * k), (x + 28 * k, y - 146 * k)])
    add_polygon(roof, [(x + 16 * k, y - 66 * k), (x + 36 * k, y - 118 * k), (x + 116 * k, y - 118 * k), (x + 140 * k, y - 66 * k)])  # fmt: skip
    tone = stage.palette.tone(near, PLASTER)
    return [
        Flat(path, ink(tone), depth),
        Flat(roof, ink(stage.palette.tone(near + 0.1, SLATE)), depth),
    ]


def lit_windows(stage: Stage, fronts: tuple[Front, ...], name: str, depth: float) -> list[Layer]:
    """Return the windows: warm when it is dark, sky-coloured by day."""
    dice, path, dim = stage.dice(name), skia.Path(), skia.Path()
    for left, top, right, bottom in fronts:
        wide, high = right - left, bottom - top
        for column in range(2 if wide < high * 1.3 else 3):
            x = left + wide * (0.18 + 0.30 * column)
            target = path if dice.random() < 0.62 else dim
            target.addRect(skia.Rect(x, top + high * 0.24, x + wide * 0.13, top + high * 0.52))
    palette = stage.palette
    warm = mix(palette.accent, (1, 1, 1), 0.25) if stage.dark else mix(palette.local(SLATE), palette.sky[3], 0.25)  # fmt: skip
    return [Flat(path, ink(warm), depth), Flat(dim, ink(mix(palette.local(SLATE), palette.near, 0.3)), depth)]  # fmt: skip


def chimney_smoke(stage: Stage, fronts: tuple[Front, ...], name: str, depth: float) -> Layer:
    """Return smoke from some chimneys: puffs that grow, lean with the wind and fade."""
    dice, k = stage.dice(name), stage.scenery
    sources = [(f[0] + (f[2] - f[0]) * 0.5, f[1] - (f[2] - f[0]) * 0.45, dice.random()) for f in fronts if dice.random() < 0.3][:4]  # fmt: skip
    tone = mix(stage.palette.haze, stage.palette.sky[3], 0.4)
    wind = 0.5 if stage.weather is Weather.CLEAR else 1.2
    soft = Puff(tone)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        for x, y, phase in sources:
            for puff in range(7):
                age = (seconds * 0.16 + puff / 7 + phase) % 1.0
                radius = (5 + 26 * age) * k * (0.5 + 0.5 * depth)
                fade = min(1.0, 4 * age) * (1 - age) ** 1.3
                sway = 9 * k * wobble(seconds * 0.7 + puff, phase)
                soft.draw(canvas, x + wind * 120 * k * age**1.3 + sway * age, y - 120 * k * age, 1.2 * radius, 0.5 * fade)  # fmt: skip

    return Live(draw, depth)


def fence(stage: Stage) -> list[Layer]:
    """Return a near fence and tall grass, dark, along the lower edge."""
    dice, u, h = stage.dice("fence"), stage.unit, stage.height
    left, _, right, _ = stage.reach(1.3)
    path, x = skia.Path(), left
    while x < right:
        top = h - dice.uniform(58, 74) * u
        add_polygon(path, [(x, h * 1.2), (x, top), (x + 7 * u, top - 9 * u), (x + 14 * u, top), (x + 14 * u, h * 1.2)])  # fmt: skip
        x += 62 * u
    path.addRect(skia.Rect(left, h - 48 * u, right, h - 40 * u))
    path.addRect(skia.Rect(left, h - 18 * u, right, h * 1.2))
    return [Flat(path, ink(stage.palette.near), 1.3)]


def lantern_post(stage: Stage, x: float, y: float, tall: float) -> list[Layer]:
    """Return a street lantern that burns."""
    u, path = stage.unit, skia.Path()
    path.moveTo(x, y)
    path.lineTo(x, y - tall)
    path.lineTo(x + 22 * u, y - tall - 8 * u)
    tone = mix(stage.palette.near, stage.palette.sky[1], 0.12)
    return [Flat(path, pen(tone, 6 * u), 1.0), lamp(stage, x + 22 * u, y - tall + 6 * u, 210 * u, 1.0, "post", alpha=0.8)]  # fmt: skip


def thick(roofs: skia.Path, rise: float) -> skia.Path:
    """Return roofs with snow on them, as thick as `rise` and soft at the edges."""
    pen = skia.Paint(AntiAlias=True)
    pen.setStyle(skia.Paint.kStrokeAndFill_Style)
    pen.setStrokeWidth(rise)
    pen.setStrokeJoin(skia.Paint.kRound_Join)
    laden = skia.Path()
    pen.getFillPath(roofs, laden)
    return laden


def tree_of_lights(
    stage: Stage, x: float, y: float, tall: float, white: tuple[float, float, float]
) -> list[Layer]:
    """Return a great fir with snow on its boughs and lamps of all colours."""
    dice, palette = stage.dice("fir"), stage.palette
    body, snow = skia.Path(), skia.Path()
    for _ in range(2):
        pine(body, x, y, tall, dice)
    pine(snow, x - 0.015 * tall, y - 0.03 * tall, 0.9 * tall, dice)
    layers: list[Layer] = [
        Flat(body, ink(mix(palette.local(FIR), palette.near, 0.25)), 0.9),
        Flat(snow, ink(white, 0.32), 0.9),
    ]
    for index, tint in enumerate(FAIR):
        spots = []
        for _ in range(13):
            t = dice.uniform(0.12, 0.96)
            spots.append(skia.Point(x + dice.uniform(-0.17, 0.17) * tall * t, y - tall * (1 - t)))
        layers.append(Dots(spots, mix(tint, (1, 1, 1), 0.3), 0.95, max(1.6, 0.022 * tall), 0.9, 0.6, index * 1.3))  # fmt: skip
    layers.append(lamp(stage, x, y - tall, 0.36 * tall, 0.9, "star", alpha=0.8))
    return layers


def drifts(stage: Stage, tone: tuple[float, float, float]) -> list[Layer]:
    """Return heaped snow at the lower corners, and a laden fence."""
    u, h, w = stage.unit, stage.height, stage.width
    left, _, right, _ = stage.reach(1.3)
    path = skia.Path()
    path.moveTo(left, 1.2 * h)
    path.lineTo(left, h - 120 * u)
    path.cubicTo(left + 0.12 * w, h - 130 * u, 0.22 * w, h - 20 * u, 0.38 * w, h - 6 * u)
    path.lineTo(0.62 * w, h - 4 * u)
    path.cubicTo(0.78 * w, h - 18 * u, right - 0.12 * w, h - 110 * u, right, h - 104 * u)
    path.lineTo(right, 1.2 * h)
    path.close()
    return [Flat(path, ink(tone), 1.3)]
