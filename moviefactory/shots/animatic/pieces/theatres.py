"""Stages: beams and trusses, speakers and drums, painted cloths, curtains. Knows no place."""

from __future__ import annotations

import math

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, argb, ink
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.noise import wobble
from moviefactory.shots.animatic.soft import SoftLight
from moviefactory.shots.animatic.stage import Stage
from moviefactory.shots.animatic.terrain import ridge

CLOTHS = tuple(map(color, ("#3f6f9a", "#c98a4a", "#5a4a8a")))


def beams(
    stage: Stage,
    rig: list[tuple[float, float, float, Color]],
    floor_y: float,
    *,
    wide: float,
    still: bool = False,
) -> Layer:
    """Return beams of light from lamps at (x, y) to the floor that swing, with their colours."""
    u = stage.unit
    paint = skia.Paint(BlendMode=skia.BlendMode.kPlus, Dither=True)
    triangles = skia.Vertices.VertexMode.kTriangles_VertexMode

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        points, colours = [], []
        for index, (x, y, foot, tint) in enumerate(rig):
            swing = 0.0 if still else 0.20 * stage.width * wobble(0.55 * seconds, index * 0.37)
            power = 0.50 if still else 0.34 + 0.14 * math.sin(2.6 * seconds + 1.7 * index)
            low_x, low_y = foot + swing, floor_y + 70 * u
            for side in (-1, 1):
                points += [skia.Point(x, y), skia.Point(low_x, low_y), skia.Point(low_x + side * wide * u, low_y), skia.Point(x, y), skia.Point(x + side * 10 * u, y), skia.Point(low_x + side * wide * u, low_y)]  # fmt: skip
                colours += [argb(tint, power), argb(tint, 0.34 * power), argb(tint, 0.0), argb(tint, power), argb(tint, 0.0), argb(tint, 0.0)]  # fmt: skip
        mesh = skia.Vertices(triangles, points, [skia.Point(0, 0)] * len(points), colours)
        canvas.drawVertices(mesh, paint, skia.BlendMode.kDst)

    return Live(draw, 0.8)


def truss(stage: Stage, rig: list[tuple[float, float, float, Color]]) -> list[Layer]:
    """Return the lattice that carries the lamps, and the lamps with their glare."""
    u, y = stage.unit, rig[0][1]
    left, _, right, _ = stage.reach(0.8)
    path, x = skia.Path(), left
    for level in (y - 34 * u, y - 6 * u):
        path.addRect(skia.Rect(left, level, right, level + 5 * u))
    while x < right:
        add_polygon(path, [(x, y - 34 * u), (x + 4 * u, y - 34 * u), (x + 32 * u, y - 4 * u), (x + 28 * u, y - 4 * u)])  # fmt: skip
        add_polygon(path, [(x + 56 * u, y - 34 * u), (x + 60 * u, y - 34 * u), (x + 32 * u, y - 4 * u), (x + 28 * u, y - 4 * u)])  # fmt: skip
        x += 60 * u
    for lx, ly, _, _ in rig:
        path.addRRect(skia.RRect.MakeRectXY(skia.Rect(lx - 17 * u, ly - 12 * u, lx + 17 * u, ly + 26 * u), 6 * u, 6 * u))  # fmt: skip
    glows = [SoftLight.of(120 * u, tint) for _, _, _, tint in rig]

    def lamps(canvas: skia.Canvas, seconds: float) -> None:
        for (lx, ly, _, tint), glow in zip(rig, glows, strict=True):
            glow.draw(canvas, lx, ly + 20 * u, 0.9)
            canvas.drawCircle(lx, ly + 22 * u, 11 * u, ink(mix(tint, (1, 1, 1), 0.7)))

    return [Flat(path, ink(mix(stage.palette.near, stage.palette.sky[1], 0.06)), 0.8), Live(lamps, 0.8)]  # fmt: skip


