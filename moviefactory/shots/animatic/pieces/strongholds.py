"""A castle on its hill, and what war leaves on a field. Knows no place."""

from __future__ import annotations

import math
import random

import skia

from moviefactory.shots.animatic.foliage import bare_tree
from moviefactory.shots.animatic.layers import Flat, Layer, add_polygon, ink
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.masonry import banners, battlement, tower
from moviefactory.shots.animatic.sky import lamp
from moviefactory.shots.animatic.stage import Stage
from moviefactory.shots.animatic.terrain import Ridge

MUD = color("#8a7058")
IRON = color("#8f959c")
CLOTHS = tuple(map(color, ("#a8302f", "#2f4f8a", "#c8962f")))
SLATE = color("#4f5f86")
CASTLE_CLOTHS = (color("#b8303a"), color("#2f5fa8"), color("#d8a02f"))


def keep(stage: Stage, x: float, y: float, k: float, depth: float, tone: Color) -> list[Layer]:
    """Return the castle: ring wall, gate, inner ward that climbs, towers of every height."""
    dice, palette = stage.dice("keep"), stage.palette
    back, stone, hats, slits, gate = (skia.Path() for _ in range(5))
    tips = []
    for out, half, tall, pointed in ((-0.9, 0.34, 3.7, True), (0.1, 0.60, 4.5, False), (1.0, 0.36, 3.9, True), (0.42, 0.26, 5.5, True)):  # fmt: skip
        tips.append(tower(back, hats, slits, (x + out * k, y), (half * k, tall * k), dice, pointed=pointed))  # fmt: skip
    battlement(back, x - 1.5 * k, x + 1.6 * k, y - 2.4 * k, y + k, 0.16 * k)
    for out, tall, pointed in ((-2.5, 2.2, True), (-1.3, 1.7, False), (1.4, 1.8, False), (2.6, 2.4, True)):  # fmt: skip
        tips.append(tower(stone, hats, slits, (x + out * k, y + 0.4 * k), (0.36 * k, tall * k), dice, pointed=pointed))  # fmt: skip
    battlement(stone, x - 2.5 * k, x + 2.6 * k, y - 1.05 * k, y + k, 0.17 * k)
    box = skia.Rect(x - 0.3 * k, y - 0.75 * k, x + 0.3 * k, y + k)
    gate.addRRect(skia.RRect.MakeRectXY(box, 0.3 * k, 0.3 * k))
    side = 1 if stage.staging.light_x > x else -1
    shade = skia.Path()
    for out, half, tall in ((-2.5, 0.36, 2.2), (-1.3, 0.36, 1.7), (1.4, 0.36, 1.8), (2.6, 0.36, 2.4), (0.1, 0.6, 4.5)):  # fmt: skip
        a, b = x + out * k - side * half * k, x + out * k - side * 0.2 * half * k
        shade.addRect(skia.Rect(min(a, b), y - tall * k, max(a, b), y + 0.4 * k))
    light = mix(tone, palette.light, 0.14)
    panes = ink(mix(palette.accent, (1, 1, 1), 0.2) if stage.dark else mix(tone, palette.near, 0.6))
    layers: list[Layer] = [
        Flat(back, ink(mix(light, palette.haze, 0.28)), depth),
        Flat(stone, ink(light), depth),
        Flat(hats, ink(mix(palette.tone(0.45, SLATE), palette.near, 0.1)), depth),
        Flat(shade, ink(palette.near, 0.22), depth),
        Flat(slits, panes, depth),
        Flat(gate, ink(mix(tone, palette.near, 0.65)), depth),
        banners(stage, "flags", [(tx, ty - 0.55 * k, 0.62 * k) for tx, ty in tips], depth, CASTLE_CLOTHS[dice.randrange(3)]),
    ]  # fmt: skip
    if stage.dark:
        layers.append(lamp(stage, x, y - 0.3 * k, 1.6 * k, depth, "gate"))
    return layers


def spears(stage: Stage, land: Ridge, index: int, depth: float, *, modern: bool) -> skia.Path:
    """Return spears, swords and arrows that stand in the ground; or posts of wire and stumps."""
    dice, k, path = stage.dice(f"arms{index}"), stage.scenery * (0.35 + 0.75 * depth), skia.Path()
    left, _, right, _ = stage.reach(depth)
    for _ in range(int(30 * (right - left) / (2400 * stage.unit)) + 4):
        x, y = dice.uniform(left, right), 0.0
        y = land.y(x) + 6
        if modern:
            if dice.random() < 0.25:
                bare_tree(path, x, y, dice.uniform(90, 190) * k, dice)
            else:
                for lean in (-0.5, 0.5):
                    _stick(path, x, y, 60 * k, lean, 4 * k)
            continue
        _stick(path, x, y, dice.uniform(80, 230) * k, dice.gauss(0, 0.30), 3.2 * k, head=dice.random() < 0.7)  # fmt: skip
    return path


