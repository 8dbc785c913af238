"""Woods: trunks, conifers, leaves overhead, ferns, the light between. Knows no place."""

from __future__ import annotations

import math
import random

import skia

from moviefactory.lexicon.vocabulary import Time
from moviefactory.shots.animatic import lens
from moviefactory.shots.animatic.layers import Backdrop, Flat, Layer, add_polygon, glow_paint, ink
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.stage import Floor, Stage, vertical
from moviefactory.shots.animatic.terrain import Ridge, forest, pine

MOSS = color("#4f7a3e")


def clearing(stage: Stage, glade: Color) -> Layer:
    """Return the light between the trees: bright in the middle, green-dark above."""
    palette = stage.palette
    dark = mix(mix(palette.sky[1], palette.local(MOSS), 0.6), palette.near, 0.45)
    if stage.time is Time.DAWN:
        # By a first light the wood is dim, and no night any more: the sky is seen through it.
        dark = mix(mix(palette.sky[1], palette.local(MOSS), 0.3), palette.haze, 0.25)
    stops = [(0.0, dark), (0.35, mix(dark, glade, 0.5)), (0.72, glade), (1.0, mix(glade, palette.haze, 0.3))]  # fmt: skip
    x, y = stage.staging.light_x, stage.horizon_y - 0.16 * stage.height

    def paint(canvas: skia.Canvas) -> None:
        lens.pour(canvas, vertical(0, stage.staging.ground_y, stops))
        strength = 0.5 if stage.time is Time.NIGHT else 0.95
        for radius, alpha in ((0.9, 0.8), (0.42, 0.8)):
            reach = radius * stage.height
            canvas.drawCircle(x, y, reach, glow_paint(x, y, reach, palette.light, alpha * strength))

    return Backdrop(stage.texture(stage.box_below(-1, 0.0), paint, corner=0.42))


def trunks(
    stage: Stage, name: str, depth: float, count: int, wide: float, tone: Color, *, old: bool, sides: bool = False
) -> list[Layer]:  # fmt: skip
    """Return trunks that leave the frame above, thinner upward, with a few boughs."""
    dice, k = stage.dice(name), stage.scenery
    left, top, right, bottom = stage.reach(depth)
    path = skia.Path()
    lead = stage.staging.lead
    middle = lead.x if lead else stage.staging.light_x
    gap = (0.10 if not sides else 0.36) * stage.width
    for index in range(int(count * (right - left) / (2400 * stage.unit)) + 2):
        x = dice.uniform(left, right) if not sides else (left, right)[index % 2] + dice.uniform(-20, 70) * k * (1, -1)[index % 2]  # fmt: skip
        half = wide * k * dice.uniform(0.32, 0.62)
        if abs(x - middle) < gap + half and depth > 0.3:
            continue
        lean = dice.gauss(0, 0.10 if old else 0.025) * stage.height
        foot = stage.horizon_y + (stage.staging.ground_y - stage.horizon_y) * min(1.3, 0.3 + 0.8 * depth) + 30 * k  # fmt: skip
        foot = bottom if sides else foot
        head = top - 20
        add_polygon(path, [(x - half * 1.7, foot), (x - half, foot - 60 * k), (x + lean - half * 0.62, head), (x + lean + half * 0.62, head), (x + half, foot - 60 * k), (x + half * 1.7, foot)])  # fmt: skip
        for _ in range(dice.randrange(2, 5)):
            share = dice.uniform(0.35, 0.95)
            bx, by = x + lean * share, foot + (head - foot) * share
            side, reach = dice.choice((-1, 1)), half * dice.uniform(3, 7)
            if sides:
                # Near boughs stay out of the picture's middle, where faces are.
                reach = min(reach, 0.11 * stage.width)
            add_polygon(path, [(bx, by + half * 0.35), (bx + side * reach * 0.5, by - reach * 0.12), (bx + side * reach, by - reach * dice.uniform(0.25, 0.7)), (bx + side * reach * 0.45, by - reach * 0.25), (bx, by - half * 0.35)])  # fmt: skip
    return [Flat(path, ink(tone), depth)]


