"""A swamp: black water, trees on stilted roots, hanging moss, reeds and banks of fog."""

from __future__ import annotations

from moviefactory.lexicon.vocabulary import Time, Weather
from moviefactory.shots.animatic.falls import mist
from moviefactory.shots.animatic.layers import Layer
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.mires import black_water, hummock, reeds, water_trees
from moviefactory.shots.animatic.pieces.woods import clearing
from moviefactory.shots.animatic.rays import motes
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.weather import lightning

BARK, MOSS, GLOOM, WISP = color("#5f6a5c"), color("#7f9a68"), color("#a8bf8a"), color("#b8ffb0")


def build(stage: Stage) -> Scene:
    """Return one of: a wood that stands in the water; open black water with drowned trees."""
    palette, u, w, h = stage.palette, stage.unit, stage.width, stage.height
    drowned = stage.variant(2) == 1
    glade = mix(mix(palette.sky[4], palette.haze, 0.4), palette.local(GLOOM), 0.5)
    if stage.weather is Weather.STORM:
        glade = mix(glade, palette.near, 0.5)
    horizon, room = stage.horizon_y, max(stage.staging.ground_y - stage.horizon_y, 90 * u)
    layers: list[Layer] = [clearing(stage, glade), *lightning(stage)]
    counts = (7, 5, 2) if drowned else (13, 9, 5)
    for index, (depth, share) in enumerate(((0.12, 0.05), (0.26, 0.20), (0.5, 0.52))):
        near = (0.22, 0.46, 0.70)[index]
        bark = mix(glade, mix(palette.local(BARK), palette.near, 0.55), near + 0.1)
        green = mix(glade, mix(palette.local(MOSS), palette.near, 0.40), near + 0.1)
        foot = horizon + room * share
        if index == 0:
            layers += black_water(stage, foot - 4 * u, glade)
        layers += water_trees(stage, f"trees{index}", depth, foot, counts[index], 46 + 50 * index, (bark, green))  # fmt: skip
        for bank in range(3):
            x = w * (0.12 + 0.38 * bank + 0.1 * index)
            layers.append(mist(stage, x, foot - 16 * u, (300 + 90 * index) * u, depth, 0.50 - 0.10 * index))  # fmt: skip
    ground_layers, floor = hummock(stage, glade)
    layers += ground_layers
    if stage.dark:
        box = (0.0, 0.35 * h, float(w), 0.95 * h)
        layers.append(motes(stage, "wisps", 0.6, count=16, box=box, colour=mix(WISP, palette.accent, 0.2), size_units=7.0, rise_units=8, drift_units=24, alpha=0.9))  # fmt: skip
    elif stage.time is Time.DAY:
        layers.append(motes(stage, "midges", 0.95, count=40, box=(0, 0.2 * h, w, 0.9 * h), colour=mix(glade, (1, 1, 1), 0.4), size_units=2.4, rise_units=6, drift_units=34, alpha=0.7))  # fmt: skip
    layers += reeds(stage)
    return Scene(tuple(layers), floor.y, False)