def _stick(
    path: skia.Path, x: float, y: float, long: float, lean: float, half: float, *, head: bool = False
) -> None:  # fmt: skip
    sin, cos = math.sin(lean), math.cos(lean)
    tip = (x + long * sin, y - long * cos)
    add_polygon(path, [(x - half * cos, y), (tip[0] - half * cos, tip[1]), (tip[0] + half * cos, tip[1]), (x + half * cos, y)])  # fmt: skip
    if head:
        size = 5 * half
        add_polygon(path, [(tip[0] - size * 0.6 * cos, tip[1]), (tip[0] + 2.2 * size * sin, tip[1] - 2.2 * size * cos), (tip[0] + size * 0.6 * cos, tip[1])])  # fmt: skip


def wreck(stage: Stage, floor: Ridge, dice: random.Random, *, modern: bool) -> list[Layer]:
    """Return torn banners that still fly, a broken cart wheel, shields and helmets on the ground."""
    u, w, palette, side = stage.unit, stage.width, stage.palette, stage.staging.facing
    x = w * (0.5 + 0.27 * side)
    poles = [
        (x, floor.y(x) - 420 * u, 190 * u),
        (x + side * 170 * u, floor.y(x) - 330 * u, 150 * u),
    ]
    layers: list[Layer] = []
    staffs, iron, shine = skia.Path(), skia.Path(), skia.Path()
    if not modern:
        for px, py, _ in poles:
            staffs.addRect(skia.Rect(px - 5 * u, py - 10 * u, px + 5 * u, floor.y(px) + 10 * u))
        layers.append(banners(stage, "torn", poles, 0.97, dice.choice(CLOTHS)))
    for _ in range(9):
        sx = dice.uniform(0, w)
        y, size = floor.y(sx) + dice.uniform(6, 70) * u, dice.uniform(20, 40) * u
        iron.addOval(skia.Rect(sx - size, y - 0.55 * size, sx + size, y + 0.35 * size))
        shine.addArc(skia.Rect(sx - 0.8 * size, y - 0.45 * size, sx + 0.8 * size, y + 0.2 * size), 200, 120)  # fmt: skip
    hub, turn = (x - side * 330 * u, floor.y(x) - 30 * u), skia.Path()
    turn.addCircle(*hub, 86 * u)
    for spoke in range(8):
        a = math.tau * spoke / 8 + 0.3
        turn.moveTo(*hub)
        turn.lineTo(hub[0] + 86 * u * math.cos(a), hub[1] + 86 * u * math.sin(a))
    rim = ink(mix(palette.local(MUD), palette.near, 0.6))
    rim.setStyle(skia.Paint.kStroke_Style)
    rim.setStrokeWidth(10 * u)
    steel = mix(palette.local(IRON), palette.near, 0.4)
    edge = ink(mix(steel, palette.light, 0.4))
    edge.setStyle(skia.Paint.kStroke_Style)
    edge.setStrokeWidth(3 * u)
    return [
        Flat(turn, rim, 0.96),
        Flat(staffs, ink(mix(palette.local(MUD), palette.near, 0.55)), 0.97),
        *layers,
        Flat(iron, ink(steel), 1.0),
        Flat(shine, edge, 1.0),
    ]


def near_arms(stage: Stage, *, modern: bool) -> list[Layer]:
    """Return the nearest spears or wire, black, at both sides of the frame."""
    dice, u, h, path = stage.dice("near arms"), stage.unit, stage.height, skia.Path()
    first, last = stage.sides(1.3)
    for edge, side in ((first, 1), (last, -1)):
        for number in range(4):
            x = edge + side * (20 + 70 * number) * u
            _stick(path, x, 1.05 * h, dice.uniform(240, 520) * u * (1 - 0.15 * number), dice.gauss(0, 0.16), 6 * u, head=not modern)  # fmt: skip
    mound = skia.Path()
    mound.addOval(skia.Rect(first - 300 * u, h - 50 * u, first + 420 * u, h + 200 * u))
    mound.addOval(skia.Rect(last - 420 * u, h - 40 * u, last + 300 * u, h + 200 * u))
    mound.addPath(path)
    return [Flat(mound, ink(stage.palette.near), 1.3)]
