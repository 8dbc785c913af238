"""Battlefield: torn banners and spears in the ground, columns of smoke, fires far off, crows, embers."""

from __future__ import annotations

import math
import random

import skia

from moviefactory.lexicon.vocabulary import Weather
from moviefactory.shots.animatic.air import plumes
from moviefactory.shots.animatic.foliage import bare_tree
from moviefactory.shots.animatic.lamps import flames
from moviefactory.shots.animatic.layers import Flat, Layer, add_polygon, ink
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.masonry import banners
from moviefactory.shots.animatic.rays import motes
from moviefactory.shots.animatic.sky import flock, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import Ridge, ground, land_layer, ridge
from moviefactory.shots.animatic.weather import lightning

MUD, IRON = color("#8a7058"), color("#8f959c")
CLOTHS = tuple(map(color, ("#a8302f", "#2f4f8a", "#c8962f")))
MODERN = ("trench", "front", "war zone", "tank", "soldier", "no man", "战壕", "士兵", "坦克")


def build(stage: Stage) -> Scene:
    """Return one of: a field of spears and banners; a field of craters, stumps and wire."""
    modern = any(one in word for word in stage.words for one in MODERN)
    palette, u, w = stage.palette, stage.unit, stage.width
    horizon, room = stage.horizon_y, max(stage.staging.ground_y - stage.horizon_y, 80 * u)
    layers: list[Layer] = [*sky(stage, clouds=1.6), *lightning(stage)]
    fires, smoke, dice = [], [], stage.dice("field")
    for index, depth in enumerate((0.08, 0.18, 0.36, 0.64)):
        land = ridge(stage, f"land{index}", depth, horizon + room * (0.08 + 0.24 * index), (110, 70, 44, 34)[index] * stage.scenery, period_units=700, roughness=0.56)  # fmt: skip
        tone = mix(palette.tone(0.26 + 0.14 * index, MUD), palette.near, 0.06 * index)
        for _ in range(3 if index < 3 else 0):
            x = dice.uniform(0.02, 0.98) * w
            high = (260, 330, 260)[index] * stage.scenery
            smoke.append((x, land.y(x), high, depth))
            if index == 2:
                fires.append((x, land.y(x) + 4, 34 * stage.scenery))
        arms = spears(stage, land, index, depth, modern=modern)
        layers.append(Flat(arms, ink(mix(tone, palette.near, 0.5)), depth))
        layers.append(land_layer(stage, land, depth, [(0, tone), (0.4, mix(tone, palette.haze, 0.15)), (1, mix(tone, palette.haze, 0.55))], fade_units=150, spill=0.32 - 0.06 * index))  # fmt: skip
        if index in (1, 2):
            mouths = [(x, y, high) for x, y, high, d in smoke if d == depth]
            layers.append(plumes(stage, f"smoke{index}", mouths, depth, mix(palette.near, palette.haze, 0.45), alpha=0.42, wind=0.4 * stage.staging.facing, puffs=12))  # fmt: skip
    layers.append(flames(stage, "fires", fires, 0.37))
    layers += flock(stage, count=12)
    floor = ground(stage, "floor", 22)
    tone = mix(palette.local(MUD), palette.near, 0.42)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(tone, palette.light, 0.16)), (0.3, tone), (1, palette.near)], spill=0.12))  # fmt: skip
    layers += wreck(stage, floor, dice, modern=modern)
    if stage.weather is Weather.CLEAR:
        layers.append(motes(stage, "embers", 1.1, count=46, box=(0, 0.2 * stage.height, w, stage.height), colour=mix(palette.accent, color("#ff7a3a"), 0.5), size_units=3.0, rise_units=34, drift_units=40, alpha=0.9))  # fmt: skip
    return Scene((*layers, *near_arms(stage, modern=modern)), floor.y)


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
