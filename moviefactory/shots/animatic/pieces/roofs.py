"""Roofs side by side with all that stands on them, and the one underfoot. Knows no place."""

from __future__ import annotations

import math
import random

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, Live, Solid, add_polygon, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.soft import SoftLight
from moviefactory.shots.animatic.stage import Stage

SLATE = color("#6a7488")
TILE = color("#b0624a")
CONCRETE = color("#9a989a")
TAR = color("#6f6a6a")
LINEN = tuple(map(color, ("#f0ece2", "#d8604a", "#5a8fb8", "#e8c25a", "#f0ece2")))


def row(
    stage: Stage,
    index: int,
    depth: float,
    y: float,
    old: bool,
    mouths: list[tuple[float, float, float]],
) -> list[Layer]:
    """Return one row of roofs side by side, with all that stands on roofs."""
    dice, k, palette = stage.dice(f"row{index}"), stage.scenery * (0.5 + depth), stage.palette
    left, _, right, bottom = stage.reach(depth)
    roofs, faces, things, panes = (skia.Path() for _ in range(4))
    x = left - 80 * k
    while x < right:
        wide, high = dice.uniform(150, 300) * k, dice.uniform(60, 130) * k
        top = y - high * 0.5 * dice.random()
        if old:
            ridge_y = top - high
            inset = wide * dice.choice((0.0, 0.22, 0.42))
            add_polygon(roofs, [(x - 8 * k, top), (x + inset, ridge_y), (x + wide - inset, ridge_y), (x + wide + 8 * k, top)])  # fmt: skip
            faces.addRect(skia.Rect(x, top - 1, x + wide, bottom + 20))
            if dice.random() < 0.6:
                dx = x + wide * dice.uniform(0.3, 0.6)
                panes.addRect(skia.Rect(dx, top - 0.52 * high, dx + 22 * k, top - 0.52 * high + 26 * k))  # fmt: skip
        else:
            ridge_y = top
            faces.addRect(skia.Rect(x, top, x + wide, bottom + 20))
            roofs.addRect(skia.Rect(x - 4 * k, top - 7 * k, x + wide + 4 * k, top + 7 * k))
            for column in range(int(wide / (44 * k))):
                wx = x + (column + 0.4) * 44 * k
                panes.addRect(skia.Rect(wx, top + 26 * k, wx + 18 * k, top + 56 * k))
        _furnish(things, mouths, x, wide, ridge_y, k, dice, old)
        x += wide * dice.choice((1.0, 1.0, 1.12))
    near = 0.44 + 0.15 * index
    face = palette.tone(near, CONCRETE)
    glass = mix(palette.accent, (1, 1, 1), 0.2) if stage.dark else mix(face, palette.near, 0.4)
    return [
        Flat(things, ink(mix(palette.tone(near + 0.08, TILE if old else TAR), palette.near, 0.25)), depth),
        Flat(faces, ink(mix(face, palette.haze, 0.25)), depth),
        Flat(roofs, ink(palette.tone(near, TILE if old else SLATE)), depth),
        Flat(panes, ink(glass), depth),
    ]  # fmt: skip


def _furnish(
    path: skia.Path,
    mouths: list[tuple[float, float, float]],
    x: float,
    wide: float,
    y: float,
    k: float,
    dice: random.Random,
    old: bool,
) -> None:
    """Add chimneys with pots, a tank on legs, an aerial."""
    cx = x + wide * dice.uniform(0.25, 0.75)
    kind = dice.random()
    if old or kind < 0.3:
        path.addRect(skia.Rect(cx - 15 * k, y - 46 * k, cx + 15 * k, y + 40 * k))
        for pot in (-9, 5):
            path.addRect(skia.Rect(cx + pot * k, y - 62 * k, cx + (pot + 6) * k, y - 44 * k))
        mouths.append((cx, y - 62 * k, 150 * k))
    elif kind < 0.65:
        for leg in (-24, -2, 20):
            path.addRect(skia.Rect(cx + leg * k, y - 36 * k, cx + (leg + 4) * k, y))
        path.addRect(skia.Rect(cx - 30 * k, y - 100 * k, cx + 30 * k, y - 36 * k))
        add_polygon(path, [(cx - 34 * k, y - 98 * k), (cx, y - 128 * k), (cx + 34 * k, y - 98 * k)])
    ax = x + wide * dice.uniform(0.1, 0.9)
    path.addRect(skia.Rect(ax - 1.2 * k, y - 84 * k, ax + 1.2 * k, y))
    for rung in range(4):
        half = (16 - 3 * rung) * k
        path.addRect(skia.Rect(ax - half, y - (82 - 11 * rung) * k, ax + half, y - (80 - 11 * rung) * k))  # fmt: skip