def firs(stage: Stage, name: str, depth: float, count: int, tone: Color) -> list[Layer]:
    """Return conifers from foot to top, the nearer the higher, with room for whoever is there."""
    dice, k = stage.dice(name), stage.scenery
    left, _, right, _ = stage.reach(depth)
    path, snow = skia.Path(), skia.Path()
    lead = stage.staging.lead
    middle = lead.x if lead else stage.staging.light_x
    foot = stage.horizon_y + (stage.staging.ground_y - stage.horizon_y) * min(1.3, 0.3 + 0.8 * depth) + 30 * k  # fmt: skip
    for _ in range(int(1.05 * count * (right - left) / (2400 * stage.unit)) + 2):
        x, tall = dice.uniform(left, right), stage.height * (0.45 + 0.6 * depth) * dice.uniform(0.7, 1.15)  # fmt: skip
        if abs(x - middle) < 0.09 * stage.width + 0.14 * tall and depth > 0.3:
            continue
        seed = dice.randrange(1 << 30)
        pine(path, x, foot, tall, random.Random(seed))
        pine(snow, x - 0.012 * tall, foot - 0.02 * tall, tall, random.Random(seed))
    body = Flat(path, ink(mix(tone, stage.palette.local(MOSS), 0.30)), depth)
    if not stage.snow_lies or depth < 0.2:
        return [body]
    # The snow lies on the upper side of every bough: a white twin shows above and beside it.
    white = mix(stage.palette.local((1.0, 1.0, 1.0)), (1.0, 1.0, 1.0), 0.15)
    return [Flat(snow, ink(mix(white, tone, 0.15)), depth), body]


def bamboo(
    stage: Stage, name: str, depth: float, count: int, wide: float, tone: Color
) -> list[Layer]:
    """Return stems of bamboo that leave the frame above: straight, jointed, with tufts of lance leaves."""
    dice, k = stage.dice(name), stage.scenery
    left, top, right, bottom = stage.reach(depth)
    stems, rings, gleams, leaves = (skia.Path() for _ in range(4))
    lead = stage.staging.lead
    middle = lead.x if lead else stage.staging.light_x
    foot = stage.horizon_y + (stage.staging.ground_y - stage.horizon_y) * min(1.3, 0.3 + 0.8 * depth) + 30 * k  # fmt: skip
    foot = min(foot, bottom) if depth <= 1 else bottom
    for _ in range(int(count * (right - left) / (2400 * stage.unit)) + 2):
        x, half = dice.uniform(left, right), wide * k * dice.uniform(0.36, 0.56)
        if abs(x - middle) < (0.08 if depth < 1 else 0.30) * stage.width + half and depth > 0.3:
            continue
        lean = dice.gauss(0, 0.025) * stage.height
        tall = foot - top + 20
        add_polygon(stems, [(x - half, foot), (x + half, foot), (x + lean + 0.8 * half, foot - tall), (x + lean - 0.8 * half, foot - tall)])  # fmt: skip
        add_polygon(gleams, [(x - 0.5 * half, foot), (x - 0.1 * half, foot), (x + lean - 0.1 * half, foot - tall), (x + lean - 0.5 * half, foot - tall)])  # fmt: skip
        pitch, y = half * dice.uniform(7, 10), foot - half * dice.uniform(2, 6)
        while y > top:
            at = x + lean * (foot - y) / tall
            rings.addRect(skia.Rect(at - 1.25 * half, y - 0.30 * half, at + 1.25 * half, y + 0.12 * half))  # fmt: skip
            if dice.random() < 0.16:
                _tuft(leaves, at, y, half, dice)
            y -= pitch
    palette = stage.palette
    return [
        Flat(leaves, ink(mix(tone, palette.local(MOSS), 0.25)), depth),
        Flat(stems, ink(tone), depth),
        Flat(gleams, ink(mix(tone, palette.light, 0.26)), depth),
        Flat(rings, ink(mix(tone, palette.near, 0.38)), depth),
    ]


