"""Water in the light: corals in every form, weed, schools of fish. Knows no place."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

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
    pen,
)
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.stage import Floor, Stage, Stops, vertical
from moviefactory.shots.animatic.terrain import Ridge, ridge

UNDERWATER_CORALS = (
    color("#ff6f61"),
    color("#ffb14a"),
    color("#d95fb0"),
    color("#6fd08a"),
    color("#8a6fe0"),
)
CORALS = tuple(map(color, ("#ff6f61", "#ffb14a", "#e35fb8", "#6fd08a", "#8a6fe0", "#ffd95a", "#4ac0d8")))  # fmt: skip
DEPTHS: dict[Time, tuple[str, str, str, str]] = {
    Time.DAY: ("#7fe6e0", "#2aa6bf", "#0f5f8f", "#06304f"),
    Time.DAWN: ("#ffe2c4", "#c8a6b8", "#5f7fa8", "#1a3862"),
    Time.DUSK: ("#ffa860", "#b0627c", "#4a4480", "#141a42"),
    Time.NIGHT: ("#5aa0d0", "#1f4f86", "#0c2850", "#040f26"),
}


def water(stage: Stage, tones: tuple[Color, ...], sun: tuple[float, float]) -> Layer:
    """Return the water from the bright surface down to the dark."""
    top, high, low, deep = tones
    stops = [(0.0, mix(top, high, 0.25)), (0.16, high), (0.6, low), (1.0, mix(deep, low, 0.35))]
    return lit_water(stage, stops, sun, mix(top, (1, 1, 1), 0.3), ((1.25, 0.65), (0.55, 0.7)))


def lit_water(
    stage: Stage,
    stops: Stops,
    sun: tuple[float, float],
    tint: Color,
    glows: Sequence[tuple[float, float]],
) -> Layer:
    """Return water in these colours downward, with the light's glows about `sun`.

    Units: `sun` in pixels; each of `glows` is a radius in frame heights and a strength.
    """

    def paint(canvas: skia.Canvas) -> None:
        lens.pour(canvas, vertical(0, stage.height, stops))
        for radius, alpha in glows:
            reach = radius * stage.height
            canvas.drawCircle(*sun, reach, glow_paint(*sun, reach, tint, alpha))

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


def bed_corals(stage: Stage, floor: Ridge, low: Color, deep: Color) -> list[Layer]:
    """Return corals on the sea bed: fans, heads and tubes, in dimmed bright colours."""
    dice, u = stage.dice("corals"), stage.unit
    left, _, right, _ = stage.reach(1.0)
    paths = {index: skia.Path() for index in range(len(UNDERWATER_CORALS))}
    for _ in range(int(26 * (right - left) / (2400 * u)) + 5):
        x, size = dice.uniform(left, right), u * dice.uniform(18, 64)
        path, y = paths[dice.randrange(len(UNDERWATER_CORALS))], floor.y(x) + 5 * u
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
    return [Flat(path, ink(mix(mix(UNDERWATER_CORALS[i], low, 0.42), deep, 0.22)), 1.0) for i, path in paths.items()]  # fmt: skip


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


def bank(stage: Stage, index: int, depth: float, y: float, tall: float, lean: float) -> Ridge:
    """Return a bank of coral: high at both sides, or rising to one of them."""
    land = ridge(stage, f"bank{index}", depth, y, 0.8 * tall, period_units=500, roughness=0.6)
    off = (land.xs - stage.width / 2) / (0.5 * stage.width)
    rise = (lean * off).clip(0, 1.6) ** 1.5 if lean else abs(off).clip(0, 1.6) ** 2.2
    return Ridge(land.xs, land.ys - tall * (0.8 if index < 3 else 0.3) * rise)


def bank_corals(
    stage: Stage, land: Ridge, index: int, depth: float, air: Color, deep: Color
) -> list[Layer]:
    """Return corals along a bank in every colour and form, paler with distance."""
    dice, k = stage.dice(f"corals{index}"), stage.scenery
    left, _, right, _ = stage.reach(depth)
    lead, size = stage.staging.lead, (26, 40, 62, 88, 96)[index] * k
    paths = [skia.Path() for _ in CORALS]
    count = int((70, 52, 36, 22, 12)[index] * (right - left) / (2400 * stage.unit)) + 4
    for _ in range(count):
        x = dice.uniform(left, right)
        if lead and index >= 3 and abs(x - lead.x) < 0.14 * stage.width:
            continue
        grow = dice.choice((_brain, _branches, _tubes, _fan, _branches))
        grow(paths[dice.randrange(len(CORALS))], x, land.y(x) + 0.1 * size, size * dice.uniform(0.45, 1.0), dice)  # fmt: skip
    layers: list[Layer] = []
    for number, (tint, path) in enumerate(zip(CORALS, paths, strict=True)):
        tone = mix(mix(tint, air, 0.66 - 0.13 * index), deep, 0.10 + 0.05 * index)
        layers.append(Flat(path, ink(tone), depth, sway=0.006, root_y=land.foot, phase=number))
    return layers


def _brain(path: skia.Path, x: float, y: float, size: float, dice: random.Random) -> None:
    for _ in range(6):
        path.addCircle(x + dice.gauss(0, 0.38) * size, y - dice.uniform(0, 0.42) * size, size * dice.uniform(0.22, 0.38))  # fmt: skip


def _branches(path: skia.Path, x: float, y: float, size: float, dice: random.Random) -> None:
    for arm in range(6):
        turn = -math.pi / 2 + (arm - 2.5) * 0.30 + dice.uniform(-0.12, 0.12)
        long = size * dice.uniform(0.9, 1.5)
        mx, my = x + 0.55 * long * math.cos(turn), y + 0.55 * long * math.sin(turn)
        for fork in (-0.35, 0.32):
            tx, ty = mx + 0.45 * long * math.cos(turn + fork), my + 0.45 * long * math.sin(turn + fork)  # fmt: skip
            half = 0.055 * size
            add_polygon(path, [(x - half, y), (mx - half, my), (tx - 0.6 * half, ty), (tx + 0.6 * half, ty), (mx + half, my), (x + half, y)])  # fmt: skip
            path.addCircle(tx, ty, 0.075 * size)


def _tubes(path: skia.Path, x: float, y: float, size: float, dice: random.Random) -> None:
    for tube in range(4):
        tx, tall = x + (tube - 1.5) * 0.30 * size, size * dice.uniform(0.6, 1.4)
        box = skia.Rect(tx - 0.13 * size, y - tall, tx + 0.13 * size, y + 4)
        path.addRRect(skia.RRect.MakeRectXY(box, 0.12 * size, 0.12 * size))


def _fan(path: skia.Path, x: float, y: float, size: float, dice: random.Random) -> None:
    wide = size * dice.uniform(0.8, 1.1)
    path.moveTo(x - 0.06 * size, y)
    path.cubicTo(x - 0.9 * wide, y - 0.4 * size, x - 0.8 * wide, y - 1.4 * size, x, y - 1.5 * size)
    path.cubicTo(x + 0.8 * wide, y - 1.4 * size, x + 0.9 * wide, y - 0.4 * size, x + 0.06 * size, y)
    path.close()


def shoal(stage: Stage, index: int, depth: float, deep: Color) -> Layer:
    """Return bright striped fish that idle along, each turning its tail."""
    dice, u, w, h = stage.dice(f"shoal{index}"), stage.unit, stage.width, stage.height
    go = 1 if index % 2 else -1
    tint = dice.choice(CORALS[:2] + CORALS[5:])
    x0, y0 = w * dice.uniform(0.2, 0.8), h * (0.30 + 0.16 * index)
    fish = [(dice.gauss(0, 150) * u, dice.gauss(0, 52) * u, dice.uniform(9, 17) * u * (0.8 + 0.4 * index), dice.random()) for _ in range(13)]  # fmt: skip
    skin, stripe = ink(mix(tint, deep, 0.22)), mix((1.0, 1.0, 1.0), deep, 0.15)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        bodies, marks = skia.Path(), skia.Path()
        for dx, dy, size, phase in fish:
            x = x0 + dx + go * (24 + 10 * phase) * u * (seconds - 2)
            y = y0 + dy + 8 * u * math.sin(0.8 * seconds + 6 * phase)
            flick = 0.45 * size * math.sin(8 * seconds + 6 * phase)
            bodies.addOval(skia.Rect(x - size, y - 0.55 * size, x + size, y + 0.55 * size))
            add_polygon(bodies, [(x - go * 0.8 * size, y), (x - go * 1.6 * size, y - 0.5 * size + flick), (x - go * 1.6 * size, y + 0.5 * size + flick)])  # fmt: skip
            add_polygon(bodies, [(x - go * 0.4 * size, y - 0.45 * size), (x, y - 0.95 * size), (x + go * 0.4 * size, y - 0.45 * size)])  # fmt: skip
            for at in (0.35, -0.25):
                marks.moveTo(x + go * at * size, y - 0.45 * size)
                marks.quadTo(x + go * (at + 0.12) * size, y, x + go * at * size, y + 0.45 * size)
        canvas.drawPath(bodies, skin)
        canvas.drawPath(marks, pen(stripe, max(0.8, 2.6 * u), 0.8))

    return Live(draw, depth)