def gear(stage: Stage, floor_y: float, gels: tuple[Color, ...]) -> list[Layer]:
    """Return towers of speakers on both sides, a drum kit on its riser, a wall of light points."""
    u, w, dice, palette = stage.unit, stage.width, stage.dice("gear"), stage.palette
    stacks, cones, kit, brass = (skia.Path() for _ in range(4))
    for side in (-1, 1):
        for row in range(5):
            x, y = w * (0.5 + 0.385 * side), floor_y - row * 122 * u
            half = (104 - 6 * row) * u
            stacks.addRect(skia.Rect(x - half, y - 118 * u, x + half, y + 6 * u))
            for out in (-0.48, 0.48):
                cones.addCircle(x + out * half, y - 58 * u, 38 * u)
    x = w * (0.5 + 0.10 * stage.staging.facing)
    kit.addRect(skia.Rect(x - 230 * u, floor_y - 50 * u, x + 230 * u, floor_y + 6 * u))
    kit.addCircle(x, floor_y - 124 * u, 76 * u)
    for dx, dy, wide, tall in ((-120, -150, 44, 56), (120, -140, 50, 74), (-46, -222, 42, 46), (52, -222, 42, 46)):  # fmt: skip
        kit.addRRect(skia.RRect.MakeRectXY(skia.Rect(x + (dx - wide) * u, floor_y + dy * u, x + (dx + wide) * u, floor_y + (dy + tall) * u), 8 * u, 8 * u))  # fmt: skip
    for dx, dy, tilt in ((-176, -262, 10), (170, -276, -12), (-90, -316, 6)):
        cymbal = skia.Path()
        cymbal.addOval(skia.Rect(x + (dx - 66) * u, floor_y + (dy - 7) * u, x + (dx + 66) * u, floor_y + (dy + 7) * u))  # fmt: skip
        turned = skia.Matrix()
        turned.setRotate(tilt, x + dx * u, floor_y + dy * u)
        cymbal.transform(turned)
        brass.addPath(cymbal)
        kit.addRect(skia.Rect(x + (dx - 2) * u, floor_y + dy * u, x + (dx + 2) * u, floor_y - 40 * u))  # fmt: skip
    dots = [(dice.uniform(0.2, 0.8) * w, floor_y - dice.uniform(0.06, 0.52) * stage.height, gels[dice.randrange(4)], dice.random()) for _ in range(70)]  # fmt: skip

    def lights(canvas: skia.Canvas, seconds: float) -> None:
        for dx, dy, tint, phase in dots:
            power = 0.5 + 0.5 * math.sin(3 * seconds + 6.3 * phase)
            canvas.drawCircle(dx, dy, (3 + 2.4 * power) * u, ink(mix(tint, (1, 1, 1), 0.3), 0.25 + 0.6 * power))  # fmt: skip

    dark = mix(palette.near, gels[2], 0.10)
    return [
        Live(lights, 0.62),
        Flat(stacks, ink(dark), 0.72),
        Flat(cones, ink(mix(dark, gels[1], 0.22)), 0.72),
        Flat(kit, ink(mix(dark, gels[0], 0.22)), 0.74),
        Flat(brass, ink(mix(color("#e0b050"), gels[3], 0.25)), 0.74),
    ]


def backcloth(stage: Stage, floor_y: float, spot: Color) -> list[Layer]:
    """Return a painted cloth at the back: hills behind hills, and a moon of card on its wire."""
    dice, h, palette = stage.dice("cloth"), stage.height, stage.palette
    tint, x = dice.choice(CLOTHS), stage.width * dice.uniform(0.3, 0.7)
    layers: list[Layer] = []
    disc = skia.Path()
    disc.addCircle(x, floor_y - h * dice.uniform(0.40, 0.55), h * dice.uniform(0.06, 0.11))
    disc.addRect(skia.Rect(x - 1.2 * stage.unit, -40, x + 1.2 * stage.unit, floor_y - 0.5 * h))
    layers.append(Flat(disc, ink(mix(mix(tint, spot, 0.6), palette.near, 0.35)), 0.61))
    for index in range(3):
        land = ridge(stage, f"cloth{index}", 0.62, floor_y - 0.02 * h, h * (0.34 - 0.10 * index), period_units=500, roughness=0.42)  # fmt: skip
        layers.append(Flat(land.path(floor_y + 20), ink(mix(tint, palette.near, 0.50 + 0.13 * index)), 0.62))  # fmt: skip
    return layers


def curtains(stage: Stage, floor_y: float, cloth: Color) -> list[Layer]:
    """Return curtains drawn aside in folds, a valance with scallops, footlights."""
    u, palette = stage.unit, stage.palette
    left, top, right, _ = stage.reach(0.7)
    low, lit, folds = skia.Path(), skia.Path(), 0
    red = mix(mix(cloth, palette.local(cloth), 0.5), palette.near, 0.15)
    open_to = stage.dice("curtain").uniform(0.46, 0.66)
    at, wide = left - 40 * u, 66 * u
    while at < right + 40 * u:
        away = abs(at + wide / 2 - stage.width / 2) / (0.5 * stage.width)
        bottom = floor_y + 6 * u if away > open_to else top + (150 + 60 * away) * u
        (low if folds % 2 else lit).addRRect(skia.RRect.MakeRectXY(skia.Rect(at, top - 20, at + wide, bottom), 0.3 * wide, 0.3 * wide))  # fmt: skip
        at, folds = at + 0.92 * wide, folds + 1
    fringe, at = skia.Path(), left
    while at < right:
        fringe.addOval(skia.Rect(at, top + 76 * u, at + 150 * u, top + 150 * u))
        at += 140 * u
    fringe.addRect(skia.Rect(left, top - 20, right, top + 112 * u))
    gold = mix(palette.local(color("#d8a84a")), red, 0.3)
    return [
        Flat(low, ink(mix(red, palette.near, 0.42)), 0.7),
        Flat(lit, ink(red), 0.7),
        Flat(fringe, ink(mix(red, palette.near, 0.2)), 0.72),
        Flat(fringe, _edge(gold, 5 * u), 0.72),
    ]


def _edge(tone: Color, wide: float) -> skia.Paint:
    paint = ink(tone)
    paint.setStyle(skia.Paint.kStroke_Style)
    paint.setStrokeWidth(wide)
    return paint
