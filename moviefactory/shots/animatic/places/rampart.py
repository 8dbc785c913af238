"""On the castle wall: a walk behind battlements, a tower at its end, the land far below."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.lamps import flames
from moviefactory.shots.animatic.layers import Flat, Layer, Solid, add_polygon, ink
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.masonry import banners, battlement, courses, tower
from moviefactory.shots.animatic.sky import flock, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import forest, land_layer, ridge
from moviefactory.shots.animatic.weather import lightning

STONE, GREEN = color("#b4a995"), color("#6f8f55")
CLOTHS = tuple(map(color, ("#b8352f", "#2f4f9a", "#c8962f")))


def build(stage: Stage) -> Scene:
    """Return one of: the wall that runs to a great tower; a long wall with turrets far along it."""
    palette, u, w, go = stage.palette, stage.unit, stage.width, stage.staging.facing
    horizon, ground_y = stage.horizon_y, stage.staging.ground_y
    dice, great = stage.dice("rampart"), stage.variant(2) == 0
    layers: list[Layer] = [*sky(stage), *lightning(stage)]
    for index, (depth, tall) in enumerate(((0.06, 120), (0.11, 70), (0.18, 40))):
        land = ridge(stage, f"land{index}", depth, horizon + (30 + 46 * index) * u, tall * stage.scenery, period_units=900, roughness=0.45)  # fmt: skip
        tone = palette.tone(0.20 + 0.12 * index, GREEN)
        wood = forest(stage, land, f"wood{index}", depth, count=150, height_units=(8, 13, 20)[index], kind="leafy", clumps=0.85)  # fmt: skip
        layers.append(land_layer(stage, land, depth, [(0, tone), (1, mix(tone, palette.haze, 0.5))], fade_units=150, spill=0.3, extra=wood))  # fmt: skip
    layers += flock(stage, count=7)
    stone = mix(palette.local(STONE), palette.near, 0.22)
    far_stone = mix(stone, palette.haze, 0.35)
    walls, hats, slits = skia.Path(), skia.Path(), skia.Path()
    tips, side = [], w * (0.5 + 0.36 * go)
    if great:
        tips.append(tower(walls, hats, slits, (side, ground_y + 40 * u), (130 * u, 620 * u), dice, pointed=True))  # fmt: skip
    else:
        for out, half in ((0.42, 54), (0.26, 40), (0.13, 30)):
            x = w * (0.5 + out * go)
            tips.append(tower(walls, hats, slits, (x, ground_y), (half * u, 7.2 * half * u), dice, pointed=dice.random() < 0.6))  # fmt: skip
    cloth = dice.choice(CLOTHS)
    layers += [
        Flat(walls, ink(far_stone), 0.8),
        Flat(hats, ink(mix(palette.local(color("#7a4a44")), palette.haze, 0.25)), 0.8),
        Flat(slits, ink(palette.accent if stage.dark else mix(stone, palette.near, 0.6)), 0.8),
        banners(stage, "flags", [(x, y - 60 * u, 110 * u) for x, y in tips], 0.8, cloth),
    ]
    # The parapet stands behind whoever walks there, breast high, and lower between its teeth.
    left, _, right, _ = stage.reach(0.97)
    top, foot = ground_y - 150 * u, ground_y - 16 * u
    parapet, walk, joints = (skia.Path() for _ in range(3))
    battlement(parapet, left - 20, right + 20, top, foot + 30 * u, 150 * u)
    layers += [
        Flat(parapet, ink(mix(stone, palette.near, 0.12)), 0.97),
        courses(stage, "stones", (left, top, right, foot), 0.97, stone, share=0.6),
    ]
    first, _, last, low = stage.reach(1.0)
    walk.addRect(skia.Rect(first - 20, foot, last + 20, low + 60))
    fill = stage.gradient(foot, stage.height, [(0, mix(stone, palette.near, 0.35)), (0.08, mix(stone, palette.light, 0.20)), (0.4, stone), (1, mix(stone, palette.near, 0.65))], 1.0, spill=0.14)  # fmt: skip
    x = first
    while x < last:
        lean = (x - 0.5 * w) * 0.5
        add_polygon(joints, [(x, foot + 8 * u), (x + 3 * u, foot + 8 * u), (x + lean + 6 * u, low), (x + lean, low)])  # fmt: skip
        x += 150 * u
    for level in (54, 130, 240):
        joints.addRect(skia.Rect(first, foot + level * u, last, foot + (level + 3) * u))
    layers += [Solid(walk, fill, 1.0, solid_y=foot), Flat(joints, ink(palette.near, 0.28), 1.0)]
    if stage.dark:
        spots = [(w * (0.5 + out), top - 150 * u, 74 * u) for out in (-0.40, 0.40)]
        layers.append(flames(stage, "torches", spots, 0.975))
    return Scene(tuple(layers), lambda x: ground_y, False)
