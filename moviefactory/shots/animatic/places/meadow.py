"""Meadow: rolling hills, a windmill or a lone tree, flowers in the wind, pollen in the light."""

from __future__ import annotations

import math

import skia

from moviefactory.lexicon.vocabulary import Time
from moviefactory.shots.animatic.layers import Flat, Layer, Live, add_polygon, ink
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.rays import motes
from moviefactory.shots.animatic.sky import flock, sky
from moviefactory.shots.animatic.stage import Floor, Scene, Stage
from moviefactory.shots.animatic.terrain import (
    Ridge,
    forest,
    grass,
    ground,
    land_layer,
    leafy,
    ridge,
)
from moviefactory.shots.animatic.weather import lightning

GREEN, WHEAT, WALL = color("#7fae55"), color("#d9b65a"), color("#d8cbb4")
FLOWERS = (color("#ff6a5a"), color("#ffd95a"), color("#f4f0ff"), color("#b98aff"))


def build(stage: Stage) -> Scene:
    """Return one of: green hills with a windmill; wheat and a great lone tree."""
    palette, wheat, u = stage.palette, stage.variant(2) == 1, stage.unit
    horizon, ground_y = stage.horizon_y, stage.staging.ground_y
    room = max(ground_y - horizon, 80 * u)
    layers: list[Layer] = [*sky(stage, clouds=1.3), *lightning(stage)]
    tones = (GREEN, WHEAT if wheat else GREEN, GREEN, WHEAT if wheat else GREEN)
    for index, depth in enumerate((0.09, 0.19, 0.36, 0.64)):
        land = ridge(stage, f"hill{index}", depth, horizon + room * (0.14 + 0.24 * index), (130, 110, 86, 60)[index] * stage.scenery, period_units=1000, roughness=0.36)  # fmt: skip
        tone = palette.tone(0.30 + 0.13 * index, tones[index])
        lit = mix(tone, palette.light, 0.20)
        count, height = ((60, 12), (60, 20), (34, 34), (13, 60))[index]
        trees = forest(stage, land, f"wood{index}", depth, count=count, height_units=height, kind="leafy", clumps=0.97)  # fmt: skip
        dark = mix(tone, palette.near, 0.28)
        layers.append(Flat(trees, ink(dark), depth))
        if index == 2:
            x = stage.width * (0.5 + 0.27 * stage.staging.facing)
            layers += lone_tree(stage, land, x, depth, dark) if wheat else windmill(stage, x, land.y(x) + 8 * u, 150 * stage.scenery, depth)  # fmt: skip
        layers.append(land_layer(stage, land, depth, [(0, lit), (0.3, tone), (1, mix(tone, palette.haze, 0.42))], fade_units=150, spill=0.30 - 0.05 * index))  # fmt: skip
    if not stage.staging.players or stage.time is not Time.NIGHT:
        layers += flock(stage, count=7)
    floor = ground(stage, "floor", 20)
    tone = mix(palette.local(tones[3]), palette.near, 0.36)
    blades = grass(stage, floor, "blades", 1.0, 30, 420)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(tone, palette.light, 0.18)), (0.3, tone), (1, mix(tone, palette.near, 0.7))], fade_units=190, spill=0.14, extra=blades))  # fmt: skip
    layers += flowers(stage, lambda x: floor.y(x), 0.99, 70, 26, 0.30)
    pollen = palette.accent if stage.dark else mix(palette.light, (1, 1, 1), 0.3)
    layers.append(motes(stage, "pollen", 1.1, count=34, box=(0, 0.4 * stage.height, stage.width, stage.height), colour=pollen, size_units=3.2, rise_units=13, drift_units=36, alpha=0.75))  # fmt: skip
    layers += near_grass(stage)
    layers += flowers(stage, lambda x: stage.height * 1.0, 1.25, 26, 86, 0.62)
    return Scene(tuple(layers), floor.y)


def lone_tree(stage: Stage, land: Ridge, x: float, depth: float, tone: Color) -> list[Layer]:
    """Return one great tree on the hill."""
    path, dice = skia.Path(), stage.dice("lone")
    y = land.y(x)
    for _ in range(3):
        leafy(path, x, y + 8 * stage.unit, 250 * stage.scenery * dice.uniform(0.88, 1.0), dice)
    return [Flat(path, ink(tone), depth, sway=0.006, root_y=y)]