def _tuft(path: skia.Path, x: float, y: float, half: float, dice: random.Random) -> None:
    """Add a twig's lance leaves that hang from a joint."""
    side = dice.choice((-1, 1))
    for _ in range(dice.randrange(4, 7)):
        angle, long = dice.uniform(-0.3, 1.1), half * dice.uniform(6, 11)
        root = (x + side * half * dice.uniform(0.5, 4), y - half * dice.uniform(0, 3))
        tip = (root[0] + side * long * math.cos(angle), root[1] + long * math.sin(angle))
        out = (-0.07 * (tip[1] - root[1]), 0.07 * (tip[0] - root[0]))
        mid = ((root[0] * 0.6 + tip[0] * 0.4), (root[1] * 0.6 + tip[1] * 0.4))
        add_polygon(path, [root, (mid[0] + out[0], mid[1] + out[1]), tip, (mid[0] - out[0], mid[1] - out[1])])  # fmt: skip


def canopy(stage: Stage, tone: Color) -> list[Layer]:
    """Return leaves that hang into the frame from above, moving in the wind."""
    dice, u = stage.dice("canopy"), stage.unit
    left, top, right, _ = stage.reach(1.15)
    layers: list[Layer] = []
    for index in range(3):
        path = skia.Path()
        path.addRect(skia.Rect(left, top - 200 * u, right, top + 8 * u))
        for _ in range(int(60 * (right - left) / (2400 * u))):
            x = dice.uniform(left, right)
            side = abs(x - stage.width / 2) / (0.5 * stage.width)
            low = top + (20 + 120 * side**2) * u * dice.random()
            path.addOval(skia.Rect(x - 34 * u, low - 20 * u, x + 34 * u, low + 16 * u))
        layers.append(Flat(path, ink(tone, 0.95), 1.15, sway=0.010, root_y=top - 300 * u, phase=index * 1.3))  # fmt: skip
    return layers


def ferns(
    stage: Stage, floor: Floor, tone: Color, depth: float, count: int, tall: float
) -> list[Layer]:
    """Return ferns: fans of curved fronds."""
    dice, u = stage.dice(f"ferns{depth}"), stage.unit
    left, _, right, _ = stage.reach(depth)
    path = skia.Path()
    for _ in range(int(count * (right - left) / (2400 * u)) + 2):
        x = dice.uniform(left, right)
        y, size = floor(x) + 6 * u, tall * u * dice.uniform(0.5, 1.0)
        for frond in range(7):
            angle = -math.pi / 2 + (frond - 3) * 0.36 + dice.uniform(-0.1, 0.1)
            tip = (x + size * math.cos(angle), y + size * math.sin(angle) * 0.9)
            middle = (x + 0.55 * size * math.cos(angle), y + 0.75 * size * math.sin(angle))
            path.moveTo(x - 0.02 * size, y)
            path.quadTo(middle[0], middle[1] - 0.12 * size, tip[0], tip[1] + 0.2 * size * abs(math.cos(angle)))  # fmt: skip
            path.quadTo(middle[0], middle[1] + 0.06 * size, x + 0.02 * size, y)
            path.close()
    return [Flat(path, ink(tone), depth)]


def spruces(stage: Stage, land: Ridge, index: int, depth: float, tone: Color) -> list[Layer]:
    """Return dark trees on the snow, that show how white it is."""
    count, height = ((0, 0), (150, 26), (90, 46), (34, 96))[index]
    path = forest(stage, land, f"wood{index}", depth, count=count, height_units=height, clumps=0.95)
    return [Flat(path, ink(tone), depth)]
