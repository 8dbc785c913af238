"""An oasis: palms and green round a clear pool, dunes on all sides."""

from __future__ import annotations

import skia

from moviefactory.lexicon.vocabulary import Time
from moviefactory.shots.animatic.falls import ripples
from moviefactory.shots.animatic.foliage import palm
from moviefactory.shots.animatic.layers import Flat, Layer, Live, ink
from moviefactory.shots.animatic.light import Color, color, mix
from moviefactory.shots.animatic.pieces.dunes import SAND, dune, shade_faces
from moviefactory.shots.animatic.pieces.dunes import ripples as sand_lines
from moviefactory.shots.animatic.sky import flock, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import Ridge, grass, ground, land_layer
from moviefactory.shots.animatic.weather import lightning

WATER, LEAF, TRUNK, GREEN = color("#2fa8b8"), color("#5f9a45"), color("#8f6a48"), color("#7aa64a")


def build(stage: Stage) -> Scene:
    """Return one of: palms on both sides of the pool; one great grove beyond it."""
    palette, u, w = stage.palette, stage.unit, stage.width
    horizon, ground_y = stage.horizon_y, stage.staging.ground_y
    room = max(ground_y - horizon, 90 * u)
    layers: list[Layer] = [*sky(stage, clouds=0.4), *lightning(stage)]
    for index, depth in enumerate((0.10, 0.20, 0.34)):
        rise = (150, 130, 90)[index] * stage.scenery
        crest = dune(stage, f"dune{index}", depth, horizon + room * (0.10 + 0.13 * index), rise, 700 + 160 * index)  # fmt: skip
        lit = mix(palette.tone(0.28 + 0.13 * index, SAND), palette.light, 0.16)
        layers.append(land_layer(stage, crest, depth, [(0, lit), (0.5, mix(lit, palette.haze, 0.25)), (1, mix(lit, palette.haze, 0.45))], fade_units=190, spill=0.28))  # fmt: skip
        layers.append(Flat(shade_faces(stage, crest, rise), ink(mix(lit, palette.near, 0.40), 0.72), depth))  # fmt: skip
    layers += flock(stage, count=5)
    floor = ground(stage, "floor", 12)
    tone = mix(palette.tone(0.62, SAND), palette.near, 0.16)
    floor_layer = land_layer(stage, floor, 1.0, [(0, mix(tone, palette.light, 0.14)), (0.3, tone), (1, mix(tone, palette.near, 0.70))], spill=0.14)  # fmt: skip
    middle = 0.5 * w + 0.16 * w * stage.staging.facing
    y, half = horizon + 0.60 * room, 0.34 * max(w, 0.9 * stage.height)
    shore = Ridge(stage.line(0.6, 20.0), 0 * stage.line(0.6, 20.0) + horizon + 0.30 * room)
    bank = mix(palette.tone(0.52, SAND), palette.light, 0.08)
    layers.append(land_layer(stage, shore, 0.6, [(0, mix(bank, palette.haze, 0.3)), (1, mix(bank, palette.near, 0.2))], fade_units=200, spill=0.2))  # fmt: skip
    sides = (-1, 1) if stage.variant(2) == 0 else (0,)
    spots = [(middle + side * 0.62 * half, 5 if side else 9) for side in sides]
    layers += _grove(stage, spots, horizon + 0.34 * room, half, far=True)
    layers += _pool(stage, middle, y, half, 0.40 * room, horizon + 0.34 * room)
    near, lead = middle - stage.staging.facing * 1.12 * half, stage.staging.lead
    if lead and abs(near - lead.x) < 0.14 * w:
        near = lead.x - stage.staging.facing * 0.17 * w
    layers += _grove(stage, [(near, 2)], ground_y - 0.10 * room, half, far=False)  # fmt: skip
    layers += [floor_layer, *sand_lines(stage, floor, mix(tone, palette.near, 0.35))]
    layers.append(Flat(grass(stage, floor, "tufts", 1.0, 46, 60), ink(mix(palette.local(GREEN), palette.near, 0.35)), 1.0))  # fmt: skip
    return Scene(tuple(layers), floor.y)


def _grove(
    stage: Stage, spots: list[tuple[float, int]], y: float, half: float, *, far: bool
) -> list[Layer]:
    """Return palms about each spot with bushes at their feet."""
    dice, palette, u = stage.dice(f"grove{far}"), stage.palette, stage.unit
    trunks, crowns, bushes = skia.Path(), skia.Path(), skia.Path()
    tall = (340 if far else 560) * u * (0.75 + 0.25 * stage.staging.scenery)
    for x, count in spots:
        wide = half * (0.55 if len(spots) == 2 else 0.85) if far else 0.1 * half
        for number in range(count):
            px = x + wide * ((number + 0.5) / count * 2 - 1) + dice.uniform(-18, 18) * u
            palm(trunks, crowns, px, y + dice.uniform(-4, 8) * u, tall * dice.uniform(0.65, 1.0), dice)  # fmt: skip
        for _ in range(9 * count):
            px, size = x + wide * dice.uniform(-1.2, 1.2), tall * dice.uniform(0.05, 0.13)
            bushes.addOval(skia.Rect(px - 1.5 * size, y - size, px + 1.5 * size, y + 0.5 * size))
    depth, air = (0.6, 0.22) if far else (0.9, 0.0)

    def seen(tint: Color, dark: float) -> skia.Paint:
        return ink(mix(mix(palette.local(tint), palette.near, dark), palette.haze, air))

    return [
        Flat(trunks, seen(TRUNK, 0.35), depth),
        Flat(bushes, seen(GREEN, 0.30), depth),
        Flat(crowns, seen(LEAF, 0.25), depth, sway=0.008, root_y=y, phase=2 * depth),
    ]


def _pool(
    stage: Stage, x: float, y: float, half: float, deep: float, shore_y: float
) -> list[Layer]:
    """Return the pool with a green rim, the sky and the grove in it, and its moving light."""
    palette, u, rim, path = stage.palette, stage.unit, skia.Path(), skia.Path()
    rim.addOval(skia.Rect(x - 1.06 * half, shore_y - 6 * u, x + 1.06 * half, y + 1.16 * deep))
    path.addOval(skia.Rect(x - half, shore_y, x + half, y + deep))
    own = palette.local(WATER)
    own = mix(own, WATER, 0.1 if stage.time is Time.NIGHT else 0.35)
    water, image = mix(own, palette.sky[3], 0.35), mix(own, palette.near, 0.45)
    shade = skia.Path()
    shade.addOval(skia.Rect(x - 1.1 * half, shore_y - 0.5 * deep, x + 1.1 * half, shore_y + 0.5 * deep))  # fmt: skip
    light = ripples(stage, "pool", (x - half, shore_y + 4 * u, x + half, y + deep), 0.6, mix(water, mix(palette.light, (1, 1, 1), 0.4), 0.7), count=90, flow=6, alpha=0.6)  # fmt: skip

    def draw(canvas: skia.Canvas, seconds: float) -> None:
        canvas.drawPath(path, ink(water))
        canvas.clipPath(path, skia.ClipOp.kIntersect, True)
        canvas.drawPath(shade, ink(image, 0.55))
        light.paint(canvas, seconds)

    return [Flat(rim, ink(mix(palette.local(GREEN), palette.near, 0.22)), 0.6), Live(draw, 0.6)]
