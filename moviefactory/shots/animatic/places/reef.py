"""Reef: banks of coral in all colours, fans that sway, shoals of bright fish, sun on the sand."""

from __future__ import annotations

import math
import random

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.places.underwater import DEPTHS, school, water, weed
from moviefactory.shots.animatic.rays import motes, shafts
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import Ridge, ground, land_layer, ridge

CORALS = tuple(map(color, ("#ff6f61", "#ffb14a", "#e35fb8", "#6fd08a", "#8a6fe0", "#ffd95a", "#4ac0d8")))  # fmt: skip
SAND = color("#ead9a8")


def build(stage: Stage) -> Scene:
    """Return one of: banks of coral on both sides of a sandy way; one great bank at one side."""
    w, h, one_bank = stage.width, stage.height, stage.variant(2) == 1
    top, high, low, deep = (mix(color(c), stage.palette.sky[i], 0.12) for i, c in enumerate(DEPTHS[stage.time]))  # fmt: skip
    sun = (stage.staging.light_x, -0.06 * h)
    layers: list[Layer] = [water(stage, (top, high, mix(high, low, 0.6), low), sun)]
    layers.append(school(stage, mix(deep, low, 0.35)))
    for index, (depth, foot, tall) in enumerate(((0.14, 0.74, 170), (0.30, 0.82, 190), (0.54, 0.90, 190), (0.78, 0.97, 130))):  # fmt: skip
        lean = (1 if stage.staging.facing > 0 else -1) * (0.9 if one_bank else 0.0)
        land = bank(stage, index, depth, h * foot, tall * stage.scenery, lean)
        air = mix(high, low, 0.4)
        tone = mix(mix(air, low, 0.5), deep, 0.16 * index)
        layers += corals(stage, land, index, depth, air, deep)
        layers.append(land_layer(stage, land, depth, [(0, mix(tone, top, 0.16)), (0.4, tone), (1, mix(tone, deep, 0.35))], fade_units=150))  # fmt: skip
        if index == 1:
            layers.append(shafts(stage, sun, 0.98 * h, top, 0.40, 0.3, count=6, spread_units=1300, width_units=100))  # fmt: skip
        if index in (1, 2):
            layers.append(shoal(stage, index, depth + 0.04, deep))
    floor = ground(stage, "sand", 16)
    sand = mix(mix(SAND, high, 0.35), deep, 0.16)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(sand, top, 0.3)), (0.4, sand), (1, mix(sand, deep, 0.7))], fade_units=230))  # fmt: skip
    layers += corals(stage, floor, 4, 0.99, mix(high, low, 0.5), deep)
    layers.append(motes(stage, "bubbles", 0.9, count=30, box=(0, 0, w, h), colour=mix(top, (1, 1, 1), 0.5), size_units=5.0, rise_units=66, alpha=0.55, ring=True))  # fmt: skip
    layers += weed(stage, lambda x: h * 1.02, mix(deep, (0, 0, 0), 0.45), 1.3, 10, 260, sides=True)
    return Scene(tuple(layers), floor.y)


def bank(stage: Stage, index: int, depth: float, y: float, tall: float, lean: float) -> Ridge:
    """Return a bank of coral: high at both sides, or rising to one of them."""
    land = ridge(stage, f"bank{index}", depth, y, 0.8 * tall, period_units=500, roughness=0.6)
    off = (land.xs - stage.width / 2) / (0.5 * stage.width)
    rise = (lean * off).clip(0, 1.6) ** 1.5 if lean else abs(off).clip(0, 1.6) ** 2.2
    return Ridge(land.xs, land.ys - tall * (0.8 if index < 3 else 0.3) * rise)


def corals(
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
