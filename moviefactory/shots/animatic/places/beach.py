"""Beach: pale sand, surf that runs up and back, palms, a parasol or a hut, an island far out."""

from __future__ import annotations

import skia

from moviefactory.lexicon.vocabulary import Weather
from moviefactory.shots.animatic.foliage import palm
from moviefactory.shots.animatic.layers import Flat, Layer, add_polygon, ink, pen
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.shore import beach
from moviefactory.shots.animatic.sky import flock, lamp, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import ridge, solid
from moviefactory.shots.animatic.towns import cabin
from moviefactory.shots.animatic.water import Glitter, open_water
from moviefactory.shots.animatic.weather import lightning

LAGOON, ISLE, PALM = color("#2fb0b0"), color("#5f8f76"), color("#4f8a4a")
CLOTHS = (color("#e2574a"), color("#f4f0e4"), color("#f2b84a"), color("#3f8fb0"))


def build(stage: Stage) -> Scene:
    """Return one of: palms and a hut on one side; open sand with parasols."""
    palette, u, w, huts = stage.palette, stage.unit, stage.width, stage.variant(2) == 0
    side = stage.staging.facing
    horizon = stage.horizon_y
    layers: list[Layer] = [*sky(stage, clouds=1.1), *lightning(stage)]
    land = ridge(stage, "isle", 0.07, horizon + 10 * u, 74 * u, period_units=420, roughness=0.5)
    tone = palette.tone(0.26, ISLE)
    layers.append(solid(stage, land, stage.gradient(land.top, horizon, [(0, tone), (1, mix(tone, palette.haze, 0.6))], 0.07, spill=0.3), 0.07))  # fmt: skip
    rough = {Weather.STORM: 3.0, Weather.RAIN: 1.4}.get(stage.weather, 0.7)
    water = open_water(stage, horizon, LAGOON, rough=rough)
    layers += [*water[:2], Glitter(stage, horizon, stage.height, 0.5)]
    layers += flock(stage, count=5)
    strand, floor = beach(stage)
    x = w * (0.5 + 0.30 * side)
    back: list[Layer] = []
    if huts:
        back += cabin(stage, x, floor.y(x) - 4 * u, 230 * stage.scenery, 0.98, mix(palette.local(color("#c9a45a")), palette.near, 0.25))  # fmt: skip
        if stage.dark:
            back.append(lamp(stage, x, floor.y(x) - 60 * u, 240 * u, 0.98, "hut"))
    else:
        for index in range(3):
            back += parasol(stage, x + (index - 1) * 0.17 * min(w, 1.6 * stage.height) * side, floor.y(x) + 26 * u, 240 * stage.scenery, CLOTHS[stage.dice("cloth").randrange(4)], index)  # fmt: skip
    layers += [strand[0], *back, strand[1]]
    layers += palms(stage, floor.y(x), x if huts else w * (0.5 - 0.34 * side))
    return Scene(tuple(layers), floor.y)


def parasol(
    stage: Stage, x: float, y: float, tall: float, tint: tuple[float, float, float], index: int
) -> list[Layer]:
    """Return a striped parasol with a towel in its shade."""
    palette, dice = stage.palette, stage.dice(f"parasol{index}")
    tall *= dice.uniform(0.8, 1.05)
    lean, wide = tall * dice.uniform(-0.12, 0.12), 0.62 * tall
    pole, roof, stripes, towel = (skia.Path() for _ in range(4))
    pole.moveTo(x, y)
    pole.lineTo(x + lean, y - tall)
    top = (x + lean, y - 1.05 * tall)
    for step in range(6):
        a, b = (step / 6 - 0.5) * 2 * wide, ((step + 1) / 6 - 0.5) * 2 * wide
        part = roof if step % 2 else stripes
        part.moveTo(*top)
        part.quadTo(top[0] + 0.75 * a, top[1] + 0.06 * tall, top[0] + a, top[1] + 0.30 * tall)
        part.quadTo(top[0] + (a + b) / 2, top[1] + 0.24 * tall, top[0] + b, top[1] + 0.30 * tall)
        part.quadTo(top[0] + 0.75 * b, top[1] + 0.06 * tall, *top)
    add_polygon(towel, [(x - 0.5 * tall, y + 2), (x + 0.3 * tall, y + 2), (x + 0.36 * tall, y + 0.09 * tall), (x - 0.48 * tall, y + 0.09 * tall)])  # fmt: skip
    bright = palette.local(tint)
    return [
        Flat(towel, ink(mix(palette.local(CLOTHS[(index + 2) % 4]), palette.near, 0.12)), 1.0),
        Flat(pole, pen(mix(palette.local(color("#e8e0d0")), palette.near, 0.3), 0.03 * tall), 1.0),
        Flat(roof, ink(mix(bright, palette.near, 0.10)), 1.0),
        Flat(stripes, ink(mix(palette.local((1.0, 0.98, 0.94)), palette.near, 0.06)), 1.0),
    ]


def palms(stage: Stage, y: float, x: float) -> list[Layer]:
    """Return palms behind, and a nearer one that frames the picture; they stir in the wind."""
    dice, k, palette = stage.dice("palms"), stage.scenery, stage.palette
    trunk, crown = skia.Path(), skia.Path()
    for _ in range(3):
        palm(trunk, crown, x + dice.uniform(-150, 150) * k, y + 6, dice.uniform(330, 520) * k, dice)
    near_trunk, near_crown = skia.Path(), skia.Path()
    edge = stage.sides(1.25)[0 if stage.staging.facing > 0 else 1]
    palm(near_trunk, near_crown, edge, stage.height * 1.05, stage.height * 0.95, dice)
    wood, leaf = mix(palette.local(color("#8a6a4a")), palette.near, 0.35), mix(palette.local(PALM), palette.near, 0.3)  # fmt: skip
    return [
        Flat(trunk, ink(wood), 0.99),
        Flat(crown, ink(leaf), 0.99, sway=0.010, root_y=y),
        Flat(near_trunk, ink(palette.near), 1.25),
        Flat(near_crown, ink(mix(palette.near, leaf, 0.12)), 1.25, sway=0.008, root_y=stage.height),
    ]
