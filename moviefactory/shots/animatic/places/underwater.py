"""Underwater: light from above in shafts, reefs in blue air, weed that sways, a school of fish."""

from __future__ import annotations

import math

import skia

from moviefactory.lexicon.vocabulary import Time
from moviefactory.shots.animatic import lens
from moviefactory.shots.animatic.layers import (
    Backdrop,
    Flat,
    Layer,
    Live,
    add_polygon,
    glow_paint,
    ink,
)
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.rays import motes, shafts
from moviefactory.shots.animatic.stage import Floor, Scene, Stage, vertical
from moviefactory.shots.animatic.terrain import Ridge, ground, land_layer, ridge

DEPTHS: dict[Time, tuple[str, str, str, str]] = {
    Time.DAY: ("#7fe6e0", "#2aa6bf", "#0f5f8f", "#06304f"),
    Time.DAWN: ("#ffe0b8", "#6fb7b0", "#2a6f8a", "#0c3350"),
    Time.DUSK: ("#ffb38a", "#8a6f9a", "#35507f", "#121f42"),
    Time.NIGHT: ("#5aa0d0", "#1f4f86", "#0c2850", "#040f26"),
}
CORALS = (color("#ff6f61"), color("#ffb14a"), color("#d95fb0"), color("#6fd08a"), color("#8a6fe0"))


def build(stage: Stage) -> Scene:
    """Return one of: a coral reef in the light; a kelp forest; a drop into the deep."""
    kind, w, h = stage.variant(3), stage.width, stage.height
    top, high, low, deep = (mix(color(c), stage.palette.sky[i], 0.18) for i, c in enumerate(DEPTHS[stage.time]))  # fmt: skip
    if kind == 2:
        top, high, low = mix(top, high, 0.5), mix(high, low, 0.4), mix(low, deep, 0.3)
    sun = (stage.staging.light_x, -0.05 * h)
    layers: list[Layer] = [water(stage, (top, high, low, deep), sun)]
    for index, (depth, foot, tall) in enumerate(((0.12, 0.80, 210), (0.30, 0.90, 190), (0.58, 1.0, 170))):  # fmt: skip
        land = ridge(stage, f"reef{index}", depth, h * foot, tall * stage.scenery * (1.5 if kind == 2 else 1.0), period_units=560, roughness=0.62)  # fmt: skip
        tone = mix(low, deep, 0.15 + 0.32 * index)
        layers.append(land_layer(stage, land, depth, [(0, mix(tone, top, 0.16)), (0.3, tone), (1, mix(tone, low, 0.4))], fade_units=tall))  # fmt: skip
        if index == 0:
            layers.append(school(stage, mix(deep, low, 0.35)))
        if index == 1:
            layers.append(shafts(stage, sun, h * 0.98, top, 0.34 if kind != 2 else 0.22, 0.3, count=5, spread_units=1300, width_units=105))  # fmt: skip
    floor = ground(stage, "sand", 20)
    sand = mix(mix(color("#d8c79a"), low, 0.55), deep, 0.25)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(sand, top, 0.2)), (0.4, sand), (1, deep)], fade_units=220))  # fmt: skip
    if kind == 0:
        layers += corals(stage, floor, low, deep)
    layers += weed(stage, floor.y, mix(low, deep, 0.55), 0.97, 17 if kind == 1 else 6, 420 if kind == 1 else 150)  # fmt: skip
    layers.append(motes(stage, "bubbles", 0.9, count=34, box=(0, 0, w, h), colour=mix(top, (1, 1, 1), 0.5), size_units=5.5, rise_units=70, alpha=0.55, ring=True))  # fmt: skip
    layers += weed(stage, lambda x: h * 1.02, mix(deep, (0, 0, 0), 0.45), 1.3, 12, 330, sides=True)
    return Scene(tuple(layers), floor.y)


def water(stage: Stage, tones: tuple[Color, ...], sun: tuple[float, float]) -> Layer:
    """Return the water from the bright surface down to the dark."""
    top, high, low, deep = tones
    stops = [(0.0, mix(top, high, 0.25)), (0.16, high), (0.6, low), (1.0, mix(deep, low, 0.35))]

    def paint(canvas: skia.Canvas) -> None:
        lens.pour(canvas, vertical(0, stage.height, stops))
        for radius, alpha in ((1.25, 0.65), (0.55, 0.7)):
            reach = radius * stage.height
            canvas.drawCircle(*sun, reach, glow_paint(*sun, reach, mix(top, (1, 1, 1), 0.3), alpha))

    return Backdrop(stage.texture(stage.box_below(-1, 0.0), paint, corner=0.5))