def washing(stage: Stage) -> Layer:
    """Return a line of washing between two poles, moving in the wind."""
    u, go = stage.unit, stage.staging.facing
    y = stage.staging.ground_y - 236 * u
    start, end = (stage.width * (0.5 + 0.14 * go), y), (stage.width * (0.5 + 0.47 * go), y - 18 * u)
    return clothes_line(stage, "washing", start, end, 0.95, foot_y=stage.staging.ground_y)


def clothes_line(
    stage: Stage,
    name: str,
    start: tuple[float, float],
    end: tuple[float, float],
    depth: float,
    *,
    size: float = 1.0,
    foot_y: float | None = None,
) -> Layer:
    """Return washing on a line from spot to spot; poles stand below them down to `foot_y`."""
    dice, u = stage.dice(name), size * stage.unit
    (x0, y0), (x1, y1) = start, end
    cord = skia.Path()
    cord.moveTo(x0, y0)
    cord.quadTo((x0 + x1) / 2, (y0 + y1) / 2 + 53 * u, x1, y1)
    for x, y in (start, end) if foot_y is not None else ():
        cord.moveTo(x, y)
        cord.lineTo(x, foot_y)
    pieces = [(dice.uniform(0.06, 0.10) + index * 0.17, dice.uniform(36, 74) * u, dice.uniform(60, 110) * u, LINEN[index % 5], dice.random()) for index in range(5)]  # fmt: skip
    line = pen(mix(stage.palette.near, stage.palette.sky[1], 0.15), 3 * u)

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        canvas.drawPath(cord, line)
        for t, wide, high, tint, phase in pieces:
            x, y = x0 + (x1 - x0) * t, y0 + (y1 - y0) * t + 88 * u * t * (1 - t)
            blow = 0.22 * high * wobble(1.4 * seconds, phase)
            path = skia.Path()
            path.moveTo(x, y)
            path.lineTo(x + wide, y + 3 * u)
            path.quadTo(x + wide + 0.3 * blow, y + 0.5 * high, x + wide + blow, y + high)
            path.quadTo(x + 0.5 * wide + blow, y + high + 0.12 * blow, x + blow, y + 0.97 * high)
            path.quadTo(x + 0.3 * blow, y + 0.5 * high, x, y)
            canvas.drawPath(path, ink(mix(stage.palette.local(tint), stage.palette.near, 0.15)))

    return Live(draw, depth)


def ledge(stage: Stage, *, old: bool, glow: Color | None = None) -> list[Layer]:
    """Return the roof that we stand on: its ledge with tiles or tar, lit by what glows below."""
    palette, u, y = stage.palette, stage.unit, stage.staging.ground_y
    left, _, right, bottom = stage.reach(1.0)
    body, joints = skia.Path(), skia.Path()
    body.addRect(skia.Rect(left - 20, y - 10 * u, right + 20, bottom + 60))
    pitch, level, row_number = 34 * u, y + 18 * u, 0
    while level < bottom:
        x = left + (pitch if row_number % 2 else 0)
        while x < right:
            joints.addArc(skia.Rect(x - pitch, level - 0.5 * pitch, x + pitch, level + 0.5 * pitch), 0, 180)  # fmt: skip
            x += 2 * pitch
        level += 0.72 * pitch
        row_number += 1
        pitch *= 1.06
    tone = mix(palette.local(TILE if old else TAR), palette.near, 0.36)
    shine = glow or palette.light
    fill = stage.gradient(y - 10 * u, stage.height, [(0, mix(tone, shine, 0.22)), (0.2, tone), (1, mix(tone, palette.near, 0.72))], 1.0, spill=0.14)  # fmt: skip
    edge = skia.Path()
    edge.addRect(skia.Rect(left - 20, y - 16 * u, right + 20, y - 4 * u))
    layers: list[Layer] = [Solid(body, fill, 1.0, solid_y=y)]
    if old:
        layers.append(Flat(joints, pen(mix(tone, palette.near, 0.5), 2 * u, 0.55), 1.0))
    layers.append(Flat(edge, ink(mix(tone, shine, 0.30)), 1.0))
    return layers


