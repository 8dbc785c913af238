"""Cave: black rock round a mouth of light, or a hall of crystals over a still pool; stone teeth, drops."""

from __future__ import annotations

from moviefactory.lexicon.vocabulary import Time
from moviefactory.shots.animatic.lamps import flames
from moviefactory.shots.animatic.layers import Flat, Layer, ink
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.caves import brow, crystals, hall, mouth, pool, teeth
from moviefactory.shots.animatic.rays import motes, shafts
from moviefactory.shots.animatic.rooms import outside
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import ground, land_layer

ROCK = color("#8a7a70")
GEMS = tuple(map(color, ("#4ad8ff", "#b07aff", "#4affb8", "#ff8ac0")))
LOW_BEAMS = {Time.DAWN: color("#ffc08a"), Time.DUSK: color("#ff8a4a")}
"""What light a low sun throws in at the mouth."""
MINE = ("mine", "mineshaft", "miner", "tunnel", "torch", "矿", "火把", "龙穴", "lair")


def build(stage: Stage) -> Scene:
    """Return one of: the mouth of the cave seen from inside; a hall where crystals glow."""
    palette, u, w, h = stage.palette, stage.unit, stage.width, stage.height
    # Only a mouth tells what time it is outside; by night a hall of crystals does as well.
    deep, dice = stage.variant(2) == 1 and stage.time is Time.NIGHT, stage.dice("cave")
    x, y = stage.staging.light_x, stage.staging.ground_y - 0.38 * h
    gem = dice.choice(GEMS)
    rock = mix(palette.local(ROCK), palette.near, 0.30)
    layers: list[Layer]
    if deep:
        layers = [hall(stage, x, y, mix(gem, palette.light, 0.25), rock)]
    else:
        layers = outside(stage, stage.horizon_y, 0.5 * h)
    low = stage.time in LOW_BEAMS
    light = mix(gem, palette.light, 0.3) if deep else mix(palette.light, palette.sky[4], 0.4)
    light = mix(light, LOW_BEAMS[stage.time], 0.8) if low else light
    for index, depth in enumerate((0.22, 0.42, 0.66)):
        near = (0.24, 0.46, 0.64)[index]
        tone = mix(
            mix(rock, light, (0.56 if low else 0.34) * (1 - near)), palette.near, 0.74 * near
        )
        reach = (0.30 + 0.10 * index) * min(1.15 * w, 1.9 * h)
        layers.append(Flat(mouth(stage, index, depth, x, y, reach), ink(tone), depth))
        layers += teeth(stage, index, depth, tone, x)
        if index == 0:
            layers += crystals(stage, gem, x, 0.30) if deep else []
            layers.append(shafts(stage, (x, -0.1 * h), 0.98 * h, light, 0.62 if low else 0.30, 0.3, count=5, spread_units=700, width_units=80))  # fmt: skip
    floor = ground(stage, "floor", 16)
    tone = mix(rock, palette.near, 0.50)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(tone, light, 0.44)), (0.25, mix(tone, light, 0.16)), (1, mix(tone, palette.near, 0.6))], spill=0.16))  # fmt: skip
    layers += pool(stage, w * (0.5 + 0.24 * stage.staging.facing), light)
    if deep:
        layers += crystals(stage, gem, w * (0.5 + 0.36 * stage.staging.facing), 0.97)
    if stage.says(MINE):
        layers.append(flames(stage, "torches", [(w * 0.16, y + 0.05 * h, 60 * u), (w * 0.84, y + 0.02 * h, 60 * u)], 0.9))  # fmt: skip
    layers.append(motes(stage, "damp", 0.95, count=36, box=(0, 0.1 * h, w, h), colour=mix(light, (1, 1, 1), 0.4), size_units=2.4, rise_units=-9 if not deep else 8, drift_units=18, alpha=0.65))  # fmt: skip
    layers.append(brow(stage, mix(palette.near, (0.0, 0.0, 0.0), 0.35)))
    return Scene(tuple(layers), floor.y, False)