def school(stage: Stage, tone: Color) -> Layer:
    """Return a far school of small fish that turns as one."""
    dice, u, go = stage.dice("school"), stage.unit, -stage.staging.facing
    x0, y0 = stage.width * (0.5 - 0.25 * go), stage.height * dice.uniform(0.25, 0.4)
    fish = [(dice.gauss(0, 105) * u, dice.gauss(0, 38) * u, dice.random()) for _ in range(42)]

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        path = skia.Path()
        for dx, dy, phase in fish:
            x = x0 + dx + go * (30 + 8 * phase) * u * seconds
            y = y0 + dy + 14 * u * math.sin(0.7 * seconds + dx / (90 * u))
            size, flick = (7 + 5 * phase) * u * go, 2.4 * u * math.sin(9 * seconds + 6 * phase)
            path.addOval(skia.Rect(min(x - size, x + size), y - 3 * u, max(x - size, x + size), y + 3 * u))  # fmt: skip
            add_polygon(path, [(x - size * 0.7, y), (x - size * 1.6, y - 4 * u + flick), (x - size * 1.6, y + 4 * u + flick)])  # fmt: skip
        canvas.drawPath(path, ink(tone, 0.85))

    return Live(draw, 0.2)


def corals(stage: Stage, floor: Ridge, low: Color, deep: Color) -> list[Layer]:
    """Return corals on the sea bed: fans, heads and tubes, in dimmed bright colours."""
    dice, u = stage.dice("corals"), stage.unit
    left, _, right, _ = stage.reach(1.0)
    paths = {index: skia.Path() for index in range(len(CORALS))}
    for _ in range(int(26 * (right - left) / (2400 * u)) + 5):
        x, size = dice.uniform(left, right), u * dice.uniform(18, 64)
        path, y = paths[dice.randrange(len(CORALS))], floor.y(x) + 5 * u
        kind = dice.randrange(3)
        if kind == 0:
            for _ in range(7):
                path.addCircle(x + dice.gauss(0, 0.5) * size, y - dice.uniform(0, 0.5) * size, size * dice.uniform(0.2, 0.36))  # fmt: skip
        elif kind == 1:
            for arm in range(7):
                angle = -math.pi / 2 + (arm - 3) * 0.27 + dice.uniform(-0.1, 0.1)
                tip = (x + 1.5 * size * math.cos(angle), y + 1.5 * size * math.sin(angle))
                add_polygon(path, [(x - 0.07 * size, y), tip, (tip[0] + 0.12 * size, tip[1] + 0.02 * size), (x + 0.07 * size, y)])  # fmt: skip
        else:
            for tube in range(4):
                tx, tall = x + (tube - 1.5) * 0.32 * size, size * dice.uniform(0.6, 1.5)
                path.addRRect(skia.RRect.MakeRectXY(skia.Rect(tx - 0.12 * size, y - tall, tx + 0.12 * size, y + 4), 0.12 * size, 0.12 * size))  # fmt: skip
    return [Flat(path, ink(mix(mix(CORALS[i], low, 0.42), deep, 0.22)), 1.0) for i, path in paths.items()]  # fmt: skip


def weed(
    stage: Stage,
    floor: Floor,
    tone: Color,
    depth: float,
    count: int,
    tall: float,
    *,
    sides: bool = False,
) -> list[Layer]:
    """Return long weed that bends with the swell; at the sides only, to frame the picture."""
    dice, u = stage.dice(f"weed{depth}"), stage.unit
    left, _, right, _ = stage.reach(depth)
    plants = []
    for _ in range(int(count * max(1.0, (right - left) / (2400 * u)))):
        x = dice.uniform(left, right)
        if sides and abs(x - stage.width / 2) < 0.36 * stage.width:
            continue
        plants.append((x, floor(x) + 8 * u, tall * u * dice.uniform(0.5, 1.0), dice.random()))
    paint = ink(tone)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        path = skia.Path()
        for x, y, high, phase in plants:
            spine = []
            for step in range(9):
                share = step / 8
                bend = math.sin(1.1 * seconds + 6 * phase - 2.6 * share) * 0.13 * high * share
                spine.append((x + bend + 0.10 * high * share * (phase - 0.5), y - high * share, (1 - share) ** 0.6 * 0.032 * high * (1 + 0.35 * (step % 2))))  # fmt: skip
            add_polygon(path, [(px - half, py) for px, py, half in spine] + [(px + half, py) for px, py, half in reversed(spine)])  # fmt: skip
        canvas.drawPath(path, paint)

    return [Live(draw, depth)]
