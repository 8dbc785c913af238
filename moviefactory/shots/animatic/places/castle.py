"""Castle: towers with hats and banners on a hill; or the court within its walls, torches, a great gate."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.lamps import flames
from moviefactory.shots.animatic.layers import Flat, Layer, ink
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.masonry import banners, battlement, courses, tower
from moviefactory.shots.animatic.sky import flock, lamp, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import forest, frame_of_trees, ground, land_layer, ridge
from moviefactory.shots.animatic.weather import lightning

STONE, SLATE, GREEN, EARTH = color("#b0a592"), color("#4f5f86"), color("#6f8f55"), color("#9a8460")
CLOTHS = (color("#b8303a"), color("#2f5fa8"), color("#d8a02f"))
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
        banners(stage, "flags", [(tx, ty - 0.55 * k, 0.62 * k) for tx, ty in tips], depth, CLOTHS[dice.randrange(3)]),
    ]  # fmt: skip
    if stage.dark:
        layers.append(lamp(stage, x, y - 0.3 * k, 1.6 * k, depth, "gate"))
    return layers


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
    cloth = CLOTHS[dice.randrange(3)]
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
