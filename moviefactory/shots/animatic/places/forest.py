"""Forest: trunks behind trunks in the mist, shafts of light, ferns, fireflies when it is dark."""

from __future__ import annotations

from moviefactory.lexicon.vocabulary import Time, Weather
from moviefactory.shots.animatic.layers import Layer
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.woods import (
    MOSS,
    bamboo,
    canopy,
    clearing,
    ferns,
    firs,
    trunks,
)
from moviefactory.shots.animatic.rays import motes, shafts
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import ground, land_layer
from moviefactory.shots.animatic.weather import lightning

LEAF, BARK = color("#6fa35a"), color("#5a4a3c")

NEEDLED = ("pine", "fir ", "firs", "fir-", "spruce", "conifer", "taiga", "松", "杉", "针叶")

BAMBOO = ("bamboo", "竹", "bambou", "bambú", "bambus")
CANE = color("#7fa83c")


def build(stage: Stage) -> Scene:
    """Return one of: a wood of tall straight trunks; old leaning trees round a bright clearing."""
    palette, old, w, h = stage.palette, stage.variant(2) == 1, stage.width, stage.height
    glade = mix(mix(palette.sky[4], palette.haze, 0.4), palette.local(LEAF), 0.42)
    if stage.time is Time.DAWN:
        # The first light comes in rose and gold from behind the trunks.
        glade = mix(glade, mix(palette.sky[3], palette.sky[4], 0.55), 0.68)
    if stage.weather is Weather.STORM:
        glade = mix(glade, palette.near, 0.55)
    layers: list[Layer] = [clearing(stage, glade)]
    needled = stage.says(NEEDLED)
    jointed = stage.says(BAMBOO)
    night = stage.time is Time.NIGHT
    for index, (depth, count, wide) in enumerate(((0.12, 25, 10), (0.24, 19, 16), (0.42, 15, 24), (0.68, 9, 40))):  # fmt: skip
        near = (index + 0.6) / 5
        tone = mix(mix(glade, palette.local(BARK), near), palette.near, near**1.6 * 0.75)
        if jointed:
            cane = mix(mix(glade, palette.local(CANE), 0.25 + 0.75 * near), palette.near, near**1.6 * 0.42)  # fmt: skip
            layers += bamboo(stage, f"canes{index}", depth, count + 6, 1.15 * wide, cane)
        elif needled:
            layers += firs(stage, f"firs{index}", depth, count, tone)
        else:
            layers += trunks(stage, f"trunks{index}", depth, count, wide, tone, old=old)
        if index == 1:
            layers += lightning(stage)
            shine = {Weather.CLEAR: 0.30, Weather.STORM: 0.03}.get(stage.weather, 0.12)
            x = stage.staging.light_x
            layers.append(shafts(stage, (x + 0.12 * w, -0.1 * h), h * 0.92, palette.light, shine * (0.5 if night else 1), 0.3, count=5, spread_units=1000, width_units=52))  # fmt: skip
    floor = ground(stage, "floor", 20)
    soil = mix(palette.local(MOSS), palette.near, 0.42)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(soil, glade, 0.35)), (0.3, soil), (1, palette.near)], spill=0.10, fade_units=200))  # fmt: skip
    layers += ferns(stage, floor.y, mix(soil, palette.near, 0.25), 0.99, 46, 46)
    warm = palette.accent if night or stage.time is Time.DUSK else palette.light
    layers.append(motes(stage, "motes", 0.9, count=44, box=(0, 0.25 * h, w, 0.95 * h), colour=mix(warm, (1, 1, 1), 0.25), size_units=3.4 if night else 2.4, rise_units=12, drift_units=22, alpha=0.85))  # fmt: skip
    layers += canopy(stage, palette.near) if not needled and not jointed else []
    if jointed:
        layers += bamboo(stage, "near", 1.35, 9, 52, mix(palette.near, palette.local(CANE), 0.12))
    else:
        layers += trunks(stage, "near", 1.35, 3, 84, palette.near, old=old, sides=True)
    layers += ferns(stage, lambda x: h * 1.03, palette.near, 1.3, 20, 150)
    return Scene(tuple(layers), floor.y)
