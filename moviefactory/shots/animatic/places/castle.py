"""Castle: towers with hats and banners on a hill; or the court within its walls, torches, a great gate."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.lamps import flames
from moviefactory.shots.animatic.layers import Flat, Layer, ink
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.masonry import banners, battlement, courses, tower
from moviefactory.shots.animatic.pieces.strongholds import CASTLE_CLOTHS, SLATE, keep
from moviefactory.shots.animatic.sky import flock, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import forest, frame_of_trees, ground, land_layer, ridge
from moviefactory.shots.animatic.weather import lightning

STONE, GREEN, EARTH = color("#b0a592"), color("#6f8f55"), color("#9a8460")
COURT = ("courtyard", "court", "gate", "wall", "inside", "庭院", "城墙", "城门")


def build(stage: Stage) -> Scene:
    """Return one of: the castle on its hill, seen from the fields; the court inside."""
    court = stage.variant(2) == 1 or any(word in COURT for word in stage.words)
    layers: list[Layer] = [*sky(stage), *lightning(stage)]
    return within(stage, layers) if court else afar(stage, layers)


def afar(stage: Stage, layers: list[Layer]) -> Scene:
    """Return hills, woods, and the castle on the nearest of them."""
    palette, u = stage.palette, stage.unit
    horizon, room = stage.horizon_y, max(stage.staging.ground_y - stage.horizon_y, 80 * u)
    for index, depth in enumerate((0.08, 0.15, 0.30, 0.55)):
        tall = (240, 150, 70, 44)[index] * stage.scenery
        land = ridge(stage, f"hill{index}", depth, horizon + room * (0.08 + 0.22 * index), tall, period_units=900, roughness=0.45)  # fmt: skip
        tone = palette.tone(0.22 + 0.13 * index, GREEN)
        wood = forest(stage, land, f"wood{index}", depth, count=110, height_units=(10, 16, 34, 60)[index], kind="leafy", clumps=0.85)  # fmt: skip
        if index == 2:
            x = stage.width * (0.5 + 0.20 * stage.staging.facing)
            layers += keep(stage, x, land.y(x) + 16 * u, 62 * stage.scenery, depth, palette.tone(0.42, STONE))  # fmt: skip
        layers.append(land_layer(stage, land, depth, [(0, tone), (1, mix(tone, palette.haze, 0.5))], fade_units=150, spill=0.30 - 0.05 * index, extra=wood))  # fmt: skip
    layers += flock(stage, count=8)
    floor = ground(stage, "floor", 20)
    tone = mix(palette.local(GREEN), palette.near, 0.42)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(tone, palette.light, 0.14)), (0.3, tone), (1, palette.near)], spill=0.12))  # fmt: skip
    return Scene((*layers, *frame_of_trees(stage, floor, count=8)), floor.y)


def within(stage: Stage, layers: list[Layer]) -> Scene:
    """Return the court: a long wall with a gate between two towers, torches, hanging banners."""
    palette, dice, u, w = stage.palette, stage.dice("court"), stage.unit, stage.width
    foot = stage.staging.ground_y - 46 * u
    k, x = min(110 * stage.scenery, 0.17 * foot), 0.5 * w + 0.7 * (stage.staging.light_x - 0.5 * w)
    tone = mix(palette.tone(0.60, STONE), palette.haze, 0.12)
    stone, hats, slits, gate, far = (skia.Path() for _ in range(5))
    left, _, right, _ = stage.reach(0.7)
    for out in (-5.2, -3.4, 3.6, 5.4):
        tower(far, hats, slits, (x + out * k, foot), (0.42 * k, 5.2 * k * dice.uniform(0.8, 1.05)), dice, pointed=True)  # fmt: skip
    battlement(stone, left - 20, right + 20, foot - 2.7 * k, foot + 120 * u, 0.22 * k)
    for out in (-1.35, 1.35):
        tower(stone, hats, slits, (x + out * k, foot), (0.62 * k, 3.7 * k), dice, pointed=False)
    gate.addRRect(skia.RRect.MakeRectXY(skia.Rect(x - 0.66 * k, foot - 2.0 * k, x + 0.66 * k, foot + k), 0.66 * k, 0.66 * k))  # fmt: skip
    bars = skia.Path()
    for index in range(-3, 4):
        bars.addRect(skia.Rect(x + index * 0.19 * k - 2 * u, foot - 2.0 * k, x + index * 0.19 * k + 2 * u, foot - (1.05 - 0.06 * (index % 2)) * k))  # fmt: skip
    for row in (1.75, 1.4):
        bars.addRect(skia.Rect(x - 0.6 * k, foot - row * k, x + 0.6 * k, foot - row * k + 4 * u))
    cloth = CASTLE_CLOTHS[dice.randrange(3)]
    hung = [(x + out * k, foot - 2.35 * k, 1.5 * k) for out in (-3.4, -2.5, 2.5, 3.4)]
    layers += [
        Flat(far, ink(mix(tone, palette.haze, 0.42)), 0.5),
        Flat(hats, ink(mix(palette.tone(0.5, SLATE), palette.haze, 0.2)), 0.5),
        *flock(stage, count=6),
        Flat(stone, ink(mix(tone, palette.near, 0.10)), 0.7),
        courses(stage, "stones", (left, foot - 2.6 * k, right, foot), 0.7, tone, share=0.30),
        Flat(slits, ink(mix(palette.accent, tone, 0.2) if stage.dark else mix(tone, palette.near, 0.6)), 0.7),
        Flat(gate, ink(mix(palette.haze, palette.sky[3], 0.4) if not stage.dark else mix(palette.near, palette.haze, 0.25)), 0.7),
        Flat(bars, ink(palette.near), 0.7),
        banners(stage, "hung", hung, 0.71, cloth, hang=True),
    ]  # fmt: skip
    if stage.dark:
        layers.append(flames(stage, "torches", [(x + out * k, foot - 1.55 * k, 0.34 * k) for out in (-2.05, 2.05, -4.2, 4.2)], 0.72))  # fmt: skip
    floor = ground(stage, "court", 4)
    soil = mix(palette.local(EARTH), palette.near, 0.36)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(soil, palette.light, 0.16)), (0.3, soil), (1, mix(soil, palette.near, 0.75))], spill=0.14))  # fmt: skip
    return Scene(tuple(layers), floor.y)