def windmill(stage: Stage, x: float, y: float, tall: float, depth: float) -> list[Layer]:
    """Return a windmill whose sails turn."""
    palette = stage.palette
    tower, cap = skia.Path(), skia.Path()
    add_polygon(tower, [(x - tall * 0.19, y + 8), (x - tall * 0.11, y - tall * 0.72), (x + tall * 0.11, y - tall * 0.72), (x + tall * 0.19, y + 8)])  # fmt: skip
    add_polygon(cap, [(x - tall * 0.14, y - tall * 0.70), (x - tall * 0.06, y - tall * 0.88), (x + tall * 0.06, y - tall * 0.88), (x + tall * 0.14, y - tall * 0.70)])  # fmt: skip
    wall = ink(mix(palette.local(WALL), palette.light, 0.15))
    dark = ink(mix(palette.tone(0.55, color("#7a4a3a")), palette.near, 0.2))
    window = ink(palette.accent if stage.dark else mix(palette.sky[1], palette.near, 0.4))

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        canvas.drawPath(tower, wall)
        canvas.drawPath(cap, dark)
        canvas.drawRect(skia.Rect(x - tall * 0.03, y - tall * 0.5, x + tall * 0.03, y - tall * 0.42), window)  # fmt: skip
        sails, hub = skia.Path(), (x, y - tall * 0.76)
        for arm in range(4):
            angle = 0.55 * seconds + arm * math.pi / 2 + 0.4
            cos, sin = math.cos(angle), math.sin(angle)
            for a, b in (((0.02, -0.012), (0.62, 0.012)), ((0.16, 0.012), (0.62, 0.11))):
                corners = ((a[0], a[1]), (b[0], a[1]), (b[0], b[1]), (a[0], b[1]))
                add_polygon(sails, [(hub[0] + tall * (px * cos - py * sin), hub[1] + tall * (px * sin + py * cos)) for px, py in corners])  # fmt: skip
        canvas.drawPath(sails, dark)

    return [Live(draw, depth)]


def flowers(
    stage: Stage, floor: Floor, depth: float, count: int, tall: float, dark: float
) -> list[Layer]:
    """Return flowers on stems, swaying, in the colours of a meadow."""
    dice, u = stage.dice(f"flowers{depth}"), stage.unit
    left, _, right, _ = stage.reach(depth)
    stems, heads = skia.Path(), [skia.Path() for _ in FLOWERS]
    root = stage.staging.ground_y if depth < 1.1 else stage.height
    for _ in range(int(count * (right - left) / (2400 * u)) + 3):
        x = dice.uniform(left, right)
        if depth > 1.1 and abs(x - stage.width / 2) < 0.2 * stage.width and dice.random() < 0.7:
            continue
        y, high = floor(x) + (dice.random() ** 1.5 * 120 * u if depth < 1.1 else 0), tall * u * dice.uniform(0.5, 1.1)  # fmt: skip
        half = max(0.7, 0.022 * high)
        add_polygon(stems, [(x - half, y), (x - half * 0.5, y - high), (x + half * 0.5, y - high), (x + half, y)])  # fmt: skip
        head = heads[dice.randrange(len(heads))]
        for petal in range(5):
            angle = petal * 1.257 + x
            head.addCircle(x + 0.11 * high * math.cos(angle), y - high + 0.09 * high * math.sin(angle), 0.095 * high)  # fmt: skip
    palette = stage.palette
    layers: list[Layer] = [Flat(stems, ink(mix(palette.local(GREEN), palette.near, 0.3 + dark)), depth, sway=0.03, root_y=root)]  # fmt: skip
    for tint, path in zip(FLOWERS, heads, strict=True):
        layers.append(Flat(path, ink(mix(palette.local(tint), palette.near, dark)), depth, sway=0.03, root_y=root))  # fmt: skip
    return layers


def near_grass(stage: Stage) -> list[Layer]:
    """Return long blades at the lower edge, in three groups that sway apart."""
    dice, u, h = stage.dice("near grass"), stage.unit, stage.height
    left, _, right, _ = stage.reach(1.3)
    layers: list[Layer] = []
    for group in range(3):
        path = skia.Path()
        for _ in range(int(90 * (right - left) / (2400 * u))):
            x = dice.uniform(left, right)
            edge = min(1.0, abs(x - stage.width / 2) / (0.5 * stage.width))
            tall = (30 + 130 * edge**1.5) * u * dice.uniform(0.4, 1.0)
            bend, half = tall * dice.uniform(-0.4, 0.4), 3.2 * u
            add_polygon(path, [(x - half, h * 1.1), (x - half * 0.8 + bend * 0.3, h - tall * 0.55), (x + bend, h - tall), (x + half * 0.8 + bend * 0.3, h - tall * 0.55), (x + half, h * 1.1)])  # fmt: skip
        layers.append(Flat(path, ink(mix(stage.palette.near, stage.palette.local(GREEN), 0.10)), 1.3, sway=0.045, root_y=h, phase=group * 2.1))  # fmt: skip
    return layers
