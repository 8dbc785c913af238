"""Pagodas, columns, stairs, lanterns, bowls of fire, a tree in blossom. Knows no place."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.foliage import bare_tree
from moviefactory.shots.animatic.lamps import flames, lanterns
from moviefactory.shots.animatic.layers import Flat, Layer, add_polygon, ink
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.rays import motes
from moviefactory.shots.animatic.stage import Stage

RED = color("#b8382f")
ROOF = color("#3f4a58")
STONE = color("#9a968e")
MARBLE = color("#e6dcc8")
BLOSSOM = color("#f0a8bc")


def roof(path: skia.Path, x: float, y: float, half: float, tall: float) -> None:
    """Add a roof whose eaves sweep up at the corners; `y` is the height of its eaves."""
    path.moveTo(x - 1.28 * half, y - 0.10 * half)
    path.quadTo(x - 0.8 * half, y - 0.04 * half, x - 0.42 * half, y - tall)
    path.lineTo(x + 0.42 * half, y - tall)
    path.quadTo(x + 0.8 * half, y - 0.04 * half, x + 1.28 * half, y - 0.10 * half)
    path.quadTo(x + 0.9 * half, y + 0.14 * half, x, y + 0.10 * half)
    path.quadTo(x - 0.9 * half, y + 0.14 * half, x - 1.28 * half, y - 0.10 * half)
    path.close()


def pagoda(stage: Stage, x: float, y: float, k: float) -> list[Layer]:
    """Return a tower of five roofs and a broad hall beside it, lit from inside when it is dark."""
    palette = stage.palette
    walls, roofs, posts, panes = (skia.Path() for _ in range(4))
    level, half = y, 96 * k
    for _ in range(5):
        high = 0.58 * half + 18 * k
        walls.addRect(skia.Rect(x - 0.72 * half, level - high, x + 0.72 * half, level + 4 * k))
        for post in (-0.72, -0.25, 0.18, 0.65):
            posts.addRect(skia.Rect(x + post * half, level - high, x + (post + 0.07) * half, level))
        panes.addRect(skia.Rect(x - 0.16 * half, level - 0.7 * high, x + 0.16 * half, level - 0.1 * high))  # fmt: skip
        roof(roofs, x, level - high, half, 0.40 * half)
        level, half = level - high - 0.34 * half, 0.84 * half
    roofs.addRect(skia.Rect(x - 2.4 * k, level - 76 * k, x + 2.4 * k, level))
    for ring in range(4):
        roofs.addOval(skia.Rect(x - (11 - 2 * ring) * k, level - (22 + 13 * ring) * k, x + (11 - 2 * ring) * k, level - (16 + 13 * ring) * k))  # fmt: skip
    hx, wide = x - stage.staging.facing * 330 * k, 210 * k
    walls.addRect(skia.Rect(hx - 0.86 * wide, y - 104 * k, hx + 0.86 * wide, y + 4 * k))
    for post in range(7):
        px = hx + (post / 3 - 1) * 0.84 * wide
        posts.addRect(skia.Rect(px - 5 * k, y - 104 * k, px + 5 * k, y))
        if post < 6:
            panes.addRect(skia.Rect(px + 14 * k, y - 84 * k, px + 0.28 * wide - 12 * k, y - 12 * k))
    roof(roofs, hx, y - 100 * k, wide, 96 * k)
    roof(roofs, hx, y - 176 * k, 0.62 * wide, 66 * k)
    wall = palette.tone(0.50, color("#e0cdb0"))
    glow = mix(palette.accent, (1, 1, 1), 0.15) if stage.dark else mix(wall, palette.near, 0.45)
    return [
        Flat(walls, ink(wall), 0.4),
        Flat(panes, ink(glow), 0.4),
        Flat(posts, ink(palette.tone(0.55, RED)), 0.4),
        Flat(roofs, ink(mix(palette.tone(0.55, ROOF), palette.near, 0.15)), 0.4),
    ]


def columns(stage: Stage, x: float, y: float, k: float) -> list[Layer]:
    """Return a temple of fluted columns under a pediment, its end in ruins."""
    palette, dice = stage.palette, stage.dice("columns")
    shafts, shade, beam, back = (skia.Path() for _ in range(4))
    half, tall = 330 * k, 236 * k
    side = 1 if stage.staging.light_x > x else -1
    ruin = -stage.staging.facing
    back.addRect(skia.Rect(x - 0.8 * half, y - 0.82 * tall, x + 0.8 * half, y))
    count = 9
    for index in range(count):
        cx = x + (index / (count - 1) - 0.5) * 2 * 0.92 * half
        broken = ruin * (index - count // 2) >= 3
        top = y - tall * (dice.uniform(0.35, 0.7) if broken else 1.0)
        add_polygon(shafts, [(cx - 17 * k, y), (cx - 13 * k, top), (cx + 13 * k, top), (cx + 17 * k, y)])  # fmt: skip
        shafts.addRect(skia.Rect(cx - 22 * k, y - 9 * k, cx + 22 * k, y))
        if not broken:
            add_polygon(shafts, [(cx - 13 * k, top + 4 * k), (cx - 24 * k, top - 12 * k), (cx + 24 * k, top - 12 * k), (cx + 13 * k, top + 4 * k)])  # fmt: skip
        for flute in (-7, 0, 7):
            shade.addRect(skia.Rect(cx + (flute - 1) * k, top + 4 * k, cx + (flute + 1.4) * k, y - 10 * k))  # fmt: skip
        a, b = cx - side * 16 * k, cx - side * 6 * k
        shade.addRect(skia.Rect(min(a, b), top + 4 * k, max(a, b), y - 10 * k))
    end = x + ruin * 0.50 * half
    left, right = sorted((x - ruin * 1.02 * half, end))
    beam.addRect(skia.Rect(left, y - tall - 46 * k, right, y - tall - 11 * k))
    add_polygon(beam, [(x - ruin * 1.08 * half, y - tall - 46 * k), (x, y - tall - 150 * k), (x + ruin * 0.2 * half, y - tall - 122 * k), (x + ruin * 0.30 * half, y - tall - 70 * k), (end, y - tall - 46 * k)])  # fmt: skip
    for _ in range(7):
        bx, size = x + ruin * dice.uniform(0.5, 1.25) * half, dice.uniform(14, 34) * k
        shafts.addRect(skia.Rect(bx - size, y - 0.7 * size, bx + size, y + 6 * k))
    marble = mix(palette.tone(0.52, MARBLE), palette.light, 0.12)
    layers: list[Layer] = [
        Flat(back, ink(mix(marble, palette.near, 0.42), 0.55), 0.4),
        Flat(shafts, ink(marble), 0.4),
        Flat(shade, ink(palette.near, 0.24), 0.4),
        Flat(beam, ink(mix(marble, palette.near, 0.06)), 0.4),
    ]
    if stage.dark:
        layers.append(flames(stage, "altar", [(x - 120 * k, y, 44 * k), (x + 60 * k, y, 44 * k)], 0.4))  # fmt: skip
    return layers


def stair(stage: Stage, x: float, y: float, k: float, tone: Color) -> list[Layer]:
    """Return a broad stair that comes down towards us."""
    light, dark = skia.Path(), skia.Path()
    low = stage.staging.ground_y + 20 * stage.unit
    for step in range(9):
        a, b = y + (low - y) * (step / 9) ** 1.2, y + (low - y) * ((step + 1) / 9) ** 1.2
        half = (110 + 16 * step) * k
        light.addRect(skia.Rect(x - half, a, x + half, a + 0.55 * (b - a)))
        dark.addRect(skia.Rect(x - half, a + 0.55 * (b - a), x + half, b + 1))
    return [
        Flat(light, ink(mix(tone, stage.palette.light, 0.26)), 0.75),
        Flat(dark, ink(mix(tone, stage.palette.near, 0.30)), 0.75),
    ]


def stone_lanterns(stage: Stage, y: float) -> list[Layer]:
    """Return two stone lanterns, and red paper ones on a cord."""
    u, w, path, panes = stage.unit, stage.width, skia.Path(), skia.Path()
    for out in (-0.30, 0.36):
        x, k = w * (0.5 + out * stage.staging.facing), 1.5 * stage.unit
        path.addRect(skia.Rect(x - 34 * k, y - 12 * k, x + 34 * k, y + 8 * k))
        path.addRect(skia.Rect(x - 11 * k, y - 96 * k, x + 11 * k, y))
        path.addRect(skia.Rect(x - 30 * k, y - 142 * k, x + 30 * k, y - 92 * k))
        panes.addRect(skia.Rect(x - 16 * k, y - 134 * k, x + 16 * k, y - 100 * k))
        roof(path, x, y - 140 * k, 38 * k, 26 * k)
    stone = mix(stage.palette.local(STONE), stage.palette.near, 0.45)
    glow = mix(stage.palette.accent, (1, 1, 1), 0.3) if stage.dark else mix(stone, stage.palette.near, 0.4)  # fmt: skip
    hung = [(w * (0.5 + (i - 3) * 0.15), (0.03 + 0.012 * (i - 3) ** 2) * stage.height, 24 * u) for i in range(7)]  # fmt: skip
    return [
        Flat(path, ink(stone), 0.98),
        Flat(panes, ink(glow), 0.98),
        lanterns(stage, "paper", hung, 1.1, color("#ff5a3a")),
    ]


def braziers(stage: Stage, y: float) -> list[Layer]:
    """Return bowls of fire on tripods where the court begins."""
    path, fires = skia.Path(), []
    for out in (-0.32, 0.38):
        x, k = stage.width * (0.5 + out * stage.staging.facing), 1.3 * stage.unit
        for leg in (-40, 0, 40):
            add_polygon(path, [(x + leg * 0.5 * k - 4 * k, y - 130 * k), (x + leg * 0.5 * k + 4 * k, y - 130 * k), (x + leg * k + 3 * k, y), (x + leg * k - 3 * k, y)])  # fmt: skip
        path.addArc(skia.Rect(x - 52 * k, y - 170 * k, x + 52 * k, y - 104 * k), 0, 180)
        fires.append((x, y - 136 * k, 76 * k))
    return [Flat(path, ink(mix(stage.palette.near, stage.palette.sky[1], 0.1)), 0.98), flames(stage, "braziers", fires, 0.98)]  # fmt: skip


def near_tree(stage: Stage, *, blossom: bool) -> list[Layer]:
    """Return a near tree whose boughs reach into the picture from one side; petals fall from it."""
    dice, u, h = stage.dice("bough"), stage.unit, stage.height
    side = -stage.staging.facing
    edge = stage.sides(1.25)[0 if side < 0 else 1]
    wood, leaves, light = skia.Path(), skia.Path(), skia.Path()
    bare_tree(wood, edge + side * 40 * u, 1.05 * h, 1.25 * h, dice)
    for _ in range(320):
        x = edge - side * abs(dice.gauss(0, 0.5)) * 330 * u + side * 60 * u
        y = h * (0.16 + abs(dice.gauss(0, 0.10))) + 0.10 * abs(x - edge)
        (leaves if dice.random() < 0.6 else light).addCircle(x, y, dice.uniform(4, 17) * u)
    palette = stage.palette
    tint = palette.local(BLOSSOM if blossom else color("#7f8f5a"))
    layers: list[Layer] = [
        Flat(wood, ink(palette.near), 1.25),
        Flat(leaves, ink(mix(tint, palette.near, 0.55)), 1.25, sway=0.006, root_y=h),
        Flat(light, ink(mix(tint, palette.near, 0.28)), 1.25, sway=0.008, root_y=h, phase=1.0),
    ]
    if blossom:
        layers.append(motes(stage, "petals", 1.15, count=44, box=(0, 0, stage.width, h), colour=mix(tint, (1, 1, 1), 0.25), size_units=4.4, rise_units=-40, drift_units=46, alpha=0.85))  # fmt: skip
    return layers
