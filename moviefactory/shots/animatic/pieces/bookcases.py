"""Walls of books, a gallery, reading tables, heaps of books. Knows no place."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.layers import Flat, Layer, add_polygon, ink, pen
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.rooms import STOCKS, pendants, shelves
from moviefactory.shots.animatic.stage import Stage
from moviefactory.shots.animatic.vista import Vista

WOOD = color("#6a4028")
GREEN = color("#4fae7a")


def stacks(stage: Stage, view: Vista, wood: Color) -> list[Layer]:
    """Return two walls of books that meet far off, with a ladder against one."""
    dice, palette, u = stage.dice("stacks"), stage.palette, stage.unit
    across, pitch, rows = min(0.42 * stage.width, 620 * u), 118 * u, 9
    tints = STOCKS["books"]
    case, boards = skia.Path(), skia.Path()
    goods = [[skia.Path() for _ in tints] for _ in range(2)]
    for side in (-1, 1):
        x = side * across
        view.wall(case, x, (0.42, 4.2), (0, rows * pitch + 60 * u))
        for row in range(rows + 1):
            view.wall(boards, x, (0.42, 4.2), (row * pitch, row * pitch + 9 * u))
        far = 0.44
        while far < 4.1:
            step = far * 0.5
            for row in range(rows):
                at, low = far, row * pitch + 9 * u
                while at < min(4.1, far + step):
                    thick = dice.uniform(0.020, 0.050) * (1 + 0.5 * far)
                    high = low + pitch * dice.uniform(0.58, 0.84)
                    view.wall(goods[int(far > 1.5)][dice.randrange(len(tints))], x, (at, at + thick), (low, high))  # fmt: skip
                    at += thick * 1.08
            view.wall(boards, x, (far + step - 0.02 * far, far + step), (0, rows * pitch))
            far += step
    layers: list[Layer] = [Flat(case, ink(mix(wood, palette.near, 0.66)), 0.75)]
    for number, paths in enumerate(reversed(goods)):
        for tint, path in zip(tints, paths, strict=True):
            tone = mix(mix(palette.local(tint), wood, 0.22), palette.near, 0.30)
            layers.append(Flat(path, ink(mix(tone, palette.haze, 0.16 * (1 - number))), 0.75))
    layers.append(Flat(boards, ink(mix(wood, palette.light, 0.10)), 0.75))
    ladder = skia.Path()
    a, b = view.at(across * 0.80, 0, 1.55), view.at(across * 0.98, 7 * pitch, 1.55)
    c, d = view.at(across * 0.80, 0, 1.75), view.at(across * 0.98, 7 * pitch, 1.75)
    for one, other in ((a, b), (c, d)):
        ladder.moveTo(*one)
        ladder.lineTo(*other)
    for rung in range(1, 11):
        t = rung / 11
        ladder.moveTo(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)
        ladder.lineTo(c[0] + (d[0] - c[0]) * t, c[1] + (d[1] - c[1]) * t)
    layers.append(Flat(ladder, pen(mix(wood, palette.light, 0.25), 7 * u), 0.75))
    return layers


def gallery(stage: Stage, box: skia.Rect, floor_y: float, wood: Color) -> list[Layer]:
    """Return cases on both sides of the window on two storeys, a rail between, tables with lamps."""
    palette, u = stage.palette, stage.unit
    left, top, right, _ = stage.reach(0.66)
    layers: list[Layer] = []
    rail_y, wide, gap = floor_y - 0.42 * stage.height, 250 * u, 34 * u
    rail = skia.Path()
    for side in (-1, 1):
        x = (box.right() if side > 0 else box.left()) + side * 60 * u
        number = 0
        while left - wide < x < right + wide and number < 12:
            a, b = min(x, x + side * wide), max(x, x + side * wide)
            layers += shelves(stage, f"low{side}{number}", (a, rail_y + 30 * u, b, floor_y + 4 * u), 4, 0.66, "books", wood=wood)  # fmt: skip
            layers += shelves(stage, f"high{side}{number}", (a, top - 10, b, rail_y - 6 * u), 4, 0.66, "books", wood=wood, shade=0.5)  # fmt: skip
            x += side * (wide + gap)
            number += 1
        edge = (box.right() if side > 0 else box.left()) + side * 40 * u
        end = right if side > 0 else left
        rail.addRect(skia.Rect(min(edge, end), rail_y + 2 * u, max(edge, end), rail_y + 24 * u))
        rail.addRect(skia.Rect(min(edge, end), rail_y - 84 * u, max(edge, end), rail_y - 74 * u))
        post = edge
        while left - 10 < post < right + 10:
            rail.addRect(skia.Rect(post - 3 * u, rail_y - 80 * u, post + 3 * u, rail_y + 4 * u))
            post += side * 30 * u
    layers.append(Flat(rail, ink(mix(wood, palette.near, 0.05)), 0.7))
    return [*layers, *tables(stage, floor_y, wood)]


def tables(stage: Stage, floor_y: float, wood: Color) -> list[Layer]:
    """Return reading tables with open books and green lamps that burn when it is dark."""
    palette, u = stage.palette, stage.unit
    body, pages, shades = skia.Path(), skia.Path(), skia.Path()
    spots = []
    for out in (-0.34, 0.34):
        x, y = stage.width * (0.5 + out), floor_y + 50 * u
        body.addRect(skia.Rect(x - 240 * u, y - 150 * u, x + 240 * u, y - 132 * u))
        for leg in (-220, 206):
            body.addRect(skia.Rect(x + leg * u, y - 134 * u, x + (leg + 14) * u, y))
        add_polygon(pages, [(x - 20 * u, y - 152 * u), (x - 96 * u, y - 164 * u), (x - 100 * u, y - 156 * u), (x - 20 * u, y - 148 * u), (x + 54 * u, y - 156 * u), (x + 52 * u, y - 164 * u)])  # fmt: skip
        body.addRect(skia.Rect(x + 116 * u, y - 232 * u, x + 124 * u, y - 150 * u))
        shades.addArc(skia.Rect(x + 62 * u, y - 266 * u, x + 178 * u, y - 196 * u), 180, 180)
        spots.append((x + 120 * u, y - 224 * u))
    green = mix(palette.local(GREEN), palette.near, 0.1)
    lit = mix(GREEN, (1, 1, 0.8), 0.4) if stage.dark else green
    return [
        Flat(body, ink(mix(wood, palette.near, 0.25)), 0.9),
        Flat(pages, ink(mix(palette.local(color("#f0e6d0")), palette.near, 0.12)), 0.9),
        pendants(stage, [(x, y) for x, y in spots], 0.9, mix(GREEN, palette.accent, 0.5), size_units=1, reach=260) if stage.dark else Flat(skia.Path(), ink(green), 0.9),
        Flat(shades, ink(lit), 0.9),
    ]  # fmt: skip


def near_stack(stage: Stage) -> list[Layer]:
    """Return books in heaps at the lower corners, nearly black."""
    dice, u, path = stage.dice("heap"), stage.unit, skia.Path()
    for side, edge in zip((1, -1), stage.sides(1.3), strict=True):
        y, x = stage.height * 1.02, edge + side * 110 * u
        for _ in range(dice.randrange(5, 9)):
            thick, wide, slip = dice.uniform(20, 40) * u, dice.uniform(110, 160) * u, dice.uniform(-20, 20) * u  # fmt: skip
            path.addRRect(skia.RRect.MakeRectXY(skia.Rect(x - wide + slip, y - thick, x + wide + slip, y - 2 * u), 4 * u, 4 * u))  # fmt: skip
            y -= thick
    return [Flat(path, ink(mix(stage.palette.near, stage.palette.local(WOOD), 0.08)), 1.3)]
