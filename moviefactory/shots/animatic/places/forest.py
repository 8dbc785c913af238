"""Forest: trunks behind trunks in the mist, shafts of light, ferns, fireflies when it is dark."""

from __future__ import annotations

import math
import random

import skia

from moviefactory.lexicon.vocabulary import Time, Weather
from moviefactory.shots.animatic import lens
from moviefactory.shots.animatic.layers import Backdrop, Flat, Layer, add_polygon, glow_paint, ink
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.rays import motes, shafts
from moviefactory.shots.animatic.stage import Floor, Scene, Stage, vertical
from moviefactory.shots.animatic.terrain import ground, land_layer, pine

LEAF, MOSS, BARK = color("#6fa35a"), color("#4f7a3e"), color("#5a4a3c")

NEEDLED = ("pine", "fir ", "firs", "fir-", "spruce", "conifer", "taiga", "松", "杉", "针叶")


def build(stage: Stage) -> Scene:
    """Return one of: a wood of tall straight trunks; old leaning trees round a bright clearing."""
    palette, old, w, h = stage.palette, stage.variant(2) == 1, stage.width, stage.height
    glade = mix(mix(palette.sky[4], palette.haze, 0.4), palette.local(LEAF), 0.42)
    layers: list[Layer] = [clearing(stage, glade)]
    needled = any(one in word for word in stage.words for one in NEEDLED)
    night = stage.time is Time.NIGHT
    for index, (depth, count, wide) in enumerate(((0.12, 25, 10), (0.24, 19, 16), (0.42, 15, 24), (0.68, 9, 40))):  # fmt: skip
        near = (index + 0.6) / 5
        tone = mix(mix(glade, palette.local(BARK), near), palette.near, near**1.6 * 0.75)
        if needled:
            layers += firs(stage, f"firs{index}", depth, count, tone)
        else:
            layers += trunks(stage, f"trunks{index}", depth, count, wide, tone, old=old)
        if index == 1:
            shine = 0.30 if stage.weather is Weather.CLEAR else 0.12
            x = stage.staging.light_x
            layers.append(shafts(stage, (x + 0.12 * w, -0.1 * h), h * 0.92, palette.light, shine * (0.5 if night else 1), 0.3, count=5, spread_units=1000, width_units=52))  # fmt: skip
    floor = ground(stage, "floor", 20)
    soil = mix(palette.local(MOSS), palette.near, 0.42)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(soil, glade, 0.35)), (0.3, soil), (1, palette.near)], spill=0.10, fade_units=200))  # fmt: skip
    layers += ferns(stage, floor.y, mix(soil, palette.near, 0.25), 0.99, 46, 46)
    warm = palette.accent if night or stage.time is Time.DUSK else palette.light
    layers.append(motes(stage, "motes", 0.9, count=44, box=(0, 0.25 * h, w, 0.95 * h), colour=mix(warm, (1, 1, 1), 0.25), size_units=3.4 if night else 2.4, rise_units=12, drift_units=22, alpha=0.85))  # fmt: skip
    layers += canopy(stage, palette.near) if not needled else []
    layers += trunks(stage, "near", 1.35, 3, 84, palette.near, old=old, sides=True)
    layers += ferns(stage, lambda x: h * 1.03, palette.near, 1.3, 20, 150)
    return Scene(tuple(layers), floor.y)


def clearing(stage: Stage, glade: Color) -> Layer:
    """Return the light between the trees: bright in the middle, green-dark above."""
    palette = stage.palette
    dark = mix(mix(palette.sky[1], palette.local(MOSS), 0.6), palette.near, 0.45)
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
    if stage.weather is not Weather.SNOW or depth < 0.2:
        return [body]
    # The snow lies on the upper side of every bough: a white twin shows above and beside it.
    white = mix(stage.palette.local((1.0, 1.0, 1.0)), (1.0, 1.0, 1.0), 0.15)
    return [Flat(snow, ink(mix(white, tone, 0.15)), depth), body]


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