def own_roof(stage: Stage, old: bool) -> list[Layer]:
    """Return the roof underfoot, and the dark chimney stack near us."""
    u = stage.unit
    stack = skia.Path()
    x = stage.sides(1.25)[0 if stage.staging.facing > 0 else 1]
    stack.addRect(skia.Rect(x - 110 * u, stage.height - 470 * u, x + 110 * u, stage.height * 1.2))
    stack.addRect(skia.Rect(x - 124 * u, stage.height - 500 * u, x + 124 * u, stage.height - 462 * u))  # fmt: skip
    for pot in (-70, 10, 74):
        stack.addRect(skia.Rect(x + (pot - 20) * u, stage.height - 570 * u, x + (pot + 20) * u, stage.height - 490 * u))  # fmt: skip
    return [*ledge(stage, old=old), Flat(stack, ink(stage.palette.near), 1.25)]


def roof_plant(stage: Stage, glow: Color) -> list[Layer]:
    """Return what stands on a flat roof: a tank on legs, ducts, an aerial with its red lamp."""
    u, go, y = stage.unit, stage.staging.facing, stage.staging.ground_y
    path, rim = skia.Path(), skia.Path()
    x = stage.width * (0.5 + 0.40 * go)
    path.addRect(skia.Rect(x - 120 * u, y - 96 * u, x + 120 * u, y))
    rim.addRect(skia.Rect(x - 120 * u, y - 96 * u, x + 120 * u, y - 88 * u))
    x = stage.width * (0.5 - 0.40 * go)
    for leg in (-84, -6, 72):
        path.addRect(skia.Rect(x + leg * u, y - 150 * u, x + (leg + 12) * u, y))
    path.addRect(skia.Rect(x - 104 * u, y - 370 * u, x + 104 * u, y - 150 * u))
    add_polygon(path, [(x - 118 * u, y - 366 * u), (x, y - 450 * u), (x + 118 * u, y - 366 * u)])
    rim.addRect(skia.Rect(x + (-104 if go < 0 else 92) * u, y - 366 * u, x + (-92 if go < 0 else 104) * u, y - 150 * u))  # fmt: skip
    mast = x + 190 * u * go
    path.addRect(skia.Rect(mast - 3 * u, y - 520 * u, mast + 3 * u, y))
    for rung in range(4):
        half = (52 - 9 * rung) * u
        path.addRect(skia.Rect(mast - half, y - (400 + 34 * rung) * u, mast + half, y - (396 + 34 * rung) * u))  # fmt: skip
    red = color("#ff4a3a")
    light = SoftLight.of(60 * u, red)

    def blink(canvas: skia.Canvas, seconds: float) -> None:
        power = 0.5 + 0.5 * math.tanh(5 * math.sin(2.6 * seconds))
        light.draw(canvas, mast, y - 522 * u, 0.2 + 0.7 * power)
        canvas.drawCircle(mast, y - 522 * u, 5 * u, ink(red, 0.35 + 0.65 * power))

    body = mix(mix(stage.palette.local(SLATE), stage.palette.near, 0.55), glow, 0.08)
    return [Flat(path, ink(body), 0.96), Flat(rim, ink(mix(body, glow, 0.5)), 0.96), Live(blink, 0.96)]  # fmt: skip
